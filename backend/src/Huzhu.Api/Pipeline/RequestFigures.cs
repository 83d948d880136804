using System.Diagnostics;

namespace Huzhu.Api.Pipeline;

/// <summary>Counts this instance's requests since it started: how many, how many failed, how long
/// they took. Cheap enough to run always.</summary>
public sealed class RequestFigures
{
    /// <summary>Upper bounds of the classes of duration, in milliseconds.</summary>
    static readonly int[] Bounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, int.MaxValue];

    readonly long[] classes = new long[Bounds.Length];
    long failed;
    long refused;

    /// <param name="Failed">Answers of the classes 5xx.</param>
    /// <param name="Throttled">Answers 429.</param>
    /// <param name="MedianMilliseconds">At most; half of all took no longer.</param>
    /// <param name="SlowMilliseconds">At most; 95 of 100 took no longer.</param>
    public sealed record View(
        long Total,
        long Failed,
        long Throttled,
        int MedianMilliseconds,
        int SlowMilliseconds
    );

    public void Count(int status, TimeSpan took)
    {
        var at = Array.FindIndex(Bounds, b => took.TotalMilliseconds <= b);
        Interlocked.Increment(ref classes[at]);
        if (status >= 500)
            Interlocked.Increment(ref failed);
        else if (status == 429)
            Interlocked.Increment(ref refused);
    }

    public View Now()
    {
        var counts = classes.Select((_, i) => Interlocked.Read(ref classes[i])).ToArray();
        return new(
            counts.Sum(),
            Interlocked.Read(ref failed),
            Interlocked.Read(ref refused),
            BoundOf(counts, 0.5),
            BoundOf(counts, 0.95)
        );
    }

    static int BoundOf(long[] counts, double share)
    {
        var left = (long)Math.Ceiling(counts.Sum() * share);
        for (var i = 0; i < counts.Length; i++)
            if ((left -= counts[i]) <= 0)
                return i == counts.Length - 1 ? Bounds[^2] : Bounds[i];
        return Bounds[^2];
    }
}

/// <summary>Puts the counting round all requests but event streams, which last as long as somebody
/// looks.</summary>
public static class RequestCounting
{
    public static void UseRequestFigures(this WebApplication app)
    {
        var figures = app.Services.GetRequiredService<RequestFigures>();
        app.Use(
            async (http, next) =>
            {
                var began = Stopwatch.GetTimestamp();
                try
                {
                    await next(http);
                }
                finally
                {
                    if (http.Response.ContentType?.StartsWith("text/event-stream") != true)
                        figures.Count(http.Response.StatusCode, Stopwatch.GetElapsedTime(began));
                }
            }
        );
    }
}
