using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Rebates;

/// <summary>Where a statement stands.</summary>
public enum RebateState
{
    /// <summary>待提交: computed, and nothing is decided.</summary>
    Draft,

    /// <summary>待核准.</summary>
    Proposed,

    /// <summary>待拨付.</summary>
    Confirmed,

    /// <summary>无需拨付: confirmed, and what is below zero goes into the next one.</summary>
    Nothing,

    /// <summary>已拨付.</summary>
    Paid,
}

/// <summary>回拨单: what the office gives back of the management fee to one agency for one quarter
/// (FI-2): computed from what came, proposed by one person, confirmed by another, then paid.
/// </summary>
public sealed class RebateStatement
{
    RebateStatement() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>The quarter's first and last day.</summary>
    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }
    public IReadOnlyList<RebateLine> Lines { get; private set; } = [];

    /// <summary>The sum of its lines; may be negative.</summary>
    public Money Total { get; private set; }

    /// <summary>What earlier statements were below zero; never positive.</summary>
    public Money Carried { get; private set; }
    public Guid ComputedById { get; private set; }
    public DateTime ComputedAt { get; private set; }
    public Guid? ProposedById { get; private set; }
    public DateTime? ProposedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The bank's day and number of the transfer.</summary>
    public DateOnly? PaidOn { get; private set; }
    public string? PaidReference { get; private set; }
    public Guid? PaidById { get; private set; }

    /// <summary>Why it was taken back last.</summary>
    public string? TakenBackBecause { get; private set; }

    /// <summary>The later statement that what is below zero went into.</summary>
    public Guid? CarriedIntoId { get; private set; }
    public int Version { get; private set; }

    public Quarter Quarter => Quarter.Of(FirstDay);

    /// <summary>What is paid; never negative.</summary>
    public Money Payable => new(Math.Max(0, Total.Fen + Carried.Fen));

    /// <summary>What is below zero and goes into the next one; never positive.</summary>
    public Money Remainder => new(Math.Min(0, Total.Fen + Carried.Fen));

    public RebateState State =>
        PaidOn is not null ? RebateState.Paid
        : ConfirmedAt is not null
            ? Payable == Money.Zero ? RebateState.Nothing
                : RebateState.Confirmed
        : ProposedById is not null ? RebateState.Proposed
        : RebateState.Draft;

    /// <param name="known">Whether the agency has one for the quarter.</param>
    /// <exception cref="RuleBroken">FI-2: the quarter runs, or has one.</exception>
    public static RebateStatement Of(
        Guid id,
        Guid agencyId,
        Quarter quarter,
        bool known,
        Guid by,
        DateTime now
    )
    {
        RebateRules.OncePerQuarter.Require(
            quarter.HasEnded(now),
            $"{quarter}还没有结束，请在{quarter.Last.AddDays(1):yyyy-MM-dd}以后计算。",
            ("last", quarter.Last)
        );
        RebateRules.OncePerQuarter.Require(!known, ("asked", quarter.ToString()));
        return new()
        {
            Id = id,
            AgencyId = agencyId,
            FirstDay = quarter.First,
            LastDay = quarter.Last,
            ComputedById = by,
            ComputedAt = Beijing.Utc(now),
        };
    }

    /// <summary>What it comes to now.</summary>
    /// <param name="before">Earlier statements of the agency that are below zero and went into no
    /// other.</param>
    /// <exception cref="WrongState">Something is decided.</exception>
    public void Compute(
        IEnumerable<RebateItem> items,
        IReadOnlyCollection<RebateStatement> before,
        Guid by,
        DateTime now
    )
    {
        RequireState(RebateState.Draft);
        Lines = RebateLine.Of(items);
        Total = new(Lines.Sum(l => l.Amount.Fen));
        Carried = new(before.Sum(b => b.Remainder.Fen));
        foreach (var one in before)
            one.CarriedIntoId = Id;
        (ComputedById, ComputedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>What it had taken in is free again.</summary>
    public static void SetFree(IEnumerable<RebateStatement> carried)
    {
        foreach (var one in carried)
            one.CarriedIntoId = null;
    }

    /// <param name="seen">What the screen showed as payable.</param>
    /// <exception cref="RuleBroken">FI-2: another sum than is computed.</exception>
    /// <exception cref="WrongState">It is proposed already.</exception>
    public void Propose(Money seen, Guid by, DateTime now)
    {
        RequireState(RebateState.Draft);
        RequireSeen(seen);
        (ProposedById, ProposedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>核准 by another natural person.</summary>
    /// <param name="unchanged">Whether it comes to the same if it is computed now.</param>
    /// <exception cref="RuleBroken">GV-10: by who proposed or computed it. FI-2: another sum than
    /// is computed.</exception>
    /// <exception cref="WrongState">It isn't proposed, or something has changed since.</exception>
    public void Confirm(Money seen, bool unchanged, Guid by, DateTime now)
    {
        RequireState(RebateState.Proposed);
        SupervisionRules.SecondPerson.Require(by != ProposedById && by != ComputedById);
        RequireSeen(seen);
        if (!unchanged)
            throw new WrongState(
                "提交以后会费到账、退转款或者回拨比例有变动，请撤回并重新计算后再核准。"
            );
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>The money has left.</summary>
    /// <exception cref="RuleBroken">GV-9: by who confirmed it. T-1: a day that is still to come, or
    /// before it was confirmed.</exception>
    /// <exception cref="WrongState">It isn't confirmed, or is paid.</exception>
    public void Pay(DateOnly on, string reference, Guid by, DateTime now)
    {
        RequireState(RebateState.Confirmed);
        SupervisionRules.IncompatiblePosts.Require(
            by != ConfirmedById,
            "这张回拨单由您核准，请由其他人员办理拨付。"
        );
        TimeRules.RequireHappened(on, Beijing.DateOf(ConfirmedAt!.Value), now);
        (PaidOn, PaidReference, PaidById) = (on, reference, by);
    }

    /// <summary>Nothing is decided any more.</summary>
    /// <exception cref="WrongState">Nothing was, or it is paid, or went into another statement.
    /// </exception>
    public void TakeBack(string reason)
    {
        RequireState(RebateState.Proposed, RebateState.Confirmed, RebateState.Nothing);
        if (CarriedIntoId is not null)
            throw new WrongState("这张回拨单的负数已经结转到以后的回拨单，不能再撤回。");
        (ProposedById, ProposedAt, ConfirmedById, ConfirmedAt) = (null, null, null, null);
        TakenBackBecause = reason;
    }

    /// <exception cref="WrongState">It is elsewhere.</exception>
    public void RequireState(params RebateState[] states)
    {
        if (!states.Contains(State))
            throw new WrongState(
                $"这张回拨单目前为“{State.Label()}”，不能这样办理，请刷新后查看。"
            );
    }

    void RequireSeen(Money seen) =>
        RebateRules.FromWhatCame.Require(seen == Payable, ("asked", seen), ("computed", Payable));
}

/// <summary>Chinese labels.</summary>
public static class RebateLabels
{
    public static string Label(this RebateState state) =>
        state switch
        {
            RebateState.Draft => "待提交",
            RebateState.Proposed => "待核准",
            RebateState.Confirmed => "待拨付",
            RebateState.Nothing => "无需拨付",
            RebateState.Paid => "已拨付",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Label(this RebateLineKind kind) =>
        kind switch
        {
            RebateLineKind.Quarter => "本季到账",
            RebateLineKind.Late => "补计以前季度",
            RebateLineKind.Refund => "退转以前季度",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
