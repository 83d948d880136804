using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>What happens to an agency, in the order of 管8 to 管10 and 管12.</summary>
public sealed partial class Agency
{
    /// <summary>An approved set-up becomes an agency (管8.2).</summary>
    /// <param name="nameTaken">Whether an agency that hasn't ended has the name (AG-2).</param>
    /// <exception cref="WrongState">
    /// The case isn't an approved set-up without an agency.
    /// </exception>
    public static Agency SetUp(Guid id, string slug, AgencyCase approved, bool nameTaken)
    {
        if (
            approved is not { Kind: CaseKind.SetUp, Status: CaseStatus.Approved, AgencyId: null }
            || approved.Content is not SetUpContent content
        )
        {
            throw new WrongState("只有已核准的设立申请可以建立代办处。");
        }
        AgencyName.RequireFree(content.ShortName!, nameTaken);
        approved.Became(id);
        return new()
        {
            Id = id,
            Slug = slug,
            Kind = content.AgencyKind!.Value,
            ShortName = content.ShortName!,
            FullName = AgencyName.Full(content.ShortName),
            NameKey = AgencyName.Key(content.ShortName!),
            SponsorUnion = content.SponsorUnion!,
            AreaCode = string.IsNullOrEmpty(content.AreaCode) ? null : content.AreaCode,
            Address = content.Address!,
            ScaleUnits = content.ScaleUnits!.Value,
            ScaleMembers = content.ScaleMembers!.Value,
            ChairName = content.Chair!.Name!,
            DirectorName = content.Director!.Name!,
            SetUpCaseId = approved.Id,
            ApprovedAt = approved.DecidedAt!.Value,
        };
    }

    /// <summary>The agency collects its certificate (管8.3).</summary>
    /// <exception cref="RuleBroken">T-1: a date before the issue or after today.</exception>
    public void Collect(
        RegistrationCertificate certificate,
        DateOnly on,
        string by,
        DateTime now,
        Rulebook rulebook
    )
    {
        RequireState(
            StatusAt(now, rulebook) == AgencyStatus.Approved
                && CollectedOn is null
                && certificate.AgencyId == Id,
            now,
            rulebook
        );
        TimeRules.RequireHappened(on, certificate.IssuedOn, now);
        (CollectedOn, CollectedBy) = (on, Wellformed.Cut(by.Trim(), 50));
    }

    /// <summary>The agency published its set-up notice (管8.3).</summary>
    public void PublishSetUpNotice(DateOnly on, DateTime now, Rulebook rulebook)
    {
        RequireWritable(now, rulebook);
        RequireState(CollectedOn is not null && SetUpNoticeOn is null, now, rulebook);
        TimeRules.RequireHappened(on, CollectedOn!.Value, now);
        SetUpNoticeOn = on;
    }

    /// <summary>The office accepted a report that business has started (管8.3, 管8.4).</summary>
    public void AcceptBusinessStart(AgencyCase accepted, DateTime now, Rulebook rulebook)
    {
        var content = Approved<BusinessStartContent>(accepted);
        RequireState(StatusAt(now, rulebook) == AgencyStatus.Collected, now, rulebook);
        TimeRules.RequireHappened(content.StartedOn!.Value, CollectedOn!.Value, now);
        BusinessStartedOn = content.StartedOn;
    }

    /// <summary>The first enrolment, claim or member activity is recorded: business has started by
    /// itself, unless it had before or the qualification is gone (AG-7).</summary>
    public void BeginBusiness(DateTime now, Rulebook rulebook)
    {
        if (StatusAt(now, rulebook) == AgencyStatus.Collected)
        {
            BusinessStartedOn = Beijing.DateOf(now);
        }
    }

    /// <summary>The office accepted a stated cause and sets a new last day (AG-7).</summary>
    public void ExtendLapse(AgencyCase accepted, DateTime now, Rulebook rulebook)
    {
        var content = Approved<LapseExtensionContent>(accepted);
        RequireState(
            StatusAt(now, rulebook) is AgencyStatus.Approved or AgencyStatus.Collected
                && BusinessStartedOn is null,
            now,
            rulebook
        );
        var last = LapseDeadline(rulebook).Due;
        AgencyRules.Lapse.Require(
            content.AskedUntil > last,
            ("asked", content.AskedUntil),
            ("last", last),
            ("why", "新的日期须晚于原最后一日。")
        );
        LapseExtendedTo = content.AskedUntil;
    }

    /// <summary>
    /// Records a lapse that has happened; how late the sweep runs changes nothing.
    /// </summary>
    /// <returns>False when there is nothing to record (not lapsed, or recorded before).</returns>
    public bool RecordLapse(DateTime now, Rulebook rulebook)
    {
        if (LapseRecordedAt is not null || StatusAt(now, rulebook) != AgencyStatus.Lapsed)
        {
            return false;
        }
        LapsedAt = LapsesAt(rulebook);
        LapseRecordedAt = Beijing.Utc(now);
        NameKey = null;
        return true;
    }

