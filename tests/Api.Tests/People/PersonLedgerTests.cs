using System.Text.Json.Nodes;

namespace Api.Tests.People;

/// <summary>Which name an identity number has: written when a second person has confirmed it, told
/// to nobody who only proposes, mended by two.</summary>
public class PersonLedgerTests
{
    static JsonObject Post(World world, string name, string number) =>
        new()
        {
            ["name"] = name,
            ["identityNumber"] = number,
            ["post"] = "clerk",
            ["from"] = world.Today,
        };

    [Fact]
    [Keeps("GV-10")]
    public async Task A_typo_binds_nobody_before_it_is_confirmed_and_a_proposal_tells_nothing()
    {
        await using var world = await World.StartAsync();
        var (one, other) = (
            await world.OperatingAgency("朝阳仪表"),
            await world.OperatingAgency("海淀仪表")
        );
        var who = TestPerson.Next();
        // a typo, ended again: it keeps nobody from the right name
        var typo = (
            await one.DirectorBrowser.Post(
                $"{one.Path}/people",
                Post(world, "错字名", who.IdentityNumber)
            )
        ).Ok();
        (await one.ChairBrowser.Post($"{one.Path}/posts/{typo.Id("postId")}/end", null, 0)).Is(204);
        var right = (
            await other.DirectorBrowser.Post(
                $"{other.Path}/people",
                Post(world, who.Name, who.IdentityNumber)
            )
        ).Ok();
        (
            await other.ChairBrowser.Post(
                $"{other.Path}/posts/{right.Id("postId")}/confirmation",
                null,
                0
            )
        ).Ok();
        // known or not, with whichever name: the one who proposes reads the same
        var known = await one.DirectorBrowser.Post(
            $"{one.Path}/people",
            Post(world, "另一名", who.IdentityNumber)
        );
        var unknown = await one.DirectorBrowser.Post(
            $"{one.Path}/people",
            Post(world, "另一名", TestPerson.Next().IdentityNumber)
        );
        Assert.Equal((known.Status, unknown.Status), (200, 200));
        var listed = (await one.DirectorBrowser.Get($"{one.Path}/people")).Ok().Text;
        Assert.DoesNotContain(who.Name, listed);
        // and the second person can't confirm it
        (
            await one.ChairBrowser.Post(
                $"{one.Path}/posts/{known.Id("postId")}/confirmation",
                null,
                0
            )
        ).Is(409, "state");
        (
            await one.ChairBrowser.Post(
                $"{one.Path}/posts/{unknown.Id("postId")}/confirmation",
                null,
                0
            )
        ).Ok();

        // a name is mended by two
        var (administrator, approver) = (
            await world.Office("administrator"),
            await world.Office("approver")
        );
        var path = $"office/people/{right.Id("personId")}/name";
        var mended = new { name = "另一名", evidence = "户籍证明" };
        (await administrator.Post(path, mended)).Is(204);
        (await administrator.Post($"{path}/confirmation")).Breaks("GV-10");
        (await approver.Post($"{path}/confirmation")).Is(204);
        (await approver.Post($"{path}/confirmation")).Is(409, "state");
        (
            await one.ChairBrowser.Post(
                $"{one.Path}/posts/{known.Id("postId")}/confirmation",
                null,
                0
            )
        ).Ok();
    }
}
