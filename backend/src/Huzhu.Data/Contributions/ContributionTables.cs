using Huzhu.Data.Security;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<BankLine> BankLines => Set<BankLine>();
    public DbSet<Remittance> Remittances => Set<Remittance>();
    public DbSet<UnusedSum> UnusedSums => Set<UnusedSum>();
}

/// <summary>The tables of Contributions, and who may do what on them.</summary>
sealed class ContributionTables : ModuleTables
{
    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var due = model.Entity<Contribution>().ToTable("contributions");
        due.HasIndex(c => new
            {
                c.AgencyId,
                c.RosterId,
                c.UnitId,
            })
            .IsUnique();
        due.HasIndex(c => new { c.AgencyId, c.DueSince });
        due.HasIndex(c => new { c.AgencyId, c.ReceiptNumber }).IsUnique();
        due.Ignore(c => c.Owed);
        due.Ignore(c => c.IsOpen);
        due.HasOne<Roster>().WithMany().HasForeignKey(c => new { c.AgencyId, c.RosterId });
        due.HasOne<MemberUnit>().WithMany().HasForeignKey(c => new { c.AgencyId, c.UnitId });
        due.HasOne<BankLine>().WithMany().HasForeignKey(c => new { c.AgencyId, c.BankLineId });
        due.HasOne<Remittance>().WithMany().HasForeignKey(c => new { c.AgencyId, c.RemittanceId });
        var line = model.Entity<BankLine>().ToTable("bank_lines");
        line.HasIndex(l => new { l.AgencyId, l.Reference }).IsUnique();
        line.HasIndex(l => new { l.AgencyId, l.On });
        var unused = model.Entity<UnusedSum>().ToTable("unused_sums");
        unused.Property(u => u.Id).ValueGeneratedNever();
        unused.HasIndex(u => new { u.AgencyId, u.State });
        unused.HasIndex(u => new { u.AgencyId, u.ContributionId });
        unused
            .HasOne<Contribution>()
            .WithMany()
            .HasForeignKey(u => new { u.AgencyId, u.ContributionId });
        unused
            .HasOne<Remittance>()
            .WithMany()
            .HasForeignKey(u => new { u.AgencyId, u.RemittanceId });
        var passed = model.Entity<Remittance>().ToTable("remittances");
        passed.HasIndex(r => new { r.AgencyId, r.RemittedOn });
    }
}
