using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>What happens to an agency, in the order of 管8 to 管10 and 管12.</summary>
public sealed partial class Agency
{
    /// <summary>The address and the name of the office's own tenant.</summary>
    public const string OfficeSlug = "office-held";
    const string OfficeName = "直接承接";

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
            throw new WrongState("该件不是已核准的设立申请，不能建立代办处，请先核准设立申请。");
        }
        AgencyName.RequireFree(AgencyName.Full(content.ShortName), nameTaken);
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
            "新的日期须晚于原最后一日。",
            ("asked", content.AskedUntil),
            ("last", last)
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
            AgencyName.RequireFree(AgencyName.Full(content.NewShortName), nameTaken);
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

    /// <summary>The agency received a change decision; its notice counts from that day (AG-8).
    /// </summary>
    public void ReceiveChangeDecision(Guid caseId, DateOnly on, DateTime now, Rulebook rulebook)
    {
        RequireWritable(now, rulebook);
        var notice = NoticeOf(caseId);
        TimeRules.RequireHappened(on, notice.DecidedOn, now);
        notice.Receive(on);
    }

    /// <summary>The office served a change decision; it counts as received on the 3rd day after
    /// (AG-8, design).</summary>
    public void ServeChangeDecision(Guid caseId, DateOnly on, DateTime now)
    {
        var notice = NoticeOf(caseId);
        TimeRules.RequireHappened(on, notice.DecidedOn, now);
        notice.Serve(on);
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
    /// The successor in a union post is recorded (自然替补制, GV-2). A second person confirms, and
    /// then the successor acts, from the recorded date on.
    /// </summary>
    /// <exception cref="RuleBroken">
    /// T-1: a date before the approval or after today; GV-1: the holder of the other post.
    /// </exception>
    /// <exception cref="WrongState">One waits for this post already.</exception>
    public Succession ProposeSuccession(
        Guid id,
        Successor who,
        DateOnly on,
        Guid by,
        DateTime now,
        Rulebook rulebook
    )
    {
        RequireWritable(now, rulebook);
        TimeRules.RequireHappened(on, ApprovedOn, now);
        if (successions.Any(s => s.Post == who.Post && s.Waits))
        {
            throw new WrongState("该岗位已有待确认的替补登记，请先确认或者撤回。");
        }
        AgencyRules.CommitteeFromDayOne.Require(
            Typed.Name(who.Name)
                != Typed.Name(who.Post == ManagementPost.CommitteeChair ? DirectorName : ChairName),
            "管委会主任和代办处主任不应为同一人；确需兼任的，请提出变更申请由办事处决定。",
            ("name", who.Name)
        );
        var succession = new Succession(id, who, on, by);
        successions.Add(succession);
        return succession;
    }

    /// <summary>A second person, who isn't the successor, confirms; the successor acts at once, and
    /// the change application follows as a to-do (GV-2, GV-10).</summary>
    public Succession ConfirmSuccession(Guid id, Guid by, DateTime now, Rulebook rulebook)
    {
        RequireWritable(now, rulebook);
        var succession = Waiting(id);
        succession.Confirm(by);
        if (succession.Post == ManagementPost.CommitteeChair)
        {
            ChairName = succession.PersonName;
        }
        else
        {
            DirectorName = succession.PersonName;
        }
        return succession;
    }

    /// <summary>A succession that isn't confirmed yet was recorded by mistake.</summary>
    public void WithdrawSuccession(Guid id, DateTime now, Rulebook rulebook)
    {
        RequireWritable(now, rulebook);
        Waiting(id).Withdraw();
    }

    Succession Waiting(Guid id) =>
        successions.Find(s => s.Id == id && s.Waits)
        ?? throw new WrongState("没有待确认的替补登记，请刷新后查看。");

    /// <summary>A termination was decided, on application or ordered (管10). After an order the
    /// agency's own case brings the papers and changes nothing in the end.</summary>
    public void DecideTermination(AgencyCase approved, DateTime now, Rulebook rulebook)
    {
        Approved<TerminationContent>(approved);
        if (LacksClosingPapers)
        {
            ClosedWithCaseId = approved.Id;
            ClosedOn = Beijing.DateOf(approved.DecidedAt!.Value);
            return;
        }
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

    /// <summary>The office served the termination decision (AG-9): it counts as received on the
    /// 3rd day after, and the 20 days run from there.</summary>
    /// <exception cref="WrongState">Nothing is terminating, or it was received already.</exception>
    public void ServeTermination(DateOnly on, DateTime now, Rulebook rulebook)
    {
        RequireState(
            StatusAt(now, rulebook) == AgencyStatus.Terminating
                && TerminationReceivedOn is null
                && TerminationServedOn is null,
            now,
            rulebook
        );
        TimeRules.RequireHappened(on, Beijing.DateOf(TerminationDecidedAt!.Value), now);
        TerminationServedOn = on;
    }

    /// <summary>The office closes an ordered end itself, for the agency has stopped and handed in
    /// no papers (AG-9).</summary>
    /// <param name="found">What the liquidation found.</param>
    /// <exception cref="WrongState">The agency hasn't stopped, or its papers are there.</exception>
    public void LiquidateByOffice(DateOnly on, string found, DateTime now, Rulebook rulebook)
    {
        if (!LacksClosingPapers || StatusAt(now, rulebook) != AgencyStatus.Terminated)
        {
            throw new WrongState(
                "只有责令终止、已停止业务且未提交清算材料的代办处，由办事处自行清算，请先核对其状态。"
            );
        }
        AgencyRules.TerminationPapers.Require(
            !string.IsNullOrWhiteSpace(found),
            "请写明清算情况和结论。"
        );
        TimeRules.RequireHappened(on, Beijing.DateOf(TerminationDecidedAt!.Value), now);
        (LiquidatedByOfficeOn, OfficeLiquidation) = (on, found.Trim());
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
            successor.Id != Id && successor.IsStanding(now, rulebook),
            ("successor", successor.FullName),
            ("status", successor.StatusAt(now, rulebook).Label())
        );
        SuccessorAgencyId = successor.Id;
    }

    /// <summary>The office's own tenant, made when the first cover needs it (AG-15).</summary>
    public static Agency OfOffice(Guid id, DateTime now) =>
        new()
        {
            Id = id,
            Slug = OfficeSlug,
            Kind = AgencyKind.District,
            ShortName = OfficeName,
            FullName = AgencyName.Prefix + OfficeName,
            NameKey = AgencyName.Key(OfficeName),
            SponsorUnion = AgencyName.Prefix,
            SetUpCaseId = id,
            ApprovedAt = Beijing.Utc(now),
            CollectedOn = Beijing.DateOf(now),
            SetUpNoticeOn = Beijing.DateOf(now),
            BusinessStartedOn = Beijing.DateOf(now),
            HeldByOffice = true,
        };

    /// <summary>Whether its cover has to pass on: it has ended, and who answers for the cover isn't
    /// where that stands (AG-15).</summary>
    /// <param name="office">The office's own tenant, if there is one.</param>
    public bool OwesCover(Guid? office, DateTime now, Rulebook rulebook) =>
        IsReadOnly(now, rulebook)
        && (CoverPassedTo is null || CoverPassedTo != (HolderOfCover(now, rulebook) ?? office));

    /// <summary>Its units, members, cover and dues stand with another agency from now on.</summary>
    public void PassCover(Agency successor, DateTime now) =>
        (CoverPassedTo, CoverPassedAt) = (successor.Id, Beijing.Utc(now));

    ChangeNotice NoticeOf(Guid caseId) =>
        changeNotices.Find(n => n.Id == caseId)
        ?? throw new WrongState("没有对应的变更批复，请刷新后查看。");

    void FileSuccession(ManagementPost post, Guid caseId)
    {
        foreach (var succession in successions.Where(s => s.Post == post && s.TookEffect))
        {
            succession.FileWith(caseId);
        }
    }

    T Approved<T>(AgencyCase decided)
        where T : CaseContent =>
        decided is { Status: CaseStatus.Approved, Content: T content } && decided.AgencyId == Id
            ? content
            : throw new WrongState("该件尚未核准，或者不属于本代办处，请刷新后核对。");
}
