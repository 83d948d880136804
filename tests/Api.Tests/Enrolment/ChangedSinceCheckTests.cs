using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Scene = Api.Tests.Enrolment.RosterTests.Scene;

namespace Api.Tests.Enrolment;

/// <summary>What has changed between a roster's check, its confirmation and its cover, and people
/// who come back (EN-1, EN-4, EN-5, EN-7 to EN-9, EN-14).</summary>
public class ChangedSinceCheckTests
{
    static RosterLine Line(int n, string units = "1") => RosterTests.Line(n, units);

    static Task<Guid> MemberOf(Scene scene) =>
        scene.Read(db => db.Members.Select(m => m.Id).SingleAsync());

    [Fact, Breaks("EN-7"), Keeps("EN-7")]
    public async Task Cover_that_nobody_has_paid_for_does_not_begin()
    {
        await using var scene = await (
            await Scene.At("2026-03-02 10:00", price: 25)
        ).WithAccountant();
        var first = await scene.Check(Line(1, "2"));
        await World.ConfirmRoster(scene.Clerk, scene.Agency, first.Id(), paid: true);
        await scene.Pay(
            await scene.Read(db => db.Contributions.Select(c => c.Id).SingleAsync()),
            50
        );
        var path = $"{scene.Agency.Path}/rosters/";
        await World.Settled(scene.Clerk, path + first.Id(), "confirmed");
        Assert.Single(await scene.Cover());

        // checked before the window, when the same again changes nothing; confirmed within it
        await scene.GoTo("2027-02-10");
        var early = await scene.Check(Line(1, "2"));
        Assert.Equal("unchanged", early.String("outcomes.0.outcome"));
        await scene.GoTo("2027-02-20");
        var refused = await scene.Clerk.Act(
            path + early.Id(),
            "confirmation",
            new { goodRowsOnly = false }
        );
        refused.Is(409, "state");
        Assert.Contains("重新核对", refused.Text);
        Assert.Single(await scene.Cover());
        // checked again, it is the renewal, with its sum
        (await scene.Clerk.Act(path + early.Id(), "recheck")).Ok();
        var again = await World.Settled(scene.Clerk, path + early.Id(), "checking");
        Assert.Equal("renewal", again.String("outcomes.0.outcome"));
        await World.ConfirmRoster(scene.Clerk, scene.Agency, early.Id(), paid: true);
        Assert.Single(await scene.Cover());
    }

    [Fact, Breaks("EN-7", "EN-9")]
    public async Task Nobody_is_asked_for_the_same_money_by_two_rosters()
    {
        await using var scene = await (
            await Scene.At("2026-03-02 10:00", price: 25)
        ).WithAccountant();
        var path = $"{scene.Agency.Path}/rosters/";
        // checked before the other was confirmed
        var early = await scene.Check(Line(2), Line(3));
        var first = await scene.Check(Line(1), Line(2));
        await World.ConfirmRoster(scene.Clerk, scene.Agency, first.Id(), paid: true);
        var refused = await scene.Clerk.Act(
            path + early.Id(),
            "confirmation",
            new { goodRowsOnly = false, termsAcknowledgedBy = "工会主席" }
        );
        refused.Is(409, "state");
        Assert.Contains(first.String("number"), refused.Text);
        Assert.Contains("重新核对", refused.Text);

        // checked afterwards: the row says where the person is already
        (await scene.Clerk.Act(path + early.Id(), "recheck")).Ok();
        var again = await World.Settled(scene.Clerk, path + early.Id(), "checking");
        Assert.Equal(
            (1, "EN-7"),
            (again.Int("faultyRows"), again.String("faulty.0.faults.0.rule"))
        );
        Assert.Contains(first.String("number"), again.String("faulty.0.faults.0.message"));
        await World.ConfirmRoster(
            scene.Clerk,
            scene.Agency,
            early.Id(),
            goodRowsOnly: true,
            paid: true
        );
        var dues = await scene.Read(db => db.Contributions.OrderBy(c => c.DueSince).ToListAsync());
        Assert.Equal([(2, 50m), (1, 25m)], dues.Select(d => (d.Persons, d.Due.Yuan)));

        // what was asked for goes on when its money comes; taken back, it is free for another
        await scene.Pay(dues[1].Id, 25);
        await World.Settled(scene.Clerk, path + early.Id(), "confirmed");
        Assert.Equal("王", (await scene.Cover()).Single().Name[..1]);
        (await scene.Clerk.Act(path + first.Id(), "withdrawal")).Ok();
        Assert.Equal(0, (await scene.Check(Line(1), Line(2))).Int("faultyRows"));
    }

