using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The bytes of a case's document; PDF and pictures show in the browser, the rest is
/// downloaded.</summary>
public static class GetDocument
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Reads(
            "applications/{id:guid}/documents/{documentId:guid}",
            Handle,
            "GetApplicationDocument",
            ownWork: true
        );

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Reads(
            "cases/{id:guid}/documents/{documentId:guid}",
            Handle,
            "GetOfficeDocument",
            Permission.ViewOffice,
            ownWork: true
        );

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Reads(
            "cases/{id:guid}/documents/{documentId:guid}",
            Handle,
            nameof(GetDocument),
            Permission.ViewAgency,
            ownWork: true,
            showsPersonal: true
        );

    static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        Guid documentId,
        HttpResponse response,
        HuzhuDb db,
        CaseReading cases,
        FileStore files,
        CancellationToken ct
    )
    {
        StoredFile stored;
        string name;
        await using (await UnitOfWork.BeginAsync(db, writes: false, ct))
        {
            var document = (await cases.FindAsync(id, ct))?.Documents.FirstOrDefault(d =>
                d.Id == documentId
            );
            if (document is null)
                return (ProblemHttpResult)Problems.NotFound();
            stored = await db.Files.AsNoTracking().SingleAsync(f => f.Id == document.FileId, ct);
            name = document.Name;
        }
        return Show(response, stored, name, files, ct);
    }

    /// <summary>Answers with a file under a name, outside any unit of work.</summary>
    internal static PushStreamHttpResult Show(
        HttpResponse response,
        StoredFile stored,
        string name,
        FileStore files,
        CancellationToken ct
    )
    {
        var inline = stored.ContentType is "application/pdf" or "image/jpeg" or "image/png";
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'self'";
        response.Headers.ContentDisposition =
            new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue(
                inline ? "inline" : "attachment"
            )
            {
                FileNameStar = name,
            }.ToString();
        response.ContentLength = stored.Size;
        return TypedResults.Stream(body => files.CopyToAsync(stored, body, ct), stored.ContentType);
    }
}
