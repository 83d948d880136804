using System.CommandLine;

namespace Huzhu.Api.Commands;

/// <summary>Fills an empty demo database; a command of the demo's program only.</summary>
static class Seed
{
    public static Command Command(IDemo demo)
    {
        var command = new Command("seed", "写入演示数据（仅限演示模式的空数据库）");
        command.SetAction(
            (_, ct) =>
                CommandLine.WithServicesAsync(async services =>
                {
                    await Migrate.RunAsync(services, ct);
                    Console.WriteLine(
                        await demo.SeedAsync(services, ct)
                            ? "演示数据已写入，登录账号见数据目录下的 demo-accounts.json。"
                            : "已有数据，未作改动。"
                    );
                    return 0;
                })
        );
        return command;
    }
}
