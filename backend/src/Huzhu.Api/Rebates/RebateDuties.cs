using Huzhu.Api.Duties;
using Huzhu.Domain.People;
using Huzhu.Domain.Rebates;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Rebates;

/// <summary>What is to be done about rebates: the office computes, confirms and pays, the agency's
/// accountant says that it came.</summary>
static class RebateDuties
{
    public static async Task<IEnumerable<Duty>> OfOfficeAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var open = await query
            .Db.RebateStatements.AsNoTracking()
            .Where(s => s.ConfirmedAt == null || s.PaidOn == null)
            .ToListAsync(query.Ct);
        var rates = await query
            .Db.RebateRates.AsNoTracking()
            .Where(r => r.ConfirmedAt == null)
            .ToListAsync(query.Ct);
        string Named(RebateStatement s) =>
            $"{s.Quarter}　{query.Agencies[s.AgencyId].FullName}　{s.Payable}元";
        return
        [
            .. await QuarterAsync(query),
            .. rates.Select(r => new Duty(
                DutyKind.ConfirmRebateRate,
                r.Id,
                DutyOwner.Office,
                Permission.ConfirmRebates,
                SupervisionRules.SecondPerson,
                "核准管理费回拨比例",
                $"{r.EffectiveFrom:yyyy-MM-dd}起"
            )
            {
                NotBy = [r.ProposedById],
            }),
            .. open.Where(s => s.State == RebateState.Proposed)
                .Select(s => new Duty(
                    DutyKind.ConfirmRebate,
                    s.Id,
                    DutyOwner.Office,
                    Permission.ConfirmRebates,
                    SupervisionRules.SecondPerson,
                    "核准管理费回拨单",
                    Named(s)
                )
                {
                    NotBy = [s.ProposedById!.Value, s.ComputedById],
                }),
            .. open.Where(s => s.State == RebateState.Confirmed)
                .Select(s => new Duty(
                    DutyKind.PayRebate,
                    s.Id,
                    DutyOwner.Office,
                    Permission.KeepRebates,
                    RebateRules.OnlyWhatWasPaid,
                    "拨付回拨管理费",
                    Named(s)
                )
                {
                    NotBy = [s.ConfirmedById!.Value],
                }),
        ];
    }

    /// <summary>The last quarter, if something came in it and nobody has computed it.</summary>
    static async Task<IEnumerable<Duty>> QuarterAsync(DutyQuery query)
    {
        var last = Quarter.Of(Quarter.Of(query.Today).First.AddDays(-1));
        var (from, to) = (last.First, last.Last);
        if (
            !await query.Db.RebateRates.AnyAsync(r => r.ConfirmedAt != null, query.Ct)
            || await query.Db.RebateStatements.AnyAsync(s => s.FirstDay == from, query.Ct)
            || !await query.Db.RemittanceAcknowledgements.AnyAsync(
                a => a.On >= from && a.On <= to,
                query.Ct
            )
        )
            return [];
        return
        [
            new Duty(
                DutyKind.ComputeRebates,
                Guid.Empty,
                DutyOwner.Office,
                Permission.KeepRebates,
                RebateRules.OncePerQuarter,
                "计算上季度回拨管理费",
                last.ToString()
            )
            {
                Day = from,
            },
        ];
    }

    public static async Task<IEnumerable<Duty>> OfAgenciesAsync(DutyQuery query)
    {
        var paid = query.Db.RebateStatements.AsNoTracking().Where(s => s.PaidOn != null);
        if (query.Scope.Only is { } own)
            paid = paid.Where(s => s.AgencyId == own);
        var statements = await paid.Select(s => new
            {
                s.Id,
                s.AgencyId,
                s.FirstDay,
                s.Total,
                s.Carried,
            })
            .ToListAsync(query.Ct);
        var known = (
            await query.Db.RebateReceipts.Select(r => r.Id).ToListAsync(query.Ct)
        ).ToHashSet();
        return statements
            .Where(s => !known.Contains(s.Id) && query.Agencies.ContainsKey(s.AgencyId))
            .Select(s => new Duty(
                DutyKind.ReceiveRebate,
                s.Id,
                DutyOwner.Agency,
                Permission.PrepareVouchers,
                RebateRules.OnlyWhatWasPaid,
                "登记回拨管理费到账",
                $"{Quarter.Of(s.FirstDay)}　{s.Total + s.Carried}元"
            )
            {
                AgencyId = s.AgencyId,
            });
    }
}
