using Huzhu.Api.Books;
using Huzhu.Api.Budgets;
using Huzhu.Api.Committees;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Books;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Custody;

/// <summary>Electronic payments (CU-8): one prepares, another releases exactly what was read,
/// neither is the payee.</summary>
public static class PayElectronically
{
    /// <param name="Amount">In yuan, at most two decimals.</param>
    /// <param name="Line">The line of the budget that it is paid from; null: contributions on their
    /// way to the office or back to a unit.</param>
    /// <param name="ResolutionId">For a large sum (FI-6).</param>
    /// <param name="ReservationId">What was approved and holds the sum already, a campaign say; null:
    /// the line itself pays.</param>
    public sealed record PaymentRequest(
        string PayeeName,
        string AccountNumber,
        decimal Amount,
        string Purpose,
        SpendingPurpose? Line = null,
        Guid? ResolutionId = null,
        Guid? ReservationId = null
    );

    public sealed record ReleaseRequest(int Revision);

    /// <param name="Amount">In yuan.</param>
    /// <param name="Actions">amend, withdraw, release.</param>
    public sealed record PaymentView(
        Guid Id,
        PaymentStatus Status,
        string StatusLabel,
        [property: Personal] string PayeeName,
        [property: Personal] string AccountNumber,
        decimal Amount,
        string Purpose,
        SpendingPurpose? Line,
        string LineLabel,
        Guid? ReservationId,
        Guid? ReliefCaseId,
        string PreparedBy,
        DateTime PreparedAt,
        string? ReleasedBy,
        DateTime? ReleasedAt,
        int Revision,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission handle = Permission.HandleCustody;
        const string one = "electronic-payments/{id:guid}";
        agency.Read("electronic-payments", ListElectronicPayments, Permission.ViewAgency);
        agency.Exports("electronic-payments", "电子付款登记簿", Permission.ViewAgency, Export);
        agency.Write("electronic-payments", PrepareElectronicPayment, handle);
        agency.Put(one, AmendElectronicPayment, handle);
        agency.Write(one + "/release", ReleaseElectronicPayment, handle).OnExisting().StepUp();
        agency.Write(one + "/withdrawal", WithdrawElectronicPayment, handle).OnExisting();
    }

