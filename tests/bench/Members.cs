using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Papers;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Npgsql;
using static Bench.Table;

namespace Bench;

/// <summary>Members at the demo's size and at the size to plan for: a page, the office's dashboard,
/// a dirty roster of 100,000 rows, rows in bulk, the statistics computed anew.</summary>
static class Members
{
    const int Rows = 100_000;
    const int Imports = 5;
    const string Plan = "second-reimbursement";
    static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    /// <summary>One of the yardsticks over the size to plan for, which bench-data makes.</summary>
    public static Task AtScaleAsync(string yardstick, string program, Table table)
    {
        if (Product.AtScale(program) is { } large)
            return yardstick switch
            {
                "members-at-scale" => PageAsync(large, table, "4.25 million members"),
                "dashboard" => DashboardAsync(large, table),
                "bulk" => BulkAsync(large, table),
                "roster" => ImportAsync(large, table),
                "recompute" => RecomputeAsync(large, table),
                _ => throw new ArgumentException($"not a yardstick: {yardstick}"),
            };
        Console.Error.WriteLine($"no bench-data: {yardstick} is left out");
        return Task.CompletedTask;
    }

    static async Task RecomputeAsync(Product product, Table table)
    {
        var watch = Stopwatch.StartNew();
        await product.CommandAsync("full", "verify-statistics");
        table.Add(
            "statistics of 20 million stretches of cover computed anew: no difference",
            Time(watch.Elapsed.TotalMilliseconds),
            "–",
            "–",
            "no difference",
            true
        );
    }

    /// <summary>Members by the product's own bulk path, in an agency's role under row-level
    /// security, next to COPY straight into the same table by a superuser; all taken
    /// back.</summary>
    static async Task BulkAsync(Product product, Table table)
    {
        await using var app = product.Build("full");
        var agency = Guid.Parse(await product.AgencyIdAsync("full"));
        var unit = Guid.Parse(
            await product.AsOfficeAsync(
                "full",
                $"SELECT id FROM member_units WHERE agency_id = '{agency}' AND number = 'S1'"
            )
        );
        var details = new string('x', 260);
        RosterRow RowOf(int n) =>
            new()
            {
                AgencyId = agency,
                RosterId = unit,
                RowNumber = n,
                Name = "王规模",
                PersonKey = Guid.CreateVersion7(),
                UnitId = unit,
                Sealed = details,
                PhoneKey = Guid.NewGuid(),
                PhoneState = ContactState.Usable,
                Units = 1,
            };
        var (values, limits) = (new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            var rows = Enumerable
                .Range(0, Rows)
                .Select(n => (Id: Guid.NewGuid(), RowOf(n)))
                .ToList();
            limits.Add(Rows / await CopyAsync(product, rows));
            values.Add(Rows / await InsertAsync(app.Services.GetRequiredService<Work>(), rows));
        }
        table.AddRate("100,000 members in bulk", Median(values), Median(limits), 0.7);
    }

    sealed class TakenBack : Exception;

    static async Task<double> InsertAsync(Work work, List<(Guid Id, RosterRow Row)> rows)
    {
        var took = 0d;
        try
        {
            await work.AsAgencyAsync<bool>(
                rows[0].Row.AgencyId,
                writes: true,
                async (db, _) =>
                {
                    var watch = Stopwatch.StartNew();
                    await CoverRows.AddAsync(db, rows, default);
                    took = watch.Elapsed.TotalSeconds;
                    throw new TakenBack();
                }
            );
        }
        catch (TakenBack)
        {
            return took;
        }
        return 0;
    }

    static async Task<double> CopyAsync(Product product, List<(Guid Id, RosterRow Row)> rows)
    {
        await using var open = new NpgsqlConnection(product.Superuser("full") + ";Pooling=false");
        await open.OpenAsync();
        await RunAsync(open, "VACUUM members");
        await using var transaction = await open.BeginTransactionAsync();
        var watch = Stopwatch.StartNew();
        await using (
            var copy = await open.BeginBinaryImportAsync(
                """
                COPY members (agency_id, id, unit_id, name, person_key, details, phone_key, phone_state,
                    card_state, job_title, version) FROM STDIN (FORMAT BINARY)
                """
            )
        )
        {
            foreach (var (id, row) in rows)
                await copy.WriteRowAsync(
                    default,
                    row.AgencyId,
                    id,
                    row.UnitId!.Value,
                    row.Name,
                    row.PersonKey!.Value,
                    row.Sealed!,
                    row.PhoneKey!.Value,
                    row.PhoneState.ToString(),
                    row.CardState.ToString(),
                    row.JobTitle,
                    0
                );
            await copy.CompleteAsync();
        }
        var took = watch.Elapsed.TotalSeconds;
        await transaction.RollbackAsync();
        return took;
    }

