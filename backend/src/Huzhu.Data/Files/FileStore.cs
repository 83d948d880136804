using System.Buffers.Binary;
using System.Security.Cryptography;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;

namespace Huzhu.Data.Files;

/// <summary>
/// The contents of files, outside the database. Each has an AES-256-GCM key of its own, wrapped
/// by the master key for its id. A file is on the disk, flushed and under its name before the
/// transaction that refers to it commits. A content without a row is set aside after a day and
/// deleted 30 days later; until then it is found again when its row comes back.
/// <para>On disk: blocks of up to 64 KiB, each followed by its tag; the nonce is the block's
/// number with a mark on the last one, so that no block can be moved, left out or cut off.</para>
/// </summary>
public sealed class FileStore(string folder, FieldCipher cipher, TimeProvider clock)
{
    /// <summary>The largest upload, in bytes (20 MB).</summary>
    public const int UploadLimit = 20 << 20;

    /// <summary>How long a file stays that no row names (30 days).</summary>
    public static readonly TimeSpan UnnamedKept = TimeSpan.FromDays(30);

    static readonly TimeSpan OrphanAge = TimeSpan.FromHours(24);
    const string Aside = ".aside";
    const int Block = 64 << 10;
    const int Tag = 16;

    /// <summary>How long the whole body of an upload may take to arrive.</summary>
    public static readonly TimeSpan LongestBody = TimeSpan.FromMinutes(10);

    // Uploads are checked in memory, never in plain on the disk: this many at once. People without
    // an account have places of their own, so that they never hold up an agency.
    readonly SemaphoreSlim strangers = new(2);
    readonly SemaphoreSlim staff = new(4);

