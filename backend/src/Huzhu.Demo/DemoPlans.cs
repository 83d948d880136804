using Huzhu.Data.Tenancy;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>A version that waits for its release, and some applications for start-up loans. The
/// shipped plans and their example values come with the migration.</summary>
static class DemoPlans
{
    static readonly (
        int DaysAgo,
        LoanDecision Decision,
        int Amount,
        int Subsidy,
        int Members
    )[] Loans =
    [
        (420, LoanDecision.Granted, 300_000, 6_500, 18),
        (260, LoanDecision.Granted, 150_000, 0, 6),
        (140, LoanDecision.Refused, 0, 0, 0),
        (12, LoanDecision.Pending, 0, 0, 0),
    ];

    public static Task<bool> PlayAsync(
        Work work,
        DemoFacts facts,
        DateTime now,
        CancellationToken ct
    ) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var (today, by) = (
                    Beijing.DateOf(now),
                    (await db.Users.SingleAsync(u => u.UserName == "shenhe", ct)).Id
                );
                foreach (var (daysAgo, decision, amount, subsidy, members) in Loans)
                    db.StartUpLoans.Add(
                        new(
                            Guid.CreateVersion7(now.AddDays(-daysAgo)),
                            new()
                            {
                                Firm = $"示例创业企业{daysAgo}号",
                                Applicant = facts.Name(),
                                AppliedOn = today.AddDays(-daysAgo),
                                Bank = "示例银行",
                                Decision = decision,
                                DecidedOn =
                                    decision == LoanDecision.Pending
                                        ? null
                                        : today.AddDays(10 - daysAgo),
                                Amount = amount > 0 ? Money.OfYuan(amount) : null,
                                Subsidy = subsidy > 0 ? Money.OfYuan(subsidy) : null,
                                FoundedUnion = members > 0,
                                NewMembers = members,
                                Note = "",
                            },
                            by,
                            now
                        )
                    );
                var released = await db
                    .PlanVersions.Where(v => v.Code == "hospital-allowance")
                    .ToListAsync(ct);
                var last = released.MaxBy(v => v.EffectiveFrom)!;
                var next = PlanVersion.Draft(
                    Guid.CreateVersion7(now),
                    last.Code,
                    new(
                        last.Name,
                        new DateOnly(today.Year + 1, 1, 1),
                        last.WhoMayJoin,
                        last.Price,
                        last.MaxUnits,
                        last.TermMonths,
                        last.WaitingDays,
                        last.Benefits,
                        last.ActuarialNote,
                        new("示例备字11号", today.AddDays(-20)),
                        new("示例备字12号", today.AddDays(-8)),
                        null,
                        "示例：办事处拟定",
                        last.Examples
                    ),
                    released,
                    today,
                    by
                );
                next.Propose(by, now, Rulebook.Shipped);
                db.PlanVersions.Add(next);
                return true;
            },
            ct
        );
}
