using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Books;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Data.Tenancy.RowSecurity;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<Chart> Charts => Set<Chart>();
    public DbSet<AccountingPeriod> AccountingPeriods => Set<AccountingPeriod>();
    public DbSet<Voucher> Vouchers => Set<Voucher>();
    public DbSet<PostedLine> PostedLines => Set<PostedLine>();
    public DbSet<BookedSource> BookedSources => Set<BookedSource>();
    public DbSet<AccountBalance> AccountBalances => Set<AccountBalance>();
    public DbSet<PostingDue> PostingDues => Set<PostingDue>();
    public DbSet<BankAccount> BankAccounts => Set<BankAccount>();
    public DbSet<StatementEntry> StatementEntries => Set<StatementEntry>();
    public DbSet<EntryMatch> EntryMatches => Set<EntryMatch>();
    public DbSet<MatchedItem> MatchedItems => Set<MatchedItem>();
    public DbSet<BankReconciliation> BankReconciliations => Set<BankReconciliation>();
    public DbSet<CashCount> CashCounts => Set<CashCount>();
}

/// <summary>What was posted of one account and plan in one month, in fen: the sum of its lines,
/// added to in the transaction that posts them.</summary>
public sealed class AccountBalance : IAgencyOwned
{
    public required Guid AgencyId { get; init; }
    public required int Year { get; init; }

    /// <summary>1 to 12; 0: the stock with which the books began.</summary>
    public required int Month { get; init; }
    public required string Account { get; init; }

    /// <summary>Empty: no plan.</summary>
    public required string PlanCode { get; init; }
    public required long Debit { get; init; }
    public required long Credit { get; init; }
}

/// <summary>A source document that a posted voucher rests on; no other one does, unless that was
/// reversed (FI-15).</summary>
public sealed class BookedSource : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required SourceKind Kind { get; init; }
    public required string Number { get; init; }
    public required Guid VoucherId { get; init; }

    /// <summary>The voucher that reversed it; null: it stands.</summary>
    public Guid? FreedById { get; set; }
}

/// <summary>The tables of Books, and who may do what on them. What is posted nobody changes:
/// neither the agency nor the office has the right to (FI-15).</summary>
sealed class BookTables : ModuleTables
{
    const string Own = $"agency_id = {OwnAgency}";

