using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Huzhu.Api.Pipeline;

/// <summary>What a request record declares as never null must be there, and no list in it, at any
/// depth, has an empty place: JSON itself would leave both null and let the handler stumble over
/// them.</summary>
static class RequiredFields
{
    static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = [];
    static readonly ConcurrentDictionary<Type, PropertyInfo[]> Parts = [];

    /// <exception cref="InvalidField">The first field that is missing.</exception>
    public static void Require(object? request)
    {
        if (request is null)
            return;
        foreach (var field in Known.GetOrAdd(request.GetType(), NeverNull))
            if (field.GetValue(request) is null)
                throw Missing(NameOf(field));
        RequireWhole(request, "");
    }

    static void RequireWhole(object part, string path)
    {
        if (part is IList list)
        {
            foreach (var (one, at) in list.Cast<object?>().Select((one, at) => (one, at)))
                RequireWhole(one ?? throw Missing($"{path}[{at}]"), $"{path}[{at}]");
            return;
        }
        foreach (var field in Parts.GetOrAdd(part.GetType(), PartsOf))
            if (field.GetValue(part) is { } inner)
                RequireWhole(inner, path.Length > 0 ? $"{path}.{NameOf(field)}" : NameOf(field));
    }

    static InvalidField Missing(string path) => new(path, "这一项不能为空，请填写。");

    static string NameOf(PropertyInfo field) => JsonNamingPolicy.CamelCase.ConvertName(field.Name);

    /// <summary>Lists, and records of ours: what can have an empty place in it.</summary>
    static PropertyInfo[] PartsOf(Type type) =>
        type.Assembly.GetName().Name!.StartsWith("Huzhu.", StringComparison.Ordinal)
            ?
            [
                .. type.GetProperties()
                    .Where(p =>
                        !p.PropertyType.IsValueType
                        && p.PropertyType != typeof(string)
                        && p.CanWrite
                        && p.GetIndexParameters().Length == 0
                    ),
            ]
            : [];

    static PropertyInfo[] NeverNull(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties()
                .Where(p =>
                    !p.PropertyType.IsValueType
                    && p.GetIndexParameters().Length == 0
                    && nullability.Create(p).ReadState == NullabilityState.NotNull
                ),
        ];
    }
}
