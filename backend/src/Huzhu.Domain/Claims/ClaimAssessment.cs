using System.Security.Cryptography;
using System.Text;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Claims;

/// <summary>How much a finding weighs.</summary>
public enum FindingLevel
{
    /// <summary>The claim can't go on.</summary>
    Block,

    /// <summary>Somebody should look; it goes on.</summary>
    Warn,

    /// <summary>Good to know.</summary>
    Info,
}

/// <summary>What the assessment found, by which rule, in one sentence that says what to do next.
/// </summary>
public sealed record ClaimFinding(FindingLevel Level, Rule Rule, string Text)
{
    public Rule Rule { get; } = Rule.Applied();
}

/// <summary>An amount that counts against a limit: of a term, a person, a year, an accident or a
/// home.
/// </summary>
/// <param name="Holder">Whose limit it is: a person's key, or a home's.</param>
/// <param name="Granted">Fen.</param>
/// <param name="Billed">Fen of bills as they were, for a yearly reimbursement.</param>
public sealed record Draw(Guid Holder, Guid Bucket, long Granted, long Billed);

/// <summary>What may be paid once only (CL-10): a bill under a plan, a stay under one
/// segment.</summary>
public sealed record OnceOnly(Guid Key, Guid Scope);

/// <summary>One line of the calculation, with its article; kept with the ruling.</summary>
/// <param name="PlanCode">Of the part of a bundle that pays.</param>
/// <param name="SegmentId">The cover that it comes from; null: a plan without enrolment.</param>
/// <param name="Citation">The articles that the benefit rests on.</param>
public sealed record BenefitLine(
    string PlanCode,
    string Plan,
    Guid PlanVersionId,
    string Benefit,
    string? Clause,
    Guid? SegmentId,
    int Units,
    string Rule,
    string Citation,
    IReadOnlyList<SimulationLine> Steps,
    Money Amount,
    bool Example,
    IReadOnlyList<Draw> Draws
);

/// <summary>All that is known of a claim when it is assessed.</summary>
public sealed record ClaimFacts
{
    public required string PlanCode { get; init; }
    public required InsuredEvent Event { get; init; }
    public required IReadOnlyList<ClaimBill> Bills { get; init; }
    public required IReadOnlyCollection<ClaimPaper> Documents { get; init; }
    public required Payee? Payee { get; init; }
    public required Guid PersonKey { get; init; }
    public required string MemberName { get; init; }
    public required bool Minor { get; init; }
    public required DateOnly? RetiredOn { get; init; }

    /// <summary>Holds the union's card and is still with a unit on the day: covered by the free
    /// plans.
    /// </summary>
    public required bool HoldsCard { get; init; }

    /// <summary>Of this plan alone.</summary>
    public required IReadOnlyList<HeldCover> Held { get; init; }
    public required IReadOnlyList<PendingCover> Pending { get; init; }

    /// <summary>Released versions of all plans.</summary>
    public required IReadOnlyCollection<PlanVersion> Versions { get; init; }

    /// <summary>What was drawn from limits before, by holder and bucket.</summary>
    public required IReadOnlyDictionary<(Guid Holder, Guid Bucket), Used> Used { get; init; }

    /// <summary>What of it was paid before, or is claimed elsewhere: a sentence each
    /// (CL-10).</summary>
    public required IReadOnlyList<string> Duplicates { get; init; }

    /// <summary>理赔约定 of all versions (CL-15).</summary>
    public required IReadOnlyCollection<ClaimTerms> Terms { get; init; }

    /// <summary>The Beijing day on which it was reported.</summary>
    public required DateOnly ReportedOn { get; init; }
    public required DateOnly Today { get; init; }
    public required Rulebook Rulebook { get; init; }
}

