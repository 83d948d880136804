using System.Reflection;
using Huzhu.Domain.Shared;

namespace Api.Tests.Office;

public class RuleParametersTests
{
    /// <summary>The figures that rules read, from the fields themselves.</summary>
    static List<string> Keys() =>
        [
            .. typeof(Dated)
                .Assembly.GetTypes()
                .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
                .Where(f => f.FieldType.IsSubclassOf(typeof(Dated)))
                .Select(f => ((Dated)f.GetValue(null)!).Key)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public async Task The_office_can_change_every_dated_figure()
    {
        await using var world = await World.StartAsync();
        var office = await world.Office("administrator");
        var shown = (await office.Get("office/parameters"))
            .Ok()
            .Json.AsArray()
            .Select(p => p!["name"]!.GetValue<string>());
        Assert.Equal(Keys(), shown);
        var from = DateOnly.Parse(world.Today).AddDays(30);
        object Value(string name, string value) =>
            new
            {
                name,
                value,
                from,
                source = "办事处会议纪要",
                allowedBy = "中互京字〔2026〕1号",
            };
        foreach (var name in Keys())
        {
            (await office.Post("office/parameters", Value(name, "0"))).Is(400);
            (await office.Post("office/parameters", Value(name, "7"))).Is(204);
        }
        (await office.Post("office/parameters", Value("unheardOf", "7"))).Is(400);
    }
}
