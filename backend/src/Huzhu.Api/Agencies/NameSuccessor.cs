using Huzhu.Api.Pipeline;
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
        office
            .Write("agencies/{slug}/succession", Handle, Permission.ConfirmDecisions)
            .OnExisting();

    static async Task<NoContent> Handle(string slug, Request request, Here here)
    {
        var agency = await here.Find(here.Db.Agencies, a => a.Slug == slug);
        var successor =
            await here
                .Db.Agencies.AsNoTracking()
                .SingleOrDefaultAsync(a => a.Slug == request.SuccessorSlug, here.Ct)
            ?? throw new InvalidField("successorSlug", "没有这家代办处，请重新选择。");
        agency.NameSuccessor(successor, here.Now, await here.Rulebook());
        here.About(agency.Slug, new { successor = successor.Slug });
        return TypedResults.NoContent();
    }
}
