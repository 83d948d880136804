using Huzhu.Api.Statistics;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Office;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using Scene = Api.Tests.Enrolment.RosterTests.Scene;

namespace Api.Tests.Enrolment;

/// <summary>
/// Random years of two agencies over HTTP: rosters, money early, late and taken back, retirement,
/// moves and departures in any order, two plans, the same people in both agencies. After every few
/// steps cover, money, ledger and statistics are counted day by day, apart from the product's code.
/// </summary>
public class RandomLivesTests
{
    const string Second = "second";
    const int Maximum = 4;
    const decimal Price = 25;

    [Fact, Keeps("EN-2", "EN-6", "EN-7", "EN-8", "ST-1")]
    [Trait("Kind", "Proof")]
    public async Task Cover_money_ledger_and_statistics_agree_whatever_happens()
    {
        var random = Proof.Seeded("random lives");
        await using var scene = await (
            await Scene.At("2026-03-02 10:00", price: Price)
        ).WithAccountant();
        await scene.World.Plan(Second, months: 6, waiting: 0);
        await scene.World.Unit(scene.Agency, "第二机床厂", "D002");
        var other = await (await Scene.With(scene.World, "海淀仪表")).WithAccountant();
        await scene.World.Unit(other.Agency, "海淀分厂", "D002");
        Scene[] scenes = [scene, other];
        var day = new DateOnly(2026, 3, 2);
        var steps = Proof.Count(40, 400);
        var done = new Dictionary<string, int>();
        for (var step = 0; step < steps; step++)
        {
            var here = scenes[random.Next(4) == 0 ? 1 : 0];
            var (act, answer) = await Act(here, random, day);
            Assert.True(answer is null or < 500, $"{act}: {answer}");
            if (answer is 200)
                done[act] = done.GetValueOrDefault(act) + 1;
            if (act == "time")
            {
                day = Later(random, day);
                foreach (var one in scenes)
                    await one.GoTo($"{day:yyyy-MM-dd}");
            }
            await Quiet(scene);
            if (step % 8 == 7)
                await RequireAgreement(scene);
        }
        await RequireAgreement(scene);
        Proof.Say("random lives", string.Join(", ", done.Select(d => $"{d.Key} {d.Value}")));
    }

    /// <summary>A few days on, or to about the end of a term.</summary>
    static DateOnly Later(Random random, DateOnly day) =>
        day.AddDays(random.Next(3) == 0 ? random.Next(150, 200) : random.Next(0, 25));

    static async Task<(string, int?)> Act(Scene here, Random random, DateOnly day)
    {
        switch (random.Next(12))
        {
            case < 5:
                return ("roster", await Send(here, random, day));
            case < 7:
                return ("pay", await Pay(here, random, day));
            case 7:
                return ("take back", await TakeBack(here));
            case 8:
                return ("withdraw", await Withdraw(here));
            case 9:
                return ("member", await OfMember(here, random, day));
            default:
                return ("time", null);
        }
    }

    static async Task<int?> Send(Scene here, Random random, DateOnly day)
    {
        var plan = random.Next(3) == 0 ? Second : World.Free;
        var unit = random.Next(4) == 0 ? "D002" : "D001";
        var lines = Enumerable
            .Range(1, 6)
            .Where(_ => random.Next(2) == 0)
            .Select(n =>
                RosterTests.Line(n, $"{random.Next(1, 4)}", unit) with
                {
                    RetiredOn =
                        random.Next(15) == 0
                            ? $"{day.AddDays(random.Next(-10, 300)):yyyy-MM-dd}"
                            : "",
                }
            )
            .ToArray();
        if (lines.Length == 0)
            return null;
        var roster = await here.CheckFor(plan, lines);
        if (random.Next(6) == 0 || roster.String("status") != "checked")
            return 200;
        var body = new
        {
            goodRowsOnly = true,
            termsAcknowledgedBy = "工会主席",
            lateReason = "单位换届",
        };
        var path = $"{here.Agency.Path}/rosters/{roster.Id()}";
        return (await here.Clerk.Act(path, "confirmation", body)).Status;
    }

    static async Task<T?> Any<T>(Scene here, Random random, Func<HuzhuDb, IQueryable<T>> of)
        where T : class
    {
        var slug = here.Agency.Slug;
        var agency = await here.World.AgencyIdOf(slug);
        var found = await here.World.Work.AsAgencyAsync(
            agency,
            false,
            (db, _) => of(db).ToListAsync()
        );
        return found.Count == 0 ? null : found[random.Next(found.Count)];
    }

