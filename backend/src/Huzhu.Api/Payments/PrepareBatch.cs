using System.Security.Cryptography;
using Huzhu.Api.Contributions;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Payments.ListBatches;

namespace Huzhu.Api.Payments;

/// <summary>组批: what is due of one plan goes into a batch (PL-10), reserved before any file exists
/// (CL-12); lines come and go until somebody releases it.</summary>
public static class PrepareBatch
{
    /// <summary>Lines that one batch may have: more is a file that banks refuse.</summary>
    public const int MostLines = 1_000;

    /// <param name="Total">In yuan.</param>
    /// <param name="Waiting">Of persons who are paid on another account in the same batch: they go
    /// with the next.</param>
    public sealed record Proposal(
        string PlanCode,
        string Plan,
        int Count,
        decimal Total,
        int Waiting,
        DateTime Oldest
    );

    /// <param name="PayableIds">What to pay; null: all that is due.</param>
    public sealed record BatchRequest(
        string PlanCode,
        BatchFormat Format,
        IReadOnlyList<Guid>? PayableIds
    );

    public sealed record BatchLineRequest(Guid PayableId);

    public static void Map(RouteGroupBuilder office)
    {
        const Permission pay = Permission.PayBenefits;
        const string one = "payment-batches/{id:guid}";
        office.Read("payment-batches/proposals", ListBatchProposals, pay);
        office.Write("payment-batches", Handle, pay).OnNew();
        office.Write(one + "/lines", AddBatchLine, pay).OnExisting();
        office.Delete(one + "/lines/{lineId:guid}", RemoveBatchLine, pay);
        office.Write(one + "/cancellation", CancelBatch, pay).OnExisting();
    }

    static async Task<Ok<IReadOnlyList<Proposal>>> ListBatchProposals(
        Here here,
        PaymentReading reading
    )
    {
        var due = await reading.NowAsync(
            await reading.In(PaymentState.Due).ToListAsync(here.Ct),
            here.Ct
        );
        var plans = await ContributionReading.PlanNamesAsync(here.Db, here.Ct);
        var proposals = new List<Proposal>();
        foreach (var plan in due.GroupBy(p => p.Owed.PlanCode).OrderBy(g => g.Key))
        {
            var waiting = PaymentReading.OtherAccount([.. plan]);
            var now = plan.Where(p => !waiting.Contains(p.Owed.Id)).Take(MostLines).ToList();
            proposals.Add(
                new(
                    plan.Key,
                    plans.GetValueOrDefault(plan.Key, plan.Key),
                    now.Count,
                    new Money(now.Sum(p => p.Owed.Amount.Fen)).Yuan,
                    plan.Count() - now.Count,
                    plan.Min(p => p.Owed.CreatedAt)
                )
            );
        }
        return TypedResults.Ok<IReadOnlyList<Proposal>>(proposals);
    }

