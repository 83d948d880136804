using System.CommandLine;
using System.Globalization;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Commands;

/// <summary>
/// The way out after a clock ran ahead: the program refuses to start before its last audit entry.
/// An operator who has set the clock right says so; that stands in the log, and entries up to the
/// one that was ahead no longer keep the program from starting. Nothing is deleted or changed.
/// </summary>
static class AcceptClock
{
    internal const string Action = "AcceptClock";

    public static Command Command()
    {
        var command = new Command(
            "accept-clock",
            "时钟曾经走快、现已校准：记入审计日志，此后可以启动（不删改任何记录）"
        );
        command.SetAction(
            (_, ct) =>
                CommandLine.WithServicesAsync(async services =>
                {
                    Console.WriteLine(await RunAsync(services, ct));
                    return 0;
                })
        );
        return command;
    }

    /// <returns>What was done, in Chinese.</returns>
    public static Task<string> RunAsync(IServiceProvider services, CancellationToken ct) =>
        services
            .GetRequiredService<Work>()
            .AsOfficeAsync(
                writes: true,
                async (db, _) =>
                {
                    var clock = services.GetRequiredService<TimeProvider>();
                    var last = await db.AuditEntries.MaxAsync(e => (DateTime?)e.At, ct);
                    if (last is not { } ahead || ahead <= clock.Now())
                        throw new CommandFailed(
                            $"时钟没有早于最后一条审计记录（现在 {clock.Now():yyyy-MM-dd HH:mm:ss} UTC），无需处理。"
                        );
                    db.AuditEntries.Add(
                        new AuditEntry
                        {
                            Id = clock.NewId(),
                            At = clock.Now(),
                            ActorName = "命令行",
                            Action = Action,
                            Subject = ahead.ToString("O", CultureInfo.InvariantCulture),
                            Data = "{}",
                        }
                    );
                    return $"已记入审计日志：{ahead:yyyy-MM-dd HH:mm:ss} UTC 以前的记录写于走快的时钟。现在可以启动。";
                },
                ct
            );

    /// <summary>Until when entries were accepted; the smallest instant for anything else.</summary>
    internal static DateTime Read(string subject) =>
        DateTime.TryParse(
            subject,
            CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind,
            out var until
        )
            ? until
            : DateTime.MinValue;
}
