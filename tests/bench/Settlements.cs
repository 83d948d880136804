using System.Diagnostics;
using System.Text;
using Huzhu.Api.Jobs;
using Huzhu.Api.Settlements;
using Huzhu.Data.Files;
using Huzhu.Data.Members;
using Huzhu.Data.Office;
using Huzhu.Data.Settlements;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Settlements;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static Bench.Table;

namespace Bench;

/// <summary>Second reimbursement of 250,000 lines: read, counted once, matched and computed, next to
/// the same lines and sums as plain SQL in bare tables with the same keys and one commit.</summary>
static class Settlements
{
    const int Lines = 250_000;
    const int People = 31_000;
    const string Plan = "second-reimbursement";

    public static async Task MeasureAsync(Product product, Table table)
    {
        await using var app = product.Build("full");
        var services = app.Services;
        await InsertPeopleAsync(product, services.GetRequiredService<MemberKeys>());
        var (values, limits) = (new List<double>(), new List<double>());
        double again = 0;
        for (var round = 0; round < 3; round++)
        {
            var content = Encoding.UTF8.GetBytes(FileOf(round));
            limits.Add(await BareAsync(product, services, content));
            values.Add(await RunAsync(services, content, $"{round}"));
            again = await RunAsync(services, [.. content, .. "\r\n"u8], $"{round} again");
        }
        table.AddTime(
            "250,000 settlements read, matched and computed",
            Median(values),
            Median(limits),
            1.25
        );
        table.AddTime("the same file once more", again, Median(values), 0.2);
    }

    static string Identity(int n)
    {
        var body =
            $"110100{new DateOnly(1960, 1, 1).AddDays(n % 12_000):yyyyMMdd}{n / 12_000 + 500:000}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((d, i) => (d - '0') * weights[i]).Sum() % 11];
    }

    static string FileOf(int round)
    {
        var text = new StringBuilder("结算编号,证件号码,结束日期,自付一,退费标志\r\n");
        for (var n = 0; n < Lines; n++)
            text.Append(
                $"{round}-{n},{Identity(n % People)},2026-0{1 + n % 9}-1{n % 9},{n % 90_000 / 100m},否\r\n"
            );
        return text.ToString();
    }

    /// <summary>Members with cards, in the agency of the demo.</summary>
    static async Task InsertPeopleAsync(Product product, MemberKeys keys)
    {
        await using var open = new NpgsqlConnection(product.Superuser("full") + ";Pooling=false");
        await open.OpenAsync();
        await new NpgsqlCommand("CREATE TEMP TABLE p (key uuid)", open).ExecuteNonQueryAsync();
        await using (
            var copy = await open.BeginBinaryImportAsync("COPY p FROM STDIN (FORMAT BINARY)")
        )
        {
            for (var n = 0; n < People; n++)
                await copy.WriteRowAsync(default, keys.Person(Identity(n)));
            await copy.CompleteAsync();
        }
        await new NpgsqlCommand(
            $"""
            CREATE TEMP TABLE one AS SELECT m.* FROM members m JOIN agencies a ON a.id = m.agency_id
                WHERE a.slug = '{Product.Slug}' AND m.card_key IS NOT NULL AND m.left_on IS NULL LIMIT 1;
            INSERT INTO members SELECT (jsonb_populate_record(one, jsonb_build_object(
                'id', gen_random_uuid(), 'person_key', p.key))).* FROM one, p;
            INSERT INTO card_holders (agency_id, id, person_key)
                SELECT one.agency_id, gen_random_uuid(), p.key FROM one, p;
            ANALYZE
            """,
            open
        ).ExecuteNonQueryAsync();
    }

    /// <summary>The product's own jobs, from the stored file to the sums.</summary>
    static async Task<double> RunAsync(IServiceProvider services, byte[] content, string name)
    {
        var (work, queue) = (
            services.GetRequiredService<Work>(),
            services.GetRequiredService<JobQueue>()
        );
        var clock = services.GetRequiredService<TimeProvider>();
        var files = services.GetRequiredService<FileStore>();
        var file = await files.KeepAsync(
            new MemoryStream(content),
            SheetCheck.Csv,
            null,
            null,
            default
        );
        var job = await work.AsOfficeAsync(
            true,
            async (db, _) =>
            {
                var run = Settlement.Of(
                    Guid.NewGuid(),
                    $"B-{name}",
                    Plan,
                    "结算.csv",
                    file.Id,
                    name,
                    Guid.NewGuid(),
                    clock.GetUtcNow().UtcDateTime
                );
                db.Files.Add(file);
                db.Settlements.Add(run);
                var asked = queue.Ask(
                    db,
                    SettlementJobs.Check,
                    run.Id.ToString(),
                    Guid.NewGuid(),
                    null
                );
                asked.Status = JobStatus.Running;
                await Task.CompletedTask;
                return asked;
            }
        );
        var handler = services.GetServices<JobHandler>().OfType<CheckSettlementJob>().Single();
        var watch = Stopwatch.StartNew();
        await handler.RunAsync(new JobClaim(job, work, queue, clock), default);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Parsing and keys are the product's; what they are written into, and the sums, are
    /// as bare as can be.</summary>
    static async Task<double> BareAsync(Product product, IServiceProvider services, byte[] content)
    {
        await using var open = new NpgsqlConnection(product.Superuser("full") + ";Pooling=false");
        await open.OpenAsync();
        await new NpgsqlCommand(
            """
            DROP SCHEMA IF EXISTS bare CASCADE; CREATE SCHEMA bare;
            CREATE TABLE bare.lines (key uuid PRIMARY KEY, holder uuid, year int, served_on date, self_paid bigint);
            CREATE INDEX ON bare.lines (holder);
            CREATE TABLE bare.shares (holder uuid, year int, due bigint, PRIMARY KEY (holder, year))
            """,
            open
        ).ExecuteNonQueryAsync();
        var sheet = services.GetRequiredService<SettlementSheet>();
        var watch = Stopwatch.StartNew();
        await using var transaction = await open.BeginTransactionAsync();
        await using (
            var copy = await open.BeginBinaryImportAsync(
                "COPY bare.lines FROM STDIN (FORMAT BINARY)"
            )
        )
        {
            foreach (
                var row in sheet.Read(
                    content,
                    SheetCheck.Csv,
                    Guid.Empty,
                    Plan,
                    _ => true,
                    new(2026, 12, 31)
                )
            )
                await copy.WriteRowAsync(
                    default,
                    row.Line!.Key,
                    row.Line.Holder,
                    row.Line.Year,
                    row.Line.ServedOn,
                    row.Line.SelfPaid
                );
            await copy.CompleteAsync();
        }
        await new NpgsqlCommand(
            """
            INSERT INTO bare.shares SELECT holder, year, (least(
                greatest(least(b, 200000), 0) * 200000 + greatest(least(b, 1000000) - 200000, 0) * 400000
                + greatest(least(b, 5000000) - 1000000, 0) * 600000 + greatest(b - 5000000, 0) * 900000,
                20065300 * 1000000::bigint) + 500000) / 1000000
            FROM (SELECT holder, year, sum(self_paid)::bigint - 30000 AS b FROM bare.lines GROUP BY 1, 2) s
            """,
            open
        ).ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return watch.Elapsed.TotalMilliseconds;
    }
}
