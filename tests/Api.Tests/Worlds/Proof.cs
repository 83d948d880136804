namespace Api.Tests.Worlds;

/// <summary>
/// How much a proof tries: reduced by default, full with HUZHU_PROOF=full. Seeds and counts are
/// printed, so that a failure can be run again and docs/proof.md can cite what was tried.
/// </summary>
public static class Proof
{
    public static readonly bool Full = Environment.GetEnvironmentVariable("HUZHU_PROOF") == "full";

    public static int Count(int reduced, int full) => Full ? full : reduced;

    /// <summary>A seed from HUZHU_SEED, or a new one, printed under the proof's name.</summary>
    public static Random Seeded(string name)
    {
        var given = Environment.GetEnvironmentVariable("HUZHU_SEED");
        var seed = given is null ? Random.Shared.Next() : int.Parse(given);
        Say(name, $"seed {seed}");
        return new Random(seed);
    }

    public static void Say(string name, string what) =>
        Console.WriteLine(
            $"proof: {name} ({(TestDatabase.IsPostgres ? "PostgreSQL" : "SQLite")}): {what}"
        );
}
