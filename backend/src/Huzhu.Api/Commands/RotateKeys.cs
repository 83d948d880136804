using System.CommandLine;
using System.Text.Json;
using Huzhu.Data.Audit;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;

namespace Huzhu.Api.Commands;

/// <summary>
/// Makes a new master key and encrypts everything anew under it, while the product runs; called
/// again, it goes on where it broke off. The rotation ends with <c>--retire</c>, which takes the
/// older keys out of the ring once nothing is left that only they open.
/// </summary>
static class RotateKeys
{
    const int MostPasses = 5;

    public static Command Command()
    {
        var retire = new Option<bool>("--retire")
        {
            Description = "全部密文都改用新密钥以后，停用旧密钥",
        };
        var command = new Command(
            "rotate-keys",
            "换用新的主密钥，把全部密文重新加密（可在运行中进行）"
        )
        {
            retire,
        };
        command.SetAction(
            (call, ct) =>
                CommandLine.WithServicesAsync(services =>
                    call.GetValue(retire) ? RetireAsync(services, ct) : RunAsync(services, ct)
                )
        );
        return command;
    }

    /// <returns>0 when all is under the newest key.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var ring = services.GetRequiredService<KeyRing>();
        var rotation = services.GetRequiredService<KeyRotation>();
        if (ring.MasterIds.Count > 1)
            Console.WriteLine($"接着上次的轮换：主密钥 {ring.CurrentMasterId}。");
        else
        {
            var id = ring.AddMasterKey();
            await NoteAsync(services, "RotateKeys", new { key = id }, ct);
            Console.WriteLine($"已建立主密钥 {id}。");
        }
        // every instance must have noticed it: from then on nothing new comes under the old one
        await Task.Delay(2 * KeyRing.NoticedWithin, ct);
        var all = 0;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var renewed = await rotation.PassAsync(Say, ct);
            all += renewed;
            if (renewed == 0)
                break;
        }
        var left = await rotation.UnderOlderKeysAsync(ct);
        if (left.Count > 0)
            throw new CommandFailed(
                $"重新加密 {all} 条；下列各列还有旧密钥的密文（可能正被他人修改），请稍后再运行一次："
                    + Listed(left)
            );
        Console.WriteLine(
            $"重新加密 {all} 条，全部密文都在主密钥 {ring.CurrentMasterId} 之下。"
                + "确认运行正常并做好新的备份后，用 rotate-keys --retire 停用旧密钥。"
        );
        return 0;
    }

    /// <returns>0 when the ring holds one master key alone.</returns>
    public static async Task<int> RetireAsync(IServiceProvider services, CancellationToken ct)
    {
        var ring = services.GetRequiredService<KeyRing>();
        var left = await services.GetRequiredService<KeyRotation>().UnderOlderKeysAsync(ct);
        if (left.Count > 0)
            throw new CommandFailed(
                "还有旧密钥的密文，密钥未停用；请先运行 rotate-keys：" + Listed(left)
            );
        var older = ring.MasterIds.SkipLast(1).ToList();
        foreach (var id in older)
            ring.RetireMasterKey(id);
        if (older.Count > 0)
            await NoteAsync(services, "RetireKeys", new { keys = older }, ct);
        Console.WriteLine(
            older.Count == 0
                ? $"没有旧密钥，主密钥 {ring.CurrentMasterId} 在用。"
                : $"已停用主密钥 {string.Join("、", older)}（改名为 retired-….key）。"
                    + "旧备份自带旧密钥；确认不再需要后，请把这些文件移走销毁。"
        );
        return 0;
    }

    static string Listed(IEnumerable<(string Column, long Values)> left) =>
        string.Join("，", left.Select(c => $"{c.Column} {c.Values} 条"));

    static void Say(string column, int done) => Console.WriteLine($"{column}：{done} 条");

    static Task NoteAsync(
        IServiceProvider services,
        string action,
        object data,
        CancellationToken ct
    ) =>
        services
            .GetRequiredService<Work>()
            .AsOfficeAsync(
                writes: true,
                (db, _) =>
                {
                    var clock = services.GetRequiredService<TimeProvider>();
                    db.AuditEntries.Add(
                        new AuditEntry
                        {
                            Id = clock.NewId(),
                            At = clock.Now(),
                            ActorName = "命令行",
                            Action = action,
                            Subject = "",
                            Data = JsonSerializer.Serialize(data, JsonSerializerOptions.Web),
                        }
                    );
                    return Task.FromResult(true);
                },
                ct
            );
}
