using Huzhu.Data;
using Huzhu.Data.Settlements;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Settlements;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Settlements;

/// <summary>The one statement of a run and the calculation of a single claim agree to the fen on
/// every person, whatever bills, refunds, claims and runs came before (CL-16, T-6, T-7).</summary>
public class SettlementProof
{
    [Fact]
    [Keeps("CL-16", "T-7")]
    [Trait("Kind", "Proof")]
    public async Task Random_histories_come_to_the_same_as_a_single_claim()
    {
        var random = Proof.Seeded("settlement sums");
        var (people, runs) = (Proof.Count(300, 25_000), 4);
        await using var world = await World.StartAsync();
        var agency = await world.AgencyIdOf((await world.OperatingAgency("北方机械")).Slug);
        var years = new[] { 2024, 2025, 2026 }
            .Select(y => new SettlementYear(y, Terms(random)))
            .ToList();
        var holders = Enumerable.Range(0, people).Select(_ => Guid.NewGuid()).ToList();
        await world.Work.AsAgencyAsync(
            agency,
            true,
            (db, _) => CardHolders.ComeAsync(db, holders, Guid.CreateVersion7, default)
        );
        // what an independent book says: fen billed and granted of each person and year
        var (billed, granted) = (
            new Dictionary<(Guid, int), long>(),
            new Dictionary<(Guid, int), long>()
        );
        var (compared, different) = (0, 0);
        for (var n = 0; n < runs; n++)
        {
            var lines = Lines(holders, billed, random, n);
            var (run, shares) = await world.Work.AsOfficeAsync(
                true,
                (db, _) => RunAsync(db, agency, holders, lines, years, n)
            );
            foreach (var holder in holders)
            foreach (var (year, terms) in years)
            {
                var key = (holder, year);
                var due = Of(terms, billed.GetValueOrDefault(key), year);
                var pays = Math.Max(0, due - granted.GetValueOrDefault(key));
                var share = shares.GetValueOrDefault(key);
                compared++;
                if ((share?.Amount ?? 0) != pays || share is not null && share.Due != due)
                    different++;
                granted[key] = granted.GetValueOrDefault(key) + pays;
            }
            await world.Work.AsOfficeAsync(
                true,
                async (db, _) =>
                {
                    await BookAsync(db, run, shares.Values, years);
                    return true;
                }
            );
            // claims draw on the same limits meanwhile
            var drawn = holders
                .Where(_ => random.Next(4) == 0)
                .Select(h => (Holder: h, Year: years[random.Next(3)], Billed: Fen(random)))
                .ToList();
            await world.Work.AsOfficeAsync(
                true,
                (db, _) =>
                    BenefitLedger.AddAsync(
                        db,
                        Guid.NewGuid(),
                        drawn.Select(d =>
                        {
                            var key = (d.Holder, d.Year.Year);
                            billed[key] = billed.GetValueOrDefault(key) + d.Billed;
                            var due = Of(d.Year.Benefit, billed[key], d.Year.Year);
                            var pays = Math.Max(0, due - granted.GetValueOrDefault(key));
                            granted[key] = granted.GetValueOrDefault(key) + pays;
                            return new Draw(
                                d.Holder,
                                Bucket.OfYear("proof", d.Year.Benefit.Name, d.Year.Year),
                                pays,
                                d.Billed
                            );
                        }),
                        [],
                        Guid.NewGuid,
                        default
                    )
            );
        }
        Proof.Say("settlement sums", $"{compared} years of persons, {different} differences");
        Assert.Equal(0, different);
    }

