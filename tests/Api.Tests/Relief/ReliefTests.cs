using System.Text.Json.Nodes;

namespace Api.Tests.Relief;

/// <summary>One case from the draft to the signed receipt, and who may do what in it.</summary>
public class ReliefTests
{
    static decimal Left(Answer refused) => (decimal)refused.At("facts.left.yuan")!;

    [Fact, Keeps("RE-1", "RE-9", "RE-10", "GV-9"), Breaks("RE-10")]
    public async Task A_case_goes_over_three_posts_to_the_signed_receipt()
    {
        await using var world = await World.StartAsync();
        var here = await Relieving.SetUp(world);
        var member = await here.Member();
        Assert.Equal(5_000m, (decimal)(await here.Left(member, "livingRelief")).Ok().At("left")!);
        foreach (var day in new[] { "9999-12-31", "0001-01-01" })
            (await here.Left(member, "condolence", day)).Breaks("T-1");
        var one = (await here.Submit(member, "livingRelief", 3_000)).Ok();
        Assert.Equal("submitted", one.String("stage"));
        Assert.Equal((3_000m, 0m), await here.Line("livingRelief", 2026));
        (await here.Cashier.Act(here.Of(one), "order")).Is(409, "state");
        one = (await here.Approve(one)).Ok();
        one = (await here.Cashier.Act(here.Of(one), "order")).Ok();
        Assert.Null(one.At("number"));

        // the payment of a case has the case as its only door
        var payment = (await here.Cashier.Get($"{here.Agency.Path}/electronic-payments")).Ok();
        Assert.Equal(one.Id(), payment.Id("items.0.reliefCaseId"));
        Assert.Empty(payment.At("items.0.actions")!.AsArray());
        var path = $"{here.Agency.Path}/electronic-payments/{payment.Id("items.0.id")}";
        var version = payment.Int("items.0.version");
        (await here.Director.Post(path + "/release", new { revision = 1 }, version)).Is(409);
        (await here.Cashier.Post(path + "/withdrawal", null, version)).Is(409);

        one = (await here.Release(one)).Ok();
        Assert.Equal("SR-2026-00001", one.String("number"));
        Assert.Equal((0m, 3_000m), await here.Line("livingRelief", 2026));
        (await here.Clerk.Act(here.Of(one), "completion")).Breaks("RE-10");
        (await here.Paid(one)).Ok();
        (await here.Clerk.Act(here.Of(one), "completion")).Breaks("RE-10");
        (await here.Sign(one)).Ok();
        one = (await here.Clerk.Act(here.Of(one), "completion")).Ok();
        Assert.Equal("completed", one.String("stage"));
        Assert.Equal("3册-12页", one.String("paperPlace"));
        (await here.Clerk.Act(here.Of(one), "withdrawal")).Is(409, "state");
        var left = (await here.Left(member, "livingRelief")).Ok();
        Assert.Equal(2_000m, (decimal)left.At("left")!);
        Assert.Equal(997_000m, (decimal)left.At("lineLeft")!);

        // the office sees the sum of the cases, agency by agency
        var seen = (await (await world.Office("reviewer")).Get("office/relief?year=2026")).Ok();
        Assert.Equal(3_000m, (decimal)seen.At("paid")!);
        Assert.Equal(here.Agency.Slug, seen.String("rows.0.slug"));
        var sheet = await here.Clerk.Get($"{here.Path}/receipts.pdf?id={one.Id()}");
        Assert.Equal("application/pdf", sheet.Ok().ContentHeaders.ContentType!.MediaType);
        (await here.Clerk.Get($"{here.Path}/register.pdf?year=2026")).Ok();
        var auditor = await world.Engage(here.Agency);
        var masked = (await auditor.Get(here.Of(one))).Ok();
        Assert.EndsWith("某", masked.String("member"));
        Assert.Equal(3_000m, (decimal)masked.At("amount")!);
    }

