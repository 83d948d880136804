using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Rebates;

/// <summary>The office's rebate of the management fee (FI-2). The figures of check 24 are those of
/// the design (books.md §8).</summary>
public class RebateTests
{
    const string July = "2026-07-06T09:00:00";
    const string October = "2026-10-09T09:00:00";

    [Fact, Keeps("FI-2", "T-7", "T-0")]
    public async Task Check_24_is_rounded_once_and_counts_only_what_the_office_has()
    {
        await using var world = await World.StartAsync(July);
        var here = await Rebating.SetUp(world);
        (await here.Rate(8, "2026-01-01")).Ok();
        await here.Came(12_345.67m, "2026-05-14");
        // passed on and confirmed by the agency, but not by the office's statement
        await here.Received(5_000, "2026-05-20");
        var late = await here.PassedOn("2026-05-20");
        var view = await here.Computed(2);
        Assert.Equal(987.65m, Rebating.Total(view));
        Assert.Equal([("quarter", 12_345.67m, 987.65m)], Rebating.Lines(view));
        // recorded before it is decided, it counts: computed anew, not typed
        await here.Came(late, "2026-05-21");
        var again = (await here.Finance.Act(Rebating.Of(Rebating.IdOf(view)), "computation")).Ok();
        Assert.Equal(1_387.65m, Rebating.Total(again));
        Assert.Empty(world.Errors);
    }

    [Fact, Keeps("FI-2"), Breaks("FI-2")]
    public async Task Check_24_a_quarter_is_split_where_the_rate_changes_and_computed_once()
    {
        await using var world = await World.StartAsync(July);
        var here = await Rebating.SetUp(world);
        (await here.Rate(8, "2026-01-01")).Ok();
        (await here.Rate(10, "2026-05-15")).Ok();
        await here.Came(1_000, "2026-05-14");
        await here.Came(1_000, "2026-05-15");
        var view = await here.Computed(2);
        Assert.Equal(180m, Rebating.Total(view));
        Assert.Equal([("quarter", 1_000m, 80m), ("quarter", 1_000m, 100m)], Rebating.Lines(view));
        // each figure opens to its remittances
        var items = (
            await here.Finance.Get(
                $"{Rebating.Of(Rebating.IdOf(view))}/items?plan={Rebating.Plan}&kind=quarter&rate=10"
            )
        ).Ok();
        Assert.Equal(1, items.Int("total"));
        Assert.Equal("2026-05-15", items.String("items.0.on"));
        (await here.Compute(2)).Breaks("FI-2");
        (await here.Compute(3)).Is(409, "state");
        var sums = (await here.Finance.Get("office/rebates/quarters")).Ok();
        Assert.Equal(180m, (decimal)sums.At("0.total")!);
        Assert.Empty(world.Errors);
    }

    [Theory, Keeps("FI-2")]
    [InlineData("2026-05-14", -8)]
    [InlineData("2026-05-15", -10)]
    public async Task Check_24_what_goes_back_later_goes_by_the_day_of_its_original(
        string day,
        decimal less
    )
    {
        await using var world = await World.StartAsync(October);
        var here = await Rebating.SetUp(world);
        (await here.Rate(8, "2026-01-01")).Ok();
        (await here.Rate(10, "2026-05-15")).Ok();
        var due = await here.Came(1_000, day);
        var second = await here.Computed(2);
        await here.Decided(second);
        await new Contributions.Dues(world, here.Side.Agency).Unused(due, 100);
        await here.Came(500, "2026-08-03");
        var third = await here.Computed(3);
        Assert.Equal([("quarter", 500m, 50m), ("refund", -100m, less)], Rebating.Lines(third));
        Assert.Equal(50 + less, Rebating.Total(third));
        // the quarter before stays as it was confirmed
        Assert.Equal(Rebating.Total(second), Rebating.Total(await here.At(Rebating.IdOf(second))));
        Assert.Empty(world.Errors);
    }

