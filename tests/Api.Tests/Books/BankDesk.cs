using System.Text;
using System.Text.Json.Nodes;

namespace Api.Tests.Books;

/// <summary>The cashier's desk of an agency that keeps books: statements, matches, sheets, counts.
/// </summary>
public sealed class BankDesk(Bookkeeping books, string account = "10201")
{
    public const string Number = "0200001019202118888";

    public string Path => $"{books.Path}/bank/{account}";

    /// <summary>A line of a statement.</summary>
    public sealed record Moved(string On, decimal Amount, string Remark = "", string Serial = "");

    public static byte[] Csv(decimal held, params Moved[] lines) => Csv(Number, held, lines);

    public static byte[] Csv(string number, decimal held, params Moved[] lines)
    {
        var text = new StringBuilder($"账号：{number}\n");
        text.Append("交易日期,借方金额,贷方金额,余额,对方户名,摘要,凭证号\n");
        foreach (var line in lines)
        {
            held += line.Amount;
            var (debit, credit) =
                line.Amount < 0 ? ($"{-line.Amount}", "") : ("", $"{line.Amount}");
            text.Append(
                $"{line.On},{debit},{credit},{held},北京某某公司,{line.Remark},{line.Serial}\n"
            );
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public async Task Record(string number = Number) =>
        (
            await books.Accountant.Post($"{Path}/number", new { bank = "工商银行海淀支行", number })
        ).Ok();

    public Task<Answer> Import(byte[] file, Client? by = null) =>
        (by ?? books.Cashier).Upload($"{Path}/statement", file, "text/csv");

    public async Task<Answer> Matching() => (await books.Lead.Get(Path)).Ok();

    public static IEnumerable<JsonNode> Rows(Answer view, string name) =>
        view.At(name)!.AsArray().Select(row => row!);

    public Task<Answer> Match(
        IEnumerable<JsonNode> bank,
        IEnumerable<JsonNode> book,
        Client? by = null
    ) =>
        (by ?? books.Accountant).Post(
            $"{Path}/matches",
            new
            {
                entries = bank.Select(b => (Guid)b["entryId"]!),
                lines = book.Select(b => new
                {
                    voucherId = (Guid)b["voucherId"]!,
                    line = (int)b["line"]!,
                }),
            }
        );

    public Task<Answer> Sheet(int month, int year = 2026) =>
        books.Lead.Get($"{Path}/sheet?year={year}&month={month}");

    /// <summary>Every open line gets a reason.</summary>
    public async Task<Answer> Prepare(
        int month,
        Client? by = null,
        int year = 2026,
        bool explained = true
    )
    {
        var open = Rows((await Sheet(month, year)).Ok(), "open");
        return await (by ?? books.Accountant).Post(
            $"{Path}/sheets",
            new
            {
                year,
                month,
                reasons = explained
                    ? open.Select(o => new { key = (string)o["key"]!, text = "在途" }).ToArray()
                    : [],
            }
        );
    }

    public Task<Answer> Sign(Answer sheet, Client? by = null) =>
        (by ?? books.Lead).Post(
            $"{books.Path}/bank/sheets/{sheet.Id()}/signature",
            null,
            sheet.Version
        );

    /// <summary>As if the bank had done at the month's end what the books say, all of it matched
    /// and signed.</summary>
    public async Task Reconcile(int year, int month)
    {
        var last = new DateOnly(year, month, 1).AddMonths(1).AddDays(-1);
        var open = Rows(await Matching(), "book").Where(b => On(b) <= last).ToList();
        if (open.Count > 0)
        {
            var rows = (await books.Lead.Get($"{books.Path}/bank")).Ok().Json.AsArray();
            var own = rows.Single(r => (string)r!["account"]! == account)!;
            if (own["number"] is null)
                await Record();
            var moved = new Moved(
                $"{last:yyyy-MM-dd}",
                open.Sum(b => (decimal)b["amount"]!),
                "汇总"
            );
            var read = (await Import(Csv((decimal?)own["balance"] ?? 0, moved))).Ok();
            Assert.Empty(Rows(read, "faults"));
            var left = await Matching();
            var book = Rows(left, "book").Where(b => On(b) <= last).ToList();
            if (book.Count > 0)
                (await Match(Rows(left, "bank"), book)).Ok();
        }
        (await Sign((await Prepare(month, year: year)).Ok())).Ok();
    }

    public Task<Answer> Count(
        string on,
        decimal counted,
        string? reason = null,
        Client? by = null
    ) =>
        (by ?? books.Cashier).Post(
            $"{books.Path}/cash-counts",
            new
            {
                account = (string?)null,
                on,
                counted,
                reason,
            }
        );

    public Task<Answer> Confirm(Answer count, Client? by = null) =>
        (by ?? books.Accountant).Post(
            $"{books.Path}/cash-counts/{count.Id()}/confirmation",
            null,
            count.Version
        );

    static DateOnly On(JsonNode line) => DateOnly.Parse((string)line["on"]!);
}
