using System.Text.Json.Nodes;
using Api.Tests.Isolation;

namespace Api.Tests.Books;

/// <summary>The books of one side, for tests that are about something else.</summary>
public static class SideBooks
{
    /// <summary>Begun, and what the form of a voucher sends.</summary>
    public static async Task<JsonObject> Content(Side side)
    {
        var path = $"{side.Agency.Path}/books/periods";
        var director = side.Agency.DirectorBrowser;
        if ((await director.Get(path)).Ok().At("periods")!.AsArray().Count == 0)
            (await director.Post(path, new { year = 2026, month = 1 })).Ok();
        var content = Bookkeeping.Spent("2026-01-05", 1);
        content["lines"]![0]!["summary"] = side.Canary;
        content["sources"]![0]!["number"] = side.Canary + Guid.NewGuid().ToString("N")[..8];
        return content;
    }

    /// <summary>A draft of the side's accountant, as far as it is wanted.</summary>
    public static async Task<(string Path, int Version)> Draft(Side side, int acts = 0)
    {
        var all = $"{side.Agency.Path}/books/vouchers";
        var accountant = side.Posts["accountant"];
        var voucher = (await accountant.Post(all, await Content(side))).Ok();
        var path = $"{all}/{voucher.Id()}";
        if (acts > 0)
            voucher = (await accountant.Act(path, "submission")).Ok();
        if (acts > 1)
            voucher = (await side.Agency.DirectorBrowser.Act(path, "posting")).Ok();
        return (path, voucher.Version);
    }

    /// <summary>A row in every table of books.</summary>
    public static async Task Fill(Side side)
    {
        await Draft(side, acts: 2);
        await side.World.Work.AsAgencyAsync(
            (await side.Agency.DirectorBrowser.Get(side.Agency.Path)).Ok().Id(),
            true,
            (_, services) =>
            {
                services
                    .GetRequiredService<Huzhu.Api.Books.BookEvents>()
                    .Due(
                        Huzhu.Domain.Books.BookEvent.RemittanceConfirmed,
                        Guid.CreateVersion7(),
                        new(2026, 1, 5),
                        new(100),
                        "accident",
                        side.Canary,
                        side.Canary
                    );
                return Task.FromResult(true);
            }
        );
    }

    /// <summary>The id of an event that waits.</summary>
    public static async Task<Guid> Event(Side side)
    {
        await Fill(side);
        var events = (await side.Posts["accountant"].Get($"{side.Agency.Path}/books/events")).Ok();
        return events.Id("items.0.id");
    }

    /// <summary>What the form of a chart sends: the example with another name.</summary>
    public static async Task<JsonObject> Chart(Side side, string from)
    {
        var charts = (await (await side.World.Office("reviewer")).Get("office/charts")).Ok();
        var example = charts.Json.AsArray()[^1]!.AsObject();
        JsonArray Rows(string name, params string[] fields) =>
            new([
                .. example[name]!
                    .AsArray()
                    .Select(row => new JsonObject(
                        fields.Select(f => KeyValuePair.Create(f, row![f]?.DeepClone()))
                    )),
            ]);
        return new()
        {
            ["name"] = side.Canary,
            ["effectiveFrom"] = from,
            ["accounts"] = Rows(
                "accounts",
                "code",
                "name",
                "initials",
                "parent",
                "class",
                "side",
                "line",
                "needsPlan",
                "role",
                "use",
                "union",
                "nonProfit",
                "ended"
            ),
            ["templates"] = Rows("templates", "event", "purpose", "summary", "debit", "credit"),
        };
    }

    /// <summary>A chart that waits for its second person; it is made if there is none.</summary>
    public static async Task<(Guid Id, int Version)> Waiting(Side side)
    {
        var finance = await side.World.Office("finance");
        JsonNode? Open(Answer all) =>
            all.Json.AsArray().FirstOrDefault(c => c!["actions"]!.AsArray().Count > 0);
        var open = Open((await finance.Get("office/charts")).Ok());
        if (open is null)
        {
            (await finance.Post("office/charts", await Chart(side, "2027-01-01"))).Ok();
            open = Open((await finance.Get("office/charts")).Ok());
        }
        return ((Guid)open!["id"]!, (int)open["version"]!);
    }
}
