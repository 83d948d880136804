using Huzhu.Domain.Claims;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Claims;

/// <summary>The calculation of a claim against cover, limits and what was paid before; the numbered
/// checks are those of the design (claims.md §9).</summary>
public class AssessmentTests
{
    static readonly IReadOnlyList<PlanVersion> Filled =
    [
        .. PlanCatalogue.Shipped().Select(PlanExamples.Fill),
    ];

    /// <summary>What a person has, and what happened to it; each paid claim draws on its limits.
    /// </summary>
    sealed class Life
    {
        readonly Dictionary<(Guid, Guid), Used> used = [];

        public Guid Person { get; init; } = Guid.NewGuid();
        public List<HeldCover> Held { get; } = [];
        public List<PendingCover> Pending { get; } = [];
        public IReadOnlyList<PlanVersion> Versions { get; set; } = Filled;
        public DateOnly Today { get; set; } = Date("2026-12-01");
        public DateOnly? RetiredOn { get; set; }
        public IReadOnlyCollection<ClaimPaper> Papers { get; set; } = Enum.GetValues<ClaimPaper>();

        /// <summary>Somebody with the same limits at another agency.</summary>
        public Life Elsewhere() => new(used) { Person = Person, Versions = Versions };

        public Life()
            : this([]) { }

        Life(Dictionary<(Guid, Guid), Used> used) => this.used = used;

        public Guid Covered(
            string plan,
            string effective,
            string expiry,
            int units = 1,
            string? countsFrom = null,
            CoverKind kind = CoverKind.FirstEnrolment
        )
        {
            var version = PlanCatalogue.InForce(Versions, plan, Date(effective))!;
            var held = new HeldCover(
                Guid.NewGuid(),
                plan,
                version.Name,
                version.Id,
                kind,
                new(units, Date(effective), Date(expiry), Date(countsFrom ?? effective)),
                null
            );
            Held.Add(held);
            return held.Id;
        }

        public ClaimAssessment Assess(
            string plan,
            InsuredEvent happened,
            params ClaimBill[] bills
        ) =>
            ClaimAssessment.Of(
                new()
                {
                    PlanCode = plan,
                    Event = happened,
                    Bills = bills,
                    Documents = Papers,
                    Payee = new("张三", "6222020200001234562", null, "本人", null),
                    PersonKey = Person,
                    MemberName = "张三",
                    Minor = false,
                    RetiredOn = RetiredOn,
                    HoldsCard = true,
                    Held = [.. Held.Where(h => h.PlanCode == plan)],
                    Pending = Pending,
                    Versions = Versions,
                    Used = used,
                    Duplicates = [],
                    Terms = [],
                    ReportedOn = Today,
                    Today = Today,
                    Rulebook = Rulebook.Shipped,
                }
            );

        /// <summary>Pays what is assessed; the sum in yuan.</summary>
        public decimal Pay(string plan, InsuredEvent happened, params ClaimBill[] bills)
        {
            var assessed = Assess(plan, happened, bills);
            Assert.Empty(assessed.Blocking.Select(f => f.Text));
            return Draw(assessed);
        }

        public decimal Draw(ClaimAssessment assessed)
        {
            foreach (var draw in assessed.Lines.SelectMany(l => l.Draws))
            {
                var before = used.GetValueOrDefault((draw.Holder, draw.Bucket), new(0));
                used[(draw.Holder, draw.Bucket)] = new(
                    (before.Granted ?? 0) + draw.Granted / 100m,
                    before.Billed + draw.Billed / 100m
                );
            }
            return assessed.Total.Yuan;
        }
    }

