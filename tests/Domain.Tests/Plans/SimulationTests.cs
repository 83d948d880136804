using FsCheck;
using FsCheck.Fluent;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Plans;

/// <summary>试算: events and what they bring, by hand and for random events (PL-2 to PL-8).</summary>
public class SimulationTests
{
    static readonly IReadOnlyList<PlanVersion> Published = PlanCatalogue.Shipped();

    /// <summary>With the demo's example values.</summary>
    static readonly IReadOnlyList<PlanVersion> Filled =
    [
        .. PlanCatalogue.Shipped().Select(PlanExamples.Fill),
    ];

    static readonly DateOnly On = new(2026, 3, 2);

    static Simulation Of(
        IReadOnlyList<PlanVersion> versions,
        string code,
        int units,
        BenefitEvent happened
    ) =>
        Simulation.Of(
            PlanCatalogue.InForce(versions, code, happened.On)!,
            units,
            happened,
            versions
        );

    static decimal Total(string code, BenefitEvent happened, int units = 1) =>
        Of(Filled, code, units, happened).Total.Yuan;

    static string Refusal(Func<object> act) => Assert.Throws<RuleBroken>(act).Rule.Id;

    [Theory, Keeps("PL-3"), Breaks("PL-3")]
    [InlineData("2015-06-30", 3, 0, 0)]
    [InlineData("2015-06-30", 4, 0, 40)]
    [InlineData("2015-07-01", 1, 0, 0)]
    [InlineData("2015-07-01", 2, 0, 40)]
    [InlineData("2015-07-01", 10, 0, 360)]
    [InlineData("2015-07-01", 181, 0, 7200)]
    [InlineData("2015-07-01", 400, 0, 7200)]
    [InlineData("2015-07-01", 30, 170, 400)]
    [InlineData("2015-07-01", 30, 180, 0)]
    [InlineData("2015-07-01", 0, 0, 0)]
    public void Allowance(string on, int days, int paid, int yuan) =>
        Assert.Equal(
            yuan,
            Of(
                Published,
                "hospital-allowance",
                1,
                new()
                {
                    On = DateOnly.Parse(on),
                    DaysInHospital = days,
                    DaysPaid = paid,
                }
            ).Total.Yuan
        );

    // deductible 300; 20 % to 2,000, 40 % to 10,000, 60 % to 50,000, 90 % above; cap 200,653
    [Theory, Keeps("PL-6"), Breaks("PL-6")]
    [InlineData(0, 300, 0)]
    [InlineData(0, 301, 0.2)]
    [InlineData(100, 300.02, 20)]
    [InlineData(0, 2300, 400)]
    [InlineData(300, 10_000, 3600)]
    [InlineData(0, 60_300, 36_600)]
    [InlineData(0, 1_000_000, 200_653)]
    public void Second_reimbursement(double outpatient, double inpatient, double yuan) =>
        Assert.Equal(
            (decimal)yuan,
            Total(
                "second-reimbursement",
                new()
                {
                    On = On,
                    Outpatient = (decimal)outpatient,
                    Inpatient = (decimal)inpatient,
                }
            )
        );

    [Theory, Keeps("PL-7"), Breaks("PL-7")]
    [InlineData("2009-12-31", 5000, 3000)]
    [InlineData("2010-01-01", 5000, 5000)]
    [InlineData("2026-03-02", 10_000.01, 10_000)]
    public void Fire(string on, double loss, double yuan) =>
        Assert.Equal(
            (decimal)yuan,
            Of(
                Filled,
                "accident-home",
                1,
                new()
                {
                    On = DateOnly.Parse(on),
                    Loss = LossKind.Fire,
                    LossAmount = (decimal)loss,
                }
            ).Total.Yuan
        );

    [Fact, Keeps("PL-4", "PL-5")]
    public void Sums_and_grades_count_by_unit_up_to_the_cap()
    {
        var illness = new BenefitEvent { On = On, Event = "甲类女性特殊疾病（示例）" };
        Assert.Equal(20_000m, Total("womens-illness", illness, 2));
        var death = new BenefitEvent { On = On, Grade = "身故（示例）" };
        Assert.Equal(90_000m, Total("child-accident", death, 3));
        Assert.Equal(120_000m, Total("child-accident", death, 4));
        var ninth = new BenefitEvent { On = On, Grade = "九级伤残（示例）" };
        Assert.Equal(12_000m, Total("child-accident", ninth, 2));
    }

