using Huzhu.Data.Security;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Enrolment;

/// <summary>Rosters, cover and contributions.</summary>
static class EnrolmentMapping
{
    public static void Map(ModelBuilder model, FieldCipher cipher)
    {
        MapRosters(model);
        MapCover(model, cipher);
        MapMoney(model);
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
        row.HasOne<Roster>().WithMany().HasForeignKey(r => new { r.AgencyId, r.RosterId });
        var joiners = model.Entity<JoinerDecision>().ToTable("joiner_decisions");
        joiners.Property(d => d.Id).ValueGeneratedNever();
        joiners.HasIndex(d => new { d.AgencyId, d.RosterId }).IsUnique();
    }

    static void MapCover(ModelBuilder model, FieldCipher cipher)
    {
        var cover = model.Entity<Enrolled>().ToTable("enrolments");
        cover.Ignore(e => e.Segment);
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
        var certificate = model.Entity<CoverCertificate>().ToTable("cover_certificates");
        certificate.Property(c => c.Id).ValueGeneratedNever();
        certificate.HasIndex(c => c.Number).IsUnique();
        certificate.Property(c => c.Content).Encrypted(cipher);
    }

    static void MapMoney(ModelBuilder model)
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
        due.HasOne<Roster>().WithMany().HasForeignKey(c => new { c.AgencyId, c.RosterId });
        due.HasOne<MemberUnit>().WithMany().HasForeignKey(c => new { c.AgencyId, c.UnitId });
        due.HasOne<BankLine>().WithMany().HasForeignKey(c => new { c.AgencyId, c.BankLineId });
        due.HasOne<Remittance>().WithMany().HasForeignKey(c => new { c.AgencyId, c.RemittanceId });
        var line = model.Entity<BankLine>().ToTable("bank_lines");
        line.HasIndex(l => new { l.AgencyId, l.Reference }).IsUnique();
        line.HasIndex(l => new { l.AgencyId, l.On });
        var passed = model.Entity<Remittance>().ToTable("remittances");
        passed.HasIndex(r => new { r.AgencyId, r.RemittedOn });
    }
}
