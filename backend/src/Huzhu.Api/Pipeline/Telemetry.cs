using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Huzhu.Api.Pipeline;

/// <summary>
/// What can be watched from outside: traces, metrics and logs by OpenTelemetry (OTLP). Nothing
/// leaves the program unless OTEL_EXPORTER_OTLP_ENDPOINT is set; the standard OTEL_ settings hold.
/// Names, numbers of persons and query strings are never part of it.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of our traces and metrics.</summary>
    public const string Name = "Huzhu";

    const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    static readonly ActivitySource Source = new(Name);
    static readonly Meter Meter = new(Name);

    static readonly Counter<long> Ended = Meter.CreateCounter<long>(
        "huzhu.jobs.attempts",
        description: "Attempts at jobs, by kind and outcome: done, again, given-up, lost"
    );

    static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>(
        "huzhu.jobs.duration",
        "s",
        "How long attempts at jobs took, by kind"
    );

    /// <summary>The trace of one attempt at a job; null while nobody listens.</summary>
    public static Activity? StartJob(string kind, Guid id) =>
        Source.StartActivity($"job {kind}", ActivityKind.Consumer)?.SetTag("huzhu.job", id);

    /// <summary>Counts an attempt at a job.</summary>
    public static void JobEnded(string kind, string outcome, TimeSpan took)
    {
        var by = new KeyValuePair<string, object?>("kind", kind);
        Ended.Add(1, by, new("outcome", outcome));
        Seconds.Record(took.TotalSeconds, by);
    }

    /// <summary>Sets up sending, if there is somewhere to send to.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[Endpoint]))
            return;
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(
                    "huzhu",
                    serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()
                )
            )
            .WithTracing(traces =>
                traces
                    .AddAspNetCoreInstrumentation(requests =>
                        requests.Filter = http => !http.Request.Path.StartsWithSegments("/healthz")
                    )
                    .AddSource(Name, "Npgsql")
                    .AddOtlpExporter()
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(Name)
                    .AddMeter("Microsoft.AspNetCore.Hosting")
                    .AddMeter("Microsoft.AspNetCore.Server.Kestrel")
                    .AddMeter("Microsoft.AspNetCore.RateLimiting")
                    .AddMeter("System.Runtime")
                    .AddMeter("Npgsql")
                    .AddOtlpExporter()
            );
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeFormattedMessage = true;
            logs.AddOtlpExporter();
        });
        builder.Services.AddHostedService<SystemGauges>();
    }

    /// <summary>Offers the figures of the page 系统运行 as metrics, read anew each half
    /// minute.</summary>
    sealed class SystemGauges(SystemState state, ILogger<SystemGauges> log) : BackgroundService
    {
        SystemState.Figures? now;

        protected override async Task ExecuteAsync(CancellationToken ct)
        {
            Gauge("huzhu.audit.unsealed.age", "s", f => f.Sealer.UnsealedSeconds);
            Gauge("huzhu.audit.unsealed", null, f => f.Sealer.Unsealed);
            Gauge("huzhu.jobs.failed", null, f => f.FailedJobs);
            Gauge("huzhu.backup.age", "s", f => f.Backup.SecondsAgo ?? -1);
            Gauge("huzhu.disk.free", "By", f => f.Disk.Free);
            Gauge("huzhu.files.bytes", "By", f => f.Disk.Files);
            Gauge("huzhu.database.latency", "ms", f => f.Database.Milliseconds);
            foreach (var lane in Enum.GetValues<Jobs.Lane>())
            {
                SystemState.LaneView Of(SystemState.Figures f) =>
                    f.Lanes.Single(l => l.Lane == lane);
                var word = lane.ToString().ToLowerInvariant();
                Gauge($"huzhu.jobs.{word}.waiting", null, f => Of(f).Waiting);
                Gauge($"huzhu.jobs.{word}.age", "s", f => Of(f).OldestSeconds);
            }
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
            do
            {
                try
                {
                    now = await state.ReadAsync(ct);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    log.LogWarning(e, "the figures of the system could not be read");
                }
            } while (await timer.WaitForNextTickAsync(ct));
        }

        void Gauge(string name, string? unit, Func<SystemState.Figures, double> value) =>
            Meter.CreateObservableGauge(
                name,
                () =>
                    now is { } figures
                        ? [new Measurement<double>(value(figures))]
                        : Enumerable.Empty<Measurement<double>>(),
                unit
            );
    }
}