    [Fact, Keeps("RE-1", "RE-12"), Breaks("RE-1", "RE-5", "RE-3")]
    public async Task Caps_are_inclusive_and_a_refusal_burns_no_number()
    {
        await using var world = await World.StartAsync();
        var here = await Relieving.SetUp(world);
        var (first, second) = (await here.Member(), await here.Member());
        (await here.Submit(first, "livingRelief", 5_000)).Ok();
        var refused = (await here.Submit(first, "livingRelief", 0.01m)).Breaks("RE-1");
        Assert.Equal(0m, Left(refused));
        Assert.Equal(5_000m, (decimal)refused.At("facts.limit.yuan")!);
        refused = (await here.Submit(second, "livingRelief", 5_000.01m)).Breaks("RE-1");
        Assert.Equal(5_000m, Left(refused));
        Assert.Equal((5_000m, 0m), await here.Line("livingRelief", 2026));
        var released = await here.Released(here.Body(second, "livingRelief", 1));
        Assert.Equal("SR-2026-00001", released.String("number"));

        // another year of the event has a cap of its own
        (await here.Submit(first, "livingRelief", 5_000, "2025-12-31")).Ok();
        (await here.Submit(first, "condolence", 2_000)).Ok();
        (await here.Submit(first, "condolence", 0.01m)).Breaks("RE-5");
        (await here.Submit(first, "smallGift", 500)).Ok();
        (await here.Submit(first, "smallGift", 0.01m)).Breaks("RE-3");

        // an edit gives back, and what was submitted is a draft again
        var one = (await here.Submit(second, "condolence", 2_000)).Ok();
        var edited = (
            await here.Clerk.Put(here.Of(one), here.Body(second, "condolence", 1_500), one.Version)
        ).Ok();
        Assert.Equal("draft", edited.String("stage"));
        (await here.Submit(second, "condolence", 2_000)).Ok();
        Assert.Equal(
            0m,
            Left(
                (await here.Clerk.Act(here.Of(one), "submission", Relieving.Unresolved)).Breaks(
                    "RE-5"
                )
            )
        );
    }

    [
        Fact,
        Keeps("RE-2", "RE-12", "RE-14", "RE-3", "RE-5"),
        Breaks("RE-12", "RE-2", "RE-5", "RE-14", "RE-9")
    ]
    public async Task The_student_and_the_one_who_is_ill_count_over_all_agencies()
    {
        await using var world = await World.StartAsync();
        var (here, there) = (
            await Relieving.SetUp(world),
            await Relieving.SetUp(world, "北方机械")
        );
        var (father, mother) = (await here.Member(), await there.Member());
        var student = TestPerson.Next();
        JsonObject Aid(Relieving at, Guid parent, decimal yuan) =>
            at.About(parent, "educationAid", "child", student, yuan);
        (await here.Submit(Aid(here, father, 3_000))).Ok();
        (await there.Submit(Aid(there, mother, 2_000))).Ok();
        (await there.Submit(Aid(there, mother, 0.01m))).Breaks("RE-2");
        var soldier = Aid(here, father, 1);
        soldier["student"] = "commissioned";
        (await here.Draft(soldier)).Breaks("RE-2");

        // condolence is shared by who visits one illness, and is for close family only
        var ill = TestPerson.Next();
        (await here.Submit(here.About(father, "condolence", "spouse", ill, 1_200))).Ok();
        var two = there.About(mother, "condolence", "child", ill, 1_000);
        Assert.Equal(800m, Left((await there.Submit(two)).Breaks("RE-5")));
        two["relation"] = "otherRelative";
        (await there.Draft(two)).Breaks("RE-5");
        var gift = here.Body(father, "smallGift", 100);
        (await here.Draft(gift)).Ok();
        gift["category"] = "other";
        (await here.Submit(gift)).Breaks("RE-14");
        var cash = await here.Resolved("cashVisit", 100);
        (await here.Submit(gift, exceptionId: cash)).Breaks("GV-6");
        var exception = await here.Resolved("reliefException");
        (await here.Submit(gift, exceptionId: exception)).Ok();
        (await here.Submit(gift, exceptionId: exception)).Breaks("GV-6");

        // a dead member isn't paid, nor somebody else while he lives
        var body = here.Body(father, "livingRelief", 100);
        body["memberDied"] = true;
        (await here.Draft(body)).Breaks("RE-9");
        (body["memberDied"], body["payee"]!["relation"]) = (false, "spouse");
        (body["payee"]!["name"], body["payee"]!["number"]) = (ill.Name, ill.IdentityNumber);
        (await here.Draft(body)).Breaks("RE-9");
        body["memberDied"] = true;
        (await here.Draft(body)).Ok();
    }

