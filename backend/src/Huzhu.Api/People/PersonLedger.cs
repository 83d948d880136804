using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>
/// The one door to the ledger of natural persons, shared by all agencies and keyed by the hash of
/// the identity number. It tells an agency nothing but the person's id here.
/// </summary>
public sealed class PersonLedger(Work work, BlindIndex index, TimeProvider clock)
{
    /// <summary>The person with this identity number, added if new. An agency's own role can't
    /// see persons elsewhere, so there it runs in a unit of work of its own, before the caller's:
    /// a person without a post has no rights.</summary>
    /// <param name="name">As on the identity card.</param>
    /// <param name="identityNumber">15 or 18 digits, full-width and x/X alike.</param>
    /// <param name="field">The request's field that a fault is reported for.</param>
    /// <exception cref="InvalidField">The number is not valid, or belongs to another name.
    /// </exception>
    public async Task<Guid> FindOrAddAsync(
        HuzhuDb db,
        string name,
        string identityNumber,
        string field,
        CancellationToken ct
    )
    {
        var known = await ClaimAsync(db, name, identityNumber, field, ct);
        return known.Matches
            ? known.PersonId
            : throw new InvalidField(field, "该身份证号登记的姓名与此不同，请核对。");
    }

    /// <summary>The same, without saying so when the number belongs to another name: that comes out
    /// when a second person confirms.</summary>
    /// <exception cref="InvalidField">The number is not valid.</exception>
    public Task<(Guid PersonId, bool Matches)> ClaimAsync(
        HuzhuDb db,
        string name,
        string identityNumber,
        string field,
        CancellationToken ct
    )
    {
        var id =
            ResidentId.TryParse(identityNumber)
            ?? throw new InvalidField(field, "身份证号不正确，请核对位数和校验码。");
        return db.Scope.SeesAll || db.Embedded
            ? ClaimAsync(db, Typed.Name(name), id, ct)
            : work.AsOfficeAsync(
                writes: true,
                (own, _) => ClaimAsync(own, Typed.Name(name), id, ct),
                ct
            );
    }

    async Task<(Guid PersonId, bool Matches)> ClaimAsync(
        HuzhuDb db,
        string name,
        ResidentId id,
        CancellationToken ct
    )
    {
        var hash = index.Of(id.Number);
        var known = await db.Users.SingleOrDefaultAsync(p => p.IdentityHash == hash, ct);
        if (known is not null)
            return (
                known.Id,
                Typed.Name(known.Name) == name || !await IsBoundAsync(db, known.Id, ct)
            );
        var person = new Person
        {
            Id = clock.NewId(),
            Name = name,
            IdentityHash = hash,
            IdentityNumber = id.Number,
            CreatedAt = clock.Now(),
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        db.Users.Add(person);
        await db.SaveChangesAsync(ct);
        return (person.Id, true);
    }

    /// <summary>Writes the name that a second person has confirmed, unless the number is bound to
    /// one already.</summary>
    /// <returns>Whether the number belongs to this name.</returns>
    public Task<bool> WriteConfirmedNameAsync(
        HuzhuDb db,
        Guid personId,
        string name,
        CancellationToken ct
    ) =>
        db.Scope.SeesAll || db.Embedded
            ? WriteNameAsync(db, personId, name, ct)
            : work.AsOfficeAsync(
                writes: true,
                (own, _) => WriteNameAsync(own, personId, name, ct),
                ct
            );

    static async Task<bool> WriteNameAsync(
        HuzhuDb db,
        Guid personId,
        string name,
        CancellationToken ct
    )
    {
        var person = await db.Users.SingleAsync(p => p.Id == personId, ct);
        if (Typed.Name(person.Name) != name && !await IsBoundAsync(db, personId, ct))
        {
            person.Name = name;
            await db.SaveChangesAsync(ct);
        }
        return Typed.Name(person.Name) == name;
    }

    /// <summary>A number is bound to its name once two persons have given it a post or an
    /// engagement.</summary>
    static async Task<bool> IsBoundAsync(HuzhuDb db, Guid personId, CancellationToken ct) =>
        await db.Users.AnyAsync(p => p.Id == personId && p.PasswordHash != null, ct)
        || await db.Posts.AnyAsync(p => p.PersonId == personId && p.ConfirmedById != null, ct)
        || await db.Invitations.AnyAsync(i => i.PersonId == personId, ct)
        || await db.Engagements.AnyAsync(
            e => e.ConfirmedById != null && e.Persons.Any(p => p.PersonId == personId),
            ct
        );
}