/// <summary>
/// Reads a claim against cover, papers, limits and what was paid before: findings and the
/// calculation (CL-2, CL-4). It decides nothing and never throws: whatever is wrong is a finding.
/// </summary>
/// <param name="PastLimit">It was claimed later than the version allows: the office says why it is
/// approved all the same (CL-15).</param>
public sealed record ClaimAssessment(
    IReadOnlyList<string> Cover,
    IReadOnlyList<ClaimFinding> Findings,
    IReadOnlyList<BenefitLine> Lines,
    Money Total,
    int Units,
    IReadOnlyList<ClaimPaper> Missing,
    bool AwaitsContribution,
    bool PastLimit
)
{
    public IEnumerable<ClaimFinding> Blocking => Findings.Where(f => f.Level == FindingLevel.Block);

    public static ClaimAssessment Of(ClaimFacts facts) => new Assessing(facts).Run();

    /// <summary>What the claim may be paid for once only, over all agencies.</summary>
    public static IReadOnlyList<OnceOnly> OnceOnlyOf(ClaimFacts facts)
    {
        var plan = Bucket.OfPlan(facts.PlanCode);
        var bills = facts.Bills.Where(b => b.BillKey is not null);
        var marks = bills.Select(b => new OnceOnly(b.BillKey!.Value, plan)).ToList();
        if (facts.Event is { Kind: not EventKind.Medical, Key: { } key } happened)
        {
            // what happens to a person pays on the units of each agency by itself, a home's loss
            // once
            marks.AddRange(
                happened.Kind == EventKind.Loss
                    ? [new(key, plan)]
                    : facts
                        .Held.Where(h => h.On(happened.On) == CoverState.Counts)
                        .Select(h => new OnceOnly(key, h.Id))
            );
        }
        return marks;
    }
}

/// <summary>How limits are known in the ledger: by what they are, never by a name.</summary>
public static class Bucket
{
    /// <summary>The limit of a yearly reimbursement (T-6).</summary>
    public static Guid OfYear(string planCode, string benefit, int year) =>
        Of("year", planCode, benefit, year);

    /// <summary>A plan, under which a bill is paid once only (CL-10).</summary>
    public static Guid OfPlan(string planCode) => Of(planCode);

    internal static Guid Of(params object[] parts) =>
        new(
            SHA256
                .HashData(Encoding.UTF8.GetBytes(string.Join('|', parts.Select(p => $"{p}"))))
                .AsSpan(0, 16)
        );
}

/// <summary>One run of the assessment.</summary>
sealed class Assessing(ClaimFacts facts)
{
    readonly List<ClaimFinding> findings = [];
    readonly List<BenefitLine> lines = [];
    readonly List<string> cover = [];
    readonly HashSet<Guid> versions = [];
    readonly Dictionary<(Guid, Guid), Used> used = new(facts.Used);
    bool awaits;

    InsuredEvent Event => facts.Event;

    public ClaimAssessment Run()
    {
        Payee();
        foreach (var duplicate in facts.Duplicates)
            Find(FindingLevel.Block, ClaimRules.PaidOnce, duplicate);
        var units = 0;
        if (Event is { Kind: EventKind.Stay, Until: null })
            Find(FindingLevel.Block, ClaimRules.ReviewedFirst, "还没有出院日期，请出院后补填。");
        else if (IsFree(out var free))
            units = OfFree(free);
        else
            units = OfCover();
        var pastLimit = Limits();
        var missing = Papers();
        return new(
            cover,
            findings,
            lines,
            lines.Aggregate(Money.Zero, (sum, l) => sum + l.Amount),
            units,
            missing,
            awaits,
            pastLimit
        );
    }

    /// <summary>The terms of the versions that answer, on the day of the report.</summary>
    IEnumerable<ClaimTerms> Terms =>
        versions
            .Concat(lines.Select(l => l.PlanVersionId))
            .Distinct()
            .Select(id => ClaimTerms.InForce(facts.Terms, id, facts.ReportedOn))
            .OfType<ClaimTerms>();

    /// <summary>Whether it comes too late to be claimed; a late report is only told.</summary>
    bool Limits()
    {
        var days = facts.ReportedOn.DayNumber - Event.On.DayNumber;
        if (Terms.Min(t => t.NoticeDays) is { } notice && days > notice)
            Find(
                FindingLevel.Warn,
                ClaimRules.TermsOfClaims,
                $"报案时距出险已{days}天，超过约定的{notice}天，请核对未及时报案的原因。"
            );
        if (
            Terms.Min(t => t.ClaimMonths) is not { } months
            || facts.ReportedOn <= Event.On.AddMonths(months)
        )
            return false;
        Find(
            FindingLevel.Warn,
            ClaimRules.TermsOfClaims,
            $"超过出险后{months}个月的申请期限（{Event.On.AddMonths(months):yyyy-MM-dd}），"
                + "须由办事处写明理由后核准。"
        );
        return true;
    }

    void Find(FindingLevel level, Rule rule, string text) => findings.Add(new(level, rule, text));

