using System.Text.Json.Nodes;
using Huzhu.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Concurrency;

/// <summary>What many people do at the same instant.</summary>
public class SimultaneousTests
{
    [Fact]
    [Keeps("GV-10")]
    [Trait("Kind", "Proof")]
    public async Task Two_approvers_confirm_the_same_case_and_exactly_one_wins()
    {
        await using var world = await World.StartAsync();
        var approvers = new[] { await world.Office("approver"), await world.Office("approver2") };
        var rounds = Proof.Count(5, 100);
        for (var round = 1; round <= rounds; round++)
        {
            var (union, _) = await world.ProposedApplication($"第{Chinese(round)}号");
            var path = $"office/cases/{union.Id}";
            var version = (await approvers[0].Get(path)).Ok().Version;
            var answers = await Task.WhenAll(
                approvers.Select(a => a.Post($"{path}/confirmation", null, version))
            );
            var loser = Assert.Single(answers, a => a.Status != 200);
            Assert.Contains(loser.Status, new[] { 409, 412 });
            loser.RequireProblem();
            Assert.Equal(1, Steps(await approvers[0].Get(path), "approved"));
        }
        Proof.Say("two approvers at once", $"{rounds} rounds");
    }

    [Fact]
    [Keeps("AG-13")]
    [Trait("Kind", "Proof")]
    public async Task Certificates_issued_at_once_get_numbers_without_gap_or_repeat()
    {
        var count = Proof.Count(20, 50);
        await using var world = await World.StartAsync();
        var slugs = await Approved(world, count);
        var office = await world.Office("reviewer");
        var answers = await Task.WhenAll(
            slugs.Select(s => office.Act($"office/agencies/{s}", "certificates"))
        );
        Assert.All(answers, a => a.Ok());
        Assert.Equal(
            Numbers("DJZ", 2026, count),
            answers.Select(a => a.String("certificateNumber")).Order()
        );
        Assert.Equal(Numbers("PS", 2026, 2 * count), answers.SelectMany(Letters).Order());
        Proof.Say("certificates at once", $"{count} numbers, no gap, none twice");
    }

