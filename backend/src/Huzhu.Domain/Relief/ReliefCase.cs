using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Relief;

public enum ReliefStage
{
    Draft,

    /// <summary>Cap and budget line are reserved; after a number of days without approval it is as
    /// good as <see cref="Expired"/>.</summary>
    Submitted,

    Expired,
    Approved,

    /// <summary>A payment is prepared, or cash is drawn for the visit.</summary>
    Ordered,

    /// <summary>The money goes; the line of the register has its number.</summary>
    Released,

    /// <summary>The bank sent it back; cap and budget stay reserved.</summary>
    Returned,

    Paid,
    Completed,
    Refused,
    Withdrawn,
}

/// <summary>What was done in a case.</summary>
public enum ReliefAct
{
    Written,
    Submitted,
    Approved,
    Refused,
    Withdrawn,
    Ordered,
    OrderWithdrawn,
    Released,
    Paid,
    Returned,
    Mended,
    SignedFor,
    Completed,
}

/// <summary>One act in a case.</summary>
public sealed record ReliefStep(ReliefAct Act, Guid ById, DateTime At, string? Note);

/// <summary>
/// One relief or condolence of one member (支4, 支5), from the draft to the signed receipt: submitted
/// by its clerk, approved by another, ordered by a third, released by one who wrote and ordered
/// nothing of it.
/// </summary>
public sealed class ReliefCase : IAgencyOwned
{
    ReliefCase() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid MemberId { get; private set; }

    /// <summary>As of the last edit; a member who moves on later stays here as he was.</summary>
    public string MemberName { get; private set; } = "";

    public string UnitName { get; private set; } = "";
    public ReliefKind Kind { get; private set; }
    public DateOnly EventOn { get; private set; }
    public ReliefCause Cause { get; private set; }
    public Money Amount { get; private set; }
    public ReliefWay Way { get; private set; }

    /// <summary>To be kept encrypted.</summary>
    public ReliefContent Content { get; private set; } = null!;

    /// <summary>Keyed hash of the person whose cap it counts against.</summary>
    public Guid PersonKey { get; private set; }

    public ReliefStage Stage { get; private set; }
    public IReadOnlyList<ReliefStep> Steps { get; private set; } = [];

    /// <summary>Raised by each edit; approval and release name the one that was read.</summary>
    public int Revision { get; private set; }

    /// <summary>What it holds of the person's cap, known to the ledger by this alone.</summary>
    public Guid? EntryId { get; private set; }

    /// <summary>The committee's resolution that carries its cash; null: it needs none.</summary>
    public Guid? ResolutionId { get; private set; }

    /// <summary>When the submission ends without approval; null: it waits for none.</summary>
    public DateTime? FreedAt { get; private set; }

    /// <summary>Of the latest attempt; null: cash, or not ordered.</summary>
    public Guid? PaymentId { get; private set; }

    /// <summary>登记簿编号, drawn at the first release.</summary>
    public string? Number { get; private set; }

    public DateOnly? PaidOn { get; private set; }
    public string? BankReference { get; private set; }
    public DateOnly? SignedOn { get; private set; }

    /// <summary>The scan of the signed receipt.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>册-页: where the signed paper lies.</summary>
    public string? PaperPlace { get; private set; }

    public int Version { get; private set; }

    /// <summary>The stage at an instant: what nobody approved in time has expired.</summary>
    public ReliefStage StageAt(DateTime now) =>
        Stage == ReliefStage.Submitted && FreedAt <= Beijing.Utc(now) ? ReliefStage.Expired : Stage;

    /// <summary>The terms as they stand.</summary>
    public ReliefTerms Terms => new(Kind, EventOn, Cause, Amount, Way, Content);

    /// <summary>Whether it holds something of cap and budget that it may give back.</summary>
    public bool Holds => Number is null && (Stage is ReliefStage.Submitted or ReliefStage.Approved);

    public static ReliefCase Draft(Guid id, Guid agencyId, Guid memberId) =>
        new()
        {
            Id = id,
            AgencyId = agencyId,
            MemberId = memberId,
        };

