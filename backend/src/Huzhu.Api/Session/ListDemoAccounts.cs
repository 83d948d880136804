using Huzhu.Api.Commands;
using Huzhu.Api.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Session;

/// <summary>
/// The sign-ins that a demo was seeded with, for the choice of roles on its sign-in page; elsewhere
/// than in a demo there is no such address.
/// </summary>
public static class ListDemoAccounts
{
    /// <summary>One sign-in; <c>Area</c> is "office" or an agency's slug.</summary>
    public sealed record DemoAccount(
        string UserName,
        string Password,
        string Name,
        string Area,
        string AreaName,
        string Post
    );

    public static void Map(RouteGroupBuilder open) => open.Read("demo-accounts", Handle);

    static async Task<Ok<DemoAccount[]>> Handle(
        Here here,
        Settings settings,
        IServiceProvider services
    )
    {
        if (services.GetService<IDemo>() is not { } demo || !settings.Demo)
            throw new Absent();
        var names = await here
            .Db.Agencies.AsNoTracking()
            .ToDictionaryAsync(agency => agency.Slug, agency => agency.ShortName, here.Ct);
        return TypedResults.Ok(
            (await demo.SignInsAsync(settings.DataFolder, here.Ct))
                .Select(one => new DemoAccount(
                    one.User,
                    one.Password,
                    one.Name,
                    one.Agency,
                    names.GetValueOrDefault(one.Agency, "北京办事处"),
                    one.Post
                ))
                .ToArray()
        );
    }
}
