using System.Security.Cryptography;
using System.Text;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Contributions;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Contributions;

/// <summary>
/// A bank's statement comes in (EN-7): the body is the file. It is read as a whole; with a fault
/// in any line nothing is kept, and lines that are known already change nothing.
/// </summary>
public static class ImportStatement
{
    /// <summary>What became of every row of the file.</summary>
    /// <param name="Added">Credits that are new.</param>
    /// <param name="Known">Credits that had come before, or twice in this file.</param>
    /// <param name="Debits">Lines that are no credit.</param>
    /// <param name="Reversed">Lines by which the bank took a credit back (冲正).</param>
    /// <param name="Sums">Rows that add up others.</param>
    /// <param name="Notes">Rows that are headings or notes.</param>
    /// <param name="Faulty">Lines with at least one fault.</param>
    /// <param name="Told">What should be looked at, in Chinese.</param>
    public sealed record StatementResult(
        int Added,
        int Known,
        int Debits,
        int Reversed,
        int Sums,
        int Notes,
        int Faulty,
        IReadOnlyList<StatementFault> Faults,
        IReadOnlyList<string> Told
    );

    public static void Map(RouteGroupBuilder agency) =>
        agency
            .Put("bank-lines", Handle, Permission.RecordContributions)
            .OnNew()
            .OwnWork()
            .Accepts<Stream>("*/*");

    static async Task<Ok<StatementResult>> Handle(HttpRequest request, Here here)
    {
        var read = await Statement.ReadAsync(request.Body, here.Today, here.Ct);
        if (read.Faults.Count > 0)
            return TypedResults.Ok(ResultOf(read, new([], 0, 0, 0, [])));
        await using var unit = await UnitOfWork.BeginAsync(here.Db, writes: true, here.Ct);
        var known = await KnownAsync(read, here);
        var taken = new StatementIntake(known, (line, number) => LineOf(line, number, here)).Take([
            .. read.Credits,
            .. read.Reversals,
        ]);
        here.Db.BankLines.AddRange(taken.Added);
        var result = ResultOf(read, taken);
        here.About(
            "",
            new
            {
                result.Added,
                result.Known,
                result.Reversed,
            }
        );
        here.Audit.Write(here.Db, nameof(ImportStatement), here.Me);
        await here.Save();
        await unit.CommitAsync(here.Ct);
        return TypedResults.Ok(result);
    }

    static StatementResult ResultOf(Statement read, IntakeResult taken) =>
        new(
            taken.Added.Count(l => l.Amount.Fen > 0),
            taken.Known + read.Repeated,
            read.Debits + taken.Debits,
            taken.Reversed,
            read.Sums,
            read.Notes,
            read.Faults.Select(f => f.Row).Distinct().Count(),
            read.Faults,
            [.. read.Told, .. taken.Told]
        );

    /// <summary>Lines of the statement's days, and those that its reversals may take
    /// back.</summary>
    static async Task<List<BankLine>> KnownAsync(Statement read, Here here)
    {
        var lines = read.Credits.Concat(read.Reversals).ToList();
        if (lines.Count == 0)
            return [];
        var (from, to) = (lines.Min(l => l.On), lines.Max(l => l.On));
        var known = await here
            .Db.BankLines.Where(l => l.On >= from && l.On <= to)
            .ToListAsync(here.Ct);
        var amounts = read.Reversals.Select(r => new Money(-r.Amount.Fen)).Distinct().ToList();
        var serials = lines.Where(l => l.SerialCounts).Select(l => l.Serial);
        foreach (var some in serials.Chunk(500))
            known.AddRange(
                await here
                    .Db.BankLines.Where(l => l.On < from || l.On > to)
                    .Where(l => some.Contains(l.Reference))
                    .ToListAsync(here.Ct)
            );
        foreach (var some in amounts.Chunk(500))
            known.AddRange(
                await here
                    .Db.BankLines.Where(l => l.On < from && some.Contains(l.Amount))
                    .ToListAsync(here.Ct)
            );
        return [.. known.DistinctBy(l => l.Id)];
    }

    static BankLine LineOf(StatementLine line, int number, Here here) =>
        new()
        {
            Id = here.NewId(),
            AgencyId = here.Me.AgencyId,
            Reference = line.SerialCounts ? line.Serial : HashOf(line, number),
            Serial = line.Serial,
            On = line.On,
            Amount = line.Amount,
            Payer = line.Payer,
            Remark = line.Remark,
            Balance = line.Balance,
            ImportedById = here.Me.PersonId,
            ImportedAt = here.Now,
        };

    static string HashOf(StatementLine line, int number) =>
        "#"
        + Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    StatementIntake.KeyOf(line.On, line.Amount, line.Payer, line.Remark)
                        + $"|{line.Balance?.Fen}|{number}"
                )
            )
        )[..32];
}
