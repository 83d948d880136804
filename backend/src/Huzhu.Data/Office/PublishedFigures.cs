using System.Text.Json;

namespace Huzhu.Data.Office;

/// <summary>
/// The cumulative figures that the office has published up to 2020: the opening balance of the
/// statistics, always marked as such (ST-1). Money in yuan, most of it rounded by the source.
/// </summary>
public sealed record PublishedFigures(
    string Note,
    IReadOnlyDictionary<string, string> Sources,
    PublishedFigures.Covered MembersCovered,
    IReadOnlyList<PublishedFigures.Plan> Plans,
    PublishedFigures.Loans StartUpLoans,
    IReadOnlyList<PublishedFigures.Programme> Programmes
)
{
    public sealed record Covered(long Value, string To, string Source);

    /// <summary>Insured counts enrolments over the years, not distinct people.</summary>
    public sealed record Plan(
        string Code,
        string Name,
        string? Since,
        long? Insured,
        long? PeopleHelped,
        long? Cases,
        long? Amount,
        string Source
    );

    public sealed record Loans(
        string Since,
        long Applications,
        long FirmsFunded,
        long Amount,
        long FirmsSubsidised,
        long Subsidy,
        long UnionsFounded,
        long NewUnionMembers,
        string Source
    );

    /// <summary>An entry with an agency is an example and not part of the opening balance.</summary>
    public sealed record Programme(
        string Code,
        string? Name,
        string? Agency,
        string? From,
        string? To,
        long? PeopleHelped,
        long? Amount,
        long? Sessions,
        string Source,
        string? Note
    );

    /// <summary>The figures as shipped with the program.</summary>
    public static PublishedFigures Shipped { get; } = Read();

    static PublishedFigures Read()
    {
        using var stream = typeof(PublishedFigures).Assembly.GetManifestResourceStream(
            "published-figures.json"
        )!;
        return JsonSerializer.Deserialize<PublishedFigures>(stream, JsonSerializerOptions.Web)!;
    }
}
