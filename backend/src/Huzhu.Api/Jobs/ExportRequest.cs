using Huzhu.Api.Agencies;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Huzhu.Api.Jobs;

/// <summary>A list that somebody has asked for: the screen's filter, what its rows are read with,
/// and the workbook that they go into.</summary>
/// <param name="query">The filter as a query string.</param>
/// <param name="services">Of the unit of work, within its scope.</param>
public sealed class ExportRequest(
    Export list,
    string query,
    Stream target,
    IServiceProvider services,
    CancellationToken ct
)
{
    readonly Dictionary<string, StringValues> filter = QueryHelpers.ParseQuery(query);

    public HuzhuDb Db => Get<HuzhuDb>();

    public TenantScope Scope => Get<TenantScope>();

    public Acting Me => Get<Acting>();

    public RulebookSource Rulebooks => Get<RulebookSource>();

    public TimeProvider Clock => Get<TimeProvider>();

    public CancellationToken Ct => ct;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public string? Text(string name) =>
        filter.TryGetValue(name, out var values) ? values.ToString() : null;

    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(name), ignoreCase: true, out var value) ? value : null;

    public int? Number(string name) => int.TryParse(Text(name), out var value) ? value : null;

    public bool? Flag(string name) => bool.TryParse(Text(name), out var value) ? value : null;

    public Guid? Id(string name) => Guid.TryParse(Text(name), out var value) ? value : null;

    /// <summary>Whose rows: an agency's scope leaves no choice, the office may name one.</summary>
    /// <returns>Null: all agencies'; the empty id where there is no agency of that name.</returns>
    public async Task<Guid?> AgencyAsync() =>
        Scope.SeesAll && Text("agency") is { } slug
            ? await AgencyReading.IdOfAsync(Db, slug, ct) ?? Guid.Empty
            : Scope.Only;

    /// <summary>Writes the workbook; personal columns are masked for who may see no persons.</summary>
    public Task<int> Write<T>(IEnumerable<T> rows, params Column<T>[] columns) =>
        Stream(rows.ToAsyncEnumerable(), columns);

    /// <summary>The same for lists that are too long to be held.</summary>
    public Task<int> Stream<T>(IAsyncEnumerable<T> rows, params Column<T>[] columns) =>
        Workbook.WriteAsync(
            target,
            list.Title,
            query.Length == 0 ? null : Uri.UnescapeDataString(query),
            Me.Masked ? [.. columns.Select(c => c.Masked())] : columns,
            rows,
            Clock.Now(),
            ct
        );
}
