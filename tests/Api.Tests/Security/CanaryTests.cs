using System.Text;
using System.Text.Json.Nodes;
using Api.Tests.Contributions;
using Api.Tests.Enrolment;
using Api.Tests.Isolation;
using Huzhu.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Api.Tests.Security;

/// <summary>
/// A distinctive person goes every way into the product; then the raw bytes of database, log of
/// the database, files and the program's log are searched for the numbers: none is found. The
/// person's name, which stands in plain columns, is: the search can find.
/// </summary>
public sealed class CanaryTests
{
    const string Name = "金丝雀丙丁";
    const string Illness = "慢性粒细胞白血病";

    /// <summary>A person for each way, so that what is found says which way leaks.</summary>
    sealed record Person(string Way, string Number, string Phone, string Card);

    /// <summary>What the numbers begin with: a file without any of these need not be searched for
    /// each of them.</summary>
    static readonly string[] Beginnings = ["1101011962090", "1397755", "622202020099"];

    readonly List<Person> people = [];

    Person Next(string way)
    {
        var n = people.Count + 1;
        var card = $"62220202009988{n:0000}";
        var person = new Person(
            way,
            TestPerson.Identity(977_000 + 31 * n),
            $"1397755{7000 + 13 * n}",
            card + Enumerable.Range(0, 10).First(d => IsCard(card + d))
        );
        people.Add(person);
        return person;
    }

    static bool IsCard(string digits) =>
        Huzhu.Domain.Members.MemberParser.CardState(digits)
        == Huzhu.Domain.Members.ContactState.Usable;

    [Fact]
    public async Task No_number_of_a_person_stands_anywhere_in_plain()
    {
        await using var world = await World.StartAsync(
            "2026-03-02 10:00",
            "--Logging:LogLevel:Default=Debug",
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Information"
        );
        var started = DateTime.UtcNow;
        var side = await new Side(world, "京华").SetUp();
        await world.Unit(side.Agency);
        var clerk = side.Posts["clerk"];
        await ByForm(side, clerk);
        await ByRoster(side, clerk);
        await ByHand(side, clerk);
        await ByStatement(side, clerk);
        await InErrors(side, clerk);
        await InLists(side, clerk);
        await ToTheOffice(world, side);
        await world.Quiet();
        await world.Service<Sealer>().SealAsync();
        Assert.True(people.Count >= 12);

        var places = await Places(world, started);
        Assert.Contains(places, p => Finds(p.Bytes, Name));
        Assert.True(world.Logged.Count > 100);
        var numbers = people.SelectMany(p => new[] { p.Number, p.Phone, p.Card });
        Assert.All(numbers, n => Assert.Contains(Beginnings, b => n.StartsWith(b)));
        var found =
            from place in places
            where Beginnings.Any(b => Finds(place.Bytes, b))
            from person in people
            from text in new[] { person.Number, person.Phone, person.Card }
            where Finds(place.Bytes, text)
            select $"{person.Way}: {text} in {place.Name}";
        var illness = places.Where(p => Finds(p.Bytes, Illness)).Select(p => p.Name);
        Assert.Empty(found.Concat(illness));
    }

    async Task ByForm(Side side, Client clerk)
    {
        var path = $"{side.Agency.Path}/members";
        var who = Next("form");
        var body = side.MemberOf();
        (body["name"], body["identityNumber"]) = (Name, who.Number);
        (body["phone"], body["card"]) = (who.Phone, who.Card);
        var made = (await clerk.Post(path, body)).Ok().Id();
        (await clerk.Post(path, body)).Breaks("EN-8");
        foreach (var text in new[] { who.Number, who.Phone, who.Card })
            (await clerk.Post($"{path}/search", new { text }, key: "")).Ok();
        (await clerk.Post($"{path}/{made}/reveal", null, key: "")).Ok();
        var moved = Next("edit");
        (
            await clerk.Put(
                $"{path}/{made}",
                new
                {
                    phone = moved.Phone,
                    card = moved.Card,
                    identityNumber = moved.Number,
                },
                0
            )
        ).Ok();
        await side.World.Cover(side.Agency, made, side.Plan, 1, "2026-03-01");
        (await clerk.Post($"{path}/{made}/cover-certificates")).Ok();
    }

