using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huzhu.Api.Pipeline;

/// <summary>Tells what is wrong with the machine from what is wrong with the program: the database
/// is away or takes no writes, the disk is full. Then the same request may succeed a little
/// later.</summary>
public static class Outage
{
    const int DiskFull = 28; // ENOSPC

    /// <summary>Whether an exception, or one that it wraps, comes from an outage.</summary>
    public static bool Is(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            if (
                e switch
                {
                    PostgresException p => p.IsTransient
                        || p.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction
                        || p.SqlState.StartsWith("53")
                        || p.SqlState.StartsWith("57P")
                        || p.SqlState.StartsWith("08"),
                    NpgsqlException => true,
                    // read-only, failing disk, full disk, can't open
                    SqliteException s => s.SqliteErrorCode is 8 or 10 or 13 or 14,
                    IOException io => (io.HResult & 0xFFFF) == DiskFull,
                    SocketException => true,
                    _ => false,
                }
            )
                return true;
        return false;
    }
}
