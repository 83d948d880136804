using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Plans;

/// <summary>The catalogue of plans: for the office with its drafts, for agencies and everybody else
/// what is released (PL-1, EN-14).</summary>
public static class ReadPlans
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Read("plans", Released, name: "ListPublicPlans");

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Read("plans", Released, Permission.ViewAgency, name: "ListPlansOfAgency");
        ExportPlans.MapAgency(agency);
    }

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read("plans", ListPlans, Permission.ViewOffice);
        ExportPlans.MapOffice(office);
        office.Read("plans/{id:guid}", GetPlanVersion, Permission.ViewOffice);
    }

    static async Task<Ok<List<PlanView>>> Released(Here here) =>
        TypedResults.Ok((await PlanReading.OfReleasedAsync(here.Db, here.Today, here.Ct)).Plans());

    static async Task<Ok<List<PlanView>>> ListPlans(Here here) =>
        TypedResults.Ok(
            (await PlanReading.OfOfficeAsync(here.Db, here.Me, here.Today, here.Ct)).Plans()
        );

    static async Task<Ok<PlanVersionView>> GetPlanVersion(Guid id, Here here)
    {
        var reading = await PlanReading.OfOfficeAsync(here.Db, here.Me, here.Today, here.Ct);
        return reading.Versions.FirstOrDefault(v => v.Id == id) is { } found
            ? TypedResults.Ok(reading.Of(found))
            : throw new Absent();
    }
}
