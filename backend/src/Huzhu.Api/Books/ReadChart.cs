using Huzhu.Api.Pipeline;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Books;

/// <summary>The accounts that an agency may book on a day.</summary>
public static class ReadChart
{
    /// <param name="FullName">With what it belongs to: 其他应收款—其他.</param>
    /// <param name="Leaf">Whether lines may name it.</param>
    public sealed record AccountView(
        string Code,
        string Name,
        string FullName,
        string Initials,
        string? Parent,
        AccountClass Class,
        string ClassLabel,
        BalanceSide Side,
        FundLine Line,
        string LineLabel,
        bool NeedsPlan,
        AccountRole? Role,
        ExpenseUse? Use,
        string? Union,
        string? NonProfit,
        bool Leaf,
        bool Ended
    );

    /// <param name="Example">Whether it is the 示例 that holds until the office has set its own.
    /// </param>
    public sealed record ChartInForce(
        string Name,
        bool Example,
        DateOnly EffectiveFrom,
        IReadOnlyList<AccountView> Accounts
    );

    public static void Map(RouteGroupBuilder agency) =>
        agency.Read("books/chart", GetAgencyChart, Permission.ViewBooks);

    static async Task<Ok<ChartInForce>> GetAgencyChart(DateOnly? on, Here here, BookReading books)
    {
        var chart = await books.ChartAsync(on ?? here.Today, here.Ct);
        return TypedResults.Ok(
            new ChartInForce(
                chart.Name,
                chart.ConfirmedAt is null,
                chart.EffectiveFrom,
                AccountsOf(chart)
            )
        );
    }

    internal static IReadOnlyList<AccountView> AccountsOf(Chart chart) =>
        [
            .. chart.Accounts.Select(a => new AccountView(
                a.Code,
                a.Name,
                chart.NameOf(a.Code),
                a.Initials,
                a.Parent,
                a.Class,
                a.Class.Label(),
                a.Side,
                a.Line,
                a.Line.Label(),
                a.NeedsPlan,
                a.Role,
                a.Use,
                a.Union,
                a.NonProfit,
                chart.IsLeaf(a.Code),
                a.Ended
            )),
        ];
}
