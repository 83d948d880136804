using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Custody;

/// <summary>
/// All seals and cheques of one agency with their keepers, transfers and use: one aggregate, whose
/// version every decision raises, because CU-2 and CU-3 speak of everything that a person holds.
/// A decision needs the items, open holdings, pending transfers, written cheques and the one that
/// it is about, leaves and <see cref="SealsTogether"/>; the rest is history. Acts throw
/// <see cref="RuleBroken"/> or <see cref="WrongState"/> and change nothing then.
/// </summary>
public sealed partial class AgencyCustody : IAgencyOwned
{
    readonly List<CustodyItem> items = [];
    readonly List<Holding> holdings = [];
    readonly List<CustodyTransfer> transfers = [];
    readonly List<Cheque> cheques = [];
    readonly List<CustodyLeave> leaves = [];
    readonly List<SealsTogether> sealsTogether = [];

    AgencyCustody() { }

    /// <summary>The empty custody of an agency.</summary>
    public AgencyCustody(Guid agencyId) => (Id, AgencyId) = (agencyId, agencyId);

    /// <summary>The agency's own id: there is one custody for each.</summary>
    public Guid Id { get; private set; }

    public Guid AgencyId { get; private set; }

    /// <summary>Raised by every decision, also when only a part changed.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<CustodyItem> Items => items;
    public IReadOnlyList<Holding> Holdings => holdings;
    public IReadOnlyList<CustodyTransfer> Transfers => transfers;
    public IReadOnlyList<Cheque> Cheques => cheques;
    public IReadOnlyList<CustodyLeave> Leaves => leaves;
    public IReadOnlyList<SealsTogether> SealsTogether => sealsTogether;

    /// <summary>Who keeps an item now.</summary>
    public Keeper KeeperOf(Guid itemId) => OpenHolding(itemId).Keeper;

    /// <summary>Who kept an item at an instant; null before it was registered.</summary>
    public static Keeper? KeeperAt(IEnumerable<Holding> history, Guid itemId, DateTime at) =>
        history.FirstOrDefault(h => h.ItemId == itemId && h.From <= at && !(h.Until <= at))?.Keeper;

    /// <summary>The kinds of item that a person keeps alone now.</summary>
    public IReadOnlySet<ItemKind> KeptAlone(Guid personId) =>
        items
            .Where(i => Issues(i) && KeeperOf(i.Id).IsAlone(personId))
            .Select(i => i.Kind)
            .ToHashSet();

    /// <summary>Whether the person keeps both seals alone now.</summary>
    public bool KeepsBothSeals(Guid personId) => BothSeals(KeptAlone(personId));

    /// <summary>Whether the person keeps both seals without a resolution that covers today; then
    /// all that is left is to hand them over (CU-3).</summary>
    public bool IsFrozen(Guid personId, Circumstances at) =>
        KeepsBothSeals(personId) && !MayKeepSealsTogether(personId, at);

    /// <summary>Refuses to let a person leave, lose the post or be deactivated (CU-7), also when
    /// that would leave somebody with both seals beside a sole accountant (CU-3).</summary>
    public void RequireMayLeave(Guid personId, Circumstances at)
    {
        var kept = items.Where(i => KeeperOf(i.Id).Includes(personId)).ToList();
        AgencyRules.TransferBeforeLeaving.Require(
            kept.Count == 0,
            ("items", string.Join("、", kept.Select(i => i.Title)))
        );
        AgencyRules.TransferBeforeLeaving.Require(
            !transfers.Any(t => t.IsPending && t.To.Includes(personId)),
            "尚有待其接收的移交，请先确认、退回或者撤回。"
        );
        var left = at with { Staff = at.Staff.Without(personId) };
        foreach (var other in holdings.Where(h => h.IsOpen).Select(h => h.PersonId).Distinct())
        {
            AgencyRules.SealsApart.Require(
                !IsFrozen(other, left) || IsFrozen(other, at),
                "离岗后只剩一名会计，请先将合管的印鉴移交一枚。",
                ("personId", other)
            );
        }
    }

