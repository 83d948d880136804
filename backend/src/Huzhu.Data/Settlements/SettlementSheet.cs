using System.Globalization;
using Huzhu.Data.Files;
using Huzhu.Data.Members;
using Huzhu.Data.Security;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Members;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Settlements;

/// <summary>A row of a file of settlements: a line, or why it is none.</summary>
public sealed record SettlementRow(
    int Number,
    SettlementLine? Line,
    PersonOfFile? Who,
    string? Fault
);

/// <summary>
/// Reads a file of medical settlements, by the words of its header and in any order: the fields of
/// the national interface, or their Chinese names. One row after another; of the rows before it
/// keeps no more than how often the same line without a number has come.
/// </summary>
public sealed class SettlementSheet(MemberKeys members, ClaimKeys bills, BlindIndex index)
{
    /// <summary>A file of more is to be split: it is held as a whole while it is read.</summary>
    public const int Limit = 64 << 20;

    const int HeadRows = 30;

    enum Column
    {
        Id,
        RefundOf,
        Identity,
        Name,
        Kind,
        Hospital,
        Ends,
        ReceiptCode,
        ReceiptNumber,
        Total,
        SelfPaid,
        Year,
        Refund,
    }

    static readonly Dictionary<Column, string[]> Titles = new()
    {
        [Column.Id] = ["结算编号", "结算ID", "结算号", "结算流水号", "SETL_ID"],
        [Column.RefundOf] = ["原结算编号", "原结算ID", "原结算号", "INIT_SETL_ID"],
        [Column.Identity] = ["证件号码", "身份证号", "身份证号码", "证件号", "CERTNO"],
        [Column.Name] = ["姓名", "人员姓名", "PSN_NAME"],
        [Column.Kind] = ["医疗类别", "就诊类别", "MED_TYPE"],
        [Column.Hospital] =
        [
            "医疗机构名称",
            "医院名称",
            "定点医药机构名称",
            "医院",
            "FIXMEDINS_NAME",
        ],
        [Column.Ends] = ["结束日期", "出院日期", "就诊日期", "费用日期", "ENDDATE"],
        [Column.ReceiptCode] = ["票据代码", "发票代码"],
        [Column.ReceiptNumber] = ["票据号码", "票据号", "发票号码", "发票号", "INVONO"],
        [Column.Total] = ["医疗费总额", "费用总额", "总费用", "MEDFEE_SUMAMT"],
        [Column.SelfPaid] = ["自付一", "自付一金额", "自付1"],
        [Column.Year] = ["年度", "医保年度", "YEAR"],
        [Column.Refund] = ["退费标志", "退费", "是否退费", "REFD_SETL_FLAG"],
    };

    /// <summary>As messages call them.</summary>
    static readonly Dictionary<Column, string> Names = Titles.ToDictionary(
        t => t.Key,
        t => t.Value[0]
    );

    /// <summary>Long numbers, of which a spreadsheet may have lost the end.</summary>
    static readonly Column[] Numbers =
    [
        Column.Id,
        Column.RefundOf,
        Column.Identity,
        Column.ReceiptCode,
        Column.ReceiptNumber,
    ];

    static readonly Column[] Needed = [Column.Identity, Column.Ends, Column.SelfPaid];

    static readonly string[] Yes = ["1", "是", "y", "yes", "true", "退费"];
    static readonly string[] No = ["", "0", "否", "n", "no", "false"];

