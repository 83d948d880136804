using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Custody;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>One act in a case.</summary>
public sealed record ReliefStepView(
    ReliefAct Act,
    string Label,
    string By,
    DateTime At,
    [property: Personal(PersonalKind.Whole)] string? Note
);

/// <summary>A case with all that its page shows. The amount is in yuan.</summary>
public sealed record ReliefView : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid MemberId { get; init; }

    [Personal(PersonalKind.Name)]
    public required string Member { get; init; }
    public required string Unit { get; init; }
    public required ReliefKind Kind { get; init; }
    public required string KindLabel { get; init; }
    public required DateOnly EventOn { get; init; }
    public required ReliefCause Cause { get; init; }
    public required string CauseLabel { get; init; }
    public required decimal Amount { get; init; }
    public required ReliefWay Way { get; init; }
    public required string WayLabel { get; init; }
    public required ReliefRelation Relation { get; init; }
    public required string RelationLabel { get; init; }

    [Personal(PersonalKind.Name)]
    public required string Concerned { get; init; }

    /// <summary>Its ends only.</summary>
    [Personal]
    public required string ConcernedNumber { get; init; }
    public required bool MemberDied { get; init; }
    public required PayeeRelation? PayeeRelation { get; init; }
    public required string? PayeeRelationLabel { get; init; }

    [Personal(PersonalKind.Name)]
    public required string? PayeeName { get; init; }

    [Personal]
    public required string? PayeeAccount { get; init; }

    [Personal(PersonalKind.Whole)]
    public required string Statement { get; init; }

    [Personal(PersonalKind.Whole)]
    public required string? CashReason { get; init; }
    public required StudentKind? Student { get; init; }
    public required GoodsCategory? Category { get; init; }
    public required string? CategoryLabel { get; init; }
    public required string? Goods { get; init; }
    public required ReliefStage Stage { get; init; }
    public required string StageLabel { get; init; }

    /// <summary>The last Beijing day on which it may be approved; null: it waits for nobody.</summary>
    public required DateOnly? ApproveBy { get; init; }
    public required int Revision { get; init; }
    public required string? Number { get; init; }
    public required DateOnly? PaidOn { get; init; }
    public required string? BankReference { get; init; }
    public required DateOnly? SignedOn { get; init; }
    public required Guid? FileId { get; init; }
    public required string? PaperPlace { get; init; }
    public required IReadOnlyList<ReliefStepView> Steps { get; init; }

    /// <summary>amend, submit, withdraw, mend, approve, refuse, order, withdrawOrder, release, recordPaid,
    /// recordReturned, sign, complete.</summary>
    public required IReadOnlyList<string> Actions { get; init; }
    public required int Version { get; init; }
}

/// <summary>Loads cases for whoever may act in them, and shows them.</summary>
public sealed class ReliefReading(HuzhuDb db, Acting me, CustodyReading staff, TimeProvider clock)
{
    /// <summary>Nobody acts in a case of his own: the natural person counts, as member, as person
    /// concerned and as payee.</summary>
    /// <exception cref="RuleBroken">GV-10.</exception>
    internal async Task RequireNotOwnAsync(ReliefContent content, CancellationToken ct) =>
        ReliefRules.NotOwnCase.Require(!await IsOwnAsync(content, ct));

    async Task<bool> IsOwnAsync(ReliefContent content, CancellationToken ct)
    {
        var actor = await db
            .Users.AsNoTracking()
            .Where(u => u.Id == me.PersonId)
            .Select(u => new { u.Name, u.IdentityNumber })
            .SingleOrDefaultAsync(ct);
        if (actor is null)
            return false;
        var number = MemberParser.CanonicalNumber(actor.IdentityNumber);
        if (
            number is not null
            && (
                number == content.Member.Number
                || number == content.Concerned.Number
                || number == content.Payee?.Number
            )
        )
            return true;
        return content.Payee is { } payee
            && Payees
                .Among(
                    payee.Name,
                    payee.Account,
                    await staff.PayableAsync(
                        new Dictionary<Guid, string> { [me.PersonId] = actor.Name },
                        ct
                    )
                )
                .Any();
    }

