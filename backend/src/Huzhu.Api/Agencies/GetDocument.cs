using Huzhu.Api.Pipeline;
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
        open.Read(
                "applications/{id:guid}/documents/{documentId:guid}",
                Handle,
                name: "GetApplicationDocument"
            )
            .OwnWork();

    public static void MapOffice(RouteGroupBuilder office) =>
        office
            .Read(
                "cases/{id:guid}/documents/{documentId:guid}",
                Handle,
                Permission.ViewOffice,
                name: "GetOfficeDocument"
            )
            .OwnWork();

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency
            .Read("cases/{id:guid}/documents/{documentId:guid}", Handle, Permission.ViewAgency)
            .OwnWork()
            .ShowsPersonal();

    static async Task<PushStreamHttpResult> Handle(
        Guid id,
        Guid documentId,
        HttpResponse response,
        Here here,
        CaseReading cases,
        FileStore files
    )
    {
        StoredFile stored;
        string name;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var document = (await cases.FindAsync(id, here.Ct))?.Documents.FirstOrDefault(d =>
                d.Id == documentId
            );
            if (document is null)
                throw new Absent();
            stored = await here
                .Db.Files.AsNoTracking()
                .SingleAsync(f => f.Id == document.FileId, here.Ct);
            name = document.Name;
        }
        return Show(response, stored, name, files, here.Ct);
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
