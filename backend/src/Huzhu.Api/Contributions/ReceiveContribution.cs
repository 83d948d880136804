using Huzhu.Api.Pipeline;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using static Huzhu.Api.Contributions.ListContributions;

namespace Huzhu.Api.Contributions;

/// <summary>Receipt by hand, without a statement (EN-7, GV-10): one person reports it, another
/// confirms. A mistaken one is taken back: by anybody while it is only reported, by two persons
/// once it is received, also when cover has come of it.</summary>
public static class ReceiveContribution
{
    /// <param name="Amount">In yuan; it must be exactly what is due.</param>
    /// <param name="Reference">Number of the slip, the cheque or the bank's advice.</param>
    /// <param name="LateReason">Why the money of renewals comes after the old term's last day
    /// (EN-3). </param>
    public sealed record ReceiptReport(
        decimal Amount,
        DateOnly On,
        ReceiptWay Way,
        string Reference,
        string? LateReason
    );

    public sealed record ReceiptWithdrawal(string Reason);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission record = Permission.RecordContributions;
        const string one = "contributions/{id:guid}";
        agency.Write(one + "/report", ReportContribution, record).OnExisting();
        agency
            .Write(one + "/confirmation", ConfirmContribution, Permission.ConfirmContributions)
            .OnExisting();
        agency.Write(one + "/withdrawal", TakeBackContribution, record).OnExisting();
        agency
            .Write(
                one + "/withdrawal/confirmation",
                ConfirmTakeBack,
                Permission.ConfirmContributions
            )
            .OnExisting()
            .StepUp();
        agency.Write(one + "/withdrawal/withdrawal", DropTakeBack, record).OnExisting();
    }

    static async Task<Ok<ContributionView>> ReportContribution(
        Guid id,
        ReceiptReport request,
        Here here,
        ContributionReading reading
    )
    {
        var due = await here.Find(here.Db.Contributions, id);
        if (request.Amount is <= 0 or > 1_000_000_000m)
            throw new InvalidField("amount", "请填写到账金额（元），大于0且不超过十亿。");
        due.ReportReceived(
            Money.OfYuan(request.Amount),
            request.On,
            request.Way,
            Text.Of("reference", request.Reference, "凭证号", 100),
            Text.Optional("lateReason", request.LateReason, "逾期原因", 200),
            here.Me.PersonId,
            here.Now
        );
        here.About(id, new { due.Due, due.ReportedOn });
        await here.Save();
        return TypedResults.Ok((await reading.ViewAsync(id, here.Ct))!);
    }

    static async Task<Ok<ContributionView>> ConfirmContribution(
        Guid id,
        Here here,
        Receiving receiving,
        ContributionReading reading
    )
    {
        var due = await here.Find(here.Db.Contributions, id);
        due.ConfirmReceived(here.Me.PersonId, here.Now);
        here.About(id, new { due.Due, due.ReceivedOn });
        await receiving.ReceivedAsync([due], here.Ct);
        return TypedResults.Ok((await reading.ViewAsync(id, here.Ct))!);
    }

    static async Task<Ok<ContributionView>> TakeBackContribution(
        Guid id,
        ReceiptWithdrawal request,
        Here here,
        TakingBack takingBack,
        ContributionReading reading
    )
    {
        var due = await here.Find(here.Db.Contributions, id);
        var reason = Text.Of("reason", request.Reason, "撤销原因", 200);
        here.About(id, new { due.Due, reason });
        await takingBack.AskAsync(due, reason, here.Me.PersonId, here.Ct);
        return TypedResults.Ok((await reading.ViewAsync(id, here.Ct))!);
    }

    static async Task<Ok<ContributionView>> ConfirmTakeBack(
        Guid id,
        Here here,
        TakingBack takingBack,
        ContributionReading reading
    )
    {
        var due = await here.Find(here.Db.Contributions, id);
        here.About(
            id,
            new
            {
                due.Due,
                due.ReceivedOn,
                due.TakeBackReason,
            }
        );
        await takingBack.ConfirmAsync(due, here.Me.PersonId, here.Ct);
        return TypedResults.Ok((await reading.ViewAsync(id, here.Ct))!);
    }

    static async Task<Ok<ContributionView>> DropTakeBack(
        Guid id,
        Here here,
        ContributionReading reading
    )
    {
        var due = await here.Find(here.Db.Contributions, id);
        due.DropTakeBack();
        here.About(id, new { due.Due });
        await here.Save();
        return TypedResults.Ok((await reading.ViewAsync(id, here.Ct))!);
    }
}
