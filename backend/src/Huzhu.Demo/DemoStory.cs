using Huzhu.Api.Agencies;
using Huzhu.Api.Committees;
using Huzhu.Api.Jobs;
using Huzhu.Api.People;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Files;
using Huzhu.Data.Office;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>A clock that the story sets to each of its moments.</summary>
sealed class StoryClock(DateTime start) : TimeProvider
{
    public DateTime At { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => At;
}

/// <summary>
/// Lets the demo's agencies live through what has happened to them, in the order of time, by the
/// same acts that people take: so that numbers, deadlines and papers are as they would be.
/// </summary>
sealed class DemoStory(
    HuzhuDb db,
    StoryClock clock,
    DateTime now,
    DemoFacts facts,
    Rulebook rulebook,
    FileStore files,
    CertificateSigning signing,
    PersonLedger ledger,
    Sweep sweep,
    Actor reviewer,
    Actor approver
)
{
    readonly List<(DateTime At, Func<Task> What)> moments = [];
    readonly Dictionary<string, AgencyCase> cases = [];
    readonly DecisionEffects effects = new(db, ledger, sweep, clock);

    /// <summary>Secrets of the applications that have no agency yet, by short name.</summary>
    public Dictionary<string, (Guid Id, string Secret)> Links { get; } = [];

    /// <summary>Something that happens some days ago, at an hour of the working day in Beijing.
    /// </summary>
    void On(double daysAgo, Func<Task> what)
    {
        var at = now.AddDays(-daysAgo);
        var morning = Beijing
            .StartOf(Beijing.DateOf(at))
            .AddHours(9)
            .AddMinutes(facts.Between(0, 400));
        moments.Add((morning < now ? morning : at, what));
    }

    DateOnly Day(double daysAgo) => Beijing.DateOf(now.AddDays(-daysAgo));

    /// <summary>Plays all moments in the order of time.</summary>
    public async Task PlayAsync(CancellationToken ct)
    {
        foreach (var (at, what) in moments.OrderBy(m => m.At))
        {
            clock.At = at;
            await what();
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>A union applies; the application gets as far as the story says.</summary>
    public void Apply(string key, SetUpContent content, double daysAgo, CancellationToken ct) =>
        On(
            daysAgo,
            async () =>
            {
                var (secret, hash) = Invitations.NewToken();
                var application = AgencyCase.ApplyForSetUp(clock.NewId(), hash, clock.At);
                db.Cases.Add(application);
                cases[key] = application;
                Links[content.ShortName!] = (application.Id, secret);
                await FillAsync(application, content, ct);
                await SubmitAsync(application, new(null, "申请单位"), ct);
            }
        );

    /// <summary>The office decides on a case, by two people.</summary>
    public void Decide(
        string key,
        double daysAgo,
        Outcome outcome,
        string? reasons,
        CancellationToken ct
    ) =>
        On(
            daysAgo,
            async () =>
            {
                Review(cases[key], outcome, reasons);
                await ConfirmAsync(cases[key], ct);
            }
        );

    public void ReviewOnly(string key, double daysAgo, string? reasons = null) =>
        On(
            daysAgo,
            () =>
            {
                Review(cases[key], Outcome.Approve, reasons);
                return Task.CompletedTask;
            }
        );

    public void Return(string key, double daysAgo, string reasons) =>
        On(
            daysAgo,
            () =>
            {
                cases[key].Return(reasons, reviewer, clock.At);
                Audit("ReturnForCompletion", cases[key].Id.ToString());
                return Task.CompletedTask;
            }
        );

    /// <summary>From application to open business, as for most agencies.</summary>
    public void Grow(
        string slug,
        SetUpContent content,
        double approvedDaysAgo,
        Growth growth,
        CancellationToken ct
    )
    {
        Apply(slug, content, approvedDaysAgo + 6, ct);
        On(
            approvedDaysAgo,
            async () =>
            {
                Review(cases[slug], Outcome.Approve, "符合设立条件。");
                await ConfirmAsync(cases[slug], ct);
                // in the demo an agency's address is its name, not the number of its decision
                db.Entry(await AgencyOf(slug, ct)).Property(a => a.Slug).CurrentValue = slug;
            }
        );
        if (growth == Growth.Approved)
            return;
        On(approvedDaysAgo - 1, () => IssueAsync(slug, ct));
        if (growth == Growth.Issued)
            return;
        On(
            approvedDaysAgo - 3,
            async () =>
            {
                var agency = await AgencyOf(slug, ct);
                var certificate = await db
                    .Certificates.Where(c => c.AgencyId == agency.Id)
                    .OrderByDescending(c => c.IssuedAt)
                    .FirstAsync(ct);
                agency.Collect(
                    certificate,
                    Beijing.DateOf(clock.At),
                    facts.Name(),
                    clock.At,
                    rulebook
                );
                Audit("RecordCollection", slug);
            }
        );
        if (growth == Growth.Collected)
            return;
        On(
            approvedDaysAgo - 10,
            async () =>
                (await AgencyOf(slug, ct)).PublishSetUpNotice(
                    Beijing.DateOf(clock.At),
                    clock.At,
                    rulebook
                )
        );
        if (growth == Growth.Noticed)
            return;
        var started = Day(approvedDaysAgo - 12);
        Case(
            $"{slug}-start",
            slug,
            approvedDaysAgo - 13,
            ct,
            _ => new BusinessStartContent
            {
                StartedOn = started,
                Description = "已为首批单位办理参保，服务窗口对外开放。",
            }
        );
        Decide($"{slug}-start", approvedDaysAgo - 15, Outcome.Approve, "情况属实。", ct);
    }

    /// <summary>An agency's own case, submitted.</summary>
    public void Case(
        string key,
        string slug,
        double daysAgo,
        CancellationToken ct,
        Func<Agency, CaseContent> content,
        bool submit = true
    ) =>
        On(
            daysAgo,
            async () =>
            {
                var agency = await AgencyOf(slug, ct);
                var filled = content(agency);
                var by = new Actor(null, agency.DirectorName);
                var draft = AgencyCase.StartBy(
                    agency,
                    clock.NewId(),
                    filled.CaseKind,
                    by,
                    clock.At,
                    rulebook
                );
                db.Cases.Add(draft);
                cases[key] = draft;
                if (submit && filled is ChangeContent or TerminationContent)
                    filled = await ResolveAsync(agency, draft, filled, ct);
                await FillAsync(draft, filled, ct);
                if (submit)
                    await SubmitAsync(draft, by, ct);
            }
        );

    /// <summary>The committee passes what the case needs, that morning, in the agency's own scope.
    /// </summary>
    async Task<CaseContent> ResolveAsync(
        Agency agency,
        AgencyCase draft,
        CaseContent content,
        CancellationToken ct
    )
    {
        Resolution passed = null!;
        await UnitOfWork.WithinAgencyAsync(
            db,
            agency.Id,
            async () =>
            {
                var posts = await db.Posts.Where(p => p.AgencyId == agency.Id).ToListAsync(ct);
                Guid Who(PostKind kind) =>
                    posts.First(p => p.Kind == kind && p.GivesRightsAt(clock.At)).PersonId;
                var (chair, director) = (
                    Who(PostKind.CommitteeChair),
                    Who(PostKind.AgencyDirector)
                );
                var at = new Circumstances(
                    AgencyStaff.Of(agency.Id, posts, clock.At),
                    clock.At,
                    rulebook,
                    clock.NewId
                );
                var meeting = Meeting.Invite(
                    clock.NewId(),
                    agency.Id,
                    clock.At.AddHours(-1),
                    "工会会议室",
                    draft.Kind.Label()
                );
                var kind = content is ChangeContent ? MotionKind.Change : MotionKind.Termination;
                var motion = meeting.PutOnAgenda(clock.NewId(), kind, kind.Label());
                var members = await db.CommitteeMembers.ToListAsync(ct);
                // an extra meeting: it isn't the one that the quarter asks for
                meeting.RecordAttendance(
                    members,
                    members
                        .Where(m => m.IsEntitledOn(meeting.HeldOn))
                        .ToDictionary(m => m.Id, _ => AttendanceState.Present),
                    ledByChair: false,
                    director,
                    at
                );
                foreach (var attended in meeting.Attendances)
                    meeting.CastVote(motion.Id, attended.MemberId, VoteChoice.For, director, at);
                meeting.Conclude(motion.Id);
                meeting.DraftMinutes(agency.FullName, at);
                var last = await KeepMinutes.LastNumbersAsync(db, ct);
                passed = meeting
                    .SignMinutes(chair, last.GetValueOrDefault(meeting.HeldOn.Year), at)
                    .Single();
                passed.CarryCase(draft, clock.At);
                db.Meetings.Add(meeting);
                db.Resolutions.Add(passed);
            },
            ct
        );
        return content switch
        {
            ChangeContent c => c with { ResolutionId = passed.Id },
            TerminationContent c => c with { ResolutionId = passed.Id },
            _ => content,
        };
    }

    public void Order(
        string key,
        string slug,
        double daysAgo,
        string reason,
        CancellationToken ct
    ) =>
        On(
            daysAgo,
            async () =>
            {
                var order = AgencyCase.OrderTermination(
                    await AgencyOf(slug, ct),
                    clock.NewId(),
                    reason,
                    null,
                    reviewer,
                    clock.At,
                    rulebook
                );
                db.Cases.Add(order);
                cases[key] = order;
            }
        );

    public void Issue(string slug, double daysAgo, CancellationToken ct) =>
        On(daysAgo, () => IssueAsync(slug, ct));

    /// <summary>Any other act on an agency.</summary>
    public void Act(
        string slug,
        double daysAgo,
        CancellationToken ct,
        Action<Agency, DateTime, Rulebook> act
    ) => On(daysAgo, async () => act(await AgencyOf(slug, ct), clock.At, rulebook));

    public void NameSuccessor(
        string slug,
        string successor,
        double daysAgo,
        CancellationToken ct
    ) =>
        On(
            daysAgo,
            async () =>
                (await AgencyOf(slug, ct)).NameSuccessor(
                    await AgencyOf(successor, ct),
                    clock.At,
                    rulebook
                )
        );

    /// <summary>The number of the agency's certificate in force.</summary>
    public string CertificateOf(Agency agency) =>
        db
            .Certificates.Local.Single(c =>
                c.AgencyId == agency.Id && c.SupersededOn is null && c.VoidedOn is null
            )
            .Number;

    public async Task<Agency> AgencyOf(string slug, CancellationToken ct)
    {
        var id = cases[slug].AgencyId;
        return await db
            .Agencies.Include(a => a.ChangeNotices)
            .Include(a => a.Successions)
            .SingleAsync(a => a.Id == id, ct);
    }

    async Task FillAsync(AgencyCase filled, CaseContent content, CancellationToken ct)
    {
        filled.EditDraft(content);
        foreach (var required in CaseRequirements.DocumentsOf(filled))
        {
            var pdf = new MemoryStream(DemoFacts.Pdf(required.Kind.ToString()));
            var file = await files.KeepAsync(
                pdf,
                "application/pdf",
                filled.AgencyId,
                filled.Id,
                ct
            );
            db.Files.Add(file);
            filled.AttachDocument(
                new(
                    clock.NewId(),
                    required.Kind,
                    $"{required.Kind.Label()}.pdf",
                    file.ContentType,
                    file.Size,
                    file.Sha256,
                    file.Id,
                    clock.At
                ),
                rulebook
            );
        }
    }

    async Task SubmitAsync(AgencyCase draft, Actor by, CancellationToken ct)
    {
        var (number, _) = await db.NextNumberAsync(NumberKind.Receipt, clock, ct);
        var lost = draft.Content is ReissueContent reissue
            ? await DecisionEffects.LostAsync(db, reissue, draft.AgencyId!.Value, ct)
            : null;
        draft.Submit(number, by, clock.At, rulebook, lost);
        Audit("SubmitCase", draft.Id.ToString());
    }

    void Review(AgencyCase reviewed, Outcome outcome, string? reasons)
    {
        if (reviewed.Kind == CaseKind.SetUp)
            reviewed.RecordFindings(
                [
                    .. Enum.GetValues<SetUpCondition>()
                        .Select(c => new CaseFinding(
                            c,
                            outcome == Outcome.Approve || c != SetUpCondition.Clerks,
                            outcome == Outcome.Approve ? "见申请材料，现场核实。" : "见人员名单。"
                        )),
                ],
                reviewer,
                clock.At
            );
        reviewed.Propose(outcome, reasons, reviewer, clock.At, rulebook);
        Audit("ProposeDecision", reviewed.Id.ToString());
    }

    async Task ConfirmAsync(AgencyCase proposed, CancellationToken ct)
    {
        var (number, _) = await db.NextNumberAsync(NumberKind.Decision, clock, ct);
        proposed.Confirm(approver, number, clock.At);
        if (proposed.Status == CaseStatus.Approved)
            await effects.TakeAsync(proposed, clock.At, rulebook, ct);
        Audit("ConfirmDecision", proposed.Id.ToString());
        await db.SaveChangesAsync(ct);
    }

    async Task IssueAsync(string slug, CancellationToken ct)
    {
        await IssueCertificate.IssueAsync(
            db,
            await AgencyOf(slug, ct),
            signing,
            rulebook,
            clock,
            ct
        );
        Audit("IssueCertificate", slug);
    }

    void Audit(string action, string subject) =>
        db.AuditEntries.Add(
            new AuditEntry
            {
                Id = clock.NewId(),
                At = clock.At,
                ActorName = "演示数据",
                Action = action,
                Subject = subject,
                Data = "{}",
            }
        );
}

/// <summary>How far an agency has come.</summary>
enum Growth
{
    Approved,
    Issued,
    Collected,
    Noticed,
    Operating,
}
