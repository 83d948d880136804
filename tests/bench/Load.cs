using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bench;

/// <summary>What a load saw: answers a second; the 99th of a hundred, and the server's processor
/// time for one answer, in milliseconds.</summary>
sealed record Seen(double PerSecond, double P99, double Processor);

/// <summary>
/// Asks the same thing over and over on some connections, each waiting for its answer first. Bare
/// sockets, because an HTTP client would take from the two cores as much as the server does.
/// </summary>
static class Load
{
    static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();
    static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();

    public static async Task<Seen> RunAsync(
        Server server,
        string path,
        string cookie,
        int connections,
        TimeSpan time
    )
    {
        var address = new Uri(server.Root, path);
        var request = Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {cookie}\r\n\r\n"
        );
        var (watch, before) = (Stopwatch.StartNew(), server.Processor);
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(_ => Task.Run(() => AskAsync(address, request, watch, time)))
        );
        var seconds = watch.Elapsed.TotalSeconds;
        var times = all.SelectMany(t => t).Order().ToList();
        var processor = (server.Processor - before).TotalMilliseconds;
        return new(
            times.Count / seconds,
            times[(int)(times.Count * 0.99)],
            processor / times.Count
        );
    }

    static async Task<List<double>> AskAsync(
        Uri address,
        byte[] request,
        Stopwatch watch,
        TimeSpan time
    )
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        var buffer = new byte[1 << 18];
        var times = new List<double>();
        while (watch.Elapsed < time)
        {
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            var length = 0;
            do
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length));
                if (read == 0)
                    throw new IOException("the server hung up");
                length += read;
            } while (!IsWhole(buffer.AsSpan(0, length)));
            if (!buffer.AsSpan().StartsWith("HTTP/1.1 200"u8))
                throw new IOException(Encoding.UTF8.GetString(buffer, 0, Math.Min(length, 900)));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }

    static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        if (answer.EndsWith(LastChunk))
            return true;
        var head = answer.IndexOf(EndOfHead);
        if (head < 0)
            return false;
        var text = Encoding.ASCII.GetString(answer[..head]);
        var at = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && answer.Length - head - EndOfHead.Length
                >= int.Parse(text.AsSpan(at + 16).ToString().Split('\r')[0]);
    }
}
