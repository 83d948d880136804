using System.Text.Json.Nodes;
using Api.Tests.Isolation;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Reconciliations;

/// <summary>For the isolation matrix: months of one side that a clerk has compared.</summary>
static class Months
{
    public static string Path(Side side) => $"{side.Agency.Path}/reconciliations";

    public static JsonObject Content(string month) =>
        new() { ["month"] = month, ["explanations"] = new JsonArray() };

    /// <summary>A month of long ago that nobody has closed.</summary>
    public static async Task<(Guid Id, int Version)> Prepared(Side side)
    {
        var used = await side.World.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var agency = await db.Agencies.SingleAsync(a => a.Slug == side.Agency.Slug);
                return await db.Reconciliations.CountAsync(r => r.AgencyId == agency.Id);
            }
        );
        var month = new DateOnly(2018, 1, 1).AddMonths(used);
        var answer = (
            await side.Posts["clerk"].Post(Path(side), Content($"{month:yyyy-MM-dd}"))
        ).Ok();
        return (answer.Id(), answer.Int("version"));
    }

    public static async Task Fill(Side side)
    {
        await Prepared(side);
        (
            await side.Posts["clerk"]
                .Post(
                    $"{Path(side)}/unit-answers",
                    new
                    {
                        month = "2026-01-01",
                        unitId = side.Unit,
                        said = side.Canary,
                    }
                )
        ).Ok();
    }
}