    /// <param name="settlementId">Of the run that takes the lines in.</param>
    /// <param name="years">Years for which the plan has known terms.</param>
    /// <exception cref="FileRefused">It has no such header, or can't be read, also after some rows.
    /// </exception>
    public IEnumerable<SettlementRow> Read(
        byte[] content,
        string contentType,
        Guid settlementId,
        string planCode,
        Func<int, bool> years,
        DateOnly today
    )
    {
        var of = new Destination(settlementId, planCode, years, today);
        var seen = new Dictionary<Guid, int>();
        var (after, found, missing) = (0, false, Needed.ToList());
        using var lines = SheetRows.Read(content, contentType).GetEnumerator();
        for (var more = lines.MoveNext(); more; )
        {
            var sheet = lines.Current.Sheet;
            var head = new List<SheetLine>();
            for (
                ;
                more && lines.Current.Sheet == sheet && head.Count < HeadRows;
                more = lines.MoveNext()
            )
                head.Add(lines.Current with { Cells = [.. lines.Current.Cells] });
            var last = head[^1].Number;
            var header = HeaderIn(head);
            if (header.Lacks.Count < missing.Count)
                missing = header.Lacks;
            var reads = header.Lacks.Count == 0 && !sheet.Hidden;
            if (reads)
            {
                found = true;
                foreach (var line in head.Where(l => l.Number > header.LastRow))
                    yield return Placed(line, Row(line, header.At, of, seen), after);
            }
            // a cover sheet or notes are no table; nothing that may be one is left out in silence
            else if (sheet.Hidden || head.Count(l => l.Cells.Count(c => !c.IsBlank) >= 3) > 1)
                yield return new(
                    after + head[0].Number,
                    null,
                    null,
                    $"{(sheet.Hidden ? "隐藏的工作表" : "工作表")}“{sheet.Name}”没有读取"
                        + $"{(sheet.Hidden ? "" : $"，因为没有“{Names[header.Lacks[0]]}”列")}"
                        + "；里面有结算记录的，请改好后重新导入。"
                );
            for (; more && lines.Current.Sheet == sheet; more = lines.MoveNext())
            {
                last = lines.Current.Number;
                if (reads)
                    yield return Placed(
                        lines.Current,
                        Row(lines.Current, header.At, of, seen),
                        after
                    );
            }
            after += last;
        }
        if (!found)
            throw new FileRefused(
                FileFault.Broken,
                "文件的表头里没有找到："
                    + $"{string.Join("、", missing.Select(c => Names[c]))}。请核对列名后重新导入。"
            );
    }

    /// <summary>Rows are counted on from sheet to sheet; a fault says where it stands.</summary>
    static SettlementRow Placed(SheetLine line, SettlementRow row, int after) =>
        after == 0
            ? row
            : row with
            {
                Number = after + line.Number,
                Fault = row.Fault is { } fault
                    ? $"“{line.Sheet.Name}”第{line.Number}行：{fault}"
                    : null,
            };

    sealed record Header(Dictionary<Column, int> At, List<Column> Lacks, int LastRow);

    /// <summary>The row, or the two rows together, that have most of what is needed.</summary>
    static Header HeaderIn(IReadOnlyList<SheetLine> head)
    {
        Header? best = null;
        for (var i = 0; i < head.Count; i++)
        {
            var above = CellReading.TitlesOf(head[i]);
            Consider(above, head[i].Number);
            if (i + 1 < head.Count)
                Consider(
                    CellReading.Together(above, CellReading.TitlesOf(head[i + 1])),
                    head[i + 1].Number
                );
        }
        return best!;

        void Consider(string[] titles, int lastRow)
        {
            var at = new Dictionary<Column, int>();
            foreach (var (column, names) in Titles)
                if (CellReading.Find(titles, names) is >= 0 and var i)
                    at[column] = i;
            if (best is null || at.Count > best.At.Count)
                best = new(at, [.. Needed.Where(c => !at.ContainsKey(c))], lastRow);
        }
    }

    sealed record Destination(
        Guid SettlementId,
        string PlanCode,
        Func<int, bool> Years,
        DateOnly Today
    );

