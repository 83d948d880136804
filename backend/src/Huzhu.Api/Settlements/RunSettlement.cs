using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Payments;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Settlements;

/// <summary>二次报销批量结算 (CL-16): a file of settlements comes in and is checked by a job; what it
/// pays is proposed by one and confirmed by another natural person.</summary>
public static class RunSettlement
{
    const int Shown = 50;
    const int FaultsShown = 100;

    /// <summary>A run. Sums are yuan.</summary>
    /// <param name="Amount">Null: not computed.</param>
    public sealed record SettlementRun(
        Guid Id,
        string Number,
        string PlanCode,
        string Plan,
        string FileName,
        SettlementState State,
        string StateLabel,
        int Rows,
        int Added,
        int Known,
        int Faulty,
        int? Payees,
        decimal? Amount,
        DateTime CreatedAt
    );

    public sealed record DoubtCount(PersonDoubt Doubt, string Label, int People, int Answered);

    /// <summary>How many persons of a year reach a tier and get no further.</summary>
    /// <param name="From">In yuan above the deductible; null: they stay below it.</param>
    public sealed record TierCount(int Year, decimal? From, decimal? Rate, int People);

    public sealed record LargestShare(
        string Agency,
        [property: Personal(PersonalKind.Name)] string Name,
        [property: Personal] string Identity,
        int Year,
        decimal BilledBefore,
        decimal Billed,
        decimal GrantedBefore,
        decimal Amount
    );

    public sealed record FaultView(int Row, string Text);

    /// <summary>A run with all that whoever decides looks at. Sums are yuan.</summary>
    public sealed record SettlementView : IVersioned
    {
        public required SettlementRun Run { get; init; }

        /// <summary>Why it can't be read, or has to be proposed again.</summary>
        public required string? Problem { get; init; }
        public required int? Lines { get; init; }
        public required int? People { get; init; }
        public required decimal? Billed { get; init; }
        public required decimal? Recoverable { get; init; }

        /// <summary>Refunds whose settlement nobody has seen yet: they are held.</summary>
        public required int Orphans { get; init; }
        public required IReadOnlyList<DoubtCount> Doubts { get; init; }
        public required IReadOnlyList<TierCount> Tiers { get; init; }
        public required IReadOnlyList<LargestShare> Largest { get; init; }
        public required IReadOnlyList<FaultView> Faults { get; init; }
        public required string? ProposedBy { get; init; }
        public required string? ConfirmedBy { get; init; }
        public required DateTime? ConfirmedAt { get; init; }
        public required DateTime? BookedAt { get; init; }

        /// <summary>tryAgain, propose, confirm.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    /// <param name="Seen">The sum that the screen showed, in yuan.</param>
    public sealed record SeenRequest(decimal Seen);

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "settlements/{id:guid}";
        office
            .Put(one, ImportSettlement, Permission.RunSettlements)
            .OnNew()
            .OwnWork()
            .Accepts<Stream>("*/*");
        office.Read("settlements", ListSettlements, Permission.ViewOffice);
        office.Read(one, GetSettlement, Permission.ViewOffice);
        office.Exports("settlement-faults", "结算文件问题", Permission.ViewOffice, Export);
        office.Write(one + "/trial", TrySettlement, Permission.RunSettlements).OnExisting();
        office.Write(one + "/proposal", ProposeSettlement, Permission.RunSettlements).OnExisting();
        office
            .Write(one + "/confirmation", ConfirmSettlement, Permission.ConfirmSettlements)
            .OnExisting()
            .StepUp();
    }

