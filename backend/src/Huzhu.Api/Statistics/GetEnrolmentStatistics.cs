using Huzhu.Api.Enrolment;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Huzhu.Api.Statistics;

/// <summary>
/// Enrolment in figures (ST-1, ST-2): the office's over all agencies, an agency's over its units.
/// Read from facts alone; nothing here ever counts members. The office's answer may be a second
/// old.
/// </summary>
public static class GetEnrolmentStatistics
{
    const int FirstYear = 2021;
    static readonly TimeSpan Age = TimeSpan.FromSeconds(1);

    public sealed record PlanFigures(string Code, string Name, EnrolmentFigures Figures);

    /// <summary>A month; several where less than five people would be told of (ST-2), the first of
    /// them being <paramref name="From"/>.</summary>
    public sealed record MonthFigures(DateOnly Month, DateOnly From, EnrolmentFigures Figures);

    /// <summary>All agencies of a kind, or of a district; without a code those that have
    /// none.</summary>
    public sealed record GroupFigures(
        string? Code,
        string Name,
        int Agencies,
        long Workers,
        EnrolmentFigures Figures
    );

    public sealed record AgencyFigures(
        string Slug,
        string Name,
        AgencyKind Kind,
        string KindLabel,
        string? AreaCode,
        string? Area,
        long Workers,
        EnrolmentFigures Figures
    );

    /// <summary>A unit; the row of all that are too small to be shown has no id.</summary>
    public sealed record UnitFigures(
        Guid? UnitId,
        string Number,
        string Name,
        long Workers,
        EnrolmentFigures Figures
    );

    public sealed record OfficeEnrolment
    {
        public required int Year { get; init; }
        public required IReadOnlyList<int> Years { get; init; }
        public required DateOnly UpTo { get; init; }
        public required long Workers { get; init; }
        public required EnrolmentFigures Total { get; init; }
        public required IReadOnlyList<PlanFigures> Plans { get; init; }
        public required IReadOnlyList<MonthFigures> Months { get; init; }
        public required IReadOnlyList<GroupFigures> Kinds { get; init; }
        public required IReadOnlyList<GroupFigures> Areas { get; init; }
        public required IReadOnlyList<AgencyFigures> Agencies { get; init; }
        public required PublishedFigures OpeningBalance { get; init; }
    }

    public sealed record AgencyEnrolment(
        int Year,
        IReadOnlyList<int> Years,
        DateOnly UpTo,
        long Workers,
        EnrolmentFigures Total,
        IReadOnlyList<PlanFigures> Plans,
        IReadOnlyList<MonthFigures> Months,
        IReadOnlyList<UnitFigures> Units
    );

