using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>Who has to do something.</summary>
public enum DutyOwner
{
    Office,
    Agency,
}

/// <summary>
/// Something to do, by a rule, until a deadline (none: as soon as possible).
/// </summary>
/// <param name="Key">Stable over time, so that a sweep records each duty once.</param>
/// <param name="Title">What to do, in Chinese.</param>
/// <param name="Subject">Which agency or case.</param>
/// <param name="DoneOn">When it was done; null while open.</param>
public sealed record Duty(
    string Key,
    DutyOwner Owner,
    Rule Rule,
    string Title,
    string Subject,
    Deadline? Deadline,
    DateOnly? DoneOn = null
)
{
    public bool IsOpen => DoneOn is null;

    /// <summary>Whether it was done by the deadline; null while open or without deadline.</summary>
    public bool? DoneInTime =>
        DoneOn is null || Deadline is null ? null : Wording.Within(DoneOn.Value, Deadline.Due);
}

/// <summary>What the deadline of a case depends on; lists read no more of it.</summary>
public sealed record CaseDates(
    CaseKind Kind,
    CaseStatus Status,
    bool Ordered,
    DateTime? SubmittedAt,
    DateTime? DecidedAt
)
{
    /// <inheritdoc cref="AgencyCase.IsClosed"/>
    public bool IsClosed =>
        Status is CaseStatus.Approved or CaseStatus.Rejected or CaseStatus.Withdrawn;

    internal static CaseDates Of(AgencyCase dossier) =>
        new(dossier.Kind, dossier.Status, dossier.Ordered, dossier.SubmittedAt, dossier.DecidedAt);
}

/// <summary>The deadline and the to-do of one case (AG-5, AG-8, AG-9).</summary>
public static class CaseDuty
{
    /// <summary>
    /// The period for the decision, from the receipt of the complete application. A returned or
    /// withdrawn case has none; nor have kinds for which the regulation sets none.
    /// </summary>
    public static Deadline? DecisionDeadline(
        AgencyCase dossier,
        Rulebook rulebook,
        Agency? agency = null
    ) => DecisionDeadline(CaseDates.Of(dossier), rulebook, agency);

    /// <inheritdoc cref="DecisionDeadline(AgencyCase, Rulebook, Agency)"/>
    public static Deadline? DecisionDeadline(
        CaseDates dossier,
        Rulebook rulebook,
        Agency? agency = null
    )
    {
        if (
            dossier.SubmittedAt is not { } receivedAt
            || dossier.Ordered
            || dossier.Status is CaseStatus.Draft or CaseStatus.Returned or CaseStatus.Withdrawn
        )
        {
            return null;
        }
        var received = Beijing.DateOf(receivedAt);
        return dossier.Kind switch
        {
            CaseKind.SetUp => Deadlines.SetUpDecision(received, rulebook),
            CaseKind.Change => Deadlines.ChangeDecision(received, rulebook),
            CaseKind.Termination => Deadlines.TerminationDecision(received, rulebook),
            CaseKind.BusinessStart or CaseKind.LapseExtension => agency?.LapseDeadline(rulebook),
            _ => null,
        };
    }

    /// <summary>Whether the decision came in time; null while open or without deadline.</summary>
    public static bool? DecidedInTime(AgencyCase dossier, Rulebook rulebook) =>
        DecidedInTime(CaseDates.Of(dossier), rulebook);

    /// <inheritdoc cref="DecidedInTime(AgencyCase, Rulebook)"/>
    public static bool? DecidedInTime(CaseDates dossier, Rulebook rulebook) =>
        dossier.DecidedAt is { } at && DecisionDeadline(dossier, rulebook) is { } deadline
            ? Wording.Within(Beijing.DateOf(at), deadline.Due)
            : null;

    /// <summary>What is to be done about a case now; null for a draft or a closed case.</summary>
    public static Duty? Of(AgencyCase dossier, Rulebook rulebook, Agency? agency = null)
    {
        var subject = $"{dossier.ReceiptNumber} {dossier.Title}".Trim();
        var rule = CaseRequirements.DecisionRuleOf(dossier.Kind);
        return dossier.Status switch
        {
            CaseStatus.Submitted => new(
                $"review:{dossier.Id}:{dossier.SubmittedAt:O}",
                DutyOwner.Office,
                rule,
                "审核",
                subject,
                DecisionDeadline(dossier, rulebook, agency)
            ),
            CaseStatus.Proposed => new(
                $"confirm:{dossier.Id}:{dossier.SubmittedAt:O}",
                DutyOwner.Office,
                rule,
                "核准",
                subject,
                DecisionDeadline(dossier, rulebook, agency)
            ),
            CaseStatus.Returned => new(
                $"complete:{dossier.Id}:{dossier.SubmittedAt:O}",
                DutyOwner.Agency,
                CaseRequirements.RuleOf(dossier.Kind),
                "补正",
                subject,
                null
            ),
            _ => null,
        };
    }
}

