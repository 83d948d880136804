using Huzhu.Domain.Agencies;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Claims;

/// <summary>What happened to somebody; it decides which day counts and which papers are asked for.
/// </summary>
public enum EventKind
{
    /// <summary>住院: the day of admission counts.</summary>
    Stay,

    /// <summary>确诊疾病: the day of the first diagnosis.</summary>
    Illness,

    /// <summary>意外伤残: the day of the accident.</summary>
    Accident,

    /// <summary>身故.</summary>
    Death,

    /// <summary>家财损失: the day of the loss.</summary>
    Loss,

    /// <summary>医疗费: bills, each with its own day.</summary>
    Medical,
}

/// <summary>Days in one hospital, from admission to discharge.</summary>
public sealed record StayLeg(string Hospital, DateOnly From, DateOnly Until);

/// <summary>What is told of an event; kept encrypted as a whole.</summary>
/// <param name="Diagnosis">主要诊断.</param>
/// <param name="RecordNumber">病案号.</param>
/// <param name="What">The event of a fixed sum, or the grade of a table, by its name there.</param>
/// <param name="Stays">Legs that follow each other without a day between: one stay.</param>
/// <param name="LossAmount">In yuan.</param>
/// <param name="Address">Of the home that was damaged.</param>
public sealed record EventDetail(
    string? Diagnosis,
    string? RecordNumber,
    string? What,
    IReadOnlyList<StayLeg> Stays,
    LossKind? Loss,
    decimal? LossAmount,
    string? Address
);

/// <summary>An event (出险) of a member, shared by all claims that it leads to. Beijing dates.
/// </summary>
public sealed class InsuredEvent : IAgencyOwned
{
    InsuredEvent() { }

    public InsuredEvent(Guid id, Guid agencyId, Guid memberId, EventKind kind) =>
        (Id, AgencyId, MemberId, Kind) = (id, agencyId, memberId, kind);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid MemberId { get; private set; }
    public EventKind Kind { get; private set; }

    /// <summary>The day by which cover is judged.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The day of discharge; null while it isn't known, and of other events.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>To be kept encrypted.</summary>
    public EventDetail Detail { get; private set; } = null!;

    /// <summary>Keyed hash by which the same stay, illness, accident or loss is known again over
    /// all agencies; null: nothing to know it by, and nothing equals it.</summary>
    public Guid? Key { get; private set; }
    public int Version { get; private set; }

    /// <summary>Days of the stay: the day of discharge doesn't count.</summary>
    public int? Days => Until is { } until ? until.DayNumber - On.DayNumber : null;

    /// <summary>Says what happened, for the first time or put right.</summary>
    /// <param name="key">See <see cref="Key"/>.</param>
    /// <exception cref="RuleBroken">T-1: before the person was born, or still to come.</exception>
    public void Describe(DateOnly on, EventDetail detail, Guid? key, DateOnly? born, DateTime now)
    {
        var until = detail.Stays.Count > 0 ? detail.Stays[^1].Until : (DateOnly?)null;
        TimeRules.RequireHappened(on, born ?? new(1990, 1, 1), now);
        if (until is { } last)
        {
            TimeRules.RequireHappened(last, on, now);
        }
        (On, Until, Detail, Key) = (on, until, detail, key);
    }
}

/// <summary>A bill (票据) of an event. Amounts are whole fen.</summary>
public sealed class ClaimBill : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid EventId { get; init; }

    /// <summary>Keyed hash of 票据代码 and 票据号码, or of hospital, number, day and amount; null:
    /// one of them is blank, and a blank never equals a blank (CL-10).</summary>
    public Guid? BillKey { get; init; }
    public required bool Inpatient { get; init; }
    public required DateOnly On { get; init; }
    public required Money Total { get; init; }

    /// <summary>自付一.</summary>
    public required Money SelfPaid { get; init; }

    /// <summary>自费.</summary>
    public required Money OwnPaid { get; init; }

    /// <summary>Code, number, check code and hospital, to be kept encrypted.</summary>
    public required BillText Text { get; init; }
}

/// <summary>What is printed on a bill.</summary>
public sealed record BillText(string? Code, string? Number, string? CheckCode, string? Hospital);
