using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Payments;

/// <summary>转由代办处下拨: after a failure, two persons of the office send it to the agency's account
/// for contributions, never that of its fees (管17.7, FI-2). It then joins a batch like any other.
/// </summary>
public static class TransferViaAgency
{
    /// <param name="Account">The agency's account for contributions.</param>
    /// <param name="ContributionsSide">That it is this one, not the account of its fees.</param>
    public sealed record TransferRequest(string Account, string? Bank, bool ContributionsSide);

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "payables/{id:guid}/transfer";
        office.Write(one, Handle, Permission.PayBenefits).OnNew();
        office
            .Write(
                "transfers/{id:guid}/confirmation",
                ConfirmTransferViaAgency,
                Permission.PayBenefits
            )
            .OnExisting()
            .StepUp();
        office
            .Write(
                "transfers/{id:guid}/withdrawal",
                WithdrawTransferViaAgency,
                Permission.PayBenefits
            )
            .OnExisting();
    }

    static async Task<NoContent> Handle(
        Guid id,
        TransferRequest request,
        Here here,
        PaymentReading reading,
        ClaimKeys keys
    )
    {
        var payable = await reading.NowAsync(id, here.Ct);
        var agency = await here
            .Db.Agencies.Where(a => a.Id == payable.Owed.AgencyId)
            .Select(a => a.FullName)
            .SingleAsync(here.Ct);
        var account = Text.Digits("account", request.Account, 34);
        here.Db.PayeeChanges.Add(
            PayeeChange.ThroughAgency(
                here.NewId(),
                payable,
                new Payee(
                    agency,
                    account,
                    Text.Optional("bank", request.Bank, "开户行", 100),
                    "代办处",
                    null
                ),
                keys.Account(account),
                request.ContributionsSide,
                here.Me.PersonId,
                here.Now
            )
        );
        here.About(payable.Owed.Number, new { payable.Owed.Amount });
        return TypedResults.NoContent();
    }

    static async Task<NoContent> ConfirmTransferViaAgency(
        Guid id,
        Here here,
        PaymentReading reading
    )
    {
        var change = await here.Find(here.Db.PayeeChanges.Where(c => c.ViaAgency), id);
        var payable = await reading.NowAsync(change.PayableId, here.Ct);
        change.Confirm(payable, here.Me.PersonId, here.Now);
        here.About(payable.Owed.Number, new { payable.Owed.Amount });
        return TypedResults.NoContent();
    }

    static async Task<NoContent> WithdrawTransferViaAgency(Guid id, Here here)
    {
        var change = await here.Find(here.Db.PayeeChanges.Where(c => c.ViaAgency), id);
        change.Withdraw(here.Now);
        here.About(change.PayableId);
        return TypedResults.NoContent();
    }
}