    static async Task<Ok<SettlementRun>> ImportSettlement(
        Guid id,
        string name,
        string plan,
        HttpRequest request,
        Here here,
        FileStore files,
        SettlementMatching matching,
        SettlementJobs jobs
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200)
            throw new InvalidField("name", "文件名不能为空，且不超过200个字。");
        if (
            request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is
            { IsReadOnly: false } body
        )
            body.MaxRequestBodySize = Data.Settlements.SettlementSheet.Limit + 1;
        var stored = await files.TakeInAsync(
            request.Body,
            name,
            null,
            null,
            here.Ct,
            SheetCheck.ContentTypeOf,
            limit: Data.Settlements.SettlementSheet.Limit
        );
        await using var unit = await UnitOfWork.BeginAsync(here.Db, writes: true, here.Ct);
        await UnitOfWork.HoldAsync(here.Db, "settlement-runs", here.Ct);
        var known = await here.Db.Settlements.SingleOrDefaultAsync(
            s => s.Id == id || s.PlanCode == plan && s.SourceHash == stored.Sha256,
            here.Ct
        );
        if (known is not null)
        {
            if (known.Id == id || known.State != SettlementState.Unreadable)
                return TypedResults.Ok(await RowAsync(known, here));
            known.ReadAgain();
            return await AskedAsync(known);
        }
        var number = $"JS-{here.Today.Year}-";
        var last = await here.Db.Settlements.CountAsync(s => s.Number.StartsWith(number), here.Ct);
        var run = Settlement.Of(
            id,
            $"{number}{last + 1:0000}",
            plan,
            Wellformed.WithoutPersonalNumbers(name),
            stored.Id,
            stored.Sha256,
            here.Me.PersonId,
            here.Now
        );
        if ((await matching.YearsAsync(run, here.Ct)).Count == 0)
            throw new InvalidField(
                "plan",
                "请选择一项面向持卡会员、按年度分段报销、数值已经补全的保障活动。"
            );
        here.Db.Files.Add(stored);
        here.Db.Settlements.Add(run);
        return await AskedAsync(run);

