using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Members;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Payments;

/// <summary>批次: every batch, and one with its lines. Whole account numbers stand in the file
/// alone.
/// </summary>
public static class ListBatches
{
    /// <summary>A batch; its total is in yuan.</summary>
    public sealed record BatchRow
    {
        public required Guid Id { get; init; }
        public required string Number { get; init; }
        public required string Plan { get; init; }
        public required BatchState State { get; init; }
        public required string StateLabel { get; init; }
        public required int Count { get; init; }
        public required decimal Total { get; init; }
        public required int Paid { get; init; }
        public required int Failed { get; init; }
        public required int Unknown { get; init; }
        public required string PreparedBy { get; init; }
        public required DateTime PreparedAt { get; init; }
        public required string? ReleasedBy { get; init; }
        public required DateTime? ReleasedAt { get; init; }
        public required string? BankNumber { get; init; }
    }

    /// <summary>One line. The amount is in yuan; the account its last four digits.</summary>
    public sealed record LineView
    {
        public required Guid Id { get; init; }

        /// <summary>Null: it comes of a settlement.</summary>
        public required Guid? ClaimId { get; init; }
        public required int Line { get; init; }
        public required string Number { get; init; }

        [Personal(PersonalKind.Name)]
        public required string Payee { get; init; }

        [Personal]
        public required string Account { get; init; }
        public required decimal Amount { get; init; }
        public required bool ViaAgency { get; init; }
        public required string Reference { get; init; }
        public required AttemptOutcome? Outcome { get; init; }
        public required string OutcomeLabel { get; init; }
        public required string? Reason { get; init; }

        [Personal(PersonalKind.Whole)]
        public required string? Said { get; init; }
        public required DateOnly? BookedOn { get; init; }
        public required bool? AnsweredPaid { get; init; }
        public required string? AnsweredBy { get; init; }
        public required Guid? AnswerFileId { get; init; }

        /// <summary>answer, confirmAnswer.</summary>
        public required IReadOnlyList<string> Open { get; init; }
        public required int Version { get; init; }
    }

    public sealed record Fetched(string By, DateTime At, string? Reason);

    public sealed record ResultRead(string By, DateTime At, int Lines, int Changed);

    /// <summary>A batch with everything about it.</summary>
    public sealed record BatchView : IVersioned
    {
        public required BatchRow Batch { get; init; }
        public required string PlanCode { get; init; }
        public required BatchFormat Format { get; init; }
        public required string FormatLabel { get; init; }
        public required int Revision { get; init; }
        public required string? Hash { get; init; }
        public required string? SentBy { get; init; }
        public required DateTime? SentAt { get; init; }

        /// <summary>The last working day for the bank's results.</summary>
        public required DateOnly? ResultBy { get; init; }
        public required IReadOnlyList<LineView> Lines { get; init; }
        public required IReadOnlyList<Fetched> Downloads { get; init; }
        public required IReadOnlyList<ResultRead> Results { get; init; }

        /// <summary>What its file can't hold, by line: it can't be released so.</summary>
        public required IReadOnlyList<string> Faults { get; init; }