    /// <summary>Everything that is missing is said at once: what the kind of event needs, and what
    /// the office asks for the benefits that it brings.</summary>
    IReadOnlyList<ClaimPaper> Papers()
    {
        var extra = Terms
            .SelectMany(t => t.Papers)
            .Where(p => p.Benefit is null || lines.Any(l => l.Benefit == p.Benefit))
            .Select(p => p.Paper);
        var missing = ClaimPapers.Needed(Event.Kind).Concat(extra).Except(facts.Documents).ToList();
        if (missing.Count > 0)
            Find(
                FindingLevel.Block,
                ClaimRules.ReviewedFirst,
                $"还缺少材料：{string.Join("、", missing.Select(m => m.Label()))}，请补齐后上传。"
            );
        return missing;
    }

    void Payee()
    {
        if (facts.Payee is not { } payee)
        {
            Find(
                FindingLevel.Block,
                ClaimRules.ReviewedFirst,
                "还没有收款账户，请填写户名和账号。"
            );
            return;
        }
        var same = Name(payee.Name) == Name(facts.MemberName);
        if (same && Event.Kind == EventKind.Death)
            Find(
                FindingLevel.Block,
                ClaimRules.ReviewedFirst,
                "出险人已经身故，不能付到本人账户，请填写受益人或者继承人的账户。"
            );
        if (!same && Event.Kind != EventKind.Death && !facts.Minor)
            Find(
                FindingLevel.Warn,
                ClaimRules.ReviewedFirst,
                $"收款户名与出险人不一致（{payee.Relation}），请核对关系证明。"
            );
    }

    static string Name(string name) => Typed.Name(name).Replace("·", "").Replace("•", "");

    /// <summary>Plans for holders of the union's card, which nobody is enrolled in: the version in
    /// force on the day.</summary>
    bool IsFree(out PlanVersion version)
    {
        version = PlanCatalogue.InForce(facts.Versions, facts.PlanCode, Event.On)!;
        return version
            is { WhoMayJoin: PlanMembers.CardHolders or PlanMembers.CardHoldersInService };
    }

    int OfFree(PlanVersion version)
    {
        var retired =
            version.WhoMayJoin == PlanMembers.CardHoldersInService && facts.RetiredOn <= Event.On;
        if (!facts.HoldsCard || retired)
        {
            var why = retired
                ? "出险时已经退休，不在保障范围内。"
                : "出险时没有会员互助服务卡，不在保障范围内。";
            cover.Add(why);
            Find(FindingLevel.Block, PlanCatalogue.RuleOf(version.Code), why + "请核对后撤案。");
            return 0;
        }
        cover.Add($"持卡会员，按{version.EffectiveFrom:yyyy-MM-dd}起的版本保障。");
        Compute(version, null, 1, Event.On, topUp: false, counts: true);
        Answers(version.Name);
        return 1;
    }

    /// <summary>Each segment by its own version, units and limits, in the order in which they
    /// began.
    /// </summary>
    int OfCover()
    {
        var explained = CoverOn.Explain(Event.On, facts.Held, facts.RetiredOn);
        cover.AddRange(explained.Segments.Select(s => $"{s.Held.Plan}：{s.Why}"));
        var counts = facts.Held.Where(h => h.On(Event.On) == CoverState.Counts).ToList();
        if (counts.Count == 0)
        {
            NotCovered(explained);
            return 0;
        }
        foreach (var bill in facts.Bills.Where(b => Event.Kind == EventKind.Medical))
            if (!facts.Held.Any(h => h.On(bill.On) == CoverState.Counts))
                Find(
                    FindingLevel.Block,
                    AgencyRules.TermInMonths,
                    $"{bill.On:yyyy-MM-dd}的票据不在保障期内，请删除该票据。"
                );
        var last = Event.Until is { } until && until > Event.On ? until.AddDays(-1) : Event.On;
        var held = facts
            .Held.Where(h => h.CancelledOn is null)
            .Where(h => h.Segment.Expiry >= Event.On && h.Segment.Effective <= last)
            .OrderBy(h => h.Segment.Effective)
            .ThenBy(h => h.Segment.CoveredFrom)
            .ThenBy(h => h.Id)
            .ToList();
        foreach (var one in held)
        {
            if (facts.Versions.FirstOrDefault(v => v.Id == one.PlanVersionId) is not { } version)
                continue;
            var topUp = held.TakeWhile(h => h.Id != one.Id)
                .Any(h => h.Segment.Expiry == one.Segment.Expiry);
            Compute(
                version,
                one,
                one.Segment.Units,
                one.Segment.Effective,
                topUp,
                counts.Contains(one)
            );
        }
        Answers(counts[0].Plan);
        return counts.Sum(h => h.Segment.Units);
    }