    [Fact, Keeps("FI-2")]
    public async Task What_is_below_zero_goes_into_the_next_statement_and_is_never_paid()
    {
        await using var world = await World.StartAsync("2027-01-08T09:00:00");
        var here = await Rebating.SetUp(world);
        (await here.Rate(10, "2026-01-01")).Ok();
        (await here.Rate(5, "2026-06-01")).Ok();
        var due = await here.Came(1_000, "2026-05-14");
        await here.Decided(await here.Computed(2));
        await new Contributions.Dues(world, here.Side.Agency).Unused(due, 900);
        await here.Came(900, "2026-08-03");
        var third = await here.Decided(await here.Computed(3));
        Assert.Equal(-45m, Rebating.Total(third));
        Assert.Equal("nothing", Rebating.State(third));
        (await here.Paid(third)).Is(409, "state");
        await here.Came(2_000, "2026-10-12");
        var fourth = await here.Computed(4);
        Assert.Equal((100m, 55m), (Rebating.Total(fourth), Rebating.Payable(fourth)));
        (await here.TakenBack(third)).Is(409, "state");
        // computed again it takes the same sum in, once
        fourth = (await here.Finance.Act(Rebating.Of(Rebating.IdOf(fourth)), "computation")).Ok();
        Assert.Equal(55m, Rebating.Payable(fourth));
        Assert.Empty(world.Errors);
    }

    [Fact, Breaks("T-0"), Keeps("GV-10")]
    public async Task Nothing_is_computed_before_a_rate_is_set_and_used_ones_stay()
    {
        await using var world = await World.StartAsync(July);
        var here = await Rebating.SetUp(world);
        await here.Came(1_000, "2026-05-14");
        (await here.Compute(2)).Breaks("T-0");
        var waiting = (await here.Propose(8, "2026-01-01")).Ok();
        // one person's word is none yet
        (await here.Compute(2)).Breaks("T-0");
        var rate = $"office/rebate-rates/{waiting.Id()}";
        (await here.Finance.Post($"{rate}/confirmation", null, 0)).Is(403);
        (await here.Approver.Post($"{rate}/confirmation", null, 0)).Ok();
        (await here.Finance.Delete(rate, 1)).Is(409, "state");
        (await here.Propose(9, "2026-01-01")).Is(409, "state");
        (await here.Propose(100.01m, "2026-02-01")).Is(400, "invalid");
        (await here.Propose(8.001m, "2026-02-01")).Is(400, "invalid");
        var view = await here.Computed(2);
        (await here.Proposed(view)).Ok();
        // a draft isn't bound yet: a rate of the past changes what it comes to, which is said
        (await here.Rate(9, "2026-05-01")).Ok();
        (await here.Confirmed(view)).Is(409, "state");
        (await here.TakenBack(view)).Ok();
        var id = Rebating.IdOf(view);
        view = (await here.Finance.Act(Rebating.Of(id), "computation")).Ok();
        Assert.Equal(90m, Rebating.Total(view));
        await here.Decided(view);
        // what a confirmed one has used stays, whoever asks and however late it is confirmed
        (await here.Propose(10, "2026-05-14")).Breaks("T-0");
        (await here.Rate(10, "2026-05-15")).Ok();
        Assert.Equal(90m, Rebating.Total(await here.At(id)));
        Assert.Empty(world.Errors);
    }

