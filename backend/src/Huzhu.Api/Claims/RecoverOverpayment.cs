using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Jobs;
using Huzhu.Api.Payments;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>应收回: what was paid beyond a revised ruling comes back as a credit on the office's
/// account, or is set off with consent within the plan; two persons say so (CL-14, GV-10).</summary>
public static class RecoverOverpayment
{
    /// <param name="On">The day on the statement, or of the consent.</param>
    /// <param name="Reference">Its number there.</param>
    /// <param name="PayableId">Of a set-off: what it is taken from.</param>
    public sealed record RecoveryRequest(DateOnly On, string Reference, Guid? PayableId);

    /// <summary>Amounts in yuan.</summary>
    public sealed record OverpaymentRow : IVersioned
    {
        public required Guid Id { get; init; }

        /// <summary>Null: it was paid out of a settlement.</summary>
        public required Guid? ClaimId { get; init; }
        public required string Number { get; init; }
        public required string Agency { get; init; }
        public required string Plan { get; init; }
        public required decimal Amount { get; init; }
        public required DateTime CreatedAt { get; init; }
        public required DateOnly Due { get; init; }
        public required bool Late { get; init; }

        /// <summary>待收回, 待核准, 已收回.</summary>
        public required string StateLabel { get; init; }
        public required DateOnly? RecoveredOn { get; init; }
        public required string? Reference { get; init; }
        public required string? ProposedBy { get; init; }
        public required string? ConfirmedBy { get; init; }

        /// <summary>Payables that it could be set off against.</summary>
        public required IReadOnlyList<SetOffView> SetOffs { get; init; }

        /// <summary>recover, confirm.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    /// <param name="Amount">In yuan.</param>
    public sealed record SetOffView(Guid PayableId, string Number, decimal Amount);

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "overpayments/{id:guid}";
        office.Read("overpayments", ListOverpayments, Permission.ViewOffice);
        office.Exports("overpayments", "应收回互助金", Permission.ViewOffice, Export);
        office.Write(one + "/recovery", Handle, Permission.RecoverOverpayments).OnExisting();
        office
            .Write(
                one + "/recovery/confirmation",
                ConfirmRecoveredSum,
                Permission.ConfirmRecoveries
            )
            .OnExisting()
            .StepUp();
    }

