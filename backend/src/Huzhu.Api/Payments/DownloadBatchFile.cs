using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Members;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Payments;

/// <summary>取文件: the bytes that were released, the same for ever. Each fetch is an act of its own,
/// for the file holds whole account numbers; whoever wants it again says why. And 付款清单 on paper.
/// </summary>
public static class DownloadBatchFile
{
    /// <param name="Reason">Why it is fetched again; of the first fetch null.</param>
    public sealed record FetchRequest(string? Reason);

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "payment-batches/{id:guid}";
        office
            .Write(one + "/file", Handle, Permission.PayBenefits)
            .NoKey()
            .OnNew()
            .OwnWork()
            .ShowsPersonal();
        office.Read(one + "/list.pdf", PrintBatchList, Permission.ViewOffice).OwnWork();
    }

    static async Task<PushStreamHttpResult> Handle(
        Guid id,
        FetchRequest request,
        HttpResponse response,
        Here here,
        FileStore files
    )
    {
        StoredFile stored;
        string name;
        await using (var unit = await UnitOfWork.BeginAsync(here.Db, writes: true, here.Ct))
        {
            await UnitOfWork.HoldAsync(here.Db, $"batch-file:{id}", here.Ct);
            var batch =
                await here
                    .Db.PaymentBatches.AsNoTracking()
                    .SingleOrDefaultAsync(b => b.Id == id, here.Ct)
                ?? throw new Absent();
            if (batch.FileId is not { } fileId)
                throw new WrongState("这一批还没有放行，没有文件可取，请先放行。");
            var again = await here.Db.BatchDownloads.AnyAsync(d => d.BatchId == id, here.Ct);
            var reason = again
                ? Text.Of("reason", request.Reason, "再次取文件的原因", 200)
                : Text.Optional("reason", request.Reason, "原因", 200);
            here.Db.BatchDownloads.Add(
                new()
                {
                    Id = here.NewId(),
                    BatchId = id,
                    ById = here.Me.PersonId,
                    At = here.Now,
                    Reason = reason,
                }
            );
            stored = await here.Db.Files.AsNoTracking().SingleAsync(f => f.Id == fileId, here.Ct);
            name = $"{batch.Number}.{BankFile.KindOf(batch.Format).Ending}";
            here.About(batch.Number, new { batch.Hash, again });
            here.Audit.Write(here.Db, nameof(DownloadBatchFile), here.Me);
            await here.Save();
            await unit.CommitAsync(here.Ct);
        }
        return Agencies.GetDocument.Show(response, stored, name, files, here.Ct);
    }

    static async Task<FileContentHttpResult> PrintBatchList(
        Guid id,
        HttpContext http,
        Here here,
        PaymentReading reading,
        PaperPrinter printer
    )
    {
        PaymentListPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var whole = await reading.BatchAsync(id, here.Ct);
            var batch = whole.Batch;
            var plans = await ContributionReading.PlanNamesAsync(here.Db, here.Ct);
            var names = await ListBatches.NamesAsync(here.Db, here.Ct);
            paper = new(batch.Number, plans.GetValueOrDefault(batch.PlanCode, batch.PlanCode))
            {
                State = batch.State.Label(),
                Total = whole.Total,
                Lines =
                [
                    .. whole.Standing.Select(l => new PaymentListLine(
                        l.Line,
                        l.Number,
                        l.Payee.Name,
                        MemberMask.Card(l.Payee.Account)!,
                        l.Amount,
                        l.Reference,
                        l.Outcome?.Label() ?? ""
                    )),
                ],
                Revision = whole.Revision,
                Hash = batch.Hash,
                PreparedBy = names.NameOf(batch.PreparedById),
                PreparedAt = batch.PreparedAt,
                ReleasedBy = batch.ReleasedById is { } by ? names.NameOf(by) : null,
                ReleasedAt = batch.ReleasedAt,
                BankNumber = batch.BankNumber,
            };
        }
        return PaperFile.Of(
            http.Response,
            await printer.PrintAsync(paper, here.Ct),
            $"付款清单 {paper.Number}"
        );
    }
}
