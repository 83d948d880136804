using System.Collections.Concurrent;
using System.Reflection;
using Huzhu.Domain.Shared;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(RuleProbe))]
[assembly: Noted]

namespace Huzhu.Tests;

/// <summary>
/// Hears which rules each test has used, and at the end compares it with the test's marks: what it
/// says to break must have refused (or a to-do, a deadline, a fault must have stood under it), what
/// it says to keep must have held or stood under an answer.
/// </summary>
sealed class RuleProbe : IDisposable
{
    static readonly ConcurrentDictionary<(string Test, string Rule, bool Refused), bool> uses = [];
    static readonly ConcurrentDictionary<string, MethodInfo> run = [];
    static readonly AsyncLocal<string?> asker = new();

    /// <summary>Where a server says for whom it works: the test that sent the request.</summary>
    public const string Header = "X-Test";

    public RuleProbe() => Rule.Used += Hear;

    /// <summary>The test that runs here; null between tests.</summary>
    public static string? Test =>
        asker.Value
        ?? (
            TestContext.Current.TestMethod is { } method
                ? $"{method.TestClass.TestClassName}.{method.MethodName}"
                : null
        );

    /// <summary>What follows in this flow of control is done for a test.</summary>
    public static void WorkFor(string test) => asker.Value = test;

    internal static void Note(MethodInfo method) =>
        run[$"{method.DeclaringType!.FullName}.{method.Name}"] = method;

    static readonly IReadOnlyDictionary<Rule, string> Ids = typeof(Rule)
        .Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(Rule))
        .Select(f => (Rule)f.GetValue(null)!)
        .Distinct()
        .ToDictionary(r => r, r => r.ToString().Split('（')[0]);

    static void Hear(Rule rule, RuleUse use)
    {
        if (Test is not { } test || !Ids.TryGetValue(rule, out var id))
            return;
        if (use != RuleUse.Held)
            uses[(test, id, true)] = true;
        if (use != RuleUse.Refused)
            uses[(test, id, false)] = true;
    }

    /// <summary>The marks of the tests that ran and whose rule wasn't heard.</summary>
    public static IEnumerable<string> False() =>
        from test in run
        from mark in test.Value.GetCustomAttributesData()
        let breaks = mark.AttributeType == typeof(BreaksAttribute)
        where breaks || mark.AttributeType == typeof(KeepsAttribute)
        from id in (IEnumerable<CustomAttributeTypedArgument>)mark.ConstructorArguments[0].Value!
        where !uses.ContainsKey((test.Key, (string)id.Value!, breaks))
        orderby test.Key
        select $"{test.Key}: {(breaks ? "Breaks" : "Keeps")} {id.Value}";

    /// <summary>Marks of rules that the code keeps without asking a rule's field; the list only
    /// gets shorter (tests/Shared/Probe/unheard.txt).</summary>
    static readonly HashSet<string> Unheard =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Shared", "unheard.txt")),
    ];

    public void Dispose()
    {
        Rule.Used -= Hear;
        var wrong = False().ToHashSet();
        var heard = Unheard
            .Where(mark => run.ContainsKey(mark.Split(':')[0]))
            .Except(wrong)
            .ToList();
        wrong.ExceptWith(Unheard);
        // a rule that a job asks is heard or not, as the job's turn comes: worth a word, no fault
        foreach (var mark in heard.Order())
            Console.WriteLine($"heard now, may leave unheard.txt: {mark}");
        if (wrong.Count > 0)
            throw new InvalidOperationException(
                $"{wrong.Count} marks name a rule that the test didn't touch:\n"
                    + string.Join('\n', wrong.Order())
            );
    }
}

/// <summary>Notes each test that runs.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
sealed class NotedAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        RuleProbe.Note(methodUnderTest);
}
