using System.CommandLine;
using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Commands;

/// <summary>What is open over all agencies on a date, with its article, by due date (T-5).
/// </summary>
static class ShowDeadlines
{
    public static Command Command()
    {
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "以哪一天（北京时间，如 2026-09-28）为准；不给则以今天为准",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", out var date))
                    return date;
                result.AddError("日期请按“2026-09-28”的格式填写。");
                return null;
            },
        };
        var command = new Command("deadlines", "列出某一天全部代办处未办结的期限") { asOf };
        command.SetAction(
            (call, ct) =>
                CommandLine.WithServicesAsync(async services =>
                {
                    var now = services.GetRequiredService<TimeProvider>().Now();
                    var date = call.GetValue(asOf) ?? Beijing.DateOf(now);
                    var at = date == Beijing.DateOf(now) ? now : Beijing.StartOf(date).AddHours(12);
                    var duties = await ReadAsync(services, at, ct);
                    foreach (var duty in duties)
                        Console.WriteLine(Line(duty));
                    Console.WriteLine(
                        $"{date:yyyy-MM-dd}：未办结期限 {duties.Count} 项，其中逾期 {duties.Count(IsOverdue)} 项。"
                    );
                    return 0;
                })
        );
        return command;
    }

    static Task<List<DutyView>> ReadAsync(
        IServiceProvider services,
        DateTime at,
        CancellationToken ct
    ) =>
        services
            .GetRequiredService<Work>()
            .AsOfficeAsync(
                writes: false,
                async (db, inner) =>
                {
                    var book = ActivatorUtilities.CreateInstance<DutyBook>(
                        inner,
                        db,
                        inner.GetRequiredService<TenantScope>(),
                        new Acting(),
                        new Stopped(at)
                    );
                    return (await book.ReadAsync(ct))
                        .Where(d => d is { DoneOn: null, Deadline: not null })
                        .ToList();
                },
                ct
            );

    static bool IsOverdue(DutyView duty) => duty.Deadline!.State == DeadlineState.Overdue;

    static string Line(DutyView duty) =>
        $"{duty.Deadline!.Due:yyyy-MM-dd}  {Left(duty)}  {duty.Article}  {duty.Title}  {duty.AgencyName ?? duty.Subject}";

    static string Left(DutyView duty) =>
        duty.Deadline!.DaysLeft switch
        {
            < 0 and var days => $"逾期{-days}天",
            0 => "今天到期",
            var days => $"还剩{days}天",
        };

    /// <summary>A clock that stands at one instant.</summary>
    sealed class Stopped(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
    }
}
