using System.CommandLine;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Commands;

/// <summary>
/// After a restore: numbers that were given since the backup stand on papers that are out, and
/// must not be given again (AG-13). The operator names the last one of each series; the series
/// goes on after it, and the log says so.
/// </summary>
static class RaiseNumbers
{
    public static Command Command()
    {
        var numbers = new Argument<string[]>("numbers")
        {
            Description = "各序列已发出的最后一个编号，例如 DJZ-2026-0012 PF-2026-0031",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("raise-numbers", "恢复旧备份之后：从已发出的最后一个编号之后续编")
        {
            numbers,
        };
        command.SetAction(
            (call, ct) =>
                CommandLine.WithServicesAsync(async services =>
                {
                    await RunAsync(services, call.GetValue(numbers)!, ct);
                    return 0;
                })
        );
        return command;
    }

    public static Task RunAsync(
        IServiceProvider services,
        IReadOnlyList<string> numbers,
        CancellationToken ct
    ) =>
        services
            .GetRequiredService<Work>()
            .AsOfficeAsync(
                writes: true,
                async (db, _) =>
                {
                    foreach (var number in numbers)
                        await RaiseAsync(db, services, number, ct);
                    return true;
                },
                ct
            );

    static async Task RaiseAsync(
        HuzhuDb db,
        IServiceProvider services,
        string number,
        CancellationToken ct
    )
    {
        if (NumberSeries.Parts(NumberSeries.AsKept(number)) is not var (kind, year, last))
            throw new CommandFailed($"不是编号：{number}（应如 DJZ-2026-0012）。");
        var series = await db.NumberSeries.SingleOrDefaultAsync(
            s => s.Kind == kind && s.Year == year,
            ct
        );
        if (series is null)
        {
            series = new NumberSeries(kind, year);
            db.NumberSeries.Add(series);
        }
        var former = series.Last;
        series.GoOnAfter(last);
        var clock = services.GetRequiredService<TimeProvider>();
        db.AuditEntries.Add(
            new AuditEntry
            {
                Id = clock.NewId(),
                At = clock.Now(),
                ActorName = "命令行",
                Action = "RaiseNumbers",
                Subject = number,
                Data = $$"""{"from":{{former}},"to":{{series.Last}}}""",
            }
        );
        Console.WriteLine(
            series.Last == former
                ? $"{number}：序列已到 {former} 号，未作改动。"
                : $"{number}：序列原到 {former} 号，下一个为 {series.Last + 1} 号。"
        );
    }
}
