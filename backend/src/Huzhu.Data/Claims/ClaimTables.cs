using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Members;
using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<InsuredEvent> InsuredEvents => Set<InsuredEvent>();
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<ClaimStep> ClaimSteps => Set<ClaimStep>();
    public DbSet<ClaimBill> ClaimBills => Set<ClaimBill>();
    public DbSet<ClaimDocument> ClaimDocuments => Set<ClaimDocument>();
    public DbSet<ClaimForm> ClaimForms => Set<ClaimForm>();
    public DbSet<ClaimRound> ClaimRounds => Set<ClaimRound>();
    public DbSet<BenefitPayable> Payables => Set<BenefitPayable>();
    public DbSet<Overpayment> Overpayments => Set<Overpayment>();
    public DbSet<ClaimFreeze> ClaimFreezes => Set<ClaimFreeze>();
    public DbSet<ClaimTerms> ClaimTerms => Set<ClaimTerms>();
    public DbSet<RemittanceAcknowledgement> RemittanceAcknowledgements =>
        Set<RemittanceAcknowledgement>();
}

/// <summary>The tables of Claims, and who may do what on them. What the agency keeps is the
/// agency's; what the office rules, owes and freezes stands with the office.</summary>
sealed class ClaimTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "claim_rounds", "SELECT", $"agency_id = {OwnAgency}"),
            // sending up is the agency's; whatever follows is the office's
            new(
                AgencyRole,
                "claim_rounds",
                "INSERT",
                $"agency_id = {OwnAgency} and outcome is null and proposed is null"
            ),
            new(
                AgencyRole,
                "claim_rounds",
                "UPDATE",
                $"agency_id = {OwnAgency} and outcome is null",
                Columns: "withdrawn_at, version"
            ),
            new(AgencyRole, "payables", "SELECT", $"agency_id = {OwnAgency}"),
            // who reported, and what, is nothing for the agency
            new(
                AgencyRole,
                "claim_freezes",
                "SELECT",
                $"agency_id = {OwnAgency}",
                Columns: "id, agency_id, claim_id, reported_at, lifted_at"
            ),
            new(AgencyRole, "claim_freezes", "INSERT", $"agency_id = {OwnAgency}"),
            new(AgencyRole, "claim_terms", "SELECT", "confirmed_at is not null"),
            new(AgencyRole, "remittance_acknowledgements", "SELECT", $"agency_id = {OwnAgency}"),
            // one function alone takes this role on, within the caller's transaction
            new(LedgerRole, "benefit_ledger", "SELECT", "true"),
            new(LedgerRole, "benefit_ledger", "INSERT", "true"),
            new(OfficeRole, "benefit_ledger", "SELECT", "false"),
            new(LedgerRole, "paid_once", "SELECT", "true"),
            new(LedgerRole, "paid_once", "INSERT", "true"),
            new(OfficeRole, "paid_once", "SELECT", "false"),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        MapAgency(model, cipher);
        MapOffice(model, cipher);
        MapLedger(model);
    }

    static void MapAgency(ModelBuilder model, FieldCipher cipher)
    {
        var happened = model.Entity<InsuredEvent>().ToTable("insured_events");
        happened.HasIndex(e => new { e.AgencyId, e.MemberId });
        happened.HasIndex(e => new { e.AgencyId, e.Key });
        happened.Ignore(e => e.Days);
        happened.Property(e => e.Detail).Sealed(cipher);
        happened.HasOne<Member>().WithMany().HasForeignKey(e => new { e.AgencyId, e.MemberId });
        var claim = model.Entity<Claim>().ToTable("claims");
        claim.HasIndex(c => new { c.AgencyId, c.Number }).IsUnique();
        claim.HasIndex(c => new { c.AgencyId, c.MemberId });
        claim.HasIndex(c => new { c.AgencyId, c.ReportedOn });
        // one event under one plan is one line of the register
        claim
            .HasIndex(c => new
            {
                c.AgencyId,
                c.EventId,
                c.PlanCode,
            })
            .IsUnique()
            .HasFilter("withdrawn_at IS NULL")
            .HasDatabaseName("one_claim_of_an_event");
        claim.Property(c => c.Reporter).Encrypted(cipher);
        claim.Property(c => c.Payee).Sealed(cipher);
        claim.HasOne<InsuredEvent>().WithMany().HasForeignKey(c => new { c.AgencyId, c.EventId });
        claim.HasOne<Member>().WithMany().HasForeignKey(c => new { c.AgencyId, c.MemberId });
        claim.HasOne<MemberUnit>().WithMany().HasForeignKey(c => new { c.AgencyId, c.UnitId });
        var step = model.Entity<ClaimStep>().ToTable("claim_steps");
        step.Property(s => s.Text).Encrypted(cipher);
        step.HasIndex(s => new { s.AgencyId, s.ClaimId });
        step.HasOne<Claim>().WithMany().HasForeignKey(s => new { s.AgencyId, s.ClaimId });
        var bill = model.Entity<ClaimBill>().ToTable("claim_bills");
        bill.Property(b => b.Text).Sealed(cipher);
        bill.HasIndex(b => new { b.AgencyId, b.EventId });
        bill.HasIndex(b => new { b.AgencyId, b.BillKey });
        bill.HasOne<InsuredEvent>().WithMany().HasForeignKey(b => new { b.AgencyId, b.EventId });
        var paper = model.Entity<ClaimDocument>().ToTable("claim_documents");
        paper.Property(d => d.Name).Encrypted(cipher);
        paper.HasIndex(d => new { d.AgencyId, d.EventId });
        paper.HasOne<InsuredEvent>().WithMany().HasForeignKey(d => new { d.AgencyId, d.EventId });
        var form = model.Entity<ClaimForm>().ToTable("claim_forms");
        form.Property(f => f.Content).Encrypted(cipher);
        form.HasIndex(f => new
            {
                f.AgencyId,
                f.ClaimId,
                f.Revision,
            })
            .IsUnique();
        form.HasOne<Claim>().WithMany().HasForeignKey(f => new { f.AgencyId, f.ClaimId });
    }

    static void MapOffice(ModelBuilder model, FieldCipher cipher)
    {
        var round = model.Entity<ClaimRound>().ToTable("claim_rounds");
        round.Property(r => r.Id).ValueGeneratedNever();
        round.Ignore(r => r.State);
        round.HasIndex(r => new { r.ClaimId, r.Round }).IsUnique();
        round.HasIndex(r => new { r.AgencyId, r.SentUpAt });
        round.HasIndex(r => new { r.Outcome, r.SentUpAt });
        round.Property(r => r.Gaps).Sealed(cipher);
        round.Property(r => r.Ruled).Sealed(cipher);
        round.Property(r => r.Revises).Sealed(cipher);
        var payable = model.Entity<BenefitPayable>().ToTable("payables");
        payable.Property(p => p.Id).ValueGeneratedNever();
        payable.HasIndex(p => p.RoundId).IsUnique().HasFilter("withdrawn_at IS NULL");
        payable.HasIndex(p => p.ClaimId);
        payable.HasIndex(p => new { p.AgencyId, p.CreatedAt });
        payable.Ignore(p => p.AwaitsOffice);
        payable.Property(p => p.Payee).Sealed(cipher);
        var overpaid = model.Entity<Overpayment>().ToTable("overpayments");
        overpaid.Property(o => o.Id).ValueGeneratedNever();
        overpaid.HasIndex(o => o.ClaimId);
        overpaid.HasIndex(o => o.AttemptId).IsUnique();
        overpaid.Property(o => o.Recovery).Sealed(cipher);
        var freeze = model.Entity<ClaimFreeze>().ToTable("claim_freezes");
        freeze.Property(f => f.Id).ValueGeneratedNever();
        freeze.HasIndex(f => f.ClaimId);
        freeze.Property(f => f.What).Encrypted(cipher);
        freeze.Property(f => f.ReportedById).Sealed(cipher);
        freeze.Property(f => f.LiftReason).Encrypted(cipher);
        var terms = model.Entity<ClaimTerms>().ToTable("claim_terms");
        terms.Property(t => t.Id).ValueGeneratedNever();
        terms
            .HasIndex(t => t.PlanVersionId)
            .IsUnique()
            .HasFilter("confirmed_at IS NULL")
            .HasDatabaseName("one_open_claim_terms");
        AsJson(terms.Property(t => t.Papers));
        AsJson(terms.Property(t => t.Decision));
        terms.HasOne<PlanVersion>().WithMany().HasForeignKey(t => t.PlanVersionId);
        var acknowledged = model
            .Entity<RemittanceAcknowledgement>()
            .ToTable("remittance_acknowledgements");
        acknowledged.HasKey(a => a.RemittanceId);
        acknowledged.Property(a => a.RemittanceId).ValueGeneratedNever();
    }

    static void MapLedger(ModelBuilder model)
    {
        var ledger = model.Entity<BenefitEntry>().ToTable("benefit_ledger");
        ledger.HasKey(e => new { e.Holder, e.Id });
        var once = model.Entity<PaidOnceEntry>().ToTable("paid_once");
        once.HasKey(e => new { e.Key, e.Scope });
    }
}