    void NotCovered(CoverOn explained)
    {
        var due = facts.Pending.FirstOrDefault(p =>
            p.Outcome is RowOutcome.Renewal or RowOutcome.LateRenewal
        );
        var old = facts
            .Held.Where(h => h.CancelledOn is null && h.Segment.Expiry < Event.On)
            .MaxBy(h => h.Segment.Expiry);
        if (due is not null && old is not null)
        {
            var window = new Term(old.Segment.Effective, old.Segment.Expiry).RenewalWindow(
                facts.Today,
                facts.Rulebook
            );
            awaits = facts.Today <= window.Last;
            Find(
                FindingLevel.Block,
                awaits ? AgencyRules.ContiguousRenewal : AgencyRules.LateIsFirstEnrolment,
                awaits
                    ? $"待会费：{due.Why}"
                    : $"续保的会费到{window.Last:yyyy-MM-dd}还没有到账，按首次参保计算，"
                        + "这一天没有保障，请核对后撤案。"
            );
            return;
        }
        var nearest =
            explained
                .Segments.OrderBy(s => s.State)
                .FirstOrDefault(s => s.State == CoverState.Waiting)
            ?? explained.Segments.LastOrDefault();
        Find(
            FindingLevel.Block,
            nearest?.State == CoverState.Waiting
                ? AgencyRules.FirstEnrolmentStarts
                : nearest?.Rule ?? AgencyRules.FirstEnrolmentStarts,
            nearest is null
                ? $"{Event.On:yyyy-MM-dd}没有参加这项活动，请核对活动和日期。"
                : $"{Event.On:yyyy-MM-dd}不在保障中：{nearest.Why}请核对日期，不能给付的请撤案。"
        );
    }

    void Answers(string plan)
    {
        if (lines.Count == 0 && findings.All(f => f.Rule != PlanRules.BenefitKnown))
            Find(
                FindingLevel.Block,
                PlanRules.EventInPlan,
                $"{plan}没有与“{Event.Kind.Label()}”对应的待遇，请核对活动和事件的内容。"
            );
    }

    /// <param name="held">Null: of a plan without enrolment.</param>
    /// <param name="counts">Whether the segment counts on the day of the event; else it can only
    /// take over the later days of a stay.</param>
    void Compute(
        PlanVersion version,
        HeldCover? held,
        int units,
        DateOnly effective,
        bool topUp,
        bool counts
    )
    {
        if (counts)
            versions.Add(version.Id);
        foreach (var (year, happened) in Happened(held))
        {
            try
            {
                var benefits = Simulation.OfSegment(
                    version,
                    units,
                    effective,
                    happened,
                    facts.Versions,
                    benefit => Before(benefit, held, year, effective),
                    topUp
                );
                foreach (var one in benefits)
                    Take(one, held, year, happened, counts, effective);
            }
            catch (RuleBroken broken)
            {
                Find(
                    FindingLevel.Block,
                    broken.Rule,
                    $"{version.Name}：{broken.Why}"
                        + (
                            broken.Facts.GetValueOrDefault("missing") is { } what
                                ? $"（{what}）"
                                : ""
                        )
                );
            }
        }
    }

    /// <summary>The event as benefits read it; of bills each calendar year by itself
    /// (T-6).</summary>
    IEnumerable<(int Year, BenefitEvent Happened)> Happened(HeldCover? held)
    {
        var years = facts
            .Bills.GroupBy(b => Wording.CapYear(b.On))
            .OrderBy(g => g.Key)
            .Select(g => (Year: g.Key, Bills: (IEnumerable<ClaimBill>)g))
            .ToList();
        if (years.Count == 0 && Event.Kind != EventKind.Medical)
            years.Add((Wording.CapYear(Event.On), []));
        var detail = Event.Detail;
        for (var i = 0; i < years.Count; i++)
        {
            var (year, bills) = years[i];
            decimal? Sum(bool inpatient) =>
                bills.Any(b => b.Inpatient == inpatient)
                    ? bills.Where(b => b.Inpatient == inpatient).Sum(b => b.SelfPaid.Fen) / 100m
                    : null;
            // what isn't about money counts once, however many years the bills are of
            var once = i == 0;
            yield return (
                year,
                new()
                {
                    On = Event.On,
                    DaysInHospital = once && Event.Kind == EventKind.Stay ? Event.Days : null,
                    Within = held?.Segment,
                    Event =
                        once && Event.Kind is EventKind.Illness or EventKind.Death
                            ? detail.What
                            : null,
                    Grade =
                        once && Event.Kind is EventKind.Accident or EventKind.Death
                            ? detail.What
                            : null,
                    Loss = once ? detail.Loss : null,
                    LossAmount = once ? detail.LossAmount : null,
                    Outpatient = Sum(false),
                    Inpatient = Sum(true),
                }
            );
        }
    }

