using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Plans;

/// <summary>From the draft over the proposal to the release by a second person (PL-1, GV-10), and
/// what may be sold.</summary>
public sealed partial class PlanVersion
{
    /// <summary>Whether a text can be a plan's code: lower-case words joined by hyphens.</summary>
    public static bool IsCode(string? code) =>
        code is { Length: >= 3 and <= 40 }
        && code.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        && code[0] != '-'
        && code[^1] != '-';

    /// <summary>A new version, to be proposed later.</summary>
    /// <param name="released">The plan's versions so far.</param>
    /// <exception cref="RuleBroken">PL-1: it doesn't follow them.</exception>
    public static PlanVersion Draft(
        Guid id,
        string code,
        PlanTerms terms,
        IEnumerable<PlanVersion> released,
        DateOnly today,
        Guid by
    )
    {
        var draft = new PlanVersion
        {
            Id = id,
            Code = code,
            Name = terms.Name,
            EffectiveFrom = terms.EffectiveFrom,
            WhoMayJoin = terms.WhoMayJoin,
        };
        draft.Amend(terms, released, today, by);
        return draft;
    }

    /// <summary>Changes a version that isn't released; one that was proposed has to be proposed
    /// again.</summary>
    /// <exception cref="RuleBroken">PL-1: it is released, or doesn't follow what is.</exception>
    public void Amend(PlanTerms terms, IEnumerable<PlanVersion> released, DateOnly today, Guid by)
    {
        RequireNotReleased();
        RequireFollows(terms.EffectiveFrom, released, today);
        (Name, EffectiveFrom, WhoMayJoin) = (terms.Name, terms.EffectiveFrom, terms.WhoMayJoin);
        (Price, MaxUnits) = (terms.Price, terms.MaxUnits);
        (TermMonths, WaitingDays) = (terms.TermMonths, terms.WaitingDays);
        (Benefits, ActuarialNote) = (terms.Benefits, terms.ActuarialNote);
        (FiledHere, FiledAbove) = (terms.FiledHere, terms.FiledAbove);
        (LongTermDecision, Source) = (terms.LongTermDecision, terms.Source);
        Examples = terms.Examples;
        (Status, WrittenById) = (PlanStatus.Draft, by);
        (ProposedById, ProposedAt) = (null, null);
    }

    /// <summary>Asks for the release; what is missing by then is said at once.</summary>
    /// <exception cref="RuleBroken">PL-1: no price, no benefit, no note, not filed at both levels,
    /// term too long.</exception>
    public void Propose(Guid by, DateTime now, Rulebook rulebook)
    {
        RequireNotReleased();
        if (Status == PlanStatus.Proposed)
            throw new WrongState("该版本已经提出，请等待另一人核准发布。");
        RequireReady(Beijing.DateOf(now), rulebook);
        (Status, ProposedById, ProposedAt) = (PlanStatus.Proposed, by, Beijing.Utc(now));
    }

    /// <summary>Puts it into the catalogue for good: by somebody who neither wrote nor proposed
    /// it (GV-10).</summary>
    /// <exception cref="RuleBroken">GV-10; PL-1: its date has come, or another is
    /// later.</exception>
    public void Release(Guid by, IEnumerable<PlanVersion> released, DateTime now, Rulebook rulebook)
    {
        RequireNotReleased();
        if (Status != PlanStatus.Proposed)
            throw new WrongState("该版本还是草稿，请先提出发布。");
        SupervisionRules.SecondPerson.Require(by != ProposedById && by != WrittenById);
        RequireFollows(EffectiveFrom, released, Beijing.DateOf(now));
        RequireReady(Beijing.DateOf(now), rulebook);
        (Status, ReleasedById, ReleasedAt) = (PlanStatus.Released, by, Beijing.Utc(now));
    }

    /// <exception cref="RuleBroken">PL-1: it is released.</exception>
    public void RequireNotReleased() =>
        PlanRules.NeverEdited.Require(Status != PlanStatus.Released, ("plan", Name));

