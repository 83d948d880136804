using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
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

    static async Task End(Scene scene)
    {
        var world = scene.World;
        var reviewer = await world.Office("reviewer");
        var order = (
            await reviewer.Act(
                scene.Agency.OfficePath,
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
                var agency = await db.Agencies.SingleAsync(a => a.Slug == scene.Agency.Slug);
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
}
