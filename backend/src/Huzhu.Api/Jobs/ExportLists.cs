using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;

namespace Huzhu.Api.Jobs;

/// <summary>A list that can be exported: all rows that a filter lets through, as xlsx.</summary>
/// <param name="Write">Reads the rows and writes them; returns how many.</param>
public sealed record Export(
    string Title,
    Permission Permission,
    Func<ExportRequest, Task<int>> Write
);

/// <summary>The lists that can be exported, of the office and of agencies. Each stands with its
/// rows and columns in the file of its endpoint, and is registered with routing there.</summary>
public sealed class ExportLists
{
    readonly Dictionary<(Area Area, string Name), Export> lists = [];

    /// <param name="agencyId">Whose list; null: the office's.</param>
    public Export? Find(Guid? agencyId, string? name) =>
        lists.GetValueOrDefault((agencyId is null ? Area.Office : Area.Agency, name ?? ""));

    /// <summary>The names of an area's lists.</summary>
    internal IEnumerable<string> Of(Area area) =>
        lists.Keys.Where(l => l.Area == area).Select(l => l.Name);

    internal void Add(Area area, string name, Export list) => lists.Add((area, name), list);
}

/// <summary>How a list to export is registered with routing.</summary>
public static class ExportMapping
{
    /// <param name="title">Heads the workbook and names its file.</param>
    /// <param name="permission">The right that it needs, beside the one to export at all.</param>
    public static void Exports(
        this RouteGroupBuilder group,
        string name,
        string title,
        Permission permission,
        Func<ExportRequest, Task<int>> write
    ) =>
        ((IEndpointRouteBuilder)group)
            .ServiceProvider.GetRequiredService<ExportLists>()
            .Add(UseCaseMapping.AreaOf(group), name, new(title, permission, write));
}
