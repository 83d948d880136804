using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Huzhu.Data;

/// <summary>
/// Rows by the thousand into one table, in the present unit of work and its scope: COPY into a
/// temporary table and INSERT … SELECT on PostgreSQL (which refuses COPY under row-level security),
/// one prepared statement on SQLite. It sees no query filter; its caller writes the agency
/// into each row, and row-level security checks it.
/// </summary>
static class Bulk
{
    /// <param name="rows">Values in the order of the columns; enums as text, money as fen.</param>
    /// <returns>How many rows were inserted.</returns>
    public static Task<int> InsertAsync(
        HuzhuDb db,
        string table,
        string[] columns,
        IEnumerable<object?[]> rows,
        CancellationToken ct
    ) =>
        db.Embedded
            ? InsertSqliteAsync(db, table, columns, rows, ct)
            : InsertPostgresAsync(db, table, columns, rows, ct);

    static async Task<int> InsertPostgresAsync(
        HuzhuDb db,
        string table,
        string[] columns,
        IEnumerable<object?[]> rows,
        CancellationToken ct
    )
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var names = string.Join(", ", columns);
        await ExecuteAsync(
            db,
            $"CREATE TEMP TABLE bulk ON COMMIT DROP AS SELECT {names} FROM {table} WITH NO DATA",
            ct
        );
        await using (
            var copy = await connection.BeginBinaryImportAsync(
                $"COPY bulk ({names}) FROM STDIN (FORMAT BINARY)",
                ct
            )
        )
        {
            foreach (var row in rows)
                await copy.WriteRowAsync(ct, row!);
            await copy.CompleteAsync(ct);
        }
        var inserted = await ExecuteAsync(
            db,
            $"INSERT INTO {table} ({names}) SELECT {names} FROM bulk",
            ct
        );
        await ExecuteAsync(db, "DROP TABLE bulk", ct);
        return inserted;
    }

    static async Task<int> InsertSqliteAsync(
        HuzhuDb db,
        string table,
        string[] columns,
        IEnumerable<object?[]> rows,
        CancellationToken ct
    )
    {
        await using var insert = Command(
            db,
            $"INSERT INTO {table} ({string.Join(", ", columns)}) "
                + $"VALUES ({string.Join(", ", columns.Select((_, i) => $"${i}"))})"
        );
        var parameters = columns.Select((_, i) => new SqliteParameter { ParameterName = $"${i}" });
        insert.Parameters.AddRange(parameters.ToArray());
        var inserted = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            inserted += await insert.ExecuteNonQueryAsync(ct);
        }
        return inserted;
    }

    /// <summary>One statement in the present unit of work.</summary>
    public static async Task<int> ExecuteAsync(HuzhuDb db, string sql, CancellationToken ct)
    {
        await using var command = Command(db, sql);
        return await command.ExecuteNonQueryAsync(ct);
    }

    static DbCommand Command(HuzhuDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }
}
