namespace Huzhu.Data.Files;

/// <summary>The checksum of PNG and zip; the framework has none to reach.</summary>
static class Crc32
{
    public const uint Start = uint.MaxValue;
    static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Entry((uint)n))];

    public static uint Of(ReadOnlySpan<byte> bytes) => End(Add(Start, bytes));

    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            sum = Table[(sum ^ b) & 0xFF] ^ (sum >> 8);
        }
        return sum;
    }

    public static uint End(uint sum) => ~sum;

    static uint Entry(uint n)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            n = (n & 1) == 1 ? 0xEDB88320 ^ (n >> 1) : n >> 1;
        }
        return n;
    }
}