    [Fact, Keeps("PL-8"), Breaks("PL-8")]
    public void Bundles_pay_by_their_parts()
    {
        var illness = new BenefitEvent { On = On, Event = "重大疾病（示例）" };
        Assert.Equal(30_000m, Total("bundle-a", illness, 3));
        var womens = new BenefitEvent { On = On, Event = "乙类女性特殊疾病（示例）" };
        Assert.Equal(10_000m, Total("bundle-a", womens, 4));
        Assert.Equal("PL-1", Refusal(() => Total("bundle-a", illness, 1)));
        Assert.Equal("PL-1", Refusal(() => Total("bundle-a", illness, 5)));
        var stay = Of(Filled, "bundle-b", 1, new() { On = On, DaysInHospital = 10 });
        Assert.Equal(720m, stay.Total.Yuan);
        Assert.True(stay.Benefits[0].Example);
        // its cap isn't published
        Assert.Equal(
            "PL-2",
            Refusal(() => Of(Published, "bundle-b", 1, new() { On = On, DaysInHospital = 10 }))
        );
    }

    [Fact, Breaks("PL-2"), Keeps("PL-2")]
    public void Nothing_is_paid_outside_the_plan_or_guessed()
    {
        Assert.Equal("PL-2", Refusal(() => Total("hospital-allowance", new() { On = On })));
        Assert.Equal(
            "PL-2",
            Refusal(() => Total("womens-illness", new() { On = On, Event = "感冒" }))
        );
        foreach (var version in Published.Where(v => !v.Benefits.All(b => b.IsKnown)))
            Assert.Equal(
                "PL-2",
                Refusal(() =>
                    Simulation.Of(
                        version,
                        version.Benefits.OfType<Bundle>().FirstOrDefault()?.Choices[0] ?? 1,
                        new()
                        {
                            On = version.EffectiveFrom,
                            Event = "甲",
                            DaysInHospital = 9,
                            Inpatient = 9,
                            Grade = "一级",
                            Loss = LossKind.Fire,
                            LossAmount = 1,
                        },
                        Published
                    )
                )
            );
    }

    [Fact, Keeps("PL-2"), Breaks("PL-2")]
    public void Only_the_sum_that_the_loss_asks_for_has_to_be_known()
    {
        BenefitEvent Loss(LossKind kind) =>
            new()
            {
                On = On,
                Loss = kind,
                LossAmount = 15_000,
            };
        // shipped: a fire's cap is published, a burst pipe's isn't
        Assert.Equal(10_000m, Of(Published, "accident-home", 1, Loss(LossKind.Fire)).Total.Yuan);
        Assert.Equal(
            "PL-2",
            Refusal(() => Of(Published, "accident-home", 1, Loss(LossKind.BurstPipe)))
        );
    }

    static IReadOnlyList<SimulatedBenefit> Segment(
        string code,
        int units,
        DateOnly effective,
        BenefitEvent happened,
        IReadOnlyList<PlanVersion> versions,
        decimal granted = 0,
        bool topUp = false
    ) =>
        [
            .. Simulation.OfSegment(
                PlanCatalogue.InForce(versions, code, effective)!,
                units,
                effective,
                happened,
                versions,
                _ => new(granted),
                topUp
            ),
        ];

    [Fact, Keeps("PL-2")]
    public void Parts_of_a_bundle_follow_the_day_on_which_the_cover_took_effect()
    {
        var raised = PlanCatalogue
            .Shipped()
            .Where(v => v.Code == "critical-illness")
            .Select(PlanExamples.Fill)
            .Single();
        var later = new PlanVersion
        {
            Id = Guid.NewGuid(),
            Code = raised.Code,
            Name = raised.Name,
            EffectiveFrom = new(2026, 6, 1),
            WhoMayJoin = raised.WhoMayJoin,
            Status = PlanStatus.Released,
            Benefits =
            [
                new FixedSum { Name = "重大疾病", Sums = [new("重大疾病（示例）", 12_000)] },
            ],
        };
        IReadOnlyList<PlanVersion> all = [.. Filled, later];
        var august = new BenefitEvent { On = new(2026, 8, 15), Event = "重大疾病（示例）" };
        Assert.Equal(
            3_000_000,
            Segment("bundle-a", 3, new(2026, 3, 1), august, all).Single().Amount.Fen
        );
        Assert.Equal(
            3_600_000,
            Segment("bundle-a", 3, new(2026, 6, 1), august, all).Single().Amount.Fen
        );
    }

