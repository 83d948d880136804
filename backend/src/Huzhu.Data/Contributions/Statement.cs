using System.Text.RegularExpressions;
using Huzhu.Data.Files;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Contributions;

/// <summary>What is wrong with one cell, in Chinese.</summary>
public sealed record StatementFault(int Row, string Column, string Problem);

/// <summary>
/// A bank's statement, every row of which is something: a credit, a debit, a line by which the bank
/// took a credit back, a sum, a note, or a faulty line, which is named.
/// </summary>
/// <param name="Reversals">Below zero; of a debit that may be one, too.</param>
/// <param name="Debits">How many lines were no credit.</param>
/// <param name="Sums">How many rows were sums of others.</param>
/// <param name="Notes">How many rows were headings or notes.</param>
/// <param name="Repeated">How many lines stood in the file before, number and all.</param>
/// <param name="Told">What the clerk should know of how the file was read.</param>
public sealed record Statement(
    IReadOnlyList<StatementLine> Credits,
    IReadOnlyList<StatementLine> Reversals,
    int Debits,
    int Sums,
    int Notes,
    int Repeated,
    IReadOnlyList<StatementFault> Faults,
    IReadOnlyList<string> Told
)
{
    /// <summary>The largest statement, in bytes (5 MB).</summary>
    public const int Limit = 5 << 20;

    /// <exception cref="FileRefused">Not a table, or without the columns that are needed.
    /// </exception>
    public static async Task<Statement> ReadAsync(
        Stream body,
        DateOnly today,
        CancellationToken ct
    ) => Read(await ContentAsync(body, ct), today);

    /// <summary>Every movement, debits too, with whose account the file says it is.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static async Task<AccountStatement> ReadWholeAsync(
        Stream body,
        DateOnly today,
        CancellationToken ct
    ) => new StatementReader(today, whole: true).ReadWhole(await ContentAsync(body, ct));

    static async Task<byte[]> ContentAsync(Stream body, CancellationToken ct)
    {
        var content = new MemoryStream();
        var block = new byte[64 << 10];
        while (await body.ReadAsync(block, ct) is > 0 and var read)
        {
            content.Write(block, 0, read);
            if (content.Length > Limit)
                throw new FileRefused(
                    FileFault.TooLarge,
                    "文件超过5 MB，请按月或者按旬分段导出后再上传。"
                );
        }
        return content.Length > 0
            ? content.ToArray()
            : throw new FileRefused(FileFault.Empty, "文件是空的，请重新从网上银行导出。");
    }

    /// <inheritdoc cref="ReadAsync"/>
    public static Statement Read(byte[] content, DateOnly today) =>
        new StatementReader(today).Read(content);
}

/// <summary>Reads one statement.</summary>
sealed partial class StatementReader(DateOnly today, bool whole = false)
{
    const int MostRows = 20_000;
    const int MostFaults = 100;
    const int HeaderWithin = 50;
    const decimal Largest = 1_000_000_000m;

    readonly List<StatementLine> credits = [];
    readonly List<StatementLine> reversals = [];
    readonly List<StatementFault> faults = [];
    readonly List<string> told = [];
    readonly Dictionary<string, int> serials = [];
    readonly List<string> hidden = [];
    int debits;
    int sums;
    int notes;
    int rows;
    bool hasCredits;
    bool hasDebits;
    bool bySign;

    public Statement Read(byte[] content)
    {
        return Result(Take(content));
    }

    /// <summary>Reads every row.</summary>
    /// <returns>The sheets.</returns>
    List<string> Take(byte[] content)
    {
        using var lines = SheetRows.Read(content, SheetCheck.TypeOf(content)).GetEnumerator();
        StatementColumns? columns = null;
        var names = new List<string>();
        for (var more = lines.MoveNext(); more; )
        {
            var sheet = lines.Current.Sheet;
            var head = new List<SheetLine>();
            for (
                ;
                more && lines.Current.Sheet == sheet && head.Count < HeaderWithin;
                more = lines.MoveNext()
            )
                head.Add(lines.Current with { Cells = [.. lines.Current.Cells] });
            var own = sheet.Hidden ? null : StatementColumns.In(head);
            // details that go on need no header of their own
            var goesOn =
                own is null && columns is not null && !sheet.Hidden && IsLine(head[0], columns);
            if (own is null && !goesOn)
            {
                LeaveOut(sheet, head);
                while (more && lines.Current.Sheet == sheet)
                    more = lines.MoveNext();
                continue;
            }
            columns = own ?? columns!;
            names.Add(sheet.Name);
            if (own is not null)
                NoteOwn(head.Where(l => l.Number < own.LastRow));
            foreach (var line in head)
                if (goesOn || line.Number > columns.LastRow)
                    Take(line, columns);
            for (; more && lines.Current.Sheet == sheet; more = lines.MoveNext())
                Take(lines.Current, columns);
        }
        RequireRead(columns);
        return names;
    }