    /// <summary>The clerk writes it. What was submitted or approved is a draft again, and what it
    /// holds is to be given back.</summary>
    public void Write(ReliefTerms terms, string unit, Guid personKey, Guid by, DateTime now)
    {
        RequireStage(
            now,
            ReliefStage.Draft,
            ReliefStage.Submitted,
            ReliefStage.Expired,
            ReliefStage.Approved
        );
        RequireUnpaid();
        terms.RequireAllowed(now);
        (Kind, EventOn, Cause) = (terms.Kind, terms.EventOn, terms.Cause);
        (Amount, Way, Content) = (terms.Amount, terms.Way, terms.Content);
        (MemberName, UnitName, PersonKey) = (terms.Content.Member.Name, unit, personKey);
        (Stage, FreedAt, Revision) = (ReliefStage.Draft, null, Revision + 1);
        Step(ReliefAct.Written, by, now);
    }

    /// <summary>The account is put right after the bank sent the money back; it is approved anew, and
    /// what it holds stays held.</summary>
    public void Mend(ReliefPayee payee, Guid by, DateTime now)
    {
        RequireStage(now, ReliefStage.Returned);
        var terms = Terms with { Content = Content with { Payee = payee } };
        terms.RequireAllowed(now);
        Content = terms.Content;
        (Stage, Revision) = (ReliefStage.Submitted, Revision + 1);
        Step(ReliefAct.Mended, by, now);
    }

    /// <summary>Asks for approval; the caller reserves cap and budget in the same unit of
    /// work.</summary>
    /// <param name="entryId">By which the ledger will know what it holds.</param>
    /// <param name="others">Cash on visits in other cases of the agency that stands.</param>
    /// <param name="standard">The agency's standards; null: none.</param>
    /// <param name="cash">The committee's resolution for cash; null: none.</param>
    /// <param name="exception">Its resolution for this case; null: none.</param>
    /// <exception cref="RuleBroken">RE-9: more cash than a visit may bring, or than the resolution
    /// carries. RE-11: above the agency's standard, RE-14: other goods, without a resolution. GV-6: it
    /// is of another kind, or used up.</exception>
    public void Submit(
        Guid entryId,
        IReadOnlyCollection<ReliefCase> others,
        ReliefStandard? standard,
        Resolution? cash,
        Resolution? exception,
        Guid by,
        Circumstances at
    )
    {
        RequireStage(at.Now, ReliefStage.Draft, ReliefStage.Expired);
        Terms.RequireAllowed(at.Now);
        ResolutionId = null;
        if (Way == ReliefWay.CashOnVisit)
        {
            RequireCash(others, cash, at);
        }
        if (Kind == ReliefKind.SmallGift && Content.Category is null or GoodsCategory.Other)
        {
            ReliefRules.GoodsCategories.Require(exception is not null);
            Except(exception!, at);
        }
        if (standard?.LimitOf(Kind, Cause) is { } limit && Amount > limit)
        {
            ReliefRules.OwnStandards.Require(
                exception is not null,
                ("limit", limit),
                ("asked", Amount)
            );
            Except(exception!, at);
        }
        var days = at.Rulebook.On(ReliefRules.ApprovalDays, at.Today);
        FreedAt = Beijing.EndOf(at.Today.AddDays(days));
        (Stage, EntryId) = (ReliefStage.Submitted, entryId);
        Step(ReliefAct.Submitted, by, at.Now);
    }

    /// <summary>Uses up the committee's resolution for this case; submitted again, it keeps
    /// it.</summary>
    void Except(Resolution exception, Circumstances at)
    {
        if (exception.ConsumedById != Id)
        {
            exception.Consume(AgencyId, MotionKind.ReliefException, null, Id, at);
        }
    }

