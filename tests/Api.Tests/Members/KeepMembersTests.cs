using Api.Tests.Isolation;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Members;

/// <summary>Members through the API: found by exact numbers, masked, put right (EN-8), retired
/// (EN-2).</summary>
public class KeepMembersTests
{
    [Fact, Keeps("EN-8"), Breaks("EN-8")]
    public async Task A_person_is_there_once_and_found_by_every_number()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, path) = (side.Posts["clerk"], $"{side.Agency.Path}/members");
        var body = side.MemberOf();
        body["phone"] = "139 1111 2222";
        body["card"] = "6222020200000000014";
        var (name, number) = ((string)body["name"]!, (string)body["identityNumber"]!);
        var made = (await clerk.Post(path, body)).Ok();
        Assert.Equal(number[..3] + new string('*', 11) + number[^4..], made.String("identity"));
        Assert.Equal("139****2222", made.String("phone"));
        Assert.DoesNotContain(number, made.Text);
        var twice = (await clerk.Post(path, body)).Breaks("EN-8");
        Assert.Equal(name, twice.String("facts.member"));

        foreach (var text in new[] { number, "13911112222", "+86 139 1111 2222", name[..2] })
        {
            var found = (await clerk.Post($"{path}/search", new { text }, key: "")).Ok();
            Assert.Contains(made.Id(), found.At("items")!.AsArray().Select(m => (Guid)m!["id"]!));
        }
        var none = (await clerk.Post($"{path}/search", new { text = number[..17] }, key: "")).Ok();
        Assert.Empty(none.At("items")!.AsArray());

        body["identityNumber"] = number[..17] + (number[17] == '1' ? '2' : '1');
        var wrong = (await clerk.Post(path, body)).Is(400, "invalid");
        Assert.NotNull(wrong.At("errors.identityNumber"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_repeat()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, path) = (side.Posts["clerk"], $"{side.Agency.Path}/members");
        var made = new List<Guid> { side.Insured };
        for (var i = 0; i < 6; i++)
            made.Add(await side.NewMember());
        var seen = new List<Guid>();
        for (string? after = ""; after is not null; )
        {
            var page = (await clerk.Get($"{path}?size=3&unit={side.Unit}{after}")).Ok();
            seen.AddRange(page.At("items")!.AsArray().Select(m => (Guid)m!["id"]!));
            after = page.At("next") is { } next ? $"&after={next}" : null;
        }
        made.Reverse();
        Assert.Equal(made, seen);
        Assert.Equal(7, (await clerk.Get($"{path}/count?left=false")).Ok().Int("total"));
        // nobody has left: the page as one statement of SQL, and as LINQ
        foreach (
            var query in new[]
            {
                "size=3",
                "size=20",
                $"size=3&unit={side.Unit}",
                $"size=3&after={seen[1]}",
                $"size=2&unit={side.Unit}&after={seen[1]}",
            }
        )
            Assert.Equal(
                (await clerk.Get($"{path}?{query}&left=false")).Ok().Text,
                (await clerk.Get($"{path}?{query}")).Ok().Text
            );
    }

    [Fact]
    public async Task Showing_a_person_whole_is_in_the_log()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var one = $"{side.Agency.Path}/members/{side.Insured}";
        var whole = (await side.Posts["clerk"].Post($"{one}/reveal", null, key: "")).Ok();
        Assert.Equal("13812345678", whole.String("phone"));
        (await side.Posts["accountant"].Post($"{one}/reveal", null, key: "")).Is(403);
        var logged = await world.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db
                    .AuditEntries.Where(e => e.Action == "RevealMember")
                    .Select(e => e.Subject)
                    .ToListAsync()
        );
        Assert.Equal([side.Insured.ToString()], logged);
    }

    [Fact, Breaks("EN-8")]
    public async Task An_edit_changes_what_is_given_and_never_makes_another_person_of_the_covered()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, path) = (side.Posts["clerk"], $"{side.Agency.Path}/members");
        var one = $"{path}/{side.Insured}";
        var before = (await clerk.Get(one)).Ok();
        var after = (await clerk.Put(one, new { phone = "12345678901", card = "" }, 0)).Ok();
        Assert.Equal(before.String("name"), after.String("name"));
        Assert.Equal(before.String("identity"), after.String("identity"));
        Assert.Equal("impossible", after.String("phoneState"));
        Assert.Equal("missing", after.String("cardState"));
        (await clerk.Put(one, new { phone = "13812345678" }, 0)).Is(412);
        var (other, third) = (TestPerson.Next(), TestPerson.Next());
        (await clerk.Put(one, new { identityNumber = other.IdentityNumber }, 1)).Is(409);

        // nobody is covered by the wrong number yet
        var fresh = $"{path}/{await side.NewMember()}";
        (await clerk.Put(fresh, new { identityNumber = other.IdentityNumber }, 0)).Ok();
        var found = await clerk.Post(
            $"{path}/search",
            new { text = other.IdentityNumber },
            key: ""
        );
        Assert.Single(found.Ok().At("items")!.AsArray());
        var last = $"{path}/{await side.NewMember()}";
        (await clerk.Put(last, new { identityNumber = other.IdentityNumber }, 0)).Breaks("EN-8");
        (await clerk.Put(last, new { identityNumber = third.IdentityNumber }, 0)).Ok();
    }

    [Fact, Keeps("EN-2")]
    public async Task Who_retires_keeps_the_term_and_loses_what_would_begin_later()
    {
        await using var world = await World.StartAsync("2026-11-25 10:00");
        var side = await new Side(world, "京华").SetUp();
        var clerk = side.Posts["clerk"];
        var one = $"{side.Agency.Path}/members/{side.Insured}";
        var later = await world.Cover(side.Agency, side.Insured, side.Plan, 2, "2027-11-25");
        (await clerk.Post($"{one}/retirement", new { on = "2029-01-01" }, 0)).Breaks("T-1");
        (await clerk.Post($"{one}/retirement", new { on = "2027-01-01" }, 0)).Ok();
        Assert.Equal([later], await Cancelled());
        // the date was wrong: the member retires after the renewal has begun
        world.PassUntil("2027-06-01 10:00");
        clerk = await world.SignInAnew(side.Agency.Director);
        (await clerk.Post($"{one}/retirement", new { on = "2027-11-26" }, 1)).Ok();
        Assert.Empty(await Cancelled());
        (await clerk.Post($"{one}/retirement", new { on = (string?)null }, 2)).Ok();

        Task<List<Guid>> Cancelled() =>
            world.Work.AsOfficeAsync(
                false,
                (db, _) =>
                    db.Enrolments.Where(e => e.CancelledOn != null).Select(e => e.Id).ToListAsync()
            );
    }

    [Fact]
    public async Task A_member_moves_leaves_and_comes_back()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var clerk = side.Posts["clerk"];
        var one = $"{side.Agency.Path}/members/{side.Insured}";
        var unit = await side.NewUnit("南方机械厂");
        (await clerk.Post($"{one}/move", new { unitId = side.Unit }, 0)).Is(409);
        var moved = (await clerk.Post($"{one}/move", new { unitId = unit }, 0)).Ok();
        Assert.Equal("南方机械厂", moved.String("unit"));
        (await clerk.Post($"{one}/departure", new { leftOn = world.Today }, 1)).Ok();
        (await clerk.Post($"{one}/departure", new { leftOn = world.Today }, 2)).Is(409);
        var back = (await clerk.Post($"{one}/move", new { unitId = unit }, 2)).Ok();
        Assert.Null(back.At("leftOn"));
    }

    [Fact]
    public async Task Contacts_are_counted_and_mended_from_the_list()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, path) = (side.Posts["clerk"], side.Agency.Path);
        var (shared, none) = (await side.NewMember(), side.MemberOf());
        none["phone"] = "无";
        none["card"] = "123";
        (await clerk.Post($"{path}/members", none)).Ok();
        Assert.Equal(1, await Count("phoneMissing"));
        Assert.Equal(0, await Count("phoneImpossible"));
        Assert.Equal(2, await Count("phoneShared"));
        Assert.Equal(1, await Count("cardImpossible"));
        Assert.Equal(2, await Count("cardShared"));
        var summary = (await clerk.Get($"{path}/contacts/summary")).Ok();
        Assert.Equal((3, 1), (summary.Int("members"), summary.Int("withoutPhone")));
        var list = (await clerk.Get($"{path}/contacts?fault=phoneShared&unit={side.Unit}")).Ok();
        Assert.Equal(2, list.Int("total"));
        (await clerk.Put($"{path}/members/{shared}", new { phone = "13911112222" }, 0)).Ok();
        Assert.Equal(0, await Count("phoneShared"));

        async Task<int> Count(string fault) =>
            (await clerk.Get($"{path}/members/count?contact={fault}")).Ok().Int("total");
    }

    [Fact]
    [Keeps("SE-1"), Breaks("SE-1")]
    public async Task Members_are_seen_whole_as_often_a_day_as_the_office_allows()
    {
        await using var world = await World.StartAsync();
        var side = await new Isolation.Side(world, "京华").SetUp();
        await world.Work.AsOfficeAsync(
            true,
            (db, _) =>
            {
                db.ParameterValues.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(),
                        Name = "revealsPerDay",
                        Value = "3",
                        From = new(2020, 1, 1),
                        Source = "试验",
                        ProposedById = Guid.CreateVersion7(),
                        ProposedAt = world.Clock.GetUtcNow().UtcDateTime,
                        ConfirmedById = Guid.CreateVersion7(),
                        ConfirmedAt = world.Clock.GetUtcNow().UtcDateTime,
                    }
                );
                return Task.FromResult(true);
            }
        );
        Task<Answer> Reveal(string post) =>
            side.Posts[post]
                .Post($"{side.Agency.Path}/members/{side.Insured}/reveal", null, key: "");
        for (var look = 0; look < 3; look++)
            (await Reveal("clerk")).Ok();
        (await Reveal("clerk")).Breaks("SE-1");
        (await Reveal("agencyDirector")).Ok();
        world.Pass(TimeSpan.FromDays(1));
        var tomorrow = await world.SignInAnew(side.Agency.Director);
        (
            await tomorrow.Post($"{side.Agency.Path}/members/{side.Insured}/reveal", null, key: "")
        ).Ok();
    }
}