    /// <summary>What still has to be known before anybody can be enrolled under it (PL-1), in
    /// Chinese; empty: nothing.</summary>
    public IReadOnlyList<string> Missing() =>
        [
            .. new (string Name, bool Known)[]
            {
                ("会费", Price is not null),
                ("待遇", Benefits.Count > 0),
                ("最高份数", MaxUnits is not null),
                ("保障期限", TermMonths is not null),
                ("观察期", WaitingDays is not null),
                ("测算说明", !string.IsNullOrWhiteSpace(ActuarialNote)),
                ("本级备案", FiledHere is not null),
                ("上级备案", FiledAbove is not null),
            }
                .Where(m => !m.Known)
                .Select(m => m.Name),
        ];

    /// <summary>The terms under which cover may take effect on a date.</summary>
    /// <exception cref="RuleBroken">PL-1: not released, not in force yet, or something isn't known.
    /// </exception>
    public SellableTerms RequireSellable(DateOnly on)
    {
        PlanRules.FiledBeforeSale.Require(
            Status == PlanStatus.Released && EffectiveFrom <= on,
            ("plan", Name),
            ("from", EffectiveFrom),
            ("asked", on)
        );
        var missing = Missing();
        PlanRules.FiledBeforeSale.Require(
            missing.Count == 0,
            ("plan", Name),
            ("missing", string.Join("、", missing))
        );
        return new(Price!.Value, MaxUnits!.Value, TermMonths!.Value, WaitingDays!.Value);
    }

    /// <summary>Refuses a number of units that the version has no place for.</summary>
    /// <exception cref="RuleBroken">PL-1.</exception>
    public void RequireUnits(int units)
    {
        var choices = Benefits.OfType<Bundle>().FirstOrDefault()?.Choices;
        PlanRules.WithinUnits.Require(
            units >= 1 && units <= (MaxUnits ?? int.MaxValue) && choices?.Contains(units) != false,
            ("asked", units),
            ("limit", choices is { } some ? string.Join("、", some) : MaxUnits)
        );
    }

    /// <summary>Later than today and than every version before it.</summary>
    void RequireFollows(DateOnly from, IEnumerable<PlanVersion> released, DateOnly today)
    {
        var last = released
            .Where(v => v.Code == Code && v.Status == PlanStatus.Released)
            .Select(v => (DateOnly?)v.EffectiveFrom)
            .Max();
        PlanRules.NeverEdited.Require(
            from > today && (last is null || from > last),
            ("asked", from),
            ("today", today),
            ("last", last)
        );
    }

    void RequireReady(DateOnly today, Rulebook rulebook)
    {
        PlanRules.FiledBeforeSale.Require(
            Price is not null
                && Benefits.Count > 0
                && !string.IsNullOrWhiteSpace(ActuarialNote)
                && FiledHere?.On <= today
                && FiledAbove?.On <= today,
            ("plan", Name),
            ("missing", string.Join("、", Missing())),
            ("today", today)
        );
        PlanRules.YearlyFromJanuary.Require(
            EffectiveFrom is { Month: 1, Day: 1 } || !Benefits.Any(IsYearly),
            ("effective", EffectiveFrom)
        );
        var most = rulebook.On(PlanRules.LongestTermMonths, EffectiveFrom);
        PlanRules.LongTermDecided.Require(
            TermMonths is not { } months
                || Wording.Within(months, most)
                || LongTermDecision?.On <= today,
            ("limit", most),
            ("asked", TermMonths)
        );
    }

    /// <summary>Whether its limits count over a calendar year (T-6).</summary>
    static bool IsYearly(Benefit benefit) =>
        benefit is TieredReimbursement
        || benefit is Bundle bundle && bundle.Parts.Any(p => p.Instead is TieredReimbursement);

    /// <summary>Fills in what the texts didn't give, by the confirmed decision of two (PL-2).
    /// </summary>
    internal void Complete(IReadOnlyList<Benefit> benefits) => Benefits = benefits;
}
