using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

public enum OfficeMatterKind
{
    /// <summary>办事处会议</summary>
    Meeting,

    /// <summary>办事处下发的文件</summary>
    Document,
}

/// <summary>A meeting or document of the office that every agency takes note of (GV-14).</summary>
public sealed class OfficeMatter
{
    OfficeMatter() { }

    public OfficeMatter(
        Guid id,
        OfficeMatterKind kind,
        string title,
        string text,
        DateOnly on,
        Guid? fileId,
        Guid byPersonId
    )
    {
        (Id, Kind, Title, Text) = (id, kind, title.Trim(), text.Trim());
        (On, FileId, ByPersonId) = (on, fileId, byPersonId);
    }

    public Guid Id { get; private set; }
    public OfficeMatterKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>The day of the meeting, or on which the document was sent.</summary>
    public DateOnly On { get; private set; }

    public Guid? FileId { get; private set; }
    public Guid ByPersonId { get; private set; }
    public int Version { get; private set; }

    /// <summary>
    /// To attend or read it, and to pass it on, within 5 days (design); the office sees both.
    /// </summary>
    public Duty DutyOf(Agency agency, OfficeMatterReceipt? receipt, Rulebook rulebook) =>
        new(
            DutyKind.OfficeMatter,
            Id,
            DutyOwner.Agency,
            Permission.KeepRecords,
            AgencyRules.OfficeMatters,
            receipt is null
                ? Kind == OfficeMatterKind.Meeting
                    ? "参加会议并登记"
                    : "阅读文件"
                : "传达并登记",
            Title,
            DueOn(rulebook),
            receipt?.PassedOnOn
        )
        {
            AgencyId = agency.Id,
        };

    public Deadline DueOn(Rulebook rulebook) =>
        Deadline.InDays(
            AgencyRules.OfficeMatters,
            On,
            rulebook.On(AgencyRules.OfficeMatterDays, On),
            rulebook.Calendar
        );
}

/// <summary>That an agency attended or read a matter, and passed it on.</summary>
public sealed class OfficeMatterReceipt : IAgencyOwned
{
    OfficeMatterReceipt() { }

    /// <summary>A person of the agency attended the meeting or read the document.</summary>
    public OfficeMatterReceipt(
        Guid id,
        Guid agencyId,
        OfficeMatter matter,
        Guid personId,
        DateOnly on,
        DateTime now
    )
    {
        TimeRules.RequireHappened(on, matter.On, now);
        (Id, AgencyId, MatterId) = (id, agencyId, matter.Id);
        (TakenById, TakenOn) = (personId, on);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid MatterId { get; private set; }

    /// <summary>Who attended or read it.</summary>
    public Guid TakenById { get; private set; }

    public DateOnly TakenOn { get; private set; }
    public DateOnly? PassedOnOn { get; private set; }
    public string? PassedOnTo { get; private set; }
    public int Version { get; private set; }

    /// <summary>It was passed on to those whom it concerns.</summary>
    public void PassOn(string to, DateOnly on, DateTime now)
    {
        AgencyRules.OfficeMatters.Require(!string.IsNullOrWhiteSpace(to), "请写明传达对象。");
        TimeRules.RequireHappened(on, TakenOn, now);
        (PassedOnTo, PassedOnOn) = (to.Trim(), on);
    }
}
