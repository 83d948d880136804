using Huzhu.Data.Files;
using Huzhu.Data.Office;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<CalendarEdit> CalendarEdits => Set<CalendarEdit>();
    public DbSet<CalendarProposal> CalendarProposals => Set<CalendarProposal>();
    public DbSet<ParameterValue> ParameterValues => Set<ParameterValue>();
    public DbSet<Occurrence> Occurrences => Set<Occurrence>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();
    public DbSet<Installation> Installations => Set<Installation>();
}

/// <summary>The tables of Office, and who may do what on them.</summary>
sealed class OfficeTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "calendar_edits", "SELECT", "true"),
            new(AgencyRole, "parameter_values", "SELECT", "true"),
            new(AgencyRole, "occurrences", "SELECT", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "jobs", "ALL", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "files", "ALL", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "files", "SELECT", "id in (select file_id from office_matters)"),
            new(AgencyRole, "idempotent_answers", "ALL", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "installation", "SELECT", "true"),
            new(PublicRole, "calendar_edits", "SELECT", "true"),
            new(PublicRole, "parameter_values", "SELECT", "true"),
            new(PublicRole, "files", "ALL", $"case_id = {OwnCase} and agency_id is null"),
            new(PublicRole, "misuse_reports", "INSERT", "true"),
            new(PublicRole, "idempotent_answers", "ALL", "agency_id is null"),
            new(PublicRole, "installation", "SELECT", "true"),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        model.Entity<CalendarEdit>().ToTable("calendar_edits").HasKey(d => d.Date);
        model.Entity<CalendarProposal>().ToTable("calendar_proposals");
        model.Entity<CalendarProposal>().HasIndex(p => p.Date).IsUnique();
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
        job.HasIndex(j => new { j.PersonId, j.Kind });
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
        file.Property(f => f.Origin).HasMaxLength(64);
        file.HasIndex(f => f.Origin);
        file.Property(f => f.WrappedKey).HoldsCipherText(about: FileStore.About(""));
    }
}
