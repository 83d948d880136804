using Huzhu.Api.Claims;
using Huzhu.Api.Committees;
using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Members;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Payments;

/// <summary>直赔失败: the agency mends the account with evidence, another natural person confirms
/// it (CL-5, CL-11); what was released keeps the account that it was prepared with.</summary>
public static class MendAccount
{
    /// <param name="FileId">Card photo or signed statement, sent before.</param>
    /// <param name="Name">As the bank has it; null: unchanged.</param>
    public sealed record AccountRequest(string Account, string? Bank, string? Name, Guid FileId);

    /// <param name="Account">Its last four digits.</param>
    public sealed record ChangeView(
        Guid Id,
        [property: Personal] string Account,
        [property: Personal(PersonalKind.Name)] string Payee,
        string ProposedBy,
        DateTime ProposedAt,
        Guid? FileId,
        int Version
    );

    /// <summary>A failure. The amount is in yuan; the account its last four digits.</summary>
    public sealed record FailureRow
    {
        public required Guid Id { get; init; }
        public required Guid PayableId { get; init; }

        /// <summary>Null: it comes of a settlement.</summary>
        public required Guid? ClaimId { get; init; }
        public required string Number { get; init; }
        public required string Agency { get; init; }

        [Personal(PersonalKind.Name)]
        public required string Payee { get; init; }

        [Personal]
        public required string Account { get; init; }
        public required decimal Amount { get; init; }
        public required string Reason { get; init; }
        public required DateTime FailedAt { get; init; }
        public required DateOnly Due { get; init; }
        public required bool Late { get; init; }
        public required bool ViaAgency { get; init; }

        /// <summary>What waits for a second person; null: nothing.</summary>
        public required ChangeView? Change { get; init; }

