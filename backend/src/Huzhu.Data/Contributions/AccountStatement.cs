using System.Text.RegularExpressions;
using Huzhu.Data.Files;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Contributions;

/// <summary>All that a statement says of an account.</summary>
/// <param name="Lines">Credits, and debits below zero, each with its balance.</param>
/// <param name="Numbers">Of the account itself, and in which row.</param>
public sealed record AccountStatement(
    IReadOnlyList<StatementLine> Lines,
    IReadOnlyList<(int Row, string Number)> Numbers,
    int Sums,
    int Notes,
    IReadOnlyList<StatementFault> Faults,
    IReadOnlyList<string> Told
);

/// <summary>Of an account that is reconciled every movement counts, and its running balance.
/// </summary>
sealed partial class StatementReader
{
    readonly List<StatementLine> movements = [];
    readonly List<(int Row, string Number)> owns = [];

    public AccountStatement ReadWhole(byte[] content)
    {
        var single = Take(content).Count <= 1;
        return new(
            [.. movements.Select(m => single ? m with { Sheet = "" } : m)],
            owns,
            sums,
            notes,
            faults,
            told
        );
    }

    /// <summary>账号：6222… above the header, in one cell or two.</summary>
    void NoteOwn(IEnumerable<SheetLine> above)
    {
        foreach (var line in above)
            for (var i = 0; i < line.Cells.Count; i++)
            {
                var named = OwnNumber()
                    .Match(Typed.Compact(line.Cells[i].Text).Replace('帐', '账'));
                if (!named.Success)
                    continue;
                var number =
                    named.Groups["n"].Value is { Length: > 0 } here ? here
                    : i + 1 < line.Cells.Count ? Typed.Compact(line.Cells[i + 1].Text)
                    : "";
                if (IsNumber().IsMatch(number))
                    owns.Add((line.Number, number));
            }
    }

    void Movement(SheetLine line, StatementColumns columns, DateOnly? on, List<Cell> days)
    {
        var count = faults.Count;
        void Fault(string column, string problem) => faults.Add(new(line.Number, column, problem));
        bySign |= columns.BySign(line);
        var amount = MovedIn(line, columns, Fault);
        if (amount is null or 0 && faults.Count == count)
        {
            notes++;
            return;
        }
        var (payer, remark, serial) = (
            columns.Payer(line),
            columns.Remark(line),
            columns.Serial(line)
        );
        RequireWords(columns, (on, days), payer, remark, serial, Fault);
        if (columns.Own(line) is { Length: > 0 } own)
            owns.Add((line.Number, own));
        var cell = columns.Balance(line);
        var balance = cell.IsBlank ? null : CellReading.AmountOf(cell);
        if (
            balance is null
            || CellReading.HasMoreThanFen(balance.Value)
            || Math.Abs(balance.Value) > Largest
        )
            Fault("余额", "没有余额，无法核对流水是否连续，请导出带余额的流水。");
        if (faults.Count == count)
            movements.Add(
                new(
                    line.Number,
                    line.Sheet.Name,
                    on!.Value,
                    Money.OfYuan(amount!.Value),
                    Wellformed.WithoutPersonalNumbers(payer, today),
                    Wellformed.WithoutPersonalNumbers(remark, today),
                    Money.OfYuan(balance!.Value),
                    serial
                )
            );
    }

    /// <summary>Below zero: paid; null: faulty.</summary>
    decimal? MovedIn(SheetLine line, StatementColumns columns, Action<string, string> fault)
    {
        if (columns.IsCredit(line) is not { } isCredit)
        {
            fault(columns.DirectionTitle, "看不出是收入还是支出。");
            return null;
        }
        var currency = columns.Currency(line).ToUpperInvariant();
        if (!Yuan().IsMatch(currency))
            fault("币种", $"“{currency}”不是人民币，请只导入人民币账户的流水。");
        decimal? Of(Cell cell, string title)
        {
            if (CellReading.AmountOf(cell) is not { } yuan)
                fault(title, $"“{Short(cell)}”不是金额。");
            else if (Math.Abs(yuan) > Largest || CellReading.HasMoreThanFen(yuan))
                fault(title, $"“{Short(cell)}”过大，或者小数超过两位。");
            else
                return yuan;
            return null;
        }
        var (first, debit) = (
            Of(columns.Amount(line), columns.AmountTitle),
            Of(columns.Debit(line), "借方金额")
        );
        hasCredits |= first > 0;
        hasDebits |= first < 0;
        return columns.BySign(line) || isCredit ? first - debit : -first;
    }

    [GeneratedRegex(
        "^(本方|查询|我方|单位|银行)?(账号|账户|账户账号|账户号码|卡号)[:：]?(?<n>[0-9*-]{8,40})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OwnNumber();

    [GeneratedRegex("^[0-9*-]{8,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex IsNumber();
}