        async Task<Ok<SettlementRun>> AskedAsync(Settlement asked)
        {
            jobs.Ask(here.Db, SettlementJobs.Check, asked, here.Me.PersonId);
            here.About(asked.Number, new { asked.PlanCode, asked.SourceHash });
            here.Audit.Write(here.Db, nameof(ImportSettlement), here.Me);
            await here.Save();
            var row = await RowAsync(asked, here);
            await unit.CommitAsync(here.Ct);
            return TypedResults.Ok(row);
        }
    }

    static async Task<Ok<Page<SettlementRun>>> ListSettlements(int? page, int? size, Here here)
    {
        var found = await here
            .Db.Settlements.AsNoTracking()
            .OrderByDescending(s => s.CreatedAt)
            .PageAsync(page, size, here.Ct);
        var plans = await ContributionReading.PlanNamesAsync(here.Db, here.Ct);
        return TypedResults.Ok(found.Map(s => RowOf(s, plans)));
    }

    static async Task<SettlementRun> RowAsync(Settlement run, Here here) =>
        RowOf(run, await ContributionReading.PlanNamesAsync(here.Db, here.Ct));

    static SettlementRun RowOf(Settlement run, IReadOnlyDictionary<string, string> plans) =>
        new(
            run.Id,
            run.Number,
            run.PlanCode,
            plans.GetValueOrDefault(run.PlanCode, run.PlanCode),
            run.FileName,
            run.State,
            run.State.Label(),
            run.Rows,
            run.Added,
            run.Known,
            run.Faulty,
            run.Totals?.Payees,
            run.Totals?.Amount.Yuan,
            run.CreatedAt
        );

    static async Task<Ok<SettlementView>> GetSettlement(
        Guid id,
        Here here,
        SettlementMatching matching
    ) =>
        TypedResults.Ok(
            await ViewAsync(
                await here
                    .Db.Settlements.AsNoTracking()
                    .SingleOrDefaultAsync(s => s.Id == id, here.Ct)
                    ?? throw new Absent(),
                here,
                matching
            )
        );

    /// <summary>Looked for and computed anew: members were added or put right, agencies have
    /// answered.</summary>
    static Task<Ok<SettlementView>> TrySettlement(
        Guid id,
        Here here,
        SettlementMatching matching,
        SettlementJobs jobs
    ) =>
        ActAsync(
            id,
            here,
            matching,
            run =>
            {
                run.TryAgain();
                jobs.Ask(here.Db, SettlementJobs.Check, run, here.Me.PersonId);
            }
        );

    static Task<Ok<SettlementView>> ProposeSettlement(
        Guid id,
        SeenRequest request,
        Here here,
        SettlementMatching matching
    ) => ActAsync(id, here, matching, run => run.Propose(SumOf(request), here.Me.PersonId));

    static Task<Ok<SettlementView>> ConfirmSettlement(
        Guid id,
        SeenRequest request,
        Here here,
        SettlementMatching matching,
        SettlementJobs jobs
    ) =>
        ActAsync(
            id,
            here,
            matching,
            run =>
            {
                run.Confirm(SumOf(request), here.Me.PersonId, here.Now);
                jobs.Ask(here.Db, SettlementJobs.Book, run, here.Me.PersonId);
            }
        );

    static Money SumOf(SeenRequest request) =>
        request.Seen is >= 0 and <= 100_000_000_000m
            ? Money.OfYuan(request.Seen)
            : throw new InvalidField("seen", "请刷新后核对金额再提交。");

    static async Task<Ok<SettlementView>> ActAsync(
        Guid id,
        Here here,
        SettlementMatching matching,
        Action<Settlement> act
    )
    {
        var run = await here.Find(here.Db.Settlements, id);
        act(run);
        here.About(
            run.Number,
            new
            {
                run.State,
                run.Totals?.Lines,
                run.Totals?.Payees,
                run.Totals?.Amount,
            }
        );
        await here.Save();
        return TypedResults.Ok(await ViewAsync(run, here, matching));
    }

    static async Task<int> Export(ExportRequest export)
    {
        var id = export.Id("settlement");
        return await export.Stream(
            export
                .Db.SettlementFaults.AsNoTracking()
                .Where(f => f.SettlementId == id)
                .OrderBy(f => f.RowNumber)
                .Select(f => new FaultView(f.RowNumber, f.Text))
                .AsAsyncEnumerable(),
            new Column<FaultView>("行号", r => r.Row),
            new("问题", r => r.Text, 80)
        );
    }

    static async Task<SettlementView> ViewAsync(
        Settlement run,
        Here here,
        SettlementMatching matching
    )
    {
        var (db, ct, totals) = (here.Db, here.Ct, run.Totals);
        var names = await ListBatches.NamesAsync(db, ct);
        var people = db.SettlementPeople.Where(p => p.SettlementId == run.Id);
        var doubts = totals is null
            ? []
            : await people
                .Where(p => p.Doubt != PersonDoubt.None)
                .GroupBy(p => p.Doubt)
                .Select(g => new
                {
                    g.Key,
                    Count = g.Count(),
                    Answered = g.Sum(p => p.ConfirmedAt != null ? 1 : 0),
                })
                .ToListAsync(ct);
        return new()
        {
            Run = await RowAsync(run, here),
            Problem = run.Problem,
            Lines = totals?.Lines,
            People = totals?.People,
            Billed = totals?.Billed.Yuan,
            Recoverable = totals?.Recoverable.Yuan,
            Orphans = totals is null
                ? 0
                : await db.SettlementLines.CountAsync(
                    l =>
                        l.SettlementId == run.Id
                        && l.Refers != null
                        && !db.SettlementLines.Any(o => o.Key == l.Refers),
                    ct
                ),
            Doubts =
            [
                .. doubts
                    .OrderBy(d => d.Key)
                    .Select(d => new DoubtCount(d.Key, d.Key.Label(), d.Count, d.Answered)),
            ],
            Tiers = totals is null ? [] : await TiersAsync(run, db, matching, ct),
            Largest = totals is null ? [] : await LargestAsync(run.Id, db, ct),
            Faults = await db
                .SettlementFaults.AsNoTracking()
                .Where(f => f.SettlementId == run.Id)
                .OrderBy(f => f.RowNumber)
                .Take(FaultsShown)
                .Select(f => new FaultView(f.RowNumber, f.Text))
                .ToListAsync(ct),
            ProposedBy = run.ProposedById is { } by ? names.NameOf(by) : null,
            ConfirmedBy = run.ConfirmedById is { } second ? names.NameOf(second) : null,
            ConfirmedAt = run.ConfirmedAt,
            BookedAt = run.BookedAt,
            Actions = [.. ActionsOn(run, here.Me)],
            Version = run.Version,
        };
    }

    static IEnumerable<string> ActionsOn(Settlement run, Acting me)
    {
        if (
            run.State is SettlementState.Trial or SettlementState.Proposed
            && me.May(Permission.RunSettlements)
        )
            yield return "tryAgain";
        if (run.State == SettlementState.Trial && me.May(Permission.RunSettlements))
            yield return "propose";
        if (
            run.State == SettlementState.Proposed
            && me.May(Permission.ConfirmSettlements)
            && run.ProposedById != me.PersonId
            && run.CreatedById != me.PersonId
        )
            yield return "confirm";
    }

    static async Task<IReadOnlyList<TierCount>> TiersAsync(
        Settlement run,
        HuzhuDb db,
        SettlementMatching matching,
        CancellationToken ct
    )
    {
        var shares = db.SettlementShares.Where(s => s.SettlementId == run.Id);
        var used = await shares.Select(s => s.Year).Distinct().OrderBy(y => y).ToListAsync(ct);
        var counts = new List<TierCount>();
        foreach (
            var (year, benefit) in (await matching.YearsAsync(run, ct)).Where(y =>
                used.Contains(y.Year)
            )
        )
        {
            var deductible = Money.OfYuan(benefit.Deductible!.Value).Fen;
            async Task<int> Count(long above, long? upTo) =>
                await shares.CountAsync(
                    s =>
                        s.Year == year
                        && s.BilledBefore + s.Billed - deductible > above
                        && (upTo == null || s.BilledBefore + s.Billed - deductible <= upTo),
                    ct
                );
            counts.Add(new(year, null, null, await Count(long.MinValue / 4, 0)));
            for (var i = 0; i < benefit.Tiers.Count; i++)
            {
                var next = benefit.Tiers.ElementAtOrDefault(i + 1)?.From;
                counts.Add(
                    new(
                        year,
                        benefit.Tiers[i].From,
                        benefit.Tiers[i].Rate,
                        await Count(
                            Money.OfYuan(benefit.Tiers[i].From).Fen,
                            next is { } end ? Money.OfYuan(end).Fen : null
                        )
                    )
                );
            }
        }
        return counts;
    }

    static async Task<IReadOnlyList<LargestShare>> LargestAsync(
        Guid id,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var found = await (
            from share in db.SettlementShares.AsNoTracking()
            where share.SettlementId == id && share.Amount > 0
            join person in db.SettlementPeople.AsNoTracking()
                on new { share.SettlementId, share.Holder } equals new
                {
                    person.SettlementId,
                    person.Holder,
                }
            join agency in db.Agencies on share.AgencyId equals agency.Id
            orderby share.Amount descending, share.Holder
            select new
            {
                share,
                person.Who,
                agency.FullName,
            }
        )
            .Take(Shown)
            .ToListAsync(ct);
        var (agencies, members) = (
            found.Select(f => f.share.AgencyId).Distinct().ToList(),
            found.Select(f => f.share.MemberId).ToList()
        );
        var names = await db
            .Members.Where(m => agencies.Contains(m.AgencyId) && members.Contains(m.Id))
            .Select(m => new
            {
                m.AgencyId,
                m.Id,
                m.Name,
            })
            .ToDictionaryAsync(m => (m.AgencyId, m.Id), m => m.Name, ct);
        return
        [
            .. found.Select(f => new LargestShare(
                f.FullName,
                names.GetValueOrDefault((f.share.AgencyId, f.share.MemberId), ""),
                f.Who.Identity,
                f.share.Year,
                new Money(f.share.BilledBefore).Yuan,
                new Money(f.share.Billed).Yuan,
                new Money(f.share.GrantedBefore).Yuan,
                new Money(f.share.Amount).Yuan
            )),
        ];
    }
}
