using System.CommandLine;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Commands;

/// <summary>Says of a certificate, by its number and code or by what its QR holds, whether this
/// office issued it and whether it is in force (AG-11).</summary>
static class VerifyCertificate
{
    public static Command Command()
    {
        var number = new Option<string?>("--number") { Description = "登记证编号，如 DJZ-2026-0001" };
        var code = new Option<string?>("--code") { Description = "登记证上的验证码" };
        var payload = new Option<string?>("--payload") { Description = "二维码中的签名内容（HZ1.…）" };
        var command = new Command("verify-certificate", "查验登记证的真伪和状态")
        {
            number, code, payload,
        };
        command.SetAction((call, ct) => CommandLine.WithServicesAsync(async services =>
        {
            var facts = call.GetValue(payload) is { } token
                ? services.GetRequiredService<CertificateSigning>().Read(token.Trim())
                : null;
            var (asked, typed) = facts is not null
                ? (facts.Number, facts.Code)
                : (call.GetValue(number)?.Trim(), call.GetValue(code)?.Trim());
            if (call.GetValue(payload) is null && (asked is null || typed is null))
                throw new CommandFailed("请给出 --number 和 --code，或者 --payload。");
            var found = asked is null || typed is null
                ? null : await FindAsync(services, asked, typed, ct);
            Console.WriteLine(found?.Text ?? "查无此证：编号、验证码或签名不符。");
            return found?.Status == CertificateStatus.Valid ? 0 : 1;
        }));
        return command;
    }

    sealed record Found(CertificateStatus Status, string Text);

    static Task<Found?> FindAsync(
        IServiceProvider services, string number, string code, CancellationToken ct) =>
        services.GetRequiredService<Work>().AsOfficeAsync(false, async (db, inner) =>
        {
            var certificate = await db.Certificates.SingleOrDefaultAsync(c => c.Number == number, ct);
            if (certificate is null || !CertificateSigning.Same(certificate.Code, code)) return null;
            var agency = await db.Agencies.SingleAsync(a => a.Id == certificate.AgencyId, ct);
            var rulebook = await inner.GetRequiredService<RulebookSource>().GetAsync(db, ct);
            var now = services.GetRequiredService<TimeProvider>().Now();
            var state = certificate.StatusAt(agency, now, rulebook);
            var since = Domain.Shared.Beijing.DateOf(state.Since);
            return new Found(
                state.Status,
                $"{number} {certificate.FullName}：{Label(state.Status)}（自 {since:yyyy-MM-dd} 起）。");
        }, ct);

    static string Label(CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => "有效",
        CertificateStatus.Superseded => "已被新证取代",
        CertificateStatus.Void => "已声明作废",
        CertificateStatus.Revoked => "已随代办处资格终止而失效",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
