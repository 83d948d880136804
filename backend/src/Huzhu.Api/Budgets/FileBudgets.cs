using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Budgets;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Budgets.GetBudget;

namespace Huzhu.Api.Budgets;

/// <summary>The office sees who has handed in the year's budget, returns it, or files it by two
/// natural persons (FI-3, GV-10, CO-1).</summary>
public static class FileBudgets
{
    /// <summary>One agency's budget of a year. Sums are yuan.</summary>
    /// <param name="FilingId">What is open, else the newest; null: nothing was handed in.</param>
    /// <param name="State">Null: nothing was handed in.</param>
    /// <param name="HandedInOn">First.</param>
    /// <param name="Late">Handed in after the window, or not yet though it has closed.</param>
    /// <param name="Budgeted">In the filed version.</param>
    public sealed record AgencyBudgetRow(
        string Slug,
        string Agency,
        Guid? FilingId,
        BudgetState? State,
        string StateLabel,
        DateOnly? HandedInOn,
        bool Late,
        decimal Budgeted,
        decimal Reserved,
        decimal Used
    );

    /// <summary>A handed-in budget beside the one that it would replace.</summary>
    /// <param name="Before">The lines in force now, else last year's.</param>
    /// <param name="Actions">propose, confirm, return.</param>
    public sealed record FilingView(
        Guid Id,
        string Slug,
        string Agency,
        string Title,
        BudgetState State,
        string StateLabel,
        IReadOnlyList<BudgetLineView> Lines,
        decimal Total,
        IReadOnlyList<BudgetLineView> Before,
        string Basis,
        string Resolution,
        string HandedInBy,
        DateTime HandedInAt,
        string? ProposedBy,
        string? DecidedBy,
        DateTime? DecidedAt,
        string? Reasons,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public sealed record BudgetReturnRequest(string Reasons);

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "budgets/{id:guid}";
        office.Read("budgets", ListAgencyBudgets, Permission.ViewOffice);
        office.Exports("agency-budgets", "代办处预算", Permission.ViewOffice, Export);
        office.Read(one, GetBudgetFiling, Permission.ViewOffice);
        office.Write(one + "/proposal", ProposeFiling, Permission.ReviewBudgets).OnExisting();
        office
            .Write(one + "/confirmation", ConfirmFiling, Permission.ConfirmBudgets)
            .OnExisting()
            .StepUp();
        office.Write(one + "/return", ReturnBudget, Permission.ReviewBudgets).OnExisting();
    }

    static async Task<Ok<Page<AgencyBudgetRow>>> ListAgencyBudgets(
        int? year,
        Word<BudgetState>? state,
        bool? late,
        string? q,
        int? page,
        int? size,
        Here here
    )
    {
        var rows = await RowsAsync(
            here.Db,
            YearOf(year ?? here.Today.Year),
            await here.Rulebook(),
            here.Now,
            here.Ct
        );
        return TypedResults.Ok(Matching(rows, state?.Value, late, q).Page(page, size));
    }

    static async Task<int> Export(ExportRequest export)
    {
        var now = export.Clock.Now();
        var rows = await RowsAsync(
            export.Db,
            export.Number("year", Beijing.DateOf(now).Year),
            await export.Rulebooks.GetAsync(export.Db, export.Ct),
            now,
            export.Ct
        );
        return await export.Write(
            Matching(
                rows,
                export.Choice<BudgetState>("state"),
                export.Flag("late"),
                export.Text("q")
            ),
            new("代办处", r => r.Agency, 60),
            new("状态", r => r.StateLabel),
            new("报送日期", r => r.HandedInOn),
            new("逾期", r => r.Late),
            new("预算", r => r.Budgeted),
            new("占用", r => r.Reserved),
            new("已用", r => r.Used)
        );
    }

    static List<AgencyBudgetRow> Matching(
        IEnumerable<AgencyBudgetRow> rows,
        BudgetState? state,
        bool? late,
        string? q
    ) =>
        [
            .. rows.Where(r =>
                (state is null || r.State == state)
                && (late is null || r.Late == late)
                && (string.IsNullOrWhiteSpace(q) || r.Agency.Contains(q.Trim()))
            ),
        ];

