using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Custody;

/// <summary>Prints one transfer as 印鉴交接单, with every confirmation and its instant (CU-5).
/// </summary>
public static class PrintTransfer
{
    public static void Map(RouteGroupBuilder agency) =>
        agency.Reads(
            "custody/transfers/{id:guid}/sheet.pdf",
            Handle,
            nameof(PrintTransfer),
            Permission.ViewAgency,
            ownWork: true
        );

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        HttpContext http,
        HuzhuDb db,
        Acting me,
        CustodyReading custodies,
        PaperPrinter printer,
        CancellationToken ct
    )
    {
        TransferPaper paper;
        await using (await UnitOfWork.BeginAsync(db, writes: false, ct))
        {
            var transfer = await db.Set<CustodyTransfer>()
                .AsNoTracking()
                .Include(t => t.Signatures)
                .SingleOrDefaultAsync(t => t.Id == id, ct);
            if (transfer is null)
                return (ProblemHttpResult)Problems.NotFound();
            var items = await db.Set<CustodyItem>().AsNoTracking().ToListAsync(ct);
            var names = await custodies.NamesAsync(ct);
            var view = CustodyView.Transfer(transfer, items, me, names);
            paper = Write(me.Agency!.AgencyName, transfer, view);
        }
        return PaperFile.Of(http.Response, await printer.PrintAsync(paper, ct), $"transfer-{id:N}");
    }

    static TransferPaper Write(string agency, CustodyTransfer transfer, TransferView view)
    {
        DateTime? SignedAt(Guid signer) =>
            transfer
                .Signatures.Where(s => s.PersonId == signer && s.Revision == transfer.Revision)
                .Select(s => (DateTime?)s.At)
                .FirstOrDefault();
        return new(
            agency,
            view.Item,
            transfer.Kind == TransferKind.Takeover ? "紧急接管" : "移交",
            view.StatusLabel,
            string.Join("、", view.From.Select(p => p.Name)),
            string.Join("、", view.To.Select(p => p.Name))
                + (transfer.To.IsSafe ? "（保险柜）" : ""),
            transfer.Reason,
            transfer.On,
            transfer.ReturnOn,
            [.. view.Signers.Select(s => new PaperSigner(s.Role, s.Name, SignedAt(s.Id)))],
            transfer.Status == TransferStatus.Done ? transfer.ClosedAt : null
        );
    }
}
