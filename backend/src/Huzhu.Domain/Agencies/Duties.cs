using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

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

/// <summary>What the to-do and the timeline of a case show; its content stays unread.</summary>
public sealed record CaseInHand(
    Guid Id,
    Guid? AgencyId,
    CaseDates Dates,
    string? ReceiptNumber,
    string Title,
    Guid? ProposedById,
    string? DecisionNumber
);

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
            CaseKind.Reissue => null,
            _ => throw new InvalidOperationException($"{dossier.Kind}"),
        };
    }

    /// <summary>Whether the decision came in time; null while open or without deadline.</summary>
    public static bool? DecidedInTime(CaseDates dossier, Rulebook rulebook) =>
        dossier.DecidedAt is { } at && DecisionDeadline(dossier, rulebook) is { } deadline
            ? Wording.Within(Beijing.DateOf(at), deadline.Due)
            : null;

    /// <summary>What is to be done about a case now; null for a draft or a closed case.</summary>
    public static Duty? Of(CaseInHand dossier, Rulebook rulebook, Agency? agency = null)
    {
        Duty Due(DutyKind kind, DutyOwner owner, Permission right, Rule rule, string title) =>
            new(
                kind,
                dossier.Id,
                owner,
                right,
                rule,
                title,
                $"{dossier.ReceiptNumber} {dossier.Title}".Trim(),
                owner == DutyOwner.Office ? DecisionDeadline(dossier.Dates, rulebook, agency) : null
            )
            {
                AgencyId = dossier.AgencyId,
            };
        var decision = CaseRequirements.DecisionRuleOf(dossier.Dates.Kind);
        return dossier.Dates.Status switch
        {
            CaseStatus.Submitted => Due(
                DutyKind.ReviewCase,
                DutyOwner.Office,
                Permission.ReviewCases,
                decision,
                "审核"
            ),
            CaseStatus.Proposed => Due(
                DutyKind.ConfirmDecision,
                DutyOwner.Office,
                Permission.ConfirmDecisions,
                decision,
                "核准"
            ) with
            {
                NotBy = dossier.ProposedById is { } proposer ? [proposer] : [],
            },
            CaseStatus.Returned => Due(
                DutyKind.CompleteCase,
                DutyOwner.Agency,
                Permission.PrepareCases,
                CaseRequirements.RuleOf(dossier.Dates.Kind),
                "补正"
            ),
            CaseStatus.Draft
            or CaseStatus.Approved
            or CaseStatus.Rejected
            or CaseStatus.Withdrawn => null,
            _ => throw new InvalidOperationException($"{dossier.Dates.Status}"),
        };
    }
}

