using System.Text.Json.Nodes;
using Huzhu.Api.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Agencies;

/// <summary>
/// 2026 over the demo's agencies, from midnight to midnight: which to-do stands on which day, when
/// it turns overdue, and what ends at which instant. Expected dates are counted here, by a calendar
/// of this file's own, from nothing but the dates of the events.
/// </summary>
public class DemoYearTests
{
    /// <summary>What the office and an agency do in the course of the year.</summary>
    static readonly SortedDictionary<string, Func<World, Task>> Acts = new()
    {
        ["2026-01-13"] = world => Collect(world, "fangshan"),
        ["2026-02-03"] = async world =>
        {
            (
                await (await Person(world, "shenhe")).Act(
                    "office/agencies/mentougou",
                    "certificates"
                )
            ).Ok();
            await Collect(world, "mentougou");
        },
        ["2026-03-10"] = world => Decide(world, "setUp"),
        ["2026-05-06"] = world => Decide(world, "change"),
        ["2026-06-30"] = async world =>
            (
                await (await Person(world, "shenhe")).Act(
                    "office/agencies/dongcheng",
                    "termination-order",
                    new { reason = "连续两年未履职。" }
                )
            ).Ok(),
        ["2026-07-03"] = world => Decide(world, "termination", "dongcheng"),
        ["2026-09-07"] = async world =>
            (
                await (await Person(world, "dongcheng-zhuren")).Act(
                    "agencies/dongcheng",
                    "decision-receipts",
                    new { receivedOn = world.Today }
                )
            ).Ok(),
    };

