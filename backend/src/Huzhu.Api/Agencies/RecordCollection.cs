using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The union collects its certificate (领取): the 20 days of AG-6 start.</summary>
public static class RecordCollection
{
    public sealed record Request(DateOnly CollectedOn, string CollectedBy);

    public static void Map(RouteGroupBuilder office) =>
        office.Write("agencies/{slug}/collection", Handle, Permission.IssuePapers).OnExisting();

    static async Task<NoContent> Handle(string slug, Request request, Here here)
    {
        var agency = await here.Find(here.Db.Agencies, a => a.Slug == slug);
        if (string.IsNullOrWhiteSpace(request.CollectedBy) || request.CollectedBy.Length > 50)
            throw new InvalidField("collectedBy", "请填写领取人姓名，不超过50个字。");
        var certificate =
            await here
                .Db.Certificates.Where(c => c.AgencyId == agency.Id)
                .OrderByDescending(c => c.IssuedAt)
                .FirstOrDefaultAsync(here.Ct)
            ?? throw new Domain.Shared.WrongState("登记证尚未制发，请先制证。");
        agency.Collect(
            certificate,
            request.CollectedOn,
            request.CollectedBy,
            here.Now,
            await here.Rulebook()
        );
        here.About(agency.Slug, new { certificate.Number, request.CollectedOn });
        return TypedResults.NoContent();
    }
}
