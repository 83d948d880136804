using Huzhu.Api.Jobs;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Office;
using Huzhu.Data.Settlements;
using Huzhu.Data.Statistics;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Members;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Settlements;

/// <summary>Reads a file of settlements, a chunk to a transaction, looks for its people and computes
/// what they get. What broke off goes on after the last chunk (CL-16).</summary>
public sealed class CheckSettlementJob(
    Work work,
    FileStore files,
    SettlementSheet sheet,
    TimeProvider clock
) : JobHandler
{
    const int FirstChunk = 500;
    const int Chunk = 5_000;

    public override string Kind => SettlementJobs.Check;
    public override Lane Lane => Lane.Settlements;

    public override string GivenUp =>
        "系统多次未能读完这份结算文件，已停止。请分成几个文件后重新导入。";

    public override async Task RunAsync(JobClaim claim, CancellationToken ct)
    {
        var id = Guid.Parse(claim.Job.Arguments);
        try
        {
            await ReadAsync(id, claim, ct);
        }
        catch (FileRefused refused)
        {
            await BeUnreadableAsync(id, refused.Message, ct);
        }
        await work.AsOfficeAsync(
            writes: true,
            async (db, services) =>
            {
                var run = await db.Settlements.SingleAsync(s => s.Id == id, ct);
                if (run is { State: SettlementState.Checking, IsRead: true })
                {
                    var matching = services.GetRequiredService<SettlementMatching>();
                    run.Compute(await matching.ComputeAsync(run, ct));
                }
                await claim.HoldAsync(db, claim.Job.Done, ct);
                return true;
            },
            ct
        );
        await SettlementJobs.EndAsync(claim, clock, ct);
    }

    public override Task GiveUpAsync(Job job, CancellationToken ct) =>
        BeUnreadableAsync(Guid.Parse(job.Arguments), GivenUp, ct);

    Task<bool> BeUnreadableAsync(Guid id, string problem, CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var run = await db.Settlements.SingleAsync(s => s.Id == id, ct);
                if (run.State != SettlementState.Checking)
                    return false;
                run.BeUnreadable(problem);
                await SettlementRows.DeleteAsync(db, id, ct);
                return true;
            },
            ct
        );

    async Task ReadAsync(Guid id, JobClaim claim, CancellationToken ct)
    {
        var (run, file, years, people) = await work.AsOfficeAsync(
            writes: false,
            async (db, services) =>
            {
                var run = await db.Settlements.AsNoTracking().SingleAsync(s => s.Id == id, ct);
                return (
                    run,
                    await db.Files.AsNoTracking().SingleAsync(f => f.Id == run.FileId, ct),
                    await services.GetRequiredService<SettlementMatching>().YearsAsync(run, ct),
                    (
                        await db
                            .SettlementPeople.Where(p => p.SettlementId == id)
                            .Select(p => p.Holder)
                            .ToListAsync(ct)
                    ).ToHashSet()
                );
            },
            ct
        );
        if (run.State != SettlementState.Checking || run.IsRead)
            return;
        var content = await files.ReadAsync(file, ct);
        var rows = sheet
            .Read(
                content,
                file.ContentType,
                id,
                run.PlanCode,
                year => years.Any(y => y.Year == year),
                Beijing.DateOf(clock.Now())
            )
            .Skip(run.Rows);
        var (done, size) = (run.Rows, FirstChunk);
        var each = rows.GetEnumerator();
        for (var chunk = Next(each, size); chunk.Count > 0; chunk = Next(each, size))
        {
            (done, size) = (done + chunk.Count, Chunk);
            await work.AsOfficeAsync(
                writes: true,
                async (db, _) =>
                {
                    var taking = await db.Settlements.SingleAsync(s => s.Id == id, ct);
                    await TakeAsync(db, taking, chunk, people, ct);
                    await claim.HoldAsync(db, done, ct);
                    return true;
                },
                ct
            );
        }
        if (done == 0)
            throw new FileRefused(
                FileFault.Empty,
                "文件里没有结算记录，请从表头下一行起填写后重新导入。"
            );
        await work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                (await db.Settlements.SingleAsync(s => s.Id == id, ct)).EndReading();
                await claim.HoldAsync(db, done, ct);
                return true;
            },
            ct
        );
    }

    static List<SettlementRow> Next(IEnumerator<SettlementRow> each, int size)
    {
        var chunk = new List<SettlementRow>(size);
        while (chunk.Count < size && each.MoveNext())
            chunk.Add(each.Current);
        return chunk;
    }

    /// <summary>What no file had before comes in; what is there already with other sums or another
    /// person is a fault.</summary>
    async Task TakeAsync(
        HuzhuDb db,
        Settlement run,
        List<SettlementRow> chunk,
        HashSet<Guid> people,
        CancellationToken ct
    )
    {
        // one file at a time takes in a plan's lines
        await UnitOfWork.HoldAsync(db, $"settlements:{run.PlanCode}", ct);
        var keys = chunk.Where(r => r.Line is not null).Select(r => r.Line!.Key).ToList();
        var known = await db
            .SettlementLines.AsNoTracking()
            .Where(l => keys.Contains(l.Key))
            .ToDictionaryAsync(l => l.Key, ct);
        var (added, faults) = (new List<SettlementLine>(), new List<SettlementFault>());
        var fresh = new List<SettlementPerson>();
        void Fault(SettlementRow row, string why) =>
            faults.Add(
                new()
                {
                    SettlementId = run.Id,
                    RowNumber = row.Number,
                    Text = why,
                }
            );
        foreach (var row in chunk)
        {
            if (row.Line is not { } line)
            {
                Fault(row, row.Fault!);
                continue;
            }
            if (!known.TryGetValue(line.Key, out var before))
            {
                known[line.Key] = line;
                added.Add(line);
            }
            else if (
                (before.Holder, before.ServedOn, before.SelfPaid)
                != (line.Holder, line.ServedOn, line.SelfPaid)
            )
            {
                Fault(row, "结算编号已经有过，但人员、日期或者金额不同，请核对。");
                continue;
            }
            if (people.Add(line.Holder))
                fresh.Add(
                    SettlementPerson.Of(clock.NewId(), run.Id, line.Holder, row.Number, row.Who!)
                );
        }
        await SettlementRows.AddAsync(db, added, ct);
        await SettlementRows.AddAsync(db, faults, ct);
        await SettlementRows.AddAsync(db, fresh, ct);
        run.Read(chunk.Count, added.Count, chunk.Count - added.Count - faults.Count, faults.Count);
    }
}

