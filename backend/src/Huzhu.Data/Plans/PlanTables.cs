using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();
    public DbSet<PlanSupplement> PlanSupplements => Set<PlanSupplement>();
    public DbSet<StartUpLoan> StartUpLoans => Set<StartUpLoan>();
}

/// <summary>The tables of Plans, and who may do what on them.</summary>
sealed class PlanTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "plan_versions", "SELECT", "status = 'Released'"),
            new(PublicRole, "plan_versions", "SELECT", "status = 'Released'"),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var plan = model.Entity<PlanVersion>().ToTable("plan_versions");
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.HasIndex(p => new { p.Code, p.EffectiveFrom }).IsUnique();
        AsJson(plan.Property(p => p.Benefits));
        AsJson(plan.Property(p => p.Examples));
        AsJson(plan.Property(p => p.FiledHere));
        AsJson(plan.Property(p => p.FiledAbove));
        AsJson(plan.Property(p => p.LongTermDecision));
        var supplement = model.Entity<PlanSupplement>().ToTable("plan_supplements");
        supplement.Property(s => s.Id).ValueGeneratedNever();
        supplement
            .HasIndex(s => s.PlanVersionId)
            .IsUnique()
            .HasFilter("confirmed_at IS NULL")
            .HasDatabaseName("one_open_supplement");
        AsJson(supplement.Property(s => s.Benefits));
        AsJson(supplement.Property(s => s.Decision));
        supplement.HasOne<PlanVersion>().WithMany().HasForeignKey(s => s.PlanVersionId);
        var loan = model.Entity<StartUpLoan>().ToTable("start_up_loans");
        loan.Property(l => l.Id).ValueGeneratedNever();
        loan.HasIndex(l => l.AppliedOn);
    }
}
