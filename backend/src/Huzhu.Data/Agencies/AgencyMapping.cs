using System.Text.Json;
using Huzhu.Data.Security;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huzhu.Data.Agencies;

static class AgencyMapping
{
    public static void Map(ModelBuilder model, FieldCipher cipher)
    {
        MapAgencies(model);
        MapCases(model, cipher);
        MapPapers(model);
        MapTenantTables(model, cipher);
    }

    static void MapAgencies(ModelBuilder model)
    {
        var agency = model.Entity<Agency>().ToTable("agencies");
        agency.HasIndex(a => a.Slug).IsUnique();
        agency.HasIndex(a => a.NameKey).IsUnique();
        agency.HasMany(a => a.ChangeNotices).WithOne().HasForeignKey("AgencyId").IsRequired();
        agency.HasMany(a => a.Successions).WithOne().HasForeignKey("AgencyId").IsRequired();
        model.Entity<ChangeNotice>().ToTable("change_notices");
        model.Entity<ChangeNotice>().Property(n => n.Id).ValueGeneratedNever();
        model.Entity<Succession>().ToTable("successions");
        model.Entity<Succession>().Property(s => s.Id).ValueGeneratedNever();
    }

    static void MapCases(ModelBuilder model, FieldCipher cipher)
    {
        var procedure = model.Entity<AgencyCase>().ToTable("agency_cases");
        procedure.Property(c => c.Id).ValueGeneratedNever();
        procedure.HasIndex(c => c.AgencyId);
        procedure.HasIndex(c => c.ReceiptNumber).IsUnique();
        procedure.HasIndex(c => c.DecisionNumber).IsUnique();
        procedure.HasIndex(c => new { c.Status, c.SubmittedAt });
        procedure
            .Property(c => c.Content)
            .HasConversion(
                new ValueConverter<CaseContent, string>(
                    content => cipher.Encrypt(JsonSerializer.Serialize(content, CaseContent.Json)),
                    stored =>
                        JsonSerializer.Deserialize<CaseContent>(
                            cipher.Decrypt(stored),
                            CaseContent.Json
                        )!
                )
            )
            .HoldsCipherText();
        procedure.HasMany(c => c.Documents).WithOne().HasForeignKey("CaseId").IsRequired();
        procedure.HasMany(c => c.Findings).WithOne().HasForeignKey("CaseId").IsRequired();
        procedure.HasMany(c => c.Steps).WithOne().HasForeignKey("CaseId").IsRequired();
        model.Entity<CaseDocument>().ToTable("case_documents");
        model.Entity<CaseDocument>().Property(d => d.Id).ValueGeneratedNever();
        model.Entity<CaseFinding>().ToTable("case_findings").HasKey("CaseId", "Condition");
        model.Entity<CaseStep>().ToTable("case_steps").HasKey("CaseId", "Seq");
    }

    static void MapPapers(ModelBuilder model)
    {
        var certificate = model.Entity<RegistrationCertificate>().ToTable("certificates");
        certificate.HasKey(c => c.Number);
        certificate.HasIndex(c => c.AgencyId);
        var letter = model.Entity<AppointmentLetter>().ToTable("letters");
        letter.HasKey(l => l.Number);
        letter.HasIndex(l => l.AgencyId);
        model.Entity<NumberSeries>().ToTable("number_series").HasKey(s => new { s.Kind, s.Year });
    }

    static void MapTenantTables(ModelBuilder model, FieldCipher cipher)
    {
        var point = model.Entity<AgencyPoint>().ToTable("agency_points");
        point.Property(p => p.ContactPhone).Encrypted(cipher);
        model.Entity<PublicNotice>().ToTable("public_notices");
        model.Entity<CommitteeMember>().ToTable("committee_members");
        model
            .Entity<StaffMember>()
            .ToTable("staff_members")
            .Property(s => s.Phone)
            .Encrypted(cipher);
    }
}
