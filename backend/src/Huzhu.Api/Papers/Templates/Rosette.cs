using System.Globalization;
using System.Text;

namespace Huzhu.Api.Papers.Templates;

/// <summary>The pale line rosette behind a certificate's text, in millimetres.</summary>
static class Rosette
{
    const int Steps = 240;
    const int Petals = 8;

    public static IReadOnlyList<string> Curves { get; } =
    [
        .. from ring in Enumerable.Range(0, 3)
        from turn in Enumerable.Range(0, 6)
        select Curve(ring, turn),
    ];

    static string Curve(int ring, int turn)
    {
        var path = new StringBuilder();
        var radius = 62.0 - (17 * ring);
        for (var step = 0; step < Steps; step++)
        {
            var angle = 2 * Math.PI * step / Steps;
            var wave = 0.13 * Math.Cos((Petals * angle) + (Math.PI * turn / 3));
            var (x, y) = (
                148.5 + (radius * (1 + wave) * Math.Cos(angle)),
                107 + (radius * (1 + wave) * Math.Sin(angle))
            );
            path.Append(CultureInfo.InvariantCulture, $"{(step == 0 ? 'M' : 'L')}{x:0.0} {y:0.0}");
        }
        return path.Append('Z').ToString();
    }
}
