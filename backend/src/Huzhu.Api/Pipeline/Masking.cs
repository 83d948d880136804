using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Pipeline;

/// <summary>Hides what is marked <see cref="PersonalAttribute"/> from auditors whose engagement
/// doesn't open it (GV-11), in every JSON answer at one place.</summary>
static class Masking
{
    public static void AddTo(JsonSerializerOptions json, IHttpContextAccessor accessor) =>
        json.TypeInfoResolver = (
            json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()
        ).WithAddedModifier(type =>
        {
            foreach (var property in type.Properties)
                if (
                    property.AttributeProvider?.IsDefined(typeof(PersonalAttribute), true) == true
                    && property.Get is { } get
                )
                    property.Get = row =>
                        accessor.HttpContext?.Features.Get<Acting>() is { Masked: true }
                            ? PersonalAttribute.Mask((string?)get(row))
                            : get(row);
        });
}
