namespace Huzhu.Data.Tenancy;

/// <summary>How far a unit of work may see. It decides the query filter, the guard on saving
/// and, on PostgreSQL, the database role.</summary>
public enum Reach
{
    /// <summary>Nothing at all; where every unit of work starts.</summary>
    Nothing,

    /// <summary>A person without an account: one application by its secret, and public
    /// facts.</summary>
    Public,

    /// <summary>One agency.</summary>
    Agency,

    /// <summary>The office: reads all agencies, writes the registry, never a tenant's
    /// rows.</summary>
    AllAgencies,
}

/// <summary>The tenant of the present unit of work (Finbuckle calls it the tenant context).
/// It is opened once and cannot be widened afterwards; the office alone can narrow its own for a
/// while.</summary>
public sealed class TenantScope
{
    public Reach Reach { get; private set; } = Reach.Nothing;

    /// <summary>The agency in reach; the empty id unless <see cref="Reach"/> is Agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The service point (代办点) within the agency whose units alone are in reach; null:
    /// all are.</summary>
    public Guid? Point { get; private set; }

    /// <summary>The one application in reach of a person without an account.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Whether the unit of work may see every agency.</summary>
    public bool SeesAll => Reach == Reach.AllAgencies;

    /// <summary>Whose rows the tenant filter lets through; null: every agency's.</summary>
    public Guid? Only => SeesAll ? null : AgencyId;

    public void OpenPublic(Guid caseId) => Open(Reach.Public, Guid.Empty, caseId);

    public void OpenAgency(Guid agencyId, Guid? point = null)
    {
        Open(Reach.Agency, agencyId, Guid.Empty);
        Point = point;
    }

    public void OpenAllAgencies() => Open(Reach.AllAgencies, Guid.Empty, Guid.Empty);

    /// <summary>The office steps into one agency for a part of its unit of work: its reach becomes
    /// narrower, and is what it was when the answer is disposed of.</summary>
    internal IDisposable StepInto(Guid agencyId)
    {
        if (!SeesAll)
            throw new InvalidOperationException("only the office steps into an agency");
        (Reach, AgencyId) = (Reach.Agency, agencyId);
        return new Step(this);
    }

    sealed class Step(TenantScope scope) : IDisposable
    {
        public void Dispose() => (scope.Reach, scope.AgencyId) = (Reach.AllAgencies, Guid.Empty);
    }

    void Open(Reach reach, Guid agencyId, Guid caseId)
    {
        if (Reach != Reach.Nothing)
            throw new InvalidOperationException("the scope of a unit of work is opened once");
        (Reach, AgencyId, CaseId) = (reach, agencyId, caseId);
    }
}
