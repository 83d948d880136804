using System.Buffers.Binary;
using System.Security.Cryptography;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;

namespace Huzhu.Data.Files;

/// <summary>
/// The contents of files, outside the database. Each has an AES-256-GCM key of its own, wrapped
/// by the master key for its id. A file is on the disk, flushed and under its name before the
/// transaction that refers to it commits; what no row refers to after a day is swept away.
/// <para>On disk: blocks of up to 64 KiB, each followed by its tag; the nonce is the block's
/// number with a mark on the last one, so that no block can be moved, left out or cut off.</para>
/// </summary>
public sealed class FileStore(string folder, FieldCipher cipher, TimeProvider clock)
{
    /// <summary>The largest upload, in bytes (20 MB).</summary>
    public const int UploadLimit = 20 << 20;

    static readonly TimeSpan OrphanAge = TimeSpan.FromHours(24);
    const int Block = 64 << 10;
    const int Tag = 16;

    // Uploads are checked in memory, never in plain on the disk: this many at once.
    readonly SemaphoreSlim uploads = new(4);

    /// <summary>Reads an upload to its end, checks its content against its name and keeps it.
    /// The returned row is to be added in the transaction that follows.</summary>
    /// <param name="check">Finds the content type, or refuses; documents unless given.</param>
    /// <exception cref="FileRefused">Empty, too large, or not what it should be.</exception>
    public async Task<StoredFile> TakeInAsync(
        Stream body,
        string name,
        Guid? agencyId,
        Guid? caseId,
        CancellationToken ct,
        Func<string, byte[], string>? check = null
    )
    {
        await uploads.WaitAsync(ct);
        try
        {
            var content = await ReadLimitedAsync(body, ct);
            var type = (check ?? FileCheck.ContentTypeOf)(name, content);
            return await KeepAsync(new MemoryStream(content), type, agencyId, caseId, ct);
        }
        finally
        {
            uploads.Release();
        }
    }

    /// <summary>Keeps a file that the product itself made, such as an export.</summary>
    public async Task<StoredFile> KeepAsync(
        Stream content,
        string contentType,
        Guid? agencyId,
        Guid? caseId,
        CancellationToken ct
    )
    {
        var id = clock.NewId();
        var key = RandomNumberGenerator.GetBytes(32);
        var path = PathOf(id);
        Durable.MakePrivateFolder(Path.GetDirectoryName(path)!);
        var temporary = path + ".tmp";
        try
        {
            var (size, hash) = await EncryptAsync(content, key, temporary, ct);
            Durable.Rename(temporary, path);
            return new StoredFile
            {
                Id = id,
                AgencyId = agencyId,
                CaseId = caseId,
                Size = size,
                Sha256 = hash,
                WrappedKey = cipher.Encrypt(Convert.ToBase64String(key), About(id)),
                ContentType = contentType,
                CreatedAt = clock.Now(),
            };
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
        using var aes = new AesGcm(key, Tag);
        await using var source = new FileStream(PathOf(file.Id), FileMode.Open, FileAccess.Read);
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

    /// <summary>Removes contents that are older than a day and that no row refers to: uploads
    /// whose transaction never came, and files whose row was deleted.</summary>
    /// <param name="known">Which of some ids have a row.</param>
    /// <returns>How many were removed.</returns>
    public async Task<int> SweepAsync(
        Func<IReadOnlyList<Guid>, Task<IReadOnlyCollection<Guid>>> known,
        CancellationToken ct
    )
    {
        if (!Directory.Exists(folder))
        {
            return 0;
        }
        // A backup that is copying must find every file that its database refers to.
        using var pause = TryPauseSweeps();
        var removed = 0;
        var old = clock.GetUtcNow() - OrphanAge;
        foreach (
            var batch in pause is null ? [] : Files().Where(f => MadeAt(f.Id) < old).Chunk(500)
        )
        {
            ct.ThrowIfCancellationRequested();
            var kept = await known([.. batch.Select(f => f.Id)]);
            foreach (var (id, path) in batch.Where(f => !kept.Contains(f.Id)))
            {
                File.Delete(path);
                removed++;
            }
        }
        return removed;
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

    static async Task<byte[]> ReadLimitedAsync(Stream body, CancellationToken ct)
    {
        // small pieces are soon gone; one buffer that doubles leaves large ones behind
        var (pieces, size) = (new List<ReadOnlyMemory<byte>>(), 0);
        while (true)
        {
            var piece = new byte[Block];
            var length = await body.ReadAtLeastAsync(piece, Block, throwOnEndOfStream: false, ct);
            if (length == 0)
                break;
            pieces.Add(piece.AsMemory(0, length));
            if ((size += length) > UploadLimit)
                throw new FileRefused(
                    FileFault.TooLarge,
                    "文件超过 20 MB，请压缩图片或分成几个文件后再上传。"
                );
        }
        if (size == 0)
            throw new FileRefused(FileFault.Empty, "文件是空的（0 字节），请重新选择文件。");
        var content = new byte[size];
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(content.AsMemory(at));
            at += piece.Length;
        }
        return content;
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
