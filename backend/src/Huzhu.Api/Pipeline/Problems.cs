using System.Diagnostics;
using System.Text.Json;
using Huzhu.Api.Papers.Printing;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huzhu.Api.Pipeline;

/// <summary>Every error is an RFC 9457 problem whose Chinese detail says what to do next.</summary>
public sealed class Problems(ILogger<Problems> log) : IExceptionHandler
{
    /// <summary>A problem with a detail for the screen and a code for programs.</summary>
    public static IResult Of(int status, string detail, string code) =>
        TypedResults.Problem(Details(status, detail, code));

    /// <summary>Absent, or not yours: the same answer.</summary>
    public static IResult NotFound() => Of(404, Missing, "not-found");

    const string Missing = "没有找到，或您无权查看。";

    public async ValueTask<bool> TryHandleAsync(
        HttpContext http,
        Exception exception,
        CancellationToken ct
    )
    {
        var problem = From(exception);
        if (problem.Status == 500)
            log.LogError(exception, "unhandled");
        else if (problem.Extensions["code"] is "outage")
            log.LogWarning(exception, "the database or the disk is away");
        problem.Extensions["traceId"] = Activity.Current?.Id ?? http.TraceIdentifier;
        http.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == 503)
            http.Response.Headers.RetryAfter = "10";
        if (exception is TryLater { Seconds: var seconds })
            http.Response.Headers.RetryAfter = $"{seconds}";
        await http.Response.WriteAsJsonAsync(
            problem,
            problem.GetType(),
            (JsonSerializerOptions?)null,
            "application/problem+json",
            ct
        );
        return true;
    }

    static ProblemDetails From(Exception exception) =>
        exception switch
        {
            RuleBroken broken => Broken(broken),
            Absent => Details(404, Missing, "not-found"),
            WrongState state => Details(409, state.Message, "state"),
            // of two who write the same row at once, a unique index may tell the second first
            StaleVersion
            or DbUpdateConcurrencyException
            or DbUpdateException
            {
                InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            } => Details(412, "内容已被他人修改，请刷新后核对再提交。", "stale"),
            InvalidField field => Invalid(field.Field, field.Message),
            InvalidFields several => Invalid(several.Fields, several.Message),
            PrintingUnavailable printing => Details(503, printing.Message, "printing"),
            FileRefused { Fault: FileFault.NoRoom } full => Details(503, full.Message, "storage"),
            // read to its end and understood: it is the content that isn't taken
            FileRefused refused => Invalid("file", refused.Message, 422),
            BadHttpRequestException { StatusCode: 413 } => Details(
                413,
                "提交的内容过大。文件超过 20 MB 的，请压缩图片或分成几个文件后再上传。",
                "too-large"
            ),
            BadHttpRequestException { InnerException: JsonException unreadable } => Invalid(
                FieldOf(unreadable),
                IsUnknownField(unreadable)
                    ? "没有这一项，请核对名称后删去或更正。"
                    : "内容无法识别，请检查格式。"
            ),
            UnstorableText or DbUpdateException { InnerException: UnstorableText } => Details(
                400,
                "内容含有无法保存的字符，请删去后重试。",
                "character"
            ),
            // a polymorphic body that doesn't say which kind it is
            NotSupportedException { Source: "System.Text.Json" } => Invalid(
                "kind",
                "请写明内容的种类（kind）。"
            ),
            BadHttpRequestException bad => Details(
                bad.StatusCode,
                "请求内容无法识别，请检查后重试。",
                "bad-request"
            ),
            _ when Outage.Is(exception) => Details(
                503,
                "系统暂时无法读写数据，操作未生效。请稍后重试；如仍出现，请联系办事处。",
                "outage"
            ),
            TryLater later => Details(429, later.Message, "throttled"),
            OperationCanceledException => Details(499, "请求已取消。", "cancelled"),
            _ => Details(
                500,
                "系统出现意外错误，操作未生效。请稍后重试；如仍出现，请将追踪号告知办事处。",
                "internal"
            ),
        };

    static ProblemDetails Broken(RuleBroken broken)
    {
        var problem = Details(422, broken.Why, "rule");
        problem.Extensions["rule"] = broken.Rule.Id;
        problem.Extensions["ruleText"] = broken.Rule.Text;
        problem.Extensions["article"] = broken.Rule.Citation;
        problem.Extensions["facts"] = broken.Facts;
        problem.Extensions["figures"] = FactWords.Of(broken.Facts);
        return problem;
    }

    static HttpValidationProblemDetails Invalid(string field, string message, int status = 400) =>
        Invalid(new Dictionary<string, string> { [field] = message }, message, status);

    static HttpValidationProblemDetails Invalid(
        IReadOnlyDictionary<string, string> fields,
        string message,
        int status = 400
    ) =>
        new(fields.ToDictionary(f => f.Key, f => new[] { f.Value }))
        {
            Status = status,
            Title = "内容有误",
            Detail = message,
            Extensions = { ["code"] = "invalid" },
        };

    static ProblemDetails Details(int status, string detail, string code) =>
        new()
        {
            Status = status,
            Title = TitleOf(status),
            Detail = detail,
            Extensions = { ["code"] = code },
        };

    static string TitleOf(int status) =>
        status switch
        {
            400 or 413 => "内容有误",
            401 => "未登录",
            403 => "没有权限",
            404 => "未找到",
            405 or 415 => "无法处理",
            409 => "状态不符",
            412 or 428 => "版本不符",
            422 => "不符合规定",
            429 => "请求过多",
            503 => "暂不可用",
            _ => "系统错误",
        };

    /// <summary>The reader says so in words only.</summary>
    static bool IsUnknownField(JsonException exception) =>
        exception.Message.Contains("could not be mapped", StringComparison.Ordinal);

    static string FieldOf(JsonException exception) =>
        (exception.Path ?? "$").TrimStart('$').TrimStart('.');
}
