using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>A row of one agency's tenant.</summary>
public interface IAgencyOwned
{
    Guid AgencyId { get; }
}

public enum NoticeKind
{
    SetUp,
    Change,
    Termination,
}

/// <summary>A public notice (通告) that an agency published and registered here.</summary>
public sealed class PublicNotice : IAgencyOwned
{
    PublicNotice() { }

    public PublicNotice(
        Guid id,
        Guid agencyId,
        NoticeKind kind,
        Guid? caseId,
        DateOnly publishedOn,
        string place,
        string text,
        Guid? fileId,
        string recordedBy,
        DateTime recordedAt
    )
    {
        (Id, AgencyId, Kind, CaseId, PublishedOn) = (id, agencyId, kind, caseId, publishedOn);
        (Place, Text, FileId) = (place.Trim(), text.Trim(), fileId);
        (RecordedBy, RecordedAt) = (recordedBy, Beijing.Utc(recordedAt));
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public NoticeKind Kind { get; private set; }

    /// <summary>The change case of a change notice.</summary>
    public Guid? CaseId { get; private set; }

    public DateOnly PublishedOn { get; private set; }

    /// <summary>Where it was published: notice board, web page, paper.</summary>
    public string Place { get; private set; } = "";

    public string Text { get; private set; } = "";
    public Guid? FileId { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
}

/// <summary>A member of the management committee from a date on (GV-1).</summary>
public sealed class CommitteeMember : IAgencyOwned
{
    CommitteeMember() { }

    public CommitteeMember(
        Guid id,
        Guid agencyId,
        string name,
        CommitteeRole role,
        string title,
        DateOnly from,
        Guid? personId = null
    )
    {
        (Id, AgencyId, Role, From) = (id, agencyId, role, from);
        (Name, Title, PersonId) = (name.Trim(), title.Trim(), personId);
        CountsFrom = from;
    }

    /// <summary>
    /// An ordinary member joins by notification (AG-8). It can't alter who is entitled at a meeting
    /// of the day of its recording, nor of any day before.
    /// </summary>
    /// <exception cref="RuleBroken">
    /// GV-2: chair and vice chair sit by office; GV-1: the kind of agency takes no representatives.
    /// </exception>
    public static CommitteeMember Join(
        Guid id,
        Agency agency,
        string name,
        CommitteeRole role,
        string title,
        DateOnly from,
        DateTime now
    )
    {
        AgencyRules.ManagersByDecision.Require(
            role is not (CommitteeRole.UnionChair or CommitteeRole.ViceChairInCharge),
            $"{role.Label()}按职务任委员，请登记自然替补，或者提出变更申请。",
            ("role", role.Label())
        );
        AgencyRules.CommitteeFromDayOne.Require(
            role != CommitteeRole.Representative
                || CaseRequirements.TakesRepresentatives(agency.Kind),
            "只有区县和产业代办处可以吸收工会负责人代表，请改选其他身份。",
            ("role", role.Label())
        );
        var tomorrow = Beijing.DateOf(now).AddDays(1);
        return new(id, agency.Id, name, role, title, from)
        {
            CountsFrom = from > tomorrow ? from : tomorrow,
        };
    }

    /// <summary>The committee that an agency has from its first day (GV-1, 管11).</summary>
    public static IReadOnlyList<CommitteeMember> FirstOf(
        Agency agency,
        SetUpContent content,
        Func<Guid> newId
    ) =>
        content
            .Committee.Select(m => new CommitteeMember(
                newId(),
                agency.Id,
                m.Name!,
                m.Role!.Value,
                m.Title!,
                agency.ApprovedOn
            ))
            .ToList();

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The natural person, once the member has an account.</summary>
    public Guid? PersonId { get; private set; }

    public CommitteeRole Role { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly From { get; private set; }

    /// <summary>Last day on the committee.</summary>
    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    /// <summary>The first day on which the member counts at a meeting.</summary>
    public DateOnly CountsFrom { get; private set; }

    /// <summary>The last such day; null while on the committee.</summary>
    public DateOnly? CountsTo { get; private set; }

    public bool IsMemberOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>Whether the member counts at a meeting of that day (GV-4); a change that is
    /// recorded on a day counts from the next (AG-8).</summary>
    public bool IsEntitledOn(DateOnly day) => CountsFrom <= day && !(CountsTo < day);

    /// <summary>The seats that 管12 names and that nobody has on a day (GV-1).</summary>
    public static IReadOnlyList<CommitteeRole> EmptySeats(
        IEnumerable<CommitteeMember> members,
        DateOnly day
    ) =>
        new[]
        {
            CommitteeRole.UnionChair,
            CommitteeRole.ViceChairInCharge,
            CommitteeRole.DepartmentHead,
        }
            .Except(members.Where(m => m.IsMemberOn(day)).Select(m => m.Role))
            .ToList();

    /// <summary>The membership ends with that day.</summary>
    public void End(DateOnly lastDay, DateTime now)
    {
        if (To is not null)
        {
            throw new WrongState("该委员已经离任，不能再改，请刷新后查看。");
        }
        TimeRules.RequireHappened(lastDay, From, now);
        var today = Beijing.DateOf(now);
        (To, CountsTo) = (lastDay, lastDay > today ? lastDay : today);
    }

    /// <summary>
    /// The successor in the union post takes the seat at once from the recorded date
    /// (自然替补制, 管12); only chair and vice chair sit by office.
    /// </summary>
    /// <exception cref="RuleBroken">GV-2: the seat isn't one by office.</exception>
    public CommitteeMember Succeed(
        Guid id,
        string name,
        string title,
        Guid? personId,
        DateOnly from,
        DateTime now
    )
    {
        AgencyRules.ExOfficioPosts.Require(
            Role is CommitteeRole.UnionChair or CommitteeRole.ViceChairInCharge,
            "自然替补只适用于本级主席和主管副主席，请另行增补委员。",
            ("role", Role.Label())
        );
        TimeRules.RequireHappened(from, From.AddDays(1), now);
        End(from.AddDays(-1), now);
        CountsTo = To;
        return new(id, AgencyId, name, Role, title, from, personId);
    }
}

/// <summary>A member of an agency's staff, as the set-up application listed them.</summary>
public sealed class StaffMember : IAgencyOwned
{
    StaffMember() { }

    public StaffMember(
        Guid id,
        Guid agencyId,
        string name,
        StaffDuty duty,
        bool fullTime,
        string phone,
        DateOnly from
    )
    {
        (Id, AgencyId, Name, Duty) = (id, agencyId, name.Trim(), duty);
        (FullTime, Phone, From) = (fullTime, Wellformed.HalfWidth(phone), from);
    }

    /// <summary>The staff that the set-up application listed.</summary>
    public static IReadOnlyList<StaffMember> FirstOf(
        Agency agency,
        SetUpContent content,
        Func<Guid> newId
    ) =>
        content
            .Staff.Select(s => new StaffMember(
                newId(),
                agency.Id,
                s.Name!,
                s.Duty!.Value,
                s.FullTime!.Value,
                s.Phone!,
                agency.ApprovedOn
            ))
            .ToList();

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public string Name { get; private set; } = "";
    public StaffDuty Duty { get; private set; }
    public bool FullTime { get; private set; }
    public string Phone { get; private set; } = "";
    public DateOnly From { get; private set; }

    public int Version { get; private set; }
}
