using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.People;
using Huzhu.Domain.Statistics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Contributions;

/// <summary>Money that brings no cover goes back to its unit, or pays another due of the unit with
/// its consent (EN-7, PL-10): one person proposes, another confirms. The office sees all of it.
/// </summary>
public static class SettleUnusedSums
{
    /// <summary>Part of the list: what is still to be settled, or what is done.</summary>
    public enum UnusedPart
    {
        Open,
        Settled,
    }

    /// <summary>A sum of a contribution that brings no cover.</summary>
    public sealed record UnusedRow : IVersioned
    {
        public required Guid Id { get; init; }
        public required string Agency { get; init; }
        public required string Slug { get; init; }
        public required Guid UnitId { get; init; }
        public required string Unit { get; init; }
        public required string PlanCode { get; init; }
        public required string Plan { get; init; }
        public required Guid ContributionId { get; init; }
        public required Guid RosterId { get; init; }
        public required string RosterNumber { get; init; }
        public required string? ReceiptNumber { get; init; }

        /// <summary>In yuan.</summary>
        public required decimal Amount { get; init; }
        public required int Persons { get; init; }

        /// <summary>What happened: in a word, and in a sentence.</summary>
        public required string Kind { get; init; }
        public required string Because { get; init; }
        public required DateTime AroseAt { get; init; }
        public required UnusedState State { get; init; }
        public required string StateLabel { get; init; }

        /// <summary>Of a refund: the bank's day and number.</summary>
        public required DateOnly? RefundedOn { get; init; }
        public required string? Reference { get; init; }

        /// <summary>Of a credit: the due that it pays, and who of the unit agreed.</summary>
        public required Guid? DueId { get; init; }
        public required string? ConsentBy { get; init; }
        public required string? ProposedBy { get; init; }
        public required string? SettledBy { get; init; }
        public required DateTime? SettledAt { get; init; }

        /// <summary>refund, credit, confirm, withdraw.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    /// <param name="Reference">The bank's number of the transfer back to the unit.</param>
    public sealed record Refund(DateOnly On, string Reference);

