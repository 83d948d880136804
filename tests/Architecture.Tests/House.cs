using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>What the rules of the house look for in a file; each gives the places that break it.
/// </summary>
static partial class House
{
    /// <summary>Comparisons with a Chinese text: words are for people, code compares values.
    /// </summary>
    public static IEnumerable<Site> ChineseCompared(string file, CompilationUnitSyntax root) =>
        root.DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .Where(text => IsChinese(text.Token.ValueText) && IsCompared(text))
            .Select(text => text.SiteOf(file));

    static bool IsCompared(LiteralExpressionSyntax text) =>
        text.Parent
            is ConstantPatternSyntax
                or CaseSwitchLabelSyntax
                or BinaryExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression
                };

    static bool IsChinese(string text) => Chinese().IsMatch(text);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    /// <summary>The same in TypeScript.</summary>
    public static IEnumerable<Site> ChineseComparedIn(string file, string text) =>
        text.Split('\n')
            .Index()
            .Where(line => ChineseInScript().IsMatch(line.Item))
            .Select(line => new Site(file, line.Index + 1));

    [GeneratedRegex(
        @"[=!]==?\s*[""'`][^""'`]*\p{IsCJKUnifiedIdeographs}|case\s+[""'][^""']*\p{IsCJKUnifiedIdeographs}"
    )]
    private static partial Regex ChineseInScript();

    /// <summary>Meaning read back out of a key: `Key.Split(…)`.</summary>
    public static IEnumerable<Site> KeysParsed(string file, CompilationUnitSyntax root) =>
        root.DescendantNodes()
            .OfType<MemberAccessExpressionSyntax>()
            .Where(access =>
                access.Name.Identifier.Text == "Split"
                && access.Expression.ToString().EndsWith("Key", StringComparison.Ordinal)
            )
            .Select(access => access.SiteOf(file));

    /// <summary>Switches over an enum whose remaining cases come to something instead of failing:
    /// nobody who adds a case is told of them.</summary>
    public static IEnumerable<Site> EnumsWithDefault(
        string file,
        CompilationUnitSyntax root,
        IReadOnlySet<string> enums
    )
    {
        foreach (var choice in root.DescendantNodes().OfType<SwitchExpressionSyntax>())
        {
            var rest = choice.Arms.FirstOrDefault(a =>
                a is { Pattern: DiscardPatternSyntax, WhenClause: null }
            );
            if (
                rest is { Expression: not ThrowExpressionSyntax }
                && choice.Arms.Where(a => a != rest).All(a => IsCase(a.Pattern, enums))
            )
                yield return rest.SiteOf(file);
        }
        foreach (var choice in root.DescendantNodes().OfType<SwitchStatementSyntax>())
        {
            var labels = choice.Sections.SelectMany(s => s.Labels).ToList();
            var rest = choice.Sections.FirstOrDefault(s =>
                s.Labels.Any(l => l is DefaultSwitchLabelSyntax)
            );
            if (
                rest is not null
                && rest.Statements.FirstOrDefault() is not ThrowStatementSyntax
                && labels.OfType<CaseSwitchLabelSyntax>().Any()
                && labels.OfType<CaseSwitchLabelSyntax>().All(l => IsMember(l.Value, enums))
            )
                yield return rest.SiteOf(file);
        }
    }

    static bool IsCase(PatternSyntax pattern, IReadOnlySet<string> enums) =>
        pattern switch
        {
            BinaryPatternSyntax either => IsCase(either.Left, enums) && IsCase(either.Right, enums),
            ConstantPatternSyntax constant => IsMember(constant.Expression, enums),
            _ => false,
        };

    static bool IsMember(ExpressionSyntax expression, IReadOnlySet<string> enums) =>
        expression is MemberAccessExpressionSyntax { Expression: var type }
        && enums.Contains(type.ToString().Split('.')[^1]);

    /// <summary>The use cases that a file registers: the handler, and the name where it isn't the
    /// handler's own.</summary>
    public static IEnumerable<(Site Site, string Handler, string? Name)> Handlers(
        string file,
        CompilationUnitSyntax root
    ) =>
        from call in root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where
            call.Expression
                is MemberAccessExpressionSyntax
                {
                    Name.Identifier.Text: "Read" or "Write" or "Put" or "Delete"
                }
        let given = call.ArgumentList.Arguments
        where
            given.Count >= 2
            && !char.IsLower(given[1].Expression.ToString()[0])
            && given[0].Expression is not InvocationExpressionSyntax and not AwaitExpressionSyntax
            && given[1].Expression is SimpleNameSyntax
        select (
            call.SiteOf(file),
            ((SimpleNameSyntax)given[1].Expression).Identifier.Text,
            given
                .Where(
                    (a, i) =>
                        i >= 2 && (a.NameColon is null || a.NameColon.Name.ToString() == "name")
                )
                .Select(a => Refusals.TextOf(a.Expression))
                .FirstOrDefault(t => t is not null)
        );

    /// <summary>The names of the enums that a file declares.</summary>
    public static IEnumerable<string> Enums(CompilationUnitSyntax root) =>
        root.DescendantNodes().OfType<EnumDeclarationSyntax>().Select(e => e.Identifier.Text);

    /// <summary>Records that are made by more than eight values in a row.</summary>
    public static IEnumerable<(Site Site, string Name, int Members)> LongRecords(
        string file,
        CompilationUnitSyntax root
    ) =>
        root.DescendantNodes()
            .OfType<RecordDeclarationSyntax>()
            .Where(r => r.ParameterList?.Parameters.Count > 8)
            .Select(r => (r.SiteOf(file), r.Identifier.Text, r.ParameterList!.Parameters.Count));

    /// <summary>Comments beyond a hundred columns.</summary>
    public static IEnumerable<Site> LongComments(string file, string text) =>
        text.Split('\n')
            .Index()
            .Where(line => line.Item.Length > 100 && CommentLine().IsMatch(line.Item))
            .Select(line => new Site(file, line.Index + 1));

    [GeneratedRegex(@"^\s*//")]
    private static partial Regex CommentLine();
}
