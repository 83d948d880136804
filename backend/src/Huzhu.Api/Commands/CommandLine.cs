using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Commands;

/// <summary>
/// The program's commands; without one it serves. A command ends with 0 when it did what was
/// asked, 1 when it refused or found something wrong (said in Chinese on the error output), and
/// 2 when it was called wrongly.
/// </summary>
public static class CommandLine
{
    /// <param name="demo">What the demo's program adds; the product has none.</param>
    public static async Task<int> RunAsync(string[] args, IDemo? demo = null)
    {
        try
        {
            return args is [var first, ..] && !IsServerSetting(first)
                ? await RunCommandAsync(args, demo)
                : await ServeAsync(args, demo);
        }
        catch (Exception e)
            when (e
                    is CommandFailed
                        or InvalidOperationException
                        or InvalidField
                        or DbException
                        or IOException
                        or UnauthorizedAccessException
                        or InvalidDataException
                        or System.Security.Cryptography.CryptographicException
            )
        {
            await Console.Error.WriteLineAsync(
                e switch
                {
                    DbException => $"数据库操作失败：{e.Message}",
                    IOException or UnauthorizedAccessException => $"文件操作失败：{e.Message}",
                    _ => e.Message,
                }
            );
            return 1;
        }
    }

    // --urls=… and the like are the host's; the options below are ours.
    static bool IsServerSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument is not ("--help" or "--version");

    static async Task<int> RunCommandAsync(string[] args, IDemo? demo)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("zh-Hans");
        var root = new RootCommand("互助：北京市职工互助保障。不带命令时启动网站。")
        {
            Migrate.Command(),
            CreateAdmin.Command(),
            Backup.Command(),
            Restore.Command(),
            RotateKeys.Command(),
            VerifyAudit.Command(),
            VerifyLog.Command(),
            VerifyStatistics.Command(),
            VerifyBooks.Command(),
            VerifyCertificate.Command(),
            ShowDeadlines.Command(),
            AcceptClock.Command(),
            RaiseNumbers.Command(),
        };
        if (demo is not null)
            root.Add(Seed.Command(demo));
        var call = root.Parse(args);
        var code = await call.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        return call.Errors.Count > 0 ? 2 : code;
    }

    static async Task<int> ServeAsync(string[] args, IDemo? demo)
    {
        var adjust = demo is null ? null : await PrepareAsync(args, demo);
        var address = Address();
        Console.WriteLine(
            $"地址：{(address.LastOrDefault() ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS"))?.Replace("*", "localhost")}"
                + "（代办处工作台 / ，办事处 /office/ ，设立申请 /apply/ ，核验 /verify/ ）"
        );
        return await Server.RunAsync([.. args, .. address], adjust);
    }

    /// <summary>
    /// A demo brings its own data up to date; in production <c>migrate</c> does that, as the
    /// database's owner. Serving goes on by the clock that seeding began, so that no entry of the
    /// audit log lies in the future.
    /// </summary>
    static async Task<Action<IServiceCollection>> PrepareAsync(string[] args, IDemo demo)
    {
        await using var app = Server.Build(args, services => services.AddSingleton(demo));
        var (settings, clock) = (
            app.Services.GetRequiredService<Settings>(),
            app.Services.GetRequiredService<TimeProvider>()
        );
        if (settings.Demo)
        {
            await Migrate.RunAsync(app.Services);
            await demo.SeedAsync(app.Services, default);
            await GoOnAsync(app.Services);
            await demo.PrintSignInsAsync(settings.DataFolder);
        }
        return services => services.AddSingleton(demo).AddSingleton(clock);
    }

    /// <summary>A demo's clock that was set to an instant goes on from the last thing that happened
    /// there, if that was later.</summary>
    static async Task GoOnAsync(IServiceProvider services)
    {
        if (services.GetRequiredService<TimeProvider>() is not ShiftedClock clock)
            return;
        var last = await services
            .GetRequiredService<Work>()
            .AsOfficeAsync(false, (db, _) => db.AuditEntries.MaxAsync(e => (DateTime?)e.At));
        if (last is { } at)
            clock.GoOnFrom(new(at, TimeSpan.Zero));
    }

    /// <summary>Where to listen: PORT (8080) of this machine alone, unless ASP.NET Core's own
    /// settings say it.</summary>
    static string[] Address()
    {
        var port = Environment.GetEnvironmentVariable("PORT");
        var isSetElsewhere = new[] { "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS" }.Any(name =>
            Environment.GetEnvironmentVariable(name) is not null
        );
        return port is null && isSetElsewhere
            ? []
            : ["--urls", $"http://localhost:{port ?? "8080"}"];
    }

    /// <summary>Makes the program's services without serving, for a command to use.</summary>
    internal static async Task<int> WithServicesAsync(Func<IServiceProvider, Task<int>> work)
    {
        await using var app = Server.Build([]);
        return await work(app.Services);
    }
}

/// <summary>A command could not do what was asked; the message says why, in Chinese.</summary>
public sealed class CommandFailed(string message) : Exception(message);
