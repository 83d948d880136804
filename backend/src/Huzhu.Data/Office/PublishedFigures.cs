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

    /// <summary>A line of the opening balance: of a plan, of the start-up loans (PL-9) or of a
    /// programme.</summary>
    /// <param name="Cases">Times that somebody was helped, sessions, or firms.</param>
    public sealed record Line(
        string Code,
        string Name,
        string? Period,
        long? Insured,
        long? PeopleHelped,
        long? Cases,
        long? Amount,
        string Source
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
            Loan("促进建会企业", cases: StartUpLoans.UnionsFounded),
            Loan("新吸纳会员", people: StartUpLoans.NewUnionMembers),
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
                    p.Source
                )),
        ];

    Line Loan(string what, long? people = null, long? cases = null, long? amount = null) =>
        new(
            $"start-up-loans {what}",
            $"首都职工创业小额贷款：{what}",
            StartUpLoans.Since,
            null,
            people,
            cases,
            amount,
            StartUpLoans.Source
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