    async Task ByRoster(Side side, Client clerk)
    {
        RosterLine Line(Person who) =>
            new("D001", Name, who.Number, Phone: who.Phone, Card: who.Card);
        var (good, faulty, retyped, swapped, far) = (
            Next("good row"),
            Next("faulty row"),
            Next("number as a quantity"),
            Next("number in the column of names"),
            Next("unit is missing")
        );
        var lines = new[]
        {
            Line(good),
            Line(faulty) with
            {
                Number = faulty.Number[..17] + "Z",
                Units = "两",
            },
            Line(retyped) with
            {
                Number = "1.10101E+17",
            },
            Line(swapped) with
            {
                Name = swapped.Number,
                Number = Name,
            },
            Line(far) with
            {
                Unit = far.Phone,
            },
        };
        people.Add(faulty with { Number = faulty.Number[..17] + "Z" });
        var roster = await World.Import(clerk, side.Agency, await World.Xlsx(lines));
        Assert.Equal(4, roster.Int("faultyRows"));
        (await clerk.Get($"{side.Agency.Path}/rosters/{roster.Id()}/checked")).Ok();
        await World.ConfirmRoster(clerk, side.Agency, roster.Id(), goodRowsOnly: true);
        var broken = Next("unreadable file");
        var text = $"单位,姓名\nD001,{broken.Number}\n{broken.Phone},{broken.Card}\n";
        var unread = await World.Import(
            clerk,
            side.Agency,
            Encoding.UTF8.GetBytes(text),
            name: $"{Next("file name").Number}.csv"
        );
        Assert.Equal("unreadable", unread.String("status"));
    }

    async Task ByHand(Side side, Client clerk)
    {
        JsonObject Body(Person who, string? name = null)
        {
            var body = SideRosters.HandOf(side);
            var person = body["persons"]![0]!.AsObject();
            (person["name"], person["unit"]) = (name ?? Name, "D001");
            (person["identityNumber"], person["phone"]) = (who.Number, who.Phone);
            (person["card"], person["jobTitle"]) = (who.Card, $"电工{who.Phone}");
            return body;
        }
        var path = $"{side.Agency.Path}/rosters";
        var made = (await clerk.Post(path, Body(Next("by hand")))).Ok().Id();
        await World.ConfirmRoster(clerk, side.Agency, made);
        (await clerk.Post(path, Body(Next("by hand, faulty"), "王"))).Ok();
        var (id, secret) = await side.World.ServiceAccount(side.Agency);
        using var program = side.World.Visitor();
        program.Bearer = await side.World.Token(id, secret);
        (await program.Post(path, Body(Next("program")))).Ok();
        await ByRenewal(side, clerk);
    }

    async Task ByRenewal(Side side, Client clerk)
    {
        var (who, body) = (Next("renewal"), side.MemberOf());
        (body["identityNumber"], body["phone"], body["card"]) = (who.Number, who.Phone, who.Card);
        var member = (await clerk.Post($"{side.Agency.Path}/members", body)).Ok().Id();
        var renewal = await SideRosters.Renewal(side);
        renewal["persons"]![0]!["memberId"] = member;
        (await clerk.Post($"{side.Agency.Path}/renewals", renewal)).Ok();
    }

    async Task ByStatement(Side side, Client clerk)
    {
        var (who, faulty) = (Next("statement"), Next("faulty statement"));
        var (path, today) = ($"{side.Agency.Path}/bank-lines", side.World.Today);
        var good = Dues.Statement(
            ("S1", today, "25.00", Name, $"会费 {who.Number} {who.Phone}"),
            ("S2", today, "26.00", $"{Name}{who.Card}", $"身份证{who.Number}会费")
        );
        (await clerk.Upload(path, good)).Ok();
        var bad = Dues.Statement(("S3", faulty.Phone, faulty.Number, Name, faulty.Card));
        (await clerk.Upload(path, bad)).Ok();
    }

