using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Custody;

/// <summary>Which of the two arrangements of 管19.2 an agency has.</summary>
public enum AccountantArrangement
{
    /// <summary>Two or more full-time accountants, one of them named to lead.</summary>
    TwoWithLead,

    /// <summary>At least one accountant; the items are not with a sole one alone.</summary>
    ItemsApart,

    /// <summary>No accountant at all: not fulfilled.</summary>
    None,
}

/// <summary>Whether and how an agency fulfils 管19.2, in one sentence (CU-4).</summary>
public sealed record ArrangementStatement(
    AccountantArrangement Arrangement,
    bool Fulfilled,
    string Sentence
)
{
    public static ArrangementStatement Of(AgencyStaff staff) =>
        staff switch
        {
            { FullTimeAccountants: >= 2, HasLeadAccountant: true } => new(
                AccountantArrangement.TwoWithLead,
                true,
                $"本代办处有{staff.FullTimeAccountants}名专职会计并已指定会计负责人，"
                    + "符合管理办法第十九条第2项的第一种安排。"
            ),
            { Accountants: >= 1 } => new(
                AccountantArrangement.ItemsApart,
                true,
                $"本代办处有{staff.Accountants}名会计，财务专用章、个人名章和支票一律不得由一人保管，"
                    + "按管理办法第十九条第2项的第二种安排办理。"
            ),
            _ => new(
                AccountantArrangement.None,
                false,
                "本代办处目前没有会计，不符合管理办法第十九条第2项，请尽快配备会计。"
            ),
        };
}

/// <summary>What custody asks an agency, or named persons in it, to do.</summary>
public static class CustodyDuties
{
    public static IReadOnlyList<Duty> Of(AgencyCustody custody, Circumstances at) =>
        Arranging(custody, at)
            .Concat(Returning(custody))
            .Concat(Leaving(custody, at))
            .Concat(Parting(custody, at))
            .Concat(Confirming(custody))
            .Concat(Stamping(custody, at))
            .Select(d => d with { AgencyId = custody.AgencyId })
            .ToList();

    static IEnumerable<Duty> Arranging(AgencyCustody custody, Circumstances at) =>
        ArrangementStatement.Of(at.Staff) is { Fulfilled: false } statement
            ?
            [
                new Duty(
                    DutyKind.AppointAccountant,
                    custody.AgencyId,
                    DutyOwner.Agency,
                    Permission.ProposeAgencyPosts,
                    AgencyRules.AccountantArrangement,
                    "配备会计",
                    statement.Sentence
                ),
            ]
            : [];

    /// <summary>A stand-in still keeps what was to be given back.</summary>
    static IEnumerable<Duty> Returning(AgencyCustody custody) =>
        from holding in custody.Holdings
        where holding.IsOpen
        join transfer in custody.Transfers on holding.TransferId equals transfer.Id
        where transfer.ReturnOn is not null
        select new Duty(
            DutyKind.ReturnItem,
            transfer.Id,
            DutyOwner.Agency,
            Permission.HandleCustody,
            AgencyRules.TransferBeforeLeaving,
            "归还代管物品",
            custody.Items.Single(i => i.Id == holding.ItemId).Title,
            new(
                AgencyRules.TransferBeforeLeaving,
                transfer.On,
                transfer.ReturnOn!.Value,
                CalendarKnown: true
            )
        )
        {
            OnlyBy = holding.Keeper.People,
        };

    /// <summary>Days before the end of a keeper's posts from which the transfer is asked
    /// for.</summary>
    const int LeavingDays = 30;

    /// <summary>A keeper whose posts end soon hands on what they keep; of one who has none any more
    /// it is taken over.</summary>
    static IEnumerable<Duty> Leaving(AgencyCustody custody, Circumstances at) =>
        from holding in custody.Holdings
        where holding.IsOpen
        from person in holding.Keeper.People
        let gone = !at.Staff.Has(person)
        let last = at.Staff.LastDayOf(person)
        where gone || last <= at.Today.AddDays(LeavingDays)
        let item = custody.Items.Single(i => i.Id == holding.ItemId)
        select new Duty(
            gone ? DutyKind.TakeOverItem : DutyKind.HandOnItem,
            item.Id,
            DutyOwner.Agency,
            Permission.HandleCustody,
            AgencyRules.TransferBeforeLeaving,
            gone ? "接管已离岗人员保管的物品" : "岗位到期前移交保管的物品",
            gone ? item.Title : $"{item.Title}（岗位到{last:yyyy-MM-dd}止）"
        )
        {
            Detail = $"{person:N}",
            OnlyBy = gone ? null : [person],
            NotBy = gone ? [person] : [],
        };

