using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huzhu.Data;

/// <summary>Text holds a NUL, which PostgreSQL can't store.</summary>
public sealed class UnstorableText : Exception;

/// <summary>Refuses a NUL in any text before it leaves for the database, on both alike. A refusal
/// by PostgreSQL would come too late: a statement that fails while it is being prepared fails
/// again for the next request on the same connection.</summary>
public sealed class StorableText : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
            if (HoldsNul(parameter.Value))
                throw new UnstorableText();
        return result;
    }

    static bool HoldsNul(object? value) =>
        value switch
        {
            string text => text.Contains('\0'),
            IEnumerable<string?> many => many.Any(HoldsNul),
            _ => false,
        };
}
