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
    public Task<Guid> FindOrAddAsync(
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
            ? FindOrAddAsync(db, name.Trim(), id, field, ct)
            : work.AsOfficeAsync(
                writes: true,
                (own, _) => FindOrAddAsync(own, name.Trim(), id, field, ct),
                ct
            );
    }

    async Task<Guid> FindOrAddAsync(
        HuzhuDb db,
        string name,
        ResidentId id,
        string field,
        CancellationToken ct
    )
    {
        var hash = index.Of(id.Number);
        var known = await db.Users.SingleOrDefaultAsync(p => p.IdentityHash == hash, ct);
        if (known is not null)
            return known.Name == name
                ? known.Id
                : throw new InvalidField(field, "该身份证号登记的姓名与此不同，请核对。");
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
        return person.Id;
    }
}
