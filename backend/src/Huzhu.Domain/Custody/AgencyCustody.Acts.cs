using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Custody;

/// <summary>How seals and cheques come and move from hand to hand.</summary>
public sealed partial class AgencyCustody
{
    /// <summary>
    /// A person registers an item that they hold; from there it moves by transfers only.
    /// </summary>
    public CustodyItem Register(
        Guid id,
        ItemKind kind,
        string title,
        ChequeNumbers? numbers,
        Guid by,
        Circumstances at
    )
    {
        AgencyRules.ChequesRegistered.Require(
            (kind == ItemKind.ChequeBook) == (numbers is not null)
                && numbers is null or { AreWellformed: true },
            "支票簿须填写起止号码，位数相同，起号不大于止号；印鉴不填号码。"
        );
        var item = new CustodyItem(id, AgencyId, kind, title, numbers, at.Now);
        AgencyRules.ChequesRegistered.Require(
            item.IsSeal
                || !items.Any(i =>
                    !i.IsSeal
                    && i.Digits == item.Digits
                    && i.FirstNumber <= item.LastNumber
                    && item.FirstNumber <= i.LastNumber
                ),
            "号码与已登记的支票簿重叠。"
        );
        var keeper = new Keeper(by);
        RequireMayKeep(keeper, at);
        RequireApart(by, item, at);
        items.Add(item);
        holdings.Add(new(at.NewId(), item, keeper, null, at.Now));
        Version++;
        return item;
    }

    /// <summary>Proposes to hand an item over; nothing moves until all have confirmed.</summary>
    public CustodyTransfer Propose(
        Guid id,
        Guid itemId,
        TransferTerms terms,
        Guid by,
        Circumstances at
    )
    {
        var item = Item(itemId);
        if (transfers.Any(t => t.ItemId == itemId && t.IsPending))
        {
            throw new WrongState("该件已有待确认的移交，请先办结或者撤回。");
        }
        RequirePresent(by, at);
        RequireTerms(item, terms, at);
        return Add(new(id, item, KeeperOf(itemId), terms, null, by, at.Now));
    }

    /// <summary>
    /// Director and one committee member take an item from a keeper who can't hand it over (CU-7);
    /// it replaces a pending transfer, obeys CU-2 and CU-3, and shows to the office.
    /// </summary>
    public CustodyTransfer ProposeTakeover(
        Guid id,
        Guid itemId,
        TransferTerms terms,
        TakeoverBy takeover,
        Guid by,
        Circumstances at
    )
    {
        var (item, from) = (Item(itemId), KeeperOf(itemId));
        RequireTakeover(from, takeover, at);
        AgencyRules.TransferBeforeLeaving.Require(
            by == takeover.DirectorId || by == takeover.MemberId,
            "紧急接管须由代办处主任或者一名委员本人提出。"
        );
        RequirePresent(by, at);
        RequireTerms(item, terms, at);
        transfers
            .Find(t => t.ItemId == itemId && t.IsPending)
            ?.Close(TransferStatus.Withdrawn, by, "紧急接管", at.Now);
        return Add(new(id, item, from, terms, takeover, by, at.Now));
    }

    /// <summary>Changes a pending transfer; earlier confirmations count no longer (CU-5).</summary>
    public void Amend(Guid transferId, TransferTerms terms, Guid by, Circumstances at)
    {
        var transfer = PendingTransfer(transferId);
        RequirePartyTo(transfer, by);
        RequirePresent(by, at);
        RequireTerms(Item(transfer.ItemId), terms, at);
        transfer.Amend(terms);
        Version++;
    }

    /// <summary>
    /// One signer confirms the revision that was read; the last one moves the item.
    /// </summary>
    /// <returns>Whether the transfer is now in force.</returns>
    public bool Confirm(Guid transferId, int revision, Guid by, Circumstances at)
    {
        var transfer = PendingTransfer(transferId);
        AgencyRules.ConfirmedByBoth.Require(
            transfer.Signers.Contains(by),
            "您不是该移交的移交人、接收人或者监交人。"
        );
        AgencyRules.ConfirmedByBoth.Require(
            transfer.Revision == revision,
            "移交内容已经修改，请核对后重新确认。"
        );
        AgencyRules.ConfirmedByBoth.Require(
            transfer.On <= at.Today,
            "约定的移交日期未到。",
            ("date", transfer.On)
        );
        if (!transfer.Missing.Contains(by))
        {
            throw new WrongState("您已经确认过该移交，请等待其他人确认。");
        }
        RequireStillPossible(transfer, at);
        transfer.Sign(at.NewId(), by, at.Now);
        Version++;
        if (transfer.Missing.Count > 0)
        {
            return false;
        }
        transfer.Close(TransferStatus.Done, by, null, at.Now);
        OpenHolding(transfer.ItemId).End(at.Now);
        holdings.Add(new(at.NewId(), Item(transfer.ItemId), transfer.To, transfer.Id, at.Now));
        return true;
    }

