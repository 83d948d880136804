using Huzhu.Domain.People;

namespace Huzhu.Api.Pipeline;

/// <summary>A post of the signed-in person, with what is needed to show and check it.</summary>
public sealed record HeldPost(
    Guid Id,
    Guid? AgencyId,
    string? Slug,
    string? AgencyName,
    PostKind Kind,
    DateOnly From,
    DateOnly? To,
    Guid? PointId
);

/// <summary>An agency that an engagement opens to the signed-in person, to read (GV-11).</summary>
public sealed record EngagedIn(
    Guid EngagementId,
    AgencyHere Agency,
    EngagementKind Kind,
    string Firm,
    DateOnly From,
    DateOnly? To,
    bool Unmasked
);

/// <summary>The agency in whose name a request runs.</summary>
public sealed record AgencyHere(Guid AgencyId, string Slug, string AgencyName);

/// <summary>What a session says of its person; read anew at most a second after a change.</summary>
public sealed record SessionFacts(
    Guid SessionId,
    Guid PersonId,
    string Name,
    string UserName,
    bool TwoFactor,
    IReadOnlyList<HeldPost> Posts,
    IReadOnlyList<EngagedIn> Engagements,
    string KeyHash
)
{
    /// <summary>By which engagement alone an agency is open to the person; null: by a post, or not.
    /// </summary>
    public EngagedIn? EngagedIn(Guid? agencyId) =>
        agencyId is null || Posts.Any(p => p.AgencyId == agencyId)
            ? null
            : Engagements.FirstOrDefault(e => e.Agency.AgencyId == agencyId);

    /// <summary>The rights in one agency, or at the office (null).</summary>
    public IEnumerable<Permission> PermissionsIn(Guid? agencyId)
    {
        var posts = Posts.Where(p => p.AgencyId == agencyId).Select(p => p.Kind).ToList();
        if (posts.Count > 0)
            return Rights.Of(posts);
        var engaged = Engagements.Where(e => e.Agency.AgencyId == agencyId).ToList();
        return engaged.Any(e => e.Unmasked) ? Rights.OfUnmasked
            : engaged.Count > 0 ? Rights.OfEngaged
            : [];
    }
}

/// <summary>A service account, read anew for each request: a program that reads in its agency.
/// </summary>
public sealed record ActingProgram(
    Guid Id,
    string Name,
    AgencyHere Agency,
    IReadOnlyList<Permission> Permissions
);

/// <summary>Who is acting in this request.</summary>
public sealed class Acting
{
    /// <summary>The session; null for a person without an account.</summary>
    public SessionFacts? Session { get; set; }

    /// <summary>The service account, instead of a session; null for people.</summary>
    public ActingProgram? Program { get; set; }

    /// <summary>The agency in whose name the request runs; null elsewhere.</summary>
    public AgencyHere? Agency { get; private set; }

    /// <summary>The service point that the person is held to there; null: to none.</summary>
    public Guid? Point { get; private set; }

    /// <summary>By which engagement an auditor reads that agency; null for its own
    /// people.</summary>
    public EngagedIn? Engagement { get; private set; }

    /// <summary>Whether personal data is hidden from whoever reads the answer.</summary>
    public bool Masked { get; set; }

    /// <summary>Whether the reader's mandate opens personal data whole, also in lists (GV-11).
    /// </summary>
    public bool ReadsWhole => Engagement is { Unmasked: true };

    /// <summary>For a program its own id, which is nobody's.</summary>
    public Guid PersonId =>
        Session?.PersonId
        ?? Program?.Id
        ?? throw new InvalidOperationException("nobody is signed in");

    public string Name => Session?.Name ?? Program?.Name ?? "申请人";

    public Guid AgencyId =>
        Agency?.AgencyId ?? throw new InvalidOperationException("not within an agency");

    /// <summary>Enters an agency by a post or, to read, by an engagement.</summary>
    /// <returns>False for an agency that is not open to this person, or that doesn't exist.
    /// </returns>
    public bool Enter(string slug)
    {
        if (Program is not null)
        {
            Agency = Program.Agency.Slug == slug ? Program.Agency : null;
            Masked = true;
            return Agency is not null;
        }
        var post = Session?.Posts.FirstOrDefault(p => p.AgencyId != null && p.Slug == slug);
        Engagement = post is null
            ? Session?.Engagements.Where(e => e.Agency.Slug == slug).MaxBy(e => e.Unmasked)
            : null;
        Agency = post is null
            ? Engagement?.Agency
            : new(post.AgencyId!.Value, slug, post.AgencyName!);
        var posts = Session?.Posts.Where(p => p.Slug == slug).ToList() ?? [];
        Point = posts.All(p => p.PointId is not null) ? posts.FirstOrDefault()?.PointId : null;
        Masked = Engagement is { Unmasked: false };
        return Agency is not null;
    }

    /// <summary>Whether the person has a right in the request's agency, or at the office.</summary>
    public bool May(Permission permission) =>
        Program is not null
            ? Program.Permissions.Contains(permission)
            : Session?.PermissionsIn(Agency?.AgencyId).Contains(permission) == true;
}
