using Huzhu.Domain.Shared;
using Mapster;

namespace Huzhu.Api.Pipeline;

/// <summary>
/// Rows and views that copy what a row of the database holds come by Mapster: each module registers
/// its own beside them (IRegister). A member that nothing fills, or that is named otherwise, fails
/// the test that compiles them all (docs/decisions/0004).
/// </summary>
public static class Mappings
{
    public static TypeAdapterConfig All { get; } = Made();

    static TypeAdapterConfig Made()
    {
        var all = new TypeAdapterConfig
        {
            RequireExplicitMapping = true,
            RequireDestinationMemberSource = true,
        };
        all.NewConfig<Money, decimal>().MapWith(money => money.Yuan);
        all.Scan(typeof(Mappings).Assembly);
        return all;
    }

    /// <summary>The rows as they are shown; no other column of theirs is read.</summary>
    public static IQueryable<T> Shown<T>(this IQueryable rows) => rows.ProjectToType<T>(All);

    /// <summary>The same of one that is in memory.</summary>
    public static T ShownAs<T>(this object row) => row.Adapt<T>(All);
}
