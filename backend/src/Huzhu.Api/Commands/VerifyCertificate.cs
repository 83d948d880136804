using System.CommandLine;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using static Huzhu.Api.Agencies.VerifyCertificate;

namespace Huzhu.Api.Commands;

/// <summary>Says of a certificate or letter, by its number and code or by what its QR holds,
/// whether this office issued it and whether it is in force (AG-11).</summary>
static class VerifyCertificate
{
    public static Command Command()
    {
        var number = new Option<string?>("--number")
        {
            Description = "登记证编号，如 DJZ-2026-0001",
        };
        var code = new Option<string?>("--code") { Description = "登记证上的核验码" };
        var payload = new Option<string?>("--payload")
        {
            Description = "二维码中的签名内容（HZ1.…）",
        };
        var command = new Command("verify-certificate", "查验登记证的真伪和状态")
        {
            number,
            code,
            payload,
        };
        command.SetAction(
            (call, ct) =>
                CommandLine.WithServicesAsync(async services =>
                {
                    var asked = new Request(
                        call.GetValue(number)?.Trim(),
                        call.GetValue(code)?.Trim(),
                        call.GetValue(payload)?.Trim()
                    );
                    if (asked.Payload is null && (asked.Number is null || asked.Code is null))
                        throw new CommandFailed("请给出 --number 和 --code，或者 --payload。");
                    var answer = await CheckAsync(services, asked, ct);
                    Console.WriteLine(Text(answer));
                    return answer.Status == VerifyStatus.Valid ? 0 : 1;
                })
        );
        return command;
    }

    static Task<VerifyView> CheckAsync(
        IServiceProvider services,
        Request asked,
        CancellationToken ct
    ) =>
        services
            .GetRequiredService<Work>()
            .AsOfficeAsync(
                false,
                async (db, inner) =>
                    await Agencies.VerifyCertificate.CheckAsync(
                        asked,
                        db,
                        inner.GetRequiredService<CertificateSigning>(),
                        await inner.GetRequiredService<RulebookSource>().GetAsync(db, ct),
                        services.GetRequiredService<Work>(),
                        inner.GetRequiredService<TimeProvider>().Now(),
                        ct
                    ),
                ct
            );

    static string Text(VerifyView answer) =>
        answer.Since is not { } since
            ? "查无此证：编号、核验码或签名不符。"
            : $"{answer.Number} {answer.FullName}：{Label(answer.Status)}"
                + $"（自 {Beijing.DateOf(since):yyyy-MM-dd} 起）。";

    static string Label(VerifyStatus status) =>
        status switch
        {
            VerifyStatus.Changed => "已变更",
            VerifyStatus.Expired => "已期满",
            VerifyStatus.Valid => CertificateStatus.Valid.Label(),
            VerifyStatus.Superseded => CertificateStatus.Superseded.Label(),
            VerifyStatus.Void => CertificateStatus.Void.Label(),
            VerifyStatus.Revoked => CertificateStatus.Revoked.Label(),
            VerifyStatus.Unknown => "查无此证",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}
