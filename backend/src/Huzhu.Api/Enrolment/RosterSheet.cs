using System.Globalization;
using System.Text.RegularExpressions;
using Huzhu.Data.Files;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Enrolment;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Number">As the spreadsheet shows it, counted on from sheet to sheet.</param>
/// <param name="Texts">In the order of <see cref="RosterColumns"/>; null: an empty cell.</param>
/// <param name="Place">As a message names it: 第5行, or “二车间”第5行.</param>
public readonly record struct SheetRow(int Number, string?[] Texts, string Place = "");

/// <summary>The file is no roster that can be read; the message says why and what to do.</summary>
public sealed class UnreadableRoster(string message) : Exception(message);

/// <summary>Reads a roster's rows out of an xlsx or csv, one after another, never all at once: of
/// every visible sheet that has the columns.</summary>
public static partial class RosterSheet
{
    /// <summary>The template's sheet is called so, followed by the plan's code.</summary>
    public const string Name = "参保名册";

    /// <summary>Sheets of our own files that hold no people.</summary>
    public const string Notes = "填写说明";
    public const string Units = "单位";

    /// <summary>A template's sample row says so in its name column; it is nobody's.</summary>
    public const string Sample = "示例";

    const int HeaderWithin = 30;
    static readonly int PersonName = RosterColumns.IndexOf(MemberColumns.Name);
    static readonly int Number = RosterColumns.IndexOf(MemberColumns.IdentityNumber);

    /// <summary>Columns in which one cell may well stand for many persons.</summary>
    static readonly int[] Shared =
    [
        RosterColumns.IndexOf(RosterColumns.Unit),
        RosterColumns.IndexOf(RosterColumns.Units),
        RosterColumns.IndexOf(RosterColumns.Consent),
        RosterColumns.IndexOf(MemberColumns.IdentityKind),
    ];
    static readonly int[] Dates =
    [
        RosterColumns.IndexOf(MemberColumns.BirthDate),
        RosterColumns.IndexOf(RosterColumns.RetiredOn),
    ];

    /// <summary>The plan that the template was made for; null: it doesn't say.</summary>
    public static string? PlanOf(byte[] content, string contentType) =>
        SheetRows
            .NamesOf(content, contentType)
            .FirstOrDefault(n => n.StartsWith(Name + " ", StringComparison.Ordinal))
            ?[(Name.Length + 1)..];

