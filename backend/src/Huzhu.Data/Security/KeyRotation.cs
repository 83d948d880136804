using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Huzhu.Data.Security;

/// <summary>
/// Encrypts anew under the newest master key what older ones have encrypted, while people work:
/// a few hundred rows to a transaction, an agency's rows in its own scope. A value changes only
/// while it is still the one that was read, and no version with it; a row that another holds is
/// passed by. Restartable: it looks for values under an old key, so it stores no progress.
/// </summary>
public sealed class KeyRotation(Work work, KeyRing ring, FieldCipher cipher)
{
    const int Chunk = 500;

    /// <summary>A column of a table; which, by the model.</summary>
    /// <param name="Key">The primary key's columns, in its order.</param>
    /// <param name="BoundTo">See <see cref="EncryptedColumns.BoundTo"/>; null: not marked as cipher
    /// text.</param>
    sealed record Column(
        string Table,
        string Name,
        IReadOnlyList<string> Key,
        bool OfAgency,
        bool Binary,
        string? BoundTo
    )
    {
        public override string ToString() => $"{Table}.{Name}";
    }

    sealed record Row(object[] Key, object Value);

    /// <summary>Goes through all marked columns once.</summary>
    /// <param name="progress">Told a column's name and how many of its values are done.</param>
    /// <returns>How many values were encrypted anew.</returns>
    /// <exception cref="InvalidOperationException">A value doesn't open.</exception>
    public async Task<int> PassAsync(Action<string, int> progress, CancellationToken ct)
    {
        var (columns, agencies) = await work.AsOfficeAsync(
            writes: false,
            async (db, _) =>
                (
                    ColumnsOf(db).Where(c => c.BoundTo is not null).ToList(),
                    await db.Agencies.Select(a => a.Id).ToListAsync(ct)
                ),
            ct
        );
        var all = 0;
        foreach (var column in columns)
        {
            var done = 0;
            foreach (var agency in column.OfAgency ? agencies.Cast<Guid?>() : [null])
            await foreach (var renewed in RenewAsync(column, agency, ct))
                progress(column.ToString(), done += renewed);
            all += done;
        }
        return all;
    }

    /// <summary>Looks at every text of every table, marked or not, for what only an older key
    /// opens.
    /// </summary>
    /// <returns>The columns that hold any, with how many values.</returns>
    public Task<List<(string Column, long Values)>> UnderOlderKeysAsync(CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: false,
            async (db, _) =>
            {
                var found = new List<(string, long)>();
                foreach (var column in ColumnsOf(db))
                {
                    var (newest, older) = (ring.MasterIds[^1], ring.MasterIds.SkipLast(1));
                    var old = column.BoundTo is null
                        ? string.Join(" OR ", older.Select((_, i) => $"{Head(column)} = @{i}"))
                        : $"{Head(column)} <> @newest";
                    await using var count = Command(
                        db,
                        $"SELECT count(*) FROM {column.Table} WHERE {(old.Length > 0 ? old : "1 = 0")}"
                    );
                    foreach (var (i, id) in older.Index())
                        Add(count, $"{i}", Prefix(column, id));
                    Add(count, "newest", Prefix(column, newest));
                    var values = Convert.ToInt64(await count.ExecuteScalarAsync(ct));
                    if (values > 0)
                        found.Add((column.ToString(), values));
                }
                return found;
            },
            ct
        );

    /// <summary>One column, of one agency where it is a tenant's: how many values each chunk did.
    /// </summary>
    async IAsyncEnumerable<int> RenewAsync(
        Column column,
        Guid? agency,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        object[]? after = null;
        do
        {
            var watch = Stopwatch.StartNew();
            var renewed = 0;
            async Task<bool> Renew(HuzhuDb db)
            {
                var rows = await NextAsync(db, column, agency, after, ct);
                foreach (var row in rows)
                    renewed += await ReplaceAsync(db, column, row, ct);
                after = rows.Count < Chunk ? null : rows[^1].Key;
                return true;
            }
            _ = agency is { } own
                ? await work.AsAgencyAsync(own, true, (db, _) => Renew(db), ct)
                : await work.AsOfficeAsync(true, (db, _) => Renew(db), ct);
            if (renewed > 0)
                yield return renewed;
            if (after is not null)
                await Task.Delay(watch.Elapsed, ct); // half of the time is people's
        } while (after is not null);
    }

