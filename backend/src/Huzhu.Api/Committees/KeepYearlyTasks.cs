using Huzhu.Api.Agencies;
using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Committees;

/// <summary>What an agency does once a year (GV-13): plan, progress check, summary, assessment, and
/// the review of separated posts that its director signs (GV-15). The office reads them.</summary>
public static class KeepYearlyTasks
{
    /// <param name="FileId">Sent before by SendFile; null: none.</param>
    /// <param name="ResolutionId">For the plan; null: the refusal says which motion is lacking.
    /// </param>
    public sealed record TaskCompletion(
        int Year,
        YearlyTaskKind Kind,
        DateOnly DoneOn,
        string Text,
        Guid? FileId,
        Guid? ResolutionId
    );

    public sealed record ReviewSignature(int Year, DateOnly DoneOn, string Text);

    public sealed record TaskDone(
        DateOnly On,
        bool? InTime,
        string Text,
        Guid? FileId,
        string? Resolution,
        string RecordedBy
    );

    public sealed record YearlyTaskRow(
        YearlyTaskKind Kind,
        string KindLabel,
        DeadlineView Deadline,
        TaskDone? Done
    );

    /// <summary>What the review of separated posts looks at: who has which posts, and pairs that
    /// one person must not have (GV-9).</summary>
    public sealed record SeparatedPosts(
        IReadOnlyList<PostsOfPerson> People,
        IReadOnlyList<string> Incompatible
    );

    public sealed record PostsOfPerson(string Name, IReadOnlyList<string> Posts);

    public sealed record TasksOfYear(
        int Year,
        IReadOnlyList<YearlyTaskRow> Tasks,
        SeparatedPosts Posts
    );

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Reads(
            "agencies/{slug}/yearly-tasks",
            GetOf,
            "GetYearOfAgency",
            Permission.ViewOffice
        );

    public static void MapAgency(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepRecords;
        agency.Reads("yearly-tasks", Get, "GetYear", Permission.ViewAgency);
        agency.Posts("yearly-tasks", Complete, "CompleteYearlyTask", keep);
        agency.Posts("yearly-tasks/review", Sign, "SignSeparationReview", keep, stepUp: true);
    }

