using Huzhu.Demo;

namespace Api.Tests.Demo;

/// <summary>What the demo tells of bodies that exist: nothing that would harm them.</summary>
public class GoodStandingTests
{
    [Theory]
    [InlineData("2026-01-01T08:00")]
    [InlineData("2026-11-29T15:00")]
    public async Task What_goes_wrong_happens_to_invented_agencies_only(string at)
    {
        await using var world = await World.DemoAsync(at);
        var office = await world.Visitor().SignIn("jihe", "huzhu-demo-2026");

        var agencies = await Rows(office, "office/agencies?size=100");
        Assert.Contains(agencies, a => !IsReal(a.String("slug")));
        foreach (var agency in agencies.Where(a => !IsReal(a.String("slug"))))
            Assert.Contains("示例", agency.String("fullName"));
        foreach (var agency in agencies.Where(a => IsReal(a.String("slug"))))
            Assert.DoesNotContain(agency.String("status"), Ended);

        Assert.Empty(
            (await Rows(office, "office/deadlines?size=100"))
                .Where(d => d["agencySlug"] is { } slug && IsReal((string)slug!))
                .Where(d => d["deadline"]!.AsObject().String("state") == "overdue")
                .Select(d => d.ToJsonString())
        );
        foreach (var row in await Rows(office, "office/oversight?size=100"))
            if (IsReal(row.String("slug")))
                Assert.True(
                    (bool)row["twoAccountants"]! && Counts.All(count => (int)row[count]! == 0),
                    row.ToJsonString()
                );
        foreach (var open in await Rows(office, "office/cases?size=100"))
            if (open["agencySlug"] is null && open.String("status") is "returned" or "rejected")
                Assert.Contains("示例", Text(open));
        Assert.DoesNotContain(
            (await Rows(office, "office/misuse-reports")).Select(Text),
            r => DemoFacts.Agencies.Any(a => r.Contains(a.Name))
        );
    }

    static readonly string[] Ended = ["lapsed", "terminating", "terminated"];

    static readonly string[] Counts =
    [
        "meetings",
        "conflicts",
        "takeovers",
        "handovers",
        "rules",
        "overdue",
    ];

    static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static string Text(System.Text.Json.Nodes.JsonObject row) => row.ToJsonString(Plain);

    static bool IsReal(string slug) => DemoFacts.IsReal(slug);

    static async Task<List<System.Text.Json.Nodes.JsonObject>> Rows(Client office, string path) =>
        [.. (await office.Get(path)).Ok().At("items")!.AsArray().Select(row => row!.AsObject())];
}

static class Fields
{
    public static string String(this System.Text.Json.Nodes.JsonObject row, string name) =>
        row[name]!.GetValue<string>();
}