    /// <summary>All agencies that may do business or have handed in something; their number is
    /// bounded.</summary>
    static async Task<List<AgencyBudgetRow>> RowsAsync(
        HuzhuDb db,
        int year,
        Rulebook rulebook,
        DateTime now,
        CancellationToken ct
    )
    {
        var agencies = await db.Agencies.AsNoTracking().OrderBy(a => a.Slug).ToListAsync(ct);
        var filings = (
            await db.BudgetFilings.AsNoTracking().Where(f => f.Year == year).ToListAsync(ct)
        ).ToLookup(f => f.AgencyId);
        var taken = (
            await db.BudgetTotals.AsNoTracking().Where(t => t.Year == year).ToListAsync(ct)
        ).ToLookup(t => t.AgencyId);
        var deadline = Budget.DeadlineOf(year, rulebook);
        var since = await BudgetReading.SinceAsync(db, ct);
        return
        [
            .. from agency in agencies
            let own = filings[agency.Id].OrderBy(f => f.HandedInAt).ToList()
            where own.Count > 0 || !agency.HeldByOffice && agency.CanDoBusiness(now, rulebook)
            let shown = own.Find(f => f.Outcome is null) ?? own.LastOrDefault()
            let state = shown is null ? (BudgetState?)null : StateOf(shown)
            let handedIn = own.Count == 0 ? (DateOnly?)null : Beijing.DateOf(own[0].HandedInAt)
            let filed = own.LastOrDefault(f => f.Outcome == FilingOutcome.Filed)
            select new AgencyBudgetRow(
                agency.Slug,
                agency.FullName,
                shown?.Id,
                state,
                state is { } known ? Label(known) : "未报送",
                handedIn,
                Budget.IsOwed(agency, deadline, since)
                    && (handedIn ?? Beijing.DateOf(now)) > deadline.Due,
                filed?.Total.Yuan ?? 0,
                new Money(taken[agency.Id].Sum(t => t.Reserved)).Yuan,
                new Money(taken[agency.Id].Sum(t => t.Used)).Yuan
            ),
        ];
    }

    static async Task<Ok<FilingView>> GetBudgetFiling(Guid id, Here here, BudgetReading budgets)
    {
        var filing =
            await here
                .Db.BudgetFilings.AsNoTracking()
                .SingleOrDefaultAsync(f => f.Id == id, here.Ct)
            ?? throw new Absent();
        return TypedResults.Ok(await ViewAsync(filing, here, budgets));
    }

    static Task<Ok<FilingView>> ProposeFiling(Guid id, Here here, BudgetReading budgets) =>
        ActAsync(
            id,
            here,
            budgets,
            filing =>
            {
                filing.Propose(here.Me.PersonId);
                return Task.CompletedTask;
            }
        );

    /// <summary>While the agency's limits are held: what it spends meanwhile waits, and is spent
    /// against the new ones.</summary>
    static Task<Ok<FilingView>> ConfirmFiling(Guid id, Here here, BudgetReading budgets) =>
        ActAsync(
            id,
            here,
            budgets,
            async filing =>
            {
                await BudgetLedger.HoldLimitsAsync(here.Db, filing.AgencyId, here.Ct);
                filing.Confirm(
                    await BudgetLedger.TakenAsync(here.Db, filing.AgencyId, filing.Year, here.Ct),
                    here.Me.PersonId,
                    here.Now
                );
            }
        );

    static Task<Ok<FilingView>> ReturnBudget(
        Guid id,
        BudgetReturnRequest request,
        Here here,
        BudgetReading budgets
    ) =>
        ActAsync(
            id,
            here,
            budgets,
            filing =>
            {
                filing.Return(
                    Text.Of("reasons", request.Reasons, "退回原因", 500),
                    here.Me.PersonId,
                    here.Now
                );
                return Task.CompletedTask;
            }
        );

    static async Task<Ok<FilingView>> ActAsync(
        Guid id,
        Here here,
        BudgetReading budgets,
        Func<BudgetFiling, Task> act
    )
    {
        var filing = await here.Find(here.Db.BudgetFilings, id);
        await act(filing);
        here.About(
            id,
            new
            {
                filing.AgencyId,
                filing.Year,
                filing.Number,
                filing.Outcome,
            }
        );
        await here.Save();
        return TypedResults.Ok(await ViewAsync(filing, here, budgets));
    }

    static async Task<FilingView> ViewAsync(BudgetFiling filing, Here here, BudgetReading budgets)
    {
        var agency = await here
            .Db.Agencies.AsNoTracking()
            .SingleAsync(a => a.Id == filing.AgencyId, here.Ct);
        var inForce = await budgets.InForceAsync(filing.AgencyId, filing.Year, here.Ct);
        var people = new[] { filing.HandedInById, filing.ProposedById, filing.DecidedById };
        var names = await budgets.NamesAsync(people.OfType<Guid>(), here.Ct);
        string? Name(Guid? id) => id is { } known ? names.NameOf(known) : null;
        var before = inForce.Filed is { } filed && filed.Id != filing.Id ? filed : inForce.Before;
        return new(
            filing.Id,
            agency.Slug,
            agency.FullName,
            TitleOf(filing.Year, filing.Number),
            StateOf(filing),
            Label(StateOf(filing)),
            BudgetReading.Lines(filing.Lines),
            filing.Total.Yuan,
            BudgetReading.Lines(before?.Lines ?? []),
            filing.Basis,
            filing.Resolution,
            Name(filing.HandedInById)!,
            filing.HandedInAt,
            Name(filing.ProposedById),
            Name(filing.DecidedById),
            filing.DecidedAt,
            filing.Reasons,
            [.. ActionsOn(filing, here.Me)],
            filing.Version
        );
    }

    static IEnumerable<string> ActionsOn(BudgetFiling filing, Acting me)
    {
        if (filing.Outcome is not null)
            yield break;
        if (filing.ProposedById is null && me.May(Permission.ReviewBudgets))
            yield return "propose";
        if (filing.ProposedById is { } by && by != me.PersonId && me.May(Permission.ConfirmBudgets))
            yield return "confirm";
        if (me.May(Permission.ReviewBudgets))
            yield return "return";
    }
}
