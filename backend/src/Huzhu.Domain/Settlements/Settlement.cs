using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Settlements;

/// <summary>Where a settlement stands: a function of what is recorded.</summary>
public enum SettlementState
{
    /// <summary>核对中: its file is read, people are looked for, sums are computed.</summary>
    Checking,

    /// <summary>无法读取.</summary>
    Unreadable,

    /// <summary>待提交: computed, and nothing is decided.</summary>
    Trial,

    /// <summary>待核准: one person has proposed to pay it.</summary>
    Proposed,

    /// <summary>入账中: confirmed, and being booked.</summary>
    Confirmed,

    /// <summary>已入账: what it pays is owed.</summary>
    Booked,
}

/// <summary>What a run comes to.</summary>
/// <param name="Lines">Settlements and refunds that count for the first time.</param>
/// <param name="People">Persons whom they are about.</param>
/// <param name="Payees">Persons who get something.</param>
/// <param name="Billed">自付一 that counts for the first time, refunds taken off.</param>
/// <param name="Recoverable">Granted before beyond what is due now; it is netted in later runs of
/// the same plan and year, and in no other way.</param>
public sealed record SettlementTotals(
    int Lines,
    int People,
    int Payees,
    Money Billed,
    Money Amount,
    Money Recoverable
);

/// <summary>二次报销批量结算 of one file under one plan (CL-16): read, matched with members, computed,
/// proposed by one and confirmed by another person; what it pays then joins batches like any other
/// obligation.</summary>
public sealed class Settlement
{
    Settlement() { }

    public Guid Id { get; private set; }

    /// <summary>JS-2026-0001.</summary>
    public string Number { get; private set; } = "";
    public string PlanCode { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public Guid FileId { get; private set; }

    /// <summary>SHA-256 of the bytes: the same file under one plan is one run.</summary>
    public string SourceHash { get; private set; } = "";
    public Guid CreatedById { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public Guid? JobId { get; private set; }

    /// <summary>Rows read so far; a run that broke off goes on behind them.</summary>
    public int Rows { get; private set; }

    /// <summary>Lines that no file had before.</summary>
    public int Added { get; private set; }

    /// <summary>Lines that had come before, in this file or another.</summary>
    public int Known { get; private set; }
    public int Faulty { get; private set; }

    /// <summary>Whether the whole file was read.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Why it can't be read, or why it has to be proposed again; null: nothing is wrong.
    /// </summary>
    public string? Problem { get; private set; }

    /// <summary>Null: not computed yet, or being computed again.</summary>
    public SettlementTotals? Totals { get; private set; }
    public Guid? ProposedById { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public DateTime? BookedAt { get; private set; }
    public int Version { get; private set; }

    public SettlementState State =>
        BookedAt is not null ? SettlementState.Booked
        : ConfirmedAt is not null ? SettlementState.Confirmed
        : ProposedById is not null ? SettlementState.Proposed
        : Totals is not null ? SettlementState.Trial
        : Problem is not null ? SettlementState.Unreadable
        : SettlementState.Checking;

    /// <param name="hash">SHA-256 of the file.</param>
    public static Settlement Of(
        Guid id,
        string number,
        string planCode,
        string fileName,
        Guid fileId,
        string hash,
        Guid by,
        DateTime now
    ) =>
        new()
        {
            Id = id,
            Number = number,
            PlanCode = planCode,
            FileName = fileName,
            FileId = fileId,
            SourceHash = hash,
            CreatedById = by,
            CreatedAt = Beijing.Utc(now),
        };

    /// <summary>Which job works on it.</summary>
    public void WorkedOnBy(Guid jobId) => JobId = jobId;

    /// <summary>Some rows more are read.</summary>
    public void Read(int rows, int added, int known, int faulty) =>
        (Rows, Added, Known, Faulty) = (Rows + rows, Added + added, Known + known, Faulty + faulty);

    public void EndReading() => IsRead = true;

    /// <summary>It can't be read; nothing of it stays.</summary>
    public void BeUnreadable(string problem)
    {
        (Rows, Added, Known, Faulty) = (0, 0, 0, 0);
        (IsRead, Problem) = (false, problem);
    }

    /// <summary>The same file comes again; what kept it from being read may be over.</summary>
    /// <exception cref="WrongState">It was read.</exception>
    public void ReadAgain()
    {
        RequireState(SettlementState.Unreadable);
        Problem = null;
    }

    /// <summary>What it comes to now; whoever confirms reads these sums.</summary>
    public void Compute(SettlementTotals totals)
    {
        ClaimRules.SettledInBulk.Applied();
        (Totals, Problem) = (totals, null);
    }

    /// <summary>To be computed anew: members were added or put right, agencies have answered.
    /// </summary>
    /// <exception cref="WrongState">It is being checked, or decided.</exception>
    public void TryAgain()
    {
        RequireState(SettlementState.Trial, SettlementState.Proposed);
        (Totals, ProposedById, Problem) = (null, null, null);
    }

    /// <summary>One person proposes to pay what was computed.</summary>
    /// <param name="seen">The sum that the screen showed.</param>
    /// <exception cref="RuleBroken">CL-4: another sum than is computed.</exception>
    /// <exception cref="WrongState">It isn't computed, or is proposed already.</exception>
    public void Propose(Money seen, Guid by)
    {
        RequireState(SettlementState.Trial);
        ClaimRules.ComputedNotTyped.Require(
            seen == Totals!.Amount,
            ("asked", seen),
            ("computed", Totals.Amount)
        );
        ProposedById = by;
    }

    /// <summary>核准 by another natural person; it is booked by a job, under the locks of all limits.
    /// </summary>
    /// <exception cref="RuleBroken">GV-10: by who proposed it or brought the file. CL-4: another sum
    /// than is computed.</exception>
    /// <exception cref="WrongState">It isn't proposed.</exception>
    public void Confirm(Money seen, Guid by, DateTime now)
    {
        RequireState(SettlementState.Proposed);
        SupervisionRules.SecondPerson.Require(by != ProposedById && by != CreatedById);
        ClaimRules.ComputedNotTyped.Require(
            seen == Totals!.Amount,
            ("asked", seen),
            ("computed", Totals.Amount)
        );
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>Books it as it was confirmed; where a claim that was decided meanwhile has changed
    /// the sums, it has to be proposed and confirmed anew.</summary>
    /// <returns>Whether it is booked.</returns>
    public bool Book(SettlementTotals now, DateTime at)
    {
        RequireState(SettlementState.Confirmed);
        ClaimRules.SettledInBulk.Applied();
        if (now == Totals)
        {
            BookedAt = Beijing.Utc(at);
            return true;
        }
        Problem =
            $"核准后重新计算为{now.Amount}元（核准时{Totals!.Amount}元），"
            + "可能有单件理赔刚刚核准，或者会员资料有变化，请核对后重新提交、核准。";
        (Totals, ProposedById) = (now, null);
        (ConfirmedById, ConfirmedAt) = (null, null);
        return false;
    }

    void RequireState(params SettlementState[] states)
    {
        if (!states.Contains(State))
            throw new WrongState(
                $"这一批结算目前为“{State.Label()}”，不能这样办理，请刷新后查看。"
            );
    }
}

public static class SettlementLabels
{
    public static string Label(this SettlementState state) =>
        state switch
        {
            SettlementState.Checking => "核对中",
            SettlementState.Unreadable => "无法读取",
            SettlementState.Trial => "待提交",
            SettlementState.Proposed => "待核准",
            SettlementState.Confirmed => "入账中",
            SettlementState.Booked => "已入账",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
