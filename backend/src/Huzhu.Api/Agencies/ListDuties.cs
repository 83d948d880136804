using Huzhu.Api.Pipeline;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>To-dos of the caller, and the deadlines of all agencies, by due date.</summary>
public static class ListDuties
{
    public sealed record Filter(DeadlineState? State, string? Rule, string? Q, bool? Done);

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Reads("to-dos", ToDos, "ListOfficeToDos", Permission.ViewOffice);
        office.Reads("deadlines", Deadlines, "ListDeadlines", Permission.ViewOffice);
    }

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Reads("to-dos", ToDos, "ListAgencyToDos", Permission.ViewAgency);

    static async Task<Ok<List<DutyView>>> ToDos(
        Acting me,
        AgencyReading agencies,
        CancellationToken ct
    )
    {
        var owner = me.Agency is null ? DutyOwner.Office : DutyOwner.Agency;
        return TypedResults.Ok(
            (await agencies.DutiesAsync(ct))
                .Where(d => d.DoneOn is null && d.Owner == owner)
                .ToList()
        );
    }

    static async Task<Ok<Page<DutyView>>> Deadlines(
        Word<DeadlineState>? state,
        string? rule,
        string? q,
        bool? done,
        int? page,
        int? size,
        AgencyReading agencies,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            (await RowsAsync(agencies, new(state, rule, q, done), ct)).Page(page, size)
        );

    internal static async Task<List<DutyView>> RowsAsync(
        AgencyReading agencies,
        Filter filter,
        CancellationToken ct
    ) =>
        [
            .. (await agencies.DutiesAsync(ct)).Where(d =>
                d.Deadline is not null
                && (d.DoneOn is not null) == (filter.Done ?? false)
                && (filter.State is null || d.Deadline.State == filter.State)
                && (string.IsNullOrWhiteSpace(filter.Rule) || d.Rule == filter.Rule)
                && (
                    string.IsNullOrWhiteSpace(filter.Q)
                    || d.Subject.Contains(filter.Q.Trim())
                    || d.AgencyName?.Contains(filter.Q.Trim()) == true
                )
            ),
        ];
}