    public static async Task PageAsync(Product product, Table table, string what)
    {
        var (server, _) = await product.StartAsync("full");
        await using var end = server;
        var (bare, _) = await product.StartBareAsync("full");
        await using var endOfBare = bare;
        var bareCookie = await Product.SignInBareAsync(bare);
        var cookie = await Product.SignInAsync(server, $"{Product.Slug}-zhuren");
        const string path = $"/api/agencies/{Product.Slug}/members?size=20";
        await Load.RunAsync(server, path, cookie, 32, 4 * Turn); // warm
        await Load.RunAsync(bare, "/members", bareCookie, 32, 4 * Turn);
        foreach (var connections in new[] { 1, 32 })
        {
            var (values, limits) = (new List<Seen>(), new List<Seen>());
            for (var round = 0; round < 5; round++)
            {
                limits.Add(await Load.RunAsync(bare, "/members", bareCookie, connections, Turn));
                values.Add(await Load.RunAsync(server, path, cookie, connections, Turn));
            }
            var job = $"a page of {what}, {connections} connection{(connections > 1 ? "s" : "")}";
            table.AddRate(
                job,
                Median(values.Select(s => s.PerSecond)),
                Median(limits.Select(s => s.PerSecond)),
                0.8
            );
            table.AddTime(
                $"{job}, p99",
                Median(values.Select(s => s.P99)),
                Median(limits.Select(s => s.P99)),
                3
            );
        }
    }

    static async Task DashboardAsync(Product product, Table table)
    {
        var (server, _) = await product.StartAsync("full");
        await using var end = server;
        var cookie = await Product.SignInAsync(server, "shenhe");
        const string path = "/api/office/statistics/enrolment?year=2026";
        await Load.RunAsync(server, path, cookie, 1, Turn);
        foreach (var connections in new[] { 1, 32 })
        {
            var seen = new List<Seen>();
            for (var round = 0; round < 5; round++)
                seen.Add(await Load.RunAsync(server, path, cookie, connections, Turn));
            var p99 = Median(seen.Select(s => s.P99));
            var job =
                $"the office's dashboard, {connections} connection{(connections > 1 ? "s" : "")}";
            table.Add($"{job}, p99", Time(p99), "–", "–", "≤ 10 ms", p99 <= 10);
            table.Add(job, $"{Median(seen.Select(s => s.PerSecond)):N0}/s", "–", "–", "–", true);
        }
    }

    static async Task ImportAsync(Product product, Table table)
    {
        var (server, _) = await product.StartAsync("full");
        await using var end = server;
        using var clerk = await Clerk.SignInAsync(server);
        // who are members already when the roster comes
        await clerk.ImportAsync(await FileAsync(Enumerable.Range(0, Rows / 10), dirty: false));
        var (values, limits, first) = (new List<double>(), new List<double>(), new List<double>());
        var memory = 0d;
        // the data is kept between runs: new persons each time
        var before = int.Parse(
            await product.AsOfficeAsync("full", "SELECT count(*) FROM rosters WHERE rows >= 10000")
        );
        for (var i = before; i < before + Imports; i++)
        {
            var persons = Enumerable
                .Range(0, Rows / 10)
                .Concat(Enumerable.Range(Rows * (i + 1), Rows * 9 / 10));
            var file = await FileAsync(persons, dirty: true);
            limits.Add(await LimitAsync(product, file));
            var (took, toFirst, most) = await clerk.ImportAsync(file, server);
            values.Add(took);
            first.Add(toFirst);
            memory = Math.Max(memory, most);
        }
        table.AddTime(
            "a dirty roster of 100,000 rows, from xlsx to members and cover",
            Median(values),
            Median(limits),
            1.5
        );
        table.Add(
            "its first progress",
            Time(Median(first)),
            "–",
            "–",
            "≤ 1 s",
            Median(first) <= 1000
        );
        table.Add("memory during imports", $"{memory:0} MB", "–", "–", "≤ 300 MB", memory <= 300);
    }

