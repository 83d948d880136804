using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Api.Tests.Audit;

/// <summary>What somebody with the database in hand can do to the audit tables.</summary>
sealed class TamperedLog(DbConnection connection) : IAsyncDisposable
{
    public static async Task<TamperedLog> Of(World world)
    {
        DbConnection connection = TestDatabase.IsPostgres
            ? new NpgsqlConnection(world.Database.OwnerConnection)
            : new SqliteConnection(world.Database.OwnerConnection);
        await connection.OpenAsync();
        var log = new TamperedLog(connection);
        if (TestDatabase.IsPostgres)
        {
            // The owner of the tables can lift what binds the owner.
            await log.Run("ALTER TABLE audit_entries NO FORCE ROW LEVEL SECURITY");
            await log.Run("ALTER TABLE audit_checkpoints NO FORCE ROW LEVEL SECURITY");
        }
        return log;
    }

    public async Task<int> Run(string sql, params object?[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{i}";
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows of a table as the driver gives them, in order of their key.</summary>
    public async Task<List<Dictionary<string, object>>> Rows(string table, string key)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY {key}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object>>();
        while (await reader.ReadAsync())
        {
            rows.Add(
                Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue)
            );
        }
        return rows;
    }

    /// <summary>Every value that differs from this one by as little as can be.</summary>
    public static IEnumerable<object> Neighbours(object value)
    {
        switch (value)
        {
            case byte[] bytes:
                for (var i = 0; i < bytes.Length; i++)
                {
                    var changed = (byte[])bytes.Clone();
                    changed[i] ^= 1;
                    yield return changed;
                }
                break;
            case string text:
                for (var i = 0; i < text.Length; i++)
                {
                    yield return $"{text[..i]}{(char)(text[i] ^ 1)}{text[(i + 1)..]}";
                }
                break;
            case Guid id:
                foreach (byte[] changed in Neighbours(id.ToByteArray()))
                {
                    yield return new Guid(changed);
                }
                break;
            case DateTime at:
                yield return at.AddMicroseconds(1);
                yield return at.AddHours(-8);
                break;
            case long number:
                yield return number + 1000;
                break;
            case DBNull:
                break;
            default:
                throw new InvalidOperationException($"no neighbours of {value.GetType()}");
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
