using System.Text.Json;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>Every check against the ledger over all agencies is in the log, with how many persons were
/// asked about; the log is what a day's allowance is counted by (EN-8).</summary>
public static class UnitsLeft
{
    public const string Action = "AskUnitsLeft";

    sealed record Asking(int Asked, int Told);

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
        var since = Beijing.StartOf(today);
        var asked = await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.AgencyId == agencyId && e.At >= since && e.Action == Action)
            .Select(e => e.Data)
            .ToListAsync(ct);
        return new(
            rulebook.On(AgencyRules.UnitsLeftAnswers, today),
            asked.Sum(data =>
                JsonSerializer.Deserialize<Asking>(data, JsonSerializerOptions.Web)!.Told
            )
        );
    }

    /// <summary>Writes down what was asked, in the unit of work that answers.</summary>
    public static void Write(HuzhuDb db, Roster roster, UnitsLeftToday today, TimeProvider clock) =>
        db.AuditEntries.Add(
            new AuditEntry
            {
                Id = clock.NewId(),
                At = clock.Now(),
                ActorPersonId = roster.CreatedById,
                ActorName = "系统",
                AgencyId = roster.AgencyId,
                Action = Action,
                Subject = roster.Number,
                Data = JsonSerializer.Serialize(
                    new Asking(today.Asked, today.Told),
                    JsonSerializerOptions.Web
                ),
            }
        );
}
