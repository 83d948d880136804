using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
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
        agency
            .Read("custody/transfers/{id:guid}/sheet.pdf", Handle, Permission.ViewAgency)
            .OwnWork();

    static async Task<FileContentHttpResult> Handle(
        Guid id,
        HttpContext http,
        Here here,
        CustodyReading custodies,
        PaperPrinter printer
    )
    {
        TransferPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var transfer =
                await here
                    .Db.Set<CustodyTransfer>()
                    .AsNoTracking()
                    .Include(t => t.Signatures)
                    .SingleOrDefaultAsync(t => t.Id == id, here.Ct)
                ?? throw new Absent();
            var items = await here.Db.Set<CustodyItem>().AsNoTracking().ToListAsync(here.Ct);
            var names = await custodies.NamesAsync(here.Ct);
            var view = CustodyView.Transfer(transfer, items, here.Me, names);
            paper = Write(here.Me.Agency!.AgencyName, transfer, view);
        }
        return PaperFile.Of(
            http.Response,
            await printer.PrintAsync(paper, here.Ct),
            $"印鉴交接单 {paper.Item}"
        );
    }

    static TransferPaper Write(string agency, CustodyTransfer transfer, TransferView view)
    {
        DateTime? SignedAt(Guid signer) =>
            transfer
                .Signatures.Where(s => s.PersonId == signer && s.Revision == transfer.Revision)
                .Select(s => (DateTime?)s.At)
                .FirstOrDefault();
        return new()
        {
            FullName = agency,
            Item = view.Item,
            Kind = transfer.Kind == TransferKind.Takeover ? "紧急接管" : "移交",
            Status = view.StatusLabel,
            From = string.Join("、", view.From.Select(p => p.Name)),
            To =
                string.Join("、", view.To.Select(p => p.Name))
                + (transfer.To.IsSafe ? "（保险柜）" : ""),
            Reason = transfer.Reason,
            On = transfer.On,
            ReturnOn = transfer.ReturnOn,
            Signers =
            [
                .. view.Signers.Select(s => new PaperSigner(s.Role, s.Name, SignedAt(s.Id))),
            ],
            InForceSince = transfer.Status == TransferStatus.Done ? transfer.ClosedAt : null,
        };
    }
}
