using Huzhu.Api.Commands;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Pipeline;

/// <summary>Whether the program may start, and whether it answers.</summary>
public static class Readiness
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/healthz/live", () => TypedResults.Text("ok")).ExcludeFromDescription();
        app.MapGet("/healthz/ready", ReadyAsync).ExcludeFromDescription();
    }

    static async Task<IResult> ReadyAsync(ReadyCheck check, CancellationToken ct) =>
        await check.FaultAsync(ct) is { } fault
            ? TypedResults.Text(fault, statusCode: 503)
            : TypedResults.Text("ready");

    /// <summary>Why the program must not start, in Chinese; null when it may.</summary>
    public static async Task<string?> FaultAsync(IServiceProvider services)
    {
        var settings = services.GetRequiredService<Settings>();
        if (settings.Demo && services.GetService<Commands.IDemo>() is null)
            return "本程序不含演示数据。演示请运行 Huzhu.Demo，正式环境请去掉 HUZHU_DEMO。";
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HuzhuDb>();
        if (settings.Postgres && await RowSecurity.FaultAsync(db, default) is { } fault)
            return fault;
        if (!settings.Demo && settings.PublicAddress.Length == 0)
            return "缺少 HUZHU_ADDRESS（系统对外的网址，印在链接和登记证的二维码里）：正式环境拒绝启动。";
        if (!settings.Postgres && (await db.Database.GetPendingMigrationsAsync()).Any())
            return "数据库结构尚未更新，请先执行 migrate。";
        var work = services.GetRequiredService<Work>();
        return await work.AsOfficeAsync(
            false,
            async (reading, _) =>
            {
                var installation = await reading.Installations.SingleOrDefaultAsync();
                if (installation is null)
                    return "数据库尚未初始化，请先执行 migrate。";
                if (installation.Demo && !settings.Demo)
                    return "这是演示数据库，正式环境拒绝启动。请换用新的数据目录。";
                var last = await reading
                    .AuditEntries.OrderByDescending(e => e.At)
                    .Select(e => (DateTime?)e.At)
                    .FirstOrDefaultAsync();
                var now = services.GetRequiredService<TimeProvider>().Now();
                return last is { } ahead && ahead > now && !await IsAcceptedAsync(reading, ahead)
                    ? $"时钟早于最后一条审计记录（{ahead:yyyy-MM-dd HH:mm:ss} UTC），拒绝启动。"
                        + "请先校准时钟；如果是那条记录写下时时钟走快了，运行 accept-clock。"
                    : null;
            }
        );
    }

    /// <summary>Whether an operator has said that the clock was ahead until then (accept-clock).
    /// </summary>
    static async Task<bool> IsAcceptedAsync(HuzhuDb db, DateTime ahead) =>
        (
            await db
                .AuditEntries.Where(e => e.Action == AcceptClock.Action)
                .Select(e => e.Subject)
                .ToListAsync()
        ).Any(until => AcceptClock.Read(until) >= ahead);
}
