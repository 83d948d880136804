using Huzhu.Api.Books;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Books;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.People;
using Huzhu.Domain.Statistics;
using Mapster;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Contributions;

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

    /// <summary>A view shows what was passed on; names, counts and acts are added.</summary>
    public sealed class Mapping : IRegister
    {
        public void Register(TypeAdapterConfig config) =>
            config
                .NewConfig<Remittance, RemittanceView>()
                .Ignore(
                    view => view.Plan,
                    view => view.Contributions,
                    view => view.PreparedBy,
                    view => view.ConfirmedBy!,
                    view => view.Actions
                );
    }

    /// <summary>What the agency holds of one plan and has in no remittance yet.</summary>
    /// <param name="Amount">In yuan; what a remittance would come to.</param>
    /// <param name="Unused">In yuan, what it is less by: sums that bring no cover.</param>
    public sealed record PlanHolding(
        string PlanCode,
        string Plan,
        int Contributions,
        decimal Amount,
        decimal Unused,
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
        agency.Read("remittances", ListRemittances, view);
        agency.Exports("remittances", "会费上缴", view, Export);
        agency.Read("remittances/held", ListHeldContributions, view);
        agency.Write("remittances", PrepareRemittance, record).WhenReadOnly();
        agency
            .Write(one + "/confirmation", ConfirmRemittance, Permission.ConfirmContributions)
            .OnExisting()
            .StepUp()
            .WhenReadOnly();
        agency.Write(one + "/withdrawal", WithdrawRemittance, record).OnExisting().WhenReadOnly();
    }

    static async Task<Ok<Page<RemittanceView>>> ListRemittances(
        string? plan,
        int? page,
        int? size,
        Here here,
        RemittanceReading reading
    )
    {
        var found = await RemittanceReading.Matching(here.Db, plan).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<RemittanceView>(
                await reading.ViewsAsync(found.Items, here.Ct),
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

    static async Task<Ok<IReadOnlyList<PlanHolding>>> ListHeldContributions(
        RemittanceReading reading,
        CancellationToken ct
    ) => TypedResults.Ok(await reading.HeldAsync(ct));

    static async Task<Ok<RemittanceView>> PrepareRemittance(
        RemittanceRequest request,
        Here here,
        RemittanceReading reading
    )
    {
        var reference = Text.Of("reference", request.Reference, "银行凭证号", 100);
        var held = await here
            .Db.Contributions.Where(c =>
                c.PlanCode == request.PlanCode
                && c.ReceivedOn != null
                && c.RemittanceId == null
                && c.TakeBackAskedById == null
            )
            .ToListAsync(here.Ct);
        var unused = await here
            .Db.UnusedSums.Where(u => u.PlanCode == request.PlanCode && u.RemittanceId == null)
            .ToListAsync(here.Ct);
        var remittance = Remittance.Prepare(
            here.NewId(),
            here.Me.AgencyId,
            held,
            unused,
            request.On,
            reference,
            here.Me.PersonId,
            here.Now
        );
        here.Db.Remittances.Add(remittance);
        here.About(
            remittance.Id.ToString(),
            new
            {
                remittance.PlanCode,
                remittance.Amount,
                contributions = held.Count,
                unused = unused.Count,
            }
        );
        await here.Save();
        return TypedResults.Ok((await reading.ViewsAsync([remittance], here.Ct))[0]);
    }

    static async Task<Ok<RemittanceView>> ConfirmRemittance(
        Guid id,
        Here here,
        Receiving receiving,
        BookEvents books,
        RemittanceReading reading
    )
    {
        var remittance = await here.Find(here.Db.Remittances, id);
        remittance.Confirm(here.Me.PersonId, here.Now);
        books.Due(
            BookEvent.RemittanceConfirmed,
            id,
            remittance.RemittedOn,
            remittance.Amount,
            remittance.PlanCode,
            remittance.Reference,
            $"上缴 {remittance.Reference} {id:N}"
        );
        var passedOn = await here
            .Db.Contributions.AsNoTracking()
            .Where(c => c.RemittanceId == id)
            .ToListAsync(here.Ct);
        await receiving.PostAsync(
            passedOn,
            Measure.ContributionsPassedOn,
            _ => remittance.RemittedOn,
            d => d.Due,
            here.Ct
        );
        var unused = await here
            .Db.UnusedSums.AsNoTracking()
            .Where(u => u.RemittanceId == id)
            .ToListAsync(here.Ct);
        await receiving.PostAsync(
            [
                .. unused.Select(u => new FactChange(
                    u.UnitId,
                    CoverFacts.MonthOf(remittance.RemittedOn),
                    u.PlanCode,
                    Measure.ContributionsPassedOn,
                    -u.Amount.Fen
                )),
            ],
            here.Ct
        );
        here.About(id, new { remittance.PlanCode, remittance.Amount });
        await here.Save();
        return TypedResults.Ok((await reading.ViewsAsync([remittance], here.Ct))[0]);
    }

    static async Task<NoContent> WithdrawRemittance(Guid id, Here here)
    {
        var remittance = await here.Find(here.Db.Remittances, id);
        remittance.Withdraw(
            await here.Db.Contributions.Where(c => c.RemittanceId == id).ToListAsync(here.Ct),
            await here.Db.UnusedSums.Where(u => u.RemittanceId == id).ToListAsync(here.Ct)
        );
        here.Db.Remittances.Remove(remittance);
        here.About(id, new { remittance.PlanCode, remittance.Amount });
        await here.Save();
        return TypedResults.NoContent();
    }
}
