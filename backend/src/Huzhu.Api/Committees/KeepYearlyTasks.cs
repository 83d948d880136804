using Huzhu.Api.Agencies;
using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
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

    /// <param name="Required">Not of an agency that was set up only after the deadline.</param>
    /// <param name="EarliestOn">The first day on which it can be done.</param>
    public sealed record YearlyTaskRow(
        YearlyTaskKind Kind,
        string KindLabel,
        DeadlineView Deadline,
        bool Required,
        DateOnly EarliestOn,
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
        office.Read("agencies/{slug}/yearly-tasks", GetYearOfAgency, Permission.ViewOffice);

    public static void MapAgency(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepRecords;
        agency.Read("yearly-tasks", GetYear, Permission.ViewAgency);
        agency.Write("yearly-tasks", CompleteYearlyTask, keep);
        agency.Write("yearly-tasks/review", SignSeparationReview, keep).StepUp();
    }

    static async Task<Ok<TasksOfYear>> GetYear(int? year, Here here) =>
        TypedResults.Ok(await ViewAsync(here, here.Me.AgencyId, year));

    static async Task<Ok<TasksOfYear>> GetYearOfAgency(string slug, int? year, Here here) =>
        await AgencyReading.IdOfAsync(here.Db, slug, here.Ct) is { } id
            ? TypedResults.Ok(await ViewAsync(here, id, year))
            : throw new Absent();

    static async Task<Ok<TasksOfYear>> CompleteYearlyTask(
        TaskCompletion request,
        Here here,
        CustodyReading staff
    )
    {
        if (request.Kind == YearlyTaskKind.SeparationReview)
            throw new InvalidField("kind", "岗位分离检查由代办处主任签字。");
        if (request.FileId is { } fileId)
            await KeepFiles.RequireSentAsync(here.Db, fileId, here.Me, here.Ct);
        await RecordAsync(request, here, staff);
        return TypedResults.Ok(await ViewAsync(here, here.Me.AgencyId, request.Year));
    }

    /// <summary>The director's own signature, so the password is asked once more.</summary>
    static async Task<Ok<TasksOfYear>> SignSeparationReview(
        ReviewSignature request,
        Here here,
        CustodyReading staff
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
        await RecordAsync(review, here, staff);
        return TypedResults.Ok(await ViewAsync(here, here.Me.AgencyId, request.Year));
    }

    static async Task RecordAsync(TaskCompletion request, Here here, CustodyReading staff)
    {
        var (year, kind) = (YearOf(request.Year), request.Kind);
        if (await here.Db.YearlyTasks.AnyAsync(t => t.Year == year && t.Kind == kind, here.Ct))
            throw new WrongState($"{year}年{kind.Label()}已经登记，不必重复，请刷新后查看。");
        var task = YearlyTask.Complete(
            here.NewId(),
            here.Me.AgencyId,
            year,
            kind,
            request.DoneOn,
            Text.Of("text", request.Text, "内容", 5000),
            request.FileId,
            await here.Db.Resolutions.SingleOrDefaultAsync(
                r => r.Id == request.ResolutionId,
                here.Ct
            ),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        here.Db.YearlyTasks.Add(task);
        await here.Save();
        here.About(task.Id, new { year, kind });
    }

    static int YearOf(int year) =>
        year is > 2000 and < 2200 ? year : throw new InvalidField("year", "请选择年度。");

    static async Task<TasksOfYear> ViewAsync(Here here, Guid agencyId, int? asked)
    {
        var (now, rulebook) = (here.Now, await here.Rulebook());
        var year = YearOf(asked ?? Beijing.DateOf(now).Year);
        var agency = await here
            .Db.Agencies.AsNoTracking()
            .SingleAsync(a => a.Id == agencyId, here.Ct);
        var done = await here
            .Db.YearlyTasks.AsNoTracking()
            .Where(t => t.AgencyId == agencyId && t.Year == year)
            .ToListAsync(here.Ct);
        var (by, resting) = (done.Select(t => t.RecordedById), done.Select(t => t.ResolutionId));
        var names = await here
            .Db.Users.Where(u => by.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        var resolutions = await here
            .Db.Resolutions.Where(r => r.AgencyId == agencyId && resting.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => r.Title, here.Ct);
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
                        pair.Second.Deadline!.Due >= agency.ApprovedOn,
                        YearlyTask.EarliestFor(pair.First, year),
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
            await PostsAsync(here, agencyId, now)
        );
    }

    static async Task<SeparatedPosts> PostsAsync(Here here, Guid agencyId, DateTime now)
    {
        var posts = (
            await here
                .Db.Posts.AsNoTracking()
                .Where(p => p.AgencyId == agencyId)
                .ToListAsync(here.Ct)
        )
            .Where(p => p.GivesRightsAt(now))
            .ToList();
        var people = posts.Select(p => p.PersonId).Distinct().ToList();
        var names = await here
            .Db.Users.Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        var engagements = await here
            .Db.Engagements.AsNoTracking()
            .Include(e => e.Agencies)
            .Include(e => e.Persons)
            .Where(e => e.EndedAt == null)
            .ToListAsync(here.Ct);
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