    /// <exception cref="FileRefused">Without the columns that are needed.</exception>
    void RequireRead(StatementColumns? columns)
    {
        if (columns is null)
            throw new FileRefused(
                FileFault.Unsupported,
                "没有找到表头：须有“交易日期”和“贷方金额”（或“收入金额”）等列，请上传银行导出的原始流水。"
            );
        if (bySign && (hasCredits && !hasDebits))
            throw new FileRefused(
                FileFault.Unsupported,
                "流水只有一列金额，又没有“借贷标志”列，分不出收入和支出，请导出带借贷方向的流水。"
            );
        if (hidden.Count > 0)
            told.Add(
                $"{string.Join("、", hidden.Take(20))}在文件里是隐藏的（可能经过筛选），也已读取，请核对。"
            );
    }

    Statement Result(List<string> names)
    {
        var single = names.Count <= 1;
        var (kept, repeated) = WithoutRepeated(credits.Select(c => Numbered(c, single)));
        return new(
            kept,
            [.. reversals.Select(c => Numbered(c, single))],
            debits,
            sums,
            notes,
            repeated,
            faults,
            told
        );
    }

    /// <summary>A number counts where it is long, leading noughts apart, and on one line
    /// only.</summary>
    StatementLine Numbered(StatementLine line, bool single) =>
        line with
        {
            Sheet = single ? "" : line.Sheet,
            SerialCounts = line.Serial.TrimStart('0').Length >= 10 && serials[line.Serial] == 1,
        };

    /// <summary>A line that says the same with the same number is the same: parts of two exports
    /// were put together.</summary>
    (List<StatementLine> Kept, int Repeated) WithoutRepeated(IEnumerable<StatementLine> all)
    {
        var (kept, repeated, seen) = (new List<StatementLine>(), 0, new HashSet<StatementLine>());
        foreach (var line in all)
            if (line.Serial.Length > 0 && !seen.Add(line with { Row = 0, Sheet = "" }))
                repeated++;
            else
                kept.Add(line);
        return (kept, repeated);
    }

    void LeaveOut(SheetOf sheet, List<SheetLine> head)
    {
        // a cover sheet or notes have no amounts by the day
        if (sheet.Hidden || head.Count(l => l.Cells.Count(c => !c.IsBlank) >= 3) > 1)
            told.Add(
                $"{(sheet.Hidden ? "隐藏的工作表" : "工作表")}“{sheet.Name}”没有流水的列名，没有读取，请核对。"
            );
        else
            notes += head.Count;
    }

    static bool IsLine(SheetLine line, StatementColumns columns) =>
        columns.DatesOf(line).Any(d => CellReading.DateOf(d, line.Sheet.Uses1904) is not null)
        && (CellReading.AmountOf(columns.Amount(line)) ?? CellReading.AmountOf(columns.Debit(line)))
            is not null;

    void Take(SheetLine line, StatementColumns columns)
    {
        if (++rows > MostRows)
            throw new FileRefused(
                FileFault.TooLarge,
                "流水超过20000行，请按月或者按旬分段导出后再上传。"
            );
        var days = columns.DatesOf(line).Where(d => !d.IsBlank).ToList();
        var on = days.Select(d => CellReading.DateOf(d, line.Sheet.Uses1904))
            .FirstOrDefault(d => d is not null);
        if (on is null && CellReading.SaysSum(line))
            sums++;
        else if (
            line.Cells.Count(c => !c.IsBlank) <= 1
            || columns.IsHeader(line)
            || days.Count == 0 && columns.Amount(line).IsBlank && columns.Debit(line).IsBlank
        )
            notes++;
        else if (faults.Count < MostFaults && whole)
            Movement(line, columns, on, days);
        else if (faults.Count < MostFaults)
            Line(line, columns, on, days);
        if (line.Hidden)
            hidden.Add($"第{line.Number}行");
    }

