using System.Text;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Audit;

/// <summary>A file that proves to anyone that an entry stands in the signed log
/// (docs/recipes/verify-log.md).</summary>
public static class ProveEntry
{
    public static void MapOffice(RouteGroupBuilder office) =>
        office.Read("audit/{id:guid}/proof", Handle, Permission.ViewAudit);

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Read(
            "audit/{id:guid}/proof",
            Handle,
            Permission.ViewAgencyAudit,
            name: "ProveAgencyEntry"
        );

    static async Task<FileContentHttpResult> Handle(Guid id, Here here, AuditProofs proofs)
    {
        var agencyId = here.Me.Agency?.AgencyId;
        var entry =
            await here
                .Db.AuditEntries.AsNoTracking()
                .SingleOrDefaultAsync(
                    e => e.Id == id && (agencyId == null || e.AgencyId == agencyId),
                    here.Ct
                )
            ?? throw new Absent();
        if (entry.Sequence is not { } sequence)
            throw new WrongState("这条记录刚刚写入，还没有封存，请一秒后再试。");
        var newest = await here
            .Db.AuditCheckpoints.AsNoTracking()
            .OrderByDescending(c => c.TreeSize)
            .FirstAsync(here.Ct);
        var spans = MerkleProof.Inclusion(sequence, newest.TreeSize);
        return File(
            new InclusionProof(
                InclusionProof.Name,
                LogEntry.Of(entry, sequence),
                await proofs.HashesAsync(spans, newest.TreeSize, here.Ct),
                SignedCheckpoint.Of(newest)
            ),
            $"audit-entry-{sequence + 1}"
        );
    }

    /// <summary>A proof as the file that verifiers read, byte for byte.</summary>
    internal static FileContentHttpResult File<T>(T proof, string name) =>
        TypedResults.File(
            Encoding.UTF8.GetBytes(AuditText.Write(proof)),
            "application/json",
            $"{name}.json"
        );
}
