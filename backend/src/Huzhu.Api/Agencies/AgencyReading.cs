using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.Custody;
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
    DutyBook duties,
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
        var cases = await db
            .Cases.AsNoTracking()
            .Where(c => c.AgencyId == agency.Id)
            .Select(AgencyDutySource.Columns)
            .ToListAsync(ct);
        var members = await db
            .CommitteeMembers.AsNoTracking()
            .Where(m => m.AgencyId == agency.Id)
            .ToListAsync(ct);
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
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.AgencyId == agency.Id && p.EndedAt == null)
            .ToListAsync(ct);
        var coverage = Coverage.Of(
            agency,
            points,
            await db
                .MemberUnits.AsNoTracking()
                .Where(u => u.AgencyId == agency.Id)
                .Select(u => u.Name)
                .ToListAsync(ct),
            Beijing.DateOf(now)
        );
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
            agency.TerminationServedOn,
            agency.TerminationReceived(rulebook),
            agency.TerminationNoticeOn,
            agency.TerminationOrdered,
            agency.LiquidatedByOfficeOn,
            successor,
            [
                .. agency
                    .ChangeNotices.OrderBy(n => n.DecidedOn)
                    .Select(n => new ChangeNoticeView(
                        n.Id,
                        n.DecisionNumber,
                        n.DecidedOn,
                        n.ServedOn,
                        n.ReceivedOn,
                        n.NoticeOn
                    )),
            ],
            [
                .. agency
                    .Successions.Where(s => !s.Withdrawn)
                    .OrderBy(s => s.From)
                    .Select(s => new SuccessionView(
                        s.Id,
                        s.Post,
                        s.PersonName,
                        s.Title,
                        s.From,
                        s.Waits,
                        s.FiledWithCaseId,
                        s.Waits
                            && me.May(Permission.SubmitCases)
                            && s.ProposedById != me.PersonId
                            && s.PersonId != me.PersonId
                    )),
            ],
            new(coverage.Units, coverage.Points, coverage.Share),
            ArrangementStatement.Of(AgencyStaff.Of(agency.Id, posts, now)),
            await duties.OfAsync(agency, ct),
            [
                .. certificates.Select(c => PaperOf(c, agency, rulebook, now)),
                .. letters.Select(l => PaperOf(l, agency, rulebook, now)),
            ],
            AgencyTimeline.Of(agency, cases, certificates, letters, members, rulebook, now),
            ActionsOn(
                agency,
                certificates.LastOrDefault(),
                letters.Any(l =>
                    l is { VoidedOn: not null, EndedOn: null, ReplacedByNumber: null }
                ),
                uninvited,
                rulebook,
                now
            ),
            agency.Version
        );
    }

    List<string> ActionsOn(
        Agency agency,
        RegistrationCertificate? latest,
        bool lostLetter,
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
                    && (
                        AgencyDuties.CertificateDue(agency, latest, rulebook, now) is not null
                        || lostLetter && agency.IsStanding(now, rulebook)
                    )
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
                    && status != AgencyStatus.Terminating
                    && agency.CanStart(CaseKind.Termination, now, rulebook)
            );
            Offer(
                "serveTermination",
                me.May(Permission.IssuePapers)
                    && status == AgencyStatus.Terminating
                    && agency is { TerminationServedOn: null, TerminationReceivedOn: null }
            );
            Offer(
                "serveChange",
                me.May(Permission.IssuePapers)
                    && agency.ChangeNotices.Any(n =>
                        n is { ServedOn: null, ReceivedOn: null, NoticeOn: null }
                    )
            );
            Offer(
                "liquidateByOffice",
                me.May(Permission.ConfirmDecisions)
                    && agency.LacksClosingPapers
                    && status == AgencyStatus.Terminated
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
            "receiveChange",
            publishes && agency.ChangeNotices.Any(n => n is { ReceivedOn: null, NoticeOn: null })
        );
        Offer("recordSuccession", writable && me.May(Permission.PrepareCases));
        Offer(
            "receiveTermination",
            publishes && status == AgencyStatus.Terminating && agency.TerminationReceivedOn is null
        );
        Offer("publishTermination", publishes && status == AgencyStatus.Terminating);
        Offer("openPoint", me.May(Permission.KeepPoints) && agency.IsStanding(now, rulebook));
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
        var state = letter.StatusAt(agency, now, rulebook);
        return new(
            "letter",
            letter.Number,
            NumberSeries.OnPaper(letter.Number),
            $"{letter.Post.Label()}聘书",
            letter.PersonName,
            letter.IssuedOn,
            state.Status,
            state.Since,
            letter.ReplacedByNumber
        );
    }
}
