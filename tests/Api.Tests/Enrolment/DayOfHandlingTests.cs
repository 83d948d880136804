using Microsoft.EntityFrameworkCore;
using Scene = Api.Tests.Enrolment.RosterTests.Scene;

namespace Api.Tests.Enrolment;

/// <summary>On which day something is handled, what waits for its money meanwhile, and what of it
/// is paid for (EN-5 to EN-8, EN-10).</summary>
public class DayOfHandlingTests
{
    static RosterLine Line(int n, string units = "1") => RosterTests.Line(n, units);

    [Fact, Keeps("EN-8"), Breaks("EN-8")]
    public async Task Units_that_wait_for_their_money_are_held_over_all_agencies()
    {
        await using var scene = await Scene.At("2026-03-02 10:00", price: 25);
        var other = await Scene.With(scene.World, "海淀仪表");
        var first = await scene.Check(Line(1, "3"));
        await World.ConfirmRoster(scene.Clerk, scene.Agency, first.Id(), paid: true);
        Assert.Empty(await scene.Cover());
        var refused = await other.Check(Line(1, "2"));
        Assert.Equal("EN-8", refused.String("faulty.0.faults.0.rule"));
        Assert.Contains("剩余1", refused.Text);
        Assert.Equal(0, (await other.Check(Line(1, "1"))).Int("faultyRows"));
        // taken back, they are free again
        var path = $"{scene.Agency.Path}/rosters/{first.Id()}";
        (await scene.Clerk.Act(path, "withdrawal")).Ok();
        Assert.Equal(0, (await other.Check(Line(1, "4"))).Int("faultyRows"));
    }

    [Fact, Breaks("EN-10"), Keeps("EN-10")]
    public async Task A_renewal_before_its_first_day_is_refused_by_that_day()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.Enrol(Line(1));
        var (unitId, memberId) = await scene.Read(async db =>
            (
                await db.MemberUnits.Select(u => u.Id).SingleAsync(),
                await db.Members.Select(m => m.Id).SingleAsync()
            )
        );
        var renewal = new
        {
            unitId,
            plan = World.Free,
            expiry = "2027-03-02",
            consent = true,
            persons = new[] { new { memberId, units = 1 } },
        };
        var path = $"{scene.Agency.Path}/renewals";
        await scene.GoTo("2027-02-14");
        var early = (await scene.Clerk.Post(path, renewal)).Breaks("EN-10");
        Assert.Contains("2027-02-15", early.Text);
        await scene.GoTo("2027-02-15");
        Assert.Equal(0, (await scene.Clerk.Post(path, renewal)).Ok().Int("faultyRows"));
    }

    [Fact, Keeps("EN-5"), Breaks("EN-5")]
    public async Task Who_comes_in_the_days_of_grace_goes_with_the_renewal()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.Enrol(Line(1));
        await scene.GoTo("2027-02-20");
        await scene.Enrol(Line(1));
        await scene.GoTo("2027-03-18");
        await scene.Enrol(Line(2));
        // an own first day, the unit's last one
        var joined = (await scene.Cover()).Single(c => c.Name == "王丙");
        Assert.Equal(
            (new DateOnly(2027, 3, 19), new DateOnly(2028, 3, 2)),
            (joined.Effective, joined.Expiry)
        );
        // a day later the office is asked
        await scene.GoTo("2027-03-19");
        var late = await scene.Check(Line(3));
        Assert.Equal("EN-5", late.String("faulty.0.faults.0.rule"));
    }

    [Fact]
    public async Task A_due_and_its_receipt_count_the_units_that_are_paid_for()
    {
        await using var scene = await (
            await Scene.At("2026-03-02 10:00", price: 25)
        ).WithAccountant();
        async Task<(int Units, decimal Due)> Paid(RosterLine line)
        {
            var roster = await scene.Check(line);
            await World.ConfirmRoster(scene.Clerk, scene.Agency, roster.Id(), paid: true);
            var due = await scene.Read(db =>
                db.Contributions.Where(c => c.RosterId == roster.Id())
                    .Select(c => new
                    {
                        c.Id,
                        c.Units,
                        Yuan = c.Due,
                    })
                    .SingleAsync()
            );
            await scene.Pay(due.Id, due.Yuan.Yuan);
            var path = $"{scene.Agency.Path}/rosters/{roster.Id()}";
            await World.Settled(scene.Clerk, path, "confirmed");
            var printed = $"{scene.Agency.Path}/contributions/receipts.pdf?id={due.Id}";
            Assert.StartsWith("%PDF", (await scene.Clerk.Get(printed)).Ok().Text);
            return (due.Units, due.Yuan.Yuan);
        }
        Assert.Equal((2, 50m), await Paid(Line(1, "2")));
        await scene.GoTo("2026-06-01");
        // one unit joins two
        Assert.Equal((1, 25m), await Paid(Line(1, "3")));
    }

    [Fact, Breaks("EN-8")]
    public async Task A_number_of_no_district_is_faulty()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var roster = await scene.Check(Line(1) with { Number = "119999194912310021" }, Line(2));
        Assert.Equal((2, 1), (roster.Int("rows"), roster.Int("faultyRows")));
        Assert.Equal("EN-8", roster.String("faulty.0.faults.0.rule"));
    }
}
