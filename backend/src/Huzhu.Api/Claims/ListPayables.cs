using Huzhu.Api.Contributions;
using Huzhu.Api.Jobs;
using Huzhu.Api.Payments;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Members;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>What the office owes from confirmed rulings, and how far its payment is: only from
/// contributions that the office has (EN-7), and nothing that is frozen (CL-8)
/// or looked at again (CL-13).</summary>
public static class ListPayables
{
    /// <param name="Account">Its last four digits.</param>
    /// <param name="Amount">In yuan.</param>
    public sealed record PayableRow(
        Guid Id,
        Guid? ClaimId,
        Guid? SettlementId,
        string Number,
        string Agency,
        string Slug,
        string PlanCode,
        string Plan,
        [property: Personal(PersonalKind.Name)] string Payee,
        [property: Personal] string Account,
        decimal Amount,
        PaymentState State,
        string StateLabel,
        DateTime CreatedAt
    );

    /// <param name="On">The day on the office's statement.</param>
    /// <param name="Reference">Its number there.</param>
    public sealed record AcknowledgementRequest(DateOnly On, string Reference);

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("payables", Handle, Permission.ViewOffice);
        office.Exports("payables", "应付互助金", Permission.ViewOffice, Export);
        office
            .Write(
                "remittances/{id:guid}/acknowledgement",
                AcknowledgeRemittance,
                Permission.AcknowledgeRemittances
            )
            .OnNew();
    }

    static async Task<Ok<Page<PayableRow>>> Handle(
        Word<PaymentState>? state,
        string? agency,
        string? plan,
        int? page,
        int? size,
        Here here,
        PaymentReading payments
    )
    {
        var at = agency is { Length: > 0 } slug
            ? await Agencies.AgencyReading.IdOfAsync(here.Db, slug, here.Ct) ?? Guid.Empty
            : (Guid?)null;
        var found = await Matching(here.Db, payments, state?.Value, at, plan)
            .PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<PayableRow>(
                await RowsAsync(here.Db, payments, found.Items, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static IQueryable<BenefitPayable> Matching(
        HuzhuDb db,
        PaymentReading payments,
        PaymentState? state,
        Guid? agency,
        string? plan
    )
    {
        var found = state is { } wanted ? payments.In(wanted) : db.Payables.AsNoTracking();
        if (agency is { } one)
            found = found.Where(p => p.AgencyId == one);
        if (plan is { Length: > 0 } code)
            found = found.Where(p => p.PlanCode == code);
        return found.OrderBy(p => p.CreatedAt).ThenBy(p => p.Id);
    }

    static async Task<IReadOnlyList<PayableRow>> RowsAsync(
        HuzhuDb db,
        PaymentReading payments,
        IReadOnlyList<BenefitPayable> found,
        CancellationToken ct
    )
    {
        var agencyIds = found.Select(p => p.AgencyId).Distinct().ToList();
        var agencies = await db
            .Agencies.Where(a => agencyIds.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Slug,
                a.FullName,
            })
            .ToDictionaryAsync(a => a.Id, ct);
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        return
        [
            .. (await payments.NowAsync(found, ct)).Select(now =>
            {
                var (p, state) = (now.Owed, now.State);
                return new PayableRow(
                    p.Id,
                    p.InBulk ? null : p.ClaimId,
                    p.InBulk ? p.ClaimId : null,
                    p.Number,
                    agencies[p.AgencyId].FullName,
                    agencies[p.AgencyId].Slug,
                    p.PlanCode,
                    plans.GetValueOrDefault(p.PlanCode, p.PlanCode),
                    now.Payee.Name,
                    MemberMask.Card(now.Payee.Account)!,
                    p.Amount.Yuan,
                    state,
                    state.Label(),
                    p.CreatedAt
                );
            }),
        ];
    }

    static async Task<int> Export(ExportRequest export)
    {
        var payments = export.Get<PaymentReading>();
        var found = await Matching(
                export.Db,
                payments,
                export.Choice<PaymentState>("state"),
                await export.AgencyAsync(),
                export.Text("plan")
            )
            .ToListAsync(export.Ct);
        return await export.Write(
            await RowsAsync(export.Db, payments, found, export.Ct),
            new("代办处", r => r.Agency, 60),
            new("报案编号", r => r.Number, 20),
            new("保障活动", r => r.Plan, 40),
            new("收款人", r => r.Payee, 12, true, PersonalKind.Name),
            new("账号尾号", r => r.Account, 24, true),
            new("金额", r => r.Amount),
            new("状态", r => r.StateLabel),
            new("核准时间", r => r.CreatedAt, 20)
        );
    }

    /// <summary>The office has the money of a remittance, by its own statement; what waited for it
    /// may be paid, without another approval.</summary>
    static async Task<NoContent> AcknowledgeRemittance(
        Guid id,
        AcknowledgementRequest request,
        Here here,
        Funding funding
    )
    {
        var remittance =
            await here.Db.Remittances.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, here.Ct)
            ?? throw new Absent();
        var known = await here.Db.RemittanceAcknowledgements.AnyAsync(
            a => a.RemittanceId == id,
            here.Ct
        );
        here.Db.RemittanceAcknowledgements.Add(
            RemittanceAcknowledgement.Of(
                remittance,
                known,
                request.On,
                Text.Of("reference", request.Reference, "银行凭证号", 100),
                here.Me.PersonId,
                here.Now
            )
        );
        here.About(id, new { remittance.PlanCode, remittance.Amount });
        await here.Save();
        await funding.RefreshAsync(remittance.AgencyId, here.Now, here.Ct);
        return TypedResults.NoContent();
    }
}

