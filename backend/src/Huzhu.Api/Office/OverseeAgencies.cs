using System.Text.Json;
using Huzhu.Api.Agencies;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Office;

/// <summary>
/// How every agency keeps custody and meets its duties, in figures that open down to the agency:
/// accountants (CU-4), meetings missing (GV-3), conflicts refused (CU-2, CU-3), emergency takeovers
/// (CU-7), handovers late (GV-8), internal rules missing (GV-7), other duties overdue.
/// </summary>
public static class OverseeAgencies
{
    /// <summary>What can be found wanting; a list is filtered by one of them.</summary>
    public enum Finding
    {
        Accountants,
        Meetings,
        Conflicts,
        Takeovers,
        Handovers,
        Rules,
        Overdue,
    }

    /// <param name="TwoAccountants">Two full-time ones with a lead; else the figure is a finding.
    /// </param>
    /// <param name="Conflicts">Of the last twelve months, as are takeovers.</param>
    /// <param name="Overdue">Yearly tasks and matters of the office.</param>
    public sealed record OversightRow(
        string Slug,
        string Agency,
        bool TwoAccountants,
        bool Fulfilled,
        int Meetings,
        int Conflicts,
        int Takeovers,
        int Handovers,
        int Rules,
        int Overdue
    )
    {
        internal bool Shows(Finding finding) =>
            finding switch
            {
                Finding.Accountants => !TwoAccountants,
                Finding.Meetings => Meetings > 0,
                Finding.Conflicts => Conflicts > 0,
                Finding.Takeovers => Takeovers > 0,
                Finding.Handovers => Handovers > 0,
                Finding.Rules => Rules > 0,
                Finding.Overdue => Overdue > 0,
                _ => throw new ArgumentOutOfRangeException(nameof(finding)),
            };
    }

    /// <summary>Somebody tried what a custody rule refused.</summary>
    /// <param name="Act">The use case, as the audit log names it.</param>
    public sealed record ConflictView(DateTime At, string By, string Rule, string Act);

    public sealed record TakeoverView(
        DateTime At,
        string Item,
        string To,
        string Reason,
        string StatusLabel
    );

    public sealed record OversightView(
        bool Fulfilled,
        string Accountants,
        IReadOnlyList<DutyView> Overdue,
        IReadOnlyList<ConflictView> Conflicts,
        IReadOnlyList<TakeoverView> Takeovers
    );

    public static void Map(RouteGroupBuilder office)
    {
        office.Reads("oversight", List, "ListOversight", Permission.ViewOffice);
        office.Exports("oversight", "内控一览", Permission.ViewOffice, Export);
        office.Reads("agencies/{slug}/oversight", Get, "GetOversight", Permission.ViewOffice);
    }

