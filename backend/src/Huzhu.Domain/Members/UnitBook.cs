using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Members;

/// <summary>An agency's units, found by whatever a roster calls them: number or full name, whatever
/// the width of brackets and digits, also a number whose leading noughts a spreadsheet took.
/// </summary>
public sealed class UnitBook
{
    readonly Dictionary<string, Guid> byNumber = [];
    readonly ILookup<string, (Guid Id, string Number)> byKey;
    readonly ILookup<string, (Guid Id, string Number)> byBareNumber;

    public UnitBook(IEnumerable<(Guid Id, string Number, string Name)> units)
    {
        var all = units.ToList();
        foreach (var unit in all)
            byNumber[unit.Number] = unit.Id;
        byKey = all.SelectMany(u =>
                new[] { Typed.Key(u.Number), Typed.Key(u.Name) }
                    .Distinct()
                    .Select(key => (key, Unit: (u.Id, u.Number)))
            )
            .ToLookup(u => u.key, u => u.Unit);
        byBareNumber = all.ToLookup(u => Bare(Typed.Key(u.Number)), u => (u.Id, u.Number));
    }

    /// <summary>The unit, or what to do because it can't be told.</summary>
    public (Guid? Id, string? Problem) Find(string? typed)
    {
        var text = Typed.Compact(typed);
        if (text.Length == 0)
            return (null, "没有填写单位，请填写“单位”页里的编号或全称。");
        if (byNumber.TryGetValue(text, out var exact))
            return (exact, null);
        var key = Typed.Key(text);
        return byKey[key].DistinctBy(u => u.Id).ToList() is { Count: > 0 } named
                ? One(named, $"有几个单位都叫“{typed}”")
            : key.All(char.IsAsciiDigit) && byBareNumber[Bare(key)].ToList() is { Count: > 0 } bare
                ? One(bare, $"单位编号“{text}”前面的0可能已被表格软件去掉")
            : (null, "没有这个单位，请填写“单位”页里的编号或全称，或者先登记单位。");
    }

    static (Guid?, string?) One(List<(Guid Id, string Number)> found, string problem) =>
        found is [var only]
            ? (only.Id, null)
            : (
                null,
                $"{problem}，请写全编号：{string.Join("、", found.Take(5).Select(u => u.Number))}。"
            );

    static string Bare(string number) => number.TrimStart('0');
}
