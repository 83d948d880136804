using Huzhu.Api.Duties;
using Huzhu.Api.Session;
using Huzhu.Data.People;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Posts, lost access, handovers and programs that wait for another person.</summary>
static class PeopleDutySource
{
    public static async Task<IEnumerable<Duty>> ReadAsync(DutyQuery query) =>
        [
            .. await PostsAsync(query),
            .. await RestoringAsync(query),
            .. await NamesAsync(query),
            .. await RecoveriesAsync(query),
            .. await HandoversAsync(query),
            .. await ProgramsAsync(query),
        ];

    static async Task<IEnumerable<Duty>> PostsAsync(DutyQuery query)
    {
        var (db, ids) = (query.Db, query.Agencies.Keys);
        var waiting = await (
            from post in db.Posts.AsNoTracking()
            where post.ConfirmedById == null && post.EndedAt == null
            where post.To == null || post.To >= query.Today
            where post.AgencyId == null ? query.Scope.SeesAll : ids.Contains(post.AgencyId.Value)
            join person in db.Users on post.PersonId equals person.Id
            select new
            {
                post.PersonId,
                post.AgencyId,
                post.Kind,
                post.ProposedById,
                Name = post.ProposedName ?? person.Name,
            }
        ).ToListAsync(query.Ct);
        bool OfOffice(Guid? agencyId) => query.KeptByOffice(agencyId);
        return waiting.Select(p => new Duty(
            OfOffice(p.AgencyId) ? DutyKind.ConfirmOfficePost : DutyKind.ConfirmAgencyPost,
            p.PersonId,
            OfOffice(p.AgencyId) ? DutyOwner.Office : DutyOwner.Agency,
            OfOffice(p.AgencyId) ? Permission.ConfirmOfficePosts : Permission.ConfirmAgencyPosts,
            SupervisionRules.SecondPerson,
            "确认岗位",
            $"{p.Name}　{PostNames.Of(p.Kind)}"
        )
        {
            AgencyId = OfOffice(p.AgencyId) ? null : p.AgencyId,
            Detail = p.Kind.ToString(),
            NotBy = [p.ProposedById ?? p.PersonId, p.PersonId],
        });
    }

    /// <summary>Suspended posts that one person has proposed to restore (GV-8).</summary>
    static async Task<IEnumerable<Duty>> RestoringAsync(DutyQuery query)
    {
        var (db, ids) = (query.Db, query.Agencies.Keys);
        var waiting = await (
            from post in db.Posts.AsNoTracking()
            where post.RestoreProposedById != null && post.EndedAt == null
            where post.AgencyId == null ? query.Scope.SeesAll : ids.Contains(post.AgencyId.Value)
            join person in db.Users on post.PersonId equals person.Id
            select new
            {
                post.PersonId,
                post.AgencyId,
                post.Kind,
                By = post.RestoreProposedById!.Value,
                person.Name,
            }
        ).ToListAsync(query.Ct);
        bool OfOffice(Guid? agencyId) => query.KeptByOffice(agencyId);
        return waiting.Select(p => new Duty(
            OfOffice(p.AgencyId)
                ? DutyKind.ConfirmOfficeRestoring
                : DutyKind.ConfirmAgencyRestoring,
            p.PersonId,
            OfOffice(p.AgencyId) ? DutyOwner.Office : DutyOwner.Agency,
            OfOffice(p.AgencyId) ? Permission.ConfirmOfficePosts : Permission.ConfirmAgencyPosts,
            AgencyRules.RestoredByTwo,
            "确认恢复岗位",
            $"{p.Name}　{PostNames.Of(p.Kind)}"
        )
        {
            AgencyId = OfOffice(p.AgencyId) ? null : p.AgencyId,
            Detail = p.Kind.ToString(),
            NotBy = [p.By, p.PersonId],
        });
    }

