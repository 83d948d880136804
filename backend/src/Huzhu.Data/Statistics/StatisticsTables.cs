using Huzhu.Data.Security;
using Huzhu.Domain.Members;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<AgencyFact> AgencyFacts => Set<AgencyFact>();
    public DbSet<UnitFact> UnitFacts => Set<UnitFact>();
    public DbSet<UnitTerm> UnitTerms => Set<UnitTerm>();
}

/// <summary>The tables of Statistics, and who may do what on them.</summary>
sealed class StatisticsTables : ModuleTables
{
    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var agency = model.Entity<AgencyFact>().ToTable("agency_facts");
        agency.HasKey(f => new
        {
            f.AgencyId,
            f.Month,
            f.PlanCode,
            f.Measure,
        });
        var unit = model.Entity<UnitFact>().ToTable("unit_facts");
        unit.HasKey(f => new
        {
            f.AgencyId,
            f.UnitId,
            f.Month,
            f.PlanCode,
            f.Measure,
        });
        var term = model.Entity<UnitTerm>().ToTable("unit_terms");
        term.HasKey(t => new
        {
            t.AgencyId,
            t.UnitId,
            t.PlanCode,
            t.Expiry,
        });
        term.HasIndex(t => new { t.AgencyId, t.Expiry });
        term.HasOne<MemberUnit>().WithMany().HasForeignKey(t => new { t.AgencyId, t.UnitId });
    }
}
