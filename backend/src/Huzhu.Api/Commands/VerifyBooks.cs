using System.CommandLine;
using Huzhu.Api.Books;

namespace Huzhu.Api.Commands;

/// <summary>Computes the books anew from their vouchers and compares (FI-1, FI-15).</summary>
static class VerifyBooks
{
    const int Shown = 20;

    public static Command Command()
    {
        var command = new Command(
            "verify-books",
            "由记账凭证重新计算账簿，与余额、结账和预算逐一核对"
        );
        command.SetAction(
            (_, ct) => CommandLine.WithServicesAsync(services => RunAsync(services, ct))
        );
        return command;
    }

    /// <returns>0 when all agree, 1 otherwise.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var check = scope.ServiceProvider.GetRequiredService<BooksCheck>();
        var (vouchers, faults) = await check.RunAsync(ct);
        foreach (var fault in faults.Take(Shown))
            Console.WriteLine($"不符：{fault.Where} 登记 {fault.Kept}，应为 {fault.Computed}");
        Console.WriteLine(
            faults.Count == 0
                ? $"已核对 {vouchers} 张凭证，账簿完全一致。"
                : $"已核对 {vouchers} 张凭证，有 {faults.Count} 处不符。"
        );
        return faults.Count == 0 ? 0 : 1;
    }
}
