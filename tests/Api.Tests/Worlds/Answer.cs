using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Api.Tests.Worlds;

/// <summary>What the product answered, with what was asked, so that a failure tells both.</summary>
public sealed record Answer(
    string Asked,
    int Status,
    string Text,
    byte[] Bytes,
    HttpResponseHeaders Headers,
    HttpContentHeaders ContentHeaders
)
{
    JsonNode? json;

    public JsonNode Json =>
        json ??= JsonNode.Parse(Text) ?? throw new InvalidOperationException($"{this} has no body");

    /// <summary>A part of the answer, by a path such as <c>agency.slug</c> or <c>items.0.id</c>.
    /// </summary>
    public JsonNode? At(string path) =>
        path.Split('.')
            .Aggregate(
                (JsonNode?)Json,
                (node, step) => int.TryParse(step, out var index) ? node?[index] : node?[step]
            );

    public string String(string path) =>
        At(path)?.GetValue<string>()
        ?? throw new InvalidOperationException($"{this} has no {path}");

    public int Int(string path) => At(path)!.GetValue<int>();

    public Guid Id(string path = "id") => Guid.Parse(String(path));

    /// <summary>The version in the ETag, for If-Match.</summary>
    public int Version =>
        int.Parse(
            Headers.ETag?.Tag.Trim('"')
                ?? throw new InvalidOperationException($"{this} has no ETag")
        );

    /// <summary>Fails unless the answer is a success; returns it.</summary>
    public Answer Ok()
    {
        Assert.True(Status is >= 200 and < 300, ToString());
        return this;
    }

    /// <summary>Fails unless the status is this one; refusals must also be proper
    /// problems.</summary>
    public Answer Is(int status, string? code = null)
    {
        Assert.True(Status == status, $"expected {status}: {this}");
        if (status >= 400)
            RequireProblem();
        if (code is not null)
            Assert.Equal(code, Json["code"]?.GetValue<string>());
        return this;
    }

    /// <summary>A broken rule: 422 with the rule's id and article.</summary>
    public Answer Breaks(string rule)
    {
        Is(422);
        Assert.Equal(rule, String("rule"));
        Assert.NotEmpty(String("article"));
        return this;
    }

    /// <summary>RFC 9457 with a trace id and a detail in Chinese.</summary>
    public void RequireProblem()
    {
        Assert.True(
            ContentHeaders.ContentType?.MediaType == "application/problem+json",
            ToString()
        );
        Assert.True(Int("status") == Status, ToString());
        Assert.False(
            string.IsNullOrEmpty(At("traceId")?.GetValue<string>()),
            $"no traceId: {this}"
        );
        Assert.True(IsChinese(At("detail")?.GetValue<string>()), $"no Chinese detail: {this}");
    }

    /// <summary>The body without what differs from request to request.</summary>
    public string WithoutTrace()
    {
        if (Text.Length == 0 || Text[0] != '{')
            return Text;
        var copy = Json.DeepClone().AsObject();
        copy.Remove("traceId");
        copy.Remove("instance");
        return copy.ToJsonString(JsonSerializerOptions.Web);
    }

    static bool IsChinese(string? text) => text?.Any(c => c is >= '\u4E00' and <= '\u9FFF') == true;

    public override string ToString() =>
        $"{Asked} → {Status} {(Text.Length > 1500 ? Text[..1500] + "…" : Text)}";
}
