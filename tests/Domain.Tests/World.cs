using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.Shared;

namespace Domain.Tests;

/// <summary>Situations by name. The clock stands where the test puts it, in Beijing time.</summary>
sealed class World
{
    public static readonly Actor Union = new(null, "申请单位");
    public static readonly Actor Reviewer = new(Guid.NewGuid(), "审核员");
    public static readonly Actor Approver = new(Guid.NewGuid(), "核准人");
    public static readonly Actor Director = new(Guid.NewGuid(), "代办处主任");

    readonly Dictionary<(NumberKind, int), NumberSeries> series = [];

    /// <summary>The approval of an agency made by this world falls on this Beijing date.</summary>
    public World(string today = "2026-03-02") => Today(today);

    public Rulebook Rulebook { get; set; } = Rulebook.Shipped;

    /// <summary>The instant, UTC.</summary>
    public DateTime Now { get; private set; }

    /// <summary>10:00 in Beijing on a day.</summary>
    public World Today(string day) => At($"{day} 10:00");

    /// <summary>A Beijing date and time.</summary>
    public World At(string beijing)
    {
        Now = Instant(beijing);
        return this;
    }

    public static DateTime Instant(string beijing)
    {
        var parts = beijing.Split(' ');
        return Beijing.StartOf(Date(parts[0])) + TimeOnly.Parse(parts[1]).ToTimeSpan();
    }

    public static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static SetUpContent CompleteSetUp(string shortName = "西山机器厂工会") =>
        new()
        {
            AgencyKind = AgencyKind.Enterprise,
            ShortName = shortName,
            SponsorUnion = "西山机器厂工会委员会",
            AreaCode = "110108",
            Address = "北京市海淀区西山路1号",
            Premises = "职工之家二层，40平方米",
            Equipment = "电脑2台、保险柜1个",
            ScaleUnits = 12,
            ScaleMembers = 3400,
            ContactName = "刘洋",
            ContactPhone = "010-62345678",
            Chair = Holder("张建国", UnionPost.Chair, "110101800101001"),
            Director = Holder("李𠅤", UnionPost.ViceChairInCharge, "110101810202002"),
            Committee =
            [
                new()
                {
                    Name = "张建国",
                    Role = CommitteeRole.UnionChair,
                    Title = "工会主席",
                },
                new()
                {
                    Name = "李𠅤",
                    Role = CommitteeRole.ViceChairInCharge,
                    Title = "副主席",
                },
                new()
                {
                    Name = "王芳",
                    Role = CommitteeRole.DepartmentHead,
                    Title = "财务部部长",
                },
            ],
            Staff =
            [
                new()
                {
                    Name = "刘洋",
                    Duty = StaffDuty.Clerk,
                    FullTime = true,
                    Phone = "13800138000",
                },
            ],
        };

    public static PostHolder Holder(string name, UnionPost post, string identity) =>
        new()
        {
            Name = name,
            UnionPost = post,
            IdentityNumber = identity,
        };

    public CaseDocument Paper(DocumentKind kind, long size = 1024) =>
        new(
            Guid.NewGuid(),
            kind,
            $"{kind.Label()}.pdf",
            "application/pdf",
            size,
            Guid.NewGuid().ToString("N"),
            Guid.NewGuid(),
            Now
        );

    /// <summary>A set-up application, filled in and with every document, not sent yet.</summary>
    public AgencyCase CompleteDraft(SetUpContent? content = null)
    {
        var draft = AgencyCase.ApplyForSetUp(Guid.NewGuid(), "hash", Now);
        draft.EditDraft(content ?? CompleteSetUp());
        AttachAll(draft);
        return draft;
    }

    /// <summary>A set-up application that the office has received.</summary>
    public AgencyCase ReceivedSetUp(SetUpContent? content = null)
    {
        var received = CompleteDraft(content);
        received.Submit("SQ-2026-0001", Union, Now, Rulebook);
        return received;
    }

    /// <summary>A set-up application whose five conditions are all found to be met.</summary>
    public AgencyCase ReviewedSetUp(SetUpContent? content = null)
    {
        var reviewed = ReceivedSetUp(content);
        reviewed.RecordFindings(AllMet(), Reviewer, Now);
        return reviewed;
    }

    public static CaseFinding[] AllMet() =>
        [.. Enum.GetValues<SetUpCondition>().Select(c => new CaseFinding(c, true, "见申请报告"))];

    /// <summary>Proposes and confirms, by two people.</summary>
    public AgencyCase Decide(AgencyCase received, Outcome outcome = Outcome.Approve)
    {
        received.Propose(outcome, "材料齐全，予以办理", Reviewer, Now, Rulebook);
        received.Confirm(Approver, Number(NumberKind.Decision), Now);
        return received;
    }

    /// <summary>An agency approved at this instant, certificate not collected.</summary>
    public Agency ApprovedAgency(string shortName = "西山机器厂工会") =>
        Agency.SetUp(
            Guid.NewGuid(),
            "xishan",
            Decide(ReviewedSetUp(CompleteSetUp(shortName))),
            false
        );

