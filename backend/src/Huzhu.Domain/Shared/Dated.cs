using System.Globalization;

namespace Huzhu.Domain.Shared;

/// <summary>
/// A figure that a rule reads: its key, its Chinese name and unit, and its published values, each
/// with the date it is in force from and its article.
/// </summary>
public abstract class Dated(string key, string title, string unit)
{
    /// <summary>Stable name under which the office adds later values ("decisionDays").</summary>
    public string Key { get; } = key;

    public string Title { get; } = title;

    /// <summary>Chinese unit for the screen: 日, 个月, MB.</summary>
    public string Unit { get; } = unit;

    /// <summary>Published values as text, oldest first, for the parameters page.</summary>
    public abstract IReadOnlyList<(DateOnly From, string Value, Article Article)> AsText { get; }

    /// <summary>Whether a text is a value of this figure's type, above zero.</summary>
    public abstract bool Accepts(string value);

    /// <summary>Whether a value is longer than the one that an article gives for a date; of our own
    /// conventions none is. What an article gives can be shortened, and lengthened only by a
    /// document that allows it.</summary>
    public abstract bool Lengthens(string value, DateOnly on);

    public override string ToString() => Key;
}

/// <summary>A figure of type <typeparamref name="T"/> with its published values.</summary>
public sealed class Dated<T>(
    string key,
    string title,
    string unit,
    params (string From, T Value, Article Article)[] published
) : Dated(key, title, unit)
    where T : IParsable<T>
{
    /// <summary>Published values, oldest first.</summary>
    public IReadOnlyList<(DateOnly From, T Value, Article Article)> Published { get; } =
        published
            .Select(p => (DateOnly.Parse(p.From, CultureInfo.InvariantCulture), p.Value, p.Article))
            .OrderBy(p => p.Item1)
            .ToArray();

    public override IReadOnlyList<(DateOnly From, string Value, Article Article)> AsText =>
        Published
            .Select(p =>
                (p.From, Convert.ToString(p.Value, CultureInfo.InvariantCulture)!, p.Article)
            )
            .ToArray();

    /// <summary>A count is at least 1.</summary>
    public override bool Accepts(string value) =>
        T.TryParse(value, CultureInfo.InvariantCulture, out var parsed)
        && Comparer<T>.Default.Compare(parsed, default) > 0;

    public override bool Lengthens(string value, DateOnly on)
    {
        var given = Published.Where(p => p.From <= on).ToList();
        return given.Count > 0
            && given[^1].Article != Article.Design
            && T.TryParse(value, CultureInfo.InvariantCulture, out var parsed)
            && Comparer<T>.Default.Compare(parsed, given[^1].Value) > 0;
    }
}
