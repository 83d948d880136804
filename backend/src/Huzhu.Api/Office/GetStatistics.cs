using Huzhu.Api.Agencies;
using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Office;

/// <summary>Statistics over all agencies: by kind, status and year, decisions in time or late, the
/// districts, and the published opening balance, kept apart and marked (ST-1).</summary>
public static class GetStatistics
{
    public sealed record Count(string Code, string Label, int Value);

    public sealed record KindByStatus(
        AgencyKind Kind,
        string Label,
        IReadOnlyList<Count> Statuses,
        int Total
    );

    public sealed record YearRow(int Year, int Approved, int Lapsed, int Terminated, int AtYearEnd);

    public sealed record DecisionsRow(
        int Year,
        CaseKind Kind,
        string Label,
        int InTime,
        int Late,
        int WithoutDeadline,
        int Approved,
        int Rejected
    );

    /// <summary>Start-up loans applied for in a year (PL-9). Money in yuan.</summary>
    public sealed record LoansRow(
        int Year,
        int Applications,
        int FirmsFunded,
        decimal Amount,
        int FirmsSubsidised,
        decimal Subsidy,
        int UnionsFounded,
        int NewMembers
    );

    public sealed record DistrictTile(
        string Code,
        string Name,
        string? Slug,
        string? FullName,
        AgencyStatus? Status,
        string? StatusLabel,
        int Overdue,
        int OtherAgencies
    );

