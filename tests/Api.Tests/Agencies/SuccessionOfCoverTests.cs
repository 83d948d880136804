using Api.Tests.Claims;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Statistics;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Scene = Api.Tests.Enrolment.RosterTests.Scene;

namespace Api.Tests.Agencies;

/// <summary>What becomes of the cover of an agency that ends (AG-15): it passes to the successor,
/// else to the office's own tenant, and nobody has a gap.</summary>
public class SuccessionOfCoverTests
{
    static RosterLine Line(int n, string unit = "D001") => Enrolment.RosterTests.Line(n, "1", unit);

    static Task End(Scene scene) => End(scene.World, scene.Agency);

    static async Task End(World world, TestAgency ended)
    {
        var reviewer = await world.Office("reviewer");
        var order = (
            await reviewer.Act(
                ended.OfficePath,
                "termination-order",
                new { reason = "违反规定，责令终止。" }
            )
        )
            .Ok()
            .Id();
        await world.Propose(order);
        await world.Confirm(order);
        await world.Work.AsOfficeAsync(
            true,
            async (db, services) =>
            {
                var agency = await db.Agencies.SingleAsync(a => a.Slug == ended.Slug);
                var rulebook = await services
                    .GetRequiredService<RulebookSource>()
                    .GetAsync(db, default);
                var now = world.Clock.Now();
                agency.PublishTermination(Beijing.DateOf(now), now, rulebook);
                return true;
            }
        );
    }

    static Task Sweep(Scene scene) => scene.World.Service<Sweep>().RunAsync(default);

    static async Task<Held> Counts(Scene scene, string slug)
    {
        var id = await scene.World.AgencyIdOf(slug);
        return await scene.World.Work.AsAgencyAsync(
            id,
            false,
            async (db, _) =>
                new Held(
                    await db.MemberUnits.CountAsync(u => u.LeftOn == null),
                    await db.Members.CountAsync(),
                    await db.Enrolments.CountAsync(e => e.CancelledOn == null),
                    await db.Contributions.CountAsync(c => c.ReceivedOn == null)
                )
        );
    }

    sealed record Held(int Units, int Members, int Cover, int Dues);

    [Fact, Keeps("AG-15", "EN-3")]
    public async Task Cover_members_units_and_dues_pass_to_the_successor_and_renew_without_a_gap()
    {
        await using var scene = await (
            await Scene.At("2026-03-02 10:00", price: 25)
        ).WithAccountant();
        var other = await Scene.With(scene.World, "海淀仪表");
        async Task<Guid> Owe(Scene at, params RosterLine[] lines)
        {
            var roster = await at.Check(lines);
            await World.ConfirmRoster(at.Clerk, at.Agency, roster.Id(), paid: true);
            return await at.Read(db =>
                db.Contributions.Where(c => c.RosterId == roster.Id())
                    .Select(c => c.Id)
                    .SingleAsync()
            );
        }
        await scene.Pay(await Owe(scene, Line(1), Line(2)), 50);
        await scene.World.Quiet();
        // a due that nobody has paid, and a person whom the successor knows too
        await Owe(scene, Line(3));
        await Owe(other, Line(2));

        await End(scene);
        var approver = await scene.World.Office("approver");
        (
            await approver.Act(
                scene.Agency.OfficePath,
                "succession",
                new { successorSlug = other.Agency.Slug }
            )
        ).Ok();
        await Sweep(scene);
        await Sweep(scene);
        Assert.Equal(new(0, 0, 0, 0), await Counts(scene, scene.Agency.Slug));
        Assert.Equal(new(2, 2, 2, 2), await Counts(scene, other.Agency.Slug));
        var log = await scene.Read(db =>
            db.AuditEntries.CountAsync(e => e.Action == "PassOnCover")
        );
        Assert.Equal(2, log);

        // what the old agency holds still goes to the office
        var sent = await scene.Cashier.Post(
            $"{scene.Agency.Path}/remittances",
            new
            {
                planCode = World.Free,
                on = scene.World.Today,
                reference = "电汇1",
            }
        );
        Assert.Equal(50m, sent.Ok().At("amount")!.GetValue<decimal>());

        // in the window it is a renewal, from the day after the old term
        await other.GoTo("2027-02-20");
        var unit = await other.Read(db =>
            db.MemberUnits.Where(u => u.PassedFromId != null).Select(u => u.Number).SingleAsync()
        );
        var renewal = await other.Check(Line(1, unit));
        Assert.Equal("renewal", renewal.String("outcomes.0.outcome"));
    }

