using System.CommandLine;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Commands;

/// <summary>Puts a backup into an empty data folder and an empty database. Everything is
/// unpacked and checked before anything is put in place.</summary>
static class Restore
{
    static readonly string[] Parts = ["keys", "files", "audit"];

    public static Command Command()
    {
        var from = new Option<string>("--from") { Description = "备份文件", Required = true };
        var command = new Command("restore", "把备份恢复到空的数据目录和数据库") { from };
        command.SetAction((call, ct) => RunAsync(call.GetValue(from)!, ct));
        return command;
    }

    static async Task<int> RunAsync(string archive, CancellationToken ct)
    {
        // Not from the services: those open, and thereby make, the keys.
        var settings = Settings.From(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        await RunAsync(settings, archive, ct);
        return await CommandLine.WithServicesAsync(async services =>
        {
            await Migrate.RunAsync(services, ct);
            Console.WriteLine("恢复完成。审计核对：");
            var code = await VerifyAudit.RunAsync(services, ct);
            await EndAuthorityAsync(services, ct);
            Console.WriteLine(
                "备份时的登录会话、未用的激活单和接口账号的密钥已全部作废；"
                    + "请对照纸面核对备份之后的停用、离岗和编号（见恢复说明），编号用 raise-numbers 续编："
            );
            foreach (var last in await LastNumbersAsync(services, ct))
                Console.WriteLine($"  {last}");
            return code;
        });
    }

    /// <summary>What gave rights when the backup was made gives none now: who was signed out,
    /// replaced or suspended since must not come back with the data.</summary>
    internal static async Task EndAuthorityAsync(IServiceProvider services, CancellationToken ct)
    {
        var (work, clock) = (
            services.GetRequiredService<Work>(),
            services.GetRequiredService<TimeProvider>()
        );
        var agencies = await work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var now = clock.Now();
                var sessions = await db.Sessions.Where(s => s.EndedAt == null).ToListAsync(ct);
                foreach (var session in sessions)
                    session.EndedAt = now;
                var open = await db
                    .Invitations.Where(i => i.UsedAt == null && i.RevokedAt == null)
                    .ToListAsync(ct);
                foreach (var invitation in open)
                    invitation.RevokedAt = now;
                db.IdempotentAnswers.RemoveRange(await db.IdempotentAnswers.ToListAsync(ct));
                db.AuditEntries.Add(
                    new AuditEntry
                    {
                        Id = clock.NewId(),
                        At = now,
                        ActorName = "命令行",
                        Action = nameof(Restore),
                        Subject = "",
                        Data = $$"""{"sessions":{{sessions.Count}},"invitations":{{open.Count}}}""",
                    }
                );
                return await db.Agencies.Select(a => a.Id).ToListAsync(ct);
            },
            ct
        );
        foreach (var agency in agencies)
            await work.AsAgencyAsync(
                agency,
                writes: true,
                async (db, _) =>
                {
                    foreach (
                        var client in await db
                            .ApiClients.Where(c => c.SecretHash != null)
                            .ToListAsync(ct)
                    )
                        client.VoidSecret();
                    return true;
                },
                ct
            );
    }

    static Task<List<string>> LastNumbersAsync(IServiceProvider services, CancellationToken ct) =>
        services
            .GetRequiredService<Work>()
            .AsOfficeAsync(
                writes: false,
                async (db, _) =>
                    (
                        await db
                            .NumberSeries.AsNoTracking()
                            .OrderBy(s => s.Year)
                            .ThenBy(s => s.Kind)
                            .ToListAsync(ct)
                    )
                        .Select(s => s.LastNumber)
                        .ToList(),
                ct
            );

    public static async Task RunAsync(Settings settings, string archive, CancellationToken ct)
    {
        if (!File.Exists(archive))
            throw new CommandFailed($"没有这个备份文件：{archive}");
        var obstacle =
            await DatabaseCopy.ObstacleAsync(settings, ct)
            ?? Parts
                .Where(p => HasFiles(Path.Combine(settings.DataFolder, p)))
                .Select(p => $"{settings.DataFolder} 里已经有 {p}")
                .FirstOrDefault();
        if (obstacle is not null)
            throw new CommandFailed(
                $"{obstacle}，恢复不会覆盖现有资料，请换用空的数据目录和数据库。"
            );
        Durable.MakePrivateFolder(settings.DataFolder);
        var scratch = Path.Combine(settings.DataFolder, ".restore");
        if (Directory.Exists(scratch))
            Directory.Delete(scratch, recursive: true);
        Durable.MakePrivateFolder(scratch);
        try
        {
            await UnpackAsync(archive, scratch, ct);
            await PutInPlaceAsync(settings, scratch, ct);
        }
        finally
        {
            // There are keys in it, also when the backup was refused.
            Directory.Delete(scratch, recursive: true);
        }
    }

    static async Task PutInPlaceAsync(Settings settings, string scratch, CancellationToken ct)
    {
        var copy = Path.Combine(scratch, "database", DatabaseCopy.FileName(settings));
        if (!File.Exists(copy))
            throw new CommandFailed(
                "备份来自另一种数据库（SQLite 或 PostgreSQL），不能恢复到这里。"
            );
        await DatabaseCopy.LoadAsync(settings, copy, ct);
        foreach (var part in Parts.Where(p => Directory.Exists(Path.Combine(scratch, p))))
        {
            var place = Path.Combine(settings.DataFolder, part);
            if (Directory.Exists(place))
                Directory.Delete(place, recursive: true);
            Directory.Move(Path.Combine(scratch, part), place);
        }
        Durable.FlushFolder(settings.DataFolder);
    }

    static bool HasFiles(string folder) =>
        Directory.Exists(folder)
        && Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Any(f => Path.GetFileName(f)[0] != '.');

    static async Task UnpackAsync(string archive, string folder, CancellationToken ct)
    {
        var found = new Dictionary<string, string>();
        string[]? sums = null;
        try
        {
            await using var file = File.OpenRead(archive);
            await using var zip = new GZipStream(file, CompressionMode.Decompress);
            await using var tar = new TarReader(zip);
            while (await tar.GetNextEntryAsync(cancellationToken: ct) is { } entry)
            {
                if (entry.EntryType != TarEntryType.RegularFile || entry.DataStream is null)
                    continue;
                if (entry.Name == Backup.Sums)
                {
                    sums = (await new StreamReader(entry.DataStream).ReadToEndAsync(ct)).Split(
                        '\n',
                        StringSplitOptions.RemoveEmptyEntries
                    );
                    continue;
                }
                var path = PathIn(folder, entry.Name);
                if (found.ContainsKey(entry.Name))
                    throw new InvalidDataException("named twice");
                found[entry.Name] = await SaveAsync(entry.DataStream, path, ct);
            }
            await zip.CopyToAsync(Stream.Null, ct); // to its checksum
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or EndOfStreamException
                        or FormatException
                        or ArgumentException
            )
        {
            throw new CommandFailed("备份文件已损坏，无法解开。");
        }
        if (sums is null)
            throw new CommandFailed("备份文件不完整：缺少校验清单。");
        // A line that is no sum names no entry, and is thereby found too.
        var bad = sums.Select(line => (Sum: line.Split(' ')[0], Name: line.Split("  ", 2)[^1]))
            .Where(s => !found.Remove(s.Name, out var hash) || hash != s.Sum)
            .Select(s => s.Name)
            .ToList();
        if (bad.Concat(found.Keys).FirstOrDefault() is { } first)
            throw new CommandFailed($"备份文件已损坏：{first} 的校验值不符。");
    }

    static string PathIn(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new CommandFailed($"备份文件里有不合规的路径：{name}");
    }

    static async Task<string> SaveAsync(Stream content, string path, CancellationToken ct)
    {
        Durable.MakePrivateFolder(Path.GetDirectoryName(path)!);
        await using var file = Durable.Create(path);
        await content.CopyToAsync(file, ct);
        file.Flush(flushToDisk: true);
        await file.DisposeAsync();
        await using var saved = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(saved, ct));
    }
}
