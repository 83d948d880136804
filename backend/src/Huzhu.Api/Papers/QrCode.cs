using System.Globalization;
using System.Text;
using QRCoder;

namespace Huzhu.Api.Papers;

/// <summary>QR codes of level M as one vector path, a unit per module, with the quiet
/// zone.</summary>
public static class QrCode
{
    /// <summary>Side length in modules, quiet zone included, and the path of the dark ones.
    /// </summary>
    public static (int Side, string Path) Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(
            text,
            QRCodeGenerator.ECCLevel.M,
            forceUtf8: true,
            eciMode: text.All(char.IsAscii)
                ? QRCodeGenerator.EciMode.Default
                : QRCodeGenerator.EciMode.Utf8
        );
        var path = new StringBuilder();
        var rows = data.ModuleMatrix;
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var start = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }
                if (x > start)
                {
                    path.Append(
                        CultureInfo.InvariantCulture,
                        $"M{start} {y}h{x - start}v1h{start - x}z"
                    );
                }
            }
        }
        return (rows.Count, path.ToString());
    }
}
