using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Budgets;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>The year's budgets: of most agencies filed by two persons of the office, of one a
/// change waits for them; an invented agency got it back, and the one without a quorum has handed
/// in nothing.</summary>
static class DemoBudgets
{
    /// <summary>The agency whose change waits for the office.</summary>
    public const string Changing = "dongcheng";
    const string SentBack = "shili-fangzhi";

    static readonly (SpendingPurpose Purpose, int Yuan, string? Note)[] Lines =
    [
        (SpendingPurpose.LivingRelief, 60_000, "上年救助12人，人均不超过5000元"),
        (SpendingPurpose.EducationAid, 30_000, null),
        (SpendingPurpose.SmallGifts, 12_000, null),
        (SpendingPurpose.Campaigns, 40_000, "送清凉、送温暖各一次"),
        (SpendingPurpose.Condolence, 20_000, null),
        (SpendingPurpose.Activities, 18_000, "健康讲座三场"),
        (SpendingPurpose.Publicity, 9_000, "参保宣传册、培训资料"),
        (SpendingPurpose.Administration, 11_000, null),
    ];

    public static async Task PlayAsync(
        Work work,
        Guid agencyId,
        string slug,
        DateTime now,
        CancellationToken ct
    )
    {
        Task<Guid?> HandedInAsync(MotionKind kind) =>
            work.AsAgencyAsync(
                agencyId,
                writes: true,
                (db, services) =>
                    HandInAsync(db, services, agencyId, kind, Beijing.DateOf(now).Year, ct),
                ct
            );
        if (await HandedInAsync(MotionKind.Budget) is not { } id)
            return;
        await work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var one = await db.BudgetFilings.SingleAsync(f => f.Id == id, ct);
                var reviewer = (await db.Users.SingleAsync(u => u.UserName == "shenhe", ct)).Id;
                var approver = (await db.Users.SingleAsync(u => u.UserName == "hezhun", ct)).Id;
                var later = one.HandedInAt.AddHours(30);
                var decided = later < now ? later : now;
                if (slug == SentBack)
                {
                    one.Return("送温暖一项请补充人数和人均标准。", reviewer, decided);
                    return true;
                }
                one.Propose(reviewer);
                one.Confirm(new Dictionary<SpendingPurpose, Taken>(), approver, decided);
                return true;
            },
            ct
        );
        await HandedInAsync(MotionKind.BudgetChange);
    }

    /// <summary>Prepared, and handed in on the day on which the committee passed it.</summary>
    static async Task<Guid?> HandInAsync(
        HuzhuDb db,
        IServiceProvider services,
        Guid agencyId,
        MotionKind kind,
        int year,
        CancellationToken ct
    )
    {
        var passed = await db.Resolutions.SingleOrDefaultAsync(
            r => r.Kind == kind && r.Year == year,
            ct
        );
        if (passed is null)
            return null;
        var posts = await db.Posts.Where(p => p.AgencyId == agencyId).ToListAsync(ct);
        var by = posts.OrderBy(p => p.Id).First(p => p.Kind == PostKind.AgencyDirector).PersonId;
        var at = new Circumstances(
            AgencyStaff.Of(agencyId, posts, passed.SignedAt),
            passed.SignedAt,
            await services.GetRequiredService<RulebookSource>().GetAsync(db, ct),
            () => Guid.CreateVersion7(passed.SignedAt)
        );
        var before = await db.Budgets.SingleOrDefaultAsync(b => b.Year == year, ct);
        var filed = await db.BudgetFilings.SingleOrDefaultAsync(f => f.AgencyId == agencyId, ct);
        var more = before is null ? 0 : 3_000;
        var budget = Budget.Prepare(
            at.NewId(),
            agencyId,
            year,
            before is null ? null : (before, filed),
            by,
            at
        );
        budget.Write(
            [
                .. Lines.Select(l => new BudgetLine(
                    l.Purpose,
                    Money.OfYuan(l.Purpose == SpendingPurpose.Publicity ? l.Yuan + more : l.Yuan),
                    l.Note
                )),
            ],
            before is null
                ? "按上年回拨管理费和实际支出测算，收支平衡。"
                : "下半年增印参保宣传册，由管理费结余列支。",
            null,
            by,
            at
        );
        db.Budgets.Add(budget);
        var filing = budget.HandIn(
            at.NewId(),
            null,
            passed,
            new Dictionary<SpendingPurpose, Taken>(),
            by,
            at
        );
        db.BudgetFilings.Add(filing);
        return filing.Id;
    }

    /// <summary>What a payment holds of its line.</summary>
    public static async Task HoldAsync(
        HuzhuDb db,
        Guid agencyId,
        Guid paymentId,
        SpendingPurpose purpose,
        Money amount,
        Circumstances at,
        CancellationToken ct
    )
    {
        var hold = db.BudgetHolds.Add(new(paymentId, agencyId)).Entity;
        hold.Reserve(at.Today.Year, purpose, amount);
        var limit = Money.OfYuan(Lines.Single(l => l.Purpose == purpose).Yuan);
        if (!await BudgetLedger.ReserveAsync(db, hold, limit, ct))
            throw new InvalidOperationException($"the demo spends more than {purpose} has");
    }

    /// <summary>The money has gone.</summary>
    public static async Task UseAsync(HuzhuDb db, Guid paymentId, CancellationToken ct)
    {
        var hold = db.BudgetHolds.Local.Single(h => h.Id == paymentId);
        await BudgetLedger.MoveAsync(db, hold, -hold.Amount.Fen, hold.Amount.Fen, ct);
        hold.Use();
    }
}
