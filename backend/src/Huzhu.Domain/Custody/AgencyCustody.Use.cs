using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Custody;

/// <summary>How seals and cheques are used, and leaves.</summary>
public sealed partial class AgencyCustody
{
    /// <summary>
    /// By resolution one person may keep both seals for at most five working days (design), only
    /// beside a second accountant, and not twice without handing one over in between (CU-3).
    /// </summary>
    public SealsTogether AllowSealsTogether(
        Guid id,
        Guid personId,
        DateOnly from,
        DateOnly lastDay,
        Resolution resolution,
        Circumstances at
    )
    {
        var limit = at.Rulebook.On(AgencyRules.SealsTogetherDays, from);
        AgencyRules.SealsApart.Require(
            at.Staff.Accountants >= 2,
            "只有一名会计的代办处不得合管。",
            ("accountants", at.Staff.Accountants)
        );
        AgencyRules.SealsApart.Require(
            at.Today <= from
                && from <= lastDay
                && Wording.Within(at.Rulebook.Calendar.WorkingDays(from, lastDay), limit),
            $"合管不得早于今日开始，不得超过 {limit} 个工作日。",
            ("limit", limit)
        );
        AgencyRules.SealsApart.Require(
            !KeepsBothSeals(personId)
                && !sealsTogether.Any(s => s.PersonId == personId && from <= s.LastDay.AddDays(1)),
            "前一次合管结束并移交后，方可另行合管。"
        );
        resolution.Consume(AgencyId, MotionKind.SealsTogether, personId, id, at);
        var allowed = new SealsTogether(id, AgencyId, personId, resolution.Id, from, lastDay);
        sealsTogether.Add(allowed);
        Version++;
        return allowed;
    }

    /// <summary>A leave, once the person keeps nothing and awaits nothing (CU-7).</summary>
    public CustodyLeave TakeLeave(
        Guid id,
        Guid personId,
        DateOnly from,
        DateOnly to,
        Circumstances at
    )
    {
        RequireMayLeave(personId, at);
        TimeRules.BeijingTime.Require(at.Today <= from && from <= to, ("from", from), ("to", to));
        var leave = new CustodyLeave(id, AgencyId, personId, from, to);
        leaves.Add(leave);
        Version++;
        return leave;
    }

    /// <summary>Back earlier than planned, from today on.</summary>
    public void ReturnFromLeave(Guid leaveId, Circumstances at)
    {
        var leave =
            leaves.Find(l => l.Id == leaveId && at.Today <= l.To)
            ?? throw new WrongState("没有未结束的休假，请先登记休假。");
        leave.ReturnOn(at.Today);
        Version++;
    }

    /// <summary>Registers a use of a seal on a paper that isn't a cheque (CU-6).</summary>
    public SealUse UseSeal(
        Guid id,
        Guid itemId,
        string document,
        string purpose,
        Guid by,
        Circumstances at
    )
    {
        var seal = Seal(itemId);
        AgencyRules.ChequesRegistered.Require(
            !string.IsNullOrWhiteSpace(document) && !string.IsNullOrWhiteSpace(purpose),
            "请写明用印文件和用途。"
        );
        RequireUses(seal, by, at);
        Version++;
        return new(id, seal, by, OtherKey(seal, by), document, purpose, null, at.Now);
    }

    /// <summary>
    /// The keeper of the book writes its next cheque; a number can't be left out (CU-6).
    /// </summary>
    public Cheque WriteCheque(
        Guid id,
        Guid bookId,
        string number,
        ChequeDetails details,
        Guid by,
        Circumstances at
    )
    {
        AgencyRules.ChequesRegistered.Require(
            details.Amount > Money.Zero
                && !string.IsNullOrWhiteSpace(details.Payee)
                && !string.IsNullOrWhiteSpace(details.Purpose),
            "请写明收款人、金额和用途。"
        );
        var first = Beijing.DateOf(Item(bookId).RegisteredAt);
        AgencyRules.ChequesRegistered.Require(
            first <= details.Date && details.Date <= at.Today,
            "支票日期须在支票簿登记之日至今天之间，请核对。",
            ("from", first),
            ("to", at.Today)
        );
        return NextCheque(id, bookId, number, details, by, at);
    }

