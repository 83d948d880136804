using Huzhu.Domain.Contributions;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Claims;

/// <summary>What the office said of a round.</summary>
public enum RoundOutcome
{
    Returned,
    Approved,
    Declined,
}

/// <summary>Something that is missing or wrong, of a return.</summary>
public sealed record Gap(string Code, string Text);

/// <summary>Why a claim isn't paid: the rule, its article, and the facts in words.</summary>
public sealed record Refusal(string Rule, string Citation, string Facts);

/// <summary>What is ruled: the lines of the benefit, or why there is none; kept encrypted as a
/// whole.
/// </summary>
/// <param name="Despite">Why it is approved though it was claimed too late (CL-15).</param>
public sealed record Ruled(
    IReadOnlyList<BenefitLine> Lines,
    Refusal? Refusal,
    string? Despite = null
);

/// <summary>What a revision looks at again; kept encrypted as a whole.</summary>
/// <param name="Total">What was granted; zero: nothing.</param>
/// <param name="NotBy">Who decided before and takes no part.</param>
/// <param name="ById">Who asked for the revision, and why.</param>
public sealed record Revision(
    RoundOutcome Outcome,
    Money Total,
    IReadOnlyList<Guid> NotBy,
    Guid ById,
    string Why
);

/// <summary>One round of a claim at the office: what the agency sent up (a row that it may write
/// and never change), and what the office made of it. It is no row of the agency's: the office's
/// decisions stand with the office.</summary>
public sealed class ClaimRound
{
    ClaimRound() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid ClaimId { get; private set; }
    public int Round { get; private set; }
    public string Number { get; private set; } = "";
    public string PlanCode { get; private set; } = "";
    public Guid UnitId { get; private set; }
    public Guid MemberId { get; private set; }
    public Guid ReportedById { get; private set; }
    public Guid SentUpById { get; private set; }
    public DateTime SentUpAt { get; private set; }

    /// <summary>Of a revision (改判): what was decided before and is looked at again; null: this
    /// round was sent up by the agency.</summary>
    public Revision? Revises { get; private set; }

    /// <summary>The round that a revision takes the place of.</summary>
    public Guid? SupersedesId { get; private set; }