    [Fact, Keeps("PL-3")]
    public void Units_added_in_mid_term_are_computed_alone_and_have_a_limit_of_their_own()
    {
        // one unit has had 6,000; the added one nothing: 1,200 and 2,400, not 61 days less 150
        var stay = new BenefitEvent { On = new(2026, 7, 1), DaysInHospital = 61 };
        DateOnly january = new(2026, 1, 1);
        Assert.Equal(
            120_000,
            Segment("hospital-allowance", 1, january, stay, Filled, 6_000).Single().Amount.Fen
        );
        Assert.Equal(
            240_000,
            Segment("hospital-allowance", 1, new(2026, 2, 1), stay, Filled).Single().Amount.Fen
        );
        // one unit is no choice of bundle A, but it is what was added to two
        var illness = new BenefitEvent { On = On, Event = "重大疾病（示例）" };
        Assert.Equal(
            1_000_000,
            Segment("bundle-a", 1, On, illness, Filled, topUp: true).Single().Amount.Fen
        );
        // the bundle's fixed parts are granted once
        var womens = new BenefitEvent { On = On, Event = "乙类女性特殊疾病（示例）" };
        Assert.Empty(Segment("bundle-a", 1, On, womens, Filled, topUp: true));
    }

    [Fact]
    public void Lines_add_up_and_rounding_comes_last()
    {
        var thirds = new TieredReimbursement
        {
            Name = "三分之一",
            Deductible = 0,
            Cap = 100,
            Tiers = [new(0, 0.3333m)],
        };
        var version = PlanCatalogue.InForce(Published, "second-reimbursement", On)!;
        var own = PlanCatalogue.Shipped().Single(v => v.Id == version.Id);
        own.Benefits = [thirds];
        // 0.05 × 0.3333 = 0.016665: two fen, not one and not a part
        var result = Simulation.Of(own, 1, new() { On = On, Outpatient = 0.05m }, [own]);
        Assert.Equal(2, result.Total.Fen);
        Assert.Equal(0.016665m, result.Benefits[0].Lines[^1].Amount);
    }

    static readonly Arbitrary<(int, int, int)> Bills = (
        from a in Gen.Choose(0, 60_000_000)
        from b in Gen.Choose(0, 60_000_000)
        from c in Gen.Choose(0, 20_000_000)
        select (a, b, c)
    ).ToArbitrary();

    static readonly Config Many = Config
        .QuickThrowOnFailure.WithMaxTest(2000)
        .WithReplay(new Replay(new Rnd(20170301), null));

    [Fact, Keeps("PL-6")]
    public void Reimbursement_never_passes_the_cap_grows_with_the_bill_and_splits_without_gain() =>
        Check.One(
            Many,
            Prop.ForAll(
                Bills,
                bills =>
                {
                    var (first, second, before) = (
                        bills.Item1 / 100m,
                        bills.Item2 / 100m,
                        bills.Item3 / 100m
                    );
                    decimal Paid(decimal bill, decimal counted) =>
                        Total(
                            "second-reimbursement",
                            new()
                            {
                                On = On,
                                Inpatient = bill,
                                BilledBefore = counted,
                            }
                        );
                    var whole = Paid(first + second, before);
                    return whole <= 200_653m
                        && Paid(first, before) <= whole
                        && Paid(first, before) + Paid(second, before + first) == whole
                        && whole <= first + second;
                }
            )
        );

    [Fact, Keeps("PL-3")]
    public void Allowance_never_passes_the_cap_and_no_stay_gains_by_being_split() =>
        Check.One(
            Many,
            Prop.ForAll(
                (
                    from a in Gen.Choose(0, 300)
                    from b in Gen.Choose(0, 300)
                    from paid in Gen.Choose(0, 200)
                    select (a, b, paid)
                ).ToArbitrary(),
                stay =>
                {
                    decimal Paid(int days, int before) =>
                        Total(
                            "hospital-allowance",
                            new()
                            {
                                On = On,
                                DaysInHospital = days,
                                DaysPaid = before,
                            }
                        );
                    var whole = Paid(stay.a + stay.b, stay.paid);
                    var first = Paid(stay.a, stay.paid);
                    var second = Paid(stay.b, stay.paid + (int)(first / 40));
                    return first <= whole
                        && first + second <= whole
                        && whole + Math.Min(180, stay.paid) * 40 <= 7200;
                }
            )
        );
}