    [Fact, Breaks("GV-10", "GV-9", "FI-2", "T-1"), Keeps("GV-9", "GV-10")]
    public async Task Two_persons_decide_a_third_step_pays_and_the_agency_books_what_came()
    {
        await using var world = await World.StartAsync(July);
        var here = await Rebating.SetUp(world);
        (await here.Rate(8, "2026-01-01")).Ok();
        await here.Came(12_345.67m, "2026-05-14");
        var view = await here.Computed(2);
        var id = Rebating.IdOf(view);
        // nothing of it is the agency's before it is confirmed
        (await here.Accountant.Get($"{here.Path}/{id}")).Is(404);
        Assert.Equal(0, (await here.Accountant.Get(here.Path)).Ok().Int("total"));
        (await here.Finance.Act(Rebating.Of(id), "proposal", new { seen = 987.64m })).Breaks(
            "FI-2"
        );
        (await here.Proposed(view, here.Approver)).Is(403);
        (await here.Proposed(view)).Ok();
        (await here.Confirmed(view, here.Finance)).Is(403);
        // one person at both posts: by whichever account, it is the same person
        var both = await BothPosts(world);
        (await here.TakenBack(view)).Ok();
        (await here.Proposed(view, both)).Ok();
        (await here.Confirmed(view, both)).Breaks("GV-10");
        Assert.Contains("confirmRebate", (await here.Approver.Get("office/to-dos")).Ok().Text);
        (await here.Confirmed(view)).Ok();
        (await here.Confirmed(view)).Is(409, "state");
        (await here.Paid(view, "2026-07-05")).Breaks("T-1");
        // before it is paid the agency reads it and books nothing
        Assert.Equal(
            987.65m,
            (decimal)(await here.Accountant.Get(here.Path)).Ok().At("items.0.payable")!
        );
        (await here.Receive(id)).Breaks("FI-2");
        (await here.TakenBack(view)).Ok();
        (await here.Accountant.Get($"{here.Path}/{id}")).Is(404);
        // by another confirmer who also keeps the books: not paid by who confirmed
        view = await here.At(id);
        (await here.Proposed(view)).Ok();
        (await here.Confirmed(view, both)).Ok();
        (await here.Paid(view, by: both)).Breaks("GV-9");
        (await here.Paid(view)).Ok();
        (await here.TakenBack(view)).Is(409, "state");

        (
            await here.Side.Agency.DirectorBrowser.Post(
                $"{here.Side.Agency.Path}/books/periods",
                new { year = 2026, month = 7 }
            )
        ).Ok();
        (await here.Receive(id, by: here.Side.Posts["clerk"])).Is(403);
        (await here.Receive(id, "2026-07-05")).Breaks("T-1");
        (await here.Receive(id)).Ok();
        (await here.Receive(id)).Breaks("FI-2");
        var events = (await here.Accountant.Get($"{here.Side.Agency.Path}/books/events")).Ok();
        Assert.Equal("rebateReceived", events.String("items.0.event"));
        Assert.Equal(987.65m, (decimal)events.At("items.0.amount")!);
        var taken = (
            await here.Accountant.Post(
                $"{here.Side.Agency.Path}/books/events/taking-up",
                new { ids = new[] { events.Id("items.0.id") } }
            )
        ).Ok();
        var voucher = (
            await here.Accountant.Get(
                $"{here.Side.Agency.Path}/books/vouchers/{(Guid)taken.Json[0]!}"
            )
        ).Ok();
        Assert.Contains("10201", voucher.Text);
        Assert.Contains("40301", voucher.Text);
        foreach (
            var paper in new[]
            {
                await here.Accountant.Get($"{here.Path}/{id}.pdf"),
                await here.Finance.Get($"{Rebating.Of(id)}.pdf"),
            }
        )
            Assert.StartsWith("%PDF", paper.Ok().Text);
        Assert.Empty(world.Errors);
    }

