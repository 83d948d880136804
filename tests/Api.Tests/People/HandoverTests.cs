using System.Text.Json.Nodes;

namespace Api.Tests.People;

/// <summary>The handover of a leaving clerk over HTTP (GV-8).</summary>
public class HandoverTests
{
    sealed record Scene(
        World World,
        TestAgency Agency,
        Client Leaver,
        Client Receiver,
        Guid LeaverId,
        Guid ReceiverId,
        Guid DirectorId
    )
    {
        public static async Task<Scene> SetUp(World world)
        {
            var agency = await world.OperatingAgency("朝阳区总工会");
            var (leaver, receiver) = (
                await world.Appoint(agency, "clerk"),
                await world.Appoint(agency, "clerk")
            );
            return new(
                world,
                agency,
                leaver,
                receiver,
                await IdOf(leaver),
                await IdOf(receiver),
                await IdOf(agency.DirectorBrowser)
            );
        }

        static async Task<Guid> IdOf(Client who) => (await who.Get("session")).Ok().Id("person.id");

        public string Path => $"{Agency.Path}/handovers";

        public JsonObject List(JsonArray? things = null) =>
            new()
            {
                ["leaverId"] = LeaverId,
                ["receiverId"] = ReceiverId,
                ["supervisorId"] = DirectorId,
                ["changesOn"] = World.Today,
                ["things"] =
                    things
                    ?? new JsonArray(
                        new JsonObject
                        {
                            ["kind"] = "file",
                            ["subject"] = "档案柜钥匙",
                            ["id"] = null,
                        }
                    ),
            };

        public Task<Answer> Sign(Client who, Guid id, int revision = 1) =>
            who.Act($"{Path}/{id}", "signature", new { revision });
    }

    [Fact]
    [Keeps("GV-8")]
    public async Task Three_sign_then_the_leaver_is_out_and_the_office_is_told()
    {
        await using var world = await World.StartAsync();
        var scene = await Scene.SetUp(world);
        var director = scene.Agency.DirectorBrowser;
        var things = (await director.Get($"{scene.Path}/things?leaver={scene.LeaverId}")).Ok();
        var list = scene.List(things.Json.DeepClone().AsArray());
        var today = list["changesOn"]!.DeepClone();
        list["changesOn"] = "9999-12-31";
        (await director.Post(scene.Path, list)).Is(400);
        list["changesOn"] = today;
        var id = (await director.Post(scene.Path, list)).Ok().Id();
        (await scene.Sign(scene.Leaver, id)).Ok();
        (await scene.Sign(scene.Receiver, id)).Ok();
        (await scene.Leaver.Get(scene.Agency.Path)).Ok();
        var done = (await scene.Sign(director, id)).Ok();
        Assert.NotNull(done.At("completedAt"));
        world.Pass(TimeSpan.FromSeconds(1));
        (await scene.Leaver.Get(scene.Agency.Path)).Is(404);

        Assert.Contains(id.ToString(), (await ToDos(scene)).Ok().Text);
        (await director.Act($"{scene.Path}/{id}", "report", new { on = world.Today })).Ok();
        Assert.DoesNotContain(id.ToString(), (await ToDos(scene)).Ok().Text);
    }

    [Fact]
    [Breaks("GV-8")]
    public async Task A_clerk_does_not_just_leave_and_an_edit_voids_the_signatures()
    {
        await using var world = await World.StartAsync();
        var scene = await Scene.SetUp(world);
        var (chair, director) = (scene.Agency.ChairBrowser, scene.Agency.DirectorBrowser);
        var people = (await chair.Get($"{scene.Agency.Path}/people")).Ok().Json.AsArray();
        var post = people.Single(p => p!["id"]!.GetValue<Guid>() == scene.LeaverId)!["posts"]![0]!;
        (
            await chair.Post(
                $"{scene.Agency.Path}/posts/{post["id"]}/end",
                null,
                post["version"]!.GetValue<int>()
            )
        ).Breaks("GV-8");

        var drafted = (await director.Post(scene.Path, scene.List())).Ok();
        var path = $"{scene.Path}/{drafted.Id()}";
        (await scene.Sign(scene.Leaver, drafted.Id())).Ok();
        (await director.Put(path, scene.List(), (await director.Get(path)).Version)).Ok();
        Assert.Null((await director.Get(path)).Ok().At("signers.0.at"));
        (await scene.Sign(scene.Leaver, drafted.Id())).Breaks("GV-8");
        (await scene.Sign(scene.Agency.ChairBrowser, drafted.Id(), 2)).Breaks("GV-8");
    }

    [Fact]
    [Breaks("CU-7")]
    public async Task Who_still_keeps_a_seal_does_not_hand_over_the_rest()
    {
        await using var world = await World.StartAsync();
        var scene = await Scene.SetUp(world);
        var director = scene.Agency.DirectorBrowser;
        (
            await scene.Leaver.Act(
                $"{scene.Agency.Path}/custody",
                "items",
                new { kind = "financeSeal", title = "财务专用章" }
            )
        ).Ok();
        var things = (await director.Get($"{scene.Path}/things?leaver={scene.LeaverId}")).Ok();
        Assert.Contains("财务专用章", things.Text);
        var id = (await director.Post(scene.Path, scene.List())).Ok().Id();
        (await scene.Sign(scene.Leaver, id)).Ok();
        (await scene.Sign(scene.Receiver, id)).Ok();
        (await scene.Sign(director, id)).Breaks("CU-7");
    }

    static Task<Answer> ToDos(Scene scene) =>
        scene.Agency.DirectorBrowser.Get($"{scene.Agency.Path}/to-dos");
}