    /// <param name="DueId">An open due of the same unit and plan.</param>
    /// <param name="ConsentBy">Who of the unit agreed.</param>
    /// <param name="LateReason">Why the due's renewals are paid late, where they are
    /// (EN-3).</param>
    public sealed record CreditToDue(Guid DueId, string ConsentBy, string? LateReason);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission record = Permission.RecordContributions;
        const string one = "unused-sums/{id:guid}";
        agency.Read("unused-sums", ListUnusedSums, Permission.ViewAgency);
        agency.Exports("unused-sums", "退转款", Permission.ViewAgency, Export);
        agency.Write(one + "/refund", ProposeRefund, record).OnExisting().WhenReadOnly();
        agency.Write(one + "/credit", ProposeCredit, record).OnExisting();
        agency
            .Write(one + "/confirmation", ConfirmUnusedSum, Permission.ConfirmContributions)
            .OnExisting()
            .StepUp()
            .WhenReadOnly();
        agency.Write(one + "/withdrawal", WithdrawUnusedSum, record).OnExisting().WhenReadOnly();
    }

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read(
            "unused-sums",
            ListUnusedSums,
            Permission.ViewOffice,
            name: "ListAgencyUnusedSums"
        );
        office.Exports("unused-sums", "退转款", Permission.ViewOffice, Export);
    }

    static async Task<Ok<Page<UnusedRow>>> ListUnusedSums(
        Word<UnusedPart>? state,
        string? q,
        int? page,
        int? size,
        Here here,
        UnusedReading reading
    )
    {
        var found = await (
            await UnusedReading.MatchingAsync(here.Db, state?.Value, q, here.Ct)
        ).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<UnusedRow>(
                await reading.RowsAsync(found.Items, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = await UnusedReading.MatchingAsync(
            export.Db,
            export.Choice<UnusedPart>("state"),
            export.Text("q"),
            export.Ct
        );
        return await export.Write(
            await export
                .Get<UnusedReading>()
                .RowsAsync(await found.ToListAsync(export.Ct), export.Ct),
            new("代办处", r => r.Agency, 60),
            new("单位", r => r.Unit, 40),
            new("保障活动", r => r.Plan, 30),
            new("名册编号", r => r.RosterNumber, 20),
            new("收据编号", r => r.ReceiptNumber, 20),
            new("金额", r => r.Amount),
            new("人数", r => r.Persons),
            new("种类", r => r.Kind),
            new("原因", r => r.Because, 40),
            new("发生时间", r => r.AroseAt, 20),
            new("状态", r => r.StateLabel),
            new("退款日期", r => r.RefundedOn),
            new("退款凭证号", r => r.Reference, 24),
            new("单位同意人", r => r.ConsentBy),
            new("经办人", r => r.ProposedBy),
            new("复核人", r => r.SettledBy),
            new("办结时间", r => r.SettledAt, 20)
        );
    }

    static async Task<Ok<UnusedRow>> ProposeRefund(
        Guid id,
        Refund request,
        Here here,
        UnusedReading reading
    )
    {
        var sum = await here.Find(here.Db.UnusedSums, id);
        sum.ProposeRefund(
            request.On,
            Text.Of("reference", request.Reference, "退款凭证号", 100),
            here.Me.PersonId,
            here.Now
        );
        return await SavedAsync(sum, here, reading);
    }

    static async Task<Ok<UnusedRow>> ProposeCredit(
        Guid id,
        CreditToDue request,
        Here here,
        UnusedReading reading
    )
    {
        var sum = await here.Find(here.Db.UnusedSums, id);
        var due =
            await here.Db.Contributions.SingleOrDefaultAsync(c => c.Id == request.DueId, here.Ct)
            ?? throw new InvalidField("dueId", "没有这笔应收会费，请重新选择。");
        sum.ProposeCredit(
            due,
            Text.Of("consentBy", request.ConsentBy, "单位同意人", 50),
            Text.Optional("lateReason", request.LateReason, "逾期原因", 200),
            here.Me.PersonId,
            here.Now
        );
        return await SavedAsync(sum, here, reading);
    }

    static async Task<Ok<UnusedRow>> ConfirmUnusedSum(
        Guid id,
        Here here,
        Receiving receiving,
        UnusedReading reading
    )
    {
        var sum = await here.Find(here.Db.UnusedSums, id);
        if (sum.State == UnusedState.CreditProposed)
        {
            var due = await here.Db.Contributions.SingleAsync(c => c.Id == sum.DueId, here.Ct);
            if (sum.ConfirmCredit(due, here.Me.PersonId, here.Now))
                await receiving.ReceivedAsync([due], here.Ct);
        }
        else
        {
            sum.ConfirmRefund(here.Me.PersonId, here.Now);
            var month = CoverFacts.MonthOf(sum.RefundedOn!.Value);
            const Measure received = Measure.ContributionsReceived;
            await receiving.PostAsync(
                [new(sum.UnitId, month, sum.PlanCode, received, -sum.Amount.Fen)],
                here.Ct
            );
        }
        return await SavedAsync(sum, here, reading);
    }

    static async Task<Ok<UnusedRow>> WithdrawUnusedSum(Guid id, Here here, UnusedReading reading)
    {
        var sum = await here.Find(here.Db.UnusedSums, id);
        sum.Withdraw();
        return await SavedAsync(sum, here, reading);
    }

    static async Task<Ok<UnusedRow>> SavedAsync(UnusedSum sum, Here here, UnusedReading reading)
    {
        here.About(
            sum.Id,
            new
            {
                sum.Amount,
                sum.State,
                sum.Reference,
                sum.DueId,
                sum.ConsentBy,
            }
        );
        await here.Save();
        return TypedResults.Ok((await reading.RowAsync(sum.Id, here.Ct))!);
    }
}
