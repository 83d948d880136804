using System.Diagnostics;
using System.Net.Http.Json;
using static Bench.Table;

namespace Bench;

/// <summary>
/// A login flood: wrong passwords from two hundred addresses at once, without a pause but after a
/// refusal. What others wait for reads and writes meanwhile, next to what they wait without it.
/// </summary>
static class Flood
{
    const int Addresses = 200;
    const int Samples = 60;
    static readonly TimeSpan AfterRefusal = TimeSpan.FromMilliseconds(250);

    public static async Task MeasureAsync(Product product, Table table)
    {
        foreach (var database in new[] { "full", "embedded" })
        {
            var (server, _) = await product.StartAsync(database);
            await using var end = server;
            var what = database == "full" ? "PostgreSQL" : "SQLite";
            var cookie = await Product.SignInAsync(server, "shenhe");
            await OthersAsync(server, cookie); // warm
            var calm = await OthersAsync(server, cookie);
            using var over = new CancellationTokenSource();
            var tried = new int[2];
            var flood = Enumerable
                .Range(0, Addresses)
                .Select(n => Task.Run(() => GuessAsync(server, n, tried, over.Token)))
                .ToList();
            await Task.Delay(TimeSpan.FromSeconds(2));
            var meanwhile = await OthersAsync(server, cookie);
            await over.CancelAsync();
            await Task.WhenAll(flood);
            Console.Error.WriteLine(
                $"{what}: {tried[0]} guesses were judged, {tried[1]} told to come again"
            );
            table.AddTime(
                $"login flood from {Addresses} addresses, {what}: others' reads, p95",
                meanwhile.Reads,
                calm.Reads,
                2
            );
            table.AddTime(
                $"login flood from {Addresses} addresses, {what}: others' writes, p95",
                meanwhile.Writes,
                calm.Writes,
                2
            );
        }
    }

    static async Task GuessAsync(Server server, int n, int[] tried, CancellationToken over)
    {
        using var http = new HttpClient { BaseAddress = server.Root };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.200.{n / 250}.{n % 250 + 1}");
        for (var i = 0; !over.IsCancellationRequested; i++)
        {
            using var answer = await http.PostAsJsonAsync(
                "/api/session/sign-in",
                new { userName = $"guess{n}-{i}", password = $"guess number {i}" },
                CancellationToken.None
            );
            var refused = (int)answer.StatusCode == 429;
            Interlocked.Increment(ref tried[refused ? 1 : 0]);
            if (refused)
                await Task.Delay(AfterRefusal, over)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Reads and writes of people at other addresses, one after the other, in
    /// ms.</summary>
    static async Task<(double Reads, double Writes)> OthersAsync(Server server, string cookie)
    {
        using var http = new HttpClient { BaseAddress = server.Root };
        var (reads, writes) = (new List<double>(), new List<double>());
        for (var i = 0; i < Samples; i++)
        {
            using var read = new HttpRequestMessage(
                HttpMethod.Get,
                "/api/office/agencies?kind=district&size=20"
            );
            read.Headers.Add("Cookie", cookie);
            reads.Add(await TimeAsync(http, read));
            using var write = new HttpRequestMessage(HttpMethod.Post, "/api/public/applications");
            write.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            write.Headers.Add("X-Forwarded-For", $"10.201.0.{i + 1}");
            writes.Add(await TimeAsync(http, write));
        }
        return (P95(reads), P95(writes));
    }

    static async Task<double> TimeAsync(HttpClient http, HttpRequestMessage request)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static double P95(List<double> times) => times.Order().ElementAt((int)(times.Count * 0.95));
}
