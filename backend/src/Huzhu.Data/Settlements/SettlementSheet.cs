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

    const int HeadRows = 20;

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
        [Column.Id] = ["结算编号", "结算id", "结算号", "结算流水号", "setl_id"],
        [Column.RefundOf] = ["原结算编号", "原结算id", "原结算号", "init_setl_id"],
        [Column.Identity] = ["证件号码", "身份证号", "身份证号码", "证件号", "certno"],
        [Column.Name] = ["姓名", "人员姓名", "psn_name"],
        [Column.Kind] = ["医疗类别", "就诊类别", "med_type"],
        [Column.Hospital] =
        [
            "医疗机构名称",
            "医院名称",
            "定点医药机构名称",
            "医院",
            "fixmedins_name",
        ],
        [Column.Ends] = ["结束日期", "出院日期", "就诊日期", "费用日期", "enddate"],
        [Column.ReceiptCode] = ["票据代码", "发票代码"],
        [Column.ReceiptNumber] = ["票据号码", "票据号", "发票号码", "发票号", "invono"],
        [Column.Total] = ["医疗费总额", "费用总额", "总费用", "medfee_sumamt"],
        [Column.SelfPaid] = ["自付一", "自付一金额", "自付1"],
        [Column.Year] = ["年度", "医保年度", "year"],
        [Column.Refund] = ["退费标志", "退费", "是否退费", "refd_setl_flag"],
    };

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
        Dictionary<Column, int>? header = null;
        SheetOf? sheet = null;
        var (head, missing) = (0, Needed.ToList());
        var seen = new Dictionary<Guid, int>();
        foreach (var line in SheetRows.Read(content, contentType))
        {
            if (sheet is not null && line.Sheet != sheet)
                yield break;
            if (header is not null)
            {
                yield return Row(line, header, settlementId, planCode, years, today, seen);
                continue;
            }
            var found = HeaderOf(line);
            var lacks = Needed.Where(c => !found.ContainsKey(c)).ToList();
            if (lacks.Count == 0)
                (header, sheet) = (found, line.Sheet);
            else if (lacks.Count < missing.Count)
                missing = lacks;
            if (header is null && ++head >= HeadRows)
                break;
        }
        if (header is null)
            throw new FileRefused(
                FileFault.Broken,
                "文件的表头里没有找到："
                    + $"{string.Join("、", missing.Select(c => Titles[c][0]))}。请核对列名后重新导入。"
            );
    }

    static Dictionary<Column, int> HeaderOf(SheetLine line)
    {
        var found = new Dictionary<Column, int>();
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var title = Typed.Compact(line.Cells[i].Text).ToLowerInvariant();
            foreach (var (column, names) in Titles)
                if (names.Contains(title))
                    found.TryAdd(column, i);
        }
        return found;
    }

    SettlementRow Row(
        SheetLine line,
        Dictionary<Column, int> header,
        Guid settlementId,
        string planCode,
        Func<int, bool> years,
        DateOnly today,
        Dictionary<Guid, int> seen
    )
    {
        string Of(Column column) =>
            header.TryGetValue(column, out var at) ? Typed.Clean(line[at].Text) : "";
        SettlementRow Faulty(string why) => new(line.Number, null, null, why);

        if (MemberParser.CanonicalNumber(Of(Column.Identity)) is not { } number)
            return Faulty("证件号码为空或者有误，请核对。");
        if (DayOf(line, header, Column.Ends) is not { } ends)
            return Faulty("结束日期为空或者不是日期，请写成2026-11-01的样子。");
        if (ends > today)
            return Faulty($"结束日期{ends:yyyy-MM-dd}还没有到，请核对。");
        if (AmountOf(Of(Column.SelfPaid)) is not { } paid)
            return Faulty("自付一不是金额，请填写数字（元），最多两位小数。");
        var mark = Of(Column.Refund).ToLowerInvariant();
        if (!Yes.Contains(mark) && !No.Contains(mark))
            return Faulty("退费标志无法识别，请填写“是”或者“否”（1或者0）。");
        var refund = Yes.Contains(mark);
        if (paid < 0 && !refund)
            return Faulty("自付一为负数，但没有退费标志，请核对。");
        if (paid == 0 && refund)
            return Faulty("退费金额为零，请核对。");
        var total = AmountOf(Of(Column.Total));
        if (Of(Column.Total).Length > 0 && total is null)
            return Faulty("医疗费总额不是金额，请填写数字（元），最多两位小数。");
        if (!refund && total is { } all && paid > all)
            return Faulty("自付一大于医疗费总额，请核对。");
        var said = Of(Column.Year);
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

    static DateOnly? DayOf(SheetLine line, Dictionary<Column, int> header, Column column)
    {
        var cell = line[header[column]];
        return
            cell.Kind == CellKind.Number
            && SheetRows.DayOf(cell.Number, line.Sheet.Uses1904) is { } day
            && day.Year >= 2000
            ? day
            : MemberParser.ReadDate(cell.Text.Split(' ')[0]);
    }

    /// <summary>Fen; null: no amount of at most two decimals and a thousand million yuan.</summary>
    static long? AmountOf(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign
                | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var yuan
        )
        && Math.Abs(yuan) <= 1_000_000_000m
        && yuan * 100 == Math.Truncate(yuan * 100)
            ? (long)(yuan * 100)
            : null;
}
