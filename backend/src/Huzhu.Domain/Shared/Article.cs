namespace Huzhu.Domain.Shared;

/// <summary>
/// Where a rule or a figure comes from: a document by its source tag (管, 支, 监, 民 …), the number
/// of the article and the item in it. Prints as "管8.2"; a rule of our own prints as "系统约定".
/// </summary>
public sealed record Article(string Source, int Number, int? Item = null)
{
    /// <summary>
    /// A rule or number that no regulation gives: ours, and the office may change it.
    /// </summary>
    public static readonly Article Design = new("系统约定", 0);

    /// <summary>Whether this is our own convention and no regulation's.</summary>
    public bool IsDesign => Number == 0;

    public override string ToString() =>
        IsDesign ? Source
        : Item is null ? $"{Source}{Number}"
        : $"{Source}{Number}.{Item}";
}