    [Fact, Breaks("EN-7", "EN-9")]
    public async Task Not_even_by_two_who_confirm_in_the_same_instant()
    {
        await using var scene = await Scene.At("2026-03-02 10:00", price: 25);
        for (var round = 0; round < 5; round++)
        {
            var (one, both, other) = (
                Line(20 + 3 * round),
                Line(21 + 3 * round),
                Line(22 + 3 * round)
            );
            var rosters = new[] { await scene.Check(one, both), await scene.Check(both, other) };
            var answers = await Task.WhenAll(
                rosters.Select(async roster =>
                {
                    using var clerk = scene.Clerk.Copy();
                    return await clerk.Act(
                        $"{scene.Agency.Path}/rosters/{roster.Id()}",
                        "confirmation",
                        new { goodRowsOnly = false, termsAcknowledgedBy = "工会主席" }
                    );
                })
            );
            Assert.Equal([200, 409], answers.Select(a => a.Status).Order());
        }
    }

    [Fact, Keeps("EN-3", "EN-7")]
    public async Task A_renewal_that_waits_for_its_money_is_no_longer_to_be_made()
    {
        await using var scene = await (
            await Scene.At("2026-03-02 10:00", price: 25)
        ).WithAccountant();
        var first = await scene.Check(Line(1), Line(2));
        await World.ConfirmRoster(scene.Clerk, scene.Agency, first.Id(), paid: true);
        await scene.Pay(
            await scene.Read(db => db.Contributions.Select(c => c.Id).SingleAsync()),
            50
        );
        await World.Settled(scene.Clerk, $"{scene.Agency.Path}/rosters/{first.Id()}", "confirmed");
        await scene.GoTo("2027-02-20");
        var renewals = $"{scene.Agency.Path}/renewals";
        async Task<int> Duties() =>
            (await scene.Clerk.Get($"{scene.Agency.Path}/to-dos"))
                .Ok()
                .Text.Split("\"renew\"")
                .Length - 1;
        Assert.Equal(1, await Duties());
        var row = (await scene.Clerk.Get(renewals)).Ok();
        Assert.Equal((2, 0), (row.Int("items.0.persons"), row.Int("items.0.awaiting")));
        var members = await scene.Read(db => db.Members.Select(m => m.Id).ToListAsync());
        var made = (
            await scene.Clerk.Post(
                renewals,
                new
                {
                    unitId = row.Id("items.0.unitId"),
                    plan = World.Free,
                    expiry = "2027-03-02",
                    consent = true,
                    persons = members.Take(1).Select(memberId => new { memberId, units = 1 }),
                }
            )
        ).Ok();
        await World.ConfirmRoster(scene.Clerk, scene.Agency, made.Id(), paid: true);
        Assert.Equal(0, await Duties());
        row = (await scene.Clerk.Get(renewals)).Ok();
        Assert.Equal((0, 1), (row.Int("items.0.renewed"), row.Int("items.0.awaiting")));
        var candidates = (
            await scene.Clerk.Get($"{renewals}/{row.Id("items.0.unitId")}/{World.Free}/2027-03-02")
        ).Ok();
        Assert.Contains(made.String("number"), candidates.String("candidates.0.why"));
        Assert.Null(candidates.At("candidates.1.why"));

        // a unit leaves when nothing is asked of it any more, and then renews nothing
        var unit = $"{scene.Agency.Path}/units/{row.Id("items.0.unitId")}";
        var leaving = new { leftOn = "2027-02-20" };
        var owing = await scene.Clerk.Act(unit, "departure", leaving);
        owing.Is(409, "state");
        Assert.Contains(made.String("number"), owing.Text);
        (await scene.Clerk.Act($"{scene.Agency.Path}/rosters/{made.Id()}", "withdrawal")).Ok();
        Assert.Equal(1, await Duties());
        (await scene.Clerk.Act(unit, "departure", leaving)).Ok();
        Assert.Equal((0, 0), ((await scene.Clerk.Get(renewals)).Ok().Int("total"), await Duties()));
    }

