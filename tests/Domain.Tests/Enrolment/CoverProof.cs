using FsCheck;
using FsCheck.Fluent;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Enrolment;

/// <summary>
/// Random lives of cover: a first enrolment and what follows, each step handled somewhere around
/// the end of the term before, with more, fewer or as many units. What the rules promise holds
/// after every step. 2 × 500 lives, 2 × 10,000 with HUZHU_PROOF=full; the seed is printed and
/// HUZHU_SEED runs it again.
/// </summary>
public class CoverProof
{
    static readonly bool Full = Environment.GetEnvironmentVariable("HUZHU_PROOF") == "full";

    /// <summary>Fixed for the first run, so that it is the same everywhere.</summary>
    const ulong FixedSeed = 20170301;

    sealed record Step(int Offset, int? AskedAfter, int Units, int Months, int Waiting, int Part);

    sealed record Life(int Start, Step[] Steps);

    [Fact, Keeps("EN-3", "EN-4", "EN-6", "EN-11", "EN-12")]
    [Trait("Kind", "Proof")]
    public void No_life_of_cover_has_gaps_or_overlaps_from_a_fixed_seed() => Prove(FixedSeed);

    [Fact, Keeps("EN-3", "EN-4", "EN-6", "EN-11", "EN-12")]
    [Trait("Kind", "Proof")]
    public void No_life_of_cover_has_gaps_or_overlaps_from_a_random_seed() =>
        Prove(
            Environment.GetEnvironmentVariable("HUZHU_SEED") is { } seed
                ? ulong.Parse(seed)
                : (ulong)System.Random.Shared.NextInt64()
        );

    static void Prove(ulong seed)
    {
        var count = Full ? 10_000 : 500;
        var (renewals, added, anew, early) = (0, 0, 0, 0);
        var config = Config
            .QuickThrowOnFailure.WithMaxTest(count)
            .WithReplay(new Replay(new Rnd(seed), null));
        Check.One(config, Prop.ForAll(Lives(), life => Holds(life)));
        Console.WriteLine(
            $"proof: cover: seed {seed}: {count} lives; {renewals} renewals, {added} with added "
                + $"units, {anew} too late, {early} too early"
        );
        // A run in which nothing happens would prove nothing.
        Assert.All([renewals, added, anew, early], n => Assert.True(n > count / 10));

        bool Holds(Life life)
        {
            var first = new CoverAsked(
                2,
                new DateOnly(2017, 1, 1).AddDays(life.Start),
                null,
                12,
                30
            );
            var term = TermOf(Cover.Decide(null, first, Rulebook.Shipped).Segments);
            var held = first.Units;
            foreach (var step in life.Steps)
            {
                var previous = new ExpiringCover(term, held);
                var asked = AskedIn(step, term);
                if (asked.HandledOn.Year > 2150)
                {
                    break;
                }
                var decision = Cover.Decide(previous, asked, Rulebook.Shipped);
                RequireKind(decision, asked, term);
                if (decision.Kind == CoverKind.TooEarly)
                {
                    early++;
                    continue;
                }
                RequireWholeTerm(decision.Segments, asked);
                if (decision.Kind == CoverKind.Renewal)
                {
                    renewals++;
                    added += decision.Segments.Count - 1;
                    RequireContiguous(decision, previous, asked);
                    RequireOldUnitsUntouched(decision, previous, asked);
                }
                else
                {
                    anew++;
                    RequireWaiting(decision.Segments.Single(), asked);
                }
                RequireSameWhenSplit(decision, previous, asked, step.Part);
                (term, held) = (TermOf(decision.Segments), asked.Units);
            }
            return true;
        }
    }

