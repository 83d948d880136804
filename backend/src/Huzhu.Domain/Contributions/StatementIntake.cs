using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Contributions;

/// <summary>A credit as the statement shows it, or a line by which the bank took one
/// back.</summary>
/// <param name="Row">The row number that Excel shows.</param>
/// <param name="Sheet">Empty: the file has one.</param>
/// <param name="Amount">Of a line that takes a credit back below zero.</param>
/// <param name="SerialCounts">Whether the number is long and no other line of the file has it.
/// </param>
/// <param name="OnlyIfFound">Of a debit whose remark says that it takes a credit back: it counts as
/// such only where that credit is found.</param>
public sealed record StatementLine(
    int Row,
    string Sheet,
    DateOnly On,
    Money Amount,
    string Payer,
    string Remark,
    Money? Balance = null,
    string Serial = "",
    bool SerialCounts = false,
    bool OnlyIfFound = false
)
{
    /// <summary>第5行, or “明细2”第5行.</summary>
    public string Place => Sheet.Length > 0 ? $"“{Sheet}”第{Row}行" : $"第{Row}行";
}

/// <summary>What became of the lines of a statement.</summary>
/// <param name="Added">To be kept.</param>
/// <param name="Known">How many were there before.</param>
/// <param name="Reversed">How many took a credit back.</param>
/// <param name="Debits">How many turned out to be no credit.</param>
/// <param name="Told">What the clerk should know, in Chinese.</param>
public sealed record IntakeResult(
    IReadOnlyList<BankLine> Added,
    int Known,
    int Reversed,
    int Debits,
    IReadOnlyList<string> Told
);

/// <summary>
/// Tells the lines of a statement that are new from those that came before (EN-7): a line is what
/// its day, amount, payer, remark and balance say, counted within the file where several say the
/// same. The bank's number counts only where it can be no other line's; in another format or a
/// statement that overlaps the line is the same.
/// </summary>
/// <param name="known">Lines of the statement's days, and earlier ones of the amounts that are
/// taken back.</param>
/// <param name="make">Makes the line to be kept; the number tells it from others that say the same.
/// </param>
public sealed class StatementIntake(
    IReadOnlyCollection<BankLine> known,
    Func<StatementLine, int, BankLine> make
)
{
    readonly ILookup<string, BankLine> bySerial = known
        .Where(l => l.Serial.Length > 0 && l.Reference == l.Serial)
        .ToLookup(l => l.Reference);
    readonly ILookup<string, BankLine> byKey = known.ToLookup(l =>
        KeyOf(l.On, l.Amount, l.Payer, l.Remark)
    );
    readonly HashSet<Guid> met = [];
    readonly List<BankLine> added = [];
    readonly List<string> told = [];
    readonly Dictionary<string, int> counts = [];

    /// <summary>What two lines that are one have in common, however they are spelt.</summary>
    public static string KeyOf(DateOnly on, Money amount, string payer, string remark) =>
        $"{on:yyyyMMdd}|{amount.Fen}|{Typed.Key(payer)}|{Typed.Key(remark)}";

    public IntakeResult Take(IReadOnlyList<StatementLine> lines)
    {
        var (old, reversed, debits) = (0, 0, 0);
        // statements run either way: what is taken back may stand below its reversal
        foreach (var line in lines.Where(l => l.Amount.Fen > 0))
            if (Find(line) is { } same)
            {
                met.Add(same.Id);
                old++;
            }
            else
                Add(line);
        foreach (var line in lines.Where(l => l.Amount.Fen < 0))
            if (Find(line) is { } same)
            {
                met.Add(same.Id);
                old++;
            }
            else if (TakenBackBy(line) is { } credit)
            {
                reversed++;
                Tell(line, credit, credit.TakeBack(Add(line)));
            }
            else if (line.OnlyIfFound)
                debits++;
            else
            {
                reversed++;
                Add(line).StandAlone();
                told.Add($"{line.Place}是冲正（红字），没有找到被冲回的入账，请向银行核对。");
            }
        return new(added, old, reversed, debits, told);
    }

    void Tell(StatementLine line, BankLine credit, bool used) =>
        told.Add(
            $"{line.Place}冲正了{credit.On:yyyy-MM-dd}“{credit.Payer}”的{credit.Amount}元，该笔不能再认领。"
                + (used ? "这笔款已经认领，请撤销原来的到账。" : "")
        );

    BankLine Add(StatementLine line)
    {
        var key = $"{KeyOf(line.On, line.Amount, line.Payer, line.Remark)}|{line.Balance?.Fen}";
        if (!counts.TryGetValue(key, out var before))
            before = byKey[KeyOf(line.On, line.Amount, line.Payer, line.Remark)].Count();
        counts[key] = before + 1;
        var taken = bySerial.Contains(line.Serial) || added.Exists(l => l.Reference == line.Serial);
        var made = make(taken ? line with { SerialCounts = false } : line, before);
        added.Add(made);
        return made;
    }

    /// <summary>The line that this one is, if it came before.</summary>
    BankLine? Find(StatementLine line)
    {
        if (
            line.SerialCounts
            && bySerial[line.Serial].FirstOrDefault(l => l.On == line.On && l.Amount == line.Amount)
                is { } numbered
        )
            return numbered;
        return byKey[KeyOf(line.On, line.Amount, line.Payer, line.Remark)]
            .Where(l => !met.Contains(l.Id))
            .Where(l => l.Balance is null || line.Balance is null || l.Balance == line.Balance)
            .Where(l => !line.SerialCounts || l.Reference != l.Serial || l.Serial == line.Serial)
            .OrderByDescending(l => l.Serial == line.Serial)
            .ThenByDescending(l => l.Balance == line.Balance)
            .FirstOrDefault();
    }

    /// <summary>The credit that a red line takes back: of that amount, no later, of the same payer
    /// where the line names one.</summary>
    BankLine? TakenBackBy(StatementLine red)
    {
        var payer = Typed.Key(red.Payer);
        return known
            .Concat(added)
            .Where(l => l.Amount.Fen == -red.Amount.Fen && l.On <= red.On)
            .Where(l => l.ReversedWith is null)
            .Where(l => payer.Length == 0 || Typed.Key(l.Payer) == payer)
            .OrderByDescending(l => l.Serial.Length > 0 && l.Serial == red.Serial)
            .ThenBy(l => l.UsedAt is not null)
            .ThenByDescending(l => l.On)
            .FirstOrDefault();
    }
}
