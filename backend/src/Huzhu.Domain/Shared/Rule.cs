namespace Huzhu.Domain.Shared;

/// <summary>What the product does when a rule is broken; the words of the rulebook.</summary>
public enum Breach
{
    /// <summary>The operation is refused and nothing is written.</summary>
    Block,

    /// <summary>Refused unless a recorded decision of the named authority is attached.</summary>
    Approve,

    /// <summary>Goes through once the person has acknowledged it with a reason.</summary>
    Warn,

    /// <summary>Gives a dated to-do that turns due soon, due and overdue.</summary>
    Track,

    /// <summary>The system does it by itself at the right instant.</summary>
    Automatic,

    /// <summary>Computed and displayed or printed; nothing is refused.</summary>
    Show,
}

/// <summary>
/// One rule of the rulebook. <paramref name="id"/> is the rulebook's id ("AG-4"),
/// <paramref name="title"/> a Chinese heading and <paramref name="text"/> one Chinese sentence of
/// our own that says what to do next.
/// </summary>
public sealed class Rule(
    string id,
    Breach breach,
    string title,
    string text,
    params Article[] articles
)
{
    /// <summary>The rulebook's id; to quote it is to use the rule.</summary>
    public string Id
    {
        get
        {
            Used?.Invoke(this, RuleUse.Applied);
            return id;
        }
    }

    public Breach Breach { get; } = breach;
    public string Title { get; } = title;
    public string Text { get; } = text;

    /// <summary>
    /// The articles that the rule comes from, the leading one first; never empty.
    /// </summary>
    public IReadOnlyList<Article> Articles { get; } =
        articles.Length > 0
            ? articles
            : throw new ArgumentException("A rule names its article.", nameof(articles));

    /// <summary>All articles in one line: "管28、管15.1".</summary>
    public string Citation => string.Join("、", Articles);

    /// <summary>Whether this is its id; to ask is not yet to use it.</summary>
    public bool IsCalled(string? asked) => asked == id;

    public override string ToString() => $"{id}（{Citation}）";

    /// <summary>Hears of each use of a rule; the product listens to nothing, tests learn here which
    /// rules they have broken and kept.</summary>
    internal static event Action<Rule, RuleUse>? Used;

    /// <summary>Says that the code here applies this rule: it computes by it, or what it makes (a
    /// to-do, a deadline, a finding) stands under it. The register finds the place.</summary>
    internal Rule Applied()
    {
        Used?.Invoke(this, RuleUse.Applied);
        return this;
    }

    /// <summary>The refusal that breaking this rule is, with the figures the screen shows beside
    /// the rule's own sentence.</summary>
    public RuleBroken Broken(params (string Name, object? Value)[] facts) => Broken(null, facts);

    /// <summary>The refusal, with one Chinese sentence of what exactly was wrong and what to do;
    /// the rule's own sentence then stands above it as its heading.</summary>
    public RuleBroken Broken(string? why, params (string Name, object? Value)[] facts)
    {
        Used?.Invoke(this, RuleUse.Refused);
        return new(this, why, facts.ToDictionary(f => f.Name, f => f.Value));
    }

    /// <summary>Throws <see cref="RuleBroken"/> unless <paramref name="kept"/>.</summary>
    public void Require(bool kept, params (string Name, object? Value)[] facts) =>
        Require(kept, null, facts);

    /// <summary>Throws <see cref="RuleBroken"/> with this sentence unless <paramref name="kept"/>.
    /// </summary>
    public void Require(bool kept, string? why, params (string Name, object? Value)[] facts)
    {
        if (!kept)
        {
            throw Broken(why, facts);
        }
        Used?.Invoke(this, RuleUse.Held);
    }
}

/// <summary>What came of a rule where it was used.</summary>
enum RuleUse
{
    /// <summary>It was asked and let the operation through.</summary>
    Held,

    /// <summary>It refused the operation.</summary>
    Refused,

    /// <summary>Something was computed by it, or stands under it.</summary>
    Applied,
}

/// <summary>
/// A rule refuses the operation (HTTP 422). <paramref name="why"/> is the sentence that the person
/// reads; without one the rule's own text is. The facts (limit, used, asked, …) are
/// the figures shown beside it, in the words of <see cref="FactWords"/>.
/// </summary>
public sealed class RuleBroken(Rule rule, string? why, IReadOnlyDictionary<string, object?> facts)
    : Exception($"{rule}: {why ?? rule.Text}")
{
    public Rule Rule { get; } = rule;

    /// <summary>What exactly was wrong here and what to do next, in Chinese.</summary>
    public string Why { get; } = why ?? rule.Text;

    public IReadOnlyDictionary<string, object?> Facts { get; } = facts;
}

/// <summary>
/// The object isn't in a state that allows the act (HTTP 409). The message is Chinese and says
/// which state it is in.
/// </summary>
public sealed class WrongState(string message) : Exception(message);
