using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huzhu.Data.Tenancy;

/// <summary>Lets the first command of a read carry what opens its scope, and the only one what ends
/// it, which saves a round trip each. A command that came without it, or a second one after the
/// only one, would be refused: the login by itself may do nothing.</summary>
public sealed class EnterScope : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (eventData.Context is HuzhuDb db)
            result.CommandText = string.Join(';', db.Carrying(result.CommandText));
        return result;
    }
}
