using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Members;

public class MemberTests
{
    static readonly Guid Agency = Guid.NewGuid();
    static readonly DateOnly Today = new(2026, 11, 25);
    static readonly DateTime Now = Domain.Tests.World.Instant("2026-11-25 10:00");

    static Member Born(int year) =>
        new(Guid.NewGuid(), Agency, Guid.NewGuid())
        {
            Name = "王小明",
            UnitId = Guid.NewGuid(),
            Details = new(IdentityKind.Passport, "E12345678", new(year, 3, 7), null, null, null),
        };

    static Enrolled Held(string effective, string expiry) =>
        new()
        {
            Id = Guid.NewGuid(),
            AgencyId = Agency,
            MemberId = Guid.NewGuid(),
            UnitId = Guid.NewGuid(),
            PlanCode = "example",
            PlanVersionId = Guid.NewGuid(),
            RosterId = Guid.NewGuid(),
            Kind = CoverKind.Renewal,
            Units = 1,
            Effective = Domain.Tests.World.Date(effective),
            Expiry = Domain.Tests.World.Date(expiry),
            CoveredFrom = Domain.Tests.World.Date(effective),
            HandledOn = Domain.Tests.World.Date(effective),
        };

    [Theory]
    [InlineData(2006, 3, 6)]
    [InlineData(2027, 11, 26)]
    public void Nobody_retires_at_forty_or_in_two_years(int year, int month, int day)
    {
        var member = Born(1966);
        Assert.Throws<RuleBroken>(() => member.Retire(new(year, month, day), Today));
        Assert.Null(member.RetiredOn);
        member.Retire(new(2006, 3, 7), Today);
        member.Retire(new(2027, 11, 25), Today);
        member.Retire(null, Today);
    }

    [Fact, Keeps("EN-2"), Breaks("EN-2")]
    public void Cover_follows_the_retirement_and_its_correction()
    {
        var (now, next) = (Held("2026-01-01", "2026-12-31"), Held("2027-01-01", "2027-12-31"));
        Assert.Equal([next], Enrolled.Follow([now, next], new(2026, 12, 15), Today));
        Assert.Equal((null, Today), (now.CancelledOn, next.CancelledOn));
        Assert.Empty(Enrolled.Follow([now, next], new(2027, 1, 1), Today));
        Assert.Equal([next], Enrolled.Follow([now, next], new(2027, 1, 2), Today));
        Assert.Null(next.CancelledOn);
        Enrolled.Follow([now, next], new(2026, 12, 15), Today);
        Assert.Equal([next], Enrolled.Follow([now, next], null, Today));
    }

    [Fact, Keeps("EN-13"), Breaks("EN-13")]
    public void Consent_is_noted_in_words()
    {
        var faults = new List<Finding>();
        Assert.True(MemberParser.ReadConsent(" 是 ", faults));
        Assert.Empty(faults);
        Assert.False(MemberParser.ReadConsent("否", faults));
        Assert.False(MemberParser.ReadConsent(null, faults));
        Assert.All(faults, f => Assert.Equal(("consent", "EN-13"), (f.Column, f.Rule)));
    }

    [Fact, Keeps("EN-14"), Breaks("EN-14")]
    public void A_unit_enrols_only_under_terms_that_it_has_acknowledged()
    {
        var unit = new MemberUnit(Guid.NewGuid(), Agency) { Name = "北方机械厂" };
        var (plan, other) = (Version(), Version());
        var terms = TermsAcknowledgement.Record(
            Guid.NewGuid(),
            unit,
            plan,
            "张工",
            Today,
            Guid.NewGuid(),
            Now
        );
        unit.RequireAcknowledged(plan, [terms]);
        var broken = Assert.Throws<RuleBroken>(() => unit.RequireAcknowledged(other, [terms]));
        Assert.Equal("EN-14", broken.Rule.Id);
        var elsewhere = new MemberUnit(Guid.NewGuid(), Agency);
        Assert.Throws<RuleBroken>(() => elsewhere.RequireAcknowledged(plan, [terms]));
    }

    static PlanVersion Version() =>
        new()
        {
            Id = Guid.NewGuid(),
            Code = "example",
            Name = "住院津贴",
            EffectiveFrom = new(2020, 1, 1),
            WhoMayJoin = PlanMembers.InService,
        };

    [Theory]
    [InlineData("王明", "王*")]
    [InlineData("王小明", "王*明")]
    [InlineData("欧阳小明", "欧**明")]
    public void A_name_is_masked_in_the_middle(string name, string masked) =>
        Assert.Equal(masked, MemberMask.Name(name));

    [Fact]
    public void Numbers_show_enough_to_tell_people_apart()
    {
        Assert.Equal("110***********8510", MemberMask.Identity("110105199003078510"));
        Assert.Equal("138****5678", MemberMask.Phone("13812345678"));
        Assert.Equal("**8", MemberMask.Phone("138"));
        Assert.Equal("***************4562", MemberMask.Card("6222020200001234562"));
        Assert.Equal("8510", MemberMask.Tail("110105199003078510"));
        Assert.Null(MemberMask.Card(null));
    }
}
