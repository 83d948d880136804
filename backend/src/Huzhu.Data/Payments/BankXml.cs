using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Huzhu.Data.Files;
using Huzhu.Domain.Payments;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Payments;

/// <summary>A bank's answer in ISO 20022: pain.002, camt.053, camt.054 of any version. Elements are
/// known by their local names; there is no DTD, and nothing is fetched.</summary>
static class BankXml
{
    static readonly string[] Final = ["ACSC", "ACCC"];
    static readonly string[] Later = ["ACTC", "ACCP", "ACSP", "ACWC", "RCVD", "PDNG", "PART"];

    public static BankAnswer Read(byte[] content)
    {
        var root = Load(content);
        if (Of(root, "CstmrPmtStsRpt") is { } report)
            return StatusReport(report);
        if ((Of(root, "BkToCstmrStmt") ?? Of(root, "BkToCstmrDbtCdtNtfctn")) is { } statement)
            return Statement(statement);
        throw new FileRefused(
            FileFault.Unsupported,
            "这不是付款结果：只接受 pain.002、camt.053、camt.054 和表格（.xlsx、.csv），请重新选择文件。"
        );
    }

    /// <summary>pain.002: only what is final decides, and a group that was rejected doesn't pay.
    /// </summary>
    static BankAnswer StatusReport(XElement report)
    {
        var message = Text(report, "GrpHdr", "MsgId");
        var group = Text(report, "OrgnlGrpInfAndSts", "GrpSts");
        var lines = new List<BankLineSaid>();
        var strange = 0;
        foreach (var part in All(report, "OrgnlPmtInfAndSts"))
        foreach (var one in All(part, "TxInfAndSts"))
        {
            if (References.In(Text(one, "OrgnlEndToEndId")) is not { } reference)
            {
                strange++;
                continue;
            }
            var status = Text(one, "TxSts");
            var (word, reason) = WordOf(status, one, "StsRsnInf");
            var above = new[] { group, Text(part, "PmtInfSts") };
            if (above.Any(a => Contradicts(a, word)))
                word = BankWord.Unclear;
            lines.Add(
                new(
                    reference,
                    $"pain002|{message}|{reference}|{status}",
                    word,
                    AmountOf(
                        Of(one, "OrgnlTxRef", "Amt", "InstdAmt")
                            ?? Of(one, "OrgnlTxRef", "InstdAmt")
                    ),
                    Text(one, "OrgnlTxRef", "CdtrAcct", "Id", "Othr", "Id"),
                    reason,
                    word == BankWord.Unclear
                        ? $"整批状态{group}，本笔状态{status}，没有明确结果。"
                        : Text(one, "StsRsnInf", "AddtlInf"),
                    DayOf(Text(one, "AccptncDtTm")) ?? DayOf(Text(report, "GrpHdr", "CreDtTm"))
                )
            );
        }
        // a whole batch of one outcome may carry no details
        BankWord? all =
            lines.Count > 0 || strange > 0 ? null
            : Final.Contains(group) ? BankWord.Paid
            : group == "RJCT" ? BankWord.Rejected
            : null;
        return new(lines, all, strange, []);
    }

    static bool Contradicts(string? above, BankWord word) =>
        above == "RJCT" && word == BankWord.Paid
        || Final.Contains(above) && word == BankWord.Rejected;

    static (BankWord Word, FailureReason? Reason) WordOf(string? status, XElement one, string why)
    {
        if (Final.Contains(status))
            return (BankWord.Paid, null);
        if (Later.Contains(status))
            return (BankWord.Pending, null);
        if (status != "RJCT")
            return (BankWord.Unclear, null);
        var reason = FailureReasons.Of(ReasonText(one, why));
        return reason is null ? (BankWord.Unclear, null) : (BankWord.Rejected, reason);
    }

    static string ReasonText(XElement one, string inside) =>
        $"{Text(one, inside, "Rsn", "Cd")} {Text(one, inside, "Rsn", "Prtry")} "
        + Text(one, inside, "AddtlInf");

