using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>A document that a case must carry, with the article that asks for it.</summary>
public sealed record RequiredDocument(DocumentKind Kind, Article Article);

/// <summary>
/// What each kind of case must contain (AG-1 to AG-4, AG-8, AG-9, AG-11, GV-1, GV-2).
/// </summary>
public static class CaseRequirements
{
    static Article Art(int number, int item) => new("管", number, item);

    /// <summary>The rule that a kind's content and documents follow.</summary>
    public static Rule RuleOf(CaseKind kind) =>
        kind switch
        {
            CaseKind.SetUp => AgencyRules.SetUpPapers,
            CaseKind.Change => AgencyRules.ChangePapers,
            CaseKind.Termination => AgencyRules.TerminationPapers,
            CaseKind.Reissue => AgencyRules.PapersByOffice,
            CaseKind.BusinessStart => AgencyRules.StartBusiness,
            CaseKind.LapseExtension => AgencyRules.Lapse,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The rule that a kind's decision follows.</summary>
    public static Rule DecisionRuleOf(CaseKind kind) =>
        kind switch
        {
            CaseKind.SetUp => AgencyRules.DecideSetUp,
            CaseKind.Change => AgencyRules.DecideChange,
            CaseKind.Termination => AgencyRules.DecideTermination,
            CaseKind.Reissue or CaseKind.BusinessStart or CaseKind.LapseExtension => RuleOf(kind),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Documents that the case must carry as its content stands now.</summary>
    public static IReadOnlyList<RequiredDocument> DocumentsOf(AgencyCase dossier) =>
        dossier.Ordered ? [] : DocumentsOf(dossier.Content);

    static List<RequiredDocument> DocumentsOf(CaseContent content) =>
        content switch
        {
            SetUpContent =>
            [
                new(DocumentKind.SealedReport, Art(8, 1)),
                new(DocumentKind.OwnRules, Art(8, 1)),
                new(DocumentKind.StaffList, Art(8, 1)),
                new(DocumentKind.ChairCv, Art(8, 1)),
                new(DocumentKind.DirectorCv, Art(8, 1)),
            ],
            ChangeContent change =>
            [
                new(DocumentKind.SealedReport, Art(9, 1)),
                .. change.Whats.Contains(ChangeWhat.Chair)
                    ? [new(DocumentKind.ChairCv, Art(9, 1))]
                    : Array.Empty<RequiredDocument>(),
                .. change.Whats.Contains(ChangeWhat.Director)
                    ? [new(DocumentKind.DirectorCv, Art(9, 1))]
                    : Array.Empty<RequiredDocument>(),
            ],
            TerminationContent =>
            [
                new(DocumentKind.ChairSignedReport, Art(10, 1)),
                new(DocumentKind.LiquidationReport, Art(10, 1)),
            ],
            ReissueContent => [new(DocumentKind.CommitteeDecision, Art(18, 1))],
            BusinessStartContent => [new(DocumentKind.BusinessEvidence, Art(8, 3))],
            _ => [],
        };

    /// <summary>All problems of content and documents, in the order of the form.</summary>
    internal static IReadOnlyList<Problem> Problems(
        AgencyCase dossier,
        DateOnly today,
        Rulebook rulebook
    )
    {
        var problems = new ContentProblems(today, RuleOf(dossier.Kind));
        problems.Check(dossier.Content);
        foreach (
            var missing in DocumentsOf(dossier)
                .Where(r => dossier.Documents.All(d => d.Kind != r.Kind))
        )
        {
            problems.Add(
                $"documents.{Camel(missing.Kind.ToString())}",
                $"请上传“{missing.Kind.Label()}”。"
            );
        }
        return problems.Found;
    }

    /// <summary>Refuses a proposal to approve that AG-3, GV-1 or GV-2 doesn't carry.</summary>
    internal static void RequireApprovable(AgencyCase dossier, string? reasons)
    {
        if (dossier.Content is SetUpContent setUp)
        {
            var open = Enum.GetValues<SetUpCondition>()
                .Where(c =>
                    !dossier.Findings.Any(f => f.Condition == c && f.Met && f.Evidence.Length > 0)
                )
                .Select(c => c.Label())
                .ToArray();
            AgencyRules.FiveConditions.Require(open.Length == 0, ("open", open));
            AgencyRules.CommitteeFromDayOne.Require(HasCommittee(setUp));
        }
        var exceptions = ExceptionsIn(dossier.Content);
        AgencyRules.ExOfficioPosts.Require(
            exceptions is null || !string.IsNullOrWhiteSpace(reasons),
            ("exceptions", exceptions)
        );
    }

    /// <summary>A union chair, a vice chair in charge and a department head, who are three
    /// persons (GV-1).</summary>
    public static bool HasCommittee(SetUpContent content)
    {
        var seats = new[]
        {
            CommitteeRole.UnionChair,
            CommitteeRole.ViceChairInCharge,
            CommitteeRole.DepartmentHead,
        }
            .Select(role =>
                content
                    .Committee.Where(m => m.Role == role)
                    .Select(m => Typed.Name(m.Name))
                    .Where(name => name.Length > 0)
                    .ToHashSet()
            )
            .ToArray();
        return seats[0]
            .Any(chair =>
                seats[1].Any(vice => vice != chair && seats[2].Any(h => h != chair && h != vice))
            );
    }

    /// <summary>Only districts and industries take in representatives of other unions (管12).
    /// </summary>
    public static bool TakesRepresentatives(AgencyKind? kind) =>
        kind is null or AgencyKind.District or AgencyKind.Industry;

    /// <summary>Whether one natural person is to be chair and director.</summary>
    internal static bool IsOnePerson(PostHolder? chair, PostHolder? director) =>
        ResidentId.TryParse(chair?.IdentityNumber) is { } one
        && ResidentId.TryParse(director?.IdentityNumber) is { } other
        && one.Number == other.Number;

    /// <summary>Deviations from GV-2 that the office is asked for, in Chinese; else null.</summary>
    public static string? ExceptionsIn(CaseContent content)
    {
        var (chair, director) = content switch
        {
            SetUpContent c => (c.Chair, c.Director),
            ChangeContent c => (
                c.Whats.Contains(ChangeWhat.Chair) ? c.NewChair : null,
                c.Whats.Contains(ChangeWhat.Director) ? c.NewDirector : null
            ),
            _ => (null, null),
        };
        var granted = new[]
        {
            chair is { UnionPost: not UnionPost.Chair }
                ? $"管委会主任由{chair.Name}担任（非本级主席）：{chair.ExceptionReason}"
                : null,
            director is { UnionPost: not UnionPost.ViceChairInCharge }
                ? $"代办处主任由{director.Name}担任（非主管副主席）：{director.ExceptionReason}"
                : null,
            IsOnePerson(chair, director)
                ? $"管委会主任和代办处主任由{director!.Name}一人担任：{director.ExceptionReason}"
                : null,
        }
            .OfType<string>()
            .ToArray();
        return granted.Length == 0 ? null : string.Join("；", granted);
    }

    /// <summary>Content with names trimmed, numbers in half width, identities canonical.</summary>
    internal static CaseContent Tidied(CaseContent content) =>
        content switch
        {
            SetUpContent c => c with
            {
                ShortName = Typed.Trimmed(c.ShortName),
                SponsorUnion = Typed.Trimmed(c.SponsorUnion),
                ContactName = Named(c.ContactName),
                ContactPhone = c.ContactPhone is { } phone ? Wellformed.HalfWidth(phone) : null,
                Chair = Tidied(c.Chair),
                Director = Tidied(c.Director),
            },
            ChangeContent c => c with
            {
                NewShortName = Typed.Trimmed(c.NewShortName),
                NewAddress = Typed.Trimmed(c.NewAddress),
                NewChair = Tidied(c.NewChair),
                NewDirector = Tidied(c.NewDirector),
            },
            _ => content,
        };

    static PostHolder? Tidied(PostHolder? holder) =>
        holder is null
            ? null
            : holder with
            {
                Name = Named(holder.Name),
                IdentityNumber = ResidentId.TryParse(holder.IdentityNumber)?.Number,
            };

    static string? Named(string? name) => name is null ? null : Typed.Name(name);

    static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
