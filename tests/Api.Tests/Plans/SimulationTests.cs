using System.Text.Json.Nodes;

namespace Api.Tests.Plans;

/// <summary>待遇试算 over HTTP: for anyone, without a key, leaving nothing behind.</summary>
public class SimulationTests
{
    static Task<Answer> Ask(World world, Action<JsonObject>? change = null)
    {
        var asked = WrittenPlans.Stay();
        change?.Invoke(asked);
        return world.Visitor().Post("public/plans/simulation", asked, key: "");
    }

    [Fact]
    [Keeps("PL-3")]
    public async Task The_version_of_the_day_pays_line_by_line()
    {
        await using var world = await World.StartAsync();
        var before = await world.Rows();
        var now = (await Ask(world)).Ok();
        Assert.Equal(360m, (decimal)now.At("total")!);
        Assert.Equal("PL-3", now.String("parts.0.rule"));
        Assert.Equal("项4", now.String("parts.0.citation"));
        Assert.False((bool)now.At("example")!);
        Assert.Equal(2, now.At("parts.0.lines")!.AsArray().Count);
        var old = (await Ask(world, a => a["on"] = "2015-06-30")).Ok();
        Assert.Equal(280m, (decimal)old.At("total")!);
        Assert.Equal(before["audit_entries"], (await world.Rows())["audit_entries"]);
    }

    [Fact]
    [Breaks("PL-2")]
    public async Task What_the_texts_do_not_give_is_said_and_not_guessed()
    {
        await using var world = await World.StartAsync();
        var answer = await Ask(
            world,
            a =>
            {
                a["code"] = "second-reimbursement";
                a["daysInHospital"] = null;
                a["inpatient"] = 10_000;
            }
        );
        answer.Breaks("PL-2");
        Assert.Equal("二次报销", answer.String("facts.missing"));
        // an event that the plan knows nothing of
        (
            await Ask(
                world,
                a =>
                {
                    a["daysInHospital"] = null;
                    a["loss"] = "fire";
                    a["lossAmount"] = 500;
                }
            )
        ).Breaks("PL-2");
    }

    [Fact]
    public async Task Bad_input_is_refused_in_Chinese()
    {
        await using var world = await World.StartAsync();
        Action<JsonObject>[] bad =
        [
            a => a["units"] = 0,
            a => a["daysInHospital"] = -1,
            a => a["daysInHospital"] = 3661,
            a => a["on"] = "0001-01-01",
            a => a["inpatient"] = -0.01m,
            a => a["loss"] = "fire",
            a => a["lossAmount"] = 5,
            a => a["loss"] = "flood",
        ];
        foreach (var change in bad)
            (await Ask(world, change)).Is(400, "invalid");
        (await Ask(world, a => a["code"] = "nothing")).Is(404);
        (await Ask(world, a => a["on"] = "2010-12-31")).Is(404);
        Assert.Empty(world.Errors);
    }
}
