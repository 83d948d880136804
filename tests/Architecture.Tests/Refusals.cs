using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>A sentence that the sources can refuse with.</summary>
/// <param name="Field">The rule's field as "Class.Name"; null for a wrong state.</param>
/// <param name="Sentence">What is said, with … for what is filled in; null where the rule's own
/// text is all that there is.</param>
/// <param name="Facts">The names of the facts beside it.</param>
sealed record Refusal(string? Field, string? Sentence, IReadOnlyList<string> Facts, Site Site);

/// <summary>Every place of the sources that refuses, with its words.</summary>
static class Refusals
{
    /// <summary>`Rule.Require(…)` and `Rule.Broken(…)`.</summary>
    public static IEnumerable<Refusal> ByRule(
        string file,
        CompilationUnitSyntax root,
        IReadOnlySet<string> fields
    )
    {
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (
                call.Expression
                is not MemberAccessExpressionSyntax
                {
                    Name.Identifier.Text: "Require" or "Broken",
                    Expression: MemberAccessExpressionSyntax rule,
                }
            )
                continue;
            var field = rule.ToString().Replace(" ", "").Replace("\n", "");
            field = string.Join('.', field.Split('.').TakeLast(2));
            if (!fields.Contains(field))
                continue;
            yield return new(
                field,
                call.ArgumentList.Arguments.SelectMany(a => Sentences(a.Expression))
                    .FirstOrDefault(),
                [.. call.ArgumentList.Arguments.SelectMany(FactNames)],
                call.SiteOf(file)
            );
        }
    }

    /// <summary>`new WrongState(…)`.</summary>
    public static IEnumerable<Refusal> ByState(string file, CompilationUnitSyntax root) =>
        root.DescendantNodes()
            .OfType<ObjectCreationExpressionSyntax>()
            .Where(made => made.Type.ToString() == "WrongState")
            .SelectMany(made =>
                Sentences(made.ArgumentList!.Arguments[0].Expression)
                    .Select(text => new Refusal(null, text, [], made.SiteOf(file)))
            );

    /// <summary>The texts that an expression can be: both sides of a choice.</summary>
    static IEnumerable<string> Sentences(ExpressionSyntax expression) =>
        expression switch
        {
            ConditionalExpressionSyntax choice => Sentences(choice.WhenTrue)
                .Concat(Sentences(choice.WhenFalse)),
            SwitchExpressionSyntax choice => choice.Arms.SelectMany(a => Sentences(a.Expression)),
            _ => TextOf(expression) is { } text ? [text] : [],
        };

    static IEnumerable<string> FactNames(ArgumentSyntax argument) =>
        argument.Expression is TupleExpressionSyntax tuple
        && TextOf(tuple.Arguments[0].Expression) is { } name
            ? [name]
            : [];

    /// <summary>A text as it reads, with … for what is filled in; null: no text.</summary>
    public static string? TextOf(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal
                when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax filled => string.Concat(
                filled.Contents.Select(c =>
                    c is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "…"
                )
            ),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => TextOf(sum.Left)
                is { } left
            && TextOf(sum.Right) is { } right
                ? left + right
                : null,
            ParenthesizedExpressionSyntax inner => TextOf(inner.Expression),
            _ => null,
        };
}
