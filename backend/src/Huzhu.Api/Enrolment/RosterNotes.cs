using System.Collections.Immutable;
using Huzhu.Domain.Enrolment;

namespace Huzhu.Api.Enrolment;

/// <summary>
/// What whoever confirms a roster should know of how its file was read: nothing is left out without
/// a word. Filled by the thread that reads, looked at by the one that writes.
/// </summary>
public sealed class RosterNotes
{
    const int PlacesShown = 20;
    const int MostNotes = 50;

    ImmutableList<(string Text, string? Place)> met = [];
    ImmutableList<SheetStart> sheets = [];

    public IReadOnlyList<SheetStart> Sheets => sheets;

    internal void Starts(string sheet, int after) => sheets = sheets.Add(new(sheet, after));

    /// <param name="text">With {0} for the places, where it has any.</param>
    internal void Add(string text, string? place = null) => met = met.Add((text, place));

    /// <summary>One sentence for each kind of thing, with the first places.</summary>
    public IReadOnlyList<string> ToList() =>
        [
            .. met.GroupBy(n => n.Text)
                .Take(MostNotes)
                .Select(g =>
                {
                    var places = g.Select(n => n.Place).OfType<string>().ToList();
                    var shown = string.Join("、", places.Take(PlacesShown));
                    return g.Key.Replace(
                        "{0}",
                        places.Count > PlacesShown ? $"{shown}等{places.Count}处" : shown,
                        StringComparison.Ordinal
                    );
                }),
        ];
}
