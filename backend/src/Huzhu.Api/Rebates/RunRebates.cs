using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Huzhu.Domain.Rebates;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Rebates;

/// <summary>The office computes a quarter's statements and looks over all of them, by agency and
/// quarter; a figure opens to the remittances that it is made of (ST-2).</summary>
public static class RunRebates
{
    /// <summary>A quarter: how many statements there are, and what they come to in yuan.</summary>
    /// <param name="First">The quarter's first day.</param>
    /// <param name="Decided">Confirmed ones, those paid included.</param>
    public sealed record RebateQuarter(
        DateOnly First,
        int Statements,
        int Decided,
        decimal Total,
        decimal Payable,
        decimal Paid
    );

    /// <param name="Agency">Its name in addresses; null: every one for which something came.
    /// </param>
    public sealed record QuarterRequest(int Year, int Quarter, string? Agency = null);

    public static void Map(RouteGroupBuilder office)
    {
        const Permission view = Permission.ViewOffice;
        office.Read("rebates", ListAgencyRebates, view);
        office.Read("rebates/quarters", ListRebateQuarters, view);
        office.Exports("rebates", "管理费回拨单", view, Export);
        office.Exports("rebate-items", "管理费回拨明细", view, ExportItems);
        office.Write("rebates", ComputeRebates, Permission.KeepRebates).OnNew();
    }

    static async Task<Ok<Page<RebateRow>>> ListAgencyRebates(
        DateOnly? quarter,
        Word<RebateState>? state,
        string? q,
        int? page,
        int? size,
        Here here,
        RebateReading reading
    )
    {
        var found = await (
            await reading.MatchingAsync(quarter, state?.Value, q, here.Ct)
        ).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<RebateRow>(
                await reading.RowsAsync(found.Items, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    internal static async Task<int> Export(ExportRequest export)
    {
        var reading = export.Get<RebateReading>();
        var found = await reading.MatchingAsync(
            export.Day("quarter"),
            export.Choice<RebateState>("state"),
            export.Text("q"),
            export.Ct
        );
        return await export.Write(
            await reading.RowsAsync(await found.ToListAsync(export.Ct), export.Ct),
            new("代办处", r => r.Agency, 60),
            new("季度", r => $"{r.Year}年第{r.Quarter}季度", 16),
            new("本季回拨", r => r.Total),
            new("以前结转", r => r.Carried),
            new("应拨金额", r => r.Payable),
            new("状态", r => r.StateLabel),
            new("拨付日期", r => r.PaidOn),
            new("拨付凭证号", r => r.PaidReference, 24),
            new("代办处到账", r => r.ReceivedOn)
        );
    }

    internal static async Task<int> ExportItems(ExportRequest export)
    {
        var reading = export.Get<RebateReading>();
        var found = reading.Items(
            export.Id("statement"),
            export.Text("plan"),
            export.Choice<RebateLineKind>("kind"),
            rate: null
        );
        return await export.Write(
            await reading.ShownAsync(await found.ToListAsync(export.Ct), export.Ct),
            new("保障活动", r => r.Plan, 30),
            new("类别", r => r.KindLabel, 16),
            new("退转", r => r.IsRefund),
            new("办事处到账日", r => r.On),
            new("适用比例日", r => r.RateDay),
            new("回拨比例", r => $"{r.Rate:0.##}%"),
            new("基数", r => r.Base),
            new("银行凭证号", r => r.Reference, 24)
        );
    }

    /// <summary>The newest first.</summary>
    static async Task<Ok<List<RebateQuarter>>> ListRebateQuarters(Here here, RebateReading reading)
    {
        var all = await reading
            .InReach()
            .Select(s => new
            {
                s.FirstDay,
                s.Total,
                s.Carried,
                s.ConfirmedAt,
                s.PaidOn,
            })
            .ToListAsync(here.Ct);
        return TypedResults.Ok(
            all.GroupBy(s => s.FirstDay)
                .OrderByDescending(g => g.Key)
                .Select(g => new RebateQuarter(
                    g.Key,
                    g.Count(),
                    g.Count(s => s.ConfirmedAt is not null),
                    new Money(g.Sum(s => s.Total.Fen)).Yuan,
                    new Money(g.Sum(s => Math.Max(0, s.Total.Fen + s.Carried.Fen))).Yuan,
                    new Money(
                        g.Where(s => s.PaidOn is not null).Sum(s => s.Total.Fen + s.Carried.Fen)
                    ).Yuan
                ))
                .ToList()
        );
    }

    /// <summary>Statements for all agencies that have none yet and for which something came; those
    /// of agencies that have ended included, by the day of the bank's line.</summary>
    static async Task<Ok<List<Guid>>> ComputeRebates(
        QuarterRequest request,
        Here here,
        RebateComputing computing
    )
    {
        if (request.Year is < 2017 or > 2100)
            throw new InvalidField("year", "请选择2017年以后的年度。");
        if (request.Quarter is < 1 or > 4)
            throw new InvalidField("quarter", "请选择第1至4季度。");
        var quarter = new Quarter(request.Year, request.Quarter);
        var first = quarter.First;
        await computing.HoldAsync(here.Ct);
        var agencies = await computing.AgenciesAsync(quarter, here.Ct);
        if (request.Agency is { } slug)
        {
            var one = await Agencies.AgencyReading.IdOfAsync(here.Db, slug, here.Ct);
            agencies = [.. agencies.Where(a => a == one)];
        }
        var known = await here
            .Db.RebateStatements.Where(s => s.FirstDay == first)
            .Select(s => s.AgencyId)
            .ToListAsync(here.Ct);
        var open = agencies.Except(known).ToList();
        // with none left, the first says why
        var made = (open.Count > 0 ? open : [.. agencies.Take(1)]).ConvertAll(agency =>
            RebateStatement.Of(
                here.NewId(),
                agency,
                quarter,
                known.Contains(agency),
                here.Me.PersonId,
                here.Now
            )
        );
        if (made.Count == 0)
            throw new WrongState($"{quarter}没有已登记到账的会费，请先登记到账再计算回拨。");
        here.Db.RebateStatements.AddRange(made);
        foreach (var statement in made)
            await computing.ComputeAsync(statement, here.Me.PersonId, here.Ct);
        here.About(
            quarter.ToString(),
            new { statements = made.Count, total = new Money(made.Sum(s => s.Total.Fen)) }
        );
        await here.Save();
        return TypedResults.Ok(made.ConvertAll(s => s.Id));
    }
}
