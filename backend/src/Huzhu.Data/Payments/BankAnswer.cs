using System.Text.RegularExpressions;
using System.Xml;
using Huzhu.Data.Files;
using Huzhu.Domain.Payments;

namespace Huzhu.Data.Payments;

/// <summary>What is wrong with one line of a bank's answer, in Chinese.</summary>
public sealed record AnswerFault(int Line, string Problem);

/// <summary>A bank's answer as it was read, whole.</summary>
/// <param name="All">What it says of a batch as a whole, without its lines; null: nothing.</param>
/// <param name="Strange">Lines without a reference of ours: they change nothing.</param>
public sealed record BankAnswer(
    IReadOnlyList<BankLineSaid> Lines,
    BankWord? All,
    int Strange,
    IReadOnlyList<AnswerFault> Faults
)
{
    /// <summary>The largest answer, in bytes (20 MB).</summary>
    public const int Limit = 20 << 20;
    const int MostFaults = 50;

    /// <summary>Reads pain.002, camt.053, camt.054, xlsx or csv: by content, never by name.
    /// </summary>
    /// <exception cref="FileRefused">None of these, or broken.</exception>
    public static BankAnswer Read(byte[] content)
    {
        var head = content.AsSpan(0, Math.Min(content.Length, 64));
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        if (!head.TrimStart(" \r\n\t"u8).StartsWith("<"u8))
            return Numbered(BankTable.Read(content));
        try
        {
            return Numbered(BankXml.Read(content));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException)
        {
            throw new FileRefused(
                FileFault.Broken,
                "银行回单读不下去，可能不完整或者含有不允许的内容，请重新从银行下载后导入。"
            );
        }
    }

    /// <summary>Tells twins apart: the same line again in one file is another line.</summary>
    static BankAnswer Numbered(BankAnswer read)
    {
        var seen = new Dictionary<string, int>();
        return read with
        {
            Lines =
            [
                .. read.Lines.Select(l =>
                {
                    var nth = seen[l.Key] = seen.GetValueOrDefault(l.Key) + 1;
                    return l with { Key = $"{l.Key}#{nth}" };
                }),
            ],
            Faults = [.. read.Faults.Take(MostFaults)],
        };
    }
}

/// <summary>Finds our references in a bank's words.</summary>
static partial class References
{
    /// <summary>The only reference that stands in a text; null: none, or several.</summary>
    public static string? In(string? text)
    {
        var found = Shape()
            .Matches((text ?? "").ToUpperInvariant())
            .Select(m => m.Value)
            .Where(PaymentReference.Is)
            .Distinct()
            .ToList();
        return found is [var one] ? one : null;
    }

    [GeneratedRegex("HZ[0-9A-HJKMNP-TV-Z]{13}")]
    private static partial Regex Shape();
}