    void Line(SheetLine line, StatementColumns columns, DateOnly? on, List<Cell> days)
    {
        var count = faults.Count;
        void Fault(string column, string problem) => faults.Add(new(line.Number, column, problem));
        var serial = columns.Serial(line);
        if (serial.Length > 0)
            serials[serial] = serials.GetValueOrDefault(serial) + 1;
        bySign |= columns.BySign(line);
        var remark = columns.Remark(line);
        var found = AmountIn(line, columns, remark, Fault);
        if (found is null && faults.Count == count)
        {
            debits++;
            return;
        }
        var payer = columns.Payer(line);
        RequireWords(columns, (on, days), payer, remark, serial, Fault);
        if (faults.Count > count || found is not { } amount)
            return;
        var balance = CellReading.AmountOf(columns.Balance(line));
        (amount.Yuan > 0 ? credits : reversals).Add(
            new(
                line.Number,
                line.Sheet.Name,
                on!.Value,
                Money.OfYuan(amount.Yuan),
                // who pays for another writes numbers into the remark, and it stands in plain
                Wellformed.WithoutPersonalNumbers(payer, today),
                Wellformed.WithoutPersonalNumbers(remark, today),
                columns.Balance(line).IsBlank
                || balance is null
                || CellReading.HasMoreThanFen(balance.Value)
                    ? null
                    : Money.OfYuan(balance.Value),
                serial,
                OnlyIfFound: amount.OnlyIfFound
            )
        );
    }

    void RequireWords(
        StatementColumns columns,
        (DateOnly? On, List<Cell> Days) day,
        string payer,
        string remark,
        string serial,
        Action<string, string> fault
    )
    {
        if (day.On is not { } on || on > today || on.Year < 2000)
            fault(
                columns.DateTitle,
                day.On is not null ? $"{day.On:yyyy-MM-dd}不是已经过去的日期。"
                    : day.Days.Count == 0 ? "没有日期。"
                    : $"“{Short(day.Days[0])}”不是日期。"
            );
        if (payer.Length > 200)
            fault("对方户名", "超过200个字。");
        if (remark.Length > 500)
            fault("摘要", "超过500个字。");
        if (serial.Length > 100)
            fault("流水号", "超过100个字。");
    }

    /// <summary>What the line brings, or takes back; null: it is a debit, or faulty.</summary>
    (decimal Yuan, bool OnlyIfFound)? AmountIn(
        SheetLine line,
        StatementColumns columns,
        string remark,
        Action<string, string> fault
    )
    {
        var cell = columns.Amount(line);
        var amount = CellReading.AmountOf(cell);
        if (columns.IsCredit(line) is not { } isCredit)
        {
            fault(columns.DirectionTitle, "看不出是收入还是支出。");
            return null;
        }
        var currency = columns.Currency(line).ToUpperInvariant();
        if (isCredit && amount is not 0 && !Yuan().IsMatch(currency))
            fault("币种", $"“{currency}”不是人民币，请只导入人民币账户的流水。");
        if (amount is null)
            fault(columns.AmountTitle, $"“{Short(cell)}”不是金额。");
        else if (Math.Abs(amount.Value) > Largest || CellReading.HasMoreThanFen(amount.Value))
            fault(columns.AmountTitle, $"“{Short(cell)}”过大，或者小数超过两位。");
        if (amount is null)
            return null;
        hasCredits |= amount > 0;
        hasDebits |= amount < 0;
        if (columns.BySign(line))
            return amount > 0 ? (amount.Value, false)
                : amount < 0 && TakesBack().IsMatch(remark) ? (amount.Value, true)
                : null;
        if (isCredit && amount != 0)
            return (amount.Value, false);
        var debit = isCredit ? CellReading.AmountOf(columns.Debit(line)) : amount;
        return debit > 0 && TakesBack().IsMatch(remark) ? (-debit.Value, true) : null;
    }

    static string Short(Cell cell) =>
        cell.Text is { Length: > 30 } text ? text[..30] + "…" : cell.Text;

    [GeneratedRegex("冲正|冲销|冲账|抹账|红冲|红字|撤销交易", RegexOptions.CultureInvariant)]
    private static partial Regex TakesBack();

    [GeneratedRegex("^(|CNY|RMB|人民币.*|人民币元|156|0?1|0?10)$", RegexOptions.CultureInvariant)]
    private static partial Regex Yuan();
}
