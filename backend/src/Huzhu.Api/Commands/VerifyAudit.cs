using System.CommandLine;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;

namespace Huzhu.Api.Commands;

/// <summary>Computes the audit log anew and compares it with every signed checkpoint.</summary>
static class VerifyAudit
{
    public static Command Command()
    {
        var command = new Command(
            "verify-audit",
            "重新计算审计日志，与库内、库外的签名检查点逐一核对"
        );
        command.SetAction(
            (_, ct) => CommandLine.WithServicesAsync(services => RunAsync(services, ct))
        );
        return command;
    }

    /// <returns>0 when nothing was changed, 1 otherwise.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var check = services.GetRequiredService<AuditCheck>();
        var report = await services
            .GetRequiredService<Work>()
            .AsOfficeAsync(writes: false, (db, _) => check.RunAsync(db, ct), ct);
        Print(report);
        return report.Findings.Count == 0 ? 0 : 1;
    }

    static void Print(AuditReport report)
    {
        Console.WriteLine(
            $"已封存 {report.Entries} 条，签名检查点 {report.Checkpoints} 个，待封存 {report.Waiting} 条。"
        );
        Console.WriteLine($"树根 {Convert.ToHexStringLower(report.RootHash)}");
        foreach (var finding in report.Findings)
            Console.WriteLine($"不符：{finding}");
        Console.WriteLine(
            report.Findings.Count == 0 ? "审计日志完整，没有发现改动。" : "审计日志被改动过。"
        );
    }
}
