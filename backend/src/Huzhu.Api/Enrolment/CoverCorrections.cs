using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Statistics;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>Cover that doesn't begin, or never should have: a retirement learnt late (EN-2), a
/// receipt recorded by mistake (EN-7). Ledger, facts, terms and money follow in the same
/// transaction.</summary>
public sealed class CoverCorrections(HuzhuDb db, TimeProvider clock)
{
    /// <summary>What a member's retirement makes of the cover (EN-2); what it was paid for and
    /// doesn't begin is money to be given back.</summary>
    /// <returns>How many segments it changes.</returns>
    public async Task<int> FollowAsync(
        Member member,
        DateOnly? retiredOn,
        DateOnly today,
        CancellationToken ct
    )
    {
        var all = await db.Enrolments.Where(e => e.MemberId == member.Id).ToListAsync(ct);
        var before = Standing(all);
        var changed = Enrolled.Follow(all, retiredOn, today);
        var changes = new CoverChanges(member.AgencyId);
        changes.Change(before, Standing(all));
        await UnitTerms.PostAsync(db, changes, ct);
        var (back, gone) = (
            changed.Where(e => e.CancelledOn is null).ToList(),
            changed.Where(e => e.CancelledOn is not null).ToList()
        );
        if (gone.Count > 0)
            await CoverLedger.RemoveAsync(db, [member.PersonKey], [.. gone.Select(e => e.Id)], ct);
        await SetFreeAsync(member, gone, ct);
        await TakeUpAsync(member, back, ct);
        foreach (var plan in back.GroupBy(e => e.PlanCode))
            await RequireRoomAsync(member, plan.Key, [.. plan], ct);
        if (back.Count > 0)
            await CoverLedger.AddAsync(
                db,
                back.Select(e => Enrolling.EntryOf(e, member.PersonKey)),
                ct
            );
        return changed.Count;
    }

    /// <summary>The cover that came of a mistaken receipt is void from its first day.</summary>
    /// <exception cref="WrongState">A later term goes on from it.</exception>
    public async Task VoidAsync(Contribution due, DateOnly today, CancellationToken ct)
    {
        await CoverLedger.LockAsync(db, due.PlanCode, ct);
        var gone = await db
            .Enrolments.Where(e => e.RosterId == due.RosterId && e.UnitId == due.UnitId)
            .Where(e => e.CancelledOn == null)
            .ToListAsync(ct);
        var changes = new CoverChanges(due.AgencyId);
        foreach (var chunk in gone.GroupBy(e => e.MemberId).Chunk(RosterPass.Chunk))
        {
            var ids = chunk.Select(g => g.Key).ToList();
            var held = (
                await db
                    .Enrolments.Where(e => ids.Contains(e.MemberId) && e.CancelledOn == null)
                    .ToListAsync(ct)
            ).ToLookup(e => e.MemberId);
            foreach (var member in chunk)
            {
                var before = Standing(held[member.Key]);
                foreach (var enrolled in member)
                {
                    RequireNothingFollows(enrolled, held[member.Key]);
                    enrolled.Void(today);
                }
                changes.Change(before, Standing(held[member.Key]));
            }
            var persons = await db
                .Members.Where(m => ids.Contains(m.Id))
                .Select(m => m.PersonKey)
                .ToListAsync(ct);
            await CoverLedger.RemoveAsync(
                db,
                persons,
                [.. chunk.SelectMany(g => g.Select(e => e.Id))],
                ct
            );
        }
        await UnitTerms.PostAsync(db, changes, ct);
    }

    static void RequireNothingFollows(Enrolled voided, IEnumerable<Enrolled> held)
    {
        if (
            held.Any(e =>
                e.CancelledOn is null
                && e.PlanCode == voided.PlanCode
                && e.RosterId != voided.RosterId
                && e.Kind == CoverKind.Renewal
                && e.Effective == voided.Expiry.AddDays(1)
            )
        )
            throw new WrongState("该笔会费的参保已经续保，不能撤销；请先处理续保的会费。");
    }

    static List<CoverHeld> Standing(IEnumerable<Enrolled> all) =>
        [.. all.Where(e => e.CancelledOn is null).Select(Enrolling.HeldOf)];

    /// <summary>What was paid for cover that doesn't begin waits to be given back (EN-7).</summary>
    async Task SetFreeAsync(Member member, List<Enrolled> gone, CancellationToken ct)
    {
        foreach (var paid in gone.GroupBy(e => (e.RosterId, e.UnitId)))
        {
            var due = await db
                .Contributions.AsNoTracking()
                .SingleOrDefaultAsync(
                    c => c.RosterId == paid.Key.RosterId && c.UnitId == paid.Key.UnitId,
                    ct
                );
            if (due?.ReceivedOn is null)
                continue;
            var versions = paid.Select(e => e.PlanVersionId).ToList();
            var prices = await db
                .PlanVersions.Where(v => versions.Contains(v.Id))
                .ToDictionaryAsync(v => v.Id, v => v.Price!.Value.Fen, ct);
            db.UnusedSums.Add(
                new()
                {
                    Id = clock.NewId(),
                    AgencyId = member.AgencyId,
                    ContributionId = due.Id,
                    UnitId = due.UnitId,
                    PlanCode = due.PlanCode,
                    Amount = new(paid.Sum(e => prices[e.PlanVersionId] * e.Units)),
                    Persons = 1,
                    Kind = UnusedKind.Cancelled,
                    MemberId = member.Id,
                    Because = "在保障生效以前退休，已取消参保",
                    AroseAt = clock.Now(),
                }
            );
        }
    }

    /// <summary>Cover that is in force again needs its money.</summary>
    async Task TakeUpAsync(Member member, List<Enrolled> back, CancellationToken ct)
    {
        if (back.Count == 0)
            return;
        var rosters = back.Select(e => e.RosterId).ToList();
        var sums = await (
            from sum in db.UnusedSums
            join due in db.Contributions
                on new { sum.AgencyId, Id = sum.ContributionId } equals new { due.AgencyId, due.Id }
            where sum.MemberId == member.Id && rosters.Contains(due.RosterId)
            select sum
        ).ToListAsync(ct);
        if (sums.Any(s => !s.IsUntouched))
            throw new WrongState(
                "取消参保的会费已经办理退转，不能恢复原来的参保；请用新的名册重新参保。"
            );
        db.UnusedSums.RemoveRange(sums);
    }

    /// <summary>What was cancelled and is to be in force again may have been taken up elsewhere in
    /// the meantime (EN-8).</summary>
    async Task RequireRoomAsync(
        Member member,
        string plan,
        List<Enrolled> back,
        CancellationToken ct
    )
    {
        await CoverLedger.LockAsync(db, plan, ct);
        var first = back.Min(e => e.Effective);
        var held = await CoverLedger.ReadAsync(db, plan, [member.PersonKey], first, ct);
        var version = back.MaxBy(e => e.Effective)!.PlanVersionId;
        var most = await db
            .PlanVersions.Where(v => v.Id == version)
            .Select(v => v.MaxUnits)
            .FirstOrDefaultAsync(ct);
        var left = UnitsHeld.Left(
            [.. held[member.PersonKey]],
            [.. back.Select(e => e.Segment)],
            most ?? int.MaxValue
        );
        AgencyRules.UnitsOverAllAgencies.Require(left >= 0, ("limit", most));
    }
}
