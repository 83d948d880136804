using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Enrolment;

/// <summary>A day's allowance of questions to the ledgers over all agencies (EN-8), about units and
/// about what is left of a person's benefits; each is also in the log, with how many persons were
/// asked about.</summary>
public static class UnitsLeft
{
    public const string Action = "AskUnitsLeft";

    /// <summary>What is left of today; two checks of one agency wait for each other.</summary>
    public static async Task<UnitsLeftToday> OpenAsync(
        HuzhuDb db,
        Guid agencyId,
        Rulebook rulebook,
        DateTime now,
        CancellationToken ct
    )
    {
        await CoverLedger.LockAsync(db, agencyId, ct);
        var today = Beijing.DateOf(now);
        return new(
            rulebook.On(AgencyRules.UnitsLeftAnswers, today),
            await LedgerAnswerRows.ToldAsync(db, today, ct)
        );
    }

    /// <summary>One person's benefits are about to be shown to an agency that claims for
    /// them.</summary>
    /// <param name="used">What was drawn from the person's limits, wherever.</param>
    /// <param name="entered">Whether a claim is entered: that is counted and never refused.</param>
    /// <exception cref="RuleBroken">EN-8: today's allowance is used up.</exception>
    internal static Task AskBenefitsAsync(
        Here here,
        IReadOnlyDictionary<(Guid Holder, Guid Bucket), Domain.Plans.Used> used,
        bool entered
    ) => AskAsync(here, used.Count > 0, entered);

    /// <summary>What is left for one person over all agencies is about to be shown.</summary>
    /// <param name="tells">Whether it says that something was used, here or elsewhere.</param>
    /// <param name="entered">Counted and never refused.</param>
    /// <exception cref="RuleBroken">EN-8: today's allowance is used up.</exception>
    internal static async Task AskAsync(Here here, bool tells, bool entered)
    {
        var today = await OpenAsync(
            here.Db,
            here.Me.AgencyId,
            await here.Rulebook(),
            here.Now,
            here.Ct
        );
        today.AskBenefits(tells, entered);
        await AddAsync(here.Db, here.Me.AgencyId, today, here.Now, here.Ct);
    }

    static Task AddAsync(
        HuzhuDb db,
        Guid agencyId,
        UnitsLeftToday today,
        DateTime now,
        CancellationToken ct
    ) =>
        LedgerAnswerRows.AddAsync(
            db,
            new()
            {
                AgencyId = agencyId,
                Day = Beijing.DateOf(now),
                Asked = today.Asked,
                Told = today.Told,
            },
            ct
        );

    /// <summary>Counts what was asked, in the unit of work that answers.</summary>
    public static async Task CountAsync(
        HuzhuDb db,
        Roster roster,
        UnitsLeftToday today,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.Now();
        await AddAsync(db, roster.AgencyId, today, now, ct);
        db.AuditEntries.Add(
            new()
            {
                Id = clock.NewId(),
                At = now,
                ActorPersonId = roster.CreatedById,
                ActorName = "系统",
                AgencyId = roster.AgencyId,
                Action = Action,
                Subject = roster.Number,
                Data = $$"""{"asked":{{today.Asked}},"told":{{today.Told}}}""",
            }
        );
    }
}
