using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Api.Tests.Isolation;
using Huzhu.Api.Enrolment;
using Huzhu.Data.Office;
using Huzhu.Domain.Regulations;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Enrolment;

/// <summary>Members of another agency can't be found, counted or guessed: no matter who is asked
/// about, a member elsewhere is answered like somebody who is a member nowhere. Only the maximum of
/// units over all agencies says something, and no more of it a day than is allowed
/// (EN-8).</summary>
public partial class OtherAgenciesTests
{
    const string Phone = "13977553311";
    const string Card = "6222020200001234562";

    [Fact, Keeps("EN-8")]
    public async Task A_member_elsewhere_is_answered_like_a_member_nowhere()
    {
        await using var world = await World.StartAsync("2026-03-02 10:00");
        var (mine, other) = (
            await new Side(world, "京华").SetUp(),
            await new Side(world, "海淀仪表").SetUp()
        );
        await world.Unit(mine.Agency);
        var statistics = await Statistics(mine);
        // alike but for name and number: an answer shows birth date and sex
        var elsewhere = new TestPerson("", "钱安诚", TestPerson.Identity(990_010));
        var nowhere = new TestPerson("", "孙博嘉", TestPerson.Identity(990_012));
        var certificate = await Enrol(other, elsewhere);
        Assert.Equal(statistics, await Statistics(mine));

        foreach (var ask in Asks(mine))
        {
            var (told, blank) = (await ask(elsewhere), await ask(nowhere));
            Assert.Equal(Plain(blank, nowhere), Plain(told, elsewhere));
            Assert.DoesNotContain("海淀仪表", told);
        }
        // the twin: at home they are found
        var found = await Search(other, elsewhere.IdentityNumber);
        Assert.Contains(elsewhere.Name, found);
        Assert.NotEqual(Plain(await Search(other, nowhere.IdentityNumber), nowhere), found);
        // a certificate tells nothing to somebody who has its number alone
        foreach (var number in new[] { certificate, certificate[..^1] + "0" })
        {
            var said = await world
                .Visitor()
                .Post(
                    "public/certificates/verify",
                    new { number, code = "AAAA-BBBB-CCCC-DDDD" },
                    key: ""
                );
            Assert.Equal("unknown", said.Ok().String("status"));
            Assert.DoesNotContain(elsewhere.Name[..1] + "*", said.Text);
        }
        foreach (var list in new[] { "members", "contacts", "rosters", "units", "bank-lines" })
            Assert.DoesNotContain("海淀仪表", await Export(mine, list));
    }

    /// <summary>A member of a side with cover of one unit, and a certificate of it.</summary>
    static async Task<string> Enrol(Side side, TestPerson who)
    {
        await side.World.Unit(side.Agency, number: "D001", name: side.Canary + "厂");
        var clerk = side.Posts["clerk"];
        var roster = await World.Import(clerk, side.Agency, await World.Xlsx([Line(who)]));
        await World.ConfirmRoster(clerk, side.Agency, roster.Id());
        var member = JsonNode.Parse(await Search(side, who.IdentityNumber))!["items"]![0]!["id"];
        var path = $"{side.Agency.Path}/members/{member}/cover-certificates";
        return (await clerk.Post(path)).Ok().String("number");
    }

    static RosterLine Line(TestPerson who) =>
        new("D001", who.Name, who.IdentityNumber, Phone: Phone, Card: Card);

    /// <summary>All that a clerk can ask about a person by name or number.</summary>
    static IEnumerable<Func<TestPerson, Task<string>>> Asks(Side side)
    {
        var (clerk, path) = (side.Posts["clerk"], side.Agency.Path);
        yield return who => Search(side, who.IdentityNumber);
        yield return who => Search(side, who.Name);
        yield return who => Search(side, Phone);
        yield return who => Search(side, Card);
        yield return async who =>
            (await clerk.Get($"{path}/members?name={Uri.EscapeDataString(who.Name)}")).Ok().Text;
        yield return async who =>
            (await clerk.Get($"{path}/members/count?name={Uri.EscapeDataString(who.Name)}"))
                .Ok()
                .Text;
        yield return async who =>
        {
            var file = await World.Xlsx([Line(who)]);
            var checkedRoster = await World.Import(clerk, side.Agency, file);
            return checkedRoster.Text;
        };
        yield return async who =>
        {
            var body = SideRosters.HandOf(side);
            var person = body["persons"]![0]!.AsObject();
            (person["name"], person["identityNumber"]) = (who.Name, who.IdentityNumber);
            return (await clerk.Post($"{path}/rosters", body)).Ok().Text;
        };
        // last, for from then on they are members here
        yield return async who =>
        {
            var body = side.MemberOf();
            (body["name"], body["identityNumber"]) = (who.Name, who.IdentityNumber);
            return (await clerk.Post($"{path}/members", body)).Ok().Text;
        };
        yield return who => Search(side, who.IdentityNumber);
    }

    static async Task<string> Search(Side side, string text) =>
        (
            await side.Posts["clerk"]
                .Post($"{side.Agency.Path}/members/search", new { text }, key: "")
        )
            .Ok()
            .Text;

