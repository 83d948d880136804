using Huzhu.Data.Files;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Contributions;

/// <summary>Where a statement's columns are, by the words that banks in China use: one column for
/// credits, or one amount with a direction, or one with a sign.</summary>
sealed class StatementColumns
{
    static readonly string[] Dates =
    [
        "交易日期",
        "交易日",
        "记账日期",
        "记账日",
        "入账日期",
        "入账日",
        "交易时间",
        "记账时间",
        "入账时间",
        "交易日期时间",
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
        "贷",
    ];
    static readonly string[] DebitAmounts =
    [
        "借方金额",
        "借方发生额",
        "支出金额",
        "借方发生金额",
        "支取金额",
        "转出金额",
        "付款金额",
        "支出",
        "借方",
        "借",
    ];
    static readonly string[] AnyAmounts = ["交易金额", "发生额", "发生金额", "金额"];
    static readonly string[] Directions =
    [
        "借贷标志",
        "借贷标识",
        "借贷方向",
        "借/贷",
        "借贷",
        "收支方向",
        "收支标志",
        "收/支",
        "收支",
        "交易方向",
        "来往账标志",
        "交易类型",
    ];
    static readonly string[] Payers =
    [
        "对方户名",
        "对方账户名称",
        "对方账户名",
        "对方名称",
        "对方单位名称",
        "对方单位",
        "收/付方名称",
        "收付方名称",
        "付款人名称",
        "付款人户名",
        "付款方名称",
        "付款方户名",
        "对手户名",
        "对手方名称",
        "对手名称",
        "交易对手名称",
        "交易对手",
        "对方客户名称",
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
        "业务摘要",
        "其它摘要",
        "个性化信息",
    ];
    static readonly string[] Serials =
    [
        "流水号",
        "交易流水号",
        "核心流水号",
        "银行流水号",
        "账户明细编号-交易流水号",
        "交易流水",
        "业务编号",
        "柜员流水号",
        "交易序号",
        "凭证号",
    ];
    static readonly string[] Balances = ["余额", "账户余额", "本次余额", "当前余额", "交易后余额"];
    static readonly string[] Currencies = ["币种", "币别", "货币", "交易货币"];

    static readonly string[] Owns = ["本方账号", "我方账号", "查询账号", "本方账户"];

    readonly string[] titles;
    readonly int[] dates;
    readonly int credit;
    readonly int debit;
    readonly int amount;
    readonly int direction;
    readonly int payer;
    readonly int serial;
    readonly int balance;
    readonly int currency;
    readonly int own;
    readonly int[] remarks;

    StatementColumns(string[] titles, int lastRow)
    {
        (this.titles, LastRow) = (titles, lastRow);
        dates = [.. Dates.Select(d => Array.IndexOf(titles, d)).Where(i => i >= 0)];
        (credit, debit) = (Find(CreditAmounts), Find(DebitAmounts));
        (amount, direction) = (Find(AnyAmounts), Find(Directions));
        (payer, serial, balance) = (Find(Payers), Find(Serials), Find(Balances));
        (currency, own) = (Find(Currencies), Find(Owns));
        remarks = [.. Enumerable.Range(0, titles.Length).Where(i => Remarks.Contains(titles[i]))];
    }

    /// <summary>The last row of the header.</summary>
    public int LastRow { get; }

    public string DateTitle => titles[dates[0]];
    public string AmountTitle => titles[credit >= 0 ? credit : amount];

    /// <summary>Whether only its sign tells whether a line is a credit or a debit.</summary>
    public bool BySign(SheetLine line) =>
        credit < 0 && (direction < 0 || IsLoose && Said(line) is null);

    /// <summary>Kinds of business say 来账 or 往账 at one bank and something else at others.</summary>
    bool IsLoose => direction >= 0 && titles[direction] == "交易类型";

    /// <summary>The columns of a sheet, from its first rows: the row, or the two rows together,
    /// that name most of them; null: none does.</summary>
    public static StatementColumns? In(IReadOnlyList<SheetLine> head)
    {
        StatementColumns? best = null;
        for (var i = 0; i < head.Count; i++)
        {
            var above = CellReading.TitlesOf(head[i]);
            Consider(new(above, head[i].Number));
            if (i + 1 < head.Count)
                Consider(
                    new(
                        CellReading.Together(above, CellReading.TitlesOf(head[i + 1])),
                        head[i + 1].Number
                    )
                );
        }
        return best;

        void Consider(StatementColumns found)
        {
            if (
                found.dates.Length > 0
                && (found.credit >= 0 || found.amount >= 0)
                && (best is null || found.Score > best.Score)
            )
                best = found;
        }
    }

    int Score =>
        (credit >= 0 || direction >= 0 ? 20 : 0)
        + new[] { debit, amount, payer, serial, balance }.Count(c => c >= 0)
        + remarks.Length
        + dates.Length;

    /// <summary>The cells that may say the day, the likeliest first.</summary>
    public IEnumerable<Cell> DatesOf(SheetLine line) => dates.Select(d => line[d]);

    public Cell Amount(SheetLine line) => line[credit >= 0 ? credit : amount];

    public Cell Debit(SheetLine line) => credit >= 0 ? line[debit] : Cell.Blank;

    public Cell Balance(SheetLine line) => line[balance];

    public string Payer(SheetLine line) => Typed.Clean(line[payer].Text);

    /// <summary>The number of the account itself, where each line says it.</summary>
    public string Own(SheetLine line) => Typed.Compact(line[own].Text);

    public bool HasBalance => balance >= 0;

    public string Serial(SheetLine line) => Typed.Clean(line[serial].Text);

    public string Currency(SheetLine line) => Typed.Compact(line[currency].Text);

    public string Remark(SheetLine line) =>
        string.Join(
            ' ',
            remarks.Select(i => Typed.Clean(line[i].Text)).Where(t => t.Length > 0).Distinct()
        );

    /// <summary>By its direction, where the statement has one amount for both; null: it says
    /// neither.
    /// </summary>
    public bool? IsCredit(SheetLine line) =>
        credit >= 0 || direction < 0 ? true : Said(line) ?? (IsLoose ? true : null);

    bool? Said(SheetLine line) =>
        direction < 0
            ? null
            : Typed.Compact(line[direction].Text).ToUpperInvariant() switch
            {
                "贷" or "贷方" or "C" or "CR" or "收" or "收入" or "进" => true,
                "转入" or "存入" or "来账" or "+" or "1" or "CRDT" => true,
                "借" or "借方" or "D" or "DR" or "支" or "支出" or "付" or "出" => false,
                "转出" or "支取" or "往账" or "-" or "0" or "2" or "DBIT" => false,
                _ => null,
            };

    public string DirectionTitle => titles[direction];

    /// <summary>The header, come again at the head of a printed page.</summary>
    public bool IsHeader(SheetLine line) => CellReading.Title(line[dates[0]].Text) == DateTitle;

    int Find(string[] names) => CellReading.Find(titles, names);
}
