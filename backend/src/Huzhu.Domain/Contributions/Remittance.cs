using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Contributions;

/// <summary>Contributions of one plan passed on to the office (EN-7, PL-10): prepared by one,
/// confirmed by another. One that is withdrawn before leaves no row.</summary>
public sealed class Remittance : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string PlanCode { get; init; }
    public required Money Amount { get; init; }
    public required DateOnly RemittedOn { get; init; }
    public required string Reference { get; init; }
    public required Guid PreparedById { get; init; }
    public required DateTime PreparedAt { get; init; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Passes on all of these in full; the amount is their sum, never typed, less what
    /// brings no cover.</summary>
    /// <param name="held">All contributions of one plan that the agency holds.</param>
    /// <param name="unused">All sums of the plan that no remittance is less by yet.</param>
    /// <exception cref="RuleBroken">Of two plans (PL-10); a day that is still to come (T-1).
    /// </exception>
    /// <exception cref="WrongState">There is nothing to pass on, or one was received after that
    /// day, or more is to be given back than is held.</exception>
    public static Remittance Prepare(
        Guid id,
        Guid agencyId,
        IReadOnlyCollection<Contribution> held,
        IReadOnlyCollection<UnusedSum> unused,
        DateOnly on,
        string reference,
        Guid by,
        DateTime now
    )
    {
        Contribution.RequirePast(on, now);
        if (held.Count == 0 || held.Any(c => c.ReceivedOn is null || c.RemittanceId is not null))
        {
            throw new WrongState("该活动没有待上缴的会费，请刷新后查看。");
        }
        if (held.Max(c => c.ReceivedOn) is { } last && last > on)
        {
            throw new WrongState(
                $"其中有{last:yyyy-MM-dd}到账的会费，请填写该日及以后的上缴日期。"
            );
        }
        PlanRules.PlansNeverMix.Require(
            held.Select(c => c.PlanCode).Concat(unused.Select(u => u.PlanCode)).Distinct().Count()
                == 1
        );
        var sum = held.Sum(c => c.Due.Fen) - unused.Sum(u => u.Amount.Fen);
        if (sum < 0)
        {
            throw new WrongState("该计划的退转款多于待上缴的会费，请等以后的会费到账后一并上缴。");
        }
        foreach (var contribution in held)
        {
            contribution.Join(id);
        }
        foreach (var one in unused)
        {
            one.Join(id);
        }
        return new()
        {
            Id = id,
            AgencyId = agencyId,
            PlanCode = held.First().PlanCode,
            Amount = new(sum),
            RemittedOn = on,
            Reference = reference,
            PreparedById = by,
            PreparedAt = Beijing.Utc(now),
        };
    }

    /// <summary>Another natural person confirms that the money has left (GV-10, CU-8).</summary>
    /// <exception cref="RuleBroken">By the one who prepared it (CU-8).</exception>
    public void Confirm(Guid by, DateTime now)
    {
        RequirePrepared();
        AgencyRules.PreparedAndReleased.Require(by != PreparedById);
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>Frees its contributions again; the row is to be deleted.</summary>
    public void Withdraw(IEnumerable<Contribution> contributions, IEnumerable<UnusedSum> unused)
    {
        RequirePrepared();
        foreach (var one in unused)
        {
            one.Join(null);
        }
        foreach (var contribution in contributions)
        {
            contribution.Join(null);
        }
    }

    /// <summary>By when money received on a day is with the office (EN-7, design).</summary>
    public static Deadline DeadlineOf(DateOnly receivedOn, Rulebook rulebook) =>
        Deadline.InDays(
            AgencyRules.ContributionsPassedOn,
            receivedOn,
            rulebook.On(AgencyRules.RemittanceDays, receivedOn),
            rulebook.Calendar
        );

    /// <summary>Money received on this day or earlier and not passed on is late.</summary>
    public static DateOnly LateUpTo(DateOnly today, Rulebook rulebook)
    {
        var day = today.AddDays(-1);
        while (DeadlineOf(day, rulebook).Due >= today)
        {
            day = day.AddDays(-1);
        }
        return day;
    }

    /// <summary>What the agency has to pass on for one plan.</summary>
    /// <param name="oldest">The day of the oldest receipt that is still with the agency.</param>
    public static Duty DutyOf(
        Guid agencyId,
        string planCode,
        string plan,
        DateOnly oldest,
        Money amount,
        Rulebook rulebook
    ) =>
        new(
            DutyKind.PassOnContributions,
            agencyId,
            DutyOwner.Agency,
            Permission.RecordContributions,
            AgencyRules.ContributionsPassedOn,
            "上缴会费",
            $"{plan}　{amount}元",
            DeadlineOf(oldest, rulebook)
        )
        {
            AgencyId = agencyId,
            Detail = planCode,
        };

    void RequirePrepared()
    {
        if (ConfirmedAt is not null)
        {
            throw new WrongState("该笔上缴已经复核，不能再改动，有误的请联系办事处。");
        }
    }
}
