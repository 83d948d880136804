using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>People whose contribution a confirmed roster has asked for and who aren't enrolled yet:
/// another roster of the same plan would ask their unit for the same money twice (EN-7, EN-9).
/// </summary>
static class Awaiting
{
    sealed class Asked
    {
        public Guid AgencyId { get; init; }
        public Guid? Person { get; init; }
        public Guid? UnitId { get; init; }
        public string Number { get; init; } = "";
    }

    public static readonly IReadOnlyDictionary<Guid, string> Nobody =
        new Dictionary<Guid, string>();

    /// <summary>Other confirmed rosters of a roster's plan.</summary>
    public static IQueryable<Roster> Others(HuzhuDb db, Roster roster) =>
        db.Rosters.Where(r =>
            r.AgencyId == roster.AgencyId
            && r.PlanCode == roster.PlanCode
            && r.Status == RosterStatus.Confirmed
            && r.Id != roster.Id
        );

    /// <summary>Who of some persons is on one of them, with its number.</summary>
    public static Task<IReadOnlyDictionary<Guid, string>> OfAsync(
        HuzhuDb db,
        Roster roster,
        IReadOnlyCollection<Guid> persons,
        CancellationToken ct
    ) =>
        ByPersonAsync(
            Rows(db, Others(db, roster)).Where(a => persons.Contains(a.Person!.Value)),
            ct
        );

    /// <summary>Everybody of a unit who is on a confirmed roster of a plan.</summary>
    public static Task<IReadOnlyDictionary<Guid, string>> OfUnitAsync(
        HuzhuDb db,
        Guid unitId,
        string plan,
        CancellationToken ct
    ) =>
        ByPersonAsync(
            Rows(
                    db,
                    db.Rosters.Where(r => r.PlanCode == plan && r.Status == RosterStatus.Confirmed)
                )
                .Where(a => a.UnitId == unitId),
            ct
        );

    /// <summary>Refuses a roster some of whose people have been asked for money since its check,
    /// also by somebody who confirms another one in the same instant.</summary>
    public static async Task RequireNobodyAsync(HuzhuDb db, Roster roster, CancellationToken ct)
    {
        await UnitOfWork.HoldAsync(db, $"rosters:{roster.AgencyId}:{roster.PlanCode}", ct);
        if (!await Others(db, roster).AnyAsync(ct))
            return;
        var numbers = await (
            from asked in Rows(db, Others(db, roster))
            join mine in db.RosterRows
                on new { asked.AgencyId, asked.Person } equals new
                {
                    mine.AgencyId,
                    Person = mine.PersonKey,
                }
            where mine.RosterId == roster.Id && mine.Faults == null
            select asked.Number
        ).ToListAsync(ct);
        if (numbers.Count > 0)
            throw new WrongState(
                $"核对以后，有{numbers.Count}人已随名册{string.Join("、", numbers.Distinct().Order())}确认，"
                    + "正等待会费到账，再确认会重复收费。请点“重新核对”，再只导入其余的人。"
            );
    }

    public static Finding Fault(string number) =>
        new(
            RosterColumns.Row,
            AgencyRules.ContributionInFull.Id,
            $"已在名册{number}中，正等待会费到账，再导入会重复收费；要改的，请先撤回那份名册。"
        );

    static IQueryable<Asked> Rows(HuzhuDb db, IQueryable<Roster> rosters)
    {
        var nothing = new Money(0);
        return from roster in rosters
            join row in db.RosterRows
                on new { roster.AgencyId, RosterId = roster.Id } equals new
                {
                    row.AgencyId,
                    row.RosterId,
                }
            where row.Faults == null && row.Due != nothing
            select new Asked
            {
                AgencyId = row.AgencyId,
                Person = row.PersonKey,
                UnitId = row.UnitId,
                Number = roster.Number,
            };
    }

    static async Task<IReadOnlyDictionary<Guid, string>> ByPersonAsync(
        IQueryable<Asked> asked,
        CancellationToken ct
    ) =>
        (await asked.ToListAsync(ct))
            .GroupBy(a => a.Person!.Value)
            .ToDictionary(g => g.Key, g => g.First().Number);
}
