using System.Globalization;
using Huzhu.Api.Audit;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Huzhu.Api.Session;

/// <summary>An authenticator app is set up, or replaced: with the password once more, and the old
/// one counts until a code of the new one has come.</summary>
public static class SetUpTotp
{
    public sealed record TotpView(string Secret, string Uri, string QrSvg);

    public sealed record TotpRequest(string Code);

    const string Provider = "huzhu";
    const string Pending = "PendingAuthenticatorKey";
    static readonly TimeSpan Waits = TimeSpan.FromMinutes(15);

    public static void Map(RouteGroupBuilder session)
    {
        session.Write("totp", BeginTotp).NoKey().StepUp();
        session
            .Write("totp/confirmation", ConfirmTotp)
            .NoKey()
            .OwnWork()
            .RequireRateLimiting(Throttling.SignIn);
    }

    static async Task<Ok<TotpView>> BeginTotp(Here here, UserManager<Person> people)
    {
        var person = (await people.FindByIdAsync(here.Me.PersonId.ToString()))!;
        var secret = Totp.NewSecret();
        await people.SetAuthenticationTokenAsync(
            person,
            Provider,
            Pending,
            $"{secret} {(here.Now + Waits).Ticks}"
        );
        var uri =
            $"otpauth://totp/{Uri.EscapeDataString("互助:" + person.UserName)}"
            + $"?secret={secret}&issuer={Uri.EscapeDataString("互助")}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        var svg = new SvgQRCode(data).GetGraphic(4);
        return TypedResults.Ok(new TotpView(secret, uri, svg));
    }

    static async Task<NoContent> ConfirmTotp(
        TotpRequest request,
        Here here,
        HttpContext http,
        Work work,
        Tries tries,
        Sessions sessions,
        SecurityLog log
    )
    {
        var (me, ct) = (here.Me, here.Ct);
        var count = Tries.Eight("new code", me.Session!.SessionId.ToString());
        if (await tries.TakeAsync(count) is not null)
            throw new TryLater(15 * 60);
        var done = await work.AsOfficeAsync(
            writes: true,
            async (db, services) =>
            {
                var people = services.GetRequiredService<UserManager<Person>>();
                var person = (await people.FindByIdAsync(me.PersonId.ToString()))!;
                if (await PendingAsync(people, person, here.Now) is not { } secret)
                    throw new WrongState("没有待确认的验证器，请重新开始设置。");
                var (step, _) = Totp.StepOf(secret, request.Code, lastUsed: null);
                if (step is null)
                    return false;
                person.LastCodeStep = step;
                person.TwoFactorEnabled = true;
                await Passwords.SetSecretAsync(people, person, secret);
                await people.RemoveAuthenticationTokenAsync(person, Provider, Pending);
                await Sessions.EndAllAsync(db, person.Id, here.Now, me.Session.SessionId, ct);
                var audit = services.GetRequiredService<AuditTrail>();
                audit.About(person.Id.ToString());
                audit.Write(db, nameof(ConfirmTotp), me);
                return true;
            },
            ct
        );
        if (!done)
        {
            log.Note(http, SecurityEventKind.CodeFailed);
            throw new InvalidField("code", "动态码不正确，请核对手机时间后重新输入。");
        }
        await tries.ForgetAsync(count);
        log.Note(http, SecurityEventKind.SecondFactorChanged);
        sessions.Forget(me.Session);
        return TypedResults.NoContent();
    }

    static async Task<string?> PendingAsync(UserManager<Person> people, Person person, DateTime now)
    {
        var kept = await people.GetAuthenticationTokenAsync(person, Provider, Pending);
        return
            kept?.Split(' ') is [var secret, var until]
            && now.Ticks < long.Parse(until, CultureInfo.InvariantCulture)
            ? secret
            : null;
    }
}
