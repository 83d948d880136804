using System.Reflection;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// Every dated figure of the regulations, found in their fields: what a rule reads is what the
/// office can change (系统设置 · 参数). There is no list to keep.
/// </summary>
public static class Figures
{
    /// <summary>By key; each key stands for one figure.</summary>
    public static IReadOnlyList<Dated> All { get; } =
    [
        .. typeof(Figures)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Figures).Namespace)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType.IsSubclassOf(typeof(Dated)))
            .Select(f => (Dated)f.GetValue(null)!)
            .OrderBy(f => f.Key, StringComparer.Ordinal),
    ];
}
