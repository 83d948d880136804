using Huzhu.Api.Agencies;
using Huzhu.Api.Audit;
using Huzhu.Api.Committees;
using Huzhu.Api.Custody;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Members;
using Huzhu.Api.Office;
using Huzhu.Api.Papers;
using Huzhu.Api.People;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Plans;
using Huzhu.Api.Statistics;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.Custody;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>The lists that can be exported: all rows that a filter lets through, as xlsx.</summary>
public sealed class ExportLists(
    HuzhuDb db,
    TenantScope scope,
    AgencyReading reading,
    RulebookSource rulebooks,
    TimeProvider clock,
    Acting me,
    ContributionReading contributions,
    LineReading lines,
    RemittanceReading remittances
)
{
    /// <summary>Names and titles of the office's lists, with the right that each needs.</summary>
    public static readonly IReadOnlyDictionary<
        string,
        (string Title, Permission Permission)
    > Office = new Dictionary<string, (string, Permission)>
    {
        ["agencies"] = ("代办处名录", Permission.ViewOffice),
        ["papers"] = ("登记证与聘书", Permission.ViewOffice),
        ["points"] = ("代办点", Permission.ViewOffice),
        ["committee-members"] = ("管委会委员", Permission.ViewOffice),
        ["cases"] = ("办件", Permission.ViewOffice),
        ["deadlines"] = ("期限一览", Permission.ViewOffice),
        ["statistics"] = ("代办处统计", Permission.ViewOffice),
        ["agencies-by-year"] = ("代办处统计（按年度）", Permission.ViewOffice),
        ["decisions-by-year"] = ("决定是否按期", Permission.ViewOffice),
        ["opening-balance"] = ("期初数（公布数据）", Permission.ViewOffice),
        ["misuse-reports"] = ("登记证举报", Permission.HandleMisuse),
        ["people"] = ("人员与岗位", Permission.ViewOffice),
        ["calendar"] = ("工作日历", Permission.ViewOffice),
        ["audit"] = ("审计日志", Permission.ViewAudit),
        ["matters"] = ("会议与文件", Permission.ViewOffice),
        ["matter-receipts"] = ("会议与文件办理情况", Permission.ViewOffice),
        ["oversight"] = ("内控一览", Permission.ViewOffice),
        ["held-contributions"] = ("未上缴会费", Permission.ViewOffice),
        ["agency-remittances"] = ("会费上缴", Permission.ViewOffice),
        ["plans"] = ("保障活动目录", Permission.ViewOffice),
        ["start-up-loans-by-year"] = ("创业小额贷款（按申请年度）", Permission.ViewOffice),
        ["joiner-decisions"] = ("期中新增人员", Permission.ViewOffice),
        ["start-up-loans"] = ("创业小额贷款", Permission.ViewOffice),
        ["enrolment-by-agency"] = ("参保统计（按代办处）", Permission.ViewOffice),
        ["enrolment-by-kind"] = ("参保统计（按代办处类别）", Permission.ViewOffice),
        ["enrolment-by-area"] = ("参保统计（按区）", Permission.ViewOffice),
        ["enrolment-by-plan"] = ("参保统计（按保障计划）", Permission.ViewOffice),
        ["enrolment-by-month"] = ("参保统计（按月）", Permission.ViewOffice),
    };

    /// <summary>Names and titles of an agency's lists.</summary>
    public static readonly IReadOnlyDictionary<
        string,
        (string Title, Permission Permission)
    > Agency = new Dictionary<string, (string, Permission)>
    {
        ["cases"] = ("办件", Permission.ViewAgency),
        ["points"] = ("代办点", Permission.ViewAgency),
        ["committee-members"] = ("管委会委员", Permission.ViewAgency),
        ["notices"] = ("通告", Permission.ViewAgency),
        ["people"] = ("人员与岗位", Permission.ViewAgency),
        ["to-dos"] = ("待办", Permission.ViewAgency),
        ["audit"] = ("审计日志", Permission.ViewAgencyAudit),
        ["api-clients"] = ("接口账号", Permission.ViewAgency),
        ["internal-rules"] = ("规章制度", Permission.ViewAgency),
        ["office-matters"] = ("会议与文件", Permission.ViewAgency),
        ["meetings"] = ("管委会会议", Permission.ViewAgency),
        ["resolutions"] = ("决议", Permission.ViewAgency),
        ["cheques"] = ("支票登记簿", Permission.ViewAgency),
        ["seal-uses"] = ("用印登记簿", Permission.ViewAgency),
        ["electronic-payments"] = ("电子付款登记簿", Permission.ViewAgency),
        ["transfers"] = ("印鉴支票交接记录", Permission.ViewAgency),
        ["handovers"] = ("经办人员交接", Permission.ViewAgency),
        ["engagement-views"] = ("审计查阅记录", Permission.ViewAgency),
        ["rosters"] = ("名册", Permission.ViewAgency),
        ["renewals"] = ("续保", Permission.ViewAgency),
        ["contributions"] = ("会费应收", Permission.ViewAgency),
        ["bank-lines"] = ("银行流水", Permission.ViewAgency),
        ["remittances"] = ("会费上缴", Permission.ViewAgency),
        ["plans"] = ("保障活动目录", Permission.ViewAgency),
        ["units"] = ("单位", Permission.ViewAgency),
        ["members"] = ("会员", Permission.ViewAgency),
        ["contacts"] = ("联系方式核对", Permission.RevealMembers),
        ["enrolment-by-unit"] = ("参保统计（按单位）", Permission.ViewAgency),
        ["enrolment-by-plan"] = ("参保统计（按保障计划）", Permission.ViewAgency),
        ["enrolment-by-month"] = ("参保统计（按月）", Permission.ViewAgency),
    };

    /// <summary>Writes one list; returns how many rows.</summary>
    /// <param name="query">The screen's filter as a query string.</param>
    public async Task<int> WriteAsync(
        string list,
        string query,
        Stream target,
        CancellationToken ct
    )
    {
        var filter = QueryHelpers.ParseQuery(query);
        string? Text(string name) =>
            filter.TryGetValue(name, out var values) ? values.ToString() : null;
        T? Choice<T>(string name)
            where T : struct, Enum =>
            Enum.TryParse<T>(Text(name), ignoreCase: true, out var value) ? value : null;
        int? Number(string name) => int.TryParse(Text(name), out var value) ? value : null;
        // the office may ask for one agency's; an agency's scope leaves no choice
        async Task<Guid?> AgencyAsync() =>
            scope.SeesAll && Text("agency") is { } slug
                ? await AgencyReading.IdOfAsync(db, slug, ct) ?? Guid.Empty
                : null;
        var title = (scope.SeesAll ? Office : Agency)[list].Title;
        Task<int> Write<T>(IEnumerable<T> rows, params Column<T>[] columns) =>
            Stream(rows.ToAsyncEnumerable(), columns);
        Task<int> Stream<T>(IAsyncEnumerable<T> rows, Column<T>[] columns) =>
            Workbook.WriteAsync(
                target,
                title,
                query.Length == 0 ? null : Uri.UnescapeDataString(query),
                me.Masked ? [.. columns.Select(c => c.Masked())] : columns,
                rows,
                clock.Now(),
                ct
            );
        Task<GetStatistics.StatisticsView> StatisticsAsync() =>
            GetStatistics.ComputeAsync(db, rulebooks, reading, clock, ct);
        Task<GetEnrolmentStatistics.OfficeEnrolment> OfficeEnrolmentAsync() =>
            GetEnrolmentStatistics.OfficeAsync(
                db,
                new(
                    GetEnrolmentStatistics.YearOf(Number("year"), clock),
                    Text("plan"),
                    Choice<AgencyKind>("kind"),
                    Text("area"),
                    Text("agency")
                ),
                clock,
                ct
            );
        Task<GetEnrolmentStatistics.AgencyEnrolment> AgencyEnrolmentAsync() =>
            GetEnrolmentStatistics.AgencyAsync(
                db,
                GetEnrolmentStatistics.YearOf(Number("year"), clock),
                Text("plan"),
                me.Masked,
                clock,
                ct
            );
        switch (list)
        {
            case "agencies":
                return await Write(
                    await ListAgencies.RowsAsync(
                        db,
                        new(
                            Choice<AgencyStatus>("status"),
                            Choice<AgencyKind>("kind"),
                            Text("area"),
                            Text("q")
                        ),
                        rulebooks,
                        clock,
                        ct
                    ),
                    AgencyColumns
                );
            case "papers":
                return await Write(
                    await ListPapers.RowsAsync(
                        db,
                        new(
                            Text("type"),
                            Choice<CertificateStatus>("status"),
                            Number("year"),
                            Text("q")
                        ),
                        rulebooks,
                        clock,
                        ct
                    ),
                    PaperColumns
                );
            case "cases":
                var cases = await ListCases
                    .Matching(
                        db,
                        scope,
                        new(
                            Choice<CaseStatus>("status"),
                            Choice<CaseKind>("kind"),
                            Text("q"),
                            Text("open") is "true" ? true : null
                        )
                    )
                    .Select(ListCases.Columns)
                    .ToListAsync(ct);
                return await Write(
                    await ListCases.RowsAsync(
                        db,
                        cases,
                        await rulebooks.GetAsync(db, ct),
                        clock.Now(),
                        ct
                    ),
                    CaseColumns
                );
            case "deadlines":
                return await Write(
                    await ListDuties.RowsAsync(
                        reading,
                        new(
                            Choice<DeadlineState>("state"),
                            Text("rule"),
                            Text("q"),
                            Text("done") is "true"
                        ),
                        ct
                    ),
                    DutyColumns
                );
            case "to-dos":
                return await Write(
                    (await reading.DutiesAsync(ct)).Where(d =>
                        d.DoneOn is null && d.Owner == DutyOwner.Agency
                    ),
                    DutyColumns
                );
            case "points":
                return await Write(
                    await KeepPoints.RowsAsync(
                        db,
                        new(
                            Text("q"),
                            bool.TryParse(Text("open"), out var open) ? open : null,
                            await AgencyAsync()
                        ),
                        ct
                    ),
                    PointColumns
                );
            case "committee-members":
                return await Write(
                    await KeepCommittee.RowsAsync(db, await AgencyAsync(), ct),
                    MemberColumns
                );
            case "notices":
                return await Write(
                    await db.Notices.OrderBy(n => n.PublishedOn).ToListAsync(ct),
                    NoticeColumns
                );
            case "people":
                var agencyId = scope.SeesAll ? await AgencyAsync() : scope.AgencyId;
                return await Write(
                    (await db.PeopleAsync(agencyId, me, clock.Now(), ct))
                        .Where(p => $"{p.Name} {p.UserName}".Contains(Text("q") ?? ""))
                        .SelectMany(p => p.Posts, (person, post) => (person, post)),
                    PersonColumns
                );
            case "audit":
                return await Write(
                    await ReadAudit
                        .Rows(db, scope.SeesAll ? null : scope.AgencyId, Text("q"), Text("action"))
                        .ToListAsync(ct),
                    AuditColumns
                );
            case "api-clients":
                return await Write(await KeepApiClients.RowsAsync(db, me, ct), ApiClientColumns);
            case "matters":
                return await Write(
                    await PublishMatter.RowsAsync(
                        db,
                        Choice<OfficeMatterKind>("kind"),
                        Text("q"),
                        rulebooks,
                        clock,
                        ct
                    ),
                    MatterColumns
                );
            case "matter-receipts":
                var matter = Guid.TryParse(Text("id"), out var id)
                    ? await db.OfficeMatters.SingleOrDefaultAsync(m => m.Id == id, ct)
                    : null;
                var state = Choice<PublishMatter.ReceiptState>("state");
                return await Write(
                    matter is null
                        ? []
                        : (
                            await PublishMatter.ReceiptsAsync(db, matter, rulebooks, clock, ct)
                        ).Where(r => state is null || r.State == state),
                    ReceiptColumns
                );
            case "oversight":
                return await Write(
                    await OverseeAgencies.RowsAsync(
                        db,
                        Choice<OverseeAgencies.Finding>("finding"),
                        Text("q"),
                        reading,
                        rulebooks,
                        clock,
                        ct
                    ),
                    OversightColumns
                );
            case "held-contributions":
                return await Write(
                    await OverseeContributions.HoldingsAsync(
                        db,
                        bool.TryParse(Text("late"), out var late) ? late : null,
                        Text("q"),
                        rulebooks,
                        clock,
                        ct
                    ),
                    ContributionColumns.Holdings
                );
            case "agency-remittances":
                var plans = await ContributionReading.PlanNamesAsync(db, ct);
                var passedOn = await OverseeContributions
                    .Remittances(db, Text("q"))
                    .ToListAsync(ct);
                return await Write(
                    passedOn.Select(r => OverseeContributions.RowOf(r, plans)),
                    ContributionColumns.OfAgencies
                );
            case "contributions":
                var dues = await contributions.MatchingAsync(
                    new(
                        Choice<ListContributions.ContributionPart>("state"),
                        Guid.TryParse(Text("unit"), out var unit) ? unit : null,
                        Text("plan"),
                        Text("q")
                    ),
                    ct
                );
                return await Write(
                    await contributions.RowsAsync(await dues.ToListAsync(ct), ct),
                    ContributionColumns.Dues
                );
            case "bank-lines":
                var credits = LineReading.Matching(
                    db,
                    Choice<MatchStatement.LinePart>("state"),
                    Text("q")
                );
                return await Write(
                    await lines.RowsAsync(await credits.ToListAsync(ct), ct),
                    ContributionColumns.Lines
                );
            case "remittances":
                return await Write(
                    await remittances.ViewsAsync(
                        await RemittanceReading.Matching(db, Text("plan")).ToListAsync(ct),
                        ct
                    ),
                    ContributionColumns.Remittances
                );
            case "internal-rules":
                return await Write(
                    await KeepInternalRules.RowsAsync(db, scope.AgencyId, rulebooks, clock, ct),
                    InternalRuleColumns
                );
            case "office-matters":
                var noted = await TakeNote
                    .Matters(db, bool.TryParse(Text("open"), out var untold) ? untold : null)
                    .ToListAsync(ct);
                return await Write(
                    await TakeNote.NotesAsync(db, noted, rulebooks, clock, ct),
                    NoteColumns
                );
            case "meetings":
                var meetings = await HoldMeeting.Matching(db, Number("year")).ToListAsync(ct);
                return await Write(meetings.Select(HoldMeeting.RowOf), MeetingColumns);
            case "resolutions":
                var passed = await KeepMinutes
                    .Matching(db, Choice<MotionKind>("kind"))
                    .ToListAsync(ct);
                return await Write(passed.Select(KeepMinutes.RowOf), ResolutionColumns);
            case "cheques":
                return await Write(
                    await GetCustody
                        .Register(
                            db,
                            Guid.TryParse(Text("book"), out var book) ? book : null,
                            Text("q")
                        )
                        .ToListAsync(ct),
                    ChequeColumns
                );
            case "seal-uses":
                var users = await NamesAsync(ct);
                var seals = await ItemsAsync(ct);
                return await Write<SealUse>(
                    await UseItems.Matching(db, Text("q")).ToListAsync(ct),
                    new("时间", u => u.At, 20),
                    new("印章", u => seals[u.ItemId], 24),
                    new("用印人", u => users.NameOf(u.PersonId)),
                    new("共同开柜", u => u.WithId is { } with ? users.NameOf(with) : null),
                    new("文件", u => u.Document, 30),
                    new("用途", u => u.Purpose, 30)
                );
            case "electronic-payments":
                var payers = await NamesAsync(ct);
                return await Write<ElectronicPayment>(
                    await PayElectronically
                        .Matching(db, Text("q"), Choice<PaymentStatus>("status"))
                        .ToListAsync(ct),
                    new("收款人", p => p.PayeeName, 30, Personal: true),
                    new("账号", p => p.AccountNumber, 24, Personal: true),
                    new("金额", p => p.Amount),
                    new("用途", p => p.Purpose, 30),
                    new("状态", p => p.Status.Label()),
                    new("制单人", p => payers.NameOf(p.PreparedById)),
                    new("制单时间", p => p.PreparedAt, 20),
                    new("放行人", p => p.ReleasedById is { } by ? payers.NameOf(by) : null),
                    new("放行时间", p => p.ReleasedAt, 20)
                );
            case "transfers":
                var people = await NamesAsync(ct);
                var items = await ItemsAsync(ct);
                string All(Keeper keeper) =>
                    string.Join("、", keeper.People.Select(p => people.NameOf(p)));
                return await Write<CustodyTransfer>(
                    await GetCustody.AllTransfers(db).ToListAsync(ct),
                    new("物品", t => items[t.ItemId], 24),
                    new("移交人", t => All(t.From)),
                    new("接收人", t => All(t.To)),
                    new("事由", t => t.Reason, 30),
                    new("约定日期", t => t.On),
                    new("状态", t => t.Status.Label()),
                    new("提出时间", t => t.ProposedAt, 20),
                    new("办结时间", t => t.ClosedAt, 20)
                );
            case "handovers":
                var parties = await NamesAsync(ct);
                return await Write<Handover>(
                    await db.Handovers.OrderByDescending(h => h.Id).ToListAsync(ct),
                    new("移交人", h => parties.NameOf(h.LeaverId)),
                    new("接收人", h => parties.NameOf(h.ReceiverId)),
                    new("监交人", h => parties.NameOf(h.SupervisorId)),
                    new("变更日期", h => h.ChangesOn),
                    new("完成时间", h => h.CompletedAt, 20),
                    new("上报日期", h => h.ReportedOn)
                );
            case "engagement-views":
                return await Write<ListEngagementViews.EngagementViewRow>(
                    await ListEngagementViews.Rows(db).ToListAsync(ct),
                    new("时间", v => v.At, 20),
                    new("机构", v => v.Firm, 30),
                    new("人员", v => v.Name),
                    new("查阅内容（接口与地址）", v => v.Page, 40),
                    new("脱敏", v => v.Masked)
                );
            case "rosters":
                var titles = await ImportRoster.NamesAsync(db, ct);
                return await Write(
                    (
                        await ImportRoster
                            .Filter(db, Choice<RosterStatus>("status"), Text("plan"), Text("q"))
                            .ToListAsync(ct)
                    ).Select(r => ImportRoster.SummaryOf(r, titles)),
                    RosterExports.Rosters
                );
            case "renewals":
                return await Write(
                    await RenewUnit.RowsAsync(
                        db,
                        rulebooks,
                        clock,
                        Choice<RenewUnit.RenewalState>("state"),
                        Text("plan"),
                        null,
                        ct
                    ),
                    RosterExports.Renewals
                );
            case "plans":
                var today = Beijing.DateOf(clock.Now());
                var catalogue = scope.SeesAll
                    ? await PlanReading.OfOfficeAsync(db, me, today, ct)
                    : await PlanReading.OfReleasedAsync(db, today, ct);
                return await Write(
                    catalogue.Plans().SelectMany(p => p.Versions, (p, v) => (p, v)),
                    PlanExports.PlanColumns
                );
            case "start-up-loans-by-year":
                return await Write(
                    (await StatisticsAsync()).StartUpLoans,
                    PlanExports.LoanYearColumns
                );
            case "joiner-decisions":
                bool? waiting = bool.TryParse(Text("open"), out var isOpen) ? isOpen : null;
                var asked = await DecideJoiners.Matching(db, waiting).ToListAsync(ct);
                return await Write(
                    await DecideJoiners.RowsAsync(db, me, asked, ct),
                    RosterExports.Joiners
                );
            case "start-up-loans":
                return await Write(
                    await KeepStartUpLoans
                        .Matching(db, Text("q"), Choice<LoanDecision>("decision"))
                        .ToListAsync(ct),
                    PlanExports.LoanColumns
                );
            case "units":
                var units = KeepUnits.Matching(
                    db,
                    Text("q"),
                    Guid.TryParse(Text("point"), out var point) ? point : null,
                    bool.TryParse(Text("left"), out var gone) ? gone : null
                );
                return await Write(
                    await KeepUnits.Rows(db, units).ToListAsync(ct),
                    ExportMembers.Units
                );
            case "members":
                var members = ListMembers.Matching(
                    db,
                    new(
                        Guid.TryParse(Text("unit"), out var ofUnit) ? ofUnit : null,
                        Text("name"),
                        Choice<ContactFault>("contact"),
                        bool.TryParse(Text("left"), out var left) ? left : null
                    )
                );
                return await Stream(
                    ListMembers
                        .Rows(db, members.OrderBy(m => m.UnitId).ThenBy(m => m.Id))
                        .AsAsyncEnumerable()
                        .Select(ListMembers.RowOf),
                    ExportMembers.Members
                );
            case "contacts":
                return await Stream(
                    ListMembers
                        .Rows(
                            db,
                            CheckContacts.Matching(
                                db,
                                Choice<ContactFault>("fault"),
                                Guid.TryParse(Text("unit"), out var of) ? of : null
                            )
                        )
                        .AsAsyncEnumerable(),
                    ExportMembers.Contacts
                );
            case "misuse-reports":
                return await Write(
                    await db.MisuseReports.OrderBy(r => r.ReportedAt).ToListAsync(ct),
                    MisuseColumns
                );
            case "calendar":
                return await Write(
                    await WorkingCalendar.DaysAsync(db, Number("year"), ct),
                    CalendarColumns
                );
            case "statistics":
                return await Write(
                    (await StatisticsAsync()).ByKind.SelectMany(
                        k => k.Statuses,
                        (k, s) => (k.Label, Status: s.Label, s.Value)
                    ),
                    new("类别", r => r.Label),
                    new("状态", r => r.Status),
                    new("代办处数", r => r.Value)
                );
            case "agencies-by-year":
                return await Write(
                    (await StatisticsAsync()).ByYear,
                    new("年度", r => r.Year),
                    new("设立", r => r.Approved),
                    new("取消资格", r => r.Lapsed),
                    new("终止", r => r.Terminated),
                    new("年末存续", r => r.AtYearEnd)
                );
            case "decisions-by-year":
                return await Write(
                    (await StatisticsAsync()).Decisions,
                    new("年度", r => r.Year),
                    new("事项", r => r.Label),
                    new("按期", r => r.InTime),
                    new("逾期", r => r.Late),
                    new("无法定期限", r => r.WithoutDeadline),
                    new("核准", r => r.Approved),
                    new("驳回", r => r.Rejected)
                );
            case "enrolment-by-agency":
                return await Write(
                    (await OfficeEnrolmentAsync()).Agencies,
                    EnrolmentColumns.Agencies
                );
            case "enrolment-by-kind":
                return await Write(
                    (await OfficeEnrolmentAsync()).Kinds,
                    EnrolmentColumns.Groups("代办处类别")
                );
            case "enrolment-by-area":
                return await Write(
                    (await OfficeEnrolmentAsync()).Areas,
                    EnrolmentColumns.Groups("所在区")
                );
            case "enrolment-by-unit":
                return await Write((await AgencyEnrolmentAsync()).Units, EnrolmentColumns.Units);
            case "enrolment-by-plan":
                return await Write(
                    scope.SeesAll
                        ? (await OfficeEnrolmentAsync()).Plans
                        : (await AgencyEnrolmentAsync()).Plans,
                    EnrolmentColumns.Plans
                );
            case "enrolment-by-month":
                return await Write(
                    scope.SeesAll
                        ? (await OfficeEnrolmentAsync()).Months
                        : (await AgencyEnrolmentAsync()).Months,
                    EnrolmentColumns.Months
                );
            case "opening-balance":
                return await Write(Data.Office.PublishedFigures.Shipped.Lines, OpeningColumns);
            default:
                throw new InvalidOperationException(list);
        }
    }

    /// <summary>Names of all who have or had a post in the agency.</summary>
    Task<Dictionary<Guid, string>> NamesAsync(CancellationToken ct) =>
        db
            .Users.AsNoTracking()
            .Where(u => db.Posts.Any(p => p.AgencyId == scope.AgencyId && p.PersonId == u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);

    Task<Dictionary<Guid, string>> ItemsAsync(CancellationToken ct) =>
        db.Set<CustodyItem>()
            .AsNoTracking()
            .ToDictionaryAsync(i => i.Id, i => $"{i.Kind.Label()} {i.Title}", ct);

    static readonly Column<AgencyRow>[] AgencyColumns =
    [
        new("代办处全称", r => r.FullName, 60),
        new("类别", r => r.KindLabel),
        new("状态", r => r.StatusLabel),
        new("登记证编号", r => r.CertificateNumber),
        new("所在区", r => r.AreaName),
        new("本级工会", r => r.SponsorUnion, 30),
        new("管委会主任", r => r.ChairName),
        new("代办处主任", r => r.DirectorName),
        new("办公地址", r => r.Address, 40),
        new("批准日期", r => r.ApprovedOn),
    ];

    static readonly Column<ListPapers.PaperRow>[] PaperColumns =
    [
        new("编号", r => r.PaperNumber),
        new("名称", r => r.Title),
        new("聘任", r => r.Person),
        new("代办处全称", r => r.Name, 60),
        new("制发日期", r => r.IssuedOn),
        new("状态", r => r.Status.Label()),
        new("状态起", r => r.Since, 20),
        new("换发为", r => r.ReplacedBy is { } next ? NumberSeries.OnPaper(next) : null),
    ];

    static readonly Column<CaseRow>[] CaseColumns =
    [
        new("受理编号", r => r.ReceiptNumber),
        new("办件", r => r.KindLabel),
        new("名称", r => r.Title, 40),
        new("申请单位", r => r.Applicant, 40),
        new("状态", r => r.StatusLabel),
        new("收到时间", r => r.SubmittedAt, 20),
        new("法定期限", r => r.Deadline?.Due),
        new("依据", r => r.Deadline?.Article),
        new("批复编号", r => r.DecisionNumber),
        new("批复时间", r => r.DecidedAt, 20),
        new(
            "按期",
            r =>
                r.InTime switch
                {
                    true => "按期",
                    false => "逾期",
                    _ => "",
                }
        ),
    ];

    static readonly Column<DutyView>[] DutyColumns =
    [
        new("事项", r => r.Title, 30),
        new("对象", r => r.Subject, 60),
        new("代办处", r => r.AgencyName, 60),
        new("规则", r => r.Rule),
        new("依据", r => r.Article),
        new("起算日", r => r.Deadline?.From),
        new("法定期限", r => r.Deadline?.Due),
        new("剩余天数", r => r.Deadline?.DaysLeft),
        new("完成日", r => r.DoneOn),
    ];

    static readonly Column<KeepPoints.PointRow>[] PointColumns =
    [
        new("代办点全称", r => r.FullName, 60),
        new("所在单位", r => r.UnitName, 30),
        new("地址", r => r.Address, 40),
        new("联系人", r => r.ContactName),
        new("联系电话", r => r.ContactPhone, Personal: true),
        new("设立日期", r => r.OpenedOn),
        new("撤销日期", r => r.ClosedOn),
    ];

    static readonly Column<KeepCommittee.MemberRow>[] MemberColumns =
    [
        new("姓名", r => r.Name),
        new("身份", r => r.RoleLabel),
        new("职务", r => r.Title, 30),
        new("任职起", r => r.From),
        new("任职止", r => r.To),
    ];

    static readonly Column<PublicNotice>[] NoticeColumns =
    [
        new("发布日期", r => r.PublishedOn),
        new("发布位置", r => r.Place, 30),
        new("内容", r => r.Text, 60),
        new("登记人", r => r.RecordedBy),
        new("登记时间", r => r.RecordedAt, 20),
    ];

    static readonly Column<(PersonRow Person, PostRow Post)>[] PersonColumns =
    [
        new("姓名", r => r.Person.Name),
        new("用户名", r => r.Person.UserName),
        new("岗位", r => Session.PostNames.Of(r.Post.Post)),
        new("起", r => r.Post.From),
        new("止", r => r.Post.To),
        new("待确认", r => r.Post.Waiting),
        new("已结束", r => r.Post.Ended),
    ];

    static readonly Column<ReadAudit.AuditRow>[] AuditColumns =
    [
        new("序号", r => r.Sequence),
        new("时间", r => r.At, 20),
        new("人员", r => r.By),
        new("操作", r => r.Action, 30),
        new("代办处", r => r.Agency, 60),
        new("对象", r => r.Subject, 40),
        new("内容", r => r.Data, 60),
    ];

    static readonly Column<KeepApiClients.ApiClientRow>[] ApiClientColumns =
    [
        new("名称", r => r.Name, 40),
        new("账号", r => r.ClientId, 40),
        new("权限", r => string.Join("、", r.Permissions), 40),
        new("拟办人", r => r.ProposedBy),
        new("确认人", r => r.ConfirmedBy),
        new("密钥更换时间", r => r.SecretSetAt, 20),
        new("结束时间", r => r.EndedAt, 20),
    ];

    static readonly Column<PublishMatter.MatterRow>[] MatterColumns =
    [
        new("类别", r => r.Kind.Label()),
        new("标题", r => r.Title, 50),
        new("日期", r => r.On),
        new("传达期限", r => r.Due),
        new("应办代办处", r => r.Asked),
        new("已参加或已阅", r => r.Taken),
        new("已传达", r => r.PassedOn),
    ];

    static readonly Column<PublishMatter.ReceiptRow>[] ReceiptColumns =
    [
        new("代办处", r => r.Agency, 60),
        new("情况", r => r.State.Label(), 24),
        new("参加或阅读人", r => r.TakenBy),
        new("参加或阅读日期", r => r.TakenOn),
        new("传达日期", r => r.PassedOnOn),
        new("传达对象", r => r.PassedOnTo, 40),
        new("逾期", r => r.Overdue),
    ];

    static readonly Column<OverseeAgencies.OversightRow>[] OversightColumns =
    [
        new("代办处", r => r.Agency, 60),
        new("两名以上专职会计", r => r.TwoAccountants),
        new("符合管19.2", r => r.Fulfilled),
        new("缺季度会议", r => r.Meetings),
        new("拒绝的保管冲突", r => r.Conflicts),
        new("紧急接管", r => r.Takeovers),
        new("交接逾期", r => r.Handovers),
        new("缺规章制度", r => r.Rules),
        new("其他逾期", r => r.Overdue),
    ];

    static readonly Column<KeepInternalRules.InternalRuleRow>[] InternalRuleColumns =
    [
        new("制度", r => r.KindLabel, 40),
        new("现行版本", r => r.Versions.FirstOrDefault()?.Number),
        new("制定日期", r => r.Versions.FirstOrDefault()?.AdoptedOn),
        new("复核期限", r => r.Review?.Due),
        new("依据的决议", r => r.Versions.FirstOrDefault()?.Resolution, 40),
        new("登记人", r => r.Versions.FirstOrDefault()?.RecordedBy),
    ];

    static readonly Column<TakeNote.MatterNote>[] NoteColumns =
    [
        new("类别", r => r.Kind.Label()),
        new("标题", r => r.Title, 50),
        new("日期", r => r.On),
        new("传达期限", r => r.Deadline.Due),
        new("参加或阅读人", r => r.TakenBy),
        new("参加或阅读日期", r => r.TakenOn),
        new("传达日期", r => r.PassedOnOn),
        new("传达对象", r => r.PassedOnTo, 40),
    ];

    static readonly Column<MeetingRow>[] MeetingColumns =
    [
        new("会议时间", r => r.StartsAt, 20),
        new("地点", r => r.Place, 30),
        new("状态", r => r.StatusLabel),
        new("实到", r => r.Present),
        new("应到", r => r.Entitled),
        new("议题", r => r.Motions),
        new("通过", r => r.Passed),
    ];

    static readonly Column<KeepMinutes.ResolutionRow>[] ResolutionColumns =
    [
        new("决议", r => r.Title, 40),
        new("种类", r => r.KindLabel, 24),
        new("通过日期", r => r.PassedOn),
        new("签署时间", r => r.SignedAt, 20),
        new("可以使用", r => r.Usable),
        new("使用时间", r => r.ConsumedAt, 20),
    ];

    static readonly Column<Cheque>[] ChequeColumns =
    [
        new("号码", r => r.NumberOnPaper),
        new("收款人", r => r.Payee, 30),
        new("金额", r => r.Amount),
        new("用途", r => r.Purpose, 30),
        new("日期", r => r.Date),
        new("状态", r => r.Status.Label()),
    ];

    static readonly Column<MisuseReport>[] MisuseColumns =
    [
        new("登记证编号", r => r.CertificateNumber),
        new("举报时间", r => r.ReportedAt, 20),
        new("情况", r => r.What, 60),
        new("联系方式", r => r.Contact, 30),
        new("办理情况", r => r.Handling, 60),
        new("办理人", r => r.HandledByName),
        new("办理时间", r => r.HandledAt, 20),
    ];

    static readonly Column<WorkingCalendar.DayRow>[] CalendarColumns =
    [
        new("日期", r => r.Date),
        new("安排", r => r.DayOff ? "休息" : "上班"),
        new("名称", r => r.Name),
        new("依据", r => r.Source, 40),
    ];

    static readonly Column<Data.Office.PublishedFigures.Line>[] OpeningColumns =
    [
        new("项目（公布的累计数据，截至2020年，未计入系统内各数）", r => r.Name, 56),
        new("时段", r => r.Period, 24),
        new("累计参保人次", r => r.Insured),
        new("受助人数", r => r.PeopleHelped),
        new("人次、场次、家数", r => r.Cases),
        new("金额（元）", r => r.Amount is { } yuan ? new Money(yuan * 100) : null),
        new("来源", r => Data.Office.PublishedFigures.Shipped.Sources[r.Source], 40),
    ];
}