    static async Task<Ok<TasksOfYear>> Get(
        int? year,
        Acting me,
        HuzhuDb db,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(await ViewAsync(db, me.AgencyId, year, rulebooks, clock, ct));

    static async Task<Results<Ok<TasksOfYear>, ProblemHttpResult>> GetOf(
        string slug,
        int? year,
        HuzhuDb db,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        await AgencyReading.IdOfAsync(db, slug, ct) is { } id
            ? TypedResults.Ok(await ViewAsync(db, id, year, rulebooks, clock, ct))
            : (ProblemHttpResult)Problems.NotFound();

    static async Task<Ok<TasksOfYear>> Complete(
        TaskCompletion request,
        Acting me,
        HuzhuDb db,
        CustodyReading staff,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (request.Kind == YearlyTaskKind.SeparationReview)
            throw new InvalidField("kind", "岗位分离检查由代办处主任签字。");
        if (request.FileId is { } fileId)
            await KeepFiles.RequireSentAsync(db, fileId, me, ct);
        await RecordAsync(request, me, db, staff, clock, audit, ct);
        return TypedResults.Ok(
            await ViewAsync(db, me.AgencyId, request.Year, rulebooks, clock, ct)
        );
    }

    /// <summary>The director's own signature, so the password is asked once more.</summary>
    static async Task<Ok<TasksOfYear>> Sign(
        ReviewSignature request,
        Acting me,
        HuzhuDb db,
        CustodyReading staff,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var review = new TaskCompletion(
            request.Year,
            YearlyTaskKind.SeparationReview,
            request.DoneOn,
            request.Text,
            null,
            null
        );
        await RecordAsync(review, me, db, staff, clock, audit, ct);
        return TypedResults.Ok(
            await ViewAsync(db, me.AgencyId, request.Year, rulebooks, clock, ct)
        );
    }

    static async Task RecordAsync(
        TaskCompletion request,
        Acting me,
        HuzhuDb db,
        CustodyReading staff,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var (year, kind) = (YearOf(request.Year), request.Kind);
        if (await db.YearlyTasks.AnyAsync(t => t.Year == year && t.Kind == kind, ct))
            throw new WrongState($"{year}年{kind.Label()}已经登记。");
        var task = YearlyTask.Complete(
            clock.NewId(),
            me.AgencyId,
            year,
            kind,
            request.DoneOn,
            Text.Of("text", request.Text, "内容", 5000),
            request.FileId,
            await db.Resolutions.SingleOrDefaultAsync(r => r.Id == request.ResolutionId, ct),
            me.PersonId,
            await staff.CircumstancesAsync(ct)
        );
        db.YearlyTasks.Add(task);
        await db.SaveChangesAsync(ct);
        audit.About(task.Id.ToString(), new { year, kind });
    }

    static int YearOf(int year) =>
        year is > 2000 and < 2200 ? year : throw new InvalidField("year", "请选择年度。");

    static async Task<TasksOfYear> ViewAsync(
        HuzhuDb db,
        Guid agencyId,
        int? asked,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var year = YearOf(asked ?? Beijing.DateOf(now).Year);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agencyId, ct);
        var done = await db
            .YearlyTasks.AsNoTracking()
            .Where(t => t.AgencyId == agencyId && t.Year == year)
            .ToListAsync(ct);
        var (by, resting) = (done.Select(t => t.RecordedById), done.Select(t => t.ResolutionId));
        var names = await db
            .Users.Where(u => by.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var resolutions = await db
            .Resolutions.Where(r => r.AgencyId == agencyId && resting.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => r.Title, ct);
        var duties = YearlyTask.Duties(agency, year, done, rulebook);
        return new(
            year,
            [
                .. Enum.GetValues<YearlyTaskKind>()
                    .Zip(duties)
                    .Select(pair => new YearlyTaskRow(
                        pair.First,
                        pair.First.Label(),
                        DeadlineView.Of(pair.Second.Deadline!, now),
                        done.Find(t => t.Kind == pair.First) is { } task
                            ? new(
                                task.DoneOn,
                                pair.Second.DoneInTime,
                                task.Text,
                                task.FileId,
                                task.ResolutionId is { } r
                                    ? resolutions.GetValueOrDefault(r)
                                    : null,
                                names.NameOf(task.RecordedById)
                            )
                            : null
                    )),
            ],
            await PostsAsync(db, agencyId, now, ct)
        );
    }

    static async Task<SeparatedPosts> PostsAsync(
        HuzhuDb db,
        Guid agencyId,
        DateTime now,
        CancellationToken ct
    )
    {
        var posts = (
            await db.Posts.AsNoTracking().Where(p => p.AgencyId == agencyId).ToListAsync(ct)
        )
            .Where(p => p.GivesRightsAt(now))
            .ToList();
        var people = posts.Select(p => p.PersonId).Distinct().ToList();
        var names = await db
            .Users.Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var engagements = await db
            .Engagements.AsNoTracking()
            .Include(e => e.Agencies)
            .Include(e => e.Persons)
            .Where(e => e.EndedAt == null)
            .ToListAsync(ct);
        return new(
            [
                .. posts
                    .GroupBy(p => p.PersonId)
                    .Select(g => new PostsOfPerson(
                        names.NameOf(g.Key),
                        [.. g.Select(p => PostNames.Of(p.Kind)).Distinct()]
                    ))
                    .OrderBy(p => p.Name),
            ],
            [
                .. posts
                    .SelectMany(p => IncompatiblePosts.Of(p, posts, engagements))
                    .Select(i => $"{names.NameOf(i.PersonId)}：{i.Why}")
                    .Distinct(),
            ]
        );
    }
}