    [Fact, Trait("Kind", "Proof")]
    public async Task Every_to_do_stands_and_turns_overdue_on_its_day_and_each_end_comes_at_midnight()
    {
        await using var world = await World.DemoAsync("2026-01-01T08:00");
        var (days, checks, rows) = (0, 0, 0);
        var facts = await Facts.Read(world);
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            var acts = Acts.GetValueOrDefault($"{day:yyyy-MM-dd}");
            // reduced: the days on which something changes, the days after them, and each first
            var looks =
                Proof.Full
                || acts is not null
                || day.Day == 1
                || facts.Expected(day).Any(d => d.Due == day || d.Due.AddDays(1) == day);
            if (!looks)
                continue;
            days++;
            foreach (var instant in new[] { "00:00:00", "23:59:59" })
            {
                var at = DateTimeOffset.Parse($"{day:yyyy-MM-dd}T{instant}+08:00");
                if (at <= world.Clock.GetUtcNow())
                    continue;
                world.Pass(at - world.Clock.GetUtcNow());
                await world.Service<Sweep>().RunAsync(default);
                if (acts is not null && instant == "23:59:59")
                {
                    await acts(world);
                    facts = await Facts.Read(world);
                }
                var shown = await Shown(world);
                Assert.Equal(facts.Expected(day), shown);
                checks++;
                rows += shown.Count;
            }
        }
        Assert.Equal(facts.Ends(), await Recorded(world));
        Assert.True(facts.Ends().Count >= 4, "too little happened to prove anything");
        Proof.Say(
            "a year of the demo",
            $"{days} days, {checks} looks, {rows} to-dos, " + $"{facts.Ends().Count} ends"
        );
    }

    [Fact]
    public async Task A_sweep_that_sleeps_for_weeks_changes_nothing_but_when_it_is_written_down()
    {
        await using var world = await World.DemoAsync("2026-01-01T08:00");
        var facts = await Facts.Read(world);
        var (slug, due) = facts.Lapses().First();
        world.PassUntil($"{due:yyyy-MM-dd}T23:59:59");
        Assert.False(await IsReadOnly(world, slug));
        world.Pass(TimeSpan.FromSeconds(2));
        Assert.True(await IsReadOnly(world, slug)); // nobody has recorded it yet
        Assert.Empty(await Recorded(world, since: new(2026, 1, 1)));
        for (var month = 0; month < 13; month++)
        {
            world.Pass(TimeSpan.FromDays(28));
            await world.Service<Sweep>().RunAsync(default);
        }
        Assert.Equal(facts.Ends(), await Recorded(world));
    }

    sealed record Row(string Subject, string Rule, DateOnly Due, string State, int DaysLeft);

    /// <summary>What the office's list of deadlines shows now.</summary>
    static async Task<List<Row>> Shown(World world)
    {
        var office = await Person(world, "shenhe");
        var rows = new List<Row>();
        for (var page = 1; ; page++)
        {
            var list = (await office.Get($"office/deadlines?size=100&page={page}")).Ok();
            rows.AddRange(
                list.At("items")!
                    .AsArray()
                    // what comes with the demo's money, claims and budgets is the business of
                    // tests of their own
                    .Where(d => (string)d!["rule"]! is not ("EN-7" or "CO-1"))
                    .Where(d => !((string)d!["rule"]!).StartsWith("CL-"))
                    .Where(d => !((string)d!["address"]!).StartsWith("/claims"))
                    .Select(d => new Row(
                        d!["agencySlug"]?.GetValue<string>() ?? d["subjectId"]!.GetValue<string>(),
                        d["rule"]!.GetValue<string>(),
                        Date(d["deadline"]!["due"])!.Value,
                        d["deadline"]!["state"]!.GetValue<string>(),
                        d["deadline"]!["daysLeft"]!.GetValue<int>()
                    ))
            );
            if (page * 100 >= list.Int("total"))
                return Sorted(rows);
        }
    }

    static List<Row> Sorted(IEnumerable<Row> rows) =>
        [.. rows.OrderBy(r => r.Subject).ThenBy(r => r.Rule).ThenBy(r => r.Due)];

    /// <summary>What the sweep has written down: which agency ended how, and when.</summary>
    static Task<List<(string, string, DateTime)>> Recorded(World world, DateOnly? since = null) =>
        world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var found = await (
                    from o in db.Occurrences
                    where o.Kind == "lapsed" || o.Kind == "terminated"
                    join a in db.Agencies on o.SubjectId equals a.Id
                    select new
                    {
                        a.Slug,
                        o.Kind,
                        o.At,
                    }
                ).ToListAsync();
                return found
                    .Where(f => since is null || f.At >= since.Value.ToDateTime(default))
                    .Select(f => (f.Slug, f.Kind, f.At))
                    .OrderBy(f => f.Slug)
                    .ToList();
            }
        );

    static async Task<bool> IsReadOnly(World world, string slug) =>
        (await (await Person(world, "shenhe")).Get($"office/agencies/{slug}"))
            .Ok()
            .At("readOnly")!
            .GetValue<bool>();

    static async Task<Client> Person(World world, string user) =>
        await world.Visitor().SignIn(user, "huzhu-demo-2026");

    static async Task Collect(World world, string slug) =>
        (
            await (await Person(world, "shenhe")).Act(
                $"office/agencies/{slug}",
                "collection",
                new { collectedOn = world.Today, collectedBy = "工会干部" }
            )
        ).Ok();

    /// <summary>A case that waits at the office is approved by two people.</summary>
    static async Task Decide(World world, string kind, string? slug = null)
    {
        var reviewer = await Person(world, "shenhe2");
        var waiting = (await reviewer.Get($"office/cases?kind={kind}&open=true"))
            .Ok()
            .At("items")!
            .AsArray()
            .First(c => slug is null || c!["agencySlug"]?.GetValue<string>() == slug)!;
        var path = $"office/cases/{waiting["id"]}";
        if (waiting["status"]!.GetValue<string>() == "submitted")
        {
            if (kind == "setUp")
                (
                    await reviewer.Put(
                        $"{path}/findings",
                        new { findings = SetUp.AllMet },
                        (await reviewer.Get(path)).Version
                    )
                ).Ok();
            (await reviewer.Act(path, "proposal", new { outcome = "approve" })).Ok();
        }
        (await (await Person(world, "hezhun")).Act(path, "confirmation")).Ok();
    }

    static DateOnly? Date(JsonNode? node) =>
        node is null ? null : DateOnly.Parse(node.GetValue<string>()[..10]);

    static DateOnly? Day(JsonNode? instant) =>
        instant is null
            ? null
            : DateOnly.FromDateTime(
                DateTime
                    .Parse(
                        instant.GetValue<string>(),
                        null,
                        System.Globalization.DateTimeStyles.AdjustToUniversal
                    )
                    .AddHours(8)
            );

    /// <summary>The dates of events, read once, and what follows from them.</summary>
    sealed class Facts
    {
        static readonly string[] Ordered = ["shili-fangzhi", "dongcheng"];

        readonly List<JsonNode> agencies = [];
        readonly List<JsonNode> cases = [];

        /// <summary>By agency: newest dates of its internal rules, and yearly tasks done.</summary>
        readonly Dictionary<string, (List<DateOnly> Rules, List<string> Tasks)> records = [];

        /// <summary>The office's matters, and which agencies have passed them on.</summary>
        readonly List<(DateOnly On, List<string> Done)> matters = [];

        /// <summary>Clerks who change, by agency and day; none of it told to the office yet.
        /// </summary>
        readonly List<(string Slug, DateOnly On)> handovers = [];

        public static async Task<Facts> Read(World world)
        {
            var (facts, office) = (new Facts(), await Person(world, "shenhe"));
            var list = (await office.Get("office/agencies?size=100")).Ok().At("items")!.AsArray();
            foreach (var row in list)
                facts.agencies.Add((await office.Get($"office/agencies/{row!["slug"]}")).Ok().Json);
            foreach (var slug in list.Select(row => row!["slug"]!.GetValue<string>()))
                facts.records[slug] = await RecordsOf(office, $"office/agencies/{slug}");
            foreach (var row in (await office.Get("office/matters")).Ok().At("items")!.AsArray())
                facts.matters.Add(await MatterOf(office, row!["id"]!.GetValue<Guid>()));
            facts.handovers.AddRange(await HandoversOf(world));
            facts.cases.AddRange(
                (await office.Get("office/cases?open=true&size=100")).Ok().At("items")!.AsArray()!
            );
            return facts;
        }

        static Task<List<(string, DateOnly)>> HandoversOf(World world) =>
            world.Work.AsOfficeAsync(
                false,
                async (db, _) =>
                    (
                        await db
                            .Handovers.Where(h => h.ReportedOn == null)
                            .Join(
                                db.Agencies,
                                h => h.AgencyId,
                                a => a.Id,
                                (h, a) => new { a.Slug, h.ChangesOn }
                            )
                            .ToListAsync()
                    )
                        .Select(h => (h.Slug, h.ChangesOn))
                        .ToList()
            );

        static async Task<(List<DateOnly>, List<string>)> RecordsOf(Client office, string path) =>
            (
                [
                    .. (await office.Get($"{path}/internal-rules"))
                        .Ok()
                        .Json.AsArray()
                        .Select(r => Date(r!["versions"]!.AsArray().FirstOrDefault()?["adoptedOn"]))
                        .OfType<DateOnly>(),
                ],
                [
                    .. (await office.Get($"{path}/yearly-tasks?year=2026"))
                        .Ok()
                        .At("tasks")!
                        .AsArray()
                        .Where(t => t!["done"] is not null)
                        .Select(t => t!["kind"]!.GetValue<string>()),
                ]
            );

        static async Task<(DateOnly, List<string>)> MatterOf(Client office, Guid id)
        {
            var matter = (await office.Get($"office/matters/{id}")).Ok();
            return (
                Date(matter.At("matter.on"))!.Value,
                [
                    .. matter
                        .At("receipts")!
                        .AsArray()
                        .Where(r => r!["state"]!.GetValue<string>() == "passedOn")
                        .Select(r => r!["slug"]!.GetValue<string>()),
                ]
            );
        }

        /// <summary>What an agency that does business owes by a date besides its
        /// meetings.</summary>
        IEnumerable<(string Rule, DateOnly Due)> RecordsDue(string slug, DateOnly approved)
        {
            foreach (var adopted in records[slug].Rules)
                yield return ("GV-7", Working(adopted.AddMonths(36)));
            var due = new (string Kind, string Rule, DateOnly Due)[]
            {
                ("plan", "GV-13", new(2026, 1, 31)),
                ("progress", "GV-13", new(2026, 7, 31)),
                ("summary", "GV-13", new(2026, 12, 31)),
                ("assessment", "GV-13", new(2026, 12, 31)),
                ("separationReview", "GV-15", new(2026, 12, 31)),
            };
            foreach (var task in due.Where(t => !records[slug].Tasks.Contains(t.Kind)))
                yield return (task.Rule, Working(task.Due));
            yield return ("GV-13", new(2027, 2, 1));
            foreach (var (on, done) in matters)
                if (approved <= on && !done.Contains(slug))
                    yield return ("GV-14", After(on, 5));
        }

        /// <summary>From which day on it shows, before it is due.</summary>
        static DateOnly Shows(string rule, DateOnly due) =>
            rule switch
            {
                "GV-7" => due.AddMonths(-1),
                "GV-13" or "GV-15" => due.AddMonths(-2),
                _ => DateOnly.MinValue,
            };

        /// <summary>The to-dos with a last day that must stand on a day.</summary>
        public List<Row> Expected(DateOnly day) =>
            Sorted(
                agencies
                    .SelectMany(a => Of(a, day))
                    .Concat(cases.SelectMany(OfApplication))
                    .Select(d => new Row(
                        d.Subject,
                        d.Rule,
                        d.Due,
                        d.Due < day ? "overdue"
                            : d.Due == day ? "dueToday"
                            : d.Due <= day.AddDays(3) ? "dueSoon"
                            : "upcoming",
                        d.Due.DayNumber - day.DayNumber
                    ))
            );

        IEnumerable<(string Subject, string Rule, DateOnly Due)> Of(JsonNode a, DateOnly day)
        {
            var slug = a["slug"]!.GetValue<string>();
            if (TerminationDue(a) is { } stop && a["terminationNoticeOn"] is null)
                yield return (slug, "AG-9-notice", stop);
            // nobody in this year hands in the three papers that an order asks for
            if (TerminationDue(a) is { } papers && Ordered.Contains(slug))
                yield return (slug, "AG-9", papers);
            if (EndOf(a)?.On <= day)
                yield break;
            if (LapseDue(a) is { } lapse)
                yield return (slug, "AG-7", lapse);
            if (Date(a["collectedOn"]) <= day)
                for (var quarter = 1; quarter <= (day.Month + 2) / 3; quarter++)
                    if (Date(a["approvedOn"]) < new DateOnly(2026, 1, 1).AddMonths(3 * quarter))
                        yield return (slug, "GV-3", Working(EndOfQuarter(quarter)));
            if (Date(a["collectedOn"]) <= day)
                foreach (var (rule, due) in RecordsDue(slug, Date(a["approvedOn"])!.Value))
                    if (
                        Shows(rule, due) <= day
                        && (rule is "GV-7" or "GV-14" || due >= Date(a["approvedOn"]))
                    )
                        yield return (slug, rule, due);
            if (Date(a["collectedOn"]) <= day)
                foreach (var (_, on) in handovers.Where(h => h.Slug == slug))
                    yield return (slug, "GV-8", After(on, 10));
            if (Date(a["collectedOn"]) is { } collected)
                foreach (var done in new[] { "setUpNoticeOn", "businessStartedOn" })
                    if (a[done] is null)
                        yield return (slug, "AG-6", After(collected, 20));
            foreach (var notice in a["changeNotices"]!.AsArray())
                if (notice!["noticeOn"] is null)
                    yield return (slug, "AG-8-notice", After(Date(notice["decidedOn"])!.Value, 3));
            foreach (var open in cases.Where(c => c["agencySlug"]?.GetValue<string>() == slug))
                if (CaseDue(open, a) is { } due)
                    yield return (slug, due.Rule, due.Due);
        }

        IEnumerable<(string Subject, string Rule, DateOnly Due)> OfApplication(JsonNode open)
        {
            if (open["agencySlug"] is null && CaseDue(open, null) is { } due)
                yield return (open["id"]!.GetValue<string>(), due.Rule, due.Due);
        }

        static (string Rule, DateOnly Due)? CaseDue(JsonNode open, JsonNode? agency)
        {
            var received = Day(open["submittedAt"])!.Value;
            return open["kind"]!.GetValue<string>() switch
            {
                "setUp" => ("AG-5", After(received, 10)),
                "change" => ("AG-8", After(received, 10)),
                // what the office orders itself has no period for its decision
                "termination" when !Ordered.Contains(agency!["slug"]!.GetValue<string>()) => (
                    "AG-9",
                    After(received, 20)
                ),
                "businessStart" => ("AG-6", LapseDue(agency!)!.Value),
                "lapseExtension" => ("AG-7", LapseDue(agency!)!.Value),
                _ => null,
            };
        }

        /// <summary>The ends that come in the year or came before: slug, kind, instant.</summary>
        public List<(string, string, DateTime)> Ends() =>
            [
                .. agencies
                    .Select(a => (a["slug"]!.GetValue<string>(), EndOf(a)))
                    .Where(e => e.Item2 is { On: var on } && on <= new DateOnly(2027, 1, 1))
                    .Select(e =>
                        (
                            e.Item1,
                            e.Item2!.Value.Kind,
                            e.Item2.Value.On.ToDateTime(default, DateTimeKind.Utc).AddHours(-8)
                        )
                    )
                    .OrderBy(e => e.Item1),
            ];

        /// <summary>Agencies that lapse later, with their last day.</summary>
        public IEnumerable<(string Slug, DateOnly Due)> Lapses() =>
            agencies
                .Where(a => LapseDue(a) >= new DateOnly(2026, 1, 2))
                .Select(a => (a["slug"]!.GetValue<string>(), LapseDue(a)!.Value))
                .OrderBy(l => l.Item2);

        /// <summary>The first day on which it is over, and how it ended.</summary>
        static (string Kind, DateOnly On)? EndOf(JsonNode a)
        {
            if (Date(a["terminationNoticeOn"]) is { } notice)
                return ("terminated", notice);
            if (TerminationDue(a) is { } stop)
                return ("terminated", stop.AddDays(1));
            return LapseDue(a) is { } lapse ? ("lapsed", lapse.AddDays(1)) : null;
        }

        static DateOnly? LapseDue(JsonNode a) =>
            a["businessStartedOn"] is not null || a["terminationReceivedOn"] is not null
                ? null
                : Date(a["lapseExtendedTo"]) ?? Working(Date(a["approvedOn"])!.Value.AddMonths(3));

        static DateOnly? TerminationDue(JsonNode a) =>
            Date(a["terminationReceivedOn"]) is { } received ? After(received, 20) : null;

        static DateOnly EndOfQuarter(int quarter) =>
            new DateOnly(2026, 1, 1).AddMonths(3 * quarter).AddDays(-1);

        static DateOnly After(DateOnly day, int days) => Working(day.AddDays(days));

        // the State Council's notice for 2026, read a second time; 2025 by its last weeks only
        static readonly (string From, string To)[] Holidays =
        [
            ("2026-01-01", "2026-01-03"),
            ("2026-02-15", "2026-02-23"),
            ("2026-04-04", "2026-04-06"),
            ("2026-05-01", "2026-05-05"),
            ("2026-06-19", "2026-06-21"),
            ("2026-09-25", "2026-09-27"),
            ("2026-10-01", "2026-10-07"),
            ("2025-10-01", "2025-10-08"),
        ];

        static readonly string[] MadeUp =
        [
            "2026-01-04",
            "2026-02-14",
            "2026-02-28",
            "2026-05-09",
            "2026-09-20",
            "2026-10-10",
            "2025-09-28",
            "2025-10-11",
        ];

        static DateOnly Working(DateOnly day)
        {
            while (IsOff(day))
                day = day.AddDays(1);
            return day;
        }

        static bool IsOff(DateOnly day) =>
            !MadeUp.Contains($"{day:yyyy-MM-dd}")
            && (
                day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                || Holidays.Any(h => DateOnly.Parse(h.From) <= day && day <= DateOnly.Parse(h.To))
            );
    }
}