    static Arbitrary<Life> Lives()
    {
        var steps =
            from offset in Gen.Frequency(
                (6, Gen.Choose(-15, 16)),
                (1, Gen.Choose(-60, -16)),
                (1, Gen.Choose(17, 400)),
                (2, Gen.Elements(-16, -15, 0, 1, 16, 17))
            )
            from asks in Gen.Choose(0, 3)
            from askedAfter in Gen.Choose(-20, 27)
            from units in Gen.Choose(1, 9)
            from months in Gen.Frequency((3, Gen.Elements(12, 24, 36)), (1, Gen.Choose(1, 60)))
            from waiting in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 365)))
            from part in Gen.Choose(0, 100)
            select new Step(offset, asks == 0 ? askedAfter : null, units, months, waiting, part);
        var lives =
            from start in Gen.Choose(0, 4000)
            from many in steps.ArrayOf()
            select new Life(start, many);
        return Arb.From(
            lives,
            life => life.Steps.Select((_, i) => life with { Steps = Without(life.Steps, i) })
        );
    }

    static Step[] Without(Step[] steps, int at) => [.. steps.Where((_, i) => i != at)];

    /// <summary>Dates asked for lie near the new term's beginning, so that they fit into any.
    /// </summary>
    static CoverAsked AskedIn(Step step, Term old) =>
        new(
            step.Units,
            old.Expiry.AddDays(step.Offset),
            step.AskedAfter is { } after ? old.NextEffective.AddDays(after) : null,
            step.Months,
            step.Waiting
        );

    static Term TermOf(IReadOnlyList<CoverSegment> segments) =>
        new(segments[0].Effective, segments[0].Expiry);

    /// <summary>Inside the window, before it, after it, and nothing else decides (EN-3).</summary>
    static void RequireKind(CoverDecision decision, CoverAsked asked, Term old)
    {
        var offset = asked.HandledOn.DayNumber - old.Expiry.DayNumber;
        Require(
            decision.Kind
                == offset switch
                {
                    < -15 => CoverKind.TooEarly,
                    > 16 => CoverKind.FirstEnrolment,
                    _ => CoverKind.Renewal,
                },
            $"{decision.Kind} at {offset}"
        );
    }

    /// <summary>All units asked for, once each, and all until the same last day.</summary>
    static void RequireWholeTerm(IReadOnlyList<CoverSegment> segments, CoverAsked asked)
    {
        Require(segments.Sum(s => s.Units) == asked.Units, "other units than asked for");
        Require(segments.All(s => s.Expiry == segments[0].Expiry), "ends apart");
        Require(segments.All(s => s.Effective <= s.Expiry), "ends before it begins");
        Require(segments.All(s => s.Effective <= s.CoveredFrom), "covers before it begins");
    }

    /// <summary>Day by day around the seam: no day without the kept units, none twice.</summary>
    static void RequireContiguous(CoverDecision decision, ExpiringCover previous, CoverAsked asked)
    {
        var old = previous.Term;
        CoverSegment[] all =
        [
            new(previous.Units, old.Effective, old.Expiry, old.Effective),
            .. decision.Segments,
        ];
        var kept = Math.Min(previous.Units, asked.Units);
        for (var day = old.Expiry.AddDays(-20); day < old.Expiry.AddDays(40); day = day.AddDays(1))
        {
            if (day < old.Effective || day > decision.Segments[0].Expiry)
            {
                continue;
            }
            var covered = CoveredOn(all, day);
            Require(covered >= kept, $"a gap on {day:O}");
            Require(
                covered <= (day <= old.Expiry ? previous.Units : asked.Units),
                $"twice {day:O}"
            );
        }
    }

    /// <summary>Asking for no more than before gives the old units the very same cover.</summary>
    static void RequireOldUnitsUntouched(
        CoverDecision decision,
        ExpiringCover previous,
        CoverAsked asked
    )
    {
        var kept = Math.Min(previous.Units, asked.Units);
        var alone = Cover.Decide(previous, asked with { Units = kept }, Rulebook.Shipped);
        Require(alone.Segments.Single() == decision.Segments[0], "the old units' cover changed");
        foreach (var more in decision.Segments.Skip(1))
        {
            RequireWaiting(more, asked);
        }
    }

    static void RequireWaiting(CoverSegment first, CoverAsked asked)
    {
        Require(first.Effective > asked.HandledOn, "in force before it was handled");
        Require(first.Effective >= (asked.AskedFor ?? first.Effective), "before it was asked for");
        Require(
            first.CoveredFrom.DayNumber - first.Effective.DayNumber == asked.WaitingDays,
            "another waiting period"
        );
    }

    /// <summary>A part of the units now and the rest by a second row: the same cover.</summary>
    static void RequireSameWhenSplit(
        CoverDecision whole,
        ExpiringCover previous,
        CoverAsked asked,
        int part
    )
    {
        // The first part keeps the old units, or the second would be no addition.
        var least = whole.Kind == CoverKind.Renewal ? Math.Min(previous.Units, asked.Units) : 1;
        var now = least + (asked.Units - least) * part / 100;
        if (now == asked.Units)
        {
            return;
        }
        var one = Cover.Decide(previous, asked with { Units = now }, Rulebook.Shipped).Segments;
        var rest = Cover.AddUnits(TermOf(one), asked with { Units = asked.Units - now });
        CoverSegment[] split = [.. one, rest];
        var days = split.Concat(whole.Segments).SelectMany(EdgesOf).Distinct();
        Require(
            days.All(day => CoveredOn(split, day) == CoveredOn(whole.Segments, day)),
            $"split at {now} of {asked.Units} it is another cover"
        );
    }

    static IEnumerable<DateOnly> EdgesOf(CoverSegment s) =>
        [
            s.Effective.AddDays(-1),
            s.Effective,
            s.CoveredFrom.AddDays(-1),
            s.CoveredFrom,
            s.Expiry,
            s.Expiry.AddDays(1),
        ];

    static int CoveredOn(IEnumerable<CoverSegment> segments, DateOnly day) =>
        segments.Where(s => s.CoveredFrom <= day && day <= s.Expiry).Sum(s => s.Units);

    static void Require(bool kept, string otherwise)
    {
        if (!kept)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
