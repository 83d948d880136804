using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The ordinary members of the management committee: their change is a notification
/// only (AG-8); who succeeds by office acts from the recorded date (GV-2).</summary>
public static class KeepCommittee
{
    public sealed record Request(string Name, CommitteeRole Role, string Title, DateOnly From);

    public sealed record EndRequest(DateOnly LastDay);

    public sealed record MemberRow(
        Guid Id,
        string Name,
        CommitteeRole Role,
        string RoleLabel,
        string Title,
        DateOnly From,
        DateOnly? To,
        int Version
    ) : IVersioned;

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Reads(
            "agencies/{slug}/committee-members",
            ListOf,
            "ListMembersOfAgency",
            Permission.ViewOffice
        );
        office.Exports("committee-members", "管委会委员", Permission.ViewOffice, Export);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Reads("committee-members", List, "ListCommitteeMembers", Permission.ViewAgency);
        agency.Exports("committee-members", "管委会委员", Permission.ViewAgency, Export);
        agency.Posts("committee-members", Join, "AddCommitteeMember", Permission.KeepCommittee);
        agency.Posts(
            "committee-members/{id:guid}/end",
            End,
            "EndCommitteeMembership",
            Permission.KeepCommittee,
            existing: true
        );
    }

    static async Task<Ok<List<MemberRow>>> List(HuzhuDb db, CancellationToken ct) =>
        TypedResults.Ok(await RowsAsync(db, null, ct));

    static async Task<Results<Ok<List<MemberRow>>, ProblemHttpResult>> ListOf(
        string slug,
        HuzhuDb db,
        CancellationToken ct
    ) =>
        await AgencyReading.IdOfAsync(db, slug, ct) is { } id
            ? TypedResults.Ok(await RowsAsync(db, id, ct))
            : (ProblemHttpResult)Problems.NotFound();

    /// <param name="agencyId">One agency's, for the office.</param>
    static async Task<List<MemberRow>> RowsAsync(
        HuzhuDb db,
        Guid? agencyId,
        CancellationToken ct
    ) =>
        [
            .. (
                await db
                    .CommitteeMembers.AsNoTracking()
                    .Where(m => agencyId == null || m.AgencyId == agencyId)
                    .OrderBy(m => m.To != null)
                    .ThenBy(m => m.From)
                    .ThenBy(m => m.Id)
                    .ToListAsync(ct)
            ).Select(RowOf),
        ];

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(export.Db, await export.AgencyAsync(), export.Ct),
            new("姓名", r => r.Name),
            new("身份", r => r.RoleLabel),
            new("职务", r => r.Title, 30),
            new("任职起", r => r.From),
            new("任职止", r => r.To)
        );

    static async Task<Ok<MemberRow>> Join(
        Request request,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 50)
            throw new InvalidField("name", "请填写姓名，不超过50个字。");
        if (string.IsNullOrWhiteSpace(request.Title) || request.Title.Length > 100)
            throw new InvalidField("title", "请填写职务，不超过100个字。");
        var member = new CommitteeMember(
            clock.NewId(),
            me.AgencyId,
            request.Name,
            request.Role,
            request.Title,
            request.From
        );
        db.CommitteeMembers.Add(member);
        await db.SaveChangesAsync(ct);
        audit.About(member.Id.ToString(), new { request.Role, request.From });
        return TypedResults.Ok(RowOf(member));
    }

    static async Task<Results<Ok<MemberRow>, ProblemHttpResult>> End(
        Guid id,
        EndRequest request,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var member = await db.CommitteeMembers.SingleOrDefaultAsync(m => m.Id == id, ct);
        if (member is null)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(member.Version);
        member.End(request.LastDay, clock.Now());
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString(), new { request.LastDay });
        return TypedResults.Ok(RowOf(member));
    }

    static MemberRow RowOf(CommitteeMember m) =>
        new(m.Id, m.Name, m.Role, m.Role.Label(), m.Title, m.From, m.To, m.Version);
}