    [Fact]
    [Breaks("AG-11")]
    public async Task Asked_for_many_times_at_once_an_agency_gets_one_certificate()
    {
        await using var world = await World.StartAsync();
        var (_, _, slug) = await world.ApprovedAgency();
        var (one, two) = (await world.Office("reviewer"), await world.Office("approver"));
        var version = (await one.Get($"office/agencies/{slug}")).Ok().Version;
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    (i % 2 == 0 ? one : two).Post(
                        $"office/agencies/{slug}/certificates",
                        null,
                        version
                    )
                )
        );
        Assert.Single(answers, a => a.Status == 200);
        Assert.All(
            answers.Where(a => a.Status != 200),
            a => Assert.Contains(a.Status, new[] { 409, 412, 422 })
        );
        Assert.Equal(3, (await one.Get($"office/agencies/{slug}")).At("papers")!.AsArray().Count);
    }

    [Fact]
    [Keeps("AG-13")]
    public async Task Over_midnight_of_the_year_each_number_belongs_to_the_year_it_was_drawn_in()
    {
        const int Count = 12;
        await using var world = await World.StartAsync("2026-12-31T23:40:00");
        var slugs = await Approved(world, Count);
        world.PassUntil("2026-12-31T23:59:59.9");
        var office = await world.Office("reviewer");
        // each look at the clock takes a millisecond: midnight falls into the middle of these
        var answers = await Task.WhenAll(
            slugs.Select(s => office.Act($"office/agencies/{s}", "certificates"))
        );
        var numbers = answers.Select(a => a.Ok().String("certificateNumber")).Order().ToList();
        var old = numbers.Count(n => n.StartsWith("DJZ-2026-", StringComparison.Ordinal));
        Assert.Equal(Numbers("DJZ", 2026, old).Concat(Numbers("DJZ", 2027, Count - old)), numbers);
        foreach (var slug in slugs)
        {
            var paper = (await office.Get($"office/agencies/{slug}")).Ok().At("papers.0")!;
            Assert.Equal(
                paper["issuedOn"]!.GetValue<string>()[..4],
                paper["number"]!.GetValue<string>().Split('-')[1]
            );
        }
        Proof.Say("numbers over midnight of the year", $"{old} of 2026, {Count - old} of 2027");
    }

    [Fact]
    [Breaks("AG-13")]
    public async Task A_refused_decision_draws_no_number()
    {
        await using var world = await World.StartAsync();
        var (first, _) = await world.ProposedApplication("甲甲");
        await world.Confirm(first.Id);
        // the name is taken: the confirmation is refused after the number was drawn
        var (twin, _) = await world.ProposedApplication("甲甲");
        var approver = await world.Office("approver");
        for (var i = 0; i < 3; i++)
            (await approver.Act($"office/cases/{twin.Id}", "confirmation")).Breaks("AG-2");
        var (second, _) = await world.ProposedApplication("乙乙");
        Assert.Equal("PF-2026-0002", (await world.Confirm(second.Id)).String("decision.number"));
    }

    [Fact]
    [Trait("Kind", "Proof")]
    public async Task The_same_request_many_times_at_once_has_one_effect_and_one_answer()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var keys = Proof.Count(5, 200);
        var times = Proof.Count(20, 50);
        for (var i = 1; i <= keys; i++)
        {
            var (key, body) = (
                Guid.NewGuid().ToString(),
                Agencies.LifeOfAnAgencyTests.Point($"点{Chinese(i)}")
            );
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, times)
                    .Select(_ =>
                        agency.DirectorBrowser.Post($"{agency.Path}/points", body, key: key)
                    )
            );
            Assert.Single(answers.Select(a => (a.Ok().Status, a.Text)).Distinct());
        }
        var points = await agency.DirectorBrowser.Get($"{agency.Path}/points?size=1");
        Assert.Equal(keys, points.Int("total"));
        Assert.Equal(
            keys,
            await world.Work.AsOfficeAsync(
                false,
                (db, _) => db.Set<AuditEntry>().CountAsync(e => e.Action == "OpenPoint")
            )
        );
        Proof.Say("idempotency", $"{keys} keys × {times} times at once, one effect each");
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_and_another_key_is_not()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var (director, path) = (agency.DirectorBrowser, $"{agency.Path}/points");
        (await director.Post(path, Agencies.LifeOfAnAgencyTests.Point("东区"), key: "one")).Ok();
        (await director.Post(path, Agencies.LifeOfAnAgencyTests.Point("西区"), key: "one")).Is(409);
        (await director.Post(path, Agencies.LifeOfAnAgencyTests.Point("西区"), key: "two")).Ok();
        // a key belongs to its person: another one's request is a request of its own
        (
            await agency.ChairBrowser.Post(
                $"{agency.Path}/cases",
                new { kind = "change" },
                key: "one"
            )
        ).Ok();
    }

    [Fact]
    public async Task A_refused_request_may_be_mended_and_sent_with_the_same_key()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var (director, path) = (agency.DirectorBrowser, $"{agency.Path}/points");
        (await director.Post(path, new JsonObject { ["shortName"] = "" }, key: "one")).Is(400);
        (await director.Post(path, Agencies.LifeOfAnAgencyTests.Point("西区"), key: "one")).Ok();
    }

    [Fact]
    public async Task Two_editors_of_one_draft_do_not_overwrite_each_other()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        var version = (await union.Get()).Version;
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    union.Browser.Put(
                        union.Path,
                        new { kind = "setUp", shortName = $"名{Chinese(i + 1)}" },
                        version
                    )
                )
        );
        Assert.Single(answers, a => a.Status == 200);
        Assert.Equal(7, answers.Count(a => a.Status == 412));
    }

    /// <summary>Approved agencies, brought about in parallel.</summary>
    static async Task<List<string>> Approved(World world, int count)
    {
        var slugs = new List<string>();
        foreach (var some in Enumerable.Range(1, count).Chunk(4))
            slugs.AddRange(
                (
                    await Task.WhenAll(some.Select(i => world.ApprovedAgency($"第{Chinese(i)}号")))
                ).Select(a => a.Slug)
            );
        return slugs;
    }

    static IEnumerable<string> Numbers(string series, int year, int count) =>
        Enumerable.Range(1, count).Select(n => $"{series}-{year}-{n:0000}");

    static IEnumerable<string> Letters(Answer issued) =>
        issued.At("letterNumbers")!.AsArray().Select(n => n!.GetValue<string>());

    static int Steps(Answer view, string what) =>
        view.At("steps")!.AsArray().Count(s => s!["what"]!.GetValue<string>() == what);

    static string Chinese(int n) =>
        string.Concat(n.ToString().Select(d => "零一二三四五六七八九"[d - '0']));
}