    /// <summary>Reads an upload to its end, checks its content against its name and keeps it.
    /// The returned row is to be added in the transaction that follows. Nothing is held while the
    /// body arrives: it goes to the disk encrypted, and is checked when it is whole.</summary>
    /// <param name="check">Finds the content type, or refuses; documents unless given.</param>
    /// <param name="origin">Of a person without an account: where it came from.</param>
    /// <param name="limit">The most bytes that it may have.</param>
    /// <exception cref="FileRefused">Empty, too large, too slow, or not what it should
    /// be.</exception>
    public async Task<StoredFile> TakeInAsync(
        Stream body,
        string name,
        Guid? agencyId,
        Guid? caseId,
        CancellationToken ct,
        Func<string, byte[], string>? check = null,
        string? origin = null,
        int limit = UploadLimit
    )
    {
        var (id, key) = (clock.NewId(), RandomNumberGenerator.GetBytes(32));
        var temporary = TemporaryOf(id);
        try
        {
            var (size, hash) = await ArriveAsync(body, key, temporary, limit, ct);
            var places = origin is null ? staff : strangers;
            await places.WaitAsync(ct);
            string type;
            try
            {
                var content = new byte[size];
                await DecryptAsync(temporary, key, new MemoryStream(content), ct);
                type = (check ?? FileCheck.ContentTypeOf)(name, content);
            }
            finally
            {
                places.Release();
            }
            Durable.Rename(temporary, PathOf(id));
            return Row(id, key, size, hash, type, agencyId, caseId, origin);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The body, encrypted in a file, within the limits of size and time.</summary>
    async Task<(long Size, string Hash)> ArriveAsync(
        Stream body,
        byte[] key,
        string temporary,
        int most,
        CancellationToken ct
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(LongestBody);
        try
        {
            var bounded = new BoundedStream(body, most, () => TooLarge(most));
            var (size, hash) = await EncryptAsync(bounded, key, temporary, limit.Token);
            return size > 0
                ? (size, hash)
                : throw new FileRefused(FileFault.Empty, "文件是空的（0 字节），请重新选择文件。");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new FileRefused(
                FileFault.TooSlow,
                "文件传了十分钟还没有传完，请换个网络或压缩后再上传。"
            );
        }
    }

    static FileRefused TooLarge(int most) =>
        new(FileFault.TooLarge, $"文件超过 {most >> 20} MB，请压缩图片或分成几个文件后再上传。");

    string TemporaryOf(Guid id)
    {
        var path = PathOf(id);
        Durable.MakePrivateFolder(Path.GetDirectoryName(path)!);
        return path + ".tmp";
    }

    StoredFile Row(
        Guid id,
        byte[] key,
        long size,
        string hash,
        string type,
        Guid? agencyId,
        Guid? caseId,
        string? origin = null
    ) =>
        new()
        {
            Id = id,
            AgencyId = agencyId,
            CaseId = caseId,
            Origin = origin,
            Size = size,
            Sha256 = hash,
            WrappedKey = cipher.Encrypt(Convert.ToBase64String(key), About(id)),
            ContentType = type,
            CreatedAt = clock.Now(),
        };

    /// <summary>Keeps a file that the product itself made, such as an export.</summary>
    public async Task<StoredFile> KeepAsync(
        Stream content,
        string contentType,
        Guid? agencyId,
        Guid? caseId,
        CancellationToken ct
    )
    {
        var (id, key) = (clock.NewId(), RandomNumberGenerator.GetBytes(32));
        var temporary = TemporaryOf(id);
        try
        {
            var (size, hash) = await EncryptAsync(content, key, temporary, ct);
            Durable.Rename(temporary, PathOf(id));
            return Row(id, key, size, hash, contentType, agencyId, caseId);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes the plain content to a stream, checking each block before it goes out.
    /// </summary>
    /// <exception cref="CryptographicException">Changed, cut or of another file.</exception>
    /// <exception cref="FileNotFoundException">The content is gone.</exception>
    public async Task CopyToAsync(StoredFile file, Stream destination, CancellationToken ct)
    {
        var key = Convert.FromBase64String(cipher.Decrypt(file.WrappedKey, About(file.Id)));
        await DecryptAsync(Present(file.Id), key, destination, ct);
    }

    static async Task DecryptAsync(
        string path,
        byte[] key,
        Stream destination,
        CancellationToken ct
    )
    {
        using var aes = new AesGcm(key, Tag);
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read);
        var coded = new byte[Block + Tag];
        var plain = new byte[Block];
        var left = source.Length;
        for (var number = 0L; ; number++)
        {
            var length = await source.ReadAtLeastAsync(coded, coded.Length, false, ct);
            left -= length;
            if (length < Tag)
            {
                throw new CryptographicException("The file is cut short.");
            }
            aes.Decrypt(
                Nonce(number, last: left == 0),
                coded.AsSpan(0, length - Tag),
                coded.AsSpan(length - Tag, Tag),
                plain.AsSpan(0, length - Tag)
            );
            await destination.WriteAsync(plain.AsMemory(0, length - Tag), ct);
            if (left == 0)
            {
                return;
            }
        }
    }

    /// <summary>The whole plain content.</summary>
    /// <inheritdoc cref="CopyToAsync"/>
    public async Task<byte[]> ReadAsync(StoredFile file, CancellationToken ct)
    {
        var plain = new byte[file.Size];
        await CopyToAsync(file, new MemoryStream(plain), ct);
        return plain;
    }

    /// <summary>Bytes free on the disk that holds the files.</summary>
    public long FreeSpace()
    {
        Durable.MakePrivateFolder(folder);
        return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
    }

    /// <summary>Deletes the content of a file whose row has been deleted.</summary>
    public void Delete(Guid id)
    {
        File.Delete(PathOf(id));
        File.Delete(PathOf(id) + Aside);
    }

    /// <summary>Sets aside the contents that are older than a day and have no row, takes back those
    /// whose row is there again, and deletes what has lain aside for 30 days. To be called while
    /// sweeps are paused for others (<see cref="TryPauseSweeps"/>).</summary>
    /// <param name="known">Which of some ids have a row.</param>
    /// <returns>How many were deleted.</returns>
    public async Task<int> SweepAsync(
        Func<IReadOnlyList<Guid>, Task<IReadOnlyCollection<Guid>>> known,
        CancellationToken ct
    )
    {
        if (!Directory.Exists(folder))
            return 0;
        var deleted = 0;
        var old = clock.GetUtcNow() - OrphanAge;
        foreach (var batch in Files().Where(f => MadeAt(f.Id) < old).Chunk(500))
        {
            ct.ThrowIfCancellationRequested();
            var kept = await known([.. batch.Select(f => f.Id)]);
            foreach (var (id, path) in batch)
                deleted += Settle(path, kept.Contains(id)) ? 1 : 0;
        }
        return deleted;
    }

    /// <returns>Whether the content was deleted.</returns>
    bool Settle(string path, bool hasRow)
    {
        var isAside = path.EndsWith(Aside, StringComparison.Ordinal);
        if (path.EndsWith(".tmp", StringComparison.Ordinal))
            File.Delete(path);
        else if (hasRow && isAside)
            Durable.Rename(path, path[..^Aside.Length]);
        else if (!hasRow && !isAside)
        {
            Durable.Rename(path, path + Aside);
            File.SetLastWriteTimeUtc(path + Aside, clock.GetUtcNow().UtcDateTime);
        }
        else if (!hasRow && File.GetLastWriteTimeUtc(path) + UnnamedKept < clock.GetUtcNow())
        {
            File.Delete(path);
            return true;
        }
        return false;
    }

    /// <summary>Keeps sweeps away until it is disposed of; null while one is running.</summary>
    public IDisposable? TryPauseSweeps()
    {
        Durable.MakePrivateFolder(folder);
        try
        {
            var file = Path.Combine(folder, ".sweep");
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    IEnumerable<(Guid Id, string Path)> Files() =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Guid.TryParse(IdPart(path), out _))
            .Select(path => (Guid.Parse(IdPart(path)), path));

    /// <summary>Where a content lies: in its place, or set aside.</summary>
    string Present(Guid id)
    {
        var path = PathOf(id);
        return !File.Exists(path) && File.Exists(path + Aside) ? path + Aside : path;
    }

    static string IdPart(string path) => Path.GetFileName(path).Split('.')[0];

    // The last two digits of a UUIDv7 are random: 256 folders of about the same size.
    string PathOf(Guid id) => Path.Combine(folder, id.ToString()[^2..], $"{id}.enc");

    internal static string About(object id) => $"file:{id}";

    /// <summary>When a UUIDv7 was made, by the clock that made it.</summary>
    static DateTimeOffset MadeAt(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        var milliseconds = BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16;
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }

    static async Task<(long Size, string Hash)> EncryptAsync(
        Stream content,
        byte[] key,
        string path,
        CancellationToken ct
    )
    {
        using var aes = new AesGcm(key, Tag);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = Durable.Create(path);
        var (block, next) = (new byte[Block], new byte[Block]);
        var coded = new byte[Block + Tag];
        var length = await content.ReadAtLeastAsync(block, Block, false, ct);
        var size = 0L;
        for (var number = 0L; ; number++)
        {
            var following = await content.ReadAtLeastAsync(next, Block, false, ct);
            var plain = block.AsMemory(0, length);
            hash.AppendData(plain.Span);
            size += length;
            aes.Encrypt(
                Nonce(number, last: following == 0),
                plain.Span,
                coded.AsSpan(0, length),
                coded.AsSpan(length, Tag)
            );
            await target.WriteAsync(coded.AsMemory(0, length + Tag), ct);
            if (following == 0)
            {
                target.Flush(flushToDisk: true);
                return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }
            (block, next, length) = (next, block, following);
        }
    }

    // A key serves one file only, so that a counter never repeats under it.
    static byte[] Nonce(long number, bool last)
    {
        var nonce = new byte[12];
        nonce[0] = last ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), number);
        return nonce;
    }
}