    public override IReadOnlyList<Grant> Grants =>
        [
            new(AgencyRole, "charts", "SELECT", "confirmed_at is not null"),
            new(AgencyRole, "vouchers", "SELECT", Own),
            new(AgencyRole, "vouchers", "INSERT", $"{Own} and state <> 'Posted'"),
            new(AgencyRole, "vouchers", "UPDATE", $"{Own} and state <> 'Posted'", Check: Own),
            new(AgencyRole, "posted_lines", "SELECT", Own),
            new(AgencyRole, "posted_lines", "INSERT", Own),
            new(AgencyRole, "booked_sources", "SELECT", Own),
            new(AgencyRole, "booked_sources", "INSERT", Own),
            new(AgencyRole, "booked_sources", "UPDATE", Own, Columns: "freed_by_id"),
            new(AgencyRole, "statement_entries", "SELECT", Own),
            new(AgencyRole, "statement_entries", "INSERT", Own),
            new(AgencyRole, "accounting_periods", "SELECT", Own),
            new(AgencyRole, "accounting_periods", "INSERT", Own),
            new(
                AgencyRole,
                "accounting_periods",
                "UPDATE",
                $"{Own} and state = 'Open'",
                Check: Own
            ),
        ];

    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var chart = model.Entity<Chart>().ToTable("charts");
        chart.Property(c => c.Id).ValueGeneratedNever();
        chart.HasIndex(c => c.EffectiveFrom).IsUnique().HasFilter("confirmed_at IS NOT NULL");
        AsJson(chart.Property(c => c.Accounts));
        AsJson(chart.Property(c => c.Templates));
        model
            .Entity<AccountingPeriod>()
            .ToTable("accounting_periods")
            .HasKey(p => new
            {
                p.AgencyId,
                p.Year,
                p.Month,
            });
        var voucher = model.Entity<Voucher>().ToTable("vouchers");
        AsJson(voucher.Property(v => v.Lines));
        AsJson(voucher.Property(v => v.Sources));
        voucher.HasIndex(v => new
        {
            v.AgencyId,
            v.State,
            v.Date,
        });
        voucher
            .HasIndex(v => new { v.AgencyId, v.ReversesId })
            .IsUnique()
            .HasFilter("state <> 'Voided'")
            .HasDatabaseName("reversed_once");
        var line = model.Entity<PostedLine>().ToTable("posted_lines");
        line.HasKey(l => new
        {
            l.AgencyId,
            l.VoucherId,
            l.Line,
        });
        line.HasIndex(l => new
        {
            l.AgencyId,
            l.Account,
            l.Date,
            l.Number,
        });
        line.HasOne<Voucher>().WithMany().HasForeignKey(l => new { l.AgencyId, l.VoucherId });
        var source = model.Entity<BookedSource>().ToTable("booked_sources");
        source
            .HasIndex(s => new
            {
                s.AgencyId,
                s.Kind,
                s.Number,
            })
            .IsUnique()
            .HasFilter("freed_by_id IS NULL")
            .HasDatabaseName("booked_once");
        source.HasOne<Voucher>().WithMany().HasForeignKey(s => new { s.AgencyId, s.VoucherId });
        model
            .Entity<AccountBalance>()
            .ToTable("account_balances")
            .HasKey(b => new
            {
                b.AgencyId,
                b.Year,
                b.Month,
                b.Account,
                b.PlanCode,
            });
        var due = model.Entity<PostingDue>().ToTable("posting_dues");
        due.HasIndex(d => new { d.AgencyId, d.On });
        due.HasIndex(d => new { d.AgencyId, d.SubjectId });
        due.HasIndex(d => new { d.AgencyId, d.VoucherId });
        MapBank(model);
    }

    static void MapBank(ModelBuilder model)
    {
        model
            .Entity<BankAccount>()
            .ToTable("bank_accounts")
            .HasIndex(a => new { a.AgencyId, a.Account })
            .IsUnique();
        var entry = model.Entity<StatementEntry>().ToTable("statement_entries");
        entry
            .HasIndex(e => new
            {
                e.AgencyId,
                e.Account,
                e.Sequence,
            })
            .IsUnique();
        entry.HasIndex(e => new
        {
            e.AgencyId,
            e.Account,
            e.On,
        });
        var match = model.Entity<EntryMatch>().ToTable("entry_matches");
        match.HasIndex(m => new
        {
            m.AgencyId,
            m.Account,
            m.LastOn,
        });
        var item = model.Entity<MatchedItem>().ToTable("matched_items");
        item.HasOne<EntryMatch>().WithMany().HasForeignKey(i => new { i.AgencyId, i.MatchId });
        item.HasOne<StatementEntry>().WithMany().HasForeignKey(i => new { i.AgencyId, i.EntryId });
        item.HasOne<PostedLine>()
            .WithMany()
            .HasForeignKey(i => new
            {
                i.AgencyId,
                i.VoucherId,
                i.Line,
            });
        item.HasIndex(i => new { i.AgencyId, i.EntryId })
            .IsUnique()
            .HasFilter("NOT freed")
            .HasDatabaseName("entry_matched_once");
        item.HasIndex(i => new
            {
                i.AgencyId,
                i.VoucherId,
                i.Line,
            })
            .IsUnique()
            .HasFilter("NOT freed")
            .HasDatabaseName("line_matched_once");
        var sheet = model.Entity<BankReconciliation>().ToTable("bank_reconciliations");
        AsJson(sheet.Property(r => r.Sheet));
        AsJson(sheet.Property(r => r.Reasons));
        sheet
            .HasIndex(r => new
            {
                r.AgencyId,
                r.Account,
                r.Month,
            })
            .IsUnique();
        model
            .Entity<CashCount>()
            .ToTable("cash_counts")
            .HasIndex(c => new
            {
                c.AgencyId,
                c.Account,
                c.On,
            });
    }
}
