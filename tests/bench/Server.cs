using System.Diagnostics;
using System.Net.Sockets;

namespace Bench;

/// <summary>A server as a process of its own, to be asked and weighed.</summary>
sealed class Server(Process process, Uri root) : IAsyncDisposable
{
    public Uri Root => root;

    /// <summary>Starts it and waits for its first answer from the database.</summary>
    /// <returns>It, and how long that took in milliseconds.</returns>
    public static async Task<(Server Server, double Took)> StartAsync(
        string program,
        string[] arguments,
        int port,
        Dictionary<string, string> settings
    )
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var root = new Uri($"http://127.0.0.1:{port}");
        using var http = new HttpClient();
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        while (watch.Elapsed < TimeSpan.FromMinutes(3))
        {
            if (process.HasExited)
                throw new InvalidOperationException(await errors);
            try
            {
                // a connection refused costs nothing; so the first answer is seen at once
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync("127.0.0.1", port);
                using var answer = await http.GetAsync(new Uri(root, "/healthz/ready"));
                if (answer.IsSuccessStatusCode)
                    return (new(process, root), watch.Elapsed.TotalMilliseconds);
            }
            catch (Exception e) when (e is SocketException or HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(2);
        }
        process.Kill();
        throw new InvalidOperationException("the server did not start");
    }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in MB.</summary>
    public double Memory
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status")
                .First(l => l.StartsWith("VmRSS:"));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
