using System.Text.Json.Nodes;

namespace Api.Tests.Enrolment;

/// <summary>续保试算 over HTTP: what comes back, and what happens to bad input.</summary>
public class PreviewCoverTests
{
    const string Path = "public/cover/preview";

    /// <summary>A term that ends on 2026-02-28 with two units, handled in time.</summary>
    static JsonObject Asked(Action<JsonObject>? change = null)
    {
        var asked = new JsonObject
        {
            ["previous"] = new JsonObject
            {
                ["effective"] = "2025-03-01",
                ["expiry"] = "2026-02-28",
                ["units"] = 2,
            },
            ["handledOn"] = "2026-02-20",
            ["askedFor"] = null,
            ["units"] = 2,
            ["termMonths"] = 12,
            ["waitingDays"] = 30,
        };
        change?.Invoke(asked);
        return asked;
    }

    /// <summary>Without a key and from a new address each time: like any visitor's page.</summary>
    static Task<Answer> Ask(World world, JsonNode asked) =>
        world.Visitor().Post(Path, asked, key: "");

    static string Compact(Answer answer) => answer.Ok().Json.ToJsonString();

    [Fact]
    [Keeps("EN-3")]
    public async Task A_renewal_goes_on_the_day_after()
    {
        await using var world = await World.StartAsync();
        Assert.Equal(
            """{"kind":"renewal","segments":[{"units":2,"effective":"2026-03-01","expiry":"2027-02-28","coveredFrom":"2026-03-01"}],"rules":["EN-3","EN-12"]}""",
            Compact(await Ask(world, Asked()))
        );
    }

    [Fact]
    [Breaks("EN-6")]
    public async Task Added_units_are_a_segment_of_their_own()
    {
        await using var world = await World.StartAsync();
        var answer = (await Ask(world, Asked(a => a["units"] = 3))).Ok();
        Assert.Equal(2, answer.Int("segments.0.units"));
        Assert.Equal("2026-03-01", answer.String("segments.0.coveredFrom"));
        Assert.Equal(1, answer.Int("segments.1.units"));
        Assert.Equal("2026-03-31", answer.String("segments.1.coveredFrom"));
        Assert.Equal("""["EN-3","EN-6","EN-11","EN-12"]""", answer.At("rules")!.ToJsonString());
    }

    [Fact]
    [Keeps("EN-4", "EN-10")]
    public async Task The_day_of_handling_decides()
    {
        await using var world = await World.StartAsync();
        (string HandledOn, string Kind)[] days =
        [
            ("2026-02-12", "tooEarly"),
            ("2026-02-13", "renewal"),
            ("2026-03-16", "renewal"),
            ("2026-03-17", "firstEnrolment"),
        ];
        foreach (var (handledOn, kind) in days)
        {
            var answer = (await Ask(world, Asked(a => a["handledOn"] = handledOn))).Ok();
            Assert.Equal(kind, answer.String("kind"));
            Assert.Equal(kind == "tooEarly", answer.Json.AsObject().ContainsKey("firstDay"));
        }
    }

    [Fact]
    [Breaks("EN-10")]
    public async Task Too_early_names_the_first_day()
    {
        await using var world = await World.StartAsync();
        Assert.Equal(
            """{"kind":"tooEarly","segments":[],"rules":["EN-3","EN-10"],"firstDay":"2026-02-13"}""",
            Compact(await Ask(world, Asked(a => a["handledOn"] = "2026-01-05")))
        );
    }

    [Fact]
    [Keeps("EN-11")]
    public async Task Without_an_old_term_it_is_a_first_enrolment()
    {
        await using var world = await World.StartAsync();
        var first = Asked(a =>
        {
            a["previous"] = null;
            a["askedFor"] = "2026-04-01";
        });
        Assert.Equal(
            """{"kind":"firstEnrolment","segments":[{"units":2,"effective":"2026-04-01","expiry":"2027-03-31","coveredFrom":"2026-05-01"}],"rules":["EN-11","EN-12"]}""",
            Compact(await Ask(world, first))
        );
        first.Remove("previous");
        first.Remove("askedFor");
        (await Ask(world, first)).Ok();
    }

