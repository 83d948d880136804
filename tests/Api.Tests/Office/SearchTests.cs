using Api.Tests.Isolation;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Office;

/// <summary>Ctrl+K finds what people hold in hand, and nothing of another agency.</summary>
public class SearchTests
{
    static async Task<List<string>> Find(Client person, string area, string text) =>
        [
            .. (await person.Get($"{area}/search?q={Uri.EscapeDataString(text)}"))
                .Ok()
                .Json.AsArray()
                .Select(h => $"{h!["type"]} {h["title"]}"),
        ];

    [Fact]
    public async Task Claims_are_found_by_number_and_on_the_page_of_their_member()
    {
        await using var world = await World.StartAsync();
        var (here, other) = (
            await Claims.Reports.SetUp(world),
            await Claims.Reports.SetUp(world, "海淀仪表")
        );
        var member = await here.CoveredMember();
        var (open, sent) = (await here.Registered(member), await here.SentUp());
        async Task<string> NumberOf(Guid id) =>
            $"claim {(await here.Clerk.Get(here.Of(id))).Ok().String("number")}";
        var office = await world.Office("reviewer");
        foreach (var text in new[] { "BA-2026", "BA-2026-000002" })
        {
            Assert.Contains(await NumberOf(sent), await Find(here.Clerk, here.Agency.Path, text));
            Assert.Contains(await NumberOf(sent), await Find(office, "office", text));
            Assert.Empty(await Find(other.Clerk, other.Agency.Path, text));
        }
        Assert.Contains(
            await NumberOf(open),
            await Find(here.Clerk, here.Agency.Path, "BA-2026-000001")
        );
        Assert.Empty(await Find(office, "office", "BA-2026-000001"));
        var listed = (await here.Clerk.Get($"{here.Path}?member={member}")).Ok();
        Assert.Equal(open, listed.Id("items.0.id"));
        Assert.Equal(1, listed.Int("total"));
        Assert.Equal(0, (await other.Clerk.Get($"{other.Path}?member={member}")).Ok().Int("total"));
    }

    [Fact]
    public async Task Numbers_in_every_spelling_units_colleagues_and_plans_are_found()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "金丝雀甲").SetUp();
        var other = await world.OperatingAgency("海淀仪表");
        var (clerk, office) = (side.Posts["clerk"], await world.Office("reviewer"));
        foreach (var text in new[] { "DJZ-2026-0001", "京互办登〔2026〕1号", "京互办登[2026]1号" })
        {
            Assert.Contains("certificate DJZ-2026-0001", await Find(clerk, side.Agency.Path, text));
            Assert.Contains("certificate DJZ-2026-0001", await Find(office, "office", text));
        }
        var roster = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Rosters.Select(r => r.Number).FirstOrDefaultAsync()
        );
        if (roster is not null)
            Assert.Contains($"roster {roster}", await Find(office, "office", roster));
        Assert.Contains("unit 金丝雀甲", await Find(office, "office", "金丝雀甲"));
        Assert.Contains("unit 金丝雀甲", await Find(clerk, side.Agency.Path, "金丝雀甲"));
        Assert.DoesNotContain(
            "unit 金丝雀甲",
            await Find(other.DirectorBrowser, other.Path, "金丝雀甲")
        );
        var name = (await clerk.Get("session")).Ok().String("person.name");
        Assert.Contains($"colleague {name}", await Find(clerk, side.Agency.Path, name));
        Assert.DoesNotContain($"colleague {name}", await Find(office, "office", name));
        var reviewer = (await office.Get("session")).Ok().String("person.name");
        Assert.Contains($"colleague {reviewer}", await Find(office, "office", reviewer));
        Assert.Contains(
            await Find(clerk, side.Agency.Path, "hospital-allowance"),
            hit => hit.StartsWith("plan ")
        );
    }
}
