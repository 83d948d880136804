using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>
/// A roster comes in as a file (EN-9): kept first, checked by a job, shown with all its faults. The
/// same file for the same plan again answers with the roster that it has become.
/// </summary>
public static class ImportRoster
{
    public static void Map(RouteGroupBuilder agency)
    {
        agency
            .Puts(
                "rosters/{id:guid}",
                Handle,
                nameof(ImportRoster),
                Permission.KeepRosters,
                existing: false,
                ownWork: true
            )
            .Accepts<Stream>("*/*");
        agency.Reads("rosters", List, "ListRosters", Permission.ViewAgency);
        agency.Exports("rosters", "名册", Permission.ViewAgency, Export);
        agency.Reads("rosters/{id:guid}", Get, "GetRoster", Permission.ViewAgency);
        agency.Reads("rosters/{id:guid}/rows", Rows, "ListRosterRows", Permission.ViewAgency);
    }

    /// <param name="plan">The plan's code; where missing, the template's own.</param>
    static async Task<Results<Ok<RosterView>, ProblemHttpResult>> Handle(
        Guid id,
        string name,
        string? plan,
        DateOnly? askedFor,
        HttpRequest request,
        Acting me,
        HuzhuDb db,
        FileStore files,
        RosterReader reader,
        RosterJobs jobs,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
            throw new InvalidField("name", "文件名不能为空，且不超过200个字。");
        askedFor = AskedFor(askedFor, clock);
        string? inside = null;
        var stored = await files.TakeInAsync(
            request.Body,
            name,
            me.AgencyId,
            null,
            ct,
            (called, content) =>
            {
                var type = SheetCheck.ContentTypeOf(called, content);
                inside = RosterSheet.PlanOf(content, type);
                return type;
            }
        );
        await using var unit = await UnitOfWork.BeginAsync(db, writes: true, ct);
        var code = await PlanAsync(db, plan ?? inside, ct);
        if (await KnownAsync(db, id, stored.Sha256, code, ct) is { } known)
        {
            if (known.Id == id || !(known.EnrolledAt < clock.Now().AddMonths(-1)))
                return TypedResults.Ok(await reader.ViewAsync(known, ct));
            known.GiveUpSource();
            await db.SaveChangesAsync(ct);
        }
        var agency = await db.Agencies.SingleAsync(a => a.Id == me.AgencyId, ct);
        agency.RequireCanDoBusiness(clock.Now(), await rulebooks.GetAsync(db, ct));
        db.Files.Add(stored);
        var roster = new Roster(id, me.AgencyId)
        {
            Number = await NumberAsync(db, clock, ct),
            FileName = Wellformed.WithoutPersonalNumbers(name),
            FileId = stored.Id,
            SourceHash = stored.Sha256,
            PlanCode = code,
            AskedFor = askedFor,
            CreatedById = me.PersonId,
            CreatedAt = clock.Now(),
        };
        db.Rosters.Add(roster);
        jobs.Ask(db, RosterJobs.Check, roster, me.PersonId);
        audit.About(roster.Number, new { roster.PlanCode, roster.SourceHash });
        audit.Write(db, nameof(ImportRoster), me);
        await db.SaveChangesAsync(ct);
        var view = await reader.ViewAsync(roster, ct);
        await unit.CommitAsync(ct);
        return TypedResults.Ok(view);
    }

    internal static Task<Roster?> KnownAsync(
        HuzhuDb db,
        Guid id,
        string source,
        string code,
        CancellationToken ct
    ) =>
        db
            .Rosters.Where(r =>
                r.Id == id
                || r.SourceHash == source
                    && r.PlanCode == code
                    && r.Status != RosterStatus.Withdrawn
                    && r.Status != RosterStatus.Unreadable
            )
            .OrderBy(r => r.CreatedAt)
            .FirstOrDefaultAsync(ct);

    /// <summary>Nobody plans cover for more than a year ahead: the year is typed wrong.</summary>
    internal static DateOnly? AskedFor(DateOnly? day, TimeProvider clock) =>
        day is null || day <= Beijing.DateOf(clock.Now()).AddYears(1)
            ? day
            : throw new InvalidField("askedFor", "指定的生效日请填写一年以内的日期。");

    internal static async Task<string> PlanAsync(HuzhuDb db, string? code, CancellationToken ct) =>
        code is { Length: > 0 and <= 100 }
        && (await RosterPass.VersionsAsync(db, code, ct)).Count > 0
            ? code
            : throw new InvalidField("plan", "请选择这份名册要参加的保障活动。");

