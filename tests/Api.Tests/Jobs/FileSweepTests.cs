using System.Text;
using Huzhu.Api.Jobs;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Jobs;

/// <summary>Files that something names stay for ever; others go after 30 days, and the log says so.
/// </summary>
public sealed class FileSweepTests
{
    static Task Sweep(World world) => world.Service<Sweep>().RunAsync(default);

    static Task<bool> Exists(World world, Guid file) =>
        world.Work.AsOfficeAsync(false, (db, _) => db.Files.AnyAsync(f => f.Id == file));

    /// <summary>A roster with a faulty row, which waits to be mended.</summary>
    static async Task<(TestAgency Agency, string Number, Guid Roster)> FaultyRoster(World world)
    {
        await world.Plan();
        var agency = await world.OperatingAgency();
        await world.Unit(agency);
        var clerk = await world.Appoint(agency, "clerk");
        var text = "单位,姓名,证件号码,份数,本人同意\nD001,王甲,110101,1,是\n";
        var roster = await World.Import(
            clerk,
            agency,
            Encoding.UTF8.GetBytes(text),
            name: "名册.csv"
        );
        return (agency, roster.String("number"), roster.Id());
    }

    static async Task<Guid> SourceOf(
        World world,
        Guid roster,
        Guid? becomes = null,
        bool set = false
    )
    {
        var agencyId = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Rosters.Where(r => r.Id == roster).Select(r => r.AgencyId).SingleAsync()
        );
        return await world.Work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, _) =>
            {
                var row = await db.Rosters.SingleAsync(r => r.Id == roster);
                var before = row.FileId;
                if (set)
                    row.FileId = becomes;
                return before ?? Guid.Empty;
            }
        );
    }

    [Fact]
    public async Task A_rosters_source_stays_however_long_the_roster_waits()
    {
        await using var world = await World.StartAsync();
        var (agency, _, roster) = await FaultyRoster(world);
        var file = await SourceOf(world, roster);
        foreach (var days in new[] { 2, 31, 60 })
        {
            world.Pass(TimeSpan.FromDays(days));
            await Sweep(world);
            Assert.True(await Exists(world, file), $"after {days} days");
        }
        var director = await world.SignInAnew(agency.Director);
        (await director.Get($"{agency.Path}/rosters/{roster}/checked")).Ok();
    }

    [Fact]
    public async Task A_record_that_comes_back_within_thirty_days_finds_its_file()
    {
        await using var world = await World.StartAsync();
        var (_, _, roster) = await FaultyRoster(world);
        var file = await SourceOf(world, roster, null, set: true);
        world.Pass(TimeSpan.FromDays(2));
        await Sweep(world);
        world.Pass(TimeSpan.FromDays(20));
        await Sweep(world);
        Assert.True(await Exists(world, file));
        await SourceOf(world, roster, file, set: true);
        world.Pass(TimeSpan.FromDays(1));
        await Sweep(world);
        world.Pass(TimeSpan.FromDays(40));
        await Sweep(world);
        Assert.True(await Exists(world, file));
        // forgotten again, the thirty days begin anew
        await SourceOf(world, roster, null, set: true);
        await Sweep(world);
        world.Pass(TimeSpan.FromDays(29));
        await Sweep(world);
        Assert.True(await Exists(world, file));
    }

    [Fact]
    public async Task A_file_that_nothing_names_goes_after_thirty_days_and_the_log_says_so()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var left = await World.Send(agency.DirectorBrowser, agency.Path);
        world.Pass(TimeSpan.FromDays(2));
        await Sweep(world);
        world.Pass(TimeSpan.FromDays(29));
        await Sweep(world);
        Assert.True(await Exists(world, left));
        world.Pass(TimeSpan.FromDays(2));
        await Sweep(world);
        Assert.False(await Exists(world, left));
        Assert.Empty(Directory.GetFiles(world.Folder, $"{left}*", SearchOption.AllDirectories));
        var entry = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.AuditEntries.SingleAsync(e => e.Action == "DeleteFile")
        );
        Assert.Equal(left.ToString(), entry.Subject);
        Assert.Contains("sha256", entry.Data);
    }

    [Fact]
    public async Task The_result_of_an_export_goes_after_a_week()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var asked = await agency.DirectorBrowser.Post(
            $"{agency.Path}/exports",
            new { list = "units", query = "" }
        );
        var path = $"session/jobs/{asked.Ok().Id()}";
        await Done(agency.DirectorBrowser, path);
        world.Pass(TimeSpan.FromDays(6));
        await Sweep(world);
        var director = await world.SignInAnew(agency.Director);
        (await director.Get($"{path}/result")).Ok();
        world.Pass(TimeSpan.FromDays(2));
        await Sweep(world);
        director = await world.SignInAnew(agency.Director);
        (await director.Get($"{path}/result")).Is(404);
        (await director.Get(path)).Ok();
        Assert.Equal(
            1,
            await world.Work.AsOfficeAsync(
                false,
                (db, _) => db.AuditEntries.CountAsync(e => e.Action == "DeleteFile")
            )
        );
    }

    static async Task Done(Client client, string path)
    {
        for (var i = 0; i < 400; i++, await Task.Delay(25))
            if ((await client.Get(path)).Ok().String("status") == "done")
                return;
        throw new TimeoutException(path);
    }

    /// <summary>Every property in domain and data that names a file is a column that the sweep
    /// asks.
    /// </summary>
    [Fact]
    public async Task The_sweep_knows_every_column_that_names_a_file()
    {
        await using var world = await World.StartAsync();
        var known = await world.Work.AsOfficeAsync(
            false,
            (db, _) => Task.FromResult(FileReferences.Of(db.Model))
        );
        var entities = await world.Work.AsOfficeAsync(
            false,
            (db, _) =>
                Task.FromResult(
                    db.Model.GetEntityTypes().ToDictionary(t => t.ClrType, t => t.GetTableName()!)
                )
        );
        var names = new[] { typeof(Agency).Assembly, typeof(HuzhuDb).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.Contains("Migrations") == false && t != typeof(FileReference))
            .SelectMany(t => t.GetProperties().Where(p => p.DeclaringType == t))
            .Where(p => p.Name.EndsWith("FileId") || p.Name.EndsWith("FileIds"))
            .ToList();
        Assert.True(names.Count >= 7, $"{names.Count}");
        foreach (var property in names)
            Assert.True(
                entities.TryGetValue(property.DeclaringType!, out var table)
                    && known.Any(r => r.Table == table),
                $"{property.DeclaringType!.Name}.{property.Name} is unknown to the sweep"
            );
    }

    public sealed record Inside(Guid ScanFileId);

    public sealed class Holder
    {
        public Guid Id { get; set; }
        public Guid? PhotoFileId { get; set; }
        public Inside Content { get; set; } = new(Guid.Empty);
    }

    sealed class Sample(bool stored) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) =>
            options
                .UseSqlite("Data Source=:memory:")
                .ReplaceService<
                    Microsoft.EntityFrameworkCore.Infrastructure.IModelCacheKeyFactory,
                    PerSample
                >();

        public bool Stored => stored;

        protected override void OnModelCreating(ModelBuilder model)
        {
            var holder = model.Entity<Holder>().ToTable("holders");
            if (stored)
                holder
                    .Property(h => h.Content)
                    .HasConversion(c => c.ScanFileId.ToString(), t => new(Guid.Parse(t)));
            else
                holder.Ignore(h => h.Content);
        }
    }

    sealed class PerSample : Microsoft.EntityFrameworkCore.Infrastructure.IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) =>
            (((Sample)context).Stored, designTime);
    }

    [Fact]
    public void A_new_column_is_known_at_once_and_an_id_inside_a_document_is_refused()
    {
        using var columns = new Sample(stored: false);
        Assert.Equal(
            [new FileReference("holders", "PhotoFileId")],
            FileReferences.Of(columns.Model)
        );
        using var documents = new Sample(stored: true);
        Assert.Throws<InvalidOperationException>(() => FileReferences.Of(documents.Model));
    }
}
