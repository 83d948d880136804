using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Statistics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>Contributions go on to the office (EN-7, PL-10, CU-8): all that is held of one plan, in
/// full; prepared by one, confirmed by another.</summary>
public static class PassOnContributions
{
    /// <param name="Reference">The bank's number of the transfer.</param>
    public sealed record RemittanceRequest(string PlanCode, DateOnly On, string Reference);

    /// <param name="Amount">In yuan.</param>
    /// <param name="Actions">confirm, withdraw.</param>
    public sealed record RemittanceView(
        Guid Id,
        string PlanCode,
        string Plan,
        decimal Amount,
        int Contributions,
        DateOnly RemittedOn,
        string Reference,
        string PreparedBy,
        DateTime PreparedAt,
        string? ConfirmedBy,
        DateTime? ConfirmedAt,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    /// <summary>What the agency holds of one plan and has in no remittance yet.</summary>
    /// <param name="Amount">In yuan.</param>
    public sealed record PlanHolding(
        string PlanCode,
        string Plan,
        int Contributions,
        decimal Amount,
        DateOnly Oldest,
        DateOnly Newest,
        DateOnly PassOnBy,
        bool Late
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission record = Permission.RecordContributions;
        const Permission view = Permission.ViewAgency;
        const string one = "remittances/{id:guid}";
        agency.Reads("remittances", List, "ListRemittances", view);
        agency.Exports("remittances", "会费上缴", view, Export);
        agency.Reads("remittances/held", Held, "ListHeldContributions", view);
        agency.Posts("remittances", Prepare, "PrepareRemittance", record);
        agency.Posts(
            one + "/confirmation",
            Confirm,
            "ConfirmRemittance",
            Permission.ConfirmContributions,
            existing: true,
            stepUp: true
        );
        agency.Posts(one + "/withdrawal", Withdraw, "WithdrawRemittance", record, existing: true);
    }

    static async Task<Ok<Page<RemittanceView>>> List(
        string? plan,
        int? page,
        int? size,
        HuzhuDb db,
        RemittanceReading reading,
        CancellationToken ct
    )
    {
        var found = await RemittanceReading.Matching(db, plan).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<RemittanceView>(
                await reading.ViewsAsync(found.Items, ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = RemittanceReading.Matching(export.Db, export.Text("plan"));
        return await export.Write(
            await export
                .Get<RemittanceReading>()
                .ViewsAsync(await found.ToListAsync(export.Ct), export.Ct),
            new("保障活动", r => r.Plan, 30),
            new("金额", r => r.Amount),
            new("笔数", r => r.Contributions),
            new("上缴日期", r => r.RemittedOn),
            new("银行凭证号", r => r.Reference, 24),
            new("经办人", r => r.PreparedBy),
            new("经办时间", r => r.PreparedAt, 20),
            new("复核人", r => r.ConfirmedBy),
            new("复核时间", r => r.ConfirmedAt, 20)
        );
    }

    static async Task<Ok<IReadOnlyList<PlanHolding>>> Held(
        RemittanceReading reading,
        CancellationToken ct
    ) => TypedResults.Ok(await reading.HeldAsync(ct));

    static async Task<Ok<RemittanceView>> Prepare(
        RemittanceRequest request,
        HuzhuDb db,
        Acting me,
        RemittanceReading reading,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var reference = Text.Of("reference", request.Reference, "银行凭证号", 100);
        var held = await db
            .Contributions.Where(c =>
                c.PlanCode == request.PlanCode && c.ReceivedOn != null && c.RemittanceId == null
            )
            .ToListAsync(ct);
        var remittance = Remittance.Prepare(
            clock.NewId(),
            me.AgencyId,
            held,
            request.On,
            reference,
            me.PersonId,
            clock.Now()
        );
        db.Remittances.Add(remittance);
        audit.About(
            remittance.Id.ToString(),
            new
            {
                remittance.PlanCode,
                remittance.Amount,
                contributions = held.Count,
            }
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await reading.ViewsAsync([remittance], ct))[0]);
    }

    static async Task<Results<Ok<RemittanceView>, ProblemHttpResult>> Confirm(
        Guid id,
        HuzhuDb db,
        Acting me,
        Receiving receiving,
        RemittanceReading reading,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.Remittances.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } remittance)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(remittance.Version);
        remittance.Confirm(me.PersonId, clock.Now());
        var passedOn = await db
            .Contributions.AsNoTracking()
            .Where(c => c.RemittanceId == id)
            .ToListAsync(ct);
        await receiving.PostAsync(
            passedOn,
            Measure.ContributionsPassedOn,
            _ => remittance.RemittedOn,
            ct
        );
        audit.About(id.ToString(), new { remittance.PlanCode, remittance.Amount });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await reading.ViewsAsync([remittance], ct))[0]);
    }

    static async Task<Results<NoContent, ProblemHttpResult>> Withdraw(
        Guid id,
        HuzhuDb db,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.Remittances.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } remittance)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(remittance.Version);
        remittance.Withdraw(
            await db.Contributions.Where(c => c.RemittanceId == id).ToListAsync(ct)
        );
        db.Remittances.Remove(remittance);
        audit.About(id.ToString(), new { remittance.PlanCode, remittance.Amount });
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
