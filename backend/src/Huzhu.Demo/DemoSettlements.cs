using System.Security.Cryptography;
using System.Text;
using Huzhu.Api.Settlements;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Settlements;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>One file of second reimbursement, as it is after it was checked: members of an agency
/// with bills of this year, one whose name differs, one whom nobody knows, a row with a fault.
/// </summary>
sealed class DemoSettlements(
    IServiceProvider services,
    Guid agencyId,
    DateTime now,
    CancellationToken ct
)
{
    const string Plan = "second-reimbursement";
    const int People = 40;
    readonly Work work = services.GetRequiredService<Work>();
    readonly FileStore files = services.GetRequiredService<FileStore>();
    readonly SettlementSheet sheet = services.GetRequiredService<SettlementSheet>();
    readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();

    public Task<bool> PlayAsync() => work.AsOfficeAsync(writes: true, PlayAsync, ct);

    async Task<bool> PlayAsync(HuzhuDb db, IServiceProvider inner)
    {
        var reviewer = await db
            .Posts.Where(p => p.AgencyId == null && p.Kind == PostKind.OfficeReviewer)
            .OrderBy(p => p.Id)
            .Select(p => p.PersonId)
            .FirstAsync(ct);
        var content = Encoding.UTF8.GetBytes(await FileAsync(db));
        var file = await files.KeepAsync(new MemoryStream(content), SheetCheck.Csv, null, null, ct);
        db.Files.Add(file);
        var run = Settlement.Of(
            clock.NewId(),
            $"JS-{Beijing.DateOf(now).Year}-0001",
            Plan,
            "医保结算（示例）.csv",
            file.Id,
            Convert.ToHexStringLower(SHA256.HashData(content)),
            reviewer,
            now.AddHours(-3)
        );
        db.Settlements.Add(run);
        var matching = inner.GetRequiredService<SettlementMatching>();
        var years = await matching.YearsAsync(run, ct);
        var rows = sheet
            .Read(
                content,
                SheetCheck.Csv,
                run.Id,
                Plan,
                year => years.Any(y => y.Year == year),
                Beijing.DateOf(now)
            )
            .ToList();
        await db.SaveChangesAsync(ct);
        await SettlementRows.AddAsync(db, rows.Select(r => r.Line).OfType<SettlementLine>(), ct);
        await SettlementRows.AddAsync(
            db,
            rows.Where(r => r.Fault is not null)
                .Select(r => new SettlementFault
                {
                    SettlementId = run.Id,
                    RowNumber = r.Number,
                    Text = r.Fault!,
                }),
            ct
        );
        await SettlementRows.AddAsync(
            db,
            rows.Where(r => r.Line is not null)
                .DistinctBy(r => r.Line!.Holder)
                .Select(r =>
                    SettlementPerson.Of(clock.NewId(), run.Id, r.Line!.Holder, r.Number, r.Who!)
                ),
            ct
        );
        var faults = rows.Count(r => r.Fault is not null);
        run.Read(rows.Count, rows.Count - faults, 0, faults);
        run.EndReading();
        run.Compute(await matching.ComputeAsync(run, ct));
        return true;
    }

    async Task<string> FileAsync(HuzhuDb db)
    {
        var members = await db
            .Members.AsNoTracking()
            .Where(m => m.AgencyId == agencyId && m.CardKey != null && m.LeftOn == null)
            .OrderBy(m => m.Id)
            .Take(People)
            .ToListAsync(ct);
        var year = Beijing.DateOf(now).Year;
        var lines = members.SelectMany(
            (m, i) =>
                new[] { 1, 2 }.Select(n =>
                    $"SL{i:000}{n},{m.Details.Number},{(i == 3 ? m.Name + "甲" : m.Name)},"
                    + $"{year}-0{n}-{10 + i % 15},{180 + i * 137 * n}.{i:00},否"
                )
        );
        return "结算编号,证件号码,姓名,结束日期,自付一,退费标志\r\n"
            + string.Join("\r\n", lines)
            + $"\r\nSL9001,110100199001019996,示例未匹配,{year}-03-01,2000.00,否"
            + $"\r\nSL9002,{members[0].Details.Number},{members[0].Name},{year}-03-01,一千,否\r\n";
    }
}
