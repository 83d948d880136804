using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Pipeline;

/// <summary>Writes down each look of an auditor into an agency, and commits it before the look is
/// answered (GV-11); nobody changes or removes it.</summary>
public sealed class EngagementViews(Work work, TimeProvider clock)
{
    /// <summary>Records one request; what it may do is decided before.</summary>
    /// <exception cref="Domain.Shared.RuleBroken">GV-11, GV-12: the engagement has just ended.
    /// </exception>
    public Task RecordAsync(EngagedIn by, HttpContext http, UseCase useCase)
    {
        var personId = http.RequestServices.GetRequiredService<Acting>().PersonId;
        var within = $"/api/agencies/{by.Agency.Slug}".Length;
        var page = $"{useCase.Name} {http.Request.Path.Value![within..]}";
        return RecordAsync(by, personId, page, http.RequestAborted);
    }

    /// <summary>Records a look at something that stands elsewhere, such as the file of an export.
    /// </summary>
    /// <inheritdoc cref="RecordAsync(EngagedIn, HttpContext, UseCase)"/>
    public Task RecordAsync(EngagedIn by, Guid personId, string page, CancellationToken ct) =>
        work.AsAgencyAsync(
            by.Agency.AgencyId,
            writes: true,
            async (db, _) =>
            {
                await AddAsync(db, by, personId, page, clock.Now(), ct);
                return true;
            },
            ct
        );

    /// <summary>The same within a unit of work of the agency.</summary>
    /// <inheritdoc cref="RecordAsync(EngagedIn, HttpContext, UseCase)"/>
    internal static async Task AddAsync(
        HuzhuDb db,
        EngagedIn by,
        Guid personId,
        string page,
        DateTime now,
        CancellationToken ct
    )
    {
        var engagement = await db
            .Engagements.Include(e => e.Agencies)
            .Include(e => e.Persons)
            .SingleAsync(e => e.Id == by.EngagementId, ct);
        db.EngagementViews.Add(
            engagement.View(
                Guid.CreateVersion7(now),
                personId,
                by.Agency.AgencyId,
                page,
                writes: false,
                now
            )
        );
    }
}
