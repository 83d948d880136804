using System.Diagnostics;
using Huzhu.Api.Papers.Printing;
using Microsoft.Extensions.Logging.Abstractions;
using static Bench.Table;

namespace Bench;

/// <summary>Start to the first answer from an existing database.</summary>
static class Start
{
    public static async Task MeasureAsync(Product product, Table table)
    {
        var (values, limits) = (new List<double>(), new List<double>());
        for (var round = 0; round < 7; round++)
        {
            var (bare, limit) = await product.StartBareAsync("fresh");
            await bare.DisposeAsync();
            var (server, value) = await product.StartAsync("fresh");
            await server.DisposeAsync();
            values.Add(value);
            limits.Add(limit);
        }
        table.AddTime("start to first answer from the database", Median(values), Median(limits), 2);
    }
}

/// <summary>A page of twenty rows under load, and the memory after it.</summary>
static class Pages
{
    const int Rounds = 5;
    static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    static readonly (string What, string User, string Path)[] Asked =
    [
        (
            "an agency's cases",
            $"{Product.Slug}-zhuren",
            $"/api/agencies/{Product.Slug}/cases?status=approved&size=20"
        ),
        ("all cases, at the office", "shenhe", "/api/office/cases?status=approved&size=20"),
        ("300 agencies, at the office", "shenhe", "/api/office/agencies?kind=district&size=20"),
    ];

    public static async Task MeasureAsync(Product product, Table table)
    {
        var (server, _) = await product.StartAsync("full");
        await using var end = server;
        var (bare, _) = await product.StartBareAsync("full");
        await using var endOfBare = bare;
        var bareCookie = await Product.SignInBareAsync(bare);
        foreach (var (what, user, path) in Asked)
        {
            var cookie = await Product.SignInAsync(server, user);
            await Load.RunAsync(server, path, cookie, 32, 3 * Turn); // warm
            await Load.RunAsync(bare, "/rows", bareCookie, 32, 3 * Turn);
            foreach (var connections in new[] { 1, 32 })
            {
                var (values, limits) = (new List<Seen>(), new List<Seen>());
                for (var round = 0; round < Rounds; round++)
                {
                    limits.Add(await Load.RunAsync(bare, "/rows", bareCookie, connections, Turn));
                    values.Add(await Load.RunAsync(server, path, cookie, connections, Turn));
                }
                var job =
                    $"{what}: 20 rows, {connections} connection{(connections > 1 ? "s" : "")}";
                table.AddRate(
                    job,
                    Median(values.Select(s => s.PerSecond)),
                    Median(limits.Select(s => s.PerSecond)),
                    0.8
                );
                table.AddTime(
                    $"{job}, p99",
                    Median(values.Select(s => s.P99)),
                    Median(limits.Select(s => s.P99)),
                    3
                );
                // the one figure that neighbours on the machine hardly touch
                table.AddTime(
                    $"{job}, processor time of the server for one",
                    Median(values.Select(s => s.Processor)),
                    Median(limits.Select(s => s.Processor)),
                    1.25
                );
            }
        }
        table.Add(
            "memory after load",
            $"{server.Memory:0} MB",
            $"{bare.Memory:0} MB",
            $"{server.Memory / bare.Memory:0.#}",
            "≤ 250 MB",
            server.Memory <= 250
        );
    }
}

/// <summary>Printing a certificate with a warm engine, and one for each of 300 agencies.</summary>
static class Papers
{
    const int Prints = 15;
    const int Batch = 300;

    public static async Task MeasureAsync(Product product, Table table)
    {
        var (server, _) = await product.StartAsync("full");
        await using var end = server;
        using var http = new HttpClient { BaseAddress = server.Root };
        http.DefaultRequestHeaders.Add("Cookie", await Product.SignInAsync(server, "shenhe"));
        var path = $"/api/office/certificates/{await product.CertificateAsync()}/pdf";
        await using var press = new Press(NullLogger<Press>.Instance);
        await TimeAsync(() => http.GetByteArrayAsync(path)); // warm
        await TimeAsync(() => press.PrintAsync("<p></p>", default));
        var (values, limits) = (new List<double>(), new List<double>());
        for (var i = 0; i < Prints; i++)
        {
            limits.Add(await TimeAsync(() => press.PrintAsync("<p></p>", default)));
            values.Add(await TimeAsync(() => http.GetByteArrayAsync(path)));
        }
        table.AddTime("a certificate as PDF, warm", Median(values), Median(limits), 2);
        var batches = new List<double>();
        for (var i = 0; i < 5; i++)
            batches.Add(await BatchAsync(http, path));
        table.Add(
            $"{Batch} certificates, 4 at once",
            Time(Median(batches)),
            "–",
            "–",
            "≤ 15 s",
            Median(batches) <= 15_000
        );
    }

    static async Task<double> BatchAsync(HttpClient http, string path)
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Batch),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (_, ct) => await http.GetByteArrayAsync(path, ct)
        );
        return watch.Elapsed.TotalMilliseconds;
    }

    static async Task<double> TimeAsync(Func<Task<byte[]>> print)
    {
        var watch = Stopwatch.StartNew();
        await print();
        return watch.Elapsed.TotalMilliseconds;
    }
}
