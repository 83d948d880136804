using Huzhu.Data.Relief;
using Huzhu.Domain.Relief;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Relief;

/// <summary>Whatever agencies do at once and in whatever order, a person's cap holds, an agency
/// learns what is left and nothing else, and the totals are the sum of the entries (RE-12).</summary>
public class CapProof
{
    static async Task RequireSound(World world, long cap) =>
        await world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                // the office's role may not read them, so the test asks in the ledger's
                if (!db.Embedded)
                    await db.Database.ExecuteSqlRawAsync("SET LOCAL ROLE huzhu_ledger");
                var entries = await db.Set<ReliefEntry>().AsNoTracking().ToListAsync();
                var totals = await db.Set<ReliefTotal>().AsNoTracking().ToListAsync();
                foreach (var total in totals)
                {
                    var of = entries
                        .Where(e => (e.PersonKey, e.Kind) == (total.PersonKey, total.Kind))
                        .Where(e => e.Since == total.Since)
                        .ToLookup(e => e.State, e => e.Amount);
                    Assert.Equal(of[CapState.Reserved].Sum(), total.Reserved);
                    Assert.Equal(of[CapState.Used].Sum(), total.Used);
                    Assert.InRange(total.Reserved + total.Used, 0, cap);
                }
                return entries.Count;
            }
        );

    [Fact, Keeps("RE-12"), Breaks("RE-1"), Trait("Kind", "Proof")]
    public async Task Two_agencies_at_once_never_pass_a_cap()
    {
        await using var world = await World.StartAsync();
        var (here, there) = (
            await Relieving.SetUp(world, line: 10_000_000),
            await Relieving.SetUp(world, "北方机械", 10_000_000)
        );
        var rounds = Proof.Count(6, 200);
        for (var round = 0; round < rounds; round++)
        {
            var who = TestPerson.Next();
            var (a, b) = (await here.Member(who), await there.Member(who));
            var drafts = (
                (await here.Draft(here.Body(a, "livingRelief", 3_000))).Ok(),
                (await there.Draft(there.Body(b, "livingRelief", 3_000))).Ok()
            );
            var answers = await Task.WhenAll(
                here.Clerk.Act(here.Of(drafts.Item1), "submission", Relieving.Unresolved),
                there.Clerk.Act(there.Of(drafts.Item2), "submission", Relieving.Unresolved)
            );
            Assert.Single(answers, x => x.Status == 200);
            var refused = Assert.Single(answers, x => x.Status != 200).Breaks("RE-1");
            Assert.Equal(2_000m, (decimal)refused.At("facts.left.yuan")!);
            Assert.DoesNotContain("京华", refused.Text);
            Assert.DoesNotContain("北方机械", refused.Text);

            // the winner takes it back, and the other has all of it
            var won = answers[0].Status == 200 ? here : there;
            var (lost, draft) = won == here ? (there, drafts.Item2) : (here, drafts.Item1);
            var mine = won == here ? drafts.Item1 : drafts.Item2;
            (await won.Clerk.Act(won.Of(mine), "withdrawal")).Ok();
            var whole = lost.Body(won == here ? b : a, "livingRelief", 5_000);
            (await lost.Submit(whole)).Ok();
            (await lost.Clerk.Act(lost.Of(draft), "submission", Relieving.Unresolved)).Breaks(
                "RE-1"
            );
        }
        await RequireSound(world, 500_000);
        Proof.Say("caps of two agencies", $"{rounds} rounds");
        Assert.Empty(world.Errors);
    }

    [Fact, Keeps("RE-12"), Trait("Kind", "Proof")]
    public async Task Random_acts_of_two_agencies_keep_cap_and_totals()
    {
        var random = Proof.Seeded("caps");
        var steps = Proof.Count(40, 1_000);
        await using var world = await World.StartAsync();
        var who = TestPerson.Next();
        Relieving[] agencies =
        [
            await Relieving.SetUp(world, line: 10_000_000),
            await Relieving.SetUp(world, "北方机械", 10_000_000),
        ];
        Guid[] members = [await agencies[0].Member(who), await agencies[1].Member(who)];
        var done = 0;
        for (var step = 0; step < steps; step++)
        {
            var at = random.Next(2);
            var answer = await Step(agencies[at], members[at], random);
            Assert.True(answer.Status < 500, $"{answer}");
            done += answer.Status == 200 ? 1 : 0;
            await RequireSound(world, 500_000);
        }
        Proof.Say("caps", $"{steps} steps, {done} of them with an effect");
        Assert.Empty(world.Errors);
    }

    /// <summary>Mostly what comes next in a case, now and then anything.</summary>
    static async Task<Answer> Step(Relieving here, Guid member, Random random)
    {
        var cases = (await here.Clerk.Get($"{here.Path}?size=100")).Ok().At("items")!.AsArray();
        var open = cases
            .Where(c => (string)c!["stage"]! is not ("withdrawn" or "refused" or "paid"))
            .ToList();
        if (open.Count == 0 || random.Next(3) == 0)
            return await here.Submit(
                member,
                "livingRelief",
                random.Next(1, 200_000) / 100m,
                $"2026-0{random.Next(1, 3)}-15"
            );
        var one = await here.Clerk.Get($"{here.Path}/{open[random.Next(open.Count)]!["id"]}");
        var next = one.String("stage") switch
        {
            "draft" => 6,
            "submitted" => 0,
            "approved" or "returned" => 1,
            "ordered" => 2,
            "released" => 3 + random.Next(2) * 4,
            _ => 4,
        };
        return (random.Next(4) == 0 ? random.Next(8) : next) switch
        {
            0 => await here.Approve(one),
            1 => await here.Cashier.Act(here.Of(one), "order"),
            2 => await here.Release(one),
            3 => await here.Paid(one),
            4 => await here.Clerk.Act(here.Of(one), "withdrawal"),
            5 => await here.Director.Act(here.Of(one), "refusal", new { reason = "材料不足" }),
            6 => await here.Clerk.Act(here.Of(one), "submission", Relieving.Unresolved),
            _ => await here.Accountant.Act(
                here.Of(one),
                "return",
                new { on = "2026-03-02", reason = "账户已销户" }
            ),
        };
    }

    [Fact, Keeps("FI-3"), Breaks("FI-3")]
    public async Task Of_two_who_take_the_last_yuan_of_a_line_one_does()
    {
        await using var world = await World.StartAsync();
        var here = await Relieving.SetUp(world, line: 1_000);
        (await here.Submit(await here.Member(), "livingRelief", 999)).Ok();
        var drafts = new List<Answer>();
        for (var i = 0; i < 4; i++)
            drafts.Add((await here.Draft(here.Body(await here.Member(), "livingRelief", 1))).Ok());
        var answers = await Task.WhenAll(
            drafts.Select(d => here.Clerk.Act(here.Of(d), "submission", Relieving.Unresolved))
        );
        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status != 200), a => a.Breaks("FI-3"));
        Assert.Equal((1_000m, 0m), await here.Line("livingRelief", 2026));
    }
}
