using Huzhu.Domain.Statistics;

namespace Huzhu.Api.Statistics;

/// <summary>What is known of one group (a plan, an agency, a unit, a month) in one year: standing
/// figures at the end of its last month, the others over the year. Money in yuan.</summary>
/// <param name="Renewable">Person-terms that a renewal could have followed in the year.</param>
/// <param name="RenewalRate">Renewals of those, 0 to 1; null: there was nothing to renew.</param>
public sealed record EnrolmentFigures(
    long Insured,
    long InsuredYearBefore,
    long Covered,
    long Units,
    long FirstEnrolments,
    long Renewals,
    long LateRenewals,
    long Renewable,
    decimal? RenewalRate,
    decimal Due,
    decimal Received,
    decimal PassedOn,
    decimal NotPassedOn
)
{
    /// <summary>The counts of people among them, now or over the year, in one order; money alone tells
    /// of one at least (ST-2).</summary>
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
        return new(
            parts.Sum(f => f.Insured),
            parts.Sum(f => f.InsuredYearBefore),
            parts.Sum(f => f.Covered),
            parts.Sum(f => f.Units),
            parts.Sum(f => f.FirstEnrolments),
            renewals,
            parts.Sum(f => f.LateRenewals),
            renewable,
            RateOf(renewals, renewable),
            parts.Sum(f => f.Due),
            parts.Sum(f => f.Received),
            parts.Sum(f => f.PassedOn),
            parts.Sum(f => f.NotPassedOn)
        );
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
        return new(
            Standing(Measure.Insured),
            before.GetValueOrDefault(Measure.Insured),
            Standing(Measure.CoveredMembers),
            Standing(Measure.Units),
            Over(Measure.FirstEnrolments),
            Over(Measure.Renewals),
            Over(Measure.LateRenewals),
            renewable,
            RateOf(Over(Measure.Renewals), renewable),
            Over(Measure.ContributionsDue) / 100m,
            Over(Measure.ContributionsReceived) / 100m,
            Over(Measure.ContributionsPassedOn) / 100m,
            (Standing(Measure.ContributionsReceived) - Standing(Measure.ContributionsPassedOn))
                / 100m
        );
    }
}
