using Huzhu.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.People;

/// <summary>Suspending takes one person and is immediate; giving rights back takes two (GV-8).
/// </summary>
public class SuspensionTests
{
    static object Because => new { reason = "离岗核查" };

    static async Task<(Guid Post, int Version)> PostOf(Client reader, string area, string kind)
    {
        foreach (var person in (await reader.Get($"{area}/people")).Ok().Json.AsArray())
        foreach (var post in person!["posts"]!.AsArray())
            if ((string)post!["post"]! == kind && !(bool)post["ended"]!)
                return (post["id"]!.GetValue<Guid>(), post["version"]!.GetValue<int>());
        throw new InvalidOperationException(kind);
    }

    [Fact]
    [Keeps("GV-8")]
    public async Task The_director_freezes_a_post_at_once_and_two_give_it_back()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var (director, chair) = (agency.DirectorBrowser, agency.ChairBrowser);
        var clerk = await world.Appoint(agency, "clerk");
        (await clerk.Get($"{agency.Path}/rosters")).Ok();
        var (post, version) = await PostOf(director, agency.Path, "clerk");
        var path = $"{agency.Path}/posts/{post}";
        (await clerk.Post($"{path}/suspension", Because, version)).Is(403);
        (await director.Post($"{path}/suspension", Because, version)).Is(204);
        world.Pass(TimeSpan.FromSeconds(1));
        (await clerk.Get($"{agency.Path}/rosters")).Is(404);
        // nobody gives it back alone
        (await chair.Post($"{path}/restoring/confirmation", null, version + 1)).Is(409, "state");
        (await director.Post($"{path}/restoring", null, version + 1)).Is(204);
        (await director.Post($"{path}/restoring/confirmation", null, version + 2)).Is(403);
        var cards = (await chair.Get($"{agency.Path}/to-dos")).Ok().Json.AsArray();
        Assert.Single(
            cards,
            d => (string)d!["kind"]! == "confirmAgencyRestoring" && (bool)d["mine"]!
        );
        (await chair.Post($"{path}/restoring/confirmation", null, version + 2)).Is(204);
        world.Pass(TimeSpan.FromSeconds(1));
        (await clerk.Get($"{agency.Path}/rosters")).Ok();
    }

    [Fact]
    public async Task Whoever_is_suspended_by_the_office_is_frozen_everywhere_until_two_restore_it()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var (inspector, approver) = (
            await world.Office("inspector"),
            await world.Office("approver")
        );
        var director = (await agency.DirectorBrowser.Get("session")).Ok().Id("person.id");
        (await inspector.Post($"office/people/{director}/suspension", Because)).Is(204);
        var frozen = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Posts.Where(p => p.PersonId == director).ToListAsync()
        );
        Assert.NotEmpty(frozen);
        Assert.All(frozen, p => Assert.NotNull(p.SuspendedAt));
        world.Pass(TimeSpan.FromSeconds(1));
        (await agency.DirectorBrowser.Get(agency.Path)).Is(401);
        (
            await (await world.Office("reviewer")).Post(
                $"office/people/{director}/recovery",
                new { reason = "核查完毕" }
            )
        ).Is(204);
        var people = (await approver.Get($"{agency.OfficePath}/people")).Ok().Json.AsArray();
        var recovery = people.Single(p => p!["id"]!.GetValue<Guid>() == director)!["recovery"]![
            "id"
        ]!;
        (await approver.Post($"office/recoveries/{recovery}/confirmation", null, 0)).Ok();
        var restored = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Posts.Where(p => p.PersonId == director).ToListAsync()
        );
        Assert.All(restored, p => Assert.Null(p.SuspendedAt));
    }

    [Fact]
    [Keeps("GV-8"), Breaks("GV-8")]
    public async Task The_last_who_could_let_others_in_again_is_not_taken_away_by_one()
    {
        await using var world = await World.StartAsync();
        var inspector = await world.Office("inspector");
        var ids = new Dictionary<string, Guid>();
        foreach (var name in new[] { "approver", "approver2", "administrator", "administrator2" })
            ids[name] = (await (await world.Office(name)).Get("session")).Ok().Id("person.id");
        Task<Answer> Suspend(string name) =>
            inspector.Post($"office/people/{ids[name]}/suspension", Because);
        (await Suspend("approver")).Is(204);
        (await Suspend("approver2")).Breaks("GV-8");
        (await Suspend("administrator")).Is(204);
        (await Suspend("administrator2")).Breaks("GV-8");
        // nor by their posts
        var administrator = await world.Office("administrator2");
        var (post, version) = await world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var last = await db.Posts.SingleAsync(p =>
                    p.PersonId == ids["approver2"] && p.Kind == PostKind.OfficeApprover
                );
                return (last.Id, last.Version);
            }
        );
        (await administrator.Post($"office/posts/{post}/end", null, version)).Breaks("GV-8");
        (await inspector.Post($"office/posts/{post}/suspension", Because, version)).Breaks("GV-8");
    }
}
