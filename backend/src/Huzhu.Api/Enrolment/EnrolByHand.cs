using System.Security.Cryptography;
using System.Text.Json;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Tenancy;
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
            .Posts(
                "rosters",
                Handle,
                nameof(EnrolByHand),
                Permission.KeepRosters,
                forPrograms: true
            )
            .RequireRateLimiting(Throttling.UnitsLeft);

    static async Task<Ok<RosterView>> Handle(
        Request request,
        HuzhuDb db,
        Acting me,
        RosterCheck check,
        RosterReader reader,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (request.Persons.Count is 0 or > MostPersons)
            throw new InvalidField(
                "persons",
                $"请填写1至{MostPersons}人，人数更多的请用名册文件导入。"
            );
        if (request.Persons.Any(p => p.Texts.Any(t => t?.Length > 200)))
            throw new InvalidField("persons", "每项内容不超过200个字。");
        var code = await ImportRoster.PlanAsync(db, request.Plan, ct);
        var agency = await db.Agencies.SingleAsync(a => a.Id == me.AgencyId, ct);
        agency.RequireCanDoBusiness(clock.Now(), await rulebooks.GetAsync(db, ct));
        var id = clock.NewId();
        var roster = new Roster(id, me.AgencyId)
        {
            Number = await ImportRoster.NumberAsync(db, clock, ct),
            FileName = me.Program is null ? "逐人填写" : $"接口报送（{me.Name}）",
            // the same persons may well be sent twice: each row then says that nothing changes
            SourceHash = Convert.ToHexStringLower(
                SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(id))
            ),
            PlanCode = code,
            AskedFor = ImportRoster.AskedFor(request.AskedFor, clock),
            CreatedById = me.PersonId,
            CreatedAt = clock.Now(),
        };
        db.Rosters.Add(roster);
        await db.SaveChangesAsync(ct);
        var rows = request.Persons.Select((p, i) => new SheetRow(i + 1, p.Texts)).ToList();
        await check.StageAsync(db, roster, rows, rulebooks, ct);
        audit.About(roster.Number, new { roster.PlanCode, persons = rows.Count });
        await db.SaveChangesAsync(ct);
        var view = await reader.ViewAsync(roster, ct);
        if (request.FaultlessOnly == true && view.Faulty.Any(r => r.Faults.Any(IsTyped)))
        {
            await CoverRows.DeleteAsync(db, id, ct);
            db.Rosters.Remove(roster);
            await db.SaveChangesAsync(ct);
        }
        return TypedResults.Ok(view);
    }

    /// <summary>What can be mended by typing something else; the rest is the office's to decide.
    /// </summary>
    static bool IsTyped(Finding fault) => fault.Rule != AgencyRules.JoinersAtRenewal.Id;
}
