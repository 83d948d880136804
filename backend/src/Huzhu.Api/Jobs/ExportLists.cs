using Huzhu.Api.Agencies;
using Huzhu.Api.Office;
using Huzhu.Api.Papers;
using Huzhu.Api.People;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>The lists that can be exported: all rows that a filter lets through, as xlsx.</summary>
public sealed class ExportLists(
    HuzhuDb db, TenantScope scope, AgencyReading reading, RulebookSource rulebooks,
    TimeProvider clock, Acting me)
{
    /// <summary>Names and titles of the office's lists, with the right that each needs.</summary>
    public static readonly IReadOnlyDictionary<string, (string Title, Permission Permission)> Office =
        new Dictionary<string, (string, Permission)>
        {
            ["agencies"] = ("代办处名录", Permission.ViewOffice),
            ["cases"] = ("办件", Permission.ViewOffice),
            ["deadlines"] = ("期限一览", Permission.ViewOffice),
            ["statistics"] = ("代办处统计", Permission.ViewOffice),
            ["opening-balance"] = ("期初数（公布数据）", Permission.ViewOffice),
            ["misuse-reports"] = ("登记证举报", Permission.HandleMisuse),
            ["people"] = ("办事处人员", Permission.ViewOffice),
            ["calendar"] = ("工作日历", Permission.ViewOffice),
            ["audit"] = ("审计日志", Permission.ViewAudit),
        };

    /// <summary>Names and titles of an agency's lists.</summary>
    public static readonly IReadOnlyDictionary<string, (string Title, Permission Permission)> Agency =
        new Dictionary<string, (string, Permission)>
        {
            ["cases"] = ("办件", Permission.ViewAgency),
            ["points"] = ("代办点", Permission.ViewAgency),
            ["committee-members"] = ("管委会委员", Permission.ViewAgency),
            ["notices"] = ("通告", Permission.ViewAgency),
            ["people"] = ("人员与岗位", Permission.ViewAgency),
            ["to-dos"] = ("待办", Permission.ViewAgency),
        };

    /// <summary>Writes one list; returns how many rows.</summary>
    /// <param name="query">The screen's filter as a query string.</param>
    public async Task<int> WriteAsync(string list, string query, Stream target, CancellationToken ct)
    {
        var filter = QueryHelpers.ParseQuery(query);
        string? Text(string name) => filter.TryGetValue(name, out var values) ? values.ToString() : null;
        T? Choice<T>(string name) where T : struct, Enum =>
            Enum.TryParse<T>(Text(name), ignoreCase: true, out var value) ? value : null;
        var title = (scope.SeesAll ? Office : Agency)[list].Title;
        Task<int> Write<T>(IEnumerable<T> rows, params Column<T>[] columns) => Workbook.WriteAsync(
            target, title, query.Length == 0 ? null : Uri.UnescapeDataString(query), columns,
            rows.ToAsyncEnumerable(), clock.Now(), ct);
        switch (list)
        {
            case "agencies":
                return await Write(await ListAgencies.RowsAsync(db, new(
                    Choice<AgencyStatus>("status"), Choice<AgencyKind>("kind"), Text("area"),
                    Text("q")), rulebooks, clock, ct), AgencyColumns);
            case "cases":
                var cases = await ListCases.Matching(db, scope, new(
                    Choice<CaseStatus>("status"), Choice<CaseKind>("kind"), Text("q"),
                    Text("open") is "true" ? true : null)).ToListAsync(ct);
                return await Write(await ListCases.RowsAsync(
                    db, cases, await rulebooks.GetAsync(db, ct), clock.Now(), ct), CaseColumns);
            case "deadlines":
                return await Write(await ListDuties.RowsAsync(reading, new(
                    Choice<DeadlineState>("state"), Text("rule"), Text("q"),
                    Text("done") is "true"), ct), DutyColumns);
            case "to-dos":
                return await Write((await reading.DutiesAsync(ct)).Where(d => d.DoneOn is null),
                    DutyColumns);
            case "points":
                return await Write(await KeepPoints.RowsAsync(db, Text("q"), null, ct), PointColumns);
            case "committee-members":
                return await Write(
                    await db.CommitteeMembers.OrderBy(m => m.From).ToListAsync(ct), MemberColumns);
            case "notices":
                return await Write(
                    await db.Notices.OrderBy(n => n.PublishedOn).ToListAsync(ct), NoticeColumns);
            case "people":
                var agencyId = scope.SeesAll ? (Guid?)null : scope.AgencyId;
                return await Write((await db.PeopleAsync(agencyId, me, clock.Now(), ct))
                    .SelectMany(p => p.Posts, (person, post) => (person, post)), PersonColumns);
            case "audit":
                return await Write(
                    await ReadAudit.Rows(db, Text("q"), Text("action")).ToListAsync(ct), AuditColumns);
            case "misuse-reports":
                return await Write(
                    await db.MisuseReports.OrderBy(r => r.ReportedAt).ToListAsync(ct), MisuseColumns);
            case "calendar":
                return await Write(await WorkingCalendar.DaysAsync(
                    db, int.TryParse(Text("year"), out var year) ? year : null, ct), CalendarColumns);
            case "statistics":
                var statistics = await GetStatistics.ComputeAsync(db, rulebooks, reading, clock, ct);
                return await Write(statistics.ByKind.SelectMany(
                    k => k.Statuses, (k, s) => (k.Label, Status: s.Label, s.Value)),
                    new("类别", r => r.Label), new("状态", r => r.Status), new("代办处数", r => r.Value));
            case "opening-balance":
                return await Write(Data.Office.PublishedFigures.Shipped.Plans, OpeningColumns);
            default: throw new InvalidOperationException(list);
        }
    }

    static readonly Column<AgencyRow>[] AgencyColumns =
    [
        new("代办处全称", r => r.FullName, 60), new("类别", r => r.KindLabel), new("状态", r => r.StatusLabel),
        new("登记证编号", r => r.CertificateNumber), new("所在区", r => r.AreaName),
        new("本级工会", r => r.SponsorUnion, 30), new("管委会主任", r => r.ChairName),
        new("代办处主任", r => r.DirectorName), new("办公地址", r => r.Address, 40),
        new("批准日期", r => r.ApprovedOn),
    ];

    static readonly Column<CaseRow>[] CaseColumns =
    [
        new("受理编号", r => r.ReceiptNumber), new("办件", r => r.KindLabel), new("名称", r => r.Title, 40),
        new("申请单位", r => r.Applicant, 40), new("状态", r => r.StatusLabel),
        new("收到时间", r => r.SubmittedAt, 20), new("法定期限", r => r.Deadline?.Due),
        new("依据", r => r.Deadline?.Article), new("批复编号", r => r.DecisionNumber),
        new("批复时间", r => r.DecidedAt, 20),
        new("按期", r => r.InTime switch { true => "按期", false => "逾期", _ => "" }),
    ];

    static readonly Column<DutyView>[] DutyColumns =
    [
        new("事项", r => r.Title, 30), new("对象", r => r.Subject, 60),
        new("代办处", r => r.AgencyName, 60), new("规则", r => r.Rule), new("依据", r => r.Article),
        new("起算日", r => r.Deadline?.From), new("法定期限", r => r.Deadline?.Due),
        new("剩余天数", r => r.Deadline?.DaysLeft), new("完成日", r => r.DoneOn),
    ];

    static readonly Column<KeepPoints.PointRow>[] PointColumns =
    [
        new("代办点全称", r => r.FullName, 60), new("所在单位", r => r.UnitName, 30),
        new("地址", r => r.Address, 40), new("联系人", r => r.ContactName),
        new("联系电话", r => r.ContactPhone), new("设立日期", r => r.OpenedOn),
        new("撤销日期", r => r.ClosedOn),
    ];

    static readonly Column<CommitteeMember>[] MemberColumns =
    [
        new("姓名", r => r.Name), new("身份", r => r.Role.Label()), new("职务", r => r.Title, 30),
        new("任职起", r => r.From), new("任职止", r => r.To),
    ];

    static readonly Column<PublicNotice>[] NoticeColumns =
    [
        new("发布日期", r => r.PublishedOn), new("发布位置", r => r.Place, 30),
        new("内容", r => r.Text, 60), new("登记人", r => r.RecordedBy),
        new("登记时间", r => r.RecordedAt, 20),
    ];

    static readonly Column<(PersonRow Person, PostRow Post)>[] PersonColumns =
    [
        new("姓名", r => r.Person.Name), new("用户名", r => r.Person.UserName),
        new("岗位", r => Session.PostNames.Of(r.Post.Post)), new("起", r => r.Post.From),
        new("止", r => r.Post.To), new("待确认", r => r.Post.Waiting), new("已结束", r => r.Post.Ended),
    ];

    static readonly Column<ReadAudit.AuditRow>[] AuditColumns =
    [
        new("序号", r => r.Sequence), new("时间", r => r.At, 20), new("人员", r => r.By),
        new("操作", r => r.Action, 30), new("代办处", r => r.Agency, 60),
        new("对象", r => r.Subject, 40), new("内容", r => r.Data, 60),
    ];

    static readonly Column<MisuseReport>[] MisuseColumns =
    [
        new("登记证编号", r => r.CertificateNumber), new("举报时间", r => r.ReportedAt, 20),
        new("情况", r => r.What, 60), new("联系方式", r => r.Contact, 30),
        new("办理情况", r => r.Handling, 60), new("办理人", r => r.HandledByName),
        new("办理时间", r => r.HandledAt, 20),
    ];

    static readonly Column<WorkingCalendar.DayRow>[] CalendarColumns =
    [
        new("日期", r => r.Date), new("安排", r => r.DayOff ? "休息" : "上班"), new("名称", r => r.Name),
        new("依据", r => r.Source, 40),
    ];

    static readonly Column<Data.Office.PublishedFigures.Plan>[] OpeningColumns =
    [
        new("保障活动（公布的累计数据，截至2020年）", r => r.Name, 50), new("开办", r => r.Since),
        new("累计参保人次", r => r.Insured), new("受助人数", r => r.PeopleHelped),
        new("给付件数", r => r.Cases),
        new("金额（元）", r => r.Amount is { } yuan ? new Money(yuan * 100) : null),
        new("来源", r => Data.Office.PublishedFigures.Shipped.Sources[r.Source], 40),
    ];
}
