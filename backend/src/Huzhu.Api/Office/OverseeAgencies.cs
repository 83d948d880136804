using System.Text.Json;
using Huzhu.Api.Agencies;
using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
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
        office.Read("oversight", ListOversight, Permission.ViewOffice);
        office.Exports("oversight", "内控一览", Permission.ViewOffice, Export);
        office.Read("agencies/{slug}/oversight", GetOversight, Permission.ViewOffice);
    }

    static async Task<Ok<Page<OversightRow>>> ListOversight(
        Word<Finding>? finding,
        string? q,
        int? page,
        int? size,
        Here here,
        DutyBook duties
    ) =>
        TypedResults.Ok(
            (
                await RowsAsync(
                    here.Db,
                    finding?.Value,
                    q,
                    duties,
                    here.Rulebooks,
                    here.Clock,
                    here.Ct
                )
            ).Page(page, size)
        );

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Db,
                export.Choice<Finding>("finding"),
                export.Text("q"),
                export.Get<DutyBook>(),
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

    static async Task<Ok<OversightView>> GetOversight(string slug, Here here, DutyBook duties)
    {
        var id = await AgencyReading.IdOfAsync(here.Db, slug, here.Ct) ?? throw new Absent();
        var now = here.Now;
        var posts = await Posts(here.Db).Where(p => p.AgencyId == id).ToListAsync(here.Ct);
        var statement = ArrangementStatement.Of(AgencyStaff.Of(id, posts, now));
        var conflicts = await Conflicts(here.Db, now)
            .Where(e => e.AgencyId == id)
            .OrderByDescending(e => e.At)
            .Take(50)
            .ToListAsync(here.Ct);
        return TypedResults.Ok(
            new OversightView(
                statement.Fulfilled,
                statement.Sentence,
                [
                    .. (await duties.ReadAsync(here.Ct)).Where(d =>
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
                await TakeoversAsync(here, id, now)
            )
        );
    }

    static async Task<IReadOnlyList<TakeoverView>> TakeoversAsync(
        Here here,
        Guid agencyId,
        DateTime now
    )
    {
        var found = await (
            from transfer in Takeovers(here.Db, now)
            where transfer.AgencyId == agencyId
            join item in here.Db.Set<CustodyItem>()
                on new { transfer.AgencyId, Id = transfer.ItemId } equals new
                {
                    item.AgencyId,
                    item.Id,
                }
            orderby transfer.ProposedAt descending
            select new { transfer, item }
        ).ToListAsync(here.Ct);
        var people = found.SelectMany(f => f.transfer.To.People).ToList();
        var names = await here
            .Db.Users.Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
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
        DutyBook duties,
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
        var overdue = (await duties.ReadAsync(ct))
            .Where(IsOverdue)
            .ToLookup(d => (d.AgencySlug, d.Kind));
        var conflicts = await CountAsync(Conflicts(db, now).Select(e => e.AgencyId!.Value), ct);
        var takeovers = await CountAsync(Takeovers(db, now).Select(t => t.AgencyId), ct);
        var rules = (
            await db
                .InternalRules.Select(r => new { r.AgencyId, r.Kind })
                .Distinct()
                .ToListAsync(ct)
        ).ToLookup(r => r.AgencyId, r => r.Kind);
        int Late(Agency agency, DutyKind kind) => overdue[(agency.Slug, kind)].Count();
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
                        Late(a, DutyKind.HoldMeeting),
                        conflicts.GetValueOrDefault(a.Id),
                        takeovers.GetValueOrDefault(a.Id),
                        Late(a, DutyKind.ReportHandover),
                        InternalRule.Missing(rules[a.Id]).Count,
                        Late(a, DutyKind.YearlyTask) + Late(a, DutyKind.OfficeMatter)
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
