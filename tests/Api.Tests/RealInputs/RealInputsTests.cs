using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.RealInputs;

/// <summary>
/// What real offices send, over HTTP: the situations of cases/, met by people who do this job, and
/// neighbours of each kind. Every input comes out as its case says, or is refused with the words
/// that it asks for.
/// </summary>
public class RealInputsTests
{
    public static TheoryData<string> Slugs => [.. Situation.Slugs];

    [Theory, MemberData(nameof(Slugs))]
    public async Task What_offices_send_comes_out_right(string slug)
    {
        var situation = Situation.Of(slug);
        await using var office = await Office.Open();
        var wrong = new List<string>();
        foreach (var input in situation.Inputs)
            wrong.AddRange((await office.Try(input)).Select(w => $"{slug} · {input.Label}: {w}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}

/// <summary>An agency that receives what a situation sends.</summary>
sealed class Office(World world, TestAgency agency, Client clerk) : IAsyncDisposable
{
    static readonly string Header = string.Join(',', RosterColumns.All.Select(c => c.Title));

    public static async Task<Office> Open()
    {
        // statements of March have come
        var world = await World.StartAsync("2026-04-07T10:00");
        await world.Plan();
        var agency = await world.OperatingAgency("京华");
        await world.Unit(agency, "北京晴川仪表（集团）有限公司", "0107");
        await world.Unit(agency, "华亭机电厂", "0210");
        return new(world, agency, await world.Appoint(agency, "clerk"));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    public async Task<IReadOnlyList<string>> Try(Input input) =>
        input.Kind switch
        {
            "roster" => await Roster(input),
            "statement" => await Statement(input),
            "document" => await Document(input),
            "contact" => await Contact(input),
            "unit" => await Unit(input),
            "search" => await Search(input),
            "resend" => await Resend(),
            "roundtrip" => await RoundTrip(input),
            "renamed" => await Renamed(input),
            "matching" => await Matching(input),
            "verify" => await Verify(input),
            "totp" => await Totp(input),
            "passkey" => await Passkey(input),
            "calendar" => Calendar(input),
            var kind => throw new ArgumentOutOfRangeException(nameof(input), kind, null),
        };

    /// <summary>What differs from what is expected.</summary>
    static List<string> Compare(Input input, params (string Key, object? Value)[] found)
    {
        var wrong = new List<string>();
        foreach (var (key, expected) in input.Expect)
        {
            var part = key.EndsWith('~') || key == "told";
            var (_, value) = found.SingleOrDefault(f => f.Key == key.TrimEnd('~'));
            var (said, asked) = (Text(value), Text(expected));
            if (part ? !said.Contains(asked.Trim('"'), StringComparison.Ordinal) : said != asked)
                wrong.Add($"{key}: {said} instead of {asked}");
        }
        return wrong;
    }

    /// <summary>As JSON, 300.0 and 300 alike.</summary>
    static string Text(object? value) =>
        Regex.Replace(JsonSerializer.Serialize(value, Readable), @"(\d)\.0+(?=[\],])", "$1");

    Task<Answer> Send(byte[] file, string name, string plan = World.Free) =>
        clerk.Upload(
            $"{agency.Path}/rosters/{Guid.CreateVersion7()}?plan={plan}&name={Uri.EscapeDataString(name)}",
            file
        );

    async Task<Answer> Checked(byte[] file, string name)
    {
        var sent = await Send(file, name);
        return sent.Status == 200
            ? await World.Settled(clerk, $"{agency.Path}/rosters/{sent.Id()}", "checking")
            : sent;
    }

    async Task<List<string>> Roster(Input input)
    {
        var roster = await Checked(input.Bytes, input.Name);
        if (roster.Status != 200)
            return Compare(input, ("http", roster.Status), ("message", roster.String("detail")));
        var path = $"{agency.Path}/rosters/{roster.Id()}";
        var rows = (await clerk.Get($"{path}/rows")).Ok().At("items")!.AsArray();
        return Compare(
            input,
            ("http", 200),
            ("status", roster.String("status")),
            ("message", roster.At("problem")?.GetValue<string>()),
            ("rows", roster.Int("rows")),
            ("faulty", roster.Int("faultyRows")),
            ("fileName", roster.String("fileName")),
            ("names", rows.Select(r => r!["name"]!.GetValue<string>())),
            ("units", rows.Select(r => r!["units"]!.GetValue<int>())),
            ("notes", roster.At("notes")),
            (
                "fault",
                string.Concat(
                    rows.Where(r => r!["faults"]!.AsArray().Count > 0)
                        .Select(r =>
                            $"{r!["sheet"]}第{r["rowNumber"]}行："
                            + string.Concat(r["faults"]!.AsArray().Select(f => f!["message"]))
                        )
                )
            )
        );
    }

    async Task<List<string>> Statement(Input input)
    {
        var path = $"{agency.Path}/bank-lines";
        var answer = await clerk.Upload(path, input.Bytes);
        if (answer.Status != 200)
            return Compare(input, ("http", answer.Status), ("message", answer.String("detail")));
        var kept = (await clerk.Get($"{path}?q={Uri.EscapeDataString(input.Token)}")).Ok();
        var lines = kept.At("items")!.AsArray();
        return Compare(
            input,
            ("http", 200),
            ("message", answer.At("told")),
            ("told", answer.At("told")),
            ("faults", answer.At("faults")!.AsArray().Count),
            ("fault", answer.At("faults")),
            ("credits", answer.Int("added") + answer.Int("known")),
            ("added", answer.Int("added")),
            ("known", answer.Int("known")),
            ("debits", answer.Int("debits")),
            ("reversed", answer.Int("reversed")),
            ("sums", answer.Int("sums")),
            ("states", lines.Select(l => l!["state"]!.GetValue<string>()).Order()),
            ("linesCount", kept.Int("total")),
            (
                "lines",
                lines.Select(l =>
                    new object[]
                    {
                        l!["on"]!.GetValue<string>(),
                        l["amount"]!.GetValue<decimal>(),
                        l["payer"]!.GetValue<string>(),
                    }
                )
            )
        );
    }

    async Task<List<string>> Document(Input input)
    {
        var union = await world.Applicant();
        var answer = await World.Attach(
            union.Browser,
            union.Path,
            "other",
            input.Bytes,
            input.Name
        );
        return Compare(
            input,
            ("http", answer.Status),
            ("message", answer.Status == 200 ? "" : answer.String("detail"))
        );
    }

    async Task<List<string>> Contact(Input input)
    {
        var value = input.Json["input"]!;
        var unit = (await clerk.Get($"{agency.Path}/units")).Ok().Id("items.0.id");
        var answer = await clerk.Post(
            $"{agency.Path}/members",
            new
            {
                unitId = unit,
                name = value["name"]?.GetValue<string>() ?? TestPerson.Next().Name,
                identityKind = value["kind"]?.GetValue<string>(),
                identityNumber = value["number"]?.GetValue<string>()
                    ?? TestPerson.Next().IdentityNumber,
                birthDate = value["birthDate"]?.GetValue<string>(),
                sex = (string?)null,
                phone = value["phone"]?.GetValue<string>(),
                card = value["card"]?.GetValue<string>(),
                jobTitle = "",
            }
        );
        if (answer.Status != 200)
            return Compare(input, ("http", answer.Status), ("message", answer.Json));
        return Compare(
            input,
            ("http", 200),
            ("name", answer.String("name")),
            ("birthDate", answer.At("birthDate")),
            ("cardState", answer.String("cardState")),
            ("phoneState", answer.String("phoneState"))
        );
    }

    static int made;

    async Task<List<string>> Unit(Input input)
    {
        var value = input.Json["input"]!;
        var n = Interlocked.Increment(ref made);
        var answer = await clerk.Post(
            $"{agency.Path}/units",
            new
            {
                number = value["number"]?.GetValue<string>() ?? $"U{n}",
                name = value["name"]?.GetValue<string>() ?? $"试验单位{n}",
                pointId = (Guid?)null,
                contactName = "王工",
                contactPhone = value["phone"]?.GetValue<string>() ?? "",
                workers = 10,
            }
        );
        return Compare(input, ("http", answer.Status), ("message", answer.Json));
    }

    /// <summary>One member, looked for as somebody types.</summary>
    async Task<List<string>> Search(Input input)
    {
        var value = input.Json["input"]!;
        var who = TestPerson.Next();
        await Checked(
            System.Text.Encoding.UTF8.GetBytes(
                $"{Header}\n0107,{value["name"]},,{who.IdentityNumber},,,{value["phone"]},{value["card"]},1,是,,,\n"
            ),
            "名册.csv"
        );
        var roster = (await clerk.Get($"{agency.Path}/rosters")).Ok().Id("items.0.id");
        await World.ConfirmRoster(clerk, agency, roster);
        var wanted = value["text"]!.GetValue<string>().Replace("{number}", who.IdentityNumber);
        var found = (
            await clerk.Post($"{agency.Path}/members/search", new { text = wanted }, key: "")
        ).Ok();
        return Compare(input, ("found", found.At("items")!.AsArray().Count));
    }

    async Task<List<string>> Resend()
    {
        var who = TestPerson.Next();
        var file = System.Text.Encoding.UTF8.GetBytes(
            $"{Header}\n0999,{who.Name},,{who.IdentityNumber},,,13811230001,,1,是,,,\n"
        );
        Assert.Equal(1, (await Checked(file, "名册.csv")).Int("faultyRows"));
        await world.Unit(agency, "后来登记的厂", "0999");
        var again = (await Checked(file, "名册.csv")).Int("faultyRows");
        return again == 0 ? [] : [$"faulty again: {again}"];
    }

    async Task<List<string>> RoundTrip(Input input)
    {
        var rows = input.Json["input"]!["rows"]!.AsArray();
        var text =
            Header + "\n" + string.Concat(rows.Select(r => string.Join(',', r!.AsArray()) + "\n"));
        var roster = await Checked(System.Text.Encoding.UTF8.GetBytes(text), "名册.csv");
        var file = (await clerk.Get($"{agency.Path}/rosters/{roster.Id()}/checked?faulty=true"))
            .Ok()
            .Bytes;
        var number = rows[0]!.AsArray()[3]!.GetValue<string>();
        var mend = input.Json["input"]!["mend"]!.GetValue<string>();
        var mended = Replaced(file, number, mend);
        var again = await Checked(mended, "改好的名册.xlsx");
        if (again.Int("faultyRows") > 0)
            return [$"faulty: {again.At("faulty")!.ToJsonString()}"];
        await World.ConfirmRoster(clerk, agency, again.Id());
        var member = (
            await clerk.Post($"{agency.Path}/members/search", new { text = mend }, key: "")
        ).Ok();
        var phone = await world.Work.AsAgencyAsync(
            await world.AgencyIdOf(agency.Slug),
            false,
            (db, _) => db.Members.Select(m => m.Details).SingleAsync()
        );
        return Compare(
            input,
            ("phoneState", member.String("items.0.phoneState")),
            ("cardState", member.String("items.0.cardState")),
            ("phoneSent", phone.Phone)
        );
    }

    static byte[] Replaced(byte[] xlsx, string old, string mended)
    {
        using var file = new MemoryStream();
        file.Write(xlsx);
        using (
            var zip = new System.IO.Compression.ZipArchive(
                file,
                System.IO.Compression.ZipArchiveMode.Update,
                true
            )
        )
            foreach (var entry in zip.Entries.Where(e => e.FullName.Contains("sheet")).ToList())
            {
                using var stream = entry.Open();
                var text = new StreamReader(stream).ReadToEnd().Replace(old, mended);
                stream.SetLength(0);
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
        return file.ToArray();
    }

    /// <summary>A known number comes again under another name.</summary>
    async Task<List<string>> Renamed(Input input)
    {
        var who = TestPerson.Next();
        Task<Answer> As(string name) =>
            Checked(
                System.Text.Encoding.UTF8.GetBytes(
                    $"{Header}\n0107,{name},,{who.IdentityNumber},,,13811230001,,1,是,,,\n"
                ),
                "名册.csv"
            );
        var first = await As(input.Json["input"]!["first"]!.GetValue<string>());
        await World.ConfirmRoster(clerk, agency, first.Id());
        var then = await As(input.Json["input"]!["then"]!.GetValue<string>());
        var name = (
            await clerk.Post(
                $"{agency.Path}/members/search",
                new { text = who.IdentityNumber },
                key: ""
            )
        )
            .Ok()
            .String("items.0.name");
        return Compare(
            input,
            ("faulty", then.Int("faultyRows")),
            ("fault", then.At("faulty")),
            ("name", name)
        );
    }

    static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    async Task<List<string>> Matching(Input input)
    {
        await world.Plan(World.Paid, price: 12);
        var who = TestPerson.Next();
        var sent = (
            await Send(
                System.Text.Encoding.UTF8.GetBytes(
                    $"{Header}\n0107,{who.Name},,{who.IdentityNumber},,,13811230001,,1,是,,,\n"
                ),
                "名册.csv",
                World.Paid
            )
        ).Ok();
        var path = $"{agency.Path}/rosters/{sent.Id()}";
        var roster = (await World.Settled(clerk, path, "checking")).String("number");
        await World.ConfirmRoster(clerk, agency, sent.Id(), paid: true);
        var other = (long.Parse(roster) + 1).ToString();
        var remarks = new Dictionary<string, string>
        {
            ["alone"] = roster,
            ["headCount"] = $"{roster} 12人",
            ["amount"] = $"{roster} 12.00",
            ["afterDate"] = $"{world.Today} {roster}",
            ["twoNumbers"] = $"{roster} {other}",
            ["comma"] = $"{roster}，会费",
            ["glued"] = $"{roster}会费12人",
        };
        var text =
            "交易日期,贷方金额,对方户名,摘要\n"
            + string.Concat(
                remarks.Select(r => $"{world.Today},12.00,某人{r.Key},\"{r.Value}\"\n")
            );
        (
            await clerk.Upload(
                $"{agency.Path}/bank-lines",
                System.Text.Encoding.UTF8.GetBytes(text)
            )
        ).Ok();
        var lines = (await clerk.Get($"{agency.Path}/bank-lines?size=50"))
            .Ok()
            .At("items")!
            .AsArray();
        return Compare(
            input,
            [
                .. remarks.Keys.Select(k =>
                    (
                        k,
                        (object?)(
                            lines.Single(l => l!["payer"]!.GetValue<string>() == "某人" + k)![
                                "candidates"
                            ]!
                                .AsArray()
                                .Any(c =>
                                    c!["because"]!.GetValue<string>().StartsWith("附言写明名册编号")
                                )
                        )
                    )
                ),
            ]
        );
    }

    async Task<List<string>> Verify(Input input)
    {
        var paper = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Certificates.AsNoTracking().FirstAsync()
        );
        async Task<string> Ask(string number, string code) =>
            (
                await world
                    .Visitor()
                    .Post("public/certificates/verify", new { number, code }, key: "")
            )
                .Ok()
                .String("status");
        return Compare(
            input,
            ("exact", await Ask(paper.Number, paper.Code)),
            ("lower", await Ask(paper.Number.ToLowerInvariant(), paper.Code.ToLowerInvariant())),
            ("noHyphens", await Ask(paper.Number.Replace("-", ""), paper.Code.Replace("-", ""))),
            (
                "paperNumber",
                await Ask(
                    Huzhu.Domain.Agencies.NumberSeries.OnPaper(paper.Number),
                    paper.Code.Replace("-", " ")
                )
            ),
            ("wrongCode", await Ask(paper.Number, "2222" + paper.Code[4..]))
        );
    }

    async Task<List<string>> Totp(Input input)
    {
        var wrong = new List<string>();
        foreach (var (key, _) in input.Expect)
        {
            await using var own = await World.StartAsync();
            var person = await own.Office("reviewer");
            var secret = (await person.Post("session/totp", key: "")).Ok().String("secret");
            string Now(int late = 0) => Spelt(key, CodeOf(secret, late));
            (
                await person.Post(
                    "session/totp/confirmation",
                    new { code = CodeOf(secret, 1) },
                    key: ""
                )
            ).Ok();
            var answer = await own.Visitor()
                .Post(
                    "session/sign-in",
                    new
                    {
                        userName = "reviewer",
                        password = TestPerson.Password,
                        code = Now(),
                    }
                );
            wrong.AddRange(answer.Status < 300 ? [] : [$"{key}: {answer}"]);
        }
        return wrong;
    }

    static string Spelt(string how, string code) =>
        how switch
        {
            "spaced" => $"{code[..3]} {code[3..]}",
            "trailing" => code + " ",
            "fullWidth" => string.Concat(code.Select(c => (char)(c + 0xFEE0))),
            "marks" => $"\u200B{code}\u200E",
            _ => code,
        };

    /// <summary>The six digits of RFC 6238, some half minutes ago.</summary>
    static string CodeOf(string base32, int late)
    {
        var bits = string.Concat(
            base32.Select(c =>
                Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')
            )
        );
        var key = bits.Chunk(8)
            .Where(b => b.Length == 8)
            .Select(b => Convert.ToByte(new string(b), 2));
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(
            step,
            DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 - late
        );
        var hash = HMACSHA1.HashData(key.ToArray(), step);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000");
    }

    async Task<List<string>> Passkey(Input input)
    {
        var person = await world.Office("reviewer");
        var options = JsonNode.Parse(
            (await person.Post("session/passkeys/options", key: "")).Ok().String("options")
        )!;
        var offered = options["pubKeyCredParams"]!
            .AsArray()
            .Select(p => p!["alg"]!.GetValue<int>());
        return
        [
            .. input.Expect["algorithms⊇"]!
                .AsArray()
                .Select(a => a!.GetValue<int>())
                .Except(offered)
                .Select(a => $"not offered: {a}"),
        ];
    }

    static List<string> Calendar(Input input)
    {
        var calendar = WorkCalendar.Shipped;
        return
        [
            .. from part in new[] { ("worked", true), ("off", false) }
            from day in input.Expect[part.Item1]!
                .AsArray()
                .Select(d => DateOnly.Parse(d!.GetValue<string>()))
            where calendar.IsWorkingDay(day) != part.Item2
            select $"{day} isn't {part.Item1}",
        ];
    }
}