    static async Task<string> Statistics(Side side) =>
        (await side.Posts["clerk"].Get($"{side.Agency.Path}/statistics/enrolment")).Ok().Text;

    static async Task<string> Export(Side side, string list)
    {
        var clerk = side.Posts["clerk"];
        var job = (await clerk.Post($"{side.Agency.Path}/exports", new { list, query = "" })).Ok();
        for (var i = 0; i < 200; i++, await Task.Delay(25))
            if ((await clerk.Get($"session/jobs/{job.Id()}")).Ok().String("status") is "done")
                break;
        var file = (await clerk.Get($"session/jobs/{job.Id()}/result")).Ok().Bytes;
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    /// <summary>An answer without what differs between any two persons and any two
    /// requests.</summary>
    static string Plain(string text, TestPerson who) =>
        Passing()
            .Replace(
                text.Replace(who.Name, "某人")
                    .Replace(who.IdentityNumber, "某号")
                    .Replace(JsonEncodedText.Encode(who.Name).ToString(), "某人"),
                "*"
            );

    /// <summary>Ids, instants, masked numbers, numbers of rosters.</summary>
    [GeneratedRegex(
        @"[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z|\d{3}\*+\w{2,4}|""number"":""\d{10}"""
    )]
    private static partial Regex Passing();

    [Fact, Breaks("EN-8")]
    public async Task Who_asks_about_too_many_in_a_day_is_told_no_more_and_it_is_in_the_log()
    {
        await using var world = await World.StartAsync("2026-03-02 10:00");
        await world.Plan();
        await Allow(world, 2);
        var other = await world.OperatingAgency("海淀仪表");
        await world.Unit(other);
        var full = Enumerable.Range(0, 4).Select(_ => TestPerson.Next()).ToList();
        var theirs = await World.Import(
            other.DirectorBrowser,
            other,
            await World.Xlsx(full.Select(p => Line(p) with { Units = "4" }))
        );
        await World.ConfirmRoster(other.DirectorBrowser, other, theirs.Id());

        var agency = await world.OperatingAgency("京华");
        await world.Unit(agency);
        var clerk = await world.Appoint(agency, "clerk");
        var free = TestPerson.Next();
        // many small drafts that nobody ever confirms
        var told = new List<string>();
        foreach (var who in full.Append(free))
            told.Add((await ByHand(clerk, agency, who)).String("faulty.0.faults.0.message"));
        Assert.All(told[..2], m => Assert.Contains("剩余0", m));
        Assert.All(told[2..], m => Assert.Contains("请明天再核对", m));
        Assert.Single(told[2..].Distinct());

        var log = await world.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db
                    .AuditEntries.Where(e => e.Action == UnitsLeft.Action)
                    .OrderBy(e => e.At)
                    .Select(e => e.Data)
                    .ToListAsync()
        );
        Assert.Equal("{\"asked\":4,\"told\":0}", log[0]);
        Assert.Equal(["{\"asked\":1,\"told\":1}", "{\"asked\":1,\"told\":1}"], log[1..3]);
        Assert.All(log[3..], data => Assert.Equal("{\"asked\":0,\"told\":0}", data));

        // the next day the next ones; and who is free, is free
        world.PassUntil("2026-03-03 10:00");
        clerk = await world.Visitor().SignIn(agency.Director.UserName, TestPerson.Password);
        Assert.Equal(0, (await ByHand(clerk, agency, free)).Int("faultyRows"));
        var next = await ByHand(clerk, agency, full[3]);
        Assert.Contains("剩余0", next.String("faulty.0.faults.0.message"));
    }

    static async Task<Answer> ByHand(Client clerk, TestAgency agency, TestPerson who)
    {
        var person = new JsonObject
        {
            ["unit"] = "D001",
            ["name"] = who.Name,
            ["identityNumber"] = who.IdentityNumber,
            ["units"] = "1",
            ["consent"] = "是",
        };
        foreach (
            var blank in new[]
            {
                "identityKind",
                "sex",
                "birthDate",
                "phone",
                "card",
                "retiredOn",
                "jobTitle",
            }
        )
            person[blank] = null;
        var body = new JsonObject
        {
            ["plan"] = World.Free,
            ["askedFor"] = null,
            ["persons"] = new JsonArray(person),
        };
        return (await clerk.Post($"{agency.Path}/rosters", body)).Ok();
    }

    /// <summary>The office's figure of persons a day.</summary>
    internal static Task Allow(World world, int persons) =>
        world.Work.AsOfficeAsync(
            true,
            (db, _) =>
            {
                db.ParameterValues.Add(
                    new ParameterValue
                    {
                        Id = Guid.CreateVersion7(),
                        Name = AgencyRules.UnitsLeftAnswers.Key,
                        Value = $"{persons}",
                        From = new(2026, 3, 1),
                        Source = "试验",
                        ProposedById = Guid.NewGuid(),
                        ProposedAt = world.Clock.GetUtcNow().UtcDateTime,
                        ConfirmedById = Guid.NewGuid(),
                        ConfirmedAt = world.Clock.GetUtcNow().UtcDateTime,
                    }
                );
                return Task.FromResult(true);
            }
        );
}
