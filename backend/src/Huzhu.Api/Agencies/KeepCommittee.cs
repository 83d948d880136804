using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
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
        office.Read(
            "agencies/{slug}/committee-members",
            ListMembersOfAgency,
            Permission.ViewOffice
        );
        office.Exports("committee-members", "管委会委员", Permission.ViewOffice, Export);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Read("committee-members", ListCommitteeMembers, Permission.ViewAgency);
        agency.Exports("committee-members", "管委会委员", Permission.ViewAgency, Export);
        agency.Write("committee-members", AddCommitteeMember, Permission.KeepCommittee);
        agency
            .Write(
                "committee-members/{id:guid}/end",
                EndCommitteeMembership,
                Permission.KeepCommittee
            )
            .OnExisting();
    }

    static async Task<Ok<List<MemberRow>>> ListCommitteeMembers(Here here) =>
        TypedResults.Ok(await RowsAsync(here.Db, null, here.Ct));

    static async Task<Ok<List<MemberRow>>> ListMembersOfAgency(string slug, Here here) =>
        await AgencyReading.IdOfAsync(here.Db, slug, here.Ct) is { } id
            ? TypedResults.Ok(await RowsAsync(here.Db, id, here.Ct))
            : throw new Absent();

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

    static async Task<Ok<MemberRow>> AddCommitteeMember(Request request, Here here)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 50)
            throw new InvalidField("name", "请填写姓名，不超过50个字。");
        if (string.IsNullOrWhiteSpace(request.Title) || request.Title.Length > 100)
            throw new InvalidField("title", "请填写职务，不超过100个字。");
        var member = CommitteeMember.Join(
            here.NewId(),
            await here.Agency(),
            request.Name,
            request.Role,
            request.Title,
            request.From,
            here.Now
        );
        here.Db.CommitteeMembers.Add(member);
        await here.Save();
        here.About(member.Id, new { request.Role, request.From });
        return TypedResults.Ok(RowOf(member));
    }

    static async Task<Ok<MemberRow>> EndCommitteeMembership(Guid id, EndRequest request, Here here)
    {
        var member = await here.Find(here.Db.CommitteeMembers, id);
        member.End(request.LastDay, here.Now);
        await here.Save();
        here.About(id, new { request.LastDay });
        return TypedResults.Ok(RowOf(member));
    }

    static MemberRow RowOf(CommitteeMember m) =>
        new(m.Id, m.Name, m.Role, m.Role.Label(), m.Title, m.From, m.To, m.Version);
}
