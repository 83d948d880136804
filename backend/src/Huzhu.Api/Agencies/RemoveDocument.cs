using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Takes a file out of a draft or a returned case; its bytes are swept after a day.</summary>
public static class RemoveDocument
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Deletes(
            "applications/{id:guid}/documents/{documentId:guid}",
            Handle,
            "RemoveApplicationDocument",
            existing: false
        );

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Deletes(
            "cases/{id:guid}/documents/{documentId:guid}",
            Handle,
            nameof(RemoveDocument),
            Permission.PrepareCases,
            existing: false
        );

    static async Task<Results<Ok<CaseView>, ProblemHttpResult>> Handle(
        Guid id,
        Guid documentId,
        HuzhuDb db,
        CaseReading cases,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await cases.FindAsync(id, ct) is not { } found)
            return (ProblemHttpResult)Problems.NotFound();
        var document = found.Documents.FirstOrDefault(d => d.Id == documentId);
        found.RemoveDocument(documentId);
        if (
            document is not null
            && await db.Files.SingleOrDefaultAsync(f => f.Id == document.FileId, ct) is { } file
        )
            db.Files.Remove(file);
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString(), new { documentId });
        return TypedResults.Ok(await cases.ViewAsync(found, ct));
    }
}
