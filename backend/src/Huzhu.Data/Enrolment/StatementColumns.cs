using System.Text;
using System.Text.RegularExpressions;

namespace Huzhu.Data.Enrolment;

/// <summary>Where a statement's columns are: one for credits, or one amount with a direction.
/// </summary>
sealed partial class StatementColumns
{
    static readonly string[] Dates =
    [
        "交易日期",
        "记账日期",
        "入账日期",
        "交易时间",
        "记账时间",
        "入账时间",
        "日期",
    ];
    static readonly string[] CreditAmounts =
    [
        "贷方金额",
        "贷方发生额",
        "收入金额",
        "贷方发生金额",
        "存入金额",
        "转入金额",
        "收款金额",
        "收入",
        "贷方",
    ];
    static readonly string[] AnyAmounts = ["交易金额", "发生额", "金额"];
    static readonly string[] Directions =
    [
        "借贷标志",
        "借贷标识",
        "借贷方向",
        "借贷",
        "收支方向",
        "收支标志",
        "收支",
        "交易方向",
    ];
    static readonly string[] Payers =
    [
        "对方户名",
        "对方账户名称",
        "对方账户名",
        "对方名称",
        "对方单位名称",
        "对方单位",
        "付款人名称",
        "付款人户名",
        "付款方名称",
        "付款方户名",
        "付款人",
        "付款方",
    ];
    static readonly string[] Remarks =
    [
        "摘要",
        "附言",
        "用途",
        "备注",
        "交易附言",
        "交易用途",
        "交易摘要",
        "客户附言",
        "附言/用途",
        "摘要/附言",
    ];
    static readonly string[] Serials =
    [
        "流水号",
        "交易流水号",
        "核心流水号",
        "银行流水号",
        "柜员流水号",
        "交易流水",
        "账户明细编号-交易流水号",
        "交易序号",
        "业务编号",
    ];

    readonly string[] titles;
    readonly int date;
    readonly int credit;
    readonly int amount;
    readonly int direction;
    readonly int payer;
    readonly int serial;
    readonly int[] remarks;

    StatementColumns(TableRow row)
    {
        Row = row.Number;
        titles = [.. row.Cells.Select(Title)];
        (date, credit) = (Find(Dates), Find(CreditAmounts));
        (amount, direction) = (Find(AnyAmounts), Find(Directions));
        (payer, serial) = (Find(Payers), Find(Serials));
        remarks = [.. Enumerable.Range(0, titles.Length).Where(i => Remarks.Contains(titles[i]))];
    }

    /// <summary>The header's own row.</summary>
    public int Row { get; }

    public string DateTitle => titles[date];
    public string AmountTitle => titles[credit >= 0 ? credit : amount];

    /// <summary>The columns, if this row is a header.</summary>
    public static StatementColumns? Of(TableRow row)
    {
        var found = new StatementColumns(row);
        var hasAmount = found.credit >= 0 || found is { amount: >= 0, direction: >= 0 };
        return found.date >= 0 && hasAmount ? found : null;
    }

    public object? Date(TableRow row) => At(row, date);

    public object? Amount(TableRow row) => At(row, credit >= 0 ? credit : amount);

    public string Payer(TableRow row) => StatementFile.Text(At(row, payer));

    public string Serial(TableRow row) => StatementFile.Text(At(row, serial));

    public string Remark(TableRow row) =>
        string.Join(
            ' ',
            remarks.Select(i => StatementFile.Text(At(row, i))).Where(t => t.Length > 0).Distinct()
        );

    /// <summary>Whether the row is a line of the account; not a sum or a note below it.</summary>
    public bool IsLine(TableRow row) =>
        StatementFile.Text(Amount(row)).Length + StatementFile.Text(Date(row)).Length > 0
        && !row.Cells.Any(c => Sum().IsMatch(StatementFile.Text(c)))
        && !IsNote(row);

    /// <summary>By its direction, where the statement has one amount for both.</summary>
    public bool MayBeCredit(TableRow row) =>
        credit >= 0
        || StatementFile.Text(At(row, direction)).ToUpperInvariant()
            is "贷"
                or "贷方"
                or "C"
                or "CR"
                or "收"
                or "收入"
                or "进"
                or "转入"
                or "存入"
                or "+";

    /// <summary>Text that stands alone in its row.</summary>
    static bool IsNote(TableRow row) => row.Cells.Count(c => StatementFile.Text(c).Length > 0) <= 1;

    int Find(string[] names) =>
        names.Select(n => Array.IndexOf(titles, n)).FirstOrDefault(i => i >= 0, -1);

    static object? At(TableRow row, int column) =>
        column >= 0 && column < row.Cells.Count ? row.Cells[column] : null;

    /// <summary>A heading without spaces, brackets and what stands in them: 贷方金额（元）.</summary>
    static string Title(object? cell) =>
        Brackets()
            .Replace(StatementFile.Text(cell).Normalize(NormalizationForm.FormKC), "")
            .Replace(" ", "")
            .Replace("\n", "")
            .Trim('*', ':');

    [GeneratedRegex(@"[\(\[【].*?[\)\]】]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        "^(合计|总计|小计|本页合计|累计|期初余额|期末余额)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Sum();
}
