using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Audit;

static class AuditMapping
{
    public static void Map(ModelBuilder model)
    {
        var entry = model.Entity<AuditEntry>().ToTable("audit_entries");
        entry.HasIndex(e => e.Sequence).IsUnique();
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.AgencyId, e.At });
        model.Entity<AuditCheckpoint>().ToTable("audit_checkpoints").HasKey(c => c.TreeSize);
        model.Entity<AuditCheckpoint>().Property(c => c.TreeSize).ValueGeneratedNever();
    }
}
