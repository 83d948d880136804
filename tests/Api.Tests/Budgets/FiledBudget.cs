using System.Text.Json.Nodes;
using Api.Tests.Isolation;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Budgets;

/// <summary>Budgets of an agency, straight into the database, as handing-in and filing leave them,
/// for tests that are about something else.</summary>
public static class FiledBudget
{
    /// <summary>The agency may spend this much on 日常管理 in the present year.</summary>
    public static async Task Of(TestAgency agency, World world, decimal yuan = 10_000_000) =>
        await Add(
            world,
            (await agency.DirectorBrowser.Get(agency.Path)).Ok().Id(),
            DateOnly.Parse(world.Today).Year,
            JsonOf(("administration", yuan)),
            "",
            filed: true
        );

    /// <summary>The agency may spend this much on each of some lines in a year, in place of what is
    /// filed already.</summary>
    public static async Task OfLines(
        TestAgency agency,
        World world,
        int year,
        params (string Purpose, decimal Yuan)[] lines
    ) =>
        await Add(
            world,
            (await agency.DirectorBrowser.Get(agency.Path)).Ok().Id(),
            year,
            JsonOf(lines),
            "",
            filed: true,
            number: 2
        );

    static string JsonOf(params (string Purpose, decimal Yuan)[] lines) =>
        "["
        + string.Join(
            ',',
            lines.Select(l =>
                $$"""{"purpose":"{{l.Purpose}}","amount":{"fen":{{l.Yuan * 100:0}}},"note":null}"""
            )
        )
        + "]";

    /// <summary>Something that waits for the office.</summary>
    public static async Task<Guid> Waiting(Side side) =>
        await Add(
            side.World,
            (await side.Agency.DirectorBrowser.Get(side.Agency.Path)).Ok().Id(),
            2026,
            JsonOf(("administration", 1000)),
            side.Canary,
            filed: false
        );

    /// <summary>The side's draft for the next year; it is made once.</summary>
    public static async Task<(Guid Id, int Version)> Draft(Side side)
    {
        var clerk = side.Posts["clerk"];
        var seen = (await clerk.Get($"{side.Agency.Path}/budget?year=2027")).Ok();
        if (seen.At("versions")!.AsArray().Count == 0)
            seen = (await clerk.Post($"{side.Agency.Path}/budgets", Content(side, 2027))).Ok();
        return (seen.Id("versions.0.id"), seen.Int("versions.0.version"));
    }

    /// <summary>What the form of a budget sends.</summary>
    public static JsonObject Content(Side side, int? year)
    {
        var content = new JsonObject
        {
            ["lines"] = new JsonArray(
                new JsonObject
                {
                    ["purpose"] = "administration",
                    ["amount"] = 120_000,
                    ["note"] = side.Canary,
                }
            ),
            ["basis"] = side.Canary,
        };
        if (year is not null)
            content["year"] = year;
        return content;
    }

    /// <summary>A row in every table of budgets.</summary>
    public static async Task Fill(Side side)
    {
        var (world, agency, clerk) = (side.World, side.Agency, side.Posts["clerk"]);
        await Draft(side);
        var passed = await world.Resolved(agency, "earlySpending", year: 2026);
        (
            await clerk.Post(
                $"{agency.Path}/early-spendings",
                new
                {
                    year = 2026,
                    lines = new[] { "administration" },
                    lastMonth = 12,
                    resolutionId = passed,
                }
            )
        ).Ok();
        await Of(agency, world, 1000);
        var payment = side.Payment();
        payment["line"] = "administration";
        (await clerk.Post($"{agency.Path}/electronic-payments", payment)).Ok();
    }

    static Task<Guid> Add(
        World world,
        Guid agencyId,
        int year,
        string lines,
        string basis,
        bool filed,
        int number = 1
    ) =>
        world.Work.AsOfficeAsync(
            true,
            async (db, _) =>
            {
                var (id, now) = (world.Clock.NewId(), world.Clock.Now());
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO budget_filings (id, agency_id, budget_id, year, number, lines,
                        basis, resolution, handed_in_by_id, handed_in_at, outcome, decided_at,
                        version)
                    VALUES ({id}, {agencyId}, {id}, {year}, {number}, {lines}, {basis}, {"管委会决议"},
                        {id}, {now}, {(filed ? "Filed" : null)}, {(filed ? now : null)}, 0)
                    """
                );
                return id;
            }
        );
}
