using Huzhu.Api.Pipeline;
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
        agency.Write("custody/items", Handle, Permission.HandleCustody).OnExisting().StepUp();

    static async Task<Ok<CustodyView>> Handle(Request request, Here here, CustodyReading custodies)
    {
        var title = Text.Of("title", request.Title, "名称（如开户行、姓名）", 60);
        var numbers = request is { FirstNumber: null or "", LastNumber: null or "" }
            ? null
            : new ChequeNumbers(
                Text.Digits("firstNumber", request.FirstNumber),
                Text.Digits("lastNumber", request.LastNumber)
            );
        var id = here.NewId();
        here.About(id, request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                here.IfMatch,
                (custody, at) =>
                    custody.Register(id, request.Kind, title, numbers, here.Me.PersonId, at),
                here.Ct
            )
        );
    }
}
