using Huzhu.Api.Agencies;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
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
    readonly FilterWords words = new();

    public HuzhuDb Db => Get<HuzhuDb>();

    public TenantScope Scope => Get<TenantScope>();

    public Acting Me => Get<Acting>();

    public RulebookSource Rulebooks => Get<RulebookSource>();

    public TimeProvider Clock => Get<TimeProvider>();

    public CancellationToken Ct => ct;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public string? Text(string name) => words.Text(name, Raw(name));

    public T? Choice<T>(string name)
        where T : struct, Enum =>
        words.Choice<T>(
            name,
            Enum.TryParse<T>(Raw(name), ignoreCase: true, out var value) ? value : null
        );

    public int? Number(string name) =>
        words.Number(name, int.TryParse(Raw(name), out var value) ? value : null);

    /// <summary>A number that the list sets itself where the filter has none.</summary>
    public int Number(string name, int otherwise) =>
        words.Number(name, int.TryParse(Raw(name), out var value) ? value : otherwise)!.Value;

    public bool? Flag(string name) =>
        words.Flag(name, bool.TryParse(Raw(name), out var value) ? value : null);

    public Guid? Id(string name) =>
        words.Id(name, Guid.TryParse(Raw(name), out var value) ? value : null);

    public DateOnly? Day(string name) => DateOnly.TryParse(Text(name), out var day) ? day : null;

    string? Raw(string name) =>
        filter.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>Whose rows: an agency's scope leaves no choice, the office may name one.</summary>
    /// <returns>Null: all agencies'; the empty id where there is no agency of that name.</returns>
    public async Task<Guid?> AgencyAsync() =>
        Scope.SeesAll && Text("agency") is { } slug
            ? await AgencyReading.IdOfAsync(Db, slug, ct) ?? Guid.Empty
            : Scope.Only;

    /// <summary>Writes the workbook; personal columns are masked for who may see no
    /// persons.</summary>
    public Task<int> Write<T>(IEnumerable<T> rows, params Column<T>[] columns) =>
        Stream(rows.ToAsyncEnumerable(), columns);

    /// <summary>The same for lists that are too long to be held.</summary>
    public async Task<int> Stream<T>(IAsyncEnumerable<T> rows, params Column<T>[] columns) =>
        await Workbook.WriteAsync(
            target,
            new(
                list.Title,
                await UnitAsync(),
                async () => await words.InWordsAsync(Db, ct),
                Clock.Now()
            ),
            Me.Masked ? [.. columns.Select(c => c.Masked())] : columns,
            rows,
            sums: true,
            ct
        );

    /// <summary>Who exports: the agency, or the office.</summary>
    async Task<string> UnitAsync() =>
        Scope.Only is { } agencyId
        && await Db
            .Agencies.Where(a => a.Id == agencyId)
            .Select(a => a.FullName)
            .FirstOrDefaultAsync(ct)
            is { } name
            ? name
            : "中国职工保险互助会北京办事处";
}
