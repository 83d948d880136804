using System.Security.Cryptography;
using Huzhu.Api.Claims;
using Huzhu.Api.Payments;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>What was granted on its way: a batch that is paid, one with a failure, one of which
/// nobody knows, one that waits to be released; and something due.</summary>
sealed class DemoPayments(
    IServiceProvider services,
    Guid agencyId,
    DateTime now,
    CancellationToken ct
)
{
    const string BankNumber = "SL-0001（示例）";
    readonly Work work = services.GetRequiredService<Work>();
    readonly FileStore files = services.GetRequiredService<FileStore>();
    readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();

    public Task<bool> PlayAsync() => work.AsOfficeAsync(writes: true, PlayAsync, ct);

    async Task<bool> PlayAsync(HuzhuDb db, IServiceProvider inner)
    {
        var finance = await db
            .Posts.Where(p => p.AgencyId == null && p.Kind == PostKind.OfficeFinance)
            .OrderBy(p => p.Id)
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        await AcknowledgeAsync(db, inner.GetRequiredService<Funding>(), finance[0]);
        await db.SaveChangesAsync(ct);
        var reading = inner.GetRequiredService<PaymentReading>();
        var due = await reading.NowAsync(
            await db
                .Payables.Where(p => p.AgencyId == agencyId && p.FundedAt != null)
                .OrderBy(p => p.Number)
                .ToListAsync(ct),
            ct
        );
        foreach (var (some, i) in due.Chunk(2).Select((some, i) => (some, i)).Take(4))
        {
            var batch = PaymentBatch.Prepare(
                clock.NewId(),
                "FK" + Drawn()[PaymentReference.Prefix.Length..],
                some[0].Owed.PlanCode,
                (BatchFormat)i,
                finance[0],
                now.AddHours(-8 + i)
            );
            var lines = some.Select(p => batch.Add(clock.NewId(), Drawn(), p, now.AddHours(-8 + i)))
                .ToList();
            db.PaymentBatches.Add(batch);
            db.PaymentAttempts.AddRange(lines);
            await db.SaveChangesAsync(ct);
            if (i == 3)
                continue;
            using var content = new MemoryStream(BankFile.Write(batch, lines, now));
            var stored = await files.KeepAsync(
                content,
                BankFile.KindOf(batch.Format).ContentType,
                null,
                null,
                ct
            );
            db.Files.Add(stored);
            batch.Release(stored.Id, stored.Sha256, finance[1], now.AddHours(-6 + i));
            batch.RecordSent(BankNumber, finance[0], now.AddHours(-5 + i));
            var hearing = new Hearing(db, clock, saves: true, ct);
            foreach (var (line, n) in lines.Select((line, n) => (line, n)))
                await hearing.HearAsync(line, SaidOf(line, i, n));
            batch.Settle(lines, now);
            await hearing.PostAsync();
        }
        return true;
    }

    /// <summary>The first batch is paid; of the second one line fails; of the third nobody knows
    /// one.
    /// </summary>
    BankLineSaid SaidOf(PaymentAttempt line, int batch, int n)
    {
        var word = (batch, n) switch
        {
            (1, 0) => BankWord.Rejected,
            (2, 0) => BankWord.Unclear,
            _ => BankWord.Paid,
        };
        return new(
            line.Reference,
            line.Reference,
            word,
            line.Amount,
            null,
            word == BankWord.Rejected ? FailureReason.Closed : null,
            word == BankWord.Unclear ? "银行系统超时，没有明确结果（示例）。" : null,
            Beijing.DateOf(now)
        );
    }

    /// <summary>What the agency passed on has come to the office (EN-7).</summary>
    async Task AcknowledgeAsync(HuzhuDb db, Funding funding, Guid by)
    {
        var known = await db.RemittanceAcknowledgements.Select(a => a.RemittanceId).ToListAsync(ct);
        var passed = await db
            .Remittances.Where(r => r.AgencyId == agencyId && r.ConfirmedAt != null)
            .Where(r => !known.Contains(r.Id))
            .ToListAsync(ct);
        foreach (var remittance in passed)
            db.RemittanceAcknowledgements.Add(
                RemittanceAcknowledgement.Of(
                    remittance,
                    known: false,
                    remittance.RemittedOn,
                    "SL回单",
                    by,
                    now
                )
            );
        await db.SaveChangesAsync(ct);
        await funding.RefreshAsync(agencyId, now, ct);
    }

    static string Drawn() => PaymentReference.Of(RandomNumberGenerator.GetBytes(12));
}