    [Fact, Keeps("FI-2")]
    public async Task At_once_one_confirmation_and_one_receipt_have_effect()
    {
        await using var world = await World.StartAsync(July);
        var here = await Rebating.SetUp(world);
        (await here.Rate(8, "2026-01-01")).Ok();
        await here.Came(1_000, "2026-05-14");
        var computed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => here.Compute(2)));
        var view = await here.At(
            (Guid)Assert.Single(computed, a => a.Status == 200).Json.AsArray().Single()!
        );
        var id = Rebating.IdOf(view);
        (await here.Proposed(view)).Ok();
        var version = (await here.At(id)).Int("version");
        Client[] approvers = [here.Approver, await world.Office("approver2")];
        var confirmed = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    approvers[i % 2]
                        .Post($"{Rebating.Of(id)}/confirmation", new { seen = 80 }, version)
                )
        );
        OneOf(confirmed);
        (await here.Paid(view)).Ok();
        version = (await here.At(id)).Int("version");
        var received = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    here.Accountant.Post(
                        $"{here.Path}/{id}/receipt",
                        new { on = world.Today, reference = "1" },
                        version
                    )
                )
        );
        OneOf(received);
        var events = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.PostingDues.CountAsync(d => d.SubjectId == id)
        );
        Assert.Equal(1, events);
        Assert.Empty(world.Errors);

        static void OneOf(Answer[] answers)
        {
            Assert.Single(answers, a => a.Status == 200);
            Assert.All(
                answers.Where(a => a.Status != 200),
                a => Assert.Contains(a.Status, new[] { 409, 412, 422, 429 })
            );
        }
    }

    [Fact, Keeps("FI-2")]
    public async Task Anothers_statement_is_absent_and_totals_are_the_sum_of_all()
    {
        await using var world = await World.StartAsync(July);
        var one = await Rebating.SetUp(world);
        var other = await Rebating.SetUp(world, "北辰");
        (await one.Rate(8, "2026-01-01")).Ok();
        await one.Came(1_000, "2026-05-14");
        await other.Came(2_000, "2026-06-30");
        var made = (await one.Compute(2)).Ok().Json.AsArray().Select(i => (Guid)i!).ToList();
        Assert.Equal(2, made.Count);
        foreach (var id in made)
            await one.Decided(await one.At(id));
        var all = (await one.Finance.Get("office/rebates?quarter=2026-04-01")).Ok();
        var totals = all.At("items")!.AsArray().Select(r => (decimal)r!["total"]!).ToList();
        Assert.Equal([80m, 160m], totals.Order());
        var quarters = (await one.Finance.Get("office/rebates/quarters")).Ok();
        Assert.Equal(totals.Sum(), (decimal)quarters.At("0.total")!);
        var foreign = made.Single(id =>
            one.Accountant.Get($"{one.Path}/{id}").Result.Status == 404
        );
        foreach (var part in new[] { "/items", ".pdf" })
            (await one.Accountant.Get($"{one.Path}/{foreign}{part}")).Is(404);
        (
            await one.Accountant.Post(
                $"{one.Path}/{foreign}/receipt",
                new { on = world.Today, reference = "1" },
                1
            )
        ).Is(404);
        Assert.Equal(1, (await one.Accountant.Get(one.Path)).Ok().Int("total"));
        Assert.Empty(world.Errors);
    }

    [Fact, Breaks("FI-2"), Keeps("T-1")]
    public async Task A_quarter_ends_at_midnight_in_Beijing_and_late_records_go_into_the_next()
    {
        await using var world = await World.StartAsync("2026-06-30T23:50:00");
        var here = await Rebating.SetUp(world);
        (await here.Rate(8, "2026-01-01")).Ok();
        await here.Came(1_000, "2026-06-30");
        await here.Received(500, "2026-06-30");
        var late = await here.PassedOn("2026-06-30");
        (await here.Compute(2)).Breaks("FI-2");
        world.Pass(TimeSpan.FromMinutes(11));
        var second = await here.Decided(await here.Computed(2));
        Assert.Equal(80m, Rebating.Total(second));
        // recorded after the quarter was confirmed, of a day in it
        await here.Came(late, "2026-06-30");
        await here.Came(100, "2026-07-01");
        Assert.Equal(80m, Rebating.Total(await here.At(Rebating.IdOf(second))));
        world.PassUntil("2026-10-01T00:00:10");
        var finance = await world.Office("finance");
        var id = (Guid)(await here.Compute(3, by: finance)).Ok().Json.AsArray().Single()!;
        var third = await here.At(id, finance);
        Assert.Equal([("quarter", 100m, 8m), ("late", 500m, 40m)], Rebating.Lines(third));
        Assert.Empty(world.Errors);
    }

    /// <summary>Somebody of finance who is given the post of an approver too: whoever comes with that
    /// identity number is the same person, so that nobody has two accounts.</summary>
    static async Task<Client> BothPosts(World world)
    {
        var who = (await Template.Get()).Office["finance2"];
        var given = new
        {
            name = who.Name,
            identityNumber = who.IdentityNumber,
            post = "officeApprover",
            from = world.Today,
        };
        var maker = await world.Office("administrator");
        var id = (await maker.Post("office/people", given)).Ok().Id("postId");
        var checker = await world.Office("administrator2");
        (await checker.Post($"office/posts/{id}/confirmation", null, 0)).Ok();
        return await world.SignInAnew(who);
    }
}
