using System.Xml;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Files;

/// <summary>What stands in a cell.</summary>
public enum CellKind
{
    Blank,
    Text,
    Number,
    Date,
}

/// <summary>A cell as the file has it.</summary>
/// <param name="Text">Without guards (<see cref="Typed.Unguarded"/>); of a number its shortest
/// form, of a date 2026-11-01 or, with a time, 2026-11-01 09:30:00; of an error its name, such as
/// #N/A; of a formula that no program has worked out <see cref="Typed.NoResult"/>.</param>
/// <param name="Number">Of a number; of a date its serial.</param>
public readonly record struct Cell(CellKind Kind, string Text, double Number = 0)
{
    public static readonly Cell Blank = new(CellKind.Blank, "");

    public bool IsBlank => Kind == CellKind.Blank;
}

/// <summary>Cells that were made one: the first alone has a value.</summary>
public readonly record struct MergedCells(int FromRow, int ToRow, int FromColumn, int ToColumn);

/// <summary>A sheet of a workbook; of a csv the one that it is.</summary>
/// <param name="Name">Empty for a csv.</param>
/// <param name="Merged">Ranges of more than one cell, rows and columns counted from 1 and 0.
/// </param>
public sealed record SheetOf(
    string Name,
    bool Hidden,
    bool Uses1904,
    IReadOnlyList<MergedCells> Merged
);

/// <summary>A row that isn't blank.</summary>
/// <param name="Number">The row number that Excel shows.</param>
/// <param name="Hidden">Whether a filter or a person hid it.</param>
/// <param name="Cells">By column, from 0. The list is the reader's own and changes with the next
/// row.</param>
public readonly record struct SheetLine(
    SheetOf Sheet,
    int Number,
    bool Hidden,
    IReadOnlyList<Cell> Cells
)
{
    /// <summary>The cell of a column; blank beyond the last.</summary>
    public Cell this[int column] =>
        column >= 0 && column < Cells.Count ? Cells[column] : Cell.Blank;
}

/// <summary>
/// Rows of a table that somebody sent, xlsx or csv, the same for rosters, bank statements and
/// whatever else comes in. One row after another: memory grows neither with the rows nor with
/// what the file claims to be.
/// </summary>
public static class SheetRows
{
    /// <summary>Excel's last row; where a csv goes on, nobody can have seen it in Excel.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>Excel's number of columns.</summary>
    public const int Columns = 16_384;

    /// <summary>Of every sheet, in the workbook's order, the rows that aren't blank.</summary>
    /// <param name="contentType"><see cref="SheetCheck.Xlsx"/> or <see cref="SheetCheck.Csv"/>.
    /// </param>
    /// <exception cref="FileRefused">It can't be read, also after some rows.</exception>
    public static IEnumerable<SheetLine> Read(byte[] content, string contentType)
    {
        using var lines = (
            contentType == SheetCheck.Xlsx ? XlsxRows.Read(content) : CsvRows.Read(content)
        ).GetEnumerator();
        while (true)
        {
            try
            {
                if (!lines.MoveNext())
                    yield break;
            }
            // whatever a reader comes to grief over, the stranger's file is at fault
            catch (Exception e)
                when (e
                        is XmlException
                            or InvalidDataException
                            or FormatException
                            or OverflowException
                            or IOException
                            or ArgumentException
                            or InvalidOperationException
                            or NotSupportedException
                )
            {
                throw Damaged();
            }
            yield return lines.Current;
        }
    }

    /// <summary>The names of a workbook's sheets; none of a csv or of what can't be read.</summary>
    public static IReadOnlyList<string> NamesOf(byte[] content, string contentType)
    {
        try
        {
            return contentType == SheetCheck.Xlsx ? XlsxRows.NamesOf(content) : [];
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            return [];
        }
    }

    /// <summary>The day that a number counts to; null: to none.</summary>
    public static DateOnly? DayOf(double serial, bool uses1904) =>
        XlsxRows.DateOf(serial, uses1904) is { } at ? DateOnly.FromDateTime(at) : null;

    internal static FileRefused Damaged() =>
        new(
            FileFault.Broken,
            "文件读不下去，可能已经损坏。请在表格软件中打开，另存一份后重新导入。"
        );
}
