using FsCheck;
using FsCheck.Fluent;

namespace Domain.Tests.Custody;

/// <summary>
/// Random sequences of posts, leaves, transfers, confirmations, delegations, resolutions and
/// cheques over one agency: whatever is tried in whatever order, what the rules promise holds
/// after every single step. 1,000 sequences, 20,000 with HUZHU_PROOF=full; the seed is printed and
/// HUZHU_SEED runs it again.
/// </summary>
public class CustodyProof
{
    static readonly bool Full = Environment.GetEnvironmentVariable("HUZHU_PROOF") == "full";

    /// <summary>Fixed for the first run, so that it is the same everywhere.</summary>
    const ulong FixedSeed = 20170301;

    [Fact, Keeps("CU-1", "CU-2", "CU-3", "CU-5", "CU-6", "CU-7")]
    [Trait("Kind", "Proof")]
    public void No_sequence_of_acts_breaks_custody_from_a_fixed_seed() => Prove(FixedSeed);

    [Fact, Keeps("CU-1", "CU-2", "CU-3", "CU-5", "CU-6", "CU-7")]
    [Trait("Kind", "Proof")]
    public void No_sequence_of_acts_breaks_custody_from_a_random_seed() =>
        Prove(
            Environment.GetEnvironmentVariable("HUZHU_SEED") is { } seed
                ? ulong.Parse(seed)
                : (ulong)System.Random.Shared.NextInt64()
        );

    static void Prove(ulong seed)
    {
        var count = Full ? 10_000 : 500;
        var reached = new Reached();
        var config = Config
            .QuickThrowOnFailure.WithMaxTest(count)
            .WithReplay(new Replay(new Rnd(seed), null));
        Check.One(config, Prop.ForAll(Sequences(), steps => Holds(steps, reached)));
        Console.WriteLine($"proof: custody: seed {seed}: {count} sequences; {reached}");
        // A run in which nothing happens would prove nothing.
        Assert.All(reached.Counts, n => Assert.True(n.Value > count / 100, $"{n.Key}: {n.Value}"));
    }

    /// <summary>Up to a hundred steps; a failing sequence is made shorter step by step.</summary>
    static Arbitrary<int[]> Sequences() =>
        Arb.From(
            Gen.Choose(0, int.MaxValue - 1).ArrayOf(),
            steps => steps.Select((_, i) => steps.Where((_, j) => j != i).ToArray())
        );

    static bool Holds(int[] steps, Reached reached)
    {
        var run = new CustodyRun(reached);
        foreach (var step in steps)
        {
            run.Take(step);
            var broken = run.Broken();
            if (broken is not null)
            {
                throw new InvalidOperationException(broken);
            }
        }
        run.CountWhatWasReached();
        return true;
    }
}

/// <summary>How often the sequences got somewhere.</summary>
sealed class Reached
{
    public SortedDictionary<string, int> Counts { get; } =
        new()
        {
            ["cheques stamped"] = 0,
            ["cheques spoilt"] = 0,
            ["leaves"] = 0,
            ["posts ended"] = 0,
            ["refusals by CU-2"] = 0,
            ["refusals by CU-3"] = 0,
            ["refusals by CU-5"] = 0,
            ["refusals by CU-6"] = 0,
            ["refusals by CU-7"] = 0,
            ["safes"] = 0,
            ["seals used"] = 0,
            ["seals together"] = 0,
            ["takeovers"] = 0,
            ["transfers"] = 0,
        };

    public void Count(string what, int times = 1)
    {
        if (Counts.ContainsKey(what))
        {
            Counts[what] += times;
        }
    }

    public override string ToString() =>
        string.Join(", ", Counts.Select(c => $"{c.Value} {c.Key}"));
}
