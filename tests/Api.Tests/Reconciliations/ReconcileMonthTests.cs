using Api.Tests.Payments;
using Huzhu.Domain.Claims;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Reconciliations;

/// <summary>What agency and office count differs only where one of them has more; each difference
/// is explained by one person, the month closed by another (CL-7, GV-10).</summary>
public class ReconcileMonthTests
{
    static object Of(DateOnly month, params object[] explanations) =>
        new { month = $"{month:yyyy-MM-dd}", explanations };

    static object Why(string key, string text = "银行在途，下月初到账。") =>
        new
        {
            key,
            reason = "inTransit",
            text,
        };

    [Fact]
    [Breaks("CL-7", "GV-10"), Keeps("CL-7")]
    public async Task A_month_is_compared_explained_and_closed_by_two()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var (month, path) = (
            DateOnly.Parse(world.Today[..8] + "01"),
            $"{here.Agency}/reconciliations"
        );
        Assert.Equal(0, (await here.Clerk.Get(path)).Ok().Int("total"));
        var claim = await here.Granted();
        var sheet = (await here.Clerk.Get($"{path}/sheet?month={month:yyyy-MM-dd}")).Ok();
        Assert.Equal("running", sheet.String("state"));
        Assert.Equal((1, 1), (sheet.Int("lines.0.agencyCount"), sheet.Int("lines.0.officeCount")));
        Assert.Empty(sheet.At("differences")!.AsArray());
        Assert.Equal(
            (1, 400m),
            (sheet.Int("units.0.approved"), (decimal)sheet.At("units.0.granted")!)
        );
        // the ledger has every act, none of them typed
        var steps = (await here.Clerk.Get($"{here.Agency}/claim-steps?act=sentUp")).Ok();
        Assert.Equal(1, steps.Int("total"));
        Assert.Equal(claim, steps.Id("items.0.claimId"));
        // nothing is closed before the month is over
        (await here.Clerk.Post(path, Of(month))).Breaks("CL-7");

        // the agency's record of sending up is lost; and a unit objects
        var agency = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Claims.Where(c => c.Id == claim).Select(c => c.AgencyId).SingleAsync()
        );
        await world.Work.AsAgencyAsync(
            agency,
            true,
            (db, _) => db.ClaimSteps.Where(s => s.Act == ClaimAct.SentUp).ExecuteDeleteAsync()
        );
        world.Pass(TimeSpan.FromDays(35));
        here = await here.Anew();
        var director = await world.SignInAnew(here.Reports.Agency.Director);
        var unit = sheet.Id("units.0.unitId");
        object Said(string? said) =>
            new
            {
                month = $"{month:yyyy-MM-dd}",
                unitId = unit,
                said,
            };
        (await here.Clerk.Post($"{path}/unit-answers", Said("少一件"))).Ok();
        sheet = (await here.Clerk.Get($"{path}/sheet?month={month:yyyy-MM-dd}")).Ok();
        var keys = sheet.At("differences")!.AsArray().Select(d => (string)d!["key"]!).ToList();
        Assert.Equal(2, keys.Count);
        Assert.Contains(
            "reconcileMonth",
            (await here.Clerk.Get($"{here.Agency}/to-dos")).Ok().Text
        );
        (await here.Clerk.Post(path, Of(month, Why(keys[0])))).Breaks("CL-7");
        (await here.Clerk.Post(path, Of(month, Why(keys[0], " "), Why(keys[1])))).Is(
            400,
            "invalid"
        );
        // the next month waits for this one
        (await here.Clerk.Post(path, Of(month.AddMonths(1)))).Breaks("CL-7");
        var done = (await here.Clerk.Post(path, Of(month, Why(keys[0]), Why(keys[1])))).Ok();
        var closing = $"{path}/{done.Id()}/closing";

        // the unit has changed its mind meanwhile: what was explained isn't what is closed
        (await here.Clerk.Post($"{path}/unit-answers", Said(null))).Ok();
        (await director.Post(closing, null, done.Int("version"))).Is(409, "state");
        done = (await director.Post(path, Of(month, Why(keys[0])))).Ok();
        (await director.Post(closing, null, done.Int("version"))).Breaks("GV-10");
        done = (await here.Clerk.Post(path, Of(month, Why(keys[0])))).Ok();
        var office = (
            await here.Finance.Get($"office/reconciliations?month={month:yyyy-MM-dd}")
        ).Ok();
        Assert.Equal("prepared", office.String("items.0.state"));
        var closed = (await director.Post(closing, null, done.Int("version"))).Ok();
        Assert.Equal("closed", closed.String("state"));
        (await here.Clerk.Post(path, Of(month, Why(keys[0])))).Is(409, "state");
        (await here.Clerk.Post($"{path}/unit-answers", Said("又少一件"))).Is(409, "state");
        // what was left open is there again, until its partner comes
        var next = (
            await here.Clerk.Get($"{path}/sheet?month={month.AddMonths(1):yyyy-MM-dd}")
        ).Ok();
        Assert.Equal(keys[0], next.String("differences.0.key"));
        foreach (var paper in new[] { "sheet.pdf?", $"unit.pdf?unit={unit}&" })
            Assert.StartsWith(
                "%PDF",
                (await here.Clerk.Get($"{path}/{paper}month={month:yyyy-MM-dd}")).Ok().Text
            );
        Assert.Empty(world.Errors);
    }
}
