using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The office names who takes over the cover and open claims of an agency that ends
/// (AG-15); until then they are the office's own.</summary>
public static class NameSuccessor
{
    public sealed record Request(string SuccessorSlug);

    public static void Map(RouteGroupBuilder office) =>
        office.Posts(
            "agencies/{slug}/succession",
            Handle,
            nameof(NameSuccessor),
            Permission.ConfirmDecisions,
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
        var successor =
            await db
                .Agencies.AsNoTracking()
                .SingleOrDefaultAsync(a => a.Slug == request.SuccessorSlug, ct)
            ?? throw new InvalidField("successorSlug", "没有这家代办处，请重新选择。");
        agency.NameSuccessor(successor, clock.Now(), await rulebooks.GetAsync(db, ct));
        audit.About(agency.Slug, new { successor = successor.Slug });
        return TypedResults.NoContent();
    }
}
