using Huzhu.Domain.Agencies;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Members;

/// <summary>A member unit (单位) below an agency, or below one of its points.</summary>
public sealed class MemberUnit : IAgencyOwned
{
    /// <summary>Nothing is recorded of earlier days.</summary>
    internal static readonly DateOnly FirstDay = new(2000, 1, 1);

    MemberUnit() { }

    public MemberUnit(Guid id, Guid agencyId) => (Id, AgencyId) = (id, agencyId);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>The agency's own number for it, unique there; rosters name the unit by
    /// it.</summary>
    public string Number { get; set; } = "";

    public string Name { get; set; } = "";
    public Guid? PointId { get; set; }
    public string ContactName { get; set; } = "";
    public string ContactPhone { get; set; } = "";

    /// <summary>Workers in all, as the unit last said; 0: not known. For the share
    /// covered.</summary>
    public int Workers { get; set; }

    /// <summary>The agency that it passed to when this one ended, and the one that it came from
    /// (AG-15).
    /// </summary>
    public Guid? PassedToId { get; private set; }
    public Guid? PassedFromId { get; private set; }

    /// <summary>Beijing date from which it takes no part any more; null: it does.</summary>
    public DateOnly? LeftOn { get; set; }
    public int Version { get; private set; }

    /// <summary>Takes no part any more from a date on; the cover of its members runs on.</summary>
    /// <exception cref="WrongState">It has left already.</exception>
    public void Leave(DateOnly on, DateTime now)
    {
        if (LeftOn is not null)
        {
            throw new WrongState("该单位已经退出，请先登记恢复参加。");
        }
        TimeRules.RequireHappened(on, MemberUnit.FirstDay, now);
        LeftOn = on;
    }

    /// <summary>Takes part again.</summary>
    /// <exception cref="WrongState">It hasn't left.</exception>
    public void Return()
    {
        if (PassedToId is not null)
        {
            throw new WrongState("该单位已随会员转到承接的代办处，请在那里办理。");
        }
        if (LeftOn is null)
        {
            throw new WrongState("该单位没有退出，不必恢复，请刷新后查看。");
        }
        LeftOn = null;
    }

    /// <summary>Refuses an enrolment under terms that the unit hasn't acknowledged (EN-14).
    /// </summary>
    /// <exception cref="RuleBroken">EN-14.</exception>
    public void RequireAcknowledged(
        PlanVersion plan,
        IEnumerable<TermsAcknowledgement> acknowledgements
    ) =>
        AgencyRules.TermsAcknowledged.Require(
            acknowledgements.Any(t => t.UnitId == Id && t.PlanVersionId == plan.Id),
            ("unit", Name),
            ("plan", plan.Name)
        );
}

/// <summary>That a unit has read and acknowledged a plan version's terms, rights and duties
/// (EN-14, 管22.1-2).</summary>
public sealed class TermsAcknowledgement : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid PlanVersionId { get; init; }

    /// <summary>Who acknowledged for the unit.</summary>
    public required string By { get; init; }
    public required DateOnly On { get; init; }
    public required Guid RecordedById { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>What a unit says it has read, on a day that is not in the future.</summary>
    /// <exception cref="RuleBroken">T-1: the date.</exception>
    public static TermsAcknowledgement Record(
        Guid id,
        MemberUnit unit,
        PlanVersion plan,
        string by,
        DateOnly on,
        Guid recordedById,
        DateTime now
    )
    {
        TimeRules.RequireHappened(on, MemberUnit.FirstDay, now);
        return new()
        {
            Id = id,
            AgencyId = unit.AgencyId,
            UnitId = unit.Id,
            PlanVersionId = plan.Id,
            By = by,
            On = on,
            RecordedById = recordedById,
            RecordedAt = now,
        };
    }
}