    /// <summary>Who proposed it, or gives, takes a pending transfer back.</summary>
    public void Withdraw(Guid transferId, Guid by, Circumstances at)
    {
        var transfer = PendingTransfer(transferId);
        AgencyRules.ConfirmedByBoth.Require(
            by == transfer.ProposedById || transfer.From.Includes(by),
            "只有提出人或者移交人可以撤回。"
        );
        transfer.Close(TransferStatus.Withdrawn, by, null, at.Now);
        Version++;
    }

    /// <summary>A signer refuses a pending transfer and says why.</summary>
    public void Refuse(Guid transferId, string reason, Guid by, Circumstances at)
    {
        var transfer = PendingTransfer(transferId);
        AgencyRules.ConfirmedByBoth.Require(
            transfer.Signers.Contains(by) && !string.IsNullOrWhiteSpace(reason),
            "只有移交各方可以退回，并须写明理由。"
        );
        transfer.Close(TransferStatus.Refused, by, reason, at.Now);
        Version++;
    }

    CustodyTransfer Add(CustodyTransfer transfer)
    {
        transfers.Add(transfer);
        Version++;
        return transfer;
    }

    /// <summary>Who is to receive may, and it would leave nobody with too much.</summary>
    void RequireTerms(CustodyItem item, TransferTerms terms, Circumstances at)
    {
        AgencyRules.ConfirmedByBoth.Require(
            !string.IsNullOrWhiteSpace(terms.Reason) && !(terms.ReturnOn < terms.On),
            "请写明移交事由；归还日期不得早于移交日期。"
        );
        AgencyRules.OneKeeper.Require(
            !terms.To.IsSameAs(KeeperOf(item.Id)),
            "接收人就是现保管人。"
        );
        AgencyRules.ConfirmedByBoth.Require(
            terms.WitnessId is not { } witness
                || at.Staff.Has(witness)
                    && !terms.To.Includes(witness)
                    && !KeeperOf(item.Id).Includes(witness),
            "监交人须在岗，且不是移交人或者接收人。"
        );
        RequireMayKeep(terms.To, at);
        if (!terms.To.IsSafe)
        {
            RequireApart(terms.To.PersonId, item, at);
        }
    }

    /// <summary>What was right when it was proposed still is: everybody concerned is in post, and
    /// nobody would keep too much.</summary>
    void RequireStillPossible(CustodyTransfer transfer, Circumstances at)
    {
        if (transfer.Kind == TransferKind.Takeover)
        {
            var takeover = new TakeoverBy(transfer.DirectorId!.Value, transfer.MemberId!.Value);
            RequireTakeover(transfer.From, takeover, at);
        }
        foreach (var signer in transfer.Signers)
        {
            RequirePresent(signer, at);
        }
        RequireMayKeep(transfer.To, at);
        if (!transfer.To.IsSafe)
        {
            RequireApart(transfer.ReceiverId, null, at);
        }
    }

    static void RequireTakeover(Keeper from, TakeoverBy by, Circumstances at) =>
        AgencyRules.TransferBeforeLeaving.Require(
            by.DirectorId != by.MemberId
                && at.Staff.Has(by.DirectorId, PostKind.AgencyDirector)
                && at.Staff.Has(by.MemberId, PostKind.CommitteeMember, PostKind.CommitteeChair)
                && !from.IsAlone(by.DirectorId)
                && !from.IsAlone(by.MemberId),
            "紧急接管须由代办处主任和另一名委员共同办理，且均不是现保管人。"
        );

    static void RequirePartyTo(CustodyTransfer transfer, Guid by) =>
        AgencyRules.ConfirmedByBoth.Require(
            by == transfer.ProposedById || transfer.Signers.Contains(by),
            "只有提出人和移交各方可以修改。"
        );
}
