using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>What a change of chair or director does to posts and seats, by decision (AG-8) or by
/// natural succession (GV-2) alike.</summary>
static class ChangeOfPost
{
    public static PostKind KindOf(ManagementPost post) =>
        post == ManagementPost.CommitteeChair ? PostKind.CommitteeChair : PostKind.AgencyDirector;

    /// <summary>Ends the posts of everybody else who holds it. A keeper of seals or cheques loses
    /// it only after transfer or takeover.</summary>
    /// <returns>Whether the person holds the post already.</returns>
    /// <exception cref="RuleBroken">CU-7: the predecessor keeps something.</exception>
    public static async Task<bool> EndOthersAsync(
        HuzhuDb db,
        Agency agency,
        ManagementPost post,
        Guid personId,
        DateTime now,
        Rulebook rulebook,
        CancellationToken ct
    )
    {
        var posts = await db.Posts.Where(p => p.AgencyId == agency.Id).ToListAsync(ct);
        var at = new Circumstances(
            AgencyStaff.Of(agency.Id, posts, now),
            now,
            rulebook,
            Guid.CreateVersion7
        );
        var custody = await CustodyOfAsync(db, agency.Id, ct);
        var held = posts.Where(p => p.Kind == KindOf(post) && p.EndedAt is null).ToList();
        foreach (var other in held.Where(p => p.PersonId != personId))
        {
            custody?.RequireMayLeave(other.PersonId, at);
            other.End(now);
        }
        return held.Any(p => p.PersonId == personId && p.ConfirmedById is not null);
    }

    /// <summary>The seat of the union post goes to the successor; an empty one is taken.</summary>
    /// <param name="from">From when; null: at once.</param>
    public static async Task TakeSeatAsync(
        HuzhuDb db,
        ManagementPost post,
        string name,
        Guid personId,
        TimeProvider clock,
        CancellationToken ct,
        DateOnly? from = null,
        string? title = null
    )
    {
        var (now, today) = (clock.Now(), Beijing.DateOf(clock.Now()));
        var role =
            post == ManagementPost.CommitteeChair
                ? CommitteeRole.UnionChair
                : CommitteeRole.ViceChairInCharge;
        var seat = await db.CommitteeMembers.FirstOrDefaultAsync(
            m => m.Role == role && m.To == null,
            ct
        );
        if (seat is not null && Typed.Name(seat.Name) == Typed.Name(name))
            return;
        var start = from ?? today;
        // one that was taken only today is left today, and the successor sits from tomorrow
        if (seat is not null && seat.From >= start)
        {
            var agencyId = seat.AgencyId;
            seat.End(seat.From > today ? today : seat.From, now);
            db.CommitteeMembers.Add(
                new(
                    clock.NewId(),
                    agencyId,
                    name,
                    role,
                    title ?? seat.Title,
                    seat.From.AddDays(1),
                    personId
                )
            );
            return;
        }
        db.CommitteeMembers.Add(
            seat?.Succeed(clock.NewId(), name, title ?? seat.Title, personId, start, now)
                ?? new(
                    clock.NewId(),
                    db.Scope.AgencyId,
                    name,
                    role,
                    title ?? role.Label(),
                    start,
                    personId
                )
        );
    }

    /// <summary>The custody of one agency with what CU-7 asks for; null when it keeps nothing.
    /// </summary>
    static Task<AgencyCustody?> CustodyOfAsync(HuzhuDb db, Guid agencyId, CancellationToken ct) =>
        db
            .Custodies.AsNoTracking()
            .Include(c => c.Items)
            .Include(c => c.Holdings.Where(h => h.Until == null))
            .Include(c => c.Transfers.Where(t => t.Status == TransferStatus.Pending))
            .Include(c => c.SealsTogether)
            .SingleOrDefaultAsync(c => c.AgencyId == agencyId, ct);
}