    /// <summary>Cash of one member and event adds up. The visit that takes it above the limit is
    /// carried whole by a resolution, which carries one event only (RE-9).</summary>
    void RequireCash(IReadOnlyCollection<ReliefCase> others, Resolution? cited, Circumstances at)
    {
        var limit = Money.OfYuan(at.Rulebook.On(ReliefRules.CashVisitYuan, EventOn));
        var days = at.Rulebook.On(ReliefRules.OccasionDays, EventOn);
        bool IsOfEvent(ReliefCase other) =>
            other.MemberId == MemberId
            && Math.Abs(other.EventOn.DayNumber - EventOn.DayNumber) <= days;
        var before = new Money(others.Where(IsOfEvent).Sum(c => c.Amount.Fen));
        if (before + Amount <= limit)
        {
            ReliefRules.CashOnVisits.Applied();
            return;
        }
        ReliefRules.CashOnVisits.Require(
            cited is not null,
            ("limit", limit),
            ("used", before),
            ("asked", Amount)
        );
        cited!.Consume(AgencyId, MotionKind.CashVisit, null, Id, at);
        var carried = others.Where(c => c.ResolutionId == cited.Id).ToList();
        ReliefRules.CashOnVisits.Require(
            carried.All(IsOfEvent),
            "该决议已经用于另一事由，请将本次现金提请管委会另行审议。"
        );
        var used = new Money(carried.Sum(c => c.Amount.Fen));
        ReliefRules.CashOnVisits.Require(
            used + Amount <= cited.Amount!.Value,
            "超过决议的金额，请减少金额或者改为转账。",
            ("limit", cited.Amount),
            ("used", used),
            ("asked", Amount)
        );
        ResolutionId = cited.Id;
    }

    /// <summary>Another than who wrote it approves the revision that was read.</summary>
    /// <exception cref="RuleBroken">GV-9. RE-15: the days are over, or it was edited.</exception>
    public void Approve(int revision, Guid by, DateTime now)
    {
        ReliefRules.FreedByTime.Require(StageAt(now) != ReliefStage.Expired);
        RequireStage(now, ReliefStage.Submitted);
        RequireRead(revision);
        ReliefRules.HandsApart.Require(!Wrote(by) && !Paid(by));
        (Stage, FreedAt) = (Number is null ? ReliefStage.Approved : ReliefStage.Returned, null);
        Step(ReliefAct.Approved, by, now);
    }

    public void Refuse(string reason, Guid by, DateTime now)
    {
        RequireStage(now, ReliefStage.Submitted, ReliefStage.Approved);
        ReliefRules.HandsApart.Require(!Wrote(by));
        // what came back stays held, and is mended again
        Stage = Number is null ? ReliefStage.Refused : ReliefStage.Returned;
        FreedAt = null;
        Step(ReliefAct.Refused, by, now, reason.Trim());
    }

    /// <summary>Taken back by who prepares cases, until the payment is ordered.</summary>
    public void Withdraw(Guid by, DateTime now)
    {
        RequireStage(
            now,
            ReliefStage.Draft,
            ReliefStage.Submitted,
            ReliefStage.Expired,
            ReliefStage.Approved
        );
        RequireUnpaid();
        (Stage, FreedAt) = (ReliefStage.Withdrawn, null);
        Step(ReliefAct.Withdrawn, by, now);
    }

    /// <summary>What was recorded nowhere yet: nobody has approved it in time.</summary>
    public void Expire(DateTime now)
    {
        RequireStage(now, ReliefStage.Expired);
        (Stage, FreedAt) = (ReliefStage.Expired, null);
    }

    /// <summary>Somebody who neither wrote nor approved it prepares the payment, again after the bank
    /// sent one back.</summary>
    /// <param name="paymentId">Null: cash is drawn for the visit.</param>
    public void Order(Guid? paymentId, Guid by, DateTime now)
    {
        RequireStage(now, ReliefStage.Approved, ReliefStage.Returned);
        ReliefRules.HandsApart.Require(!Wrote(by) && !Approved(by));
        // a mended account is read by a second person before money goes to it
        SupervisionRules.SecondPerson.Require(
            Steps
                .Last(s => s.Act is ReliefAct.Mended or ReliefAct.Approved or ReliefAct.Refused)
                .Act == ReliefAct.Approved,
            "更正后的账户尚未核准，请先更正并核准。"
        );
        (Stage, PaymentId) = (ReliefStage.Ordered, paymentId);
        Step(ReliefAct.Ordered, by, now);
    }

    /// <summary>Who ordered it takes the order back.</summary>
    public void WithdrawOrder(Guid by, DateTime now)
    {
        RequireStage(now, ReliefStage.Ordered);
        SupervisionRules.SecondPerson.Require(OrderedBy(by), "付款由制单人本人撤回。");
        Stage = Number is null ? ReliefStage.Approved : ReliefStage.Returned;
        Step(ReliefAct.OrderWithdrawn, by, now);
    }

