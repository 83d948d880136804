using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Custody;

/// <summary>Somebody of the agency with what lies in his hands: a column of the matrix.</summary>
/// <param name="Frozen">Keeps both seals without leave to; may only hand over (CU-3).</param>
public sealed record CustodianView(
    Guid Id,
    string Name,
    IReadOnlyList<string> Posts,
    IReadOnlyList<ItemKind> KeptAlone,
    bool Frozen,
    bool OnLeave
);

/// <summary>A seal or cheque book with its keeper, or the two key holders of its safe.</summary>
public sealed record ItemView(
    Guid Id,
    ItemKind Kind,
    string KindLabel,
    string Title,
    string? FirstNumber,
    string? LastNumber,
    string? NextNumber,
    bool UsedUp,
    IReadOnlyList<PersonRef> Keepers,
    bool InSafe,
    DateTime KeptSince,
    IReadOnlyList<string> Actions
);

public sealed record SignerView(Guid Id, string Name, string Role, bool Confirmed);

/// <summary>A transfer on its way, or of the past.</summary>
public sealed record TransferView(
    Guid Id,
    Guid ItemId,
    string Item,
    TransferKind Kind,
    TransferStatus Status,
    string StatusLabel,
    IReadOnlyList<PersonRef> From,
    IReadOnlyList<PersonRef> To,
    string Reason,
    DateOnly On,
    DateOnly? ReturnOn,
    string ProposedBy,
    DateTime ProposedAt,
    int Revision,
    IReadOnlyList<SignerView> Signers,
    DateTime? ClosedAt,
    string? ClosingReason,
    IReadOnlyList<string> Actions
);

/// <summary>A line of the cheque register.</summary>
/// <param name="SealIds">The seals with which the caller may stamp it now.</param>
public sealed record ChequeView(
    Guid Id,
    Guid BookId,
    string Number,
    ChequeStatus Status,
    string StatusLabel,
    DateOnly Date,
    string Payee,
    decimal Amount,
    string Purpose,
    string LineLabel,
    string WrittenBy,
    string? FinanceSealBy,
    string? NameSealBy,
    string? SpoiltBecause,
    IReadOnlyList<Guid> SealIds,
    IReadOnlyList<string> Actions
);

public sealed record LeaveView(Guid Id, PersonRef Person, DateOnly From, DateOnly To);

public sealed record SealsTogetherView(PersonRef Person, DateOnly From, DateOnly LastDay);

/// <summary>Something that custody asks the agency to do.</summary>
public sealed record CustodyDutyRow(
    string Key,
    DutyKind Kind,
    string Title,
    string Subject,
    string Rule,
    string Article,
    DeadlineView? Deadline
);

