using Huzhu.Api.Pipeline;
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

    public sealed record SimulatedPart
    {
        public required string Plan { get; init; }
        public required DateOnly EffectiveFrom { get; init; }
        public required string Benefit { get; init; }
        public required string? Clause { get; init; }
        public required int Units { get; init; }
        public required string Rule { get; init; }

        /// <summary>The articles that the benefit rests on.</summary>
        public required string Citation { get; init; }

        /// <summary>A demo value (示例) went into it.</summary>
        public required bool Example { get; init; }
        public required IReadOnlyList<SimulationLine> Lines { get; init; }
        public required decimal Amount { get; init; }
    }

    public sealed record SimulationView(
        string Plan,
        DateOnly EffectiveFrom,
        IReadOnlyList<SimulatedPart> Parts,
        decimal Total,
        bool Example
    );

    public static void Map(RouteGroupBuilder open) =>
        open.Write("plans/simulation", Handle).NoKey().WritesNothing();

    static async Task<Ok<SimulationView>> Handle(Request request, Here here)
    {
        var happened = EventOf(request);
        var reading = await PlanReading.OfReleasedAsync(here.Db, here.Today, here.Ct);
        var version = request.VersionId is { } id
            ? reading.Versions.FirstOrDefault(v => v.Id == id && v.Code == request.Code)
            : PlanCatalogue.InForce(reading.Versions, request.Code, request.On);
        if (version is null)
            throw new Absent();
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
        new()
        {
            Plan = one.Plan.Name,
            EffectiveFrom = one.Plan.EffectiveFrom,
            Benefit = one.Benefit.Name,
            Clause = one.Benefit.Clause,
            Units = one.Units,
            Rule = one.Rule.Id,
            Citation = one.Rule.Citation,
            Example = one.Example,
            Lines = one.Lines,
            Amount = one.Amount.Yuan,
        };

    static BenefitEvent EventOf(Request request)
    {
        if (request.Units is < 1 or > 999)
            throw new InvalidField("units", "请填写1至999的份数。");
        if (request.On.Year is < 1990 or > 2100)
            throw new InvalidField("on", "请按“2026-09-28”的格式填写1990年至2100年的日期。");
        if (request.Loss is not null != request.LossAmount is not null)
            throw new InvalidField("lossAmount", "请同时填写损失的种类和金额。");
        return new()
        {
            On = request.On,
            Event = Text.Optional("event", request.Event, "事件", 100),
            DaysInHospital = Days("daysInHospital", request.DaysInHospital),
            DaysPaid = Days("daysPaid", request.DaysPaid) ?? 0,
            Outpatient = Yuan("outpatient", request.Outpatient),
            Inpatient = Yuan("inpatient", request.Inpatient),
            BilledBefore = Yuan("billedBefore", request.BilledBefore) ?? 0,
            Grade = Text.Optional("grade", request.Grade, "等级", 100),
            Loss = request.Loss,
            LossAmount = Yuan("lossAmount", request.LossAmount),
        };
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