    [Fact, Keeps("AG-15")]
    public async Task Without_a_successor_the_office_holds_it_until_one_is_named()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var other = await Scene.With(scene.World, "海淀仪表");
        await scene.Enrol(Line(1), Line(2));
        await End(scene);
        await Sweep(scene);
        Assert.Equal(new(1, 2, 2, 0), await Counts(scene, Agency.OfficeSlug));
        Assert.Equal(new(0, 0, 0, 0), await Counts(scene, scene.Agency.Slug));
        var approver = await scene.World.Office("approver");
        (
            await approver.Act(
                scene.Agency.OfficePath,
                "succession",
                new { successorSlug = other.Agency.Slug }
            )
        ).Ok();
        await Sweep(scene);
        Assert.Equal(new(0, 0, 0, 0), await Counts(scene, Agency.OfficeSlug));
        Assert.Equal(new(2, 2, 2, 0), await Counts(scene, other.Agency.Slug));
    }

    /// <summary>Claims keep number, clock and papers; what the office has decided stays decided, and
    /// what waits goes on. The successor's own register has no gap.</summary>
    [Fact, Keeps("AG-10", "AG-15", "CL-1")]
    public async Task Claims_pass_with_their_papers_and_go_on_where_they_stood()
    {
        await using var world = await World.StartAsync();
        var (here, other) = (await Reports.SetUp(world), await Reports.SetUp(world, "海淀仪表"));
        var (open, sent) = (await here.Reviewed(), await here.SentUp());
        var (approved, frozen) = (await here.Approved(), await here.SentUp());
        var paper = (await here.Clerk.Get(here.Of(open))).Ok().Id("documents.0.id");
        var number = (await here.Clerk.Get(here.Of(open))).Ok().String("number");
        var due = (await here.Clerk.Get(here.Of(sent))).Ok().String("due");
        var inspector = await world.Office("inspector");
        (await inspector.Post($"{Reports.Office(frozen)}/freezes", new { what = "来信" })).Is(204);

        await End(world, here.Agency);
        var approver = await world.Office("approver");
        (
            await approver.Act(
                here.Agency.OfficePath,
                "succession",
                new { successorSlug = other.Agency.Slug }
            )
        ).Ok();
        await world.Service<Sweep>().RunAsync(default);
        await world.Service<Sweep>().RunAsync(default);

        (await here.Clerk.Get(here.Of(open))).Is(404);
        Assert.Equal(4, (await other.Clerk.Get(other.Path)).Ok().Int("total"));
        var view = (await other.Clerk.Get(other.Of(open))).Ok();
        Assert.Equal($"{number}-{here.Agency.Slug}", view.String("number"));
        (await other.Clerk.Get($"{other.Of(open)}/documents/{paper}")).Ok();
        Assert.Equal(due, (await other.Clerk.Get(other.Of(sent))).Ok().String("due"));
        Assert.Equal(400m, (decimal)(await other.Clerk.Get(other.Of(approved))).Ok().At("total")!);
        Assert.True((bool)(await other.Clerk.Get(other.Of(frozen))).Ok().At("frozen")!);
        // the successor sends up what was open, under its own stamp; the office decides what it had
        await other.Stamp(open);
        (await other.Clerk.Act(other.Of(open), "sending")).Ok();
        foreach (var waiting in new[] { open, sent })
        {
            await other.Propose(waiting);
            (await other.Confirm(waiting)).Ok();
        }
        (await other.Confirm(frozen)).Is(409, "state");
        var payables = (await (await world.Office("finance")).Get("office/payables")).Ok();
        Assert.Equal(3, payables.Int("total"));
        Assert.All(
            payables.At("items")!.AsArray(),
            p => Assert.Equal(other.Agency.Slug, (string)p!["slug"]!)
        );
        // a report of its own is the first of its register
        var own = (await other.Clerk.Get(other.Of(await other.Registered()))).Ok();
        Assert.EndsWith("-000001", own.String("number"));
        var (_, faults) = await world.Service<Recompute>().CompareAsync(default);
        Assert.DoesNotContain(faults, f => f.Key.Contains("Claims") || f.Key.Contains("Benefits"));
        Assert.Empty(world.Errors);
    }

    /// <summary>The office gives working posts in its own tenant, by two persons; their holders go
    /// on with the claims there, and later the office finds the agency under 已承接.</summary>
    [Fact, Keeps("AG-15", "GV-10"), Breaks("GV-10")]
    public async Task People_of_the_office_work_on_what_it_has_taken_over()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var claim = await here.Registered();
        var (administrator, approver) = (
            await world.Office("administrator"),
            await world.Office("approver")
        );
        var who = TestPerson.Next();
        object Post(string post) =>
            new
            {
                name = who.Name,
                identityNumber = who.IdentityNumber,
                post,
                from = world.Today,
            };
        (await administrator.Post("office/people", Post("clerk"))).Is(400, "invalid");
        await End(world, here.Agency);
        await world.Service<Sweep>().RunAsync(default);

        (await administrator.Post("office/people", Post("committeeChair"))).Is(400, "invalid");
        var post = (await administrator.Post("office/people", Post("clerk"))).Ok().Id("postId");
        Assert.Contains("confirmOfficePost", (await approver.Get("office/to-dos")).Ok().Text);
        var (own, confirmation) = ($"agencies/{Agency.OfficeSlug}", $"posts/{post}/confirmation");
        (await administrator.Post($"office/{confirmation}", null, 0)).Breaks("GV-10");
        var invited = (await approver.Post($"office/{confirmation}", null, 0)).Ok();
        await world.Activate(invited.String("invitation.token"), who);
        var clerk = await world.SignedIn(who);
        (await clerk.Get($"{own}/claims")).Ok();
        Assert.Contains("sendUpClaim", (await clerk.Get($"{own}/to-dos")).Ok().Text);
        (await Reports.Attach(clerk, $"{own}/claims/{claim}", "unitStatement")).Ok();
        var listed = (await approver.Get("office/agencies?takenOver=true")).Ok();
        Assert.Equal(1, listed.Int("total"));
        Assert.Equal(here.Agency.Slug, listed.String("items.0.slug"));
        Assert.NotNull(listed.At("items.0.takenOverBy"));
        (
            await administrator.Post($"office/posts/{post}/suspension", new { reason = "调岗" }, 1)
        ).Ok();
        Assert.Empty(world.Errors);
    }
}
