using Huzhu.Api.Session;

namespace Api.Tests.Session;

public class SignInTests
{
    [Fact]
    public async Task Right_password_signs_in_and_a_wrong_one_does_not()
    {
        await using var world = await World.StartAsync();
        var visitor = world.Visitor();
        var refused = (await visitor.Post("session/sign-in", Try("reviewer", "wrong-password"))).Is(
            401,
            "wrong"
        );
        var unknown = (
            await visitor.Post("session/sign-in", Try("nobody", TestPerson.Password))
        ).Is(401, "wrong");
        Assert.Equal(refused.WithoutTrace(), unknown.WithoutTrace());

        var signedIn = await visitor.Post("session/sign-in", Try("reviewer", TestPerson.Password));
        var cookie = signedIn
            .Ok()
            .Headers.GetValues("Set-Cookie")
            .First(c => c.StartsWith("huzhu="));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        (await visitor.Get("office/people")).Ok();
    }

    [Fact]
    public async Task Eight_wrong_passwords_lock_an_account_and_seven_do_not()
    {
        await using var world = await World.StartAsync();
        foreach (var (user, tries) in new[] { ("reviewer", 7), ("approver", 8) })
        {
            var visitor = world.Visitor();
            for (var i = 0; i < tries; i++)
                Assert.Contains(
                    (await visitor.Post("session/sign-in", Try(user, "wrong-password"))).Status,
                    new[] { 401, 429 }
                );
            var then = await visitor.Post("session/sign-in", Try(user, TestPerson.Password));
            if (tries == 7)
                then.Ok();
            else
                then.Is(429, "locked");
        }
    }

    [Fact]
    public async Task With_an_authenticator_app_the_password_alone_is_not_enough()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        var secret = (await reviewer.Post("session/totp", key: "")).Ok().String("secret");
        (await reviewer.Post("session/totp/confirmation", new { code = "000000" }, key: "")).Is(
            400
        );
        (
            await reviewer.Post(
                "session/totp/confirmation",
                new { code = Codes.Of(secret, -1) },
                key: ""
            )
        ).Ok();

        var visitor = world.Visitor();
        (await visitor.Post("session/sign-in", Try("reviewer", TestPerson.Password))).Is(
            401,
            "code-needed"
        );
        (
            await visitor.Post(
                "session/sign-in",
                new
                {
                    userName = "reviewer",
                    password = TestPerson.Password,
                    code = "000000",
                }
            )
        ).Is(401, "code-wrong");
        await visitor.SignIn("reviewer", TestPerson.Password, Codes.Of(secret));
        (await visitor.Get("office/people")).Ok();
    }

    [Fact]
    public async Task In_production_nobody_works_without_a_second_factor()
    {
        await using var world = await World.StartAsync(settings: "--HUZHU_SECOND_FACTOR=required");
        var reviewer = await world.Office("reviewer");
        (await reviewer.Get("office/people")).Is(403, "second-factor");
        var session = (await reviewer.Get("session")).Ok();
        Assert.True(session.At("secondFactorMissing")!.GetValue<bool>());

        var secret = (await reviewer.Post("session/totp", key: "")).Ok().String("secret");
        (
            await reviewer.Post(
                "session/totp/confirmation",
                new { code = Codes.Of(secret, -1) },
                key: ""
            )
        ).Ok();
        world.Pass(TimeSpan.FromSeconds(1));
        (await reviewer.Get("office/people")).Ok();
    }

    [Fact]
    public async Task A_password_is_changed_only_by_who_knows_the_present_one()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        const string Next = "completely-新的-77";
        (
            await reviewer.Post("session/password", new { present = "wrong", next = Next }, key: "")
        ).Is(400);
        (
            await reviewer.Post(
                "session/password",
                new { present = TestPerson.Password, next = "password123" },
                key: ""
            )
        ).Is(400);
        (
            await reviewer.Post(
                "session/password",
                new { present = TestPerson.Password, next = Next },
                key: ""
            )
        ).Ok();
        (await world.Visitor().Post("session/sign-in", Try("reviewer", TestPerson.Password))).Is(
            401
        );
        await world.Visitor().SignIn("reviewer", Next);
    }

    [Fact]
    public async Task Counts_are_thrown_away_without_refusing_who_signs_in_at_that_instant()
    {
        await using var world = await World.StartAsync();
        string[] people = ["reviewer", "approver"];
        for (var round = 0; round < 10; round++)
        {
            // each leaves a count behind that is old three hours later
            foreach (var who in people)
                (await world.Visitor().Post("session/sign-in", Try(who, "wrong-password"))).Is(401);
            world.Pass(TimeSpan.FromHours(3));
            var pruned = world.Work.AsOfficeAsync(
                writes: true,
                async (db, _) =>
                {
                    await Sessions.PruneAsync(db, world.Clock.GetUtcNow().UtcDateTime, default);
                    return true;
                }
            );
            var answers = await Task.WhenAll(
                people.Select(who =>
                    world.Visitor().Post("session/sign-in", Try(who, TestPerson.Password))
                )
            );
            await pruned;
            Assert.All(answers, a => a.Ok());
        }
    }

    static object Try(string userName, string password) => new { userName, password };
}
