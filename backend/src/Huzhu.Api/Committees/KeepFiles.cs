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
/// record that follows names its id. What no record names is deleted after 30 days.
/// </summary>
public static class KeepFiles
{
    public sealed record FileSent(Guid Id, long Size, string Sha256);

    public static void MapOffice(RouteGroupBuilder office)
    {
        MapSending(office, "SendOfficeFile", Permission.SendOfficeFiles);
        office.Read("files/{id:guid}", Get, Permission.ViewOffice, name: "GetOfficeFile").OwnWork();
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        MapSending(agency, "SendFile", Permission.KeepRecords);
        agency.Read("files/{id:guid}", Get, Permission.ViewAgency, name: "GetFile").OwnWork();
    }

    static void MapSending(RouteGroupBuilder group, string name, Permission permission) =>
        group.Write("files", Send, permission, name: name).NoKey().OwnWork().Accepts<Stream>("*/*");

    static async Task<Ok<FileSent>> Send(
        string name,
        HttpRequest request,
        Here here,
        FileStore files
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
            throw new InvalidField("name", "文件名不能为空，且不超过200个字。");
        var stored = await files.TakeInAsync(
            request.Body,
            name,
            here.Me.Agency?.AgencyId,
            null,
            here.Ct
        );
        await using var unit = await UnitOfWork.BeginAsync(here.Db, writes: true, here.Ct);
        here.Db.Files.Add(stored);
        here.About(stored.Id, new { stored.Sha256 });
        here.Audit.Write(here.Db, here.Me.Agency is null ? "SendOfficeFile" : "SendFile", here.Me);
        await here.Save();
        await unit.CommitAsync(here.Ct);
        return TypedResults.Ok(new FileSent(stored.Id, stored.Size, stored.Sha256));
    }

    static async Task<PushStreamHttpResult> Get(
        Guid id,
        HttpResponse response,
        Here here,
        FileStore files
    )
    {
        StoredFile stored;
        string? name;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            name = await NameAsync(here.Db, id, here.Ct);
            if (name is null)
                throw new Absent();
            stored = await here.Db.Files.AsNoTracking().SingleAsync(f => f.Id == id, here.Ct);
        }
        var ending = stored.ContentType switch
        {
            "application/pdf" => "pdf",
            "image/jpeg" => "jpg",
            "image/png" => "png",
            _ => "docx",
        };
        return GetDocument.Show(response, stored, $"{name}.{ending}", files, here.Ct);
    }

    /// <summary>What the record that the caller may see is called; null when there is none.
    /// </summary>
    static async Task<string?> NameAsync(HuzhuDb db, Guid id, CancellationToken ct)
    {
        if (await db.InternalRules.FirstOrDefaultAsync(r => r.FileId == id, ct) is { } rule)
            return $"{rule.Kind.Label()}（第{rule.Number}版）";
        if (await db.YearlyTasks.FirstOrDefaultAsync(t => t.FileId == id, ct) is { } task)
            return $"{task.Year}年{task.Kind.Label()}";
        if (await db.PayeeChanges.AnyAsync(c => c.FileId == id, ct))
            return "更正账户凭证";
        if (
            await db.Disbursements.AnyAsync(d => d.FileId == id, ct)
            || await db.ReliefCases.AnyAsync(c => c.FileId == id, ct)
        )
            return "签收单";
        if (await db.Campaigns.AnyAsync(c => c.FileId == id, ct))
            return "发放名册";
        // the bank's answer is the office's alone
        if (db.Scope.SeesAll && await db.PaymentAttempts.AnyAsync(a => a.AnswerFileId == id, ct))
            return "银行书面答复";
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
        var isSent = await db.Files.AnyAsync(
            f => f.Id == fileId && f.AgencyId == agencyId && f.CaseId == null,
            ct
        );
        if (!isSent || (await FileReferences.NamedAsync(db, [fileId], ct)).Count > 0)
            throw new InvalidField("fileId", "请先上传文件。");
    }
}
