namespace Huzhu.Api.Commands;

/// <summary>
/// What the demo's program (Huzhu.Demo) adds to the product: invented people and a seeded database.
/// The product knows only this; in production nobody stands behind it.
/// </summary>
public interface IDemo
{
    /// <summary>Seeds an empty demo database; false when there is nothing to do.</summary>
    Task<bool> SeedAsync(IServiceProvider services, CancellationToken ct);

    /// <summary>Prints the sign-ins that a data folder was seeded with.</summary>
    Task PrintSignInsAsync(string dataFolder);

    /// <summary>The same for the choice of roles on the sign-in page.</summary>
    Task<IReadOnlyList<DemoSignIn>> SignInsAsync(string dataFolder, CancellationToken ct);

    /// <summary>An invented person, with a number of right form that nobody has.</summary>
    (string Name, string IdentityNumber) Invent();
}

/// <summary>A sign-in of the demo: who, and the first post; <c>Agency</c> is "office" or a slug.
/// </summary>
public sealed record DemoSignIn(
    string User,
    string Password,
    string Name,
    string Agency,
    string Post
);
