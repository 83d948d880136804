using Huzhu.Api.Committees;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Payments.ListBatches;

namespace Huzhu.Api.Payments;

/// <summary>结果不明: payments of which nobody knows; they end by the bank's booked record, or by
/// two persons with its written answer, neither of them the releaser (CL-12, GV-9).</summary>
public static class ClearUnknown
{
    /// <param name="Paid">What the bank's written answer says.</param>
    /// <param name="FileId">The answer, sent before.</param>
    public sealed record BankLetterRequest(bool Paid, Guid FileId);

    /// <param name="BatchId">Where it stands.</param>
    public sealed record AttemptRow(Guid BatchId, string Batch, string Plan, LineView Line);

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "payment-attempts/{id:guid}/answer";
        office.Read("payment-attempts", ListAttempts, Permission.ViewOffice);
        office.Exports("payment-attempts", "付款结果", Permission.ViewOffice, Export);
        office.Write(one, AnswerUnknown, Permission.PayBenefits).OnExisting();
        office
            .Write(one + "/confirmation", ConfirmAnswer, Permission.PayBenefits)
            .OnExisting()
            .StepUp();
    }

    static async Task<Ok<Page<AttemptRow>>> ListAttempts(
        Word<AttemptOutcome>? outcome,
        string? q,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await Matching(here.Db, outcome?.Value, q).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<AttemptRow>(
                await RowsAsync(here.Db, here.Me, found.Items, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    /// <summary>Attempts of an outcome, the newest first; without one, what is unknown.</summary>
    static IQueryable<PaymentAttempt> Matching(HuzhuDb db, AttemptOutcome? outcome, string? q)
    {
        var wanted = outcome ?? AttemptOutcome.Unknown;
        var all = db.PaymentAttempts.AsNoTracking().Where(a => a.Outcome == wanted);
        if (q?.Trim() is { Length: > 0 } text)
            all = all.Where(a => a.Number.Contains(text) || a.Reference.Contains(text));
        return all.OrderByDescending(a => a.KnownAt).ThenBy(a => a.Id);
    }

    static async Task<IReadOnlyList<AttemptRow>> RowsAsync(
        HuzhuDb db,
        Acting me,
        IReadOnlyList<PaymentAttempt> found,
        CancellationToken ct
    )
    {
        var ids = found.Select(a => a.BatchId).Distinct().ToList();
        var batches = await db
            .PaymentBatches.AsNoTracking()
            .Where(b => ids.Contains(b.Id))
            .ToDictionaryAsync(b => b.Id, ct);
        var plans = await Contributions.ContributionReading.PlanNamesAsync(db, ct);
        var names = await NamesAsync(db, ct);
        return
        [
            .. found.Select(a =>
            {
                var batch = batches[a.BatchId];
                return new AttemptRow(
                    batch.Id,
                    batch.Number,
                    plans.GetValueOrDefault(batch.PlanCode, batch.PlanCode),
                    LineOf(a, batch, me, names)
                );
            }),
        ];
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = await Matching(
                export.Db,
                export.Choice<AttemptOutcome>("outcome"),
                export.Text("q")
            )
            .ToListAsync(export.Ct);
        return await export.Write(
            await RowsAsync(export.Db, export.Me, found, export.Ct),
            new("批次号", r => r.Batch, 20),
            new("保障活动", r => r.Plan, 40),
            new("报案编号", r => r.Line.Number, 20),
            new("收款人", r => r.Line.Payee, 12, true, PersonalKind.Name),
            new("账号尾号", r => r.Line.Account, 24, true),
            new("金额", r => r.Line.Amount),
            new("付款流水", r => r.Line.Reference, 20),
            new("结果", r => r.Line.OutcomeLabel),
            new("原因", r => r.Line.Reason),
            new("银行日期", r => r.Line.BookedOn)
        );
    }

    static async Task<Ok<BatchView>> AnswerUnknown(
        Guid id,
        BankLetterRequest request,
        Here here,
        PaymentReading reading
    )
    {
        var (attempt, batch) = await FindAsync(id, here);
        await KeepFiles.RequireSentAsync(here.Db, request.FileId, here.Me, here.Ct);
        attempt.Answer(request.Paid, request.FileId, batch, here.Me.PersonId);
        return await SavedAsync(batch.Id, here, reading);
    }

    static async Task<Ok<BatchView>> ConfirmAnswer(Guid id, Here here, PaymentReading reading)
    {
        var (attempt, batch) = await FindAsync(id, here);
        var hearing = new Hearing(here.Db, here.Clock, saves: true, here.Ct);
        await hearing.ConfirmAsync(attempt, batch, here.Me.PersonId);
        var whole = await reading.BatchAsync(batch.Id, here.Ct);
        batch.Settle(whole.Standing, here.Now);
        await hearing.PostAsync();
        return await SavedAsync(batch.Id, here, reading);
    }

    static async Task<(PaymentAttempt Attempt, PaymentBatch Batch)> FindAsync(Guid id, Here here)
    {
        var attempt = await here.Find(here.Db.PaymentAttempts, id);
        return (
            attempt,
            await here.Db.PaymentBatches.SingleAsync(b => b.Id == attempt.BatchId, here.Ct)
        );
    }
}
