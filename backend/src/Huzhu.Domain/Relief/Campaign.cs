using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Relief;

public enum CampaignStage
{
    Draft,

    /// <summary>Its sum counts and holds the budget line; after a number of days without approval it
    /// is as good as <see cref="Expired"/>.</summary>
    Submitted,

    Expired,
    Approved,

    /// <summary>Given out, the signed list is in.</summary>
    Completed,

    Refused,
    Withdrawn,

    /// <summary>The list turned out to be wrong: its heads count no more, its goods do.</summary>
    Voided,
}

/// <summary>What was done in a campaign.</summary>
public enum CampaignAct
{
    Written,
    Listed,
    Submitted,
    Approved,
    Refused,
    Withdrawn,
    Completed,
    Voided,

    /// <summary>All is paid; what is left of the sum goes back to the line.</summary>
    Settled,
}

/// <summary>One act in a campaign.</summary>
public sealed record CampaignStep(CampaignAct Act, Guid ById, DateTime At, string? Note);

/// <summary>What came of it, when the goods were given out.</summary>
/// <param name="On">The day of the last signature.</param>
/// <param name="Units">The heads that came.</param>
/// <param name="Given">Value of what they got; what is left over is back in stock.</param>
/// <param name="Scan">File of the signed list.</param>
/// <param name="Place">册-页: where the signed paper lies.</param>
public sealed record CampaignOutcome(
    DateOnly On,
    IReadOnlyList<CampaignUnit> Units,
    Money Given,
    ActivityGifts Gifts,
    Guid Scan,
    string Place
);

/// <summary>A named head of a campaign; the same person once in each.</summary>
public sealed class CampaignHead : IAgencyOwned
{
    public required Guid AgencyId { get; init; }
    public required Guid CampaignId { get; init; }

    /// <summary>Keyed hash of the identity number.</summary>
    public required Guid PersonKey { get; init; }
    public required Guid MemberId { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>一线职工</summary>
    public required bool FrontLine { get; init; }
}

/// <summary>
/// Goods for many at once (支5.2), or an activity of members (支7): a draft, its heads, the approval
/// by another, then the heads that came and the signed list.
/// </summary>
public sealed class Campaign : IAgencyOwned
{
    Campaign() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public CampaignKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly HeldOn { get; private set; }

    /// <summary>What it costs; the budget line holds as much.</summary>
    public Money Total { get; private set; }

    /// <summary>Value of what was given out, until then of what is to be; it counts for RE-4.</summary>
    public Money Given { get; private set; }

    public string Goods { get; private set; } = "";
    public CampaignGoods? Category { get; private set; }
    public ActivityTheme? Theme { get; private set; }
    public ActivityGifts Gifts { get; private set; } = ActivityGifts.None;
    public IReadOnlyList<CampaignUnit> Units { get; private set; } = [];

    /// <summary>Of all units.</summary>
    public int Heads { get; private set; }

    public int FrontLine { get; private set; }
    public CampaignStage Stage { get; private set; }
    public IReadOnlyList<CampaignStep> Steps { get; private set; } = [];

    /// <summary>Raised by each edit; the approval names the one that was read.</summary>
    public int Revision { get; private set; }

