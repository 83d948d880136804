using System.Globalization;
using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.Shared;

/// <summary>A value that the office added: append-only, with its document number.</summary>
public sealed record AddedValue(string Key, DateOnly From, string Value, string Document);

/// <summary>
/// An immutable snapshot of every figure: the published values and those that the office added.
/// A figure is read with the date of the event, never with today.
/// </summary>
public sealed class Parameters
{
    /// <summary>The published values alone.</summary>
    public static readonly Parameters Published = new([]);

    readonly ILookup<string, AddedValue> added;

    Parameters(IEnumerable<AddedValue> added) => this.added = added.ToLookup(a => a.Key);

    /// <summary>The published values with the office's own (confirmed ones only).</summary>
    public static Parameters With(IEnumerable<AddedValue> added) => new(added);

    /// <summary>Whether any value is in force on the date of the event.</summary>
    public bool Knows<T>(Dated<T> figure, DateOnly eventDate)
        where T : IParsable<T> =>
        figure.Published.Any(p => p.From <= eventDate)
        || added[figure.Key].Any(a => a.From <= eventDate);

    /// <summary>The value in force on the date of the event.</summary>
    /// <exception cref="RuleBroken">No value is known for that date (T-0, approve).</exception>
    public T On<T>(Dated<T> figure, DateOnly eventDate)
        where T : IParsable<T>
    {
        var published = figure.Published.Select(p => (p.From, p.Value));
        var later = added[figure.Key]
            .Select(a => (a.From, Value: T.Parse(a.Value, CultureInfo.InvariantCulture)));
        var known = published.Concat(later).Where(v => v.From <= eventDate).ToList();
        TimeRules.ValueKnown.Require(
            known.Count > 0,
            ("parameter", figure.Title),
            ("date", eventDate)
        );
        // Of two values from the same day the later one in the list wins: the office's.
        return known.Aggregate((a, b) => b.From >= a.From ? b : a).Value;
    }
}

/// <summary>What decisions are given: the figures and the working calendar of the moment.</summary>
public sealed record Rulebook(Parameters Parameters, WorkCalendar Calendar)
{
    /// <summary>The published figures and the calendar that ships, without any edits.</summary>
    public static readonly Rulebook Shipped = new(Parameters.Published, WorkCalendar.Shipped);

    /// <summary>Shorthand for <see cref="Parameters.On{T}"/>.</summary>
    public T On<T>(Dated<T> figure, DateOnly eventDate)
        where T : IParsable<T> => Parameters.On(figure, eventDate);
}
