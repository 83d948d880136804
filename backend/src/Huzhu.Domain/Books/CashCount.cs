using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

/// <summary>现金盘点: the cashier counts, somebody else counts along and signs. One that was entered
/// wrongly is followed by another; the newest counts.</summary>
public sealed class CashCount : IAgencyOwned
{
    CashCount() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public string Account { get; private set; } = "";
    public DateOnly On { get; private set; }
    public Money Counted { get; private set; }

    /// <summary>What the books say at the end of that day.</summary>
    public Money Book { get; private set; }

    /// <summary>Why they differ.</summary>
    public string? Reason { get; private set; }
    public Guid CountedById { get; private set; }
    public DateTime CountedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public int Version { get; private set; }

    public Money Difference => Counted - Book;

    /// <exception cref="RuleBroken">FI-11: a difference without a reason. T-1: a day to come.
    /// </exception>
    public static CashCount Take(
        Guid id,
        Guid agencyId,
        string account,
        (DateOnly On, Money Counted, Money Book) what,
        string? reason,
        Guid by,
        DateTime now
    )
    {
        TimeRules.BeijingTime.Require(
            what.On <= Beijing.DateOf(now),
            "盘点日期不能晚于今天，请核对。"
        );
        BookRules.FinanceHeadSigns.Require(
            what.Counted == what.Book || reason is not null,
            $"实盘 {what.Counted}，账面 {what.Book}，相差 {what.Counted - what.Book}，请写明原因。",
            ("difference", what.Counted - what.Book)
        );
        return new()
        {
            Id = id,
            AgencyId = agencyId,
            Account = account,
            On = what.On,
            Counted = what.Counted,
            Book = what.Book,
            Reason = reason,
            CountedById = by,
            CountedAt = Beijing.Utc(now),
        };
    }

    /// <summary>By who counted along.</summary>
    /// <param name="book">What the books say now of that day.</param>
    /// <exception cref="RuleBroken">GV-10: by who counted. FI-16: by a cashier.</exception>
    /// <exception cref="WrongState">Confirmed, or the books have changed since.</exception>
    public void Confirm(Money book, Guid by, Circumstances at)
    {
        SupervisionRules.SecondPerson.Require(by != CountedById);
        BookRules.CashierApart.Require(!at.Staff.Has(by, PostKind.Cashier));
        if (ConfirmedAt is not null)
        {
            throw new WrongState("该次盘点已经签字，请刷新后查看。");
        }
        if (book != Book)
        {
            throw new WrongState($"盘点以后该日账面变为 {book}，请出纳重新登记盘点。");
        }
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(at.Now));
    }
}