    static async Task<Ok<Page<OverpaymentRow>>> ListOverpayments(
        bool? open,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await Matching(here.Db, open).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<OverpaymentRow>(
                await RowsAsync(
                    here.Db,
                    here.Me,
                    found.Items,
                    here.Now,
                    await here.Rulebook(),
                    here.Ct
                ),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static IQueryable<Overpayment> Matching(HuzhuDb db, bool? open) =>
        db
            .Overpayments.AsNoTracking()
            .Where(o => open == null || o.ConfirmedAt == null == open)
            .OrderByDescending(o => o.CreatedAt)
            .ThenBy(o => o.Id);

    static async Task<IReadOnlyList<OverpaymentRow>> RowsAsync(
        HuzhuDb db,
        Acting me,
        IReadOnlyList<Overpayment> found,
        DateTime now,
        Rulebook rulebook,
        CancellationToken ct
    )
    {
        var agencyIds = found.Select(o => o.AgencyId).Distinct().ToList();
        var agencies = await db
            .Agencies.Where(a => agencyIds.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.FullName, ct);
        var people = found
            .SelectMany(o => new[] { o.ProposedById, o.ConfirmedById })
            .OfType<Guid>()
            .ToList();
        var names = await db
            .Users.Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var setOffs = await SetOffsAsync(db, [.. found.Where(o => o.ConfirmedAt is null)], ct);
        return
        [
            .. found.Select(o =>
            {
                var due = o.Due(rulebook);
                return new OverpaymentRow
                {
                    Id = o.Id,
                    ClaimId = o.InBulk ? null : o.ClaimId,
                    Number = o.Number,
                    Agency = agencies[o.AgencyId],
                    Plan = plans.GetValueOrDefault(o.PlanCode, o.PlanCode),
                    Amount = o.Amount.Yuan,
                    CreatedAt = o.CreatedAt,
                    Due = due.Due,
                    Late = o.ConfirmedAt is null && due.StateAt(now) == DeadlineState.Overdue,
                    StateLabel =
                        o.ConfirmedAt is not null ? "已收回"
                        : o.Recovery is not null ? "待核准"
                        : "待收回",
                    RecoveredOn = o.Recovery?.On,
                    Reference = o.Recovery?.Reference,
                    ProposedBy = o.ProposedById is { } by ? names.NameOf(by) : null,
                    ConfirmedBy = o.ConfirmedById is { } second ? names.NameOf(second) : null,
                    SetOffs = [.. setOffs[o.Id]],
                    Actions = [.. ActionsOn(o, me)],
                    Version = o.Version,
                };
            }),
        ];
    }

    /// <summary>What is owed to the same person under the same plan, and hasn't left.</summary>
    static async Task<ILookup<Guid, SetOffView>> SetOffsAsync(
        HuzhuDb db,
        IReadOnlyList<Overpayment> open,
        CancellationToken ct
    )
    {
        var people = open.Select(o => o.PersonKey).ToList();
        var left = PaymentReading.Left(db);
        var owed = await db
            .Payables.AsNoTracking()
            .Where(p => p.WithdrawnAt == null && !left.Contains(p.Id))
            .Where(p => people.Contains(p.PersonKey))
            .ToListAsync(ct);
        return (
            from over in open
            from owing in owed
            where owing.PersonKey == over.PersonKey && owing.PlanCode == over.PlanCode
            where owing.Amount.Fen >= over.Amount.Fen
            select (over.Id, View: new SetOffView(owing.Id, owing.Number, owing.Amount.Yuan))
        ).ToLookup(s => s.Id, s => s.View);
    }

    static IEnumerable<string> ActionsOn(Overpayment over, Acting me)
    {
        if (over.ConfirmedAt is not null)
            yield break;
        if (me.May(Permission.RecoverOverpayments))
            yield return "recover";
        if (
            over.Recovery is not null
            && over.ProposedById != me.PersonId
            && me.May(Permission.ConfirmRecoveries)
        )
            yield return "confirm";
    }

    static async Task<int> Export(ExportRequest export)
    {
        var rulebook = await export.Rulebooks.GetAsync(export.Db, export.Ct);
        return await export.Write(
            await RowsAsync(
                export.Db,
                export.Me,
                await Matching(export.Db, export.Flag("open")).ToListAsync(export.Ct),
                export.Clock.Now(),
                rulebook,
                export.Ct
            ),
            new("代办处", r => r.Agency, 60),
            new("报案编号", r => r.Number, 20),
            new("保障活动", r => r.Plan, 40),
            new("应收回金额", r => r.Amount),
            new("收回期限", r => r.Due),
            new("状态", r => r.StateLabel),
            new("收回日期", r => r.RecoveredOn),
            new("凭证号", r => r.Reference, 30)
        );
    }

    static async Task<Ok<OverpaymentRow>> Handle(Guid id, RecoveryRequest request, Here here)
    {
        var over = await here.Find(here.Db.Overpayments, id);
        over.ProposeRecovery(
            new(
                request.On,
                Text.Of("reference", request.Reference, "凭证号", 100),
                request.PayableId
            ),
            request.PayableId is null ? null : await OwedAsync(over, request.PayableId, here),
            here.Me.PersonId,
            here.Now
        );
        return await SavedAsync(over, here);
    }

    /// <summary>What is owed to the person whom too much was paid.</summary>
    static async Task<BenefitPayable> OwedAsync(Overpayment over, Guid? payableId, Here here)
    {
        var owed = await here.Db.Payables.SingleOrDefaultAsync(p => p.Id == payableId, here.Ct);
        return
            owed is { WithdrawnAt: null }
            && owed.PersonKey == over.PersonKey
            && !await PaymentReading.Left(here.Db).ContainsAsync(owed.Id, here.Ct)
            ? owed
            : throw new InvalidField("payableId", "请选择同一人还没有付出的应付互助金。");
    }

    /// <summary>A set-off takes the payable's place: what is left of it is owed anew, with a number
    /// of its own.</summary>
    static async Task<Ok<OverpaymentRow>> ConfirmRecoveredSum(Guid id, Here here)
    {
        var over = await here.Find(here.Db.Overpayments, id);
        over.ConfirmRecovery(here.Me.PersonId, here.Now);
        if (over.Recovery!.PayableId is { } from)
        {
            await PaymentReading.HoldAsync(here.Db, over.PlanCode, here.Ct);
            var owed = await OwedAsync(over, from, here);
            owed.Withdraw(here.Now);
            await here.Save();
            if (owed.Without(here.NewId(), over.Amount, here.Now) is { } rest)
                here.Db.Payables.Add(rest);
        }
        return await SavedAsync(over, here);
    }

    static async Task<Ok<OverpaymentRow>> SavedAsync(Overpayment over, Here here)
    {
        here.About(over.Number, new { over.Amount, over.Recovery!.PayableId });
        await here.Save();
        return TypedResults.Ok(
            (await RowsAsync(here.Db, here.Me, [over], here.Now, await here.Rulebook(), here.Ct))[0]
        );
    }

    public static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var open = await query
            .Db.Overpayments.AsNoTracking()
            .Where(o => o.ConfirmedAt == null)
            .ToListAsync(query.Ct);
        return open.Select(o => o.ToRecover(query.Rulebook));
    }
}