/// <summary>
/// What an agency, or the office about it, has to do (AG-6, AG-7, AG-8, AG-9, GV-2).
/// </summary>
public static class AgencyDuties
{
    /// <summary>All duties, done ones with their date.</summary>
    public static IReadOnlyList<Duty> Of(
        Agency agency,
        IEnumerable<CaseInHand> cases,
        Rulebook rulebook,
        DateTime now
    )
    {
        if (agency.HeldByOffice)
        {
            return [];
        }
        var ended = agency.IsReadOnly(now, rulebook);
        var duties = cases
            .Where(c => c.AgencyId == agency.Id)
            .Select(c => CaseDuty.Of(c, rulebook, agency))
            .OfType<Duty>()
            .Concat(SettingUp(agency, rulebook, now))
            .Concat(Changing(agency, rulebook))
            // Of an agency that has ended, only what concerns its end is still to be done.
            .Where(d => !ended || !d.IsOpen)
            .Concat(Ending(agency, rulebook, now));
        return duties.Select(d => d with { AgencyId = agency.Id }).ToList();
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
                DutyKind.PublishSetUpNotice,
                agency.Id,
                DutyOwner.Agency,
                Permission.PublishNotices,
                AgencyRules.StartBusiness,
                "发布设立通告",
                name,
                deadline,
                agency.SetUpNoticeOn
            );
            yield return new(
                DutyKind.StartBusiness,
                agency.Id,
                DutyOwner.Agency,
                Permission.PrepareCases,
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
                DutyKind.CollectCertificate,
                agency.Id,
                DutyOwner.Agency,
                Permission.PublishNotices,
                AgencyRules.PapersByOffice,
                "领取登记证",
                name,
                null
            );
        }
        if (agency.LapsesAt(rulebook) is not null)
        {
            yield return new(
                DutyKind.Lapse,
                agency.Id,
                DutyOwner.Agency,
                Permission.PrepareCases,
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
                DutyKind.PublishChangeNotice,
                n.Id,
                DutyOwner.Agency,
                Permission.PublishNotices,
                AgencyRules.PublishChange,
                "发布变更通告",
                $"{NumberSeries.OnPaper(n.DecisionNumber)} {agency.FullName}",
                n.Deadline(rulebook),
                n.NoticeOn
            ))
            .Concat(
                agency
                    .Successions.Where(s => s.TookEffect && s.FiledWithCaseId is null)
                    .Select(s => new Duty(
                        DutyKind.FileSuccession,
                        s.Id,
                        DutyOwner.Agency,
                        Permission.PrepareCases,
                        AgencyRules.ExOfficioPosts,
                        "自然替补后报办变更",
                        $"{s.Post.Label()} {s.PersonName}",
                        Deadlines.SuccessionFiling(s.From, rulebook)
                    ))
            )
            .Concat(
                agency
                    .Successions.Where(s => s.Waits)
                    .Select(s => new Duty(
                        DutyKind.ConfirmSuccession,
                        s.Id,
                        DutyOwner.Agency,
                        Permission.SubmitCases,
                        AgencyRules.ExOfficioPosts,
                        "确认自然替补",
                        $"{s.Post.Label()} {s.PersonName}",
                        null
                    ))
            );

    static IEnumerable<Duty> Ending(Agency agency, Rulebook rulebook, DateTime now)
    {
        var name = agency.FullName;
        if (agency.TerminationDecidedAt is not null)
        {
            yield return new(
                DutyKind.ReceiveTermination,
                agency.Id,
                DutyOwner.Agency,
                Permission.PublishNotices,
                AgencyRules.PublishTermination,
                "确认接到终止批复",
                name,
                null,
                agency.TerminationReceived(rulebook)
            );
            if (agency.TerminationReceivedOn is null)
            {
                yield return new(
                    DutyKind.ServeTermination,
                    agency.Id,
                    DutyOwner.Office,
                    Permission.IssuePapers,
                    AgencyRules.ServedDecision,
                    "送达终止批复并登记",
                    name,
                    null,
                    agency.TerminationServedOn
                );
            }
            yield return new(
                DutyKind.PublishTermination,
                agency.Id,
                DutyOwner.Agency,
                Permission.PublishNotices,
                AgencyRules.PublishTermination,
                "发布终止通告并停止业务",
                name,
                agency.TerminationDeadline(rulebook),
                agency.TerminationNoticeOn
            );
        }
        if (agency.TerminationOrdered && agency.TerminationDecidedAt is not null)
        {
            var stopped = agency.IsReadOnly(now, rulebook);
            yield return new(
                DutyKind.CloseTermination,
                agency.Id,
                stopped ? DutyOwner.Office : DutyOwner.Agency,
                stopped ? Permission.ConfirmDecisions : Permission.PrepareCases,
                AgencyRules.TerminationPapers,
                stopped ? "自行清算并登记" : "提交终止申请报告、决议和清算报告",
                name,
                agency.TerminationDeadline(rulebook),
                agency.ClosedOn ?? agency.LiquidatedByOfficeOn
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
                DutyKind.NameSuccessor,
                agency.Id,
                DutyOwner.Office,
                Permission.ConfirmDecisions,
                AgencyRules.SuccessorTakesOver,
                "指定承接方（未指定的由办事处承接）",
                name,
                null
            );
        }
    }

    /// <summary>The office owes a certificate to an agency that has none in force
    /// (AG-11).</summary>
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
                DutyKind.IssueCertificate,
                agency.Id,
                DutyOwner.Office,
                Permission.IssuePapers,
                AgencyRules.PapersByOffice,
                latest is null ? "制发登记证" : "换发登记证",
                agency.FullName
            )
            {
                AgencyId = agency.Id,
            }
            : null;
}
