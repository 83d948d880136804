using Huzhu.Api.Commands;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Files;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>
/// Rosters to download and try, which the screens offer in a demo: a clean one and a faulty one, of
/// people who are invented anew each time, and the renewal of a unit whose term ends. Nothing is
/// written; elsewhere than in a demo there is no such address.
/// </summary>
public static class GetExampleRoster
{
    public enum ExampleKind
    {
        Clean,
        Faulty,
        Renewal,
    }

    const string Plan = "group-accident";
    const int Persons = 30;

    public static void Map(RouteGroupBuilder agency) =>
        agency.Read("example-rosters/{kind}", Handle, Permission.KeepRosters).ShowsPersonal();

    /// <param name="plan">Of the invented ones.</param>
    static async Task<FileContentHttpResult> Handle(
        Word<ExampleKind> kind,
        string? plan,
        Here here,
        Settings settings,
        IServiceProvider services
    )
    {
        if (services.GetService<IDemo>() is not { } demo || !settings.Demo)
            throw new Absent();
        var today = here.Today;
        var invented = await ImportRoster.PlanAsync(here.Db, plan ?? Plan, here.Ct);
        var (code, rows, name) =
            kind.Value == ExampleKind.Renewal
                ? await RenewalAsync(here)
                : (invented, await InventAsync(here, invented, demo, today), "参保");
        if (kind.Value == ExampleKind.Faulty)
            Spoil(rows);
        var version = (await RosterPass.VersionsAsync(here.Db, code, here.Ct)).MaxBy(v =>
            v.EffectiveFrom
        )!;
        return TypedResults.File(
            RosterFiles.Write(code, rows, await RosterFiles.UnitsAsync(here.Db, here.Ct), version),
            SheetCheck.Xlsx,
            $"示例-{name}{(kind.Value == ExampleKind.Faulty ? "（有误）" : "")}-{version.Name}.xlsx"
        );
    }

    /// <summary>New people of a unit that has no term of this plan.</summary>
    static async Task<List<string?[]>> InventAsync(
        Here here,
        string plan,
        IDemo demo,
        DateOnly today
    )
    {
        var unit = await here
            .Db.MemberUnits.AsNoTracking()
            .Where(u => u.LeftOn == null)
            .OrderBy(u =>
                here.Db.UnitTerms.Any(t =>
                    t.UnitId == u.Id && t.PlanCode == plan && t.Expiry >= today
                )
            )
            .ThenByDescending(u => u.Number)
            .Select(u => u.Number)
            .FirstOrDefaultAsync(here.Ct);
        return
        [
            .. Enumerable
                .Range(0, Persons)
                .Select(_ => demo.Invent())
                .Select(one => RowOf(unit ?? "", one.Name, one.IdentityNumber)),
        ];
    }

    /// <summary>The old roster of the first unit that can renew: without the retired, with who has
    /// joined since.</summary>
    static async Task<(string Plan, List<string?[]> Rows, string Name)> RenewalAsync(Here here)
    {
        var terms = await RenewUnit.RowsAsync(
            here.Db,
            here.Rulebooks,
            here.Clock,
            null,
            null,
            null,
            here.Ct
        );
        var term =
            terms.FirstOrDefault(t =>
                t.Renewed + t.Awaiting == 0 && t.State is RenewalState.Open or RenewalState.Late
            ) ?? throw new WrongState("现在没有可以续保的单位，请在续保期内再试。");
        var next = term.Expiry.AddDays(1);
        var held = await here
            .Db.Enrolments.Where(e => e.UnitId == term.UnitId && e.PlanCode == term.PlanCode)
            .Where(e => e.Expiry == term.Expiry && e.CancelledOn == null)
            .GroupBy(e => e.MemberId)
            .Select(g => new { g.Key, Units = g.Sum(e => e.Units) })
            .ToDictionaryAsync(g => g.Key, g => g.Units, here.Ct);
        var members = await here
            .Db.Members.AsNoTracking()
            .Where(m => m.UnitId == term.UnitId && (m.RetiredOn == null || m.RetiredOn > next))
            .OrderBy(m => m.Id)
            .ToListAsync(here.Ct);
        return (
            term.PlanCode,
            [
                .. members.Select(m =>
                    RowOf(
                        term.UnitNumber,
                        m.Name,
                        m.Details.Number,
                        $"{held.GetValueOrDefault(m.Id, 1)}"
                    )
                ),
            ],
            $"{term.Unit}续保"
        );
    }

    /// <summary>What goes wrong most: a digit mistyped, consent missing, an unknown unit, too many
    /// units, somebody twice.</summary>
    internal static void Spoil(List<string?[]> rows)
    {
        var number = RosterColumns.IndexOf(MemberColumns.IdentityNumber);
        var typed = rows[4][number]!;
        rows[4][number] = typed[..17] + (typed[17] == '5' ? '6' : '5');
        rows[9][RosterColumns.IndexOf(RosterColumns.Consent)] = "";
        rows[14][RosterColumns.IndexOf(RosterColumns.Unit)] = "没有登记的单位";
        rows[19][RosterColumns.IndexOf(RosterColumns.Units)] = "9";
        rows.Add([.. rows[0]]);
    }

    /// <summary>Somebody who consents, as a row of a roster names them.</summary>
    internal static string?[] RowOf(string unit, string name, string number, string units = "1")
    {
        var row = new string?[RosterColumns.Count];
        row[RosterColumns.IndexOf(RosterColumns.Unit)] = unit;
        row[RosterColumns.IndexOf(MemberColumns.Name)] = name;
        row[RosterColumns.IndexOf(MemberColumns.IdentityNumber)] = number;
        row[RosterColumns.IndexOf(RosterColumns.Units)] = units;
        row[RosterColumns.IndexOf(RosterColumns.Consent)] = "是";
        return row;
    }
}
