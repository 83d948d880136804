using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Takes a file out of a draft or a returned case; its bytes are swept after a
/// day.</summary>
public static class RemoveDocument
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Delete(
                "applications/{id:guid}/documents/{documentId:guid}",
                Handle,
                name: "RemoveApplicationDocument"
            )
            .OnNew();

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency
            .Delete("cases/{id:guid}/documents/{documentId:guid}", Handle, Permission.PrepareCases)
            .OnNew();

    static async Task<Ok<CaseView>> Handle(Guid id, Guid documentId, Here here, CaseReading cases)
    {
        var found = await cases.FindAsync(id, here.Ct) ?? throw new Absent();
        // the file stays until nothing has named it for 30 days
        found.RemoveDocument(documentId);
        await here.Save();
        here.About(id, new { documentId });
        return TypedResults.Ok(await cases.ViewAsync(found, here.Ct));
    }
}
