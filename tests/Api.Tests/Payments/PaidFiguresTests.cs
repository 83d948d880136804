using System.Text;
using Huzhu.Api.Statistics;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Payments;

/// <summary>Money paid counts in the bank's month, down again in the month of its return, the same
/// in the agency's figures as in the office's (ST-1, ST-2).</summary>
public class PaidFiguresTests
{
    [Fact, Keeps("ST-2")]
    public async Task What_is_paid_fails_and_comes_back_counts_in_its_month()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(3);
        var batch = await here.Sent();
        var lines = (await here.Lines(batch)).Select(l => (string)l!["reference"]!).ToList();
        await Heard("2026-02-01", (lines[0], "成功"), (lines[1], "成功"), (lines[2], "失败"));
        await Figures(800m, 2, 1);
        Assert.Equal([(2, 80000L)], await Paid());

        // the same news in another file says nothing new
        await Heard("2026-02-02", (lines[0], "成功"));
        await Figures(800m, 2, 1);

        // one comes back in March
        await Heard("2026-03-05", (lines[1], "退汇"));
        Assert.Equal([(2, 80000L), (3, -40000L)], await Paid());
        var (_, faults) = await world.Service<Recompute>().CompareAsync(default);
        Assert.DoesNotContain(
            faults,
            f => new[] { "Benefits", "Persons", "Payout" }.Any(f.Key.Contains)
        );
        Assert.Empty(world.Errors);

        async Task Heard(string on, params (string Reference, string Result)[] said) =>
            (
                await here.Import(
                    batch,
                    Encoding.UTF8.GetBytes(
                        "交易日期,附言,收款账号,金额,处理结果,失败原因\r\n"
                            + string.Concat(
                                said.Select(l => $"{on},{l.Reference},,400.00,{l.Result},\r\n")
                            )
                    )
                )
            ).Ok();
        async Task Figures(decimal paid, int payments, int failures)
        {
            var agency = (await here.Director.Get($"{here.Agency}/statistics/enrolment")).Ok();
            var office = (
                await here.Finance.Get(
                    $"office/statistics/enrolment?agency={here.Reports.Agency.Slug}"
                )
            ).Ok();
            foreach (var (shown, at) in new[] { (agency, "units.0"), (office, "agencies.0") })
            foreach (var part in new[] { "total", at, "plans.0" })
            {
                var of = part == "total" ? "total.benefits" : $"{part}.figures.benefits";
                Assert.Equal(1200m, (decimal)shown.At($"{of}.granted")!);
                Assert.Equal(
                    (paid, payments, failures),
                    (
                        (decimal)shown.At($"{of}.paid")!,
                        shown.Int($"{of}.payments"),
                        shown.Int($"{of}.failures")
                    )
                );
            }
        }
        Task<List<(int, long)>> Paid() =>
            world.Work.AsOfficeAsync(
                writes: false,
                async (db, _) =>
                    (
                        await db
                            .AgencyFacts.Where(f => f.Measure == Measure.BenefitsPaid)
                            .OrderBy(f => f.Month)
                            .ToListAsync()
                    )
                        .Select(f => (f.Month.Month, f.Value))
                        .ToList()
            );
    }
}
