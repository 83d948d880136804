using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Agencies;

/// <summary>What has happened to an agency, oldest first.</summary>
static class AgencyTimeline
{
    public static IReadOnlyList<TimelineEntry> Of(
        Agency agency,
        IEnumerable<AgencyCase> cases,
        IEnumerable<RegistrationCertificate> certificates,
        Rulebook rulebook,
        DateTime now
    )
    {
        var entries = new List<TimelineEntry>();
        void On(DateOnly? day, string what, string? note = null)
        {
            if (day is { } known)
                entries.Add(new(Beijing.StartOf(known), what, note, null));
        }
        foreach (var known in cases.Where(c => c.Status is not CaseStatus.Draft))
        {
            if (known.SubmittedAt is { } submitted)
                entries.Add(
                    new(submitted, $"提交{known.Kind.Label()}", known.ReceiptNumber, known.Id)
                );
            if (known.DecidedAt is { } decided)
                entries.Add(
                    new(
                        decided,
                        known.Status == CaseStatus.Approved
                            ? $"核准{known.Kind.Label()}"
                            : $"驳回{known.Kind.Label()}",
                        NumberSeries.OnPaper(known.DecisionNumber!),
                        known.Id
                    )
                );
        }
        foreach (var certificate in certificates)
        {
            entries.Add(
                new(
                    certificate.IssuedAt,
                    "制发登记证",
                    NumberSeries.OnPaper(certificate.Number),
                    null
                )
            );
            On(certificate.VoidedOn, "登记证声明作废", NumberSeries.OnPaper(certificate.Number));
        }
        On(agency.CollectedOn, "领取登记证", agency.CollectedBy);
        On(agency.SetUpNoticeOn, "发布设立通告");
        On(agency.BusinessStartedOn, "开展业务");
        foreach (var notice in agency.ChangeNotices)
            On(notice.NoticeOn, "发布变更通告", NumberSeries.OnPaper(notice.DecisionNumber));
        On(agency.TerminationReceivedOn, "接到终止批复");
        On(agency.TerminationNoticeOn, "发布终止通告");
        if (agency.LapsesAt(rulebook) is { } lapse && lapse <= now)
            entries.Add(new(lapse, "资格自动取消", "管8.4", null));
        if (agency.TerminatesAt(rulebook) is { } end && end <= now)
            entries.Add(new(end, "终止生效，系统转为只读", "管10.2", null));
        return [.. entries.OrderBy(e => e.At)];
    }
}
