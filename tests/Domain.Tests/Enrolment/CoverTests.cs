using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Enrolment;

/// <summary>Each rule of cover where it bites and where it doesn't.</summary>
public class CoverTests
{
    /// <summary>2025-03-01 to 2026-02-28; handled from 2026-02-13 to 2026-03-16.</summary>
    static readonly Term Old = Term.Of(Date("2025-03-01"), 12);

    static CoverAsked Asked(string handledOn, int units = 2, string? askedFor = null) =>
        new(units, Date(handledOn), askedFor is null ? null : Date(askedFor), 12, 30);

    static CoverDecision Renew(CoverAsked asked) =>
        Cover.Decide(new(Old, 2), asked, Rulebook.Shipped);

    static CoverSegment Segment(int units, string effective, string expiry, string coveredFrom) =>
        new(units, Date(effective), Date(expiry), Date(coveredFrom));

    static string[] IdsOf(CoverDecision decision) => [.. decision.Rules.Select(r => r.Id)];

    [Theory, Keeps("EN-3", "EN-12")]
    [InlineData("2026-02-13"), InlineData("2026-02-28"), InlineData("2026-03-01")]
    [InlineData("2026-03-16")]
    public void A_renewal_is_contiguous_whenever_in_its_window_it_is_handled(string handledOn)
    {
        var got = Renew(Asked(handledOn, askedFor: "2026-03-20"));
        Assert.Equal(CoverKind.Renewal, got.Kind);
        Assert.Equal([Segment(2, "2026-03-01", "2027-02-28", "2026-03-01")], got.Segments);
        Assert.Equal(["EN-3", "EN-12"], IdsOf(got));
    }

    [Fact, Breaks("EN-3", "EN-4"), Keeps("EN-11")]
    public void After_the_window_all_units_begin_anew_and_wait()
    {
        var got = Renew(Asked("2026-03-17"));
        Assert.Equal(CoverKind.FirstEnrolment, got.Kind);
        Assert.Equal([Segment(2, "2026-03-18", "2027-03-17", "2026-04-17")], got.Segments);
        Assert.Equal(["EN-4", "EN-11", "EN-12"], IdsOf(got));
    }

    [Fact, Keeps("EN-4")]
    public void On_the_last_day_of_the_window_nothing_waits() =>
        Assert.Equal(Renew(Asked("2026-02-20")).Segments, Renew(Asked("2026-03-16")).Segments);

    [Fact, Breaks("EN-10")]
    public void Before_the_window_the_first_day_is_named_and_nothing_begins()
    {
        var got = Renew(Asked("2026-02-12"));
        Assert.Equal(CoverKind.TooEarly, got.Kind);
        Assert.Equal(Date("2026-02-13"), got.FirstDay);
        Assert.Empty(got.Segments);
        Assert.Equal(["EN-3", "EN-10"], IdsOf(got));
    }

    [Theory, Keeps("EN-10")]
    [InlineData("2026-02-20", "2026-03-17"), InlineData("2026-03-17", "2026-02-20")]
    public void Handled_is_what_is_both_confirmed_and_paid(string confirmed, string received)
    {
        var handledOn = Cover.HandledOn(Date(confirmed), Date(received));
        Assert.Equal(Date("2026-03-17"), handledOn);
        // the roster alone was in time, the money wasn't: no renewal any more
        Assert.Equal(
            CoverKind.FirstEnrolment,
            Renew(Asked("2026-02-20") with { HandledOn = handledOn }).Kind
        );
    }

    [Fact, Breaks("EN-6"), Keeps("EN-11")]
    public void Added_units_alone_wait()
    {
        var got = Renew(Asked("2026-02-20", units: 5));
        Assert.Equal(
            [
                Segment(2, "2026-03-01", "2027-02-28", "2026-03-01"),
                Segment(3, "2026-03-01", "2027-02-28", "2026-03-31"),
            ],
            got.Segments
        );
        Assert.Equal(["EN-3", "EN-6", "EN-11", "EN-12"], IdsOf(got));
    }

    [Fact, Keeps("EN-6")]
    public void Fewer_units_wait_for_nothing() =>
        Assert.Equal(
            [Segment(1, "2026-03-01", "2027-02-28", "2026-03-01")],
            Renew(Asked("2026-02-20", units: 1)).Segments
        );

    [Fact, Keeps("EN-6", "EN-11")]
    public void Units_added_late_begin_after_handling_and_end_with_the_others()
    {
        var late = Renew(Asked("2026-03-10", units: 3));
        Assert.Equal(Segment(1, "2026-03-11", "2027-02-28", "2026-04-10"), late.Segments[1]);
        var later = Renew(Asked("2026-02-20", units: 3, askedFor: "2026-06-01"));
        Assert.Equal(Segment(1, "2026-06-01", "2027-02-28", "2026-07-01"), later.Segments[1]);
        Assert.Equal(late.Segments[0], later.Segments[0]);
    }

    [Fact, Keeps("EN-6")]
    public void Units_added_in_mid_term_end_with_the_running_term() =>
        Assert.Equal(
            Segment(1, "2025-09-11", "2026-02-28", "2025-10-11"),
            Cover.AddUnits(Old, Asked("2025-09-10", units: 1))
        );

    [Fact, Breaks("EN-11")]
    public void Added_units_cannot_begin_after_their_term()
    {
        var broken = Refused.By(
            "EN-11",
            () => Renew(Asked("2026-02-20", units: 3, askedFor: "2027-03-01"))
        );
        Assert.Equal(Date("2027-02-28"), broken.Facts["to"]);
        Refused.By("EN-11", () => Cover.AddUnits(Old, Asked("2026-02-28", units: 1)));
        Assert.Equal(
            Date("2026-02-28"),
            Cover.AddUnits(Old, Asked("2026-02-27", units: 1)).Effective
        );
    }

