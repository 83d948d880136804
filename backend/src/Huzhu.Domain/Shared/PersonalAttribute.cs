namespace Huzhu.Domain.Shared;

/// <summary>A text that identifies or reaches a person (identity number, phone): shown masked to
/// auditors whose engagement doesn't say otherwise (GV-11, 监21).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonalAttribute : Attribute
{
    /// <summary>The first three and the last two characters, of a short text the last one.</summary>
    public static string? Mask(string? text) =>
        string.IsNullOrEmpty(text) ? text
        : text.Length > 7 ? text[..3] + new string('*', text.Length - 5) + text[^2..]
        : new string('*', text.Length - 1) + text[^1];
}
