using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>A name in the ledger of persons that was typed wrong, or has changed, is put right by
/// two persons of the office (GV-10); the identity number stays.</summary>
public static class MendName
{
    /// <param name="Evidence">On what document it rests.</param>
    public sealed record MendedName(string Name, string Evidence);

    public static void Map(RouteGroupBuilder office)
    {
        office.Write("people/{id:guid}/name", ProposeName, Permission.ProposeOfficePosts);
        office
            .Write("people/{id:guid}/name/confirmation", ConfirmName, Permission.ConfirmOfficePosts)
            .StepUp();
    }

    static async Task<NoContent> ProposeName(Guid id, MendedName request, Here here)
    {
        var name = Text.Of("name", request.Name, "姓名", 50);
        if (!Wellformed.IsPersonName(name))
            throw new InvalidField("name", "请按证件填写姓名。");
        var evidence = Text.Of("evidence", request.Evidence, "依据", 200);
        var person =
            await here.Db.Users.SingleOrDefaultAsync(p => p.Id == id, here.Ct)
            ?? throw new Absent();
        if (person.Name == name)
            throw new WrongState("登记的姓名已是这个，请核对要更正的人员。");
        (person.MendedName, person.MendedById) = (name, here.Me.PersonId);
        here.About(id, new { evidence });
        return TypedResults.NoContent();
    }

    static async Task<NoContent> ConfirmName(Guid id, Here here)
    {
        var person =
            await here.Db.Users.SingleOrDefaultAsync(p => p.Id == id, here.Ct)
            ?? throw new Absent();
        if (person.MendedName is not { } name)
            throw new WrongState("没有待确认的姓名更正，请先提出更正。");
        SupervisionRules.SecondPerson.Require(
            person.MendedById != here.Me.PersonId && id != here.Me.PersonId
        );
        (person.Name, person.MendedName, person.MendedById) = (name, null, null);
        here.About(id);
        return TypedResults.NoContent();
    }
}
