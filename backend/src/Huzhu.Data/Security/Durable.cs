using System.Runtime.InteropServices;

namespace Huzhu.Data.Security;

/// <summary>
/// Writes that are on the disk when the method returns: bytes, then name, then folder, each
/// flushed in that order. A crash leaves the old state or the new one, never half of it.
/// </summary>
public static class Durable
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder that only its owner can enter (0700), with its parents.</summary>
    public static void MakePrivateFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Puts a whole file in its place (0600); an existing one is replaced.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        using (var stream = Create(temporary))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        Rename(temporary, path);
    }

    /// <summary>A new file (0600) to write into; throws when one of that name exists.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }
        return new FileStream(path, options);
    }

    /// <summary>Renames a file whose bytes are flushed and flushes the folder.</summary>
    public static void Rename(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    /// <summary>Flushes a folder, so that names made or removed in it survive a crash.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var descriptor = open(folder, flags: 0);
        if (descriptor < 0 || fsync(descriptor) != 0)
        {
            throw new IOException($"Cannot flush the folder {folder}.");
        }
        _ = close(descriptor);
    }

    // .NET has no way of its own to flush a folder.
#pragma warning disable SYSLIB1054, IDE1006
    [DllImport("libc", SetLastError = true)]
    static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    static extern int fsync(int descriptor);

    [DllImport("libc", SetLastError = true)]
    static extern int close(int descriptor);
#pragma warning restore SYSLIB1054, IDE1006
}
