using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Enrolment;

/// <summary>A day's allowance of checks against the ledger over all agencies (EN-8); every check is
/// also in the log, with how many persons were asked about.</summary>
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
        await LedgerAnswerRows.AddAsync(
            db,
            new()
            {
                AgencyId = roster.AgencyId,
                Day = Beijing.DateOf(now),
                Asked = today.Asked,
                Told = today.Told,
            },
            ct
        );
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
