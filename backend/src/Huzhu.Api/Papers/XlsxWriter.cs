using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Huzhu.Api.Papers;

/// <summary>
/// Writes an xlsx as it goes: each cell leaves at once, so that a list of any length takes no
/// memory, and the target needn't be able to seek. Parts use the default namespace, which every
/// reader takes. Sheets are printed on landscape A4, as wide as the page, with the header row on
/// each page.
/// </summary>
sealed class XlsxWriter(Stream target) : IDisposable
{
    public enum Style
    {
        Plain,
        Text,
        Day,
        Instant,
        Amount,
        Header,
        Total,
    }

    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    readonly ZipArchive zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    readonly List<(string Name, bool HasHeader)> sheets = [];
    XmlWriter? sheet;
    int row;
    int cell;

    /// <summary>How many sheets have been begun.</summary>
    public int Sheets => sheets.Count;

    /// <param name="name">At most 31 characters; what a sheet's name may not hold is left
    /// out.</param>
    /// <param name="hasHeader">Whether the first row stays in view and is printed on each
    /// page.</param>
    public void StartSheet(string name, IEnumerable<double> widths, bool hasHeader)
    {
        sheets.Add((SheetName(name), hasHeader));
        (row, cell) = (0, 0);
        sheet = Part($"xl/worksheets/sheet{sheets.Count}.xml");
        sheet.WriteStartElement("worksheet", Main);
        Element(sheet, "sheetPr", () => Empty(sheet, "pageSetUpPr", ("fitToPage", "1")));
        if (hasHeader)
            WriteFrozen(sheet);
        sheet.WriteStartElement("cols");
        var column = 0;
        foreach (var width in widths)
        {
            var n = Number(++column);
            Empty(
                sheet,
                "col",
                ("min", n),
                ("max", n),
                ("width", Number(width)),
                ("customWidth", "1")
            );
        }
        sheet.WriteEndElement();
        sheet.WriteStartElement("sheetData");
    }

    static void WriteFrozen(XmlWriter sheet) =>
        Element(
            sheet,
            "sheetViews",
            () =>
            {
                sheet.WriteStartElement("sheetView");
                sheet.WriteAttributeString("workbookViewId", "0");
                Empty(
                    sheet,
                    "pane",
                    ("ySplit", "1"),
                    ("topLeftCell", "A2"),
                    ("activePane", "bottomLeft"),
                    ("state", "frozen")
                );
                sheet.WriteEndElement();
            }
        );

    public void StartRow()
    {
        (row, cell) = (row + 1, 0);
        sheet!.WriteStartElement("row");
        sheet.WriteAttributeString("r", Number(row));
    }

    public void EndRow() => sheet!.WriteEndElement();

