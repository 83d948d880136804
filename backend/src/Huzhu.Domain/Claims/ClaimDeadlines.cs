using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Claims;

/// <summary>By when whoever is next has to act (our own figures), and the to-dos that come of it.
/// No to-do names a person or an illness.</summary>
public static class ClaimDeadlines
{
    /// <summary>The agency reviews a report.</summary>
    public static Deadline Review(DateOnly reportedOn, Rulebook rulebook) =>
        InDays(ClaimRules.ReviewedFirst, reportedOn, ClaimRules.ReviewDays, rulebook);

    /// <summary>It answers a return.</summary>
    public static Deadline Answer(ClaimRound returned, Rulebook rulebook) =>
        InDays(
            ClaimRules.ReturnedWithReasons,
            Beijing.DateOf(returned.DecidedAt!.Value),
            ClaimRules.AnswerDays,
            rulebook
        );

    /// <summary>The office decides; sending up again starts a new clock.</summary>
    public static Deadline Decision(ClaimRound sent, Rulebook rulebook) =>
        DecisionOf(Beijing.DateOf(sent.SentUpAt), rulebook);

    /// <summary>The same of whatever was sent up on a day.</summary>
    public static Deadline DecisionOf(DateOnly sentUpOn, Rulebook rulebook) =>
        InDays(ClaimRules.ComputedNotTyped, sentUpOn, ClaimRules.DecisionDays, rulebook);

    static Deadline InDays(Rule rule, DateOnly from, Dated<int> days, Rulebook rulebook) =>
        Deadline.InDays(rule, from, rulebook.On(days, from), rulebook.Calendar);

    /// <summary>A report that nobody has sent up yet, or a return that nobody has
    /// answered.</summary>
    public static Duty DutyOf(Claim claim, ClaimRound? returned, Rulebook rulebook) =>
        new(
            returned is null ? DutyKind.SendUpClaim : DutyKind.CompleteClaim,
            claim.Id,
            DutyOwner.Agency,
            Permission.SendUpClaims,
            returned is null ? ClaimRules.ReviewedFirst : ClaimRules.ReturnedWithReasons,
            returned is null ? "初审并上报报案" : "补正打回的报案",
            claim.Number,
            returned is null ? Review(claim.ReportedOn, rulebook) : Answer(returned, rulebook)
        )
        {
            AgencyId = claim.AgencyId,
        };

    /// <summary>What one agency's claims wait for at the office.</summary>
    /// <param name="oldest">When the oldest of them was sent up.</param>
    public static Duty ToDecide(Guid agencyId, int count, DateTime oldest, Rulebook rulebook) =>
        new(
            DutyKind.DecideClaims,
            agencyId,
            DutyOwner.Office,
            Permission.ProposeRulings,
            ClaimRules.ComputedNotTyped,
            "拟核报案",
            $"{count}件待拟核",
            DecisionOf(Beijing.DateOf(oldest), rulebook)
        )
        {
            AgencyId = agencyId,
        };

    /// <summary>What one person has proposed and another confirms (GV-10).</summary>
    public static Duty ToConfirm(Guid proposedBy, int count, DateTime oldest, Rulebook rulebook) =>
        new(
            DutyKind.ConfirmRulings,
            proposedBy,
            DutyOwner.Office,
            Permission.ConfirmRulings,
            SupervisionRules.SecondPerson,
            "核准报案",
            $"{count}件待核准",
            DecisionOf(Beijing.DateOf(oldest), rulebook)
        )
        {
            NotBy = [proposedBy],
        };

    /// <summary>A report of forgery that an inspector looks into, or whose lifting waits for a
    /// second person (CL-8).</summary>
    public static Duty ToAnswer(ClaimFreeze freeze, string number, Rulebook rulebook)
    {
        var proposed = freeze.LiftProposedById is not null;
        return new(
            proposed ? DutyKind.ConfirmLifts : DutyKind.AnswerReports,
            freeze.ClaimId,
            DutyOwner.Office,
            proposed ? Permission.ConfirmRulings : Permission.FreezeClaims,
            ClaimRules.FrozenIsNotPaid,
            proposed ? "核准解除冻结" : "查复对报案的举报",
            number,
            InDays(
                ClaimRules.FrozenIsNotPaid,
                Beijing.DateOf(freeze.ReportedAt),
                ClaimRules.ReportDays,
                rulebook
            )
        )
        {
            AgencyId = freeze.AgencyId,
            Detail = $"{freeze.Id}",
            NotBy = [freeze.ReportedById, .. freeze.LiftProposedById is { } by ? [by] : (Guid[])[]],
        };
    }
}
