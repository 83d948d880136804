using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Api.Tests.Contributions;
using Huzhu.Data.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Enrolment;

/// <summary>
/// The same imports give the same data on both databases, compared row by row by what names a row
/// to people: decrypted numbers instead of ids. A run has one database, so that on PostgreSQL this
/// test runs itself once more, on SQLite, in a process of its own.
/// </summary>
public class SameOnBothTests
{
    const string DumpTo = "HUZHU_TEST_DUMP_TO";

    [Fact, Keeps("EN-9")]
    public async Task The_same_imports_give_the_same_data_on_both_databases()
    {
        var here = await ImportAsync();
        Assert.True(here.Count > 150, $"{here.Count} rows");
        foreach (var kind in new[] { "member", "cover", "ledger", "fact", "due", "row", "term" })
            Assert.Contains(here, line => line.StartsWith(kind + " ", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable(DumpTo) is { } file)
            await File.WriteAllLinesAsync(file, here);
        if (TestDatabase.IsPostgres)
            Assert.Equal(await OnSqliteAsync(), here);
    }

    static async Task<List<string>> OnSqliteAsync()
    {
        var file = Path.GetTempFileName();
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(SameOnBothTests).Assembly.Location,
                "-method",
                $"{typeof(SameOnBothTests).FullName}.{nameof(The_same_imports_give_the_same_data_on_both_databases)}",
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["HUZHU_TEST_DATABASE"] = "sqlite";
        start.Environment[DumpTo] = file;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        var lines = (await File.ReadAllLinesAsync(file)).ToList();
        File.Delete(file);
        return lines;
    }

    static RosterLine Line(int n, string units = "1", string unit = "D001") =>
        new(
            unit,
            "王" + "甲乙丙丁戊己庚辛壬癸"[n % 10],
            TestPerson.Identity(880_000 + n),
            units,
            Phone: n % 3 == 0 ? "" : $"138{10_000_000 + n}",
            Card: n % 4 == 0 ? "6222020200001234562" : ""
        );

    /// <summary>Two years of two agencies; what is there at the end.</summary>
    static async Task<List<string>> ImportAsync()
    {
        await using var world = await World.StartAsync("2026-03-02 10:00");
        await world.Plan();
        await world.Plan(World.Paid, price: 25);
        var (agency, other) = (
            await world.OperatingAgency("京华"),
            await world.OperatingAgency("海淀仪表")
        );
        foreach (var at in new[] { agency, other })
        {
            await world.Unit(at);
            await world.Unit(at, "第二机床厂", "D002");
        }
        var (clerk, accountant) = (
            await world.Appoint(agency, "clerk"),
            await world.Appoint(agency, "accountant")
        );
        var first = Enumerable.Range(0, 12).Select(n => Line(n, n % 5 == 0 ? "2" : "1")).ToArray();
        var file = await World.Xlsx(first);
        Assert.NotNull(await Confirm(world, agency, file, "名册.xlsx", World.Free));
        Assert.Null(await Confirm(world, agency, file, "名册.xlsx", World.Free));
        await Import(world, agency, [.. first.Reverse()]);
        await ImportCsv(world, agency, Enumerable.Range(20, 4).Select(n => Line(n, unit: "D002")));
        await Import(world, agency, Faulty());
        // the maximum counts over both
        await Import(world, other, [Line(0, "3"), Line(1, "2", "D002"), Line(30, "4")]);
        using var cashier = await world.Appoint(agency, "cashier");
        await Pay(world, agency, cashier, accountant);

        GoTo(world, "2026-06-01");
        await Import(world, agency, [Line(1, "3"), Line(0, "1"), Line(2), Line(40), Line(41)]);
        await Import(world, agency, [Line(3) with { RetiredOn = "2026-09-01" }]);
        GoTo(world, "2027-02-20");
        await Import(
            world,
            agency,
            [
                .. Enumerable.Range(0, 10).Select(n => Line(n, n % 3 == 0 ? "2" : "1")),
                Line(10) with
                {
                    RetiredOn = "2027-03-01",
                },
                Line(42),
                Line(42),
            ]
        );
        GoTo(world, "2027-03-10");
        await Import(world, agency, [Line(11, "4"), Line(20, "2", "D002")]);
        GoTo(world, "2027-04-10");
        await Import(world, agency, [Line(21, "1", "D002"), Line(22, "2", "D002")]);
        return await DumpAsync(world);
    }

    static RosterLine[] Faulty() =>
        [
            Line(50) with
            {
                Number = TestPerson.Identity(880_050)[..17] + "Z",
                Units = "两",
            },
            Line(51) with
            {
                Unit = "没有",
                Consent = "否",
            },
            Line(52),
            Line(52),
            Line(53, "9"),
            Line(54) with
            {
                Number = "1.10101E+17",
            },
            Line(55) with
            {
                Name = "王",
                RetiredOn = "明年",
            },
            Line(56) with
            {
                RetiredOn = "2026-01-01",
            },
        ];

    static void GoTo(World world, string day) => world.PassUntil($"{day}T10:00");

    static Task<Client> Director(World world, TestAgency agency) =>
        world.Visitor().SignIn(agency.Director.UserName, TestPerson.Password);

    /// <summary>The good rows of a roster become cover, where there are any.</summary>
    static async Task Import(World world, TestAgency agency, params RosterLine[] lines) =>
        await Confirm(world, agency, await World.Xlsx(lines), "名册.xlsx", World.Free);

    static async Task ImportCsv(World world, TestAgency agency, IEnumerable<RosterLine> lines)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = new StringBuilder("单位,姓名,证件号码,份数,本人同意\r\n");
        foreach (var l in lines)
            text.Append($"{l.Unit},{l.Name},{l.Number},{l.Units},{l.Consent}\r\n");
        var bytes = Encoding.GetEncoding("GB18030").GetBytes(text.ToString());
        await Confirm(world, agency, bytes, "名册.csv", World.Free);
    }

