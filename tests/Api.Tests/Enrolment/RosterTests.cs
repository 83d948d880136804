using System.Text.Json.Nodes;
using Api.Tests.Contributions;
using Huzhu.Api.Statistics;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Enrolment;

/// <summary>Rosters through the API: from the file to cover (EN-3 to EN-11).</summary>
public class RosterTests
{
    internal sealed record Held(
        string Name,
        int Units,
        DateOnly Effective,
        DateOnly Expiry,
        DateOnly From
    );

    internal sealed class Scene(World world, TestAgency agency, Client clerk) : IAsyncDisposable
    {
        (string Clerk, string? Accountant, string? Cashier) names;
        Client? accountant;
        Client? cashier;
        public World World => world;
        public Client Accountant => accountant!;
        public Client Cashier => cashier!;
        public TestAgency Agency => agency;
        public Client Clerk => clerk;

        /// <summary>Ten in the morning of a later day; sessions are over by then.</summary>
        public async Task GoTo(string day)
        {
            if (DateTimeOffset.Parse($"{day}T10:00+08:00") > world.Clock.GetUtcNow())
                world.PassUntil($"{day}T10:00");
            clerk = await world.Visitor().SignIn(names.Clerk, TestPerson.Password);
            if (names.Accountant is { } name)
                accountant = await world.Visitor().SignIn(name, TestPerson.Password);
            if (names.Cashier is { } other)
                cashier = await world.Visitor().SignIn(other, TestPerson.Password);
        }

        /// <summary>Also a cashier who reports money, and an accountant who confirms it.</summary>
        public async Task<Scene> WithAccountant()
        {
            accountant = await world.Appoint(agency, "accountant");
            names.Accountant = await NameOf(accountant);
            cashier = await world.Appoint(agency, "cashier");
            names.Cashier = await NameOf(cashier);
            return this;
        }

        static async Task<string> NameOf(Client client) =>
            (await client.Get("session")).Ok().String("person.userName");

        /// <summary>The money of a due has come on a day: reported by the cashier, for the clerk
        /// has confirmed the roster (GV-9), and confirmed by the accountant.</summary>
        public async Task Pay(Guid due, decimal yuan, string? on = null, string? late = "单位换届")
        {
            var path = $"{agency.Path}/contributions/{due}";
            (await Cashier.Act(path, "report", Dues.Report(yuan, on ?? world.Today, late))).Ok();
            (await accountant!.Act(path, "confirmation")).Ok();
        }

        public Task<T> Read<T>(Func<Huzhu.Data.HuzhuDb, Task<T>> read) =>
            world.Work.AsOfficeAsync(false, (db, _) => read(db));

        public static async Task<Scene> At(string at, decimal price = 0)
        {
            var world = await World.StartAsync(at);
            await world.Plan(price: price);
            return await With(world, "京华");
        }

        public static async Task<Scene> With(World world, string name)
        {
            var agency = await world.OperatingAgency(name);
            await world.Unit(agency);
            var clerk = await world.Appoint(agency, "clerk");
            return new(world, agency, clerk) { names = (await NameOf(clerk), null, null) };
        }

        public async Task<Answer> Enrol(params RosterLine[] lines)
        {
            var roster = await Check(lines);
            Assert.Equal(0, roster.Int("faultyRows"));
            return await World.ConfirmRoster(clerk, agency, roster.Id());
        }

        public Task<Answer> Check(params RosterLine[] lines) => CheckFor(World.Free, lines);

        public async Task<Answer> CheckFor(string plan, params RosterLine[] lines) =>
            await World.Import(clerk, agency, await World.Xlsx(lines), plan);

        public async Task<List<Held>> Cover() =>
            await world.Work.AsAgencyAsync(
                await world.AgencyIdOf(agency.Slug),
                false,
                (db, _) =>
                    (
                        from e in db.Enrolments
                        join m in db.Members on e.MemberId equals m.Id
                        orderby e.Effective, e.Units, m.Name
                        select new Held(m.Name, e.Units, e.Effective, e.Expiry, e.CoveredFrom)
                    ).ToListAsync()
            );

