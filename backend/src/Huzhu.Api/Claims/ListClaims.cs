using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>报案登记簿: every report of the agency, the newest first (CL-1); as a list, a workbook and a
/// paper that lies across.</summary>
public static class ListClaims
{
    /// <param name="Amount">In yuan: what was granted; null until it is decided.</param>
    /// <param name="Due">By when whoever is next has to act.</param>
    public sealed record ClaimRow(
        Guid Id,
        string Number,
        [property: Personal(PersonalKind.Name)] string MemberName,
        string Unit,
        string PlanCode,
        string Plan,
        int Units,
        EventKind Kind,
        string KindLabel,
        [property: Personal(PersonalKind.Whole)] string? Diagnosis,
        DateOnly EventOn,
        DateOnly ReportedOn,
        string ReportedBy,
        DateOnly? SentUpOn,
        DateOnly? ReturnedOn,
        int Round,
        ClaimState State,
        string StateLabel,
        bool Frozen,
        decimal? Amount,
        DateOnly? Due,
        bool Late,
        int Version
    );

    internal sealed record Filter(
        ClaimState? State,
        string? Plan,
        Guid? Unit,
        Guid? Member,
        string? Q,
        DateOnly? From,
        DateOnly? To
    );

    const int MostPrinted = 2000;

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("claims", Handle, Permission.ViewAgency);
        agency.Exports("claims", "报案登记簿", Permission.ViewAgency, Export);
        agency
            .Read("claims/register.pdf", PrintClaimRegister, Permission.ViewAgency)
            .OwnWork()
            .ShowsPersonal();
        agency.Read("claims/{id:guid}", GetClaim, Permission.ViewAgency);
        agency
            .Read("claims/{id:guid}/notice.pdf", PrintClaimNotice, Permission.ViewAgency)
            .OwnWork()
            .ShowsPersonal();
    }

    static async Task<Ok<Page<ClaimRow>>> Handle(
        Word<ClaimState>? state,
        string? plan,
        Guid? unit,
        Guid? member,
        string? q,
        DateOnly? from,
        DateOnly? to,
        int? page,
        int? size,
        Here here,
        ClaimReading reading
    )
    {
        var filter = new Filter(state?.Value, plan, unit, member, q, from, to);
        var found = await (await MatchingAsync(here.Db, filter, here.Ct)).PageAsync(
            page,
            size,
            here.Ct
        );
        return TypedResults.Ok(
            new Page<ClaimRow>(
                await RowsAsync(here, reading, found.Items),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<Ok<ClaimView>> GetClaim(Guid id, Here here, ClaimReading reading) =>
        TypedResults.Ok(await reading.ViewAsync(id, here.Ct));

    /// <summary>A state that the office gives is looked for in its rounds, in a statement of its
    /// own.
    /// </summary>
    static async Task<IQueryable<Claim>> MatchingAsync(
        HuzhuDb db,
        Filter filter,
        CancellationToken ct
    )
    {
        var found = db.Claims.AsNoTracking();
        if (filter.Plan is { Length: > 0 } plan)
            found = found.Where(c => c.PlanCode == plan);
        if (filter.Unit is { } unit)
            found = found.Where(c => c.UnitId == unit);
        if (filter.Member is { } member)
            found = found.Where(c => c.MemberId == member);
        if (filter.From is { } from)
            found = found.Where(c => c.ReportedOn >= from);
        if (filter.To is { } to)
            found = found.Where(c => c.ReportedOn <= to);
        if (filter.Q?.Trim() is { Length: > 0 } q)
        {
            var name = Typed.Name(q);
            found = found.Where(c =>
                c.Number.Contains(q)
                || db.Members.Any(m =>
                    m.AgencyId == c.AgencyId && m.Id == c.MemberId && m.Name.StartsWith(name)
                )
            );
        }
        found = filter.State switch
        {
            null => found,
            ClaimState.Withdrawn => found.Where(c => c.WithdrawnAt != null),
            ClaimState.Reported => found.Where(c => c.Round == 0 && c.WithdrawnAt == null),
            ClaimState.SentUp
            or ClaimState.Returned
            or ClaimState.Proposed
            or ClaimState.Approved
            or ClaimState.Declined => await InAsync(db, found, filter.State.Value, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(filter)),
        };
        return found.OrderByDescending(c => c.ReportedOn).ThenByDescending(c => c.Number);
    }

    static async Task<IQueryable<Claim>> InAsync(
        HuzhuDb db,
        IQueryable<Claim> found,
        ClaimState state,
        CancellationToken ct
    )
    {
        var ids = await Standing(db.ClaimRounds.Where(r => r.AgencyId == db.Scope.AgencyId), state)
            .Select(r => r.ClaimId)
            .ToListAsync(ct);
        return found.Where(c => ids.Contains(c.Id) && c.WithdrawnAt == null);
    }

    /// <summary>The latest rounds that stand so.</summary>
    internal static IQueryable<ClaimRound> Standing(
        IQueryable<ClaimRound> rounds,
        ClaimState state
    ) =>
        (
            state switch
            {
                ClaimState.SentUp => rounds.Where(r => r.Outcome == null && r.Proposed == null),
                ClaimState.Proposed => rounds.Where(r => r.Outcome == null && r.Proposed != null),
                ClaimState.Returned => rounds.Where(r =>
                    r.Outcome == RoundOutcome.Returned
                    && !rounds.Any(l => l.ClaimId == r.ClaimId && l.Round > r.Round)
                ),
                ClaimState.Approved => rounds.Where(r => r.Outcome == RoundOutcome.Approved),
                ClaimState.Declined => rounds.Where(r => r.Outcome == RoundOutcome.Declined),
                ClaimState.Reported or ClaimState.Withdrawn => rounds.Where(r =>
                    r.WithdrawnAt != null
                ),
                _ => throw new ArgumentOutOfRangeException(nameof(state)),
            }
        ).Where(r => r.WithdrawnAt == null || state == ClaimState.Withdrawn);

    static async Task<IReadOnlyList<ClaimRow>> RowsAsync(
        Here here,
        ClaimReading reading,
        IReadOnlyList<Claim> claims
    ) => await RowsAsync(here.Db, reading, claims, await here.Rulebook(), here.Now, here.Ct);

    internal static async Task<IReadOnlyList<ClaimRow>> RowsAsync(
        HuzhuDb db,
        ClaimReading reading,
        IReadOnlyList<Claim> claims,
        Rulebook rulebook,
        DateTime now,
        CancellationToken ct
    )
    {
        var (ids, events, people, units) = (
            claims.Select(c => c.Id).ToList(),
            claims.Select(c => c.EventId).ToList(),
            claims.Select(c => c.MemberId).ToList(),
            claims.Select(c => c.UnitId).ToList()
        );
        var latest = await reading.LatestAsync(ids, ct);
        var happened = await db
            .InsuredEvents.AsNoTracking()
            .Where(e => events.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, ct);
        var members = await db
            .Members.Where(m => people.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        var unitNames = await db
            .MemberUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var frozen = await db
            .ClaimFreezes.Where(f => ids.Contains(f.ClaimId) && f.LiftedAt == null)
            .Select(f => f.ClaimId)
            .ToListAsync(ct);
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var names = await ContributionReading.NamesAsync(db, ct);
        return
        [
            .. claims.Select(claim =>
            {
                var round = latest.GetValueOrDefault(claim.Id);
                var (state, what) = (claim.State(round), happened[claim.EventId]);
                var deadline = ClaimReading.DeadlineOf(claim, round, rulebook);
                return new ClaimRow(
                    claim.Id,
                    claim.Number,
                    members[claim.MemberId],
                    unitNames[claim.UnitId],
                    claim.PlanCode,
                    plans.GetValueOrDefault(claim.PlanCode, claim.PlanCode),
                    claim.Units,
                    what.Kind,
                    what.Kind.Label(),
                    what.Detail.Diagnosis,
                    what.On,
                    claim.ReportedOn,
                    names.NameOf(claim.ReportedById),
                    claim.SentUpAt is { } sent ? Beijing.DateOf(sent) : null,
                    round is { Outcome: RoundOutcome.Returned, DecidedAt: { } at }
                        ? Beijing.DateOf(at)
                        : null,
                    claim.Round,
                    state,
                    state.Label(),
                    frozen.Contains(claim.Id),
                    state == ClaimState.Approved ? round!.Total?.Yuan : null,
                    deadline?.Due,
                    deadline?.StateAt(now) == DeadlineState.Overdue,
                    claim.Version
                );
            }),
        ];
    }

    static async Task<int> Export(ExportRequest export)
    {
        var reading = export.Get<ClaimReading>();
        var filter = new Filter(
            export.Choice<ClaimState>("state"),
            export.Text("plan"),
            export.Id("unit"),
            export.Id("member"),
            export.Text("q"),
            export.Day("from"),
            export.Day("to")
        );
        var found = await (await MatchingAsync(export.Db, filter, export.Ct)).ToListAsync(
            export.Ct
        );
        var rulebook = await export.Rulebooks.GetAsync(export.Db, export.Ct);
        return await export.Write(
            await RowsAsync(export.Db, reading, found, rulebook, export.Clock.Now(), export.Ct),
            new("报案编号", r => r.Number, 20),
            new("单位", r => r.Unit, 40),
            new("出险人", r => r.MemberName, 12, true, PersonalKind.Name),
            new("主要诊断", r => r.Diagnosis, 30, true, PersonalKind.Whole),
            new("保障活动", r => r.Plan, 40),
            new("份数", r => r.Units),
            new("出险", r => r.KindLabel),
            new("出险日期", r => r.EventOn),
            new("报案日期", r => r.ReportedOn),
            new("报案登记人", r => r.ReportedBy),
            new("上报日期", r => r.SentUpOn),
            new("打回日期", r => r.ReturnedOn),
            new("上报次数", r => r.Round),
            new("状态", r => r.StateLabel),
            new("冻结", r => r.Frozen),
            new("核定金额", r => r.Amount)
        );
    }

    static async Task<FileContentHttpResult> PrintClaimRegister(
        DateOnly? from,
        DateOnly? to,
        HttpResponse response,
        Here here,
        ClaimReading reading,
        PaperPrinter printer
    )
    {
        ListPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var found = await (
                await MatchingAsync(here.Db, new(null, null, null, null, null, from, to), here.Ct)
            )
                .OrderBy(c => c.ReportedOn)
                .ThenBy(c => c.Number)
                .Take(MostPrinted + 1)
                .ToListAsync(here.Ct);
            if (found.Count > MostPrinted)
                throw new InvalidField("from", $"一次最多打印{MostPrinted}件，请缩短日期范围。");
            paper = RegisterOf(
                await RowsAsync(here, reading, found),
                here.Me.Agency!.AgencyName,
                from,
                to,
                here.Now
            );
        }
        return PaperFile.Of(response, await printer.PrintAsync(paper, here.Ct), "报案登记簿");
    }

    static ListPaper RegisterOf(
        IReadOnlyList<ClaimRow> rows,
        string agency,
        DateOnly? from,
        DateOnly? to,
        DateTime now
    ) =>
        new(
            $"{agency}报案登记簿",
            from is null && to is null ? null : $"报案日期 {from:yyyy-MM-dd} 至 {to:yyyy-MM-dd}",
            [
                new("报案编号", 1.4),
                new("单位", 1.6),
                new("出险人"),
                new("主要诊断", 1.6),
                new("保障活动", 2),
                new("份数", 0.5, true),
                new("报案日期", 1.1),
                new("报案登记人"),
                new("上报日期", 1.1),
                new("打回日期", 1.1),
                new("状态"),
            ],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<string>)
                        [
                            r.Number,
                            r.Unit,
                            r.MemberName,
                            r.Diagnosis ?? "",
                            r.Plan,
                            $"{r.Units}",
                            $"{r.ReportedOn:yyyy-MM-dd}",
                            r.ReportedBy,
                            $"{r.SentUpOn:yyyy-MM-dd}",
                            $"{r.ReturnedOn:yyyy-MM-dd}",
                            r.StateLabel,
                        ]
                ),
            ],
            now,
            Landscape: true
        );

    /// <summary>给付通知 or 不予给付通知书, once it is decided.</summary>
    static async Task<FileContentHttpResult> PrintClaimNotice(
        Guid id,
        HttpResponse response,
        Here here,
        ClaimReading reading,
        PaperPrinter printer
    )
    {
        ClaimNoticePaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var whole = await reading.FindAsync(id, here.Ct);
            if (whole.State is not (ClaimState.Approved or ClaimState.Declined))
                throw new WrongState("该报案还没有核定，请等办事处核定后再打印通知。");
            var plans = await ContributionReading.PlanNamesAsync(here.Db, here.Ct);
            paper = NoticeOf(whole, plans, here.Me.Agency!.AgencyName);
        }
        return PaperFile.Of(
            response,
            await printer.PrintAsync(paper, here.Ct),
            $"核定通知 {paper.Number}"
        );
    }

    static ClaimNoticePaper NoticeOf(
        WholeClaim whole,
        IReadOnlyDictionary<string, string> plans,
        string agency
    )
    {
        var (claim, round) = (whole.Claim, whole.Latest!);
        var total = round.Total ?? Money.Zero;
        return new(
            agency,
            claim.Number,
            whole.Member.Name,
            whole.Unit,
            plans.GetValueOrDefault(claim.PlanCode, claim.PlanCode),
            [
                .. round.Ruled!.Lines.Select(l =>
                    (
                        $"{l.Plan} {l.Benefit}（{l.Citation}）",
                        string.Join("；", l.Steps.Select(s => s.Words)),
                        l.Amount.ToString()
                    )
                ),
            ],
            total.ToString(),
            CapitalMoney.Of(total),
            round.Ruled.Refusal,
            Beijing.DateOf(round.DecidedAt!.Value)
        );
    }
}
