using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;

namespace Domain.Tests.Enrolment;

/// <summary>
/// Random years of a unit's rosters: renewals early, late and too late, more and fewer units,
/// people who join, retire and come twice. Whatever the order of the rows, and however a roster is
/// parted, the same cover comes of it; a roster that comes again changes nothing; nobody has two
/// terms at once or more units than the maximum; and the posted facts are what counting day by day
/// gives.
/// </summary>
public class RosterProof
{
    const string Plan = "plan";
    const int Maximum = 4;
    static readonly bool Full = Environment.GetEnvironmentVariable("HUZHU_PROOF") == "full";

    static readonly PlanVersion[] Versions =
    [
        Version(new(2018, 1, 1), months: 12, waiting: 30),
        Version(new(2020, 7, 1), months: 24, waiting: 10),
    ];

    static PlanVersion Version(DateOnly from, int months, int waiting) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Code = Plan,
            Name = "试验活动",
            EffectiveFrom = from,
            WhoMayJoin = PlanMembers.InService,
            Price = Money.Zero,
            MaxUnits = Maximum,
            TermMonths = months,
            WaitingDays = waiting,
            ActuarialNote = "试验",
            FiledHere = new("1", from),
            FiledAbove = new("2", from),
            Benefits = [new FixedSum { Sums = [new("试验", 100)] }],
            Status = PlanStatus.Released,
        };

    sealed record Row(int Person, int Unit, int Units, DateOnly? RetiredOn);

    sealed record Roster(DateOnly On, IReadOnlyList<Row> Rows);

    /// <summary>Cover of all persons, as the product keeps it.</summary>
    sealed class Book
    {
        public Dictionary<int, List<CoverHeld>> Cover { get; } = [];
        public FactSums Facts { get; } = new();
        static readonly Guid[] Units =
        [
            new("00000000-0000-0000-0000-0000000000a1"),
            new("00000000-0000-0000-0000-0000000000a2"),
        ];

        /// <summary>One roster, or a part of one, as it is enrolled.</summary>
        public int Enrol(DateOnly on, IEnumerable<Row> rows)
        {
            // the unit's terms are read once, before any of its rows is written
            var terms = Units.ToDictionary(
                u => u,
                u =>
                    Cover
                        .Values.SelectMany(c => c)
                        .Where(c => c.UnitId == u)
                        .Select(c => new TermSince(new(c.Effective, c.Expiry), c.HandledOn))
                        .ToList()
            );
            var enrolled = 0;
            foreach (var row in rows.ToList())
            {
                var unit = Units[row.Unit];
                var held = Cover.TryGetValue(row.Person, out var had) ? had : [];
                try
                {
                    var decision = RosterDecision.Decide(
                        new(
                            unit,
                            row.Units,
                            row.RetiredOn,
                            RosterDecision.TermOfUnit(terms[unit], on, Rulebook.Shipped),
                            null,
                            on,
                            on,
                            DecidedByOffice: true
                        ),
                        held,
                        [.. held.Select(h => new UnitsHeld(h.Units, h.Effective, h.Expiry))],
                        Versions,
                        Rulebook.Shipped
                    );
                    List<CoverHeld> next =
                    [
                        .. held,
                        .. decision.Segments.Select(
                            (s, i) =>
                                new CoverHeld(
                                    Plan,
                                    unit,
                                    i == 0
                                    && decision.Outcome
                                        is RowOutcome.Renewal
                                            or RowOutcome.LateRenewal
                                        ? CoverKind.Renewal
                                        : CoverKind.FirstEnrolment,
                                    s.Units,
                                    s.Effective,
                                    s.Expiry,
                                    on
                                )
                        ),
                    ];
                    CoverFacts.Add(Facts, held, -1);
                    CoverFacts.Add(Facts, next);
                    Cover[row.Person] = next;
                    enrolled += decision.Segments.Count;
                }
                catch (RuleBroken)
                {
                    // the row stays out, in any order
                }
            }
            return enrolled;
        }
    }

    [Fact, Keeps("EN-3", "EN-5", "EN-6", "EN-9", "ST-1")]
    [Trait("Kind", "Proof")]
    public void Order_and_parting_of_rosters_change_nothing_and_the_facts_are_exact()
    {
        var seed = Environment.GetEnvironmentVariable("HUZHU_SEED") is { } given
            ? int.Parse(given)
            : Random.Shared.Next();
        var random = new Random(seed);
        var lives = Full ? 5_000 : 200;
        var segments = 0;
        for (var life = 0; life < lives; life++)
        {
            var rosters = Rosters(random);
            var (whole, parted) = (new Book(), new Book());
            foreach (var roster in rosters)
            {
                segments += whole.Enrol(roster.On, roster.Rows);
                var shuffled = roster.Rows.ToArray();
                random.Shuffle(shuffled);
                var cut = random.Next(shuffled.Length + 1);
                parted.Enrol(roster.On, shuffled[..cut]);
                parted.Enrol(roster.On, shuffled[cut..]);
                var before = Text(whole);
                whole.Enrol(roster.On, roster.Rows);
                Assert.Equal(before, Text(whole));
            }
            Assert.Equal(Text(whole), Text(parted));
            foreach (var cover in whole.Cover.Values)
                RequireSound(cover);
            RequireFacts(whole);
        }
        Console.WriteLine($"proof: rosters: seed {seed}: {lives} lives, {segments} segments");
        Assert.True(segments > lives);
    }

    static List<Roster> Rosters(Random random)
    {
        var rosters = new List<Roster>();
        var day = new DateOnly(2018, 2, 1).AddDays(random.Next(400));
        for (var i = 0; i < 6; i++)
        {
            var rows = Enumerable
                .Range(0, 5)
                .Where(_ => random.Next(4) > 0)
                .Select(person => new Row(
                    person,
                    random.Next(8) == 0 ? 1 : 0,
                    random.Next(1, 6),
                    random.Next(10) == 0 ? day.AddDays(random.Next(-30, 400)) : null
                ))
                .ToList();
            rosters.Add(new(day, rows));
            // about the end of a term, or somewhere in its middle
            day =
                random.Next(3) > 0
                    ? day.AddDays(365 * random.Next(1, 3) + random.Next(-20, 21))
                    : day.AddDays(random.Next(1, 300));
        }
        return rosters;
    }

    static string Text(Book book) =>
        string.Join(
            "\n",
            book.Cover.OrderBy(c => c.Key)
                .SelectMany(c =>
                    c.Value.OrderBy(h => (h.Effective, h.Expiry, h.Units, h.Kind))
                        .Select(h => $"{c.Key} {h}")
                )
        );

    static void RequireSound(List<CoverHeld> cover)
    {
        foreach (var day in cover.SelectMany(c => new[] { c.Effective, c.Expiry }))
        {
            var on = cover.Where(c => c.Effective <= day && day <= c.Expiry).ToList();
            Assert.True(on.Sum(c => c.Units) <= Maximum);
            Assert.Single(on.Select(c => c.Expiry).Distinct());
        }
    }

    /// <summary>Month by month, against looking at each month's days.</summary>
    static void RequireFacts(Book book)
    {
        var changes = book.Facts.Changes.Where(c => c.CountsForAgency).ToList();
        long Sum(Measure measure, DateOnly month) =>
            changes.Where(c => c.Measure == measure && c.Month <= month).Sum(c => c.Value);
        for (var month = new DateOnly(2018, 1, 1); month.Year < 2030; month = month.AddMonths(1))
        {
            var last = month.AddMonths(1).AddDays(-1);
            bool Runs(CoverHeld c) => c.Effective <= last && c.Expiry >= month;
            var running = book.Cover.Values.Select(c => c.Where(Runs).ToList()).ToList();
            Assert.Equal(running.Count(c => c.Count > 0), Sum(Measure.CoveredMembers, month));
            Assert.Equal(
                book.Cover.Values.Sum(c =>
                    c.GroupBy(h => h.Expiry)
                        .Count(t => t.Min(h => h.Effective) <= last && t.Key >= month)
                ),
                Sum(Measure.Insured, month)
            );
            Assert.Equal(running.Sum(c => c.Sum(h => h.Units)), Sum(Measure.Units, month));
        }
    }
}