    /// <summary>A case as it stands after an act.</summary>
    internal async Task<ReliefView> ViewAsync(ReliefCase one, CancellationToken ct)
    {
        var names = await staff.NamesAsync(ct);
        var (content, stage) = (one.Content, one.StageAt(clock.Now()));
        var own = await IsOwnAsync(content, ct);
        return new()
        {
            Id = one.Id,
            MemberId = one.MemberId,
            Member = one.MemberName,
            Unit = one.UnitName,
            Kind = one.Kind,
            KindLabel = one.Kind.Label(),
            EventOn = one.EventOn,
            Cause = one.Cause,
            CauseLabel = one.Cause.Label(),
            Amount = one.Amount.Yuan,
            Way = one.Way,
            WayLabel = one.Way.Label(),
            Relation = content.Relation,
            RelationLabel = content.Relation.Label(),
            Concerned = content.Concerned.Name,
            ConcernedNumber = PersonalAttribute.Mask(content.Concerned.Number)!,
            MemberDied = content.MemberDied,
            PayeeRelation = content.Payee?.Relation,
            PayeeRelationLabel = content.Payee?.Relation.Label(),
            PayeeName = content.Payee?.Name,
            PayeeAccount = content.Payee?.Account,
            Statement = content.Statement,
            CashReason = content.CashReason,
            Student = content.Student,
            Category = content.Category,
            CategoryLabel = content.Category?.Label(),
            Goods = content.Goods,
            Stage = stage,
            StageLabel = stage.Label(),
            ApproveBy =
                stage == ReliefStage.Submitted && one.FreedAt is { } freed
                    ? Beijing.DateOf(freed).AddDays(-1)
                    : null,
            Revision = one.Revision,
            Number = one.Number,
            PaidOn = one.PaidOn,
            BankReference = one.BankReference,
            SignedOn = one.SignedOn,
            FileId = one.FileId,
            PaperPlace = one.PaperPlace,
            Steps =
            [
                .. one.Steps.Select(s => new ReliefStepView(
                    s.Act,
                    s.Act.Label(),
                    names.NameOf(s.ById),
                    s.At,
                    s.Note
                )),
            ],
            Actions = own ? [] : [.. ActionsOn(one, stage)],
            Version = one.Version,
        };
    }

    IEnumerable<string> ActionsOn(ReliefCase one, ReliefStage stage)
    {
        var by = me.PersonId;
        bool In(params ReliefStage[] stages) => stages.Contains(stage);
        var open =
            one.Number is null
            && In(
                ReliefStage.Draft,
                ReliefStage.Submitted,
                ReliefStage.Expired,
                ReliefStage.Approved
            );
        if (me.May(Permission.PrepareRelief))
        {
            if (open)
                yield return "amend";
            if (In(ReliefStage.Draft, ReliefStage.Expired))
                yield return "submit";
            if (open)
                yield return "withdraw";
            if (In(ReliefStage.Returned) && one.Content.Payee is not null)
                yield return "mend";
            if (In(ReliefStage.Released, ReliefStage.Paid) && one.SignedOn is null && !one.Paid(by))
                yield return "sign";
            if (In(ReliefStage.Paid) && one.SignedOn is not null)
                yield return "complete";
        }
        if (me.May(Permission.ApproveRelief) && !one.Wrote(by))
        {
            if (In(ReliefStage.Submitted) && !one.Paid(by))
                yield return "approve";
            if (In(ReliefStage.Submitted, ReliefStage.Approved))
                yield return "refuse";
        }
        if (me.May(Permission.OrderRelief))
        {
            if (
                In(ReliefStage.Approved, ReliefStage.Returned)
                && !one.Wrote(by)
                && !one.Approved(by)
            )
                yield return "order";
            if (In(ReliefStage.Ordered) && one.OrderedBy(by))
                yield return "withdrawOrder";
            if (In(ReliefStage.Released) && !one.Paid(by))
            {
                yield return "recordPaid";
                yield return "recordReturned";
            }
        }
        if (
            me.May(Permission.ReleaseRelief)
            && In(ReliefStage.Ordered)
            && !one.Wrote(by)
            && !one.Paid(by)
        )
            yield return "release";
    }
}