    public sealed record StatisticsView(
        DateTime At,
        int Agencies,
        IReadOnlyList<Count> ByStatus,
        IReadOnlyList<KindByStatus> ByKind,
        IReadOnlyList<YearRow> ByYear,
        IReadOnlyList<DecisionsRow> Decisions,
        IReadOnlyList<DistrictTile> Districts,
        int OpenCases,
        int OverdueDuties,
        IReadOnlyList<LoansRow> StartUpLoans,
        PublishedFigures OpeningBalance
    );

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("statistics", Handle, Permission.ViewOffice);
        ExportStatistics.Map(office);
    }

    static async Task<Ok<StatisticsView>> Handle(Here here, DutyBook duties) =>
        TypedResults.Ok(await ComputeAsync(here.Db, here.Rulebooks, duties, here.Clock, here.Ct));

    internal static async Task<StatisticsView> ComputeAsync(
        HuzhuDb db,
        RulebookSource rulebooks,
        DutyBook duties,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var agencies = await db.Agencies.AsNoTracking().ToListAsync(ct);
        var cases = await db
            .Cases.AsNoTracking()
            .Where(c => c.ReceiptNumber != null || c.Ordered)
            .Select(AgencyDutySource.Columns)
            .ToListAsync(ct);
        var overdue = (await duties.ReadAsync(ct))
            .Where(d => d.DoneOn is null && d.Deadline?.State == DeadlineState.Overdue)
            .ToList();
        return new(
            now,
            agencies.Count,
            CountsOf(agencies, rulebook, now),
            [
                .. Enum.GetValues<AgencyKind>()
                    .Select(kind =>
                    {
                        var ofKind = agencies.Where(a => a.Kind == kind).ToList();
                        return new KindByStatus(
                            kind,
                            kind.Label(),
                            CountsOf(ofKind, rulebook, now),
                            ofKind.Count
                        );
                    }),
            ],
            ByYear(agencies, rulebook, now),
            DecisionsOf(cases, rulebook),
            DistrictsOf(agencies, overdue, rulebook, now),
            cases.Count(c => c.Dates.Status is CaseStatus.Submitted or CaseStatus.Proposed),
            overdue.Count,
            LoansOf(await db.StartUpLoans.AsNoTracking().ToListAsync(ct)),
            PublishedFigures.Shipped
        );
    }

    static List<Count> CountsOf(
        IReadOnlyCollection<Agency> agencies,
        Rulebook rulebook,
        DateTime now
    ) =>
        [
            .. Enum.GetValues<AgencyStatus>()
                .Select(status => new Count(
                    System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString()),
                    status.Label(),
                    agencies.Count(a => a.StatusAt(now, rulebook) == status)
                )),
        ];

    static List<YearRow> ByYear(IReadOnlyList<Agency> agencies, Rulebook rulebook, DateTime now)
    {
        if (agencies.Count == 0)
            return [];
        var last = Beijing.DateOf(now).Year;
        int YearOf(DateTime? at) =>
            at is { } known && known <= now ? Beijing.DateOf(known).Year : 0;
        return
        [
            .. Enumerable
                .Range(
                    agencies.Min(a => a.ApprovedOn.Year),
                    last - agencies.Min(a => a.ApprovedOn.Year) + 1
                )
                .Select(year =>
                {
                    var end = Beijing.EndOf(new DateOnly(year, 12, 31));
                    var at = end < now ? end : now;
                    return new YearRow(
                        year,
                        agencies.Count(a => a.ApprovedOn.Year == year),
                        agencies.Count(a =>
                            YearOf(a.LapsesAt(rulebook)) == year
                            && a.StatusAt(at, rulebook) == AgencyStatus.Lapsed
                        ),
                        agencies.Count(a => YearOf(a.TerminatesAt(rulebook)) == year),
                        agencies.Count(a => a.ApprovedAt < end && !a.IsReadOnly(at, rulebook))
                    );
                }),
        ];
    }

    static List<DecisionsRow> DecisionsOf(IReadOnlyList<CaseInHand> cases, Rulebook rulebook) =>
        [
            .. cases
                .Where(c => c.Dates.DecidedAt is not null)
                .GroupBy(c => (Beijing.DateOf(c.Dates.DecidedAt!.Value).Year, c.Dates.Kind))
                .OrderBy(g => g.Key.Year)
                .ThenBy(g => g.Key.Kind)
                .Select(g => new DecisionsRow(
                    g.Key.Year,
                    g.Key.Kind,
                    g.Key.Kind.Label(),
                    g.Count(c => CaseDuty.DecidedInTime(c.Dates, rulebook) == true),
                    g.Count(c => CaseDuty.DecidedInTime(c.Dates, rulebook) == false),
                    g.Count(c => CaseDuty.DecidedInTime(c.Dates, rulebook) is null),
                    g.Count(c => c.Dates.Status == CaseStatus.Approved),
                    g.Count(c => c.Dates.Status == CaseStatus.Rejected)
                )),
        ];

    static List<LoansRow> LoansOf(IReadOnlyList<StartUpLoan> loans) =>
        [
            .. loans
                .GroupBy(l => l.AppliedOn.Year)
                .OrderBy(g => g.Key)
                .Select(g => new LoansRow(
                    g.Key,
                    g.Count(),
                    FirmsOf(g, l => l.Decision == LoanDecision.Granted),
                    g.Sum(l => l.Amount?.Yuan ?? 0),
                    FirmsOf(g, l => l.Subsidy is { Fen: > 0 }),
                    g.Sum(l => l.Subsidy?.Yuan ?? 0),
                    FirmsOf(g, l => l.FoundedUnion),
                    g.Sum(l => l.NewMembers)
                )),
        ];

    static int FirmsOf(IEnumerable<StartUpLoan> loans, Func<StartUpLoan, bool> which) =>
        loans.Where(which).Select(l => l.Firm).Distinct().Count();

    static List<DistrictTile> DistrictsOf(
        IReadOnlyList<Agency> agencies,
        IReadOnlyList<DutyView> overdue,
        Rulebook rulebook,
        DateTime now
    ) =>
        [
            .. AgencyKinds.Areas.Select(area =>
            {
                var here = agencies.Where(a => a.AreaCode == area.Key).ToList();
                var own = here.Where(a => a.Kind == AgencyKind.District)
                    .OrderBy(a => a.IsReadOnly(now, rulebook))
                    .ThenByDescending(a => a.ApprovedAt)
                    .FirstOrDefault();
                var status = own?.StatusAt(now, rulebook);
                return new DistrictTile(
                    area.Key,
                    area.Value,
                    own?.Slug,
                    own?.FullName,
                    status,
                    status?.Label(),
                    overdue.Count(d =>
                        d.AgencySlug is not null && here.Any(a => a.Slug == d.AgencySlug)
                    ),
                    here.Count(a => a != own)
                );
            }),
        ];
}
