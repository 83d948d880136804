using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>The statement's lines and the contributions that they pay (EN-7, PL-10): sure ones are
/// accepted together, others linked by hand or set aside with a reason.</summary>
public static class MatchStatement
{
    public enum LinePart
    {
        Open,
        Used,
        SetAside,
    }

    /// <param name="Due">In yuan.</param>
    public sealed record CandidateDue(
        Guid Id,
        string RosterNumber,
        string UnitName,
        string Plan,
        decimal Due
    );

    public sealed record LineCandidate(IReadOnlyList<CandidateDue> Dues, bool Sure, string Because);

    /// <param name="Amount">In yuan.</param>
    /// <param name="Candidates">What an open line may pay, the best first.</param>
    /// <param name="UsedFor">What it paid: roster number and unit.</param>
    public sealed record BankLineRow(
        Guid Id,
        string Reference,
        DateOnly On,
        decimal Amount,
        string Payer,
        string Remark,
        LinePart State,
        string? SetAside,
        IReadOnlyList<LineCandidate> Candidates,
        IReadOnlyList<string> UsedFor,
        int Version
    ) : IVersioned;

    /// <param name="SureAmount">In yuan.</param>
    public sealed record LineTotals(int Open, int Sure, decimal SureAmount);

    /// <param name="Count">How many sure lines the person saw.</param>
    public sealed record SureLines(int Count);

    /// <param name="Amount">In yuan.</param>
    public sealed record LinesAccepted(int Lines, decimal Amount);

    public sealed record LineLink(IReadOnlyList<Guid> Contributions);

    /// <param name="Reason">Null: the line is taken up again.</param>
    public sealed record LineAside(string? Reason);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission record = Permission.RecordContributions;
        const Permission view = Permission.ViewAgency;
        agency.Reads("bank-lines", List, "ListBankLines", view);
        agency.Exports("bank-lines", "银行流水", view, Export);
        agency.Reads("bank-lines/totals", Totals, "GetBankLineTotals", view);
        agency.Posts("bank-lines/acceptance", Accept, "AcceptSureLines", record);
        agency.Posts("bank-lines/{id:guid}/link", Link, "LinkBankLine", record, existing: true);
        agency.Posts("bank-lines/{id:guid}/aside", Aside, "PutLineAside", record, existing: true);
    }

    static async Task<Ok<Page<BankLineRow>>> List(
        Word<LinePart>? state,
        string? q,
        int? page,
        int? size,
        HuzhuDb db,
        LineReading reading,
        CancellationToken ct
    )
    {
        var found = await LineReading.Matching(db, state?.Value, q).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<BankLineRow>(
                await reading.RowsAsync(found.Items, ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = LineReading.Matching(
            export.Db,
            export.Choice<LinePart>("state"),
            export.Text("q")
        );
        return await export.Write(
            await export
                .Get<LineReading>()
                .RowsAsync(await found.ToListAsync(export.Ct), export.Ct),
            new("日期", r => r.On),
            new("金额", r => r.Amount),
            new("付款人", r => r.Payer, 40, Personal: true),
            new("摘要", r => r.Remark, 40, Personal: true),
            new("流水号", r => r.Reference, 36),
            new("认领", r => string.Join("、", r.UsedFor), 50),
            new("搁置原因", r => r.SetAside, 30)
        );
    }

    static async Task<Ok<LineTotals>> Totals(HuzhuDb db, LineReading reading, CancellationToken ct)
    {
        var sure = await reading.SureAsync(ct);
        return TypedResults.Ok(
            new LineTotals(
                await LineReading.Matching(db, LinePart.Open, null).CountAsync(ct),
                sure.Count,
                new Money(sure.Sum(s => s.Line.Amount.Fen)).Yuan
            )
        );
    }

    static async Task<Ok<LinesAccepted>> Accept(
        SureLines request,
        HuzhuDb db,
        Acting me,
        LineReading reading,
        Receiving receiving,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var sure = await reading.SureAsync(ct);
        if (sure.Count != request.Count)
            throw new WrongState(
                $"可直接确认的流水现在是{sure.Count}笔，与您看到的{request.Count}笔不同，请刷新核对后再确认。"
            );
        var ids = sure.Select(s => s.Due).ToList();
        var dues = await db
            .Contributions.Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, ct);
        foreach (var (line, due) in sure)
        {
            db.BankLines.Attach(line);
            Contribution.ReceiveByStatement([dues[due]], line, me.PersonId, clock.Now());
        }
        var amount = new Money(sure.Sum(s => s.Line.Amount.Fen));
        audit.About("", new { lines = sure.Count, amount });
        await receiving.ReceivedAsync([.. sure.Select(s => dues[s.Due])], ct);
        return TypedResults.Ok(new LinesAccepted(sure.Count, amount.Yuan));
    }

    static async Task<Results<Ok<BankLineRow>, ProblemHttpResult>> Link(
        Guid id,
        LineLink request,
        HuzhuDb db,
        Acting me,
        LineReading reading,
        Receiving receiving,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.BankLines.SingleOrDefaultAsync(l => l.Id == id, ct) is not { } line)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(line.Version);
        var wanted = request.Contributions.Distinct().ToList();
        if (wanted.Count is 0 or > 100)
            throw new InvalidField("contributions", "请选择1至100笔应收会费。");
        var dues = await db.Contributions.Where(c => wanted.Contains(c.Id)).ToListAsync(ct);
        if (dues.Count != wanted.Count)
            return (ProblemHttpResult)Problems.NotFound();
        Contribution.ReceiveByStatement(dues, line, me.PersonId, clock.Now());
        audit.About(id.ToString(), new { line.Amount, contributions = wanted });
        await receiving.ReceivedAsync(dues, ct);
        return TypedResults.Ok((await reading.RowsAsync([line], ct))[0]);
    }

    static async Task<Results<Ok<BankLineRow>, ProblemHttpResult>> Aside(
        Guid id,
        LineAside request,
        HuzhuDb db,
        LineReading reading,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.BankLines.SingleOrDefaultAsync(l => l.Id == id, ct) is not { } line)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(line.Version);
        if (Text.Optional("reason", request.Reason, "搁置原因", 200) is { } reason)
            line.PutAside(reason);
        else
            line.TakeUp();
        audit.About(id.ToString(), new { line.Amount, line.SetAside });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await reading.RowsAsync([line], ct))[0]);
    }
}
