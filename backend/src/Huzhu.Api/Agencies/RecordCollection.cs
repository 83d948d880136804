using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The union collects its certificate (领取): the 20 days of AG-6 start.</summary>
public static class RecordCollection
{
    public sealed record Request(DateOnly CollectedOn, string CollectedBy);

    public static void Map(RouteGroupBuilder office) =>
        office.Posts(
            "agencies/{slug}/collection",
            Handle,
            nameof(RecordCollection),
            Permission.IssuePapers,
            existing: true
        );

    static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string slug,
        Request request,
        HuzhuDb db,
        Precondition ifMatch,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var agency = await db.Agencies.SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (agency is null)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(agency.Version);
        if (string.IsNullOrWhiteSpace(request.CollectedBy) || request.CollectedBy.Length > 50)
            throw new InvalidField("collectedBy", "请填写领取人姓名，不超过50个字。");
        var certificate =
            await db
                .Certificates.Where(c => c.AgencyId == agency.Id)
                .OrderByDescending(c => c.IssuedAt)
                .FirstOrDefaultAsync(ct)
            ?? throw new Domain.Shared.WrongState("登记证尚未制发，请先制证。");
        agency.Collect(
            certificate,
            request.CollectedOn,
            request.CollectedBy,
            clock.Now(),
            await rulebooks.GetAsync(db, ct)
        );
        audit.About(agency.Slug, new { certificate.Number, request.CollectedOn });
        return TypedResults.NoContent();
    }
}