    /// <summary>Taken back by the agency before it was decided.</summary>
    public DateTime? WithdrawnAt { get; private set; }
    public RoundOutcome? Outcome { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Who returned it, or confirmed the ruling.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>Of a return, as JSON, to be kept encrypted.</summary>
    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    /// <summary>What one person proposes; null: nothing yet.</summary>
    public RoundOutcome? Proposed { get; private set; }
    public Guid? ProposedById { get; private set; }
    public DateTime? ProposedAt { get; private set; }

    /// <summary>What is proposed or decided.</summary>
    public Ruled? Ruled { get; private set; }
    public Money? Total { get; private set; }
    public int Version { get; private set; }

    public ClaimState State =>
        WithdrawnAt is not null ? ClaimState.Withdrawn
        : Outcome is { } outcome
            ? outcome switch
            {
                RoundOutcome.Returned => ClaimState.Returned,
                RoundOutcome.Approved => ClaimState.Approved,
                RoundOutcome.Declined => ClaimState.Declined,
                _ => throw new InvalidOperationException($"{outcome}"),
            }
        : Proposed is not null ? ClaimState.Proposed
        : ClaimState.SentUp;

    internal static ClaimRound Of(Guid id, Claim claim) =>
        new()
        {
            Id = id,
            AgencyId = claim.AgencyId,
            ClaimId = claim.Id,
            Round = claim.Round,
            Number = claim.Number,
            PlanCode = claim.PlanCode,
            UnitId = claim.UnitId,
            MemberId = claim.MemberId,
            ReportedById = claim.ReportedById,
            SentUpById = claim.SentUpById!.Value,
            SentUpAt = claim.SentUpAt!.Value,
        };

    /// <summary>改判: the office looks again at what it has decided. The former ruling stays until
    /// another is confirmed; what is owed from it isn't paid meanwhile (CL-13).</summary>
    /// <param name="id">Of the new round.</param>
    /// <param name="notBy">Who decided before and takes no part, for there are others.</param>
    /// <exception cref="WrongState">It isn't decided, or was only returned.</exception>
    public ClaimRound Revise(Guid id, string why, IReadOnlyList<Guid> notBy, Guid by, DateTime now)
    {
        if (State is not (ClaimState.Approved or ClaimState.Declined))
        {
            throw new WrongState("只有已经核准或者不予给付的报案才能改判，请刷新后查看。");
        }
        return new()
        {
            Id = id,
            AgencyId = AgencyId,
            ClaimId = ClaimId,
            Round = Round + 1,
            Number = Number,
            PlanCode = PlanCode,
            UnitId = UnitId,
            MemberId = MemberId,
            ReportedById = ReportedById,
            SentUpById = SentUpById,
            SentUpAt = Beijing.Utc(now),
            SupersedesId = Id,
            Revises = new(Outcome!.Value, Total ?? Money.Zero, notBy, by, why),
        };
    }

    /// <summary>打回, with everything that is missing at once; the clock stops.</summary>
    /// <exception cref="RuleBroken">CL-2: without reasons. GV-9: by who registered or sent it up.
    /// </exception>
    /// <exception cref="WrongState">It doesn't wait for the office.</exception>
    public void Return(IReadOnlyList<Gap> gaps, Guid by, DateTime now)
    {
        RequireState(ClaimState.SentUp);
        RequireOther(by);
        if (Revises is not null)
        {
            throw new WrongState("改判的报案不打回，需要补充的请与代办处联系后再拟核。");
        }
        ClaimRules.ReturnedWithReasons.Require(
            gaps.Count > 0 && gaps.All(g => !string.IsNullOrWhiteSpace(g.Text))
        );
        (Outcome, Gaps, DecidedById, DecidedAt) = (
            RoundOutcome.Returned,
            gaps,
            by,
            Beijing.Utc(now)
        );
    }

    /// <summary>拟核: one person proposes to pay what was computed.</summary>
    /// <param name="seen">The total that this person was shown.</param>
    /// <param name="despite">Why a claim that comes too late is approved; null: no reason is given.
    /// </param>
    /// <exception cref="RuleBroken">CL-2: the findings block. CL-4: not what is computed now. GV-9:
    /// by who registered or sent it up. CL-8: frozen. CL-15: claimed too late, and nobody says why it
    /// is approved all the same.</exception>
    /// <exception cref="WrongState">It doesn't wait for the office.</exception>
    public void ProposeApproval(
        ClaimAssessment computed,
        Money seen,
        string? despite,
        bool frozen,
        Guid by,
        DateTime now
    )
    {
        RequireState(ClaimState.SentUp);
        RequireOther(by);
        ClaimRules.FrozenIsNotPaid.Require(!frozen);
        RequirePayable(computed);
        ClaimRules.ComputedNotTyped.Require(
            seen == computed.Total,
            ("asked", seen),
            ("computed", computed.Total)
        );
        ClaimRules.TermsOfClaims.Require(!computed.PastLimit || despite is not null);
        Propose(
            RoundOutcome.Approved,
            new(computed.Lines, null, computed.PastLimit ? despite : null),
            computed.Total,
            by,
            now
        );
    }

    /// <summary>One person proposes not to pay, by a rule and facts.</summary>
    /// <exception cref="RuleBroken">GV-9: by who registered or sent it up.</exception>
    /// <exception cref="WrongState">It doesn't wait for the office.</exception>
    public void ProposeRefusal(Refusal refusal, Guid by, DateTime now)
    {
        RequireState(ClaimState.SentUp);
        RequireOther(by);
        Propose(RoundOutcome.Declined, new([], refusal), null, by, now);
    }

    /// <summary>The approver doesn't agree: it is to be proposed anew.</summary>
    /// <exception cref="WrongState">Nothing is proposed.</exception>
    public void SendBack()
    {
        RequireState(ClaimState.Proposed);
        (Proposed, ProposedById, ProposedAt) = (null, null, null);
        (Ruled, Total) = (null, null);
    }

    /// <summary>核准: another natural person confirms; what is computed anew must be what was
    /// proposed (the caller says so before).</summary>
    /// <exception cref="RuleBroken">GV-10: by who proposed. GV-9: by who registered or sent it up.
    /// CL-8: frozen. CL-2: the findings block now.</exception>
    /// <exception cref="WrongState">Nothing is proposed.</exception>
    public void Confirm(ClaimAssessment computed, bool frozen, Guid by, DateTime now)
    {
        RequireConfirmable(frozen, by);
        if (Proposed == RoundOutcome.Approved)
        {
            RequirePayable(computed);
            ClaimRules.ComputedNotTyped.Applied();
        }
        (Outcome, DecidedById, DecidedAt) = (Proposed, by, Beijing.Utc(now));
    }

    /// <summary>Whether this person could confirm it at all.</summary>
    /// <exception cref="RuleBroken">As for <see cref="Confirm"/>.</exception>
    public void RequireConfirmable(bool frozen, Guid by)
    {
        RequireState(ClaimState.Proposed);
        SupervisionRules.SecondPerson.Require(by != ProposedById);
        RequireOther(by);
        ClaimRules.FrozenIsNotPaid.Require(!frozen || Proposed == RoundOutcome.Declined);
    }

    internal void Withdraw(DateTime now) => WithdrawnAt ??= Beijing.Utc(now);

    void Propose(RoundOutcome outcome, Ruled ruled, Money? total, Guid by, DateTime now)
    {
        (Proposed, ProposedById, ProposedAt) = (outcome, by, Beijing.Utc(now));
        (Ruled, Total) = (ruled, total);
    }

    static void RequirePayable(ClaimAssessment computed)
    {
        var blocking = computed.Blocking.ToList();
        ClaimRules.ReviewedFirst.Require(
            blocking.Count == 0,
            "这件报案现在不能核准，请打回或者不予给付："
                + string.Join("", blocking.Select(f => f.Text)),
            ("findings", blocking.Count)
        );
    }

    void RequireOther(Guid by)
    {
        ClaimRules.RegistersOrDecides.Require(by != ReportedById && by != SentUpById);
        ClaimRules.RevisedByOthers.Require(MayRevise(by));
    }

    /// <summary>Whether this person had no part in what is revised (CL-13).</summary>
    public bool MayRevise(Guid by) => Revises?.NotBy.Contains(by) != true;

    void RequireState(ClaimState state)
    {
        if (State != state)
        {
            throw new WrongState($"该报案目前为“{State.Label()}”，不能这样办理，请刷新后查看。");
        }
    }
}

/// <summary>An obligation to pay (应付互助金), from a confirmed ruling or from a settlement in bulk
/// (CL-16). Whether and when it was paid is told by attempts, not here.</summary>
public sealed class BenefitPayable
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>What it comes of: the claim, or the settlement.</summary>
    public required Guid ClaimId { get; init; }

