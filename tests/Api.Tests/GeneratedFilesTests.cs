using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Routing;

namespace Api.Tests;

/// <summary>Files that are generated from the program are as it would generate them now;
/// HUZHU_WRITE_GENERATED=1 writes them.</summary>
public class GeneratedFilesTests
{
    [Fact]
    public async Task The_OpenAPI_document_is_as_generated_now()
    {
        await using var world = await World.StartAsync();
        using var http = new HttpClient();
        var document = await http.GetStringAsync(new Uri(world.Root, "/openapi/v1.json"));
        Check("backend/openapi/v1.json", document.ReplaceLineEndings("\n").TrimEnd() + "\n");
    }

    [Fact]
    public async Task The_table_of_posts_and_actions_is_as_generated_now()
    {
        await using var world = await World.StartAsync();
        var useCases = world
            .Service<EndpointDataSource>()
            .Endpoints.Select(e => e.Metadata.GetMetadata<UseCase>())
            .OfType<UseCase>()
            .Where(u => u.Permission is not null)
            .DistinctBy(u => u.Name)
            .ToList();
        Check("docs/permissions.md", PermissionsTable(useCases));
    }

    [Fact]
    public void The_words_of_the_rules_are_as_generated_now()
    {
        var rules = typeof(Rule)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == "Huzhu.Domain.Regulations")
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(Rule))
            .OrderBy(f => f.DeclaringType!.Name, StringComparer.Ordinal)
            .ThenBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => (Rule)f.GetValue(null)!)
            .Select(rule => new
            {
                id = rule.Id,
                title = rule.Title,
                text = rule.Text,
                article = rule.Citation,
            });
        var json = JsonSerializer.Serialize(rules, Readable).ReplaceLineEndings("\n") + "\n";
        Check("frontend/packages/api/src/rules.json", json);
    }

    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static string PermissionsTable(IReadOnlyList<UseCase> useCases)
    {
        var text = new StringBuilder(
            """
            # Posts × actions

            Generated from `Rights.cs` and the endpoints; `HUZHU_WRITE_GENERATED=1` with the tests writes it.
            A mark says that the post may do it; two-person acts also ask that the persons differ (GV-10).

            """
        );
        foreach (var area in new[] { Area.Office, Area.Agency })
        {
            var posts = Enum.GetValues<PostKind>()
                .Where(p => Post.IsOfficePost(p) == (area == Area.Office))
                .ToList();
            text.Append($"\n## {area}\n\n| action | right |");
            foreach (var post in posts)
                text.Append($" {PostNames.Of(post)} |");
            text.Append("\n|---|---|" + string.Concat(posts.Select(_ => "---|")) + "\n");
            foreach (
                var useCase in useCases
                    .Where(u => u.Area == area)
                    .OrderBy(u => u.Permission)
                    .ThenBy(u => u.Name, StringComparer.Ordinal)
            )
            {
                var allowed = Rights.PostsWith(useCase.Permission!.Value);
                text.Append($"| {useCase.Name} | {useCase.Permission} |");
                foreach (var post in posts)
                    text.Append(allowed.Contains(post) ? " ● |" : "  |");
                text.Append('\n');
            }
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    static void Check(string path, string generated)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "backend", "Huzhu.slnx")))
            root = root.Parent!;
        var file = Path.Combine(root.FullName, path);
        if (Environment.GetEnvironmentVariable("HUZHU_WRITE_GENERATED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, generated);
        }
        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == generated,
            $"{path} is stale: HUZHU_WRITE_GENERATED=1 with the API tests writes it."
        );
    }
}
