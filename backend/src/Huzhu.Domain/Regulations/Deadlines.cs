using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// Every period of the regulations, from the Beijing date of its event. Days and months are those
/// in force on that date.
/// </summary>
public static class Deadlines
{
    /// <summary>Reply to a set-up application, from its receipt (AG-5).</summary>
    public static Deadline SetUpDecision(DateOnly received, Rulebook rulebook) =>
        Days(AgencyRules.DecideSetUp, AgencyRules.DecisionDays, received, rulebook);

    /// <summary>
    /// Set-up notice and start of business, from collecting the certificate (AG-6).
    /// </summary>
    public static Deadline BusinessStart(DateOnly collected, Rulebook rulebook) =>
        Days(AgencyRules.StartBusiness, AgencyRules.StartBusinessDays, collected, rulebook);

    /// <summary>Automatic lapse without business, from approval (AG-7, T-4).</summary>
    public static Deadline Lapse(DateOnly approved, Rulebook rulebook) =>
        Deadline.InMonths(
            AgencyRules.Lapse,
            approved,
            rulebook.On(AgencyRules.LapseMonths, approved),
            rulebook.Calendar
        );

    /// <summary>Reply to a change application, from its receipt (AG-8).</summary>
    public static Deadline ChangeDecision(DateOnly received, Rulebook rulebook) =>
        Days(AgencyRules.DecideChange, AgencyRules.ChangeDecisionDays, received, rulebook);

    /// <summary>Change notice, from collecting the decision (AG-8).</summary>
    public static Deadline ChangeNotice(DateOnly collected, Rulebook rulebook) =>
        Days(AgencyRules.PublishChange, AgencyRules.ChangeNoticeDays, collected, rulebook);

    /// <summary>Reply to a termination application, from its receipt (AG-9).</summary>
    public static Deadline TerminationDecision(DateOnly received, Rulebook rulebook) =>
        Days(
            AgencyRules.DecideTermination,
            AgencyRules.TerminationDecisionDays,
            received,
            rulebook
        );

    /// <summary>
    /// Termination notice and end of business, from receiving the decision (AG-9).
    /// </summary>
    public static Deadline TerminationNotice(DateOnly received, Rulebook rulebook) =>
        Days(AgencyRules.PublishTermination, AgencyRules.TerminationStopDays, received, rulebook);

    /// <summary>When a decision that the office served counts as received (AG-8, AG-9; T-3).
    /// </summary>
    public static Deadline DeemedReceipt(Rule rule, DateOnly served, Rulebook rulebook) =>
        Days(rule, AgencyRules.ServiceDays, served, rulebook);

    /// <summary>Change application after an ex-officio succession, from its date (GV-2).</summary>
    public static Deadline SuccessionFiling(DateOnly succeeded, Rulebook rulebook) =>
        Days(AgencyRules.ExOfficioPosts, AgencyRules.SuccessionFilingDays, succeeded, rulebook);

    /// <summary>Report of a clerk's handover to the office, from the change (GV-8).</summary>
    public static Deadline Handover(DateOnly changed, Rulebook rulebook) =>
        Days(AgencyRules.ReportHandover, AgencyRules.HandoverDays, changed, rulebook);

    /// <summary>The rule ids that the deadline calculator (期限试算) knows.</summary>
    public static readonly IReadOnlyDictionary<string, Func<DateOnly, Rulebook, Deadline>> ByRule =
        new Dictionary<string, Func<DateOnly, Rulebook, Deadline>>
        {
            ["AG-5"] = SetUpDecision,
            ["AG-6"] = BusinessStart,
            ["AG-7"] = Lapse,
            ["AG-8"] = ChangeDecision,
            ["AG-8-notice"] = ChangeNotice,
            ["AG-9"] = TerminationDecision,
            ["AG-9-notice"] = TerminationNotice,
            ["GV-8"] = Handover,
        };

    /// <summary>The deadline of a rule for an event on a date; null for an unknown rule.</summary>
    /// <exception cref="RuleBroken">
    /// No value is known for that date (T-0), or it lies beyond the year 2200 (T-1).
    /// </exception>
    public static Deadline? Preview(string ruleId, DateOnly from, Rulebook rulebook)
    {
        if (!ByRule.TryGetValue(ruleId, out var deadline))
        {
            return null;
        }
        TimeRules.BeijingTime.Require(from.Year <= 2200, ("asked", from));
        return deadline(from, rulebook);
    }

    static Deadline Days(Rule rule, Dated<int> days, DateOnly from, Rulebook rulebook) =>
        Deadline.InDays(rule, from, rulebook.On(days, from), rulebook.Calendar);
}
