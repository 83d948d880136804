using System.Text.Json.Nodes;
using Api.Tests.Isolation;
using Huzhu.Api.Pipeline;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Api.Tests.BadInput;

/// <summary>
/// Every field of every request body with what people and attackers send: the answer is never a
/// 5xx, always Chinese, and a refused request leaves no row behind.
/// </summary>
public class BadInputTests
{
    /// <summary>A JSON text in place of a field's value; it need not be well-formed text.</summary>
    static readonly string[] Spoilt =
    [
        "null",
        "\"\"",
        "\"   \"",
        "0",
        "-1",
        "1e30",
        "99999999999999999999",
        "true",
        "[]",
        "{}",
        "[[[[null]]]]",
        "\"<script>alert(1)</script>\"",
        "\"１２３４５６\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"a\\u0000b\"",
        "\"\\uFFFD\\u202E\"",
        "\"𠮷\"",
        "\"2026-02-30\"",
        "\"0001-01-01\"",
        "\"9999-12-31\"",
        "\"28/09/2026\"",
        "\"'; DROP TABLE agencies; --\"",
        "\"=1+1\"",
        Long(201),
        Long(6000),
        Long(200_000),
    ];

    static string Long(int length) => $"\"{new string('长', length)}\"";

    static readonly string[] SpoiltBodies =
    [
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{\"",
        "1",
        new string('[', 2000),
        "{\"a\":" + Long(400_000) + "}",
    ];

    [Fact]
    [Trait("Kind", "Proof")]
    public async Task No_field_of_any_request_breaks_the_program_or_leaves_anything_half_written()
    {
        await using var world = await World.StartAsync();
        var scene = await Scene.SetUp(world);
        var documented = await Documented(world);
        var (wrong, requests, fields) = (new List<string>(), 0, 0);
        SortedDictionary<string, long>? rows = null; // as the last request left them
        foreach (var (useCase, _) in IsolationMatrixTests.EndpointsOf(world))
        {
            var make = EndpointCalls.Known[useCase.Name];
            var call = await make(scene.A);
            if (call.Body is null)
                continue;
            var browser = await BrowserFor(world, scene, useCase);
            rows = null;
            foreach (var (path, _) in LeavesOf(call.Body))
                fields++;
            foreach (var body in Bodies(call.Body))
            {
                requests++;
                var before = rows ?? await world.Rows();
                var answer = await Send(call, browser, body);
                if (answer.Status == 429)
                {
                    browser.Address = world.Visitor().Address;
                    continue;
                }
                rows = await world.Rows();
                if (answer.Status >= 400 && !documented.Contains($"{useCase.Name} {answer.Status}"))
                    wrong.Add($"{useCase.Name}: {answer.Status} stands in no contract");
                if (Fault(answer, before, rows) is { } fault)
                    wrong.Add(
                        $"{useCase.Name} with {Cut(body)}: {fault} {Cut(answer.ToString())}"
                            + (answer.Status >= 500 ? "\n" + world.Errors.Last() : "")
                    );
                // what went through has changed its subject: go on with a fresh one
                if (answer.Status is < 300 or 409 or 412)
                    (call, rows) = (await make(scene.A), null);
            }
        }
        Proof.Say("bad input", $"{requests} requests, {fields} fields");
        Assert.True(
            wrong.Count == 0,
            $"{wrong.Count} wrong:\n" + string.Join("\n", wrong.Take(40))
        );
    }

    [Fact]
    public async Task Every_field_that_a_request_can_have_is_tried()
    {
        await using var world = await World.StartAsync();
        var scene = await Scene.SetUp(world);
        var lacking = new List<string>();
        foreach (var (useCase, route) in IsolationMatrixTests.EndpointsOf(world))
        {
            var type = route.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
            if (type is null || type == typeof(Stream))
                continue;
            var call = await EndpointCalls.Known[useCase.Name](scene.A);
            Assert.True(call.Body is not null, $"{useCase.Name} takes a {type} but none is tried");
            if (type.IsAbstract)
                continue;
            var known = call.Body.AsObject().Select(p => p.Key);
            lacking.AddRange(
                type.GetProperties()
                    .Select(p => Wording.Camel(p.Name))
                    .Except(known)
                    .Select(name => $"{useCase.Name} lacks {name}")
            );
        }
        Assert.Empty(lacking);
    }

    [Fact]
    public async Task Every_query_parameter_survives_bad_values()
    {
        await using var world = await World.StartAsync();
        var scene = await Scene.SetUp(world);
        var asked = (await Operations(world)).ToDictionary(
            o => (string)o["operationId"]!,
            o =>
                (o["parameters"]?.AsArray() ?? [])
                    .Where(p => (string?)p!["in"] == "query")
                    .Select(p => (string)p!["name"]!)
                    .ToList()
        );
        var (wrong, requests) = (new List<string>(), 0);
        string[] values =
        [
            "",
            "%00",
            "%ED%A0%80",
            "x",
            "-1",
            "99999999999999999999",
            "2026-02-30",
            "%25",
            "'",
            "\\",
            "%F0%A0%AE%B7",
            new string('x', 3000),
            "%3Cscript%3E",
        ];
        foreach (var (useCase, route) in IsolationMatrixTests.EndpointsOf(world))
        {
            if (
                !route
                    .Metadata.GetRequiredMetadata<HttpMethodMetadata>()
                    .HttpMethods.Contains("GET")
            )
                continue;
            if (useCase.Name is "FollowJob" or "GetJobResult" || useCase.Name.StartsWith("Print"))
                continue;
            var call = await EndpointCalls.Known[useCase.Name](scene.A);
            var browser = await BrowserFor(world, scene, useCase);
            var bare = call.Path.Split('?')[0];
            // what the contract names, and one that it doesn't
            foreach (var name in asked[useCase.Name].Append("unknown"))
            foreach (var value in Some(values, 0, name))
            {
                requests++;
                var answer = await browser.Get($"{bare}?{name}={value}");
                if (answer.Status == 429)
                    browser.Address = world.Visitor().Address;
                else if (answer.Status >= 500 || answer.Status >= 400 && !IsProblem(answer))
                    wrong.Add(Cut(answer.ToString()));
            }
        }
        Proof.Say("bad queries", $"{requests} requests");
        Assert.True(
            wrong.Count == 0,
            $"{wrong.Count} wrong:\n"
                + string.Join("\n", wrong.Take(30))
                + "\n"
                + string.Join("\n", world.Errors.Take(3).Select(Cut))
        );
    }

    /// <summary>What each operation may refuse with, by the contract: "ConfirmPost 412".</summary>
    static async Task<HashSet<string>> Documented(World world) =>
        [
            .. from operation in await Operations(world)
            from response in operation["responses"]!.AsObject()
            select $"{operation["operationId"]} {response.Key}",
        ];

    static async Task<List<JsonNode>> Operations(World world)
    {
        using var http = new HttpClient();
        var contract = JsonNode.Parse(
            await http.GetStringAsync(new Uri(world.Root, "/openapi/v1.json"))
        )!;
        return
        [
            .. from path in contract["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where operation.Value is JsonObject o && o.ContainsKey("operationId")
            select operation.Value,
        ];
    }

    static string? Fault(
        Answer answer,
        SortedDictionary<string, long> before,
        SortedDictionary<string, long> after
    )
    {
        if (answer.Status >= 500)
            return "5xx";
        if (answer.Status < 400)
            return null;
        if (!IsProblem(answer))
            return "no proper problem";
        // sealing, exporting and noting events go on in the background; tries are counted, and a
        // custody conflict is recorded, on purpose
        List<string> besides = ["audit_checkpoints", "files", "proof_tries", "security_events"];
        if (answer.Text.Contains("\"CU-"))
            besides.Add("audit_entries");
        var changed = after
            .Where(t => t.Value != before[t.Key] && !besides.Contains(t.Key))
            .Select(t => t.Key)
            .ToList();
        return changed.Count == 0 ? null : $"half-written: {string.Join(", ", changed)}";
    }

    static bool IsProblem(Answer answer)
    {
        try
        {
            answer.RequireProblem();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    static async Task<Client> BrowserFor(World world, Scene scene, UseCase useCase)
    {
        if (useCase.Area == Area.Public)
            return scene.A.Union.Browser;
        if (useCase.Name is "SignIn" or "SignOut")
            return world.Visitor();
        if (useCase.Area == Area.Session)
            return scene.A.Agency.DirectorBrowser;
        return scene
            .Callers.First(c =>
                (useCase.Area == Area.Office ? c.IsOffice : c.Side == scene.A)
                && Huzhu
                    .Domain.People.Rights.PostsWith(useCase.Permission!.Value)
                    .Any(p => Wording.Camel(p) == c.Post)
            )
            .Browser;
    }

    static Task<Answer> Send(Call call, Client browser, string body)
    {
        var request = browser.Json(
            call.Method,
            call.Path,
            body,
            call.Version,
            call.Method == HttpMethod.Post ? Guid.NewGuid().ToString() : ""
        );
        return browser.Send(request);
    }

    /// <summary>The right body with each field left out or spoilt in turn, and no body at all.
    /// </summary>
    static IEnumerable<string> Bodies(JsonNode right)
    {
        foreach (var body in SpoiltBodies)
            yield return body;
        foreach (var (path, name) in LeavesOf(right))
        {
            var without = right.DeepClone();
            if (Follow(without, path) is JsonObject owner)
                owner.Remove(name);
            yield return without.ToJsonString();
            foreach (var value in Some(Spoilt, path.Count, name))
            {
                // the value may be no JSON node, such as a lone surrogate: it is put in as text
                var marked = right.DeepClone();
                if (Follow(marked, path) is JsonArray list)
                    list[int.Parse(name)] = "@HERE@";
                else
                    Follow(marked, path)![name] = "@HERE@";
                yield return marked.ToJsonString().Replace("\"@HERE@\"", value);
            }
        }
    }

    static int turn;

    /// <summary>At reduced counts every sixth value, others for each name and on each database.
    /// </summary>
    static IEnumerable<string> Some(string[] values, int depth, string name)
    {
        var offset = turn++ + depth + name.Length + (TestDatabase.IsPostgres ? 3 : 0);
        return values.Where((_, i) => Proof.Full || (i + offset) % 6 == 0);
    }

    static IEnumerable<(List<string> Path, string Name)> LeavesOf(
        JsonNode node,
        List<string>? at = null
    )
    {
        at ??= [];
        var parts = node switch
        {
            JsonObject o => o.Select(p => (p.Key, p.Value)),
            JsonArray a => a.Select((value, i) => (Key: i.ToString(), Value: value)),
            _ => [],
        };
        foreach (var (key, value) in parts.ToList())
        {
            yield return (at, key);
            if (value is JsonObject or JsonArray)
                foreach (var leaf in LeavesOf(value, [.. at, key]))
                    yield return leaf;
        }
    }

    static JsonNode? Follow(JsonNode node, List<string> path) =>
        path.Aggregate(
            (JsonNode?)node,
            (at, step) => at is JsonArray list ? list[int.Parse(step)] : at![step]
        );

    static string Cut(string text) => text.Length <= 500 ? text : text[..500] + "…";
}