    /// <summary>When the submission ends without approval; null: it waits for none.</summary>
    public DateTime? FreedAt { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    /// <summary>All is paid, and what was left of its sum is back in the line.</summary>
    public bool Settled { get; private set; }

    /// <summary>The scan of the signed list.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>册-页: where the signed paper lies.</summary>
    public string? PaperPlace { get; private set; }

    public int Version { get; private set; }

    /// <summary>The stage at an instant: what nobody approved in time has expired.</summary>
    public CampaignStage StageAt(DateTime now) =>
        Stage == CampaignStage.Submitted && FreedAt <= Beijing.Utc(now)
            ? CampaignStage.Expired
            : Stage;

    /// <summary>Whether it holds something of the budget line that it may give back.</summary>
    public bool Holds => Stage is CampaignStage.Submitted or CampaignStage.Approved;

    /// <summary>What it brings to the sums of RE-4.</summary>
    public CampaignShare ShareOf(IReadOnlyList<CampaignPerson> people) =>
        new(Kind, HeldOn, Given, Stage != CampaignStage.Voided, Units, people);

    public static Campaign Draft(Guid id, Guid agencyId) => new() { Id = id, AgencyId = agencyId };

    /// <summary>The clerk writes it. What was submitted or approved is a draft again, and what it
    /// holds is to be given back.</summary>
    public void Write(CampaignTerms terms, Guid by, DateTime now)
    {
        RequireOpen(now);
        terms.RequireAllowed();
        (Kind, Title, HeldOn) = (terms.Kind, terms.Title, terms.HeldOn);
        (Total, Given, Goods) = (terms.Total, terms.Total, terms.Goods);
        (Category, Theme, Gifts) = (terms.Category, terms.Theme, terms.Gifts);
        Edited(CampaignAct.Written, by, now);
    }

    /// <summary>The clerk sets its heads in place of those before.</summary>
    public void SetHeads(IReadOnlyList<CampaignUnit> units, Guid by, DateTime now)
    {
        RequireOpen(now);
        Count(units);
        Edited(CampaignAct.Listed, by, now);
    }

    /// <summary>Asks for approval; the caller holds the budget line in the same unit of
    /// work.</summary>
    /// <exception cref="RuleBroken">RE-4 or RE-7.</exception>
    public void Submit(CampaignCaps caps, Guid by, Circumstances at)
    {
        RequireStage(at.Now, CampaignStage.Draft, CampaignStage.Expired);
        RequireWithin(caps, at.Rulebook);
        var days = at.Rulebook.On(ReliefRules.ApprovalDays, at.Today);
        (Stage, FreedAt) = (CampaignStage.Submitted, Beijing.EndOf(at.Today.AddDays(days)));
        Step(CampaignAct.Submitted, by, at.Now);
    }

    /// <summary>Another than who wrote it approves the revision that was read.</summary>
    /// <exception cref="RuleBroken">GV-9. RE-15: the days are over, or it was edited. RE-4 or RE-7:
    /// the sums are others by now.</exception>
    public void Approve(int revision, CampaignCaps caps, Guid by, Rulebook rulebook, DateTime now)
    {
        ReliefRules.FreedByTime.Require(StageAt(now) != CampaignStage.Expired);
        RequireStage(now, CampaignStage.Submitted);
        SupervisionRules.SecondPerson.Require(
            revision == Revision,
            "内容已经修改，请核对后重新办理。"
        );
        ReliefRules.HandsApart.Require(!Wrote(by));
        RequireWithin(caps, rulebook);
        (Stage, FreedAt) = (CampaignStage.Approved, null);
        Step(CampaignAct.Approved, by, now);
    }

    public void Refuse(string reason, Guid by, DateTime now)
    {
        RequireStage(now, CampaignStage.Submitted, CampaignStage.Approved);
        ReliefRules.HandsApart.Require(!Wrote(by));
        (Stage, FreedAt) = (CampaignStage.Refused, null);
        Step(CampaignAct.Refused, by, now, reason);
    }

    /// <summary>Taken back by who prepares it, until it is completed.</summary>
    public void Withdraw(Guid by, DateTime now)
    {
        RequireOpen(now);
        (Stage, FreedAt) = (CampaignStage.Withdrawn, null);
        Step(CampaignAct.Withdrawn, by, now);
    }

    /// <summary>What was recorded nowhere yet: nobody has approved it in time.</summary>
    public void Expire(DateTime now)
    {
        RequireStage(now, CampaignStage.Expired);
        (Stage, FreedAt) = (CampaignStage.Expired, null);
    }

    /// <summary>Takes the heads that came, before the caps are asked once more.</summary>
    public void Receive(CampaignOutcome outcome, DateTime now)
    {
        RequireStage(now, CampaignStage.Approved);
        if (outcome.Given > Total)
        {
            throw new WrongState("发放金额超过核准的总金额，请核对后重新登记。");
        }
        TimeRules.RequireHappened(outcome.On, HeldOn, now);
        Count(outcome.Units);
        (Given, Gifts, SignedOn) = (outcome.Given, outcome.Gifts, outcome.On);
        (FileId, PaperPlace) = (outcome.Scan, outcome.Place);
    }

    /// <summary>The signed list is in.</summary>
    /// <exception cref="RuleBroken">RE-4 or RE-7: too few came for what was given.</exception>
    public void Complete(CampaignCaps caps, Guid by, Rulebook rulebook, DateTime now)
    {
        RequireStage(now, CampaignStage.Approved);
        RequireWithin(caps, rulebook);
        Stage = CampaignStage.Completed;
        Step(CampaignAct.Completed, by, now);
    }

    /// <summary>All is paid: what it still holds of the line goes back.</summary>
    public void Settle(Guid by, DateTime now)
    {
        RequireStage(now, CampaignStage.Completed, CampaignStage.Voided);
        if (Settled)
        {
            throw new WrongState("该活动的余额已经退回，请刷新后查看。");
        }
        Settled = true;
        Step(CampaignAct.Settled, by, now);
    }

    /// <summary>Another than who wrote it declares the list void. Its heads count no more; its goods
    /// do, but for what is back in stock.</summary>
    public void Void(string reason, Money back, Guid by, DateTime now)
    {
        RequireStage(now, CampaignStage.Completed);
        ReliefRules.HandsApart.Require(!Wrote(by));
        if (back > Given)
        {
            throw new WrongState("退回的物资超过发放的金额，请核对后重新登记。");
        }
        (Stage, Given) = (CampaignStage.Voided, Given - back);
        Step(CampaignAct.Voided, by, now, reason);
    }

    /// <summary>How papers and payments name it.</summary>
    public string OnPaper => $"{Kind.Label()}　{Title}";

    /// <summary>What somebody in the agency is to do next; null: nothing.</summary>
    public Duty? DutyAt(DateTime now) =>
        StageAt(now) switch
        {
            CampaignStage.Submitted => DutyOf(
                DutyKind.ApproveCampaign,
                Permission.ApproveRelief,
                ReliefRules.FreedByTime,
                "核准慰问活动",
                [.. Writers]
            ),
            CampaignStage.Approved => DutyOf(
                DutyKind.CompleteCampaign,
                Permission.PrepareRelief,
                Kind == CampaignKind.Activity ? ReliefRules.ActivityPrizes : ReliefRules.Campaigns,
                "登记实际发放人数并办结",
                []
            ),
            CampaignStage.Completed or CampaignStage.Voided when !Settled => DutyOf(
                DutyKind.SettleCampaign,
                Permission.PrepareRelief,
                BudgetRules.WithinPlan,
                "付清后退回余额",
                []
            ),
            CampaignStage.Draft
            or CampaignStage.Expired
            or CampaignStage.Completed
            or CampaignStage.Refused
            or CampaignStage.Withdrawn
            or CampaignStage.Voided => null,
            _ => throw new InvalidOperationException($"{Stage}"),
        };

    Duty DutyOf(
        DutyKind kind,
        Permission right,
        Rule rule,
        string title,
        IReadOnlyCollection<Guid> notBy
    ) =>
        new(kind, Id, DutyOwner.Agency, right, rule, title, OnPaper)
        {
            AgencyId = AgencyId,
            NotBy = notBy,
        };

    /// <summary>Whether this person has written something of it.</summary>
    public bool Wrote(Guid person) => Writers.Contains(person);

    IEnumerable<Guid> Writers =>
        Steps
            .Where(s => s.Act is CampaignAct.Written or CampaignAct.Listed or CampaignAct.Submitted)
            .Select(s => s.ById)
            .Distinct();

    void RequireWithin(CampaignCaps caps, Rulebook rulebook)
    {
        if (Heads == 0)
        {
            throw new WrongState("还没有发放对象，请先登记人数或者名单。");
        }
        if (Kind == CampaignKind.Activity)
        {
            Gifts.RequireAllowed(Heads, Total, HeldOn, rulebook);
        }
        else
        {
            caps.Require(Given);
        }
    }

    void Count(IReadOnlyList<CampaignUnit> units) =>
        (Units, Heads, FrontLine) = (units, units.Sum(u => u.Heads), units.Sum(u => u.FrontLine));

    void Edited(CampaignAct act, Guid by, DateTime now)
    {
        (Stage, FreedAt, Revision) = (CampaignStage.Draft, null, Revision + 1);
        Step(act, by, now);
    }

    void RequireOpen(DateTime now) =>
        RequireStage(
            now,
            CampaignStage.Draft,
            CampaignStage.Submitted,
            CampaignStage.Expired,
            CampaignStage.Approved
        );

    void RequireStage(DateTime now, params CampaignStage[] stages)
    {
        if (!stages.Contains(StageAt(now)))
        {
            throw new WrongState($"该活动{StageAt(now).Label()}，请刷新后查看。");
        }
    }

    void Step(CampaignAct act, Guid by, DateTime now, string? note = null) =>
        Steps = [.. Steps, new(act, by, Beijing.Utc(now), note)];
}

/// <summary>Chinese labels.</summary>
public static class CampaignLabels
{
    public static string Label(this CampaignStage stage) =>
        stage switch
        {
            CampaignStage.Draft => "草稿",
            CampaignStage.Submitted => "待核准",
            CampaignStage.Expired => "逾期未核准",
            CampaignStage.Approved => "已核准",
            CampaignStage.Completed => "已办结",
            CampaignStage.Refused => "不予核准",
            CampaignStage.Withdrawn => "已撤回",
            CampaignStage.Voided => "名册已作废",
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };

    public static string Label(this CampaignAct act) =>
        act switch
        {
            CampaignAct.Written => "填写",
            CampaignAct.Listed => "登记人数",
            CampaignAct.Submitted => "提交",
            CampaignAct.Approved => "核准",
            CampaignAct.Refused => "不予核准",
            CampaignAct.Withdrawn => "撤回",
            CampaignAct.Completed => "登记发放并办结",
            CampaignAct.Voided => "作废名册",
            CampaignAct.Settled => "付清，余额退回",
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
}
