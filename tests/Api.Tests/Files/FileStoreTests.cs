using System.Security.Cryptography;
using Huzhu.Data.Files;
using Huzhu.Data.Security;
using Microsoft.Extensions.Time.Testing;

namespace Api.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    static readonly CancellationToken None = CancellationToken.None;
    readonly string folder = Directory.CreateTempSubdirectory("huzhu-files-").FullName;
    readonly FakeTimeProvider clock = new(new(2026, 9, 28, 8, 0, 0, TimeSpan.FromHours(8)));
    readonly FileStore store;

    public FileStoreTests() =>
        store = new(
            Path.Combine(folder, "files"),
            new FieldCipher(KeyRing.Open(Path.Combine(folder, "keys"))),
            clock
        );

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string[] OnDisk => Directory.GetFiles(folder, "*.enc", SearchOption.AllDirectories);

    Task<StoredFile> Keep(byte[] content) =>
        store.KeepAsync(new MemoryStream(content), "application/pdf", null, null, None);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((64 << 10) - 1)]
    [InlineData(64 << 10)]
    [InlineData((64 << 10) + 1)]
    [InlineData(3 * (64 << 10))]
    public async Task Content_of_any_length_comes_back(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var file = await Keep(content);
        Assert.Equal(length, file.Size);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.Sha256);
        Assert.Equal(content, await store.ReadAsync(file, None));
    }

    [Fact]
    public async Task An_upload_is_kept_encrypted_under_its_content_type()
    {
        var pdf = Samples.Pdf("/Title (CANARY-4711)");
        var file = await store.TakeInAsync(new MemoryStream(pdf), "报告.pdf", null, null, None);
        Assert.Equal("application/pdf", file.ContentType);
        Assert.DoesNotContain("CANARY", await File.ReadAllTextAsync(OnDisk.Single()));
        Assert.Equal(pdf, await store.ReadAsync(file, None));
    }

    [Theory]
    [InlineData(0, FileFault.Empty)]
    [InlineData(FileStore.UploadLimit + 1, FileFault.TooLarge)]
    public async Task A_refused_upload_leaves_nothing_behind(int size, FileFault fault)
    {
        var refusal = await Assert.ThrowsAsync<FileRefused>(() =>
            store.TakeInAsync(new MemoryStream(new byte[size]), "x.pdf", null, null, None)
        );
        Assert.Equal(fault, refusal.Fault);
        Assert.Empty(Directory.GetFiles(folder, "*.tmp", SearchOption.AllDirectories));
        Assert.Empty(OnDisk);
    }

    [Fact]
    public async Task Changed_moved_or_cut_content_is_never_given_out_whole()
    {
        var file = await Keep(RandomNumberGenerator.GetBytes(130 << 10));
        var path = OnDisk.Single();
        var good = await File.ReadAllBytesAsync(path);
        const int block = (64 << 10) + 16;
        byte[][] bads =
        [
            good[..^1],
            good[..(2 * block)],
            [],
            [.. good, 0],
            [.. good[block..(2 * block)], .. good[..block], .. good[(2 * block)..]],
            [.. good[..1000], (byte)(good[1000] ^ 1), .. good[1001..]],
        ];
        foreach (var bad in bads)
        {
            await File.WriteAllBytesAsync(path, bad);
            await Assert.ThrowsAnyAsync<CryptographicException>(() => store.ReadAsync(file, None));
        }
    }

    [Fact]
    public async Task A_file_does_not_open_as_another()
    {
        var (mine, other) = (await Keep([1]), await Keep([2]));
        var mixed = new StoredFile
        {
            Id = mine.Id,
            Size = 1,
            Sha256 = mine.Sha256,
            WrappedKey = other.WrappedKey,
            ContentType = "x/y",
            CreatedAt = mine.CreatedAt,
        };
        await Assert.ThrowsAnyAsync<CryptographicException>(() => store.ReadAsync(mixed, None));
    }

    [Fact]
    public async Task Contents_without_a_row_are_set_aside_and_go_thirty_days_later()
    {
        var kept = await Keep([1]);
        var left = await Keep([2]);
        HashSet<Guid> rows = [kept.Id];
        Task<int> Sweep() =>
            store.SweepAsync(
                ids => Task.FromResult<IReadOnlyCollection<Guid>>([.. ids.Where(rows.Contains)]),
                None
            );
        clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, await Sweep());
        Assert.Equal(2, OnDisk.Length);
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await Sweep());
        Assert.Single(OnDisk);
        // set aside, it can still be read, and is taken back when its row returns
        Assert.Equal([2], await store.ReadAsync(left, None));
        rows.Add(left.Id);
        Assert.Equal(0, await Sweep());
        Assert.Equal(2, OnDisk.Length);
        rows.Remove(left.Id);
        await Sweep();
        clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(1, await Sweep());
        Assert.Equal([1], await store.ReadAsync(kept, None));
        Assert.Single(Directory.GetFiles(folder, "*.enc*", SearchOption.AllDirectories));
    }
}