    /// <summary>What the benefit has given before out of its own limit.</summary>
    Used Before(Benefit benefit, HeldCover? held, int year, DateOnly effective) =>
        LimitOf(benefit, held, year, effective) is var (holder, bucket)
            ? used.GetValueOrDefault((holder, bucket), Used.Nothing with { Granted = 0 })
            : Used.Nothing with
            {
                Granted = 0,
            };

    /// <summary>Whose limit a benefit draws on, and which: a segment's term, a person's year or
    /// cap, a home's loss.</summary>
    (Guid Holder, Guid Bucket)? LimitOf(
        Benefit benefit,
        HeldCover? held,
        int year,
        DateOnly effective
    ) =>
        benefit switch
        {
            DailyAllowance or FixedSum => (
                facts.PersonKey,
                Bucket.Of("term", held?.Id ?? Guid.Empty, benefit.Name)
            ),
            TieredReimbursement => (
                facts.PersonKey,
                Bucket.OfYear(facts.PlanCode, benefit.Name, year)
            ),
            GradeTable => (
                facts.PersonKey,
                Bucket.Of("cap", facts.PlanCode, benefit.Name, effective.Year)
            ),
            LossIndemnity when Event.Key is { } home => (home, Bucket.Of("loss", facts.PlanCode)),
            _ => null,
        };

    void Take(
        SimulatedBenefit one,
        HeldCover? held,
        int year,
        BenefitEvent happened,
        bool counts,
        DateOnly effective
    )
    {
        if (!counts && one.Benefit is not DailyAllowance { ByDay: true })
            return;
        // not multiplied by units, so that a second segment adds nothing
        var oncePerPerson = one.Benefit is TieredReimbursement or LossIndemnity;
        if (
            oncePerPerson
            && lines.Any(l =>
                l.Benefit == one.Benefit.Name
                && l.PlanCode == one.Plan.Code
                && l.SegmentId != held?.Id
            )
        )
            return;
        var (amount, steps) = (one.Amount, one.Lines);
        var draws = new List<Draw>();
        if (one.Benefit is GradeTable { Sum: { } whole })
            (amount, steps) = WithinAccident(one, whole, held, draws);
        if (LimitOf(one.Benefit, held, year, effective) is var (holder, bucket))
        {
            var billed = (happened.Outpatient ?? 0) + (happened.Inpatient ?? 0);
            var fen = one.Benefit is TieredReimbursement ? (long)(billed * 100) : 0;
            draws.Add(new(holder, bucket, amount.Fen, fen));
        }
        foreach (var draw in draws)
        {
            var before = used.GetValueOrDefault((draw.Holder, draw.Bucket), Used.Nothing);
            used[(draw.Holder, draw.Bucket)] = new(
                (before.Granted ?? 0) + draw.Granted / 100m,
                before.Billed + draw.Billed / 100m
            );
        }
        lines.Add(
            new(
                one.Plan.Code,
                one.Plan.Name,
                one.Plan.Id,
                one.Benefit.Name,
                one.Benefit.Clause,
                held?.Id,
                one.Units,
                one.Rule.Id,
                one.Rule.Citation,
                steps,
                amount,
                one.Example,
                draws
            )
        );
    }

    /// <summary>Shares of one accident add up to the whole sum at most, over all grades.</summary>
    (Money, IReadOnlyList<SimulationLine>) WithinAccident(
        SimulatedBenefit one,
        decimal whole,
        HeldCover? held,
        List<Draw> draws
    )
    {
        var bucket = Bucket.Of(
            "accident",
            facts.PlanCode,
            one.Benefit.Name,
            held?.Id ?? Guid.Empty,
            Event.On.ToString("O")
        );
        var before = used.GetValueOrDefault((facts.PersonKey, bucket), Used.Nothing).Granted ?? 0;
        var left = Math.Max(0, whole * one.Units - before);
        var amount = one.Amount.Yuan > left ? Money.RoundedFromYuan(left) : one.Amount;
        draws.Add(new(facts.PersonKey, bucket, amount.Fen, 0));
        return amount == one.Amount
            ? (amount, one.Lines)
            : (amount, [.. one.Lines, new("同一事故合计不超过全额，尚余", left)]);
    }
}
