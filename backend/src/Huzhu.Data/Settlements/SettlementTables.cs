using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Settlements;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<Settlement> Settlements => Set<Settlement>();
    public DbSet<SettlementPerson> SettlementPeople => Set<SettlementPerson>();
    public DbSet<SettlementLine> SettlementLines => Set<SettlementLine>();
    public DbSet<SettlementFault> SettlementFaults => Set<SettlementFault>();
    public DbSet<SettlementShare> SettlementShares => Set<SettlementShare>();
    public DbSet<CardHolder> CardHolders => Set<CardHolder>();
}

/// <summary>The tables of Settlements, and who may do what on them. What is settled in bulk stands
/// with the office; an agency reads and answers what is about its own members.</summary>
sealed class SettlementTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            new(
                AgencyRole,
                "settlements",
                "SELECT",
                $"id in (select settlement_id from settlement_people where agency_id = {OwnAgency})",
                Columns: "id, number, plan_code, file_id, booked_at, confirmed_at"
            ),
            new(AgencyRole, "settlement_people", "SELECT", $"agency_id = {OwnAgency}"),
            new(
                AgencyRole,
                "settlement_people",
                "UPDATE",
                $"agency_id = {OwnAgency}",
                Columns: "answer, note, answered_by_id, confirmed_by_id, confirmed_at, version"
            ),
            new(AgencyRole, "settlement_shares", "SELECT", $"agency_id = {OwnAgency}"),
            // sums are computed where the limits are, by one statement
            new(LedgerRole, "settlements", "SELECT", "true"),
            new(LedgerRole, "settlement_people", "SELECT", "true"),
            new(LedgerRole, "settlement_lines", "SELECT", "true"),
            new(LedgerRole, "card_holders", "SELECT", "true"),
            new(LedgerRole, "settlement_shares", "SELECT", "true"),
            new(LedgerRole, "settlement_shares", "INSERT", "true"),
            new(LedgerRole, "settlement_shares", "DELETE", "true"),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var run = model.Entity<Settlement>().ToTable("settlements");
        run.Property(s => s.Id).ValueGeneratedNever();
        run.Ignore(s => s.State);
        run.HasIndex(s => s.Number).IsUnique();
        run.HasIndex(s => new { s.PlanCode, s.SourceHash }).IsUnique();
        AsJson(run.Property(s => s.Totals));
        var person = model.Entity<SettlementPerson>().ToTable("settlement_people");
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Ignore(p => p.IsPaid);
        person.Ignore(p => p.IsAnswerable);
        person.HasIndex(p => new { p.SettlementId, p.Holder }).IsUnique();
        person.HasIndex(p => new { p.AgencyId, p.Doubt });
        person.Property(p => p.Who).Sealed(cipher);
        person.Property(p => p.Note).Encrypted(cipher);
        // a million rows: its key, and one way to what a person has
        var line = model.Entity<SettlementLine>().ToTable("settlement_lines");
        line.HasKey(l => l.Key);
        line.HasIndex(l => new { l.Holder, l.PlanCode });
        model
            .Entity<SettlementFault>()
            .ToTable("settlement_faults")
            .HasKey(f => new { f.SettlementId, f.RowNumber });
        var share = model.Entity<SettlementShare>().ToTable("settlement_shares");
        share.HasKey(s => new
        {
            s.SettlementId,
            s.Holder,
            s.Year,
        });
        share.HasIndex(s => s.Holder);
        share.HasIndex(s => new { s.AgencyId, s.SettlementId });
        var holder = model.Entity<CardHolder>().ToTable("card_holders");
        holder.HasIndex(c => c.PersonKey);
        holder.HasIndex(c => new { c.AgencyId, c.PersonKey });
    }
}