    /// <summary>Names that one person has proposed to put right (GV-10).</summary>
    static async Task<IEnumerable<Duty>> NamesAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var db = query.Db;
        var waiting = await db
            .Users.AsNoTracking()
            .Where(p => p.MendedName != null && p.MendedById != null)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.MendedName,
                By = p.MendedById!.Value,
                AgencyId = db
                    .Posts.Where(o => o.PersonId == p.Id && o.EndedAt == null)
                    .OrderBy(o => o.AgencyId == null ? 0 : 1)
                    .ThenBy(o => o.Id)
                    .Select(o => o.AgencyId)
                    .FirstOrDefault(),
            })
            .ToListAsync(query.Ct);
        return waiting.Select(p => new Duty(
            DutyKind.ConfirmName,
            p.Id,
            DutyOwner.Office,
            Permission.ConfirmOfficePosts,
            SupervisionRules.SecondPerson,
            "确认更正姓名",
            $"{p.Name} → {p.MendedName}"
        )
        {
            AgencyId = p.AgencyId,
            NotBy = [p.By, p.Id],
        });
    }

    /// <summary>Lost access is restored by two persons of the office (GV-8).</summary>
    static async Task<IEnumerable<Duty>> RecoveriesAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var db = query.Db;
        var waiting = await (
            from recovery in db.Invitations.AsNoTracking()
            where
                recovery.Purpose == InvitationPurpose.Recovery
                && recovery.ConfirmedById == null
                && recovery.RevokedAt == null
            join person in db.Users on recovery.PersonId equals person.Id
            select new
            {
                recovery.PersonId,
                recovery.RequestedById,
                person.Name,
                AgencyId = db
                    .Posts.Where(p => p.PersonId == person.Id && p.EndedAt == null)
                    .OrderBy(p => p.AgencyId == null ? 0 : 1)
                    .ThenBy(p => p.Id)
                    .Select(p => p.AgencyId)
                    .FirstOrDefault(),
            }
        ).ToListAsync(query.Ct);
        return waiting.Select(r => new Duty(
            DutyKind.ConfirmRecovery,
            r.PersonId,
            DutyOwner.Office,
            Permission.ConfirmOfficePosts,
            AgencyRules.RestoredByTwo,
            "确认恢复登录",
            r.Name
        )
        {
            AgencyId = r.AgencyId,
            NotBy = [r.RequestedById, r.PersonId],
        });
    }

    /// <summary>Handovers to be signed, and told to the office (GV-8).</summary>
    static async Task<IEnumerable<Duty>> HandoversAsync(DutyQuery query)
    {
        var open = await query
            .Db.Handovers.AsNoTracking()
            .Where(h => h.ReportedOn == null)
            .ToListAsync(query.Ct);
        var names = await query.Db.NamesOfAsync(open.Select(h => h.LeaverId), query.Ct);
        return open.Where(h => query.Works(h.AgencyId))
            .SelectMany(h =>
            {
                var leaver = names.GetValueOrDefault(h.LeaverId, "");
                return new[] { h.Duty(leaver, query.Rulebook), h.DutyToSign(leaver) };
            })
            .OfType<Duty>();
    }

    static async Task<IEnumerable<Duty>> ProgramsAsync(DutyQuery query)
    {
        var ids = query.Agencies.Keys;
        var waiting = await query
            .Db.ApiClients.AsNoTracking()
            .Where(c => c.ConfirmedById == null && c.EndedAt == null)
            .Where(c => ids.Contains(c.AgencyId))
            .Select(c => new
            {
                c.Id,
                c.AgencyId,
                c.Name,
                c.ProposedById,
            })
            .ToListAsync(query.Ct);
        return waiting.Select(c => new Duty(
            DutyKind.ConfirmApiClient,
            c.Id,
            DutyOwner.Agency,
            Permission.ConfirmApiClients,
            SupervisionRules.SecondPerson,
            "确认接口账号",
            c.Name
        )
        {
            AgencyId = c.AgencyId,
            NotBy = [c.ProposedById],
        });
    }
}
