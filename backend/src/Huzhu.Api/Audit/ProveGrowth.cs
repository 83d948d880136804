using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Audit;

/// <summary>The signed checkpoints, to be kept elsewhere, and a file that proves of two of them
/// that the log only grew in between.</summary>
public static class ProveGrowth
{
    /// <param name="Line">What to keep: the checkpoint as one line of text.</param>
    public sealed record CheckpointRow(long TreeSize, DateTime SignedAt, string KeyId, string Line);

    public static void MapOffice(RouteGroupBuilder office) =>
        Map(office, "ListCheckpoints", nameof(ProveGrowth), Permission.ViewAudit);

    public static void MapAgency(RouteGroupBuilder agency) =>
        Map(agency, "ListAgencyCheckpoints", "ProveAgencyGrowth", Permission.ViewAgencyAudit);

    static void Map(RouteGroupBuilder group, string list, string prove, Permission permission)
    {
        group.Read("audit/checkpoints", List, permission, name: list);
        group.Read("audit/growth", Prove, permission, name: prove);
    }

    /// <param name="upTo">Those of at most this many entries; null: all.</param>
    static async Task<Ok<Page<CheckpointRow>>> List(long? upTo, int? page, int? size, Here here)
    {
        var rows = await here
            .Db.AuditCheckpoints.AsNoTracking()
            .Where(c => upTo == null || c.TreeSize <= upTo)
            .OrderByDescending(c => c.TreeSize)
            .PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<CheckpointRow>(
                [
                    .. rows.Items.Select(c => new CheckpointRow(
                        c.TreeSize,
                        c.SignedAt,
                        c.KeyId,
                        AuditText.Line(c)
                    )),
                ],
                rows.Total,
                rows.PageNumber,
                rows.Size
            )
        );
    }

    /// <param name="older">The size of the older checkpoint.</param>
    /// <param name="newer">The size of the newer one; null: the newest.</param>
    static async Task<FileContentHttpResult> Prove(
        long? older,
        long? newer,
        Here here,
        AuditProofs proofs
    )
    {
        var checkpoints = here.Db.AuditCheckpoints.AsNoTracking();
        var first = await checkpoints.SingleOrDefaultAsync(c => c.TreeSize == older, here.Ct);
        var last = await checkpoints
            .Where(c => newer == null || c.TreeSize == newer)
            .OrderByDescending(c => c.TreeSize)
            .FirstOrDefaultAsync(here.Ct);
        if (first is null || last is null || first.TreeSize > last.TreeSize)
            throw new Absent();
        var spans = MerkleProof.Consistency(first.TreeSize, last.TreeSize);
        return ProveEntry.File(
            new ConsistencyProof(
                ConsistencyProof.Name,
                SignedCheckpoint.Of(first),
                SignedCheckpoint.Of(last),
                await proofs.HashesAsync(spans, last.TreeSize, here.Ct)
            ),
            $"audit-growth-{first.TreeSize}-{last.TreeSize}"
        );
    }
}