    static async Task<Ok<BatchView>> Handle(BatchRequest request, Here here, PaymentReading reading)
    {
        if (!Enum.IsDefined(request.Format))
            throw new InvalidField("format", "请选择文件格式。");
        if (request.PayableIds?.Count > MostLines)
            throw new InvalidField("payableIds", $"一批最多{MostLines}笔，请分成几批。");
        // one at a time: who comes second finds what is left
        await PaymentReading.HoldAsync(here.Db, request.PlanCode, here.Ct);
        await StrikeAsync(here, reading);
        var wanted = request.PayableIds is { } ids
            ? here.Db.Payables.Where(p => ids.Contains(p.Id))
            : reading.In(PaymentState.Due).Where(p => p.PlanCode == request.PlanCode);
        var owed = await wanted.OrderBy(p => p.CreatedAt).ThenBy(p => p.Id).ToListAsync(here.Ct);
        if (request.PayableIds is { } asked && owed.Count != asked.Distinct().Count())
            throw new Absent();
        var due = await reading.NowAsync(owed, here.Ct);
        var waiting = PaymentReading.OtherAccount(due);
        if (request.PayableIds is not null && waiting.Count > 0)
            throw SameAccount(due.First(p => waiting.Contains(p.Owed.Id)));
        var batch = PaymentBatch.Prepare(
            here.NewId(),
            "FK" + NewReference()[PaymentReference.Prefix.Length..],
            request.PlanCode,
            request.Format,
            here.Me.PersonId,
            here.Now
        );
        here.Db.PaymentBatches.Add(batch);
        var lines = due.Where(p => !waiting.Contains(p.Owed.Id))
            .Take(MostLines)
            .Select(p => batch.Add(here.NewId(), NewReference(), p, here.Now))
            .ToList();
        if (lines.Count == 0)
            throw new WrongState("这项活动现在没有待付的互助金，请刷新后查看。");
        PaymentBatch.RequireStranger(
            await reading.PayerAsync(here.Me.PersonId, here.Ct),
            await reading.PartiesAsync(lines, here.Ct)
        );
        here.Db.PaymentAttempts.AddRange(lines);
        return await SavedAsync(batch.Id, here, reading);
    }

    static Task<Ok<BatchView>> AddBatchLine(
        Guid id,
        BatchLineRequest request,
        Here here,
        PaymentReading reading
    ) =>
        ActAsync(
            id,
            here,
            reading,
            async whole =>
            {
                if (whole.Standing.Count >= MostLines)
                    throw new WrongState($"一批最多{MostLines}笔，请放入另一批。");
                var payable = await reading.NowAsync(request.PayableId, here.Ct);
                var others = whole.Standing.Select(l => l.PayableId).ToList();
                var beside = await reading.NowAsync(
                    await here.Db.Payables.Where(p => others.Contains(p.Id)).ToListAsync(here.Ct),
                    here.Ct
                );
                var waiting = PaymentReading.OtherAccount([.. beside, payable]);
                if (waiting.Count > 0)
                    throw SameAccount(payable);
                var line = whole.Batch.Add(here.NewId(), NewReference(), payable, here.Now);
                PaymentBatch.RequireStranger(
                    await reading.PayerAsync(here.Me.PersonId, here.Ct),
                    await reading.PartiesAsync([line], here.Ct)
                );
                whole.Batch.Revise();
                here.Db.PaymentAttempts.Add(line);
            }
        );

    static WrongState SameAccount(PayableNow payable) =>
        new(
            $"报案{payable.Owed.Number}与同一人的另一笔收款账户不同，不能放入同一批，请留到下一批。"
        );

    static Task<Ok<BatchView>> RemoveBatchLine(
        Guid id,
        Guid lineId,
        Here here,
        PaymentReading reading
    ) =>
        ActAsync(
            id,
            here,
            reading,
            whole =>
            {
                whole.Batch.Remove(
                    whole.Standing.FirstOrDefault(l => l.Id == lineId) ?? throw new Absent(),
                    here.Now
                );
                return Task.CompletedTask;
            }
        );

    static Task<Ok<BatchView>> CancelBatch(Guid id, Here here, PaymentReading reading) =>
        ActAsync(
            id,
            here,
            reading,
            whole =>
            {
                whole.Batch.Cancel(whole.Lines, here.Me.PersonId, here.Now);
                return Task.CompletedTask;
            }
        );

    /// <summary>What reports have struck is free before anything new is put together.</summary>
    static async Task StrikeAsync(Here here, PaymentReading reading)
    {
        var waiting = await here
            .Db.PaymentBatches.Where(b => b.ReleasedAt == null && b.CancelledAt == null)
            .ToListAsync(here.Ct);
        foreach (var whole in await reading.WholeAsync(waiting, here.Ct))
            PaymentReading.Strike(whole, here.Now);
        await here.Save();
    }

    static string NewReference() => PaymentReference.Of(RandomNumberGenerator.GetBytes(12));
}
