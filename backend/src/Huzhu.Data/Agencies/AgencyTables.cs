using System.Text.Json;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<AgencyCase> Cases => Set<AgencyCase>();
    public DbSet<RegistrationCertificate> Certificates => Set<RegistrationCertificate>();
    public DbSet<AppointmentLetter> Letters => Set<AppointmentLetter>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<MisuseReport> MisuseReports => Set<MisuseReport>();
    public DbSet<AgencyPoint> Points => Set<AgencyPoint>();
    public DbSet<PublicNotice> Notices => Set<PublicNotice>();
    public DbSet<CommitteeMember> CommitteeMembers => Set<CommitteeMember>();
    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();
}

/// <summary>The tables of Agencies, and who may do what on them.</summary>
sealed class AgencyTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "agencies", "SELECT", $"id = {OwnAgency}"),
            new(
                AgencyRole,
                "agencies",
                "UPDATE",
                $"id = {OwnAgency}",
                Columns: "set_up_notice_on, business_started_on, termination_received_on, "
                    + "termination_notice_on, chair_name, director_name, version"
            ),
            new(AgencyRole, "change_notices", "SELECT", $"agency_id = {OwnAgency}"),
            new(
                AgencyRole,
                "change_notices",
                "UPDATE",
                $"agency_id = {OwnAgency}",
                Columns: "notice_on, received_on"
            ),
            new(AgencyRole, "successions", "SELECT", $"agency_id = {OwnAgency}"),
            new(
                AgencyRole,
                "successions",
                "INSERT",
                $"agency_id = {OwnAgency} and confirmed_by_id is null"
            ),
            new(
                AgencyRole,
                "successions",
                "UPDATE",
                $"agency_id = {OwnAgency}",
                Columns: "confirmed_by_id, withdrawn"
            ),
            new(AgencyRole, "agency_cases", "SELECT", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "agency_cases", "INSERT", $"agency_id = {OwnAgency} and {OpenStates}"),
            new(
                AgencyRole,
                "agency_cases",
                "UPDATE",
                $"agency_id = {OwnAgency}",
                $"agency_id = {OwnAgency} and {OpenStates}",
                CaseColumns
            ),
            new(AgencyRole, "case_documents", "ALL", "case_id in (select id from agency_cases)"),
            new(AgencyRole, "case_steps", "SELECT", "case_id in (select id from agency_cases)"),
            new(AgencyRole, "case_steps", "INSERT", "case_id in (select id from agency_cases)"),
            new(AgencyRole, "certificates", "SELECT", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "letters", "SELECT", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "number_series", "ALL", "kind = 'Receipt'"),
            new(PublicRole, "agencies", "SELECT", "true"),
            new(PublicRole, "certificates", "SELECT", "true"),
            new(PublicRole, "letters", "SELECT", "true"),
            new(PublicRole, "agency_cases", "SELECT", $"id = {OwnCase}"),
            new(PublicRole, "agency_cases", "INSERT", $"id = {OwnCase} and {OpenStates}"),
            new(
                PublicRole,
                "agency_cases",
                "UPDATE",
                $"id = {OwnCase}",
                $"id = {OwnCase} and {OpenStates}",
                CaseColumns
            ),
            new(PublicRole, "case_documents", "ALL", $"case_id = {OwnCase}"),
            new(PublicRole, "case_findings", "SELECT", "false"),
            new(AgencyRole, "case_findings", "SELECT", "false"),
            new(PublicRole, "case_steps", "SELECT", $"case_id = {OwnCase}"),
            new(PublicRole, "case_steps", "INSERT", $"case_id = {OwnCase}"),
            new(PublicRole, "number_series", "ALL", "kind = 'Receipt'"),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
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
        // since when a draft rests, and at which version: kept by the sweep of drafts
        procedure.Property<int?>("RestVersion");
        procedure.Property<DateTime?>("RestSince");
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
