using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Enrolment;

/// <summary>Who joins, who comes late, and which version added units follow (EN-4 to EN-6, PL-1).
/// </summary>
public class RosterDecisionTests
{
    static readonly Guid Mine = new("00000000-0000-0000-0000-0000000000a1");
    static readonly Guid Other = new("00000000-0000-0000-0000-0000000000a2");
    static readonly PlanVersion[] Versions = [Version("2018-01-01", 25), Version("2026-07-01", 30)];

    static DateOnly Date(string text) => DateOnly.Parse(text);

    static PlanVersion Version(string from, decimal price) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Code = "plan",
            Name = "试验活动",
            EffectiveFrom = Date(from),
            WhoMayJoin = PlanMembers.InService,
            Price = Money.OfYuan(price),
            MaxUnits = 4,
            TermMonths = 12,
            WaitingDays = 30,
            ActuarialNote = "试验",
            FiledHere = new("1", Date(from)),
            FiledAbove = new("2", Date(from)),
            Benefits = [new FixedSum { Sums = [new("试验", 100)] }],
            Status = PlanStatus.Released,
        };

    static CoverHeld Held(string from, string to, Guid? unit = null, int units = 1) =>
        new(
            "plan",
            unit ?? Mine,
            CoverKind.FirstEnrolment,
            units,
            Date(from),
            Date(to),
            Date(from).AddDays(-1)
        );

    /// <summary>The unit's term has run since 2026-03-01.</summary>
    static RowDecision Decide(string on, Guid? with, int units, params CoverHeld[] held) =>
        RosterDecision.Decide(
            new(
                with,
                units,
                null,
                new(Date("2026-03-01"), Date("2027-02-28")),
                null,
                Date(on),
                Date(on),
                DecidedByOffice: false
            ),
            held,
            [.. held.Select(h => new UnitsHeld(h.Units, h.Effective, h.Expiry))],
            Versions,
            Rulebook.Shipped
        );

    [Fact, Keeps("EN-4"), Breaks("EN-5")]
    public void Who_was_with_the_unit_and_comes_late_is_no_joiner()
    {
        var old = Held("2025-03-01", "2026-02-28");
        var late = Decide("2026-05-10", Mine, 1, old);
        Assert.Equal(RowOutcome.FirstEnrolment, late.Outcome);
        Assert.Equal(
            [new(1, Date("2026-05-11"), Date("2027-05-10"), Date("2026-06-10"))],
            late.Segments
        );
        // at the unit's own renewal he comes with it
        var along = Decide("2027-02-20", Mine, 1, old);
        Assert.Equal(
            (RowOutcome.Joiner, Date("2027-03-01")),
            (along.Outcome, along.Segments.Single().Effective)
        );
        // somebody new, somebody of another unit, and who had left and comes back, join
        void Joins(Guid? with, params CoverHeld[] held) =>
            Assert.Equal(
                "EN-5",
                Assert.Throws<RuleBroken>(() => Decide("2026-05-10", with, 1, held)).Rule.Id
            );
        Joins(Mine);
        Joins(Mine, Held("2025-03-01", "2026-02-28", Other));
        Joins(null, old);
    }

    [Fact, Keeps("EN-6", "PL-1")]
    public void Added_units_follow_the_version_of_the_day_on_which_they_begin()
    {
        var held = Held("2026-03-01", "2027-02-28");
        Assert.Equal(Versions[0], Decide("2026-06-29", Mine, 2, held).Plan);
        var added = Decide("2026-06-30", Mine, 2, held);
        Assert.Equal((Versions[1], RowOutcome.AddedUnits), (added.Plan, added.Outcome));
        Assert.Equal(Date("2026-07-01"), added.Segments.Single().Effective);
        // the same again follows nothing new
        Assert.Equal(Versions[0], Decide("2026-06-30", Mine, 1, held).Plan);
    }

    [Fact, Keeps("EN-5")]
    public void Of_two_terms_that_run_a_joiner_follows_the_next_to_end()
    {
        TermSince[] terms =
        [
            new(new(Date("2026-03-01"), Date("2027-02-28")), Date("2026-02-20")),
            new(new(Date("2026-05-11"), Date("2027-05-10")), Date("2026-05-10")),
        ];
        Assert.Equal(
            terms[0].Term,
            RosterDecision.TermOfUnit(terms, Date("2026-08-01"), Rulebook.Shipped)
        );
    }
}
