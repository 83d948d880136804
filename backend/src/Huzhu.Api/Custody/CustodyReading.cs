using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Members;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Custody;

/// <summary>People of an agency by id, also those who have left.</summary>
static class PeopleNames
{
    public static string NameOf(this IReadOnlyDictionary<Guid, string> names, Guid id) =>
        names.GetValueOrDefault(id, "（已离任）");
}

/// <summary>Loads the custody of the caller's agency with what a decision asks for, and shows it.
/// </summary>
public sealed class CustodyReading(
    HuzhuDb db,
    Acting me,
    RulebookSource rulebooks,
    MemberKeys keys,
    TimeProvider clock
)
{
    /// <summary>Who works in the agency now, the instant and the rules.</summary>
    public async Task<Circumstances> CircumstancesAsync(CancellationToken ct)
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.AgencyId == me.AgencyId)
            .ToListAsync(ct);
        var now = clock.Now();
        return new(
            AgencyStaff.Of(me.AgencyId, posts, now),
            now,
            await rulebooks.GetAsync(db, ct),
            clock.NewId
        );
    }

    /// <summary>The agency's custody with all that decides; closed holdings, closed transfers
    /// (but those that say when an item goes back) and stamped cheques are history and stay unread.
    /// An empty one is made at the first look.
    /// </summary>
    public async Task<AgencyCustody> LoadAsync(CancellationToken ct)
    {
        var custody = await db
            .Custodies.Include(c => c.Items)
            .Include(c => c.Holdings.Where(h => h.Until == null))
            .Include(c =>
                c.Transfers.Where(t => t.Status == TransferStatus.Pending || t.ReturnOn != null)
            )
                .ThenInclude(t => t.Signatures)
            .Include(c => c.Cheques.Where(q => q.Status == ChequeStatus.Written))
            .Include(c => c.Leaves)
            .Include(c => c.SealsTogether)
            .SingleOrDefaultAsync(c => c.AgencyId == me.AgencyId, ct);
        return custody ?? db.Custodies.Add(new(me.AgencyId)).Entity;
    }

    /// <summary>Whether the agency has, or had, this transfer.</summary>
    public Task<bool> HasTransferAsync(Guid id, CancellationToken ct) =>
        db.Set<CustodyTransfer>().AnyAsync(t => t.Id == id, ct);

    /// <summary>The names of all who have or had a post in the agency.</summary>
    public Task<Dictionary<Guid, string>> NamesAsync(CancellationToken ct) =>
        NamesAsync(db, me.AgencyId, ct);

    /// <summary>The same for a job, in which nobody acts.</summary>
    public static Task<Dictionary<Guid, string>> NamesAsync(
        HuzhuDb db,
        Guid agencyId,
        CancellationToken ct
    ) =>
        db
            .Users.AsNoTracking()
            .Where(u => db.Posts.Any(p => p.AgencyId == agencyId && p.PersonId == u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);

    /// <summary>These people with the bank cards that they have as members of the agency's units.
    /// </summary>
    public async Task<IReadOnlyList<Payable>> PayableAsync(
        IReadOnlyDictionary<Guid, string> names,
        CancellationToken ct
    )
    {
        var numbers = await db
            .Users.AsNoTracking()
            .Where(u => names.Keys.Contains(u.Id))
            .Select(u => new { u.Id, u.IdentityNumber })
            .ToListAsync(ct);
        var persons = numbers.ToLookup(n => keys.Person(n.IdentityNumber), n => n.Id);
        var wanted = persons.Select(p => p.Key).ToList();
        var cards = (
            await db
                .Members.AsNoTracking()
                .Where(m => wanted.Contains(m.PersonKey) && m.CardKey != null)
                .Select(m => new { m.PersonKey, m.Details })
                .ToListAsync(ct)
        )
            .SelectMany(m => persons[m.PersonKey], (m, id) => (id, m.Details.Card))
            .ToLookup(c => c.id, c => c.Card);
        return
        [
            .. names.Select(n => new Payable(n.Key, n.Value, [.. cards[n.Key].OfType<string>()])),
        ];
    }

    /// <summary>Runs one act on the custody as the caller saw it, and answers with what it has
    /// become.</summary>
    public async Task<CustodyView> ActAsync(
        Precondition ifMatch,
        Action<AgencyCustody, Circumstances> act,
        CancellationToken ct
    )
    {
        var custody = await LoadAsync(ct);
        ifMatch.Require(custody.Version);
        var at = await CircumstancesAsync(ct);
        act(custody, at);
        await db.SaveChangesAsync(ct);
        return await ViewAsync(custody, at, ct);
    }

    public async Task<CustodyView> ViewAsync(
        AgencyCustody custody,
        Circumstances at,
        CancellationToken ct
    )
    {
        var names = await NamesAsync(ct);
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.AgencyId == me.AgencyId && p.EndedAt == null)
            .ToListAsync(ct);
        return CustodyView.Of(custody, at, me, names, posts);
    }
}
