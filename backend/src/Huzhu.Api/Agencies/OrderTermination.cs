using Huzhu.Api.Pipeline;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The office orders a termination (管10.1(2)); it goes to review and a second person's
/// confirmation like any other.</summary>
public static class OrderTermination
{
    public sealed record Request(string Reason, string? SuccessorSlug);

    public static void Map(RouteGroupBuilder office) =>
        office
            .Write("agencies/{slug}/termination-order", Handle, Permission.ReviewCases)
            .OnExisting();

    static async Task<Ok<CaseView>> Handle(
        string slug,
        Request request,
        Here here,
        CaseReading cases
    )
    {
        var agency = await here.Find(here.Db.Agencies, a => a.Slug == slug);
        if (request.Reason?.Length > 2000)
            throw new InvalidField("reason", "内容过长，请控制在2000个字以内。");
        var successor = request.SuccessorSlug is not { Length: > 0 } other
            ? null
            : await here
                .Db.Agencies.Where(a => a.Slug == other)
                .Select(a => a.FullName)
                .SingleOrDefaultAsync(here.Ct)
                ?? throw new InvalidField("successorSlug", "没有这家代办处，请重新选择。");
        var order = AgencyCase.OrderTermination(
            agency,
            here.NewId(),
            request.Reason ?? "",
            successor,
            cases.Actor,
            here.Now,
            await here.Rulebook()
        );
        here.Db.Cases.Add(order);
        await here.Save();
        here.About(agency.Slug, new { order = order.Id });
        return TypedResults.Ok(await cases.ViewAsync(order, here.Ct));
    }
}