    static async Task<int?> Pay(Scene here, Random random, DateOnly day)
    {
        var due = await Any(
            here,
            random,
            db =>
                db.Contributions.AsNoTracking()
                    .Where(c => c.ReceivedOn == null && c.ReportedOn == null && c.VoidedOn == null)
        );
        if (due is null)
            return null;
        // the bank's day may lie before the roster, the record comes when it comes
        var on = day.AddDays(-random.Next(0, 20));
        await here.Pay(due.Id, due.Due.Yuan, $"{on:yyyy-MM-dd}");
        return 200;
    }

    static async Task<int?> TakeBack(Scene here)
    {
        var due = await Any(
            here,
            new Random(1),
            db =>
                db.Contributions.AsNoTracking()
                    .Where(c => c.ReceivedOn != null && c.TakeBackAskedById == null)
        );
        if (due is null)
            return null;
        var path = $"{here.Agency.Path}/contributions/{due.Id}";
        var asked = await here.Clerk.Act(path, "withdrawal", new { reason = "认领有误" });
        return asked.Status == 200
            ? (await here.Accountant.Act(path, "withdrawal/confirmation")).Status
            : asked.Status;
    }

    static async Task<int?> Withdraw(Scene here)
    {
        var roster = await Any(
            here,
            new Random(1),
            db =>
                db.Rosters.AsNoTracking()
                    .Where(r =>
                        r.Status == RosterStatus.Confirmed || r.Status == RosterStatus.Checked
                    )
        );
        if (roster is null)
            return null;
        return (
            await here.Clerk.Act($"{here.Agency.Path}/rosters/{roster.Id}", "withdrawal")
        ).Status;
    }

    static async Task<int?> OfMember(Scene here, Random random, DateOnly day)
    {
        var member = await Any(here, random, db => db.Members.AsNoTracking());
        if (member is null)
            return null;
        var path = $"{here.Agency.Path}/members/{member.Id}";
        var other = await Any(here, random, db => db.MemberUnits.AsNoTracking());
        return random.Next(5) switch
        {
            0 => (await here.Clerk.Act(path, "move", new { unitId = other!.Id })).Status,
            1 => (
                await here.Clerk.Act(path, "departure", new { leftOn = $"{day:yyyy-MM-dd}" })
            ).Status,
            2 => (await here.Clerk.Act(path, "retirement", new { on = (string?)null })).Status,
            _ => (
                await here.Clerk.Act(
                    path,
                    "retirement",
                    new { on = $"{day.AddDays(random.Next(-60, 300)):yyyy-MM-dd}" }
                )
            ).Status,
        };
    }

    static async Task Quiet(Scene scene)
    {
        for (var i = 0; i < 400; i++)
        {
            var jobs = await scene.Read(db =>
                db.Jobs.Where(j => j.Status != JobStatus.Done).Select(j => j.Status).ToListAsync()
            );
            Assert.DoesNotContain(JobStatus.Failed, jobs);
            if (jobs.Count == 0)
                return;
            await Task.Delay(25);
        }
        Assert.Fail("jobs don't end");
    }

    static async Task RequireAgreement(Scene scene)
    {
        var (_, faults) = await scene.World.Service<Recompute>().CompareAsync(default);
        Assert.Empty(faults);
        var all = await scene.Read(db => db.Enrolments.AsNoTracking().ToListAsync());
        var persons = await scene.Read(db =>
            db.Members.Select(m => new { m.Id, m.PersonKey })
                .ToDictionaryAsync(m => m.Id, m => m.PersonKey)
        );
        var cover = all.Where(e => e.CancelledOn is null).ToList();
        RequireUnits(cover, persons);
        await RequireMoney(scene, all);
        foreach (var agency in all.Select(e => e.AgencyId).Distinct())
            await RequireFacts(scene, agency, [.. cover.Where(e => e.AgencyId == agency)]);
        var ledger = await scene.World.Work.AsOfficeAsync(
            false,
            (db, _) => Task.FromResult(db.Embedded)
        );
        if (!ledger)
            return;
        // beside the cover there stands what is held for rows whose money hasn't come
        var held = await scene.Read(HeldAsync);
        var entries = await scene.Read(db => db.Set<LedgerEntry>().AsNoTracking().ToListAsync());
        Assert.Equal(
            held.Order(),
            entries.Select(e => e.Id).Except(cover.Select(e => e.Id)).Order()
        );
        Assert.Equal(
            cover.Select(e => (e.Id, e.Units, e.Effective, e.Expiry)).Order(),
            entries
                .Where(e => !held.Contains(e.Id))
                .Select(e => (e.Id, e.Units, e.Effective, e.Expiry))
                .Order()
        );
    }

