using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Contributions;

/// <summary>The statement's lines and the contributions that they pay (EN-7, PL-10): sure ones are
/// accepted together, others linked by hand or set aside with a reason.</summary>
public static class MatchStatement
{
    public enum LinePart
    {
        Open,
        Used,
        SetAside,

        /// <summary>The bank took it back (冲正), or it takes another back.</summary>
        Reversed,
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

    /// <param name="Sure">Those that this person may accept.</param>
    /// <param name="SureAmount">In yuan.</param>
    /// <param name="SureOfOthers">Sure ones that another person has to accept (GV-9).</param>
    public sealed record LineTotals(int Open, int Sure, decimal SureAmount, int SureOfOthers);

    /// <param name="Count">How many sure lines the person saw.</param>
    public sealed record SureLines(int Count);

    /// <param name="Amount">In yuan.</param>
    public sealed record LinesAccepted(int Lines, decimal Amount);

    /// <param name="Contributions">Dues of one plan, of one unit or of several, that the line adds
    /// up to. </param>
    /// <param name="LateReason">Why the money of renewals comes late (EN-3).</param>
    public sealed record LineLink(IReadOnlyList<Guid> Contributions, string? LateReason);

    /// <param name="Reason">Null: the line is taken up again.</param>
    public sealed record LineAside(string? Reason);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission record = Permission.RecordContributions;
        const Permission view = Permission.ViewAgency;
        agency.Read("bank-lines", ListBankLines, view);
        agency.Exports("bank-lines", "银行流水", view, Export);
        agency.Read("bank-lines/totals", GetBankLineTotals, view);
        agency.Write("bank-lines/acceptance", AcceptSureLines, record);
        agency.Write("bank-lines/{id:guid}/link", LinkBankLine, record).OnExisting();
        agency.Write("bank-lines/{id:guid}/aside", PutLineAside, record).OnExisting();
    }

    static async Task<Ok<Page<BankLineRow>>> ListBankLines(
        Word<LinePart>? state,
        string? q,
        int? page,
        int? size,
        Here here,
        LineReading reading
    )
    {
        var found = await LineReading
            .Matching(here.Db, state?.Value, q)
            .PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<BankLineRow>(
                await reading.RowsAsync(found.Items, here.Ct),
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

    static async Task<Ok<LineTotals>> GetBankLineTotals(Here here, LineReading reading)
    {
        var (sure, others) = await reading.SureAsync(here.Me.PersonId, here.Ct);
        return TypedResults.Ok(
            new LineTotals(
                await LineReading.Matching(here.Db, LinePart.Open, null).CountAsync(here.Ct),
                sure.Count,
                new Money(sure.Sum(s => s.Line.Amount.Fen)).Yuan,
                others
            )
        );
    }

    static async Task<Ok<LinesAccepted>> AcceptSureLines(
        SureLines request,
        Here here,
        LineReading reading,
        Receiving receiving
    )
    {
        var (sure, others) = await reading.SureAsync(here.Me.PersonId, here.Ct);
        SupervisionRules.StatementLinkedByAnother.Require(sure.Count > 0 || others == 0);
        if (sure.Count != request.Count)
            throw new WrongState(
                $"可直接确认的流水现在是{sure.Count}笔，与您看到的{request.Count}笔不同，请刷新核对后再确认。"
            );
        var ids = sure.Select(s => s.Due).ToList();
        var dues = await here
            .Db.Contributions.Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, here.Ct);
        foreach (var (line, due) in sure)
        {
            here.Db.BankLines.Attach(line);
            Contribution.ReceiveByStatement([dues[due]], line, null, here.Me.PersonId, here.Now);
        }
        var amount = new Money(sure.Sum(s => s.Line.Amount.Fen));
        here.About("", new { lines = sure.Count, amount });
        await receiving.ReceivedAsync([.. sure.Select(s => dues[s.Due])], here.Ct);
        return TypedResults.Ok(new LinesAccepted(sure.Count, amount.Yuan));
    }

    static async Task<Ok<BankLineRow>> LinkBankLine(
        Guid id,
        LineLink request,
        Here here,
        LineReading reading,
        Receiving receiving
    )
    {
        var line = await here.Find(here.Db.BankLines, id);
        var wanted = request.Contributions.Distinct().ToList();
        if (wanted.Count is 0 or > 100)
            throw new InvalidField("contributions", "请选择1至100笔应收会费。");
        var dues = await here
            .Db.Contributions.Where(c => wanted.Contains(c.Id))
            .ToListAsync(here.Ct);
        if (dues.Count != wanted.Count)
            throw new Absent();
        Contribution.ReceiveByStatement(
            dues,
            line,
            Text.Optional("lateReason", request.LateReason, "逾期原因", 200),
            here.Me.PersonId,
            here.Now
        );
        here.About(id, new { line.Amount, contributions = wanted });
        await receiving.ReceivedAsync(dues, here.Ct);
        return TypedResults.Ok((await reading.RowsAsync([line], here.Ct))[0]);
    }

    static async Task<Ok<BankLineRow>> PutLineAside(
        Guid id,
        LineAside request,
        Here here,
        LineReading reading
    )
    {
        var line = await here.Find(here.Db.BankLines, id);
        if (Text.Optional("reason", request.Reason, "搁置原因", 200) is { } reason)
            line.PutAside(reason);
        else
            line.TakeUp();
        here.About(id, new { line.Amount, line.SetAside });
        await here.Save();
        return TypedResults.Ok((await reading.RowsAsync([line], here.Ct))[0]);
    }
}