    /// <summary>One who wrote and ordered nothing of it lets the money go. The first time the caller
    /// has drawn the register's number.</summary>
    public void Release(int revision, string number, Guid by, DateTime now)
    {
        RequireStage(now, ReliefStage.Ordered);
        RequireRead(revision);
        ReliefRules.HandsApart.Require(!Wrote(by) && !Paid(by));
        (Stage, Number) = (ReliefStage.Released, Number ?? number);
        Step(ReliefAct.Released, by, now);
    }

    /// <summary>What the statement says: another than who ordered it records that the money has
    /// arrived, or has been handed over.</summary>
    /// <param name="reference">The bank's number; of cash null.</param>
    public void RecordPaid(DateOnly on, string? reference, Guid by, DateTime now)
    {
        RequireOutcome(on, by, now);
        ReliefRules.RegisterAndReceipt.Require(
            Way == ReliefWay.CashOnVisit || !string.IsNullOrWhiteSpace(reference),
            "请填写银行流水号。"
        );
        (Stage, PaidOn, BankReference) = (ReliefStage.Paid, on, reference);
        Step(ReliefAct.Paid, by, now);
    }

    /// <summary>The bank sent it back: nothing is given back, it may be ordered again.</summary>
    public void RecordReturned(DateOnly on, string reason, Guid by, DateTime now)
    {
        RequireOutcome(on, by, now);
        Stage = ReliefStage.Returned;
        Step(ReliefAct.Returned, by, now, reason.Trim());
    }

    /// <summary>The beneficiary has signed; another than who ordered the payment records scan and
    /// place of the paper.</summary>
    public void SignFor(DateOnly on, Guid fileId, string place, Guid by, DateTime now)
    {
        RequireStage(now, ReliefStage.Released, ReliefStage.Paid);
        if (SignedOn is not null)
        {
            throw new WrongState("签收单已经登记，请刷新后查看。");
        }
        SupervisionRules.SecondPerson.Require(!Paid(by));
        TimeRules.RequireHappened(on, DayOf(ReliefAct.Approved), now);
        (SignedOn, FileId, PaperPlace) = (on, fileId, place.Trim());
        Step(ReliefAct.SignedFor, by, now);
    }

    /// <exception cref="RuleBroken">RE-10: payment or signature is lacking.</exception>
    public void Complete(Guid by, DateTime now)
    {
        if (Stage is ReliefStage.Completed)
        {
            throw new WrongState("该笔已经办结，请刷新后查看。");
        }
        ReliefRules.RegisterAndReceipt.Require(
            Stage == ReliefStage.Paid && SignedOn is not null && Number is not null
        );
        Stage = ReliefStage.Completed;
        Step(ReliefAct.Completed, by, now);
    }

    /// <summary>What somebody in the agency is to do next; null: nothing.</summary>
    public Duty? DutyAt(DateTime now) =>
        StageAt(now) switch
        {
            ReliefStage.Submitted => DutyOf(
                DutyKind.ApproveRelief,
                Permission.ApproveRelief,
                ReliefRules.FreedByTime,
                "核准救助慰问",
                [.. Writers, .. Payers]
            ),
            ReliefStage.Approved or ReliefStage.Returned => DutyOf(
                DutyKind.OrderRelief,
                Permission.OrderRelief,
                ReliefRules.PaidByTransfer,
                "为救助慰问制单付款",
                [.. Writers, .. Approvers]
            ),
            ReliefStage.Ordered => DutyOf(
                DutyKind.ReleaseRelief,
                Permission.ReleaseRelief,
                AgencyRules.PreparedAndReleased,
                "放行救助慰问付款",
                [.. Writers, .. Payers]
            ),
            ReliefStage.Released or ReliefStage.Paid => DutyOf(
                DutyKind.CompleteRelief,
                Permission.PrepareRelief,
                ReliefRules.RegisterAndReceipt,
                "登记签收并办结救助慰问",
                []
            ),
            ReliefStage.Draft
            or ReliefStage.Expired
            or ReliefStage.Completed
            or ReliefStage.Refused
            or ReliefStage.Withdrawn => null,
            _ => throw new InvalidOperationException($"{Stage}"),
        };

