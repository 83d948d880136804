using Huzhu.Data.Security;
using Huzhu.Domain.Members;
using Huzhu.Domain.Reconciliations;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<Reconciliation> Reconciliations => Set<Reconciliation>();
    public DbSet<UnitAnswer> UnitAnswers => Set<UnitAnswer>();
}

/// <summary>The tables of Reconciliations: an agency's own.</summary>
sealed class ReconciliationTables : ModuleTables
{
    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var month = model.Entity<Reconciliation>().ToTable("reconciliations");
        month.Ignore(r => r.State);
        month.HasIndex(r => new { r.AgencyId, r.Month }).IsUnique();
        month.HasIndex(r => r.Month);
        month.Property(r => r.Sheet).Sealed(cipher);
        month.Property(r => r.Explanations).Sealed(cipher);
        var answer = model.Entity<UnitAnswer>().ToTable("unit_answers");
        answer.Property(a => a.Said).Encrypted(cipher);
        answer.HasIndex(a => new { a.AgencyId, a.Month });
        answer.HasOne<MemberUnit>().WithMany().HasForeignKey(a => new { a.AgencyId, a.UnitId });
    }
}