    static async Task<Answer?> Confirm(
        World world,
        TestAgency agency,
        byte[] file,
        string name,
        string plan
    )
    {
        using var director = await Director(world, agency);
        var roster = await World.Import(director, agency, file, plan, name);
        return roster.String("status") == "checked" && roster.Int("faultyRows") < roster.Int("rows")
            ? await World.ConfirmRoster(
                director,
                agency,
                roster.Id(),
                goodRowsOnly: true,
                paid: plan == World.Paid
            )
            : null;
    }

    /// <summary>Two units owe; the money of one has come.</summary>
    static async Task Pay(World world, TestAgency agency, Client clerk, Client accountant)
    {
        var file = await World.Xlsx([Line(0, "2"), Line(1), Line(20, "4", "D002")]);
        Assert.NotNull(await Confirm(world, agency, file, "收费.xlsx", World.Paid));
        var path = $"{agency.Path}/contributions";
        var dues = (await clerk.Get(path)).Ok().At("items")!.AsArray();
        var due = dues.Single(c => c!["due"]!.GetValue<decimal>() == 75)!["id"];
        (await clerk.Post($"{path}/{due}/report", Dues.Report(75, world.Today), 0)).Ok();
        (await accountant.Post($"{path}/{due}/confirmation", null, 1)).Ok();
        await world.Quiet();
    }

    static async Task<List<string>> DumpAsync(World world)
    {
        await world.Quiet();
        var agencies = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Agencies.OrderBy(a => a.FullName).Select(a => a.Id).ToListAsync()
        );
        var lines = new List<string>();
        foreach (var (n, id) in agencies.Index())
            lines.AddRange(
                await world.Work.AsAgencyAsync(
                    id,
                    false,
                    async (db, _) => (await OfAgencyAsync(db)).Select(l => $"{l} @{n}").ToList()
                )
            );
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    static async Task<List<string>> OfAgencyAsync(Huzhu.Data.HuzhuDb db)
    {
        var units = await db.MemberUnits.ToDictionaryAsync(u => u.Id, u => u.Number);
        var members = await db.Members.ToDictionaryAsync(m => m.Id);
        // their numbers are drawn; their ids begin with the instant at which they were sent
        var rosters = (await db.Rosters.ToListAsync()).OrderBy(r => r.Id).ToList();
        var ordinal = rosters.Index().ToDictionary(r => r.Item.Id, r => r.Index);
        var held = new List<string>();
        foreach (var plan in new[] { World.Free, World.Paid })
        {
            var keys = members.Values.Select(m => m.PersonKey).ToList();
            var ledger = await CoverLedger.ReadAsync(db, plan, keys, DateOnly.MinValue, default);
            foreach (var m in members.Values)
                held.AddRange(
                    ledger[m.PersonKey].Select(u => Line("ledger", m.Details.Number, plan, u))
                );
        }
        return
        [
            .. held,
            .. members.Values.Select(m =>
                Line(
                    "member",
                    m.Details,
                    m.Name,
                    units[m.UnitId],
                    m.PhoneState,
                    m.CardState,
                    m.RetiredOn,
                    m.JobTitle,
                    m.Version
                )
            ),
            .. (await db.Enrolments.ToListAsync()).Select(e =>
                Line(
                    "cover",
                    members[e.MemberId].Details.Number,
                    units[e.UnitId],
                    e.PlanCode,
                    ordinal[e.RosterId],
                    e.Kind,
                    e.Units,
                    e.Effective,
                    e.Expiry,
                    e.CoveredFrom,
                    e.HandledOn,
                    e.CancelledOn
                )
            ),
            .. (await db.UnitTerms.ToListAsync()).Select(t =>
                Line("term", units[t.UnitId], t.PlanCode, t.Effective, t.Expiry, t.Persons, t.Units)
            ),
            .. (await db.AgencyFacts.ToListAsync()).Select(f =>
                Line("fact", "all", f.Month, f.PlanCode, f.Measure, f.Value)
            ),
            .. (await db.UnitFacts.ToListAsync()).Select(f =>
                Line("fact", units[f.UnitId], f.Month, f.PlanCode, f.Measure, f.Value)
            ),
            .. (await db.Contributions.ToListAsync()).Select(c =>
                Line(
                    "due",
                    units[c.UnitId],
                    c.PlanCode,
                    ordinal[c.RosterId],
                    c.Persons,
                    c.Units,
                    c.Due.Fen,
                    c.ReceivedOn,
                    c.ReceiptNumber
                )
            ),
            .. rosters.Select(r =>
                Line(
                    "roster",
                    ordinal[r.Id],
                    r.FileName,
                    r.PlanCode,
                    r.Status,
                    r.Rows,
                    r.FaultyRows,
                    r.Problem
                )
            ),
            .. (await db.RosterRows.ToListAsync()).Select(r =>
                Line(
                    "row",
                    ordinal[r.RosterId],
                    r.RowNumber,
                    r.Name,
                    r.Units,
                    r.Outcome,
                    r.Due.Fen,
                    r.Faults
                )
            ),
        ];
    }

    static string Line(string kind, params object?[] values) =>
        kind + " " + string.Join(" | ", values.Select(v => JsonSerializer.Serialize(v, Plain)));

    static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };
}
