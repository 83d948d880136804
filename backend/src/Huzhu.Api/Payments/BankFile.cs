using System.Globalization;
using System.Text;
using System.Xml;
using Huzhu.Api.Papers;
using Huzhu.Domain.Payments;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Payments;

/// <summary>The bytes that go to the bank. What a format can't hold is named by line before any
/// file is made; nothing is replaced or left out. The reference of each attempt stands in the
/// remark (附言), and in EndToEndId.</summary>
static class BankFile
{
    const string Payer = "中国职工保险互助会北京办事处";
    const int LongestName = 70;

    static readonly string[] Columns = ["序号", "收款人姓名", "收款账号", "开户行", "金额", "附言"];

    static BankFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static (string ContentType, string Ending) KindOf(BatchFormat format) =>
        format switch
        {
            BatchFormat.Xlsx => (Huzhu.Data.Files.SheetCheck.Xlsx, "xlsx"),
            BatchFormat.CsvGb18030 or BatchFormat.CsvUtf8 => ("text/csv", "csv"),
            BatchFormat.Pain001 => ("application/xml", "xml"),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

    /// <summary>Why a line can't be written as it is, in Chinese, naming the line and no person.
    /// </summary>
    public static IEnumerable<string> FaultsOf(PaymentAttempt line, BatchFormat format)
    {
        var at = $"第{line.Line}笔（报案{line.Number}）：";
        var (name, account) = (line.Payee.Name, line.Payee.Account);
        if (name.EnumerateRunes().Any(r => r == Rune.ReplacementChar || Unwritable(r)))
            yield return at + "收款人姓名含有银行文件写不了的字符，请更正后再放行。";
        else if (Enclosed(format) && $"{name}{line.Payee.Bank}".IndexOfAny(Separators) >= 0)
            yield return at + "收款人姓名或者开户行含有分隔符，请改用其他文件格式或者更正。";
        else if (Enclosed(format) && "=+-@".Contains(name[0]))
            yield return at + "收款人姓名以公式符号开头，请更正后再放行。";
        if (name.Length > LongestName)
            yield return at + $"收款人姓名超过{LongestName}个字，请更正后再放行。";
        if (account.Length is < 8 or > 34 || !account.All(char.IsAsciiDigit))
            yield return at + "收款账号应为8至34位数字，请更正后再放行。";
    }

    static readonly char[] Separators = [',', ';', '|', '"', '\t', '\r', '\n'];

    static bool Enclosed(BatchFormat format) =>
        format is BatchFormat.CsvGb18030 or BatchFormat.CsvUtf8;

    /// <summary>Control characters, private ones, and those that no national encoding knows.
    /// </summary>
    static bool Unwritable(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Format;

    /// <exception cref="WrongState">A line can't be written as it is.</exception>
    public static byte[] Write(
        PaymentBatch batch,
        IReadOnlyList<PaymentAttempt> lines,
        DateTime now
    )
    {
        var faults = lines.SelectMany(l => FaultsOf(l, batch.Format)).ToList();
        if (faults.Count > 0)
            throw new WrongState(string.Join("", faults));
        return batch.Format switch
        {
            BatchFormat.Xlsx => Workbook(batch, lines),
            BatchFormat.CsvGb18030 => Csv(lines, Strict("GB18030"), []),
            BatchFormat.CsvUtf8 => Csv(lines, Strict("utf-8"), Encoding.UTF8.GetPreamble()),
            BatchFormat.Pain001 => Pain001(batch, lines, now),
            _ => throw new InvalidOperationException($"{batch.Format}"),
        };
    }

    static Encoding Strict(string name) =>
        Encoding.GetEncoding(
            name,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ReplacementFallback
        );

    static string Yuan(Money amount) => amount.Yuan.ToString("0.00", CultureInfo.InvariantCulture);

    static byte[] Csv(IReadOnlyList<PaymentAttempt> lines, Encoding encoding, byte[] mark)
    {
        var text = new StringBuilder(string.Join(',', Columns)).Append("\r\n");
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
            text.AppendJoin(
                    ',',
                    i + 1,
                    line.Payee.Name,
                    line.Payee.Account,
                    line.Payee.Bank,
                    Yuan(line.Amount),
                    line.Reference
                )
                .Append("\r\n");
        return [.. mark, .. encoding.GetBytes(text.ToString())];
    }

    /// <summary>Every cell is text: an account as a number loses its last digits.</summary>
    static byte[] Workbook(PaymentBatch batch, IReadOnlyList<PaymentAttempt> lines)
    {
        using var content = new MemoryStream();
        using (var book = new XlsxWriter(content))
        {
            book.StartSheet(batch.Number, [6, 16, 26, 24, 14, 22], hasHeader: true);
            Row(book, Columns, XlsxWriter.Style.Header);
            foreach (var (line, i) in lines.Select((l, i) => (l, i)))
                Row(
                    book,
                    [
                        $"{i + 1}",
                        line.Payee.Name,
                        line.Payee.Account,
                        line.Payee.Bank ?? "",
                        Yuan(line.Amount),
                        line.Reference,
                    ],
                    XlsxWriter.Style.Text
                );
            book.EndSheet(null, batch.Number, Payer);
        }
        return content.ToArray();
    }

    static void Row(XlsxWriter book, IEnumerable<string> cells, XlsxWriter.Style style)
    {
        book.StartRow();
        foreach (var cell in cells)
            book.Text(cell, style);
        book.EndRow();
    }

    /// <summary>One PmtInf with one date, as most banks want it. Which account of the office pays is
    /// agreed with the bank by the plan's code: the product holds no account of the office.</summary>
    static byte[] Pain001(PaymentBatch batch, IReadOnlyList<PaymentAttempt> lines, DateTime now)
    {
        using var content = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                content,
                new()
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            var (count, sum) = (
                lines.Count.ToString(CultureInfo.InvariantCulture),
                Yuan(new(lines.Sum(l => l.Amount.Fen)))
            );
            xml.WriteStartElement("Document", "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
            xml.WriteStartElement("CstmrCdtTrfInitn");
            xml.WriteStartElement("GrpHdr");
            xml.WriteElementString("MsgId", batch.Number);
            xml.WriteElementString(
                "CreDtTm",
                (now + Beijing.Offset).ToString(
                    "yyyy-MM-dd'T'HH:mm:ss",
                    CultureInfo.InvariantCulture
                )
            );
            xml.WriteElementString("NbOfTxs", count);
            xml.WriteElementString("CtrlSum", sum);
            Within(xml, "Nm", Payer, "InitgPty");
            xml.WriteEndElement();
            xml.WriteStartElement("PmtInf");
            xml.WriteElementString("PmtInfId", batch.Number);
            xml.WriteElementString("PmtMtd", "TRF");
            xml.WriteElementString("NbOfTxs", count);
            xml.WriteElementString("CtrlSum", sum);
            Within(
                xml,
                "Dt",
                Beijing.DateOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "ReqdExctnDt"
            );
            Within(xml, "Nm", Payer, "Dbtr");
            Within(xml, "Id", batch.PlanCode, "DbtrAcct", "Id", "Othr");
            Within(xml, "Id", "NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr");
            foreach (var line in lines)
                Transaction(xml, line);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return content.ToArray();
    }

    static void Transaction(XmlWriter xml, PaymentAttempt line)
    {
        xml.WriteStartElement("CdtTrfTxInf");
        Within(xml, "EndToEndId", line.Reference, "PmtId");
        xml.WriteStartElement("Amt");
        xml.WriteStartElement("InstdAmt");
        xml.WriteAttributeString("Ccy", "CNY");
        xml.WriteString(Yuan(line.Amount));
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (line.Payee.Bank is { Length: > 0 } bank)
            Within(xml, "Nm", bank, "CdtrAgt", "FinInstnId");
        Within(xml, "Nm", line.Payee.Name, "Cdtr");
        Within(xml, "Id", line.Payee.Account, "CdtrAcct", "Id", "Othr");
        Within(xml, "Ustrd", line.Reference, "RmtInf");
        xml.WriteEndElement();
    }

    /// <summary>A text in an element within others.</summary>
    static void Within(XmlWriter xml, string name, string text, params string[] path)
    {
        foreach (var outer in path)
            xml.WriteStartElement(outer);
        xml.WriteElementString(name, text);
        foreach (var _ in path)
            xml.WriteEndElement();
    }
}
