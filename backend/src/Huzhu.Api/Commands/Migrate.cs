using System.CommandLine;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.Data.Sqlite;

namespace Huzhu.Api.Commands;

/// <summary>Brings the database to the program's structure, as its owner.</summary>
static class Migrate
{
    public static Command Command()
    {
        var command = new Command(
            "migrate",
            "建立或更新数据库结构、角色和行级安全（用所有者连接）"
        );
        command.SetAction(
            (_, ct) =>
                CommandLine.WithServicesAsync(async services =>
                {
                    await RunAsync(services, ct);
                    Console.WriteLine("数据库结构已是最新。");
                    return 0;
                })
        );
        return command;
    }

    /// <summary>The database file (0600); what SQLite puts beside it takes its mode.</summary>
    static void MakePrivate(string connection)
    {
        var path = new SqliteConnectionStringBuilder(connection).DataSource;
        if (!File.Exists(path))
            Durable.Create(path).Dispose();
        else if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public static async Task RunAsync(IServiceProvider services, CancellationToken ct = default)
    {
        var settings = services.GetRequiredService<Settings>();
        Durable.MakePrivateFolder(settings.DataFolder);
        if (!settings.Postgres)
            MakePrivate(settings.Connection);
        await using var owner = DataServices.Owner(services, settings);
        var now = services.GetRequiredService<TimeProvider>().Now();
        await Migrator.RunAsync(owner, settings.Connection, settings.Demo, now, ct);
    }
}