    Duty DutyOf(
        DutyKind kind,
        Permission right,
        Rule rule,
        string title,
        IReadOnlyCollection<Guid> notBy
    ) =>
        new(kind, Id, DutyOwner.Agency, right, rule, title, $"{MemberName}　{Kind.Label()}")
        {
            AgencyId = AgencyId,
            NotBy = notBy,
        };

    IEnumerable<Guid> Writers => By(ReliefAct.Written, ReliefAct.Submitted, ReliefAct.Mended);

    IEnumerable<Guid> Payers => By(ReliefAct.Ordered);

    IEnumerable<Guid> Approvers => By(ReliefAct.Approved);

    IEnumerable<Guid> By(params ReliefAct[] acts) =>
        Steps.Where(s => acts.Contains(s.Act)).Select(s => s.ById).Distinct();

    /// <summary>Whether this person has written something of it.</summary>
    public bool Wrote(Guid person) => Writers.Contains(person);

    /// <summary>Whether this person has ordered a payment of it.</summary>
    public bool Paid(Guid person) => Payers.Contains(person);

    /// <summary>Whether the latest order is this person's.</summary>
    public bool OrderedBy(Guid person) =>
        Steps.LastOrDefault(s => s.Act == ReliefAct.Ordered)?.ById == person;

    /// <summary>Whether this person has approved it.</summary>
    public bool Approved(Guid person) => Approvers.Contains(person);

    DateOnly DayOf(ReliefAct act) => Beijing.DateOf(Steps.Last(s => s.Act == act).At);

    void RequireOutcome(DateOnly on, Guid by, DateTime now)
    {
        RequireStage(now, ReliefStage.Released);
        SupervisionRules.SecondPerson.Require(!Paid(by));
        TimeRules.RequireHappened(on, DayOf(ReliefAct.Released), now);
    }

    /// <summary>Once money has gone, nothing is given back by an edit.</summary>
    void RequireUnpaid()
    {
        if (Number is not null)
        {
            throw new WrongState("该笔款项已经放行过，不能修改或者撤回，请更正账户后重新付款。");
        }
    }

    void RequireRead(int revision) =>
        SupervisionRules.SecondPerson.Require(
            revision == Revision,
            "内容已经修改，请核对后重新办理。"
        );

    void RequireStage(DateTime now, params ReliefStage[] stages)
    {
        if (!stages.Contains(StageAt(now)))
        {
            throw new WrongState($"该笔救助慰问{StageAt(now).Label()}，请刷新后查看。");
        }
    }

    void Step(ReliefAct act, Guid by, DateTime now, string? note = null) =>
        Steps = [.. Steps, new(act, by, Beijing.Utc(now), note)];
}

/// <summary>Chinese labels.</summary>
public static class ReliefLabels
{
    public static string Label(this ReliefStage stage) =>
        stage switch
        {
            ReliefStage.Draft => "草稿",
            ReliefStage.Submitted => "待核准",
            ReliefStage.Expired => "逾期未核准",
            ReliefStage.Approved => "已核准",
            ReliefStage.Ordered => "待放行",
            ReliefStage.Released => "已放行",
            ReliefStage.Returned => "已退回",
            ReliefStage.Paid => "已付款",
            ReliefStage.Completed => "已办结",
            ReliefStage.Refused => "不予核准",
            ReliefStage.Withdrawn => "已撤回",
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };

    public static string Label(this ReliefAct act) =>
        act switch
        {
            ReliefAct.Written => "填写",
            ReliefAct.Submitted => "提交",
            ReliefAct.Approved => "核准",
            ReliefAct.Refused => "不予核准",
            ReliefAct.Withdrawn => "撤回",
            ReliefAct.Ordered => "制单",
            ReliefAct.OrderWithdrawn => "撤回制单",
            ReliefAct.Released => "放行",
            ReliefAct.Paid => "登记到账",
            ReliefAct.Returned => "登记退回",
            ReliefAct.Mended => "更正账户",
            ReliefAct.SignedFor => "登记签收",
            ReliefAct.Completed => "办结",
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
}
