using Huzhu.Domain.Agencies;

namespace Huzhu.Domain.Statistics;

/// <summary>What is counted (ST-1). Sums of money are in fen.</summary>
public enum Measure
{
    /// <summary>参保人次: +1 in the month in which a person-term takes effect, −1 in the month after
    /// its last day; the sum up to a month is who is insured then.</summary>
    Insured,

    /// <summary>参保会员: the same for the months in which a person has any cover of any plan; its
    /// plan is always <see cref="Facts.AnyPlan"/>.</summary>
    CoveredMembers,

    /// <summary>份数, posted like <see cref="Insured"/>.</summary>
    Units,

    /// <summary>Person-terms by the month in which they take effect.</summary>
    FirstEnrolments,
    Renewals,

    /// <summary>Renewals that were handled after the old term's last day (EN-3).</summary>
    LateRenewals,

    /// <summary>Person-terms by the month after their last day, in which a renewal would take
    /// effect.
    /// </summary>
    TermsEnding,

    /// <summary>Fen, by the month of the event.</summary>
    ContributionsDue,
    ContributionsReceived,
    ContributionsPassedOn,

    /// <summary>Claims, by the month of the event.</summary>
    ClaimsReported,
    ClaimsSentUp,
    ClaimsReturned,
    ClaimsApproved,
    ClaimsDeclined,

    /// <summary>Fen, by the month of the confirmation.</summary>
    BenefitsGranted,

    /// <summary>Fen, by the bank's month; what came back counts down in the month of its return.
    /// </summary>
    BenefitsPaid,

    /// <summary>给付人次: payments, counted like <see cref="BenefitsPaid"/>.</summary>
    PersonsHelped,

    /// <summary>直赔失败: payments that failed, by the bank's month.</summary>
    PayoutFailures,
}

public static class Facts
{
    /// <summary>The plan of measures that count people over all plans.</summary>
    public const string AnyPlan = "*";

    /// <summary>Whether a measure's sum up to a month is its figure there; of the others it is the
    /// sum over a stretch of months.</summary>
    public static bool IsStanding(this Measure measure) =>
        measure is Measure.Insured or Measure.CoveredMembers or Measure.Units;
}

/// <summary>An additive fact of one agency; it changes in the transaction of the event.</summary>
public sealed class AgencyFact : IAgencyOwned
{
    public required Guid AgencyId { get; init; }

    /// <summary>The first day of the month, in Beijing.</summary>
    public required DateOnly Month { get; init; }
    public required string PlanCode { get; init; }
    public required Measure Measure { get; init; }
    public required long Value { get; set; }
}

/// <summary>The same of one unit.</summary>
public sealed class UnitFact : IAgencyOwned
{
    public required Guid AgencyId { get; init; }
    public required Guid UnitId { get; init; }
    public required DateOnly Month { get; init; }
    public required string PlanCode { get; init; }
    public required Measure Measure { get; init; }
    public required long Value { get; set; }
}

/// <summary>Terms of one unit in one plan that end on one day: the renewal calendar.</summary>
public sealed class UnitTerm : IAgencyOwned
{
    public required Guid AgencyId { get; init; }
    public required Guid UnitId { get; init; }
    public required string PlanCode { get; init; }
    public required DateOnly Expiry { get; init; }
    public required DateOnly Effective { get; set; }

    /// <summary>The first day on which somebody of it was handled.</summary>
    public required DateOnly Since { get; set; }
    public required int Persons { get; set; }
    public required int Units { get; set; }
}
