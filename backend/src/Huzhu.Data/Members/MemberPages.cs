using System.Data.Common;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Members;

namespace Huzhu.Data.Members;

/// <summary>A row of the list of members, with its unit's name, before it is masked.</summary>
public sealed record MemberRow(
    Guid Id,
    string Name,
    Guid UnitId,
    string Unit,
    MemberNumbers Numbers,
    ContactState PhoneState,
    ContactState CardState,
    string JobTitle,
    DateOnly? RetiredOn,
    DateOnly? LeftOn,
    int Version
);

/// <summary>
/// The page that is asked for more often than all others, written out as the one statement that it
/// is: no expression is built, translated and compared for it (docs/performance.md).
/// </summary>
public static class MemberPages
{
    // $1 is the agency; the number of rows as a parameter would have each page planned anew
    const string Sql = """
        SELECT m.id, m.name, m.unit_id, u.name, m.details, m.phone_state, m.card_state, m.job_title,
            m.retired_on, m.left_on, m.version
        FROM members m JOIN member_units u ON u.agency_id = $1 AND u.id = m.unit_id
        WHERE m.agency_id = $1 {0} ORDER BY m.id DESC LIMIT 
        """;

    static readonly string First = string.Format(Sql, "");
    static readonly string Later = string.Format(Sql, "AND m.id < $2");
    static readonly string OfUnit = string.Format(Sql, "AND m.unit_id = $2");
    static readonly string LaterOfUnit = string.Format(Sql, "AND m.unit_id = $2 AND m.id < $3");

    /// <param name="unit">Only of this unit; null: all.</param>
    /// <param name="after">The last member of the page before; null: the first page.</param>
    /// <returns>The page, and whether others follow.</returns>
    public static Task<(List<MemberRow> Rows, bool More)> ReadAsync(
        HuzhuDb db,
        Guid? unit,
        Guid? after,
        int length
    )
    {
        var agency = db.Scope.AgencyId;
        var (sql, values) = (unit, after) switch
        {
            (null, null) => (First, new[] { agency }),
            (null, { } last) => (Later, [agency, last]),
            ({ } of, null) => (OfUnit, [agency, of]),
            ({ } of, { } last) => (LaterOfUnit, [agency, of, last]),
        };
        return OneRead.Async(
            db,
            sql + (length + 1),
            values,
            reader => RowsAsync(db, reader, length)
        );
    }

    static async Task<(List<MemberRow>, bool)> RowsAsync(
        HuzhuDb db,
        DbDataReader reader,
        int length
    )
    {
        var rows = new List<MemberRow>(length);
        while (await reader.ReadAsync())
        {
            if (rows.Count == length)
                return (rows, true);
            rows.Add(
                new(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetGuid(2),
                    reader.GetString(3),
                    MemberSeal.OpenNumbers(db.Cipher, reader.GetString(4)),
                    State(reader, 5),
                    State(reader, 6),
                    reader.GetString(7),
                    Day(reader, 8),
                    Day(reader, 9),
                    reader.GetInt32(10)
                )
            );
        }
        return (rows, false);
    }

    static ContactState State(DbDataReader reader, int column) =>
        Enum.Parse<ContactState>(reader.GetString(column));

    static DateOnly? Day(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