/// <summary>Books what two persons have confirmed, in one transaction, while nobody decides about
/// anybody's limits: neither a claim nor another run pays the same (CL-10, CL-16).</summary>
public sealed class BookSettlementJob(Work work, TimeProvider clock) : JobHandler
{
    const int Chunk = 2_000;

    public override string Kind => SettlementJobs.Book;
    public override Lane Lane => Lane.Settlements;
    public override int Attempts => 30;

    public override string GivenUp => "核准的结算多次未能入账，已停止。请联系系统管理员处理。";

    public override async Task RunAsync(JobClaim claim, CancellationToken ct)
    {
        var id = Guid.Parse(claim.Job.Arguments);
        await work.AsOfficeAsync(
            writes: true,
            async (db, services) =>
            {
                await BenefitLedger.LockAllAsync(db, ct);
                var run = await db.Settlements.SingleAsync(s => s.Id == id, ct);
                if (run.State == SettlementState.Confirmed)
                {
                    var matching = services.GetRequiredService<SettlementMatching>();
                    if (run.Book(await matching.ComputeAsync(run, ct), clock.Now()))
                        await BookAsync(db, run, await matching.YearsAsync(run, ct), ct);
                }
                await claim.HoldAsync(db, claim.Job.Done, ct);
                return true;
            },
            ct
        );
        await SettlementJobs.EndAsync(claim, clock, ct);
    }