    /// <summary>The day and four digits, short enough for a transfer's remark.</summary>
    internal static async Task<string> NumberAsync(
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day = $"{Beijing.DateOf(clock.Now()):yyMMdd}";
        var taken = await db
            .Rosters.Where(r => r.Number.StartsWith(day))
            .Select(r => r.Number)
            .ToListAsync(ct);
        string number;
        do number = day + Random.Shared.Next(1000, 10_000);
        while (taken.Contains(number));
        return number;
    }

    static async Task<Ok<Page<RosterSummary>>> List(
        HuzhuDb db,
        Word<RosterStatus>? status,
        string? plan,
        string? q,
        int? page,
        int? size,
        CancellationToken ct
    )
    {
        var rosters = await Filter(db, status?.Value, plan, q).PageAsync(page, size, ct);
        var names = await NamesAsync(db, ct);
        return TypedResults.Ok(
            new Page<RosterSummary>(
                [.. rosters.Items.Select(r => SummaryOf(r, names))],
                rosters.Total,
                rosters.PageNumber,
                rosters.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var names = await NamesAsync(export.Db, export.Ct);
        var found = Filter(
            export.Db,
            export.Choice<RosterStatus>("status"),
            export.Text("plan"),
            export.Text("q")
        );
        return await export.Write(
            (await found.ToListAsync(export.Ct)).Select(r => SummaryOf(r, names)),
            new("名册编号", r => r.Number, 20),
            new("名册", r => r.FileName, 50),
            new("保障活动", r => r.PlanName, 40),
            new("状态", r => r.StatusLabel),
            new("人数", r => r.Rows),
            new("有误", r => r.FaultyRows),
            new("导入时间", r => r.CreatedAt, 20)
        );
    }

    static IQueryable<Roster> Filter(HuzhuDb db, RosterStatus? status, string? plan, string? q) =>
        db
            .Rosters.AsNoTracking()
            .Where(r => status == null || r.Status == status)
            .Where(r => plan == null || r.PlanCode == plan)
            .Where(r => q == null || r.Number.Contains(q) || r.FileName.Contains(q))
            .OrderByDescending(r => r.CreatedAt)
            .ThenBy(r => r.Id);

    internal static async Task<Dictionary<string, string>> NamesAsync(
        HuzhuDb db,
        CancellationToken ct
    ) => (
            await db
                .PlanVersions.AsNoTracking()
                .Where(p => p.Status == Domain.Plans.PlanStatus.Released)
                .Select(p => new
                {
                    p.Code,
                    p.Name,
                    p.EffectiveFrom,
                })
                .ToListAsync(ct)
        ).GroupBy(p => p.Code).ToDictionary(g => g.Key, g => g.MaxBy(p => p.EffectiveFrom)!.Name);

    internal static RosterSummary SummaryOf(Roster r, Dictionary<string, string> names) =>
        new(
            r.Id,
            r.Number,
            r.FileName,
            r.PlanCode,
            names.GetValueOrDefault(r.PlanCode, r.PlanCode),
            r.Status,
            r.Status.Label(),
            r.Rows,
            r.FaultyRows,
            r.CreatedAt,
            r.JobId
        );

    static async Task<Results<Ok<RosterView>, ProblemHttpResult>> Get(
        Guid id,
        RosterReader reader,
        CancellationToken ct
    ) =>
        await reader.FindAsync(id, ct) is { } roster
            ? TypedResults.Ok(await reader.ViewAsync(roster, ct))
            : (ProblemHttpResult)Problems.NotFound();

    static async Task<Results<Ok<Page<RosterRowView>>, ProblemHttpResult>> Rows(
        Guid id,
        bool? faulty,
        Word<RowOutcome>? outcome,
        int? page,
        int? size,
        HuzhuDb db,
        RosterReader reader,
        CancellationToken ct
    )
    {
        if (!await db.Rosters.AnyAsync(r => r.Id == id, ct))
            return (ProblemHttpResult)Problems.NotFound();
        RowOutcome? only = outcome?.Value;
        var rows = await db
            .RosterRows.AsNoTracking()
            .Where(r => r.RosterId == id)
            .Where(r => faulty == null || (r.Faults != null) == faulty)
            .Where(r => only == null || r.Outcome == only)
            .OrderBy(r => r.RowNumber)
            .PageAsync(page, size, ct);
        var ids = rows.Items.Select(r => r.UnitId).ToList();
        var units = await db
            .MemberUnits.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return TypedResults.Ok(
            new Page<RosterRowView>(
                [
                    .. rows.Items.Select(r =>
                        reader.ViewOf(r, r.UnitId is { } u ? units.GetValueOrDefault(u) : null)
                    ),
                ],
                rows.Total,
                rows.PageNumber,
                rows.Size
            )
        );
    }
}
