using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Enrolment.ListContributions;

namespace Huzhu.Api.Enrolment;

/// <summary>Receipt by hand, without a statement (EN-7, GV-10): one person reports it, another
/// confirms; a wrong one is taken back by another, while no cover has come of it.</summary>
public static class ReceiveContribution
{
    /// <param name="Amount">In yuan; it must be exactly what is due.</param>
    /// <param name="Reference">Number of the slip, the cheque or the bank's advice.</param>
    public sealed record ReceiptReport(
        decimal Amount,
        DateOnly On,
        ReceiptWay Way,
        string Reference
    );

    public sealed record ReceiptWithdrawal(string Reason);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission record = Permission.RecordContributions;
        const string one = "contributions/{id:guid}";
        agency.Posts(one + "/report", Report, "ReportContribution", record, existing: true);
        agency.Posts(
            one + "/confirmation",
            Confirm,
            "ConfirmContribution",
            Permission.ConfirmContributions,
            existing: true
        );
        agency.Posts(one + "/withdrawal", TakeBack, "TakeBackContribution", record, existing: true);
    }

    static async Task<Results<Ok<ContributionView>, ProblemHttpResult>> Report(
        Guid id,
        ReceiptReport request,
        HuzhuDb db,
        Acting me,
        ContributionReading reading,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.Contributions.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } due)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(due.Version);
        if (request.Amount is <= 0 or > 1_000_000_000m)
            throw new InvalidField("amount", "请填写到账金额（元），大于0且不超过十亿。");
        due.ReportReceived(
            Money.OfYuan(request.Amount),
            request.On,
            request.Way,
            Text.Of("reference", request.Reference, "凭证号", 100),
            me.PersonId,
            clock.Now()
        );
        audit.About(id.ToString(), new { due.Due, due.ReportedOn });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await reading.ViewAsync(id, ct))!);
    }

    static async Task<Results<Ok<ContributionView>, ProblemHttpResult>> Confirm(
        Guid id,
        HuzhuDb db,
        Acting me,
        Receiving receiving,
        ContributionReading reading,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.Contributions.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } due)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(due.Version);
        due.ConfirmReceived(me.PersonId, clock.Now());
        audit.About(id.ToString(), new { due.Due, due.ReceivedOn });
        await receiving.ReceivedAsync([due], ct);
        return TypedResults.Ok((await reading.ViewAsync(id, ct))!);
    }

    static async Task<Results<Ok<ContributionView>, ProblemHttpResult>> TakeBack(
        Guid id,
        ReceiptWithdrawal request,
        HuzhuDb db,
        Acting me,
        Receiving receiving,
        ContributionReading reading,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.Contributions.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } due)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(due.Version);
        var reason = Text.Of("reason", request.Reason, "撤销原因", 200);
        audit.About(id.ToString(), new { due.Due, reason });
        await receiving.TakeBackAsync(due, me.PersonId, ct);
        return TypedResults.Ok((await reading.ViewAsync(id, ct))!);
    }
}