    /// <summary>A tenth known already, 2 % repeated, 1 % with a wrong check digit.</summary>
    static async Task<byte[]> FileAsync(IEnumerable<int> persons, bool dirty)
    {
        using var file = new MemoryStream();
        var rows = persons.Select(
            (n, i) =>
                (
                    Number: dirty && i % 100 == 7 ? Identity(n)[..17] + "Z"
                    : dirty && i % 50 == 3 && i > 0 ? Identity(n - 1)
                    : Identity(n),
                    Phone: $"138{n % 100_000_000:00000000}"
                )
        );
        string Of((string Number, string Phone) row, string key) =>
            key switch
            {
                RosterColumns.Unit => "S1",
                MemberColumns.Name => "王规模",
                MemberColumns.IdentityNumber => row.Number,
                MemberColumns.Phone => row.Phone,
                RosterColumns.Units => "1",
                RosterColumns.Consent => "是",
                _ => "",
            };
        await Workbook.WriteAsync(
            file,
            "名册",
            null,
            [
                .. RosterColumns.All.Select(c => new Column<(string, string)>(
                    c.Title,
                    r => Of(r, c.Key)
                )),
            ],
            rows.ToAsyncEnumerable(),
            DateTime.UnixEpoch,
            default
        );
        return file.ToArray();
    }

    static string Identity(int n)
    {
        var digits =
            $"110101{new DateOnly(1970, 1, 1).AddDays(n / 999 % 12000):yyyyMMdd}{n % 999 + 1:000}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((d, i) => (d - '0') * weights[i]).Sum() % 11];
    }

    /// <summary>The limit: the same file parsed, copied to a temporary table and merged by SQL into
    /// the same tables with the same indexes, and then taken back.</summary>
    static async Task<double> LimitAsync(Product product, byte[] file)
    {
        var agency = Guid.Parse(await product.AgencyIdAsync("full"));
        await using var open = new NpgsqlConnection(
            product.Superuser("full") + ";Pooling=false;Command Timeout=0"
        );
        await open.OpenAsync();
        var watch = Stopwatch.StartNew();
        await using var transaction = await open.BeginTransactionAsync();
        await RunAsync(
            open,
            "CREATE TEMP TABLE staged (n int, number text, name text, phone text) ON COMMIT DROP"
        );
        await using (
            var copy = await open.BeginBinaryImportAsync(
                "COPY staged (n, number, name, phone) FROM STDIN (FORMAT BINARY)"
            )
        )
        {
            var (number, name, phone) = (
                RosterColumns.IndexOf(MemberColumns.IdentityNumber),
                RosterColumns.IndexOf(MemberColumns.Name),
                RosterColumns.IndexOf(MemberColumns.Phone)
            );
            foreach (var row in RosterSheet.Read(file, SheetCheck.Xlsx))
                await copy.WriteRowAsync(
                    default,
                    row.Number,
                    row.Texts[number]!,
                    row.Texts[name]!,
                    row.Texts[phone]!
                );
            await copy.CompleteAsync();
        }
        await RunAsync(
            open,
            $"""
            CREATE TEMP TABLE good ON COMMIT DROP AS SELECT DISTINCT ON (number) md5('limit' || number)::uuid AS key,
                gen_random_uuid() AS id, gen_random_uuid() AS cover, name, phone FROM staged
                WHERE number !~ 'Z$' ORDER BY number, n;
            CREATE TEMP TABLE unit ON COMMIT DROP AS SELECT id FROM member_units
                WHERE agency_id = '{agency}' AND number = 'S1';
            INSERT INTO members (agency_id, id, unit_id, name, person_key, details, phone_key, phone_state,
                card_state, job_title, version)
                SELECT '{agency}', good.id, unit.id, name, key, repeat('x', 260), md5(phone)::uuid, 'Usable',
                'Missing', '', 0 FROM good, unit
                WHERE NOT EXISTS (SELECT 1 FROM members m WHERE m.agency_id = '{agency}' AND m.person_key = key);
            INSERT INTO enrolments (agency_id, id, member_id, unit_id, plan_code, plan_version_id, roster_id,
                kind, units, effective, expiry, covered_from, handled_on)
                SELECT '{agency}', cover, good.id, unit.id, '{Plan}', unit.id, unit.id, 'FirstEnrolment', 1,
                '2027-01-01', '2027-12-31', '2027-01-01', '2026-12-30' FROM good, unit
                WHERE NOT EXISTS (SELECT 1 FROM cover_ledger l WHERE l.person_key = key AND l.expiry >= '2027-01-01');
            INSERT INTO cover_ledger (person_key, id, plan_code, units, effective, expiry)
                SELECT key, cover, '{Plan}', 1, '2027-01-01', '2027-12-31' FROM good;
            """
        );
        var took = watch.Elapsed.TotalMilliseconds;
        await transaction.RollbackAsync();
        await RunAsync(open, "VACUUM members, enrolments, cover_ledger");
        return took;
    }

