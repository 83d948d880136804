using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Huzhu.Api.Pipeline;

/// <summary>What a request record declares as never null must be there: JSON itself would leave
/// a missing field null and let the handler stumble over it.</summary>
static class RequiredFields
{
    static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = [];

    /// <exception cref="InvalidField">The first field that is missing.</exception>
    public static void Require(object? request)
    {
        if (request is null)
            return;
        foreach (var field in Known.GetOrAdd(request.GetType(), NeverNull))
        {
            var value = field.GetValue(request);
            if (value is null || value is IList list && list.Contains(null))
                throw new InvalidField(
                    JsonNamingPolicy.CamelCase.ConvertName(field.Name),
                    "这一项不能为空，请填写。"
                );
        }
    }

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