        /// <summary>mend, confirm, withdraw; at the office transfer, confirmTransfer.</summary>
        public required IReadOnlyList<string> Open { get; init; }
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        const string one = "payment-failures/{id:guid}/account";
        const string change = "account-changes/{id:guid}";
        agency.Read("payment-failures", ListFailures, Permission.ViewAgency);
        agency.Exports("payment-failures", "直赔失败", Permission.ViewAgency, Export);
        agency.Write(one, Handle, Permission.MendAccounts).OnNew();
        agency
            .Write(change + "/confirmation", ConfirmAccount, Permission.ConfirmAccounts)
            .OnExisting();
        agency.Write(change + "/withdrawal", WithdrawAccount, Permission.MendAccounts).OnExisting();
    }

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read(
            "payment-failures",
            ListFailures,
            Permission.ViewOffice,
            name: "ListOfficeFailures"
        );
        office.Exports("payment-failures", "直赔失败", Permission.ViewOffice, Export);
    }

    static async Task<Ok<Page<FailureRow>>> ListFailures(int? page, int? size, Here here)
    {
        var found = await (await MatchingAsync(here.Db, here.Ct)).PageAsync(page, size, here.Ct);
        var rulebook = await here.Rulebook();
        return TypedResults.Ok(
            new Page<FailureRow>(
                await RowsAsync(here.Db, here.Me, found.Items, rulebook, here.Now, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    /// <summary>Failures within reach, the oldest first.</summary>
    static async Task<IQueryable<PaymentAttempt>> MatchingAsync(HuzhuDb db, CancellationToken ct) =>
        PaymentReading
            .Unmended(
                db,
                db.Scope.SeesAll ? db.PaymentAttempts.AsNoTracking() : await db.OwnPaymentsAsync(ct)
            )
            .OrderBy(a => a.KnownAt)
            .ThenBy(a => a.Id);

    static async Task<IReadOnlyList<FailureRow>> RowsAsync(
        HuzhuDb db,
        Acting me,
        IReadOnlyList<PaymentAttempt> found,
        Rulebook rulebook,
        DateTime now,
        CancellationToken ct
    )
    {
        var (ids, agencyIds) = (
            found.Select(a => a.Id).ToList(),
            found.Select(a => a.AgencyId).Distinct().ToList()
        );
        var changes = await db
            .PayeeChanges.AsNoTracking()
            .Where(c => ids.Contains(c.AttemptId) && c.WithdrawnAt == null && c.ConfirmedAt == null)
            .ToDictionaryAsync(c => c.AttemptId, ct);
        var agencies = await db
            .Agencies.Where(a => agencyIds.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.FullName, ct);
        var names = db.Scope.SeesAll
            ? await ListBatches.NamesAsync(db, ct)
            : await ContributionReading.NamesAsync(db, ct);
        return
        [
            .. found.Select(a =>
            {
                var change = changes.GetValueOrDefault(a.Id);
                var deadline = PaymentDeadlines.Mend(a, rulebook);
                return new FailureRow
                {
                    Id = a.Id,
                    PayableId = a.PayableId,
                    ClaimId = a.InBulk ? null : a.ClaimId,
                    Number = a.Number,
                    Agency = agencies[a.AgencyId],
                    Payee = a.Payee.Name,
                    Account = MemberMask.Card(a.Payee.Account)!,
                    Amount = a.Amount.Yuan,
                    Reason = a.Reason!.Value.Label(),
                    FailedAt = a.KnownAt!.Value,
                    Due = deadline.Due,
                    Late = deadline.StateAt(now) == DeadlineState.Overdue,
                    ViaAgency = change?.ViaAgency == true,
                    Change = change is null
                        ? null
                        : new(
                            change.Id,
                            MemberMask.Card(change.Payee.Account)!,
                            change.Payee.Name,
                            names.NameOf(change.ProposedById),
                            change.ProposedAt,
                            change.FileId,
                            change.Version
                        ),
                    Open = [.. Acts(change, me)],
                };
            }),
        ];
    }

    static IEnumerable<string> Acts(PayeeChange? change, Acting me)
    {
        if (me.Agency is null)
        {
            if (!me.May(Permission.PayBenefits))
                yield break;
            if (change is null)
                yield return "transfer";
            else if (change.ViaAgency)
            {
                yield return "withdrawTransfer";
                if (change.ProposedById != me.PersonId)
                    yield return "confirmTransfer";
            }
            yield break;
        }
        if (change is null && me.May(Permission.MendAccounts))
            yield return "mend";
        if (change is { ViaAgency: false })
        {
            if (me.May(Permission.MendAccounts))
                yield return "withdraw";
            if (me.May(Permission.ConfirmAccounts) && change.ProposedById != me.PersonId)
                yield return "confirm";
        }
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = await (await MatchingAsync(export.Db, export.Ct)).ToListAsync(export.Ct);
        var rulebook = await export.Rulebooks.GetAsync(export.Db, export.Ct);
        return await export.Write(
            await RowsAsync(export.Db, export.Me, found, rulebook, export.Clock.Now(), export.Ct),
            new("代办处", r => r.Agency, 60),
            new("报案编号", r => r.Number, 20),
            new("收款人", r => r.Payee, 12, true, PersonalKind.Name),
            new("账号尾号", r => r.Account, 24, true),
            new("金额", r => r.Amount),
            new("失败原因", r => r.Reason),
            new("失败时间", r => r.FailedAt, 20),
            new("更正期限", r => r.Due),
            new("逾期", r => r.Late)
        );
    }

    static async Task<NoContent> Handle(
        Guid id,
        AccountRequest request,
        Here here,
        PaymentReading reading,
        ClaimReading claims,
        ClaimKeys keys
    )
    {
        var failed =
            await (await here.Db.OwnPaymentsAsync(here.Ct)).SingleOrDefaultAsync(
                a => a.Id == id,
                here.Ct
            ) ?? throw new Absent();
        var payable = await reading.NowAsync(failed.PayableId, here.Ct);
        var account = Text.Digits("account", request.Account, 34);
        var payee = payable.Owed.Payee with
        {
            Account = account,
            Bank = Text.Optional("bank", request.Bank, "开户行", 100) ?? payable.Owed.Payee.Bank,
            Name = Text.Optional("name", request.Name, "户名", 70) ?? payable.Owed.Payee.Name,
        };
        await claims.RequireNotOwnAsync(payable.Owed, payee, here.Ct);
        await KeepFiles.RequireSentAsync(here.Db, request.FileId, here.Me, here.Ct);
        here.Db.PayeeChanges.Add(
            PayeeChange.Mend(
                here.NewId(),
                payable,
                payee,
                keys.Account(account),
                request.FileId,
                here.Me.PersonId,
                here.Now
            )
        );
        here.About(failed.Number);
        return TypedResults.NoContent();
    }

    static async Task<NoContent> ConfirmAccount(
        Guid id,
        Here here,
        PaymentReading reading,
        ClaimReading claims
    )
    {
        var change = await FindAsync(id, here);
        var payable = await reading.NowAsync(change.PayableId, here.Ct);
        await claims.RequireNotOwnAsync(payable.Owed, change.Payee, here.Ct);
        change.Confirm(payable, here.Me.PersonId, here.Now);
        here.About(payable.Owed.Number);
        return TypedResults.NoContent();
    }

    static async Task<NoContent> WithdrawAccount(Guid id, Here here)
    {
        var change = await FindAsync(id, here);
        change.Withdraw(here.Now);
        here.About(change.PayableId);
        return TypedResults.NoContent();
    }

    static Task<PayeeChange> FindAsync(Guid id, Here here) =>
        here.Find(
            here.Db.PayeeChanges.Where(c => c.AgencyId == here.Me.AgencyId && !c.ViaAgency),
            id
        );
}
