using Huzhu.Data;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Names beside rows of an agency: persons stand in the registry, which may be another
/// database (infra/citus), so they are read in a statement of their own.</summary>
static class PersonNames
{
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOfAsync(
        this HuzhuDb db,
        IEnumerable<Guid> people,
        CancellationToken ct
    )
    {
        var ids = people.Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<Guid, string>()
            : await db
                .Users.AsNoTracking()
                .Where(u => ids.Contains(u.Id))
                .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
    }
}
