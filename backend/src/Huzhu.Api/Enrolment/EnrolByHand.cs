using System.Security.Cryptography;
using System.Text.Json;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Enrolment;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>A few persons without a file: typed by a clerk, or sent by a unit's personnel system
/// through a service account. They become a roster like any other, checked at once.</summary>
public static class EnrolByHand
{
    const int MostPersons = 200;

    /// <summary>One person, in the words of the roster's columns.</summary>
    public sealed record PersonByHand(
        string? Unit,
        [property: Personal] string? Name,
        string? IdentityKind,
        [property: Personal] string? IdentityNumber,
        string? Sex,
        string? BirthDate,
        [property: Personal] string? Phone,
        [property: Personal] string? Card,
        string? Units,
        string? Consent,
        string? RetiredOn,
        [property: Personal] string? Guardian,
        string? JobTitle
    )
    {
        internal string?[] Texts =>
            [
                Unit,
                Name,
                IdentityKind,
                IdentityNumber,
                Sex,
                BirthDate,
                Phone,
                Card,
                Units,
                Consent,
                RetiredOn,
                Guardian,
                JobTitle,
            ];
    }

    /// <param name="FaultlessOnly">Whether nothing is kept where somebody's details are wrong: the
    /// answer says what, to be mended where it was typed. Joiners who need the office's decision
    /// (EN-5) are kept all the same.</param>
    public sealed record Request(
        string Plan,
        DateOnly? AskedFor,
        IReadOnlyList<PersonByHand> Persons,
        bool? FaultlessOnly = null
    );

    public static void Map(RouteGroupBuilder agency) =>
        agency
            .Write("rosters", Handle, Permission.KeepRosters)
            .ForPrograms()
            .RequireRateLimiting(Throttling.UnitsLeft);

    static async Task<Ok<RosterView>> Handle(
        Request request,
        Here here,
        RosterCheck check,
        RosterReader reader
    )
    {
        if (request.Persons.Count is 0 or > MostPersons)
            throw new InvalidField(
                "persons",
                $"请填写1至{MostPersons}人，人数更多的请用名册文件导入。"
            );
        if (request.Persons.Any(p => p.Texts.Any(t => t?.Length > 200)))
            throw new InvalidField("persons", "每项内容不超过200个字。");
        var code = await ImportRoster.PlanAsync(here.Db, request.Plan, here.Ct);
        var agency = await here.Db.Agencies.SingleAsync(a => a.Id == here.Me.AgencyId, here.Ct);
        agency.RequireCanDoBusiness(here.Now, await here.Rulebook());
        var id = here.NewId();
        var roster = new Roster(id, here.Me.AgencyId)
        {
            Number = await ImportRoster.NumberAsync(here.Db, here.Clock, here.Ct),
            FileName = here.Me.Program is null ? "逐人填写" : $"接口报送（{here.Me.Name}）",
            // the same persons may well be sent twice: each row then says that nothing changes
            SourceHash = Convert.ToHexStringLower(
                SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(id))
            ),
            PlanCode = code,
            AskedFor = ImportRoster.AskedFor(request.AskedFor, here.Clock),
            CreatedById = here.Me.PersonId,
            CreatedAt = here.Now,
        };
        here.Db.Rosters.Add(roster);
        await here.Save();
        var rows = request.Persons.Select((p, i) => new SheetRow(i + 1, p.Texts)).ToList();
        await check.StageAsync(here.Db, roster, rows, here.Rulebooks, here.Ct);
        here.About(roster.Number, new { roster.PlanCode, persons = rows.Count });
        await here.Save();
        var view = await reader.ViewAsync(roster, here.Ct);
        if (request.FaultlessOnly == true && view.Faulty.Any(r => r.Faults.Any(IsTyped)))
        {
            await CoverRows.DeleteAsync(here.Db, id, here.Ct);
            here.Db.Rosters.Remove(roster);
            await here.Save();
        }
        return TypedResults.Ok(view);
    }

    /// <summary>What can be mended by typing something else; the rest is the office's to decide.
    /// </summary>
    static bool IsTyped(Finding fault) => fault.Rule != AgencyRules.JoinersAtRenewal.Id;
}
