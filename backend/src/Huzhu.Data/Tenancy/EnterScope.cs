using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huzhu.Data.Tenancy;

/// <summary>Lets the first command of a read carry what opens its scope, which saves a round trip.
/// A command that came without it would be refused: the login by itself may do nothing.</summary>
public sealed class EnterScope : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (eventData.Context is HuzhuDb { Entering: { } enter } db)
        {
            db.Entering = null;
            result.CommandText = $"{enter};{result.CommandText}";
        }
        return result;
    }
}
