using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Papers;

/// <summary>Prints an invitation (激活单) for the bearer of its token: the token is stored
/// hashed, so that only the person who made it can print it, and only at once.</summary>
public static class PrintInvitation
{
    public sealed record Request(string? Token);

    public static void Map(RouteGroupBuilder open) =>
        open.Write("activations/sheet", Handle)
            .NoKey()
            .OwnWork()
            .WritesNothing()
            .RequireRateLimiting(Throttling.SignIn);

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        Request request,
        HttpResponse response,
        Work work,
        Here here,
        Links links,
        PaperPrinter printer
    )
    {
        var token = request.Token ?? "";
        var paper = await work.AsOfficeAsync(
            writes: false,
            (db, _) => ReadAsync(db, token, links, here.Clock, here.Ct),
            here.Ct
        );
        return paper is null
            ? (ProblemHttpResult)
                Problems.Of(404, "激活单无效、已使用或已过期，请联系办事处重新发放。", "not-found")
            : PaperFile.Of(
                response,
                await printer.PrintAsync(paper, here.Ct),
                $"激活单 {paper.Person}"
            );
    }

    static async Task<InvitationPaper?> ReadAsync(
        HuzhuDb db,
        string token,
        Links links,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var hash = Invitations.HashOf(token);
        var invitation = await db
            .Invitations.AsNoTracking()
            .SingleOrDefaultAsync(i => i.TokenHash == hash, ct);
        if (invitation?.IsOpenAt(clock.Now()) != true)
            return null;
        var name = await db
            .Users.Where(p => p.Id == invitation.PersonId)
            .Select(p => p.Name)
            .SingleAsync(ct);
        var posts = await (
            from post in db.Posts
            where post.PersonId == invitation.PersonId && post.EndedAt == null
            join agency in db.Agencies on post.AgencyId equals agency.Id into agencies
            from agency in agencies.DefaultIfEmpty()
            select new { post.Kind, agency.FullName }
        ).ToListAsync(ct);
        return new InvitationPaper(
            name,
            invitation.Purpose == InvitationPurpose.FirstSignIn ? "首次登录" : "重新激活",
            [
                .. posts.Select(p =>
                    $"{p.FullName ?? "中国职工保险互助会北京办事处"}　{PostNames.Of(p.Kind)}"
                ),
            ],
            invitation.ExpiresAt,
            links.Activation(token)
        );
    }
}
