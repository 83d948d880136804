using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Rebates;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<RebateRate> RebateRates => Set<RebateRate>();
    public DbSet<RebateStatement> RebateStatements => Set<RebateStatement>();
    public DbSet<RebateItem> RebateItems => Set<RebateItem>();
    public DbSet<RebateReceipt> RebateReceipts => Set<RebateReceipt>();
}

/// <summary>The tables of Rebates, and who may do what on them. Statements are the office's; an
/// agency reads its own once they are confirmed, and says what came.</summary>
sealed class RebateTables : ModuleTables
{
    const string Own = $"agency_id = {OwnAgency}";

    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "rebate_statements", "SELECT", $"{Own} and confirmed_at is not null"),
            new(
                AgencyRole,
                "rebate_items",
                "SELECT",
                $"{Own} and statement_id in (select id from rebate_statements)"
            ),
            new(AgencyRole, "rebate_receipts", "SELECT", Own),
            new(AgencyRole, "rebate_receipts", "INSERT", Own),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var rate = model.Entity<RebateRate>().ToTable("rebate_rates");
        rate.Property(r => r.Id).ValueGeneratedNever();
        rate.HasIndex(r => new
            {
                r.PlanCode,
                r.AgencyKind,
                r.EffectiveFrom,
            })
            .IsUnique();
        var statement = model.Entity<RebateStatement>().ToTable("rebate_statements");
        statement.Property(s => s.Id).ValueGeneratedNever();
        statement.Ignore(s => s.State);
        statement.Ignore(s => s.Quarter);
        statement.Ignore(s => s.Payable);
        statement.Ignore(s => s.Remainder);
        statement.HasIndex(s => new { s.AgencyId, s.FirstDay }).IsUnique();
        statement.HasIndex(s => s.FirstDay);
        AsJson(statement.Property(s => s.Lines));
        // a remittance, and a sum that goes back, is in one statement and no other
        var item = model.Entity<RebateItem>().ToTable("rebate_items");
        item.Property(i => i.Id).ValueGeneratedNever();
        item.HasIndex(i => new { i.StatementId, i.PlanCode });
        item.HasIndex(i => new
        {
            i.PlanCode,
            i.AgencyKind,
            i.RateDay,
        });
        item.HasOne<RebateStatement>().WithMany().HasForeignKey(i => i.StatementId);
        var receipt = model.Entity<RebateReceipt>().ToTable("rebate_receipts");
        receipt.Property(r => r.Id).ValueGeneratedNever();
    }
}
