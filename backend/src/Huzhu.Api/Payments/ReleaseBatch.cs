using Huzhu.Api.Pipeline;
using Huzhu.Data.Files;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using static Huzhu.Api.Payments.ListBatches;

namespace Huzhu.Api.Payments;

/// <summary>放行: another natural person, whom no line has anything to do with, lets exactly what was
/// read go (CU-8, GV-9, GV-10, CL-17); the file is made in the same act, once. Then what the bank
/// calls it is recorded.</summary>
public static class ReleaseBatch
{
    /// <param name="BankNumber">As the bank's receipt has it.</param>
    public sealed record SentRequest(string BankNumber);

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "payment-batches/{id:guid}";
        office.Write(one + "/release", Handle, Permission.ReleaseBatches).OnExisting().StepUp();
        office.Write(one + "/sending", RecordSent, Permission.PayBenefits).OnExisting();
    }

    static Task<Ok<BatchView>> Handle(
        Guid id,
        Here here,
        PaymentReading reading,
        FileStore files
    ) =>
        ActAsync(
            id,
            here,
            reading,
            async whole =>
            {
                var (batch, lines) = (whole.Batch, whole.Standing);
                batch.RequireReleasable(
                    await reading.PayerAsync(here.Me.PersonId, here.Ct),
                    await reading.PartiesAsync(lines, here.Ct)
                );
                using var content = new MemoryStream(BankFile.Write(batch, lines, here.Now));
                var stored = await files.KeepAsync(
                    content,
                    BankFile.KindOf(batch.Format).ContentType,
                    null,
                    null,
                    here.Ct
                );
                here.Db.Files.Add(stored);
                batch.Release(stored.Id, stored.Sha256, here.Me.PersonId, here.Now);
            }
        );

    static Task<Ok<BatchView>> RecordSent(
        Guid id,
        SentRequest request,
        Here here,
        PaymentReading reading
    ) =>
        ActAsync(
            id,
            here,
            reading,
            whole =>
            {
                whole.Batch.RecordSent(
                    Text.Of("bankNumber", request.BankNumber, "银行批次号", 60),
                    here.Me.PersonId,
                    here.Now
                );
                return Task.CompletedTask;
            }
        );
}
