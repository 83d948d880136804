using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Reconciliations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Reconciliations;

/// <summary>月度核对: an agency compares its month with the office and its units, one person explains
/// what differs, another closes it (CL-7).</summary>
public static class ReconcileMonths
{
    /// <param name="Month">Its first day.</param>
    /// <param name="Differences">Null: not counted yet.</param>
    public sealed record MonthRow(
        DateOnly Month,
        ReconciliationState State,
        string StateLabel,
        int? Differences,
        DateOnly Due,
        bool Late,
        string? PreparedBy,
        string? ClosedBy,
        DateTime? ClosedAt
    );

    /// <summary>A line of the sheet. Sums in yuan; zero where only cases count.</summary>
    public sealed record SheetLineView(
        SheetItem Item,
        string ItemLabel,
        string Plan,
        int AgencyCount,
        decimal AgencySum,
        int OfficeCount,
        decimal OfficeSum
    );

    /// <param name="Agency">In yuan; null: it has no such entry.</param>
    public sealed record DifferenceView(
        string Key,
        string ItemLabel,
        string Plan,
        string Number,
        DateOnly On,
        decimal? Agency,
        decimal? Office,
        string? Said,
        DifferenceReason? Reason,
        string? ReasonLabel,
        string? Text
    );

    /// <param name="Id">Null: nobody has prepared it.</param>
    /// <param name="Actions">prepare, close, answer.</param>
    public sealed record SheetView(
        Guid? Id,
        DateOnly Month,
        ReconciliationState State,
        string StateLabel,
        IReadOnlyList<SheetLineView> Lines,
        IReadOnlyList<DifferenceView> Differences,
        IReadOnlyList<UnitSheetRow> Units,
        string? PreparedBy,
        DateTime? PreparedAt,
        string? ClosedBy,
        DateTime? ClosedAt,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public sealed record ExplanationRequest(string Key, DifferenceReason Reason, string Text);

    /// <param name="Month">Its first day.</param>
    public sealed record ReconcileRequest(
        DateOnly Month,
        IReadOnlyList<ExplanationRequest> Explanations
    );

    /// <param name="Said">What the unit objects to; null: it agrees.</param>
    public sealed record UnitAnswerRequest(DateOnly Month, Guid UnitId, string? Said);

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("reconciliations", ListReconciliations, Permission.ViewAgency);
        agency.Exports("reconciliations", "理赔月度核对", Permission.ViewAgency, Export);
        agency.Read("reconciliations/sheet", GetReconciliation, Permission.ViewAgency);
        agency.Write("reconciliations", ReconcileMonth, Permission.Reconcile);
        agency.Write("reconciliations/unit-answers", RecordUnitAnswer, Permission.Reconcile);
        agency
            .Write(
                "reconciliations/{id:guid}/closing",
                CloseReconciliation,
                Permission.CloseReconciliations
            )
            .OnExisting()
            .StepUp();
    }

