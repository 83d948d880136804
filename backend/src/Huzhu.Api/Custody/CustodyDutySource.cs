using Huzhu.Api.Duties;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Custody;

/// <summary>What seals, cheques and electronic payments wait for.</summary>
static class CustodyDutySource
{
    public static async Task<IEnumerable<Duty>> ReadAsync(DutyQuery query)
    {
        var (db, ct) = (query.Db, query.Ct);
        var ids = query.Working.Select(a => a.Id).ToList();
        var custodies = await db
            .Custodies.AsNoTracking()
            .Include(c => c.Items)
            .Include(c => c.Holdings.Where(h => h.Until == null))
            .Include(c =>
                c.Transfers.Where(t => t.Status == TransferStatus.Pending || t.ReturnOn != null)
            )
                .ThenInclude(t => t.Signatures)
            .Include(c => c.Cheques.Where(q => q.Status == ChequeStatus.Written))
            .Include(c => c.SealsTogether)
            .Where(c => ids.Contains(c.AgencyId))
            .ToDictionaryAsync(c => c.AgencyId, ct);
        var posts = (
            await db
                .Posts.AsNoTracking()
                .Where(p => p.EndedAt == null && ids.Contains(p.AgencyId!.Value))
                .ToListAsync(ct)
        ).ToLookup(p => p.AgencyId!.Value);
        var payments = await db
            .ElectronicPayments.AsNoTracking()
            .Where(p => p.Status == PaymentStatus.Prepared && p.ReliefCaseId == null)
            .Where(p => ids.Contains(p.AgencyId))
            .Select(p =>
                ElectronicPayment.DutyOf(
                    p.Id,
                    p.AgencyId,
                    p.PayeeName,
                    p.Purpose,
                    p.PreparedById,
                    p.PayeeId
                )
            )
            .ToListAsync(ct);
        return ids.SelectMany(id =>
                CustodyDuties.Of(
                    custodies.GetValueOrDefault(id) ?? new(id),
                    new(
                        AgencyStaff.Of(id, posts[id], query.Now),
                        query.Now,
                        query.Rulebook,
                        query.Clock.NewId
                    )
                )
            )
            .Concat(payments);
    }
}