    static InsuredEvent Event(EventKind kind, string on, EventDetail detail, Guid? key = null)
    {
        var happened = new InsuredEvent(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), kind);
        happened.Describe(
            Date(on),
            detail,
            key ?? Guid.NewGuid(),
            null,
            Instant("2027-12-31 10:00")
        );
        return happened;
    }

    static readonly EventDetail None = new(null, null, null, [], null, null, null);

    static InsuredEvent Stay(string from, string until) =>
        Event(EventKind.Stay, from, None with { Stays = [new("一院", Date(from), Date(until))] });

    static InsuredEvent Ill(string on, string what) =>
        Event(EventKind.Illness, on, None with { What = what });

    static InsuredEvent Accident(string on, string grade) =>
        Event(EventKind.Accident, on, None with { What = grade });

    static ClaimBill Bill(string on, decimal selfPaid) =>
        new()
        {
            Id = Guid.NewGuid(),
            AgencyId = Guid.NewGuid(),
            EventId = Guid.NewGuid(),
            Inpatient = false,
            On = Date(on),
            Total = Money.OfYuan(selfPaid),
            SelfPaid = Money.OfYuan(selfPaid),
            OwnPaid = Money.Zero,
            Text = new(null, null, null, null),
        };

    static decimal Reimbursed(Life life, string on, params decimal[] bills) =>
        life.Pay(
            "second-reimbursement",
            Event(EventKind.Medical, on, None),
            [.. bills.Select(b => Bill(on, b))]
        );

    const string Allowance = "hospital-allowance";

    [Fact, Breaks("EN-11")]
    public void Check_1_events_in_the_waiting_period_are_refused_by_name_of_the_first_day()
    {
        var life = new Life();
        life.Covered(Allowance, "2026-03-01", "2027-02-28", countsFrom: "2026-03-31");
        var waiting = life.Assess(Allowance, Stay("2026-03-30", "2026-04-09"));
        var finding = Assert.Single(waiting.Blocking);
        Assert.Equal("EN-11", finding.Rule.Id);
        Assert.Contains("2026-03-31", finding.Text);
        Assert.Empty(waiting.Lines);
        Assert.Equal(360m, life.Pay(Allowance, Stay("2026-03-31", "2026-04-10")));
    }

    [Theory, Keeps("PL-3")]
    [InlineData("2015-01-01", 280)]
    [InlineData("2015-07-01", 360)]
    public void Check_2_the_version_is_that_of_the_day_on_which_cover_took_effect(
        string effective,
        int yuan
    )
    {
        var life = new Life { Versions = Filled };
        life.Covered(Allowance, effective, Term.Of(Date(effective), 12).Expiry.ToString("O"));
        Assert.Equal(yuan, life.Pay(Allowance, Stay("2015-08-10", "2015-08-20")));
    }

    [Fact, Keeps("PL-1")]
    public void Check_3_parts_of_a_bundle_follow_the_segment_not_the_event()
    {
        var sum = Filled.Single(v => v.Code == "critical-illness");
        var raised = new PlanVersion
        {
            Id = Guid.NewGuid(),
            Code = sum.Code,
            Name = sum.Name,
            EffectiveFrom = new(2026, 6, 1),
            WhoMayJoin = sum.WhoMayJoin,
            Status = PlanStatus.Released,
            Benefits =
            [
                new FixedSum { Name = "重大疾病", Sums = [new("重大疾病（示例）", 12_000)] },
            ],
        };
        var life = new Life { Versions = [.. Filled, raised] };
        life.Covered("bundle-a", "2026-03-01", "2027-02-28", 3);
        raised.RequireUnits(3);
        Assert.Equal(30_000m, life.Pay("bundle-a", Ill("2026-08-15", "重大疾病（示例）")));
    }

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(2, 0, 3, 1)]
    public void Check_4_a_term_pays_its_limit_in_any_order_of_decision(params int[] order)
    {
        (string From, string Until)[] stays =
        [
            ("2026-01-05", "2026-04-15"),
            ("2026-05-01", "2026-06-30"),
            ("2026-07-10", "2026-08-19"),
            ("2026-09-01", "2026-09-11"),
        ];
        var life = new Life();
        life.Covered(Allowance, "2026-01-01", "2026-12-31", kind: CoverKind.Renewal);
        life.Covered(Allowance, "2027-01-01", "2027-12-31", kind: CoverKind.Renewal);
        var paid = order
            .Select(i => life.Pay(Allowance, Stay(stays[i].From, stays[i].Until)))
            .ToList();
        Assert.Equal(7200m, paid.Sum());
        if (order[0] == 0)
            Assert.Equal([3960m, 2360m, 880m, 0m], paid);
        // the next term begins with the whole limit
        Assert.Equal(360m, life.Pay(Allowance, Stay("2027-02-01", "2027-02-11")));
    }

    [Fact]
    public void Check_5_added_units_have_a_limit_of_their_own()
    {
        var life = new Life();
        life.Covered(Allowance, "2026-01-01", "2026-12-31", kind: CoverKind.Renewal);
        life.Covered(Allowance, "2026-02-01", "2026-12-31", countsFrom: "2026-03-03");
        Assert.Equal(6000m, life.Pay(Allowance, Stay("2026-01-05", "2026-06-05")));
        Assert.Equal(3600m, life.Pay(Allowance, Stay("2026-07-01", "2026-08-31")));
    }

    [Fact]
    public void Check_6_a_stay_over_two_terms_belongs_to_its_admission_or_by_day_to_each()
    {
        Life Two(IReadOnlyList<PlanVersion> versions)
        {
            var life = new Life { Versions = versions };
            life.Covered(Allowance, "2026-01-01", "2026-12-31", kind: CoverKind.Renewal);
            life.Covered(Allowance, "2027-01-01", "2027-12-31", kind: CoverKind.Renewal);
            return life;
        }
        var stay = Stay("2026-12-20", "2027-01-15");
        Assert.Equal(1000m, Two(Filled).Pay(Allowance, stay));
        var byDay = PlanCatalogue.Shipped().Select(PlanExamples.Fill).ToList();
        foreach (var version in byDay.Where(v => v.Code == Allowance))
            version.Benefits =
            [
                .. version.Benefits.OfType<DailyAllowance>().Select(b => b with { ByDay = true }),
            ];
        Assert.Equal(
            [440m, 560m],
            Two(byDay).Assess(Allowance, stay).Lines.Select(l => l.Amount.Yuan)
        );
        // admitted while waiting: nothing, though discharged later
        var waits = new Life();
        waits.Covered(Allowance, "2026-12-01", "2027-11-30", countsFrom: "2026-12-31");
        var refused = waits.Assess(Allowance, stay);
        Assert.Equal("EN-11", Assert.Single(refused.Blocking).Rule.Id);
        Assert.Equal(0, refused.Total.Fen);
    }

    [Fact]
    public void Check_7_a_transfer_is_one_stay_and_a_readmission_another()
    {
        var life = new Life();
        life.Covered(Allowance, "2026-01-01", "2026-12-31", kind: CoverKind.Renewal);
        var transfer = Event(
            EventKind.Stay,
            "2026-05-01",
            None with
            {
                Stays =
                [
                    new("一院", Date("2026-05-01"), Date("2026-05-06")),
                    new("二院", Date("2026-05-06"), Date("2026-05-10")),
                ],
            }
        );
        Assert.Equal(320m, life.Assess(Allowance, transfer).Total.Yuan);
        Assert.Equal(160m, life.Pay(Allowance, Stay("2026-05-01", "2026-05-06")));
        Assert.Equal(120m, life.Pay(Allowance, Stay("2026-05-07", "2026-05-11")));
    }

    [Fact, Breaks("EN-4"), Keeps("EN-3")]
    public void Check_8_an_event_in_the_gap_of_a_renewal_waits_for_its_money()
    {
        var life = new Life { Today = Date("2026-07-16") };
        life.Covered(Allowance, "2025-07-01", "2026-06-30", kind: CoverKind.Renewal);
        life.Pending.Add(new(Allowance, "住院津贴", 1, "MC-2026-0001", RowOutcome.Renewal));
        var waits = life.Assess(Allowance, Stay("2026-07-03", "2026-07-10"));
        Assert.True(waits.AwaitsContribution);
        Assert.Equal("EN-3", Assert.Single(waits.Blocking).Rule.Id);
        life.Today = Date("2026-07-17");
        var late = life.Assess(Allowance, Stay("2026-07-03", "2026-07-10"));
        Assert.False(late.AwaitsContribution);
        Assert.Equal("EN-4", Assert.Single(late.Blocking).Rule.Id);
        // the money came in time: the renewal covers the gap
        life.Covered(Allowance, "2026-07-01", "2027-06-30", kind: CoverKind.Renewal);
        Assert.Equal(240m, life.Pay(Allowance, Stay("2026-07-03", "2026-07-10")));
    }

    [Fact, Keeps("EN-2")]
    public void Check_9_retirement_in_the_term_changes_nothing()
    {
        var life = new Life { RetiredOn = Date("2026-04-01") };
        life.Covered(Allowance, "2026-01-01", "2026-12-31", kind: CoverKind.Renewal);
        Assert.Equal(360m, life.Pay(Allowance, Stay("2026-05-10", "2026-05-20")));
    }

    [Fact]
    public void Check_10_a_persons_cap_holds_over_agencies_whoever_is_first()
    {
        IReadOnlyList<PlanVersion> versions =
        [
            .. PlanCatalogue.Shipped().Where(v => v.Code != "child-accident"),
            new PlanVersion
            {
                Id = Guid.NewGuid(),
                Code = "child-accident",
                Name = "子女意外",
                EffectiveFrom = new(2020, 1, 1),
                WhoMayJoin = PlanMembers.ChildrenOfMembers,
                Status = PlanStatus.Released,
                Benefits =
                [
                    new GradeTable
                    {
                        Name = "子女意外伤残、身故",
                        Sum = 40_000,
                        Cap = 137_600,
                        Grades = [new("身故", 1), new("七级", 0.3m)],
                    },
                ],
            },
        ];
        var atA = new Life { Versions = versions };
        var atB = atA.Elsewhere();
        atA.Covered("child-accident", "2026-03-01", "2027-02-28", 2);
        atB.Covered("child-accident", "2026-05-01", "2027-04-30", 2);
        var death = Event(EventKind.Death, "2026-08-01", None with { What = "身故" });
        Payee(atA, death, 80_000m);
        var second = atB.Assess("child-accident", death);
        Assert.Equal(57_600m, second.Total.Yuan);
        Assert.Contains(
            second.Lines[0].Steps,
            s => s.Words.Contains("尚余") && s.Amount == 57_600m
        );

        var other = new Life { Versions = versions };
        other.Covered("child-accident", "2026-03-01", "2027-02-28", 4);
        Assert.Equal(48_000m, other.Pay("child-accident", Accident("2026-04-01", "七级")));
        Payee(other, death, 89_600m);
    }

    /// <summary>Of a death the insured person's own account is refused; the sum stands all the
    /// same.
    /// </summary>
    static void Payee(Life life, InsuredEvent death, decimal yuan)
    {
        var assessed = life.Assess("child-accident", death);
        Assert.Contains(assessed.Blocking, f => f.Text.Contains("不能付到本人账户"));
        Assert.Equal(yuan, assessed.Total.Yuan);
        life.Draw(assessed);
    }

    [Fact, Keeps("PL-6", "T-6", "T-7")]
    public void Checks_11_and_12_reimbursement_counts_over_the_year_and_rounds_once()
    {
        var life = new Life();
        Assert.Equal(140m, Reimbursed(life, "2026-02-01", 1000));
        Assert.Equal(540m, Reimbursed(life, "2026-03-01", 2000));
        Assert.Equal(680m, Reimbursed(new(), "2026-03-01", 3000));
        Assert.Equal(680m, Reimbursed(new(), "2026-03-01", 1000, 2000));
        Assert.Equal(4800m, Reimbursed(new(), "2026-03-01", 12_300));
        Assert.Equal(27_600m, Reimbursed(new(), "2026-03-01", 50_300));
        Assert.Equal(0m, Reimbursed(new(), "2026-03-01", 300.02m));
        Assert.Equal(0.01m, Reimbursed(new(), "2026-03-01", 300.03m));
        var cents = new Life();
        Reimbursed(cents, "2026-03-01", 300);
        Assert.Equal(
            [0m, 0.01m, 0m],
            Enumerable.Range(1, 3).Select(i => Reimbursed(cents, $"2026-04-0{i}", 0.02m))
        );
        Assert.Equal(200_652.99m, Reimbursed(new(), "2026-03-01", 242_581.10m));
        Assert.Equal(200_653m, Reimbursed(new(), "2026-03-01", 242_581.11m));
        Assert.Equal(200_653m, Reimbursed(new(), "2026-03-01", 300_000));
        // a bill counts in its own year, whenever it comes
        var years = new Life { Today = Date("2027-02-01") };
        Assert.Equal(140m, Reimbursed(years, "2027-01-15", 1000));
        Assert.Equal(140m, Reimbursed(years, "2026-12-31", 1000));
    }

    [Fact, Keeps("PL-7"), Breaks("PL-2")]
    public void Check_14_only_what_is_needed_has_to_be_known()
    {
        var shipped = PlanCatalogue.Shipped();
        var life = new Life { Versions = shipped };
        InsuredEvent Loss(LossKind kind) =>
            Event(
                EventKind.Loss,
                "2015-08-01",
                None with
                {
                    Loss = kind,
                    LossAmount = 15_000,
                    Address = "某街1号",
                }
            );
        Assert.Equal(10_000m, life.Pay("accident-home", Loss(LossKind.Fire)));
        var pipe = life.Assess("accident-home", Loss(LossKind.BurstPipe));
        Assert.Equal("PL-2", Assert.Single(pipe.Blocking).Rule.Id);
        life.Covered("bundle-b", "2026-01-01", "2026-12-31", kind: CoverKind.Renewal);
        var doubled = life.Assess("bundle-b", Stay("2026-05-01", "2026-05-10"));
        Assert.Equal("PL-2", Assert.Single(doubled.Blocking).Rule.Id);
    }

    [Fact]
    public void Report_1_and_2_what_is_left_is_paid_and_never_more_nor_nothing()
    {
        var life = new Life();
        life.Covered(Allowance, "2026-01-01", "2026-12-31", kind: CoverKind.Renewal);
        Assert.Equal(6320m, life.Pay(Allowance, Stay("2026-01-05", "2026-06-13")));
        // 1,560 are asked, 880 are left
        Assert.Equal(880m, life.Pay(Allowance, Stay("2026-07-01", "2026-08-10")));
        Assert.Equal(0m, life.Pay(Allowance, Stay("2026-09-01", "2026-09-11")));
    }

    [Fact, Breaks("CL-2")]
    public void All_that_is_missing_is_said_at_once()
    {
        var life = new Life { Papers = [ClaimPaper.Identity] };
        life.Covered(Allowance, "2026-01-01", "2026-12-31", kind: CoverKind.Renewal);
        var assessed = life.Assess(Allowance, Stay("2026-05-01", "2026-05-10"));
        Assert.Equal(
            [ClaimPaper.Account, ClaimPaper.DischargeSummary, ClaimPaper.Diagnosis],
            assessed.Missing
        );
        var finding = Assert.Single(assessed.Blocking);
        Assert.All(assessed.Missing, m => Assert.Contains(m.Label(), finding.Text));
        // what is missing keeps nothing from being computed
        Assert.Equal(320m, assessed.Total.Yuan);
    }

    [Theory]
    [InlineData("诊断证明.jpg", ClaimPaper.Diagnosis)]
    [InlineData("张三出院小结.pdf", ClaimPaper.DischargeSummary)]
    [InlineData("IMG_001.jpg", ClaimPaper.Other)]
    public void A_file_says_by_its_name_what_it_is(string name, ClaimPaper kind) =>
        Assert.Equal(kind, ClaimPapers.Sort(name));
}