    static async Task<Ok<Page<OversightRow>>> List(
        Word<Finding>? finding,
        string? q,
        int? page,
        int? size,
        HuzhuDb db,
        AgencyReading reading,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            (await RowsAsync(db, finding?.Value, q, reading, rulebooks, clock, ct)).Page(page, size)
        );

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Db,
                export.Choice<Finding>("finding"),
                export.Text("q"),
                export.Get<AgencyReading>(),
                export.Rulebooks,
                export.Clock,
                export.Ct
            ),
            new("代办处", r => r.Agency, 60),
            new("两名以上专职会计", r => r.TwoAccountants),
            new("符合管19.2", r => r.Fulfilled),
            new("缺季度会议", r => r.Meetings),
            new("拒绝的保管冲突", r => r.Conflicts),
            new("紧急接管", r => r.Takeovers),
            new("交接逾期", r => r.Handovers),
            new("缺规章制度", r => r.Rules),
            new("其他逾期", r => r.Overdue)
        );

    static async Task<Results<Ok<OversightView>, ProblemHttpResult>> Get(
        string slug,
        HuzhuDb db,
        AgencyReading reading,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await AgencyReading.IdOfAsync(db, slug, ct) is not { } id)
            return (ProblemHttpResult)Problems.NotFound();
        var now = clock.Now();
        var posts = await Posts(db).Where(p => p.AgencyId == id).ToListAsync(ct);
        var statement = ArrangementStatement.Of(AgencyStaff.Of(id, posts, now));
        var conflicts = await Conflicts(db, now)
            .Where(e => e.AgencyId == id)
            .OrderByDescending(e => e.At)
            .Take(50)
            .ToListAsync(ct);
        return TypedResults.Ok(
            new OversightView(
                statement.Fulfilled,
                statement.Sentence,
                [
                    .. (await reading.DutiesAsync(ct)).Where(d =>
                        d.AgencySlug == slug && IsOverdue(d)
                    ),
                ],
                [
                    .. conflicts.Select(e => new ConflictView(
                        e.At,
                        e.ActorName,
                        e.Subject,
                        JsonDocument.Parse(e.Data).RootElement.GetProperty("act").GetString()!
                    )),
                ],
                await TakeoversAsync(db, id, now, ct)
            )
        );
    }

    static async Task<IReadOnlyList<TakeoverView>> TakeoversAsync(
        HuzhuDb db,
        Guid agencyId,
        DateTime now,
        CancellationToken ct
    )
    {
        var found = await (
            from transfer in Takeovers(db, now)
            where transfer.AgencyId == agencyId
            join item in db.Set<CustodyItem>()
                on new { transfer.AgencyId, Id = transfer.ItemId } equals new
                {
                    item.AgencyId,
                    item.Id,
                }
            orderby transfer.ProposedAt descending
            select new { transfer, item }
        ).ToListAsync(ct);
        var people = found.SelectMany(f => f.transfer.To.People).ToList();
        var names = await db
            .Users.Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. found.Select(f => new TakeoverView(
                f.transfer.ProposedAt,
                $"{f.item.Kind.Label()} {f.item.Title}",
                string.Join("、", f.transfer.To.People.Select(p => names.NameOf(p))),
                f.transfer.Reason,
                f.transfer.Status.Label()
            )),
        ];
    }

    /// <summary>All agencies that do business, those that have ended left out.</summary>
    static async Task<List<OversightRow>> RowsAsync(
        HuzhuDb db,
        Finding? finding,
        string? q,
        AgencyReading reading,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var agencies = (await db.Agencies.AsNoTracking().OrderBy(a => a.Slug).ToListAsync(ct))
            .Where(a => a.CanDoBusiness(now, rulebook))
            .Where(a => string.IsNullOrWhiteSpace(q) || a.FullName.Contains(q.Trim()));
        var posts = (await Posts(db).ToListAsync(ct)).ToLookup(p => p.AgencyId!.Value);
        var overdue = (await reading.DutiesAsync(ct))
            .Where(IsOverdue)
            .ToLookup(d => (d.AgencySlug, Kind: d.Key.Split(':')[0]));
        var conflicts = await CountAsync(Conflicts(db, now).Select(e => e.AgencyId!.Value), ct);
        var takeovers = await CountAsync(Takeovers(db, now).Select(t => t.AgencyId), ct);
        var rules = (
            await db
                .InternalRules.Select(r => new { r.AgencyId, r.Kind })
                .Distinct()
                .ToListAsync(ct)
        ).ToLookup(r => r.AgencyId, r => r.Kind);
        int Late(Agency agency, string kind) => overdue[(agency.Slug, kind)].Count();
        return
        [
            .. agencies
                .Select(a =>
                {
                    var staff = ArrangementStatement.Of(AgencyStaff.Of(a.Id, posts[a.Id], now));
                    return new OversightRow(
                        a.Slug,
                        a.FullName,
                        staff.Arrangement == AccountantArrangement.TwoWithLead,
                        staff.Fulfilled,
                        Late(a, "meeting"),
                        conflicts.GetValueOrDefault(a.Id),
                        takeovers.GetValueOrDefault(a.Id),
                        Late(a, "handover"),
                        InternalRule.Missing(rules[a.Id]).Count,
                        Late(a, "yearly") + Late(a, "matter")
                    );
                })
                .Where(r => finding is null || r.Shows(finding.Value)),
        ];
    }

    static bool IsOverdue(DutyView duty) =>
        duty is { Owner: DutyOwner.Agency, DoneOn: null, Deadline.State: DeadlineState.Overdue };

    static IQueryable<Post> Posts(HuzhuDb db) =>
        db.Posts.AsNoTracking().Where(p => p.AgencyId != null && p.EndedAt == null);

    static IQueryable<Data.Audit.AuditEntry> Conflicts(HuzhuDb db, DateTime now)
    {
        var from = now.AddYears(-1);
        return db
            .AuditEntries.AsNoTracking()
            .Where(e => e.At >= from && e.Action == AuditTrail.CustodyConflict);
    }

    static IQueryable<CustodyTransfer> Takeovers(HuzhuDb db, DateTime now)
    {
        var from = now.AddYears(-1);
        return db.Set<CustodyTransfer>()
            .AsNoTracking()
            .Where(t => t.Kind == TransferKind.Takeover && t.ProposedAt >= from);
    }

    static Task<Dictionary<Guid, int>> CountAsync(
        IQueryable<Guid> agencies,
        CancellationToken ct
    ) =>
        agencies
            .GroupBy(id => id)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
}
