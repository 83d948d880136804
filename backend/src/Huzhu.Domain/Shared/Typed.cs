using System.Globalization;
using System.Text;

namespace Huzhu.Domain.Shared;

/// <summary>
/// What people typed, pasted or had a program write, as they meant it. Every field, look-up and
/// search of names, numbers and units goes through here, so that one thing has one spelling
/// wherever it comes in.
/// </summary>
public static class Typed
{
    /// <summary>Stands for a cell whose formula no program has worked out.</summary>
    public const string NoResult = "#没有计算结果的公式";

    /// <summary>The text without invisible and direction marks, with plain blanks, one between
    /// words and none around, the characters of old GBK systems as Unicode has them, and radicals
    /// as the characters that they look like.</summary>
    public static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed) || IsPlain(typed))
            return typed ?? "";
        var clean = new StringBuilder(typed.Length);
        var blank = false;
        foreach (var rune in typed.EnumerateRunes())
        {
            if (IsInvisible(rune))
                continue;
            if (IsBlank(rune))
            {
                blank = clean.Length > 0;
                continue;
            }
            if (blank)
                clean.Append(' ');
            blank = false;
            clean.Append(Meant(rune).ToString());
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary><see cref="Clean"/>; null stays null.</summary>
    public static string? Trimmed(string? typed) => typed is null ? null : Clean(typed);

    /// <summary>The text, line ends and all, without marks that nobody sees and with the characters
    /// of old GBK systems as Unicode has them: for what may have several lines.</summary>
    public static string Visible(string? typed)
    {
        if (string.IsNullOrEmpty(typed) || !typed.Any(c => IsMark(c)))
            return typed ?? "";
        return string.Concat(
            typed.EnumerateRunes().Where(r => !IsInvisible(r)).Select(r => Meant(r).ToString())
        );
    }

    static bool IsMark(char c) =>
        c > '~'
        && (
            c is >= '\uE000' and <= '\uF8FF'
            || c is >= '\u2E80' and <= '\u2FDF'
            || IsNothing(c)
            || char.IsSurrogate(c)
        );

    /// <summary>A number or code: <see cref="Clean"/>, half-width, without guards, blanks and the
    /// .0 that programs write behind a whole number.</summary>
    public static string Compact(string? typed)
    {
        var text = Unguarded(Clean(typed));
        if (text.Length > 0 && text.Any(c => c is ' ' or >= '\uFF01'))
            text = string.Concat(text.Where(c => c != ' ').Select(HalfWidth));
        return WithoutNoughts(text);
    }

    /// <summary>A person's name: any of the dots that input methods give is U+00B7, apostrophes and
    /// hyphens are plain, a comma between a passport's names is a blank; the blanks that pad
    /// Chinese names are gone.</summary>
    public static string Name(string? typed)
    {
        var clean = Clean(typed);
        if (clean.All(c => c is >= '\u4E00' and <= '\u9FFF'))
            return clean;
        var runes = clean
            .EnumerateRunes()
            .Select(r => r.Value < 0x10000 ? new Rune(NameSign((char)r.Value)) : r)
            .ToList();
        var name = new StringBuilder(clean.Length);
        for (var i = 0; i < runes.Count; i++)
        {
            var rune = runes[i];
            var before = i > 0 ? runes[i - 1] : default;
            var after = i + 1 < runes.Count ? runes[i + 1] : default;
            if (rune.Value is '.' or '\u3002' && IsHan(before) && IsHan(after))
                rune = new('·');
            if (rune.Value == ',' && Rune.IsLetter(before) && !IsHan(before))
                rune = new(' ');
            var isPadding =
                rune.Value == ' '
                && (
                    IsHan(before) && IsHan(after)
                    || before.Value == '·'
                    || after.Value == '·'
                    || name.Length > 0 && name[^1] == ' '
                );
            if (!isPadding)
                name.Append(rune.ToString());
        }
        return name.ToString().Trim();
    }

    /// <summary>What is left of an organisation's name or number when width, blanks and kinds of
    /// brackets, dots and dashes don't count.</summary>
    public static string Key(string? typed)
    {
        var key = new StringBuilder();
        foreach (var c in Clean(typed).Normalize(NormalizationForm.FormKC))
            if (c != ' ' && c != '·')
                key.Append(
                    NameSign(c) switch
                    {
                        '·' => "",
                        '[' or '〔' or '【' or '〈' or '《' or '{' => "(",
                        ']' or '〕' or '】' or '〉' or '》' or '}' => ")",
                        var sign => char.ToUpperInvariant(sign).ToString(),
                    }
                );
        return key.ToString();
    }

    /// <summary>A cell's text without what keeps spreadsheets from spoiling long numbers: ="…", an
    /// apostrophe, a tab. An apostrophe before a word is part of it.</summary>
    public static string Unguarded(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > 2 && text.StartsWith("=\"", StringComparison.Ordinal) && text[^1] == '"')
            text = text[2..^1].Trim();
        if (
            text.Length > 1
            && text[0] is '\'' or '\u2018' or '\u2019' or '\uFF07'
            && IsGuarded(text)
        )
            text = text[1..].Trim();
        return text;
    }

    /// <summary>A cell that says of itself that nothing can be read there: an error of a
    /// spreadsheet, or a formula.</summary>
    public static bool IsUnreadable(string? text) =>
        text is { Length: > 1 }
        && (
            text[0] == '#' && (text == NoResult || Errors.Contains(text.ToUpperInvariant()))
            || text[0] == '=' && text.AsSpan(1).ContainsAny("(!+*/$")
        );

    static readonly HashSet<string> Errors =
    [
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#CONNECT!",
        "#UNKNOWN!",
        "#BUSY!",
        "#GETTING_DATA",
        "#无值",
    ];

    /// <summary>Letters of other alphabets that look like A to Z: Cyrillic, Greek.</summary>
    public static char? ForeignLetter(string? text)
    {
        foreach (var c in text ?? "")
            if (c is (>= '\u0370' and <= '\u052F'))
                return c;
        return null;
    }

    /// <summary>A character of a private area that nobody else's machine shows alike.</summary>
    public static Rune? PrivateCharacter(string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse)
                return rune;
        return null;
    }

    /// <summary>Whether a character is there without being seen, or is a blank.</summary>
    public static bool IsNothing(char c) =>
        char.IsWhiteSpace(c)
        || c > '~' && char.GetUnicodeCategory(c) is UnicodeCategory.Format
        || c is '\u3164' or '\u2800' or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>A full-width sign as its plain one.</summary>
    public static char HalfWidth(char c) =>
        c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0)
        : c is '\u3000' ? ' '
        : c;

    static bool IsGuarded(string text) =>
        !char.IsLetter(text[1]) || text.AsSpan(1).ContainsAnyInRange('0', '9');

    static string WithoutNoughts(string text)
    {
        var dot = text.IndexOf('.');
        return
            dot > 0
            && dot < text.Length - 1
            && !text.AsSpan(0, dot).ContainsAnyExceptInRange('0', '9')
            && !text.AsSpan(dot + 1).ContainsAnyExcept('0')
            ? text[..dot]
            : text;
    }

    /// <summary>Nothing to do, which is so for nearly every text.</summary>
    static bool IsPlain(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c is not ((>= '!' and <= '~') or (>= '\u4E00' and <= '\u9FFF') or ' '))
                return false;
            if (c == ' ' && before == ' ')
                return false;
            before = c;
        }
        return before != ' ';
    }

    static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format => true,
            UnicodeCategory.Control => rune.Value is not ('\t' or '\n' or '\r'),
            _ => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF),
        };

    static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune) || rune.Value is 0x3164 or 0x2800 or 0x115F or 0x1160 or 0xFFA0;

    static Rune Meant(Rune rune) =>
        rune.Value switch
        {
            >= 0xE815 and <= 0xE864 => Gbk[rune.Value - 0xE815],
            0xE7C7 => new(0x1E3F),
            0xE7C8 => new(0x01F9),
            // their compatibility forms are the characters themselves
            >= 0x2F00 and <= 0x2FD5 => rune.ToString()
                .Normalize(NormalizationForm.FormKC)
                .EnumerateRunes()
                .First(),
            >= 0x2E80 and <= 0x2EF3 => Radicals.GetValueOrDefault(rune, rune),
            _ => rune,
        };

    static char NameSign(char c) =>
        c switch
        {
            '\u2022' or '\u2027' or '\u22C5' or '\u30FB' or '\uFF65' or '\u0387' or '\u2219' => '·',
            '\u25CF' or '\u2E31' or '\u2E30' or '\u16EB' or '\u318D' or '\u02D9' or '\uFE52' => '·',
            '\u2018' or '\u2019' or '\u02BC' or '\u02BB' or '\u2032' or '`' or '\u00B4' => '\'',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '\u3001' => ',',
            _ => HalfWidth(c),
        };

    static bool IsHan(Rune rune) =>
        rune.Value
            is (>= 0x2E80 and <= 0x2FDF)
                or 0x3007
                or (>= 0x3400 and <= 0x9FFF)
                or (>= 0xE000 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>U+E815 to U+E864: where GBK put the 80 characters that Unicode hadn't
    /// yet.</summary>
    static readonly Rune[] Gbk =
    [
        .. (
            "\u2E81\U00020087\U00020089\U000200CC\u2E84㑳㑇\u2E88\u2E8B龴㖞㘚㘎\u2E8C\u2E97㥮㤘龵㧏㧟"
            + "㩳㧐龶龷㭎㱮㳠\u2EA7\U000215D7龸\u2EAA䁖䅟\u2EAE䌷\u2EB3\u2EB6\u2EB7\U0002298F䎱"
            + "䎬\u2EBB䏝䓖䙡䙌龹䜣䜩䝼䞍\u2ECA䥇䥺䥽䦂䦃䦅䦆䦟"
            + "䦛䦷䦶龺\U000241FE䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻"
        ).EnumerateRunes(),
    ];

    /// <summary>Radicals, each before the character that it looks like.</summary>
    static readonly Dictionary<Rune, Rune> Radicals = (
        "⺁厂⺄乙⺅亻⺈刀⺉刂⺋㔾⺌小⺍小⺒巳⺓幺⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歹⺟母⺠民⺡氵"
        + "⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺳罓⺶羊⺷羊⺸羊⺺聿⺻聿"
        + "⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅"
        + "⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻢马⻤鬼⻥鱼⻦鸟⻧卤"
        + "⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻲龟⻳龟"
    )
        .EnumerateRunes()
        .Chunk(2)
        .ToDictionary(pair => pair[0], pair => pair[1]);
}
