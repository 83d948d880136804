using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Huzhu.Api.Pipeline;

/// <summary>
/// The same request twice has one effect and one answer. The answer is written in the business
/// transaction under (person, program or secret link, route, key); a simultaneous twin waits for
/// it. A secret that is shown once is in no remembered answer, and a caller who has proved
/// nothing needs a key that nobody else could have thought of.
/// </summary>
public sealed class Idempotency(TimeProvider clock, IOptions<JsonOptions> json)
{
    /// <summary>One keyed request; <see cref="Refusal"/> when it can't be taken.</summary>
    public sealed record Call(string? Key, string BodyHash, IResult? Refusal = null)
    {
        internal IdempotentAnswer? Row { get; set; }
    }

    const int LongestKey = 100;

    /// <summary>128 bits take 22 characters of base 64, 32 of base 16, a UUID 36.</summary>
    const int ShortestOfNobody = 22;

    /// <summary>Reads key and body hash; the body was buffered before binding.</summary>
    public async Task<Call> ReadAsync(HttpContext http, UseCase useCase, Acting acting)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || useCase.NeedsNoKey)
            return new(null, "");
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey)
            return new(
                null,
                "",
                Problems.Of(400, "请求缺少幂等键（Idempotency-Key）。", "idempotency-key")
            );
        var who = CallerOf(http, acting);
        if (who.Length == 0 && !IsRandom(key))
            return new(
                null,
                "",
                Problems.Of(
                    400,
                    "幂等键须是随机生成的，至少128位（例如一个UUID）。",
                    "idempotency-key"
                )
            );
        var body = http.Request.Body;
        body.Position = 0;
        var bodyHash = Convert.ToHexStringLower(await SHA256.HashDataAsync(body));
        var name = $"{who}\n{http.Request.Path}\n{key}";
        return new(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))),
            bodyHash + http.Request.Headers.IfMatch
        );
    }

    /// <summary>Whose keys these are. The secret of a link counts where the link leads; that it is
    /// right is found out by who handles the request.</summary>
    static string CallerOf(HttpContext http, Acting acting) =>
        acting.Session is { } session ? $"person {session.PersonId}"
        : acting.Program is { } program ? $"program {program.Id}"
        : http.Request.RouteValues.ContainsKey("id")
        && http.Request.Headers["X-Case-Secret"].ToString() is { Length: > 0 } secret
            ? $"link {secret}"
        : "";

    /// <summary>As long as 128 random bits are, and of as many different characters as those have
    /// at least in all but one of a million.</summary>
    static bool IsRandom(string key) =>
        key.Length >= ShortestOfNobody && key.Distinct().Count() >= 8;

    /// <summary>The remembered answer, if this request was answered before.</summary>
    public async Task<IResult?> FindAsync(HuzhuDb db, Call call, CancellationToken ct)
    {
        if (call.Key is null)
            return null;
        var row = await db
            .IdempotentAnswers.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Key == call.Key, ct);
        if (row is null)
            return null;
        if (row.BodyHash != call.BodyHash)
            return Problems.Of(409, "同一幂等键已用于另一份内容，请重新提交。", "idempotency-key");
        if (row.ShownOnce)
            return Problems.Of(
                409,
                "该请求已经办妥；其中的链接或密钥只显示一次，不再重复显示。没有记下的，请重新发放。",
                "shown-once"
            );
        return row.Answer is null
            ? TypedResults.StatusCode(row.Status)
            : TypedResults.Text(
                row.Answer,
                "application/json; charset=utf-8",
                Encoding.UTF8,
                row.Status
            );
    }

    /// <summary>Takes the key; a simultaneous twin waits here, then fails and reads.</summary>
    public async Task ClaimAsync(HuzhuDb db, Call call, Acting acting, CancellationToken ct)
    {
        if (call.Key is null)
            return;
        call.Row = new()
        {
            Key = call.Key,
            BodyHash = call.BodyHash,
            Status = 0,
            CreatedAt = clock.Now(),
            AgencyId = acting.Agency?.AgencyId,
        };
        db.IdempotentAnswers.Add(call.Row);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Keeps the answer of a successful write.</summary>
    public void Remember(Call call, object? result)
    {
        if (call.Row is null)
            return;
        call.Row.Status = (result as IStatusCodeHttpResult)?.StatusCode ?? 200;
        call.Row.ShownOnce = result is IValueHttpResult { Value: IShownOnce { HasSecret: true } };
        if (call.Row.ShownOnce)
            return;
        call.Row.Answer = result is IValueHttpResult { Value: { } value }
            ? JsonSerializer.Serialize(value, value.GetType(), json.Value.SerializerOptions)
            : null;
    }
}