    async Task BookAsync(
        HuzhuDb db,
        Settlement run,
        IReadOnlyList<SettlementYear> years,
        CancellationToken ct
    )
    {
        var shares = await db
            .SettlementShares.AsNoTracking()
            .Where(s => s.SettlementId == run.Id)
            .OrderBy(s => s.AgencyId)
            .ThenBy(s => s.Holder)
            .ThenBy(s => s.Year)
            .ToListAsync(ct);
        await SettlementSums.MarkBillsAsync(db, run, ct);
        await BenefitLedger.AddAsync(
            db,
            run.Id,
            shares.Select(s => new Draw(
                s.Holder,
                Bucket.OfYear(
                    run.PlanCode,
                    years.Single(y => y.Year == s.Year).Benefit.Name,
                    s.Year
                ),
                s.Amount,
                s.Billed
            )),
            [],
            clock.NewId,
            ct
        );
        var number = 0;
        // two years of one person are one payment
        foreach (
            var people in shares
                .Where(s => s.Amount > 0)
                .GroupBy(s => (s.AgencyId, s.MemberId))
                .Chunk(Chunk)
        )
        {
            var members = people.Select(p => p.Key.MemberId).ToList();
            var found = await db
                .Members.AsNoTracking()
                .Where(m => members.Contains(m.Id))
                .ToDictionaryAsync(m => (m.AgencyId, m.Id), ct);
            await SettlementRows.AddAsync(
                db,
                people.Select(p =>
                    Owed(run, found[p.Key], p.First().UnitId, p.Sum(s => s.Amount), ++number)
                ),
                ct
            );
        }
        await PostAsync(db, run, shares, ct);
    }

    BenefitPayable Owed(Settlement run, Member member, Guid unit, long fen, int number)
    {
        var id = clock.NewId();
        var owed = new BenefitPayable
        {
            Id = id,
            AgencyId = member.AgencyId,
            ClaimId = run.Id,
            RoundId = id,
            InBulk = true,
            Number = $"{run.Number}-{number:000000}",
            PlanCode = run.PlanCode,
            UnitId = unit,
            PersonKey = member.PersonKey,
            Amount = new(fen),
            Payee = new(member.Name, member.Details.Card!, null, "本人", null),
            AccountKey = member.CardKey,
            CreatedAt = clock.Now(),
        };
        // a plan without enrolment waits for no contribution (EN-7)
        owed.Fund(clock.Now());
        return owed;
    }

    /// <summary>What it grants counts in each agency's own figures (ST-1).</summary>
    async Task PostAsync(
        HuzhuDb db,
        Settlement run,
        IReadOnlyList<SettlementShare> shares,
        CancellationToken ct
    )
    {
        foreach (var agency in shares.Where(s => s.Amount > 0).GroupBy(s => s.AgencyId))
            await UnitOfWork.WithinAgencyAsync(
                db,
                agency.Key,
                () =>
                    FactPosting.AddAsync(
                        db,
                        agency.Key,
                        [
                            .. agency.Select(s =>
                                ClaimFigures.Of(s, run.PlanCode, run.BookedAt!.Value)
                            ),
                        ],
                        ct
                    ),
                ct
            );
    }
}

/// <summary>The long work about settlements, as durable jobs.</summary>
public sealed class SettlementJobs(JobQueue queue)
{
    public const string Check = "check-settlement";
    public const string Book = "book-settlement";

    /// <summary>Asks for it in the caller's unit of work.</summary>
    public void Ask(HuzhuDb db, string kind, Settlement run, Guid personId) =>
        run.WorkedOnBy(
            queue.Ask(db, kind, run.Id.ToString(), personId, agencyId: null, run.Rows).Id
        );

    internal static Task EndAsync(JobClaim claim, TimeProvider clock, CancellationToken ct) =>
        claim.EndAsync(
            (_, job) =>
                (job.Status, job.FinishedAt, job.Problem) = (JobStatus.Done, clock.Now(), null),
            ct
        );
}
