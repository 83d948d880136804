using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>All that the application says (CL-3); what isn't on the paper, such as a phone, changes
/// no code.</summary>
sealed record ApplicationContent(
    string Agency,
    string Number,
    string Name,
    string Identity,
    string Unit,
    string Plan,
    int Units,
    EventKind Kind,
    DateOnly On,
    DateOnly? Until,
    EventDetail Detail,
    int Bills,
    decimal Billed,
    Payee? Payee,
    string Reporter
)
{
    public static ApplicationContent Of(WholeClaim whole, string plan, string agency) =>
        new(
            agency,
            whole.Claim.Number,
            whole.Member.Name,
            whole.Member.Details.Number,
            whole.Unit,
            plan,
            whole.Claim.Units,
            whole.Event.Kind,
            whole.Event.On,
            whole.Event.Until,
            whole.Event.Detail,
            whole.Bills.Count,
            whole.Bills.Sum(b => b.Total.Yuan),
            whole.Claim.Payee,
            whole.Claim.Reporter
        );
}

/// <summary>互助金申请书: made from the case alone and printed (CL-3). Its code, and what the QR leads
/// to, say later whether the case has changed.</summary>
public static class PrintApplication
{
    /// <summary>How a printed application stands.</summary>
    public enum FormStatus
    {
        Valid,

        /// <summary>已变更: the case says something else now.</summary>
        Changed,
        Unknown,
    }

    /// <param name="Agency">Its name in addresses.</param>
    /// <param name="Form">The id in the QR's address.</param>
    public sealed record VerifyFormRequest(string Agency, Guid Form, string Code);

    public sealed record FormStanding(
        FormStatus Status,
        string? Number,
        string? Agency,
        DateTime? PrintedAt,
        DateTime CheckedAt
    );

    const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Write("claims/{id:guid}/form", Handle, Permission.RegisterClaims).OnExisting();
        agency
            .Read("claims/{id:guid}/form.pdf", PrintClaimForm, Permission.ViewAgency)
            .OwnWork()
            .ShowsPersonal();
    }

    public static void MapPublic(RouteGroupBuilder open) =>
        open.Write("claim-forms/verify", VerifyClaimForm).NoKey().WritesNothing();

    /// <summary>Sixteen signs of the content and the revision, in fours.</summary>
    internal static string CodeOf(string content, int revision)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{content}\n{revision}"));
        var code = string.Concat(hash.Take(16).Select(b => Signs[b % Signs.Length]));
        return string.Join('-', code.Chunk(4).Select(c => new string(c)));
    }

    /// <summary>The form of the present content: the last one, while nothing has changed.</summary>
    static Task<Ok<ClaimView>> Handle(Guid id, Here here, ClaimReading reading) =>
        RegisterClaim.ActAsync(
            id,
            here,
            reading,
            async whole =>
            {
                whole.Claim.Change(whole.Latest, here.Now);
                var (last, fresh) = await reading.FormAsync(whole, here.Ct);
                if (fresh)
                    return;
                var content = await reading.ContentAsync(whole, here.Ct);
                var revision = (last?.Revision ?? 0) + 1;
                here.Db.ClaimForms.Add(
                    new()
                    {
                        Id = here.NewId(),
                        AgencyId = whole.Claim.AgencyId,
                        ClaimId = id,
                        Revision = revision,
                        Code = CodeOf(content, revision),
                        Content = content,
                        PrintedById = here.Me.PersonId,
                        PrintedAt = here.Now,
                    }
                );
                RegisterClaim.Step(here, whole.Claim, ClaimAct.Printed);
            }
        );

    static async Task<FileContentHttpResult> PrintClaimForm(
        Guid id,
        HttpResponse response,
        Here here,
        Links links,
        ClaimReading reading,
        PaperPrinter printer
    )
    {
        ClaimForm form;
        bool changed;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var whole = await reading.FindAsync(id, here.Ct);
            var (last, fresh) = await reading.FormAsync(whole, here.Ct);
            (form, changed) = (last ?? throw new Absent(), !fresh);
        }
        var content = JsonSerializer.Deserialize<ApplicationContent>(form.Content, Benefit.Json)!;
        var slug = here.Me.Agency!.Slug;
        var paper = ClaimFormPaper.Of(
            content,
            form,
            links.ClaimForm(slug, form.Id, form.Code),
            changed
        );
        return PaperFile.Of(
            response,
            await printer.PrintAsync(paper, here.Ct),
            $"互助金申请书 {content.Number}"
        );
    }

    /// <summary>For anyone who has the paper: read in a unit of work of its own within the agency,
    /// for who asks from outside sees no agency's rows.</summary>
    static async Task<Ok<FormStanding>> VerifyClaimForm(
        VerifyFormRequest request,
        Here here,
        Work work
    )
    {
        var now = here.Now;
        var unknown = new FormStanding(FormStatus.Unknown, null, null, null, now);
        var agency = await here
            .Db.Agencies.AsNoTracking()
            .Where(a => a.Slug == request.Agency)
            .Select(a => new { a.Id, a.FullName })
            .SingleOrDefaultAsync(here.Ct);
        if (agency is null)
            return TypedResults.Ok(unknown);
        var found = await work.AsAgencyAsync(
            agency.Id,
            writes: false,
            async (db, services) =>
            {
                var form = await db
                    .ClaimForms.AsNoTracking()
                    .SingleOrDefaultAsync(f => f.Id == request.Form, here.Ct);
                if (form is null || !Same(form.Code, request.Code))
                    return unknown;
                var reading = services.GetRequiredService<ClaimReading>();
                var whole = await reading.FindAsync(form.ClaimId, here.Ct);
                var content = await reading.ContentAsync(whole, here.Ct);
                return new(
                    content == form.Content ? FormStatus.Valid : FormStatus.Changed,
                    whole.Claim.Number,
                    agency.FullName,
                    form.PrintedAt,
                    now
                );
            },
            here.Ct
        );
        return TypedResults.Ok(found);
    }

    static bool Same(string code, string? typed) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(code),
            Encoding.UTF8.GetBytes(typed ?? "")
        );
}
