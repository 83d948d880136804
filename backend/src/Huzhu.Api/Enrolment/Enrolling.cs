using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Members;
using Huzhu.Data.Security;
using Huzhu.Data.Settlements;
using Huzhu.Data.Statistics;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>
/// Makes cover of a confirmed roster's rows, for each unit whose money is there (EN-7, EN-10):
/// decided anew, with the plan's ledger locked, members, cover, ledger and facts in one
/// transaction. The same roster once more finds no rows left, and the same people change nothing
/// (EN-9).
/// </summary>
public sealed class Enrolling(
    HuzhuDb db,
    RulebookSource rulebooks,
    FieldCipher cipher,
    MemberKeys keys,
    CoverCorrections corrections,
    RosterJobs jobs,
    TimeProvider clock
)
{
    /// <summary>A unit's money has come: its rows are enrolled by a job, soon after the caller's
    /// commit. How soon changes nothing: the day of handling is the money's.</summary>
    public async Task ReceivedAsync(Contribution contribution, CancellationToken ct)
    {
        var roster = await db.Rosters.SingleAsync(r => r.Id == contribution.RosterId, ct);
        if (roster.Status == RosterStatus.Confirmed)
            jobs.Ask(db, RosterJobs.Enrol, roster, roster.ConfirmedById!.Value);
    }

    /// <summary>When a unit's rows were handled, and when that was recorded.</summary>
    sealed record Handled(DateOnly On, DateOnly RecordedOn);

    /// <summary>The job, within one unit of work of the roster's agency.</summary>
    /// <returns>How many rows were enrolled or found to be so already.</returns>
    public async Task<int> EnrolAsync(Guid rosterId, Action<int> progress, CancellationToken ct)
    {
        var roster = await db.Rosters.SingleAsync(r => r.Id == rosterId, ct);
        if (roster.Status != RosterStatus.Confirmed)
            return 0;
        await CoverLedger.LockAsync(db, roster.PlanCode, ct);
        var handled = await HandledAsync(roster, ct);
        var units = handled.Keys.ToList();
        var pass = await RosterPass.OfAsync(db, roster, rulebooks, ct);
        var changes = new CoverChanges(roster.AgencyId);
        var unused = new UnusedOfRoster();
        var (done, after) = (0, 0);
        while (true)
        {
            var rows = await db
                .RosterRows.AsNoTracking()
                .Where(r => r.RosterId == rosterId && r.Faults == null && r.RowNumber > after)
                .Where(r => units.Contains(r.UnitId!.Value))
                .OrderBy(r => r.RowNumber)
                .Take(RosterPass.Chunk)
                .ToListAsync(ct);
            if (rows.Count == 0)
                break;
            await EnrolAsync(pass, rows, handled, changes, unused, ct);
            (done, after) = (done + rows.Count, rows[^1].RowNumber);
            progress(done);
        }
        if (done > 0)
            await BeginBusinessAsync(roster, pass.Rulebook, ct);
        await CoverRows.DeleteAsync(db, rosterId, ct, units);
        await UnitTerms.PostAsync(db, changes, ct);
        await KeepUnusedAsync(roster, unused, ct);
        await EndAsync(roster, done, ct);
        return done;
    }

    /// <summary>The units that owe nothing, or have paid.</summary>
    async Task<Dictionary<Guid, Handled>> HandledAsync(Roster roster, CancellationToken ct)
    {
        var confirmed = Beijing.DateOf(roster.ConfirmedAt!.Value);
        var owed = await db
            .Contributions.AsNoTracking()
            .Where(c => c.RosterId == roster.Id)
            .ToDictionaryAsync(c => c.UnitId, ct);
        var units = await db
            .RosterRows.Where(r => r.RosterId == roster.Id && r.Faults == null)
            .Select(r => r.UnitId!.Value)
            .Distinct()
            .ToListAsync(ct);
        var handled = new Dictionary<Guid, Handled>();
        foreach (var unit in units)
            if (owed.GetValueOrDefault(unit) is not { } due)
                handled[unit] = new(confirmed, confirmed);
            else if (due.ReceivedOn is { } received)
                handled[unit] = new(
                    Cover.HandledOn(confirmed, received),
                    Beijing.DateOf(due.ReceivedAt!.Value)
                );
        return handled;
    }

    async Task EnrolAsync(
        RosterPass pass,
        IReadOnlyList<RosterRow> rows,
        Dictionary<Guid, Handled> handled,
        CoverChanges changes,
        UnusedOfRoster unused,
        CancellationToken ct
    )
    {
        // what was held for these rows becomes cover, or is free again
        await CoverLedger.ReleaseAsync(db, pass.Roster, rows, ct);
        var holdings = await pass.HoldingsAsync(
            [.. rows.Select(r => r.PersonKey!.Value)],
            handled.Values.Min(h => h.On),
            ct
        );
        var (members, cover, ledger) = (
            new List<(Guid, RosterRow)>(),
            new List<Enrolled>(),
            new List<LedgerEntry>()
        );
        var refused = new List<(RosterRow Row, List<Finding> Faults)>();
        foreach (var row in rows)
        {
            var faults = new List<Finding>();
            var (on, recorded) = handled[row.UnitId!.Value];
            if (pass.Decide(row, holdings, on, recorded, faults) is not { } decision)
            {
                refused.Add((row, faults));
                continue;
            }
            if (RosterPass.DueOf(decision) != row.Due)
            {
                refused.Add((row, [RosterPass.OtherSum(row, decision)]));
                continue;
            }
            var known = holdings.Members.GetValueOrDefault(row.PersonKey!.Value);
            var memberId = known?.Id ?? clock.NewId();
            if (known is null)
                members.Add((memberId, row));
            if (decision.Segments.Count == 0)
                continue;
            var begun = Segments(pass.Roster, row, memberId, decision, on);
            cover.AddRange(begun);
            ledger.AddRange(begun.Select(e => EntryOf(e, row.PersonKey.Value)));
            CoverHeld[] held = known is null ? [] : [.. holdings.Cover[known.Id]];
            changes.Change(held, [.. held, .. begun.Select(HeldOf)]);
        }
        var retired = await UpdateKnownAsync(
            [.. rows.Except(refused.Select(r => r.Row))],
            holdings,
            ct
        );
        await CoverRows.AddAsync(db, members, ct);
        await CardHolders.ComeAsync(
            db,
            members.Select(m => m.Item2.PersonKey!.Value),
            clock.NewId,
            ct
        );
        await CoverRows.AddAsync(db, cover, ct);
        await CoverLedger.AddAsync(db, ledger, ct);
        await KeepFaultsAsync(refused, ct);
        foreach (var (row, faults) in refused)
            unused.Add(row, faults);
        foreach (var member in retired)
            await corrections.FollowAsync(
                member,
                member.RetiredOn,
                Beijing.DateOf(clock.Now()),
                ct
            );
    }

    List<Enrolled> Segments(
        Roster roster,
        RosterRow row,
        Guid memberId,
        RowDecision decision,
        DateOnly handledOn
    ) =>
        [
            .. decision.Segments.Select(
                (segment, i) =>
                    new Enrolled
                    {
                        Id = clock.NewId(),
                        AgencyId = roster.AgencyId,
                        MemberId = memberId,
                        UnitId = row.UnitId!.Value,
                        PlanCode = roster.PlanCode,
                        PlanVersionId = decision.Plan.Id,
                        RosterId = roster.Id,
                        // of a renewal the first segment is what is renewed, the other what is
                        // added
                        Kind =
                            i == 0
                            && decision.Outcome is RowOutcome.Renewal or RowOutcome.LateRenewal
                                ? CoverKind.Renewal
                                : CoverKind.FirstEnrolment,
                        Units = segment.Units,
                        Effective = segment.Effective,
                        Expiry = segment.Expiry,
                        CoveredFrom = segment.CoveredFrom,
                        HandledOn = handledOn,
                    }
            ),
        ];

    internal static LedgerEntry EntryOf(Enrolled cover, Guid person) =>
        new()
        {
            PersonKey = person,
            Id = cover.Id,
            PlanCode = cover.PlanCode,
            Units = cover.Units,
            Effective = cover.Effective,
            Expiry = cover.Expiry,
        };

    internal static CoverHeld HeldOf(Enrolled e) =>
        new(e.PlanCode, e.UnitId, e.Kind, e.Units, e.Effective, e.Expiry, e.HandledOn);

    /// <summary>Members whom the roster knows better: another unit, also after they had left,
    /// another name, phone or card.</summary>
    /// <returns>Those who retire earlier than was known: their other cover follows
    /// (EN-1).</returns>
    async Task<List<Member>> UpdateKnownAsync(
        IReadOnlyList<RosterRow> rows,
        Holdings holdings,
        CancellationToken ct
    )
    {
        var changed = rows.Where(r =>
                holdings.Members.GetValueOrDefault(r.PersonKey!.Value) is { } m
                && (
                    m.UnitId != r.UnitId
                    || m.LeftOn is not null
                    || m.Name != r.Name
                    || r.PhoneKey is not null && m.PhoneKey != r.PhoneKey
                    || r.CardKey is not null && m.CardKey != r.CardKey
                    || r.RetiredOn is not null && m.RetiredOn != r.RetiredOn
                )
            )
            .ToDictionary(r => r.PersonKey!.Value);
        var retired = new List<Member>();
        if (changed.Count == 0)
            return retired;
        var persons = changed.Keys.ToList();
        foreach (
            var member in await db.Members.Where(m => persons.Contains(m.PersonKey)).ToListAsync(ct)
        )
        {
            var row = changed[member.PersonKey];
            var said = MemberSeal.Open(cipher, row.Sealed!);
            (member.UnitId, member.LeftOn, member.Name) = (row.UnitId!.Value, null, row.Name);
            if (row.RetiredOn is { } on && !(member.RetiredOn <= on))
                retired.Add(member);
            member.RetiredOn = row.RetiredOn ?? member.RetiredOn;
            keys.Describe(
                member,
                said with
                {
                    Phone = row.PhoneKey is null ? member.Details.Phone : said.Phone,
                    Card = row.CardKey is null ? member.Details.Card : said.Card,
                    Guardian = said.Guardian ?? member.Details.Guardian,
                }
            );
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Entries<Member>().ToList().ForEach(e => e.State = EntityState.Detached);
        return retired;
    }

    /// <summary>What has become impossible since the check stays with its row.</summary>
    async Task KeepFaultsAsync(
        List<(RosterRow Row, List<Finding> Faults)> refused,
        CancellationToken ct
    )
    {
        foreach (var (row, faults) in refused)
        {
            var json = RosterPass.Json(faults);
            await db
                .RosterRows.Where(r => r.RosterId == row.RosterId && r.RowNumber == row.RowNumber)
                .ExecuteUpdateAsync(
                    r =>
                        r.SetProperty(x => x.Faults, json)
                            .SetProperty(x => x.Outcome, RowOutcome.Faulty),
                    ct
                );
        }
    }

    /// <summary>Money that came for rows which can't be enrolled any more waits to go back, or to
    /// pay another due (EN-7).</summary>
    async Task KeepUnusedAsync(Roster roster, UnusedOfRoster unused, CancellationToken ct)
    {
        var units = unused.Units;
        if (units.Count == 0)
            return;
        var paid = await db
            .Contributions.AsNoTracking()
            .Where(c => c.RosterId == roster.Id && c.ReceivedOn != null)
            .Where(c => units.Contains(c.UnitId))
            .ToListAsync(ct);
        db.UnusedSums.AddRange(paid.Select(due => unused.SumOf(clock.NewId(), due, clock.Now())));
    }

    /// <summary>The first enrolment is the start of business (AG-7).</summary>
    async Task BeginBusinessAsync(Roster roster, Rulebook rulebook, CancellationToken ct)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == roster.AgencyId, ct);
        agency.BeginBusiness(clock.Now(), rulebook);
    }

    async Task EndAsync(Roster roster, int done, CancellationToken ct)
    {
        roster.FaultyRows = await db.RosterRows.CountAsync(
            r => r.RosterId == roster.Id && r.Faults != null,
            ct
        );
        if (!await db.RosterRows.AnyAsync(r => r.RosterId == roster.Id && r.Faults == null, ct))
            (roster.Status, roster.EnrolledAt) = (RosterStatus.Enrolled, clock.Now());
        db.AuditEntries.Add(
            new()
            {
                Id = clock.NewId(),
                At = clock.Now(),
                ActorName = "系统",
                AgencyId = roster.AgencyId,
                Action = "EnrolRoster",
                Subject = roster.Number,
                Data = $$"""{"rows":{{done}}}""",
            }
        );
    }
}

