using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Huzhu.Api.Agencies;
using Huzhu.Api.Jobs;
using Huzhu.Data.Files;
using Huzhu.Data.Security;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Files;

/// <summary>A stranger can neither hold up the uploads of others nor fill the disk.</summary>
public sealed class PublicStorageTests
{
    /// <summary>An upload of which a byte a second arrives.</summary>
    static async Task<TcpClient> Trickle(World world, Applicant union)
    {
        var client = new TcpClient();
        await client.ConnectAsync(world.Root.Host, world.Root.Port);
        var head =
            $"PUT /api/{union.Path}/documents/{Guid.CreateVersion7()}?kind=other&name=a.pdf HTTP/1.1\r\n"
            + $"Host: {world.Root.Authority}\r\nX-Case-Secret: {union.Browser.CaseSecret}\r\n"
            + $"X-Forwarded-For: {union.Browser.Address}\r\n"
            + "Content-Type: application/pdf\r\nContent-Length: 10000000\r\n\r\n%PDF-1.7\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        return client;
    }

    [Fact]
    public async Task Uploads_that_trickle_in_hold_up_nobody()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var union = await world.Applicant();
        var open = new List<TcpClient>();
        for (var i = 0; i < 6; i++)
            open.Add(await Trickle(world, union));
        await Task.Delay(500);
        var watch = Stopwatch.StartNew();
        (await World.Attach(union.Browser, union.Path, "other")).Ok();
        await World.Send(agency.DirectorBrowser, agency.Path);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        // nor does one address get as many of them as it likes
        for (var i = 0; i < 2; i++)
            open.Add(await Trickle(world, union));
        await Task.Delay(500);
        (await World.Attach(union.Browser, union.Path, "other")).Is(429);
        var other = await world.Applicant("南方机械");
        (await World.Attach(other.Browser, other.Path, "other")).Ok();
        foreach (var client in open)
            client.Dispose();
    }

    [Fact]
    public async Task One_address_stores_so_much_a_day_over_all_its_applications()
    {
        await using var world = await World.StartAsync();
        var (first, other) = (await world.Applicant(), await world.Applicant("南方机械"));
        var origin = world.Service<BlindIndex>().Of($"address:{first.Browser.Address}");
        await world.Work.AsOfficeAsync(
            true,
            async (db, _) =>
            {
                db.Files.Add(
                    new StoredFile
                    {
                        Id = Guid.CreateVersion7(),
                        Size = PublicStorage.PerAddressAndDay - 50,
                        Sha256 = "",
                        WrappedKey = "",
                        ContentType = "application/pdf",
                        CreatedAt = world.Clock.GetUtcNow().UtcDateTime,
                        Origin = origin,
                    }
                );
                await Task.CompletedTask;
                return true;
            }
        );
        var refused = await World.Attach(first.Browser, first.Path, "other");
        Assert.Contains("明天", refused.Is(422).String("detail"));
        (await World.Attach(other.Browser, other.Path, "other")).Ok();
        world.Pass(TimeSpan.FromHours(25));
        (await World.Attach(first.Browser, first.Path, "other")).Ok();
    }

    [Theory]
    [InlineData("--HUZHU_FREE_SPACE=9000000000000000")]
    [InlineData("--HUZHU_PUBLIC_STORAGE=10")]
    public async Task Without_room_strangers_wait_and_agencies_go_on(string setting)
    {
        await using var world = await World.StartAsync(null, setting);
        var union = await world.Applicant();
        var refused = (await World.Attach(union.Browser, union.Path, "other")).Is(503, "storage");
        Assert.Contains("上传", refused.String("detail"));
        var finance = await world.Office("reviewer");
        await World.Send(finance, "office");
    }

    [Fact]
    public async Task The_same_document_again_leaves_nothing_on_the_disk()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        var path = $"{union.Path}/documents/{Guid.CreateVersion7()}?kind=other&name=a.pdf";
        (await union.Browser.Upload(path, Samples.Pdf("a"))).Ok();
        var before = Contents(world);
        (await union.Browser.Upload(path, Samples.Pdf("a"))).Ok();
        Assert.Equal(before, Contents(world));
        (await union.Browser.Upload(path, Samples.Pdf("b"))).RequireProblem();
        Assert.Equal(before, Contents(world));
    }

    static int Contents(World world) =>
        Directory
            .GetFiles(Path.Combine(world.Folder, "files"), "*.enc*", SearchOption.AllDirectories)
            .Length;

    [Fact]
    public async Task A_draft_that_nobody_touches_for_sixty_days_goes_with_its_files()
    {
        await using var world = await World.StartAsync();
        var (touched, left) = (await world.Applicant(), await world.Applicant("南方机械"));
        var (submitted, _) = await world.SubmittedApplication("东方机械");
        (await World.Attach(left.Browser, left.Path, "other")).Ok();
        var sweep = world.Service<Sweep>();
        await sweep.RunAsync(default);
        world.Pass(TimeSpan.FromDays(40));
        (await World.Attach(touched.Browser, touched.Path, "other")).Ok();
        await sweep.RunAsync(default);
        (await left.Get()).Ok();
        world.Pass(TimeSpan.FromDays(21));
        await sweep.RunAsync(default);
        (await left.Get()).Is(404);
        (await touched.Get()).Ok();
        (await submitted.Get()).Ok();
        foreach (var days in new[] { 1, 31 })
        {
            world.Pass(TimeSpan.FromDays(days));
            await sweep.RunAsync(default);
        }
        var (files, said) = await world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
                (
                    await db.Files.CountAsync(f => f.CaseId == left.Id),
                    await db.AuditEntries.CountAsync(e =>
                        e.Action == "DeleteRestingDraft" && e.Subject == left.Id.ToString()
                    )
                )
        );
        Assert.Equal((0, 1), (files, said));
    }
}
