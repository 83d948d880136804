using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Claims;

/// <summary>A paper that the office asks for beyond what the kind of event needs.</summary>
/// <param name="Benefit">For one benefit of the version; null: for all.</param>
public sealed record ExtraPaper(string? Benefit, ClaimPaper Paper);

/// <summary>
/// 理赔约定: what claims under a plan version have to keep to from a day on (CL-2, CL-15): papers,
/// and within which time. By a document, proposed by one and confirmed by another (GV-10); the
/// latest that is in force when a claim is reported binds it. What isn't given isn't asked.
/// </summary>
public sealed class ClaimTerms
{
    ClaimTerms() { }

    public Guid Id { get; private set; }
    public Guid PlanVersionId { get; private set; }

    /// <summary>For claims that are reported from this Beijing day on.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Days after the event within which it is to be reported; null: no limit.</summary>
    public int? NoticeDays { get; private set; }

    /// <summary>Months after the event within which it is to be claimed; null: no limit.</summary>
    public int? ClaimMonths { get; private set; }
    public IReadOnlyList<ExtraPaper> Papers { get; private set; } = [];
    public FilingRecord Decision { get; private set; } = null!;
    public Guid ProposedById { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public int Version { get; private set; }

    /// <exception cref="RuleBroken">CL-15: it begins before today, or asks for a benefit that the
    /// version hasn't got. T-1: the document is of a day to come.</exception>
    /// <exception cref="WrongState">The version isn't released yet.</exception>
    public static ClaimTerms Propose(
        Guid id,
        PlanVersion version,
        ClaimTermsAsked asked,
        Guid by,
        DateTime now
    )
    {
        if (version.Status != PlanStatus.Released)
        {
            throw new WrongState("该版本还没有发布，请发布后再提出理赔约定。");
        }
        TimeRules.RequireHappened(asked.Decision.On, new(1990, 1, 1), now);
        ClaimRules.TermsOfClaims.Require(
            asked.From >= Beijing.DateOf(now),
            "理赔约定只能从今天或者以后起执行，已经报案的不受影响，请更正执行日期。"
        );
        ClaimRules.TermsOfClaims.Require(
            asked.Papers.All(p =>
                p.Benefit is null || version.Benefits.Any(b => b.Name == p.Benefit)
            ),
            "该版本没有所选的待遇，请重新选择。"
        );
        return new()
        {
            Id = id,
            PlanVersionId = version.Id,
            From = asked.From,
            NoticeDays = asked.NoticeDays,
            ClaimMonths = asked.ClaimMonths,
            Papers = asked.Papers,
            Decision = asked.Decision,
            ProposedById = by,
            ProposedAt = Beijing.Utc(now),
        };
    }

    /// <summary>Another person confirms.</summary>
    /// <exception cref="RuleBroken">GV-10: by who proposed it. CL-15: its first day is over.
    /// </exception>
    public void Confirm(Guid by, DateTime now)
    {
        RequireOpen();
        SupervisionRules.SecondPerson.Require(by != ProposedById);
        ClaimRules.TermsOfClaims.Require(
            From >= Beijing.DateOf(now),
            "执行日期已经过去，请撤回后另定日期提出。"
        );
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>It may be taken back as long as nobody has confirmed it.</summary>
    public void RequireOpen()
    {
        if (ConfirmedAt is not null)
        {
            throw new WrongState("这项理赔约定已经核准，请刷新后查看。");
        }
    }

    /// <summary>What binds a claim under a version that is reported on a day; null:
    /// nothing.</summary>
    public static ClaimTerms? InForce(IEnumerable<ClaimTerms> all, Guid versionId, DateOnly on) =>
        all.Where(t => t.ConfirmedAt is not null && t.PlanVersionId == versionId && t.From <= on)
            .OrderBy(t => t.From)
            .ThenBy(t => t.ConfirmedAt)
            .LastOrDefault();
}

/// <summary>What somebody proposes.</summary>
public sealed record ClaimTermsAsked(
    DateOnly From,
    int? NoticeDays,
    int? ClaimMonths,
    IReadOnlyList<ExtraPaper> Papers,
    FilingRecord Decision
);