    static async Task<Ok<Page<MonthRow>>> ListReconciliations(
        Word<ReconciliationState>? state,
        int? page,
        int? size,
        Here here
    )
    {
        var rows = await RowsAsync(here.Db, await here.Rulebook(), here.Now, here.Ct);
        return TypedResults.Ok(
            rows.Where(r => state is null || r.State == state.Value).ToList().Page(page, size)
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var rows = await RowsAsync(
            export.Db,
            await export.Rulebooks.GetAsync(export.Db, export.Ct),
            export.Clock.Now(),
            export.Ct
        );
        var state = export.Choice<ReconciliationState>("state");
        return await export.Write(
            rows.Where(r => state is null || r.State == state).ToList(),
            new("月份", r => $"{r.Month:yyyy-MM}"),
            new("状态", r => r.StateLabel),
            new("差异笔数", r => r.Differences),
            new("截止日期", r => r.Due),
            new("逾期", r => r.Late),
            new("核对人", r => r.PreparedBy),
            new("关账人", r => r.ClosedBy),
            new("关账时间", r => r.ClosedAt, 20)
        );
    }

    /// <summary>Every month from the first with anything to compare to the present one, the newest
    /// first.</summary>
    static async Task<IReadOnlyList<MonthRow>> RowsAsync(
        HuzhuDb db,
        Rulebook rulebook,
        DateTime now,
        CancellationToken ct
    )
    {
        var agency = db.Scope.AgencyId;
        var since = await ReconciliationReading.SinceAsync(db, [agency], ct);
        if (!since.TryGetValue(agency, out var first))
            return [];
        var known = await db.Reconciliations.AsNoTracking().ToDictionaryAsync(r => r.Month, ct);
        var names = await ContributionReading.NamesAsync(db, ct);
        var running = ReconciliationReading.MonthOf(Beijing.DateOf(now));
        return
        [
            .. ReconciliationDuties
                .Months(first, running.AddMonths(1))
                .Reverse()
                .Select(month =>
                {
                    var one = known.GetValueOrDefault(month);
                    var (state, deadline) = (
                        StateOf(month, one, running),
                        Reconciliation.DeadlineOf(month, rulebook)
                    );
                    return new MonthRow(
                        month,
                        state,
                        state.Label(),
                        one?.Sheet.Differences.Count,
                        deadline.Due,
                        state != ReconciliationState.Closed
                            && deadline.StateAt(now) == DeadlineState.Overdue,
                        one is null ? null : names.NameOf(one.PreparedById),
                        one?.ClosedById is { } by ? names.NameOf(by) : null,
                        one?.ClosedAt
                    );
                }),
        ];
    }

    static ReconciliationState StateOf(DateOnly month, Reconciliation? one, DateOnly running) =>
        one?.State ?? (month < running ? ReconciliationState.Open : ReconciliationState.Running);

    static async Task<Ok<SheetView>> GetReconciliation(
        DateOnly month,
        Here here,
        ReconciliationReading reading
    ) => TypedResults.Ok(await ViewAsync(MonthIn(month, here), here, reading));

    static async Task<Ok<SheetView>> ReconcileMonth(
        ReconcileRequest request,
        Here here,
        ReconciliationReading reading
    )
    {
        var month = MonthIn(request.Month, here);
        var before = (await RowsAsync(here.Db, await here.Rulebook(), here.Now, here.Ct))
            .FirstOrDefault(r => r.Month == month.AddMonths(-1))
            ?.State;
        var one = await FindAsync(month, here);
        if (one is null)
            here.Db.Reconciliations.Add(
                one = Reconciliation.Of(here.NewId(), here.Me.AgencyId, month)
            );
        one.Prepare(
            await reading.SheetAsync(month, here.Ct),
            [
                .. request.Explanations.Select(
                    (e, i) =>
                        new Explanation(
                            e.Key,
                            e.Reason,
                            Text.Of($"explanations[{i}].text", e.Text, "说明", 500)
                        )
                ),
            ],
            before,
            here.Me.PersonId,
            here.Now
        );
        here.About(one.Id, new { month, differences = one.Sheet.Differences.Count });
        await here.Save();
        return TypedResults.Ok(await ViewAsync(month, here, reading));
    }

    static async Task<Ok<SheetView>> CloseReconciliation(
        Guid id,
        Here here,
        ReconciliationReading reading
    )
    {
        var one = await here.Find(here.Db.Reconciliations, id);
        one.Close(await reading.SheetAsync(one.Month, here.Ct), here.Me.PersonId, here.Now);
        here.About(id, new { one.Month, differences = one.Sheet.Differences.Count });
        await here.Save();
        return TypedResults.Ok(await ViewAsync(one.Month, here, reading));
    }

    static async Task<Ok<SheetView>> RecordUnitAnswer(
        UnitAnswerRequest request,
        Here here,
        ReconciliationReading reading
    )
    {
        var month = MonthIn(request.Month, here);
        if (await FindAsync(month, here) is { State: ReconciliationState.Closed })
            throw new WrongState("该月已经关账，单位的意见请记入下一个月。");
        var unit =
            await here.Db.MemberUnits.SingleOrDefaultAsync(u => u.Id == request.UnitId, here.Ct)
            ?? throw new InvalidField("unitId", "请选择本代办处的单位。");
        var answer = new UnitAnswer
        {
            Id = here.NewId(),
            AgencyId = here.Me.AgencyId,
            Month = month,
            UnitId = unit.Id,
            UnitName = unit.Name,
            Said = Text.Optional("said", request.Said, "单位意见", 500),
            RecordedById = here.Me.PersonId,
            RecordedAt = here.Now,
        };
        here.Db.UnitAnswers.Add(answer);
        here.About(
            answer.Id,
            new
            {
                month,
                unit = unit.Number,
                agrees = answer.Said is null,
            }
        );
        await here.Save();
        return TypedResults.Ok(await ViewAsync(month, here, reading));
    }

    internal static DateOnly MonthIn(DateOnly day, Here here) =>
        day.Year >= 2017 && day <= here.Today
            ? ReconciliationReading.MonthOf(day)
            : throw new InvalidField("month", "请选择不晚于本月的月份。");

    static Task<Reconciliation?> FindAsync(DateOnly month, Here here) =>
        here.Db.Reconciliations.SingleOrDefaultAsync(r => r.Month == month, here.Ct);

    internal static async Task<SheetView> ViewAsync(
        DateOnly month,
        Here here,
        ReconciliationReading reading
    )
    {
        var one = await here
            .Db.Reconciliations.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Month == month, here.Ct);
        var state = StateOf(month, one, ReconciliationReading.MonthOf(here.Today));
        var closed = state == ReconciliationState.Closed;
        var sheet = closed ? one!.Sheet : await reading.SheetAsync(month, here.Ct);
        var plans = await ContributionReading.PlanNamesAsync(here.Db, here.Ct);
        var names = await ContributionReading.NamesAsync(here.Db, here.Ct);
        var told = (one?.Explanations ?? []).ToDictionary(e => e.Key);
        string Plan(string code) => plans.GetValueOrDefault(code, code);
        return new(
            one?.Id,
            month,
            state,
            state.Label(),
            [
                .. sheet.Lines.Select(l => new SheetLineView(
                    l.Item,
                    l.Item.Label(),
                    Plan(l.PlanCode),
                    l.AgencyCount,
                    l.AgencySum.Yuan,
                    l.OfficeCount,
                    l.OfficeSum.Yuan
                )),
            ],
            [
                .. sheet.Differences.Select(d =>
                {
                    var why = told.GetValueOrDefault(d.Key);
                    return new DifferenceView(
                        d.Key,
                        d.Item.Label(),
                        Plan(d.PlanCode),
                        d.Number,
                        d.On,
                        d.Agency?.Yuan,
                        d.Office?.Yuan,
                        d.Said,
                        why?.Reason,
                        why?.Reason.Label(),
                        why?.Text
                    );
                }),
            ],
            await reading.UnitsAsync(month, here.Ct),
            one is null ? null : names.NameOf(one.PreparedById),
            one?.PreparedAt,
            one?.ClosedById is { } by ? names.NameOf(by) : null,
            one?.ClosedAt,
            [.. Acts(state, one, here.Me)],
            one?.Version ?? 0
        );
    }

    static IEnumerable<string> Acts(ReconciliationState state, Reconciliation? one, Acting me)
    {
        if (state == ReconciliationState.Closed)
            yield break;
        if (me.May(Permission.Reconcile))
        {
            yield return "answer";
            if (state != ReconciliationState.Running)
                yield return "prepare";
        }
        if (
            one is not null
            && one.PreparedById != me.PersonId
            && me.May(Permission.CloseReconciliations)
        )
            yield return "close";
    }
}
