using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>What agencies spend on relief and condolence, by agency, year of the event and kind; read
/// only. Each sum is that of the cases behind it.</summary>
public static class OverseeRelief
{
    /// <summary>One agency's cases of a kind. Sums are yuan.</summary>
    /// <param name="Waiting">Submitted, approved or on its way.</param>
    /// <param name="Paid">With the bank's word or handed over.</param>
    /// <param name="Unsigned">Paid ones without a signed receipt.</param>
    public sealed record ReliefOfAgency(
        Guid AgencyId,
        string Slug,
        string Agency,
        ReliefKind Kind,
        string KindLabel,
        int Cases,
        decimal Waiting,
        decimal Paid,
        int Unsigned
    );

    /// <summary>One agency's campaigns or activities of a kind: figures only. Sums are yuan.</summary>
    /// <param name="Heads">Of all together, a person in two counted twice.</param>
    /// <param name="Waiting">Submitted or approved.</param>
    /// <param name="Given">Value of what was given out.</param>
    public sealed record CampaignsOfAgency(
        Guid AgencyId,
        string Slug,
        string Agency,
        CampaignKind Kind,
        string KindLabel,
        int Campaigns,
        int Heads,
        decimal Waiting,
        decimal Given
    );

    /// <summary>A year of all agencies. Sums are yuan.</summary>
    public sealed record ReliefOfYear(
        int Year,
        IReadOnlyList<ReliefOfAgency> Rows,
        decimal Waiting,
        decimal Paid,
        IReadOnlyList<CampaignsOfAgency> Campaigns
    );

    static readonly ReliefStage[] OnItsWay =
    [
        ReliefStage.Submitted,
        ReliefStage.Approved,
        ReliefStage.Ordered,
        ReliefStage.Released,
        ReliefStage.Returned,
    ];

    static readonly ReliefStage[] Done = [ReliefStage.Paid, ReliefStage.Completed];

    public static void Map(RouteGroupBuilder office) =>
        office.Read("relief", GetReliefOfYear, Permission.ViewOffice);

    static async Task<Ok<ReliefOfYear>> GetReliefOfYear(int? year, Guid? agency, Here here)
    {
        var of = year is > 2000 and < 9999 ? year.Value : here.Today.Year;
        var rows = await RowsAsync(here.Db, of, agency, here.Now, here.Ct);
        return TypedResults.Ok(
            new ReliefOfYear(
                of,
                rows,
                rows.Sum(r => r.Waiting),
                rows.Sum(r => r.Paid),
                await CampaignsAsync(here.Db, of, agency, here.Now, here.Ct)
            )
        );
    }

    static async Task<IReadOnlyList<ReliefOfAgency>> RowsAsync(
        HuzhuDb db,
        int year,
        Guid? agency,
        DateTime now,
        CancellationToken ct
    )
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var cases = await db
            .ReliefCases.AsNoTracking()
            .Where(c => c.EventOn >= from && c.EventOn <= to)
            .Where(c => agency == null || c.AgencyId == agency)
            .Where(c => c.Stage != ReliefStage.Submitted || c.FreedAt > now)
            .Where(c => OnItsWay.Contains(c.Stage) || Done.Contains(c.Stage))
            .Select(c => new
            {
                c.AgencyId,
                c.Kind,
                c.Stage,
                c.Amount,
                c.SignedOn,
            })
            .ToListAsync(ct);
        var ids = cases.Select(c => c.AgencyId).Distinct().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, ct);
        return
        [
            .. from one in cases
            group one by (one.AgencyId, one.Kind) into g
            let named = agencies[g.Key.AgencyId]
            orderby named.FullName, g.Key.Kind
            select new ReliefOfAgency(
                named.Id,
                named.Slug,
                named.FullName,
                g.Key.Kind,
                g.Key.Kind.Label(),
                g.Count(),
                new Money(g.Where(c => OnItsWay.Contains(c.Stage)).Sum(c => c.Amount.Fen)).Yuan,
                new Money(g.Where(c => Done.Contains(c.Stage)).Sum(c => c.Amount.Fen)).Yuan,
                g.Count(c => Done.Contains(c.Stage) && c.SignedOn is null)
            ),
        ];
    }

    static async Task<IReadOnlyList<CampaignsOfAgency>> CampaignsAsync(
        HuzhuDb db,
        int year,
        Guid? agency,
        DateTime now,
        CancellationToken ct
    )
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var found = await db
            .Campaigns.AsNoTracking()
            .Where(c => c.HeldOn >= from && c.HeldOn <= to)
            .Where(c => agency == null || c.AgencyId == agency)
            .Where(c =>
                c.Stage == CampaignStage.Submitted && c.FreedAt > now
                || c.Stage == CampaignStage.Approved
                || c.Stage == CampaignStage.Completed
                || c.Stage == CampaignStage.Voided
            )
            .Select(c => new
            {
                c.AgencyId,
                c.Kind,
                c.Stage,
                c.Heads,
                c.Given,
            })
            .ToListAsync(ct);
        var ids = found.Select(c => c.AgencyId).Distinct().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, ct);
        bool IsDone(CampaignStage stage) =>
            stage is CampaignStage.Completed or CampaignStage.Voided;
        return
        [
            .. from one in found
            group one by (one.AgencyId, one.Kind) into g
            let named = agencies[g.Key.AgencyId]
            orderby named.FullName, g.Key.Kind
            select new CampaignsOfAgency(
                named.Id,
                named.Slug,
                named.FullName,
                g.Key.Kind,
                g.Key.Kind.Label(),
                g.Count(),
                g.Where(c => c.Stage != CampaignStage.Voided).Sum(c => c.Heads),
                new Money(g.Where(c => !IsDone(c.Stage)).Sum(c => c.Given.Fen)).Yuan,
                new Money(g.Where(c => IsDone(c.Stage)).Sum(c => c.Given.Fen)).Yuan
            ),
        ];
    }
}
