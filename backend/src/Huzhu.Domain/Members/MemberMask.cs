namespace Huzhu.Domain.Members;

/// <summary>Personal data as lists and papers show it: enough to tell people apart.</summary>
public static class MemberMask
{
    /// <summary>110***********0021: the first three and the last four characters.</summary>
    public static string Identity(string number) => Middle(number, 3, 4);

    /// <summary>138****5678; null: none.</summary>
    public static string? Phone(string? phone) => phone is null ? null : Middle(phone, 3, 4);

    /// <summary>**** 1234; null: none.</summary>
    public static string? Card(string? card) => card is null ? null : Middle(card, 0, 4);

    /// <summary>王*明, 王*: for who has only a paper to check.</summary>
    public static string Name(string name)
    {
        // a rare character is two halves, none of which stands alone
        var parts = name.EnumerateRunes().ToList();
        return parts.Count < 3
            ? $"{parts[0]}*"
            : $"{parts[0]}{new string('*', parts.Count - 2)}{parts[^1]}";
    }

    /// <summary>The last four characters, by which a paper's bearer is compared.</summary>
    public static string Tail(string number) => number[^Math.Min(4, number.Length)..];

    static string Middle(string text, int first, int last) =>
        text.Length <= first + last
            ? new string('*', Math.Max(0, text.Length - 1)) + text[^1..]
            : text[..first] + new string('*', text.Length - first - last) + text[^last..];
}
