using Huzhu.Data.Files;
using Huzhu.Domain.Payments;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Payments;

/// <summary>A bank's result as a table, read by the words of its header.</summary>
static class BankTable
{
    static readonly string[] Results =
    [
        "处理结果",
        "交易结果",
        "付款结果",
        "结果",
        "处理状态",
        "交易状态",
        "状态",
    ];
    static readonly string[] Reasons =
    [
        "失败原因",
        "退票原因",
        "错误信息",
        "返回信息",
        "原因",
        "处理信息",
    ];
    static readonly string[] Amounts = ["金额", "交易金额", "付款金额", "发生额"];
    static readonly string[] Accounts = ["收款账号", "账号", "收款人账号", "对方账号", "卡号"];
    static readonly string[] Days = ["交易日期", "处理日期", "日期", "交易时间", "处理时间"];
    static readonly string[] Serials = ["流水号", "交易流水号", "银行流水号"];
    static readonly string[] Good =
    [
        "成功",
        "已付",
        "已入账",
        "交易成功",
        "付款成功",
        "处理成功",
        "ACSC",
        "ACCC",
    ];
    static readonly string[] Bad = ["失败", "拒绝", "交易失败", "付款失败", "处理失败", "RJCT"];
    static readonly string[] Back = ["退汇", "已退汇", "退票", "退回"];
    static readonly string[] Later = ["处理中", "待处理", "已受理", "银行处理中", "ACSP", "PDNG"];

    public static BankAnswer Read(byte[] content)
    {
        var (lines, faults, strange) = (new List<BankLineSaid>(), new List<AnswerFault>(), 0);
        string[]? titles = null;
        foreach (var line in SheetRows.Read(content, SheetCheck.TypeOf(content)))
        {
            var texts = line.Cells.Select(c => c.Text).ToArray();
            if (References.In(string.Join(' ', texts)) is not { } reference)
            {
                // each sheet, and each page of a long one, may have a header in an order of its own
                var heads = CellReading.TitlesOf(line);
                if (
                    !line.Sheet.Hidden
                    && CellReading.Find(heads, Results) >= 0
                    && CellReading.Find(heads, Amounts) >= 0
                )
                    titles = heads;
                else if (titles is not null)
                    strange++;
            }
            else if (line.Sheet.Hidden)
                faults.Add(
                    new(line.Number, $"在隐藏的工作表“{line.Sheet.Name}”里，请取消隐藏后重新导入。")
                );
            else if (titles is null)
                faults.Add(new(line.Number, "在表头之前，请把表头移到最上面后重新导入。"));
            else if (LineOf(line, titles, reference) is { Line: { } said })
                lines.Add(said);
            else
                faults.Add(new(line.Number, LineOf(line, titles, reference).Fault!));
        }
        return titles is null
            ? throw new FileRefused(
                FileFault.Unsupported,
                "没有找到表头：须有“处理结果”（或“状态”）和“金额”列，请上传银行导出的原始结果。"
            )
            : new(lines, null, strange, faults);
    }

    static (BankLineSaid? Line, string? Fault) LineOf(
        SheetLine line,
        string[] titles,
        string reference
    )
    {
        string Text(string[] names) => Typed.Clean(line[CellReading.Find(titles, names)].Text);
        var account = line[CellReading.Find(titles, Accounts)];
        if (CellReading.HasLostDigits(account))
            return (null, "账号被表格软件改成了数字，后几位已经丢失，请把该列设为文本后重新导出。");
        var typed = line[CellReading.Find(titles, Amounts)];
        if (
            typed.IsBlank
            || CellReading.AmountOf(typed) is not (>= 0 and <= 1_000_000_000 and var amount)
            || CellReading.HasMoreThanFen(amount)
        )
            return (null, $"金额“{typed.Text}”读不懂，请核对后重新导出。");
        var (result, said) = (Typed.Compact(Text(Results)).ToUpperInvariant(), Text(Reasons));
        var word =
            Good.Contains(result) ? BankWord.Paid
            : Bad.Contains(result) ? BankWord.Rejected
            : Back.Contains(result) ? BankWord.Returned
            : Later.Contains(result) ? BankWord.Pending
            : BankWord.Unclear;
        FailureReason? reason = word is BankWord.Rejected or BankWord.Returned
            ? FailureReasons.Of(said)
            : null;
        // a duplicate or a fault of the systems says nothing of the money
        if (word == BankWord.Rejected && reason is null)
            word = BankWord.Unclear;
        var on = CellReading.DateOf(line[CellReading.Find(titles, Days)], line.Sheet.Uses1904);
        var text =
            said.Length > 0 ? said
            : word == BankWord.Unclear ? result
            : null;
        return (
            new(
                reference,
                $"table|{Text(Serials)}|{on:O}|{reference}|{word}",
                word,
                Money.OfYuan(amount),
                account.Text,
                reason,
                text,
                on
            ),
            null
        );
    }
}