    async Task InErrors(Side side, Client clerk)
    {
        var (who, path) = (Next("errors"), $"{side.Agency.Path}/members");
        (await clerk.Post(path, $"{{\"identityNumber\": {who.Number} {who.Phone}")).Is(400);
        var body = side.MemberOf();
        (body["identityNumber"], body["phone"], body["card"]) = (who.Number, who.Phone, who.Card);
        body["unitId"] = who.Number;
        (await clerk.Post(path, body)).Is(400);
        body["unitId"] = Guid.NewGuid().ToString();
        Assert.InRange((await clerk.Post(path, body)).Status, 400, 499);
        (await clerk.Get($"{path}/{who.Number}")).Is(404);
        (await clerk.Get($"{path}?unit={who.Number}&name={who.Phone}")).Is(400);
        (await clerk.Get($"{path}?name={who.Card}")).Ok();
    }

    async Task InLists(Side side, Client clerk)
    {
        var who = Next("export");
        foreach (var list in new[] { "members", "contacts", "rosters", "bank-lines", "units" })
        {
            var query = $"q={who.Number}&name={who.Phone}";
            var job = (await clerk.Post($"{side.Agency.Path}/exports", new { list, query })).Ok();
            for (var i = 0; i < 200; i++, await Task.Delay(25))
                if ((await clerk.Get($"session/jobs/{job.Id()}")).Ok().String("status") is "done")
                    break;
            (await clerk.Get($"session/jobs/{job.Id()}/result")).Ok();
        }
    }

    async Task ToTheOffice(World world, Side side)
    {
        var who = Next("report of misuse");
        (
            await world
                .Visitor()
                .Post(
                    $"public/certificates/{side.Certificate}/misuse-reports",
                    new
                    {
                        what = $"{Name}（{who.Number}）患{Illness}，{who.Card}",
                        contact = who.Phone,
                    }
                )
        ).Ok();
    }

    /// <summary>All that an installation leaves on a disk, and what it logged.</summary>
    static async Task<List<(string Name, byte[] Bytes)>> Places(World world, DateTime since)
    {
        var places = new List<(string, byte[])>
        {
            ("log", Encoding.UTF8.GetBytes(string.Join('\n', world.Logged))),
            ("dump", await Dump(world)),
        };
        var folders = new List<string> { world.Folder };
        if (TestDatabase.IsPostgres && await DataFolder(world) is { } data)
            folders.Add(data);
        foreach (var file in folders.SelectMany(FilesIn))
            if (file.StartsWith(world.Folder) || File.GetLastWriteTimeUtc(file) >= since)
            {
                await using var open = new FileStream(
                    file,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.ReadWrite | FileShare.Delete
                );
                var bytes = new byte[open.Length];
                await open.ReadAtLeastAsync(bytes, bytes.Length, false);
                places.Add((file, bytes));
            }
        return places;
    }

    static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);

    /// <summary>Every row of every table as text, as a dump has it.</summary>
    static Task<byte[]> Dump(World world) =>
        world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var dump = new StringBuilder();
                foreach (var table in RowCounts.TablesOf(db).Where(_ => TestDatabase.IsPostgres))
                {
                    var sql = $"SELECT t::text AS \"Value\" FROM {table} t";
                    foreach (var row in await db.Database.SqlQueryRaw<string>(sql).ToListAsync())
                        dump.Append(row).Append('\n');
                }
                return Encoding.UTF8.GetBytes(dump.ToString());
            }
        );

    /// <summary>Where the server keeps its tables and its log, all of it written out; null where it
    /// can't be reached from here.</summary>
    static async Task<string?> DataFolder(World world)
    {
        try
        {
            var superuser = new NpgsqlConnectionStringBuilder(world.Database.OwnerConnection)
            {
                Username = "postgres",
                // a pooled one would hold the database when it is dropped
                Pooling = false,
            };
            await using var connection = new NpgsqlConnection(superuser.ToString());
            await connection.OpenAsync();
            await using var written = new NpgsqlCommand("CHECKPOINT", connection);
            await written.ExecuteNonQueryAsync();
            await using var where = new NpgsqlCommand("SHOW data_directory", connection);
            var folder = (string)(await where.ExecuteScalarAsync())!;
            return FilesIn(folder).Any() ? folder : null;
        }
        catch (Exception e)
            when (e is NpgsqlException or IOException or UnauthorizedAccessException)
        {
            TestContext.Current.SendDiagnosticMessage(
                "the server's files are out of reach: {0}",
                e.Message
            );
            return null;
        }
    }

    static bool Finds(byte[] bytes, string text) =>
        new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Any(e =>
            bytes.AsSpan().IndexOf(e.GetBytes(text)) >= 0
        );
}
