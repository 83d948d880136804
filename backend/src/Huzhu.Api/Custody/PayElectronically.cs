using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Custody;

/// <summary>Electronic payments (CU-8): one prepares, another releases exactly what was read,
/// neither is the payee.</summary>
public static class PayElectronically
{
    /// <param name="Amount">In yuan, at most two decimals.</param>
    public sealed record PaymentRequest(
        string PayeeName,
        string AccountNumber,
        decimal Amount,
        string Purpose
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
        agency.Reads("electronic-payments", List, "ListElectronicPayments", Permission.ViewAgency);
        agency.Exports("electronic-payments", "电子付款登记簿", Permission.ViewAgency, Export);
        agency.Posts("electronic-payments", Prepare, "PrepareElectronicPayment", handle);
        agency.Puts(one, Amend, "AmendElectronicPayment", handle);
        agency.Posts(
            one + "/release",
            Release,
            "ReleaseElectronicPayment",
            handle,
            existing: true,
            stepUp: true
        );
        agency.Posts(
            one + "/withdrawal",
            Withdraw,
            "WithdrawElectronicPayment",
            handle,
            existing: true
        );
    }

    static async Task<Ok<Page<PaymentView>>> List(
        string? q,
        PaymentStatus? status,
        int? page,
        int? size,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        CancellationToken ct
    )
    {
        var names = await staff.NamesAsync(ct);
        var found = await Matching(db, q, status).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<PaymentView>(
                [.. found.Items.Select(p => ViewOf(p, me, names))],
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

    static async Task<Ok<PaymentView>> Prepare(
        PaymentRequest request,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var (names, at) = (await staff.NamesAsync(ct), await staff.CircumstancesAsync(ct));
        var terms = TermsOf(request, me, names);
        var payment = ElectronicPayment.Prepare(clock.NewId(), me.AgencyId, terms, me.PersonId, at);
        db.ElectronicPayments.Add(payment);
        return await SavedAsync(payment, db, me, names, audit, ct);
    }

    static Task<Results<Ok<PaymentView>, ProblemHttpResult>> Amend(
        Guid id,
        PaymentRequest request,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            (payment, names, at) => payment.Amend(TermsOf(request, me, names), me.PersonId, at),
            db,
            me,
            staff,
            ifMatch,
            audit,
            ct
        );

    static Task<Results<Ok<PaymentView>, ProblemHttpResult>> Release(
        Guid id,
        ReleaseRequest request,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            (payment, names, at) =>
            {
                AgencyRules.PreparedAndReleased.Require(!IsPayee(payment.PayeeName, me, names));
                payment.Release(request.Revision, me.PersonId, at);
            },
            db,
            me,
            staff,
            ifMatch,
            audit,
            ct
        );

    static Task<Results<Ok<PaymentView>, ProblemHttpResult>> Withdraw(
        Guid id,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            (payment, _, _) => payment.Withdraw(me.PersonId),
            db,
            me,
            staff,
            ifMatch,
            audit,
            ct
        );

    static async Task<Results<Ok<PaymentView>, ProblemHttpResult>> ActAsync(
        Guid id,
        Action<ElectronicPayment, IReadOnlyDictionary<Guid, string>, Circumstances> act,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.ElectronicPayments.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } found)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(found.Version);
        var names = await staff.NamesAsync(ct);
        act(found, names, await staff.CircumstancesAsync(ct));
        return await SavedAsync(found, db, me, names, audit, ct);
    }

    static async Task<Ok<PaymentView>> SavedAsync(
        ElectronicPayment payment,
        HuzhuDb db,
        Acting me,
        IReadOnlyDictionary<Guid, string> names,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        audit.About(
            payment.Id.ToString(),
            new
            {
                payment.Status,
                payment.Revision,
                payment.Amount,
            }
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ViewOf(payment, me, names));
    }

    /// <summary>Somebody of the agency who is paid is known by name; of two with one name, each
    /// counts as the payee.</summary>
    static PaymentTerms TermsOf(
        PaymentRequest request,
        Acting me,
        IReadOnlyDictionary<Guid, string> names
    )
    {
        if (request.Amount is <= 0 or > 1_000_000_000m)
            throw new InvalidField("amount", "请填写金额（元），大于0且不超过十亿。");
        var payee = Text.Of("payeeName", request.PayeeName, "收款人", 100);
        var known = names.FirstOrDefault(n => n.Value == payee).Key;
        return new(
            payee,
            Text.Digits("accountNumber", request.AccountNumber, 30),
            IsPayee(payee, me, names) ? me.PersonId
                : known == Guid.Empty ? null
                : known,
            Money.OfYuan(request.Amount),
            Text.Of("purpose", request.Purpose, "用途", 200)
        );
    }

    static bool IsPayee(string payee, Acting me, IReadOnlyDictionary<Guid, string> names) =>
        names.GetValueOrDefault(me.PersonId) == payee;

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
        if (payment.Status != PaymentStatus.Prepared || !me.May(Permission.HandleCustody))
            return [];
        if (payment.PreparedById == me.PersonId)
            return ["amend", "withdraw"];
        return IsPayee(payment.PayeeName, me, names) ? [] : ["release"];
    }
}
