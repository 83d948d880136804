namespace Huzhu.Api.Pipeline;

/// <summary>An enum value in a query, as the same word that JSON uses (camelCase). The framework
/// itself would only take it as it is spelled in C#, and numbers too.</summary>
public readonly record struct Word<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse(string? text, out Word<T> word)
    {
        word = default;
        if (
            text is not { Length: > 0 }
            || !char.IsAsciiLetter(text[0])
            || !Enum.TryParse<T>(text, ignoreCase: true, out var value)
            || !Enum.IsDefined(value)
        )
            return false;
        word = new(value);
        return true;
    }

    public static implicit operator T(Word<T> word) => word.Value;
}
