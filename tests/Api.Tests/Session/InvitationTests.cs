namespace Api.Tests.Session;

/// <summary>Printed invitations, lost access, and two persons for every right that is given.
/// </summary>
public class InvitationTests
{
    [Fact]
    public async Task An_invitation_works_once_and_only_for_whom_it_names()
    {
        await using var world = await World.StartAsync();
        var (token, who) = await Invited(world);
        var visitor = world.Visitor();
        (
            await visitor.Post(
                "public/activations",
                Use(token, TestPerson.Identity(77777), "someone")
            )
        ).Is(400);
        (await visitor.Post("public/activations", Use(token, who.IdentityNumber, "someone"))).Ok();
        (await visitor.Post("public/activations", Use(token, who.IdentityNumber, "another"))).Is(
            404
        );
        (await visitor.Post("public/activations/preview", new { token })).Is(404);
    }

    [Fact]
    public async Task Of_two_who_use_an_invitation_at_once_one_succeeds()
    {
        await using var world = await World.StartAsync();
        var (token, who) = await Invited(world);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    world
                        .Visitor()
                        .Post("public/activations", Use(token, who.IdentityNumber, $"user{i}"))
                )
        );
        Assert.Single(answers, a => a.Status < 300);
        Assert.All(
            answers.Where(a => a.Status >= 300),
            a => Assert.Contains(a.Status, new[] { 404, 409, 412 })
        );
    }

    [Fact]
    public async Task An_invitation_expires_after_thirty_days()
    {
        await using var world = await World.StartAsync();
        var (early, first) = await Invited(world);
        var (late, second) = await Invited(world);
        world.Pass(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        (
            await world
                .Visitor()
                .Post("public/activations", Use(early, first.IdentityNumber, "early"))
        ).Ok();
        world.Pass(TimeSpan.FromMinutes(2));
        (
            await world
                .Visitor()
                .Post("public/activations", Use(late, second.IdentityNumber, "late"))
        ).Is(404);
    }

    [Fact]
    [Keeps("GV-10")]
    [Breaks("GV-10")]
    public async Task A_post_is_confirmed_by_somebody_else_than_who_proposed_it()
    {
        await using var world = await World.StartAsync();
        var (maker, checker) = (
            await world.Office("administrator"),
            await world.Office("administrator2")
        );
        var post = await Propose(maker, TestPerson.Next());
        (await maker.Post($"office/posts/{post}/confirmation", null, 0)).Breaks("GV-10");
        (await checker.Post($"office/posts/{post}/confirmation", null, 0)).Ok();
    }

    [Fact]
    [Breaks("GV-9", "GV-10")]
    public async Task Who_holds_both_posts_still_cannot_confirm_what_they_proposed()
    {
        await using var world = await World.StartAsync();
        var reviewer = (await Template.Get()).Office["reviewer"];
        var (maker, checker) = (
            await world.Office("administrator"),
            await world.Office("administrator2")
        );
        var post = await Propose(maker, reviewer, "officeApprover");
        (await checker.Post($"office/posts/{post}/confirmation", null, 0)).Ok();
        var both = await world.SignInAnew(reviewer);
        var (union, _) = await world.ProposedApplication();
        (await both.Act($"office/cases/{union.Id}", "confirmation")).Breaks("GV-10");
        // prepared by this person, proposed by another one: still not the second pair of eyes
        var (second, _) = await world.SubmittedApplication("乙乙");
        var path = $"office/cases/{second.Id}";
        (
            await both.Put(
                $"{path}/findings",
                new { findings = SetUp.AllMet },
                (await both.Get(path)).Version
            )
        ).Ok();
        (
            await (await world.Office("reviewer2")).Act(
                path,
                "proposal",
                new { outcome = "approve" }
            )
        ).Ok();
        (await both.Act(path, "confirmation")).Breaks("GV-9");
        (await (await world.Office("approver")).Act(path, "confirmation")).Ok();
    }

    [Fact]
    [Keeps("GV-8", "GV-10")]
    public async Task Lost_access_comes_back_through_two_persons_and_ends_older_sessions()
    {
        await using var world = await World.StartAsync();
        var inspector = (await Template.Get()).Office["inspector"];
        var lost = await world.SignedIn(inspector);
        var person = await SessionTests.PersonOf(world, "officeInspector");
        var (asks, confirms) = (await world.Office("approver"), await world.Office("approver2"));
        (await asks.Post($"office/people/{person}/recovery", new { reason = "忘记密码" })).Ok();
        var recovery = (await asks.Get("office/people"))
            .Ok()
            .Json.AsArray()
            .Single(p => p!["recovery"] is not null)!["recovery"]!["id"]!.GetValue<Guid>();
        (await asks.Post($"office/recoveries/{recovery}/confirmation", null, 0)).Breaks("GV-10");
        var token = (await confirms.Post($"office/recoveries/{recovery}/confirmation", null, 0))
            .Ok()
            .String("token");

        const string Next = "completely-新的-77";
        (
            await world
                .Visitor()
                .Post(
                    "public/activations",
                    new
                    {
                        token,
                        identityNumber = inspector.IdentityNumber,
                        password = Next,
                    }
                )
        ).Ok();
        world.Pass(TimeSpan.FromSeconds(1));
        (await lost.Get("office/people")).Is(401);
        (
            await world
                .Visitor()
                .Post(
                    "session/sign-in",
                    new { userName = "inspector", password = TestPerson.Password }
                )
        ).Is(401);
        await world.Visitor().SignIn("inspector", Next);
    }

    static async Task<(string Token, TestPerson Who)> Invited(World world)
    {
        var who = TestPerson.Next();
        var post = await Propose(await world.Office("administrator"), who);
        var confirmed = await (
            await world.SignInAnew((await Template.Get()).Office["administrator2"])
        ).Post($"office/posts/{post}/confirmation", null, 0);
        return (confirmed.Ok().String("invitation.token"), who);
    }

    static async Task<Guid> Propose(Client maker, TestPerson who, string post = "officeFinance") =>
        (
            await maker.Post(
                "office/people",
                new
                {
                    name = who.Name,
                    identityNumber = who.IdentityNumber,
                    post,
                    from = "2026-03-02",
                }
            )
        ).Ok().Id("postId");

    static object Use(string token, string identityNumber, string userName) =>
        new
        {
            token,
            identityNumber,
            userName,
            password = TestPerson.Password,
        };
}
