using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

public enum BankSheetState
{
    /// <summary>待编制.</summary>
    Open,

    /// <summary>待签字.</summary>
    Prepared,

    /// <summary>已签字.</summary>
    Signed,

    /// <summary>Vouchers, statement or matches have changed since: to be prepared anew.</summary>
    Changed,
}

/// <summary>Why a line is open.</summary>
public sealed record OpenReason(string Key, string Text);

/// <summary>An account's sheet of a month: prepared by one who isn't the cashier, signed by another
/// (FI-16, GV-10). Prepared anew it needs a new signature; a closed month's stays.</summary>
public sealed class BankReconciliation : IAgencyOwned
{
    BankReconciliation() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public string Account { get; private set; } = "";

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private set; }
    public BankSheet Sheet { get; private set; } = null!;
    public IReadOnlyList<OpenReason> Reasons { get; private set; } = [];
    public Guid PreparedById { get; private set; }
    public DateTime PreparedAt { get; private set; }
    public Guid? SignedById { get; private set; }
    public DateTime? SignedAt { get; private set; }
    public int Version { get; private set; }

    public static BankReconciliation Of(Guid id, Guid agencyId, string account, DateOnly month) =>
        new()
        {
            Id = id,
            AgencyId = agencyId,
            Account = account,
            Month = month,
        };

    /// <param name="sheet">As it is now.</param>
    public static BankSheetState StateOf(BankReconciliation? one, BankSheet sheet) =>
        one is null ? BankSheetState.Open
        : !one.Sheet.Says(sheet) ? BankSheetState.Changed
        : one.SignedAt is null ? BankSheetState.Prepared
        : BankSheetState.Signed;

    /// <exception cref="RuleBroken">FI-16: by a cashier. FI-11: the month runs, no statement, the
    /// balances don't agree, or an open line without a reason.</exception>
    public void Prepare(
        BankSheet sheet,
        IReadOnlyList<OpenReason> reasons,
        Guid by,
        Circumstances at
    )
    {
        BookRules.CashierApart.Require(
            !at.Staff.Has(by, PostKind.Cashier),
            "余额调节表由不登记日记账的会计编制，请由会计人员办理。"
        );
        var rule = BookRules.FinanceHeadSigns;
        rule.Require(
            Month.AddMonths(1) <= at.Today,
            $"{Month:yyyy年M月}还没有结束，月末以后才能编制。"
        );
        rule.Require(
            sheet.Bank is not null,
            $"还没有该账户{Month:yyyy年M月}末以前的银行流水，请出纳先导入。"
        );
        rule.Require(
            sheet.Difference == Money.Zero,
            $"调节后账面 {sheet.AdjustedBook}、银行 {sheet.AdjustedBank}，相差 {sheet.Difference}："
                + "期初余额没有勾对。请核对启用时的银行余额，期初未达账项在期初凭证中逐笔列示后再勾对。",
            ("difference", sheet.Difference)
        );
        var open = sheet
            .Open.Where(o => o.Cheque is null && reasons.All(r => r.Key != o.Key))
            .ToList();
        rule.Require(
            open.Count == 0,
            $"有{open.Count}笔未达账项没有说明：{string.Join("、", open.Take(5).Select(o => $"{o.What} {o.Amount}"))}，请逐笔写明原因。",
            ("items", open.Count)
        );
        Sheet = sheet;
        Reasons = [.. reasons.Where(r => sheet.Open.Any(o => o.Key == r.Key))];
        (PreparedById, PreparedAt) = (by, Beijing.Utc(at.Now));
        (SignedById, SignedAt) = (null, null);
    }

    /// <param name="sheet">As it is now.</param>
    /// <exception cref="RuleBroken">FI-16: by a cashier. GV-10: by who prepared it.</exception>
    /// <exception cref="WrongState">Signed, or changed since it was prepared.</exception>
    public void Sign(BankSheet sheet, Guid by, Circumstances at)
    {
        BookRules.CashierApart.Require(!at.Staff.Has(by, PostKind.Cashier));
        SupervisionRules.SecondPerson.Require(by != PreparedById);
        if (StateOf(this, sheet) is not BankSheetState.Prepared and var state)
        {
            throw new WrongState(
                state == BankSheetState.Signed
                    ? "该表已经签字，请刷新后查看。"
                    : "编制以后数据有变动，请重新编制后再签字。"
            );
        }
        (SignedById, SignedAt) = (by, Beijing.Utc(at.Now));
    }
}