    [Fact, Keeps("RE-16"), Breaks("RE-5", "RE-16")]
    public async Task Events_within_thirty_days_of_the_first_are_one_occasion()
    {
        await using var world = await World.StartAsync("2026-06-01T09:00");
        var here = await Relieving.SetUp(world);
        var member = await here.Member();
        Task<Answer> On(string day, decimal yuan) => here.Submit(member, "condolence", yuan, day);
        var first = (await On("2026-03-01", 2_000)).Ok();
        (await On("2026-03-31", 0.01m)).Breaks("RE-5");
        (await On("2026-01-30", 0.01m)).Breaks("RE-5");
        (await On("2026-04-01", 2_000)).Ok();
        // not chained: 30 April lies near the second only
        (await On("2026-05-01", 0.01m)).Breaks("RE-5");
        (await On("2026-05-02", 500)).Ok();

        // withdrawn, the first occasion stands, and what is near two joins the nearer
        (await here.Clerk.Act(here.Of(first), "withdrawal")).Ok();
        (await On("2026-03-16", 1_500)).Ok();
        Assert.Equal(500m, Left((await On("2026-03-02", 501)).Breaks("RE-5")));
        (await On("2026-03-17", 0.01m)).Breaks("RE-5");
    }

    [Fact, Keeps("RE-9", "GV-6"), Breaks("RE-9")]
    public async Task Cash_of_one_event_adds_up_and_above_a_thousand_needs_a_resolution()
    {
        await using var world = await World.StartAsync();
        var here = await Relieving.SetUp(world);
        var (first, second) = (await here.Member(), await here.Member());
        (await here.Draft(here.Cash(first, 1_000, null))).Breaks("RE-9");
        (await here.Submit(here.Cash(first, 1_000.01m))).Breaks("RE-9");
        (await here.Submit(here.Cash(first, 600))).Ok();
        (await here.Submit(here.Cash(first, 400.01m))).Breaks("RE-9");
        (await here.Submit(here.Cash(first, 400))).Ok();

        // 3000 for one event carry 2000 and 1000, and not 0.01 more; of another event nothing
        var third = await here.Member();
        var passed = await here.Resolved("cashVisit", 3_000);
        var kin = here.About(third, "condolence", "spouse", TestPerson.Next(), 1_000);
        (kin["way"], kin["payee"], kin["cashReason"]) = ("cashOnVisit", null, "现场慰问");
        (await here.Submit(here.Cash(third, 2_000), passed)).Ok();
        (await here.Submit(here.Cash(second, 1_001), passed)).Breaks("RE-9");
        (await here.Submit(kin, passed)).Ok();
        kin["amount"] = 0.01m;
        (await here.Submit(kin, passed)).Breaks("RE-9");
        (await here.Submit(kin)).Breaks("RE-9");
        var one = await here.Released(here.Cash(second, 1_000));
        Assert.Equal("SR-2026-00001", one.String("number"));
        var given = new { on = world.Today, reference = (string?)null };
        (await here.Accountant.Act(here.Of(one), "payment", given)).Ok();
        (await here.Sign(one)).Ok();
        (await here.Clerk.Act(here.Of(one), "completion")).Ok();
    }

    [Fact, Keeps("RE-11", "GV-6"), Breaks("RE-11", "GV-6")]
    public async Task Above_its_own_standard_an_agency_needs_a_resolution_for_the_case()
    {
        await using var world = await World.StartAsync();
        var here = await Relieving.SetUp(world);
        var path = $"{here.Agency.Path}/relief-standards";
        async Task<Answer> Pass(decimal relief, decimal condolence, Guid? resolutionId) =>
            await here.Clerk.Post(
                path,
                new
                {
                    lines = new[]
                    {
                        new
                        {
                            cause = "seriousIllness",
                            relief,
                            condolence,
                            planBenefit = 3_000,
                        },
                    },
                    resolutionId,
                }
            );
        var passed = await here.Resolved("reliefStandards");
        (await Pass(3_000.01m, 1_000, passed)).Breaks("RE-11");
        (await Pass(1_000, 1_000.01m, passed)).Breaks("RE-11");
        (await Pass(3_000, 1_500, null)).Breaks("GV-6");
        (await Pass(3_000, 1_500, passed)).Ok();
        (await Pass(2_000, 1_500, passed)).Breaks("GV-6");
        Assert.Equal(1, (await here.Clerk.Get(path)).Ok().Int("0.number"));

        var member = await here.Member();
        (await here.Submit(member, "condolence", 1_500)).Ok();
        var above = here.Body(await here.Member(), "livingRelief", 3_000.01m);
        (await here.Submit(above)).Breaks("RE-11");
        (await here.Submit(above, exceptionId: passed)).Breaks("GV-6");
        var exception = await here.Resolved("reliefException");
        var one = (await here.Submit(above, exceptionId: exception)).Ok();
        (await here.Clerk.Put(here.Of(one), above.DeepClone(), one.Version)).Ok();
        var again = new { cashId = (Guid?)null, exceptionId = exception };
        (await here.Clerk.Act(here.Of(one), "submission", again)).Ok();
        (await here.Submit(above, exceptionId: exception)).Breaks("GV-6");
        above["cause"] = "accident";
        (await here.Submit(above)).Breaks("RE-1");
    }