    static async Task<Ok<Page<PaymentView>>> ListElectronicPayments(
        string? q,
        PaymentStatus? status,
        int? page,
        int? size,
        Here here,
        CustodyReading staff
    )
    {
        var names = await staff.NamesAsync(here.Ct);
        var found = await Matching(here.Db, q, status).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<PaymentView>(
                [.. found.Items.Select(p => ViewOf(p, here.Me, names))],
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var (db, ct) = (export.Db, export.Ct);
        var names = await CustodyReading.NamesAsync(db, export.Scope.AgencyId, ct);
        var found = Matching(db, export.Text("q"), export.Choice<PaymentStatus>("status"));
        return await export.Write(
            await found.ToListAsync(ct),
            new("收款人", p => p.PayeeName, 30, Personal: true),
            new("账号", p => p.AccountNumber, 24, Personal: true),
            new("金额", p => p.Amount),
            new("用途", p => p.Purpose, 30),
            new("预算项目", p => p.Line.LineLabel(), 20),
            new("状态", p => p.Status.Label()),
            new("制单人", p => names.NameOf(p.PreparedById)),
            new("制单时间", p => p.PreparedAt, 20),
            new("放行人", p => p.ReleasedById is { } by ? names.NameOf(by) : null),
            new("放行时间", p => p.ReleasedAt, 20)
        );
    }

    /// <summary>The register of electronic payments, newest first.</summary>
    internal static IQueryable<ElectronicPayment> Matching(
        HuzhuDb db,
        string? q,
        PaymentStatus? status
    )
    {
        var payments = db.ElectronicPayments.AsNoTracking();
        if (status is { } wanted)
            payments = payments.Where(p => p.Status == wanted);
        if (!string.IsNullOrWhiteSpace(q))
            payments = payments.Where(p => p.PayeeName.Contains(q) || p.Purpose.Contains(q));
        return payments.OrderByDescending(p => p.PreparedAt).ThenByDescending(p => p.Id);
    }

    static async Task<Ok<PaymentView>> PrepareElectronicPayment(
        PaymentRequest request,
        Here here,
        CustodyReading staff,
        BudgetLines budget
    )
    {
        var (names, at) = (
            await staff.NamesAsync(here.Ct),
            await staff.CircumstancesAsync(here.Ct)
        );
        var terms = TermsOf(request, here.Me, await staff.PayableAsync(names, here.Ct));
        var payment = ElectronicPayment.Prepare(
            here.NewId(),
            here.Me.AgencyId,
            terms,
            here.Me.PersonId,
            at
        );
        await Spending.RequireAsync(here, payment.Amount, payment.Id, request.ResolutionId, at);
        here.Db.ElectronicPayments.Add(payment);
        await HoldAsync(payment, budget, here);
        return await SavedAsync(payment, here, names);
    }

    static async Task<Ok<PaymentView>> AmendElectronicPayment(
        Guid id,
        PaymentRequest request,
        Here here,
        CustodyReading staff,
        BudgetLines budget
    )
    {
        (await here.Find(here.Db.ElectronicPayments, id)).RequireOwn();
        await Spending.RequireAsync(
            here,
            AmountOf(request),
            id,
            request.ResolutionId,
            await staff.CircumstancesAsync(here.Ct)
        );
        return await ActAsync(
            id,
            (payment, people, at) =>
                payment.Amend(TermsOf(request, here.Me, people), here.Me.PersonId, at),
            payment => HoldAsync(payment, budget, here),
            here,
            staff
        );
    }

    static async Task<Ok<PaymentView>> ReleaseElectronicPayment(
        Guid id,
        ReleaseRequest request,
        Here here,
        CustodyReading staff,
        BudgetLines budget,
        BookEvents books
    )
    {
        await here.Find(here.Db.ElectronicPayments, id);
        await Spending.RequireAsync(here);
        return await ActAsync(
            id,
            (payment, people, at) =>
                payment.Release(
                    request.Revision,
                    here.Me.PersonId,
                    Payees.Among(payment.PayeeName, payment.AccountNumber, people),
                    at
                ),
            payment =>
            {
                books.Paid(
                    BookEvent.PaymentReleased,
                    payment.Id,
                    payment.Amount,
                    payment.Line,
                    payment.Purpose,
                    $"电子付款 {payment.Id:N}"
                );
                return budget.UseAsync(payment.Id, here.Ct);
            },
            here,
            staff
        );
    }

    static Task<Ok<PaymentView>> WithdrawElectronicPayment(
        Guid id,
        Here here,
        CustodyReading staff,
        BudgetLines budget
    ) =>
        ActAsync(
            id,
            (payment, _, _) => payment.Withdraw(here.Me.PersonId),
            payment => budget.FreeAsync(payment.Id, here.Ct),
            here,
            staff
        );

    static Task HoldAsync(ElectronicPayment payment, BudgetLines budget, Here here) =>
        budget.HoldAsync(
            payment.Id,
            payment.Line,
            payment.PayeeName,
            payment.Amount,
            payment.ReservationId,
            here.Ct
        );

    static async Task<Ok<PaymentView>> ActAsync(
        Guid id,
        Action<ElectronicPayment, IReadOnlyList<Payable>, Circumstances> act,
        Func<ElectronicPayment, Task> budget,
        Here here,
        CustodyReading staff
    )
    {
        var found = await here.Find(here.Db.ElectronicPayments, id);
        found.RequireOwn();
        var names = await staff.NamesAsync(here.Ct);
        act(
            found,
            await staff.PayableAsync(names, here.Ct),
            await staff.CircumstancesAsync(here.Ct)
        );
        await budget(found);
        return await SavedAsync(found, here, names);
    }

    static async Task<Ok<PaymentView>> SavedAsync(
        ElectronicPayment payment,
        Here here,
        IReadOnlyDictionary<Guid, string> names
    )
    {
        here.About(
            payment.Id.ToString(),
            new
            {
                payment.Status,
                payment.Revision,
                payment.Amount,
            }
        );
        await here.Save();
        return TypedResults.Ok(ViewOf(payment, here.Me, names));
    }

    /// <summary>Somebody of the agency who is paid is known by account or name; of two with one
    /// name, each counts as the payee.</summary>
    static PaymentTerms TermsOf(PaymentRequest request, Acting me, IReadOnlyList<Payable> people)
    {
        var payee = PayeeText.Of("payeeName", request.PayeeName);
        var account = Text.Digits("accountNumber", request.AccountNumber, 30);
        var known = Payees.Among(payee, account, people);
        return new(
            payee,
            account,
            known.Contains(me.PersonId) ? me.PersonId
                : known.Count > 0 ? known[0]
                : null,
            AmountOf(request),
            Text.Of("purpose", request.Purpose, "用途", 200),
            request.Line,
            request.ReservationId
        );
    }

    static Money AmountOf(PaymentRequest request) =>
        request.Amount is > 0 and <= 1_000_000_000m
            ? Money.OfYuan(request.Amount)
            : throw new InvalidField("amount", "请填写金额（元），大于0且不超过十亿。");

    static PaymentView ViewOf(
        ElectronicPayment payment,
        Acting me,
        IReadOnlyDictionary<Guid, string> names
    ) =>
        new(
            payment.Id,
            payment.Status,
            payment.Status.Label(),
            payment.PayeeName,
            payment.AccountNumber,
            payment.Amount.Yuan,
            payment.Purpose,
            payment.Line,
            payment.Line.LineLabel(),
            payment.ReservationId,
            payment.ReliefCaseId,
            names.NameOf(payment.PreparedById),
            payment.PreparedAt,
            payment.ReleasedById is { } by ? names.NameOf(by) : null,
            payment.ReleasedAt,
            payment.Revision,
            [.. ActionsOn(payment, me, names)],
            payment.Version
        );

    static IEnumerable<string> ActionsOn(
        ElectronicPayment payment,
        Acting me,
        IReadOnlyDictionary<Guid, string> names
    )
    {
        if (
            payment.Status != PaymentStatus.Prepared
            || payment.ReliefCaseId is not null
            || !me.May(Permission.HandleCustody)
        )
            return [];
        if (payment.PreparedById == me.PersonId)
            return ["amend", "withdraw"];
        var reader = new Payable(me.PersonId, names.GetValueOrDefault(me.PersonId, me.Name), []);
        return
            payment.PayeeId == me.PersonId
            || Payees.Among(payment.PayeeName, payment.AccountNumber, [reader]).Count > 0
            ? []
            : ["release"];
    }
}
