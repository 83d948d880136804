using System.Linq.Expressions;
using Huzhu.Api.Duties;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Cases by status, kind and text, newest first; an agency sees its own.</summary>
public static class ListCases
{
    public sealed record Filter(CaseStatus? Status, CaseKind? Kind, string? Q, bool? Open);

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read("cases", Handle, Permission.ViewOffice, name: "ListOfficeCases");
        office.Exports("cases", "办件", Permission.ViewOffice, Export);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Read("cases", Handle, Permission.ViewAgency, name: "ListAgencyCases");
        agency.Exports("cases", "办件", Permission.ViewAgency, Export);
    }

    static async Task<Ok<Page<CaseRow>>> Handle(
        Word<CaseStatus>? status,
        Word<CaseKind>? kind,
        string? q,
        bool? open,
        int? page,
        int? size,
        Here here,
        TenantScope scope
    )
    {
        var found = Matching(here.Db, scope, new(status, kind, q, open));
        var cut = await found.Select(Columns).PageAsync(page, size, here.Ct);
        var rulebook = await here.Rulebook();
        return TypedResults.Ok(
            new Page<CaseRow>(
                await RowsAsync(here.Db, cut.Items, rulebook, here.Now, here.Ct),
                cut.Total,
                cut.PageNumber,
                cut.Size
            )
        );
    }

    /// <summary>The cases that the caller's scope and the filter let through.</summary>
    internal static IQueryable<AgencyCase> Matching(HuzhuDb db, TenantScope scope, Filter filter)
    {
        var cases = db.Cases.AsNoTracking();
        cases =
            scope.Reach == Reach.Agency
                ? cases.Where(c => c.AgencyId == scope.AgencyId && c.SecretHash == null)
                : cases.Where(c => c.ReceiptNumber != null || c.Ordered);
        if (filter.Status is { } status)
            cases = cases.Where(c => c.Status == status);
        if (filter.Kind is { } kind)
            cases = cases.Where(c => c.Kind == kind);
        if (filter.Open is true)
            cases = cases.Where(c =>
                c.Status == CaseStatus.Submitted || c.Status == CaseStatus.Proposed
            );
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var q = filter.Q.Trim();
            cases = cases.Where(c =>
                c.Title.Contains(q)
                || c.ApplicantName.Contains(q)
                || c.ReceiptNumber!.Contains(q)
                || c.DecisionNumber!.Contains(q)
            );
        }
        return cases
            .OrderByDescending(c => c.SubmittedAt ?? c.CreatedAt)
            .ThenByDescending(c => c.Id);
    }

    /// <summary>What a list reads of a case: not its content, which is large and encrypted.
    /// </summary>
    sealed record Listed(
        Guid Id,
        Guid? AgencyId,
        CaseDates Dates,
        string? ReceiptNumber,
        string Title,
        string ApplicantName,
        string? ProposedByName,
        string? DecisionNumber
    );

    static readonly Expression<Func<AgencyCase, Listed>> Columns = c => new Listed(
        c.Id,
        c.AgencyId,
        new CaseDates(c.Kind, c.Status, c.Ordered, c.SubmittedAt, c.DecidedAt),
        c.ReceiptNumber,
        c.Title,
        c.ApplicantName,
        c.ProposedByName,
        c.DecisionNumber
    );

    static async Task<List<CaseRow>> RowsAsync(
        HuzhuDb db,
        IReadOnlyList<Listed> cases,
        Rulebook rulebook,
        DateTime now,
        CancellationToken ct
    )
    {
        var ids = cases.Select(c => c.AgencyId).OfType<Guid>().Distinct().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, ct);
        return
        [
            .. cases.Select(c =>
            {
                var agency = c.AgencyId is { } id ? agencies.GetValueOrDefault(id) : null;
                var dates = c.Dates;
                var deadline = CaseDuty.DecisionDeadline(dates, rulebook, agency);
                return new CaseRow(
                    c.Id,
                    dates.Kind,
                    dates.Kind.Label(),
                    dates.Status,
                    dates.Status.Label(),
                    c.ReceiptNumber,
                    c.Title,
                    c.ApplicantName,
                    agency?.Slug,
                    dates.SubmittedAt,
                    c.ProposedByName,
                    deadline is null || dates.IsClosed ? null : DeadlineView.Of(deadline, now),
                    c.DecisionNumber,
                    dates.DecidedAt,
                    CaseDuty.DecidedInTime(dates, rulebook)
                );
            }),
        ];
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = Matching(
            export.Db,
            export.Scope,
            new(
                export.Choice<CaseStatus>("status"),
                export.Choice<CaseKind>("kind"),
                export.Text("q"),
                export.Flag("open")
            )
        );
        return await export.Write(
            await RowsAsync(
                export.Db,
                await found.Select(Columns).ToListAsync(export.Ct),
                await export.Rulebooks.GetAsync(export.Db, export.Ct),
                export.Clock.Now(),
                export.Ct
            ),
            new("受理编号", r => r.ReceiptNumber),
            new("办件", r => r.KindLabel),
            new("名称", r => r.Title, 40),
            new("申请单位", r => r.Applicant, 40),
            new("状态", r => r.StatusLabel),
            new("收到时间", r => r.SubmittedAt, 20),
            new("法定期限", r => r.Deadline?.Due),
            new("依据", r => r.Deadline?.Article),
            new("批复编号", r => r.DecisionNumber),
            new("批复时间", r => r.DecidedAt, 20),
            new("按期", r => r.InTime is { } inTime ? (inTime ? "按期" : "逾期") : "")
        );
    }
}
