using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

public enum PeriodState
{
    Open,

    /// <summary>已结账, for ever.</summary>
    Closed,
}

/// <summary>A month of an agency's books. It gives the numbers of its vouchers and, closed, no more
/// of them (FI-1, FI-11); the numbers are drawn by one statement of the database.</summary>
public sealed class AccountingPeriod : IAgencyOwned
{
    AccountingPeriod() { }

    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }

    /// <summary>1 to 12.</summary>
    public int Month { get; private set; }
    public PeriodState State { get; private set; }
    public int LastNumber { get; private set; }
    public Guid? ClosedById { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The trial balance that was signed, as canonical JSON.</summary>
    public string? TrialBalance { get; private set; }

    /// <summary>SHA-256 of it, hexadecimal; it stands in the audit log too.</summary>
    public string? Hash { get; private set; }

    public DateOnly First => new(Year, Month, 1);
    public DateOnly Last => First.AddMonths(1).AddDays(-1);
    public string Name => $"{Year}年{Month}月";

    public static AccountingPeriod Of(Guid agencyId, int year, int month) =>
        new()
        {
            AgencyId = agencyId,
            Year = year,
            Month = month,
        };

    /// <summary>The finance head signs for the month (FI-11): the lead accountant, where there is
    /// none the director, never a cashier.</summary>
    /// <exception cref="RuleBroken">FI-11: somebody else, or something is still to be done.
    /// </exception>
    public void Close(
        IReadOnlyList<ClosingFinding> findings,
        string trialBalance,
        string hash,
        Guid by,
        Circumstances at
    )
    {
        RequireFinanceHead(by, at.Staff);
        var rule = BookRules.FinanceHeadSigns;
        var open = findings.Where(f => f.Count > 0).ToList();
        rule.Require(
            open.Count == 0,
            $"{Name}尚不能结账：{string.Join("；", open.Select(f => f.Words))}。请办结后再签字。",
            ("findings", open.Count)
        );
        (State, ClosedById, ClosedAt) = (PeriodState.Closed, by, Beijing.Utc(at.Now));
        (TrialBalance, Hash) = (trialBalance, hash);
    }

    public static void RequireFinanceHead(Guid by, AgencyStaff staff)
    {
        BookRules.CashierApart.Require(!staff.Has(by, PostKind.Cashier));
        BookRules.FinanceHeadSigns.Require(
            IsFinanceHead(by, staff),
            staff.HasLeadAccountant
                ? "结账由主管会计签字，请由主管会计办理。"
                : "未设主管会计，结账由代办处主任签字，请由主任办理。"
        );
    }

    public static bool IsFinanceHead(Guid by, AgencyStaff staff) =>
        !staff.Has(by, PostKind.Cashier)
        && staff.Has(
            by,
            staff.HasLeadAccountant ? PostKind.LeadAccountant : PostKind.AgencyDirector
        );
}

/// <summary>What closing a month is checked for.</summary>
public enum ClosingCheck
{
    MonthOver,
    EarlierClosed,
    NothingUnposted,
    NothingUnbooked,
    NumbersComplete,
    CashNotNegative,
    Even,

    /// <summary>Each bank account that held or moved money has a signed sheet.</summary>
    BankReconciled,

    /// <summary>Cash that was held or moved has been counted by two.</summary>
    CashCounted,

    /// <summary>Of December: 4xx and 5xx are carried.</summary>
    Carried,
}

/// <param name="Count">How much stands in the way; 0: nothing.</param>
/// <param name="Words">What, in Chinese.</param>
public sealed record ClosingFinding(ClosingCheck Check, int Count, string Words);

/// <summary>On which days an agency may book now: those of its open months.</summary>
/// <param name="Months">First days of the open months, the oldest first.</param>
/// <param name="FirstEver">Of the month with which its books began.</param>
public sealed record OpenDays(IReadOnlyList<DateOnly> Months, DateOnly? FirstEver)
{
    /// <exception cref="RuleBroken">FI-15: a closed month. T-1: a day to come.</exception>
    internal void Require(DateOnly date, VoucherKind kind, DateOnly today)
    {
        if (Months.Count == 0)
        {
            throw new WrongState("尚未启用账簿，请先选择启用月份。");
        }
        TimeRules.BeijingTime.Require(
            date <= today,
            "凭证日期不能晚于今天，请核对。",
            ("asked", date),
            ("to", today)
        );
        BookRules.PostingIsFinal.Require(
            Months.Contains(new(date.Year, date.Month, 1)),
            date < Months[0]
                ? $"{date:yyyy年M月}已结账或者在启用之前，凭证日期最早为{Months[0]:yyyy-MM-dd}，请核对。"
                : $"{date:yyyy年M月}已结账，请填入未结账的月份。",
            ("asked", date),
            ("from", Months[0])
        );
        BookRules.VoucherBalances.Require(
            kind != VoucherKind.Opening
                || FirstEver is { } first && (first.Year, first.Month) == (date.Year, date.Month),
            "期初凭证只能填在启用账簿的月份，请核对日期。",
            ("from", FirstEver)
        );
    }

    /// <summary>The day on which an event of a day is booked.</summary>
    internal DateOnly DayFor(DateOnly on) =>
        Months.Count == 0 || Months.Contains(new(on.Year, on.Month, 1)) ? on : Months[0];

    /// <summary>The day on which a wrong voucher of a day is taken back.</summary>
    internal DateOnly DayFor(DateOnly wrong, DateOnly today)
    {
        var own = new DateOnly(wrong.Year, wrong.Month, 1);
        var ofYear = Months.Where(m => m.Year == wrong.Year).ToList();
        if (ofYear.Count == 0)
        {
            return today;
        }
        var month = ofYear.Contains(own) ? own : ofYear[^1];
        var last = month.AddMonths(1).AddDays(-1);
        return last < today ? last : today;
    }
}
