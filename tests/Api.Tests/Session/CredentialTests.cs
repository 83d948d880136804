using Huzhu.Api.Session;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Person = Huzhu.Data.People.Person;

namespace Api.Tests.Session;

/// <summary>An older or other credential doesn't outlive the state that it was made for, and
/// whatever changes one asks for proof.</summary>
public class CredentialTests
{
    const string Next = "completely-新的-77";

    [Fact]
    public async Task A_second_sheet_is_void_once_the_first_one_is_used()
    {
        await using var world = await World.StartAsync();
        var who = TestPerson.Next();
        var first = await Invited(world, who, "officeFinance");
        var second = await Invited(world, who, "officeReviewer");
        (await Use(world, first, who, TestPerson.Password)).Ok();
        var browser = await world.Visitor().SignIn(who.UserName, TestPerson.Password);
        var secret = await Codes.SetUp(browser);

        (await world.Visitor().Post("public/activations/preview", new { token = second })).Is(404);
        (await Use(world, second, who, Next)).Is(404);
        (await SignIn(world, who.UserName, Next)).Is(401, "wrong");
        (await SignIn(world, who.UserName, TestPerson.Password)).Is(401, "code-needed");

        // the allowed way is that of two persons, and it voids a sheet in its turn
        var token = await Recovered(world, who);
        (await Use(world, token, who, Next)).Ok();
        (await Use(world, token, who, TestPerson.Password)).Is(404);
        await world.Visitor().SignIn(who.UserName, Next);
        Assert.NotEmpty(secret);
    }

    [Fact]
    public async Task Changing_the_password_voids_a_recovery_that_waits_or_was_printed()
    {
        await using var world = await World.StartAsync();
        var inspector = (await Template.Get()).Office["inspector"];
        var browser = await world.SignedIn(inspector);
        var printed = await Recovered(world, inspector);
        (await Change(browser, TestPerson.Password, Next)).Ok();
        (await Use(world, printed, inspector, TestPerson.Password)).Is(404);
        await world.Visitor().SignIn("inspector", Next);
        var again = await Recovered(world, inspector);
        (await Use(world, again, inspector, TestPerson.Password)).Ok();
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await using var world = await World.StartAsync();
        var here = await world.Office("reviewer");
        var elsewhere = await world.Visitor().SignIn("reviewer", TestPerson.Password);
        (await elsewhere.Get("office/people")).Ok();
        (await Change(here, TestPerson.Password, Next)).Ok();
        world.Pass(TimeSpan.FromSeconds(1));
        (await elsewhere.Get("office/people")).Is(401, "sign-in");
        (await here.Get("office/people")).Ok();
    }

    [Fact]
    public async Task A_stolen_session_does_not_guess_the_password()
    {
        await using var world = await World.StartAsync();
        var stolen = (await world.Office("reviewer")).Copy();
        stolen.Password = null;
        for (var i = 0; i < 8; i++)
            (await Change(stolen, $"guess number {i}", Next)).Is(400);
        // the ninth isn't judged, be it right, and at the other door no more than at this one
        var refused = (await Change(stolen, TestPerson.Password, Next)).Is(429);
        Assert.Equal("900", refused.Headers.GetValues("Retry-After").Single());
        (await Prove(stolen, TestPerson.Password)).Is(429);
        // its owner isn't kept out
        var owner = await world.Visitor().SignIn("reviewer", TestPerson.Password);
        (await Prove(owner, TestPerson.Password)).Ok();
        world.Pass(TimeSpan.FromMinutes(15));
        (await Change(stolen, TestPerson.Password, Next)).Ok();
    }

