using System.CommandLine;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.Files;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;

namespace Huzhu.Api.Commands;

/// <summary>
/// Puts database, files, keys and audit checkpoints into one archive while the product runs.
/// The database is copied first and files are never changed, so that every file it refers to is
/// there. The last entry lists the SHA-256 of all others.
/// </summary>
static class Backup
{
    internal const string Sums = "SHA256SUMS";

    public static Command Command()
    {
        var to = new Option<string>("--to")
        {
            Description = "备份文件的目录",
            DefaultValueFactory = _ => "backups",
        };
        var keep = new Option<int?>("--keep")
        {
            Description = "只保留最近几份，更早的删除；不给则全部保留",
        };
        var command = new Command("backup", "备份数据库、文件、密钥和审计检查点（可在运行中进行）")
        {
            to,
            keep,
        };
        command.SetAction(
            (call, ct) =>
                CommandLine.WithServicesAsync(async services =>
                {
                    var path = await RunAsync(services, call.GetValue(to)!, ct);
                    if (call.GetValue(keep) is { } newest)
                        Prune(call.GetValue(to)!, Math.Max(1, newest));
                    Console.WriteLine(
                        $"备份完成：{path}（{new FileInfo(path).Length / 1024.0 / 1024:0.0} MB）"
                    );
                    Console.WriteLine(
                        KeyRing.LiesInClear(
                            Path.Combine(services.GetRequiredService<Settings>().DataFolder, "keys")
                        )
                            ? "备份里有未封装的密钥：请加密后离线保管，任何人拿到它就能读出全部资料。"
                            : "备份里的密钥已用口令封装：恢复时需要同一口令，请与备份分开保管。"
                    );
                    return 0;
                })
        );
        return command;
    }

    /// <summary>Deletes all but the newest archives; only after a new one is whole.</summary>
    static void Prune(string folder, int keep)
    {
        foreach (
            var old in Directory
                .GetFiles(folder, "huzhu-????????-??????.tar.gz")
                .OrderDescending(StringComparer.Ordinal)
                .Skip(keep)
        )
        {
            File.Delete(old);
            Console.WriteLine($"已删除旧备份：{Path.GetFileName(old)}");
        }
    }

    /// <returns>The archive's path.</returns>
    public static async Task<string> RunAsync(
        IServiceProvider services,
        string folder,
        CancellationToken ct = default
    )
    {
        var settings = services.GetRequiredService<Settings>();
        using var noSweeps =
            services.GetRequiredService<FileStore>().TryPauseSweeps()
            ?? throw new CommandFailed("另一个备份或清理正在进行，请稍后再试。");
        Directory.CreateDirectory(folder);
        var now = services.GetRequiredService<TimeProvider>().Now();
        var path = Path.GetFullPath(Path.Combine(folder, $"huzhu-{now:yyyyMMdd-HHmmss}.tar.gz"));
        var scratch = Directory.CreateTempSubdirectory("huzhu-backup-").FullName;
        try
        {
            var copy = Path.Combine(scratch, DatabaseCopy.FileName(settings));
            var treeSize = await DatabaseCopy.SaveAsync(services, copy, ct);
            var checkpoints = Path.Combine(scratch, "checkpoints.log");
            await SaveCheckpointsAsync(services, treeSize, checkpoints, ct);
            await PackAsync(settings.DataFolder, copy, checkpoints, path + ".part", ct);
            Durable.Rename(path + ".part", path);
            // the page 系统运行 shows when
            var stamp = SystemState.BackupStamp(settings);
            await File.WriteAllTextAsync(stamp, $"{now:O}\n", ct);
            File.SetLastWriteTimeUtc(stamp, now);
            return path;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
            File.Delete(path + ".part");
        }
    }

    /// <summary>The lines outside the database that the copy knows. The sealer writes the newest
    /// one a moment after it committed.</summary>
    static async Task SaveCheckpointsAsync(
        IServiceProvider services,
        long treeSize,
        string file,
        CancellationToken ct
    )
    {
        var log = services.GetRequiredService<CheckpointLog>();
        List<string> known = [];
        for (var attempt = 0; attempt < 50; attempt++)
        {
            known =
            [
                .. log.Lines()
                    .TakeWhile(l => AuditText.Read(l) is not { } c || c.TreeSize <= treeSize),
            ];
            if (treeSize == 0 || known.Count > 0 && AuditText.Read(known[^1])?.TreeSize == treeSize)
                break;
            await Task.Delay(100, ct);
        }
        await File.WriteAllTextAsync(file, string.Concat(known.Select(l => l + "\n")), ct);
    }

    static async Task PackAsync(
        string data,
        string copy,
        string checkpoints,
        string path,
        CancellationToken ct
    )
    {
        await using var file = Durable.Create(path);
        await using (var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        await using (var tar = new TarWriter(zip, TarEntryFormat.Pax))
        {
            var sums = new StringWriter { NewLine = "\n" };
            await AddAsync(copy, $"database/{Path.GetFileName(copy)}");
            await AddAsync(checkpoints, "audit/checkpoints.log");
            foreach (var part in new[] { "keys", "files" })
            foreach (var each in FilesIn(Path.Combine(data, part)))
                await AddAsync(each, Path.GetRelativePath(data, each).Replace('\\', '/'));
            await tar.WriteEntryAsync(
                new PaxTarEntry(TarEntryType.RegularFile, Sums)
                {
                    DataStream = new MemoryStream(
                        System.Text.Encoding.UTF8.GetBytes(sums.ToString())
                    ),
                },
                ct
            );

            async Task AddAsync(string from, string name)
            {
                await using var content = File.OpenRead(from);
                sums.WriteLine(
                    $"{Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct))}  {name}"
                );
                content.Position = 0;
                await tar.WriteEntryAsync(
                    new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content },
                    ct
                );
            }
        }
        file.Flush(flushToDisk: true);
    }

    // Locks (.lock, .sweep) and half-written files (.tmp) are of the moment only.
    static IEnumerable<string> FilesIn(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f)[0] != '.' && Path.GetExtension(f) != ".tmp")
            : [];
}
