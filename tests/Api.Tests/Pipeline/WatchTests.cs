using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Pipeline;

/// <summary>The system can be watched: on its own page, by metrics, and by readiness.</summary>
public sealed class WatchTests
{
    [Fact]
    public async Task Administrators_see_how_the_system_is_and_begin_failed_jobs_anew()
    {
        await using var world = await World.StartAsync();
        await world.OperatingAgency();
        var administrator = await world.Office("administrator");
        var failed = await world.FailedJob();
        var before = (await administrator.Get("office/system")).Ok();
        Assert.Equal(1, before.Int("now.failedJobs"));
        Assert.Equal(failed.ToString(), before.String("failed.0.id"));
        Assert.Equal(3, before.At("now.lanes")!.AsArray().Count);
        Assert.True(before.At("now.requests.total")!.GetValue<long>() > 10);
        Assert.True(before.At("now.disk.free")!.GetValue<long>() > 0);
        Assert.NotNull(before.At("now.sealer.sealedAt"));
        Assert.Null(before.At("now.backup.at"));
        var retry = $"office/jobs/{failed}/retry";
        (await (await world.Office("reviewer")).Post(retry, null, 0)).Is(403);
        (await administrator.Post(retry, null, 0)).Is(204);
        var (isDone, version) = (false, 0);
        for (var i = 0; i < 400 && !isDone; i++, await Task.Delay(25))
            (isDone, version) = await world.Work.AsOfficeAsync(
                false,
                async (db, _) =>
                {
                    var job = await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == failed);
                    return (job.Status == Huzhu.Data.Office.JobStatus.Done, job.Version);
                }
            );
        Assert.True(isDone);
        Assert.Equal(0, (await administrator.Get("office/system")).Ok().Int("now.failedJobs"));
        // what hasn't failed isn't begun anew
        (await administrator.Post(retry, null, version)).Is(409);
        (await (await world.Office("reviewer")).Get("office/system")).Is(403);
    }

    [Fact]
    public async Task A_backup_that_ended_well_is_seen()
    {
        await using var world = await World.StartAsync();
        await Huzhu.Api.Commands.Backup.RunAsync(
            world.Services,
            Path.Combine(world.Folder, "backups")
        );
        var now = (await (await world.Office("administrator")).Get("office/system")).Ok();
        Assert.True(now.At("now.backup.secondsAgo")!.GetValue<double>() < 600);
    }

    /// <summary>A collector on a port of its own, which keeps what is sent to it.</summary>
    static async Task<(WebApplication App, ConcurrentDictionary<string, string> Got)> Collector()
    {
        var got = new ConcurrentDictionary<string, string>();
        var app = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var text = Encoding.Latin1.GetString(body.ToArray());
            got.AddOrUpdate(http.Request.Path.Value!, text, (_, old) => old + text);
        });
        await app.StartAsync();
        return (app, got);
    }

    [Fact]
    public async Task Traces_and_metrics_go_where_the_setting_says_and_name_nobody()
    {
        var (collector, got) = await Collector();
        await using var end = collector;
        await using (
            var world = await World.StartAsync(
                null,
                $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Urls.First()}",
                "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
                "--OTEL_METRIC_EXPORT_INTERVAL=500"
            )
        )
        {
            var agency = await world.OperatingAgency("金丝雀甲");
            var browser = agency.DirectorBrowser;
            (await browser.Get($"{agency.Path}/people?q=金丝雀乙")).Ok();
            await browser.Post($"{agency.Path}/exports", new { list = "units", query = "" });
            await Task.Delay(3000);
        }
        var (traces, metrics) = (got["/v1/traces"], got["/v1/metrics"]);
        Assert.Contains("job export", traces);
        Assert.Contains("api/agencies/", traces);
        Assert.Contains("huzhu.jobs.attempts", metrics);
        Assert.Contains("huzhu.audit.unsealed.age", metrics);
        Assert.Contains("http.server.request.duration", metrics);
        foreach (var text in new[] { traces, metrics })
        foreach (var name in new[] { "金丝雀甲", "金丝雀乙" })
        {
            Assert.DoesNotContain(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name)), text);
            Assert.DoesNotContain(Uri.EscapeDataString(name), text);
        }
    }

    [Fact]
    public async Task Nothing_is_sent_unless_it_is_set()
    {
        await using var world = await World.StartAsync();
        Assert.Empty(world.Services.GetServices<OpenTelemetry.Trace.TracerProvider>());
        Assert.Empty(world.Services.GetServices<OpenTelemetry.Metrics.MeterProvider>());
    }
}
