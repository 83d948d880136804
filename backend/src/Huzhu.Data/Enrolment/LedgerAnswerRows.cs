using Huzhu.Domain.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Enrolment;

/// <summary>How often an agency was answered from the ledger of all agencies, by day
/// (EN-8).</summary>
public static class LedgerAnswerRows
{
    /// <summary>Persons of whom the agency was told on a day that they hold too many.</summary>
    public static Task<int> ToldAsync(HuzhuDb db, DateOnly day, CancellationToken ct) =>
        db.LedgerAnswers.Where(a => a.Day == day).Select(a => a.Told).SingleOrDefaultAsync(ct);

    public static Task AddAsync(HuzhuDb db, LedgerAnswers more, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO ledger_answers (agency_id, day, asked, told)
            VALUES ({more.AgencyId}, {more.Day}, {more.Asked}, {more.Told})
            ON CONFLICT (agency_id, day) DO UPDATE SET
                asked = ledger_answers.asked + excluded.asked,
                told = ledger_answers.told + excluded.told
            """,
            ct
        );
}
