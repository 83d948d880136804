using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>A point (代办点) below an agency, inside its tenant (AG-1, AG-16).</summary>
public sealed class AgencyPoint : IAgencyOwned
{
    AgencyPoint() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public string ShortName { get; private set; } = "";

    /// <summary>Prefix, short name and 代办点 (AG-2).</summary>
    public string FullName { get; private set; } = "";

    /// <summary>The unit with a union that it stands for (管16.2).</summary>
    public string UnitName { get; private set; } = "";

    public string Address { get; private set; } = "";
    public string ContactName { get; private set; } = "";
    public string ContactPhone { get; private set; } = "";
    public DateOnly OpenedOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public int Version { get; private set; }

    /// <summary>Opens a point below an agency that may do business.</summary>
    /// <exception cref="RuleBroken">
    /// AG-1: the agency isn't active; AG-2: the short name.
    /// </exception>
    public static AgencyPoint Open(
        Agency agency,
        Guid id,
        PointDetails details,
        DateOnly on,
        DateTime now,
        Rulebook rulebook
    )
    {
        AgencyRules.KnownKind.Require(
            agency.IsStanding(now, rulebook),
            ("agency", agency.FullName),
            ("status", agency.StatusAt(now, rulebook).Label())
        );
        TimeRules.RequireHappened(on, agency.ApprovedOn, now);
        var point = new AgencyPoint
        {
            Id = id,
            AgencyId = agency.Id,
            OpenedOn = on,
        };
        point.Describe(details);
        return point;
    }

    /// <summary>Changes its details.</summary>
    /// <exception cref="RuleBroken">AG-2: the short name can't be one.</exception>
    public void Describe(PointDetails details)
    {
        FullName = AgencyName.FullOfPoint(details.ShortName);
        ShortName = details.ShortName.Trim();
        (UnitName, Address) = (details.UnitName.Trim(), details.Address.Trim());
        ContactName = details.ContactName.Trim();
        ContactPhone = Wellformed.HalfWidth(details.ContactPhone);
    }

    /// <summary>Closes the point on a date.</summary>
    public void Close(DateOnly on, DateTime now)
    {
        if (ClosedOn is not null)
        {
            throw new WrongState("该代办点已经撤销，不能再改；需要的请另设代办点。");
        }
        TimeRules.RequireHappened(on, OpenedOn, now);
        ClosedOn = on;
    }
}

/// <summary>What an agency says about a point.</summary>
public sealed record PointDetails(
    string ShortName,
    string UnitName,
    string Address,
    string ContactName,
    string ContactPhone
);

/// <summary>How far an agency's points cover its units with a union (AG-16).</summary>
/// <param name="Units">Units with a union that the agency counts on.</param>
/// <param name="Points">Registered units that have an open point.</param>
public sealed record Coverage(int Units, int Points)
{
    /// <summary>Points per unit, 0 to 1; null when the agency names no units.</summary>
    public decimal? Share => Units <= 0 ? null : Math.Min(1m, (decimal)Points / Units);

    /// <summary>Coverage on a date: only points of registered units count, several of one unit
    /// once.</summary>
    /// <param name="registered">Names of the agency's units.</param>
    public static Coverage Of(
        Agency agency,
        IEnumerable<AgencyPoint> points,
        IEnumerable<string> registered,
        DateOnly on
    )
    {
        AgencyRules.CoverageShown.Applied();
        var units = registered.Select(n => Typed.Name(n)).ToHashSet();
        return new(
            Math.Max(agency.ScaleUnits, units.Count),
            points
                .Where(p => p.AgencyId == agency.Id && p.OpenedOn <= on && !(p.ClosedOn <= on))
                .Select(p => Typed.Name(p.UnitName))
                .Where(units.Contains)
                .Distinct()
                .Count()
        );
    }
}
