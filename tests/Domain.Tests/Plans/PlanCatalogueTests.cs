using System.Text.Json;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Plans;

/// <summary>What ships (PL-3 to PL-9), and what may be done with a version (PL-1, GV-10).</summary>
public class PlanCatalogueTests
{
    static readonly IReadOnlyList<PlanVersion> Shipped = PlanCatalogue.Shipped();

    static readonly DateTime Now = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
    static readonly DateOnly Today = new(2026, 3, 2);
    static readonly Guid Reviewer = Guid.NewGuid();
    static readonly Guid Approver = Guid.NewGuid();

    static PlanVersion At(string code, string on) =>
        PlanCatalogue.InForce(Shipped, code, DateOnly.Parse(on))!;

    static T BenefitOf<T>(string code, string on)
        where T : Benefit => At(code, on).Benefits.OfType<T>().First();

    [Fact, Keeps("PL-3")]
    public void The_allowance_began_on_day_four_and_then_on_day_two()
    {
        Assert.Null(PlanCatalogue.InForce(Shipped, "hospital-allowance", new(2010, 12, 31)));
        Assert.Equal(4, BenefitOf<DailyAllowance>("hospital-allowance", "2011-01-01").FromDay);
        var now = BenefitOf<DailyAllowance>("hospital-allowance", "2015-07-01");
        Assert.Equal((2, 40m, 7200m), (now.FromDay, now.PerDay, now.MaxPerTerm));
    }

    [Theory, Keeps("PL-4")]
    [InlineData("1997-03-01", 4, null, null, null)]
    [InlineData("2007-11-30", 4, null, null, null)]
    [InlineData("2007-12-01", 6, 24, null, null)]
    [InlineData("2014-07-01", 8, 24, 40, 10_000)]
    [InlineData("2017-12-31", 8, 24, 40, 10_000)]
    [InlineData("2018-01-01", 12, 12, 25, null)]
    public void Womens_illness_grew(string on, int kinds, int? months, int? price, int? cap)
    {
        var version = At("womens-illness", on);
        var sum = version.Benefits.OfType<FixedSum>().Single();
        Assert.Equal(
            (kinds, months, (decimal?)price, (decimal?)cap),
            (sum.Kinds, version.TermMonths, version.Price?.Yuan, sum.Cap)
        );
        Assert.Null(version.WaitingDays);
    }

    [Fact, Breaks("PL-4")]
    public void There_was_no_womens_plan_before() =>
        Assert.Null(PlanCatalogue.InForce(Shipped, "womens-illness", new(1997, 2, 28)));

    [Fact, Keeps("PL-5")]
    public void Childrens_accident_has_four_units_and_since_2017_a_cap()
    {
        var version = At("child-accident", "2007-03-01");
        Assert.Equal((50m, 4), (version.Price!.Value.Yuan, version.MaxUnits!.Value));
        Assert.Null(BenefitOf<GradeTable>("child-accident", "2016-12-31").Cap);
        Assert.Equal(137_600m, BenefitOf<GradeTable>("child-accident", "2017-01-01").Cap);
    }

    [Fact, Breaks("PL-1")]
    public void A_fifth_unit_has_no_place() =>
        Assert.Equal(
            "PL-1",
            Assert
                .Throws<RuleBroken>(() => At("child-accident", "2017-01-01").RequireUnits(5))
                .Rule.Id
        );

    [Theory, Keeps("PL-7")]
    [InlineData("2009-08-01", 3000, 1, false)]
    [InlineData("2010-01-01", 10_000, 1, false)]
    [InlineData("2015-07-01", 10_000, 2, false)]
    [InlineData("2016-01-01", 10_000, 2, true)]
    public void Home_loss_came_step_by_step(string on, int fire, int kinds, bool children)
    {
        var loss = BenefitOf<LossIndemnity>("accident-home", on);
        Assert.Equal(fire, loss.Caps.Single(c => c.Loss == LossKind.Fire).Cap);
        Assert.Equal(kinds, loss.Caps.Count);
        Assert.Equal(children, At("accident-home", on).Benefits.Count == 3);
        Assert.Equal(Money.Zero, At("accident-home", on).Price);
    }

    [Fact, Keeps("PL-6", "PL-8", "PL-9")]
    public void The_rest_is_as_published_and_loans_are_no_plan()
    {
        Assert.Equal(
            200_653m,
            BenefitOf<TieredReimbursement>("second-reimbursement", "2012-05-01").Cap
        );
        var a = BenefitOf<Bundle>("bundle-a", "2019-01-01");
        Assert.Equal([2, 3, 4], a.Choices);
        Assert.Equal(5, a.Parts.Count);
        var b = BenefitOf<Bundle>("bundle-b", "2019-01-01").Parts.Single();
        Assert.Equal(80m, Assert.IsType<DailyAllowance>(b.Instead).PerDay);
        Assert.DoesNotContain(Shipped, v => v.Code.Contains("loan"));
        Assert.Equal(Shipped.Count, Shipped.Select(v => v.Id).Distinct().Count());
    }