    static TieredReimbursement Terms(Random random)
    {
        var from = 0m;
        return new()
        {
            Name = "二次报销",
            Deductible = random.Next(0, 200_000) / 100m,
            Cap = random.Next(100_000, 30_000_000) / 100m,
            Tiers =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 5))
                    .Select(i =>
                    {
                        var tier = new Tier(from, random.Next(0, 1_000_001) / 1_000_000m);
                        from += random.Next(1, 3_000_000) / 100m;
                        return tier;
                    }),
            ],
        };
    }

    /// <summary>Often small sums, where rounding shows, seldom large ones, where caps do.</summary>
    static long Fen(Random random) =>
        random.Next(5) switch
        {
            0 => random.Next(1, 5),
            4 => random.NextInt64(1, 40_000_000),
            _ => random.Next(1, 300_000),
        };

    static List<SettlementLine> Lines(
        List<Guid> holders,
        Dictionary<(Guid, int), long> billed,
        Random random,
        int run
    )
    {
        var lines = new List<SettlementLine>();
        foreach (var holder in holders)
            for (var i = random.Next(0, 4); i > 0; i--)
            {
                var (year, fen) = (2024 + random.Next(3), Fen(random));
                var line = Line(holder, year, fen, null);
                lines.Add(line);
                billed[(holder, year)] = billed.GetValueOrDefault((holder, year)) + fen;
                if (random.Next(4) != 0)
                    continue;
                var back = random.NextInt64(1, fen + 1);
                lines.Add(Line(holder, year, -back, line.Key));
                billed[(holder, year)] -= back;
            }
        return lines;

        SettlementLine Line(Guid holder, int year, long fen, Guid? refers) =>
            new()
            {
                Key = Guid.NewGuid(),
                SettlementId = new(run, 1, 1, new byte[8]),
                PlanCode = "proof",
                Holder = holder,
                Year = year,
                ServedOn = new(year, 5, 1),
                SelfPaid = fen,
                Refers = refers,
                BillKey = null,
            };
    }

    static async Task<(Settlement, Dictionary<(Guid, int), SettlementShare>)> RunAsync(
        HuzhuDb db,
        Guid agency,
        List<Guid> holders,
        List<SettlementLine> lines,
        List<SettlementYear> years,
        int n
    )
    {
        var run = Settlement.Of(
            new(n, 1, 1, new byte[8]),
            $"JS-{n}",
            "proof",
            "证明.csv",
            Guid.NewGuid(),
            $"{n}",
            Guid.NewGuid(),
            DateTime.UtcNow
        );
        db.Settlements.Add(run);
        foreach (var holder in holders)
        {
            var person = SettlementPerson.Of(Guid.NewGuid(), run.Id, holder, 1, new("", ""));
            person.Match(
                new(agency, Guid.NewGuid(), Guid.NewGuid(), "", true, null, null, false),
                false
            );
            db.SettlementPeople.Add(person);
        }
        await db.SaveChangesAsync();
        await SettlementRows.AddAsync(db, lines, default);
        await SettlementSums.ComputeAsync(db, run, years, default);
        run.Compute(await SettlementSums.TotalsAsync(db, run.Id, default));
        return (
            run,
            await db
                .SettlementShares.AsNoTracking()
                .Where(s => s.SettlementId == run.Id)
                .ToDictionaryAsync(s => (s.Holder, s.Year))
        );
    }

    static async Task BookAsync(
        HuzhuDb db,
        Settlement run,
        IEnumerable<SettlementShare> shares,
        List<SettlementYear> years
    )
    {
        db.Attach(run);
        run.Propose(run.Totals!.Amount, Guid.NewGuid());
        run.Confirm(run.Totals.Amount, Guid.NewGuid(), DateTime.UtcNow);
        Assert.True(run.Book(run.Totals, DateTime.UtcNow));
        await BenefitLedger.AddAsync(
            db,
            run.Id,
            shares.Select(s => new Draw(
                s.Holder,
                Bucket.OfYear("proof", years.Single(y => y.Year == s.Year).Benefit.Name, s.Year),
                s.Amount,
                s.Billed
            )),
            [],
            Guid.NewGuid,
            default
        );
    }

    /// <summary>What the calculation of a single claim gives for all bills of a year, in fen.
    /// </summary>
    static long Of(TieredReimbursement terms, long billed, int year)
    {
        if (billed <= 0)
            return 0;
        var version = new PlanVersion
        {
            Id = Guid.NewGuid(),
            Code = "proof",
            Name = "证明",
            EffectiveFrom = new(2024, 1, 1),
            WhoMayJoin = PlanMembers.CardHolders,
            MaxUnits = 1,
            Benefits = [terms],
        };
        return Simulation
            .Of(version, 1, new() { On = new(year, 5, 1), Outpatient = billed / 100m }, [version])
            .Total.Fen;
    }
}
