using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;

namespace Huzhu.Api.Pipeline;

/// <summary>Hides what is marked <see cref="PersonalAttribute"/>, and small counts marked
/// <see cref="PeopleAttribute"/>, from auditors whose engagement doesn't open persons (GV-11), in
/// every JSON answer at one place.</summary>
static class Masking
{
    public static void AddTo(JsonSerializerOptions json, IHttpContextAccessor accessor)
    {
        json.TypeInfoResolver = (
            json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()
        ).WithAddedModifier(type =>
        {
            foreach (var property in type.Properties)
            {
                if (property.Get is not { } get)
                    continue;
                if (AttributeOf<PersonalAttribute>(property) is { } personal)
                    property.Get = row => Masked() ? personal.Hide(get(row)) : get(row);
                if (AttributeOf<PeopleAttribute>(property) is not null)
                    property.Get = row =>
                        Masked() && get(row) is int count && SmallGroups.IsSmall(count)
                            ? null
                            : get(row);
            }
        });
        bool Masked() => accessor.HttpContext?.Features.Get<Acting>() is { Masked: true };
    }

    static T? AttributeOf<T>(JsonPropertyInfo property)
        where T : Attribute =>
        property
            .AttributeProvider?.GetCustomAttributes(typeof(T), inherit: true)
            .OfType<T>()
            .FirstOrDefault();
}
