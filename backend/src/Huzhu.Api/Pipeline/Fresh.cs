using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace Huzhu.Api.Pipeline;

/// <summary>
/// An answer that many ask for and that may be a little old: computed and written out once for all
/// of them. From half its life on the next one is on its way, and who asks meanwhile gets the last;
/// nobody gets one whose reading began longer ago than its life.
/// </summary>
/// <param name="compute">Reads anew; what it throws, those get who wait for it.</param>
/// <param name="state">A text that is another one once anything has changed that the answer depends
/// on; as long as it is the same, nothing is computed. Null: nobody knows.</param>
public sealed class Fresh<T>(
    Func<Task<T>> compute,
    Func<Task<string?>> state,
    TimeSpan life,
    JsonSerializerOptions json
)
{
    // how old an answer is, is a matter of the machine's clock, not of the business day
    static readonly TimeProvider Watch = TimeProvider.System;

    readonly Lock gate = new();
    Answer? last;
    Answer? next;

    sealed record Text(byte[] Json, string? State);

    sealed record Answer(long Begun, Task<Text> Text);

    public async Task<Written<T>> GetAsync(CancellationToken ct)
    {
        Task<Text> answer;
        lock (gate)
            answer = Newest();
        return new((await answer.WaitAsync(ct)).Json);
    }

    Task<Text> Newest()
    {
        if (next is { Text.IsCompletedSuccessfully: true })
            (last, next) = (next, null);
        else if (next is { Text.IsCompleted: true })
            next = null;
        var age = last is null ? TimeSpan.MaxValue : Watch.GetElapsedTime(last.Begun);
        if (age < life / 2)
            return last!.Text;
        var before = last?.Text.Result;
        next ??= new(Watch.GetTimestamp(), Task.Run(() => WriteAsync(before)));
        return age < life ? last!.Text : next.Text;
    }

    async Task<Text> WriteAsync(Text? before)
    {
        // asked first: what changes while it is computed is another state the next time
        var now = await state();
        return now is not null && now == before?.State
            ? before
            : new(JsonSerializer.SerializeToUtf8Bytes(await compute(), json), now);
    }
}

/// <summary>An answer that has been written out before.</summary>
public sealed class Written<T>(byte[] json) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = json.Length;
        return http.Response.Body.WriteAsync(json, http.RequestAborted).AsTask();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(200, typeof(T), ["application/json"])
        );
}
