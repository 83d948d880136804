namespace Huzhu.Domain.Shared;

/// <summary>Amounts in Chinese capitals (大写), as receipts and cheques write them.</summary>
public static class CapitalMoney
{
    const string Digits = "零壹贰叁肆伍陆柒捌玖";
    static readonly string[] Places = ["", "拾", "佰", "仟"];
    static readonly string[] Groups = ["", "万", "亿", "万亿"];

    /// <summary>人民币壹仟零伍拾元叁角整.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or 10¹⁶ yuan or more.
    /// </exception>
    public static string Of(Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.Fen);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(
            amount.Fen,
            1_000_000_000_000_000_000
        );
        var (yuan, jiao, fen) = (amount.Fen / 100, amount.Fen / 10 % 10, amount.Fen % 10);
        var whole = yuan > 0 ? Whole(yuan) + "元" : "";
        var part = (jiao, fen) switch
        {
            (0, 0) => yuan > 0 ? "整" : "零元整",
            (_, 0) => $"{Digits[(int)jiao]}角整",
            (0, _) => (yuan > 0 ? "零" : "") + $"{Digits[(int)fen]}分",
            _ => $"{Digits[(int)jiao]}角{Digits[(int)fen]}分",
        };
        return "人民币" + whole + part;
    }

    /// <summary>Each four digits make a group; zeros between digits are said once.</summary>
    static string Whole(long yuan)
    {
        var words = "";
        var zero = false;
        for (var place = yuan.ToString().Length - 1; place >= 0; place--)
        {
            var digit = (int)(yuan / (long)Math.Pow(10, place) % 10);
            if (digit > 0)
            {
                words += (zero ? "零" : "") + Digits[digit] + Places[place % 4];
            }
            zero = digit == 0 && words.Length > 0;
            if (place % 4 == 0 && yuan / (long)Math.Pow(10, place) % 10_000 > 0)
            {
                words += Groups[place / 4];
            }
        }
        return words;
    }
}
