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

    static async Task<IResult> ReadyAsync(Work work, CancellationToken ct)
    {
        try
        {
            var installed = await work.AsOfficeAsync(
                false,
                (db, _) => db.Installations.AnyAsync(ct),
                ct
            );
            return installed ? TypedResults.Text("ready") : TypedResults.StatusCode(503);
        }
        catch (System.Data.Common.DbException)
        {
            return TypedResults.StatusCode(503);
        }
    }

    /// <summary>Why the program must not start, in Chinese; null when it may.</summary>
    public static async Task<string?> FaultAsync(IServiceProvider services)
    {
        var settings = services.GetRequiredService<Settings>();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HuzhuDb>();
        if (settings.Postgres && await RowSecurity.FaultAsync(db, default) is { } fault)
            return fault;
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
                return last > services.GetRequiredService<TimeProvider>().Now()
                    ? $"时钟早于最后一条审计记录（{last:yyyy-MM-dd HH:mm:ss} UTC），拒绝启动。"
                    : null;
            }
        );
    }
}
