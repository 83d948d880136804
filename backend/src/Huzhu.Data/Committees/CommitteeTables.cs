using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Committees;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<OfficeMatter> OfficeMatters => Set<OfficeMatter>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<Resolution> Resolutions => Set<Resolution>();
    public DbSet<InternalRule> InternalRules => Set<InternalRule>();
    public DbSet<YearlyTask> YearlyTasks => Set<YearlyTask>();
    public DbSet<OfficeMatterReceipt> OfficeMatterReceipts => Set<OfficeMatterReceipt>();
}

/// <summary>The tables of Committees, and who may do what on them.</summary>
sealed class CommitteeTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [new(AgencyRole, "office_matters", "SELECT", "true")];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var meeting = model.Entity<Meeting>().ToTable("meetings");
        meeting.Ignore(m => m.SignedMinutes);
        meeting
            .HasMany(m => m.Motions)
            .WithOne()
            .HasForeignKey(m => new { m.AgencyId, m.MeetingId });
        meeting
            .HasMany(m => m.Attendances)
            .WithOne()
            .HasForeignKey(a => new { a.AgencyId, a.MeetingId });
        meeting
            .HasMany(m => m.Minutes)
            .WithOne()
            .HasForeignKey(m => new { m.AgencyId, m.MeetingId });
        var motion = model.Entity<Motion>().ToTable("motions");
        motion.HasMany(m => m.Votes).WithOne().HasForeignKey(v => new { v.AgencyId, v.MotionId });
        var vote = model.Entity<Vote>().ToTable("votes");
        vote.HasIndex(v => new
            {
                v.AgencyId,
                v.MotionId,
                v.MemberId,
            })
            .IsUnique();
        model.Entity<Attendance>().ToTable("attendances");
        model.Entity<MinutesVersion>().ToTable("minutes_versions");
        var resolution = model.Entity<Resolution>().ToTable("resolutions");
        resolution.HasOne<Meeting>().WithMany().HasForeignKey(r => new { r.AgencyId, r.MeetingId });
        resolution.HasIndex(r => new { r.AgencyId, r.MotionId }).IsUnique();
        resolution.HasIndex(r => new { r.AgencyId, r.PassedOn });
        MapDuties(model);
    }

    static void MapDuties(ModelBuilder model)
    {
        var rule = model.Entity<InternalRule>().ToTable("internal_rules");
        rule.HasOne<Resolution>().WithMany().HasForeignKey(r => new { r.AgencyId, r.ResolutionId });
        rule.HasIndex(r => new
            {
                r.AgencyId,
                r.Kind,
                r.Number,
            })
            .IsUnique();
        var task = model.Entity<YearlyTask>().ToTable("yearly_tasks");
        task.HasOne<Resolution>().WithMany().HasForeignKey(t => new { t.AgencyId, t.ResolutionId });
        task.HasIndex(t => new
            {
                t.AgencyId,
                t.Year,
                t.Kind,
            })
            .IsUnique();
        model.Entity<OfficeMatter>().ToTable("office_matters");
        var receipt = model.Entity<OfficeMatterReceipt>().ToTable("office_matter_receipts");
        // the matter stands in the registry, which may be another database (infra/citus)
        receipt.HasIndex(r => r.MatterId);
        receipt.HasIndex(r => new { r.AgencyId, r.MatterId }).IsUnique();
    }
}