    /// <param name="notes">Told what was left out or should be looked at.</param>
    /// <exception cref="UnreadableRoster">While it is being read, also after some rows.</exception>
    public static IEnumerable<SheetRow> Read(
        byte[] content,
        string contentType,
        RosterNotes? notes = null
    )
    {
        using var rows = Rows(content, contentType, notes ?? new()).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext())
                    yield break;
            }
            catch (FileRefused refused)
            {
                throw new UnreadableRoster(refused.Message);
            }
            yield return rows.Current;
        }
    }

    static IEnumerable<SheetRow> Rows(byte[] content, string contentType, RosterNotes notes)
    {
        using var lines = SheetRows.Read(content, contentType).GetEnumerator();
        var (more, after, found) = (lines.MoveNext(), 0, false);
        string? lacking = null;
        while (more)
        {
            var sheet = lines.Current.Sheet;
            var (head, last) = (new List<SheetLine>(), 0);
            for (
                ;
                more && lines.Current.Sheet == sheet && head.Count < HeaderWithin;
                more = lines.MoveNext()
            )
                head.Add(lines.Current with { Cells = [.. lines.Current.Cells] });
            last = head[^1].Number;
            var header = sheet.Hidden ? null : RosterHeader.In(head);
            if (header?.Lacking is { } lacks)
                lacking ??= lacks;
            if (header is null or { Lacking: not null })
            {
                NoteLeftOut(sheet, header, notes);
                while (more && lines.Current.Sheet == sheet)
                    (last, more) = (lines.Current.Number, lines.MoveNext());
                continue;
            }
            found = true;
            notes.Starts(sheet.Name, after);
            var reading = new OneSheet(sheet, header, after, notes);
            foreach (var line in head.Where(l => l.Number > header.LastRow))
                if (reading.Row(line) is { } row)
                    yield return row;
            for (; more && lines.Current.Sheet == sheet; more = lines.MoveNext())
            {
                last = lines.Current.Number;
                if (reading.Row(lines.Current) is { } row)
                    yield return row;
            }
            after += last;
        }
        if (found)
            yield break;
        throw new UnreadableRoster(
            lacking is not null
                ? $"表头缺少：{lacking}。请下载名册模板，照模板的列名补齐后重新导入。"
                : "没有找到表头。请下载名册模板，第一行保留“"
                    + string.Join(
                        "、",
                        RosterColumns.All.Where(c => c.Required).Select(c => c.Title)
                    )
                    + "”等列名，再导入。"
        );
    }

    static void NoteLeftOut(SheetOf sheet, RosterHeader? header, RosterNotes notes)
    {
        if (sheet.Name is Notes or Units)
            return;
        notes.Add(
            sheet.Hidden ? $"隐藏的工作表“{sheet.Name}”没有读取；里面有人的，请取消隐藏后重新导入。"
            : header is null
                ? $"工作表“{sheet.Name}”没有名册的列名，没有读取；里面有人的，请补上列名后重新导入。"
            : $"工作表“{sheet.Name}”缺少“{header.Lacking}”列，没有读取；里面有人的，请补齐后重新导入。"
        );
    }

    /// <summary>The rows of one sheet.</summary>
    sealed class OneSheet(SheetOf sheet, RosterHeader header, int after, RosterNotes notes)
    {
        readonly List<MergedCells> merged =
        [
            .. sheet.Merged.Where(m => m.FromRow > header.LastRow && m.ToRow > m.FromRow),
        ];
        readonly Dictionary<(MergedCells, int Column), string> first = [];

        /// <summary>Null: the row is nobody's.</summary>
        public SheetRow? Row(SheetLine line)
        {
            var texts = new string?[RosterColumns.Count];
            for (var c = 0; c < texts.Length; c++)
                texts[c] = TextOf(line, c);
            var place =
                sheet.Name.Length > 0 && after > 0
                    ? $"“{sheet.Name}”第{line.Number}行"
                    : $"第{line.Number}行";
            if (texts[PersonName]?.StartsWith(Sample, StringComparison.Ordinal) == true)
                return Left("{0}是示例行，没有读取。", place);
            if (IsClosing(line, texts))
                return Left("{0}是合计、签名或说明，没有作为人员读取，请核对。", place);
            if (texts[Number] is null && texts[PersonName] is null)
                return Left("{0}没有姓名和证件号码，没有读取，请核对。", place);
            if (merged.Count > 0)
                Unmerge(line, texts);
            if (line.Hidden)
                notes.Add(
                    "{0}在文件里是隐藏的（可能经过筛选），也已读取，请核对是否都要参保。",
                    place
                );
            if (MemberParser.LacksCheckDigit(texts[RosterColumns.IndexOf(MemberColumns.Card)]))
                notes.Add("{0}的银行卡号没有校验位，无法核验真伪，请抽查。", place);
            return new(after + line.Number, texts, place);
        }

        SheetRow? Left(string why, string place)
        {
            notes.Add(why, place);
            return null;
        }

        /// <summary>Of several cells of one meaning the best that isn't blank.</summary>
        string? TextOf(SheetLine line, int column)
        {
            string? found = null;
            foreach (var (cell, rank) in header.Cells[column])
            {
                if (line[cell] is not { IsBlank: false } there)
                    continue;
                var text = Array.IndexOf(Dates, column) >= 0 ? DateOf(there) : there.Text;
                if (found is null)
                    found = text;
                else if (rank == header.Cells[column][0].Rank && text != found)
                    throw new UnreadableRoster(
                        $"“{RosterColumns.All[column].Title}”有两列，第{line.Number}行的内容不同，"
                            + "无法判断以哪一列为准。请只保留一列后重新导入。"
                    );
            }
            return found;
        }

        /// <summary>A whole number in a date's column can only be a day whose format was lost.
        /// </summary>
        string DateOf(Cell cell) =>
            cell is { Kind: CellKind.Number, Number: > 10_000 and < 60_000 }
            && SheetRows.DayOf(cell.Number, sheet.Uses1904) is { } day
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : cell.Text;

        /// <summary>What stands in the first of merged cells, stands for all its rows, where a
        /// column allows that.</summary>
        void Unmerge(SheetLine line, string?[] texts)
        {
            foreach (var range in merged)
            {
                if (line.Number < range.FromRow || line.Number > range.ToRow)
                    continue;
                for (var c = 0; c < texts.Length; c++)
                {
                    if (
                        !header
                            .Cells[c]
                            .Any(x => x.Cell >= range.FromColumn && x.Cell <= range.ToColumn)
                    )
                        continue;
                    if (Array.IndexOf(Shared, c) < 0)
                        throw new UnreadableRoster(
                            $"第{range.FromRow}行有合并的单元格，无法判断内容属于谁。请取消合并、补齐每一行后重新导入。"
                        );
                    if (texts[c] is { } text)
                        first[(range, c)] = text;
                    else
                        texts[c] = first.GetValueOrDefault((range, c));
                }
            }
        }
    }

    /// <summary>Below the people stand sums and the names of who made and checked the
    /// list.</summary>
    static bool IsClosing(SheetLine line, string?[] texts)
    {
        if (texts[Number]?.Count(char.IsAsciiDigit) >= 4 || texts[Number]?.StartsWith('#') == true)
            return false;
        foreach (var cell in line.Cells)
            if (!cell.IsBlank)
                return Closing().IsMatch(Typed.Key(cell.Text));
        return false;
    }

    [GeneratedRegex(
        "^(合计|总计|小计|共计|累计|总人数|人数|制表|填表|审核|复核|审批|审定|经办|负责人|主管|领导|盖章|公章|单位盖章|单位公章"
            + "|单位负责人|单位\\(|备注:|说明|注:|附注|附:|填报|报送|联系人|联系电话:|日期:|填表日期|制表日期|本表|以上|以下空白|共\\d+人|第\\d+页)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Closing();
}
