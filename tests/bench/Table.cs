using System.Globalization;

namespace Bench;

/// <summary>The results, as a table in Markdown: value, limit of the same run, ratio,
/// goal.</summary>
sealed class Table
{
    readonly List<string> lines = [];

    public void Add(string job, string value, string limit, string ratio, string goal, bool isMet)
    {
        lines.Add(
            $"| {job} | {value} | {limit} | {ratio} | {goal} | {(isMet ? "yes" : "**no**")} |"
        );
        Console.Error.WriteLine(lines[^1]);
    }

    /// <summary>More is better; the limit is the most that there could be.</summary>
    public void AddRate(string job, double value, double limit, double goal) =>
        Add(
            job,
            $"{value:N0}/s",
            $"{limit:N0}/s",
            Ratio(value / limit),
            $"≥ {Ratio(goal)}",
            value >= goal * limit
        );

    /// <summary>Less is better, in milliseconds.</summary>
    public void AddTime(string job, double value, double limit, double goal) =>
        Add(
            job,
            Time(value),
            Time(limit),
            Ratio(value / limit),
            $"≤ {Ratio(goal)} ×",
            value <= goal * limit
        );

    public void Print()
    {
        Console.WriteLine("| job | value | limit | ratio | goal | met |");
        Console.WriteLine("|---|---|---|---|---|---|");
        lines.ForEach(Console.WriteLine);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    public static string Time(double milliseconds) =>
        milliseconds >= 1000 ? $"{milliseconds / 1000:0.0} s"
        : milliseconds >= 20 ? $"{milliseconds:0} ms"
        : $"{milliseconds:0.0} ms";

    static string Ratio(double ratio) => ratio.ToString("0.##", CultureInfo.InvariantCulture);
}
