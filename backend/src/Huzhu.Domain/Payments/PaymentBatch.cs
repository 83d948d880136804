using Huzhu.Domain.Custody;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Payments;

/// <summary>How the bank takes a batch.</summary>
public enum BatchFormat
{
    Xlsx,
    CsvGb18030,
    CsvUtf8,

    /// <summary>ISO 20022 pain.001.001.09.</summary>
    Pain001,
}

/// <summary>Where a batch stands: a function of what is recorded.</summary>
public enum BatchState
{
    /// <summary>待放行.</summary>
    Prepared,

    /// <summary>已放行: its file is made.</summary>
    Released,

    /// <summary>已送银行.</summary>
    Sent,

    /// <summary>已办结: the outcome of every line is final.</summary>
    Settled,

    /// <summary>已作废.</summary>
    Cancelled,
}

/// <summary>Who prepares or releases, as a natural person.</summary>
/// <param name="Key">The keyed hash of the identity, as members have it.</param>
/// <param name="Accounts">Known bank cards.</param>
public sealed record Payer(
    Guid PersonId,
    Guid Key,
    string Name,
    IReadOnlyCollection<string> Accounts
);

/// <summary>Whom a line has to do with.</summary>
/// <param name="Handled">Accounts of who registered, sent up, proposed or confirmed.</param>
/// <param name="Concerned">Keys of the insured person and of a payee with an identity.</param>
public sealed record LineParties(
    PaymentAttempt Line,
    IReadOnlyCollection<Guid> Handled,
    IReadOnlyCollection<Guid> Concerned
);

/// <summary>A batch of payments (批次): benefits of one plan, prepared by one and released by another
/// (CU-8). The file is made by the release, once; what was released isn't edited.</summary>
public sealed class PaymentBatch
{
    PaymentBatch() { }

    public Guid Id { get; private set; }

    /// <summary>Drawn once; also the message id at the bank.</summary>
    public string Number { get; private set; } = "";
    public string PlanCode { get; private set; } = "";
    public BatchFormat Format { get; private set; }

