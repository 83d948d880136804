using Huzhu.Data;
using Huzhu.Data.Members;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Members;
using Huzhu.Domain.Payments;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Payments;

/// <summary>A batch with its lines.</summary>
/// <param name="Lines">All that were ever in it, in their order.</param>
/// <param name="Struck">Lines whose claim was reported (CL-8) or opened again (CL-13) while the
/// batch waited, or whose obligation was withdrawn: they are in it no more.</param>
internal sealed record WholeBatch(
    PaymentBatch Batch,
    IReadOnlyList<PaymentAttempt> Lines,
    IReadOnlySet<Guid> Struck
)
{
    /// <summary>What stands in it.</summary>
    public IReadOnlyList<PaymentAttempt> Standing { get; } =
    [
        .. Lines.Where(l =>
            l.Outcome != AttemptOutcome.Dropped && !Struck.Contains(l.Id)
            || l.Outcome is not (AttemptOutcome.Dropped or null)
        ),
    ];

    public Money Total => new(Standing.Sum(l => l.Amount.Fen));

    /// <summary>What strikes a line isn't done in the batch: it counts as a change of it.</summary>
    public int Revision => Batch.Revision + Struck.Count;
    public int Version => Batch.Version + Struck.Count;
}

/// <summary>Reads obligations, batches and whom they have to do with.</summary>
public sealed class PaymentReading(HuzhuDb db, MemberKeys keys)
{
    /// <summary>One at a time in a plan: who puts together, lets go, or takes out of anybody's reach
    /// what is owed. What is read after it stays true until the unit of work ends.</summary>
    internal static Task HoldAsync(HuzhuDb db, string planCode, CancellationToken ct) =>
        UnitOfWork.HoldAsync(db, $"payments:{planCode}", ct);

    /// <summary>Some obligations, as they stand now.</summary>
    internal async Task<IReadOnlyList<PayableNow>> NowAsync(
        IReadOnlyList<BenefitPayable> owed,
        CancellationToken ct
    )
    {
        var (ids, claims) = (
            owed.Select(p => p.Id).ToList(),
            owed.Select(p => p.ClaimId).Distinct().ToList()
        );
        var attempts = (
            await db.PaymentAttempts.Where(a => ids.Contains(a.PayableId)).ToListAsync(ct)
        ).ToLookup(a => a.PayableId);
        var changes = (
            await db
                .PayeeChanges.Where(c => ids.Contains(c.PayableId))
                .OrderBy(c => c.ProposedAt)
                .ToListAsync(ct)
        ).ToLookup(c => c.PayableId);
        var frozen = await FrozenAsync(claims, ct);
        var revising = await Revising.Where(c => claims.Contains(c)).ToListAsync(ct);
        var batches = attempts.SelectMany(a => a).Select(a => a.BatchId).Distinct().ToList();
        var sent = await db
            .PaymentBatches.Where(b => batches.Contains(b.Id) && b.SentAt != null)
            .Select(b => b.Id)
            .ToListAsync(ct);
        var (agencies, through) = (
            owed.Select(p => p.AgencyId).Distinct().ToList(),
            attempts.SelectMany(a => a).Where(a => a.ViaAgency).Select(a => a.Id).ToList()
        );
        var signed = await db
            .Disbursements.Where(d =>
                agencies.Contains(d.AgencyId) && through.Contains(d.AttemptId) && d.SignedOn != null
            )
            .Select(d => d.AttemptId)
            .ToListAsync(ct);
        return
        [
            .. owed.Select(p => new PayableNow(
                p,
                [.. attempts[p.Id].OrderBy(a => a.CreatedAt).ThenBy(a => a.Id)],
                [.. changes[p.Id]]
            )
            {
                Frozen = frozen.Contains(p.ClaimId),
                Revising = revising.Contains(p.ClaimId),
                Sent = attempts[p.Id].Any(a => a.Stands && sent.Contains(a.BatchId)),
                SignedFor = attempts[p.Id].Any(a => signed.Contains(a.Id)),
            }),
        ];
    }

