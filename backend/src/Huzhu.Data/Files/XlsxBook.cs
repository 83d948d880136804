using System.IO.Compression;
using System.Xml;

namespace Huzhu.Data.Files;

/// <summary>A workbook's sheets and parts, found by what its relationships say.</summary>
sealed class XlsxBook : IDisposable
{
    const long MostWorkbook = 8L << 20;
    const int MostSheets = 1_000;
    readonly ZipArchive zip;
    readonly Dictionary<string, ZipArchiveEntry> parts;
    readonly Dictionary<string, (string Type, string Target)> relations;

    public bool Uses1904 { get; private set; }
    public List<(string Name, bool Hidden, ZipArchiveEntry Part)> Sheets { get; } = [];

    public static XlsxBook Open(byte[] content) => new(ZipLimits.Excel.Open(content));

    XlsxBook(ZipArchive zip)
    {
        this.zip = zip;
        parts = zip.Entries.ToDictionary(
            e => e.FullName.Replace('\\', '/').TrimStart('/'),
            StringComparer.OrdinalIgnoreCase
        );
        var main =
            Relations("", "_rels/.rels")
                .Values.FirstOrDefault(r => r.Type == "officeDocument")
                .Target
            ?? "xl/workbook.xml";
        var folder = main.Contains('/') ? main[..(main.LastIndexOf('/') + 1)] : "";
        relations = Relations(folder, $"{folder}_rels/{main[folder.Length..]}.rels");
        using var xml = ZipLimits.Xml(
            parts.GetValueOrDefault(main) ?? throw new InvalidDataException("no workbook"),
            MostWorkbook
        );
        while (ZipLimits.Next(xml))
            if (xml.NodeType == XmlNodeType.Element)
                Take(xml);
    }

    void Take(XmlReader xml)
    {
        if (xml.LocalName == "workbookPr")
            Uses1904 = XlsxRows.IsTrue(xml.GetAttribute("date1904"));
        if (xml.LocalName != "sheet")
            return;
        var name = xml.GetAttribute("name") ?? "";
        var hidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
        var id = "";
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
                id = xml.Value;
        // charts and macro sheets have no rows
        if (
            relations.GetValueOrDefault(id) is not { Type: "worksheet" } relation
            || !parts.TryGetValue(relation.Target, out var part)
        )
            return;
        if (Sheets.Count >= MostSheets)
            throw new FileRefused(
                FileFault.Bomb,
                "文件的工作表过多，请只保留需要的工作表，另存一份后再上传。"
            );
        Sheets.Add((name.Length > 100 ? name[..100] : name, hidden, part));
    }

    /// <summary>A part of the workbook by the last word of its relationship; null: none.
    /// </summary>
    public ZipArchiveEntry? Part(string type) =>
        relations.Values.FirstOrDefault(r => r.Type == type).Target is { } target
            ? parts.GetValueOrDefault(target)
            : null;

    Dictionary<string, (string Type, string Target)> Relations(string folder, string path)
    {
        var found = new Dictionary<string, (string, string)>();
        if (!parts.TryGetValue(path, out var part))
            return found;
        using var xml = ZipLimits.Xml(part, MostWorkbook);
        while (ZipLimits.Next(xml) && found.Count < 10_000)
            if (
                xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id
                && xml.GetAttribute("TargetMode") != "External"
            )
                found[id] = (
                    xml.GetAttribute("Type")?.Split('/')[^1] ?? "",
                    Resolve(folder, xml.GetAttribute("Target") ?? "")
                );
        return found;
    }

    static string Resolve(string folder, string target)
    {
        target = Uri.UnescapeDataString(target.Replace('\\', '/'));
        var whole = target.StartsWith('/') ? target[1..] : folder + target;
        var steps = new List<string>();
        foreach (var step in whole.Split('/'))
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".." or ""))
                steps.Add(step);
        return string.Join('/', steps);
    }

    public void Dispose() => zip.Dispose();
}
