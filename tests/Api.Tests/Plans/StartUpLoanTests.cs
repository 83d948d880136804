using System.Text.Json.Nodes;

namespace Api.Tests.Plans;

/// <summary>The register of start-up loans (PL-9).</summary>
public class StartUpLoanTests
{
    [Fact]
    [Keeps("PL-9"), Breaks("PL-9")]
    public async Task Money_follows_the_banks_consent()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        var id = await WrittenPlans.Recorded(world);
        Action<JsonObject>[] wrong =
        [
            l => l["decision"] = "pending",
            l => l["decision"] = "refused",
            l => l["decidedOn"] = null,
            l => l["decidedOn"] = "2026-01-04",
            l => l["amount"] = null,
            l => l["amount"] = 0,
            l => l["subsidy"] = 300_001,
        ];
        foreach (var change in wrong)
        {
            var loan = WrittenPlans.Loan();
            change(loan);
            (await reviewer.Put($"office/start-up-loans/{id}", loan, 0)).Breaks("PL-9");
        }
        var more = WrittenPlans.Loan();
        more["newMembers"] = 20;
        (await reviewer.Put($"office/start-up-loans/{id}", more, 0)).Ok();
        var listed = (await reviewer.Get("office/start-up-loans?decision=granted")).Ok();
        Assert.Equal(20, listed.Int("items.0.newMembers"));
        Assert.Equal(6000.5m, (decimal)listed.At("items.0.subsidy")!);
        (await reviewer.Get("office/start-up-loans?decision=pending&q=京华")).Ok();
    }
}
