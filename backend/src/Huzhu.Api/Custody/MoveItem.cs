using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
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
        agency.Posts("custody/transfers", Propose, "ProposeTransfer", handle, existing: true);
        agency.Posts(
            "custody/takeovers",
            TakeOver,
            "ProposeTakeover",
            handle,
            existing: true,
            stepUp: true
        );
        var one = "custody/transfers/{id:guid}/";
        agency.Posts(one + "amendment", Amend, "AmendTransfer", handle, existing: true);
        agency.Posts(
            one + "confirmation",
            Confirm,
            "ConfirmTransfer",
            handle,
            existing: true,
            stepUp: true
        );
        agency.Posts(one + "withdrawal", Withdraw, "WithdrawTransfer", handle, existing: true);
        agency.Posts(one + "refusal", Refuse, "RefuseTransfer", handle, existing: true);
    }

    static async Task<Ok<CustodyView>> Propose(
        TransferProposal request,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var (id, terms) = (clock.NewId(), Checked(request.Terms));
        audit.About(id.ToString(), request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                ifMatch,
                (custody, at) => custody.Propose(id, request.ItemId, terms, me.PersonId, at),
                ct
            )
        );
    }

    static async Task<Ok<CustodyView>> TakeOver(
        TakeoverRequest request,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var (id, terms) = (clock.NewId(), Checked(request.Terms));
        audit.About(id.ToString(), request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                ifMatch,
                (custody, at) =>
                    custody.ProposeTakeover(
                        id,
                        request.ItemId,
                        terms,
                        new(request.DirectorId, request.MemberId),
                        me.PersonId,
                        at
                    ),
                ct
            )
        );
    }

    static async Task<Results<Ok<CustodyView>, ProblemHttpResult>> Amend(
        Guid id,
        AmendmentRequest request,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var terms = Checked(request.Terms);
        audit.About(id.ToString(), request);
        return await OnAsync(
            id,
            custodies,
            ifMatch,
            (custody, at) => custody.Amend(id, terms, me.PersonId, at),
            ct
        );
    }

    static async Task<Results<Ok<CustodyView>, ProblemHttpResult>> Confirm(
        Guid id,
        ConfirmationRequest request,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        audit.About(id.ToString(), request);
        return await OnAsync(
            id,
            custodies,
            ifMatch,
            (custody, at) => custody.Confirm(id, request.Revision, me.PersonId, at),
            ct
        );
    }

    static async Task<Results<Ok<CustodyView>, ProblemHttpResult>> Withdraw(
        Guid id,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        audit.About(id.ToString());
        return await OnAsync(
            id,
            custodies,
            ifMatch,
            (custody, at) => custody.Withdraw(id, me.PersonId, at),
            ct
        );
    }

    static async Task<Results<Ok<CustodyView>, ProblemHttpResult>> Refuse(
        Guid id,
        RefusalRequest request,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var reason = Text.Of("reason", request.Reason, "退回原因", 500);
        audit.About(id.ToString());
        return await OnAsync(
            id,
            custodies,
            ifMatch,
            (custody, at) => custody.Refuse(id, reason, me.PersonId, at),
            ct
        );
    }

    /// <summary>404 for a transfer that is not pending in this agency.</summary>
    static async Task<Results<Ok<CustodyView>, ProblemHttpResult>> OnAsync(
        Guid id,
        CustodyReading custodies,
        Precondition ifMatch,
        Action<AgencyCustody, Circumstances> act,
        CancellationToken ct
    ) =>
        await custodies.HasTransferAsync(id, ct)
            ? TypedResults.Ok(await custodies.ActAsync(ifMatch, act, ct))
            : (ProblemHttpResult)Problems.NotFound();

    static TransferTerms Checked(Terms terms) =>
        new(
            new(terms.ToPersonId, terms.SecondKeyId),
            Text.Of("terms.reason", terms.Reason, "移交事由", 500),
            terms.On,
            terms.WitnessId,
            terms.ReturnOn
        );
}