    async Task<List<Row>> NextAsync(
        HuzhuDb db,
        Column column,
        Guid? agency,
        object[]? after,
        CancellationToken ct
    )
    {
        var key = string.Join(", ", column.Key);
        var wheres = new List<string> { $"{Head(column)} <> @newest" };
        if (agency is not null)
            wheres.Add("agency_id = @agency");
        if (after is not null)
            wheres.Add($"({key}) > ({string.Join(", ", after.Select((_, i) => $"@{i}"))})");
        await using var select = Command(
            db,
            $"SELECT {column.Name}, {key} FROM {column.Table} WHERE {string.Join(" AND ", wheres)} "
                + $"ORDER BY {key} LIMIT {Chunk}"
                // we must not wait for somebody who waits for a row that we hold
                + (db.Embedded ? "" : " FOR UPDATE SKIP LOCKED")
        );
        Add(select, "newest", Prefix(column, ring.CurrentMasterId));
        if (agency is { } own)
            Add(select, "agency", db.Embedded ? $"{own}".ToUpperInvariant() : own);
        foreach (var (i, part) in (after ?? []).Index())
            Add(select, $"{i}", part);
        var rows = new List<Row>();
        await using var reader = await select.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            rows.Add(
                new([.. column.Key.Select((_, i) => reader.GetValue(i + 1))], reader.GetValue(0))
            );
        return rows;
    }

    /// <summary>Puts the same under the newest key, unless somebody has written
    /// meanwhile.</summary>
    async Task<int> ReplaceAsync(HuzhuDb db, Column column, Row row, CancellationToken ct)
    {
        await using var update = Command(
            db,
            $"UPDATE {column.Table} SET {column.Name} = @new WHERE {column.Name} = @old AND "
                + string.Join(" AND ", column.Key.Select((name, i) => $"{name} = @{i}"))
        );
        Add(update, "new", Renewed(column, row));
        Add(update, "old", row.Value);
        foreach (var (i, part) in row.Key.Index())
            Add(update, $"{i}", part);
        return await update.ExecuteNonQueryAsync(ct);
    }

    object Renewed(Column column, Row row)
    {
        var about = column.BoundTo is { Length: > 0 } bound
            ? bound + Guid.Parse(row.Key[^1].ToString()!)
            : "";
        try
        {
            return row.Value is byte[] bytes
                ? cipher.Encrypt(cipher.Decrypt(bytes, about), about)
                : cipher.Encrypt(cipher.Decrypt((string)row.Value, about), about);
        }
        catch (CryptographicException)
        {
            throw new InvalidOperationException(
                $"{column}（{string.Join("，", row.Key)}）的密文打不开，密钥未停用；请先查明这一条。"
            );
        }
    }

    /// <summary>All columns that can hold cipher text, the marked ones among them.</summary>
    static List<Column> ColumnsOf(HuzhuDb db) =>
        [
            .. from table in db.Model.GetEntityTypes()
            where !table.IsMappedToJson()
            from property in table.GetProperties()
            let mapping = property.GetTypeMapping()
            let stored = mapping.Converter?.ProviderClrType ?? mapping.ClrType
            where stored == typeof(string) || stored == typeof(byte[])
            where !property.GetColumnType().Contains("json", StringComparison.OrdinalIgnoreCase)
            select new Column(
                table.GetTableName()!,
                property.GetColumnName(),
                [.. table.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())],
                typeof(IAgencyOwned).IsAssignableFrom(table.ClrType),
                stored == typeof(byte[]),
                EncryptedColumns.BoundTo(property)
            ),
        ];

    /// <summary>The part of a value that names its key.</summary>
    static string Head(Column column) => $"substr({column.Name}, 1, {Prefix("0000").Length})";

    static string Prefix(string id) => FieldCipher.Header(id);

    static object Prefix(Column column, string id) =>
        column.Binary ? Encoding.ASCII.GetBytes(Prefix(id)) : Prefix(id);

    static DbCommand Command(HuzhuDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = string.Join(';', db.Carrying(sql));
        return command;
    }

    static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ($"@{name}", value);
        command.Parameters.Add(parameter);
    }
}
