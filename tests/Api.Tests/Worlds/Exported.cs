using ExcelDataReader;

namespace Api.Tests.Worlds;

/// <summary>Lists that somebody exports.</summary>
public sealed partial class World
{
    /// <summary>A list's rows as the workbook has them, by the titles of its columns.</summary>
    /// <param name="area">The agency's path, or "office".</param>
    public static async Task<List<Dictionary<string, string>>> Exported(
        Client browser,
        string area,
        string list,
        string query = ""
    )
    {
        var job = (await browser.Post($"{area}/exports", new { list, query })).Ok();
        await Settled(browser, $"session/jobs/{job.Id()}", "waiting");
        var done = await Settled(browser, $"session/jobs/{job.Id()}", "running");
        Assert.Equal("done", done.String("status"));
        var file = (await browser.Get($"session/jobs/{job.Id()}/result")).Ok().Bytes;
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        string[] Cells() =>
            [.. Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")];
        reader.Read();
        var titles = Cells();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(titles.Zip(Cells()).ToDictionary(c => c.First, c => c.Second));
        return rows;
    }
}
