using System.Globalization;

namespace Huzhu.Domain.Shared;

public enum Sex
{
    Male,
    Female,
}

/// <summary>
/// A resident identity number (居民身份证号), always as 18 characters with an upper-case X.
/// Old 15-digit numbers, full-width characters, spaces and a small x are understood.
/// </summary>
public sealed record ResidentId
{
    static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const string CheckCharacters = "10X98765432";

    ResidentId(string number, DateOnly birthDate) => (Number, BirthDate) = (number, birthDate);

    /// <summary>The canonical 18 characters.</summary>
    public string Number { get; }

    public DateOnly BirthDate { get; }

    public Sex Sex => (Number[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>Six digits of the place of first registration, as it was then.</summary>
    public string Region => Number[..6];

    /// <summary>First three and last four characters; the rest is hidden.</summary>
    public string Masked => $"{Number[..3]}***********{Number[^4..]}";

    /// <summary>Reads a number, or null when it can't be one.</summary>
    public static ResidentId? TryParse(string? text)
    {
        var number = Canonical(text);
        if (number is null || !RegionCodes.Has(number) || BirthOf(number) is not { } birth)
        {
            return null;
        }
        return new(number, birth);
    }

    /// <summary>The birth date in 18 characters with a right check character; null: there is none.
    /// </summary>
    internal static DateOnly? BirthOf(ReadOnlySpan<char> number) =>
        CheckCharacter(number) == number[17]
        && DateOnly.TryParseExact(
            number[6..14],
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var birth
        )
        && birth.Year >= 1850
            ? birth
            : null;

    /// <exception cref="FormatException">The text isn't an identity number.</exception>
    public static ResidentId Parse(string text) =>
        TryParse(text) ?? throw new FormatException("身份证号不正确。");

    /// <summary>18 half-width characters, with 15 digits widened by century and check. Rosters
    /// have a hundred thousand of them, so nothing but the result is allocated.</summary>
    static string? Canonical(string? text)
    {
        Span<char> plain = stackalloc char[18];
        var length = 0;
        foreach (var typed in text ?? "")
        {
            var c = Typed.HalfWidth(typed);
            // a guard against spreadsheets may stand before and behind
            if (Typed.IsNothing(typed) || c is '\'' or '"' || c == '=' && length == 0)
            {
                continue;
            }
            if (length == 18 || !(char.IsAsciiDigit(c) || (length == 17 && c is 'x' or 'X')))
            {
                return null;
            }
            plain[length++] = char.ToUpperInvariant(c);
        }
        if (length == 15)
        {
            plain[6..15].CopyTo(plain[8..]);
            (plain[6], plain[7]) = ('1', '9');
            plain[17] = CheckCharacter(plain);
            length = 18;
        }
        return length == 18 ? new(plain) : null;
    }

    /// <summary>Check character of GB 11643 over the first 17 digits.</summary>
    internal static char CheckCharacter(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (digits[i] - '0');
        }
        return CheckCharacters[sum % 11];
    }

    public override string ToString() => Masked;
}
