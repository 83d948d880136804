using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
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
            .Put("rosters/{id:guid}", Handle, Permission.KeepRosters)
            .OnNew()
            .OwnWork()
            .Accepts<Stream>("*/*");
        agency.Read("rosters", ListRosters, Permission.ViewAgency);
        agency.Exports("rosters", "名册", Permission.ViewAgency, Export);
        agency.Read("rosters/{id:guid}", GetRoster, Permission.ViewAgency);
        agency.Read("rosters/{id:guid}/rows", ListRosterRows, Permission.ViewAgency);
    }

    /// <param name="plan">The plan's code; where missing, the template's own.</param>
    static async Task<Ok<RosterView>> Handle(
        Guid id,
        string name,
        string? plan,
        DateOnly? askedFor,
        HttpRequest request,
        Here here,
        FileStore files,
        RosterReader reader,
        RosterJobs jobs
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
            throw new InvalidField("name", "文件名不能为空，且不超过200个字。");
        askedFor = AskedFor(askedFor, here.Clock);
        string? inside = null;
        var stored = await files.TakeInAsync(
            request.Body,
            name,
            here.Me.AgencyId,
            null,
            here.Ct,
            (called, content) =>
            {
                var type = SheetCheck.ContentTypeOf(called, content);
                inside = RosterSheet.PlanOf(content, type);
                return type;
            }
        );
        await using var unit = await UnitOfWork.BeginAsync(here.Db, writes: true, here.Ct);
        var code = await PlanAsync(here.Db, plan ?? inside, here.Ct);
        if (await KnownAsync(here.Db, id, stored.Sha256, code, here.Ct) is { } known)
        {
            if (known.Id == id || !MayComeAgain(known, here.Now))
                return TypedResults.Ok(await reader.ViewAsync(known, here.Ct));
            if (known.Status == RosterStatus.Checked)
            {
                known.CheckAgain();
                await CoverRows.DeleteAsync(here.Db, known.Id, here.Ct);
                jobs.Ask(here.Db, RosterJobs.Check, known, here.Me.PersonId);
                here.About(known.Number, new { known.PlanCode, known.SourceHash });
                here.Audit.Write(here.Db, nameof(ImportRoster), here.Me);
                await here.Save();
                var again = await reader.ViewAsync(known, here.Ct);
                await unit.CommitAsync(here.Ct);
                return TypedResults.Ok(again);
            }
            known.GiveUpSource();
            await here.Save();
        }
        var agency = await here.Db.Agencies.SingleAsync(a => a.Id == here.Me.AgencyId, here.Ct);
        agency.RequireCanDoBusiness(here.Now, await here.Rulebook());
        here.Db.Files.Add(stored);
        var roster = new Roster(id, here.Me.AgencyId)
        {
            Number = await NumberAsync(here.Db, here.Clock, here.Ct),
            FileName = Wellformed.WithoutPersonalNumbers(name),
            FileId = stored.Id,
            SourceHash = stored.Sha256,
            PlanCode = code,
            AskedFor = askedFor,
            CreatedById = here.Me.PersonId,
            CreatedAt = here.Now,
        };
        here.Db.Rosters.Add(roster);
        jobs.Ask(here.Db, RosterJobs.Check, roster, here.Me.PersonId);
        here.About(roster.Number, new { roster.PlanCode, roster.SourceHash });
        here.Audit.Write(here.Db, nameof(ImportRoster), here.Me);
        await here.Save();
        var view = await reader.ViewAsync(roster, here.Ct);
        await unit.CommitAsync(here.Ct);
        return TypedResults.Ok(view);
    }

    /// <summary>Whether the same file again is more than a slip: what was missing may be there now,
    /// or the next renewal is due.</summary>
    static bool MayComeAgain(Roster known, DateTime now) =>
        known.Status is RosterStatus.Checked or RosterStatus.Enrolled && known.FaultyRows > 0
        || known.EnrolledAt < now.AddMonths(-1);

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

    /// <summary>The day and four digits, short enough for a transfer's remark; six when half of
    /// those are taken that day.</summary>
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
        var known = taken.ToHashSet();
        var (from, to) = known.Count < 4_500 ? (1_000, 10_000) : (100_000, 1_000_000);
        string number;
        do number = day + Random.Shared.Next(from, to);
        while (known.Contains(number));
        return number;
    }

    static async Task<Ok<Page<RosterSummary>>> ListRosters(
        Here here,
        Word<RosterStatus>? status,
        string? plan,
        string? q,
        int? page,
        int? size
    )
    {
        var rosters = await Filter(here.Db, status?.Value, plan, q).PageAsync(page, size, here.Ct);
        var names = await NamesAsync(here.Db, here.Ct);
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

    static async Task<Ok<RosterView>> GetRoster(
        Guid id,
        RosterReader reader,
        CancellationToken ct
    ) =>
        await reader.FindAsync(id, ct) is { } roster
            ? TypedResults.Ok(await reader.ViewAsync(roster, ct))
            : throw new Absent();

    static async Task<Ok<Page<RosterRowView>>> ListRosterRows(
        Guid id,
        bool? faulty,
        Word<RowOutcome>? outcome,
        int? page,
        int? size,
        Here here,
        RosterReader reader
    )
    {
        var roster =
            await here.Db.Rosters.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, here.Ct)
            ?? throw new Absent();
        RowOutcome? only = outcome?.Value;
        var rows = await here
            .Db.RosterRows.AsNoTracking()
            .Where(r => r.RosterId == id)
            .Where(r => faulty == null || (r.Faults != null) == faulty)
            .Where(r => only == null || r.Outcome == only)
            .OrderBy(r => r.RowNumber)
            .PageAsync(page, size, here.Ct);
        var ids = rows.Items.Select(r => r.UnitId).ToList();
        var units = await here
            .Db.MemberUnits.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        return TypedResults.Ok(
            new Page<RosterRowView>(
                [
                    .. rows.Items.Select(r =>
                        reader.ViewOf(
                            roster,
                            r,
                            r.UnitId is { } u ? units.GetValueOrDefault(u) : null
                        )
                    ),
                ],
                rows.Total,
                rows.PageNumber,
                rows.Size
            )
        );
    }
}
