using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Duties;

/// <summary>To-dos of the caller's side, and the deadlines of all agencies, by due date.</summary>
public static class ListDuties
{
    /// <param name="Agency">The agency's name in addresses.</param>
    public sealed record Filter(
        DeadlineState? State,
        string? Rule,
        string? Agency,
        string? Q,
        bool? Done
    );

    /// <summary>A rule that some deadline in reach rests on.</summary>
    public sealed record DeadlineRule(string Id, string Title);

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read("to-dos", ListOfficeToDos, Permission.ViewOffice);
        office.Exports("to-dos", "待办", Permission.ViewOffice, ExportOfficeToDos);
        office.Read("deadlines", ListDeadlines, Permission.ViewOffice);
        office.Read("deadlines/rules", ListDeadlineRules, Permission.ViewOffice);
        office.Exports("deadlines", "期限一览", Permission.ViewOffice, ExportDeadlines);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Read("to-dos", ListAgencyToDos, Permission.ViewAgency);
        agency.Exports("to-dos", "待办", Permission.ViewAgency, ExportAgencyToDos);
    }

    static async Task<Ok<List<DutyView>>> ListOfficeToDos(
        string? agency,
        Here here,
        DutyBook book
    ) => TypedResults.Ok(await ToDosAsync(book, DutyOwner.Office, agency, here.Ct));

    static async Task<Ok<List<DutyView>>> ListAgencyToDos(Here here, DutyBook book) =>
        TypedResults.Ok(await ToDosAsync(book, DutyOwner.Agency, null, here.Ct));

    static async Task<List<DutyView>> ToDosAsync(
        DutyBook book,
        DutyOwner owner,
        string? agency,
        CancellationToken ct
    ) =>
        [
            .. (await book.ReadAsync(ct)).Where(d =>
                d.DoneOn is null
                && d.Owner == owner
                && (string.IsNullOrWhiteSpace(agency) || d.AgencySlug == agency)
            ),
        ];

    static async Task<Ok<Page<DutyView>>> ListDeadlines(
        Word<DeadlineState>? state,
        string? rule,
        string? agency,
        string? q,
        bool? done,
        int? page,
        int? size,
        Here here,
        DutyBook book
    ) =>
        TypedResults.Ok(
            (await RowsAsync(book, new(state, rule, agency, q, done), here.Ct)).Page(page, size)
        );

    /// <summary>The rules by which there are deadlines now, for the list's filter.</summary>
    static async Task<Ok<List<DeadlineRule>>> ListDeadlineRules(Here here, DutyBook book) =>
        TypedResults.Ok(
            (await book.ReadAsync(here.Ct))
                .Where(d => d.Deadline is not null)
                .DistinctBy(d => d.Rule)
                .OrderBy(d => d.Rule, StringComparer.Ordinal)
                .Select(d => new DeadlineRule(d.Rule, d.RuleTitle))
                .ToList()
        );

    static async Task<List<DutyView>> RowsAsync(
        DutyBook book,
        Filter filter,
        CancellationToken ct
    ) =>
        [
            .. (await book.ReadAsync(ct)).Where(d =>
                d.Deadline is not null
                && (d.DoneOn is not null) == (filter.Done ?? false)
                && (filter.State is null || d.Deadline.State == filter.State)
                && (string.IsNullOrWhiteSpace(filter.Rule) || d.Rule == filter.Rule)
                && (string.IsNullOrWhiteSpace(filter.Agency) || d.AgencySlug == filter.Agency)
                && (
                    string.IsNullOrWhiteSpace(filter.Q)
                    || d.Subject.Contains(filter.Q.Trim())
                    || d.AgencyName?.Contains(filter.Q.Trim()) == true
                )
            ),
        ];

    static async Task<int> ExportDeadlines(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Get<DutyBook>(),
                new(
                    export.Choice<DeadlineState>("state"),
                    export.Text("rule"),
                    export.Text("agency"),
                    export.Text("q"),
                    export.Flag("done")
                ),
                export.Ct
            ),
            ExportColumns
        );

    static Task<int> ExportOfficeToDos(ExportRequest export) =>
        ExportToDosAsync(export, DutyOwner.Office);

    static Task<int> ExportAgencyToDos(ExportRequest export) =>
        ExportToDosAsync(export, DutyOwner.Agency);

    static async Task<int> ExportToDosAsync(ExportRequest export, DutyOwner owner) =>
        await export.Write(
            await ToDosAsync(export.Get<DutyBook>(), owner, export.Text("agency"), export.Ct),
            ExportColumns
        );

    static readonly Column<DutyView>[] ExportColumns =
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
}