/// <summary>
/// What an agency, or the office about it, has to do (AG-6, AG-7, AG-8, AG-9, GV-2).
/// </summary>
public static class AgencyDuties
{
    /// <summary>All duties, done ones with their date, open ones by deadline.</summary>
    public static IReadOnlyList<Duty> Of(
        Agency agency,
        IEnumerable<AgencyCase> cases,
        Rulebook rulebook,
        DateTime now,
        IEnumerable<StaffMember>? staff = null
    )
    {
        var ended = agency.IsReadOnly(now, rulebook);
        var duties = cases
            .Where(c => c.AgencyId == agency.Id)
            .Select(c => CaseDuty.Of(c, rulebook, agency))
            .OfType<Duty>()
            .Concat(SettingUp(agency, rulebook, now))
            .Concat(Changing(agency, rulebook))
            .Concat(Handovers(agency, staff ?? [], rulebook))
            // Of an agency that has ended, only what concerns its end is still to be done.
            .Where(d => !ended || !d.IsOpen)
            .Concat(Ending(agency, rulebook, now));
        return duties
            .OrderBy(d => d.DoneOn.HasValue)
            .ThenBy(d => d.Deadline?.Due ?? DateOnly.MaxValue)
            .ThenBy(d => d.Key)
            .ToList();
    }

    static IEnumerable<Duty> SettingUp(Agency agency, Rulebook rulebook, DateTime now)
    {
        var name = agency.FullName;
        if (agency.CollectedOn is { } collected)
        {
            var deadline = rulebook.Parameters.Knows(AgencyRules.StartBusinessDays, collected)
                ? Deadlines.BusinessStart(collected, rulebook)
                : null;
            yield return new(
                $"notice:{agency.Id}",
                DutyOwner.Agency,
                AgencyRules.StartBusiness,
                "发布设立通告",
                name,
                deadline,
                agency.SetUpNoticeOn
            );
            yield return new(
                $"start:{agency.Id}",
                DutyOwner.Agency,
                AgencyRules.StartBusiness,
                "开展业务并报告",
                name,
                deadline,
                agency.BusinessStartedOn
            );
        }
        else if (agency.StatusAt(now, rulebook) == AgencyStatus.Approved)
        {
            yield return new(
                $"collect:{agency.Id}",
                DutyOwner.Agency,
                AgencyRules.PapersByOffice,
                "领取登记证",
                name,
                null
            );
        }
        if (agency.LapsesAt(rulebook) is not null)
        {
            yield return new(
                $"lapse:{agency.Id}",
                DutyOwner.Agency,
                AgencyRules.Lapse,
                "期满未开业将自动取消资格",
                name,
                agency.LapseDeadline(rulebook)
            );
        }
    }

    static IEnumerable<Duty> Changing(Agency agency, Rulebook rulebook) =>
        agency
            .ChangeNotices.Select(n => new Duty(
                $"change-notice:{n.Id}",
                DutyOwner.Agency,
                AgencyRules.PublishChange,
                "发布变更通告",
                $"{NumberSeries.OnPaper(n.DecisionNumber)} {agency.FullName}",
                n.Deadline(rulebook),
                n.NoticeOn
            ))
            .Concat(
                agency
                    .Successions.Where(s => s.FiledWithCaseId is null)
                    .Select(s => new Duty(
                        $"succession:{s.Id}",
                        DutyOwner.Agency,
                        AgencyRules.ExOfficioPosts,
                        "自然替补后报办变更",
                        $"{s.Post.Label()} {s.PersonName}",
                        Deadlines.SuccessionFiling(s.From, rulebook)
                    ))
            );

    static IEnumerable<Duty> Handovers(
        Agency agency,
        IEnumerable<StaffMember> staff,
        Rulebook rulebook
    ) =>
        staff
            .Where(s => s.AgencyId == agency.Id && s.Duty == StaffDuty.Clerk && s.To is not null)
            .Select(s => new Duty(
                $"handover:{s.Id}",
                DutyOwner.Agency,
                AgencyRules.ReportHandover,
                "上报经办人员变更交接",
                s.Name,
                s.HandoverDeadline(rulebook),
                s.HandoverReportedOn
            ));

    static IEnumerable<Duty> Ending(Agency agency, Rulebook rulebook, DateTime now)
    {
        var name = agency.FullName;
        if (agency.TerminationDecidedAt is not null)
        {
            yield return new(
                $"termination-receipt:{agency.Id}",
                DutyOwner.Agency,
                AgencyRules.PublishTermination,
                "确认接到终止批复",
                name,
                null,
                agency.TerminationReceivedOn
            );
            yield return new(
                $"termination-notice:{agency.Id}",
                DutyOwner.Agency,
                AgencyRules.PublishTermination,
                "发布终止通告并停止业务",
                name,
                agency.TerminationDeadline(rulebook),
                agency.TerminationNoticeOn
            );
        }
        if (
            agency.SuccessorAgencyId is null
            && agency.StatusAt(now, rulebook)
                is AgencyStatus.Lapsed
                    or AgencyStatus.Terminating
                    or AgencyStatus.Terminated
        )
        {
            yield return new(
                $"succession-of:{agency.Id}",
                DutyOwner.Office,
                AgencyRules.SuccessorTakesOver,
                "指定承接方（未指定的由办事处承接）",
                name,
                null
            );
        }
    }

    /// <summary>The office owes a certificate to an agency that has none in force (AG-11).</summary>
    /// <param name="latest">The agency's newest certificate, if it ever had one.</param>
    public static Duty? CertificateDue(
        Agency agency,
        RegistrationCertificate? latest,
        Rulebook rulebook,
        DateTime now
    ) =>
        agency.StatusAt(now, rulebook)
            is AgencyStatus.Approved
                or AgencyStatus.Collected
                or AgencyStatus.Operating
        && latest is null or { SupersededOn: not null } or { VoidedOn: not null }
            ? new(
                $"issue:{agency.Id}:{latest?.Number}",
                DutyOwner.Office,
                AgencyRules.PapersByOffice,
                latest is null ? "制发登记证" : "换发登记证",
                agency.FullName,
                null
            )
            : null;
}
