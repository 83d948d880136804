using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<JoinerDecision> JoinerDecisions => Set<JoinerDecision>();
    public DbSet<CoverCertificate> CoverCertificates => Set<CoverCertificate>();
    public DbSet<Roster> Rosters => Set<Roster>();
    public DbSet<RosterRow> RosterRows => Set<RosterRow>();
    public DbSet<Enrolled> Enrolments => Set<Enrolled>();
    public DbSet<LedgerAnswers> LedgerAnswers => Set<LedgerAnswers>();
}

/// <summary>The tables of Enrolment, and who may do what on them.</summary>
sealed class EnrolmentTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "joiner_decisions", "SELECT", $"agency_id = {OwnAgency}"),
            new(
                AgencyRole,
                "joiner_decisions",
                "INSERT",
                $"agency_id = {OwnAgency} and approved is null"
            ),
            new(
                AgencyRole,
                "joiner_decisions",
                "DELETE",
                $"agency_id = {OwnAgency} and approved is null"
            ),
            new(AgencyRole, "cover_certificates", "SELECT", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "cover_certificates", "INSERT", $"agency_id = {OwnAgency}"),
            new(PublicRole, "cover_certificates", "SELECT", "true"),
            // one function alone takes this role on, within the caller's transaction
            new(LedgerRole, "cover_ledger", "SELECT", "true"),
            new(LedgerRole, "cover_ledger", "INSERT", "true"),
            new(LedgerRole, "cover_ledger", "DELETE", "true"),
            new(OfficeRole, "cover_ledger", "SELECT", "false"),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        MapRosters(model);
        MapCover(model, cipher);
    }

    static void MapRosters(ModelBuilder model)
    {
        var roster = model.Entity<Roster>().ToTable("rosters");
        roster.HasIndex(r => new { r.AgencyId, r.Number }).IsUnique();
        roster.HasIndex(r => new { r.AgencyId, r.CreatedAt });
        roster
            .HasIndex(r => new
            {
                r.AgencyId,
                r.SourceHash,
                r.PlanCode,
            })
            .IsUnique()
            .HasFilter("status <> 'Withdrawn' AND status <> 'Unreadable'")
            .HasDatabaseName("one_roster_of_a_source");
        var row = model.Entity<RosterRow>().ToTable("roster_rows");
        row.HasKey(r => new
        {
            r.AgencyId,
            r.RosterId,
            r.RowNumber,
        });
        row.Property(r => r.Sealed).HoldsCipherText();
        row.Property(r => r.PaidUnits).HasDefaultValue(0);
        row.HasOne<Roster>().WithMany().HasForeignKey(r => new { r.AgencyId, r.RosterId });
        var joiners = model.Entity<JoinerDecision>().ToTable("joiner_decisions");
        joiners.Property(d => d.Id).ValueGeneratedNever();
        joiners.HasIndex(d => new { d.AgencyId, d.RosterId }).IsUnique();
    }

    static void MapCover(ModelBuilder model, FieldCipher cipher)
    {
        var cover = model.Entity<Enrolled>().ToTable("enrolments");
        cover.Ignore(e => e.Segment);
        cover.Property(e => e.Voided).HasDefaultValue(false);
        cover.HasIndex(e => new { e.AgencyId, e.MemberId });
        cover.HasIndex(e => new
        {
            e.AgencyId,
            e.UnitId,
            e.PlanCode,
            e.Expiry,
        });
        cover.HasOne<Member>().WithMany().HasForeignKey(e => new { e.AgencyId, e.MemberId });
        var ledger = model.Entity<LedgerEntry>().ToTable("cover_ledger");
        ledger.HasKey(e => new { e.PersonKey, e.Id });
        model
            .Entity<LedgerAnswers>()
            .ToTable("ledger_answers")
            .HasKey(a => new { a.AgencyId, a.Day });
        var certificate = model.Entity<CoverCertificate>().ToTable("cover_certificates");
        certificate.Property(c => c.Id).ValueGeneratedNever();
        certificate.HasIndex(c => c.Number).IsUnique();
        certificate.Property(c => c.Content).Encrypted(cipher);
    }
}
