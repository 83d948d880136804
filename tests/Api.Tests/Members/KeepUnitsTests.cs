using Api.Tests.Isolation;

namespace Api.Tests.Members;

/// <summary>Units and what they acknowledge, through the API (EN-14).</summary>
public class KeepUnitsTests
{
    [Fact]
    public async Task A_unit_is_added_edited_leaves_and_comes_back()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, path) = (side.Posts["clerk"], $"{side.Agency.Path}/units");
        var body = side.UnitOf("北方机械厂");
        body["number"] = "００１";
        var unit = (await clerk.Post(path, body)).Ok();
        Assert.Equal("001", unit.String("number"));
        Assert.Equal(0, unit.Int("members"));
        (await clerk.Post(path, body)).Is(400, "invalid");
        var other = side.UnitOf("北方机械厂");
        (await clerk.Post(path, other)).Is(400, "invalid");
        other["name"] = "北方<厂>";
        (await clerk.Post(path, other)).Is(400, "invalid");
        other["name"] = "南方机械厂";
        other["contactPhone"] = "电话";
        (await clerk.Post(path, other)).Is(400, "invalid");

        var one = $"{path}/{unit.Id()}";
        body["workers"] = 300;
        Assert.Equal(300, (await clerk.Put(one, body, 0)).Ok().Int("workers"));
        (await clerk.Put(one, body, 0)).Is(412);
        (await clerk.Post($"{one}/departure", new { leftOn = "2030-01-01" }, 1)).Breaks("T-1");
        (await clerk.Post($"{one}/departure", new { leftOn = world.Today }, 1)).Ok();
        (await clerk.Post($"{one}/departure", new { leftOn = world.Today }, 2)).Is(409);
        Assert.Equal(1, (await clerk.Get($"{path}?left=true")).Ok().Int("total"));
        Assert.Equal(0, (await clerk.Get($"{path}?left=false&q=北方")).Ok().Int("total"));
        (await clerk.Post($"{one}/return", null, 2)).Ok();
        Assert.Equal(1, (await clerk.Get($"{path}?left=false&q=00")).Ok().Int("total"));
    }

    [Fact, Keeps("EN-14")]
    public async Task A_unit_acknowledges_each_version_of_a_plan_once()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, path) = (side.Posts["clerk"], $"{side.Agency.Path}/units/{side.Unit}/terms");
        var asked = new
        {
            planVersionId = side.Plan,
            by = "张工",
            on = world.Today,
        };
        (await clerk.Post(path, asked with { on = "2030-01-01" })).Breaks("T-1");
        (await clerk.Post(path, asked with { planVersionId = Guid.NewGuid() })).Is(400);
        (await clerk.Post(path, asked)).Ok();
        (await clerk.Post(path, asked)).Is(409);
        var rows = (await clerk.Get(path)).Ok().Json.AsArray();
        // of each plan the version in force, not those that it replaced
        Assert.Equal(rows.Count, rows.Select(r => (string)r!["planCode"]!).Distinct().Count());
        var row = rows.Single(r => r!["planVersionId"]!.GetValue<Guid>() == side.Plan)!;
        Assert.Equal("张工", row["by"]!.GetValue<string>());
    }
}