    /// <summary>An agency approved and collecting its certificate today.</summary>
    public Agency CollectedAgency(string shortName = "西山机器厂工会") =>
        CollectedWithCertificate(shortName).Agency;

    public (Agency Agency, RegistrationCertificate Certificate) CollectedWithCertificate(
        string shortName = "西山机器厂工会"
    )
    {
        var agency = ApprovedAgency(shortName);
        var certificate = Certificate(agency);
        agency.Collect(certificate, Beijing.DateOf(Now), "李𠅤", Now, Rulebook);
        return (agency, certificate);
    }

    public RegistrationCertificate Certificate(
        Agency agency,
        RegistrationCertificate? before = null
    ) =>
        RegistrationCertificate.Issue(
            agency,
            Number(NumberKind.Certificate),
            "7K3F",
            "token",
            "k1",
            before,
            Now,
            Rulebook
        );

    /// <summary>An agency approved, collected and in business today.</summary>
    public Agency OperatingAgency(string shortName = "西山机器厂工会")
    {
        var agency = CollectedAgency(shortName);
        agency.AcceptBusinessStart(
            DecidedCase(
                agency,
                new BusinessStartContent
                {
                    StartedOn = Beijing.DateOf(Now),
                    Description = "首批参保",
                }
            ),
            Now,
            Rulebook
        );
        return agency;
    }

    /// <summary>A complete case of an agency, received by the office.</summary>
    /// <param name="lost">The paper that a reissue names.</param>
    public AgencyCase ReceivedCase(Agency agency, CaseContent content, IReissuable? lost = null)
    {
        var received = AgencyCase.StartBy(
            agency,
            Guid.NewGuid(),
            content.CaseKind,
            Director,
            Now,
            Rulebook
        );
        received.EditDraft(Resting(agency, received, content));
        AttachAll(received);
        received.Submit("SQ-2026-0002", Director, Now, Rulebook, lost);
        return received;
    }

    /// <summary>The content with the resolution that it needs, which carries the case.</summary>
    public CaseContent Resting(Agency agency, AgencyCase dossier, CaseContent content)
    {
        if (content is not (ChangeContent or TerminationContent))
        {
            return content;
        }
        var kind = content is ChangeContent ? MotionKind.Change : MotionKind.Termination;
        var passed = new AgencyPeople(this).Resolved(kind, agency: agency.Id);
        passed.CarryCase(dossier, Now);
        return content switch
        {
            ChangeContent c => c with { ResolutionId = passed.Id },
            TerminationContent c => c with { ResolutionId = passed.Id },
            _ => content,
        };
    }

    /// <summary>What is to be done about a case, by the columns that lists read of it.</summary>
    public Duty? DutyOf(AgencyCase known) =>
        CaseDuty.Of(
            new(
                known.Id,
                known.AgencyId,
                new(known.Kind, known.Status, known.Ordered, known.SubmittedAt, known.DecidedAt),
                known.ReceiptNumber,
                known.Title,
                known.ProposedByPersonId,
                known.DecisionNumber
            ),
            Rulebook
        );

    public AgencyCase DecidedCase(Agency agency, CaseContent content, IReissuable? lost = null) =>
        Decide(ReceivedCase(agency, content, lost));

    public TerminationContent Termination() =>
        new() { Ground = TerminationGround.CannotFulfil, Reason = "企业撤并" };

    public ChangeContent Change(params ChangeWhat[] whats) =>
        new()
        {
            Whats = whats,
            NewShortName = "东山机器厂工会",
            NewAddress = "北京市海淀区东山路2号",
            NewChair = Holder("赵强", UnionPost.Chair, "110101820303003"),
            NewDirector = Holder("孙丽", UnionPost.ViceChairInCharge, "110101830404004"),
            Other = "内设科室调整",
        };

    /// <summary>An agency whose termination was decided today.</summary>
    public Agency TerminatingAgency()
    {
        var agency = OperatingAgency();
        agency.DecideTermination(DecidedCase(agency, Termination()), Now, Rulebook);
        return agency;
    }

    string Number(NumberKind kind)
    {
        var year = Beijing.DateOf(Now).Year;
        series.TryAdd((kind, year), new(kind, year));
        return series[(kind, year)].Next(Now);
    }

    void AttachAll(AgencyCase draft)
    {
        foreach (var required in CaseRequirements.DocumentsOf(draft))
        {
            draft.AttachDocument(Paper(required.Kind), Rulebook);
        }
    }
}

/// <summary>Refusals, by the rule that refuses.</summary>
static class Refused
{
    public static RuleBroken By(string rule, Action act)
    {
        var broken = Assert.Throws<RuleBroken>(act);
        Assert.Equal(rule, broken.Rule.Id);
        return broken;
    }

    public static void ByState(Action act) => Assert.Throws<WrongState>(act);
}
