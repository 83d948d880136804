using Huzhu.Data.Files;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Enrolment;

/// <summary>Which cells of a sheet hold which column of a roster: the best of its first rows, or of
/// two rows that make one header together.</summary>
sealed class RosterHeader
{
    /// <summary>By <see cref="RosterColumns"/>, the best cell first; none: the sheet lacks
    /// it.</summary>
    /// <remarks>Rank 0 is the template's own title, then the aliases in their order.</remarks>
    public IReadOnlyList<(int Cell, int Rank)>[] Cells { get; }

    /// <summary>The last row that belongs to the header.</summary>
    public int LastRow { get; }

    /// <summary>The titles of columns that must be there and aren't; null: none.</summary>
    public string? Lacking { get; }

    int Found => Cells.Count(c => c.Count > 0);

    RosterHeader(IReadOnlyList<string> titles, int lastRow)
    {
        LastRow = lastRow;
        Cells =
        [
            .. RosterColumns.All.Select(column =>
                (IReadOnlyList<(int, int)>)
                    [
                        .. titles
                            .Select((title, cell) => (Cell: cell, Rank: RankOf(column, title)))
                            .Where(c => c.Rank >= 0)
                            .OrderBy(c => c.Rank)
                            .ThenBy(c => c.Cell),
                    ]
            ),
        ];
        var missing = RosterColumns
            .All.Where((column, c) => column.Required && Cells[c].Count == 0)
            .Select(column => column.Title)
            .ToList();
        Lacking = missing.Count > 0 ? string.Join("、", missing) : null;
    }

    /// <summary>Null: none of the rows names two columns.</summary>
    public static RosterHeader? In(IReadOnlyList<SheetLine> head)
    {
        RosterHeader? best = null;
        for (var i = 0; i < head.Count; i++)
        {
            var above = TitlesOf(head[i]);
            Consider(new(above, head[i].Number));
            if (i + 1 < head.Count)
                Consider(new(Together(above, TitlesOf(head[i + 1])), head[i + 1].Number));
        }
        return best;

        void Consider(RosterHeader header)
        {
            if (header.Found >= 2 && (best is null || header.Score > best.Score))
                best = header;
        }
    }

    /// <summary>Two rows count as one only where that finds more columns.</summary>
    int Score => Found * 2 + (Lacking is null ? 100 : 0);

    static int RankOf(RosterColumn column, string title) =>
        title.Length == 0 ? -1
        : title == column.Title ? 0
        : Array.IndexOf(column.Aliases, title) is >= 0 and var at ? at + 1
        : -1;

    static List<string> TitlesOf(SheetLine line) => [.. line.Cells.Select(c => TitleOf(c.Text))];

    static List<string> Together(List<string> above, List<string> below) =>
        [
            .. Enumerable
                .Range(0, Math.Max(above.Count, below.Count))
                .Select(i =>
                    below.ElementAtOrDefault(i) is { Length: > 0 } own
                        ? own
                        : above.ElementAtOrDefault(i) ?? ""
                ),
        ];

    /// <summary>A title without blanks, asterisks, numbering and what stands in brackets.</summary>
    static string TitleOf(string text)
    {
        var title = Typed.Key(text);
        var bracket = title.IndexOf('(');
        if (bracket > 0)
            title = title[..bracket];
        return title.Trim('*', ':', '.', '：', '?');
    }
}
