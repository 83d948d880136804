namespace Huzhu.Data.Files;

/// <summary>Kinds of pictures that aren't taken, by their first bytes: phones and browsers save
/// them under the name of another.</summary>
static class Pictures
{
    /// <summary>What it is called; null: none of them.</summary>
    public static string? NameOf(ReadOnlySpan<byte> content)
    {
        if (content.Length > 12 && content[4..].StartsWith("ftyp"u8))
        {
            var brand = content.Slice(8, 4);
            return brand.SequenceEqual("avif"u8) ? "AVIF"
                : brand.StartsWith("hei"u8)
                || brand.StartsWith("hev"u8)
                || brand.SequenceEqual("mif1"u8)
                || brand.SequenceEqual("msf1"u8)
                    ? "HEIC"
                : "视频";
        }
        return content.StartsWith("RIFF"u8)
            && content.Length > 12
            && content[8..].StartsWith("WEBP"u8)
                ? "WebP"
            : content.StartsWith("GIF8"u8) ? "GIF"
            : content.StartsWith("BM"u8) && content.Length > 14 && content[5] == 0 ? "BMP"
            : content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8) ? "TIFF"
            : null;
    }
}