    public void Text(string text, Style style)
    {
        StartCell(style, "inlineStr");
        sheet!.WriteStartElement("is");
        sheet.WriteStartElement("t");
        sheet.WriteAttributeString("xml", "space", null, "preserve");
        sheet.WriteString(Workbook.Escaped(text));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    public void Number(decimal number, Style style)
    {
        StartCell(style, null);
        sheet!.WriteElementString("v", number.ToString(CultureInfo.InvariantCulture));
        sheet.WriteEndElement();
    }

    /// <summary>Leaves a cell empty.</summary>
    public void Skip() => cell++;

    void StartCell(Style style, string? type)
    {
        sheet!.WriteStartElement("c");
        sheet.WriteAttributeString("r", Workbook.Letters(++cell) + Number(row));
        if (style != Style.Plain)
            sheet.WriteAttributeString("s", Number((int)style));
        if (type is not null)
            sheet.WriteAttributeString("t", type);
    }

    /// <param name="filter">The cells that can be filtered; null: none.</param>
    /// <param name="title">Printed above each page.</param>
    /// <param name="unit">Printed below each page.</param>
    public void EndSheet(string? filter, string title, string unit)
    {
        sheet!.WriteEndElement();
        if (filter is not null)
            Empty(sheet, "autoFilter", ("ref", filter));
        Empty(
            sheet,
            "pageMargins",
            ("left", "0.5"),
            ("right", "0.5"),
            ("top", "0.8"),
            ("bottom", "0.8"),
            ("header", "0.3"),
            ("footer", "0.3")
        );
        Empty(
            sheet,
            "pageSetup",
            ("paperSize", "9"),
            ("orientation", "landscape"),
            ("fitToWidth", "1"),
            ("fitToHeight", "0")
        );
        Element(
            sheet,
            "headerFooter",
            () =>
            {
                sheet.WriteElementString("oddHeader", $"&C&14{Printed(title)}");
                sheet.WriteElementString(
                    "oddFooter",
                    $"&L{Printed(unit)}&C第 &P 页 共 &N 页&R打印于 &D"
                );
            }
        );
        sheet.WriteEndElement();
        sheet.Dispose();
        sheet = null;
    }

    static string Printed(string text) => text.Replace("&", "&&");

    /// <summary>Writes what holds the sheets together, and ends the file.</summary>
    public void Dispose()
    {
        sheet?.Dispose();
        WriteWorkbook();
        using (var styles = Part("xl/styles.xml"))
            styles.WriteRaw(XlsxStyles.Xml);
        using (var types = Part("[Content_Types].xml"))
        {
            types.WriteStartElement("Types", Packages + "content-types");
            Empty(
                types,
                "Default",
                ("Extension", "rels"),
                ("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
            );
            Override(types, "/xl/workbook.xml", "sheet.main+xml");
            Override(types, "/xl/styles.xml", "styles+xml");
            for (var n = 1; n <= sheets.Count; n++)
                Override(types, $"/xl/worksheets/sheet{n}.xml", "worksheet+xml");
            types.WriteEndElement();
        }
        using (var root = Part("_rels/.rels"))
        {
            root.WriteStartElement("Relationships", Packages + "relationships");
            Related(root, "rId1", "officeDocument", "xl/workbook.xml");
            root.WriteEndElement();
        }
        zip.Dispose();
    }

    void WriteWorkbook()
    {
        using (var book = Part("xl/workbook.xml"))
        {
            book.WriteStartElement("workbook", Main);
            Element(
                book,
                "sheets",
                () =>
                {
                    for (var n = 1; n <= sheets.Count; n++)
                    {
                        book.WriteStartElement("sheet");
                        book.WriteAttributeString("name", sheets[n - 1].Name);
                        book.WriteAttributeString("sheetId", Number(n));
                        book.WriteAttributeString("r", "id", Relations, $"rId{n}");
                        book.WriteEndElement();
                    }
                }
            );
            if (sheets.Any(s => s.HasHeader))
                Element(book, "definedNames", () => WritePrintedHeaders(book));
            book.WriteEndElement();
        }
        using var links = Part("xl/_rels/workbook.xml.rels");
        links.WriteStartElement("Relationships", Packages + "relationships");
        for (var n = 1; n <= sheets.Count; n++)
            Related(links, $"rId{n}", "worksheet", $"worksheets/sheet{n}.xml");
        Related(links, $"rId{sheets.Count + 1}", "styles", "styles.xml");
        links.WriteEndElement();
    }

    void WritePrintedHeaders(XmlWriter book)
    {
        for (var n = 0; n < sheets.Count; n++)
        {
            if (!sheets[n].HasHeader)
                continue;
            book.WriteStartElement("definedName");
            book.WriteAttributeString("name", "_xlnm.Print_Titles");
            book.WriteAttributeString("localSheetId", Number(n));
            book.WriteString($"'{sheets[n].Name.Replace("'", "''")}'!$1:$1");
            book.WriteEndElement();
        }
    }

    XmlWriter Part(string path) =>
        XmlWriter.Create(
            zip.CreateEntry(path, CompressionLevel.Fastest).Open(),
            new() { Encoding = new UTF8Encoding(false), CloseOutput = true }
        );

    static void Override(XmlWriter types, string part, string type) =>
        Empty(types, "Override", ("PartName", part), ("ContentType", Types + type));

    static void Related(XmlWriter links, string id, string type, string part) =>
        Empty(links, "Relationship", ("Id", id), ("Type", $"{Relations}/{type}"), ("Target", part));

    static void Element(XmlWriter xml, string name, Action content)
    {
        xml.WriteStartElement(name);
        content();
        xml.WriteEndElement();
    }

    static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A sheet's name as Excel takes it.</summary>
    internal static string SheetName(string name)
    {
        var clean = new string([.. name.Where(c => !"[]:*?/\\'".Contains(c))]).Trim();
        return clean.Length <= 31 ? clean : clean[..31];
    }
}

/// <summary>The style sheet; its cell formats stand in the order of
/// <see cref="XlsxWriter.Style"/>.</summary>
static class XlsxStyles
{
    public const string Xml = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>
        <numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="等线"/></font>
        <font><b/><sz val="11"/><name val="等线"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFF3ECE0"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
        <xf numFmtId="4" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        </cellXfs></styleSheet>
        """;
}
