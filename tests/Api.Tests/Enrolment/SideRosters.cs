using System.Text.Json.Nodes;
using Api.Tests.Isolation;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Enrolment;

/// <summary>Rosters of one side of the isolation matrix, its canary in every text.</summary>
public static class SideRosters
{
    static int made;

    public static Task<byte[]> File(Side side, bool faulty = false)
    {
        var who = TestPerson.Next();
        var number = faulty ? who.IdentityNumber[..17] + "Y" : who.IdentityNumber;
        return World.Xlsx([new(side.Canary, side.Canary, number)]);
    }

    /// <summary>The address for a roster that is about to be sent.</summary>
    public static string NewPath(Side side) =>
        $"{side.Agency.Path}/rosters/{Guid.CreateVersion7()}?plan={World.Free}"
        + $"&name={Uri.EscapeDataString(side.Canary)}{Interlocked.Increment(ref made)}.xlsx";

    /// <summary>A roster sent as a file, once it is checked.</summary>
    public static async Task<string> Checked(Side side, bool faulty = false)
    {
        var clerk = side.Posts["clerk"];
        var sent = (await clerk.Upload(NewPath(side), await File(side, faulty))).Ok();
        var path = $"{side.Agency.Path}/rosters/{sent.Id()}";
        await World.Settled(clerk, path, "checking");
        return path;
    }

    public static JsonObject HandOf(Side side)
    {
        var who = TestPerson.Next();
        return new()
        {
            ["plan"] = World.Free,
            ["askedFor"] = null,
            ["faultlessOnly"] = true,
            ["persons"] = new JsonArray(
                new JsonObject
                {
                    ["unit"] = side.Canary,
                    ["name"] = side.Canary,
                    ["identityKind"] = null,
                    ["identityNumber"] = who.IdentityNumber,
                    ["sex"] = null,
                    ["birthDate"] = null,
                    ["phone"] = null,
                    ["card"] = null,
                    ["units"] = "1",
                    ["consent"] = "是",
                    ["retiredOn"] = null,
                    ["jobTitle"] = side.Canary,
                    ["guardian"] = side.Canary,
                }
            ),
        };
    }

    public static JsonObject Confirmation(Side side) =>
        new()
        {
            ["goodRowsOnly"] = false,
            ["termsAcknowledgedBy"] = side.Canary,
            ["lateReason"] = side.Canary,
        };

    public static async Task<Call> On(Side side, string act, JsonObject? body)
    {
        var path = await Checked(side);
        var version = (await side.Posts["clerk"].Get(path)).Ok().Version;
        return new(HttpMethod.Post, $"{path}/{act}", body, version);
    }

    /// <summary>A request for joiners that waits for the office.</summary>
    public static async Task<Guid> Asked(Side side)
    {
        var path = await Checked(side);
        var clerk = side.Posts["clerk"];
        (await clerk.Post($"{path}/joiner-decisions", new { reason = side.Canary })).Ok();
        var roster = Guid.Parse(path[^36..]);
        return await side.World.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db.JoinerDecisions.Where(d => d.RosterId == roster).Select(d => d.Id).SingleAsync()
        );
    }

    /// <summary>A term of the side's unit that ends today.</summary>
    public static async Task<DateOnly> Term(Side side)
    {
        var expiry = DateOnly.Parse(side.World.Today);
        var agency = await side.World.AgencyIdOf(side.Agency.Slug);
        return await side.World.Work.AsAgencyAsync(
            agency,
            true,
            async (db, _) =>
            {
                if (!await db.UnitTerms.AnyAsync(t => t.UnitId == side.Unit))
                    db.UnitTerms.Add(
                        new UnitTerm
                        {
                            AgencyId = agency,
                            UnitId = side.Unit,
                            PlanCode = World.Free,
                            Effective = expiry.AddYears(-1).AddDays(1),
                            Expiry = expiry,
                            Since = expiry.AddYears(-1),
                            Persons = 1,
                            Units = 1,
                        }
                    );
                return expiry;
            }
        );
    }

    public static async Task<JsonObject> Renewal(Side side) =>
        new()
        {
            ["unitId"] = side.Unit.ToString(),
            ["plan"] = World.Free,
            ["expiry"] = $"{await Term(side):yyyy-MM-dd}",
            ["consent"] = true,
            ["persons"] = new JsonArray(
                new JsonObject { ["memberId"] = side.Insured.ToString(), ["units"] = 1 }
            ),
        };

    /// <summary>A row in each table of rosters and facts.</summary>
    public static async Task Fill(Side side)
    {
        var path = await Checked(side);
        (await side.Posts["clerk"].Act(path, "confirmation", Confirmation(side))).Ok();
        await World.Settled(side.Posts["clerk"], path, "confirmed");
        await Asked(side);
    }
}
