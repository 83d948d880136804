using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Custody;

/// <summary>Registers a seal or cheque book that lies in the caller's hand (CU-1).</summary>
public static class RegisterItem
{
    public sealed record Request(
        ItemKind Kind,
        string Title,
        string? FirstNumber,
        string? LastNumber
    );

    public static void Map(RouteGroupBuilder agency) =>
        agency.Posts(
            "custody/items",
            Handle,
            nameof(RegisterItem),
            Permission.HandleCustody,
            existing: true,
            stepUp: true
        );

    static async Task<Ok<CustodyView>> Handle(
        Request request,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var title = Text.Of("title", request.Title, "名称（如开户行、姓名）", 60);
        var numbers = request is { FirstNumber: null or "", LastNumber: null or "" }
            ? null
            : new ChequeNumbers(
                Text.Digits("firstNumber", request.FirstNumber),
                Text.Digits("lastNumber", request.LastNumber)
            );
        var id = clock.NewId();
        audit.About(id.ToString(), request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                ifMatch,
                (custody, at) =>
                    custody.Register(id, request.Kind, title, numbers, me.PersonId, at),
                ct
            )
        );
    }
}
