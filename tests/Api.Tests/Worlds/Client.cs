using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Api.Tests.Worlds;

/// <summary>
/// Somebody at a browser: cookies, an address of their own, and the headers that the front ends
/// send (X-CSRF, Idempotency-Key, If-Match). Paths are below /api/.
/// </summary>
public sealed class Client : IDisposable
{
    static int addresses;

    readonly HttpClient http;
    readonly CookieContainer cookies = new();

    public Client(Uri root)
    {
        var n = Interlocked.Increment(ref addresses);
        Address = $"10.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}";
        http = new HttpClient(
            new SocketsHttpHandler
            {
                CookieContainer = cookies,
                AllowAutoRedirect = false,
                UseProxy = false,
            }
        )
        {
            BaseAddress = root,
            Timeout = TimeSpan.FromSeconds(40),
        };
    }

    /// <summary>The address that the proxy in front names; throttling counts by it.</summary>
    public string Address { get; set; }

    /// <summary>Where the product is served.</summary>
    public Uri Root => http.BaseAddress!;

    /// <summary>The token that writes with a session carry; empty before signing in.</summary>
    public string Csrf { get; set; } = "";

    /// <summary>Given again when an act asks for it (step-up); null: the refusal stands.</summary>
    public string? Password { get; set; }

    /// <summary>A program's token; null for people.</summary>
    public string? Bearer { get; set; }

    /// <summary>The secret of an applicant's link; null for others.</summary>
    public string? CaseSecret { get; set; }

    public Task<Answer> Get(string path) => Send(new(HttpMethod.Get, Url(path)));

    /// <summary>A POST as JSON. <paramref name="version"/> becomes If-Match; the key is made up
    /// unless given, and left out when it is empty.</summary>
    public Task<Answer> Post(
        string path,
        object? body = null,
        int? version = null,
        string? key = null
    ) => Send(Json(HttpMethod.Post, path, body, version, key ?? Guid.NewGuid().ToString()));

    public Task<Answer> Put(string path, object? body = null, int? version = null) =>
        Send(Json(HttpMethod.Put, path, body, version, ""));

    public Task<Answer> Delete(string path, int? version = null) =>
        Send(Json(HttpMethod.Delete, path, null, version, ""));

    /// <summary>A PUT of raw bytes, as documents are uploaded.</summary>
    public Task<Answer> Upload(
        string path,
        byte[] bytes,
        string type = "application/pdf",
        int? version = null
    )
    {
        var request = Json(HttpMethod.Put, path, null, version, "");
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.ContentType = new(type);
        return Send(request);
    }

    /// <summary>An act on something that exists, at its present version.</summary>
    public async Task<Answer> Act(string thing, string act, object? body = null) =>
        await Post($"{thing}/{act}", body, (await Get(thing)).Ok().Version);

    /// <summary>A request with the headers of a browser of ours; the body may be any text.
    /// </summary>
    public HttpRequestMessage Json(
        HttpMethod method,
        string path,
        object? body,
        int? version,
        string key
    )
    {
        var request = new HttpRequestMessage(method, Url(path));
        if (body is string text)
            request.Content = new StringContent(text, Encoding.UTF8, "application/json");
        else if (body is not null)
            request.Content = JsonContent.Create(body);
        if (version is { } seen)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        if (key.Length > 0)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (Csrf.Length > 0)
            request.Headers.TryAddWithoutValidation("X-CSRF", Csrf);
        return request;
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync();
        var type = request.Content?.Headers.ContentType;
        var answer = await SendOnce(request);
        if (Password is null || answer.Status != 403 || !answer.Text.Contains("\"step-up\""))
            return answer;
        var again = new HttpRequestMessage(request.Method, request.RequestUri);
        // the test is named once: twice would be another name
        foreach (var header in request.Headers.Where(h => h.Key != RuleProbe.Header))
            again.Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (body is not null)
            again.Content = new ByteArrayContent(body) { Headers = { ContentType = type } };
        again.Headers.Add("X-Step-Up", await Prove(request));
        return await SendOnce(again);
    }

    /// <summary>A try counts before it is judged, so that a person may not have more at once.
    /// </summary>
    static readonly SemaphoreSlim Proving = new(4);

    /// <summary>The password once more, for exactly this request.</summary>
    public async Task<string> Prove(HttpRequestMessage request)
    {
        await Proving.WaitAsync();
        try
        {
            return await ProveNow(request);
        }
        finally
        {
            Proving.Release();
        }
    }

    async Task<string> ProveNow(HttpRequestMessage request)
    {
        var path = new Uri(http.BaseAddress!, request.RequestUri!).AbsolutePath;
        int? version = request.Headers.TryGetValues("If-Match", out var seen)
            ? int.Parse(seen.First().Trim('"'))
            : null;
        // a test asks more often than any person: not from the address that is throttled
        using var elsewhere = new Client(http.BaseAddress!) { Csrf = Csrf };
        elsewhere.cookies.Add(cookies.GetAllCookies());
        return (
            await elsewhere.Post(
                "session/step-up",
                new
                {
                    password = Password,
                    path,
                    version,
                },
                key: ""
            )
        ).Ok().String("token");
    }

    async Task<Answer> SendOnce(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", Address);
        if (Bearer is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Bearer}");
        if (CaseSecret is not null)
            request.Headers.TryAddWithoutValidation("X-Case-Secret", CaseSecret);
        if (RuleProbe.Test is { } test)
            request.Headers.TryAddWithoutValidation(RuleProbe.Header, test);
        var asked = $"{request.Method} {request.RequestUri}";
        using var response = await http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new(
            asked,
            (int)response.StatusCode,
            Encoding.UTF8.GetString(bytes),
            bytes,
            response.Headers,
            response.Content.Headers
        );
    }

    /// <summary>Signs in and takes the token that writes need from then on.</summary>
    public async Task<Client> SignIn(string userName, string password, string? code = null)
    {
        (
            await Post(
                "session/sign-in",
                new
                {
                    userName,
                    password,
                    code,
                },
                key: ""
            )
        ).Ok();
        Password = password;
        return await Refresh();
    }

    /// <summary>Another browser with the same cookies, as of somebody who copied them.</summary>
    public Client Copy()
    {
        var copy = new Client(http.BaseAddress!) { Csrf = Csrf, Password = Password };
        copy.cookies.Add(cookies.GetAllCookies());
        return copy;
    }

    /// <summary>Reads the session anew, as a page does that is loaded again.</summary>
    public async Task<Client> Refresh()
    {
        Csrf = (await Get("session")).Ok().String("csrfToken");
        return this;
    }

    static string Url(string path) => path.StartsWith('/') ? path : "/api/" + path;

    public void Dispose() => http.Dispose();
}