    /// <summary>What the figures are limited to.</summary>
    /// <param name="Agency">The slug of the only one.</param>
    public sealed record EnrolmentFilter(
        int Year,
        string? Plan = null,
        AgencyKind? Kind = null,
        string? Area = null,
        string? Agency = null
    );

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read("statistics/enrolment", GetOfficeEnrolment, Permission.ViewOffice).OwnWork();
        ExportEnrolment.MapOffice(office);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Read("statistics/enrolment", GetAgencyEnrolment, Permission.ViewAgency);
        ExportEnrolment.MapAgency(agency);
    }

    static Task<Written<OfficeEnrolment>> GetOfficeEnrolment(
        int? year,
        string? plan,
        Word<AgencyKind>? kind,
        string? area,
        string? agency,
        Work work,
        IMemoryCache cache,
        IOptions<JsonOptions> json,
        Here here
    )
    {
        var filter = new EnrolmentFilter(YearOf(year, here.Clock), plan, kind?.Value, area, agency);
        var answer = cache.GetOrCreate(
            ("office-enrolment", filter),
            entry =>
            {
                entry.SlidingExpiration = 10 * Age;
                return new Fresh<OfficeEnrolment>(
                    () =>
                        work.AsOfficeAsync(
                            false,
                            (db, _) => OfficeAsync(db, filter, here.Clock, default)
                        ),
                    async () =>
                        await work.StateAsync() is { } state ? $"{here.Today} {state}" : null,
                    Age,
                    json.Value.SerializerOptions
                );
            }
        )!;
        return answer.GetAsync(here.Ct);
    }

    internal static async Task<OfficeEnrolment> OfficeAsync(
        HuzhuDb db,
        EnrolmentFilter filter,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (first, last) = MonthsOf(filter.Year, clock);
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => filter.Kind == null || a.Kind == filter.Kind)
            .Where(a => filter.Area == null || a.AreaCode == filter.Area)
            .Where(a => filter.Agency == null || a.Slug == filter.Agency)
            .Select(a => new
            {
                a.Id,
                a.Slug,
                a.FullName,
                a.Kind,
                a.AreaCode,
            })
            .ToDictionaryAsync(a => a.Id, ct);
        var workers = await db
            .MemberUnits.Where(u => u.LeftOn == null)
            .GroupBy(u => u.AgencyId)
            .Select(g => new { g.Key, Workers = g.Sum(u => (long)u.Workers) })
            .ToDictionaryAsync(g => g.Key, g => g.Workers, ct);
        var ids = agencies.Keys.ToList();
        var facts = db
            .AgencyFacts.Where(f => f.Month <= last && ids.Contains(f.AgencyId))
            .Where(f => filter.Plan == null || f.PlanCode == filter.Plan);
        var ofAgencies = await facts
            .Select(f => new FactReading.Line<Guid>
            {
                Of = f.AgencyId,
                Measure = f.Measure,
                Month = f.Month < first ? 0 : 1,
                Value = f.Value,
            })
            .SumsAsync(ct);
        var table = new FactTable<string>(await facts.ByPlanAsync(first, ct), last.Month);
        var byAgency = new FactTable<Guid>(ofAgencies, 1).Each();
        List<AgencyFigures> rows =
        [
            .. agencies
                .Values.Select(a => new AgencyFigures(
                    a.Slug,
                    a.FullName,
                    a.Kind,
                    a.Kind.Label(),
                    a.AreaCode,
                    a.AreaCode is { } code ? AgencyKinds.Areas.GetValueOrDefault(code) : null,
                    workers.GetValueOrDefault(a.Id),
                    byAgency.GetValueOrDefault(a.Id) ?? Nothing
                ))
                .OrderByDescending(a => a.Figures.Insured)
                .ThenBy(a => a.Slug, StringComparer.Ordinal),
        ];
        return new()
        {
            Year = filter.Year,
            Years = Years(clock),
            UpTo = UpTo(last, clock),
            Workers = rows.Sum(a => a.Workers),
            Total = table.Figures(_ => true),
            Plans = await PlansAsync(db, table, new HashSet<string>(), ct),
            Months = Months(table, first, last),
            Kinds = GroupsOf(rows, a => (a.Kind.ToString(), a.KindLabel)),
            Areas = GroupsOf(rows, a => (a.AreaCode, a.Area ?? "不分区")),
            Agencies = rows,
            OpeningBalance = PublishedFigures.Shipped,
        };
    }

    static List<GroupFigures> GroupsOf(
        List<AgencyFigures> agencies,
        Func<AgencyFigures, (string? Code, string Name)> of
    ) =>
        [
            .. agencies
                .GroupBy(of)
                .Select(g => new GroupFigures(
                    g.Key.Code,
                    g.Key.Name,
                    g.Count(),
                    g.Sum(a => a.Workers),
                    EnrolmentFigures.Sum([.. g.Select(a => a.Figures)])
                ))
                .OrderByDescending(g => g.Figures.Insured)
                .ThenBy(g => g.Code, StringComparer.Ordinal),
        ];

    static async Task<Ok<AgencyEnrolment>> GetAgencyEnrolment(int? year, string? plan, Here here) =>
        TypedResults.Ok(
            await AgencyAsync(
                here.Db,
                YearOf(year, here.Clock),
                plan,
                here.Me.Masked,
                here.Clock,
                here.Ct
            )
        );

    /// <summary>An agency's figures; to a clerk of points, those of the point's units.</summary>
    /// <param name="hideSmall">Whether nothing may tell of less than five people (ST-2).</param>
    /// <exception cref="RuleBroken">ST-2: one plan alone, which would tell of few.</exception>
    internal static async Task<AgencyEnrolment> AgencyAsync(
        HuzhuDb db,
        int year,
        string? plan,
        bool hideSmall,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        StatisticsRules.SmallGroups.Require(!hideSmall || plan is null, ("plan", plan));
        var (first, last) = MonthsOf(year, clock);
        var units = await db
            .MemberUnits.AsNoTracking()
            .Select(u => new
            {
                u.Id,
                u.Number,
                u.Name,
                u.Workers,
            })
            .ToDictionaryAsync(u => u.Id, ct);
        var facts = db
            .UnitFacts.Where(f => f.Month <= last)
            .Where(f => plan == null || f.PlanCode == plan);
        var ofUnits = await facts
            .Select(f => new FactReading.Line<Guid>
            {
                Of = f.UnitId,
                Measure = f.Measure,
                Month = f.Month < first ? 0 : 1,
                Value = f.Value,
            })
            .SumsAsync(ct);
        // the agency's own facts are those of all its units, beyond the reach of a point's clerk
        var ofAgency = db.Scope.Point is not null
            ? await facts.ByPlanAsync(first, ct)
            : await db
                .AgencyFacts.Where(f => f.Month <= last)
                .Where(f => plan == null || f.PlanCode == plan)
                .ByPlanAsync(first, ct);
        var table = new FactTable<string>(ofAgency, last.Month);
        if (hideSmall && SmallGroups.IsSmall(table.Figures(_ => true).People()))
            (table, ofUnits) = (new([], last.Month), []);
        var byUnit = new FactTable<Guid>(ofUnits, 1).Each();
        var (hidden, hiddenPlans) = hideSmall
            ? await MaskedFigures.HiddenAsync(db, Years(clock), clock, ct)
            : (new HashSet<Guid>(), new HashSet<string>());
        var together = new FactTable<Guid>([.. ofUnits.Where(s => hidden.Contains(s.Of))], 1);
        List<UnitFigures> rows =
        [
            .. units
                .Values.Where(u => !hidden.Contains(u.Id))
                .Select(u => new UnitFigures(
                    u.Id,
                    u.Number,
                    u.Name,
                    u.Workers,
                    byUnit.GetValueOrDefault(u.Id) ?? Nothing
                ))
                .OrderByDescending(u => u.Figures.Insured)
                .ThenBy(u => u.Number, StringComparer.Ordinal),
        ];
        if (hidden.Count > 0 && ofUnits.Count > 0)
            rows.Add(
                new(
                    null,
                    "",
                    $"其他{hidden.Count}个单位（人数过少，合并列示）",
                    0,
                    together.Figures(_ => true)
                )
            );
        EnrolmentFigures Shown(EnrolmentFigures figures) =>
            hideSmall ? figures with { Benefits = null } : figures;
        var plans = await PlansAsync(db, table, hiddenPlans, ct);
        var months = hideSmall
            ? MaskedFigures.Months(table, first, last)
            : Months(table, first, last);
        return new(
            year,
            Years(clock),
            UpTo(last, clock),
            units.Values.Sum(u => (long)u.Workers),
            Shown(table.Figures(_ => true)),
            [.. plans.Select(p => p with { Figures = Shown(p.Figures) })],
            [.. months.Select(m => m with { Figures = Shown(m.Figures) })],
            [.. rows.Select(u => u with { Figures = Shown(u.Figures) })]
        );
    }

    static readonly EnrolmentFigures Nothing = EnrolmentFigures.Of(
        new Dictionary<Measure, long>(),
        new Dictionary<Measure, long>()
    );

    internal static int YearOf(int? year, TimeProvider clock) =>
        Math.Clamp(
            year ?? Beijing.DateOf(clock.Now()).Year,
            FirstYear,
            Beijing.DateOf(clock.Now()).Year
        );

    static List<int> Years(TimeProvider clock) =>
        [
            .. Enumerable
                .Range(FirstYear, Beijing.DateOf(clock.Now()).Year - FirstYear + 1)
                .Reverse(),
        ];

    /// <summary>The first month of the year, and the last that has begun.</summary>
    static (DateOnly First, DateOnly Last) MonthsOf(int year, TimeProvider clock)
    {
        var today = Beijing.DateOf(clock.Now());
        return (new(year, 1, 1), year == today.Year ? CoverFacts.MonthOf(today) : new(year, 12, 1));
    }

    /// <summary>The last day of the last month, or today within it.</summary>
    static DateOnly UpTo(DateOnly last, TimeProvider clock)
    {
        var (end, today) = (last.AddMonths(1).AddDays(-1), Beijing.DateOf(clock.Now()));
        return end < today ? end : today;
    }

    static List<MonthFigures> Months(FactTable<string> table, DateOnly first, DateOnly last) =>
        [
            .. Enumerable
                .Range(1, last.Month)
                .Select(month => new MonthFigures(
                    new(first.Year, month, 1),
                    new(first.Year, month, 1),
                    table.Figures(
                        s =>
                            s.Month <= month
                            && (s.Month == month || s.Month == 0 || s.Measure.IsStanding()),
                        month
                    )
                )),
        ];

    static async Task<List<PlanFigures>> PlansAsync(
        HuzhuDb db,
        FactTable<string> table,
        IReadOnlySet<string> hidden,
        CancellationToken ct
    )
    {
        var names = await ImportRoster.NamesAsync(db, ct);
        var plans = table.Each().Where(p => p.Key != Facts.AnyPlan).ToDictionary();
        List<PlanFigures> rows =
        [
            .. plans
                .Where(p => !hidden.Contains(p.Key))
                .Select(p => new PlanFigures(p.Key, names.GetValueOrDefault(p.Key, p.Key), p.Value))
                .OrderByDescending(p => p.Figures.Insured)
                .ThenBy(p => p.Code, StringComparer.Ordinal),
        ];
        if (plans.Keys.Any(hidden.Contains))
            rows.Add(
                new(
                    "",
                    $"其他{hidden.Count}项计划（人数过少，合并列示）",
                    table.Figures(s => hidden.Contains(s.Of))
                )
            );
        return rows;
    }
}
