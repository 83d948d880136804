using System.Security.Claims;
using Huzhu.Domain.People;

namespace Huzhu.Api.Pipeline;

/// <summary>A post of the signed-in person, with what is needed to show and check it.</summary>
public sealed record HeldPost(
    Guid Id, Guid? AgencyId, string? Slug, string? AgencyName, PostKind Kind,
    DateOnly From, DateOnly? To);

/// <summary>What a session says of its person; read anew at most a second after a change.</summary>
public sealed record SessionFacts(
    Guid SessionId, Guid PersonId, string Name, string UserName, bool TwoFactor, bool Demo,
    IReadOnlyList<HeldPost> Posts)
{
    /// <summary>The rights in one agency, or at the office (null).</summary>
    public IEnumerable<Permission> PermissionsIn(Guid? agencyId) => Rights.Of(
        Posts.Where(p => p.AgencyId == agencyId).Select(p => p.Kind).ToList());
}

/// <summary>Who is acting in this request.</summary>
public sealed class Acting
{
    /// <summary>The session; null for a person without an account.</summary>
    public SessionFacts? Session { get; set; }

    /// <summary>The agency in whose name the request runs; null elsewhere.</summary>
    public HeldPost? Agency { get; set; }

    public Guid PersonId => Session?.PersonId
        ?? throw new InvalidOperationException("nobody is signed in");

    public string Name => Session?.Name ?? "申请人";

    public Guid AgencyId => Agency?.AgencyId
        ?? throw new InvalidOperationException("not within an agency");

    /// <summary>Whether the person has a right in the request's agency, or at the office.</summary>
    public bool May(Permission permission) =>
        Session?.PermissionsIn(Agency?.AgencyId).Contains(permission) == true;

    public const string SessionClaim = "sid";

    /// <summary>The session id that the cookie's ticket carries.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;
}