    [Fact, Keeps("GV-9", "GV-10"), Breaks("GV-9", "GV-10")]
    public async Task Hands_and_controls_are_different_people_and_none_the_payee()
    {
        await using var world = await World.StartAsync();
        var here = await Relieving.SetUp(world);
        var member = await here.Member();
        var body = here.Body(member, "livingRelief", 100);

        // the director writes one, and then doesn't approve it
        var own = (await here.Director.Post(here.Path, body.DeepClone())).Ok();
        own = (await here.Director.Act(here.Of(own), "submission", Relieving.Unresolved)).Ok();
        (await here.Approve(own)).Breaks("GV-9");
        own = (await here.Approve(own, here.Agency.ChairBrowser)).Ok();
        (await here.Cashier.Act(here.Of(own), "order")).Ok();
        (await here.Release(own)).Breaks("GV-9");

        // an edit after the approval voids it
        var one = await here.Approved(body);
        (await here.Clerk.Act(here.Of(one), "approval", new { revision = 1 })).Is(403);
        var edited = (await here.Clerk.Put(here.Of(one), body.DeepClone(), one.Version)).Ok();
        Assert.Equal("draft", edited.String("stage"));
        edited = (await here.Clerk.Act(here.Of(one), "submission", Relieving.Unresolved)).Ok();
        (await here.Director.Act(here.Of(one), "approval", new { revision = 1 })).Breaks("GV-10");
        one = (await here.Approve(edited)).Ok();
        (await here.Accountant.Act(here.Of(one), "order")).Ok();
        (await here.Release(one, here.Accountant)).Breaks("GV-9");
        (await here.Cashier.Act(here.Of(one), "order-withdrawal")).Breaks("GV-10");
        (await here.Release(one)).Ok();
        (await here.Paid(one)).Breaks("GV-10");
        (await here.Paid(one, here.Cashier)).Ok();

        // the beneficiary, whatever the post
        var clerk = await here.Member(here.Who("clerk"));
        (await here.Draft(here.Body(clerk, "livingRelief", 100))).Breaks("GV-10");
        var director = await here.Member(here.Agency.Director);
        var his = (await here.Submit(director, "livingRelief", 100)).Ok();
        (await here.Approve(his)).Breaks("GV-10");
        (await here.Approve(his, here.Agency.ChairBrowser)).Ok();
        var spouse = here.About(member, "condolence", "spouse", here.Who("accountant"), 100);
        var hers = await here.Approved(spouse);
        (await here.Accountant.Act(here.Of(hers), "order")).Breaks("GV-10");
    }

    [Fact, Keeps("RE-15"), Breaks("RE-15", "RE-1")]
    public async Task What_nobody_approves_frees_itself_at_midnight_of_the_thirtieth_day()
    {
        await using var world = await World.StartAsync();
        var (here, there) = (
            await Relieving.SetUp(world),
            await Relieving.SetUp(world, "北方机械")
        );
        var who = TestPerson.Next();
        var (a, b) = (await here.Member(who), await there.Member(who));
        var one = (await here.Submit(a, "livingRelief", 5_000, "2026-03-01")).Ok();
        Assert.Equal("2026-04-01", one.String("approveBy"));
        await here.Until("2026-04-01T23:59:00");
        await there.SignInAnew();
        (await there.Submit(b, "livingRelief", 0.01m, "2026-03-01")).Breaks("RE-1");
        await here.Until("2026-04-02T00:00:30");
        await there.SignInAnew();
        Assert.Equal("expired", (await here.Clerk.Get(here.Of(one))).Ok().String("stage"));
        (await here.Approve(one)).Breaks("RE-15");
        (await there.Submit(b, "livingRelief", 5_000, "2026-03-01")).Ok();
        await world.Service<Huzhu.Api.Jobs.Sweep>().RunAsync(default);
        Assert.Equal((0m, 0m), await here.Line("livingRelief", 2026));
        (await here.Clerk.Act(here.Of(one), "submission", Relieving.Unresolved)).Breaks("RE-1");
    }

