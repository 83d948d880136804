using Huzhu.Data.Security;
using Huzhu.Domain.Custody;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<AgencyCustody> Custodies => Set<AgencyCustody>();
    public DbSet<SealUse> SealUses => Set<SealUse>();
    public DbSet<ElectronicPayment> ElectronicPayments => Set<ElectronicPayment>();
}

/// <summary>The tables of Custody, and who may do what on them.</summary>
sealed class CustodyTables : ModuleTables
{
    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var custody = model.Entity<AgencyCustody>().ToTable("agency_custodies");
        PartOf(custody.HasMany(c => c.Items).WithOne());
        PartOf(custody.HasMany(c => c.Holdings).WithOne());
        PartOf(custody.HasMany(c => c.Transfers).WithOne());
        PartOf(custody.HasMany(c => c.Cheques).WithOne());
        PartOf(custody.HasMany(c => c.Leaves).WithOne());
        PartOf(custody.HasMany(c => c.SealsTogether).WithOne());
        model.Entity<CustodyItem>().ToTable("custody_items");
        MapHoldings(model);
        MapTransfers(model);
        var cheque = model.Entity<Cheque>().ToTable("cheques");
        cheque
            .HasIndex(c => new
            {
                c.AgencyId,
                c.BookId,
                c.Number,
            })
            .IsUnique();
        cheque.HasOne<CustodyItem>().WithMany().HasForeignKey(c => new { c.AgencyId, c.BookId });
        model.Entity<CustodyLeave>().ToTable("custody_leaves");
        model.Entity<SealsTogether>().ToTable("seals_together");
        var use = model.Entity<SealUse>().ToTable("seal_uses");
        use.HasOne<CustodyItem>().WithMany().HasForeignKey(u => new { u.AgencyId, u.ItemId });
        use.HasIndex(u => new { u.AgencyId, u.At });
        var payment = model.Entity<ElectronicPayment>().ToTable("electronic_payments");
        payment.Property(p => p.AccountNumber).Encrypted(cipher);
        payment.HasIndex(p => new { p.AgencyId, p.PreparedAt });
    }

    static void MapHoldings(ModelBuilder model)
    {
        var holding = model.Entity<Holding>().ToTable("custody_holdings");
        holding.Ignore(h => h.Keeper);
        holding.HasOne<CustodyItem>().WithMany().HasForeignKey(h => new { h.AgencyId, h.ItemId });
        holding
            .HasIndex(h => new { h.AgencyId, h.ItemId })
            .IsUnique()
            .HasFilter("until IS NULL")
            .HasDatabaseName("one_open_holding");
    }

    static void MapTransfers(ModelBuilder model)
    {
        var transfer = model.Entity<CustodyTransfer>().ToTable("custody_transfers");
        transfer.Ignore(t => t.From).Ignore(t => t.To);
        transfer.HasOne<CustodyItem>().WithMany().HasForeignKey(t => new { t.AgencyId, t.ItemId });
        transfer
            .HasMany(t => t.Signatures)
            .WithOne()
            .HasForeignKey(s => new { s.AgencyId, s.TransferId });
        model.Entity<TransferSignature>().ToTable("transfer_signatures");
    }

    /// <summary>A part of the one custody of its agency.</summary>
    static void PartOf<TPart>(
        Microsoft.EntityFrameworkCore.Metadata.Builders.ReferenceCollectionBuilder<
            AgencyCustody,
            TPart
        > part
    )
        where TPart : class =>
        part.HasForeignKey("AgencyId").HasPrincipalKey(nameof(AgencyCustody.AgencyId)).IsRequired();
}
