using System.Security.Cryptography;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Files;
using Huzhu.Data.Payments;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Payments;

/// <summary>导入结果: the body is the bank's file. It is read and checked as a whole; then all that
/// it says of this batch is taken in by one transaction, matched by reference alone (CL-12). The
/// same again changes nothing.</summary>
public static class ImportBankResult
{
    /// <param name="Before">The outcome before, in Chinese.</param>
    public sealed record Change(
        int Line,
        string Number,
        decimal Amount,
        string Before,
        string After,
        string? Why
    );

    /// <summary>What a file changes, or would change.</summary>
    public sealed record ResultView
    {
        public required IReadOnlyList<Change> Changes { get; init; }

        /// <summary>Lines that were heard before.</summary>
        public required int Known { get; init; }

        /// <summary>Lines of other batches, or without a reference: they change nothing.</summary>
        public required int Strange { get; init; }

        /// <summary>Lines of the batch of which the file says nothing.</summary>
        public required int Missing { get; init; }

        /// <summary>Whether this very file was imported before.</summary>
        public required bool Repeated { get; init; }
        public required IReadOnlyList<AnswerFault> Faults { get; init; }
    }

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "payment-batches/{id:guid}/results";
        office
            .Write(one + "/preview", PreviewBankResult, Permission.PayBenefits)
            .NoKey()
            .OnNew()
            .WritesNothing()
            .OwnWork()
            .Accepts<Stream>("*/*");
        office
            .Write(one, Handle, Permission.PayBenefits)
            .NoKey()
            .OnNew()
            .OwnWork()
            .Accepts<Stream>("*/*");
    }

    static async Task<Ok<ResultView>> PreviewBankResult(
        Guid id,
        HttpRequest request,
        Here here,
        PaymentReading reading
    )
    {
        var (answer, hash) = await ReadAsync(request.Body, here.Ct);
        await using var unit = await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct);
        return TypedResults.Ok(await TakeAsync(id, answer, hash, null, here, reading));
    }

    static async Task<Ok<ResultView>> Handle(
        Guid id,
        HttpRequest request,
        Here here,
        PaymentReading reading
    )
    {
        var (answer, hash) = await ReadAsync(request.Body, here.Ct);
        await using var unit = await UnitOfWork.BeginAsync(here.Db, writes: true, here.Ct);
        await UnitOfWork.HoldAsync(here.Db, $"bank-results:{id}", here.Ct);
        var resultId = here.NewId();
        var view = await TakeAsync(id, answer, hash, resultId, here, reading);
        if (view.Repeated || view.Faults.Count > 0)
            return TypedResults.Ok(view);
        here.Db.BankResults.Add(
            new()
            {
                Id = resultId,
                BatchId = id,
                Hash = hash,
                Lines = answer.Lines.Count,
                Changed = view.Changes.Count,
                ById = here.Me.PersonId,
                At = here.Now,
            }
        );
        here.About(
            id,
            new
            {
                hash,
                lines = answer.Lines.Count,
                changed = view.Changes.Count,
            }
        );
        here.Audit.Write(here.Db, nameof(ImportBankResult), here.Me);
        await here.Save();
        await unit.CommitAsync(here.Ct);
        return TypedResults.Ok(view);
    }

    static async Task<(BankAnswer Answer, string Hash)> ReadAsync(Stream body, CancellationToken ct)
    {
        var content = new MemoryStream();
        var block = new byte[64 << 10];
        while (await body.ReadAsync(block, ct) is > 0 and var read)
        {
            content.Write(block, 0, read);
            if (content.Length > BankAnswer.Limit)
                throw new FileRefused(
                    FileFault.TooLarge,
                    "文件超过20 MB，请分批从银行下载后再导入。"
                );
        }
        if (content.Length == 0)
            throw new FileRefused(FileFault.Empty, "文件是空的，请重新从银行下载。");
        var bytes = content.ToArray();
        return (BankAnswer.Read(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>What the file changes; without a result's id it is only looked at.</summary>
    static async Task<ResultView> TakeAsync(
        Guid id,
        BankAnswer answer,
        string hash,
        Guid? resultId,
        Here here,
        PaymentReading reading
    )
    {
        var whole = await reading.BatchAsync(id, here.Ct);
        whole.Batch.RequireResultsBy(here.Me.PersonId);
        var repeated = await here.Db.BankResults.AnyAsync(
            r => r.BatchId == id && r.Hash == hash,
            here.Ct
        );
        var known = (
            await here
                .Db.BankResultLines.Where(l => l.BatchId == id)
                .Select(l => l.Key)
                .ToListAsync(here.Ct)
        ).ToHashSet();
        var own = whole.Standing.ToDictionary(l => l.Reference);
        var lines = Spread(answer, own.Values, hash).ToList();
        var heard = lines.Where(l => own.ContainsKey(l.Reference)).ToList();
        var changes = new List<Change>();
        var owed = own.Values.Select(l => l.PayableId).ToList();
        await here.Db.Payables.Where(p => owed.Contains(p.Id)).LoadAsync(here.Ct);
        var hearing = new Hearing(here.Db, here.Clock, resultId is not null, here.Ct);
        foreach (var said in heard.Where(l => !known.Contains(l.Key)))
        {
            if (repeated || answer.Faults.Count > 0)
                break;
            var line = own[said.Reference];
            var before = line.Outcome?.Label() ?? whole.Batch.State.Label();
            if (await hearing.HearAsync(line, said))
                changes.Add(
                    new(
                        line.Line,
                        line.Number,
                        line.Amount.Yuan,
                        before,
                        line.Outcome!.Value.Label(),
                        line.Reason?.Label() ?? line.Said
                    )
                );
            if (resultId is { } result)
                here.Db.BankResultLines.Add(
                    new()
                    {
                        BatchId = id,
                        Key = said.Key,
                        ResultId = result,
                        AttemptId = line.Id,
                        Word = said.Word,
                    }
                );
        }
        whole.Batch.Settle(whole.Standing, here.Now);
        if (resultId is not null)
            await hearing.PostAsync();
        return new()
        {
            Changes = changes,
            Known = heard.Count(l => known.Contains(l.Key)),
            Strange = answer.Strange + lines.Count - heard.Count,
            Missing = own.Keys.Except(heard.Select(h => h.Reference)).Count(),
            Repeated = repeated,
            Faults = answer.Faults,
        };
    }

    /// <summary>The lines; where the bank speaks of the whole batch only, one of each.</summary>
    static IEnumerable<BankLineSaid> Spread(
        BankAnswer answer,
        IEnumerable<PaymentAttempt> own,
        string hash
    ) =>
        answer.All is { } all
            ? own.Select(l => new BankLineSaid(
                l.Reference,
                $"all|{hash}|{l.Reference}",
                all,
                null,
                null,
                all == BankWord.Rejected ? FailureReason.Other : null,
                "银行按整批回复。",
                null
            ))
            : answer.Lines;
}

/// <summary>What the bank hasn't answered within its time is unknown, not failed (CL-12). Whether
/// this runs late changes nothing.</summary>
public sealed class MissingResults(Work work, TimeProvider clock)
{
    public Task<int> RunAsync(CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, services) =>
            {
                var sent = await db
                    .PaymentBatches.Where(b => b.SentAt != null && b.SettledAt == null)
                    .ToListAsync(ct);
                if (sent.Count == 0)
                    return 0;
                var rulebook = await services.GetRequiredService<RulebookSource>().GetAsync(db, ct);
                var late = sent.Where(b =>
                        PaymentDeadlines.ResultBy(Beijing.DateOf(b.SentAt!.Value), rulebook)
                        < Beijing.DateOf(clock.Now())
                    )
                    .Select(b => b.Id)
                    .ToList();
                var open = await db
                    .PaymentAttempts.Where(a => late.Contains(a.BatchId) && a.Outcome == null)
                    .ToListAsync(ct);
                return open.Count(a => a.Miss(clock.Now()));
            },
            ct
        );
}