/// <summary>Whether the office has the contributions of the cover that a benefit is paid from
/// (EN-7).
/// </summary>
public sealed class Funding(HuzhuDb db)
{
    /// <summary>Whether every segment's contribution is in a remittance that the office has. Plans
    /// without a price need none.</summary>
    internal async Task<bool> IsFundedAsync(
        Guid agencyId,
        IEnumerable<BenefitLine> lines,
        CancellationToken ct
    )
    {
        var segments = lines.Select(l => l.SegmentId).OfType<Guid>().Distinct().ToList();
        var rosters = await db
            .Enrolments.AsNoTracking()
            .Where(e => e.AgencyId == agencyId && segments.Contains(e.Id))
            .Select(e => new { e.RosterId, e.UnitId })
            .Distinct()
            .ToListAsync(ct);
        var ids = rosters.Select(r => r.RosterId).ToList();
        // what was received before the cover passed to this agency stands with the one before (AG-15)
        var dues = await db
            .Contributions.AsNoTracking()
            .Where(c => ids.Contains(c.RosterId))
            .Select(c => new
            {
                c.RosterId,
                c.UnitId,
                c.Due,
                c.RemittanceId,
            })
            .ToListAsync(ct);
        var owed = dues.Where(d => d.Due.Fen > 0 && rosters.Contains(new { d.RosterId, d.UnitId }))
            .ToList();
        var remittances = owed.Select(d => d.RemittanceId).OfType<Guid>().Distinct().ToList();
        var acknowledged = await db
            .RemittanceAcknowledgements.Where(a => remittances.Contains(a.RemittanceId))
            .Select(a => a.RemittanceId)
            .ToListAsync(ct);
        return owed.All(d => d.RemittanceId is { } id && acknowledged.Contains(id));
    }

    /// <summary>Asks anew for all payables that wait for an agency's money: its own, and those that
    /// have passed to another with its cover.</summary>
    internal async Task RefreshAsync(Guid agencyId, DateTime now, CancellationToken ct)
    {
        var holder = await db
            .Agencies.Where(a => a.Id == agencyId)
            .Select(a => a.CoverPassedTo)
            .SingleAsync(ct);
        var waiting = await db
            .Payables.Where(p => p.AgencyId == agencyId || p.AgencyId == holder)
            .Where(p => p.FundedAt == null && p.WithdrawnAt == null)
            .ToListAsync(ct);
        foreach (var payable in waiting)
        {
            var round = await db
                .ClaimRounds.AsNoTracking()
                .SingleAsync(r => r.Id == payable.RoundId, ct);
            if (await IsFundedAsync(payable.AgencyId, round.Ruled!.Lines, ct))
                payable.Fund(now);
        }
    }
}
