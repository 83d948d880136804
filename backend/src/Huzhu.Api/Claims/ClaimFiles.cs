using Huzhu.Api.Agencies;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>Papers of a claim (CL-2, DO-1): the body is the file; what it is, its name says unless
/// the sender does.</summary>
public static class ClaimFiles
{
    public static void MapAgency(RouteGroupBuilder agency)
    {
        const Permission register = Permission.RegisterClaims;
        const string all = "claims/{id:guid}/documents";
        const string one = all + "/{documentId:guid}";
        agency
            .Write(all, AttachClaimDocument, register)
            .NoKey()
            .OnNew()
            .OwnWork()
            .Accepts<Stream>("*/*");
        agency.Delete(one, RemoveClaimDocument, register);
        agency.Write(one + "/original", SeeOriginal, register).OnExisting();
        agency
            .Read(one, Get, Permission.ViewAgency, name: "GetClaimDocument")
            .OwnWork()
            .ShowsPersonal();
    }

    public static void MapOffice(RouteGroupBuilder office) =>
        office
            .Read(
                "claims/{id:guid}/documents/{documentId:guid}",
                Get,
                Permission.ViewOffice,
                name: "GetOfficeClaimDocument"
            )
            .OwnWork()
            .ShowsPersonal();

    static async Task<Ok<ClaimView>> AttachClaimDocument(
        Guid id,
        string name,
        Word<ClaimPaper>? kind,
        HttpRequest request,
        Here here,
        ClaimReading reading,
        FileStore files
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
            throw new InvalidField("name", "文件名不能为空，且不超过200个字。");
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            if (!await here.Db.Claims.AnyAsync(c => c.Id == id, here.Ct))
                throw new Absent();
        }
        var stored = await files.TakeInAsync(request.Body, name, here.Me.AgencyId, null, here.Ct);
        await using var unit = await UnitOfWork.BeginAsync(here.Db, writes: true, here.Ct);
        var whole = await reading.FindAsync(id, here.Ct);
        await reading.RequireNotOwnAsync(whole.Member, whole.Claim.Payee, here.Ct);
        whole.Claim.Change(whole.Latest, here.Now);
        var sort = kind?.Value ?? ClaimPapers.Sort(name);
        var form = sort == ClaimPaper.StampedForm ? await StampedAsync(whole, here, reading) : null;
        here.Db.Files.Add(stored);
        here.Db.ClaimDocuments.Add(
            new()
            {
                Id = here.NewId(),
                AgencyId = here.Me.AgencyId,
                EventId = whole.Event.Id,
                Kind = sort,
                Name = name,
                FileId = stored.Id,
                Size = stored.Size,
                FormId = form?.Id,
                AddedById = here.Me.PersonId,
                AddedAt = here.Now,
            }
        );
        here.About(whole.Claim.Number, new { sort, stored.Sha256 });
        here.Audit.Write(here.Db, nameof(AttachClaimDocument), here.Me);
        await here.Save();
        var view = await reading.ViewAsync(id, here.Ct);
        await unit.CommitAsync(here.Ct);
        return TypedResults.Ok(view);
    }

    /// <summary>The print that a stamped scan shows: the one of the present content.</summary>
    static async Task<ClaimForm> StampedAsync(WholeClaim whole, Here here, ClaimReading reading)
    {
        var (form, fresh) = await reading.FormAsync(whole, here.Ct);
        Domain.Regulations.ClaimRules.FormOfTheCase.Require(
            fresh,
            "申请书还没有打印，或者打印以后内容有变动，请重新打印、盖章签字后再上传扫描件。"
        );
        return form!;
    }

    static Task<Ok<ClaimView>> RemoveClaimDocument(
        Guid id,
        Guid documentId,
        Here here,
        ClaimReading reading
    ) =>
        RegisterClaim.ActAsync(
            id,
            here,
            reading,
            async whole =>
            {
                var paper =
                    whole.Documents.FirstOrDefault(d => d.Id == documentId) ?? throw new Absent();
                await reading.RequireEventFreeAsync(whole, here.Ct);
                whole.Claim.Change(whole.Latest, here.Now);
                here.Db.ClaimDocuments.Remove(paper);
            }
        );

    /// <summary>原件已核.</summary>
    static Task<Ok<ClaimView>> SeeOriginal(
        Guid id,
        Guid documentId,
        Here here,
        ClaimReading reading
    ) =>
        RegisterClaim.ActAsync(
            id,
            here,
            reading,
            whole =>
            {
                var paper =
                    whole.Documents.FirstOrDefault(d => d.Id == documentId) ?? throw new Absent();
                whole.Claim.Change(whole.Latest, here.Now);
                paper.OriginalSeenById = here.Me.PersonId;
                return Task.CompletedTask;
            }
        );

    static async Task<PushStreamHttpResult> Get(
        Guid id,
        Guid documentId,
        HttpResponse response,
        Here here,
        FileStore files
    )
    {
        StoredFile stored;
        string label;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var claim =
                await here.Db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, here.Ct)
                ?? throw new Absent();
            var paper =
                await here
                    .Db.ClaimDocuments.AsNoTracking()
                    .SingleOrDefaultAsync(
                        d => d.Id == documentId && d.EventId == claim.EventId,
                        here.Ct
                    )
                ?? throw new Absent();
            stored = await here
                .Db.Files.AsNoTracking()
                .SingleAsync(f => f.Id == paper.FileId, here.Ct);
            // neither name nor illness goes into the name of a file
            label = $"{claim.Number} {paper.Kind.Label()}";
        }
        var ending = stored.ContentType switch
        {
            "application/pdf" => "pdf",
            "image/jpeg" => "jpg",
            "image/png" => "png",
            _ => "docx",
        };
        return GetDocument.Show(response, stored, $"{label}.{ending}", files, here.Ct);
    }
}
