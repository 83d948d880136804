using Huzhu.Data.Audit;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditCheckpoint> AuditCheckpoints => Set<AuditCheckpoint>();
    public DbSet<SecurityEvent> SecurityEvents => Set<SecurityEvent>();
}

/// <summary>The tables of Audit, and who may do what on them.</summary>
sealed class AuditTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "audit_entries", "SELECT", $"agency_id = {OwnAgency}"),
            new(
                AgencyRole,
                "audit_entries",
                "INSERT",
                $"agency_id = {OwnAgency} and sequence is null"
            ),
            // roots tell nothing of what is under them, and are there to be handed out
            new(AgencyRole, "audit_checkpoints", "SELECT", "true"),
            new(PublicRole, "audit_entries", "INSERT", "sequence is null"),
            // The log only grows; the sealer numbers an entry once, and nobody touches it again.
            new(OfficeRole, "audit_entries", "SELECT", "true"),
            new(OfficeRole, "audit_entries", "INSERT", "sequence is null"),
            new(
                OfficeRole,
                "audit_entries",
                "UPDATE",
                "sequence is null",
                "sequence is not null",
                "sequence, leaf_hash"
            ),
            // security events are written once, read, and thrown away when their time is over
            new(OfficeRole, "security_events", "SELECT", "true"),
            new(OfficeRole, "security_events", "INSERT", "true"),
            new(OfficeRole, "security_events", "DELETE", "true"),
            new(OfficeRole, "audit_checkpoints", "SELECT", "true"),
            new(OfficeRole, "audit_checkpoints", "INSERT", "true"),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var entry = model.Entity<AuditEntry>().ToTable("audit_entries");
        entry.HasIndex(e => e.Sequence).IsUnique();
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.AgencyId, e.At });
        model.Entity<AuditCheckpoint>().ToTable("audit_checkpoints").HasKey(c => c.TreeSize);
        model.Entity<AuditCheckpoint>().Property(c => c.TreeSize).ValueGeneratedNever();
        var happened = model.Entity<SecurityEvent>().ToTable("security_events");
        happened.Property(e => e.Action).HasMaxLength(100);
        happened.Property(e => e.Address).HasMaxLength(16);
        happened.Property(e => e.Account).HasMaxLength(16);
        happened.HasIndex(e => e.At);
        happened.HasIndex(e => new { e.Kind, e.At });
    }
}
