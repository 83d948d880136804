using System.Globalization;
using System.Text;

namespace Huzhu.Api.Papers.Templates;

/// <summary>A band of frets (回纹) along the four sides of a frame, as one path.</summary>
static class FretBand
{
    // One unit in a square of 1 × 1, drawn along the band.
    static readonly (double X, double Y)[] Unit =
    [
        (0, .92),
        (.92, .92),
        (.92, .08),
        (.2, .08),
        (.2, .66),
        (.66, .66),
        (.66, .36),
        (.44, .36),
    ];

    /// <param name="start">Where the band begins along x, and along y by the same distance.</param>
    /// <param name="edge">Distance of the band from the sheet's edge.</param>
    /// <param name="endX">Where the horizontal bands end.</param>
    /// <param name="endY">Where the vertical bands end.</param>
    /// <param name="size">Thickness of the band in millimetres.</param>
    public static string Path(double start, double edge, double endX, double endY, double size)
    {
        var path = new StringBuilder();
        const double Width = 297;
        const double Height = 210;
        Side(path, endX - start, size, (x, y) => (start + x, edge + y));
        Side(path, endX - start, size, (x, y) => (start + x, Height - edge - y));
        Side(path, endY - start, size, (x, y) => (edge + y, start + x));
        Side(path, endY - start, size, (x, y) => (Width - edge - y, start + x));
        return path.ToString();
    }

    static void Side(
        StringBuilder path,
        double length,
        double size,
        Func<double, double, (double, double)> at
    )
    {
        var count = (int)Math.Round(length / size);
        var step = length / count;
        for (var i = 0; i < count; i++)
        {
            for (var corner = 0; corner < Unit.Length; corner++)
            {
                var (x, y) = at((i + Unit[corner].X) * step, Unit[corner].Y * size);
                path.Append(
                    CultureInfo.InvariantCulture,
                    $"{(corner == 0 ? 'M' : 'L')}{x:0.##} {y:0.##}"
                );
            }
        }
    }
}
