using Api.Tests.Isolation;
using Api.Tests.Papers;
using Huzhu.Api.Agencies;
using Huzhu.Data.Security;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Members;

/// <summary>Cover explained, certified, printed and verified by anyone.</summary>
public class CertifyCoverTests
{
    [Fact]
    public async Task Cover_is_explained_for_any_day()
    {
        await using var world = await World.StartAsync("2026-11-25 10:00");
        var side = await new Side(world, "京华").SetUp();
        var (clerk, member) = (side.Posts["clerk"], $"{side.Agency.Path}/members/{side.Insured}");
        await world.Cover(side.Agency, side.Insured, side.Plan, 1, waits: 30);
        var cover = (await clerk.Get($"{member}/cover")).Ok();
        Assert.True(cover.At("covered")!.GetValue<bool>());
        Assert.Equal((2, 1), (cover.Int("plans.0.units"), cover.Int("plans.0.waiting")));
        Assert.Equal("2026-12-25", cover.String("plans.0.countsFrom"));
        Assert.Equal("住院津贴示例", cover.String("segments.0.plan"));
        cover = (await clerk.Get($"{member}/cover?on=2027-11-25")).Ok();
        Assert.False(cover.At("covered")!.GetValue<bool>());
        Assert.Equal("EN-12", cover.String("segments.0.rule"));
        (await clerk.Get($"{member}/cover?on=never")).Is(400);
        (await clerk.Get($"{side.Agency.Path}/members/{Guid.NewGuid()}/cover")).Is(404);
    }

    [Fact]
    public async Task A_certificate_says_masked_what_was_and_whether_it_still_is()
    {
        await using var world = await World.StartAsync("2026-11-25 10:00");
        var side = await new Side(world, "京华").SetUp();
        var (clerk, member) = (side.Posts["clerk"], $"{side.Agency.Path}/members/{side.Insured}");
        var later = await world.Cover(side.Agency, side.Insured, side.Plan, 1, "2027-03-01");
        var number = (await clerk.Post($"{member}/cover-certificates")).Ok().String("number");
        var stored = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.CoverCertificates.SingleAsync(c => c.Number == number)
        );
        Assert.DoesNotContain("1960", stored.Payload);
        foreach (
            var way in new object[]
            {
                new { number, code = stored.Code },
                new { payload = stored.Payload },
            }
        )
        {
            var said = (await Verify(world, way)).Ok();
            Assert.Equal(("valid", "cover"), (said.String("status"), said.String("type")));
            Assert.Contains("*", said.String("person"));
            Assert.Equal(4, said.String("identity").Length);
            Assert.Equal(
                ["counts", "notYet"],
                said.At("cover")!.AsArray().Select(c => c!["state"]!.GetValue<string>())
            );
        }
        Assert.Equal(
            "unknown",
            (await Verify(world, new { number, code = "7K2M" })).Ok().String("status")
        );

        (await clerk.Post($"{member}/retirement", new { on = "2027-01-01" }, 0)).Ok();
        var changed = (await Verify(world, new { payload = stored.Payload })).Ok();
        Assert.Equal("changed", changed.String("status"));
        Assert.Equal("cancelled", changed.String("cover.1.state"));
        var rows = (await clerk.Get($"{member}/cover-certificates")).Ok();
        Assert.Equal("changed", rows.String("0.status"));
        Assert.NotEqual(Guid.Empty, later);
    }

    static Task<Answer> Verify(World world, object asked) =>
        world.Visitor().Post("public/certificates/verify", asked, key: "");

    [Fact, Trait("Kind", "Proof")]
    public async Task No_mutation_of_a_cover_certificate_is_good()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var stored = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.CoverCertificates.SingleAsync(c => c.Number == side.CoverCertificate)
        );
        var random = new Random(Random.Shared.Next());
        var count = Proof.Count(90, 3_000);
        for (var i = 0; i < count; i++)
        {
            var answer = (i % 3) switch
            {
                0 => await Try(Changed(stored.Number), stored.Code, null),
                1 => await Try(stored.Number, Changed(stored.Code), null),
                _ => await Try(null, null, Mutations.Of(stored.Payload, random)),
            };
            Assert.Equal("Unknown", answer);
        }
        // small letters, blanks and hyphens are no change
        string Changed(string text)
        {
            while (true)
                if (Mutations.Of(text, random) is var changed && Plain(changed) != Plain(text))
                    return changed;
        }
        static string Plain(string text) =>
            string.Concat(Typed.Compact(text).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        Proof.Say("mutations of a cover certificate", $"{count}, none accepted");

        Task<string> Try(string? number, string? code, string? payload) =>
            world.Work.AsOfficeAsync(
                false,
                async (db, services) =>
                {
                    var answer = await VerifyCertificate.CheckAsync(
                        new(number, code, payload),
                        db,
                        services.GetRequiredService<CertificateSigning>(),
                        Rulebook.Shipped,
                        world.Work,
                        world.Clock.GetUtcNow().UtcDateTime,
                        default
                    );
                    return answer.Status.ToString();
                }
            );
    }
}
