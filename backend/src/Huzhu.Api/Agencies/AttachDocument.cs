using Huzhu.Api.Pipeline;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>
/// A file joins a case (AG-4): the caller makes the id, the body is the file. The bytes are checked
/// and stored before the transaction that refers to them; the same file again changes nothing.
/// </summary>
public static class AttachDocument
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Put(
                "applications/{id:guid}/documents/{documentId:guid}",
                Handle,
                name: "AttachApplicationDocument"
            )
            .OnNew()
            .OwnWork()
            .Accepts<Stream>("*/*")
            .RequireRateLimiting(Throttling.Uploads);

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency
            .Put("cases/{id:guid}/documents/{documentId:guid}", Handle, Permission.PrepareCases)
            .OnNew()
            .OwnWork()
            .Accepts<Stream>("*/*");

    static async Task<Ok<CaseView>> Handle(
        Guid id,
        Guid documentId,
        Word<DocumentKind> kind,
        string name,
        HttpRequest request,
        Here here,
        CaseReading cases,
        FileStore files,
        PublicStorage storage
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
            throw new InvalidField("name", "文件名不能为空，且不超过200个字。");
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            if (await cases.FindAsync(id, here.Ct) is not { IsEditable: true } found)
                throw new Absent();
            await FileQuota.RequireRoomAsync(here.Db, id, request.ContentLength ?? 0, here.Ct);
        }
        here.Db.ChangeTracker.Clear();
        var isStranger = here.Me.Agency is null;
        if (isStranger)
            await storage.RequireRoomAsync(
                request.HttpContext,
                request.ContentLength ?? 0,
                here.Ct
            );
        var stored = await files.TakeInAsync(
            request.Body,
            name,
            here.Me.Agency?.AgencyId,
            id,
            here.Ct,
            origin: isStranger ? storage.OriginOf(request.HttpContext) : null
        );
        var isNamed = false;
        try
        {
            await using var unit = await UnitOfWork.BeginAsync(here.Db, writes: true, here.Ct);
            var @case = await cases.FindAsync(id, here.Ct) ?? throw new Absent();
            await FileQuota.RequireRoomAsync(here.Db, id, stored.Size, here.Ct);
            isNamed = @case.Documents.All(d => d.Id != documentId);
            @case.AttachDocument(
                new(
                    documentId,
                    kind,
                    name,
                    stored.ContentType,
                    stored.Size,
                    stored.Sha256,
                    stored.Id,
                    here.Now
                ),
                await here.Rulebook()
            );
            if (isNamed)
                Name(here, id, documentId, kind.Value, stored);
            await here.Save();
            var view = await cases.ViewAsync(@case, here.Ct);
            await unit.CommitAsync(here.Ct);
            request.HttpContext.Response.Headers.ETag = $"\"{view.Version}\"";
            return TypedResults.Ok(view);
        }
        catch (Exception e) when (e is RuleBroken or WrongState or FileRefused)
        {
            isNamed = false;
            throw;
        }
        finally
        {
            // what no row has named takes no room
            if (!isNamed)
                files.Delete(stored.Id);
        }
    }

    static void Name(Here here, Guid id, Guid documentId, DocumentKind kind, StoredFile stored)
    {
        here.Db.Files.Add(stored);
        here.About(
            id.ToString(),
            new
            {
                documentId,
                kind,
                stored.Sha256,
            }
        );
        here.Audit.Write(here.Db, nameof(AttachDocument), here.Me);
    }
}