    [Fact, Keeps("EN-3", "EN-9")]
    public async Task The_file_of_last_year_renews_this_year()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var file = await World.Xlsx([Line(1)]);
        var first = await World.Import(scene.Clerk, scene.Agency, file);
        await World.ConfirmRoster(scene.Clerk, scene.Agency, first.Id());
        await scene.GoTo("2027-02-20");
        var next = await World.Import(scene.Clerk, scene.Agency, file);
        Assert.NotEqual(first.Id(), next.Id());
        Assert.Equal("renewal", next.String("outcomes.0.outcome"));
        Assert.Equal(next.Id(), (await World.Import(scene.Clerk, scene.Agency, file)).Id());
    }

    [Fact, Keeps("EN-5")]
    public async Task Who_had_left_and_is_on_a_roster_again_is_with_the_unit_again()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.Enrol(Line(1));
        var member = $"{scene.Agency.Path}/members/{await MemberOf(scene)}";
        (await scene.Clerk.Act(member, "departure", new { leftOn = "2026-03-01" })).Ok();
        await scene.GoTo("2027-02-20");
        await scene.Enrol(Line(1));
        Assert.Null((await scene.Clerk.Get(member)).Ok().At("leftOn"));
    }

    [Fact, Keeps("EN-14")]
    public async Task The_terms_that_a_unit_acknowledges_are_those_of_its_rows()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var now = await scene.Read(db =>
            db.PlanVersions.Where(v => v.Code == World.Free).Select(v => v.Id).SingleAsync()
        );
        await scene.World.Plan(from: 2027);
        await scene.Enrol(Line(1));
        Assert.Equal(
            now,
            await scene.Read(db =>
                db.TermsAcknowledgements.Select(t => t.PlanVersionId).SingleAsync()
            )
        );
        // the renewal follows the next version, which nobody has seen
        await scene.GoTo("2027-02-20");
        var next = await scene.Check(Line(1));
        Assert.False(next.At("units.0.termsAcknowledged")!.GetValue<bool>());
    }

    [Fact, Breaks("PL-1", "EN-1")]
    public async Task A_renewal_roster_asks_who_may_join_and_whether_the_unit_still_takes_part()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.World.Plan("women", who: PlanMembers.WomenInService);
        var woman = await scene.CheckFor("women", Line(2));
        Assert.Equal(0, woman.Int("faultyRows"));
        await World.ConfirmRoster(scene.Clerk, scene.Agency, woman.Id());
        await scene.Enrol(Line(1));
        await scene.GoTo("2027-02-20");
        var (unit, members) = await scene.Read(async db =>
            (
                await db.MemberUnits.Select(u => u.Id).SingleAsync(),
                await db.Members.OrderBy(m => m.Name).Select(m => m.Id).ToListAsync()
            )
        );
        var renewal = new
        {
            unitId = unit,
            plan = "women",
            expiry = "2027-03-02",
            consent = true,
            persons = members.Select(memberId => new { memberId, units = 1 }),
        };
        var roster = (await scene.Clerk.Post($"{scene.Agency.Path}/renewals", renewal)).Ok();
        Assert.Equal(1, roster.Int("faultyRows"));
        Assert.Equal("PL-1", roster.String("faulty.0.faults.0.rule"));
        var path = $"{scene.Agency.Path}/rosters/{roster.Id()}";
        Assert.Equal(1, (await scene.Clerk.Act(path, "recheck")).Ok().Int("faultyRows"));
        (await scene.Clerk.Act(path, "withdrawal")).Ok();
        var one = $"{scene.Agency.Path}/units/{unit}";
        (await scene.Clerk.Act(one, "departure", new { leftOn = "2027-02-19" })).Ok();
        (await scene.Clerk.Post($"{scene.Agency.Path}/renewals", renewal)).Is(409, "state");
    }

    [Fact, Breaks("EN-8")]
    public async Task A_retirement_taken_back_brings_back_no_more_than_the_maximum()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var other = await Scene.With(scene.World, "海淀仪表");
        await scene.Enrol(Line(1, "3"));
        await scene.GoTo("2027-02-20");
        await scene.Enrol(Line(1, "3"));
        var member = $"{scene.Agency.Path}/members/{await MemberOf(scene)}";
        (await scene.Clerk.Act(member, "retirement", new { on = "2027-03-01" })).Ok();
        await scene.GoTo("2027-03-10");
        await other.GoTo("2027-03-10");
        await other.Enrol(Line(1, "3"));
        (await scene.Clerk.Act(member, "retirement", new { on = (string?)null })).Breaks("EN-8");
    }

    [Fact, Keeps("EN-1", "EN-2")]
    public async Task A_retirement_told_by_a_roster_counts_for_all_cover()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.World.Plan("second");
        await scene.Enrol(Line(1));
        await scene.GoTo("2027-02-20");
        await scene.Enrol(Line(1));
        var second = await scene.CheckFor("second", Line(1) with { RetiredOn = "2027-03-01" });
        await World.ConfirmRoster(scene.Clerk, scene.Agency, second.Id());
        Assert.Equal(
            [("free-test", 2026, false), ("free-test", 2027, true), ("second", 2027, false)],
            await scene.Read(async db =>
                (
                    await db
                        .Enrolments.OrderBy(e => e.PlanCode)
                        .ThenBy(e => e.Effective)
                        .ToListAsync()
                )
                    .Select(e => (e.PlanCode, e.Effective.Year, e.CancelledOn is not null))
                    .ToList()
            )
        );
    }

    [Fact, Breaks("EN-3"), Keeps("EN-3")]
    public async Task A_late_renewal_says_why_and_the_office_can_read_it()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.Enrol(Line(1));
        await scene.GoTo("2027-03-03");
        var roster = await scene.Check(Line(1));
        Assert.Equal("lateRenewal", roster.String("outcomes.0.outcome"));
        var path = $"{scene.Agency.Path}/rosters/{roster.Id()}";
        (await scene.Clerk.Act(path, "confirmation", new { goodRowsOnly = false })).Breaks("EN-3");
        await World.ConfirmRoster(scene.Clerk, scene.Agency, roster.Id());
        var log = await scene.Read(db =>
            db.AuditEntries.Where(e => e.Action == "ConfirmRoster")
                .OrderBy(e => e.At)
                .Select(e => e.Data)
                .ToListAsync()
        );
        Assert.DoesNotContain("lateReason\":\"", log[0]);
        Assert.Contains("单位换届", log[^1]);
    }

    /// <summary>Confirmed in the last second of the year in Beijing, enrolled by a job after
    /// midnight.
    /// </summary>
    [Fact, Keeps("EN-10", "EN-11", "T-1")]
    public async Task The_day_of_handling_is_that_of_the_confirmation_in_Beijing()
    {
        await using var scene = await Scene.At("2026-12-31 23:59");
        await scene.Enrol(Line(1));
        Assert.Equal(new(2027, 1, 1), (await scene.Cover())[0].Effective);
    }

    [Fact, Keeps("EN-7", "EN-10", "EN-11"), Breaks("EN-4")]
    public async Task Money_recorded_late_renews_by_its_day_at_the_bank_and_begins_nothing_before()
    {
        await using var scene = await (
            await Scene.At("2026-03-02 10:00", price: 25)
        ).WithAccountant();
        var pending = new List<string>();
        async Task Enrol(RosterLine line, string confirmed, string? recorded, string received)
        {
            await scene.GoTo(confirmed);
            var roster = await scene.Check(line);
            await World.ConfirmRoster(scene.Clerk, scene.Agency, roster.Id(), paid: true);
            await scene.GoTo(recorded ?? confirmed);
            pending.AddRange(await Pending(line));
            var due = await scene.Read(db =>
                db.Contributions.Where(c => c.RosterId == roster.Id())
                    .Select(c => c.Id)
                    .SingleAsync()
            );
            await scene.Pay(due, 25, received);
            var path = $"{scene.Agency.Path}/rosters/{roster.Id()}";
            await World.Settled(scene.Clerk, path, "confirmed");
        }
        async Task<IEnumerable<string>> Pending(RosterLine line)
        {
            var member = await scene.Read(db =>
                db.Members.Where(m => m.Name == line.Name).Select(m => m.Id).SingleOrDefaultAsync()
            );
            if (member == Guid.Empty)
                return [];
            var path = $"{scene.Agency.Path}/members/{member}/cover";
            var cover = (await scene.Clerk.Get(path)).Ok();
            return cover.At("pending")!.AsArray().Select(p => (string)p!["why"]!);
        }
        // the money was there before the roster and was recorded eight days later
        await Enrol(Line(1), "2026-03-02", "2026-03-10", "2026-02-25");
        await Enrol(Line(2), "2026-03-12", "2026-03-12", "2026-03-12");
        var (first, second) = ((await scene.Cover())[0], (await scene.Cover())[1]);
        Assert.Equal(new(2026, 3, 11), first.Effective);
        Assert.Equal(new(2026, 3, 13), second.Effective);
        // on the last day of the window at the bank, recorded a month later: contiguous
        await Enrol(Line(1), "2027-03-05", "2027-04-20", "2027-03-26");
        // a day too late at the bank: a first enrolment, and not before the money was recorded
        await Enrol(Line(2), "2027-04-20", "2027-04-20", "2027-03-29");
        Assert.Equal(
            [new(2027, 3, 11), new(2027, 4, 21)],
            (await scene.Cover()).Skip(2).Select(c => c.Effective)
        );
        // until then both were pending: the first in the gap of its renewal
        Assert.Equal(2, pending.Count);
        Assert.Contains("连续保障", pending[0]);
        Assert.Contains("没有保障", pending[1]);
        Assert.Empty(await Pending(Line(1)));
    }

    [Fact, Breaks("EN-8")]
    public async Task However_a_number_is_written_it_is_one_person()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var number = Enumerable
            .Range(1, 60)
            .Select(n => Line(n).Number)
            .First(n => n.EndsWith('X'));
        var wide = string.Concat(number.Select(c => (char)(c + 0xFEE0)));
        string[] ways =
        [
            number,
            number.ToLowerInvariant(),
            wide,
            number.Insert(6, " ").Insert(15, "　"),
            number.Remove(17).Remove(6, 2),
        ];
        var roster = await scene.Check([.. ways.Select(w => Line(1) with { Number = w })]);
        Assert.Equal((5, 4), (roster.Int("rows"), roster.Int("faultyRows")));
        Assert.All(
            roster.At("faulty")!.AsArray(),
            f => Assert.Contains("第2行", (string)f!["faults"]![0]!["message"]!)
        );
    }

    [Fact, Keeps("EN-8"), Breaks("EN-8")]
    [Trait("Kind", "Proof")]
    public async Task Two_agencies_at_once_give_nobody_more_than_the_maximum()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var other = await Scene.With(scene.World, "海淀仪表");
        var lines = Enumerable.Range(1, Proof.Count(40, 2_000)).Select(n => Line(n, "3")).ToArray();
        Scene[] both = [scene, other];
        var rosters = await Task.WhenAll(both.Select(s => s.Check(lines)));
        Assert.All(rosters, r => Assert.Equal(0, r.Int("faultyRows")));
        await Task.WhenAll(
            both.Zip(rosters, (s, r) => World.ConfirmRoster(s.Clerk, s.Agency, r.Id()))
        );
        Assert.Equal(lines.Length, await scene.Read(db => db.Enrolments.CountAsync()));
    }

    [Fact, Breaks("EN-9")]
    public async Task Nobody_by_hand_is_refused_and_breaks_nothing()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var path = $"{scene.Agency.Path}/rosters";
        object[] bad =
        [
            new { plan = World.Free },
            new { plan = World.Free, persons = (object?)null },
            new { plan = World.Free, persons = new object?[] { null } },
            new { plan = World.Free, persons = Array.Empty<object>() },
            By("2027-03-03"),
        ];
        object By(string askedFor) =>
            new
            {
                plan = World.Free,
                askedFor,
                persons = new[]
                {
                    new
                    {
                        unit = "D001",
                        name = "王乙",
                        identityNumber = Line(1).Number,
                        units = "1",
                        consent = "是",
                    },
                },
            };
        (await scene.Clerk.Post(path, By("2027-03-02"))).Ok();
        foreach (var body in bad)
            (await scene.Clerk.Post(path, body)).Is(400);
        Assert.Empty(scene.World.Errors);
    }
}
