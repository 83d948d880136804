using Huzhu.Api.Agencies;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Committees;

/// <summary>
/// Files of internal rules, yearly tasks and the office's matters: the body is the file, and the
/// record that follows names its id. What no record has named after a day is swept away.
/// </summary>
public static class KeepFiles
{
    public sealed record FileSent(Guid Id, long Size, string Sha256);

    public static void MapOffice(RouteGroupBuilder office)
    {
        MapSending(office, "SendOfficeFile", Permission.PublishMatters);
        office.Reads("files/{id:guid}", Get, "GetOfficeFile", Permission.ViewOffice, ownWork: true);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        MapSending(agency, "SendFile", Permission.KeepRecords);
        agency.Reads("files/{id:guid}", Get, "GetFile", Permission.ViewAgency, ownWork: true);
    }

    static void MapSending(RouteGroupBuilder group, string name, Permission permission) =>
        group
            .Posts("files", Send, name, permission, needsNoKey: true, ownWork: true)
            .Accepts<Stream>("*/*");

    static async Task<Ok<FileSent>> Send(
        string name,
        HttpRequest request,
        Acting me,
        HuzhuDb db,
        FileStore files,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
            throw new InvalidField("name", "文件名不能为空，且不超过200个字。");
        var stored = await files.TakeInAsync(request.Body, name, me.Agency?.AgencyId, null, ct);
        await using var unit = await UnitOfWork.BeginAsync(db, writes: true, ct);
        db.Files.Add(stored);
        audit.About(stored.Id.ToString(), new { stored.Sha256 });
        audit.Write(db, me.Agency is null ? "SendOfficeFile" : "SendFile", me);
        await db.SaveChangesAsync(ct);
        await unit.CommitAsync(ct);
        return TypedResults.Ok(new FileSent(stored.Id, stored.Size, stored.Sha256));
    }

    static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Get(
        Guid id,
        HttpResponse response,
        HuzhuDb db,
        FileStore files,
        CancellationToken ct
    )
    {
        StoredFile stored;
        string? name;
        await using (await UnitOfWork.BeginAsync(db, writes: false, ct))
        {
            name = await NameAsync(db, id, ct);
            if (name is null)
                return (ProblemHttpResult)Problems.NotFound();
            stored = await db.Files.AsNoTracking().SingleAsync(f => f.Id == id, ct);
        }
        var ending = stored.ContentType switch
        {
            "application/pdf" => "pdf",
            "image/jpeg" => "jpg",
            "image/png" => "png",
            _ => "docx",
        };
        return GetDocument.Show(response, stored, $"{name}.{ending}", files, ct);
    }

    /// <summary>What the record that the caller may see is called; null when there is none.
    /// </summary>
    static async Task<string?> NameAsync(HuzhuDb db, Guid id, CancellationToken ct)
    {
        if (await db.InternalRules.FirstOrDefaultAsync(r => r.FileId == id, ct) is { } rule)
            return $"{rule.Kind.Label()}（第{rule.Number}版）";
        if (await db.YearlyTasks.FirstOrDefaultAsync(t => t.FileId == id, ct) is { } task)
            return $"{task.Year}年{task.Kind.Label()}";
        return await db
            .OfficeMatters.Where(m => m.FileId == id)
            .Select(m => m.Title)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>A record may name only a file that the caller's side has sent for one.</summary>
    /// <exception cref="InvalidField">There is no such file.</exception>
    internal static async Task RequireSentAsync(
        HuzhuDb db,
        Guid fileId,
        Acting me,
        CancellationToken ct
    )
    {
        var agencyId = me.Agency?.AgencyId;
        if (
            !await Sent(db).AnyAsync(f => f.Id == fileId && f.AgencyId == agencyId, ct)
            || await NameAsync(db, fileId, ct) is not null
        )
            throw new InvalidField("fileId", "请先上传文件。");
    }

    /// <summary>Files sent for a record; not those of a case, nor what an export has made.</summary>
    static IQueryable<StoredFile> Sent(HuzhuDb db) =>
        db.Files.Where(f => f.CaseId == null && !db.Jobs.Any(j => j.FileId == f.Id));

    /// <summary>Files that were sent before an instant and that no record names.</summary>
    internal static IQueryable<StoredFile> Unnamed(HuzhuDb db, DateTime before) =>
        Sent(db)
            .Where(f =>
                f.CreatedAt < before
                && !db.InternalRules.Any(r => r.FileId == f.Id)
                && !db.YearlyTasks.Any(t => t.FileId == f.Id)
                && !db.OfficeMatters.Any(m => m.FileId == f.Id)
            );
}