/// <summary>The refused rows of one roster that money was asked for, by unit.</summary>
sealed class UnusedOfRoster
{
    readonly Dictionary<Guid, (long Fen, int Persons, SortedSet<string> Because)> units = [];

    public List<Guid> Units => [.. units.Keys];

    public void Add(RosterRow row, List<Finding> faults)
    {
        if (row.Due.Fen == 0)
            return;
        var known = units.GetValueOrDefault(
            row.UnitId!.Value,
            (0, 0, new SortedSet<string>(StringComparer.Ordinal))
        );
        known.Item3.UnionWith(faults.Select(f => f.Rule));
        units[row.UnitId.Value] = (known.Item1 + row.Due.Fen, known.Item2 + 1, known.Item3);
    }

    public UnusedSum SumOf(Guid id, Contribution due, DateTime now)
    {
        var (fen, persons, because) = units[due.UnitId];
        return new()
        {
            Id = id,
            AgencyId = due.AgencyId,
            ContributionId = due.Id,
            UnitId = due.UnitId,
            PlanCode = due.PlanCode,
            Amount = new(fen),
            Persons = persons,
            Kind = UnusedKind.NotEnrolled,
            Because = $"到账时{persons}人已不能参保（{string.Join("、", because)}），原因见名册",
            AroseAt = now,
        };
    }
}
