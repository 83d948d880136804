namespace Api.Tests.Session;

public class PasskeyTests
{
    [Fact]
    public async Task A_passkey_signs_in_and_then_the_password_alone_no_longer_does()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        var device = new Authenticator(world.Root);
        await Enrol(reviewer, device);
        Assert.Equal(
            "办公室电脑",
            (await reviewer.Get("session/passkeys")).Ok().Json[0]!["name"]!.GetValue<string>()
        );

        var visitor = world.Visitor();
        (
            await visitor.Post(
                "session/sign-in",
                new { userName = "reviewer", password = TestPerson.Password }
            )
        ).Is(401, "passkey-needed");
        (await SignIn(visitor, device)).Ok();
        (await visitor.Get("office/people")).Ok();
        Assert.Equal(
            "reviewer",
            (await visitor.Get("session")).Ok().At("person.userName")!.GetValue<string>()
        );
    }

    [Fact]
    public async Task In_production_a_passkey_is_a_second_factor()
    {
        await using var world = await World.StartAsync(settings: "--HUZHU_SECOND_FACTOR=required");
        var reviewer = await world.Office("reviewer");
        (await reviewer.Get("office/people")).Is(403, "second-factor");
        await Enrol(reviewer, new Authenticator(world.Root));
        world.Pass(TimeSpan.FromSeconds(1));
        (await reviewer.Get("office/people")).Ok();
    }

    [Fact]
    public async Task What_another_device_page_or_challenge_signed_does_not_sign_in()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        var device = new Authenticator(world.Root);
        await Enrol(reviewer, device);
        // a device that nobody enrolled, and one that enrols by a page elsewhere or without a PIN
        (await SignIn(world.Visitor(), new(world.Root))).Is(401, "wrong");
        var elsewhere = new Authenticator(world.Root) { Origin = "https://huzhu.example" };
        (await TryEnrol(reviewer, elsewhere)).Is(400);
        var careless = new Authenticator(world.Root) { Verifies = false };
        (await TryEnrol(reviewer, careless)).Is(400);
        // a challenge for an act doesn't sign in, nor one of another session, nor half an answer
        var forAct = (await reviewer.Post("session/passkeys/challenge", Act(3), key: "")).Ok();
        (await Answer(world.Visitor(), forAct, device)).Is(401, "wrong");
        var enrolment = (await reviewer.Post("session/passkeys/options", key: "")).Ok();
        var approver = await world.Office("approver");
        (await Add(approver, enrolment, new(world.Root))).Is(400);
        foreach (var nonsense in new[] { "", "{}", "null", "[1]", "{\"id\":\"x\",\"response\":7}" })
            (
                await Post(
                    world.Visitor(),
                    "session/sign-in/passkey",
                    new { credential = nonsense, state = forAct.String("state") }
                )
            ).Is(401, "wrong");
    }

    [Fact]
    public async Task A_passkey_confirms_exactly_the_act_that_it_was_asked_for()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        var device = new Authenticator(world.Root);
        await Enrol(reviewer, device);
        var forThree = (await reviewer.Post("session/passkeys/challenge", Act(3), key: "")).Ok();
        var passkey = new
        {
            credential = device.Sign(forThree.String("options")),
            state = forThree.String("state"),
        };
        Task<Answer> Prove(Client who, int version) =>
            Post(
                who,
                "session/step-up",
                new
                {
                    passkey,
                    path = "/api/office/people",
                    version,
                }
            );
        var empty = new { passkey = new { }, path = "/api/office/people" };
        (await Post(reviewer, "session/step-up", empty)).Is(400);
        (await Prove(reviewer, 4)).Is(401, "wrong");
        (await Prove(await world.Office("approver"), 3)).Is(401, "wrong");
        Assert.NotEmpty((await Prove(reviewer, 3)).Ok().String("token"));
        (await world.Visitor().Post("session/passkeys/challenge", Act(3), key: "")).Is(
            401,
            "sign-in"
        );
    }

    [Fact]
    public async Task The_last_second_factor_stays_and_a_lost_one_goes()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        var (first, second) = (new Authenticator(world.Root), new Authenticator(world.Root));
        await Enrol(reviewer, first);
        (await reviewer.Delete($"session/passkeys/{first.Id}")).Is(409, "last-factor");
        await Enrol(reviewer, second);
        (await reviewer.Delete($"session/passkeys/{first.Id}")).Ok();
        (await reviewer.Delete($"session/passkeys/{first.Id}")).Is(404);
        (await SignIn(world.Visitor(), first)).Is(401, "wrong");
        (await SignIn(world.Visitor(), second)).Ok();
    }

    static object Act(int version) => new { path = "/api/office/people", version };

    internal static async Task Enrol(Client who, Authenticator device) =>
        (await TryEnrol(who, device)).Ok();

    static async Task<Answer> TryEnrol(Client who, Authenticator device) =>
        await Add(who, (await who.Post("session/passkeys/options", key: "")).Ok(), device);

    static Task<Answer> Add(Client who, Answer asked, Authenticator device) =>
        Post(
            who,
            "session/passkeys",
            new
            {
                name = "办公室电脑",
                credential = device.Create(asked.String("options")),
                state = asked.String("state"),
            }
        );

    internal static async Task<Answer> SignIn(Client who, Authenticator device)
    {
        var body = new { path = (string?)null, version = (int?)null };
        var asked = (await who.Post("session/passkeys/challenge", body, key: "")).Ok();
        return await Answer(who, asked, device);
    }

    static Task<Answer> Answer(Client who, Answer asked, Authenticator device) =>
        Post(
            who,
            "session/sign-in/passkey",
            new { credential = device.Sign(asked.String("options")), state = asked.String("state") }
        );

    /// <summary>A POST as a browser sends it, with the page's origin.</summary>
    static Task<Answer> Post(Client who, string path, object body)
    {
        var request = who.Json(HttpMethod.Post, path, body, null, "");
        request.Headers.Add("Origin", who.Root.GetLeftPart(UriPartial.Authority));
        return who.Send(request);
    }
}
