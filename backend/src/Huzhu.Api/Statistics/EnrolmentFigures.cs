using Huzhu.Domain.Statistics;

namespace Huzhu.Api.Statistics;

/// <summary>Claims and benefits of one group over the year (ST-1). Money in yuan.</summary>
/// <param name="SentUp">Claims sent to the office, each time.</param>
/// <param name="Granted">What was confirmed, revisions in the month of their own.</param>
/// <param name="Paid">What the bank has booked, less what came back.</param>
/// <param name="Payments">给付人次: how many payments that is.</param>
/// <param name="Failures">Payments that failed (CL-5).</param>
public sealed record BenefitFigures(
    long Reported,
    long SentUp,
    long Returned,
    long Approved,
    long Declined,
    decimal Granted,
    decimal Paid,
    long Payments,
    long Failures
)
{
    public static BenefitFigures Sum(IReadOnlyCollection<BenefitFigures> parts) =>
        new(
            parts.Sum(f => f.Reported),
            parts.Sum(f => f.SentUp),
            parts.Sum(f => f.Returned),
            parts.Sum(f => f.Approved),
            parts.Sum(f => f.Declined),
            parts.Sum(f => f.Granted),
            parts.Sum(f => f.Paid),
            parts.Sum(f => f.Payments),
            parts.Sum(f => f.Failures)
        );

    /// <param name="within">Sums within the year, up to its last month shown.</param>
    public static BenefitFigures Of(IReadOnlyDictionary<Measure, long> within)
    {
        long Over(Measure m) => within.GetValueOrDefault(m);
        return new(
            Over(Measure.ClaimsReported),
            Over(Measure.ClaimsSentUp),
            Over(Measure.ClaimsReturned),
            Over(Measure.ClaimsApproved),
            Over(Measure.ClaimsDeclined),
            Over(Measure.BenefitsGranted) / 100m,
            Over(Measure.BenefitsPaid) / 100m,
            Over(Measure.PersonsHelped),
            Over(Measure.PayoutFailures)
        );
    }
}

/// <summary>What is known of one group (a plan, an agency, a unit, a month) in one year: standing
/// figures at the end of its last month, the others over the year. Money in yuan.</summary>
public sealed record EnrolmentFigures
{
    public required long Insured { get; init; }
    public required long InsuredYearBefore { get; init; }
    public required long Covered { get; init; }
    public required long Units { get; init; }
    public required long FirstEnrolments { get; init; }
    public required long Renewals { get; init; }
    public required long LateRenewals { get; init; }

    /// <summary>Person-terms that a renewal could have followed in the year.</summary>
    public required long Renewable { get; init; }

    /// <summary>Renewals of those, 0 to 1; null: there was nothing to renew.</summary>
    public required decimal? RenewalRate { get; init; }
    public required decimal Due { get; init; }
    public required decimal Received { get; init; }
    public required decimal PassedOn { get; init; }
    public required decimal NotPassedOn { get; init; }

    /// <summary>Null: not shown to who may not see persons, since claims are few (ST-2).</summary>
    public required BenefitFigures? Benefits { get; init; }

    /// <summary>The counts of people among them, now or over the year, in one order; money alone
    /// tells of one at least (ST-2).</summary>
    public IReadOnlyList<long> Counts() =>
        [
            Insured,
            InsuredYearBefore,
            Covered,
            FirstEnrolments,
            Renewals,
            LateRenewals,
            Renewable,
            (Due, Received, PassedOn, NotPassedOn) != default
            && (Insured, FirstEnrolments, Renewals, Renewable) == default
                ? 1
                : 0,
        ];

    /// <summary>At most how many people these figures tell of.</summary>
    public long People() => Counts().Max();

    /// <summary>Several groups together, none of which has anything of another's.</summary>
    public static EnrolmentFigures Sum(IReadOnlyCollection<EnrolmentFigures> parts)
    {
        var (renewals, renewable) = (parts.Sum(f => f.Renewals), parts.Sum(f => f.Renewable));
        return new()
        {
            Insured = parts.Sum(f => f.Insured),
            InsuredYearBefore = parts.Sum(f => f.InsuredYearBefore),
            Covered = parts.Sum(f => f.Covered),
            Units = parts.Sum(f => f.Units),
            FirstEnrolments = parts.Sum(f => f.FirstEnrolments),
            Renewals = renewals,
            LateRenewals = parts.Sum(f => f.LateRenewals),
            Renewable = renewable,
            RenewalRate = RateOf(renewals, renewable),
            Due = parts.Sum(f => f.Due),
            Received = parts.Sum(f => f.Received),
            PassedOn = parts.Sum(f => f.PassedOn),
            NotPassedOn = parts.Sum(f => f.NotPassedOn),
            Benefits = BenefitFigures.Sum([
                .. parts.Select(f => f.Benefits).OfType<BenefitFigures>(),
            ]),
        };
    }

    static decimal? RateOf(long renewals, long renewable) =>
        renewable == 0 ? null : Math.Round(renewals / (decimal)renewable, 4);

    /// <param name="before">Sums up to the end of the year before.</param>
    /// <param name="within">Sums within the year, up to its last month shown.</param>
    public static EnrolmentFigures Of(
        IReadOnlyDictionary<Measure, long> before,
        IReadOnlyDictionary<Measure, long> within
    )
    {
        long Standing(Measure m) => before.GetValueOrDefault(m) + within.GetValueOrDefault(m);
        long Over(Measure m) => within.GetValueOrDefault(m);
        var renewable = Over(Measure.TermsEnding);
        return new()
        {
            Insured = Standing(Measure.Insured),
            InsuredYearBefore = before.GetValueOrDefault(Measure.Insured),
            Covered = Standing(Measure.CoveredMembers),
            Units = Standing(Measure.Units),
            FirstEnrolments = Over(Measure.FirstEnrolments),
            Renewals = Over(Measure.Renewals),
            LateRenewals = Over(Measure.LateRenewals),
            Renewable = renewable,
            RenewalRate = RateOf(Over(Measure.Renewals), renewable),
            Due = Over(Measure.ContributionsDue) / 100m,
            Received = Over(Measure.ContributionsReceived) / 100m,
            PassedOn = Over(Measure.ContributionsPassedOn) / 100m,
            NotPassedOn =
                (Standing(Measure.ContributionsReceived) - Standing(Measure.ContributionsPassedOn))
                / 100m,
            Benefits = BenefitFigures.Of(within),
        };
    }
}
