using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Api.Tests.Enrolment;

/// <summary>Keeps every statement that EF Core sends to one world's database, with the reach of its
/// unit of work.</summary>
sealed partial class SentSql
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    readonly ConcurrentBag<IDisposable> subscriptions = [];
    readonly TestDatabase database;

    public ConcurrentDictionary<(Reach Reach, string Sql), bool> Statements { get; } = [];

    public SentSql(World world)
    {
        database = world.Database;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name)
            subscriptions.Add(listener.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (
            happened.Value is CommandEventData { Context: HuzhuDb db } sent
            && database.IsOf(sent.Connection)
        )
            Statements[(db.Scope.Reach, sent.Command.CommandText)] = true;
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
            subscription.Dispose();
    }

    /// <summary>What a statement reads from.</summary>
    public static HashSet<string> Tables(string sql) =>
        [.. Table().Matches(sql.Replace("\"", "")).Select(m => m.Groups[1].Value)];

    /// <summary>The tenant tables that a statement joins, or looks up in one another, by something
    /// else than the agency; null where it keeps to it. In an agency's reach the query filter names
    /// the same agency for each; the office's reads of all agencies have to say it themselves.
    /// </summary>
    public static string? Strays(Reach reach, string sql, IReadOnlySet<string> tenants)
    {
        var plain = sql.Replace("\"", "");
        if (reach == Reach.AllAgencies)
            plain = Vacuous().Replace(plain, "TRUE");
        return plain
            .Split(';')
            .SelectMany(Parts)
            .Select(one => StraysOf(one, tenants))
            .FirstOrDefault(s => s != null);
    }

    /// <summary>A statement, and the counts in it that name nothing from around them (the total of
    /// a page): the database answers each by itself.</summary>
    static IEnumerable<string> Parts(string sql)
    {
        foreach (var at in Count().Matches(sql).Select(m => m.Index).Reverse())
        {
            var end = at + 1;
            for (var depth = 1; depth > 0; end++)
                depth +=
                    sql[end] == '(' ? 1
                    : sql[end] == ')' ? -1
                    : 0;
            var count = sql[at..end];
            var own = Table()
                .Matches(count)
                .Select(m => m.Groups[2].Value)
                .Concat(Derived().Matches(count).Select(m => m.Groups[1].Value))
                .ToHashSet();
            if (!Column().Matches(count).All(c => own.Contains(c.Groups[1].Value)))
                continue;
            yield return count;
            sql = sql[..at] + "0" + sql[end..];
        }
        yield return sql;
    }

    static string? StraysOf(string sql, IReadOnlySet<string> tenants)
    {
        var of = new Dictionary<string, string>();
        string Root(string name) =>
            of.TryGetValue(name, out var up) && up != name ? Root(up) : name;
        void Join(string one, string other) => of[Root(one)] = Root(other);

        var tables = Table().Matches(sql).Where(m => tenants.Contains(m.Groups[1].Value)).ToList();
        foreach (Match same in SameAgency().Matches(sql))
            Join(same.Groups[1].Value, same.Groups[2].Value);
        foreach (Match given in GivenAgency().Matches(sql))
            Join(given.Groups[1].Value, "the agency");
        // a derived table is what is in it
        foreach (Match derived in Derived().Matches(sql))
        {
            var inner = Inside(sql, derived.Index);
            foreach (Match table in Table().Matches(inner))
                if (tenants.Contains(table.Groups[1].Value))
                {
                    Join(derived.Groups[1].Value, table.Groups[2].Value);
                    break;
                }
        }
        var parts = tables.GroupBy(t => Root(t.Groups[2].Value)).ToList();
        return parts.Count < 2
            ? null
            : string.Join(
                " × ",
                parts.Select(p => string.Join("+", p.Select(t => t.Groups[1].Value).Order()))
            );
    }

    /// <summary>What stands in the brackets that close at a position.</summary>
    static string Inside(string sql, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth +=
                sql[i] == ')' ? 1
                : sql[i] == '(' ? -1
                : 0;
            if (depth == 0)
                return sql[i..close];
        }
        return "";
    }

    [GeneratedRegex(@"\b(?:FROM|JOIN)\s+(\w+)\s+AS\s+(\w+)")]
    private static partial Regex Table();

    /// <summary>A count as a value: not what something is looked for in.</summary>
    [GeneratedRegex(@"(?<=,\s*)\(\s*SELECT COUNT\(\*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(\w+)\.\w+")]
    private static partial Regex Column();

    [GeneratedRegex(@"\)\s+AS\s+(\w+)")]
    private static partial Regex Derived();

    [GeneratedRegex(@"\b(\w+)\.agency_id\s*=\s*(\w+)\.agency_id")]
    private static partial Regex SameAgency();

    [GeneratedRegex(@"\b(\w+)\.agency_id\s*=\s*@")]
    private static partial Regex GivenAgency();

    /// <summary>The tenant filter, which lets all through for the office.</summary>
    [GeneratedRegex(@"\(@\w+ OR \w+\.agency_id = @\w+\)|@\w+ OR \w+\.agency_id = @\w+")]
    private static partial Regex Vacuous();
}