    /// <summary>Carries out an approved change; its notice falls due (管9).</summary>
    /// <param name="nameTaken">Whether an agency that hasn't ended has the new name.</param>
    /// <returns>Whether the change supersedes the certificate (AG-8).</returns>
    public bool ApplyChange(AgencyCase approved, bool nameTaken, DateTime now, Rulebook rulebook)
    {
        var content = Approved<ChangeContent>(approved);
        RequireWritable(now, rulebook);
        if (content.Whats.Contains(ChangeWhat.Name))
        {
            AgencyName.RequireFree(content.NewShortName!, nameTaken);
            ShortName = content.NewShortName!;
            FullName = AgencyName.Full(ShortName);
            NameKey = AgencyName.Key(ShortName);
        }
        Address = content.Whats.Contains(ChangeWhat.Premises) ? content.NewAddress! : Address;
        if (content.Whats.Contains(ChangeWhat.Chair))
        {
            ChairName = content.NewChair!.Name!;
            FileSuccession(ManagementPost.CommitteeChair, approved.Id);
        }
        if (content.Whats.Contains(ChangeWhat.Director))
        {
            DirectorName = content.NewDirector!.Name!;
            FileSuccession(ManagementPost.AgencyDirector, approved.Id);
        }
        changeNotices.Add(new(approved));
        return content.Whats.Any(w => w != ChangeWhat.Other);
    }

    /// <summary>The agency collected a change decision; its notice counts from that day.</summary>
    public void CollectChangeDecision(Guid caseId, DateOnly on, DateTime now)
    {
        var notice = NoticeOf(caseId);
        TimeRules.RequireHappened(on, notice.DecidedOn, now);
        notice.Collect(on);
    }

    /// <summary>The agency published a change notice (管9.3).</summary>
    public void PublishChangeNotice(Guid caseId, DateOnly on, DateTime now, Rulebook rulebook)
    {
        RequireWritable(now, rulebook);
        var notice = NoticeOf(caseId);
        TimeRules.RequireHappened(on, notice.DecidedOn, now);
        notice.Publish(on);
    }

    /// <summary>
    /// The successor in a union post acts at once from the recorded date (自然替补制, GV-2); the
    /// change application follows as a to-do.
    /// </summary>
    public void SucceedExOfficio(
        Guid id,
        ManagementPost post,
        string name,
        DateOnly on,
        DateTime now,
        Rulebook rulebook
    )
    {
        RequireWritable(now, rulebook);
        TimeRules.RequireHappened(on, ApprovedOn, now);
        successions.Add(new(id, post, name.Trim(), on));
        if (post == ManagementPost.CommitteeChair)
        {
            ChairName = name.Trim();
        }
        else
        {
            DirectorName = name.Trim();
        }
    }

    /// <summary>A termination was decided, on application or ordered (管10).</summary>
    public void DecideTermination(AgencyCase approved, DateTime now, Rulebook rulebook)
    {
        Approved<TerminationContent>(approved);
        RequireCanStart(CaseKind.Termination, now, rulebook);
        TerminationDecidedAt = approved.DecidedAt;
        TerminationOrdered = approved.Ordered;
    }

    /// <summary>The agency received the termination decision (接到通知书, 管10.2).</summary>
    public void ReceiveTermination(DateOnly on, DateTime now, Rulebook rulebook)
    {
        RequireState(
            StatusAt(now, rulebook) == AgencyStatus.Terminating && TerminationReceivedOn is null,
            now,
            rulebook
        );
        TimeRules.RequireHappened(on, Beijing.DateOf(TerminationDecidedAt!.Value), now);
        TerminationReceivedOn = on;
    }

    /// <summary>The agency published its termination; from now on it is read-only (AG-9).</summary>
    public void PublishTermination(DateOnly on, DateTime now, Rulebook rulebook)
    {
        RequireState(StatusAt(now, rulebook) == AgencyStatus.Terminating, now, rulebook);
        TimeRules.RequireHappened(on, Beijing.DateOf(TerminationDecidedAt!.Value), now);
        TerminationNoticeOn = on;
        TerminationReceivedOn ??= on;
    }

    /// <summary>Records a termination that has come into force.</summary>
    /// <returns>False when there is nothing to record (not in force, or recorded before).</returns>
    public bool RecordTermination(DateTime now, Rulebook rulebook)
    {
        if (TerminationRecordedAt is not null || StatusAt(now, rulebook) != AgencyStatus.Terminated)
        {
            return false;
        }
        TerminatedAt = TerminatesAt(rulebook);
        TerminationRecordedAt = Beijing.Utc(now);
        NameKey = null;
        return true;
    }

    /// <summary>The office names who takes over cover and open claims (AG-15).</summary>
    /// <exception cref="RuleBroken">
    /// AG-15: the successor can't do business, or is itself.
    /// </exception>
    /// <exception cref="WrongState">The agency neither ends nor has ended.</exception>
    public void NameSuccessor(Agency successor, DateTime now, Rulebook rulebook)
    {
        RequireState(
            StatusAt(now, rulebook)
                is AgencyStatus.Lapsed
                    or AgencyStatus.Terminating
                    or AgencyStatus.Terminated,
            now,
            rulebook
        );
        AgencyRules.SuccessorTakesOver.Require(
            successor.Id != Id && successor.CanDoBusiness(now, rulebook),
            ("successor", successor.FullName),
            ("status", successor.StatusAt(now, rulebook).Label())
        );
        SuccessorAgencyId = successor.Id;
    }

    ChangeNotice NoticeOf(Guid caseId) =>
        changeNotices.Find(n => n.Id == caseId)
        ?? throw new WrongState("没有对应的变更批复，请刷新后查看。");

    void FileSuccession(ManagementPost post, Guid caseId)
    {
        foreach (var succession in successions.Where(s => s.Post == post))
        {
            succession.FileWith(caseId);
        }
    }

    T Approved<T>(AgencyCase decided)
        where T : CaseContent =>
        decided is { Status: CaseStatus.Approved, Content: T content } && decided.AgencyId == Id
            ? content
            : throw new WrongState("该件尚未核准，或者不属于本代办处。");
}