    /// <exception cref="Pipeline.Absent">There is none of this id in reach.</exception>
    internal async Task<PayableNow> NowAsync(Guid payableId, CancellationToken ct)
    {
        var owed =
            await db.Payables.SingleOrDefaultAsync(p => p.Id == payableId, ct)
            ?? throw new Pipeline.Absent();
        return (await NowAsync([owed], ct)).Single();
    }

    async Task<List<Guid>> FrozenAsync(List<Guid> claims, CancellationToken ct) =>
        await db
            .ClaimFreezes.Where(f => claims.Contains(f.ClaimId) && f.LiftedAt == null)
            .Select(f => f.ClaimId)
            .ToListAsync(ct);

    /// <summary>Obligations in a state; the same as <see cref="PayableNow.State"/>, as a query.
    /// </summary>
    internal IQueryable<BenefitPayable> In(PaymentState state)
    {
        var (all, attempts) = (db.Payables.AsNoTracking(), db.PaymentAttempts);
        var paid = attempts.Where(a => a.Outcome == AttemptOutcome.Paid);
        var signed = db.Disbursements.Where(d => d.SignedOn != null).Select(d => d.AttemptId);
        var sent = db.PaymentBatches.Where(b => b.SentAt != null).Select(b => b.Id);
        var open = attempts.Where(a => a.VoidedAt == null && a.Outcome == null);
        return state switch
        {
            PaymentState.Paid => all.Where(p => paid.Any(a => a.PayableId == p.Id && !a.ViaAgency)),
            PaymentState.SignedFor => all.Where(p =>
                paid.Any(a => a.PayableId == p.Id && a.ViaAgency && signed.Contains(a.Id))
            ),
            PaymentState.WithAgency => all.Where(p =>
                paid.Any(a => a.PayableId == p.Id && a.ViaAgency && !signed.Contains(a.Id))
            ),
            PaymentState.Unknown => all.Where(p =>
                attempts.Any(a => a.PayableId == p.Id && a.Outcome == AttemptOutcome.Unknown)
                && !paid.Any(a => a.PayableId == p.Id)
            ),
            PaymentState.Sent => all.Where(p =>
                open.Any(a => a.PayableId == p.Id && sent.Contains(a.BatchId))
            ),
            PaymentState.Batched => all.Where(p =>
                open.Any(a => a.PayableId == p.Id && !sent.Contains(a.BatchId))
            ),
            PaymentState.Frozen => Untouched().Where(p => Frozen.Contains(p.ClaimId)),
            PaymentState.Withdrawn => all.Where(p => p.WithdrawnAt != null),
            PaymentState.Revising => Untouched()
                .Where(p => !Frozen.Contains(p.ClaimId) && Revising.Contains(p.ClaimId)),
            PaymentState.Failed => Free().Where(p => Failed.Contains(p.Id)),
            PaymentState.AwaitsOffice => Free()
                .Where(p => !Failed.Contains(p.Id) && p.FundedAt == null),
            PaymentState.Due => Free().Where(p => !Failed.Contains(p.Id) && p.FundedAt != null),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
    }

    /// <summary>It is owed, and no attempt of it stands, was paid or is unknown.</summary>
    IQueryable<BenefitPayable> Untouched() =>
        db
            .Payables.AsNoTracking()
            .Where(p =>
                p.WithdrawnAt == null
                && !db.PaymentAttempts.Any(a =>
                    a.PayableId == p.Id
                    && (
                        a.VoidedAt == null
                        || a.Outcome == AttemptOutcome.Paid
                        || a.Outcome == AttemptOutcome.Unknown
                    )
                )
            );

    IQueryable<Guid> Frozen =>
        db.ClaimFreezes.Where(f => f.LiftedAt == null).Select(f => f.ClaimId);

    /// <summary>Claims whose ruling is looked at again: what is owed from it isn't paid meanwhile
    /// (CL-13).</summary>
    IQueryable<Guid> Revising =>
        db
            .ClaimRounds.Where(r => r.SupersedesId != null && r.Outcome == null)
            .Select(r => r.ClaimId);

    /// <summary>Obligations whose money is out of our hands, or may be: released, paid, or of
    /// unknown outcome. They are never taken back (CL-13).</summary>
    internal static IQueryable<Guid> Left(HuzhuDb db) =>
        from attempt in db.PaymentAttempts
        join batch in db.PaymentBatches on attempt.BatchId equals batch.Id
        where
            attempt.Outcome == AttemptOutcome.Paid
            || attempt.Outcome == AttemptOutcome.Unknown
            || attempt.VoidedAt == null && batch.ReleasedAt != null
        select attempt.PayableId;

    IQueryable<BenefitPayable> Free() =>
        Untouched().Where(p => !Frozen.Contains(p.ClaimId) && !Revising.Contains(p.ClaimId));

    IQueryable<Guid> Failed => ToMend.Select(a => a.PayableId);

    /// <summary>Failures whose account nobody has mended.</summary>
    internal IQueryable<PaymentAttempt> ToMend => Unmended(db, db.PaymentAttempts);

    /// <summary>The same of some attempts.</summary>
    internal static IQueryable<PaymentAttempt> Unmended(
        HuzhuDb db,
        IQueryable<PaymentAttempt> attempts
    ) =>
        attempts.Where(a =>
            a.Outcome == AttemptOutcome.Failed
            && a.Reason != FailureReason.PayerShort
            && !db.PaymentAttempts.Any(o =>
                o.PayableId == a.PayableId
                && o.CreatedAt > a.CreatedAt
                && (o.Outcome == null || o.Outcome != AttemptOutcome.Dropped)
            )
            && !db.PayeeChanges.Any(c => c.AttemptId == a.Id && c.ConfirmedAt != null)
        );

    /// <exception cref="Pipeline.Absent">There is none of this id.</exception>
    internal async Task<WholeBatch> BatchAsync(Guid id, CancellationToken ct)
    {
        var batch =
            await db.PaymentBatches.SingleOrDefaultAsync(b => b.Id == id, ct)
            ?? throw new Pipeline.Absent();
        return (await WholeAsync([batch], ct)).Single();
    }

    internal async Task<IReadOnlyList<WholeBatch>> WholeAsync(
        IReadOnlyList<PaymentBatch> batches,
        CancellationToken ct
    )
    {
        var ids = batches.Select(b => b.Id).ToList();
        var lines = await db
            .PaymentAttempts.Where(a => ids.Contains(a.BatchId))
            .OrderBy(a => a.Line)
            .ToListAsync(ct);
        var claims = lines.Select(l => l.ClaimId).Distinct().ToList();
        var reports = await db
            .ClaimFreezes.Where(f => claims.Contains(f.ClaimId))
            .Select(f => new { Of = f.ClaimId, At = f.ReportedAt })
            .ToListAsync(ct);
        var revisions = await db
            .ClaimRounds.Where(r => claims.Contains(r.ClaimId) && r.SupersedesId != null)
            .Select(r => new { Of = r.ClaimId, At = r.SentUpAt })
            .ToListAsync(ct);
        var payables = lines.Select(l => l.PayableId).ToList();
        var withdrawn = await db
            .Payables.Where(p => payables.Contains(p.Id) && p.WithdrawnAt != null)
            .Select(p => new { Of = p.Id, At = p.WithdrawnAt!.Value })
            .ToListAsync(ct);
        var stops = reports.Concat(revisions).Concat(withdrawn).ToLookup(s => s.Of, s => s.At);
        return
        [
            .. batches.Select(b =>
            {
                var own = lines.Where(l => l.BatchId == b.Id).ToList();
                return new WholeBatch(
                    b,
                    own,
                    own.Where(l =>
                            stops[l.ClaimId]
                                .Concat(stops[l.PayableId])
                                .Any(at => at >= l.CreatedAt && !(at >= b.ReleasedAt))
                        )
                        .Select(l => l.Id)
                        .ToHashSet()
                );
            }),
        ];
    }

    /// <summary>Takes out for good what is struck; an obligation that still stands may be paid by
    /// another batch when the freeze is lifted or the revision is decided.</summary>
    internal static void Strike(WholeBatch whole, DateTime now)
    {
        if (whole.Batch.State != BatchState.Prepared)
            return;
        foreach (var line in whole.Lines.Where(l => l.Stands && whole.Struck.Contains(l.Id)))
            whole.Batch.Strike(line, now);
    }

    /// <summary>Somebody of the office as a natural person.</summary>
    internal async Task<Payer> PayerAsync(Guid personId, CancellationToken ct)
    {
        var who = await db
            .Users.AsNoTracking()
            .Where(u => u.Id == personId)
            .Select(u => new { u.Name, u.IdentityNumber })
            .SingleAsync(ct);
        var key = keys.Person(who.IdentityNumber);
        var cards = (
            await db
                .Members.AsNoTracking()
                .Where(m => m.PersonKey == key && m.CardKey != null)
                .Select(m => m.Details)
                .ToListAsync(ct)
        )
            .Select(d => d.Card)
            .OfType<string>();
        return new(personId, key, who.Name, [.. cards]);
    }

    /// <summary>Whom each line has to do with.</summary>
    internal async Task<IReadOnlyList<LineParties>> PartiesAsync(
        IReadOnlyList<PaymentAttempt> lines,
        CancellationToken ct
    )
    {
        var claims = lines.Select(l => l.ClaimId).Distinct().ToList();
        var rounds = (
            await db
                .ClaimRounds.Where(r => claims.Contains(r.ClaimId))
                .Select(r => new
                {
                    r.ClaimId,
                    By = new[] { r.ReportedById, r.SentUpById, r.ProposedById, r.DecidedById },
                })
                .ToListAsync(ct)
        ).ToLookup(r => r.ClaimId);
        var payables = lines.Select(l => l.PayableId).ToList();
        var people = await db
            .Payables.Where(p => payables.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.PersonKey, ct);
        var settled = (
            await db
                .Settlements.Where(s => claims.Contains(s.Id))
                .Select(s => new
                {
                    s.Id,
                    By = new[] { s.CreatedById, s.ProposedById, s.ConfirmedById },
                })
                .ToListAsync(ct)
        ).ToLookup(s => s.Id, s => s.By);
        return
        [
            .. lines.Select(line => new LineParties(
                line,
                [
                    .. rounds[line.ClaimId]
                        .Select(r => r.By)
                        .Concat(settled[line.ClaimId])
                        .SelectMany(by => by)
                        .OfType<Guid>()
                        .Distinct(),
                ],
                [
                    people[line.PayableId],
                    .. MemberParser.CanonicalNumber(line.Payee.IdentityNumber) is { } number
                        ? [keys.Person(number)]
                        : (Guid[])[],
                ]
            )),
        ];
    }

    /// <summary>Of what is due, the obligations that wait because the same person is paid on
    /// another account in the same batch: the later one.</summary>
    internal static IReadOnlySet<Guid> OtherAccount(IReadOnlyList<PayableNow> due) =>
        due.GroupBy(p => p.Owed.PersonKey)
            .SelectMany(g =>
            {
                var first = g.OrderBy(p => p.Owed.CreatedAt).ThenBy(p => p.Owed.Id).First();
                return g.Where(p => p.Payee.Account != first.Payee.Account);
            })
            .Select(p => p.Owed.Id)
            .ToHashSet();
}
