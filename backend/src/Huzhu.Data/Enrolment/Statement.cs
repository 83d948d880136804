using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huzhu.Data.Files;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Enrolment;

/// <summary>A credit as the statement shows it.</summary>
/// <param name="Row">The row number that Excel shows.</param>
public sealed record Credit(
    int Row,
    string Reference,
    DateOnly On,
    Money Amount,
    string Payer,
    string Remark
);

/// <summary>What is wrong with one cell, in Chinese.</summary>
public sealed record StatementFault(int Row, string Column, string Problem);

/// <summary>
/// A bank's statement: its header is found by the words that banks in China use. Debits, sums and
/// notes below the table are passed over; a line with a faulty cell is named.
/// </summary>
/// <param name="Debits">How many lines were no credit.</param>
/// <param name="Repeated">How many lines stood in the file before.</param>
public sealed record Statement(
    IReadOnlyList<Credit> Credits,
    int Debits,
    int Repeated,
    IReadOnlyList<StatementFault> Faults
)
{
    const int MostFaults = 100;
    const decimal Largest = 1_000_000_000m;

    /// <exception cref="FileRefused">Not a table, or without the columns that are needed.
    /// </exception>
    public static async Task<Statement> ReadAsync(
        Stream body,
        DateOnly today,
        CancellationToken ct
    ) => Read(await StatementFile.ReadAsync(body, ct), today);

    /// <inheritdoc cref="ReadAsync"/>
    public static Statement Read(byte[] content, DateOnly today)
    {
        var rows = StatementFile.RowsOf(content);
        var columns =
            rows.Take(50).Select(StatementColumns.Of).FirstOrDefault(c => c is not null)
            ?? throw new FileRefused(
                FileFault.Unsupported,
                "没有找到表头：须有“交易日期”和“贷方金额”（或“收入金额”）等列，请上传银行导出的原始流水。"
            );
        var credits = new Dictionary<string, Credit>();
        var faults = new List<StatementFault>();
        var (debits, repeated) = (0, 0);
        foreach (var row in rows.Where(r => r.Number > columns.Row))
        {
            var count = faults.Count;
            var credit = CreditOf(row, columns, today, faults);
            if (faults.Count > count)
            {
                if (faults.Count >= MostFaults)
                    break;
                continue;
            }
            if (credit is null)
                debits += columns.IsLine(row) ? 1 : 0;
            else if (credits.TryAdd(credit.Reference, credit))
                continue;
            else if (Same(credits[credit.Reference], credit))
                repeated++;
            else
                faults.Add(new(row.Number, "流水号", "与前面一行的流水号相同，内容却不同。"));
        }
        return new([.. credits.Values], debits, repeated, faults);
    }

    /// <summary>Whether two lines of one reference say the same.</summary>
    static bool Same(Credit one, Credit other) => one with { Row = other.Row } == other;

    static Credit? CreditOf(
        TableRow row,
        StatementColumns columns,
        DateOnly today,
        List<StatementFault> faults
    )
    {
        if (!columns.IsLine(row) || !columns.MayBeCredit(row))
            return null;
        var count = faults.Count;
        void Fault(string column, string problem) => faults.Add(new(row.Number, column, problem));
        var typed = columns.Amount(row);
        var amount = AmountOf(typed);
        if (amount is null)
            Fault(columns.AmountTitle, $"“{Short(typed)}”不是金额。");
        else if (amount <= 0)
            return null;
        else if (amount > Largest || amount * 100 != Math.Truncate(amount.Value * 100))
            Fault(columns.AmountTitle, $"“{Short(typed)}”过大，或者小数超过两位。");
        var on = DateOf(columns.Date(row));
        if (on is null || on > today || on.Value.Year < 2000)
            Fault(
                columns.DateTitle,
                on is null
                    ? $"“{Short(columns.Date(row))}”不是日期。"
                    : $"{on:yyyy-MM-dd}不是已经过去的日期。"
            );
        var (payer, remark) = (columns.Payer(row), columns.Remark(row));
        if (payer.Length > 200)
            Fault("对方户名", "超过200个字。");
        if (remark.Length > 500)
            Fault("摘要", "超过500个字。");
        var serial = columns.Serial(row);
        if (serial.Length > 100)
            Fault("流水号", "超过100个字。");
        return faults.Count > count
            ? null
            : new(
                row.Number,
                serial.Length > 0 ? serial : HashOf(row),
                on!.Value,
                Money.OfYuan(amount!.Value),
                // who pays for another writes numbers into the remark, and it stands in plain
                Wellformed.WithoutPersonalNumbers(payer),
                Wellformed.WithoutPersonalNumbers(remark)
            );
    }

    /// <summary>The whole line, balance included, so that two equal payments stay two.</summary>
    static string HashOf(TableRow row) =>
        "#"
        + Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\u001f', row.Cells.Select(StatementFile.Text)))
            )
        )[..32];

    /// <summary>1,234.50, ￥1234.5, a number; nothing is zero.</summary>
    static decimal? AmountOf(object? cell)
    {
        if (cell is double number)
            return Math.Abs(number) < 1e12 ? Math.Round((decimal)number, 6) : null;
        var text = string.Concat(
            StatementFile
                .Text(cell)
                .Normalize(NormalizationForm.FormKC)
                .Where(c => c is not (',' or '¥' or '元' or '+') && !char.IsWhiteSpace(c))
        );
        if (text is "" or "-" or "--")
            return 0;
        return decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount
        )
            ? amount
            : null;
    }

    static readonly string[] DateForms =
    [
        "yyyyMMdd",
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
        "yyyy年M月d日",
    ];

    /// <summary>20261101, 2026-11-01, 2026/11/1, with a time or not, and real dates.</summary>
    static DateOnly? DateOf(object? cell)
    {
        if (cell is DateTime at)
            return DateOnly.FromDateTime(at);
        if (cell is double number and > 30_000 and < 80_000)
            return DateOnly.FromDateTime(DateTime.FromOADate(number));
        var text = StatementFile.Text(cell).Normalize(NormalizationForm.FormKC);
        var day = text.Split(' ', 'T')[0];
        if (day.Length == 14 && day.All(char.IsAsciiDigit))
            day = day[..8];
        return DateOnly.TryParseExact(
            day,
            DateForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var on
        )
            ? on
            : null;
    }

    static string Short(object? cell) =>
        StatementFile.Text(cell) is { Length: > 30 } text
            ? text[..30] + "…"
            : StatementFile.Text(cell);
}
