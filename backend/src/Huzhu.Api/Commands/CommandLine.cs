using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Commands;

/// <summary>
/// The program's commands; without one it serves. A command ends with 0 when it did what was
/// asked, 1 when it refused or found something wrong (said in Chinese on the error output), and
/// 2 when it was called wrongly.
/// </summary>
static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Func<string[], Task<int>> serve)
    {
        try
        {
            return args is [var first, ..] && !IsServerSetting(first)
                ? await RunCommandAsync(args)
                : await ServeAsync(args, serve);
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

    static async Task<int> RunCommandAsync(string[] args)
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
            Seed.Command(),
            VerifyCertificate.Command(),
            ShowDeadlines.Command(),
        };
        var call = root.Parse(args);
        var code = await call.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        return call.Errors.Count > 0 ? 2 : code;
    }

    /// <summary>A demo brings its own data up to date; in production that is the task of whoever
    /// runs <c>migrate</c> as the database's owner.</summary>
    static async Task<int> ServeAsync(string[] args, Func<string[], Task<int>> serve)
    {
        await using (var app = Server.Build(args))
        {
            if (app.Services.GetRequiredService<Settings>().Demo)
            {
                await Migrate.RunAsync(app.Services);
                await Demo.DemoData.SeedAsync(app.Services, default);
                await Demo.DemoCast.PrintAsync(
                    app.Services.GetRequiredService<Settings>().DataFolder
                );
            }
        }
        var address = Address();
        Console.WriteLine(
            $"地址：{(address.LastOrDefault() ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS"))?.Replace("*", "localhost")}"
                + "（代办处工作台 / ，办事处 /office/ ，设立申请 /apply/ ，核验 /verify/ ）"
        );
        return await serve([.. args, .. address]);
    }

    /// <summary>Where to listen: PORT (8080), unless ASP.NET Core's own settings say it.</summary>
    static string[] Address()
    {
        var port = Environment.GetEnvironmentVariable("PORT");
        var isSetElsewhere = new[] { "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS" }.Any(name =>
            Environment.GetEnvironmentVariable(name) is not null
        );
        return port is null && isSetElsewhere ? [] : ["--urls", $"http://*:{port ?? "8080"}"];
    }

    /// <summary>Makes the program's services without serving, for a command to use.</summary>
    internal static async Task<int> WithServicesAsync(Func<IServiceProvider, Task<int>> work)
    {
        await using var app = Server.Build([]);
        return await work(app.Services);
    }
}

/// <summary>A command could not do what was asked; the message says why, in Chinese.</summary>
sealed class CommandFailed(string message) : Exception(message);
