using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Contributions;

/// <summary>What the agency's units owe, what has come, and what is still with the agency (EN-7).
/// </summary>
public static class ListContributions
{
    /// <summary>Part of the list; <see cref="ContributionPart.Late"/> is what should be with the
    /// office by now.</summary>
    public enum ContributionPart
    {
        Open,
        Reported,
        Received,
        NotPassedOn,
        Late,
        PassedOn,
        TakingBack,
        Voided,
    }

    public sealed record Filter(ContributionPart? State, Guid? Unit, string? Plan, string? Q);

    /// <param name="Due">In yuan.</param>
    /// <param name="PassOnBy">By when it has to be with the office; null unless the agency holds
    /// it.</param>
    /// <param name="Owed">Of the due what has to come in cash, in yuan: less what earlier sums pay.
    /// </param>
    /// <param name="RenewsUntil">Money of a later day makes renewals late, and a reason is asked
    /// for. </param>
    /// <param name="Actions">report, confirm, withdraw, confirmWithdrawal, dropWithdrawal,
    /// print.</param>
    public sealed record ContributionRow(
        Guid Id,
        Guid RosterId,
        string RosterNumber,
        Guid UnitId,
        string UnitNumber,
        string UnitName,
        string PlanCode,
        string Plan,
        [property: People] int? Persons,
        int Units,
        decimal Due,
        decimal Owed,
        DateOnly? RenewsUntil,
        DateTime DueSince,
        ContributionState State,
        string StateLabel,
        DateOnly? ReceivedOn,
        string? ReceiptNumber,
        DateOnly? PassOnBy,
        bool Late,
        IReadOnlyList<string> Actions,
        int Version
    );

    /// <param name="ReportedBy">Of one received by hand; null of one that the statement shows.
    /// </param>
    /// <param name="Line">The statement's line: date, payer, remark.</param>
    /// <param name="RemittedOn">When it went to the office.</param>
    /// <param name="TakeBackReason">Why somebody says that the receipt is a mistake.</param>
    /// <param name="LateReason">Why the money of renewals came late.</param>
    public sealed record ContributionView(
        ContributionRow Contribution,
        DateOnly? ReportedOn,
        string? ReportedWay,
        string? ReportedReference,
        string? ReportedBy,
        string? ConfirmedBy,
        string? Line,
        DateOnly? RemittedOn,
        string? TakeBackReason,
        string? TakeBackAskedBy,
        DateOnly? VoidedOn,
        string? LateReason,
        int Version
    ) : IVersioned;

    /// <summary>Sums of the rows that the filter lets through, in yuan.</summary>
    public sealed record ContributionTotals(
        int Count,
        decimal Due,
        decimal Received,
        decimal NotPassedOn
    );

    /// <summary>A contribution with what its row names.</summary>
    internal sealed class Found
    {
        public required Contribution Contribution { get; init; }
        public required string Roster { get; init; }
        public required string UnitNumber { get; init; }
        public required string UnitName { get; init; }
        public required DateTime? PassedOnAt { get; init; }
    }

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission view = Permission.ViewAgency;
        agency.Read("contributions", Handle, view);
        agency.Exports("contributions", "会费应收", view, Export);
        agency.Read("contributions/totals", GetContributionTotals, view);
        agency.Read("contributions/{id:guid}", GetContribution, view);
    }

    static async Task<Ok<Page<ContributionRow>>> Handle(
        Word<ContributionPart>? state,
        Guid? unit,
        string? plan,
        string? q,
        int? page,
        int? size,
        ContributionReading reading,
        CancellationToken ct
    )
    {
        var rows = await reading.MatchingAsync(new(state?.Value, unit, plan, q), ct);
        var found = await rows.PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<ContributionRow>(
                await reading.RowsAsync(found.Items, ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var reading = export.Get<ContributionReading>();
        var found = await reading.MatchingAsync(
            new(
                export.Choice<ContributionPart>("state"),
                export.Id("unit"),
                export.Text("plan"),
                export.Text("q")
            ),
            export.Ct
        );
        return await export.Write(
            await reading.RowsAsync(await found.ToListAsync(export.Ct), export.Ct),
            new("名册编号", r => r.RosterNumber, 20),
            new("单位编号", r => r.UnitNumber),
            new("单位", r => r.UnitName, 40),
            new("保障活动", r => r.Plan, 30),
            new("人数", r => r.Persons, People: true),
            new("份数", r => r.Units),
            new("应收金额", r => r.Due),
            new("应到账金额", r => r.Owed),
            new("应收时间", r => r.DueSince, 20),
            new("状态", r => r.StateLabel),
            new("到账日期", r => r.ReceivedOn),
            new("收据编号", r => r.ReceiptNumber, 20),
            new("上缴期限", r => r.PassOnBy),
            new("逾期未上缴", r => r.Late)
        );
    }

    static async Task<Ok<ContributionTotals>> GetContributionTotals(
        Word<ContributionPart>? state,
        Guid? unit,
        string? plan,
        string? q,
        ContributionReading reading,
        CancellationToken ct
    )
    {
        var rows = await reading.MatchingAsync(new(state?.Value, unit, plan, q), ct);
        var sums = await rows.GroupBy(_ => 1)
            .Select(all => new
            {
                Count = all.Count(),
                Due = all.Sum(f =>
                    f.Contribution.VoidedOn == null ? (long)(object)f.Contribution.Due : 0
                ),
                Received = all.Sum(f =>
                    f.Contribution.ReceivedOn != null ? (long)(object)f.Contribution.Due : 0
                ),
                Held = all.Sum(f =>
                    f.Contribution.ReceivedOn != null && f.PassedOnAt == null
                        ? (long)(object)f.Contribution.Due
                        : 0
                ),
            })
            .SingleOrDefaultAsync(ct);
        return TypedResults.Ok(
            new ContributionTotals(
                sums?.Count ?? 0,
                new Money(sums?.Due ?? 0).Yuan,
                new Money(sums?.Received ?? 0).Yuan,
                new Money(sums?.Held ?? 0).Yuan
            )
        );
    }

    static async Task<Ok<ContributionView>> GetContribution(
        Guid id,
        ContributionReading reading,
        CancellationToken ct
    ) => await reading.ViewAsync(id, ct) is { } view ? TypedResults.Ok(view) : throw new Absent();
}
