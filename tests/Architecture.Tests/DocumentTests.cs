using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>What the documents point to is there.</summary>
public partial class DocumentTests
{
    static readonly string[] Documents =
    [
        .. Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "docs"),
                "*.md",
                SearchOption.AllDirectories
            )
            .Append(Path.Combine(Repository.Root, "README.md")),
    ];

    [Fact]
    public void Links_lead_somewhere() =>
        Assert.Empty(
            from document in Documents
            from Match link in Link().Matches(File.ReadAllText(document))
            let target = link.Groups[1].Value
            where !target.Contains("://") && !target.StartsWith('#')
            let path = Path.Combine(Path.GetDirectoryName(document)!, target.Split('#')[0])
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{Path.GetRelativePath(Repository.Root, document)}: {target}"
        );

    [Fact]
    public void The_tour_names_files_that_exist()
    {
        var sources = Repository.Sources("backend").Concat(Repository.Sources("tests")).ToList();
        Assert.Empty(
            SourceName()
                .Matches(Repository.Read("docs/tour.md"))
                .Select(name => name.Groups[1].Value)
                .Where(name =>
                    !sources.Any(s => $"/{s}".EndsWith($"/{name}", StringComparison.Ordinal))
                )
        );
    }

    [Fact]
    public void The_findings_name_tests_that_exist()
    {
        var tests = Repository
            .Sources("tests")
            .Select(Repository.Read)
            .SelectMany(source =>
                ClassName().Matches(source).Select(c => (Class: c.Groups[1].Value, source))
            )
            .ToLookup(t => t.Class, t => t.source);
        var named = TestName().Matches(Repository.Read("docs/findings.md"));
        Assert.True(named.Count > 80);
        Assert.Empty(
            from test in named
            where !tests[test.Groups[1].Value].Any(s => s.Contains($" {test.Groups[2].Value}("))
            select test.Value
        );
    }

    [GeneratedRegex(@"^public (?:sealed |static |partial )*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex ClassName();

    [GeneratedRegex(@"`(\w+)\.([A-Z][a-z0-9]*_\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`([\w./]+\.cs)`")]
    private static partial Regex SourceName();
}