    [Fact]
    public async Task Wrong_passwords_of_the_step_up_count_and_seven_are_no_harm()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        for (var i = 0; i < 7; i++)
            (await Prove(reviewer, "wrong")).Is(401, "wrong");
        (await Prove(reviewer, TestPerson.Password)).Ok();
        for (var i = 0; i < 8; i++)
            (await Prove(reviewer, "wrong")).Is(401, "wrong");
        (await Prove(reviewer, TestPerson.Password)).Is(429, "throttled");
    }

    [Fact]
    public async Task Another_authenticator_needs_the_password_and_counts_once_it_is_confirmed()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        var old = await Codes.SetUp(reviewer);
        var stolen = reviewer.Copy();
        stolen.Password = null;
        (await stolen.Post("session/totp", key: "")).Is(403, "step-up");

        // begun and not confirmed: the old one still signs in, the new one does not
        var begun = (await reviewer.Post("session/totp", key: "")).Ok().String("secret");
        (await SignIn(world, "reviewer", TestPerson.Password, Codes.Of(begun))).Is(
            401,
            "code-wrong"
        );
        (await SignIn(world, "reviewer", TestPerson.Password, Codes.Of(old))).Ok();
        (await Confirm(reviewer, "000000")).Is(400);
        (await Confirm(reviewer, Codes.Of(begun, -1))).Ok();
        (await SignIn(world, "reviewer", TestPerson.Password, Codes.Of(old, 1))).Is(
            401,
            "code-wrong"
        );
        (await SignIn(world, "reviewer", TestPerson.Password, Codes.Of(begun))).Ok();
        // there is nothing left to confirm
        (await Confirm(reviewer, Codes.Of(begun, 1))).Is(409);
    }

    [Fact]
    public async Task A_code_counts_once_and_an_older_one_not_after_it()
    {
        await using var world = await World.StartAsync();
        var secret = await Codes.SetUp(await world.Office("reviewer"));
        var code = Codes.Of(secret);
        (await SignIn(world, "reviewer", TestPerson.Password, code)).Ok();
        (await SignIn(world, "reviewer", TestPerson.Password, code)).Is(401, "code-used");
        (await SignIn(world, "reviewer", TestPerson.Password, Codes.Of(secret, 1))).Ok();
        (await SignIn(world, "reviewer", TestPerson.Password, code)).Is(401, "code-used");
        (await SignIn(world, "reviewer", TestPerson.Password, Codes.Of(secret, 4))).Is(
            401,
            "code-wrong"
        );
    }

    [Fact]
    public async Task A_code_counts_as_people_type_it()
    {
        await using var world = await World.StartAsync();
        foreach (
            var (user, typed) in new (string, Func<string, string>)[]
            {
                ("reviewer", code => code[..3] + " " + code[3..]),
                ("reviewer2", code => code + " "),
                ("finance", code => string.Concat(code.Select(c => (char)(c - '0' + '０')))),
            }
        )
        {
            var secret = await Codes.SetUp(await world.Office(user));
            (await SignIn(world, user, TestPerson.Password, typed(Codes.Of(secret)))).Ok();
        }
    }

    [Fact]
    public async Task Wrong_codes_count_like_wrong_passwords()
    {
        await using var world = await World.StartAsync();
        var secret = await Codes.SetUp(await world.Office("reviewer"));
        // from an address of its own each: the password is known to whoever guesses
        for (var i = 0; i < 8; i++)
            (await SignIn(world, "reviewer", TestPerson.Password, "000000")).Is(401, "code-wrong");
        (await SignIn(world, "reviewer", TestPerson.Password, Codes.Of(secret))).Is(429, "locked");
        world.Pass(TimeSpan.FromMinutes(15));
        (await SignIn(world, "reviewer", TestPerson.Password, Codes.Of(secret))).Ok();
    }

    [Fact]
    public async Task Locking_tells_nothing_and_locks_nobody_else_out()
    {
        await using var world = await World.StartAsync();
        var usual = await world.Visitor().SignIn("reviewer", TestPerson.Password);
        var guesser = world.Visitor();
        foreach (var user in new[] { "reviewer", "nobody-of-this-name" })
        {
            for (var i = 0; i < 8; i++)
                (await SignIn(guesser, user, $"guess {i}")).Is(401, "wrong");
            (await SignIn(guesser, user, TestPerson.Password)).Is(429, "locked");
        }
        var locked = new[] { "reviewer", "nobody-of-this-name" }.Select(user =>
            SignIn(guesser, user, "guess")
        );
        Assert.Single((await Task.WhenAll(locked)).Select(a => a.WithoutTrace()).Distinct());
        // from elsewhere, and from the usual browser at the same address, its owner gets in
        (await SignIn(world, "reviewer", TestPerson.Password)).Ok();
        usual.Address = guesser.Address;
        (await SignIn(usual, "reviewer", TestPerson.Password)).Ok();
    }

    [Fact]
    public async Task Guesses_from_many_addresses_stop_too_but_not_for_the_usual_browser()
    {
        await using var world = await World.StartAsync();
        var usual = await world.Visitor().SignIn("reviewer", TestPerson.Password);
        var secret = await Codes.SetUp(await world.Office("approver"));
        foreach (var user in new[] { "reviewer", "approver", "nobody-of-this-name" })
        {
            for (var address = 0; address < 13; address++)
            {
                var guesser = world.Visitor();
                for (var i = 0; i < 8; i++)
                    Assert.Contains(
                        (await SignIn(guesser, user, $"guess {i}")).Status,
                        new[] { 401, 429 }
                    );
            }
            (await SignIn(world, user, TestPerson.Password)).Is(429, "locked");
        }
        (await SignIn(usual, "reviewer", TestPerson.Password)).Ok();
        // and with both factors at once from anywhere
        (await SignIn(world, "approver", TestPerson.Password, "000000")).Is(429, "locked");
        (await SignIn(world, "approver", TestPerson.Password, Codes.Of(secret))).Ok();
    }

    [Fact]
    public async Task Signing_in_over_an_open_or_ended_session_gives_a_live_cookie()
    {
        await using var world = await World.StartAsync();
        var browser = await world.Visitor().SignIn("reviewer", TestPerson.Password);
        var former = browser.Copy();
        await browser.SignIn("finance", TestPerson.Password);
        Assert.Equal("finance", (await browser.Get("session")).Ok().String("person.userName"));
        (await browser.Get("office/agencies")).Ok();
        world.Pass(TimeSpan.FromSeconds(1));
        (await former.Get("office/agencies")).Is(401, "sign-in");
        // idle for too long, the cookie still there
        world.Pass(TimeSpan.FromMinutes(31));
        (await browser.Get("office/agencies")).Is(401, "sign-in");
        await browser.SignIn("finance", TestPerson.Password);
        (await browser.Get("office/agencies")).Ok();
    }

    [Fact]
    public async Task Taking_a_passkey_away_asks_for_the_password()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        var (first, second) = (new Authenticator(world.Root), new Authenticator(world.Root));
        await PasskeyTests.Enrol(reviewer, first);
        await PasskeyTests.Enrol(reviewer, second);
        var stolen = reviewer.Copy();
        stolen.Password = null;
        (await stolen.Delete($"session/passkeys/{first.Id}")).Is(403, "step-up");
        (await reviewer.Delete($"session/passkeys/{first.Id}")).Ok();
    }

    [Fact]
    public async Task Who_is_suspended_does_not_come_back_by_a_passkey()
    {
        await using var world = await World.StartAsync();
        var finance = await world.Office("finance");
        var device = new Authenticator(world.Root);
        await PasskeyTests.Enrol(finance, device);
        (await PasskeyTests.SignIn(world.Visitor(), device)).Ok();
        var person = await SessionTests.PersonOf(world, "officeFinance");
        var approver = await world.Office("approver");
        (await approver.Post($"office/people/{person}/suspension", new { reason = "离岗" })).Ok();
        (await PasskeyTests.SignIn(world.Visitor(), device)).Is(401, "wrong");
    }

    [Theory]
    [InlineData("12345678901")]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd123")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("Beijing2026")]
    [InlineData("kuaiji12345")]
    [InlineData("Gonghui@2026")]
    [InlineData("qwertyuiop[]")]
    [InlineData("iloveyou1314")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("reviewer-2026")]
    [InlineData("短")]
    public async Task A_password_that_is_guessed_early_is_refused(string weak)
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        var refused = (await Change(reviewer, TestPerson.Password, weak)).Is(400);
        Assert.NotNull(refused.At("errors")!["next"]);
    }

    [Theory]
    [InlineData("mingtian-xiayu-42")]
    [InlineData("四颗红豆和一碗热汤面")]
    [InlineData("0110100110010110-x")]
    public async Task A_password_of_words_without_relation_will_do(string strong)
    {
        await using var world = await World.StartAsync();
        (await Change(await world.Office("reviewer"), TestPerson.Password, strong)).Ok();
    }

    [Fact]
    public async Task The_list_of_breached_passwords_has_more_than_ten_thousand()
    {
        var assembly = typeof(Zxcvbn.Zxcvbn).Assembly;
        await using var list = assembly.GetManifestResourceStream(
            assembly.GetManifestResourceNames().Single(n => n.EndsWith("passwords.lst"))
        )!;
        using var lines = new StreamReader(list);
        Assert.InRange((await lines.ReadToEndAsync()).Split('\n').Length, 10_000, 100_000);
    }

    [Fact]
    public async Task A_password_hashed_in_an_older_way_is_hashed_anew_at_the_sign_in()
    {
        await using var world = await World.StartAsync();
        var older = await HashedAsBefore(world, "reviewer");
        (await SignIn(world, "reviewer", "wrong-password")).Is(401);
        Assert.Equal(older, await HashOf(world, "reviewer"));
        await world.Visitor().SignIn("reviewer", TestPerson.Password);
        Assert.NotEqual(older, await HashOf(world, "reviewer"));
        await world.Visitor().SignIn("reviewer", TestPerson.Password);
    }

    /// <summary>Whoever comes second finds the account changed while its own hash was made.</summary>
    [Fact]
    public async Task Many_sign_ins_that_renew_one_hash_at_once_all_succeed()
    {
        await using var world = await World.StartAsync();
        for (var round = 0; round < 3; round++)
        {
            var older = await HashedAsBefore(world, "reviewer");
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(_ => SignIn(world, "reviewer", TestPerson.Password))
            );
            Assert.All(answers, a => a.Ok());
            Assert.NotEqual(older, await HashOf(world, "reviewer"));
        }
        Assert.Empty(world.Errors);
    }

    /// <summary>The account's password under a hash of fewer rounds.</summary>
    static async Task<string> HashedAsBefore(World world, string account)
    {
        var older = new PasswordHasher<Person>(
            Microsoft.Extensions.Options.Options.Create(
                new PasswordHasherOptions
                {
                    CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV2,
                }
            )
        ).HashPassword(null!, TestPerson.Password);
        await world.Work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
                (await db.Users.SingleAsync(p => p.UserName == account)).PasswordHash = older
        );
        return older;
    }

    [Fact]
    public void Rounds_are_those_that_OWASP_asks_for()
    {
        var services = new ServiceCollection();
        Huzhu.Api.Server.AddTo(
            services,
            Huzhu.Api.Pipeline.Settings.From(
                new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()
            )
        );
        using var provider = services.BuildServiceProvider();
        var hasher =
            provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<PasswordHasherOptions>>();
        Assert.InRange(hasher.Value.IterationCount, 210_000, 10_000_000);
    }

    [Fact]
    public async Task A_flood_of_hashing_is_told_to_come_again_and_signed_in_people_go_on()
    {
        await using var world = await World.StartAsync();
        var finance = await world.Office("finance");
        var hashing = world.Service<Hashing>();
        using var hold = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var caller = new Caller("10.99.0.1", IsKnown: false);
        // one address can't fill the lane
        var some = Enumerable.Range(0, 3).Select(_ => hashing.RunAsync(caller, Wait)).ToList();
        await Assert.ThrowsAsync<Huzhu.Api.Pipeline.TryLater>(() => hashing.RunAsync(caller, Wait));
        // the first one no longer waits: what is full from here on stays full
        Assert.True(begun.Wait(TimeSpan.FromMinutes(1)));
        var many = Enumerable
            .Range(0, 40)
            .Select(i => hashing.RunAsync(new($"10.98.0.{i}", IsKnown: false), Wait))
            .ToList();
        Assert.Contains(many, t => t.IsFaulted);
        var answer = (await SignIn(world, "reviewer", TestPerson.Password)).Is(429, "throttled");
        Assert.Equal("5", answer.Headers.GetValues("Retry-After").Single());
        (await Prove(finance, TestPerson.Password)).Ok();
        hold.Set();
        await Task.WhenAll(some);
        (await SignIn(world, "reviewer", TestPerson.Password)).Ok();

        bool Wait()
        {
            begun.Set();
            return hold.Wait(TimeSpan.FromMinutes(5));
        }
    }

    static async Task<string?> HashOf(World world, string user) =>
        await world.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db.Users.Where(p => p.UserName == user).Select(p => p.PasswordHash).SingleAsync()
        );

    static Task<Answer> SignIn(
        World world,
        string userName,
        string password,
        string? code = null
    ) => SignIn(world.Visitor(), userName, password, code);

    static Task<Answer> SignIn(
        Client browser,
        string userName,
        string password,
        string? code = null
    ) =>
        browser.Post(
            "session/sign-in",
            new
            {
                userName,
                password,
                code,
            },
            key: ""
        );

    static Task<Answer> Change(Client who, string present, string next) =>
        who.Post("session/password", new { present, next }, key: "");

    static Task<Answer> Confirm(Client who, string code) =>
        who.Post("session/totp/confirmation", new { code }, key: "");

    static Task<Answer> Prove(Client who, string password) =>
        who.Post("session/step-up", new { password, path = "/api/office/people" }, key: "");

    static Task<Answer> Use(World world, string token, TestPerson who, string password) =>
        world
            .Visitor()
            .Post(
                "public/activations",
                new
                {
                    token,
                    identityNumber = who.IdentityNumber,
                    userName = who.UserName,
                    password,
                }
            );

    static async Task<string> Invited(World world, TestPerson who, string post)
    {
        var (maker, checker) = (
            await world.Office("administrator"),
            await world.Office("administrator2")
        );
        var id = (
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
        return (await checker.Post($"office/posts/{id}/confirmation", null, 0))
            .Ok()
            .String("invitation.token");
    }

    static async Task<string> Recovered(World world, TestPerson who)
    {
        var (asks, confirms) = (await world.Office("approver"), await world.Office("approver2"));
        var person = await world.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db.Users.Where(p => p.UserName == who.UserName).Select(p => p.Id).SingleAsync()
        );
        (await asks.Post($"office/people/{person}/recovery", new { reason = "忘记密码" })).Ok();
        var recovery = (await asks.Get("office/people"))
            .Ok()
            .Json.AsArray()
            .Single(p => p!["recovery"] is not null)!["recovery"]!["id"]!.GetValue<Guid>();
        return (await confirms.Post($"office/recoveries/{recovery}/confirmation", null, 0))
            .Ok()
            .String("token");
    }
}