    [Theory, Keeps("EN-11")]
    [InlineData(null, "2026-05-07"), InlineData("2026-05-01", "2026-05-07")]
    [InlineData("2026-06-01", "2026-06-01")]
    public void A_first_enrolment_begins_on_the_later_day(string? askedFor, string effective)
    {
        var got = Cover.Decide(null, Asked("2026-05-06", askedFor: askedFor), Rulebook.Shipped);
        Assert.Equal(Date(effective), got.Segments.Single().Effective);
        Assert.Equal(Date(effective).AddDays(30), got.Segments.Single().CoveredFrom);
        Assert.Equal(["EN-11", "EN-12"], IdsOf(got));
    }

    [Fact, Breaks("EN-5")]
    public void A_joiner_in_mid_term_needs_a_decision_of_the_office()
    {
        var asked = Asked("2025-09-10", askedFor: "2025-10-01");
        var broken = Refused.By("EN-5", () => Cover.Join(Old, asked, Rulebook.Shipped));
        Assert.Equal(Breach.Approve, broken.Rule.Breach);
        Assert.Equal(Date("2026-03-01"), broken.Facts["from"]);

        var decided = Cover.Join(Old, asked, Rulebook.Shipped, decidedByOffice: true);
        Assert.Equal([Segment(2, "2025-10-01", "2026-02-28", "2025-10-31")], decided.Segments);
    }

    [Fact, Keeps("EN-5")]
    public void A_joiner_is_enrolled_at_the_units_next_renewal_and_waits()
    {
        var got = Cover.Join(Old, Asked("2026-02-20"), Rulebook.Shipped);
        Assert.Equal(CoverKind.FirstEnrolment, got.Kind);
        Assert.Equal([Segment(2, "2026-03-01", "2027-02-28", "2026-03-31")], got.Segments);
        Assert.Equal(["EN-5", "EN-11", "EN-12"], IdsOf(got));
        Assert.Equal(
            Date("2026-02-13"),
            Cover.Join(Old, Asked("2025-09-10"), Rulebook.Shipped).FirstDay
        );
    }

    [Fact, Keeps("EN-2")]
    public void Who_retires_in_the_term_stays_covered_until_it_ends()
    {
        var segments = Renew(Asked("2026-02-20", units: 3)).Segments;
        Assert.Equal(segments, Cover.AfterRetirement(segments, Date("2026-03-02")));
    }

    [Fact, Breaks("EN-2")]
    public void Who_retires_before_the_term_begins_has_no_cover_in_it()
    {
        var held = Segment(2, "2025-03-01", "2026-02-28", "2025-03-01");
        var ahead = Renew(Asked("2026-02-20")).Segments;
        Assert.Equal([held], Cover.AfterRetirement([held, .. ahead], Date("2026-03-01")));
    }

    [Theory, Keeps("EN-12")]
    [InlineData("2024-02-29", 12, "2025-02-28"), InlineData("2024-02-29", 48, "2028-02-28")]
    [InlineData("2025-01-31", 1, "2025-02-28"), InlineData("2025-03-31", 1, "2025-04-30")]
    [InlineData("2023-03-01", 12, "2024-02-29"), InlineData("2026-01-01", 36, "2028-12-31")]
    public void A_term_ends_the_day_before_or_with_the_month(string first, int months, string last)
    {
        var term = Term.Of(Date(first), months);
        Assert.Equal(Date(last), term.Expiry);
        Assert.Equal(Date(last).AddDays(1), term.NextEffective);
    }

    [Fact, Breaks("EN-12")]
    public void A_month_without_that_day_moves_the_next_term_to_the_first()
    {
        // 31 January has no counterpart in February: what follows begins on 1 March and stays
        var next = Term.Of(Term.Of(Date("2026-01-31"), 1).NextEffective, 1);
        Assert.Equal(new Term(Date("2026-03-01"), Date("2026-03-31")), next);
    }

    [Fact, Keeps("EN-3", "EN-10")]
    public void A_later_figure_of_the_office_holds_from_its_day_on()
    {
        var wider = new Rulebook(
            Parameters.With([
                new(AgencyRules.RenewalDaysBefore.Key, Date("2027-01-01"), "30", "京办〔2026〕9号"),
            ]),
            WorkCalendar.Shipped
        );
        var next = Term.Of(Old.NextEffective, 12);
        Assert.Equal(Date("2027-01-29"), next.RenewalWindow(Date("2027-01-29"), wider).First);
        Assert.Equal(Date("2027-02-13"), next.RenewalWindow(Date("2026-12-31"), wider).First);
    }

    [Fact, Breaks("T-1")]
    public void A_date_out_of_reach_is_refused()
    {
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            var odd = new Term(day, day);
            Refused.By(
                "T-1",
                () => Cover.Decide(new(odd, 1), Asked("2026-02-20"), Rulebook.Shipped)
            );
            Refused.By("T-1", () => Renew(Asked("2026-02-20") with { HandledOn = day }));
            Refused.By("T-1", () => Renew(Asked("2026-02-20", units: 3) with { AskedFor = day }));
            Refused.By(
                "T-1",
                () =>
                    Cover.Decide(
                        null,
                        Asked("2026-02-20") with
                        {
                            HandledOn = day,
                        },
                        Rulebook.Shipped
                    )
            );
            Refused.By("T-1", () => Term.Of(day, 12));
        }
    }

    [Fact]
    public void A_renewal_from_before_the_regulation_needs_a_decision() =>
        Refused.By("T-0", () => Renew(Asked("2016-12-31")));
}
