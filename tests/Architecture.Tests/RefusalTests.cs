using System.Text.Json.Nodes;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Architecture.Tests;

/// <summary>Every refusal that the sources can throw reaches the person in words: its own sentence
/// is the problem's detail, the rule's text stands above it; a wrong state says what to do.
/// </summary>
public class RefusalTests
{
    static readonly Dictionary<string, Rule> Rules = new Register().Fields.ToDictionary(
        Register.NameOf,
        Register.RuleOf
    );

    static List<Refusal> Of(
        Func<
            string,
            Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax,
            IEnumerable<Refusal>
        > scan
    ) => [.. Sources.Below("backend/src").SelectMany(s => scan(s.File, s.Root))];

    static List<Refusal> ByRule() =>
        Of((file, root) => Refusals.ByRule(file, root, Rules.Keys.ToHashSet()));

    static async Task<JsonObject> Problem(Exception exception)
    {
        var http = new DefaultHttpContext();
        http.Response.Body = new MemoryStream();
        await new Problems(NullLogger<Problems>.Instance).TryHandleAsync(http, exception, default);
        http.Response.Body.Position = 0;
        return JsonNode.Parse(http.Response.Body)!.AsObject();
    }

    [Fact]
    public async Task Each_refusal_by_a_rule_says_its_sentence()
    {
        var refusals = ByRule();
        Assert.True(refusals.Count > 100, "the sources refuse more often than that");
        Assert.True(refusals.Count(r => r.Sentence is not null) > 40);
        foreach (var refusal in refusals)
        {
            var rule = Rules[refusal.Field!];
            var facts = refusal.Facts.Select(f => (f, (object?)1)).ToArray();
            var problem = await Problem(rule.Broken(refusal.Sentence, facts));
            Assert.Equal(422, (int)problem["status"]!);
            Assert.Equal(refusal.Sentence ?? rule.Text, (string)problem["detail"]!);
            Assert.Equal(rule.Text, (string)problem["ruleText"]!);
            Assert.True(
                refusal.Sentence is null || refusal.Sentence.EndsWith('。'),
                $"{refusal.Site}: {refusal.Sentence} is no sentence"
            );
        }
    }

    [Fact]
    public void No_sentence_hides_among_the_facts() =>
        Assert.Empty(ByRule().Where(r => r.Facts.Contains("why")).Select(r => r.Site));

    /// <summary>Facts for programs: ids, states and names that the sentence already says.</summary>
    static readonly string[] ForPrograms =
    [
        "accountants",
        "agency",
        "at",
        "contentType",
        "did",
        "exceptions",
        "item",
        "items",
        "kept",
        "member",
        "memberId",
        "missing",
        "motion",
        "motionKind",
        "number",
        "open",
        "pairs",
        "parameter",
        "personId",
        "plan",
        "proposedBy",
        "role",
        "series",
        "since",
        "size",
        "status",
        "subjectId",
        "successor",
        "today",
        "unit",
        "valid",
        "year",
    ];

    [Fact]
    public void Facts_are_named_in_one_vocabulary()
    {
        var named = ByRule().SelectMany(r => r.Facts).ToHashSet();
        bool IsShown(string name) =>
            FactWords.Of(new Dictionary<string, object?> { [name] = "1" }).Count > 0;
        Assert.Empty(named.Where(n => !IsShown(n)).Except(ForPrograms));
        Assert.Empty(ForPrograms.Where(IsShown));
        Assert.Empty(ForPrograms.Except(named));
    }

    [Fact]
    public async Task Each_wrong_state_says_what_to_do()
    {
        var refusals = Of(Refusals.ByState);
        Assert.True(refusals.Count > 60, "the sources refuse more often than that");
        Assert.Empty(
            refusals
                .Where(r => !r.Sentence!.EndsWith('。') || !NextStep.Any(r.Sentence.Contains))
                .Select(r => $"{r.Site}: {r.Sentence}")
        );
        foreach (var refusal in refusals)
        {
            var problem = await Problem(new WrongState(refusal.Sentence!));
            Assert.Equal(409, (int)problem["status"]!);
            Assert.Equal(refusal.Sentence, (string)problem["detail"]!);
        }
    }

    /// <summary>Words that open a next step, or say that none is needed or left.</summary>
    static readonly string[] NextStep = ["请", "不必", "不能"];

    [Theory]
    [InlineData("AgencyRules.X.Require(ok, \"缺章。\", (\"limit\", 3));", "缺章。", "limit")]
    [InlineData("throw AgencyRules.X.Broken($\"第{n}行。\");", "第…行。", "")]
    [InlineData("AgencyRules.X.Require(ok);", null, "")]
    public void Sentences_and_facts_are_read_from_the_code(string code, string? says, string facts)
    {
        var root = Sources.Parse($"class A {{ void B() {{ {code} }} }}");
        var found = Assert.Single(
            Refusals.ByRule("A.cs", root, new HashSet<string> { "AgencyRules.X" })
        );
        Assert.Equal(says, found.Sentence);
        Assert.Equal(facts, string.Join(' ', found.Facts));
    }
}
