using Huzhu.Domain.Agencies;
using Huzhu.Domain.Custody;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.People;

/// <summary>What a line of the handover list is (GV-8).</summary>
public enum HandoverEntryKind
{
    /// <summary>未结业务</summary>
    OpenCase,

    /// <summary>文件档案</summary>
    File,

    /// <summary>账户账号</summary>
    Account,

    /// <summary>印鉴支票; moved by its own transfer before the signing.</summary>
    CustodyItem,
}

/// <summary>One thing that goes from the leaver to the receiver.</summary>
public sealed record HandoverThing(
    HandoverEntryKind Kind,
    string Subject,
    Guid? ReferenceId = null
);

/// <summary>
/// The handover of a leaving clerk (经办人员变更交接, 管16.8): a list signed by leaver, receiver and
/// supervisor. With the last signature the leaver's posts end, and the office is to be told within
/// 10 days (design).
/// </summary>
public sealed class Handover : IAgencyOwned
{
    readonly List<HandoverEntry> entries = [];

    Handover() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid LeaverId { get; private set; }
    public Guid ReceiverId { get; private set; }

    /// <summary>监交人: chair or director, neither of the two others.</summary>
    public Guid SupervisorId { get; private set; }

    /// <summary>The day on which the clerk changes; the 10 days count from it.</summary>
    public DateOnly ChangesOn { get; private set; }

    public DateTime? LeaverSignedAt { get; private set; }
    public DateTime? ReceiverSignedAt { get; private set; }
    public DateTime? SupervisorSignedAt { get; private set; }

    /// <summary>When the last of the three signed; the leaver's access ended then.</summary>
    public DateTime? CompletedAt { get; private set; }

    public DateOnly? ReportedOn { get; private set; }

    /// <summary>Raised by each edit; a signature names the one that was read.</summary>
    public int Revision { get; private set; }

    public int Version { get; private set; }
    public IReadOnlyList<HandoverEntry> Entries => entries;

    /// <summary>A list to be signed.</summary>
    public static Handover Draft(
        Guid id,
        Guid agencyId,
        Guid leaverId,
        Guid receiverId,
        Guid supervisorId,
        DateOnly changesOn,
        IEnumerable<HandoverThing> things,
        Circumstances at
    )
    {
        var handover = new Handover
        {
            Id = id,
            AgencyId = agencyId,
            LeaverId = leaverId,
        };
        handover.Write(receiverId, supervisorId, changesOn, things, at);
        return handover;
    }

    /// <summary>Changes the list; signatures given before count no longer.</summary>
    public void Amend(
        Guid receiverId,
        Guid supervisorId,
        DateOnly changesOn,
        IEnumerable<HandoverThing> things,
        Circumstances at
    )
    {
        RequireOpen();
        Write(receiverId, supervisorId, changesOn, things, at);
    }

    /// <summary>
    /// One of the three signs the revision that he has read. The last signature needs that the
    /// leaver keeps no seal or cheque any more (CU-7), and ends his posts at that instant.
    /// </summary>
    /// <param name="leaversPosts">The leaver's posts in this agency.</param>
    /// <returns>Whether the handover is now complete.</returns>
    public bool Sign(
        int revision,
        Guid by,
        AgencyCustody custody,
        IEnumerable<Post> leaversPosts,
        Circumstances at
    )
    {
        RequireOpen();
        AgencyRules.SignedHandover.Require(
            revision == Revision,
            "清单已经修改，请核对后重新签字。"
        );
        AgencyRules.SignedHandover.Require(
            by == LeaverId || by == ReceiverId || by == SupervisorId,
            "只有移交人、接收人和监交人签字。"
        );
        RequireParties(ReceiverId, SupervisorId, at);
        if (SignedAt(by) is not null)
        {
            throw new WrongState("您已经签字，请等待其他人签字。");
        }
        var last =
            new[] { LeaverSignedAt, ReceiverSignedAt, SupervisorSignedAt }.Count(s => s is null)
            == 1;
        if (last)
        {
            custody.RequireMayLeave(LeaverId, at);
        }
        Record(by, Beijing.Utc(at.Now));
        if (last)
        {
            CompletedAt = Beijing.Utc(at.Now);
            foreach (
                var post in leaversPosts.Where(p =>
                    p.PersonId == LeaverId && p.AgencyId == AgencyId && p.EndedAt is null
                )
            )
            {
                post.End(at.Now);
            }
        }
        return last;
    }