    [Fact]
    public void Benefits_survive_their_storage()
    {
        foreach (var version in PlanCatalogue.Shipped().Select(PlanExamples.Fill))
        {
            var json = JsonSerializer.Serialize(version.Benefits, Benefit.Json);
            var read = JsonSerializer.Deserialize<IReadOnlyList<Benefit>>(json, Benefit.Json);
            Assert.Equal(json, JsonSerializer.Serialize(read, Benefit.Json));
            Assert.All(version.Benefits, b => Assert.Null(b.Fault()));
        }
    }

    [Fact, Breaks("PL-1"), Keeps("PL-1")]
    public void Only_a_complete_version_in_force_is_sold()
    {
        foreach (var version in Shipped)
            Assert.Equal(
                "PL-1",
                Assert.Throws<RuleBroken>(() => version.RequireSellable(Today)).Rule.Id
            );
        foreach (var version in PlanCatalogue.Shipped().Select(PlanExamples.Fill))
        {
            Assert.NotEmpty(version.Examples);
            Assert.True(version.RequireSellable(version.EffectiveFrom).TermMonths > 0);
            Assert.Throws<RuleBroken>(() =>
                version.RequireSellable(version.EffectiveFrom.AddDays(-1))
            );
        }
    }

    static PlanTerms Terms(DateOnly from, int months = 12) =>
        new(
            "试行活动",
            from,
            PlanMembers.InService,
            Money.OfYuan(10),
            4,
            months,
            0,
            [new FixedSum { Sums = [new("试行", 100)] }],
            "测算",
            new("备1号", Today),
            new("备2号", Today),
            null,
            "决定",
            []
        );

    [Fact, Breaks("PL-1", "GV-10"), Keeps("PL-1", "GV-10")]
    public void A_version_goes_from_draft_over_proposal_to_a_second_person()
    {
        PlanVersion[] before = [At("hospital-allowance", "2026-01-01")];
        PlanVersion New(DateOnly from) =>
            PlanVersion.Draft(
                Guid.NewGuid(),
                "hospital-allowance",
                Terms(from),
                before,
                Today,
                Reviewer
            );
        Refused("PL-1", () => New(Today));
        Refused("PL-1", () => New(new(2015, 7, 1)));
        var draft = New(Today.AddDays(1));
        draft.Propose(Reviewer, Now, Rulebook.Shipped);
        Refused("GV-10", () => draft.Release(Reviewer, before, Now, Rulebook.Shipped));
        // who rewrites it can't release it, and it has to be proposed again
        draft.Amend(Terms(Today.AddDays(2)), before, Today, Approver);
        draft.Propose(Reviewer, Now, Rulebook.Shipped);
        Refused("GV-10", () => draft.Release(Approver, before, Now, Rulebook.Shipped));
        Refused(
            "PL-1",
            () => draft.Release(Guid.NewGuid(), before, Now.AddDays(2), Rulebook.Shipped)
        );
        draft.Release(Guid.NewGuid(), before, Now, Rulebook.Shipped);
        Assert.Equal(PlanStatus.Released, draft.Status);
        Refused("PL-1", () => draft.Amend(Terms(Today.AddDays(9)), before, Today, Reviewer));
        Assert.Equal(4, draft.RequireSellable(Today.AddDays(2)).MaxUnits);
    }

    [Fact, Breaks("PL-1")]
    public void More_than_three_years_need_a_decision()
    {
        PlanVersion Of(PlanTerms terms) =>
            PlanVersion.Draft(Guid.NewGuid(), "trial", terms, [], Today, Reviewer);
        Of(Terms(Today.AddDays(1), 36)).Propose(Reviewer, Now, Rulebook.Shipped);
        var longer = Terms(Today.AddDays(1), 37);
        Refused("PL-1", () => Of(longer).Propose(Reviewer, Now, Rulebook.Shipped));
        Of(longer with { LongTermDecision = new("决定1号", Today) })
            .Propose(Reviewer, Now, Rulebook.Shipped);
    }

    [Fact, Breaks("PL-1")]
    public void A_version_without_price_or_benefits_is_not_proposed()
    {
        PlanVersion Of(PlanTerms terms) =>
            PlanVersion.Draft(Guid.NewGuid(), "trial", terms, [], Today, Reviewer);
        var whole = Terms(Today.AddDays(1), 36);
        Of(whole).Propose(Reviewer, Now, Rulebook.Shipped);
        Of(whole with { Price = Money.Zero }).Propose(Reviewer, Now, Rulebook.Shipped);
        foreach (var lacking in new[] { whole with { Price = null }, whole with { Benefits = [] } })
            Refused("PL-1", () => Of(lacking).Propose(Reviewer, Now, Rulebook.Shipped));
        Assert.Contains("待遇", Of(whole with { Benefits = [] }).Missing());
    }

    static void Refused(string rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<RuleBroken>(act).Rule.Id);
}
