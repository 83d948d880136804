using System.Buffers.Binary;

namespace Huzhu.Data.Files;

/// <summary>A PNG must be whole: each chunk with its checksum, from IHDR to IEND.</summary>
static class PngCheck
{
    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10];

    public static void Check(ReadOnlySpan<byte> content)
    {
        var hasData = false;
        for (int at = Signature.Length, number = 0; at + 12 <= content.Length; number++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            if (length > content.Length - at - 12)
            {
                break;
            }
            var body = content.Slice(at + 4, 4 + (int)length);
            at += 12 + (int)length;
            if (Crc32.Of(body) != BinaryPrimitives.ReadUInt32BigEndian(content[(at - 4)..]))
            {
                break;
            }
            var isHeader = body.StartsWith("IHDR"u8);
            if (isHeader != (number == 0) || (isHeader && length != 13))
            {
                break;
            }
            if (isHeader)
            {
                var width = BinaryPrimitives.ReadUInt32BigEndian(body[4..]);
                var height = BinaryPrimitives.ReadUInt32BigEndian(body[8..]);
                FileCheck.RequireSize("PNG", width, height);
            }
            hasData |= body.StartsWith("IDAT"u8);
            if (body.StartsWith("IEND"u8) && hasData && at == content.Length)
            {
                return;
            }
        }
        throw FileCheck.Broken("PNG");
    }
}
