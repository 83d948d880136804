using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;

namespace Api.Tests.Jobs;

/// <summary>A list that nobody has exported yet is a list that may not come.</summary>
public sealed class ExportListsTests
{
    [Fact]
    public async Task Every_list_of_the_office_and_of_an_agency_becomes_a_workbook()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        await world.Unit(agency, "东城百货公司", "D001");
        var office = new List<Client>();
        foreach (var name in new[] { "inspector", "reviewer", "administrator" })
            office.Add(await world.Office(name));
        Client[] here = [agency.DirectorBrowser, await world.Appoint(agency, "clerk")];
        var lists = world.Service<ExportLists>();
        foreach (var name in lists.Of(Area.Office))
            Assert.True(await Comes(office, "office", name), $"office: {name}");
        foreach (var name in lists.Of(Area.Agency))
            Assert.True(await Comes(here, agency.Path, name), $"agency: {name}");
        Assert.Empty(world.Errors);
    }

    /// <summary>Whether it comes for the first who may ask for it.</summary>
    static async Task<bool> Comes(IEnumerable<Client> who, string path, string list)
    {
        foreach (var client in who)
        {
            var job = await client.Post($"{path}/exports", new { list, query = "" });
            if (job.Status == 403)
                continue;
            for (var i = 0; i < 400; i++, await Task.Delay(25))
                switch ((await client.Get($"session/jobs/{job.Ok().Id()}")).Ok().String("status"))
                {
                    case "done":
                        return (await client.Get($"session/jobs/{job.Id()}/result"))
                                .Ok()
                                .Bytes.Length > 1000;
                    case "failed":
                        return false;
                }
        }
        return false;
    }

    /// <summary>Filters have names, and their values words, or the sheet 说明 would show our own.
    /// </summary>
    [Fact]
    public void Every_filter_of_a_list_is_said_in_words()
    {
        foreach (
            var type in new[] { typeof(Huzhu.Domain.Agencies.Agency), typeof(ExportLists) }
                .SelectMany(t => t.Assembly.GetTypes())
                .Where(t => t.IsEnum && Filtered.Contains(t.Name))
        )
        foreach (Enum value in Enum.GetValues(type))
            Assert.Matches("[\u4e00-\u9fff]", FilterWords.LabelOf(value));
    }

    static readonly string[] Filtered =
    [
        .. SourceOfExports()
            .SelectMany(text =>
                System.Text.RegularExpressions.Regex.Matches(text, @"\.Choice<(\w+)>")
            )
            .Select(m => m.Groups[1].Value)
            .Where(name => name != "T"),
    ];

    [Fact]
    public void Every_name_of_a_filter_has_a_word()
    {
        var names = SourceOfExports()
            .SelectMany(text =>
                System.Text.RegularExpressions.Regex.Matches(
                    text,
                    @"export\.(?:Text|Choice<\w+>|Number|Flag|Id|Day)\(""(\w+)"""
                )
            )
            .Select(m => m.Groups[1].Value)
            .ToHashSet();
        Assert.True(names.Count > 15, $"{names.Count}");
        Assert.All(names, n => Assert.True(FilterWords.Names.ContainsKey(n), n));
    }

    static IEnumerable<string> SourceOfExports()
    {
        var root = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(root, "backend", "src")))
            root = Path.GetDirectoryName(root)!;
        return Directory
            .EnumerateFiles(
                Path.Combine(root, "backend", "src", "Huzhu.Api"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"))
            .Select(File.ReadAllText);
    }

    [Fact]
    public async Task The_notes_say_the_filter_in_words_and_who_exports()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("京华");
        var sheets = await Exported(
            await world.Office("inspector"),
            "office",
            "agencies",
            "status=operating&q=京华"
        );
        Assert.Equal("状态：已开业；查找：京华", sheets.Filter);
        Assert.Contains("北京办事处", sheets.Unit);
        var own = await Exported(agency.DirectorBrowser, agency.Path, "units", "");
        Assert.Equal("全部", own.Filter);
        Assert.Contains("京华", own.Unit);
    }

    static async Task<(string Filter, string Unit)> Exported(
        Client who,
        string path,
        string list,
        string query
    )
    {
        var job = (await who.Post($"{path}/exports", new { list, query })).Ok().Id();
        for (var i = 0; i < 400; i++, await Task.Delay(25))
            if ((await who.Get($"session/jobs/{job}")).Ok().String("status") == "done")
                break;
        var bytes = (await who.Get($"session/jobs/{job}/result")).Ok().Bytes;
        using var reader = ExcelDataReader.ExcelReaderFactory.CreateOpenXmlReader(
            new MemoryStream(bytes)
        );
        reader.NextResult();
        var values = new List<string>();
        while (reader.Read())
            values.Add($"{reader.GetValue(1)}");
        return (values[1], values[4]);
    }
}
