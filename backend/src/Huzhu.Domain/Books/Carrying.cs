using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

/// <summary>年末结转: income to the year's result, expense to it, the result to the carried surplus;
/// three vouchers, or fewer where there is nothing.</summary>
public static class Carrying
{
    /// <param name="balances">At the year's end, debit less credit.</param>
    /// <exception cref="WrongState">Nothing is left to be carried.</exception>
    public static IReadOnlyList<IReadOnlyList<VoucherLine>> Of(
        int year,
        IReadOnlyList<(string Account, Money Balance)> balances,
        Chart chart
    )
    {
        var (result, surplus) = (
            chart.The(AccountRole.YearResult).Code,
            chart.The(AccountRole.CarriedSurplus).Code
        );
        var vouchers = new List<IReadOnlyList<VoucherLine>>();
        var left = new Money(balances.Where(b => b.Account == result).Sum(b => b.Balance.Fen));
        foreach (var kind in new[] { AccountClass.Income, AccountClass.Expense })
        {
            var own = balances
                .Where(b => b.Balance != Money.Zero && chart.Find(b.Account)!.Class == kind)
                .ToList();
            if (own.Count == 0)
            {
                continue;
            }
            var words = $"结转{year}年{kind.Label()}";
            var sum = new Money(own.Sum(b => b.Balance.Fen));
            var lines = own.ConvertAll(b => Opposite(words, b.Account, b.Balance));
            if (sum != Money.Zero)
            {
                lines.Add(Opposite(words, result, Money.Zero - sum));
            }
            left += sum;
            vouchers.Add(lines);
        }
        if (left != Money.Zero)
        {
            var words = $"结转{year}年收支结余";
            vouchers.Add([
                Opposite(words, result, left),
                Opposite(words, surplus, Money.Zero - left),
            ]);
        }
        return vouchers.Count > 0
            ? vouchers
            : throw new WrongState($"{year}年收支已经结转，没有余额，请核对后结账。");
    }

    /// <summary>The line that makes a balance zero.</summary>
    static VoucherLine Opposite(string words, string account, Money balance) =>
        balance > Money.Zero
            ? new(words, account, Money.Zero, balance, null)
            : new(words, account, Money.Zero - balance, Money.Zero, null);
}
