using System.Text;
using System.Text.Json.Nodes;

namespace Api.Tests.RealInputs;

/// <summary>A situation that offices met, with its files and what is right.</summary>
public sealed record Situation(string Slug, string Folder, JsonNode Case)
{
    static string Root => Path.Combine(AppContext.BaseDirectory, "RealInputs");

    /// <summary>Those that were reported, and neighbours of each kind.</summary>
    public static IEnumerable<string> Slugs =>
        new[] { "cases", "neighbours" }
            .SelectMany(f => Directory.GetDirectories(Path.Combine(Root, f)))
            .Select(f => Path.GetRelativePath(Root, f))
            .Order(StringComparer.Ordinal);

    public static Situation Of(string slug)
    {
        var folder = Path.Combine(Root, slug);
        return new(
            slug,
            folder,
            JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "case.json")))!
        );
    }

    public IEnumerable<Input> Inputs =>
        Case["inputs"]!.AsArray().Select(i => new Input(this, i!.AsObject()));
}

/// <summary>One file or value of a situation.</summary>
public sealed record Input(Situation Of, JsonObject Json)
{
    public string Label => Json["label"]!.GetValue<string>();
    public string Kind => Json["kind"]!.GetValue<string>();
    public JsonObject Expect => Json["expect"]!.AsObject();
    public string Token => Json["token"]?.GetValue<string>() ?? "";

    /// <summary>Name of the file that is sent.</summary>
    public string Name =>
        Json["file"]?.GetValue<string>() ?? Json["name"]?.GetValue<string>() ?? "名册.csv";

    /// <summary>The file's bytes; of neighbours often the text of a csv, in an encoding.</summary>
    public byte[] Bytes
    {
        get
        {
            if (Json["file"]?.GetValue<string>() is { } file)
                return File.ReadAllBytes(Path.Combine(Of.Folder, file));
            if (Json["hex"]?.GetValue<string>() is { } hex)
                return Convert.FromHexString(hex.Replace(" ", ""));
            if (Json["sheets"] is JsonArray sheets)
                return RawXlsx.Of(sheets);
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var encoding = Encoding.GetEncoding(Json["encoding"]?.GetValue<string>() ?? "utf-8");
            return
            [
                .. encoding.GetPreamble(),
                .. encoding.GetBytes(Json["text"]!.GetValue<string>()),
            ];
        }
    }
}