    /// <summary>
    /// CU-2 and CU-3 for one person, over what is kept, what every pending transfer together
    /// would bring him and one item more; what they would take away stays counted, for it may
    /// never go.
    /// </summary>
    void RequireApart(Guid personId, CustodyItem? more, Circumstances at)
    {
        bool Counts(CustodyItem item) =>
            item == more
            || KeeperOf(item.Id).IsAlone(personId)
            || transfers.Any(t => t.IsPending && t.ItemId == item.Id && t.To.IsAlone(personId));
        var kinds = items
            .Union(more is null ? [] : [more])
            .Where(i => Issues(i) && Counts(i))
            .Select(i => i.Kind)
            .ToHashSet();
        var kept = string.Join("、", kinds.Order().Select(k => k.Label()));
        AgencyRules.NeverAllThree.Require(
            kinds.Count < 3,
            "连同待确认的移交，该人员将一人掌握全部印鉴和支票。",
            ("personId", personId),
            ("kept", kept)
        );
        AgencyRules.SealsApart.Require(
            !BothSeals(kinds) || MayKeepSealsTogether(personId, at),
            "连同待确认的移交，该人员将一人保管两枚印鉴。",
            ("personId", personId),
            ("kept", kept)
        );
    }

    /// <summary>A book whose last cheque is used, and bears its stamps or is spoilt, issues
    /// nothing any more and counts no longer.</summary>
    bool Issues(CustodyItem item) =>
        !item.IsUsedUp || cheques.Any(c => c.BookId == item.Id && c.Status == ChequeStatus.Written);

    bool MayKeepSealsTogether(Guid personId, Circumstances at) =>
        at.Staff.Accountants >= 2 && sealsTogether.Any(s => s.Covers(personId, at.Today));

    static bool BothSeals(IReadOnlySet<ItemKind> kinds) =>
        kinds.Contains(ItemKind.FinanceSeal) && kinds.Contains(ItemKind.NameSeal);

    /// <summary>Who receives must be two different persons or one, in post and not on
    /// leave.</summary>
    void RequireMayKeep(Keeper keeper, Circumstances at)
    {
        AgencyRules.OneKeeper.Require(
            keeper.PersonId != keeper.SecondKeyId,
            "保险柜的两名钥匙持有人须为不同的人。"
        );
        foreach (var person in keeper.People)
        {
            RequirePresent(person, at);
            AgencyRules.TransferBeforeLeaving.Require(
                !leaves.Any(l => l.PersonId == person && at.Today <= l.To),
                "该人员已登记休假，请另选保管人。"
            );
        }
    }

    /// <summary>Only who has a post that isn't suspended, and isn't on leave, acts.</summary>
    void RequirePresent(Guid personId, Circumstances at)
    {
        AgencyRules.OneKeeper.Require(
            at.Staff.Has(personId),
            "该人员目前在本代办处没有有效岗位。",
            ("personId", personId)
        );
        AgencyRules.TransferBeforeLeaving.Require(
            !leaves.Any(l => l.PersonId == personId && l.From <= at.Today && at.Today <= l.To),
            "该人员正在休假。",
            ("personId", personId)
        );
    }

    /// <summary>Only a keeper who isn't frozen may use an item (CU-1, CU-3).</summary>
    void RequireUses(CustodyItem item, Guid by, Circumstances at)
    {
        RequirePresent(by, at);
        AgencyRules.OneKeeper.Require(
            KeeperOf(item.Id).Includes(by),
            "只有保管人本人可以使用并登记。",
            ("item", item.Title)
        );
        AgencyRules.SealsApart.Require(
            !IsFrozen(by, at),
            "两枚印鉴合管已失效，移交一枚前不得用印和签发支票。",
            ("personId", by)
        );
    }

    Holding OpenHolding(Guid itemId) => holdings.Single(h => h.ItemId == itemId && h.IsOpen);

    CustodyItem Item(Guid id) =>
        items.Find(i => i.Id == id)
        ?? throw new WrongState("没有该件印鉴或者支票，请刷新后重新选择。");

    CustodyTransfer PendingTransfer(Guid id) =>
        transfers.Find(t => t.Id == id && t.IsPending)
        ?? throw new WrongState("该移交已经办结，请刷新后查看。");
}
