using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Payments;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<PaymentBatch> PaymentBatches => Set<PaymentBatch>();
    public DbSet<PaymentAttempt> PaymentAttempts => Set<PaymentAttempt>();
    public DbSet<PayeeChange> PayeeChanges => Set<PayeeChange>();
    public DbSet<BatchDownload> BatchDownloads => Set<BatchDownload>();
    public DbSet<BankResult> BankResults => Set<BankResult>();
    public DbSet<BankResultLine> BankResultLines => Set<BankResultLine>();
    public DbSet<Disbursement> Disbursements => Set<Disbursement>();
}

/// <summary>The tables of Payments, and who may do what on them. What the office pays stands with
/// the office; what an agency passes on stands with the agency.</summary>
sealed class PaymentTables : ModuleTables
{
    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "payment_attempts", "SELECT", $"agency_id = {OwnAgency}"),
            // how far a payment is, not what else goes with it
            new(
                AgencyRole,
                "payment_batches",
                "SELECT",
                $"id in (select batch_id from payment_attempts where agency_id = {OwnAgency})",
                Columns: "id, sent_at, file_id"
            ),
            new(AgencyRole, "payee_changes", "SELECT", $"agency_id = {OwnAgency}"),
            // an agency mends an account; the way through an agency is the office's
            new(
                AgencyRole,
                "payee_changes",
                "INSERT",
                $"agency_id = {OwnAgency} and not via_agency and confirmed_at is null"
            ),
            new(
                AgencyRole,
                "payee_changes",
                "UPDATE",
                $"agency_id = {OwnAgency} and not via_agency",
                Columns: "confirmed_by_id, confirmed_at, withdrawn_at, version"
            ),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var batch = model.Entity<PaymentBatch>().ToTable("payment_batches");
        batch.Property(b => b.Id).ValueGeneratedNever();
        batch.Ignore(b => b.State);
        batch.HasIndex(b => b.Number).IsUnique();
        batch.HasIndex(b => b.PreparedAt);
        MapAttempt(model, cipher);
        var change = model.Entity<PayeeChange>().ToTable("payee_changes");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Ignore(c => c.IsOpen);
        change.Property(c => c.Payee).Sealed(cipher);
        change.HasIndex(c => c.PayableId);
        change.HasIndex(c => new { c.AgencyId, c.ProposedAt });
        change
            .HasIndex(c => c.AttemptId)
            .IsUnique()
            .HasFilter("withdrawn_at IS NULL")
            .HasDatabaseName("one_change_of_a_failure");
        var download = model.Entity<BatchDownload>().ToTable("batch_downloads");
        download.Property(d => d.Id).ValueGeneratedNever();
        download.Property(d => d.Reason).Encrypted(cipher);
        download.HasIndex(d => d.BatchId);
        var result = model.Entity<BankResult>().ToTable("bank_results");
        result.Property(r => r.Id).ValueGeneratedNever();
        result.HasIndex(r => new { r.BatchId, r.Hash }).IsUnique();
        model
            .Entity<BankResultLine>()
            .ToTable("bank_result_lines")
            .HasKey(l => new { l.BatchId, l.Key });
        var passed = model.Entity<Disbursement>().ToTable("disbursements");
        passed.Property(d => d.Id).ValueGeneratedNever();
        passed.HasIndex(d => new { d.AgencyId, d.AttemptId }).IsUnique();
        passed.HasIndex(d => new { d.AgencyId, d.ClaimId });
        passed
            .HasOne<Claim>()
            .WithMany()
            .HasForeignKey(d => new { d.AgencyId, d.ClaimId })
            .OnDelete(DeleteBehavior.Cascade);
    }

    static void MapAttempt(ModelBuilder model, FieldCipher cipher)
    {
        var attempt = model.Entity<PaymentAttempt>().ToTable("payment_attempts");
        attempt.Property(a => a.Id).ValueGeneratedNever();
        attempt.Ignore(a => a.Stands);
        attempt.Property(a => a.Payee).Sealed(cipher);
        attempt.Property(a => a.Said).Encrypted(cipher);
        attempt.HasIndex(a => a.Reference).IsUnique();
        attempt.HasIndex(a => a.BatchId);
        attempt.HasIndex(a => a.ClaimId);
        attempt.HasIndex(a => new { a.AgencyId, a.CreatedAt });
        attempt.HasIndex(a => a.Outcome);
        // one obligation, one payment: no second attempt while one stands (CL-12)
        attempt
            .HasIndex(a => a.PayableId)
            .IsUnique()
            .HasFilter("voided_at IS NULL")
            .HasDatabaseName("one_attempt_stands");
        attempt.HasIndex(a => new { a.PayableId, a.CreatedAt });
    }
}