/// <summary>Who keeps what in the agency, and what waits to be confirmed.</summary>
public sealed record CustodyView(
    ArrangementStatement Arrangement,
    IReadOnlyList<CustodianView> People,
    IReadOnlyList<ItemView> Items,
    IReadOnlyList<TransferView> Transfers,
    IReadOnlyList<ChequeView> Unstamped,
    IReadOnlyList<LeaveView> Leaves,
    IReadOnlyList<SealsTogetherView> SealsTogether,
    IReadOnlyList<CustodyDutyRow> Duties,
    IReadOnlyList<string> Actions,
    int Version
) : IVersioned
{
    internal static CustodyView Of(
        AgencyCustody custody,
        Circumstances at,
        Acting me,
        IReadOnlyDictionary<Guid, string> names,
        IReadOnlyCollection<Post> posts
    )
    {
        PersonRef Ref(Guid id) => new(id, names.NameOf(id));
        var may = me.May(Permission.HandleCustody);
        return new(
            ArrangementStatement.Of(at.Staff),
            [
                .. posts
                    .Where(p => at.Staff.Has(p.PersonId))
                    .GroupBy(p => p.PersonId)
                    .Select(g => new CustodianView(
                        g.Key,
                        Ref(g.Key).Name,
                        [.. g.Select(p => p.Kind).Distinct().Order().Select(PostNames.Of)],
                        [.. custody.KeptAlone(g.Key).Order()],
                        custody.IsFrozen(g.Key, at),
                        custody.Leaves.Any(l =>
                            l.PersonId == g.Key && l.From <= at.Today && at.Today <= l.To
                        )
                    ))
                    .OrderBy(p => p.Name),
            ],
            [.. custody.Items.OrderBy(i => i.Kind).ThenBy(i => i.RegisteredAt).Select(Item)],
            [
                .. custody
                    .Transfers.Where(t => t.IsPending)
                    .Select(t => Transfer(t, custody.Items, me, names)),
            ],
            [.. custody.Cheques.OrderBy(c => c.Number).Select(Unstamped)],
            [
                .. custody
                    .Leaves.Where(l => at.Today <= l.To)
                    .OrderBy(l => l.From)
                    .Select(l => new LeaveView(l.Id, Ref(l.PersonId), l.From, l.To)),
            ],
            [
                .. custody
                    .SealsTogether.Where(s => at.Today <= s.LastDay)
                    .Select(s => new SealsTogetherView(Ref(s.PersonId), s.From, s.LastDay)),
            ],
            [
                .. CustodyDuties
                    .Of(custody, at)
                    .Select(d => new CustodyDutyRow(
                        d.Key,
                        d.Kind,
                        d.Title,
                        d.Subject,
                        d.Rule.Id,
                        d.Rule.Citation,
                        d.Deadline is { } due ? DeadlineView.Of(due, at.Now) : null
                    )),
            ],
            may ? ["registerItem", "takeLeave"] : [],
            custody.Version
        );

        bool Uses(Guid itemId) =>
            may
            && custody.KeeperOf(itemId).Includes(me.PersonId)
            && !custody.IsFrozen(me.PersonId, at);

        ChequeView Unstamped(Cheque cheque) =>
            Line(cheque, names) with
            {
                SealIds =
                [
                    .. custody
                        .Items.Where(i =>
                            i.IsSeal
                            && Uses(i.Id)
                            && cheque.StampedBy(i.Kind) is null
                            && cheque.FinanceSealById != me.PersonId
                            && cheque.NameSealById != me.PersonId
                        )
                        .Select(i => i.Id),
                ],
                Actions = Uses(cheque.BookId) ? ["spoilCheque"] : [],
            };

        ItemView Item(CustodyItem item)
        {
            var holding = custody.Holdings.Single(h => h.ItemId == item.Id && h.IsOpen);
            var (keeper, mine) = (holding.Keeper, holding.Keeper.Includes(me.PersonId));
            var pending = custody.Transfers.Any(t => t.ItemId == item.Id && t.IsPending);
            var actions = new List<string>();
            if (may && mine && !pending)
                actions.Add("proposeTransfer");
            if (
                may
                && !mine
                && at.Staff.Has(
                    me.PersonId,
                    PostKind.AgencyDirector,
                    PostKind.CommitteeChair,
                    PostKind.CommitteeMember
                )
            )
                actions.Add("takeOver");
            if (Uses(item.Id))
                actions.AddRange(
                    item.IsSeal ? ["useSeal"]
                    : item.IsUsedUp ? []
                    : ["writeCheque", "spoilBlank"]
                );
            string? Number(long number) => item.IsSeal ? null : number.ToString($"D{item.Digits}");
            return new(
                item.Id,
                item.Kind,
                item.Kind.Label(),
                item.Title,
                Number(item.FirstNumber),
                Number(item.LastNumber),
                item.IsUsedUp ? null : Number(item.NextNumber),
                item.IsUsedUp,
                [.. keeper.People.Select(Ref)],
                keeper.IsSafe,
                holding.From,
                actions
            );
        }
    }

    internal static TransferView Transfer(
        CustodyTransfer transfer,
        IEnumerable<CustodyItem> items,
        Acting me,
        IReadOnlyDictionary<Guid, string> names
    )
    {
        PersonRef Ref(Guid id) => new(id, names.NameOf(id));
        var (missing, by) = (transfer.Missing, me.PersonId);
        var item = items.Single(i => i.Id == transfer.ItemId);
        var actions = new List<string>();
        if (transfer.IsPending && me.May(Permission.HandleCustody))
        {
            if (missing.Contains(by))
                actions.AddRange(["confirmTransfer", "refuseTransfer"]);
            if (by == transfer.ProposedById || transfer.Signers.Contains(by))
                actions.Add("amendTransfer");
            if (by == transfer.ProposedById || transfer.From.Includes(by))
                actions.Add("withdrawTransfer");
        }
        return new(
            transfer.Id,
            transfer.ItemId,
            $"{item.Kind.Label()} {item.Title}",
            transfer.Kind,
            transfer.Status,
            transfer.Status.Label(),
            [.. transfer.From.People.Select(Ref)],
            [.. transfer.To.People.Select(Ref)],
            transfer.Reason,
            transfer.On,
            transfer.ReturnOn,
            Ref(transfer.ProposedById).Name,
            transfer.ProposedAt,
            transfer.Revision,
            [
                .. transfer.Signers.Select(s => new SignerView(
                    s,
                    Ref(s).Name,
                    RoleOf(transfer, s),
                    !missing.Contains(s)
                )),
            ],
            transfer.ClosedAt,
            transfer.ClosingReason,
            actions
        );
    }

    /// <summary>A line of the register, as anybody reads it.</summary>
    internal static ChequeView Line(Cheque cheque, IReadOnlyDictionary<Guid, string> names)
    {
        string? Name(Guid? id) => id is { } known ? names.NameOf(known) : null;
        return new(
            cheque.Id,
            cheque.BookId,
            cheque.NumberOnPaper,
            cheque.Status,
            cheque.Status.Label(),
            cheque.Date,
            cheque.Payee,
            cheque.Amount.Yuan,
            cheque.Purpose,
            cheque.Line.LineLabel(),
            Name(cheque.WrittenById)!,
            Name(cheque.FinanceSealById),
            Name(cheque.NameSealById),
            cheque.SpoiltBecause,
            [],
            []
        );
    }

    static string RoleOf(CustodyTransfer transfer, Guid signer) =>
        transfer.To.Includes(signer) ? "接收人"
        : signer == transfer.WitnessId ? "监交人"
        : transfer.Kind == TransferKind.Ordinary ? "移交人"
        : signer == transfer.DirectorId ? "代办处主任（接管）"
        : "委员（接管）";
}
