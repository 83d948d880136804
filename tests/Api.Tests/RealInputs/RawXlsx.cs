using System.Text.Json.Nodes;

namespace Api.Tests.RealInputs;

/// <summary>Workbooks whose XML a test writes itself, as no library would.</summary>
static class RawXlsx
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Each sheet: name, state, rows of cells, merge, date1904; a cell is a text, a
    /// number, or the XML of its content as {"t": …, "s": …, "xml": …}.</summary>
    public static byte[] Of(JsonArray sheets)
    {
        var parts = new List<(string, string)>
        {
            (
                "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""
            ),
            (
                "_rels/.rels",
                $"""<Relationships xmlns="{Packages}"><Relationship Id="r1" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/styles.xml",
                $"""
                <styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="&quot;d&quot;0.00"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="31"/></cellXfs></styleSheet>
                """
            ),
        };
        var (names, links) = ("", "");
        var uses1904 = false;
        for (var i = 1; i <= sheets.Count; i++)
        {
            var sheet = sheets[i - 1]!;
            uses1904 |= sheet["date1904"]?.GetValue<bool>() == true;
            names +=
                $"""<sheet name="{sheet["name"]}" sheetId="{i}" state="{sheet["state"] ?? "visible"}" r:id="s{i}"/>""";
            links +=
                $"""<Relationship Id="s{i}" Type="{Links}/worksheet" Target="worksheets/sheet{i}.xml"/>""";
            parts.Add(($"xl/worksheets/sheet{i}.xml", SheetXml(sheet)));
        }
        parts.Add(
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Links}"><workbookPr date1904="{(uses1904 ? 1 : 0)}"/><sheets>{names}</sheets></workbook>"""
            )
        );
        parts.Add(
            (
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{Packages}">{links}<Relationship Id="st" Type="{Links}/styles" Target="styles.xml"/></Relationships>"""
            )
        );
        return Files.Samples.Zip([.. parts]);
    }

    static string SheetXml(JsonNode sheet)
    {
        var rows = sheet["rows"]!.AsArray();
        var first = sheet["firstColumn"]?.GetValue<int>() ?? 0;
        var xml = string.Concat(
            rows.Select(
                (row, r) =>
                    $"""<row r="{r + 1}">"""
                    + string.Concat(
                        row!.AsArray().Select((c, i) => CellXml(c, Name(first + i, r + 1)))
                    )
                    + "</row>"
            )
        );
        var merged = string.Concat(
            (sheet["merge"]?.AsArray() ?? []).Select(m => $"""<mergeCell ref="{m}"/>""")
        );
        return $"""<worksheet xmlns="{Main}"><sheetData>{xml}</sheetData>{(merged.Length > 0 ? $"<mergeCells>{merged}</mergeCells>" : "")}</worksheet>""";
    }

    static string CellXml(JsonNode? cell, string at) =>
        cell switch
        {
            null => "",
            JsonObject own =>
                $"""<c r="{at}" t="{own["t"] ?? "n"}" s="{own["s"] ?? 0}">{own["xml"]}</c>""",
            JsonValue value when value.TryGetValue<string>(out var text) => text.Length == 0
                ? ""
                : $"""<c r="{at}" t="inlineStr"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>""",
            _ => $"""<c r="{at}"><v>{cell}</v></c>""",
        };

    static string Name(int column, int row)
    {
        var letters = "";
        for (var c = column + 1; c > 0; c = (c - 1) / 26)
            letters = (char)('A' + (c - 1) % 26) + letters;
        return letters + row;
    }
}
