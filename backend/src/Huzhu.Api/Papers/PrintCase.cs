using Huzhu.Api.Agencies;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Papers;

/// <summary>Prints a case's receipt (受理回执) and its decision notice (批复); whoever may see the
/// case may print them.</summary>
public static class PrintCase
{
    public static void MapPublic(RouteGroupBuilder open)
    {
        open.Reads(
            "applications/{id:guid}/receipt.pdf",
            Receipt,
            "PrintApplicationReceipt",
            ownWork: true
        );
        open.Reads(
            "applications/{id:guid}/decision.pdf",
            Decision,
            "PrintApplicationDecision",
            ownWork: true
        );
    }

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Reads(
            "cases/{id:guid}/decision.pdf",
            Decision,
            "PrintOfficeDecision",
            Permission.ViewOffice,
            ownWork: true
        );

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Reads(
            "cases/{id:guid}/receipt.pdf",
            Receipt,
            "PrintReceipt",
            Permission.ViewAgency,
            ownWork: true
        );
        agency.Reads(
            "cases/{id:guid}/decision.pdf",
            Decision,
            "PrintDecision",
            Permission.ViewAgency,
            ownWork: true
        );
    }

    static Task<Results<FileContentHttpResult, ProblemHttpResult>> Receipt(
        Guid id,
        HttpContext http,
        HuzhuDb db,
        CaseReading cases,
        RulebookSource rulebooks,
        Links links,
        PaperPrinter printer,
        CancellationToken ct
    ) =>
        PrintAsync(
            id,
            http,
            db,
            cases,
            printer,
            async found =>
            {
                if (found.ReceiptNumber is not { } number || found.SubmittedAt is not { } received)
                    return null;
                var agency = await AgencyOf(found, db, ct);
                var due = CaseDuty.DecisionDeadline(
                    found,
                    await rulebooks.GetAsync(db, ct),
                    agency
                );
                var secret = http.Request.Headers[CaseReading.SecretHeader].ToString();
                return (
                    number,
                    new ReceiptPaper(
                        number,
                        NumberSeries.OnPaper(number),
                        found.Title,
                        found.ApplicantName,
                        received,
                        due is null
                            ? null
                            : $"{PaperText.Day(due.Due)}（{due.Rule.Title}，{due.Rule.Citation}）",
                        [
                            .. found
                                .Documents.OrderBy(d => d.Kind)
                                .ThenBy(d => d.UploadedAt)
                                .Select(d => new ReceiptDocument(
                                    d.Kind.Label(),
                                    d.Name,
                                    d.Size,
                                    d.Sha256
                                )),
                        ],
                        secret.Length > 0 ? links.Case(found.Id, secret) : null
                    )
                );
            },
            ct
        );

    static Task<Results<FileContentHttpResult, ProblemHttpResult>> Decision(
        Guid id,
        HttpContext http,
        HuzhuDb db,
        CaseReading cases,
        RulebookSource rulebooks,
        PaperPrinter printer,
        CancellationToken ct
    ) =>
        PrintAsync(
            id,
            http,
            db,
            cases,
            printer,
            async found =>
                found.DecisionNumber is not { } number
                    ? null
                    : (number, DecisionText.Of(found, await rulebooks.GetAsync(db, ct))),
            ct
        );

    static Task<Agency?> AgencyOf(AgencyCase found, HuzhuDb db, CancellationToken ct) =>
        db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == found.AgencyId, ct);

    /// <summary>Reads within a transaction, prints after it.</summary>
    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> PrintAsync(
        Guid id,
        HttpContext http,
        HuzhuDb db,
        CaseReading cases,
        PaperPrinter printer,
        Func<AgencyCase, Task<(string Number, Paper Paper)?>> write,
        CancellationToken ct
    )
    {
        (string Number, Paper Paper)? written;
        await using (await UnitOfWork.BeginAsync(db, writes: false, ct))
        {
            if (await cases.FindAsync(id, ct) is not { } found)
                return (ProblemHttpResult)Problems.NotFound();
            written =
                await write(found)
                ?? throw new WrongState("该文件尚未形成：提交后有受理回执，办结后有批复。");
        }
        var pdf = await printer.PrintAsync(written.Value.Paper, ct);
        return PaperFile.Of(http.Response, pdf, written.Value.Number);
    }
}
