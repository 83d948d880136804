using System.Text;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Custody;

/// <summary>Somebody of the agency, as far as a payee can be told to be that person.</summary>
/// <param name="Accounts">Their known bank cards, digits only.</param>
public sealed record Payable(Guid PersonId, string Name, IReadOnlyCollection<string> Accounts);

/// <summary>Which natural persons a payee is (CU-8): by the account, and by the name without
/// blanks, marks, brackets and what is put behind a name.</summary>
public static class Payees
{
    /// <summary>Put behind a name, it is still that person's.</summary>
    static readonly string[] Suffixes =
    [
        "",
        "先生",
        "女士",
        "小姐",
        "同志",
        "老师",
        "本人",
        "个人",
        "工会",
        "主席",
        "主任",
        "会计",
        "出纳",
        "经办",
        "经办人",
        "代收",
        "收",
    ];

    /// <summary>Everybody whom the payee can be; of several with one name, each.</summary>
    public static IReadOnlyList<Guid> Among(
        string payee,
        string account,
        IEnumerable<Payable> people
    )
    {
        var (key, digits) = (Key(payee), Digits(account));
        return
        [
            .. people
                .Where(p =>
                    p.Accounts.Any(a => Digits(a) == digits)
                    || Key(p.Name) is { Length: > 0 } name
                        && key.StartsWith(name, StringComparison.Ordinal)
                        && Suffixes.Contains(key[name.Length..])
                )
                .Select(p => p.PersonId)
                .Distinct(),
        ];
    }

    /// <summary>Letters and digits up to the first bracket, slash or comma behind them; width,
    /// blanks and marks don't count.</summary>
    static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in Typed.Clean(name).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                key.Append(Rune.ToUpperInvariant(rune));
            else if (key.Length > 0 && "([{〔【《<〈/\\,、;:|_".Contains(rune.ToString()))
                break;
        }
        return key.ToString();
    }

    static string Digits(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
}
