using Huzhu.Api.Contributions;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>Renewals of all agencies that came after the old term's last day, with the reasons that
/// the agencies gave (EN-3, warn).</summary>
public static class ListLateRenewals
{
    /// <param name="Unit">Null: the roster was late as a whole; else the unit whose money came
    /// late. </param>
    public sealed record LateRenewal(
        string Agency,
        string Slug,
        string Plan,
        string RosterNumber,
        string? Unit,
        int Persons,
        string Reason,
        DateTime At
    );

    sealed class Found
    {
        public Guid AgencyId { get; init; }
        public string PlanCode { get; init; } = "";
        public string Roster { get; init; } = "";
        public string? Unit { get; init; }
        public int Persons { get; init; }
        public string Reason { get; init; } = "";
        public DateTime At { get; init; }
    }

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("late-renewals", Handle, Permission.ViewOffice);
        office.Exports("late-renewals", "逾期续保", Permission.ViewOffice, Export);
    }

    static async Task<Ok<Page<LateRenewal>>> Handle(string? q, int? page, int? size, Here here) =>
        TypedResults.Ok((await RowsAsync(here.Db, q, here.Ct)).Page(page, size));

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(export.Db, export.Text("q"), export.Ct),
            new("代办处", r => r.Agency, 60),
            new("保障活动", r => r.Plan, 30),
            new("名册编号", r => r.RosterNumber, 20),
            new("单位（会费迟到的）", r => r.Unit, 40),
            new("人数", r => r.Persons),
            new("逾期原因", r => r.Reason, 60),
            new("办理时间", r => r.At, 20)
        );

    /// <summary>The newest first.</summary>
    static async Task<List<LateRenewal>> RowsAsync(HuzhuDb db, string? q, CancellationToken ct)
    {
        var rosters = await db
            .Rosters.AsNoTracking()
            .Where(r => r.LateReason != null)
            .Select(r => new Found
            {
                AgencyId = r.AgencyId,
                PlanCode = r.PlanCode,
                Roster = r.Number,
                Persons = r.LateRenewals,
                Reason = r.LateReason!,
                At = r.ConfirmedAt!.Value,
            })
            .ToListAsync(ct);
        var money = await ContributionReading
            .All(db)
            .Where(f => f.Contribution.LateReason != null)
            .ToListAsync(ct);
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var agencies = await db
            .Agencies.AsNoTracking()
            .Select(a => new
            {
                a.Id,
                a.Slug,
                a.FullName,
            })
            .ToDictionaryAsync(a => a.Id, ct);
        var words = q?.Trim() ?? "";
        return
        [
            .. rosters
                .Concat(
                    money.Select(f => new Found
                    {
                        AgencyId = f.Contribution.AgencyId,
                        PlanCode = f.Contribution.PlanCode,
                        Roster = f.Roster,
                        Unit = f.UnitName,
                        Persons = f.Contribution.Persons,
                        Reason = f.Contribution.LateReason!,
                        At = f.Contribution.ReceivedAt ?? f.Contribution.DueSince,
                    })
                )
                .Select(f => new LateRenewal(
                    agencies[f.AgencyId].FullName,
                    agencies[f.AgencyId].Slug,
                    plans.GetValueOrDefault(f.PlanCode, f.PlanCode),
                    f.Roster,
                    f.Unit,
                    f.Persons,
                    f.Reason,
                    f.At
                ))
                .Where(r => words.Length == 0 || Contains(r, words))
                .OrderByDescending(r => r.At),
        ];
    }

    static bool Contains(LateRenewal row, string words) =>
        row.Reason.Contains(words, StringComparison.Ordinal)
        || row.Agency.Contains(words, StringComparison.Ordinal)
        || row.RosterNumber.Contains(words, StringComparison.Ordinal);
}
