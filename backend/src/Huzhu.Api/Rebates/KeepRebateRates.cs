using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Rebates;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Rebates;

/// <summary>Which part of contributions goes back, by plan, kind of agency and day: two persons of
/// the office set it (T-0, GV-10); none ships.</summary>
public static class KeepRebateRates
{
    /// <summary>A rate, in per cent.</summary>
    public sealed record RebateRateRow : IVersioned
    {
        public required Guid Id { get; init; }
        public required string PlanCode { get; init; }
        public required string Plan { get; init; }
        public required AgencyKind Kind { get; init; }
        public required string KindLabel { get; init; }
        public required decimal Rate { get; init; }
        public required DateOnly From { get; init; }
        public required string Document { get; init; }
        public required string ProposedBy { get; init; }
        public required string? ConfirmedBy { get; init; }
        public required DateTime? ConfirmedAt { get; init; }

        /// <summary>confirm, withdraw.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    /// <param name="Rate">In per cent with at most two decimals, 0 to 100.</param>
    /// <param name="Document">The document that it stands in.</param>
    public sealed record RebateRateRequest(
        string PlanCode,
        AgencyKind Kind,
        decimal Rate,
        DateOnly From,
        string Document
    );

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "rebate-rates/{id:guid}";
        office.Read("rebate-rates", ListRebateRates, Permission.ViewOffice);
        office.Exports("rebate-rates", "管理费回拨比例", Permission.ViewOffice, Export);
        office.Write("rebate-rates", ProposeRebateRate, Permission.KeepRebates);
        office
            .Write(one + "/confirmation", ConfirmRebateRate, Permission.ConfirmRebates)
            .OnExisting()
            .StepUp();
        office.Delete(one, WithdrawRebateRate, Permission.KeepRebates);
    }

    static async Task<Ok<Page<RebateRateRow>>> ListRebateRates(
        string? plan,
        Word<AgencyKind>? kind,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await Matching(here.Db, plan, kind?.Value).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<RebateRateRow>(
                await RowsAsync(here.Db, here.Me, found.Items, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = Matching(export.Db, export.Text("plan"), export.Choice<AgencyKind>("kind"));
        return await export.Write(
            await RowsAsync(export.Db, export.Me, await found.ToListAsync(export.Ct), export.Ct),
            new("保障活动", r => r.Plan, 30),
            new("代办处类别", r => r.KindLabel, 16),
            new("回拨比例", r => $"{r.Rate:0.##}%"),
            new("生效日期", r => r.From),
            new("依据", r => r.Document, 30),
            new("提出人", r => r.ProposedBy),
            new("核准人", r => r.ConfirmedBy),
            new("核准时间", r => r.ConfirmedAt, 20)
        );
    }

    static async Task<Ok<RebateRateRow>> ProposeRebateRate(
        RebateRateRequest request,
        Here here,
        RebateComputing computing
    )
    {
        if (!await here.Db.PlanVersions.AnyAsync(p => p.Code == request.PlanCode, here.Ct))
            throw new InvalidField("planCode", "没有这项保障活动，请重新选择。");
        if (!Enum.IsDefined(request.Kind))
            throw new InvalidField("kind", "请选择代办处类别。");
        if (request.Rate is < 0 or > 100 || decimal.Round(request.Rate, 2) != request.Rate)
            throw new InvalidField("rate", "请填写0至100之间的百分数，最多两位小数。");
        if (request.From.Year is < 2017 or > 2100)
            throw new InvalidField("from", "请填写2017年以后的生效日期。");
        if (
            await here.Db.RebateRates.AnyAsync(
                r =>
                    r.PlanCode == request.PlanCode
                    && r.AgencyKind == request.Kind
                    && r.EffectiveFrom == request.From,
                here.Ct
            )
        )
            throw new WrongState("这一天已有一个回拨比例，请另选生效日期，或者先撤下原来的。");
        var rate = RebateRate.Propose(
            here.NewId(),
            (request.PlanCode, request.Kind),
            (int)(request.Rate * 100),
            request.From,
            Text.Of("document", request.Document, "依据的文号", 200),
            await computing.UsedUntilAsync(request.PlanCode, request.Kind, here.Ct),
            here.Me.PersonId,
            here.Now
        );
        here.Db.RebateRates.Add(rate);
        return await SavedAsync(rate, here);
    }

    static async Task<Ok<RebateRateRow>> ConfirmRebateRate(
        Guid id,
        Here here,
        RebateComputing computing
    )
    {
        await computing.HoldAsync(here.Ct);
        var rate = await here.Find(here.Db.RebateRates, id);
        rate.Confirm(
            await computing.UsedUntilAsync(rate.PlanCode, rate.AgencyKind, here.Ct),
            here.Me.PersonId,
            here.Now
        );
        return await SavedAsync(rate, here);
    }

    static async Task<NoContent> WithdrawRebateRate(Guid id, Here here)
    {
        var rate = await here.Find(here.Db.RebateRates, id);
        rate.RequireOpen();
        here.Db.RebateRates.Remove(rate);
        here.About(id, new { rate.PlanCode, rate.Rate });
        return TypedResults.NoContent();
    }

    static async Task<Ok<RebateRateRow>> SavedAsync(RebateRate rate, Here here)
    {
        here.About(
            rate.Id,
            new
            {
                rate.PlanCode,
                rate.AgencyKind,
                rate.Rate,
                rate.EffectiveFrom,
                confirmed = rate.ConfirmedAt is not null,
            }
        );
        await here.Save();
        return TypedResults.Ok((await RowsAsync(here.Db, here.Me, [rate], here.Ct))[0]);
    }

    static IQueryable<RebateRate> Matching(HuzhuDb db, string? plan, AgencyKind? kind)
    {
        var found = db.RebateRates.AsNoTracking();
        if (plan is { Length: > 0 })
            found = found.Where(r => r.PlanCode == plan);
        if (kind is { } wanted)
            found = found.Where(r => r.AgencyKind == wanted);
        return found
            .OrderBy(r => r.PlanCode)
            .ThenBy(r => r.AgencyKind)
            .ThenByDescending(r => r.EffectiveFrom);
    }

    static async Task<IReadOnlyList<RebateRateRow>> RowsAsync(
        HuzhuDb db,
        Acting me,
        IReadOnlyList<RebateRate> found,
        CancellationToken ct
    )
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var people = found
            .SelectMany(r => new[] { r.ProposedById, r.ConfirmedById })
            .OfType<Guid>()
            .ToHashSet();
        var names = await db
            .Users.AsNoTracking()
            .Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. found.Select(r => new RebateRateRow
            {
                Id = r.Id,
                PlanCode = r.PlanCode,
                Plan = plans.GetValueOrDefault(r.PlanCode, r.PlanCode),
                Kind = r.AgencyKind,
                KindLabel = r.AgencyKind.Label(),
                Rate = RebateReading.PerCent(r.Rate),
                From = r.EffectiveFrom,
                Document = r.Document,
                ProposedBy = names.NameOf(r.ProposedById),
                ConfirmedBy = r.ConfirmedById is { } by ? names.NameOf(by) : null,
                ConfirmedAt = r.ConfirmedAt,
                Actions = [.. ActionsOn(r, me)],
                Version = r.Version,
            }),
        ];
    }

    static IEnumerable<string> ActionsOn(RebateRate rate, Acting me)
    {
        if (rate.ConfirmedAt is not null)
            yield break;
        if (me.May(Permission.ConfirmRebates) && rate.ProposedById != me.PersonId)
            yield return "confirm";
        if (me.May(Permission.KeepRebates))
            yield return "withdraw";
    }
}
