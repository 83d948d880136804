using Huzhu.Api.Books;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Books;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>One agency's books: begun with the last month, whose bank account is
/// reconciled and whose cash is counted, so that it waits for its close; in the
/// present one a voucher waits for its reviewer.</summary>
static class DemoBooks
{
    public static Task<bool> PlayAsync(
        Work work,
        Guid agencyId,
        DateTime now,
        CancellationToken ct
    ) =>
        work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, services) =>
            {
                await PlayAsync(db, services, agencyId, now, ct);
                return true;
            },
            ct
        );

    static async Task PlayAsync(
        HuzhuDb db,
        IServiceProvider services,
        Guid agencyId,
        DateTime now,
        CancellationToken ct
    )
    {
        var today = Beijing.DateOf(now);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        db.AccountingPeriods.Add(AccountingPeriod.Of(agencyId, first.Year, first.Month));
        await db.SaveChangesAsync(ct);
        var posts = await db.Posts.Where(p => p.AgencyId == agencyId).ToListAsync(ct);
        Guid Of(PostKind kind) => posts.OrderBy(p => p.Id).First(p => p.Kind == kind).PersonId;
        var (by, reviewer) = (Of(PostKind.Accountant), Of(PostKind.AgencyDirector));
        var at = new Circumstances(
            AgencyStaff.Of(agencyId, posts, now),
            now,
            await services.GetRequiredService<RulebookSource>().GetAsync(db, ct),
            () => Guid.CreateVersion7(now)
        );
        var open = await services.GetRequiredService<BookReading>().OpenDaysAsync(ct);
        var count = 0;
        Voucher Written(VoucherKind kind, DateOnly on, string summary, params Entry[] entries)
        {
            var voucher = Voucher.Prepare(
                at.NewId(),
                agencyId,
                kind,
                new(
                    on,
                    [
                        .. entries.Select(e => new VoucherLine(
                            summary,
                            e.Account,
                            Money.OfYuan(e.Debit),
                            Money.OfYuan(e.Credit),
                            null
                        )),
                    ],
                    [new(SourceKind.Invoice, $"示例{++count:0000}", SourceForm.Paper, null)],
                    1
                ),
                by,
                now
            );
            voucher.Submit(Chart.Example, open, by, at);
            db.Vouchers.Add(voucher);
            return voucher;
        }
        async Task PostAsync(Voucher voucher)
        {
            await db.SaveChangesAsync(ct);
            voucher.Review(Chart.Example, open, reviewer, at);
            var number = await BookPosting.DrawNumberAsync(db, agencyId, voucher.Date, ct);
            var lines = voucher.Post(number!.Value, reviewer, now);
            db.PostedLines.AddRange(lines);
            await BookPosting.AddAsync(db, lines, ct);
        }
        await PostAsync(
            Written(
                VoucherKind.Opening,
                first,
                "启用账簿，转入期初余额",
                new("10201", 180_000, 0),
                new("101", 2_000, 0),
                new("321", 0, 182_000)
            )
        );
        await PostAsync(
            Written(
                VoucherKind.Record,
                first.AddDays(9),
                "收到第三季度回拨管理费",
                new("10201", 46_800, 0),
                new("40301", 0, 46_800)
            )
        );
        await PostAsync(
            Written(
                VoucherKind.Record,
                first.AddDays(14),
                "印制参保宣传册（支票000123）",
                new("502", 3_600, 0),
                new("10201", 0, 3_600)
            )
        );
        await db.SaveChangesAsync(ct);
        await DemoBank.PlayAsync(
            db,
            services.GetRequiredService<BankReading>(),
            new(agencyId, first, Of(PostKind.Cashier), by, reviewer),
            at,
            ct
        );
        Written(
            VoucherKind.Record,
            first.AddMonths(1),
            "购买办公用品",
            new("504", 286.5m, 0),
            new("101", 0, 286.5m)
        );
    }

    readonly record struct Entry(string Account, decimal Debit, decimal Credit);
}