        /// <summary>Whatever was done: the statistics are what the cover says.</summary>
        public async ValueTask DisposeAsync()
        {
            var (_, faults) = await world.Service<Recompute>().CompareAsync(default);
            await world.DisposeAsync();
            Assert.Empty(faults);
        }
    }

    internal static RosterLine Line(int n, string units = "1", string unit = "D001") =>
        new(unit, "王" + "甲乙丙丁戊己庚辛壬癸"[n % 10], TestPerson.Identity(5000 + n), units);

    [Fact, Keeps("EN-9", "EN-11", "EN-13", "EN-14")]
    public async Task A_clean_roster_becomes_cover()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var roster = await scene.Check(Line(1), Line(2, "2"));
        Assert.Equal("checked", roster.String("status"));
        Assert.Equal(2, roster.Int("rows"));
        var enrolled = await World.ConfirmRoster(scene.Clerk, scene.Agency, roster.Id());
        Assert.Equal("enrolled", enrolled.String("status"));
        Assert.Equal(
            [
                new("王乙", 1, new(2026, 3, 3), new(2027, 3, 2), new(2026, 4, 2)),
                new("王丙", 2, new(2026, 3, 3), new(2027, 3, 2), new(2026, 4, 2)),
            ],
            await scene.Cover()
        );
    }

    [Fact, Keeps("EN-9")]
    public async Task The_same_file_and_the_same_people_change_nothing()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var file = await World.Xlsx([Line(1), Line(2)]);
        var first = await World.Import(scene.Clerk, scene.Agency, file);
        await World.ConfirmRoster(scene.Clerk, scene.Agency, first.Id());
        var cover = await scene.Cover();
        Assert.Equal(first.Id(), (await World.Import(scene.Clerk, scene.Agency, file)).Id());

        var again = await scene.Check(Line(2), Line(1));
        Assert.Equal("unchanged", again.String("outcomes.0.outcome"));
        await World.ConfirmRoster(scene.Clerk, scene.Agency, again.Id());
        Assert.Equal(cover, await scene.Cover());
    }

    [Fact, Breaks("EN-8", "EN-9", "EN-13"), Keeps("EN-8")]
    public async Task All_faults_are_told_at_once_by_row_and_cell()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var wrong = TestPerson.Identity(5005)[..17] + "Z";
        var roster = await scene.Check(
            Line(1),
            Line(2) with
            {
                Number = wrong,
                Units = "几",
                Unit = "没有",
            },
            Line(3) with
            {
                Consent = "否",
            },
            Line(1),
            Line(4, "9"),
            Line(6) with
            {
                Number = "1.10101E+17",
            }
        );
        var faulty = roster.At("faulty")!.AsArray();
        string Columns(int row) =>
            string.Join(
                " ",
                faulty.Single(f => (int)f!["rowNumber"]! == row)!["faults"]!
                    .AsArray()
                    .Select(f => (string)f!["column"]!)
                    .Order()
            );
        Assert.Equal(5, faulty.Count);
        Assert.Equal("identityNumber unit units", Columns(3));
        Assert.Equal("consent", Columns(4));
        Assert.Equal("identityNumber", Columns(5));
        Assert.Equal("units", Columns(6));
        Assert.Contains("科学计数", (string)faulty[4]!["faults"]![0]!["message"]!);

        var path = $"{scene.Agency.Path}/rosters/{roster.Id()}";
        var all = new { goodRowsOnly = false, termsAcknowledgedBy = "工会主席" };
        (await scene.Clerk.Act(path, "confirmation", all)).Breaks("EN-9");
        var enrolled = await World.ConfirmRoster(scene.Clerk, scene.Agency, roster.Id(), true);
        Assert.Equal("enrolled", enrolled.String("status"));
        Assert.Single(await scene.Cover());
    }

    [Fact, Breaks("EN-14")]
    public async Task Terms_must_be_acknowledged_first()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        var roster = await scene.Check(Line(1));
        var path = $"{scene.Agency.Path}/rosters/{roster.Id()}";
        (await scene.Clerk.Act(path, "confirmation", new { goodRowsOnly = false })).Breaks("EN-14");
    }

    [Fact, Keeps("EN-3", "EN-6"), Breaks("EN-1")]
    public async Task A_renewal_follows_without_a_gap_and_the_retired_stay_out()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.Enrol(Line(1), Line(2));
        await scene.GoTo("2027-02-20");
        var roster = await scene.Check(Line(1, "3"), Line(2) with { RetiredOn = "2027-03-03" });
        Assert.Equal("EN-1", roster.String("faulty.0.faults.0.rule"));
        await World.ConfirmRoster(scene.Clerk, scene.Agency, roster.Id(), true);
        Assert.Equal(
            [
                new("王乙", 1, new(2027, 3, 3), new(2028, 3, 2), new(2027, 3, 3)),
                new("王乙", 2, new(2027, 3, 3), new(2028, 3, 2), new(2027, 4, 2)),
            ],
            (await scene.Cover()).Where(c => c.Effective.Year == 2027)
        );
    }

    [Fact, Breaks("EN-3"), Keeps("EN-3")]
    public async Task Late_renewals_go_through_with_a_reason_that_is_kept()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.Enrol(Line(1));
        await scene.GoTo("2027-03-08");
        var roster = await scene.Check(Line(1));
        Assert.Equal("lateRenewal", roster.String("outcomes.0.outcome"));
        var path = $"{scene.Agency.Path}/rosters/{roster.Id()}";
        var silent = new { goodRowsOnly = false, termsAcknowledgedBy = "工会主席" };
        (await scene.Clerk.Act(path, "confirmation", silent)).Breaks("EN-3");
        await World.ConfirmRoster(scene.Clerk, scene.Agency, roster.Id());
        Assert.Equal(new(2027, 3, 3), (await scene.Cover())[1].From);
        var kept = await scene.World.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db
                    .AuditEntries.Where(e => e.Action == "ConfirmRoster")
                    .Select(e => e.Data)
                    .ToListAsync()
        );
        Assert.Contains(kept, data => (string?)JsonNode.Parse(data!)!["lateReason"] == "单位换届");
    }

    [Fact, Breaks("EN-8")]
    public async Task The_maximum_counts_over_all_agencies_and_tells_only_what_is_left()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.Enrol(Line(1, "3"));
        var other = await Scene.With(scene.World, "海淀仪表");
        var roster = await other.Check(Line(1, "2"));
        var said = roster.String("faulty.0.faults.0.message");
        Assert.Contains("剩余1", said);
        Assert.DoesNotContain("京华", roster.Text);
        await other.Enrol(Line(1, "1"));
        Assert.Single(await other.Cover());
    }

    [Fact, Breaks("EN-5"), Keeps("EN-5")]
    public async Task Joiners_in_mid_term_wait_for_the_office()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.Enrol(Line(1));
        await scene.GoTo("2026-06-01");
        var roster = await scene.Check(Line(2));
        Assert.Equal("EN-5", roster.String("faulty.0.faults.0.rule"));
        var path = $"{scene.Agency.Path}/rosters/{roster.Id()}";
        (await scene.Clerk.Post($"{path}/joiner-decisions", new { reason = "整体划转" })).Ok();
        var approver = await scene
            .World.Visitor()
            .SignIn((await Template.Get()).Office["approver"].UserName, TestPerson.Password);
        var asked = (await approver.Get("office/joiner-decisions?open=true")).Ok();
        // whoever decides sees for which unit, plan and roster, and is reminded
        Assert.Equal(roster.String("number"), asked.String("items.0.rosterNumber"));
        Assert.Equal("第一机床厂", asked.String("items.0.units.0"));
        Assert.Contains(
            (await approver.Get("office/to-dos")).Ok().Json.AsArray(),
            d => d!["kind"]!.GetValue<string>() == "answerJoiners" && d["mine"]!.GetValue<bool>()
        );
        (
            await approver.Post(
                $"office/joiner-decisions/{asked.Id("items.0.id")}/answer",
                new { approved = true, answer = "同意" },
                0
            )
        ).Is(204);
        // and who asked is reminded of the answer, until it is followed
        async Task<int> Answered() =>
            (await scene.Clerk.Get($"{scene.Agency.Path}/to-dos"))
                .Ok()
                .Json.AsArray()
                .Count(d => d!["subjectId"]!.GetValue<Guid>() == roster.Id());
        Assert.Equal(1, await Answered());
        // another agency's list isn't concerned by it, and is there
        var neighbour = await Scene.With(scene.World, "海淀仪表");
        var others = (await neighbour.Clerk.Get($"{neighbour.Agency.Path}/to-dos")).Ok();
        Assert.DoesNotContain(roster.Id().ToString(), others.Text);
        (await scene.Clerk.Act(path, "recheck")).Ok();
        var again = await World.Settled(scene.Clerk, path, "checking");
        Assert.Equal("joiner", again.String("outcomes.0.outcome"));
        Assert.Equal(0, await Answered());
        await World.ConfirmRoster(scene.Clerk, scene.Agency, roster.Id());
        Assert.Equal(
            new("王丙", 1, new(2026, 6, 2), new(2027, 3, 2), new(2026, 7, 2)),
            (await scene.Cover())[1]
        );

        // a roster that is taken back asks the office nothing any more
        var other = $"{scene.Agency.Path}/rosters/{(await scene.Check(Line(3))).Id()}";
        (await scene.Clerk.Post($"{other}/joiner-decisions", new { reason = "调入" })).Ok();
        (await scene.Clerk.Act(other, "withdrawal")).Ok();
        Assert.Equal(
            0,
            (await approver.Get("office/joiner-decisions?open=true")).Ok().Int("total")
        );
    }

    [Fact, Keeps("EN-6", "EN-10"), Breaks("EN-10")]
    public async Task In_mid_term_more_units_join_and_fewer_wait()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.Enrol(Line(1, "2"));
        await scene.GoTo("2026-06-01");
        var fewer = await scene.Check(Line(1, "1"));
        Assert.Equal("EN-10", fewer.String("faulty.0.faults.0.rule"));
        Assert.Contains("2027-02-15", fewer.Text);
        await scene.Enrol(Line(1, "3"));
        Assert.Equal(
            new("王乙", 1, new(2026, 6, 2), new(2027, 3, 2), new(2026, 7, 2)),
            (await scene.Cover())[1]
        );
    }

    [Fact, Keeps("EN-7"), Breaks("EN-7")]
    public async Task Cover_begins_when_the_money_has_come()
    {
        await using var scene = await Scene.At("2026-03-02 10:00", price: 25);
        var roster = await scene.Check(Line(1, "2"));
        Assert.Equal(50m, roster.At("units.0.due")!.GetValue<decimal>());
        var waiting = await World.ConfirmRoster(scene.Clerk, scene.Agency, roster.Id(), paid: true);
        Assert.Equal("confirmed", waiting.String("status"));
        Assert.Empty(await scene.Cover());
        var facts = await Facts(scene);
        Assert.Equal(5000, facts[Measure.ContributionsDue]);
        Assert.False(facts.ContainsKey(Measure.Insured));
    }

    [Fact, Keeps("ST-1")]
    public async Task Facts_change_with_the_cover()
    {
        await using var scene = await Scene.At("2026-03-02 10:00");
        await scene.Enrol(Line(1, "2"), Line(2));
        var facts = await Facts(scene);
        Assert.Equal(0, facts[Measure.Insured]);
        Assert.Equal(2, facts[Measure.FirstEnrolments]);
        Assert.Equal(2, facts[Measure.TermsEnding]);
    }

    static async Task<Dictionary<Measure, long>> Facts(Scene scene) =>
        await scene.World.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db
                    .AgencyFacts.GroupBy(f => f.Measure)
                    .Select(g => new { g.Key, Sum = g.Sum(f => f.Value) })
                    .ToDictionaryAsync(g => g.Key, g => g.Sum)
        );
}