    [Fact, Breaks("RE-15")]
    public async Task The_cap_counts_the_year_of_the_event_and_the_budget_that_of_the_payment()
    {
        await using var world = await World.StartAsync("2026-12-30T09:00");
        var here = await Relieving.SetUp(world, line: 2_000);
        var member = await here.Member();
        var one = await here.Approved(here.Body(member, "livingRelief", 2_000));
        (await here.Cashier.Act(here.Of(one), "order")).Ok();
        await here.Until("2027-01-05T09:00");
        (await here.Release(one)).Breaks("RE-15");
        await here.Budget(2027, 2_000);
        one = (await here.Release(one)).Ok();
        Assert.Equal("SR-2027-00001", one.String("number"));
        Assert.Equal((0m, 2_000m), await here.Line("livingRelief", 2027));
        Assert.Equal((0m, 0m), await here.Line("livingRelief", 2026));
        var left = (await here.Left(member, "livingRelief", "2026-12-30")).Ok();
        Assert.Equal(3_000m, (decimal)left.At("left")!);
        left = (await here.Left(member, "livingRelief", "2027-01-01")).Ok();
        Assert.Equal(5_000m, (decimal)left.At("left")!);
    }

    [Fact, Keeps("RE-15"), Breaks("RE-1", "GV-10")]
    public async Task A_returned_payment_stays_reserved_and_goes_again()
    {
        await using var world = await World.StartAsync();
        var here = await Relieving.SetUp(world);
        var member = await here.Member();
        var one = await here.Released(here.Body(member, "livingRelief", 5_000));
        var back = new { on = world.Today, reason = "账户已销户" };
        (await here.Cashier.Act(here.Of(one), "return", back)).Breaks("GV-10");
        one = (await here.Accountant.Act(here.Of(one), "return", back)).Ok();
        Assert.Equal("returned", one.String("stage"));
        Assert.Equal((5_000m, 0m), await here.Line("livingRelief", 2026));
        (await here.Submit(member, "livingRelief", 0.01m)).Breaks("RE-1");
        (await here.Clerk.Act(here.Of(one), "withdrawal")).Is(409, "state");
        (await here.Cashier.Act(here.Of(one), "order")).Ok();
        (await here.Cashier.Act(here.Of(one), "order")).Is(409, "state");
        one = (await here.Cashier.Act(here.Of(one), "order-withdrawal")).Ok();
        Assert.Equal("returned", one.String("stage"));

        // the account is mended by one and approved by another; what is held stays held
        var account = new
        {
            relation = "member",
            name = (string?)null,
            account = "6222020200001111",
            number = (string?)null,
        };
        one = (await here.Clerk.Put(here.Of(one) + "/payee", account, one.Version)).Ok();
        (await here.Cashier.Act(here.Of(one), "order")).Is(409, "state");
        (await here.Clerk.Act(here.Of(one), "withdrawal")).Is(409, "state");
        one = (await here.Director.Act(here.Of(one), "refusal", new { reason = "账户有误" })).Ok();
        Assert.Equal("returned", one.String("stage"));
        (await here.Cashier.Act(here.Of(one), "order")).Breaks("GV-10");
        Assert.Equal((5_000m, 0m), await here.Line("livingRelief", 2026));
        one = (await here.Clerk.Put(here.Of(one) + "/payee", account, one.Version)).Ok();
        (await here.Approve(one)).Ok();
        one = (await here.Cashier.Act(here.Of(one), "order")).Ok();
        one = (await here.Release(one)).Ok();
        Assert.Equal("6222020200001111", one.String("payeeAccount"));
        Assert.Equal("SR-2026-00001", one.String("number"));
        (await here.Paid(one)).Ok();
        Assert.Equal((0m, 5_000m), await here.Line("livingRelief", 2026));
    }
}