    /// <summary>A clerk's post that gives rights ends by a signed handover only (GV-8).</summary>
    public static void RequireNotNeeded(Post ending, DateTime now) =>
        AgencyRules.SignedHandover.Require(
            ending.Kind is not (PostKind.Clerk or PostKind.PointClerk)
                || !ending.GivesRightsAt(now),
            "经办人员离岗须先办理交接：交接清单三方签字后，其岗位即行结束。"
        );

    /// <summary>The office is told (管16.8).</summary>
    public void Report(DateOnly on, DateTime now)
    {
        if (CompletedAt is null || ReportedOn is not null)
        {
            throw new WrongState("交接尚未完成，或者已经上报，请刷新后查看。");
        }
        TimeRules.RequireHappened(on, Beijing.DateOf(CompletedAt.Value), now);
        ReportedOn = on;
    }

    /// <summary>To complete and report it within 10 days (design) of the change.</summary>
    public Duty Duty(string leaverName, Rulebook rulebook) =>
        new(
            DutyKind.ReportHandover,
            Id,
            DutyOwner.Agency,
            Permission.KeepHandovers,
            AgencyRules.ReportHandover,
            CompletedAt is null ? "办结经办人员交接并上报" : "上报经办人员变更交接",
            leaverName,
            Deadlines.Handover(ChangesOn, rulebook),
            ReportedOn
        )
        {
            AgencyId = AgencyId,
        };

    /// <summary>The parties that haven't signed what the list says now.</summary>
    public Duty? DutyToSign(string leaverName) =>
        CompletedAt is not null
            ? null
            : new(
                DutyKind.SignHandover,
                Id,
                DutyOwner.Agency,
                Permission.SignHandovers,
                AgencyRules.SignedHandover,
                "签署经办人员交接清单",
                leaverName
            )
            {
                AgencyId = AgencyId,
                OnlyBy =
                [
                    .. new[] { LeaverId, ReceiverId, SupervisorId }.Where(p => SignedAt(p) is null),
                ],
            };

    DateTime? SignedAt(Guid by) =>
        by == LeaverId ? LeaverSignedAt
        : by == ReceiverId ? ReceiverSignedAt
        : SupervisorSignedAt;

    void Record(Guid by, DateTime now)
    {
        if (by == LeaverId)
        {
            LeaverSignedAt = now;
        }
        else if (by == ReceiverId)
        {
            ReceiverSignedAt = now;
        }
        else
        {
            SupervisorSignedAt = now;
        }
    }

    void Write(
        Guid receiverId,
        Guid supervisorId,
        DateOnly changesOn,
        IEnumerable<HandoverThing> things,
        Circumstances at
    )
    {
        RequireParties(receiverId, supervisorId, at);
        (ReceiverId, SupervisorId, ChangesOn) = (receiverId, supervisorId, changesOn);
        entries.Clear();
        entries.AddRange(things.Select((t, i) => new HandoverEntry(at.NewId(), this, i + 1, t)));
        (LeaverSignedAt, ReceiverSignedAt, SupervisorSignedAt) = (null, null, null);
        Revision++;
    }

    void RequireParties(Guid receiverId, Guid supervisorId, Circumstances at) =>
        AgencyRules.SignedHandover.Require(
            new[] { LeaverId, receiverId, supervisorId }.Distinct().Count() == 3
                && at.Staff.Has(LeaverId)
                && at.Staff.Has(receiverId)
                && at.Staff.Has(supervisorId, PostKind.AgencyDirector, PostKind.CommitteeChair),
            "三人须各不相同且在岗，监交人须为代办处主任或者管委会主任。"
        );

    void RequireOpen()
    {
        if (CompletedAt is not null)
        {
            throw new WrongState("该交接已经完成，不能再改，请刷新后查看。");
        }
    }
}

/// <summary>A line of the handover list.</summary>
public sealed class HandoverEntry : IAgencyOwned
{
    HandoverEntry() { }

    internal HandoverEntry(Guid id, Handover handover, int seq, HandoverThing thing)
    {
        (Id, AgencyId, HandoverId, Seq) = (id, handover.AgencyId, handover.Id, seq);
        (Kind, Subject, ReferenceId) = (thing.Kind, thing.Subject.Trim(), thing.ReferenceId);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid HandoverId { get; private set; }
    public int Seq { get; private set; }
    public HandoverEntryKind Kind { get; private set; }
    public string Subject { get; private set; } = "";
    public Guid? ReferenceId { get; private set; }
}

/// <summary>Chinese labels.</summary>
public static class HandoverLabels
{
    public static string Label(this HandoverEntryKind kind) =>
        kind switch
        {
            HandoverEntryKind.OpenCase => "未结业务",
            HandoverEntryKind.File => "文件档案",
            HandoverEntryKind.Account => "账户账号",
            HandoverEntryKind.CustodyItem => "印鉴支票",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
