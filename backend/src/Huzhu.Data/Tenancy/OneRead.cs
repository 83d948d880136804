using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Huzhu.Data.Tenancy;

/// <summary>A read by a statement of its own, in the scope of the present unit of work: on
/// PostgreSQL one round trip with all that opens and ends it.</summary>
static class OneRead
{
    /// <param name="sql">With $1, $2 … for the values. It sees no query filter: it names the
    /// agency. </param>
    public static async Task<T> Async<T>(
        HuzhuDb db,
        string sql,
        Guid[] values,
        Func<DbDataReader, Task<T>> read
    )
    {
        var connection = db.Database.GetDbConnection();
        var opens = connection.State == ConnectionState.Closed;
        if (opens)
            await connection.OpenAsync();
        try
        {
            if (db.Embedded)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = sql;
                command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
                for (var i = 0; i < values.Length; i++)
                    Add(command.CreateParameter(), $"${i + 1}", values[i], command.Parameters);
                await using var rows = await command.ExecuteReaderAsync();
                return await read(rows);
            }
            await using var batch = connection.CreateBatch();
            foreach (var statement in db.Carrying(sql))
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = statement;
                if (ReferenceEquals(statement, sql))
                    foreach (var value in values)
                        Add(command.CreateParameter(), "", value, command.Parameters);
                batch.BatchCommands.Add(command);
            }
            await using var reader = await batch.ExecuteReaderAsync();
            return await read(reader);
        }
        finally
        {
            if (opens)
                await connection.CloseAsync();
        }
    }

    static void Add(DbParameter parameter, string name, Guid value, DbParameterCollection to)
    {
        (parameter.ParameterName, parameter.Value) = (name, value);
        to.Add(parameter);
    }
}