    /// <summary>Raised by each change of the lines; a release names the one that was read.</summary>
    public int Revision { get; private set; }
    public int LastLine { get; private set; }
    public Guid PreparedById { get; private set; }
    public DateTime PreparedAt { get; private set; }
    public Guid? ReleasedById { get; private set; }
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>The bytes that went to the bank, for ever the same.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string? Hash { get; private set; }
    public Guid? SentById { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>The bank's own number of the batch.</summary>
    public string? BankNumber { get; private set; }
    public DateTime? SettledAt { get; private set; }
    public Guid? CancelledById { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public int Version { get; private set; }

    public BatchState State =>
        CancelledAt is not null ? BatchState.Cancelled
        : SettledAt is not null ? BatchState.Settled
        : SentAt is not null ? BatchState.Sent
        : ReleasedAt is not null ? BatchState.Released
        : BatchState.Prepared;

    public static PaymentBatch Prepare(
        Guid id,
        string number,
        string planCode,
        BatchFormat format,
        Guid by,
        DateTime now
    ) =>
        new()
        {
            Id = id,
            Number = number,
            PlanCode = planCode,
            Format = format,
            Revision = 1,
            PreparedById = by,
            PreparedAt = Beijing.Utc(now),
        };

    /// <summary>Takes in a line.</summary>
    /// <exception cref="RuleBroken">PL-10: another plan. CL-8: frozen. EN-7: not funded. CL-12: it
    /// is being paid, or was.</exception>
    /// <exception cref="WrongState">Released, or cancelled.</exception>
    public PaymentAttempt Add(Guid id, string reference, PayableNow payable, DateTime now)
    {
        RequireState(BatchState.Prepared);
        PaymentRules.OnePlan.Require(payable.Owed.PlanCode == PlanCode);
        payable.RequirePayable();
        return PaymentAttempt.Of(id, this, payable, ++LastLine, reference, now);
    }

    /// <summary>The lines have changed since somebody read them.</summary>
    public void Revise() => Revision++;

    /// <summary>Takes a line out; its obligation may join another batch.</summary>
    /// <exception cref="WrongState">Released, or cancelled.</exception>
    public void Remove(PaymentAttempt line, DateTime now)
    {
        RequireState(BatchState.Prepared);
        line.Drop(now);
        Revise();
    }

    /// <summary>Takes out a line that a report has struck (CL-8); the revision that everybody reads
    /// counts the report already.</summary>
    /// <exception cref="WrongState">Released, or cancelled.</exception>
    public void Strike(PaymentAttempt line, DateTime now)
    {
        RequireState(BatchState.Prepared);
        ClaimRules.FrozenIsNotPaid.Applied();
        line.Drop(now);
    }

    /// <summary>Whether this person may have to do with these lines at all.</summary>
    /// <exception cref="RuleBroken">GV-9: they have registered or decided one. CU-8: they are the
    /// payee of one, or bear that name. CL-17: they are insured by one. The refusal names the line.
    /// </exception>
    public static void RequireStranger(Payer by, IEnumerable<LineParties> lines)
    {
        foreach (var line in lines)
        {
            var at = $"第{line.Line.Line}笔（报案{line.Line.Number}）";
            var (payee, known) = (line.Line.Payee, new Payable(by.PersonId, by.Name, by.Accounts));
            PaymentRules.NotThePayee.Require(
                Payees.Among(payee.Name, payee.Account, [known]).Count == 0,
                $"{at}的收款人是本人，或者与本人同名、同账户，请由其他人员办理。"
            );
            ClaimRules.NotInOwnCase.Require(
                !line.Concerned.Contains(by.Key),
                $"{at}的出险人或者收款人是本人，请由其他人员办理。"
            );
            PaymentRules.DecidesOrPays.Require(
                !line.Handled.Contains(by.PersonId),
                $"{at}由本人登记、上报、拟核或者核准过，请由其他人员办理。"
            );
        }
    }

    /// <summary>Whether it can be released by this person; only then its file is made.</summary>
    /// <exception cref="RuleBroken">GV-10: by who prepared it; else as <see
    /// cref="RequireStranger"/>.</exception>
    /// <exception cref="WrongState">Released, cancelled, or without lines.</exception>
    public void RequireReleasable(Payer by, IReadOnlyCollection<LineParties> lines)
    {
        RequireState(BatchState.Prepared);
        if (lines.Count == 0)
            throw new WrongState("这一批没有可付的笔数，请先加入或者作废。");
        SupervisionRules.SecondPerson.Require(by.PersonId != PreparedById);
        RequireStranger(by, lines);
    }

    /// <summary>Goes out of our hands as these bytes.</summary>
    public void Release(Guid fileId, string hash, Guid by, DateTime now)
    {
        RequireState(BatchState.Prepared);
        (FileId, Hash) = (fileId, hash);
        (ReleasedById, ReleasedAt) = (by, Beijing.Utc(now));
    }

    /// <exception cref="WrongState">Not released, or sent already.</exception>
    public void RecordSent(string bankNumber, Guid by, DateTime now)
    {
        RequireState(BatchState.Released);
        (BankNumber, SentById, SentAt) = (bankNumber, by, Beijing.Utc(now));
    }

    /// <summary>Nothing of it will be paid; only before it is with the bank.</summary>
    /// <exception cref="WrongState">Sent, or cancelled.</exception>
    public void Cancel(IEnumerable<PaymentAttempt> lines, Guid by, DateTime now)
    {
        if (State is not (BatchState.Prepared or BatchState.Released))
            throw new WrongState("这一批已经送银行或者已作废，不能再作废，请等银行结果。");
        foreach (var line in lines.Where(l => l.Stands))
            line.Drop(now);
        (CancelledById, CancelledAt) = (by, Beijing.Utc(now));
    }

    /// <summary>Whether results of it can be read by this person.</summary>
    /// <exception cref="RuleBroken">GV-9: by who released it.</exception>
    /// <exception cref="WrongState">It isn't with the bank.</exception>
    public void RequireResultsBy(Guid by)
    {
        if (SentAt is null)
            throw new WrongState("这一批还没有登记送银行，不能导入结果，请先登记已送银行。");
        PaymentRules.ReleasesOrReads.Require(by != ReleasedById);
    }

    /// <summary>Notes whether the outcome of every line is final.</summary>
    public void Settle(IEnumerable<PaymentAttempt> lines, DateTime now) =>
        SettledAt = lines.All(l => l.Outcome is not (null or AttemptOutcome.Unknown))
            ? SettledAt ?? Beijing.Utc(now)
            : null;

    void RequireState(BatchState state)
    {
        if (State != state)
            throw new WrongState($"这一批目前为“{State.Label()}”，不能这样办理，请刷新后查看。");
    }
}

public static class BatchLabels
{
    public static string Label(this BatchState state) =>
        state switch
        {
            BatchState.Prepared => "待放行",
            BatchState.Released => "已放行",
            BatchState.Sent => "已送银行",
            BatchState.Settled => "已办结",
            BatchState.Cancelled => "已作废",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Label(this BatchFormat format) =>
        format switch
        {
            BatchFormat.Xlsx => "通用表格（xlsx）",
            BatchFormat.CsvGb18030 => "文本（csv，GB18030）",
            BatchFormat.CsvUtf8 => "文本（csv，UTF-8）",
            BatchFormat.Pain001 => "ISO 20022（pain.001）",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
}
