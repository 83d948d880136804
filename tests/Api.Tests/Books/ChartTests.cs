using System.Text.Json.Nodes;
using Api.Tests.Isolation;

namespace Api.Tests.Books;

/// <summary>The office's chart of accounts (FI-1, FI-2, FI-9).</summary>
public class ChartTests
{
    [Fact, Keeps("FI-1", "FI-2", "FI-9", "GV-10"), Breaks("FI-1", "FI-2", "FI-9", "GV-10")]
    public async Task Two_persons_set_it_and_no_account_is_taken_away()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (finance, approver) = (await world.Office("finance"), await world.Office("approver"));
        var chart = await SideBooks.Chart(side, "2026-03-03");
        JsonObject Of(string code) =>
            chart["accounts"]!.AsArray().Single(a => (string)a!["code"]! == code)!.AsObject();
        async Task Refused(string rule, string code, string field, JsonNode? value)
        {
            var account = Of(code);
            var before = account[field]?.DeepClone();
            account[field] = value;
            (await finance.Post("office/charts", chart)).Breaks(rule);
            account[field] = before;
        }
        await Refused("FI-1", "101", "parent", "101");
        await Refused("FI-1", "101", "parent", "999");
        await Refused("FI-1", "101", "code", "1011");
        await Refused("FI-1", "101", "side", "credit");
        await Refused("FI-1", "321", "role", null);
        await Refused("FI-2", "408", "line", "contribution");
        await Refused("FI-9", "502", "use", null);
        // a loop of two
        Of("14101")["parent"] = "14102";
        await Refused("FI-1", "14102", "parent", "14101");
        Of("14101")["parent"] = "141";
        chart["effectiveFrom"] = world.Today;
        (await finance.Post("office/charts", chart)).Breaks("FI-1");
        chart["effectiveFrom"] = "2026-03-03";

        Of("508")["ended"] = true;
        var more = Of("502").DeepClone();
        (more["code"], more["name"]) = ("509", "调研支出");
        chart["accounts"]!.AsArray().Add(more);
        var proposed = (await finance.Post("office/charts", chart)).Ok();
        (await finance.Post("office/charts", chart)).Is(409, "state");
        var path = $"office/charts/{proposed.Id()}/confirmation";
        (await finance.Post(path, null, proposed.Version)).Breaks("GV-10");
        (await approver.Post(path, null, proposed.Version)).Ok();

        // from its day on, and not before
        var here = await Bookkeeping.SetUp(world, name: "北方机械");
        var fresh = Bookkeeping.Content(
            "2026-03-02",
            Bookkeeping.Line("509", 1),
            Bookkeeping.Line("10201", 0, 1)
        );
        (await here.Prepare(fresh)).Is(400, "invalid");
        await here.Posted(
            Bookkeeping.Content(
                "2026-03-02",
                Bookkeeping.Line("508", 1),
                Bookkeeping.Line("10201", 0, 1)
            )
        );
        await here.Until("2026-03-03T09:00");
        fresh["date"] = "2026-03-03";
        await here.Posted(fresh);
        var ended = Bookkeeping.Content(
            "2026-03-03",
            Bookkeeping.Line("508", 1),
            Bookkeeping.Line("10201", 0, 1)
        );
        (await here.Submit((await here.Prepare(ended)).Ok())).Breaks("FI-1");
    }
}