    SettlementRow Row(
        SheetLine line,
        Dictionary<Column, int> header,
        Destination of,
        Dictionary<Guid, int> seen
    )
    {
        var (settlementId, planCode, years, today) = of;
        Cell At(Column column) => header.TryGetValue(column, out var at) ? line[at] : Cell.Blank;
        string Of(Column column) => Typed.Unguarded(Typed.Clean(At(column).Text));
        SettlementRow Faulty(string why) => new(line.Number, null, null, why);

        foreach (var column in header.Keys)
            if (Typed.IsUnreadable(At(column).Text))
                return Faulty(
                    $"{Names[column]}的单元格读不出来（{At(column).Text}），请在原表中改好后重新导入。"
                );
        foreach (var column in Numbers)
            if (CellReading.HasLostDigits(At(column)))
                return Faulty(
                    $"{Names[column]}被表格软件改成了数字，后几位已经丢失，请把该列设为文本后重新导出。"
                );
        if (
            At(Column.Identity).IsBlank
            && CellReading.DateOf(At(Column.Ends), line.Sheet.Uses1904) is null
            && CellReading.SaysSum(line)
        )
            return Faulty("这一行是合计，没有作为结算记录读取，请核对。");
        if (MemberParser.CanonicalNumber(Of(Column.Identity)) is not { } number)
            return Faulty("证件号码为空或者有误，请核对。");
        if (DayOf(At(Column.Ends), line.Sheet.Uses1904) is not { } ends)
            return Faulty("结束日期为空或者不是日期，请写成2026-11-01的样子。");
        if (ends > today)
            return Faulty($"结束日期{ends:yyyy-MM-dd}还没有到，请核对。");
        if (FenOf(At(Column.SelfPaid)) is not { } paid)
            return Faulty("自付一不是金额，请填写数字（元），最多两位小数。");
        var mark = Typed.Compact(Of(Column.Refund)).ToLowerInvariant();
        if (!Yes.Contains(mark) && !No.Contains(mark))
            return Faulty("退费标志无法识别，请填写“是”或者“否”（1或者0）。");
        var refund = Yes.Contains(mark);
        if (paid < 0 && !refund)
            return Faulty("自付一为负数，但没有退费标志，请核对。");
        if (paid == 0 && refund)
            return Faulty("退费金额为零，请核对。");
        var total = FenOf(At(Column.Total));
        if (Of(Column.Total).Length > 0 && total is null)
            return Faulty("医疗费总额不是金额，请填写数字（元），最多两位小数。");
        if (!refund && total is { } all && paid > all)
            return Faulty("自付一大于医疗费总额，请核对。");
        var said = Typed.Compact(Of(Column.Year)).TrimEnd('年', '度');
        var year = ends.Year;
        if (said.Length > 0 && !int.TryParse(said, CultureInfo.InvariantCulture, out year))
            return Faulty("年度不是数字，请填写四位年份。");
        if (!years(year))
            return Faulty(
                $"{year}年度没有生效的待遇标准，或者标准的数值还没有补全，请核对年度，或者等标准补全后重新导入。"
            );
        var (id, text) = (
            Of(Column.Id),
            new BillText(
                Blank(Of(Column.ReceiptCode)),
                Blank(Of(Column.ReceiptNumber)),
                null,
                Blank(Of(Column.Hospital))
            )
        );
        var holder = members.Person(number);
        var amount = Math.Abs(paid);
        Guid Content(bool refunded) =>
            index.KeyOf(
                $"settled:{planCode}|{holder}|{Typed.Key(text.Hospital ?? "")}|{ends:O}"
                    + $"|{Typed.Key(Of(Column.Kind))}|{amount}|{text.Code}|{text.Number}"
                    + $"|{(refunded ? 1 : 0)}"
            );
        Guid key;
        Guid? refers = null;
        if (id.Length > 0)
        {
            key = ById(planCode, id, refund);
            if (refund)
                refers = ById(planCode, Blank(Of(Column.RefundOf)) ?? id, false);
        }
        else
        {
            var same = Content(refund);
            var occurrence = seen[same] = seen.GetValueOrDefault(same) + 1;
            key = Nth(same, occurrence);
            if (refund)
                refers = Of(Column.RefundOf) is { Length: > 0 } original
                    ? ById(planCode, original, false)
                    : Nth(Content(false), occurrence);
        }
        return new(
            line.Number,
            new()
            {
                Key = key,
                SettlementId = settlementId,
                PlanCode = planCode,
                Holder = holder,
                Year = year,
                ServedOn = ends,
                SelfPaid = refund ? -amount : amount,
                Refers = refers,
                BillKey = refund ? null : bills.Bill(text, ends, new(total ?? amount)),
            },
            new(Typed.Name(Of(Column.Name)), MemberMask.Identity(number)),
            null
        );
    }

    Guid ById(string plan, string id, bool refund) =>
        index.KeyOf($"settlement:{plan}|{Typed.Key(id)}|{(refund ? 1 : 0)}");

    Guid Nth(Guid content, int occurrence) => index.KeyOf($"settled:{content}|{occurrence}");

    static string? Blank(string text) => text.Length == 0 ? null : text;

    static DateOnly? DayOf(Cell cell, bool uses1904) =>
        CellReading.DateOf(cell, uses1904) is { Year: >= 2000 } day
            ? day
            : MemberParser.ReadDate(cell.Text.Split(' ')[0]);

    /// <summary>Fen; null: nothing, or no amount of at most two decimals and a thousand million
    /// yuan.</summary>
    static long? FenOf(Cell cell) =>
        !cell.IsBlank
        && CellReading.AmountOf(cell) is (>= -1_000_000_000 and <= 1_000_000_000) and var yuan
        && !CellReading.HasMoreThanFen(yuan)
            ? (long)(yuan * 100)
            : null;
}
