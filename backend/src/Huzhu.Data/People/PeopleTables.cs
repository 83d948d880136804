using Huzhu.Data.People;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<UserSession> Sessions => Set<UserSession>();
    public DbSet<ProofTries> ProofTries => Set<ProofTries>();
    public DbSet<Engagement> Engagements => Set<Engagement>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<ApiClient> ApiClients => Set<ApiClient>();
    public DbSet<Handover> Handovers => Set<Handover>();
    public DbSet<EngagementView> EngagementViews => Set<EngagementView>();
}

/// <summary>The tables of People, and who may do what on them.</summary>
sealed class PeopleTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "posts", "SELECT", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "posts", "INSERT", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "posts", "UPDATE", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "persons", "SELECT", $"id in ({PeopleHere})"),
            new(AgencyRole, "invitations", "SELECT", $"person_id in ({PeopleHere})"),
            new(AgencyRole, "invitations", "INSERT", $"person_id in ({PeopleHere})"),
            new(AgencyRole, "engagements", "SELECT", EngagesHere),
            new(AgencyRole, "engagements", "INSERT", $"by_agency_id = {OwnAgency}"),
            new(AgencyRole, "engagements", "UPDATE", $"by_agency_id = {OwnAgency}"),
            new(AgencyRole, "engaged_agencies", "SELECT", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "engaged_agencies", "INSERT", $"agency_id = {OwnAgency}"),
            new(
                AgencyRole,
                "engaged_persons",
                "SELECT",
                "engagement_id in (select id from engagements)"
            ),
            new(AgencyRole, "engaged_persons", "INSERT", OwnEngagement),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var person = model.Entity<Person>();
        person.ToTable("persons");
        person.Property(p => p.Name).HasMaxLength(100);
        person.Property(p => p.MendedName).HasMaxLength(100);
        person.Property(p => p.IdentityNumber).Encrypted(cipher);
        person.HasIndex(p => p.IdentityHash).IsUnique();
        model.Entity<IdentityUserClaim<Guid>>().ToTable("person_claims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("person_logins");
        var passkey = model.Entity<IdentityUserPasskey<Guid>>().ToTable("person_passkeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data, data => data.ToJson());
        passkey.HasOne<Person>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        var tokens = model.Entity<IdentityUserToken<Guid>>().ToTable("person_tokens");
        tokens.Property(t => t.Value).Encrypted(cipher);

        var post = model.Entity<Post>().ToTable("posts");
        post.HasIndex(p => p.PersonId);
        post.Property(p => p.ProposedName).HasMaxLength(100);
        post.HasIndex(p => p.AgencyId);
        post.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);

        var session = model.Entity<UserSession>().ToTable("sessions");
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.HasIndex(s => s.PersonId);

        var tries = model.Entity<ProofTries>().ToTable("proof_tries");
        tries.HasKey(t => t.Key);
        tries.Property(t => t.Key).HasMaxLength(32);
        tries.HasIndex(t => t.Since);

        var invitation = model.Entity<Invitation>().ToTable("invitations");
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => i.PersonId);
        var client = model.Entity<ApiClient>().ToTable("api_clients");
        client.Property(c => c.Name).HasMaxLength(100);
        client.Property(c => c.Granted).HasMaxLength(400);
        client.Property(c => c.ForeignId).HasMaxLength(200);
        client.HasIndex(c => new { c.AgencyId, c.ForeignId }).IsUnique();
        client.Ignore(c => c.Permissions).Ignore(c => c.Acts);
        MapEngagements(model);
        MapHandovers(model);
    }

    static void MapEngagements(ModelBuilder model)
    {
        var engagement = model.Entity<Engagement>().ToTable("engagements");
        engagement.HasMany(e => e.Agencies).WithOne().HasForeignKey("EngagementId").IsRequired();
        engagement.HasMany(e => e.Persons).WithOne().HasForeignKey("EngagementId").IsRequired();
        var agency = model.Entity<EngagedAgency>().ToTable("engaged_agencies");
        agency.Property(a => a.Id).ValueGeneratedNever();
        agency.HasIndex(a => a.AgencyId);
        var engaged = model.Entity<EngagedPerson>().ToTable("engaged_persons");
        engaged.Property(p => p.Id).ValueGeneratedNever();
        engaged.HasIndex(p => p.PersonId);
        engaged.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        var view = model.Entity<EngagementView>().ToTable("engagement_views");
        // the engagement stands in the registry, which may be another database (infra/citus)
        view.HasIndex(v => v.EngagementId);
        view.HasIndex(v => new { v.AgencyId, v.At });
    }

    static void MapHandovers(ModelBuilder model)
    {
        var handover = model.Entity<Handover>().ToTable("handovers");
        handover
            .HasMany(h => h.Entries)
            .WithOne()
            .HasForeignKey(e => new { e.AgencyId, e.HandoverId });
        model.Entity<HandoverEntry>().ToTable("handover_entries");
    }
}
