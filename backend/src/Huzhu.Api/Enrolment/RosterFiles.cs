using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Workbook = Huzhu.Api.Papers.Workbook;

namespace Huzhu.Api.Enrolment;

/// <summary>The files around a roster: the template to fill in, with notes, dropdowns and a sample
/// row, and the file as it came with what is wrong in each row, ready to mend and drop again.
/// </summary>
public static class RosterFiles
{
    const string UnitSheet = RosterSheet.Units;

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("roster-template", GetRosterTemplate, Permission.ViewAgency);
        agency
            .Read("rosters/{id:guid}/checked", GetCheckedRoster, Permission.KeepRosters)
            .OwnWork()
            .ShowsPersonal();
    }

    static async Task<FileContentHttpResult> GetRosterTemplate(string plan, Here here)
    {
        var code = await ImportRoster.PlanAsync(here.Db, plan, here.Ct);
        var version = (await RosterPass.VersionsAsync(here.Db, code, here.Ct)).MaxBy(v =>
            v.EffectiveFrom
        )!;
        var units = await UnitsAsync(here.Db, here.Ct);
        return TypedResults.File(
            Write(code, [SampleOf(units)], units, version),
            SheetCheck.Xlsx,
            $"{RosterSheet.Name}模板-{version.Name}.xlsx"
        );
    }

    static string?[] SampleOf(List<UnitLine> units) =>
        [
            units.Count > 0 ? units[0].Number : "0001",
            $"{RosterSheet.Sample}（请删除本行）",
            "身份证",
            MemberParser.SampleNumber,
            null,
            null,
            "13800138000",
            "6222020200112233440",
            "1",
            "是",
            null,
            null,
        ];

    /// <param name="faulty">The faulty rows alone.</param>
    static async Task<FileContentHttpResult> GetCheckedRoster(
        Guid id,
        bool? faulty,
        Here here,
        FileStore files
    )
    {
        Roster? roster;
        StoredFile? file;
        Dictionary<int, string> faults;
        List<UnitLine> units;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            roster = await here
                .Db.Rosters.AsNoTracking()
                .SingleOrDefaultAsync(r => r.Id == id, here.Ct);
            file = roster?.FileId is { } fileId
                ? await here
                    .Db.Files.AsNoTracking()
                    .SingleOrDefaultAsync(f => f.Id == fileId, here.Ct)
                : null;
            faults = await here
                .Db.RosterRows.Where(r => r.RosterId == id && r.Faults != null)
                .ToDictionaryAsync(r => r.RowNumber, r => r.Faults!, here.Ct);
            units = await UnitsAsync(here.Db, here.Ct);
        }
        if (roster is null || file is null || roster.Status == RosterStatus.Unreadable)
            throw new Absent();
        var content = await files.ReadAsync(file, here.Ct);
        var rows = RosterSheet
            .Read(content, file.ContentType)
            .Where(r => faulty != true || faults.ContainsKey(r.Number));
        using var target = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook))
        {
            var workbook = Start(document, out var sheets);
            var part = workbook.AddNewPart<WorksheetPart>();
            Workbook.Add(sheets, workbook, part, $"{RosterSheet.Name} {roster.PlanCode}");
            WriteChecked(part, rows, faults, units.Count);
            AddUnits(workbook, sheets, units);
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }
        return TypedResults.File(
            target.ToArray(),
            SheetCheck.Xlsx,
            $"{roster.Number}-{(faulty == true ? "有误的行" : "核对结果")}.xlsx"
        );
    }

    /// <summary>A unit as the sheet 单位 lists it, for the dropdown.</summary>
    internal sealed record UnitLine(string Number, string Name);

    internal static Task<List<UnitLine>> UnitsAsync(HuzhuDb db, CancellationToken ct) =>
        db
            .MemberUnits.AsNoTracking()
            .Where(u => u.LeftOn == null)
            .OrderBy(u => u.Number)
            .Select(u => new UnitLine(u.Number, u.Name))
            .ToListAsync(ct);

    /// <summary>A roster to fill in, or filled in: its rows, the notes, the units.</summary>
    internal static byte[] Write(
        string planCode,
        IEnumerable<string?[]> rows,
        List<UnitLine> units,
        Domain.Plans.PlanVersion version
    )
    {
        using var target = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook))
        {
            var workbook = Start(document, out var sheets);
            var part = workbook.AddNewPart<WorksheetPart>();
            Workbook.Add(sheets, workbook, part, $"{RosterSheet.Name} {planCode}");
            using (var writer = StartSheet(part, 0))
            {
                foreach (var row in rows)
                    WriteRow(writer, row, _ => WorkbookStyles.Text);
                EndSheet(writer, units.Count);
            }
            var notes = workbook.AddNewPart<WorksheetPart>();
            Workbook.Add(sheets, workbook, notes, RosterSheet.Notes);
            WriteNotes(notes, version);
            AddUnits(workbook, sheets, units);
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }
        return target.ToArray();
    }

    static WorkbookPart Start(SpreadsheetDocument document, out Sheets sheets)
    {
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Make();
        sheets = new();
        return workbook;
    }

    static DataValidation Choice(string column, string formula, bool only = true)
    {
        var letter = Workbook.Letters(RosterColumns.IndexOf(column) + 1);
        return new DataValidation(new Formula1(formula))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = only,
            SequenceOfReferences = new ListValue<StringValue>
            {
                InnerText = $"{letter}2:{letter}100001",
            },
        };
    }

    static void WriteChecked(
        WorksheetPart part,
        IEnumerable<SheetRow> rows,
        Dictionary<int, string> faults,
        int units
    )
    {
        using var writer = StartSheet(part, 2);
        foreach (var row in rows)
        {
            var found = RosterPass.FindingsOf(faults.GetValueOrDefault(row.Number));
            string?[] texts =
            [
                .. row.Texts,
                found.Count == 0 ? "通过" : "有误",
                found.Count == 0
                    ? null
                    : $"原{row.Place}：" + string.Join("；", found.Select(f => f.Message)),
            ];
            WriteRow(
                writer,
                texts,
                cell =>
                    cell < RosterColumns.Count
                        && found.Any(f => f.Column == RosterColumns.All[cell].Key)
                    || cell == RosterColumns.Count && found.Count > 0
                        ? WorkbookStyles.Fault
                        : WorkbookStyles.Text
            );
        }
        EndSheet(writer, units);
    }

    /// <summary>Empty cells are text, too: a long number that is typed keeps its last digits.
    /// </summary>
    static OpenXmlWriter StartSheet(WorksheetPart part, int results)
    {
        var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        Workbook.FreezeHeader(writer);
        Workbook.WriteWidths(
            writer,
            RosterColumns
                .All.Select(c => c.Key == MemberColumns.IdentityNumber ? 24d : 16d)
                .Concat(new[] { 12d, 80d }.Take(results)),
            WorkbookStyles.Text
        );
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(new Row());
        foreach (var column in RosterColumns.All)
            Workbook.WriteText(
                writer,
                column.Required ? column.Title + "*" : column.Title,
                WorkbookStyles.Header
            );
        foreach (var title in new[] { "校验结果", "错误说明" }.Take(results))
            Workbook.WriteText(writer, title, WorkbookStyles.Header);
        writer.WriteEndElement();
        return writer;
    }

    /// <summary>Ends the rows and adds the dropdowns; a unit may also be named in full.</summary>
    static void EndSheet(OpenXmlWriter writer, int units)
    {
        writer.WriteEndElement();
        var choices = new DataValidations(
            Choice(MemberColumns.IdentityKind, "\"身份证,护照,通行证,永久居留身份证\""),
            Choice(MemberColumns.Sex, "\"男,女\""),
            Choice(RosterColumns.Consent, "\"是,否\"")
        );
        if (units > 0)
            choices.Append(
                Choice(RosterColumns.Unit, $"'{UnitSheet}'!$A$2:$A${units + 1}", only: false)
            );
        writer.WriteElement(choices);
        writer.WriteEndElement();
    }

    static void WriteRow(OpenXmlWriter writer, string?[] texts, Func<int, uint> styleOf)
    {
        writer.WriteStartElement(new Row());
        for (var cell = 0; cell < texts.Length; cell++)
            Workbook.WriteText(writer, Workbook.Safe(texts[cell] ?? ""), styleOf(cell));
        writer.WriteEndElement();
    }

    static void AddUnits(WorkbookPart workbook, Sheets sheets, List<UnitLine> units)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        Workbook.Add(sheets, workbook, part, UnitSheet);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        Workbook.WriteWidths(writer, [16, 50], WorkbookStyles.Text);
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, ["编号", "全称"], _ => WorkbookStyles.Header);
        foreach (var (number, name) in units)
            WriteRow(writer, [number, name], _ => WorkbookStyles.Text);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static void WriteNotes(WorksheetPart part, Domain.Plans.PlanVersion plan)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        Workbook.WriteWidths(writer, [16, 70]);
        writer.WriteStartElement(new SheetData());
        (string Name, string Note)[] notes =
        [
            ("保障活动", plan.Name),
            ("会费", plan.Price is { Fen: > 0 } price ? $"每份{price}元" : "不收会费"),
            ("最高份数", plan.MaxUnits is { } most ? $"每人{most}份" : "以活动条款为准"),
            (
                "怎么用",
                "每人一行，带 * 的列必须填写；填好后在“名册”页拖入本文件，有误的行会逐格标出。"
            ),
            .. RosterColumns.All.Select(c => (c.Title, c.Note)),
        ];
        foreach (var (name, note) in notes)
        {
            writer.WriteStartElement(new Row());
            Workbook.WriteText(writer, name, WorkbookStyles.Header);
            Workbook.WriteText(writer, note, WorkbookStyles.Text);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