        /// <summary>add, remove, cancel, release, download, send, import.</summary>
        public required IReadOnlyList<string> Open { get; init; }
        public required int Version { get; init; }
    }

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("payment-batches", Handle, Permission.ViewOffice);
        office.Exports("payment-batches", "付款批次", Permission.ViewOffice, Export);
        office.Read("payment-batches/{id:guid}", GetBatch, Permission.ViewOffice);
    }

    static async Task<Ok<Page<BatchRow>>> Handle(
        Word<BatchState>? state,
        string? plan,
        string? q,
        int? page,
        int? size,
        Here here,
        PaymentReading reading
    )
    {
        var found = await Matching(here.Db, state?.Value, plan, q).PageAsync(page, size, here.Ct);
        var rows = await RowsAsync(here.Db, reading, found.Items, here.Ct);
        return TypedResults.Ok(new Page<BatchRow>(rows, found.Total, found.PageNumber, found.Size));
    }

    static IQueryable<PaymentBatch> Matching(HuzhuDb db, BatchState? state, string? plan, string? q)
    {
        var all = db.PaymentBatches.AsNoTracking();
        if (plan is { Length: > 0 } code)
            all = all.Where(b => b.PlanCode == code);
        if (q?.Trim() is { Length: > 0 } number)
            all = all.Where(b => b.Number.Contains(number) || b.BankNumber!.Contains(number));
        var open = all.Where(b => b.CancelledAt == null);
        all = state switch
        {
            null => all,
            BatchState.Cancelled => all.Where(b => b.CancelledAt != null),
            BatchState.Settled => open.Where(b => b.SettledAt != null),
            BatchState.Sent => open.Where(b => b.SettledAt == null && b.SentAt != null),
            BatchState.Released => open.Where(b => b.SentAt == null && b.ReleasedAt != null),
            BatchState.Prepared => open.Where(b => b.ReleasedAt == null),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
        return all.OrderByDescending(b => b.PreparedAt).ThenByDescending(b => b.Id);
    }

    static async Task<IReadOnlyList<BatchRow>> RowsAsync(
        HuzhuDb db,
        PaymentReading reading,
        IReadOnlyList<PaymentBatch> batches,
        CancellationToken ct
    )
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var names = await NamesAsync(db, ct);
        return [.. (await reading.WholeAsync(batches, ct)).Select(w => RowOf(w, plans, names))];
    }

    internal static Task<Dictionary<Guid, string>> NamesAsync(HuzhuDb db, CancellationToken ct) =>
        db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, ct);

    static BatchRow RowOf(
        WholeBatch whole,
        IReadOnlyDictionary<string, string> plans,
        IReadOnlyDictionary<Guid, string> names
    )
    {
        var batch = whole.Batch;
        int Count(AttemptOutcome outcome) => whole.Lines.Count(l => l.Outcome == outcome);
        return new()
        {
            Id = batch.Id,
            Number = batch.Number,
            Plan = plans.GetValueOrDefault(batch.PlanCode, batch.PlanCode),
            State = batch.State,
            StateLabel = batch.State.Label(),
            Count = whole.Standing.Count,
            Total = whole.Total.Yuan,
            Paid = Count(AttemptOutcome.Paid),
            Failed = Count(AttemptOutcome.Failed),
            Unknown = Count(AttemptOutcome.Unknown),
            PreparedBy = names.NameOf(batch.PreparedById),
            PreparedAt = batch.PreparedAt,
            ReleasedBy = batch.ReleasedById is { } by ? names.NameOf(by) : null,
            ReleasedAt = batch.ReleasedAt,
            BankNumber = batch.BankNumber,
        };
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = await Matching(
                export.Db,
                export.Choice<BatchState>("state"),
                export.Text("plan"),
                export.Text("q")
            )
            .ToListAsync(export.Ct);
        return await export.Write(
            await RowsAsync(export.Db, export.Get<PaymentReading>(), found, export.Ct),
            new("批次号", r => r.Number, 20),
            new("保障活动", r => r.Plan, 40),
            new("状态", r => r.StateLabel),
            new("笔数", r => r.Count),
            new("金额", r => r.Total),
            new("已付", r => r.Paid),
            new("失败", r => r.Failed),
            new("结果不明", r => r.Unknown),
            new("经办人", r => r.PreparedBy),
            new("组批时间", r => r.PreparedAt, 20),
            new("放行人", r => r.ReleasedBy),
            new("放行时间", r => r.ReleasedAt, 20),
            new("银行批次号", r => r.BankNumber, 24)
        );
    }

    static async Task<Ok<BatchView>> GetBatch(Guid id, Here here, PaymentReading reading) =>
        TypedResults.Ok(await ViewAsync(id, here, reading));

    internal static async Task<BatchView> ViewAsync(Guid id, Here here, PaymentReading reading)
    {
        var whole = await reading.BatchAsync(id, here.Ct);
        var batch = whole.Batch;
        var (plans, names) = (
            await ContributionReading.PlanNamesAsync(here.Db, here.Ct),
            await NamesAsync(here.Db, here.Ct)
        );
        var downloads = await here
            .Db.BatchDownloads.AsNoTracking()
            .Where(d => d.BatchId == id)
            .OrderBy(d => d.At)
            .ToListAsync(here.Ct);
        var results = await here
            .Db.BankResults.AsNoTracking()
            .Where(r => r.BatchId == id)
            .OrderBy(r => r.At)
            .ToListAsync(here.Ct);
        var rulebook = await here.Rulebook();
        return new()
        {
            Batch = RowOf(whole, plans, names),
            PlanCode = batch.PlanCode,
            Format = batch.Format,
            FormatLabel = batch.Format.Label(),
            Revision = whole.Revision,
            Hash = batch.Hash,
            SentBy = batch.SentById is { } by ? names.NameOf(by) : null,
            SentAt = batch.SentAt,
            ResultBy = batch.SentAt is { } at
                ? PaymentDeadlines.ResultBy(Beijing.DateOf(at), rulebook)
                : null,
            Lines = [.. whole.Standing.Select(l => LineOf(l, batch, here.Me, names))],
            Downloads =
            [
                .. downloads.Select(d => new Fetched(names.NameOf(d.ById), d.At, d.Reason)),
            ],
            Results =
            [
                .. results.Select(r => new ResultRead(
                    names.NameOf(r.ById),
                    r.At,
                    r.Lines,
                    r.Changed
                )),
            ],
            Faults =
                batch.State == BatchState.Prepared
                    ? [.. whole.Standing.SelectMany(l => BankFile.FaultsOf(l, batch.Format))]
                    : [],
            Open = [.. Acts(whole, here.Me)],
            Version = whole.Version,
        };
    }

    internal static LineView LineOf(
        PaymentAttempt line,
        PaymentBatch batch,
        Acting me,
        IReadOnlyDictionary<Guid, string> names
    ) =>
        new()
        {
            Id = line.Id,
            ClaimId = line.InBulk ? null : line.ClaimId,
            Line = line.Line,
            Number = line.Number,
            Payee = line.Payee.Name,
            Account = MemberMask.Card(line.Payee.Account)!,
            Amount = line.Amount.Yuan,
            ViaAgency = line.ViaAgency,
            Reference = line.Reference,
            Outcome = line.Outcome,
            OutcomeLabel = line.Outcome?.Label() ?? batch.State.Label(),
            Reason = line.Reason?.Label(),
            Said = line.Said,
            BookedOn = line.BookedOn,
            AnsweredPaid = line.AnsweredPaid,
            AnsweredBy = line.AnsweredById is { } by ? names.NameOf(by) : null,
            AnswerFileId = line.AnswerFileId,
            Open = [.. ActsOn(line, batch, me)],
            Version = line.Version,
        };

    static IEnumerable<string> ActsOn(PaymentAttempt line, PaymentBatch batch, Acting me)
    {
        if (
            line.Outcome != AttemptOutcome.Unknown
            || batch.ReleasedById == me.PersonId
            || !me.May(Permission.PayBenefits)
        )
            yield break;
        yield return "answer";
        if (line.AnsweredPaid is not null && line.AnsweredById != me.PersonId)
            yield return "confirmAnswer";
    }

    static IEnumerable<string> Acts(WholeBatch whole, Acting me)
    {
        var (batch, pays) = (whole.Batch, me.May(Permission.PayBenefits));
        if (batch.State == BatchState.Prepared && pays)
        {
            yield return "add";
            yield return "remove";
        }
        if (batch.State is BatchState.Prepared or BatchState.Released && pays)
            yield return "cancel";
        if (
            batch.State == BatchState.Prepared
            && me.May(Permission.ReleaseBatches)
            && batch.PreparedById != me.PersonId
            && whole.Standing.Count > 0
        )
            yield return "release";
        if (batch.FileId is not null && pays)
            yield return "download";
        if (batch.State == BatchState.Released && pays)
            yield return "send";
        if (batch.SentAt is not null && pays && batch.ReleasedById != me.PersonId)
            yield return "import";
    }

    /// <summary>Runs one act on a batch as the caller saw it; what reports have struck since is
    /// taken out first.</summary>
    internal static async Task<Ok<BatchView>> ActAsync(
        Guid id,
        Here here,
        PaymentReading reading,
        Func<WholeBatch, Task> act
    )
    {
        var plan = await here
            .Db.PaymentBatches.Where(b => b.Id == id)
            .Select(b => b.PlanCode)
            .SingleOrDefaultAsync(here.Ct);
        await PaymentReading.HoldAsync(here.Db, plan ?? throw new Absent(), here.Ct);
        var whole = await reading.BatchAsync(id, here.Ct);
        here.Seen(whole.Version);
        PaymentReading.Strike(whole, here.Now);
        await act(whole);
        return await SavedAsync(id, here, reading);
    }

    internal static async Task<Ok<BatchView>> SavedAsync(Guid id, Here here, PaymentReading reading)
    {
        await here.Save();
        var view = await ViewAsync(id, here, reading);
        here.About(
            view.Batch.Number,
            new
            {
                view.Batch.State,
                view.Revision,
                view.Batch.Count,
                view.Batch.Total,
            }
        );
        return TypedResults.Ok(view);
    }
}
