using System.Text.Json;

namespace Huzhu.Data.Office;

/// <summary>
/// The cumulative figures that the office has published up to 2020: the opening balance of the
/// statistics, always marked as such (ST-1). Money in yuan, most of it rounded by the source.
/// </summary>
public sealed record PublishedFigures(
    string Note,
    IReadOnlyDictionary<string, string> Sources,
    PublishedFigures.Unknown Gap,
    PublishedFigures.Covered MembersCovered,
    IReadOnlyList<PublishedFigures.Plan> Plans,
    PublishedFigures.Loans StartUpLoans,
    IReadOnlyList<PublishedFigures.Programme> Programmes
)
{
    /// <summary>A time of which no figure is known until it is imported (ST-1).</summary>
    public sealed record Unknown(string From, string To, string Note);

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
        string Source,
        IReadOnlyDictionary<string, string> Marks
    );

    /// <summary>An entry with an agency is an example and not part of the opening
    /// balance.</summary>
    /// <param name="AmountEach">Yuan per person, where the text gives no total.</param>
    /// <param name="GiftsInKind">Portions of goods, beside the money.</param>
    /// <param name="Mark">约, where the text doesn't count exactly.</param>
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
        string? Note,
        long? AmountEach = null,
        long? GiftsInKind = null,
        string? Mark = null
    );

    /// <summary>What the office's report tells of single agencies, beside the opening balance.
    /// </summary>
    public IReadOnlyList<Programme> Examples => [.. Programmes.Where(p => p.Agency is not null)];

    /// <summary>A line of the opening balance: of a plan, of the start-up loans (PL-9) or of a
    /// programme.</summary>
    /// <param name="Cases">Times that somebody was helped, sessions, or firms.</param>
    /// <param name="Mark">多, 余 or 约 where the text has it: of its count of people, or of cases
    /// where it has none.</param>
    public sealed record Line(
        string Code,
        string Name,
        string? Period,
        long? Insured,
        long? PeopleHelped,
        long? Cases,
        long? Amount,
        string Source,
        string? Mark = null
    );

    /// <summary>All of it in one list, for screens, papers and exports alike.</summary>
    public IReadOnlyList<Line> Lines =>
        [
            .. Plans.Select(p => new Line(
                p.Code,
                p.Name,
                p.Since,
                p.Insured,
                p.PeopleHelped,
                p.Cases,
                p.Amount,
                p.Source
            )),
            Loan("收到申请", cases: StartUpLoans.Applications),
            Loan("放款企业", cases: StartUpLoans.FirmsFunded, amount: StartUpLoans.Amount),
            Loan("已贴息企业", cases: StartUpLoans.FirmsSubsidised, amount: StartUpLoans.Subsidy),
            Loan("促进建会企业", cases: StartUpLoans.UnionsFounded, mark: "unionsFounded"),
            Loan("新吸纳会员", people: StartUpLoans.NewUnionMembers, mark: "newUnionMembers"),
            .. Programmes
                .Where(p => p.Agency is null)
                .Select(p => new Line(
                    p.Code,
                    p.Name ?? p.Code,
                    string.Join(" – ", new[] { p.From, p.To }.OfType<string>()),
                    null,
                    p.PeopleHelped,
                    p.Sessions,
                    p.Amount,
                    p.Source,
                    p.Mark
                )),
        ];

    Line Loan(
        string what,
        long? people = null,
        long? cases = null,
        long? amount = null,
        string? mark = null
    ) =>
        new(
            $"start-up-loans {what}",
            $"首都职工创业小额贷款：{what}",
            StartUpLoans.Since,
            null,
            people,
            cases,
            amount,
            StartUpLoans.Source,
            mark is null ? null : StartUpLoans.Marks.GetValueOrDefault(mark)
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
