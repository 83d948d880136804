using Huzhu.Api.Pipeline;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>Saves the content of a draft or of a case returned for completion; it may still be
/// incomplete.</summary>
public static class EditCase
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Put("applications/{id:guid}", Handle, name: "EditApplication");

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Put("cases/{id:guid}", Handle, Permission.PrepareCases);

    static async Task<Ok<CaseView>> Handle(
        Guid id,
        CaseContent content,
        Here here,
        CaseReading cases
    )
    {
        var found = here.Found(await cases.FindAsync(id, here.Ct));
        found.EditDraft(content);
        await here.Save();
        here.About(id);
        return TypedResults.Ok(await cases.ViewAsync(found, here.Ct));
    }
}
