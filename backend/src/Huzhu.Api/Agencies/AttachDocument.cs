using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>
/// A file joins a case (AG-4): the caller makes the id, the body is the file. The bytes are checked
/// and stored before the transaction that refers to them; the same file again changes nothing.
/// </summary>
public static class AttachDocument
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Puts(
                "applications/{id:guid}/documents/{documentId:guid}",
                Handle,
                "AttachApplicationDocument",
                existing: false,
                ownWork: true
            )
            .Accepts<Stream>("*/*");

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency
            .Puts(
                "cases/{id:guid}/documents/{documentId:guid}",
                Handle,
                nameof(AttachDocument),
                Permission.PrepareCases,
                existing: false,
                ownWork: true
            )
            .Accepts<Stream>("*/*");

    static async Task<Results<Ok<CaseView>, ProblemHttpResult>> Handle(
        Guid id,
        Guid documentId,
        Word<DocumentKind> kind,
        string name,
        HttpRequest request,
        Acting me,
        HuzhuDb db,
        CaseReading cases,
        FileStore files,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
            throw new InvalidField("name", "文件名不能为空，且不超过200个字。");
        await using (await UnitOfWork.BeginAsync(db, writes: false, ct))
        {
            if (await cases.FindAsync(id, ct) is not { IsEditable: true } found)
                return (ProblemHttpResult)Problems.NotFound();
            await FileQuota.RequireRoomAsync(db.Files, id, request.ContentLength ?? 0, ct);
        }
        db.ChangeTracker.Clear();
        var stored = await files.TakeInAsync(request.Body, name, me.Agency?.AgencyId, id, ct);

        await using var unit = await UnitOfWork.BeginAsync(db, writes: true, ct);
        if (await cases.FindAsync(id, ct) is not { } @case)
            return (ProblemHttpResult)Problems.NotFound();
        await FileQuota.RequireRoomAsync(db.Files, id, stored.Size, ct);
        var known = @case.Documents.Any(d => d.Id == documentId);
        @case.AttachDocument(
            new(
                documentId,
                kind,
                name,
                stored.ContentType,
                stored.Size,
                stored.Sha256,
                stored.Id,
                clock.Now()
            ),
            await rulebooks.GetAsync(db, ct)
        );
        if (!known)
        {
            db.Files.Add(stored);
            audit.About(
                id.ToString(),
                new
                {
                    documentId,
                    kind = kind.Value,
                    stored.Sha256,
                }
            );
            audit.Write(db, nameof(AttachDocument), me);
        }
        await db.SaveChangesAsync(ct);
        var view = await cases.ViewAsync(@case, ct);
        await unit.CommitAsync(ct);
        request.HttpContext.Response.Headers.ETag = $"\"{view.Version}\"";
        return TypedResults.Ok(view);
    }
}
