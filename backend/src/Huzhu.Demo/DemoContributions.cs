using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Statistics;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>What the units of one demo agency owe: some passed on, some held (too long, if it is
/// <paramref name="late"/>), some to be matched with the lines of a statement.</summary>
sealed class DemoContributions(HuzhuDb db, Guid agencyId, bool late, DateTime now)
{
    const string Plan = "hospital-allowance";
    static readonly string[] Names =
    [
        "示例一机床厂",
        "示例第二粮油公司",
        "示例软件园工会联合会",
        "示例毛纺厂",
        "示例印刷厂",
        "示例商场",
    ];
    readonly DateOnly today = Beijing.DateOf(now);
    readonly List<MemberUnit> units = [];
    int made;

    public static Task<bool> PlayAsync(
        Work work,
        Guid agencyId,
        bool late,
        DateTime now,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, _) =>
            {
                await new DemoContributions(db, agencyId, late, now).PlayAsync(clock, ct);
                return true;
            },
            ct
        );

    async Task PlayAsync(TimeProvider clock, CancellationToken ct)
    {
        var posts = await db.Posts.Where(p => p.AgencyId == agencyId).ToListAsync(ct);
        Guid Who(PostKind kind) => posts.First(p => p.Kind == kind).PersonId;
        var (clerk, accountant) = (Who(PostKind.Clerk), Who(PostKind.Accountant));
        units.AddRange(await db.MemberUnits.OrderBy(u => u.Number).Take(6).ToListAsync(ct));
        foreach (var name in Names.Skip(units.Count))
            units.Add(
                db.MemberUnits.Add(
                    new(Guid.CreateVersion7(now), agencyId)
                    {
                        Number = $"SL{units.Count + 1:000}",
                        Name = name,
                    }
                ).Entity
            );

        var passedOn = Received(0, 1200, 40, clerk);
        var held = Received(1, 860, late ? 20 : 4, clerk);
        var fresh = Received(2, 640, 2, clerk);
        db.Remittances.Add(PassOn(passedOn, 35, clerk, accountant));
        var named = Owe(3, 480);
        Owe(4, 720);
        var reported = Owe(5, 360);
        reported.Due.ReportReceived(
            reported.Due.Due,
            today.AddDays(-1),
            ReceiptWay.Cheque,
            "支票 30710088",
            null,
            clerk,
            now
        );
        Line(480, "李某", $"会费 {named.Roster}", 1);
        Line(720, units[4].Name, "互助保障会费", 1);
        Line(360, "王某", "会费", 2);
        Line(12.35m, "示例支行", "存款利息", 3);
        await db.SaveChangesAsync(ct);
        await db.NumberReceiptsAsync([passedOn, held, fresh], clock, ct);
        await PostAsync([passedOn, held, fresh], passedOn, ct);
    }

    (Contribution Due, string Roster) Owe(int unit, decimal yuan, int daysAgo = 5)
    {
        var roster = new Roster(Guid.CreateVersion7(now), agencyId)
        {
            Number = $"MC-{today.Year}-9{++made:000}",
            FileName = $"{units[unit].Name}名册.xlsx",
            SourceHash = $"demo-{made}",
            PlanCode = Plan,
            Status = RosterStatus.Confirmed,
            Rows = (int)(yuan / 40),
            CreatedAt = now.AddDays(-daysAgo),
            ConfirmedAt = now.AddDays(-daysAgo),
            ConfirmedById = Guid.CreateVersion7(now),
        };
        var due = new Contribution(Guid.CreateVersion7(now), agencyId)
        {
            RosterId = roster.Id,
            UnitId = units[unit].Id,
            PlanCode = Plan,
            Persons = (int)(yuan / 40),
            Units = (int)(yuan / 40),
            Due = Money.OfYuan(yuan),
            DueSince = now.AddDays(-daysAgo),
            AskedById = roster.ConfirmedById!.Value,
        };
        db.Rosters.Add(roster);
        db.Contributions.Add(due);
        return (due, roster.Number);
    }

    Contribution Received(int unit, decimal yuan, int daysAgo, Guid by)
    {
        var due = Owe(unit, yuan, daysAgo + 2).Due;
        var line = Line(yuan, units[unit].Name, "互助保障会费", daysAgo);
        Contribution.ReceiveByStatement([due], line, null, by, now.AddDays(-daysAgo));
        return due;
    }

    Remittance PassOn(Contribution due, int daysAgo, Guid by, Guid other)
    {
        var remittance = Remittance.Prepare(
            Guid.CreateVersion7(now),
            agencyId,
            [due],
            [],
            today.AddDays(-daysAgo),
            "电汇 20260088",
            by,
            now.AddDays(-daysAgo)
        );
        remittance.Confirm(other, now.AddDays(-daysAgo));
        return remittance;
    }

    BankLine Line(decimal yuan, string payer, string remark, int daysAgo)
    {
        var line = new BankLine
        {
            Id = Guid.CreateVersion7(now),
            AgencyId = agencyId,
            Reference = $"{today.AddDays(-daysAgo):yyyyMMdd}{++made:0000}",
            On = today.AddDays(-daysAgo),
            Amount = Money.OfYuan(yuan),
            Payer = payer,
            Remark = remark,
            ImportedById = Guid.Empty,
            ImportedAt = now.AddDays(-daysAgo),
        };
        db.BankLines.Add(line);
        return line;
    }

    Task PostAsync(
        IReadOnlyCollection<Contribution> received,
        Contribution passedOn,
        CancellationToken ct
    )
    {
        FactChange Of(Contribution due, Measure measure, DateOnly on) =>
            new(due.UnitId, new(on.Year, on.Month, 1), due.PlanCode, measure, due.Due.Fen);
        var dues = db.Contributions.Local.Select(d =>
            Of(d, Measure.ContributionsDue, Beijing.DateOf(d.DueSince))
        );
        return FactPosting.AddAsync(
            db,
            agencyId,
            [
                .. dues,
                .. received.Select(d => Of(d, Measure.ContributionsReceived, d.ReceivedOn!.Value)),
                Of(passedOn, Measure.ContributionsPassedOn, today.AddDays(-35)),
            ],
            ct
        );
    }
}
