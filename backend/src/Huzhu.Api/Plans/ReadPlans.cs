using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Plans;

/// <summary>The catalogue of plans: for the office with its drafts, for agencies and everybody else
/// what is released (PL-1, EN-14).</summary>
public static class ReadPlans
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Reads("plans", Released, "ListPublicPlans");

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Reads("plans", Released, "ListPlansOfAgency", Permission.ViewAgency);
        ExportPlans.MapAgency(agency);
    }

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Reads("plans", List, "ListPlans", Permission.ViewOffice);
        ExportPlans.MapOffice(office);
        office.Reads("plans/{id:guid}", Get, "GetPlanVersion", Permission.ViewOffice);
    }

    static async Task<Ok<List<PlanView>>> Released(
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            (await PlanReading.OfReleasedAsync(db, Beijing.DateOf(clock.Now()), ct)).Plans()
        );

    static async Task<Ok<List<PlanView>>> List(
        HuzhuDb db,
        Acting me,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            (await PlanReading.OfOfficeAsync(db, me, Beijing.DateOf(clock.Now()), ct)).Plans()
        );

    static async Task<Results<Ok<PlanVersionView>, ProblemHttpResult>> Get(
        Guid id,
        HuzhuDb db,
        Acting me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var reading = await PlanReading.OfOfficeAsync(db, me, Beijing.DateOf(clock.Now()), ct);
        return reading.Versions.FirstOrDefault(v => v.Id == id) is { } found
            ? TypedResults.Ok(reading.Of(found))
            : (ProblemHttpResult)Problems.NotFound();
    }
}
