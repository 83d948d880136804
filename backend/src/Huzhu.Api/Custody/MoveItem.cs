using Huzhu.Api.Pipeline;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Custody;

/// <summary>Hands a seal or cheque book from keeper to keeper (印鉴交接): proposed by one, in force
/// once giver, receiver and witness have each confirmed what it says (CU-5). An emergency
/// takeover is confirmed by director and one committee member instead of the giver (CU-7).
/// </summary>
public static class MoveItem
{
    /// <param name="SecondKeyId">The second key holder, when it goes into the safe.</param>
    public sealed record Terms(
        Guid ToPersonId,
        Guid? SecondKeyId,
        string Reason,
        DateOnly On,
        Guid? WitnessId,
        DateOnly? ReturnOn
    );

    public sealed record TransferProposal(Guid ItemId, Terms Terms);

    public sealed record TakeoverRequest(Guid ItemId, Terms Terms, Guid DirectorId, Guid MemberId);

    public sealed record AmendmentRequest(Terms Terms);

    public sealed record ConfirmationRequest(int Revision);

    public sealed record RefusalRequest(string Reason);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission handle = Permission.HandleCustody;
        agency.Write("custody/transfers", ProposeTransfer, handle).OnExisting();
        agency.Write("custody/takeovers", ProposeTakeover, handle).OnExisting().StepUp();
        var one = "custody/transfers/{id:guid}/";
        agency.Write(one + "amendment", AmendTransfer, handle).OnExisting();
        agency.Write(one + "confirmation", ConfirmTransfer, handle).OnExisting().StepUp();
        agency.Write(one + "withdrawal", WithdrawTransfer, handle).OnExisting();
        agency.Write(one + "refusal", RefuseTransfer, handle).OnExisting();
    }

    static async Task<Ok<CustodyView>> ProposeTransfer(
        TransferProposal request,
        Here here,
        CustodyReading custodies
    )
    {
        var (id, terms) = (here.NewId(), Checked(request.Terms));
        here.About(id, request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                here.IfMatch,
                (custody, at) => custody.Propose(id, request.ItemId, terms, here.Me.PersonId, at),
                here.Ct
            )
        );
    }

    static async Task<Ok<CustodyView>> ProposeTakeover(
        TakeoverRequest request,
        Here here,
        CustodyReading custodies
    )
    {
        var (id, terms) = (here.NewId(), Checked(request.Terms));
        here.About(id, request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                here.IfMatch,
                (custody, at) =>
                    custody.ProposeTakeover(
                        id,
                        request.ItemId,
                        terms,
                        new(request.DirectorId, request.MemberId),
                        here.Me.PersonId,
                        at
                    ),
                here.Ct
            )
        );
    }

    static async Task<Ok<CustodyView>> AmendTransfer(
        Guid id,
        AmendmentRequest request,
        Here here,
        CustodyReading custodies
    )
    {
        var terms = Checked(request.Terms);
        here.About(id, request);
        return await OnAsync(
            id,
            custodies,
            here,
            (custody, at) => custody.Amend(id, terms, here.Me.PersonId, at)
        );
    }

    static async Task<Ok<CustodyView>> ConfirmTransfer(
        Guid id,
        ConfirmationRequest request,
        Here here,
        CustodyReading custodies
    )
    {
        here.About(id, request);
        return await OnAsync(
            id,
            custodies,
            here,
            (custody, at) => custody.Confirm(id, request.Revision, here.Me.PersonId, at)
        );
    }

    static async Task<Ok<CustodyView>> WithdrawTransfer(
        Guid id,
        Here here,
        CustodyReading custodies
    )
    {
        here.About(id);
        return await OnAsync(
            id,
            custodies,
            here,
            (custody, at) => custody.Withdraw(id, here.Me.PersonId, at)
        );
    }

    static async Task<Ok<CustodyView>> RefuseTransfer(
        Guid id,
        RefusalRequest request,
        Here here,
        CustodyReading custodies
    )
    {
        var reason = Text.Of("reason", request.Reason, "退回原因", 500);
        here.About(id);
        return await OnAsync(
            id,
            custodies,
            here,
            (custody, at) => custody.Refuse(id, reason, here.Me.PersonId, at)
        );
    }

    /// <summary>404 for a transfer that is not pending in this agency.</summary>
    static async Task<Ok<CustodyView>> OnAsync(
        Guid id,
        CustodyReading custodies,
        Here here,
        Action<AgencyCustody, Circumstances> act
    ) =>
        await custodies.HasTransferAsync(id, here.Ct)
            ? TypedResults.Ok(await custodies.ActAsync(here.IfMatch, act, here.Ct))
            : throw new Absent();

    static TransferTerms Checked(Terms terms) =>
        new(
            new(terms.ToPersonId, terms.SecondKeyId),
            Text.Of("terms.reason", terms.Reason, "移交事由", 500),
            terms.On,
            terms.WitnessId,
            terms.ReturnOn
        );
}
