using System.Globalization;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Books;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Books;

/// <summary>One line as typed or pasted from a sheet: texts, so that each cell can be answered.
/// </summary>
/// <param name="Account">Number, name or 助记码; what follows a number is passed over.</param>
/// <param name="Debit">In yuan; full-width digits and separators are taken, red is negative.</param>
public sealed record VoucherLineRequest(
    string? Summary,
    string? Account,
    string? Debit,
    string? Credit,
    string? PlanCode
);

/// <summary>Reads the lines of a voucher, all of them or none; every wrong cell is named.</summary>
static class VoucherText
{
    const decimal Most = 1_000_000_000m;

    /// <exception cref="InvalidFields">By lines[0].debit and so on.</exception>
    public static IReadOnlyList<VoucherLine> LinesOf(
        IReadOnlyList<VoucherLineRequest> typed,
        Chart chart,
        IReadOnlyCollection<string> plans
    )
    {
        var faults = new Dictionary<string, string>();
        var lines = new List<VoucherLine>();
        for (var i = 0; i < typed.Count; i++)
        {
            var (line, at) = (typed[i], i);
            void Fault(string cell, string words) =>
                faults[$"lines[{at}].{cell}"] = $"第{at + 1}行{words}";
            var summary = Typed.Clean(line.Summary);
            if (summary.Length is 0 or > 100)
                Fault("summary", "：请填写摘要，不超过100个字。");
            var account = AccountOf(line.Account, chart);
            if (account is null)
                Fault(
                    "account",
                    $"：没有科目“{Shown(line.Account)}”，请填写科目编号、名称或者助记码。"
                );
            var plan = Typed.Compact(line.PlanCode) is { Length: > 0 } code ? code : null;
            if (plan is not null && !plans.Contains(plan))
                Fault("planCode", $"：没有计划“{Shown(plan)}”，请填写计划代码。");
            var debit = AmountOf(line.Debit, w => Fault("debit", "借方" + w));
            var credit = AmountOf(line.Credit, w => Fault("credit", "贷方" + w));
            if (faults.Count == 0)
                lines.Add(new(summary, account!.Code, debit, credit, plan));
        }
        return faults.Count == 0 ? lines : throw new InvalidFields(faults);
    }

    static Money AmountOf(string? typed, Action<string> fault)
    {
        var text = Typed.Compact(typed).Replace(",", "").TrimStart('¥', '￥');
        if (text.Length == 0)
            return Money.Zero;
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var yuan
            )
        )
        {
            fault($"：“{Shown(typed)}”不是金额，请只填数字。");
            return Money.Zero;
        }
        if (Math.Abs(yuan) > Most || yuan * 100 != Math.Truncate(yuan * 100))
        {
            fault($"：“{Shown(typed)}”超过十亿元或者多于两位小数，请核对。");
            return Money.Zero;
        }
        return new((long)(yuan * 100));
    }

    static Account? AccountOf(string? typed, Chart chart)
    {
        var text = Typed.Clean(typed);
        var first = Typed.Compact(text.Split(' ', 2)[0]);
        if (first.Length == 0)
            return null;
        if (char.IsAsciiDigit(first[0]))
            return chart.Find(string.Concat(first.TakeWhile(char.IsAsciiDigit)));
        var named = chart
            .Accounts.Where(a =>
                chart.IsLeaf(a.Code)
                && (
                    a.Name == text
                    || chart.NameOf(a.Code) == text
                    || string.Equals(a.Initials, first, StringComparison.OrdinalIgnoreCase)
                )
            )
            .ToList();
        return named.Count == 1 ? named[0] : null;
    }

    static string Shown(string? typed) =>
        Typed.Clean(typed) is { Length: > 20 } clean ? clean[..20] + "…" : Typed.Clean(typed);
}
