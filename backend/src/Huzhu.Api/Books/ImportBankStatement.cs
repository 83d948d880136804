using Huzhu.Api.Pipeline;
using Huzhu.Data.Contributions;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>The statement of one account comes in: the body is the file. With a fault in any line,
/// another account's number or a break of the running balance nothing is kept; lines that are known
/// already change nothing.</summary>
public static class ImportBankStatement
{
    /// <summary>What became of the file.</summary>
    /// <param name="Added">Lines that are new.</param>
    /// <param name="Known">Lines that had come before.</param>
    /// <param name="Matched">How many matches the system found.</param>
    /// <param name="Balance">After the last line; null: nothing was kept.</param>
    /// <param name="Faults">Why nothing was kept.</param>
    /// <param name="Told">What should be looked at, in Chinese.</param>
    public sealed record BankStatementResult(
        int Added,
        int Known,
        int Matched,
        decimal? Balance,
        IReadOnlyList<StatementFault> Faults,
        IReadOnlyList<string> Told
    );

    public static void Map(RouteGroupBuilder agency) =>
        agency
            .Put("books/bank/{account}/statement", Handle, Permission.KeepJournals)
            .OnNew()
            .OwnWork()
            .WhenReadOnly()
            .Accepts<Stream>("*/*");

    static async Task<Ok<BankStatementResult>> Handle(
        string account,
        HttpRequest request,
        Here here,
        BankReading reading
    )
    {
        var read = await Statement.ReadWholeAsync(request.Body, here.Today, here.Ct);
        if (read.Faults.Count > 0)
            return Refused(read, read.Faults);
        await using var unit = await UnitOfWork.BeginAsync(here.Db, writes: true, here.Ct);
        var code = (await reading.AccountAsync(AccountRole.Bank, account, here.Ct)).Code;
        var own =
            await here.Db.BankAccounts.SingleOrDefaultAsync(a => a.Account == code, here.Ct)
            ?? throw new WrongState("该账户还没有登记开户银行和账号，请会计先登记再导入。");
        var ordered = StatementChain.InOrder(read.Lines);
        var faults = read
            .Numbers.Where(n => !own.Is(n.Number))
            .Select(n => new StatementFault(
                n.Row,
                "账号",
                $"账号{n.Number}不是本户（登记的是{own.Number}），请选择对应的账户导入。"
            ))
            .Concat(StatementChain.Breaks(ordered).Select(FaultOf))
            .Take(100)
            .ToList();
        if (faults.Count > 0)
            return Refused(read, faults);
        var known = await KnownAsync(code, ordered, here);
        var met = StatementChain.Known(known, ordered, out var gap);
        if (gap is not null)
            return Refused(read, [FaultOf(gap)]);
        var added = Added(code, known, [.. ordered.Skip(met)], here);
        here.Db.StatementEntries.AddRange(added);
        await here.Save();
        var matched = added.Count > 0 ? await MatchBank.MatchPlainAsync(code, here, reading) : 0;
        var lines = added.Count(e => e.Sequence > 0);
        here.About(own.Id, new { code, added = lines });
        here.Audit.Write(here.Db, nameof(ImportBankStatement), here.Me);
        await here.Save();
        await unit.CommitAsync(here.Ct);
        return TypedResults.Ok(
            new BankStatementResult(
                lines,
                read.Lines.Count - lines,
                matched,
                added.Count > 0 ? added[^1].Balance.Yuan
                    : known.Count > 0 ? known[^1].Balance.Yuan
                    : null,
                [],
                [.. read.Told, .. Unnamed(read)]
            )
        );
    }

    static Ok<BankStatementResult> Refused(
        AccountStatement read,
        IReadOnlyList<StatementFault> faults
    ) => TypedResults.Ok(new BankStatementResult(0, 0, 0, null, faults, read.Told));

    static IEnumerable<string> Unnamed(AccountStatement read)
    {
        if (read.Numbers.Count == 0)
            yield return "文件里没有写明本方账号，请核对是否该账户的流水。";
    }

    static StatementFault FaultOf(ChainFault fault) => new(fault.Line.Row, "余额", fault.Problem);

    /// <summary>Lines of the statement's days, and the last one before.</summary>
    static async Task<List<StatementEntry>> KnownAsync(
        string account,
        IReadOnlyList<StatementLine> ordered,
        Here here
    )
    {
        var all = here
            .Db.StatementEntries.AsNoTracking()
            .Where(e => e.Account == account && e.Sequence > 0);
        var from = ordered.Count > 0 ? ordered[0].On : DateOnly.MaxValue;
        var known = await all.Where(e => e.On >= from)
            .OrderBy(e => e.Sequence)
            .ToListAsync(here.Ct);
        return known.Count > 0
            ? known
            : await all.OrderByDescending(e => e.Sequence).Take(1).ToListAsync(here.Ct);
    }

    static List<StatementEntry> Added(
        string account,
        IReadOnlyList<StatementEntry> known,
        IReadOnlyList<StatementLine> lines,
        Here here
    )
    {
        var next = known.Count > 0 ? known[^1].Sequence : 0;
        StatementEntry Of(StatementLine line, int sequence, Money amount, Money balance) =>
            new()
            {
                Id = here.NewId(),
                AgencyId = here.Me.AgencyId,
                Account = account,
                Sequence = sequence,
                On = line.On,
                Amount = amount,
                Balance = balance,
                Counterparty = sequence > 0 ? line.Payer : "",
                Remark = sequence > 0 ? line.Remark : "期初余额",
                Serial = sequence > 0 ? line.Serial : "",
                ImportedById = here.Me.PersonId,
                ImportedAt = here.Now,
            };
        var added = new List<StatementEntry>();
        if (known.Count == 0 && lines.Count > 0)
        {
            var held = lines[0].Balance!.Value - lines[0].Amount;
            if (held != Money.Zero)
                added.Add(Of(lines[0], 0, held, held));
        }
        foreach (var line in lines)
            added.Add(Of(line, ++next, line.Amount, line.Balance!.Value));
        return added;
    }
}
