using Huzhu.Data.Relief;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Relief;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<ReliefCase> ReliefCases => Set<ReliefCase>();
    public DbSet<ReliefStandard> ReliefStandards => Set<ReliefStandard>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<CampaignHead> CampaignHeads => Set<CampaignHead>();
}

/// <summary>The tables of Relief, and who may do what on them: cases are the agency's, the caps of
/// persons nobody's.</summary>
sealed class ReliefTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            // one function alone takes this role on, within the caller's transaction
            new(LedgerRole, "relief_entries", "SELECT", "true"),
            new(LedgerRole, "relief_entries", "INSERT", "true"),
            new(LedgerRole, "relief_entries", "UPDATE", "true", Columns: "state, until"),
            new(OfficeRole, "relief_entries", "SELECT", "false"),
            new(LedgerRole, "relief_totals", "SELECT", "true"),
            new(LedgerRole, "relief_totals", "INSERT", "true"),
            new(LedgerRole, "relief_totals", "UPDATE", "true", Columns: "reserved, used"),
            new(OfficeRole, "relief_totals", "SELECT", "false"),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var one = model.Entity<ReliefCase>().ToTable("relief_cases");
        one.Ignore(c => c.Terms);
        one.Ignore(c => c.Holds);
        one.HasIndex(c => new { c.AgencyId, c.Number }).IsUnique().HasFilter("number IS NOT NULL");
        one.HasIndex(c => new { c.AgencyId, c.MemberId });
        one.HasIndex(c => new { c.AgencyId, c.EventOn });
        one.HasIndex(c => new { c.Stage, c.FreedAt });
        one.Property(c => c.Content).Sealed(cipher);
        AsJson(one.Property(c => c.Steps));
        var standard = model.Entity<ReliefStandard>().ToTable("relief_standards");
        standard.HasIndex(s => new { s.AgencyId, s.Number }).IsUnique();
        AsJson(standard.Property(s => s.Lines));
        var campaign = model.Entity<Campaign>().ToTable("campaigns");
        campaign.Ignore(c => c.Holds);
        campaign.HasIndex(c => new { c.AgencyId, c.HeldOn });
        campaign.HasIndex(c => new { c.Stage, c.FreedAt });
        AsJson(campaign.Property(c => c.Gifts));
        AsJson(campaign.Property(c => c.Units));
        AsJson(campaign.Property(c => c.Steps));
        var head = model.Entity<CampaignHead>().ToTable("campaign_heads");
        head.HasKey(h => new
        {
            h.AgencyId,
            h.CampaignId,
            h.PersonKey,
        });
        head.HasIndex(h => new { h.AgencyId, h.MemberId });
        var entry = model.Entity<ReliefEntry>().ToTable("relief_entries");
        entry.HasKey(e => new { e.PersonKey, e.Id });
        entry.HasIndex(e => new
        {
            e.PersonKey,
            e.Kind,
            e.Since,
        });
        model
            .Entity<ReliefTotal>()
            .ToTable("relief_totals")
            .HasKey(t => new
            {
                t.PersonKey,
                t.Kind,
                t.Since,
            });
    }
}
