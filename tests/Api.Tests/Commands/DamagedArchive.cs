using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Api.Tests.Commands;

/// <summary>A backup with one thing wrong.</summary>
sealed record DamagedArchive(string What, string Path)
{
    /// <summary>Cut and changed as a file; and, packed anew so that only the checksums within can
    /// tell: each kind of entry changed, left out, twice, renamed.</summary>
    public static async Task<List<DamagedArchive>> AllAsync(
        string archive,
        string folder,
        Random random
    )
    {
        var whole = await File.ReadAllBytesAsync(archive);
        var all = new List<DamagedArchive>();
        foreach (
            var length in Enumerable
                .Range(0, 12)
                .Select(_ => random.Next(whole.Length - 1))
                .Append(0)
        )
            await Add($"cut to {length} bytes", whole[..length]);
        foreach (var at in Enumerable.Range(0, 24).Select(_ => random.Next(10, whole.Length)))
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= (byte)(1 << random.Next(8));
            // in a run of zeros another distance gives the same bytes: nothing is damaged then
            if (!IsSame(whole, changed))
                await Add($"byte {at} of {whole.Length} changed", changed);
        }
        var entries = await ReadAsync(whole);
        foreach (var kind in entries.GroupBy(e => e.Name.Split('/')[0]).Select(g => g.First().Name))
        {
            await Repacked(
                $"{kind} changed",
                entries.Select(e => e.Name == kind ? (e.Name, Changed(e.Bytes)) : e)
            );
            await Repacked($"{kind} left out", entries.Where(e => e.Name != kind));
            await Repacked(
                $"{kind} renamed",
                entries.Select(e => e.Name == kind ? (e.Name + "x", e.Bytes) : e)
            );
            if (kind.Contains('/'))
                await Repacked(
                    $"{kind} twice",
                    entries.Prepend(entries.Single(e => e.Name == kind))
                );
        }
        await Repacked("one more", entries.Append(("files/00/new.enc", "new"u8.ToArray())));
        await Repacked("a way out", entries.Append(("../outside", "out"u8.ToArray())));
        await Repacked(
            "no line of sums",
            entries.Select(e =>
                e.Name == "SHA256SUMS" ? (e.Name, Encoding.UTF8.GetBytes("nothing\n")) : e
            )
        );
        return all;

        async Task Repacked(string what, IEnumerable<(string, byte[])> with) =>
            await Add(what, await PackAsync(with));

        async Task Add(string what, byte[] bytes)
        {
            var path = System.IO.Path.Combine(folder, $"damaged-{all.Count}");
            await File.WriteAllBytesAsync(path, bytes);
            all.Add(new(what, path));
        }
    }

    static bool IsSame(byte[] one, byte[] other)
    {
        try
        {
            return Unzipped(one).AsSpan().SequenceEqual(Unzipped(other));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    static byte[] Unzipped(byte[] archive)
    {
        using var zip = new GZipStream(new MemoryStream(archive), CompressionMode.Decompress);
        var plain = new MemoryStream();
        zip.CopyTo(plain);
        return plain.ToArray();
    }

    static byte[] Changed(byte[] bytes)
    {
        var changed = (byte[])bytes.Clone();
        changed[bytes.Length / 2] ^= 1;
        return changed;
    }

    static async Task<List<(string Name, byte[] Bytes)>> ReadAsync(byte[] archive)
    {
        var entries = new List<(string, byte[])>();
        await using var tar = new TarReader(
            new GZipStream(new MemoryStream(archive), CompressionMode.Decompress)
        );
        while (await tar.GetNextEntryAsync(copyData: true) is { } entry)
        {
            var bytes = new MemoryStream();
            if (entry.DataStream is not null)
                await entry.DataStream.CopyToAsync(bytes);
            entries.Add((entry.Name, bytes.ToArray()));
        }
        return entries;
    }

    static async Task<byte[]> PackAsync(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        await using (var tar = new TarWriter(zip, TarEntryFormat.Pax))
            foreach (var (name, bytes) in entries)
                await tar.WriteEntryAsync(
                    new PaxTarEntry(TarEntryType.RegularFile, name)
                    {
                        DataStream = new MemoryStream(bytes),
                    }
                );
        return packed.ToArray();
    }
}
