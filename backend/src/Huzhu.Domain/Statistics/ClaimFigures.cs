using Huzhu.Domain.Claims;
using Huzhu.Domain.Payments;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Statistics;

/// <summary>What claims add to the facts (ST-1): reports count with the agency's rows, what became
/// of them with the office's. Each counts in the Beijing month of its event.</summary>
public static class ClaimFigures
{
    public static IReadOnlyList<FactChange> Of(Claim claim) =>
        [
            new(
                claim.UnitId,
                CoverFacts.MonthOf(claim.ReportedOn),
                claim.PlanCode,
                Measure.ClaimsReported,
                1
            ),
        ];

    /// <summary>A revision is sent up by nobody.</summary>
    public static IReadOnlyList<FactChange> Of(ClaimRound round) =>
        round.Revises is null
            ? [Count(round, Measure.ClaimsSentUp, round.SentUpAt, 1), .. Decided(round)]
            : Decided(round);

    /// <summary>What the office's word adds; a revision takes back what the former one added, in the
    /// month of its own.</summary>
    public static IReadOnlyList<FactChange> Decided(ClaimRound round)
    {
        if (round is not { Outcome: { } outcome, DecidedAt: { } at })
            return [];
        var counted = new List<FactChange> { Count(round, MeasureOf(outcome), at, 1) };
        var granted = outcome == RoundOutcome.Approved ? round.Total!.Value.Fen : 0;
        if (round.Revises is { } former)
        {
            counted.Add(Count(round, MeasureOf(former.Outcome), at, -1));
            granted -= former.Total.Fen;
        }
        if (granted != 0)
            counted.Add(Count(round, Measure.BenefitsGranted, at, granted));
        return counted;
    }

    /// <summary>What a share of a settlement counts when it is booked.</summary>
    public static FactChange Of(SettlementShare share, string planCode, DateTime bookedAt) =>
        new(
            share.UnitId,
            CoverFacts.MonthOf(Beijing.DateOf(bookedAt)),
            planCode,
            Measure.BenefitsGranted,
            share.Amount
        );

    /// <summary>What a payment counts as it stands now.</summary>
    public static IReadOnlyList<FactChange> Of(PaymentAttempt attempt, BenefitPayable owed)
    {
        var counted = new List<FactChange>();
        void Count(DateOnly on, Measure measure, long value) =>
            counted.Add(new(owed.UnitId, CoverFacts.MonthOf(on), owed.PlanCode, measure, value));
        void Money(DateOnly? on, int sign)
        {
            if (on is not { } day)
                return;
            Count(day, Measure.PersonsHelped, sign);
            Count(day, Measure.BenefitsPaid, sign * attempt.Amount.Fen);
        }
        Money(attempt.PaidOn, 1);
        Money(attempt.BackOn, -1);
        if (attempt is { Outcome: AttemptOutcome.Failed, KnownAt: { } known })
            Count(attempt.BookedOn ?? Beijing.DateOf(known), Measure.PayoutFailures, 1);
        return counted;
    }

    static Measure MeasureOf(RoundOutcome outcome) =>
        outcome switch
        {
            RoundOutcome.Returned => Measure.ClaimsReturned,
            RoundOutcome.Declined => Measure.ClaimsDeclined,
            RoundOutcome.Approved => Measure.ClaimsApproved,
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    static FactChange Count(ClaimRound round, Measure measure, DateTime at, long value) =>
        new(round.UnitId, CoverFacts.MonthOf(Beijing.DateOf(at)), round.PlanCode, measure, value);
}
