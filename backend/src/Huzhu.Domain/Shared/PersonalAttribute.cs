using System.Globalization;

namespace Huzhu.Domain.Shared;

/// <summary>What of a person a field tells.</summary>
public enum PersonalKind
{
    /// <summary>An identity number, phone, account: its ends stay.</summary>
    Number,

    /// <summary>A name: the first character stays (王某).</summary>
    Name,

    /// <summary>A date of birth, sex, guardian: nothing stays.</summary>
    Whole,
}

/// <summary>A field that identifies or reaches a person: shown masked to auditors whose engagement
/// doesn't say otherwise (GV-11, 监21).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonalAttribute(PersonalKind kind = PersonalKind.Number) : Attribute
{
    /// <summary>What is shown in place of a value.</summary>
    public object? Hide(object? value) => Hide(kind, value);

    /// <inheritdoc cref="Hide(object)"/>
    public static object? Hide(PersonalKind kind, object? value) =>
        kind switch
        {
            PersonalKind.Number => Mask(value as string),
            PersonalKind.Name => MaskName(value as string),
            PersonalKind.Whole => null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The first three and the last two characters, of a short text the last
    /// one.</summary>
    public static string? Mask(string? text) =>
        string.IsNullOrEmpty(text) ? text
        : text.Length > 7 ? text[..3] + new string('*', text.Length - 5) + text[^2..]
        : new string('*', text.Length - 1) + text[^1];

    /// <summary>王某.</summary>
    public static string? MaskName(string? name) =>
        string.IsNullOrWhiteSpace(name) ? name : StringInfo.GetNextTextElement(name.Trim()) + "某";
}

/// <summary>A count of people: auditors who may not see persons don't see one of 1 to 4 (GV-11,
/// ST-2).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PeopleAttribute : Attribute;
