using System.Text.Json.Nodes;
using Api.Tests.Isolation;

namespace Api.Tests.Relief;

/// <summary>Cases of one side of the matrix of tenants.</summary>
public static class SideRelief
{
    /// <summary>What the form sends about the side's member.</summary>
    public static async Task<JsonObject> Body(Side side, Guid? member = null) =>
        new()
        {
            ["memberId"] = (member ?? await side.NewMember()).ToString(),
            ["kind"] = "livingRelief",
            ["eventOn"] = side.World.Today,
            ["cause"] = "accident",
            ["amount"] = 10,
            ["way"] = "transfer",
            ["relation"] = "spouse",
            ["concerned"] = side.Canary,
            ["concernedNumber"] = TestPerson.Identity(4_000_001),
            ["memberDied"] = false,
            ["payee"] = new JsonObject
            {
                ["relation"] = "member",
                ["name"] = null,
                ["account"] = "6222020200008888",
                ["number"] = null,
            },
            ["statement"] = side.Canary,
            ["cashReason"] = null,
            ["student"] = null,
            ["category"] = null,
            ["goods"] = null,
        };

    /// <summary>A new draft of the clerk's.</summary>
    public static async Task<(Guid Id, Guid Member, int Version)> Draft(Side side)
    {
        var one = (
            await side.Posts["clerk"].Post($"{side.Agency.Path}/relief-cases", await Body(side))
        ).Ok();
        return (one.Id(), one.Id("memberId"), one.Version);
    }

    /// <summary>What the form of standards sends.</summary>
    public static JsonObject Standards(Guid? resolutionId) =>
        new()
        {
            ["lines"] = new JsonArray(
                new JsonObject
                {
                    ["cause"] = "naturalDisaster",
                    ["relief"] = 1_000,
                    ["condolence"] = null,
                    ["planBenefit"] = null,
                }
            ),
            ["resolutionId"] = resolutionId?.ToString(),
        };

    /// <summary>A row in every table of relief.</summary>
    public static async Task Fill(Side side)
    {
        await Budgets.FiledBudget.OfLines(
            side.Agency,
            side.World,
            2026,
            ("livingRelief", 1_000),
            ("campaigns", 1_000),
            ("administration", 1_000)
        );
        var passed = await side.World.Resolved(side.Agency, "reliefStandards");
        (
            await side.Posts["clerk"]
                .Post($"{side.Agency.Path}/relief-standards", Standards(passed))
        ).Ok();
        var (id, _, _) = await Draft(side);
        (
            await side.Posts["clerk"]
                .Act($"{side.Agency.Path}/relief-cases/{id}", "submission", Relieving.Unresolved)
        ).Ok();
        await Campaigning.Draft(side);
    }
}