    /// <summary>camt.053 and .054: what is booked. An entry may hold several payments: the amount
    /// is that of the payment, not of the entry.</summary>
    static BankAnswer Statement(XElement statement)
    {
        var (lines, faults, strange, number) = (
            new List<BankLineSaid>(),
            new List<AnswerFault>(),
            0,
            0
        );
        foreach (var entry in statement.Elements().SelectMany(s => All(s, "Ntry")))
        {
            var details = All(entry, "NtryDtls").SelectMany(d => All(d, "TxDtls")).ToList();
            foreach (var one in details.Count > 0 ? details : [entry])
            {
                number++;
                if (ReferenceIn(one) is not { } reference)
                {
                    strange++;
                    continue;
                }
                var own = Of(one, "Amt") ?? Of(one, "AmtDtls", "TxAmt", "Amt");
                var amount = AmountOf(own ?? (details.Count <= 1 ? Of(entry, "Amt") : null));
                if (amount is null)
                    faults.Add(
                        new(number, $"付款{reference}没有写明金额，请向银行索取完整的回单。")
                    );
                else
                    lines.Add(Booked(entry, one, reference, amount.Value));
            }
        }
        return new(lines, null, strange, faults);
    }

    static BankLineSaid Booked(XElement entry, XElement one, string reference, Money amount)
    {
        var status = Text(entry, "Sts", "Cd") ?? Text(entry, "Sts");
        var side = Text(one, "CdtDbtInd") ?? Text(entry, "CdtDbtInd");
        var on = DayOf(Text(entry, "BookgDt", "Dt") ?? Text(entry, "BookgDt", "DtTm"));
        var serial = Text(one, "Refs", "AcctSvcrRef") ?? Text(entry, "AcctSvcrRef");
        var word =
            status != "BOOK" ? BankWord.Pending
            : side == "DBIT" ? BankWord.Paid
            : side == "CRDT" ? BankWord.Returned
            : BankWord.Unclear;
        var why = word == BankWord.Returned ? ReasonText(one, "RtrInf") : null;
        return new(
            reference,
            $"camt|{serial}|{on:O}|{reference}|{word}",
            word,
            amount,
            word == BankWord.Paid ? Text(one, "RltdPties", "CdtrAcct", "Id", "Othr", "Id") : null,
            why is null ? null : FailureReasons.Of(why) ?? FailureReason.Other,
            why is null ? null : Typed.Clean(why),
            on
        );
    }

    static string? ReferenceIn(XElement one) =>
        References.In(Text(one, "Refs", "EndToEndId"))
        ?? References.In(
            string.Join(
                ' ',
                All(one, "RmtInf").SelectMany(r => All(r, "Ustrd")).Select(u => u.Value)
            )
        )
        ?? References.In(Text(one, "AddtlTxInf") ?? Text(one, "AddtlNtryInf"));

    static Money? AmountOf(XElement? amount)
    {
        if (amount is null)
            return null;
        // an amount of another currency is no amount of ours
        if (amount.Attribute("Ccy") is { Value: not "CNY" })
            throw new FormatException("currency");
        var yuan = decimal.Parse(
            amount.Value,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        return yuan <= 1_000_000_000 && yuan * 100 == Math.Truncate(yuan * 100)
            ? Money.OfYuan(yuan)
            : throw new FormatException("amount");
    }

    static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(
            text?[..Math.Min(10, text.Length)],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>The document, read by bounded steps.</summary>
    static XElement Load(byte[] content)
    {
        using var xml = ZipLimits.Xml(new MemoryStream(content));
        XElement? at = null;
        while (ZipLimits.Next(xml))
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var next = new XElement(XName.Get(xml.LocalName));
                    if (xml.GetAttribute("Ccy") is { } currency)
                        next.SetAttributeValue("Ccy", currency);
                    at?.Add(next);
                    if (xml.IsEmptyElement)
                        at ??= next;
                    else
                        at = next;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    at?.Add(new XText(xml.Value));
                    break;
                case XmlNodeType.EndElement when at?.Parent is { } parent:
                    at = parent;
                    break;
                default:
                    break;
            }
        return at ?? throw new XmlException("empty");
    }

    static IEnumerable<XElement> All(XElement at, string name) =>
        at.Elements().Where(e => e.Name.LocalName == name);

    static XElement? Of(XElement at, params string[] path)
    {
        XElement? found = at;
        foreach (var name in path)
            found = found is null ? null : All(found, name).FirstOrDefault();
        return found;
    }

    static string? Text(XElement at, params string[] path) =>
        Of(at, path)?.Value.Trim() is { Length: > 0 } text && Of(at, path)!.HasElements is false
            ? text
            : null;
}
