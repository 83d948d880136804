using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Plans;

/// <summary>The office's register of start-up loans (PL-9): a service, no plan of cover.</summary>
public static class KeepStartUpLoans
{
    /// <param name="Amount">In yuan, as is the subsidy; null where there is none.</param>
    public sealed record LoanRequest(
        string Firm,
        string Applicant,
        DateOnly AppliedOn,
        string Bank,
        LoanDecision Decision,
        DateOnly? DecidedOn,
        decimal? Amount,
        decimal? Subsidy,
        bool FoundedUnion,
        int NewMembers,
        string? Note
    );

    /// <param name="Actions">edit.</param>
    public sealed record LoanRow(
        Guid Id,
        string Firm,
        [property: Personal] string Applicant,
        DateOnly AppliedOn,
        string Bank,
        LoanDecision Decision,
        DateOnly? DecidedOn,
        decimal? Amount,
        decimal? Subsidy,
        bool FoundedUnion,
        int NewMembers,
        string Note,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public static void Map(RouteGroupBuilder office)
    {
        const Permission keep = Permission.ProposePlans;
        office.Reads("start-up-loans", List, "ListStartUpLoans", Permission.ViewOffice);
        office.Exports("start-up-loans", "创业小额贷款", Permission.ViewOffice, Export);
        office.Posts("start-up-loans", Add, "RecordStartUpLoan", keep);
        office.Puts("start-up-loans/{id:guid}", Correct, "CorrectStartUpLoan", keep);
    }

    static async Task<Ok<Page<LoanRow>>> List(
        string? q,
        Word<LoanDecision>? decision,
        int? page,
        int? size,
        HuzhuDb db,
        Acting me,
        CancellationToken ct
    )
    {
        var found = await Matching(db, q, decision?.Value).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<LoanRow>(
                [.. found.Items.Select(l => RowOf(l, me))],
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var loans = Matching(export.Db, export.Text("q"), export.Choice<LoanDecision>("decision"));
        return await export.Write(
            await loans.ToListAsync(export.Ct),
            new("企业", l => l.Firm, 40),
            new("申请人", l => l.Applicant, Personal: true),
            new("申请日期", l => l.AppliedOn),
            new("贷款银行", l => l.Bank, 30),
            new(
                "银行决定",
                l =>
                    l.Decision switch
                    {
                        LoanDecision.Pending => "待银行决定",
                        LoanDecision.Granted => "同意放款",
                        _ => "不予放款",
                    }
            ),
            new("决定日期", l => l.DecidedOn),
            new("放款金额", l => l.Amount),
            new("贴息金额", l => l.Subsidy),
            new("建会", l => l.FoundedUnion),
            new("新会员", l => l.NewMembers),
            new("备注", l => l.Note, 40)
        );
    }

    /// <summary>The register, latest application first.</summary>
    static IQueryable<StartUpLoan> Matching(HuzhuDb db, string? q, LoanDecision? decision)
    {
        var loans = db.StartUpLoans.AsNoTracking();
        if (decision is { } wanted)
            loans = loans.Where(l => l.Decision == wanted);
        if (!string.IsNullOrWhiteSpace(q))
            loans = loans.Where(l => l.Firm.Contains(q) || l.Bank.Contains(q));
        return loans.OrderByDescending(l => l.AppliedOn).ThenByDescending(l => l.Id);
    }

    static async Task<Ok<LoanRow>> Add(
        LoanRequest request,
        HuzhuDb db,
        Acting me,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var loan = new StartUpLoan(
            clock.NewId(),
            EntryOf(request, clock),
            me.PersonId,
            clock.Now()
        );
        db.StartUpLoans.Add(loan);
        return await SavedAsync(loan, db, me, audit, ct);
    }

    static async Task<Results<Ok<LoanRow>, ProblemHttpResult>> Correct(
        Guid id,
        LoanRequest request,
        HuzhuDb db,
        Acting me,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.StartUpLoans.SingleOrDefaultAsync(l => l.Id == id, ct) is not { } loan)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(loan.Version);
        loan.Write(EntryOf(request, clock), me.PersonId, clock.Now());
        return await SavedAsync(loan, db, me, audit, ct);
    }

    static async Task<Ok<LoanRow>> SavedAsync(
        StartUpLoan loan,
        HuzhuDb db,
        Acting me,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        audit.About(
            loan.Id.ToString(),
            new
            {
                loan.Decision,
                loan.Amount,
                loan.Subsidy,
            }
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(RowOf(loan, me));
    }

    static LoanEntry EntryOf(LoanRequest request, TimeProvider clock)
    {
        var today = Beijing.DateOf(clock.Now());
        if (request.NewMembers is < 0 or > 1_000_000)
            throw new InvalidField("newMembers", "请填写新会员人数。");
        if (!Enum.IsDefined(request.Decision))
            throw new InvalidField("decision", "请选择银行决定。");
        return new(
            Text.Of("firm", request.Firm, "企业名称", 100),
            Text.Of("applicant", request.Applicant, "申请人", 50),
            Day("appliedOn", request.AppliedOn, today),
            Text.Of("bank", request.Bank, "贷款银行", 100),
            request.Decision,
            request.DecidedOn is { } on ? Day("decidedOn", on, today) : null,
            Yuan("amount", request.Amount),
            Yuan("subsidy", request.Subsidy),
            request.FoundedUnion,
            request.NewMembers,
            Text.Optional("note", request.Note, "备注", 500) ?? ""
        );
    }

    static DateOnly Day(string field, DateOnly date, DateOnly today) =>
        date.Year >= 2017 && date <= today
            ? date
            : throw new InvalidField(field, "请填写2017年以来、不晚于今天的日期。");

    static Money? Yuan(string field, decimal? yuan) =>
        yuan is null ? null
        : yuan is >= 0 and <= 1_000_000_000m ? Money.OfYuan(yuan.Value)
        : throw new InvalidField(field, "请填写金额（元），不超过十亿。");

    static LoanRow RowOf(StartUpLoan loan, Acting me) =>
        new(
            loan.Id,
            loan.Firm,
            loan.Applicant,
            loan.AppliedOn,
            loan.Bank,
            loan.Decision,
            loan.DecidedOn,
            loan.Amount?.Yuan,
            loan.Subsidy?.Yuan,
            loan.FoundedUnion,
            loan.NewMembers,
            loan.Note,
            me.May(Permission.ProposePlans) ? ["edit"] : [],
            loan.Version
        );
}
