using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>理赔工作台账: what the agency did on its claims, kept by the system from what is done
/// (CL-9).</summary>
public static class ListClaimSteps
{
    public sealed record StepRow(
        Guid Id,
        DateTime At,
        ClaimAct Act,
        string ActLabel,
        Guid ClaimId,
        string Number,
        string Plan,
        string Unit,
        int Round,
        string By
    );

    sealed class Found
    {
        public required ClaimStep Step { get; init; }
        public required string Number { get; init; }
        public required string PlanCode { get; init; }
        public required string Unit { get; init; }
    }

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("claim-steps", Handle, Permission.ViewAgency);
        agency.Exports("claim-steps", "理赔工作台账", Permission.ViewAgency, Export);
    }

    static async Task<Ok<Page<StepRow>>> Handle(
        Word<ClaimAct>? act,
        string? q,
        DateOnly? from,
        DateOnly? to,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await Matching(here.Db, act?.Value, q, from, to).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<StepRow>(
                await RowsAsync(here.Db, found.Items, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = await Matching(
                export.Db,
                export.Choice<ClaimAct>("act"),
                export.Text("q"),
                export.Day("from"),
                export.Day("to")
            )
            .ToListAsync(export.Ct);
        return await export.Write(
            await RowsAsync(export.Db, found, export.Ct),
            new("时间", r => r.At, 20),
            new("办理事项", r => r.ActLabel),
            new("报案编号", r => r.Number, 20),
            new("保障活动", r => r.Plan, 40),
            new("单位", r => r.Unit, 40),
            new("轮次", r => r.Round),
            new("办理人", r => r.By)
        );
    }

    static IQueryable<Found> Matching(
        HuzhuDb db,
        ClaimAct? act,
        string? q,
        DateOnly? from,
        DateOnly? to
    )
    {
        var found = db
            .ClaimSteps.AsNoTracking()
            .Join(db.Claims, s => s.ClaimId, c => c.Id, (step, claim) => new { step, claim })
            .Join(
                db.MemberUnits,
                f => f.claim.UnitId,
                u => u.Id,
                (f, unit) =>
                    new Found
                    {
                        Step = f.step,
                        Number = f.claim.Number,
                        PlanCode = f.claim.PlanCode,
                        Unit = unit.Name,
                    }
            );
        if (act is { } one)
            found = found.Where(f => f.Step.Act == one);
        if (q?.Trim() is { Length: > 0 } text)
            found = found.Where(f => f.Number.Contains(text) || f.Unit.Contains(text));
        if (from is { } first)
        {
            var start = Beijing.StartOf(first);
            found = found.Where(f => f.Step.At >= start);
        }
        if (to is { } last)
        {
            var end = Beijing.EndOf(last);
            found = found.Where(f => f.Step.At < end);
        }
        return found.OrderByDescending(f => f.Step.At).ThenBy(f => f.Step.Id);
    }

    static async Task<IReadOnlyList<StepRow>> RowsAsync(
        HuzhuDb db,
        IReadOnlyList<Found> found,
        CancellationToken ct
    )
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var names = await ContributionReading.NamesAsync(db, ct);
        return
        [
            .. found.Select(f => new StepRow(
                f.Step.Id,
                f.Step.At,
                f.Step.Act,
                f.Step.Act.Label(),
                f.Step.ClaimId,
                f.Number,
                plans.GetValueOrDefault(f.PlanCode, f.PlanCode),
                f.Unit,
                f.Step.Round,
                names.NameOf(f.Step.ById)
            )),
        ];
    }
}
