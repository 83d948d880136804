using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Plans;

/// <summary>待遇试算: a plan, units and an event give a benefit, line by line (PL-2 to PL-8). For
/// anyone; it writes nothing and decides nothing.</summary>
public static class SimulateBenefit
{
    /// <summary>The plan's version in force on the day, unless one is named; of the event only what
    /// happened. Amounts in yuan.</summary>
    public sealed record Request(
        string Code,
        Guid? VersionId,
        int Units,
        DateOnly On,
        string? Event,
        int? DaysInHospital,
        int? DaysPaid,
        decimal? Outpatient,
        decimal? Inpatient,
        decimal? BilledBefore,
        string? Grade,
        LossKind? Loss,
        decimal? LossAmount
    );

    /// <param name="Citation">The articles that the benefit rests on.</param>
    /// <param name="Example">A demo value (示例) went into it.</param>
    public sealed record SimulatedPart(
        string Plan,
        DateOnly EffectiveFrom,
        string Benefit,
        string? Clause,
        int Units,
        string Rule,
        string Citation,
        bool Example,
        IReadOnlyList<SimulationLine> Lines,
        decimal Amount
    );

    public sealed record SimulationView(
        string Plan,
        DateOnly EffectiveFrom,
        IReadOnlyList<SimulatedPart> Parts,
        decimal Total,
        bool Example
    );

    public static void Map(RouteGroupBuilder open) =>
        open.Posts(
            "plans/simulation",
            Handle,
            nameof(SimulateBenefit),
            needsNoKey: true,
            writes: false
        );

    static async Task<Results<Ok<SimulationView>, ProblemHttpResult>> Handle(
        Request request,
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var happened = EventOf(request);
        var reading = await PlanReading.OfReleasedAsync(db, Beijing.DateOf(clock.Now()), ct);
        var version = request.VersionId is { } id
            ? reading.Versions.FirstOrDefault(v => v.Id == id && v.Code == request.Code)
            : PlanCatalogue.InForce(reading.Versions, request.Code, request.On);
        if (version is null)
            return (ProblemHttpResult)Problems.NotFound();
        var result = Simulation.Of(version, request.Units, happened, reading.Versions);
        return TypedResults.Ok(
            new SimulationView(
                version.Name,
                version.EffectiveFrom,
                [.. result.Benefits.Select(Part)],
                result.Total.Yuan,
                result.Benefits.Any(b => b.Example)
            )
        );
    }

    static SimulatedPart Part(SimulatedBenefit one) =>
        new(
            one.Plan.Name,
            one.Plan.EffectiveFrom,
            one.Benefit.Name,
            one.Benefit.Clause,
            one.Units,
            one.Rule.Id,
            one.Rule.Citation,
            one.Example,
            one.Lines,
            one.Amount.Yuan
        );

    static BenefitEvent EventOf(Request request)
    {
        if (request.Units is < 1 or > 999)
            throw new InvalidField("units", "请填写1至999的份数。");
        if (request.On.Year is < 1990 or > 2100)
            throw new InvalidField("on", "请按“2026-09-28”的格式填写1990年至2100年的日期。");
        if (request.Loss is not null != request.LossAmount is not null)
            throw new InvalidField("lossAmount", "请同时填写损失的种类和金额。");
        return new(
            request.On,
            Text.Optional("event", request.Event, "事件", 100),
            Days("daysInHospital", request.DaysInHospital),
            Days("daysPaid", request.DaysPaid) ?? 0,
            Yuan("outpatient", request.Outpatient),
            Yuan("inpatient", request.Inpatient),
            Yuan("billedBefore", request.BilledBefore) ?? 0,
            Text.Optional("grade", request.Grade, "等级", 100),
            request.Loss,
            Yuan("lossAmount", request.LossAmount)
        );
    }

    static int? Days(string field, int? days) =>
        days is null or (>= 0 and <= 3660)
            ? days
            : throw new InvalidField(field, "请填写0至3660的天数。");

    static decimal? Yuan(string field, decimal? yuan) =>
        yuan is null ? null
        : yuan is >= 0 and <= 100_000_000m ? Money.OfYuan(yuan.Value).Yuan
        : throw new InvalidField(field, "请填写金额（元），不得为负，不超过一亿。");
}