    /// <summary>A field and what is wrong with it, as JSON.</summary>
    static readonly (string Field, string Value)[] Bad =
    [
        ("handledOn", "\"0001-01-01\""),
        ("handledOn", "\"9999-12-31\""),
        ("handledOn", "\"2026-02-30\""),
        ("handledOn", "\"20260220\""),
        ("handledOn", "null"),
        ("askedFor", "\"0001-01-01\""),
        ("askedFor", "\"9999-12-31\""),
        ("askedFor", "\"\""),
        ("units", "0"),
        ("units", "-1"),
        ("units", "1000"),
        ("units", "1.5"),
        ("units", "\"3\""),
        ("units", "99999999999"),
        ("termMonths", "0"),
        ("termMonths", "61"),
        ("termMonths", "2147483647"),
        ("waitingDays", "-1"),
        ("waitingDays", "366"),
        ("waitingDays", "null"),
        ("previous", "[]"),
        ("previous", "{}"),
        ("previous", "\"2025\""),
        ("previous.effective", "\"0001-01-01\""),
        ("previous.effective", "\"2026-02-28\""),
        ("previous.effective", "\"9999-12-31\""),
        ("previous.expiry", "\"0001-01-01\""),
        ("previous.expiry", "\"2025-03-01\""),
        ("previous.expiry", "\"9999-12-31\""),
        ("previous.units", "0"),
        ("previous.units", "-2147483648"),
    ];

    [Fact]
    public async Task What_cannot_be_computed_is_refused_in_Chinese()
    {
        await using var world = await World.StartAsync();
        foreach (var (field, value) in Bad)
            (await Ask(world, Asked(a => Put(a, field, JsonNode.Parse(value))))).Is(400, "invalid");
        Assert.Empty(world.Errors);
    }

    [Fact]
    public async Task A_missing_field_is_named()
    {
        await using var world = await World.StartAsync();
        string[] needed = ["handledOn", "units", "termMonths", "waitingDays"];
        string[] ofTheOldTerm = ["previous.effective", "previous.expiry", "previous.units"];
        foreach (var field in needed.Concat(ofTheOldTerm))
        {
            var without = Asked(a => OwnerOf(a, field).Remove(field.Split('.')[^1]));
            var answer = (await Ask(world, without)).Is(400, "invalid");
            Assert.NotNull(answer.At("errors")![field]);
        }
    }

    [Fact]
    [Breaks("EN-11")]
    public async Task Added_units_after_the_term_break_a_rule()
    {
        await using var world = await World.StartAsync();
        var answer = await Ask(
            world,
            Asked(a =>
            {
                a["units"] = 3;
                a["askedFor"] = "2027-03-01";
            })
        );
        answer.Breaks("EN-11");
        Assert.Equal("2027-02-28", answer.String("facts.to"));
    }

    [Fact]
    public async Task Handled_before_the_regulation_has_no_figures()
    {
        await using var world = await World.StartAsync();
        (await Ask(world, Asked(a => a["handledOn"] = "2016-12-31"))).Breaks("T-0");
    }

    /// <summary>The page asks with every change: fifty a second are no flood.</summary>
    [Fact]
    public async Task It_is_throttled_like_a_read_and_leaves_nothing_behind()
    {
        await using var world = await World.StartAsync();
        var before = await world.Rows();
        var visitor = world.Visitor();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => visitor.Post(Path, Asked(), key: ""))
        );
        Assert.All(answers, a => a.Ok());
        var flood = await Task.WhenAll(
            Enumerable.Range(0, 600).Select(_ => visitor.Post(Path, Asked(), key: ""))
        );
        Assert.Contains(flood, a => a.Status == 429);
        Assert.Equal(before["audit_entries"], (await world.Rows())["audit_entries"]);
    }

    static void Put(JsonObject asked, string field, JsonNode? value) =>
        OwnerOf(asked, field)[field.Split('.')[^1]] = value;

    static JsonObject OwnerOf(JsonObject asked, string field) =>
        field.StartsWith("previous.") ? asked["previous"]!.AsObject() : asked;
}
