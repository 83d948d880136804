using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Agencies;

/// <summary>What has happened to an agency, oldest first. Entries of one day stand in the order of
/// the procedure, for a date recorded afterwards has no time of day.</summary>
static class AgencyTimeline
{
    /// <summary>The order of what happens on one day.</summary>
    enum Stage
    {
        Submitted,
        Decided,
        Served,
        Received,
        Issued,
        Collected,
        Published,
        Started,
        Ended,
    }

    public static IReadOnlyList<TimelineEntry> Of(
        Agency agency,
        IEnumerable<CaseInHand> cases,
        IEnumerable<RegistrationCertificate> certificates,
        IEnumerable<AppointmentLetter> letters,
        IEnumerable<CommitteeMember> members,
        Rulebook rulebook,
        DateTime now
    )
    {
        var entries = new List<(DateOnly On, Stage Stage, TimelineEntry Entry)>();
        void At(DateTime? at, Stage stage, string what, string? note = null, Guid? of = null)
        {
            if (at is { } known)
                entries.Add((Beijing.DateOf(known), stage, new(known, what, note, of)));
        }
        void On(DateOnly? day, Stage stage, string what, string? note = null)
        {
            if (day is { } known)
                At(Beijing.StartOf(known), stage, what, note);
        }
        foreach (var known in cases.Where(c => c.Dates.Status is not CaseStatus.Draft))
        {
            var kind = known.Dates.Kind.Label();
            At(
                known.Dates.SubmittedAt,
                Stage.Submitted,
                $"提交{kind}",
                known.ReceiptNumber,
                known.Id
            );
            var decided = known.Dates.Status == CaseStatus.Approved ? $"核准{kind}" : $"驳回{kind}";
            var number = known.DecisionNumber is { } n ? NumberSeries.OnPaper(n) : null;
            // of several on one day each decision follows its own submission
            var stage = known.Dates.Kind == CaseKind.SetUp ? Stage.Decided : Stage.Submitted;
            At(known.Dates.DecidedAt, stage, decided, number, known.Id);
        }
        foreach (var certificate in certificates)
        {
            var number = NumberSeries.OnPaper(certificate.Number);
            At(certificate.IssuedAt, Stage.Issued, "制发登记证", number);
            On(certificate.VoidedOn, Stage.Issued, "登记证声明作废", number);
        }
        foreach (var letter in letters)
        {
            var number = NumberSeries.OnPaper(letter.Number);
            On(letter.IssuedOn, Stage.Issued, $"制发{letter.Post.Label()}聘书", number);
            On(letter.VoidedOn, Stage.Issued, "聘书声明作废", number);
        }
        On(agency.CollectedOn, Stage.Collected, "领取登记证", agency.CollectedBy);
        On(agency.SetUpNoticeOn, Stage.Published, "发布设立通告");
        On(agency.BusinessStartedOn, Stage.Started, "开展业务");
        foreach (var notice in agency.ChangeNotices)
        {
            var number = NumberSeries.OnPaper(notice.DecisionNumber);
            On(notice.ServedOn, Stage.Served, "变更批复送达", number);
            On(notice.ReceivedOn, Stage.Received, "接到变更批复", number);
            On(notice.NoticeOn, Stage.Published, "发布变更通告", number);
        }
        foreach (var next in agency.Successions.Where(s => s.TookEffect))
            On(next.From, Stage.Received, $"{next.Post.Label()}自然替补", next.PersonName);
        foreach (var member in members)
        {
            var who = $"{member.Name}（{member.Role.Label()}）";
            if (member.From > agency.ApprovedOn)
                On(member.From, Stage.Received, "管委会委员到任", who);
            On(member.To, Stage.Received, "管委会委员离任", who);
        }
        On(agency.TerminationServedOn, Stage.Served, "终止批复送达");
        On(agency.TerminationReceivedOn, Stage.Received, "接到终止批复");
        On(agency.TerminationNoticeOn, Stage.Published, "发布终止通告");
        On(agency.LiquidatedByOfficeOn, Stage.Ended, "办事处完成清算");
        if (agency.LapsesAt(rulebook) is { } lapse && lapse <= now)
            At(lapse, Stage.Ended, "资格自动取消", "管8.4");
        if (agency.TerminatesAt(rulebook) is { } end && end <= now)
            At(end, Stage.Ended, "终止生效，系统转为只读", "管10.2");
        return
        [
            .. entries
                .OrderBy(e => e.On)
                .ThenBy(e => e.Stage)
                .ThenBy(e => e.Entry.At)
                .Select(e => e.Entry),
        ];
    }
}