    /// <summary>A blank cheque was spoilt; its number stays in the register (CU-6).</summary>
    public Cheque SpoilBlank(
        Guid id,
        Guid bookId,
        string number,
        string because,
        Guid by,
        Circumstances at
    )
    {
        RequireReason(because);
        var blank = new ChequeDetails("", Money.Zero, "", at.Today, null);
        var cheque = NextCheque(id, bookId, number, blank, by, at);
        cheque.Spoil(because, by, at.Now);
        return cheque;
    }

    /// <summary>
    /// The keeper of a seal puts it on a cheque; the second seal makes it valid and is put on by
    /// another person (CU-6).
    /// </summary>
    /// <returns>The line of the seal-use register.</returns>
    public SealUse StampCheque(Guid id, Guid chequeId, Guid sealId, Guid by, Circumstances at)
    {
        var (cheque, seal) = (WrittenCheque(chequeId), Seal(sealId));
        if (cheque.StampedBy(seal.Kind) is not null)
        {
            throw new WrongState("该支票已加盖此类印鉴，请加盖另一类印鉴。");
        }
        AgencyRules.ChequesRegistered.Require(
            cheque.FinanceSealById != by && cheque.NameSealById != by,
            "两枚印鉴须由不同的人加盖。",
            ("number", cheque.NumberOnPaper)
        );
        RequireUses(seal, by, at);
        cheque.Stamp(seal.Kind, by);
        Version++;
        var document = $"支票 {cheque.NumberOnPaper}";
        return new(id, seal, by, OtherKey(seal, by), document, cheque.Purpose, cheque.Id, at.Now);
    }

    /// <summary>A written or stamped cheque is spoilt by who keeps its book.</summary>
    public void SpoilCheque(Guid chequeId, string because, Guid by, Circumstances at)
    {
        RequireReason(because);
        var cheque =
            cheques.Find(c => c.Id == chequeId && c.Status != ChequeStatus.Spoilt)
            ?? throw new WrongState("没有该支票，或者已经作废，请刷新后核对支票号码。");
        RequireUses(Item(cheque.BookId), by, at);
        cheque.Spoil(because, by, at.Now);
        Version++;
    }

    Cheque NextCheque(
        Guid id,
        Guid bookId,
        string number,
        ChequeDetails details,
        Guid by,
        Circumstances at
    )
    {
        var book = Item(bookId);
        if (book.IsSeal || book.IsUsedUp)
        {
            throw new WrongState("该件不是支票簿，或者支票已用完，请另选一本支票。");
        }
        RequireUses(book, by, at);
        AgencyRules.ChequesRegistered.Require(
            number == book.OnPaper(book.NextNumber),
            "须按号码顺序使用；中间损坏的请先登记作废。",
            ("asked", number),
            ("next", book.OnPaper(book.NextNumber))
        );
        var cheque = new Cheque(id, book, details, by, at.Now);
        cheques.Add(cheque);
        Version++;
        return cheque;
    }

    Cheque WrittenCheque(Guid id) =>
        cheques.Find(c => c.Id == id && c.Status == ChequeStatus.Written)
        ?? throw new WrongState("该支票已盖齐印鉴或者已作废，不能再改，请刷新后查看。");

    static void RequireReason(string because) =>
        AgencyRules.ChequesRegistered.Require(
            !string.IsNullOrWhiteSpace(because),
            "请写明作废原因。"
        );

    CustodyItem Seal(Guid itemId) =>
        Item(itemId) is { IsSeal: true } seal
            ? seal
            : throw new WrongState("该件不是印鉴，请选择印鉴。");

    Guid? OtherKey(CustodyItem item, Guid by) =>
        KeeperOf(item.Id).People.Where(p => p != by).Cast<Guid?>().FirstOrDefault();
}
