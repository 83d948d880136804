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
    /// <summary>The person with this identity number; added if new. It runs in a unit of work of
    /// its own, before the caller's: a person without a post has no rights.</summary>
    /// <param name="name">As on the identity card.</param>
    /// <param name="identityNumber">15 or 18 digits, full-width and x/X alike.</param>
    /// <exception cref="Pipeline.InvalidField">The number is not valid, or belongs to another name.</exception>
    public Task<Guid> FindOrAddAsync(
        string name, string identityNumber, string field, CancellationToken ct)
    {
        var id = ResidentId.TryParse(identityNumber)
            ?? throw new Pipeline.InvalidField(field, "身份证号不正确，请核对位数和校验码。");
        var hash = index.Of(id.Number);
        return work.AsOfficeAsync(writes: true, async (db, _) =>
        {
            var known = await db.Users.SingleOrDefaultAsync(p => p.IdentityHash == hash, ct);
            if (known is not null)
                return known.Name == name.Trim() ? known.Id
                    : throw new Pipeline.InvalidField(field, "该身份证号登记的姓名与此不同，请核对。");
            var person = new Person
            {
                Id = clock.NewId(), Name = name.Trim(), IdentityHash = hash,
                IdentityNumber = id.Number, CreatedAt = clock.Now(),
                SecurityStamp = Guid.NewGuid().ToString(),
            };
            db.Users.Add(person);
            return person.Id;
        }, ct);
    }
}
