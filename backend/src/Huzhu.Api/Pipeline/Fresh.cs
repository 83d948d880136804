using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace Huzhu.Api.Pipeline;

/// <summary>
/// An answer that many ask for and that may be a little old: computed and written out once for all of
/// them. From half its life on the next one is on its way, and whoever asks meanwhile gets the last;
/// nobody gets one whose reading began longer ago than its life.
/// </summary>
/// <param name="compute">Reads anew; what it throws, those get who wait for it.</param>
public sealed class Fresh<T>(Func<Task<T>> compute, TimeSpan life, JsonSerializerOptions json)
{
    // how old an answer is, is a matter of the machine's clock, not of the business day
    static readonly TimeProvider Watch = TimeProvider.System;

    readonly Lock gate = new();
    Answer? last;
    Answer? next;

    sealed record Answer(long Begun, Task<byte[]> Json);

    public async Task<Written<T>> GetAsync(CancellationToken ct)
    {
        Task<byte[]> answer;
        lock (gate)
            answer = Newest();
        return new(await answer.WaitAsync(ct));
    }

    Task<byte[]> Newest()
    {
        if (next is { Json.IsCompletedSuccessfully: true })
            (last, next) = (next, null);
        else if (next is { Json.IsCompleted: true })
            next = null;
        var age = last is null ? TimeSpan.MaxValue : Watch.GetElapsedTime(last.Begun);
        if (age < life / 2)
            return last!.Json;
        next ??= new(Watch.GetTimestamp(), Task.Run(WriteAsync));
        return age < life ? last!.Json : next.Json;
    }

    async Task<byte[]> WriteAsync() => JsonSerializer.SerializeToUtf8Bytes(await compute(), json);
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
