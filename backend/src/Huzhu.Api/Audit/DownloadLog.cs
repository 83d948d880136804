using System.Text;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Audit;

/// <summary>The whole sealed log as lines of JSON, each checkpoint behind the last entry that it
/// covers, for <c>verify-log</c>. Taking it away is itself recorded (SE-1).</summary>
public static class DownloadLog
{
    const int Batch = 2_000;

    public static void Map(RouteGroupBuilder office) =>
        office.Read("audit/log", Handle, Permission.ViewAudit).OwnWork();

    static async Task<PushStreamHttpResult> Handle(Here here, Work work)
    {
        var end = await work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                here.Audit.Write(db, nameof(DownloadLog), here.Me);
                return await db.AuditCheckpoints.MaxAsync(c => (long?)c.TreeSize, here.Ct) ?? 0;
            },
            here.Ct
        );
        return TypedResults.Stream(
            target => WriteAsync(work, end, target, here.Ct),
            "application/jsonl",
            "audit-log.jsonl"
        );
    }

    /// <summary>A batch at a time: a slow reader must not hold a transaction open. What is sealed
    /// stays as it is in between.</summary>
    static async Task WriteAsync(Work work, long end, Stream target, CancellationToken ct)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(false));
        for (var from = 0L; from < end; from += Batch)
        {
            var to = Math.Min(from + Batch, end);
            foreach (var line in await LinesAsync(work, from, to, ct))
            {
                await writer.WriteAsync(line);
                await writer.WriteAsync('\n');
            }
        }
    }

    static Task<List<string>> LinesAsync(Work work, long from, long to, CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: false,
            async (db, _) =>
            {
                var signed = await db
                    .AuditCheckpoints.AsNoTracking()
                    .Where(c => c.TreeSize > from && c.TreeSize <= to)
                    .ToDictionaryAsync(c => c.TreeSize, ct);
                var entries = db
                    .AuditEntries.AsNoTracking()
                    .Where(e => e.Sequence >= from && e.Sequence < to)
                    .OrderBy(e => e.Sequence);
                var lines = new List<string>();
                await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(ct))
                {
                    lines.Add(AuditText.Write(LogEntry.Of(entry, entry.Sequence!.Value)));
                    if (signed.TryGetValue(entry.Sequence.Value + 1, out var checkpoint))
                        lines.Add(AuditText.Line(checkpoint));
                }
                return lines;
            },
            ct
        );
}
