using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>Where something stands in the sources.</summary>
/// <param name="File">From the root of the repository, with /.</param>
/// <param name="Line">From 1.</param>
readonly record struct Site(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";

    /// <summary>A link from a document in docs/regulations.</summary>
    public string Link => $"[{Path.GetFileName(File)}:{Line}](../../{File}#L{Line})";
}

/// <summary>The C# of this repository as syntax: code without comments, and strings as strings.
/// </summary>
static class Sources
{
    static readonly ConcurrentDictionary<string, CompilationUnitSyntax> parsed = [];

    /// <summary>The files below a folder, parsed.</summary>
    public static IEnumerable<(string File, CompilationUnitSyntax Root)> Below(string folder) =>
        Repository.Sources(folder).Select(file => (file, Of(file)));

    public static CompilationUnitSyntax Of(string file) =>
        parsed.GetOrAdd(file, f => Parse(Repository.Read(f)));

    public static CompilationUnitSyntax Parse(string text) =>
        CSharpSyntaxTree
            .ParseText(text, new CSharpParseOptions(LanguageVersion.Preview))
            .GetCompilationUnitRoot();

    public static Site SiteOf(this SyntaxNode node, string file) =>
        new(file, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1);

    /// <summary>The type that a node stands in; empty at the top of a file.</summary>
    public static string TypeOf(this SyntaxNode node) =>
        node.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text
        ?? "";

    /// <summary>
    /// Static fields of classes that are named in code, as "Class.Field". A class may leave its own
    /// name out, but the fields' own declarations don't count.
    /// </summary>
    public static IEnumerable<(string Field, Site Site)> FieldsNamed(
        string file,
        CompilationUnitSyntax root,
        IReadOnlySet<string> fields
    )
    {
        foreach (var name in root.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            var field = name.Parent switch
            {
                MemberAccessExpressionSyntax access when access.Name == name =>
                    $"{LastName(access.Expression)}.{name.Identifier.Text}",
                _ => $"{name.TypeOf()}.{name.Identifier.Text}",
            };
            if (fields.Contains(field))
                yield return (field, name.SiteOf(file));
        }
    }

    static string LastName(ExpressionSyntax expression) =>
        expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
            SimpleNameSyntax name => name.Identifier.Text,
            _ => "",
        };
}