    static async Task<HashSet<Guid>> HeldAsync(HuzhuDb db)
    {
        var rows = await (
            from row in db.RosterRows.AsNoTracking()
            join roster in db.Rosters
                on new { row.AgencyId, Id = row.RosterId } equals new { roster.AgencyId, roster.Id }
            where roster.Status == RosterStatus.Confirmed && row.Faults == null
            where
                db.Contributions.Any(c =>
                    c.AgencyId == row.AgencyId
                    && c.RosterId == row.RosterId
                    && c.UnitId == row.UnitId
                    && c.ReceivedOn == null
                )
            select row
        ).ToListAsync();
        return
        [
            .. rows.Where(r => r.Due.Fen > 0)
                .Select(r => CoverLedger.HoldOf(r.RosterId, r.RowNumber)),
        ];
    }

    /// <summary>No day with more than the maximum over both agencies, nor with two terms of one
    /// plan in one of them (EN-8).</summary>
    static void RequireUnits(List<Enrolled> cover, Dictionary<Guid, Guid> persons)
    {
        foreach (var one in cover.GroupBy(e => (persons[e.MemberId], e.PlanCode)))
        foreach (var day in one.Select(e => e.Effective))
        {
            var on = one.Where(e => e.Effective <= day && day <= e.Expiry).ToList();
            Assert.True(on.Sum(e => e.Units) <= Maximum, $"{on.Sum(e => e.Units)} on {day:O}");
        }
    }

    /// <summary>What a unit has paid for a roster is the price of the cover that came of it and of
    /// the rows that stayed out; without money there is no cover (EN-7).</summary>
    static async Task RequireMoney(Scene scene, List<Enrolled> all)
    {
        var (dues, rows) = await scene.Read(async db =>
            (
                await db.Contributions.AsNoTracking().ToListAsync(),
                await db.RosterRows.AsNoTracking().Where(r => r.UnitId != null).ToListAsync()
            )
        );
        foreach (var due in dues)
        {
            var came = all.Where(e => e.RosterId == due.RosterId && e.UnitId == due.UnitId)
                .ToList();
            var begun = came.Sum(e => e.Units * Price);
            var left = rows.Where(r => r.RosterId == due.RosterId && r.UnitId == due.UnitId)
                .Sum(r => r.Due.Yuan);
            Assert.Equal(due.Due.Yuan, begun + left);
            // of a receipt that was taken back, its cover is cancelled
            Assert.True(due.ReceivedOn is not null || came.All(e => e.CancelledOn is not null));
        }
        var paid = dues.Select(d => (d.RosterId, d.UnitId)).ToHashSet();
        Assert.All(
            all.Where(e => e.PlanCode == World.Free),
            e => Assert.Contains((e.RosterId, e.UnitId), paid)
        );
    }

    /// <summary>Month by month, by looking at each month's days (ST-1).</summary>
    static async Task RequireFacts(Scene scene, Guid agency, List<Enrolled> cover)
    {
        var facts = await scene.Read(db =>
            db.AgencyFacts.AsNoTracking().Where(f => f.AgencyId == agency).ToListAsync()
        );
        long Until(Measure measure, DateOnly month) =>
            facts.Where(f => f.Measure == measure && f.Month <= month).Sum(f => f.Value);
        for (var month = new DateOnly(2026, 1, 1); month.Year < 2040; month = month.AddMonths(1))
        {
            var last = month.AddMonths(1).AddDays(-1);
            var runs = cover.Where(e => e.Effective <= last && e.Expiry >= month).ToList();
            Assert.Equal(
                runs.Select(e => e.MemberId).Distinct().Count(),
                Until(Measure.CoveredMembers, month)
            );
            Assert.Equal(runs.Sum(e => e.Units), Until(Measure.Units, month));
            Assert.Equal(
                runs.Select(e => (e.MemberId, e.PlanCode, e.Expiry)).Distinct().Count(),
                Until(Measure.Insured, month)
            );
        }
    }
}
