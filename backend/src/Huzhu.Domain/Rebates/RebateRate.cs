using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Rebates;

/// <summary>Which part of a plan's contributions goes back to agencies of a kind, from a day on: a
/// figure without published value, which two persons of the office set (T-0, GV-10).</summary>
public sealed class RebateRate
{
    /// <summary>The whole: 100 %.</summary>
    public const int Whole = 10_000;

    RebateRate() { }

    public Guid Id { get; private set; }
    public string PlanCode { get; private set; } = "";
    public AgencyKind AgencyKind { get; private set; }

    /// <summary>In ten-thousandths: 800 is 8 %.</summary>
    public int Rate { get; private set; }
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>The document that it stands in.</summary>
    public string Document { get; private set; } = "";
    public Guid ProposedById { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public int Version { get; private set; }

    /// <param name="rate">In ten-thousandths, 0 to 10000.</param>
    /// <param name="usedUntil">The last day for which a confirmed statement has used a rate of the
    /// plan and kind; null: none has.</param>
    /// <exception cref="RuleBroken">T-0: it would change what was used.</exception>
    public static RebateRate Propose(
        Guid id,
        (string Plan, AgencyKind Kind) of,
        int rate,
        DateOnly from,
        string document,
        DateOnly? usedUntil,
        Guid by,
        DateTime now
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, Whole);
        RequireUnused(from, usedUntil);
        return new()
        {
            Id = id,
            PlanCode = of.Plan,
            AgencyKind = of.Kind,
            Rate = rate,
            EffectiveFrom = from,
            Document = document,
            ProposedById = by,
            ProposedAt = Beijing.Utc(now),
        };
    }

    /// <exception cref="RuleBroken">GV-10: by who proposed it. T-0: meanwhile a statement was
    /// confirmed that it would change.</exception>
    /// <exception cref="WrongState">It is in force.</exception>
    public void Confirm(DateOnly? usedUntil, Guid by, DateTime now)
    {
        RequireOpen();
        SupervisionRules.SecondPerson.Require(by != ProposedById);
        RequireUnused(EffectiveFrom, usedUntil);
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(now));
    }

    /// <exception cref="WrongState">It is in force.</exception>
    public void RequireOpen()
    {
        if (ConfirmedAt is not null)
            throw new WrongState("该回拨比例已经核准，不能再改；要变更的请另提一个新比例。");
    }

    static void RequireUnused(DateOnly from, DateOnly? usedUntil) =>
        RebateRules.UsedRatesStay.Require(
            usedUntil is null || from > usedUntil,
            ("asked", from),
            ("last", usedUntil)
        );
}

/// <summary>The rates in force, by plan, kind of agency and day.</summary>
public sealed class RebateRates(IEnumerable<RebateRate> confirmed)
{
    readonly ILookup<(string, AgencyKind), RebateRate> known = confirmed.ToLookup(r =>
        (r.PlanCode, r.AgencyKind)
    );

    /// <summary>In ten-thousandths.</summary>
    /// <param name="plan">The plan's name, for the refusal.</param>
    /// <exception cref="RuleBroken">T-0: none is set for that day.</exception>
    public int On(string planCode, AgencyKind kind, DateOnly day, string plan)
    {
        var rate = known[(planCode, kind)]
            .Where(r => r.EffectiveFrom <= day)
            .MaxBy(r => r.EffectiveFrom);
        TimeRules.ValueKnown.Require(
            rate is not null,
            $"“{plan}”对{kind.Label()}代办处在{day:yyyy-MM-dd}没有核准的回拨比例，请先由两人设定后再计算。",
            ("parameter", "管理费回拨比例"),
            ("date", day)
        );
        return rate!.Rate;
    }
}
