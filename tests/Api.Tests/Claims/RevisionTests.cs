using Api.Tests.Payments;
using Huzhu.Api.Statistics;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Claims;

/// <summary>改判 (CL-13) and what it brings: a difference to be paid, or one to be recovered
/// (CL-14).</summary>
public class RevisionTests
{
    static readonly object Why = new { why = "出院日期登记有误" };

    static async Task<Answer> Revise(World world, Guid claim, string by = "reviewer2") =>
        await (await world.Office(by)).Act(Reports.Office(claim), "revision", Why);

    /// <summary>Revised by two who had no part in it, for what is computed now.</summary>
    static async Task<Answer> Revised(World world, Guid claim)
    {
        var path = Reports.Office(claim);
        (await Revise(world, claim)).Ok();
        var reviewer = await world.Office("reviewer2");
        var total = (decimal)(await reviewer.Get(path)).Ok().At("claim.total")!;
        (await reviewer.Act(path, "proposal", Reports.Approve(total))).Ok();
        return (await (await world.Office("approver2")).Act(path, "confirmation")).Ok();
    }

    /// <summary>The dates of the stay were recorded wrongly: the former one is put right.</summary>
    static Task Correct(World world, Guid claim, string until) =>
        world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var agency = (await db.Claims.SingleAsync(c => c.Id == claim)).AgencyId;
                await world.Work.AsAgencyAsync(
                    agency,
                    true,
                    async (own, _) =>
                    {
                        var reported = await own.Claims.SingleAsync(c => c.Id == claim);
                        var happened = await own.InsuredEvents.SingleAsync(e =>
                            e.Id == reported.EventId
                        );
                        var leg = happened.Detail.Stays[0] with { Until = DateOnly.Parse(until) };
                        happened.Describe(
                            happened.On,
                            happened.Detail with
                            {
                                Stays = [leg],
                            },
                            happened.Key,
                            null,
                            world.Clock.GetUtcNow().UtcDateTime
                        );
                        return true;
                    }
                );
                return true;
            }
        );

    /// <summary>What is owed goes to the bank; the office has the contributions for it.</summary>
    static async Task Left(World world)
    {
        await world.Work.AsOfficeAsync(
            true,
            (db, _) =>
                db
                    .Payables.Where(p => p.FundedAt == null)
                    .ExecuteUpdateAsync(p =>
                        p.SetProperty(x => x.FundedAt, world.Clock.GetUtcNow().UtcDateTime)
                    )
        );
        var finance = await world.Office("finance");
        var batch = (await finance.Post(Payouts.Path, Payouts.Batch())).Ok().Id("batch.id");
        (await (await world.Office("finance2")).Act(Payouts.Of(batch), "release")).Ok();
    }

    static async Task<List<(decimal Amount, string State)>> Payables(World world) =>
        [
            .. (await (await world.Office("finance")).Get("office/payables"))
                .Ok()
                .At("items")!
                .AsArray()
                .Select(p => ((decimal)p!["amount"]!, (string)p["state"]!)),
        ];

    static async Task Agree(World world)
    {
        var (_, faults) = await world.Service<Recompute>().CompareAsync(default);
        Assert.DoesNotContain(faults, f => f.Key.Contains("Claims") || f.Key.Contains("Benefits"));
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Breaks("CL-13", "GV-10"), Keeps("CL-13", "CL-4")]
    public async Task A_higher_ruling_of_two_others_pays_the_difference_and_nothing_meanwhile()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.SentUp();
        var path = Reports.Office(id);
        (await Revise(world, id)).Is(409, "state");
        await here.Propose(id);
        (await here.Confirm(id)).Ok();
        await Correct(world, id, "2026-01-21");
        (await Revise(world, id)).Ok();
        (await Revise(world, id)).Is(409, "state");
        Assert.Equal([(400m, "revising")], await Payables(world));
        // the agency sees that it is looked at again, and takes nothing back
        var seen = (await here.Clerk.Get(here.Of(id))).Ok();
        Assert.True((bool)seen.At("revising")!);
        (await here.Clerk.Act(here.Of(id), "withdrawal", new { reason = "不要了" })).Is(409);
        // neither of those who had decided takes part
        (
            await (await world.Office("reviewer")).Act(path, "proposal", Reports.Approve(600))
        ).Breaks("CL-13");
        var reviewer = await world.Office("reviewer2");
        (
            await reviewer.Act(
                path,
                "return",
                new { gaps = new[] { new { code = "x", text = "缺少材料" } } }
            )
        ).Is(409, "state");
        (await reviewer.Act(path, "proposal", Reports.Approve(600))).Ok();
        (await here.Confirm(id)).Breaks("CL-13");
        (await (await world.AlsoApprover("reviewer2")).Act(path, "confirmation")).Breaks("GV-10");
        (await (await world.Office("approver2")).Act(path, "confirmation")).Ok();
        Assert.Equal([200m, 400m], (await Payables(world)).Select(p => p.Amount).Order());
        var whole = (await here.Clerk.Get(here.Of(id))).Ok();
        Assert.Equal(600m, (decimal)whole.At("total")!);
        Assert.Equal(2, whole.At("rounds")!.AsArray().Count);
        await Agree(world);
    }

    /// <summary>An office with one approver revises all the same.</summary>
    [Fact]
    [Keeps("CL-13", "GV-10")]
    public async Task Where_nobody_else_has_the_right_the_same_person_confirms_again()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.Approved();
        var second = (await Template.Get()).Office["approver2"].IdentityNumber;
        await world.Work.AsOfficeAsync(
            true,
            async (db, _) =>
            {
                var people = await db.Users.ToListAsync();
                var who = people.Single(p => p.IdentityNumber == second).Id;
                (await db.Posts.SingleAsync(p => p.PersonId == who)).End(
                    world.Clock.GetUtcNow().UtcDateTime
                );
                return true;
            }
        );
        (await Revise(world, id)).Ok();
        (
            await (await world.Office("reviewer")).Act(
                Reports.Office(id),
                "proposal",
                Reports.Approve(400)
            )
        ).Breaks("CL-13");
        (
            await (await world.Office("reviewer2")).Act(
                Reports.Office(id),
                "proposal",
                Reports.Approve(400)
            )
        ).Ok();
        (await here.Confirm(id)).Ok();
        Assert.Equal([(400m, "due")], await Payables(world));
        await Agree(world);
    }

    [Fact]
    [Keeps("CL-13", "CL-14")]
    public async Task What_has_not_left_is_taken_back_and_owed_anew()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.Approved();
        await Correct(world, id, "2026-01-11");
        await Revised(world, id);
        Assert.Equal(
            [(200m, "due"), (400m, "withdrawn")],
            (await Payables(world)).OrderBy(p => p.Amount)
        );
        var finance = await world.Office("finance");
        Assert.Equal(0, (await finance.Get("office/overpayments")).Ok().Int("total"));
        await Agree(world);
    }

    /// <summary>What the former ruling drew from the limit of the term is given back.</summary>
    [Fact]
    [Keeps("CL-4", "CL-13")]
    public async Task A_limit_knows_the_new_ruling_alone()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var member = await here.CoveredMember();
        // 177 days: 7,040 of the 7,200 of a term
        var first = await here.Approved(member, Reports.Stay("2025-06-01", "2025-11-25"));
        var second = await here.Registered(member);
        async Task<decimal> Left() =>
            (decimal)(await here.Clerk.Get(here.Of(second))).Ok().At("total")!;
        Assert.Equal(160m, await Left());
        await Correct(world, first, "2025-06-12");
        await Revised(world, first);
        Assert.Equal(400m, await Left());
        await Agree(world);
    }

    static async Task<Guid> Member(Reports here, Guid claim) =>
        (await here.Clerk.Get(here.Of(claim))).Ok().Id("memberId");

    [Fact]
    [Breaks("CL-14", "GV-10"), Keeps("CL-14")]
    public async Task Check_23_what_was_paid_too_much_comes_back_by_two_persons()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.Approved();
        await Left(world);
        await Correct(world, id, "2026-01-21");
        await Revised(world, id);
        await Left(world);
        await Correct(world, id, "2026-01-16");
        // back again, by another reviewer than before
        (await Revise(world, id, "reviewer")).Ok();
        (
            await (await world.Office("reviewer")).Act(
                Reports.Office(id),
                "proposal",
                Reports.Approve(400)
            )
        ).Ok();
        (await here.Confirm(id)).Ok();
        Assert.Equal([200m, 400m], (await Payables(world)).Select(p => p.Amount).Order());
        var (finance, approver) = (await world.Office("finance"), await world.Office("approver"));
        var over = (await finance.Get("office/overpayments")).Ok();
        Assert.Equal(200m, (decimal)over.At("items.0.amount")!);
        Assert.Contains("recoverOverpayment", (await finance.Get("office/to-dos")).Ok().Text);
        var one = $"office/overpayments/{over.Id("items.0.id")}";
        object Credit(string on) => new { on, reference = "流水88" };
        (await approver.Post($"{one}/recovery", Credit(world.Today), 0)).Is(403);
        (await approver.Post($"{one}/recovery/confirmation", null, 0)).Is(409, "state");
        (await finance.Post($"{one}/recovery", Credit("2027-01-01"), 0)).Breaks("T-1");
        // set off: only from what is owed to the same person, under the plan, and not less
        (
            await finance.Post(
                $"{one}/recovery",
                new
                {
                    on = world.Today,
                    reference = "同意书1",
                    payableId = Guid.CreateVersion7(),
                },
                0
            )
        ).Is(400, "invalid");
        (await finance.Post($"{one}/recovery", Credit(world.Today), 0)).Ok();
        (await finance.Post($"{one}/recovery/confirmation", null, 1)).Breaks("GV-10");
        Assert.Contains("confirmRecoveredSum", (await approver.Get("office/to-dos")).Ok().Text);
        var back = (await approver.Post($"{one}/recovery/confirmation", null, 1)).Ok();
        Assert.Equal("已收回", back.String("stateLabel"));
        (await approver.Post($"{one}/recovery/confirmation", null, 2)).Is(409, "state");
        await Agree(world);
    }

    [Fact]
    [Breaks("CL-14"), Keeps("CL-14")]
    public async Task A_set_off_leaves_the_rest_owed_and_no_negative_line()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.Approved();
        await Left(world);
        await Correct(world, id, "2026-01-11");
        await Revised(world, id);
        var member = await Member(here, id);
        // a stay of three days pays less than is to come back, one of eleven days more
        var (little, much) = (
            await here.Approved(member, Reports.Stay("2026-02-01", "2026-02-04")),
            await here.Approved(member, Reports.Stay("2026-02-10", "2026-02-21"))
        );
        var (finance, approver) = (await world.Office("finance"), await world.Office("approver"));
        var over = (await finance.Get("office/overpayments?open=true")).Ok();
        var one = $"office/overpayments/{over.Id("items.0.id")}";
        Assert.Single(over.At("items.0.setOffs")!.AsArray());
        async Task<Guid> Owed(Guid claim) =>
            await world.Work.AsOfficeAsync(
                false,
                (db, _) =>
                    db.Payables.Where(p => p.ClaimId == claim).Select(p => p.Id).SingleAsync()
            );
        object From(Guid payableId) =>
            new
            {
                on = world.Today,
                reference = "同意书1",
                payableId,
            };
        (await finance.Post($"{one}/recovery", From(await Owed(little)), 0)).Breaks("CL-14");
        (await finance.Post($"{one}/recovery", From(await Owed(much)), 0)).Ok();
        (await approver.Post($"{one}/recovery/confirmation", null, 1)).Ok();
        var payables = await Payables(world);
        Assert.All(payables, p => Assert.True(p.Amount > 0));
        Assert.Contains((200m, "due"), payables);
        Assert.Contains((400m, "withdrawn"), payables);
        await Agree(world);
    }

    /// <summary>A claim whose revision waits, for the matrix.</summary>
    internal static async Task<Guid> OverpaidAt(Isolation.Side side)
    {
        var id = await Reports.ApprovedAt(side);
        await side.World.Work.AsOfficeAsync(
            true,
            async (db, _) =>
            {
                var round = await db.ClaimRounds.SingleAsync(r => r.ClaimId == id);
                db.Overpayments.Add(
                    Overpayment.Of(
                        Guid.CreateVersion7(),
                        round,
                        await db
                            .Members.Where(m => m.Id == round.MemberId)
                            .Select(m => m.PersonKey)
                            .SingleAsync(),
                        new Money(20_000),
                        side.World.Clock.GetUtcNow().UtcDateTime
                    )
                );
                return true;
            }
        );
        return await side.World.Work.AsOfficeAsync(
            false,
            (db, _) => db.Overpayments.Where(o => o.ClaimId == id).Select(o => o.Id).SingleAsync()
        );
    }

    /// <summary>One whose recovery waits for its second person.</summary>
    internal static async Task<Guid> RecoveredAt(Isolation.Side side)
    {
        var id = await OverpaidAt(side);
        (
            await (await side.World.Office("finance")).Post(
                $"office/overpayments/{id}/recovery",
                new { on = side.World.Today, reference = "流水1" },
                0
            )
        ).Ok();
        return id;
    }
}
