namespace Api.Tests.Papers;

/// <summary>Texts that differ from a given one in at least one character.</summary>
static class Mutations
{
    const string Alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ 　０Ａ\n\t京";

    public static string Of(string text, Random random)
    {
        while (true)
        {
            var mutated = Once(text, random);
            for (var more = random.Next(3); more > 0; more--)
            {
                mutated = Once(mutated, random);
            }
            if (mutated != text)
            {
                return mutated;
            }
        }
    }

    static string Once(string text, Random random)
    {
        var at = random.Next(text.Length);
        var sign = Alphabet[random.Next(Alphabet.Length)];
        return random.Next(8) switch
        {
            0 => text[..at] + sign + text[(at + 1)..],
            1 => text[..at] + sign + text[at..],
            2 => text.Length > 1 ? text[..at] + text[(at + 1)..] : text + sign,
            3 => text[..at] + SwapCase(text[at]) + text[(at + 1)..],
            4 when at + 1 < text.Length => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            5 => text[..at] + (char)(text[at] ^ (1 << random.Next(7))) + text[(at + 1)..],
            6 => text + sign,
            _ => text[..at] + text[at] + text[at..],
        };
    }

    static char SwapCase(char sign) =>
        char.IsLower(sign) ? char.ToUpperInvariant(sign) : char.ToLowerInvariant(sign);
}
