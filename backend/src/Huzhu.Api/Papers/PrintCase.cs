using Huzhu.Api.Agencies;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Papers;

/// <summary>Prints a case's receipt (受理回执) and its decision notice (批复); who may see the
/// case may print them.</summary>
public static class PrintCase
{
    public static void MapPublic(RouteGroupBuilder open)
    {
        open.Read("applications/{id:guid}/receipt.pdf", Receipt, name: "PrintApplicationReceipt")
            .OwnWork();
        open.Read("applications/{id:guid}/decision.pdf", Decision, name: "PrintApplicationDecision")
            .OwnWork();
    }

    public static void MapOffice(RouteGroupBuilder office) =>
        office
            .Read(
                "cases/{id:guid}/decision.pdf",
                Decision,
                Permission.ViewOffice,
                name: "PrintOfficeDecision"
            )
            .OwnWork();

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency
            .Read(
                "cases/{id:guid}/receipt.pdf",
                Receipt,
                Permission.ViewAgency,
                name: "PrintReceipt"
            )
            .OwnWork();
        agency
            .Read(
                "cases/{id:guid}/decision.pdf",
                Decision,
                Permission.ViewAgency,
                name: "PrintDecision"
            )
            .OwnWork();
    }

    static Task<FileContentHttpResult> Receipt(
        Guid id,
        HttpContext http,
        Here here,
        CaseReading cases,
        Links links,
        PaperPrinter printer
    ) =>
        PrintAsync(
            id,
            http,
            here,
            cases,
            printer,
            async found =>
            {
                if (found.ReceiptNumber is not { } number || found.SubmittedAt is not { } received)
                    return null;
                var agency = await AgencyOf(found, here);
                var due = CaseDuty.DecisionDeadline(found, await here.Rulebook(), agency);
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
            }
        );

    static Task<FileContentHttpResult> Decision(
        Guid id,
        HttpContext http,
        Here here,
        CaseReading cases,
        PaperPrinter printer
    ) =>
        PrintAsync(
            id,
            http,
            here,
            cases,
            printer,
            async found =>
                found.DecisionNumber is not { } number
                    ? null
                    : (number, DecisionText.Of(found, await here.Rulebook()))
        );

    static Task<Agency?> AgencyOf(AgencyCase found, Here here) =>
        here.Db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == found.AgencyId, here.Ct);

    /// <summary>Reads within a transaction, prints after it.</summary>
    static async Task<FileContentHttpResult> PrintAsync(
        Guid id,
        HttpContext http,
        Here here,
        CaseReading cases,
        PaperPrinter printer,
        Func<AgencyCase, Task<(string Number, Paper Paper)?>> write
    )
    {
        (string Number, Paper Paper)? written;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var found = await cases.FindAsync(id, here.Ct) ?? throw new Absent();
            written =
                await write(found)
                ?? throw new WrongState(
                    "该文件尚未形成：提交后有受理回执，办结后有批复，请届时再打印。"
                );
        }
        var pdf = await printer.PrintAsync(written.Value.Paper, here.Ct);
        return PaperFile.Of(http.Response, pdf, written.Value.Number);
    }
}
