using Huzhu.Api.Duties;

namespace Huzhu.Api.Pipeline;

/// <summary>One module of the product says what it brings: its addresses in each area, its duties,
/// and the services (queries, jobs, search) that it contributes. Its tables and their grants stand
/// in Huzhu.Data in the folder of the same name.</summary>
public abstract class Module
{
    public virtual void AddServices(IServiceCollection services) { }

    public virtual void Map(Areas at) { }

    /// <summary>What is to be done in it.</summary>
    public virtual IEnumerable<DutySource> Duties => [];

    /// <summary>Of these, what an agency's standing asks; its own page shows it, done or not.
    /// </summary>
    public virtual IEnumerable<DutySource> Standing => [];
}

/// <summary>The addresses of each kind of caller.</summary>
public sealed class Areas(IEndpointRouteBuilder routes)
{
    /// <summary>For people without an account.</summary>
    public RouteGroupBuilder Public { get; } = routes.Area("/api/public", Area.Public);

    /// <summary>For whoever signs in, about themselves.</summary>
    public RouteGroupBuilder Session { get; } = routes.Area("/api/session", Area.Session);

    public RouteGroupBuilder Office { get; } = routes.Area("/api/office", Area.Office);

    /// <summary>Within one agency, the tenant.</summary>
    public RouteGroupBuilder Agency { get; } = routes.Area("/api/agencies/{slug}", Area.Agency);
}
