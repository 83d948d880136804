using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huzhu.Data.Files;

/// <summary>A column that holds ids of files.</summary>
public sealed record FileReference(string Table, string Column);

/// <summary>
/// Which files are named by a row. The columns are read from the model, so that a new module's
/// files are safe from the day on which its table is mapped: every id whose name ends in FileId,
/// and every foreign key to the files.
/// </summary>
public static class FileReferences
{
    /// <summary>The columns of a model that hold ids of files.</summary>
    /// <exception cref="InvalidOperationException">A file's id lies inside a stored document
    /// (JSON), where no statement finds it: it needs a column of its own.</exception>
    public static IReadOnlyList<FileReference> Of(IModel model)
    {
        var found = new List<FileReference>();
        foreach (var type in model.GetEntityTypes())
        foreach (var property in type.GetFlattenedProperties())
        {
            var names = IsFileId(property.Name, property.ClrType) || PointsToFiles(property);
            var table = type.GetTableName();
            var column = table is null
                ? null
                : property.GetColumnName(StoreObjectIdentifier.Table(table, type.GetSchema()));
            if (names && (type.IsMappedToJson() || column is null))
                throw Hidden(type, property.Name);
            if (names)
                found.Add(new(table!, column!));
            else if (HoldsFileId(property.ClrType, []))
                throw Hidden(type, property.Name);
        }
        return [.. found.Distinct()];
    }

    /// <summary>Which of some files a row names that the present scope sees. One statement per
    /// column, each over one table.</summary>
    public static async Task<HashSet<Guid>> NamedAsync(
        HuzhuDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    )
    {
        var named = new HashSet<Guid>();
        if (ids.Count == 0)
            return named;
        var holes = string.Join(", ", Enumerable.Range(0, ids.Count).Select(i => $"{{{i}}}"));
        object[] values = [.. ids];
        foreach (var (table, column) in Of(db.Model))
        {
            // names of tables and columns of the model; the ids are parameters
            var sql = string.Concat(
                "SELECT ",
                column,
                " AS \"Value\" FROM ",
                table,
                " WHERE ",
                column,
                " IN (",
                holes,
                ")"
            );
            named.UnionWith(await db.Database.SqlQueryRaw<Guid>(sql, values).ToListAsync(ct));
        }
        return named;
    }

    internal static bool IsFileId(string name, Type type) =>
        name.EndsWith("FileId", StringComparison.Ordinal)
        && (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid);

    static bool PointsToFiles(IProperty property) =>
        property
            .GetContainingForeignKeys()
            .Any(key => key.PrincipalEntityType.ClrType == typeof(StoredFile));

    /// <summary>Whether a value that is stored as one document has a file's id anywhere inside.
    /// </summary>
    static bool HoldsFileId(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            return false;
        if (type.IsArray)
            return HoldsFileId(type.GetElementType()!, seen);
        if (type.IsGenericType && type.GetGenericArguments().Any(t => HoldsFileId(t, seen)))
            return true;
        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) != false || type.IsEnum)
            return false;
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Any(p =>
                    IsFileId(p.Name, p.PropertyType)
                    || HoldsSeveral(p)
                    || HoldsFileId(p.PropertyType, seen)
                )
            || type.IsAbstract
                && type.Assembly.GetTypes()
                    .Any(t => t != type && type.IsAssignableFrom(t) && HoldsFileId(t, seen));
    }

    static bool HoldsSeveral(PropertyInfo property) =>
        property.Name.EndsWith("FileIds", StringComparison.Ordinal)
        && typeof(IEnumerable).IsAssignableFrom(property.PropertyType);

    static InvalidOperationException Hidden(ITypeBase type, string property) =>
        new(
            $"{type.ClrType.Name}.{property} holds a file's id where the sweep can't look for it: "
                + "give it a column of its own."
        );
}
