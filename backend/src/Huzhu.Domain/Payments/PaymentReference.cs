namespace Huzhu.Domain.Payments;

/// <summary>The reference of an attempt (付款流水): HZ, twelve drawn characters and a check character,
/// letters and digits only. It is drawn once and never used again (CL-12), and is all that a bank's
/// answer is matched by.</summary>
public static class PaymentReference
{
    /// <summary>Crockford's: nothing that is read as something else.</summary>
    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int Drawn = 12;
    public const string Prefix = "HZ";

    /// <param name="random">At least 12 random bytes.</param>
    public static string Of(ReadOnlySpan<byte> random)
    {
        Span<char> text = stackalloc char[Drawn];
        for (var i = 0; i < Drawn; i++)
            text[i] = Alphabet[random[i] % Alphabet.Length];
        return $"{Prefix}{text}{Check(text)}";
    }

    /// <summary>Whether a text is a reference that nobody mistyped.</summary>
    public static bool Is(string text) =>
        text.Length == Prefix.Length + Drawn + 1
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.Skip(Prefix.Length).All(c => Alphabet.Contains(c))
        && text[^1] == Check(text.AsSpan(Prefix.Length, Drawn));

    /// <summary>Tells each single wrong character, and two neighbours that were changed over.
    /// </summary>
    static char Check(ReadOnlySpan<char> drawn)
    {
        var sum = 0;
        for (var i = 0; i < drawn.Length; i++)
            sum += (2 * i + 1) * Alphabet.IndexOf(drawn[i]);
        return Alphabet[sum % Alphabet.Length];
    }
}
