using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Mapster;
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

    public sealed record LoanRow : IVersioned
    {
        public required Guid Id { get; init; }
        public required string Firm { get; init; }

        [Personal]
        public required string Applicant { get; init; }
        public required DateOnly AppliedOn { get; init; }
        public required string Bank { get; init; }
        public required LoanDecision Decision { get; init; }
        public required DateOnly? DecidedOn { get; init; }
        public required decimal? Amount { get; init; }
        public required decimal? Subsidy { get; init; }
        public required bool FoundedUnion { get; init; }
        public required int NewMembers { get; init; }
        public required string Note { get; init; }

        /// <summary>edit.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    /// <summary>A row shows what the register holds; what the caller may do is added.</summary>
    public sealed class Mapping : IRegister
    {
        public void Register(TypeAdapterConfig config) =>
            config.NewConfig<StartUpLoan, LoanRow>().Ignore(row => row.Actions);
    }

    public static void Map(RouteGroupBuilder office)
    {
        const Permission keep = Permission.ProposePlans;
        office.Read("start-up-loans", ListStartUpLoans, Permission.ViewOffice);
        office.Exports("start-up-loans", "创业小额贷款", Permission.ViewOffice, Export);
        office.Write("start-up-loans", RecordStartUpLoan, keep);
        office.Put("start-up-loans/{id:guid}", CorrectStartUpLoan, keep);
    }

    static async Task<Ok<Page<LoanRow>>> ListStartUpLoans(
        string? q,
        Word<LoanDecision>? decision,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await Matching(here.Db, q, decision?.Value)
            .Shown<LoanRow>()
            .PageAsync(page, size, here.Ct);
        return TypedResults.Ok(found.Map(row => WithActions(row, here.Me)));
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
                        LoanDecision.Refused => "不予放款",
                        _ => throw new InvalidOperationException($"{l.Decision}"),
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

    static async Task<Ok<LoanRow>> RecordStartUpLoan(LoanRequest request, Here here)
    {
        var loan = new StartUpLoan(
            here.NewId(),
            EntryOf(request, here.Clock),
            here.Me.PersonId,
            here.Now
        );
        here.Db.StartUpLoans.Add(loan);
        return await SavedAsync(loan, here);
    }

    static async Task<Ok<LoanRow>> CorrectStartUpLoan(Guid id, LoanRequest request, Here here)
    {
        var loan = await here.Find(here.Db.StartUpLoans, id);
        loan.Write(EntryOf(request, here.Clock), here.Me.PersonId, here.Now);
        return await SavedAsync(loan, here);
    }

    static async Task<Ok<LoanRow>> SavedAsync(StartUpLoan loan, Here here)
    {
        here.About(
            loan.Id.ToString(),
            new
            {
                loan.Decision,
                loan.Amount,
                loan.Subsidy,
            }
        );
        await here.Save();
        return TypedResults.Ok(WithActions(loan.ShownAs<LoanRow>(), here.Me));
    }

    static LoanEntry EntryOf(LoanRequest request, TimeProvider clock)
    {
        var today = Beijing.DateOf(clock.Now());
        if (request.NewMembers is < 0 or > 1_000_000)
            throw new InvalidField("newMembers", "请填写新会员人数。");
        if (!Enum.IsDefined(request.Decision))
            throw new InvalidField("decision", "请选择银行决定。");
        return new()
        {
            Firm = Text.Of("firm", request.Firm, "企业名称", 100),
            Applicant = Text.Of("applicant", request.Applicant, "申请人", 50),
            AppliedOn = Day("appliedOn", request.AppliedOn, today),
            Bank = Text.Of("bank", request.Bank, "贷款银行", 100),
            Decision = request.Decision,
            DecidedOn = request.DecidedOn is { } on ? Day("decidedOn", on, today) : null,
            Amount = Yuan("amount", request.Amount),
            Subsidy = Yuan("subsidy", request.Subsidy),
            FoundedUnion = request.FoundedUnion,
            NewMembers = request.NewMembers,
            Note = Text.Optional("note", request.Note, "备注", 500) ?? "",
        };
    }

    static DateOnly Day(string field, DateOnly date, DateOnly today) =>
        date.Year >= 2017 && date <= today
            ? date
            : throw new InvalidField(field, "请填写2017年以来、不晚于今天的日期。");

    static Money? Yuan(string field, decimal? yuan) =>
        yuan is null ? null
        : yuan is >= 0 and <= 1_000_000_000m ? Money.OfYuan(yuan.Value)
        : throw new InvalidField(field, "请填写金额（元），不超过十亿。");

    static LoanRow WithActions(LoanRow row, Acting me) =>
        row with
        {
            Actions = me.May(Permission.ProposePlans) ? ["edit"] : [],
        };
}
