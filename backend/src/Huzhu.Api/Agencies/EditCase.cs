using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>Saves the content of a draft or of a case returned for completion; it may still be
/// incomplete.</summary>
public static class EditCase
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Puts("applications/{id:guid}", Handle, "EditApplication");

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Puts("cases/{id:guid}", Handle, nameof(EditCase), Permission.PrepareCases);

    static async Task<Results<Ok<CaseView>, ProblemHttpResult>> Handle(
        Guid id,
        CaseContent content,
        HuzhuDb db,
        CaseReading cases,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await cases.FindAsync(id, ct) is not { } found)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(found.Version);
        found.EditDraft(content);
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString());
        return TypedResults.Ok(await cases.ViewAsync(found, ct));
    }
}
