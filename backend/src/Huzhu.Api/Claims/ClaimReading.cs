using System.Text.Json;
using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Members;
using Huzhu.Api.Payments;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Members;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Custody;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>A claim with all rows that it is made of.</summary>
/// <param name="Rounds">At the office, the latest last.</param>
internal sealed record WholeClaim(
    Claim Claim,
    InsuredEvent Event,
    Member Member,
    string Unit,
    IReadOnlyList<ClaimBill> Bills,
    IReadOnlyList<ClaimDocument> Documents,
    IReadOnlyList<ClaimRound> Rounds,
    bool Frozen
)
{
    public ClaimRound? Latest => Rounds.Count > 0 ? Rounds[^1] : null;
    public ClaimState State => Claim.State(Latest);
}

/// <summary>Loads claims, assesses them and shows them. The rows of an agency and those of the
/// office are read by statements of their own.</summary>
public sealed class ClaimReading(
    HuzhuDb db,
    Acting me,
    RulebookSource rulebooks,
    MemberKeys members,
    PaymentReading payments,
    TimeProvider clock
)
{
    DateTime Now => clock.Now();
    bool IsOffice => db.Scope.SeesAll;

    /// <summary>The claim with its rows, to act on.</summary>
    /// <exception cref="Absent">There is none of this id in reach.</exception>
    internal async Task<WholeClaim> FindAsync(Guid id, CancellationToken ct) =>
        await WholeAsync(
            await db.Claims.SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new Absent(),
            ct
        );

    internal async Task<WholeClaim> WholeAsync(Claim claim, CancellationToken ct)
    {
        var happened = await db.InsuredEvents.SingleAsync(
            e => e.AgencyId == claim.AgencyId && e.Id == claim.EventId,
            ct
        );
        var member = await db
            .Members.AsNoTracking()
            .SingleAsync(m => m.AgencyId == claim.AgencyId && m.Id == claim.MemberId, ct);
        var unit = await db
            .MemberUnits.Where(u => u.AgencyId == claim.AgencyId && u.Id == claim.UnitId)
            .Select(u => u.Name)
            .SingleAsync(ct);
        var bills = await db
            .ClaimBills.Where(b => b.AgencyId == claim.AgencyId && b.EventId == claim.EventId)
            .OrderBy(b => b.On)
            .ThenBy(b => b.Id)
            .ToListAsync(ct);
        var papers = await db
            .ClaimDocuments.Where(d => d.AgencyId == claim.AgencyId && d.EventId == claim.EventId)
            .OrderBy(d => d.AddedAt)
            .ThenBy(d => d.Id)
            .ToListAsync(ct);
        var rounds = await db
            .ClaimRounds.Where(r => r.ClaimId == claim.Id)
            .OrderBy(r => r.Round)
            .ToListAsync(ct);
        var frozen = await db.ClaimFreezes.AnyAsync(
            f => f.ClaimId == claim.Id && f.LiftedAt == null,
            ct
        );
        return new(claim, happened, member, unit, bills, papers, rounds, frozen);
    }

    /// <summary>What the rules, the papers and the limits say of it now.</summary>
    internal async Task<ClaimAssessment> AssessAsync(WholeClaim whole, CancellationToken ct) =>
        ClaimAssessment.Of(await FactsAsync(whole, ct));

    internal async Task<ClaimFacts> FactsAsync(WholeClaim whole, CancellationToken ct)
    {
        var (claim, happened, member) = (whole.Claim, whole.Event, whole.Member);
        var held = await ExplainCover.HeldAsync(db, claim.MemberId, ct);
        var facts = new ClaimFacts
        {
            PlanCode = claim.PlanCode,
            Event = happened,
            Bills = whole.Bills,
            Documents = [.. whole.Documents.Select(d => d.Kind).Distinct()],
            Payee = claim.Payee,
            PersonKey = member.PersonKey,
            MemberName = member.Name,
            Minor =
                member.Details.BirthDate is { } born
                && born.AddYears(PlanRules.MinorUnder) > happened.On,
            RetiredOn = member.RetiredOn,
            HoldsCard = member.CardKey is not null && !(member.LeftOn <= happened.On),
            Held = [.. held.Where(h => h.PlanCode == claim.PlanCode)],
            Pending = await PendingAsync(claim, member.PersonKey, ct),
            Versions = await VersionsAsync(ct),
            Used = await BenefitLedger.UsedAsync(db, HoldersOf(whole), claim.Id, ct),
            Duplicates = [],
            Terms = await db
                .ClaimTerms.AsNoTracking()
                .Where(t => t.ConfirmedAt != null)
                .ToListAsync(ct),
            ReportedOn = claim.ReportedOn,
            Today = Beijing.DateOf(Now),
            Rulebook = await rulebooks.GetAsync(db, ct),
        };
        return facts with { Duplicates = await DuplicatesAsync(whole, facts, ct) };
    }

    /// <summary>Whose limits and whose bills it touches: locked together, in the order of their
    /// keys.
    /// </summary>
    internal static IReadOnlyList<Guid> HoldersOf(WholeClaim whole) =>
        [
            .. whole
                .Bills.Select(b => b.BillKey)
                .Append(whole.Event.Key)
                .Append(whole.Member.PersonKey)
                .OfType<Guid>()
                .Distinct(),
        ];

    async Task<List<PlanVersion>> VersionsAsync(CancellationToken ct) =>
        await db
            .PlanVersions.AsNoTracking()
            .Where(v => v.Status == PlanStatus.Released)
            .ToListAsync(ct);

    /// <summary>Confirmed rows of this plan whose money is still to come (EN-7).</summary>
    async Task<List<PendingCover>> PendingAsync(Claim claim, Guid person, CancellationToken ct)
    {
        var rows = await (
            from roster in db.Rosters.AsNoTracking()
            where roster.Status == RosterStatus.Confirmed && roster.AgencyId == claim.AgencyId
            where roster.PlanCode == claim.PlanCode
            join row in db.RosterRows
                on new { roster.AgencyId, RosterId = roster.Id } equals new
                {
                    row.AgencyId,
                    row.RosterId,
                }
            where row.PersonKey == person && row.Faults == null
            where row.Outcome != RowOutcome.Unchanged
            select new
            {
                roster.PlanCode,
                roster.Number,
                row.Units,
                row.Outcome,
            }
        ).ToListAsync(ct);
        return
        [
            .. rows.Select(r => new PendingCover(
                r.PlanCode,
                r.PlanCode,
                r.Units,
                r.Number,
                r.Outcome
            )),
        ];
    }

    /// <summary>What of it was paid before, or stands in another claim (CL-10). Of another agency
    /// the agency learns only that the office must check; the office reads which.</summary>
    async Task<IReadOnlyList<string>> DuplicatesAsync(
        WholeClaim whole,
        ClaimFacts facts,
        CancellationToken ct
    )
    {
        var claim = whole.Claim;
        var paid = (await BenefitLedger.PaidAsync(db, ClaimAssessment.OnceOnlyOf(facts), ct))
            .Select(p => p.ClaimId)
            .Where(id => id != claim.Id)
            .ToHashSet();
        var known = await db
            .Claims.AsNoTracking()
            .Where(c => paid.Contains(c.Id))
            .Select(c => new { c.Number, c.AgencyId })
            .ToListAsync(ct);
        var names = IsOffice
            ? await NamesOfAgenciesAsync([.. known.Select(k => k.AgencyId)], ct)
            : [];
        var said = known
            .Select(k =>
                $"与{names.GetValueOrDefault(k.AgencyId, "本代办处")}已核准的报案{k.Number}"
                + "是同一票据、住院或者损失，不能再次给付，请核对后撤案。"
            )
            .ToList();
        if (known.Count < paid.Count)
            said.Add(
                "同一票据、住院或者损失在其他代办处或者二次报销中已有给付，需办事处核对，请与办事处联系。"
            );
        said.AddRange(await StillOpenAsync(whole, ct));
        return said;
    }

    /// <summary>Other claims of the agency about the same bill or event that nobody has decided
    /// yet.
    /// </summary>
    async Task<IReadOnlyList<string>> StillOpenAsync(WholeClaim whole, CancellationToken ct)
    {
        var (claim, happened) = (whole.Claim, whole.Event);
        var keys = whole.Bills.Select(b => b.BillKey).OfType<Guid>().ToList();
        var events = await db
            .ClaimBills.Where(b =>
                b.AgencyId == claim.AgencyId
                && b.EventId != happened.Id
                && b.BillKey != null
                && keys.Contains(b.BillKey.Value)
            )
            .Select(b => b.EventId)
            .ToListAsync(ct);
        if (happened.Key is { } key)
            events.AddRange(
                await db
                    .InsuredEvents.Where(e =>
                        e.AgencyId == claim.AgencyId && e.Id != happened.Id && e.Key == key
                    )
                    .Select(e => e.Id)
                    .ToListAsync(ct)
            );
        var open = await db
            .Claims.AsNoTracking()
            .Where(c => c.AgencyId == claim.AgencyId && c.PlanCode == claim.PlanCode)
            .Where(c => events.Contains(c.EventId) && c.WithdrawnAt == null)
            .Select(c => new { c.Id, c.Number })
            .ToListAsync(ct);
        var ids = open.Select(o => o.Id).ToList();
        var decided = await db
            .ClaimRounds.Where(r =>
                ids.Contains(r.ClaimId)
                && (r.Outcome == RoundOutcome.Approved || r.Outcome == RoundOutcome.Declined)
            )
            .Select(r => r.ClaimId)
            .ToListAsync(ct);
        return
        [
            .. open.Where(o => !decided.Contains(o.Id))
                .Select(o => $"与报案{o.Number}是同一票据、住院或者损失，请只保留一件，其余撤案。"),
        ];
    }

    internal async Task<Dictionary<Guid, string>> NamesOfAgenciesAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    ) =>
        await db
            .Agencies.Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.FullName, ct);

    /// <summary>What is shared by all claims of an event changes only while all of them are with
    /// the agency: what the office reads stays as it was sent.</summary>
    /// <exception cref="WrongState">Another claim of the event lies with the office, or is decided.
    /// </exception>
    internal async Task RequireEventFreeAsync(WholeClaim whole, CancellationToken ct)
    {
        var others = await db
            .Claims.AsNoTracking()
            .Where(c => c.AgencyId == whole.Claim.AgencyId && c.EventId == whole.Event.Id)
            .Where(c => c.Id != whole.Claim.Id && c.WithdrawnAt == null)
            .ToListAsync(ct);
        var latest = await LatestAsync([.. others.Select(o => o.Id)], ct);
        var bound = others.FirstOrDefault(o =>
            o.State(latest.GetValueOrDefault(o.Id))
                is not (ClaimState.Reported or ClaimState.Returned)
        );
        if (bound is not null)
            throw new WrongState(
                $"同一次出险的报案{bound.Number}已经上报，出险情况、票据和材料不能再改，"
                    + "请等办事处打回后再更正。"
            );
    }

    /// <summary>Nobody acts in a case that he or a payee of his name or account is in (CL-17): the
    /// natural person counts, whatever the account.</summary>
    /// <exception cref="RuleBroken">CL-17.</exception>
    internal async Task RequireNotOwnAsync(Member member, Payee? payee, CancellationToken ct) =>
        ClaimRules.NotInOwnCase.Require(!await IsOwnAsync(member, payee, ct));

    /// <summary>The same of what is owed, whether of a claim or of a settlement.</summary>
    /// <exception cref="RuleBroken">CL-17.</exception>
    internal async Task RequireNotOwnAsync(
        BenefitPayable owed,
        Payee payee,
        CancellationToken ct
    ) => ClaimRules.NotInOwnCase.Require(!await IsOwnAsync(owed.PersonKey, payee, ct));

    /// <summary>The same of a person whom nobody is paid for yet.</summary>
    /// <exception cref="RuleBroken">CL-17.</exception>
    internal async Task RequireNotOwnAsync(Guid person, CancellationToken ct) =>
        ClaimRules.NotInOwnCase.Require(!await IsOwnAsync(person, null, ct));

    Task<bool> IsOwnAsync(Member member, Payee? payee, CancellationToken ct) =>
        IsOwnAsync(member.PersonKey, payee, ct);

    async Task<bool> IsOwnAsync(Guid person, Payee? payee, CancellationToken ct)
    {
        var actor = await db
            .Users.AsNoTracking()
            .Where(u => u.Id == me.PersonId)
            .Select(u => new { u.Name, u.IdentityNumber })
            .SingleOrDefaultAsync(ct);
        if (actor is null)
            return false;
        var key = members.Person(actor.IdentityNumber);
        if (key == person)
            return true;
        if (payee is null)
            return false;
        if (
            MemberParser.CanonicalNumber(payee.IdentityNumber) is { } number
            && members.Person(number) == key
        )
            return true;
        var cards = (
            await db
                .Members.AsNoTracking()
                .Where(m => m.PersonKey == key && m.CardKey != null)
                .Select(m => m.Details)
                .ToListAsync(ct)
        )
            .Select(d => d.Card)
            .OfType<string>();
        return Payees
            .Among(payee.Name, payee.Account, [new(me.PersonId, actor.Name, [.. cards])])
            .Any();
    }

    /// <summary>What the application says now (CL-3), and its hash.</summary>
    internal static string ContentOf(WholeClaim whole, string plan, string agency) =>
        JsonSerializer.Serialize(ApplicationContent.Of(whole, plan, agency), Benefit.Json);

    /// <summary>The last print, and whether it still says what the case says.</summary>
    internal async Task<(ClaimForm? Form, bool Fresh)> FormAsync(
        WholeClaim whole,
        CancellationToken ct
    )
    {
        var form = await db
            .ClaimForms.AsNoTracking()
            .Where(f => f.AgencyId == whole.Claim.AgencyId && f.ClaimId == whole.Claim.Id)
            .OrderByDescending(f => f.Revision)
            .FirstOrDefaultAsync(ct);
        return (form, form is not null && form.Content == await ContentAsync(whole, ct));
    }

    internal async Task<string> ContentAsync(WholeClaim whole, CancellationToken ct)
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var agency = await NamesOfAgenciesAsync([whole.Claim.AgencyId], ct);
        return ContentOf(
            whole,
            plans.GetValueOrDefault(whole.Claim.PlanCode, whole.Claim.PlanCode),
            agency[whole.Claim.AgencyId]
        );
    }

    internal async Task<ClaimView> ViewAsync(Guid id, CancellationToken ct) =>
        await ViewAsync(await FindAsync(id, ct), ct);

    internal async Task<ClaimView> ViewAsync(WholeClaim whole, CancellationToken ct)
    {
        var (claim, state) = (whole.Claim, whole.State);
        var assessment = await AssessAsync(whole, ct);
        var decided = state is ClaimState.Approved or ClaimState.Declined;
        var ruled = decided ? whole.Latest!.Ruled : null;
        var lines = ruled?.Lines ?? assessment.Lines;
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var names = await NamesAsync(ct);
        var steps = await db
            .ClaimSteps.AsNoTracking()
            .Where(s => s.AgencyId == claim.AgencyId && s.ClaimId == claim.Id)
            .ToListAsync(ct);
        var form = await FormAsync(whole, ct);
        var (due, late) = DueOf(whole, await rulebooks.GetAsync(db, ct));
        var payment = await PaymentAsync(claim.Id, ct);
        return new()
        {
            Id = claim.Id,
            Number = claim.Number,
            State = state,
            StateLabel = state.Label(),
            Frozen = whole.Frozen,
            Waits = WaitsOf(assessment, state, payment),
            Payment = payment,
            Round = claim.Round,
            MemberId = claim.MemberId,
            MemberName = whole.Member.Name,
            Identity = MemberMask.Identity(whole.Member.Details.Number),
            Unit = whole.Unit,
            PlanCode = claim.PlanCode,
            Plan = plans.GetValueOrDefault(claim.PlanCode, claim.PlanCode),
            Units = claim.Units,
            Channel = claim.Channel,
            ChannelLabel = claim.Channel.Label(),
            Reporter = claim.Reporter,
            ReportedOn = claim.ReportedOn,
            ReportedBy = names.NameOf(claim.ReportedById),
            ReviewedAt = claim.ReviewedAt,
            Event = EventOf(whole.Event),
            Payee = claim.Payee is { } payee ? PayeeOf(payee) : null,
            Bills = [.. whole.Bills.Select(BillOf)],
            Documents = [.. whole.Documents.Select(d => PaperOf(d, names))],
            Missing = [.. assessment.Missing.Select(m => m.Label())],
            Cover = assessment.Cover,
            Findings = decided ? [] : [.. assessment.Findings.Select(FindingOf)],
            Revising = whole.Latest is { Revises: not null, Outcome: null },
            PastLimit = !decided && assessment.PastLimit,
            Lines = [.. lines.Select(LineOf)],
            Total = lines.Sum(l => l.Amount.Yuan),
            Form = FormOf(form.Form, form.Fresh, whole, names),
            Others = await OthersAsync(claim, plans, ct),
            AlsoDue = await AlsoDueAsync(whole, plans, ct),
            Timeline = TimelineOf(whole, steps, names),
            Rounds = [.. whole.Rounds.Select(RoundOf)],
            Due = due,
            Late = late,
            Open = await OpenAsync(whole, form.Fresh, ct),
            Version = IsOffice ? whole.Latest?.Version ?? 0 : claim.Version,
        };
    }

    Task<Dictionary<Guid, string>> NamesAsync(CancellationToken ct) =>
        IsOffice
            ? db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, ct)
            : ContributionReading.NamesAsync(db, ct);

    /// <summary>待会费 before the decision, 待缴办处 after it (EN-7).</summary>
    static string? WaitsOf(
        ClaimAssessment assessment,
        ClaimState state,
        ClaimPaymentView? payment
    ) =>
        state == ClaimState.Approved
            ? payment?.State == PaymentState.AwaitsOffice
                ? payment.StateLabel
                : null
            : assessment.AwaitsContribution
                ? "待会费"
                : null;

    async Task<ClaimPaymentView?> PaymentAsync(Guid claimId, CancellationToken ct)
    {
        var owed = await db
            .Payables.AsNoTracking()
            .Where(p => p.ClaimId == claimId)
            .OrderBy(p => p.CreatedAt)
            .ToListAsync(ct);
        var all = await payments.NowAsync(owed, ct);
        var standing = all.Where(p => p.State != PaymentState.Withdrawn).ToList();
        // of a revised claim the last one waits; what was paid before counts
        if (standing.LastOrDefault() is not { } now)
            return null;
        var paid = all.SelectMany(p => p.Attempts)
            .Where(a => a.Outcome == AttemptOutcome.Paid)
            .ToList();
        return new(
            now.State,
            now.State.Label(),
            new Money(standing.Sum(p => p.Owed.Amount.Fen)).Yuan,
            new Money(paid.Sum(a => a.Amount.Fen)).Yuan,
            MemberMask.Card(now.Payee.Account)!,
            paid.LastOrDefault()?.BookedOn,
            now.ToMend?.Reason?.Label()
        );
    }

    async Task<IReadOnlyList<OtherClaim>> OthersAsync(
        Claim claim,
        IReadOnlyDictionary<string, string> plans,
        CancellationToken ct
    )
    {
        var others = await db
            .Claims.AsNoTracking()
            .Where(c => c.AgencyId == claim.AgencyId && c.EventId == claim.EventId)
            .Where(c => c.Id != claim.Id)
            .OrderBy(c => c.Number)
            .ToListAsync(ct);
        var latest = await LatestAsync([.. others.Select(o => o.Id)], ct);
        return
        [
            .. others.Select(o => new OtherClaim(
                o.Id,
                o.Number,
                plans.GetValueOrDefault(o.PlanCode, o.PlanCode),
                o.State(latest.GetValueOrDefault(o.Id)).Label()
            )),
        ];
    }

    /// <summary>The latest round of each of some claims.</summary>
    internal async Task<Dictionary<Guid, ClaimRound>> LatestAsync(
        IReadOnlyCollection<Guid> claims,
        CancellationToken ct
    ) =>
        (await db.ClaimRounds.AsNoTracking().Where(r => claims.Contains(r.ClaimId)).ToListAsync(ct))
            .GroupBy(r => r.ClaimId)
            .ToDictionary(g => g.Key, g => g.MaxBy(r => r.Round)!);

    /// <summary>Plans whose cover counts on the day, answers to the event and has no claim yet.
    /// </summary>
    async Task<IReadOnlyList<string>> AlsoDueAsync(
        WholeClaim whole,
        IReadOnlyDictionary<string, string> plans,
        CancellationToken ct
    )
    {
        if (whole.State is not (ClaimState.Reported or ClaimState.Returned))
            return [];
        var claimed = await db
            .Claims.Where(c =>
                c.AgencyId == whole.Claim.AgencyId
                && c.EventId == whole.Claim.EventId
                && c.WithdrawnAt == null
            )
            .Select(c => c.PlanCode)
            .ToListAsync(ct);
        var facts = await FactsAsync(whole, ct);
        return
        [
            .. (await AnswersAsync(facts, whole.Claim.MemberId, ct))
                .Where(a => a.Assessment.Lines.Count > 0 && !claimed.Contains(a.PlanCode))
                .Select(a => plans.GetValueOrDefault(a.PlanCode, a.PlanCode)),
        ];
    }

    /// <summary>The event under every plan that the member has or that is free for all who hold the
    /// card.</summary>
    internal async Task<IReadOnlyList<(string PlanCode, ClaimAssessment Assessment)>> AnswersAsync(
        ClaimFacts facts,
        Guid memberId,
        CancellationToken ct
    )
    {
        var held = await ExplainCover.HeldAsync(db, memberId, ct);
        var free = facts
            .Versions.Where(v =>
                v.WhoMayJoin is PlanMembers.CardHolders or PlanMembers.CardHoldersInService
            )
            .Select(v => v.Code);
        return
        [
            .. held.Select(h => h.PlanCode)
                .Concat(free)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(code =>
                    (
                        code,
                        ClaimAssessment.Of(
                            facts with
                            {
                                PlanCode = code,
                                Held = [.. held.Where(h => h.PlanCode == code)],
                                Pending = [],
                                Duplicates = [],
                            }
                        )
                    )
                ),
        ];
    }

    /// <summary>By when the agency reviews or answers, or the office decides.</summary>
    internal (DateOnly? Due, bool Late) DueOf(WholeClaim whole, Rulebook rulebook) =>
        DeadlineOf(whole.Claim, whole.Latest, rulebook) is { } deadline
            ? (deadline.Due, deadline.StateAt(Now) == DeadlineState.Overdue)
            : (null, false);

    internal static Deadline? DeadlineOf(Claim claim, ClaimRound? latest, Rulebook rulebook) =>
        claim.State(latest) switch
        {
            ClaimState.Reported => ClaimDeadlines.Review(claim.ReportedOn, rulebook),
            ClaimState.Returned => ClaimDeadlines.Answer(latest!, rulebook),
            ClaimState.SentUp or ClaimState.Proposed => ClaimDeadlines.Decision(latest!, rulebook),
            ClaimState.Approved or ClaimState.Declined or ClaimState.Withdrawn => null,
            _ => throw new InvalidOperationException($"{claim.State(latest)}"),
        };

    static ClaimEventView EventOf(InsuredEvent happened)
    {
        var detail = happened.Detail;
        return new(
            happened.Id,
            happened.Kind,
            happened.Kind.Label(),
            happened.On,
            happened.Until,
            happened.Kind == EventKind.Stay ? happened.Days : null,
            detail.Diagnosis,
            detail.RecordNumber,
            detail.What,
            [.. detail.Stays.Select(s => new StayLegView(s.Hospital, s.From, s.Until))],
            detail.Loss,
            detail.LossAmount,
            detail.Address
        );
    }

    static PayeeView PayeeOf(Payee payee) =>
        new(
            payee.Name,
            MemberMask.Card(payee.Account)!,
            payee.Bank,
            payee.Relation,
            payee.IdentityNumber is { } number ? MemberMask.Identity(number) : null
        );

    static BillView BillOf(ClaimBill bill) =>
        new(
            bill.Text.Code,
            bill.Text.Number,
            bill.Text.CheckCode,
            bill.Text.Hospital,
            bill.Inpatient,
            bill.On,
            bill.Total.Yuan,
            bill.SelfPaid.Yuan,
            bill.OwnPaid.Yuan
        );

    static ClaimDocumentView PaperOf(
        ClaimDocument paper,
        IReadOnlyDictionary<Guid, string> names
    ) =>
        new(
            paper.Id,
            paper.Kind,
            paper.Kind.Label(),
            paper.Name,
            paper.Size,
            paper.OriginalSeenById is { } by ? names.NameOf(by) : null,
            names.NameOf(paper.AddedById),
            paper.AddedAt
        );

    internal static ClaimFindingView FindingOf(ClaimFinding finding) =>
        new(
            finding.Level,
            finding.Rule.Id,
            finding.Rule.Citation,
            finding.Rule.Title,
            finding.Text
        );

    internal static BenefitLineView LineOf(BenefitLine line) =>
        new(
            line.Plan,
            line.Benefit,
            line.Clause,
            line.Units,
            line.Rule,
            line.Citation,
            line.Steps,
            line.Amount.Yuan,
            line.Example
        );

    static FormView? FormOf(
        ClaimForm? form,
        bool fresh,
        WholeClaim whole,
        IReadOnlyDictionary<Guid, string> names
    ) =>
        form is null
            ? null
            : new(
                form.Id,
                form.Code,
                form.Revision,
                form.PrintedAt,
                names.NameOf(form.PrintedById),
                !fresh,
                whole.Documents.Any(d => d.FormId == form.Id)
            );

    static RoundView RoundOf(ClaimRound round) =>
        new(
            round.Round,
            round.SentUpAt,
            round.Outcome,
            round.Gaps,
            round.DecidedAt,
            round.Outcome is null ? null : round.Total?.Yuan,
            round.Outcome is null ? null : round.Ruled?.Refusal,
            round.Revises?.Why
        );

    /// <summary>What the agency did and the office said, in order. The office's people act as the
    /// office towards an agency.</summary>
    IReadOnlyList<ClaimEntry> TimelineOf(
        WholeClaim whole,
        IEnumerable<ClaimStep> steps,
        IReadOnlyDictionary<Guid, string> names
    )
    {
        string Office(Guid? by) => IsOffice && by is { } id ? names.NameOf(id) : "办事处";
        var entries = steps
            .Select(s => new ClaimEntry(s.At, s.Act.Label(), names.NameOf(s.ById), s.Round, s.Text))
            .ToList();
        foreach (var round in whole.Rounds)
            if (round.Revises is { } revision)
                entries.Add(
                    new(round.SentUpAt, "改判", Office(revision.ById), round.Round, revision.Why)
                );
        foreach (var round in whole.Rounds.Where(r => r.Outcome is not null))
            entries.Add(
                new(
                    round.DecidedAt!.Value,
                    round.State.Label(),
                    Office(round.DecidedById),
                    round.Round,
                    round.Outcome == RoundOutcome.Returned
                        ? string.Join("；", round.Gaps.Select(g => g.Text))
                        : round.Ruled?.Refusal?.Facts
                )
            );
        return [.. entries.OrderBy(e => e.At)];
    }

    /// <summary>What the reader may do now: nobody is offered what GV-9, GV-10 or CL-17 would
    /// refuse.
    /// </summary>
    async Task<IReadOnlyList<string>> OpenAsync(
        WholeClaim whole,
        bool formIsFresh,
        CancellationToken ct
    )
    {
        var open = IsOffice ? OfficeActs(whole) : AgencyActs(whole, formIsFresh);
        var acts = open.ToList();
        return acts.Count > 0 && await IsOwnAsync(whole.Member, whole.Claim.Payee, ct)
            ? [.. acts.Where(a => a is "printForm" or "printNotice" or "reportForgery")]
            : acts;
    }

    IEnumerable<string> AgencyActs(WholeClaim whole, bool formIsFresh)
    {
        var (state, registers) = (whole.State, me.May(Permission.RegisterClaims));
        var here = state is ClaimState.Reported or ClaimState.Returned;
        if (here && registers)
        {
            yield return "correctEvent";
            yield return "setPayee";
            yield return "recordBills";
            yield return "attach";
            yield return "print";
        }
        if (here && me.May(Permission.SendUpClaims))
        {
            yield return "review";
            if (
                formIsFresh
                && whole.Claim.ReviewedAt is not null
                && whole.Documents.Any(d => d.Kind == ClaimPaper.StampedForm)
            )
                yield return "sendUp";
        }
        if (
            registers
            && state is not (ClaimState.Approved or ClaimState.Declined or ClaimState.Withdrawn)
            && whole.Latest?.Revises is null
        )
            yield return "withdraw";
        if (me.May(Permission.ReportForgery))
            yield return "reportForgery";
        if (state is ClaimState.Approved or ClaimState.Declined && !me.Masked)
            yield return "printNotice";
    }

    IEnumerable<string> OfficeActs(WholeClaim whole)
    {
        if (whole.Latest is not { } round)
            yield break;
        var state = whole.State;
        var own =
            round.ReportedById == me.PersonId
            || round.SentUpById == me.PersonId
            || !round.MayRevise(me.PersonId);
        if (round.State == ClaimState.SentUp && me.May(Permission.ProposeRulings) && !own)
        {
            if (round.Revises is null)
                yield return "return";
            yield return "propose";
        }
        if (round.State == ClaimState.Proposed && me.May(Permission.ConfirmRulings))
        {
            if (!own && round.ProposedById != me.PersonId && !whole.Frozen)
                yield return "confirm";
            yield return "sendBack";
        }
        if (
            state is ClaimState.Approved or ClaimState.Declined
            && me.May(Permission.ProposeRulings)
        )
            yield return "revise";
        if (!whole.Frozen && me.May(Permission.FreezeClaims))
            yield return "freeze";
    }
}
