using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Committees;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<Budget> Budgets => Set<Budget>();
    public DbSet<EarlySpending> EarlySpendings => Set<EarlySpending>();
    public DbSet<BudgetHold> BudgetHolds => Set<BudgetHold>();
    public DbSet<BudgetTotal> BudgetTotals => Set<BudgetTotal>();
    public DbSet<BudgetFiling> BudgetFilings => Set<BudgetFiling>();
}

/// <summary>What is held and gone of one line in one year, in fen: the sum of its holds, changed in
/// the same transaction as they are.</summary>
public sealed class BudgetTotal : IAgencyOwned
{
    public required Guid AgencyId { get; init; }
    public required int Year { get; init; }
    public required SpendingPurpose Purpose { get; init; }
    public required long Reserved { get; init; }
    public required long Used { get; init; }
}

/// <summary>The tables of Budgets, and who may do what on them. What the agency prepares and spends
/// is the agency's; that it is filed stands with the office.</summary>
sealed class BudgetTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "budget_filings", "SELECT", $"agency_id = {OwnAgency}"),
            // handing in is the agency's; whatever follows is the office's
            new(
                AgencyRole,
                "budget_filings",
                "INSERT",
                $"agency_id = {OwnAgency} and outcome is null and proposed_by_id is null"
            ),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var budget = model.Entity<Budget>().ToTable("budgets");
        budget
            .HasIndex(b => new
            {
                b.AgencyId,
                b.Year,
                b.Number,
            })
            .IsUnique();
        AsJson(budget.Property(b => b.Lines));
        var early = model.Entity<EarlySpending>().ToTable("early_spendings");
        early.HasIndex(e => new { e.AgencyId, e.Year });
        early
            .HasOne<Resolution>()
            .WithMany()
            .HasForeignKey(e => new { e.AgencyId, e.ResolutionId });
        AsJson(early.Property(e => e.Purposes));
        model
            .Entity<BudgetHold>()
            .ToTable("budget_holds")
            .HasIndex(h => new { h.AgencyId, h.FromId });
        model
            .Entity<BudgetTotal>()
            .ToTable("budget_totals")
            .HasKey(t => new
            {
                t.AgencyId,
                t.Year,
                t.Purpose,
            });
        var filing = model.Entity<BudgetFiling>().ToTable("budget_filings");
        filing.Property(f => f.Id).ValueGeneratedNever();
        filing.HasIndex(f => new { f.AgencyId, f.Year });
        filing.HasIndex(f => new { f.Year, f.HandedInAt });
        filing
            .HasIndex(f => f.BudgetId)
            .IsUnique()
            .HasFilter("outcome IS NULL OR outcome = 'Filed'")
            .HasDatabaseName("one_standing_filing");
        AsJson(filing.Property(f => f.Lines));
    }
}
