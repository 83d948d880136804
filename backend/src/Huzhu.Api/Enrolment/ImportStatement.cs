using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>
/// A bank's statement comes in (EN-7): the body is the file. It is read as a whole; with a fault
/// in any line nothing is kept, and lines that are known already change nothing.
/// </summary>
public static class ImportStatement
{
    /// <param name="Added">Credits that are new.</param>
    /// <param name="Known">Credits that had come before, or twice in this file.</param>
    /// <param name="Debits">Lines that are no credit.</param>
    public sealed record StatementResult(
        int Added,
        int Known,
        int Debits,
        IReadOnlyList<StatementFault> Faults
    );

    public static void Map(RouteGroupBuilder agency) =>
        agency
            .Puts(
                "bank-lines",
                Handle,
                nameof(ImportStatement),
                Permission.RecordContributions,
                existing: false,
                ownWork: true
            )
            .Accepts<Stream>("*/*");

    static async Task<Ok<StatementResult>> Handle(
        HttpRequest request,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var statement = await Statement.ReadAsync(request.Body, Beijing.DateOf(clock.Now()), ct);
        if (statement.Faults.Count > 0)
            return TypedResults.Ok(new StatementResult(0, 0, statement.Debits, statement.Faults));
        await using var unit = await UnitOfWork.BeginAsync(db, writes: true, ct);
        var faults = new List<StatementFault>();
        var added = 0;
        foreach (var credits in statement.Credits.Chunk(500))
        {
            var references = credits.Select(c => c.Reference).ToList();
            var known = await db
                .BankLines.AsNoTracking()
                .Where(l => references.Contains(l.Reference))
                .ToDictionaryAsync(l => l.Reference, ct);
            foreach (var credit in credits)
            {
                if (known.GetValueOrDefault(credit.Reference) is not { } line)
                {
                    db.BankLines.Add(LineOf(credit, me, clock));
                    added++;
                }
                else if (line.Amount != credit.Amount || line.On != credit.On)
                    faults.Add(
                        new(credit.Row, "流水号", "以前导入过相同的流水号，日期或者金额却不同。")
                    );
            }
        }
        var repeated = statement.Repeated + statement.Credits.Count - added;
        if (faults.Count > 0)
            return TypedResults.Ok(new StatementResult(0, 0, statement.Debits, faults));
        audit.About("", new { added, known = repeated });
        audit.Write(db, nameof(ImportStatement), me);
        await db.SaveChangesAsync(ct);
        await unit.CommitAsync(ct);
        return TypedResults.Ok(new StatementResult(added, repeated, statement.Debits, []));
    }

    static BankLine LineOf(Credit credit, Acting me, TimeProvider clock) =>
        new()
        {
            Id = clock.NewId(),
            AgencyId = me.AgencyId,
            Reference = credit.Reference,
            On = credit.On,
            Amount = credit.Amount,
            Payer = credit.Payer,
            Remark = credit.Remark,
            ImportedById = me.PersonId,
            ImportedAt = clock.Now(),
        };
}
