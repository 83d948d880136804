using System.Text;
using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Office;
using Huzhu.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Jobs;

/// <summary>Jobs wait in lanes, take turns over agencies, are tried again with growing pauses, end
/// in words, and belong to one worker at a time.</summary>
public sealed class JobTests
{
    /// <summary>A list of agencies whose export does what a test says.</summary>
    static void Add(World world, string name, Func<ExportRequest, Task<int>> write) =>
        world
            .Service<ExportLists>()
            .Add(Area.Agency, name, new("试验", Permission.ViewAgency, write));

    static Task<int> Nothing(ExportRequest request) =>
        request.Write<string>([], new Column<string>("列", t => t));

    static async Task<Guid> Ask(Client client, TestAgency agency, string list) =>
        (await client.Post($"{agency.Path}/exports", new { list, query = "" })).Ok().Id();

    static async Task<Answer> Until(Client client, Guid job, params string[] statuses)
    {
        for (var i = 0; i < 800; i++, await Task.Delay(25))
            if (
                (await client.Get($"session/jobs/{job}")).Ok() is var now
                && statuses.Contains(now.String("status"))
            )
                return now;
        throw new TimeoutException($"{job} does not become {string.Join(" or ", statuses)}");
    }

    static Task<Job> Read(World world, Guid job) =>
        world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Jobs.AsNoTracking().SingleAsync(j => j.Id == job)
        );

    /// <summary>Waits until a job has been begun this often and rests.</summary>
    static async Task<Job> Rests(World world, Guid job, int attempts)
    {
        for (var i = 0; i < 800; i++, await Task.Delay(25))
            if (
                await Read(world, job) is var now
                && now.Attempts >= attempts
                && now.Status is not JobStatus.Running
            )
                return now;
        throw new TimeoutException($"{job} isn't at attempt {attempts}");
    }

    static void PassAndWake(World world, Lane lane, int minutes)
    {
        world.Clock.Advance(TimeSpan.FromMinutes(minutes));
        world.Service<JobQueue>().Wake(lane);
    }

    [Fact]
    public async Task An_export_that_fails_is_tried_again_after_growing_pauses()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var failures = 2;
        Add(
            world,
            "fails-twice",
            r => failures-- > 0 ? throw new IOException("the database is away") : Nothing(r)
        );
        var job = await Ask(agency.DirectorBrowser, agency, "fails-twice");
        var first = await Rests(world, job, 1);
        Assert.Equal(JobStatus.Waiting, first.Status);
        Assert.Contains("自动再试", first.Problem);
        PassAndWake(world, Lane.Exports, 2);
        var second = await Rests(world, job, 2);
        Assert.True(
            second.NotBefore - world.Clock.GetUtcNow().UtcDateTime > TimeSpan.FromMinutes(1)
        );
        PassAndWake(world, Lane.Exports, 3);
        var done = await Until(agency.DirectorBrowser, job, "done");
        Assert.Null(done.At("problem"));
        (await agency.DirectorBrowser.Get($"session/jobs/{job}/result")).Ok();
    }

    [Fact]
    public async Task A_job_that_never_succeeds_ends_in_words_for_the_person_who_waits()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var tries = 0;
        Add(
            world,
            "fails",
            _ =>
            {
                tries++;
                throw new IOException("broken");
            }
        );
        var job = await Ask(agency.DirectorBrowser, agency, "fails");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await Rests(world, job, attempt);
            PassAndWake(world, Lane.Exports, 61);
        }
        var end = (await Read(world, job));
        Assert.Equal((JobStatus.Failed, 5), (end.Status, tries));
        Assert.Contains("重新导出", end.Problem);
        // nor is it taken up again
        PassAndWake(world, Lane.Exports, 600);
        await Task.Delay(300);
        Assert.Equal(5, tries);
    }

    [Fact]
    public async Task A_roster_is_checked_while_an_export_runs()
    {
        await using var world = await World.StartAsync();
        await world.Plan();
        var agency = await world.OperatingAgency();
        await world.Unit(agency);
        var go = new TaskCompletionSource();
        Add(
            world,
            "slow",
            async r =>
            {
                await go.Task;
                return await Nothing(r);
            }
        );
        var job = await Ask(agency.DirectorBrowser, agency, "slow");
        await Until(agency.DirectorBrowser, job, "running");
        var clerk = await world.Appoint(agency, "clerk");
        var text = $"单位,姓名,证件号码,份数,本人同意\nD001,王甲,{TestPerson.Identity(1)},1,是\n";
        var roster = await World.Import(
            clerk,
            agency,
            Encoding.UTF8.GetBytes(text),
            name: "名册.csv"
        );
        Assert.Equal("checked", roster.String("status"));
        Assert.Equal(JobStatus.Running, (await Read(world, job)).Status);
        go.SetResult();
        await Until(agency.DirectorBrowser, job, "done");
    }

    [Fact]
    public async Task Agencies_take_turns_and_a_person_has_five_open_exports_at_most()
    {
        await using var world = await World.StartAsync();
        var (many, one) = (
            await world.OperatingAgency("京华"),
            await world.OperatingAgency("海淀")
        );
        var go = new TaskCompletionSource();
        Add(
            world,
            "slow",
            async r =>
            {
                await go.Task;
                return await Nothing(r);
            }
        );
        var asked = new List<Guid>();
        for (var i = 0; i < 5; i++)
            asked.Add(await Ask(many.DirectorBrowser, many, "slow"));
        var sixth = await many.DirectorBrowser.Post(
            $"{many.Path}/exports",
            new { list = "slow", query = "" }
        );
        Assert.Contains("5 份导出", sixth.Is(409).String("detail"));
        var other = await Ask(one.DirectorBrowser, one, "slow");
        go.SetResult();
        await Until(one.DirectorBrowser, other, "done");
        foreach (var job in asked)
            await Until(many.DirectorBrowser, job, "done");
        var late = await Task.WhenAll(asked.Skip(2).Select(j => Read(world, j)));
        var early = await Read(world, other);
        Assert.All(late, l => Assert.True(early.FinishedAt < l.FinishedAt));
        // with those done, the person may ask again
        await Ask(many.DirectorBrowser, many, "slow");
    }

    [Fact]
    public async Task A_worker_that_lost_its_job_writes_nothing()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var go = new TaskCompletionSource();
        var succeeds = false;
        Add(
            world,
            "slow",
            async r =>
            {
                await go.Task;
                return succeeds ? await Nothing(r) : throw new IOException("broken");
            }
        );
        foreach (var well in new[] { true, false })
        {
            (go, succeeds) = (new(), well);
            var job = await Ask(agency.DirectorBrowser, agency, "slow");
            await Until(agency.DirectorBrowser, job, "running");
            // another instance has taken it, and is done
            await world.Work.AsOfficeAsync(
                true,
                async (db, _) =>
                {
                    var taken = await db.Jobs.SingleAsync(j => j.Id == job);
                    (taken.Claims, taken.ClaimedBy, taken.Status) = (9, "other", JobStatus.Done);
                    return true;
                }
            );
            var files = await Files(world);
            go.SetResult();
            await Task.Delay(500);
            var now = await Read(world, job);
            Assert.Equal((JobStatus.Done, null, 9), (now.Status, now.FileId, now.Claims));
            Assert.Equal(files, await Files(world));
        }
    }

    static Task<int> Files(World world) =>
        world.Work.AsOfficeAsync(false, (db, _) => db.Files.CountAsync());

    [Fact]
    public async Task A_roster_that_can_never_be_read_becomes_unreadable_with_what_to_do()
    {
        await using var world = await World.StartAsync();
        await world.Plan();
        var agency = await world.OperatingAgency();
        await world.Unit(agency);
        var clerk = await world.Appoint(agency, "clerk");
        var go = Path.Combine(world.Folder, "files");
        var text = $"单位,姓名,证件号码,份数,本人同意\nD001,王甲,{TestPerson.Identity(1)},1,是\n";
        var imported = await World.Import(
            clerk,
            agency,
            Encoding.UTF8.GetBytes(text),
            name: "名册.csv"
        );
        foreach (var file in Directory.GetFiles(go, "*.enc", SearchOption.AllDirectories))
            await File.WriteAllBytesAsync(file, new byte[100]);
        var path = $"{agency.Path}/rosters/{imported.Id()}";
        (await clerk.Act(path, "recheck")).Ok();
        var job = await world.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db
                    .Jobs.Where(j => j.Kind == "check-roster" && j.Status != JobStatus.Done)
                    .Select(j => j.Id)
                    .SingleAsync()
        );
        for (var attempt = 1; attempt <= 8; attempt++)
        {
            await Rests(world, job, attempt);
            PassAndWake(world, Lane.Rosters, 61);
        }
        var end = await (await world.SignInAnew(agency.Director)).Get(path);
        Assert.Equal("unreadable", end.Ok().String("status"));
        Assert.Contains("重新导入", end.String("problem"));
    }

    [Fact]
    public async Task Every_kind_of_job_has_one_class_that_does_it()
    {
        await using var world = await World.StartAsync();
        var written = typeof(JobHandler)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(JobHandler)) && !t.IsAbstract);
        var registered = world
            .Services.GetServices<JobHandler>()
            .Select(h => h.GetType())
            .ToHashSet();
        Assert.All(written, t => Assert.Contains(t, registered));
        Assert.Throws<InvalidOperationException>(() => world.Service<JobKinds>().Of("unheard-of"));
    }
}
