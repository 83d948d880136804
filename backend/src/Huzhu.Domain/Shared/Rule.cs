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
    public string Id { get; } = id;
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

    public override string ToString() => $"{Id}（{Citation}）";

    /// <summary>The refusal that breaking this rule is, with the facts the screen shows.</summary>
    public RuleBroken Broken(params (string Name, object? Value)[] facts) =>
        new(this, facts.ToDictionary(f => f.Name, f => f.Value));

    /// <summary>Throws <see cref="RuleBroken"/> unless <paramref name="kept"/>.</summary>
    public void Require(bool kept, params (string Name, object? Value)[] facts)
    {
        if (!kept)
        {
            throw Broken(facts);
        }
    }
}

/// <summary>
/// A rule refuses the operation (HTTP 422). The facts (limit, used, asked, …) are what the person
/// needs to see; their names are camelCase.
/// </summary>
public sealed class RuleBroken(Rule rule, IReadOnlyDictionary<string, object?> facts)
    : Exception($"{rule}: {rule.Text}")
{
    public Rule Rule { get; } = rule;
    public IReadOnlyDictionary<string, object?> Facts { get; } = facts;
}

/// <summary>
/// The object isn't in a state that allows the act (HTTP 409). The message is Chinese and says
/// which state it is in.
/// </summary>
public sealed class WrongState(string message) : Exception(message);
