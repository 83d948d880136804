using Huzhu.Api.Committees;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Shows agencies with their status, duties, papers and timeline; everything that depends
/// on the moment is computed from facts, nothing is stored.</summary>
public sealed class AgencyReading(
    HuzhuDb db,
    Acting me,
    TenantScope scope,
    RulebookSource rulebooks,
    TimeProvider clock
)
{
    /// <summary>One agency with all that its own page shows.</summary>
    public async Task<AgencyView?> ViewAsync(string slug, CancellationToken ct)
    {
        var agency = await db
            .Agencies.AsNoTracking()
            .Include(a => a.ChangeNotices)
            .Include(a => a.Successions)
            .SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (agency is null)
            return null;
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var certificates = await db
            .Certificates.AsNoTracking()
            .Where(c => c.AgencyId == agency.Id)
            .OrderBy(c => c.IssuedAt)
            .ToListAsync(ct);
        var letters = await db
            .Letters.AsNoTracking()
            .Where(l => l.AgencyId == agency.Id)
            .OrderBy(l => l.Number)
            .ToListAsync(ct);
        var points = await db
            .Points.AsNoTracking()
            .Where(p => p.AgencyId == agency.Id)
            .ToListAsync(ct);
        var cases = await CasesOf([agency.Id]).Where(c => c.AgencyId == agency.Id).ToListAsync(ct);
        var successor =
            agency.SuccessorAgencyId is { } id && scope.SeesAll
                ? await db
                    .Agencies.Where(a => a.Id == id)
                    .Select(a => new AgencyRef(a.Slug, a.FullName))
                    .SingleOrDefaultAsync(ct)
                : null;
        var uninvited =
            scope.SeesAll
            && me.May(Permission.InvitePeople)
            && await InviteAgencyPeople.WithoutSignIn(db, agency.Id).AnyAsync(ct);
        var coverage = Coverage.Of(agency, points, Beijing.DateOf(now));
        return new(
            agency.Id,
            agency.Slug,
            agency.FullName,
            agency.ShortName,
            agency.Kind,
            agency.Kind.Label(),
            agency.StatusAt(now, rulebook),
            agency.StatusAt(now, rulebook).Label(),
            agency.IsReadOnly(now, rulebook),
            agency.CanDoBusiness(now, rulebook),
            agency.SponsorUnion,
            agency.AreaCode,
            AreaName(agency.AreaCode),
            agency.Address,
            agency.ScaleUnits,
            agency.ScaleMembers,
            agency.ChairName,
            agency.DirectorName,
            agency.ApprovedOn,
            agency.CollectedOn,
            agency.CollectedBy,
            agency.SetUpNoticeOn,
            agency.BusinessStartedOn,
            agency.LapseExtendedTo,
            agency.EndsAt(rulebook) is { } end && end <= now ? end : null,
            agency.TerminationReceivedOn,
            agency.TerminationNoticeOn,
            agency.TerminationOrdered,
            successor,
            [
                .. agency
                    .ChangeNotices.OrderBy(n => n.DecidedOn)
                    .Select(n => new ChangeNoticeView(
                        n.Id,
                        n.DecisionNumber,
                        n.DecidedOn,
                        n.NoticeOn
                    )),
            ],
            new(coverage.Units, coverage.Points, coverage.Share),
            [
                .. DutiesOf(
                    agency,
                    cases,
                    certificates.LastOrDefault(),
                    [],
                    await DutiesOfTheYear.LoadAsync(db, [agency.Id], ct),
                    rulebook,
                    now
                ),
            ],
            [
                .. certificates.Select(c => PaperOf(c, agency, rulebook, now)),
                .. letters.Select(l => PaperOf(l, agency, rulebook, now)),
            ],
            AgencyTimeline.Of(agency, cases, certificates, rulebook, now),
            ActionsOn(agency, certificates.LastOrDefault(), uninvited, rulebook, now),
            agency.Version
        );
    }

    /// <summary>Duties over all agencies in reach, open ones first, by deadline.</summary>
    public async Task<List<DutyView>> DutiesAsync(CancellationToken ct)
    {
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var agencies = await AgenciesInReach()
            .Include(a => a.ChangeNotices)
            .Include(a => a.Successions)
            .ToListAsync(ct);
        var ids = agencies.Select(a => a.Id).ToList();
        var cases = await CasesOf(ids).ToListAsync(ct);
        var certificates = (
            await db
                .Certificates.AsNoTracking()
                .Where(c => ids.Contains(c.AgencyId))
                .ToListAsync(ct)
        )
            .GroupBy(c => c.AgencyId)
            .ToDictionary(g => g.Key, g => g.MaxBy(c => c.IssuedAt));
        var leavers = await db
            .StaffMembers.AsNoTracking()
            .Where(s => s.To != null && s.HandoverReportedOn == null)
            .ToListAsync(ct);
        var handovers = await HandoversAsync(agencies, rulebook, now, ct);
        var year = await DutiesOfTheYear.LoadAsync(db, ids, ct);
        var byAgency = cases.ToLookup(c => c.AgencyId);
        var duties = agencies.SelectMany(a =>
            DutiesOf(
                a,
                byAgency[a.Id],
                certificates.GetValueOrDefault(a.Id),
                leavers,
                year,
                rulebook,
                now
            )
        );
        var applications = byAgency[null]
            .Select(c => CaseDuty.Of(c, rulebook) is { } duty ? ViewOf(duty, null, c, now) : null)
            .OfType<DutyView>();
        return
        [
            .. duties
                .Concat(applications)
                .Concat(handovers)
                .OrderBy(d => d.DoneOn.HasValue)
                .ThenBy(d => d.Deadline?.Due ?? DateOnly.MaxValue)
                .ThenBy(d => d.Key),
        ];
    }

    /// <summary>Handovers that are not yet told to the office (GV-8).</summary>
    async Task<IEnumerable<DutyView>> HandoversAsync(
        IReadOnlyCollection<Agency> agencies,
        Rulebook rulebook,
        DateTime now,
        CancellationToken ct
    )
    {
        var open = await (
            from handover in db.Handovers.AsNoTracking()
            where handover.ReportedOn == null
            join leaver in db.Users on handover.LeaverId equals leaver.Id
            select new { handover, leaver.Name }
        ).ToListAsync(ct);
        return open.Join(
            agencies.Where(a => a.CanDoBusiness(now, rulebook)),
            h => h.handover.AgencyId,
            a => a.Id,
            (h, a) => ViewOf(h.handover.Duty(h.Name, rulebook), a, null, now)
        );
    }

    IQueryable<Agency> AgenciesInReach() =>
        scope.Reach == Reach.Agency
            ? db.Agencies.AsNoTracking().Where(a => a.Id == scope.AgencyId)
            : db.Agencies.AsNoTracking();

    /// <summary>The cases of agencies, and for the office also the applications that have none
    /// yet; content and documents stay unread.</summary>
    IQueryable<AgencyCase> CasesOf(IReadOnlyCollection<Guid> ids) =>
        db
            .Cases.AsNoTracking()
            .Include(c => c.Steps)
            .Where(c =>
                c.AgencyId != null && ids.Contains(c.AgencyId.Value)
                || scope.Reach == Reach.AllAgencies && c.AgencyId == null && c.ReceiptNumber != null
            );

    IEnumerable<DutyView> DutiesOf(
        Agency agency,
        IEnumerable<AgencyCase> cases,
        RegistrationCertificate? latest,
        IEnumerable<StaffMember> staff,
        DutiesOfTheYear year,
        Rulebook rulebook,
        DateTime now
    )
    {
        var own = cases.Where(c => c.AgencyId == agency.Id).ToList();
        foreach (var duty in year.Of(agency, rulebook, now))
            yield return ViewOf(duty, agency, null, now);
        foreach (var duty in AgencyDuties.Of(agency, own, rulebook, now, staff))
            yield return ViewOf(
                duty,
                agency,
                own.Find(c => duty.Key.Contains(c.Id.ToString())),
                now
            );
        if (AgencyDuties.CertificateDue(agency, latest, rulebook, now) is { } due)
            yield return ViewOf(due, agency, null, now);
    }

    internal DutyView ViewOf(Duty duty, Agency? agency, AgencyCase? @case, DateTime now)
    {
        var onCase =
            @case is not null && !duty.Key.StartsWith("change-notice", StringComparison.Ordinal);
        return new(
            duty.Key,
            duty.Owner,
            duty.Title,
            duty.Subject,
            duty.Rule.Id,
            duty.Rule.Citation,
            duty.Rule.Text,
            duty.Deadline is { } deadline ? DeadlineView.Of(deadline, now) : null,
            duty.DoneOn,
            duty.DoneInTime,
            onCase ? "case" : "agency",
            onCase ? @case!.Id : agency?.Id ?? Guid.Empty,
            agency?.Slug,
            agency?.FullName,
            IsMine(duty, @case)
        );
    }

    /// <summary>Whether the caller is one of those who can do it now.</summary>
    bool IsMine(Duty duty, AgencyCase? @case)
    {
        if (!duty.IsOpen)
            return false;
        if (scope.Reach == Reach.Agency)
            return duty.Owner == DutyOwner.Agency && me.May(Permission.PrepareCases);
        return duty.Owner == DutyOwner.Office
            && duty.Key.Split(':')[0] switch
            {
                "review" => me.May(Permission.ReviewCases),
                "confirm" => me.May(Permission.ConfirmDecisions)
                    && @case?.ProposedByPersonId != me.PersonId,
                "issue" => me.May(Permission.IssuePapers),
                _ => me.May(Permission.ConfirmDecisions),
            };
    }

    List<string> ActionsOn(
        Agency agency,
        RegistrationCertificate? latest,
        bool uninvited,
        Rulebook rulebook,
        DateTime now
    )
    {
        var actions = new List<string>();
        void Offer(string action, bool open)
        {
            if (open)
                actions.Add(action);
        }
        var status = agency.StatusAt(now, rulebook);
        if (scope.SeesAll)
        {
            Offer(
                "issueCertificate",
                me.May(Permission.IssuePapers)
                    && AgencyDuties.CertificateDue(agency, latest, rulebook, now) is not null
            );
            Offer(
                "recordCollection",
                me.May(Permission.IssuePapers)
                    && latest is not null
                    && status == AgencyStatus.Approved
                    && agency.CollectedOn is null
            );
            Offer(
                "inviteAgencyPeople",
                uninvited && latest is not null && !agency.IsReadOnly(now, rulebook)
            );
            Offer(
                "orderTermination",
                me.May(Permission.ReviewCases)
                    && agency.CanStart(CaseKind.Termination, now, rulebook)
            );
            Offer(
                "nameSuccessor",
                me.May(Permission.ConfirmDecisions)
                    && status
                        is AgencyStatus.Lapsed
                            or AgencyStatus.Terminating
                            or AgencyStatus.Terminated
            );
            return actions;
        }
        foreach (var kind in Enum.GetValues<CaseKind>())
            Offer(
                $"start{kind}",
                me.May(Permission.PrepareCases) && agency.CanStart(kind, now, rulebook)
            );
        var writable = !agency.IsReadOnly(now, rulebook);
        var publishes = writable && me.May(Permission.PublishNotices);
        Offer(
            "publishSetUpNotice",
            publishes && agency.CollectedOn is not null && agency.SetUpNoticeOn is null
        );
        Offer(
            "publishChangeNotice",
            publishes && agency.ChangeNotices.Any(n => n.NoticeOn is null)
        );
        Offer(
            "receiveTermination",
            publishes && status == AgencyStatus.Terminating && agency.TerminationReceivedOn is null
        );
        Offer("publishTermination", publishes && status == AgencyStatus.Terminating);
        Offer("openPoint", me.May(Permission.KeepPoints) && agency.CanDoBusiness(now, rulebook));
        Offer("editPoint", writable && me.May(Permission.KeepPoints));
        Offer("keepCommittee", writable && me.May(Permission.KeepCommittee));
        Offer("inviteMeeting", writable && me.May(Permission.KeepMeetings));
        Offer("keepRecords", writable && me.May(Permission.KeepRecords));
        Offer("proposePost", writable && me.May(Permission.ProposeAgencyPosts));
        return actions;
    }

    /// <summary>The agency at this address; null when there is none.</summary>
    public static Task<Guid?> IdOfAsync(HuzhuDb db, string? slug, CancellationToken ct) =>
        db.Agencies.Where(a => a.Slug == slug).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);

    public static string? AreaName(string? code) =>
        code is null ? null : AgencyKinds.Areas.GetValueOrDefault(code);

    public static PaperView PaperOf(
        RegistrationCertificate certificate,
        Agency agency,
        Rulebook rulebook,
        DateTime now
    )
    {
        var state = certificate.StatusAt(agency, now, rulebook);
        return new(
            "certificate",
            certificate.Number,
            NumberSeries.OnPaper(certificate.Number),
            "代办处登记证",
            null,
            certificate.IssuedOn,
            state.Status,
            state.Since,
            certificate.ReplacedByNumber
        );
    }

    public static PaperView PaperOf(
        AppointmentLetter letter,
        Agency agency,
        Rulebook rulebook,
        DateTime now
    )
    {
        var valid = letter.IsValidAt(agency, now, rulebook);
        var since =
            valid ? Beijing.StartOf(letter.IssuedOn)
            : letter.EndedOn is { } ended ? Beijing.StartOf(ended)
            : agency.EndsAt(rulebook) ?? now;
        return new(
            "letter",
            letter.Number,
            NumberSeries.OnPaper(letter.Number),
            $"{letter.Post.Label()}聘书",
            letter.PersonName,
            letter.IssuedOn,
            valid ? CertificateStatus.Valid
                : letter.EndedOn is not null ? CertificateStatus.Superseded
                : CertificateStatus.Revoked,
            since,
            null
        );
    }
}
