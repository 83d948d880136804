using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Api.Tests.Crash;

/// <summary>The real program as a process of its own, to be killed without warning.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    readonly Process process;

    ServerProcess(Process process, Uri root) => (this.process, Root) = (process, root);

    public Uri Root { get; }

    /// <summary>Starts it on a folder and database, and waits until it answers.</summary>
    /// <param name="settings">What differs from a test's usual settings.</param>
    public static async Task<ServerProcess> StartAsync(
        string folder,
        TestDatabase database,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        var root = new Uri($"http://127.0.0.1:{FreePort()}");
        var isDemo = settings?.ContainsKey("HUZHU_DEMO") == true;
        var start = StartInfo(folder, database);
        if (isDemo)
            start.ArgumentList[0] = Path.Combine(AppContext.BaseDirectory, "Huzhu.Demo.dll");
        start.Environment["ASPNETCORE_URLS"] = root.ToString();
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        var output = new System.Text.StringBuilder();
        process.OutputDataReceived += (_, line) =>
        {
            lock (output)
                output.AppendLine(line.Data);
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (output)
                output.AppendLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient();
        for (var i = 0; i < 3000; i++)
        {
            if (process.HasExited)
                break;
            try
            {
                using var answer = await http.GetAsync(new Uri(root, "/healthz/ready"));
                if (answer.IsSuccessStatusCode)
                    return new(process, root);
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(50);
        }
        lock (output)
            throw new InvalidOperationException($"the server did not start: {output}");
    }

    /// <summary>The program with its settings by environment, as in production.</summary>
    public static ProcessStartInfo StartInfo(
        string folder,
        TestDatabase database,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Huzhu.Api.dll"), .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in World.Arguments(folder, database))
        {
            var parts = setting[2..].Split('=', 2);
            start.Environment[parts[0].Replace(":", "__")] = parts[1];
        }
        start.Environment["DOTNET_TieredPGO"] = "0"; // as here, see Api.Tests.csproj
        return start;
    }

    /// <summary>SIGKILL: nothing in the process gets to run any more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: what it has begun, it ends.</summary>
    public async Task StopAsync()
    {
        using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