    /// <summary>Somebody keeps both seals: until the resolution's last day, overdue after it, or
    /// at once when a second accountant is missing.</summary>
    static IEnumerable<Duty> Parting(AgencyCustody custody, Circumstances at) =>
        from allowed in custody
            .SealsTogether.GroupBy(s => s.PersonId)
            .Select(g => g.MaxBy(s => s.From)!)
        where custody.KeepsBothSeals(allowed.PersonId)
        select new Duty(
            DutyKind.PartSeals,
            allowed.Id,
            DutyOwner.Agency,
            Permission.HandleCustody,
            AgencyRules.SealsApart,
            custody.IsFrozen(allowed.PersonId, at)
                ? "两枚印鉴合管已失效，停止用印并立即移交"
                : "合管期满前移交一枚印鉴",
            allowed.LastDay.ToString("yyyy-MM-dd"),
            new(AgencyRules.SealsApart, allowed.From, allowed.LastDay, CalendarKnown: true)
        )
        {
            OnlyBy = [allowed.PersonId],
        };

    static IEnumerable<Duty> Confirming(AgencyCustody custody) =>
        custody
            .Transfers.Where(t => t.IsPending)
            .Select(t => new Duty(
                DutyKind.ConfirmTransfer,
                t.Id,
                DutyOwner.Agency,
                Permission.HandleCustody,
                AgencyRules.ConfirmedByBoth,
                t.Kind == TransferKind.Takeover ? "确认紧急接管" : "确认印鉴移交",
                custody.Items.Single(i => i.Id == t.ItemId).Title
            )
            {
                OnlyBy = t.Missing,
            });

    /// <summary>A written cheque waits for those who keep a seal that it lacks.</summary>
    static IEnumerable<Duty> Stamping(AgencyCustody custody, Circumstances at) =>
        custody
            .Cheques.Where(c => c.Status == ChequeStatus.Written)
            .Select(c => new Duty(
                DutyKind.StampCheque,
                c.Id,
                DutyOwner.Agency,
                Permission.HandleCustody,
                AgencyRules.ChequesRegistered,
                "在支票上盖章",
                $"支票 {c.NumberOnPaper}　{c.Payee}"
            )
            {
                OnlyBy =
                [
                    .. custody
                        .Items.Where(i => i.IsSeal && c.StampedBy(i.Kind) is null)
                        .SelectMany(i => custody.KeeperOf(i.Id).People)
                        .Where(p =>
                            p != c.FinanceSealById
                            && p != c.NameSealById
                            && !custody.IsFrozen(p, at)
                        )
                        .Distinct(),
                ],
            });
}

/// <summary>Chinese labels.</summary>
public static class CustodyLabels
{
    public static string Label(this ItemKind kind) =>
        kind switch
        {
            ItemKind.FinanceSeal => "财务专用章",
            ItemKind.NameSeal => "个人名章",
            ItemKind.ChequeBook => "支票",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this TransferStatus status) =>
        status switch
        {
            TransferStatus.Pending => "待确认",
            TransferStatus.Done => "已生效",
            TransferStatus.Withdrawn => "已撤回",
            TransferStatus.Refused => "已退回",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static string Label(this PaymentStatus status) =>
        status switch
        {
            PaymentStatus.Prepared => "待放行",
            PaymentStatus.Released => "已放行",
            PaymentStatus.Withdrawn => "已撤回",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static string Label(this ChequeStatus status) =>
        status switch
        {
            ChequeStatus.Written => "待盖章",
            ChequeStatus.Stamped => "已签发",
            ChequeStatus.Spoilt => "已作废",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}
