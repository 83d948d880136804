using System.Text;
using Huzhu.Data.Security;

namespace Huzhu.Data.Audit;

/// <summary>
/// The checkpoints outside the database, one line each, only ever added to
/// (<c>$HUZHU_DATA/audit/checkpoints.log</c>). Who rewrites the database can't rewrite the
/// copies of this file that auditors keep.
/// </summary>
public sealed class CheckpointLog(string folder)
{
    readonly string path = Path.Combine(folder, "checkpoints.log");

    /// <summary>All lines; a last one without its line end is torn and given as it is.</summary>
    public IReadOnlyList<string> Lines()
    {
        if (!File.Exists(path))
        {
            return [];
        }
        using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        using var reader = new StreamReader(file, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    /// <summary>Adds, and flushes, the checkpoints that the file lacks: those just made, and any
    /// that a crash between commit and writing kept out of it.</summary>
    /// <param name="after">The database's checkpoints beyond a tree size, in order.</param>
    public async Task CatchUpAsync(Func<long, Task<List<AuditCheckpoint>>> after)
    {
        Durable.MakePrivateFolder(folder);
        // A file of its own: readers of the log must not find it locked.
        await using var alone = await LockAsync();
        await using var file = Open(path, FileShare.ReadWrite);
        DropTornLine(file);
        var last = Lines().LastOrDefault();
        // A file that was tampered with is left as evidence: nothing is added behind it.
        if (last is not null && AuditText.Read(last) is null)
        {
            throw new InvalidDataException($"{path}: the last line is no checkpoint");
        }
        var missing = await after(last is null ? 0 : AuditText.Read(last)!.TreeSize);
        file.Seek(0, SeekOrigin.End);
        foreach (var checkpoint in missing)
        {
            file.Write(Encoding.UTF8.GetBytes(AuditText.Line(checkpoint) + "\n"));
        }
        file.Flush(flushToDisk: true);
    }

    /// <summary>One writer at a time, over all instances.</summary>
    async Task<FileStream> LockAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return Open(Path.Combine(folder, ".lock"), FileShare.None);
            }
            catch (IOException) when (attempt < 500)
            {
                await Task.Delay(20);
            }
        }
    }

    static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new FileStream(path, options);
    }

    /// <summary>A crash while writing leaves part of a line; its checkpoint comes again.</summary>
    static void DropTornLine(FileStream file)
    {
        var end = file.Length;
        while (end > 0)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
            {
                break;
            }
            end--;
        }
        file.SetLength(end);
    }
}
