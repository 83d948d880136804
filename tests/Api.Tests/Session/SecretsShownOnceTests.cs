using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Session;

/// <summary>A secret that is shown once is in no remembered answer, whoever asks again.</summary>
public class SecretsShownOnceTests
{
    [Fact]
    public async Task The_secret_of_an_application_is_not_given_to_whoever_repeats_the_key()
    {
        await using var world = await World.StartAsync();
        var key = Guid.NewGuid().ToString();
        var first = (await world.Visitor().Post("public/applications", key: key)).Ok();
        var again = (await world.Visitor().Post("public/applications", key: key)).Is(
            409,
            "shown-once"
        );
        Assert.DoesNotContain(first.String("secret"), again.Text);
        // one effect all the same, and the secret opens what it opened
        var owner = world.Visitor();
        owner.CaseSecret = first.String("secret");
        (await owner.Get($"public/applications/{first.Id()}")).Ok();
        Assert.Equal(1, await Count(world));
        (await world.Visitor().Post("public/applications", key: Guid.NewGuid().ToString())).Ok();
        Assert.Equal(2, await Count(world));
    }

    static Task<int> Count(World world) =>
        world.Work.AsOfficeAsync(false, (db, _) => db.Cases.CountAsync());

    [Fact]
    public async Task Tokens_and_program_secrets_are_nowhere_in_the_remembered_answers()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var client = (
            await agency.DirectorBrowser.Post(
                $"{agency.Path}/api-clients",
                new { name = "人事系统", permissions = new[] { "viewAgency" } }
            )
        )
            .Ok()
            .Id();
        (
            await agency.ChairBrowser.Post(
                $"{agency.Path}/api-clients/{client}/confirmation",
                null,
                0
            )
        ).Ok();
        var (path, key) = ($"{agency.Path}/api-clients/{client}/secret", Guid.NewGuid().ToString());
        var secret = (await agency.DirectorBrowser.Post(path, null, 1, key)).Ok().String("secret");
        (await agency.DirectorBrowser.Post(path, null, 1, key)).Is(409, "shown-once");
        using var program = world.Visitor();
        program.Bearer = await world.Token(client, secret);
        (await program.Get(agency.Path)).Ok();

        var kept = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.IdempotentAnswers.AsNoTracking().ToListAsync()
        );
        Assert.Contains(kept, a => a.ShownOnce);
        Assert.Contains(kept, a => a.Answer is not null);
        Assert.All(
            kept.Where(a => a.Answer is not null),
            a =>
            {
                Assert.DoesNotContain(secret, a.Answer);
                Assert.DoesNotContain("/activate/", a.Answer);
                Assert.DoesNotContain("\"token\"", a.Answer);
            }
        );
    }

    [Fact]
    public async Task A_wrong_or_absent_secret_of_a_program_answers_401()
    {
        await using var world = await World.StartAsync();
        using var http = new HttpClient { BaseAddress = world.Root };
        foreach (
            var form in new Dictionary<string, string>[]
            {
                new() { ["client_id"] = $"{Guid.NewGuid()}", ["client_secret"] = "wrong" },
                new() { ["client_id"] = "nobody", ["client_secret"] = "密钥" },
                new() { ["client_id"] = $"{Guid.NewGuid()}" },
                [],
            }
        )
        {
            form["grant_type"] = "client_credentials";
            using var answer = await http.PostAsync(
                "/connect/token",
                new FormUrlEncodedContent(form)
            );
            Assert.InRange((int)answer.StatusCode, 400, 401);
            if (form.ContainsKey("client_secret"))
                Assert.Equal(401, (int)answer.StatusCode);
            Assert.Contains("invalid_", await answer.Content.ReadAsStringAsync());
        }
    }
}
