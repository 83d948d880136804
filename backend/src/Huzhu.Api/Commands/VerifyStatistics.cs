using System.CommandLine;
using Huzhu.Api.Statistics;

namespace Huzhu.Api.Commands;

/// <summary>Computes the statistics anew from cover and money and compares (ST-2).</summary>
static class VerifyStatistics
{
    const int Shown = 20;

    public static Command Command()
    {
        var command = new Command(
            "verify-statistics",
            "由参保和会费明细重新计算统计数，与已登记的逐一核对"
        );
        command.SetAction(
            (_, ct) => CommandLine.WithServicesAsync(services => RunAsync(services, ct))
        );
        return command;
    }

    /// <returns>0 when all agree, 1 otherwise.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var (segments, faults) = await services.GetRequiredService<Recompute>().CompareAsync(ct);
        foreach (var fault in faults.Take(Shown))
            Console.WriteLine(
                $"不符：{fault.Table} {fault.Key} 登记 {fault.Kept}，应为 {fault.Computed}"
            );
        Console.WriteLine(
            faults.Count == 0
                ? $"已核对 {segments} 段保障，统计数与明细完全一致。"
                : $"已核对 {segments} 段保障，有 {faults.Count} 处不符。"
        );
        return faults.Count == 0 ? 0 : 1;
    }
}
