using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>Deletes applications that a union began without an account, never handed in and left
/// alone for the days that <see cref="AgencyRules.DraftRestDays"/> says. A draft rests since the
/// sweep first saw it at its present version. Its files go as any file that nothing
/// names.</summary>
public sealed class DraftSweep(Work work, TimeProvider clock)
{
    const int Batch = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        await work.AsOfficeAsync(writes: true, (db, _) => NoteAsync(db, ct), ct);
        await work.AsOfficeAsync(writes: true, (db, s) => DeleteAsync(db, s, ct), ct);
    }

    static IQueryable<AgencyCase> Drafts(HuzhuDb db) =>
        db.Cases.Where(c => c.AgencyId == null && c.Status == CaseStatus.Draft);

    /// <summary>Begins the rest of every draft that has changed since it was last looked
    /// at.</summary>
    Task<int> NoteAsync(HuzhuDb db, CancellationToken ct)
    {
        var now = clock.Now();
        return Drafts(db)
            .Where(c =>
                EF.Property<int?>(c, RestVersion) == null
                || EF.Property<int?>(c, RestVersion) != c.Version
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(c => EF.Property<int?>(c, RestVersion), c => c.Version)
                        .SetProperty(c => EF.Property<DateTime?>(c, RestSince), now),
                ct
            );
    }

    async Task<int> DeleteAsync(HuzhuDb db, IServiceProvider services, CancellationToken ct)
    {
        var rulebook = await services.GetRequiredService<RulebookSource>().GetAsync(db, ct);
        var now = clock.Now();
        var days = rulebook.On(AgencyRules.DraftRestDays, Beijing.DateOf(now));
        var last = now.AddDays(-days);
        var resting = await Drafts(db)
            .Include(c => c.Documents)
            .Include(c => c.Steps)
            .Where(c => EF.Property<DateTime?>(c, RestSince) < last)
            .OrderBy(c => c.Id)
            .Take(Batch)
            .ToListAsync(ct);
        foreach (var draft in resting)
        {
            db.RemoveRange(draft.Documents);
            db.RemoveRange(draft.Steps);
            db.Cases.Remove(draft);
            db.AuditEntries.Add(
                new AuditEntry
                {
                    Id = clock.NewId(),
                    At = now,
                    ActorName = "系统",
                    Action = "DeleteRestingDraft",
                    Subject = draft.Id.ToString(),
                    Data = $$"""{"documents":{{draft.Documents.Count}},"days":{{days}}}""",
                }
            );
        }
        return resting.Count;
    }

    internal const string RestVersion = "RestVersion";
    internal const string RestSince = "RestSince";
}
