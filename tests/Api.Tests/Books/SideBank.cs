using System.Text.Json.Nodes;
using Api.Tests.Isolation;

namespace Api.Tests.Books;

/// <summary>For the isolation matrix: the bank account of one side.</summary>
public static class SideBank
{
    public static string Path(Side side) => $"{side.Agency.Path}/books/bank/10201";

    /// <summary>What the form of the account sends.</summary>
    public static JsonObject Account(Side side) =>
        new() { ["bank"] = side.Canary, ["number"] = BankDesk.Number };

    /// <summary>A statement that goes on from what is known: one yuan paid.</summary>
    public static async Task<byte[]> File(Side side)
    {
        var accountant = side.Posts["accountant"];
        JsonNode Own(Answer rows) =>
            rows.Ok().Json.AsArray().Single(r => (string)r!["account"]! == "10201")!;
        var own = Own(await accountant.Get($"{side.Agency.Path}/books/bank"));
        if (own["number"] is null)
            own = Own(await accountant.Post($"{Path(side)}/number", Account(side)));
        return BankDesk.Csv(
            (decimal?)own["balance"] ?? 0,
            new BankDesk.Moved("2026-01-05", -1, side.Canary)
        );
    }

    /// <summary>A line on each side; begun and posted by way.</summary>
    public static async Task Import(Side side)
    {
        await SideBooks.Draft(side, acts: 2);
        var read = await side.Posts["cashier"].Upload($"{Path(side)}/statement", await File(side));
        Assert.Empty(read.Ok().At("faults")!.AsArray());
    }

    /// <summary>What matches an open line of the bank with one of the books.</summary>
    public static async Task<JsonObject> Content(Side side)
    {
        await Import(side);
        var open = (await side.Posts["accountant"].Get(Path(side))).Ok();
        JsonArray First(string name, Func<JsonNode, JsonNode> of) =>
            new([.. open.At(name)!.AsArray().Take(1).Select(row => of(row!))]);
        return new()
        {
            ["entries"] = First("bank", b => (string)b["entryId"]!),
            ["lines"] = First(
                "book",
                b => new JsonObject
                {
                    ["voucherId"] = (string)b["voucherId"]!,
                    ["line"] = (int)b["line"]!,
                }
            ),
        };
    }

    public static async Task<(Guid Id, int Version)> Match(Side side)
    {
        var content = await Content(side);
        if (content["entries"]!.AsArray().Count > 0)
            (await side.Posts["accountant"].Post($"{Path(side)}/matches", content)).Ok();
        var match = (await side.Posts["accountant"].Get(Path(side))).Ok().At("matches.0")!;
        return ((Guid)match["id"]!, (int)match["version"]!);
    }

    public static async Task<JsonObject> SheetContent(Side side)
    {
        await Import(side);
        var sheet = (
            await side.Posts["accountant"].Get($"{Path(side)}/sheet?year=2026&month=1")
        ).Ok();
        return new()
        {
            ["year"] = 2026,
            ["month"] = 1,
            ["reasons"] = new JsonArray([
                .. sheet
                    .At("open")!
                    .AsArray()
                    .Select(o => new JsonObject
                    {
                        ["key"] = (string)o!["key"]!,
                        ["text"] = side.Canary,
                    }),
            ]),
        };
    }

    public static async Task<(Guid Id, int Version)> Sheet(Side side)
    {
        var sheet = await side.Posts["accountant"]
            .Post($"{Path(side)}/sheets", await SheetContent(side));
        return (sheet.Ok().Id(), sheet.Version);
    }

    public static JsonObject CountContent(Side side) =>
        new()
        {
            ["account"] = null,
            ["on"] = "2026-01-31",
            ["counted"] = 1,
            ["reason"] = side.Canary,
        };

    public static async Task<(Guid Id, int Version)> Count(Side side)
    {
        await SideBooks.Content(side);
        var count = await side.Posts["cashier"]
            .Post($"{side.Agency.Path}/books/cash-counts", CountContent(side));
        return (count.Ok().Id(), count.Version);
    }

    public static async Task Fill(Side side)
    {
        await Match(side);
        await Sheet(side);
        await Count(side);
    }
}
