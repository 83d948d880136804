namespace Huzhu.Domain.Books;

public enum AccountClass
{
    /// <summary>资产.</summary>
    Asset,

    /// <summary>负债.</summary>
    Liability,

    /// <summary>净资产.</summary>
    NetAsset,

    /// <summary>收入.</summary>
    Income,

    /// <summary>支出.</summary>
    Expense,
}

/// <summary>收支两条线: whose money an account is about (FI-2, FI-18).</summary>
public enum FundLine
{
    /// <summary>管理费.</summary>
    Fee,

    /// <summary>会费.</summary>
    Contribution,
}

public enum BalanceSide
{
    Debit,
    Credit,
}

/// <summary>What the program itself has to know of an account; nothing in code names one.</summary>
public enum AccountRole
{
    /// <summary>现金, never below zero.</summary>
    Cash,

    /// <summary>银行存款.</summary>
    Bank,

    /// <summary>本年收支结余, which the year's income and expense are carried to.</summary>
    YearResult,

    /// <summary>累计结余, which takes corrections of earlier years.</summary>
    CarriedSurplus,
}

/// <summary>What an expense serves (FI-9, FI-10).</summary>
public enum ExpenseUse
{
    /// <summary>会员服务.</summary>
    MemberService,

    /// <summary>日常管理.</summary>
    Administration,
}

/// <summary>One account of the chart.</summary>
/// <param name="Initials">助记码, by which it is found: pinyin initials.</param>
/// <param name="Parent">Code of the account that it belongs to; null: a general one.</param>
/// <param name="Side">On which its balance stands as a rule.</param>
/// <param name="NeedsPlan">Whether each line names a plan (PL-10).</param>
/// <param name="Use">Of an expense.</param>
/// <param name="Union">The account of 工会会计制度 that it maps to.</param>
/// <param name="NonProfit">The account of 民间非营利组织会计制度 that it maps to.</param>
/// <param name="Ended">Whether no new line may use it.</param>
public sealed record Account(
    string Code,
    string Name,
    string Initials,
    string? Parent,
    AccountClass Class,
    BalanceSide Side,
    FundLine Line,
    bool NeedsPlan,
    AccountRole? Role,
    ExpenseUse? Use,
    string? Union,
    string? NonProfit,
    bool Ended = false
)
{
    public bool IsOfTheYear => Class is AccountClass.Income or AccountClass.Expense;
}

/// <summary>Chinese labels.</summary>
public static class AccountLabels
{
    public static string Label(this AccountClass kind) =>
        kind switch
        {
            AccountClass.Asset => "资产",
            AccountClass.Liability => "负债",
            AccountClass.NetAsset => "净资产",
            AccountClass.Income => "收入",
            AccountClass.Expense => "支出",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this FundLine line) =>
        line switch
        {
            FundLine.Fee => "管理费",
            FundLine.Contribution => "会费",
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };
}