    static async Task RunAsync(NpgsqlConnection open, string sql)
    {
        await using var command = new NpgsqlCommand(sql, open);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A person of the agency at a browser.</summary>
    sealed class Clerk : IDisposable
    {
        readonly HttpClient http;

        Clerk(HttpClient http) => this.http = http;

        public static async Task<Clerk> SignInAsync(Server server)
        {
            var http = new HttpClient(
                new HttpClientHandler { CookieContainer = new CookieContainer() }
            )
            {
                BaseAddress = new(server.Root, $"/api/"),
                Timeout = TimeSpan.FromMinutes(5),
            };
            var clerk = new Clerk(http);
            await clerk.SendAsync(
                HttpMethod.Post,
                "session/sign-in",
                JsonContent.Create(
                    new { userName = $"{Product.Slug}-zhuren", password = "huzhu-demo-2026" }
                )
            );
            var session = await clerk.SendAsync(HttpMethod.Get, "session");
            http.DefaultRequestHeaders.Add("X-CSRF", (string)session["csrfToken"]!);
            return clerk;
        }

        /// <summary>From the upload to the last row enrolled, and to the first row checked, without
        /// the person's own time; and the most memory meanwhile. Looked at as the page does: the
        /// job while it works, the roster when it has ended.</summary>
        public async Task<(double Took, double First, double Memory)> ImportAsync(
            byte[] file,
            Server? server = null
        )
        {
            var path = $"agencies/{Product.Slug}/rosters/{Guid.CreateVersion7()}";
            var watch = Stopwatch.StartNew();
            var (memory, first) = (0d, 0d);
            async Task EndAsync(JsonNode roster)
            {
                JsonNode job;
                do
                {
                    await Task.Delay(20);
                    memory = Math.Max(memory, server?.Memory ?? 0);
                    job = await SendAsync(HttpMethod.Get, $"session/jobs/{roster["jobId"]}");
                    if (first == 0 && (int)job["done"]! > 0)
                        first = watch.Elapsed.TotalMilliseconds;
                } while ((string)job["status"]! is "waiting" or "running");
            }
            var body = new ByteArrayContent(file);
            body.Headers.ContentType = new MediaTypeHeaderValue(SheetCheck.Xlsx);
            await EndAsync(
                await SendAsync(HttpMethod.Put, $"{path}?plan={Plan}&name=bench.xlsx", body)
            );
            var roster = await SendAsync(HttpMethod.Get, path);
            await EndAsync(
                await SendAsync(
                    HttpMethod.Post,
                    $"{path}/confirmation",
                    JsonContent.Create(
                        new { goodRowsOnly = true, termsAcknowledgedBy = "工会主席" }
                    ),
                    (int)roster["version"]!
                )
            );
            roster = await SendAsync(HttpMethod.Get, path);
            if ((string)roster["status"]! != "enrolled")
                throw new InvalidOperationException(roster.ToJsonString());
            return (watch.Elapsed.TotalMilliseconds, first, memory);
        }

        async Task<JsonNode> SendAsync(
            HttpMethod method,
            string path,
            HttpContent? body = null,
            int? version = null
        )
        {
            using var request = new HttpRequestMessage(method, path) { Content = body };
            if (method == HttpMethod.Post)
                request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            if (version is { } seen)
                request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException(
                    $"{method} {path}: {(int)answer.StatusCode} {text}"
                );
            return JsonNode.Parse(text.Length == 0 ? "{}" : text)!;
        }

        public void Dispose() => http.Dispose();
    }
}
