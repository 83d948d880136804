using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Huzhu.Api.Session;

/// <summary>A person's own account: password, authenticator app, open sessions.</summary>
public static class Account
{
    public sealed record PasswordRequest(string Present, string Next);

    public sealed record TotpView(string Secret, string Uri, string QrSvg);

    public sealed record TotpRequest(string Code);

    public sealed record SessionRow(
        Guid Id,
        string Browser,
        string Address,
        DateTime CreatedAt,
        DateTime LastSeenAt,
        bool Present
    );

    public static void Map(RouteGroupBuilder session)
    {
        session.Posts("password", ChangePassword, nameof(ChangePassword), needsNoKey: true);
        session.Posts("totp", BeginTotp, nameof(BeginTotp), needsNoKey: true);
        session.Posts("totp/confirmation", ConfirmTotp, nameof(ConfirmTotp), needsNoKey: true);
        session.Reads("sessions", ListSessions, nameof(ListSessions));
        session.Deletes("sessions/{id:guid}", EndSession, nameof(EndSession), existing: false);
    }

    static async Task<NoContent> ChangePassword(
        PasswordRequest request,
        Acting me,
        UserManager<Person> people
    )
    {
        var person = (await people.FindByIdAsync(me.PersonId.ToString()))!;
        var result = await people.ChangePasswordAsync(person, request.Present, request.Next);
        var field = result.Errors.Any(e =>
            e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)
        )
            ? "present"
            : "next";
        Activate.Require(field, result);
        return TypedResults.NoContent();
    }

    static async Task<Ok<TotpView>> BeginTotp(Acting me, UserManager<Person> people)
    {
        var person = (await people.FindByIdAsync(me.PersonId.ToString()))!;
        await people.ResetAuthenticatorKeyAsync(person);
        var secret = (await people.GetAuthenticatorKeyAsync(person))!;
        var uri =
            $"otpauth://totp/{Uri.EscapeDataString("互助:" + person.UserName)}"
            + $"?secret={secret}&issuer={Uri.EscapeDataString("互助")}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        var svg = new SvgQRCode(data).GetGraphic(4);
        return TypedResults.Ok(new TotpView(secret, uri, svg));
    }

    static async Task<NoContent> ConfirmTotp(
        TotpRequest request,
        Acting me,
        UserManager<Person> people,
        Sessions sessions
    )
    {
        var person = (await people.FindByIdAsync(me.PersonId.ToString()))!;
        var code = request.Code.Replace(" ", "");
        if (
            !await people.VerifyTwoFactorTokenAsync(
                person,
                TokenOptions.DefaultAuthenticatorProvider,
                code
            )
        )
            throw new InvalidField("code", "动态码不正确，请核对手机时间后重新输入。");
        await people.SetTwoFactorEnabledAsync(person, true);
        sessions.Forget(me.Session!);
        return TypedResults.NoContent();
    }

    static async Task<Ok<List<SessionRow>>> ListSessions(
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var rows = await db
            .Sessions.AsNoTracking()
            .Where(s => s.PersonId == me.PersonId && s.EndedAt == null)
            .OrderByDescending(s => s.LastSeenAt)
            .ToListAsync(ct);
        return TypedResults.Ok(
            rows.Where(s => s.IsOpenAt(clock.Now()))
                .Select(s => new SessionRow(
                    s.Id,
                    s.Browser,
                    s.Address,
                    s.CreatedAt,
                    s.LastSeenAt,
                    s.Id == me.Session!.SessionId
                ))
                .ToList()
        );
    }

    static async Task<Results<NoContent, ProblemHttpResult>> EndSession(
        Guid id,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var session = await db.Sessions.SingleOrDefaultAsync(
            s => s.Id == id && s.PersonId == me.PersonId,
            ct
        );
        if (session is null)
            return (ProblemHttpResult)Problems.NotFound();
        session.EndedAt ??= clock.Now();
        return TypedResults.NoContent();
    }
}