    /// <summary>The ruling; of a settlement, its own id: there is one of each person.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>Whether it comes of a settlement and no claim stands behind it.</summary>
    public bool InBulk { get; init; }
    public required string Number { get; init; }
    public required string PlanCode { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>The insured person, the same in every agency.</summary>
    public required Guid PersonKey { get; init; }
    public required Money Amount { get; init; }

    /// <summary>As it was when the ruling was confirmed, to be kept encrypted.</summary>
    public required Payee Payee { get; init; }
    public required Guid? AccountKey { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>When a revision or a set-off took its place; it is never paid (CL-13). Null: it
    /// stands.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Since when the office has the contributions of the cover that it is paid from
    /// (EN-7); null: it waits for them.</summary>
    public DateTime? FundedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Takes it back before its money has left, since something else is owed instead.
    /// </summary>
    /// <exception cref="WrongState">It is withdrawn already.</exception>
    public void Withdraw(DateTime now)
    {
        if (WithdrawnAt is not null)
        {
            throw new WrongState("该笔应付已经撤回，请刷新后查看。");
        }
        WithdrawnAt = Beijing.Utc(now);
    }

    /// <summary>What is owed in its place when a sum is set off against it; null: nothing is
    /// left.</summary>
    public BenefitPayable? Without(Guid id, Money sum, DateTime now) =>
        sum.Fen >= Amount.Fen
            ? null
            : new()
            {
                Id = id,
                AgencyId = AgencyId,
                ClaimId = ClaimId,
                RoundId = InBulk ? id : RoundId,
                InBulk = InBulk,
                Number = Number,
                PlanCode = PlanCode,
                UnitId = UnitId,
                PersonKey = PersonKey,
                Amount = Amount - sum,
                Payee = Payee,
                AccountKey = AccountKey,
                CreatedAt = Beijing.Utc(now),
                FundedAt = FundedAt,
            };

    /// <summary>The office has the money now; it is never asked again.</summary>
    public void Fund(DateTime now) => FundedAt ??= Beijing.Utc(now);

    /// <summary>Whether the money that it is paid from waits for the office (EN-7).</summary>
    public bool AwaitsOffice
    {
        get
        {
            ClaimRules.OfficeHasTheMoney.Applied();
            return FundedAt is null;
        }
    }
}

/// <summary>A report that evidence is forged: it freezes the claim at once; two persons lift it
/// (CL-8).
/// </summary>
public sealed class ClaimFreeze
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid ClaimId { get; init; }

    /// <summary>What is said, to be kept encrypted; the agency never sees it.</summary>
    public required string What { get; init; }

    /// <summary>Not shown to the agency; to be kept encrypted.</summary>
    public required Guid ReportedById { get; init; }
    public required DateTime ReportedAt { get; init; }
    public string? LiftReason { get; private set; }
    public Guid? LiftProposedById { get; private set; }
    public Guid? LiftedById { get; private set; }
    public DateTime? LiftedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>An inspector has looked into it and says that the claim may go on.</summary>
    /// <exception cref="WrongState">Lifted already.</exception>
    public void ProposeLift(string reason, Guid by)
    {
        RequireOpen();
        (LiftReason, LiftProposedById) = (reason, by);
    }

    /// <exception cref="RuleBroken">GV-10: by who proposed it.</exception>
    /// <exception cref="WrongState">Nobody has proposed it, or it is lifted already.</exception>
    public void Lift(Guid by, DateTime now)
    {
        RequireOpen();
        if (LiftProposedById is null)
        {
            throw new WrongState("还没有人提出解除冻结，请先由稽核人员查清后提出。");
        }
        SupervisionRules.SecondPerson.Require(by != LiftProposedById && by != ReportedById);
        (LiftedById, LiftedAt) = (by, Beijing.Utc(now));
    }

    void RequireOpen()
    {
        if (LiftedAt is not null)
        {
            throw new WrongState("该冻结已经解除，请刷新后查看。");
        }
    }
}

/// <summary>That the office has the money of a remittance (EN-7): matched with its own statement,
/// not the agency's word.</summary>
public sealed class RemittanceAcknowledgement
{
    public required Guid RemittanceId { get; init; }
    public required Guid AgencyId { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>The number on the office's statement.</summary>
    public required string Reference { get; init; }
    public required Guid ById { get; init; }
    public required DateTime At { get; init; }

    /// <param name="known">Whether it was acknowledged before.</param>
    /// <exception cref="RuleBroken">T-1: a day still to come, or before the agency passed it on.
    /// </exception>
    /// <exception cref="WrongState">Nobody has confirmed that it left, or it was acknowledged
    /// before. </exception>
    public static RemittanceAcknowledgement Of(
        Remittance remittance,
        bool known,
        DateOnly on,
        string reference,
        Guid by,
        DateTime now
    )
    {
        if (remittance.ConfirmedAt is null)
        {
            throw new WrongState("代办处还没有复核这笔上缴，请等其复核后再登记到账。");
        }
        if (known)
        {
            throw new WrongState("这笔上缴已经登记到账，请刷新后查看。");
        }
        SupervisionRules.SecondPerson.Require(
            by != remittance.PreparedById && by != remittance.ConfirmedById
        );
        TimeRules.RequireHappened(on, remittance.RemittedOn, now);
        return new()
        {
            RemittanceId = remittance.Id,
            AgencyId = remittance.AgencyId,
            On = on,
            Reference = reference,
            ById = by,
            At = Beijing.Utc(now),
        };
    }
}
