using Huzhu.Data.Files;
using Huzhu.Data.Security;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Office;

static class OfficeMapping
{
    public static void Map(ModelBuilder model, FieldCipher cipher)
    {
        model.Entity<CalendarEdit>().ToTable("calendar_edits").HasKey(d => d.Date);
        model.Entity<ParameterValue>().ToTable("parameter_values");
        model.Entity<ParameterValue>().HasIndex(p => new { p.Name, p.From }).IsUnique();
        var report = model.Entity<MisuseReport>().ToTable("misuse_reports");
        report.Property(r => r.What).Encrypted(cipher);
        report.Property(r => r.Contact).Encrypted(cipher);
        report.HasIndex(r => r.ReportedAt);
        model.Entity<Occurrence>().ToTable("occurrences").HasKey(o => new { o.SubjectId, o.Kind });
        var job = model.Entity<Job>().ToTable("jobs");
        // an export keeps what somebody typed into a filter
        job.Property(j => j.Arguments).Encrypted(cipher);
        job.HasIndex(j => j.Status);
        var answer = model.Entity<IdempotentAnswer>().ToTable("idempotent_answers");
        answer.HasKey(a => a.Key);
        answer.Property(a => a.Answer).Encrypted(cipher);
        answer.HasIndex(a => a.CreatedAt);
        model
            .Entity<Installation>()
            .ToTable("installation")
            .Property(i => i.Id)
            .ValueGeneratedNever();
        var file = model.Entity<StoredFile>().ToTable("files");
        file.Property(f => f.WrappedKey).HoldsCipherText(about: FileStore.About(""));
    }
}
