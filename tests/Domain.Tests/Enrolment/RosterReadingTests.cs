using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Enrolment;

/// <summary>A row as it was typed: who may join a plan (PL-1), who consents (EN-13), and who it is
/// (EN-8).</summary>
public class RosterReadingTests
{
    static readonly DateOnly Today = new(2026, 11, 28);

    static (RosterPerson? Person, string[] Faults) Read(
        PlanMembers who,
        string birth,
        string guardian = "",
        string kind = "护照",
        string number = "E12345678",
        string consent = "是"
    )
    {
        var row = new string?[RosterColumns.Count];
        void Say(string key, string text) => row[RosterColumns.IndexOf(key)] = text;
        Say(RosterColumns.Unit, "D001");
        Say(RosterColumns.Units, "1");
        Say(RosterColumns.Consent, consent);
        Say(MemberColumns.Name, "王甲");
        Say(MemberColumns.IdentityKind, kind);
        Say(MemberColumns.IdentityNumber, number);
        Say(MemberColumns.BirthDate, birth);
        Say(MemberColumns.Guardian, guardian);
        var faults = new List<Finding>();
        var reading = new RosterReading(
            new([(Guid.Empty, "D001", "北方机械厂")]),
            who,
            Today,
            MemberAges.On(Rulebook.Shipped, Today)
        );
        return (reading.Read(row, faults), [.. faults.Select(f => $"{f.Rule} {f.Column}")]);
    }

    [Fact, Breaks("EN-13"), Keeps("EN-13")]
    public void The_guardian_consents_for_somebody_under_14()
    {
        const PlanMembers children = PlanMembers.ChildrenOfMembers;
        Assert.Equal(["EN-13 guardian"], Read(children, "2012-11-29").Faults);
        Assert.Equal(["EN-13 guardian"], Read(children, "2012-11-29", "1").Faults);
        Assert.Equal("王乙", Read(children, "2012-11-29", "王乙").Person!.Details.Guardian);
        Assert.Empty(Read(children, "2012-11-28", "王乙").Faults);
        Assert.Equal(["EN-13 consent"], Read(children, "2012-11-28", "王乙", consent: "否").Faults);
    }

    /// <summary>Today is 2026-11-28: cover begins on the 29th at the earliest.</summary>
    [Fact, Breaks("PL-5"), Keeps("PL-5")]
    public void The_plan_for_children_takes_minors_whose_parent_is_named()
    {
        const PlanMembers children = PlanMembers.ChildrenOfMembers;
        Assert.Empty(Read(children, $"{Today.AddYears(-18).AddDays(2):yyyy-MM-dd}", "王乙").Faults);
        foreach (var birth in new[] { Today.AddYears(-18).AddDays(1), new(1992, 5, 1) })
            Assert.Equal(["PL-5 birthDate"], Read(children, $"{birth:yyyy-MM-dd}", "王乙").Faults);
        Assert.Equal(["PL-5 guardian"], Read(children, "2011-01-31").Faults);
    }

    [Fact, Breaks("PL-1")]
    public void A_plan_for_workers_is_not_for_children()
    {
        var child = new MemberDetails(
            IdentityKind.Passport,
            "E12345678",
            Today.AddYears(-16).AddDays(1),
            null,
            null,
            null
        );
        var faults = new List<Finding>();
        RosterReading.RequireMayJoin(
            PlanMembers.InService,
            child,
            Today,
            MemberAges.On(Rulebook.Shipped, Today),
            faults
        );
        Assert.Equal("PL-1", Assert.Single(faults).Rule);
        faults.Clear();
        var grown = child with { BirthDate = Today.AddYears(-16) };
        RosterReading.RequireMayJoin(
            PlanMembers.InService,
            grown,
            Today,
            MemberAges.On(Rulebook.Shipped, Today),
            faults
        );
        Assert.Empty(faults);
    }

    /// <summary>By another kind of document somebody would be two persons.</summary>
    [Theory, Breaks("EN-8")]
    [InlineData("110101900307663"), InlineData("110101199003076632")]
    public void A_resident_id_is_no_passport(string number)
    {
        var faults = Read(PlanMembers.InService, "1990-03-07", number: number).Faults;
        Assert.Equal(["EN-8 identityKind"], faults);
    }
}
