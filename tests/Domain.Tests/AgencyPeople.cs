using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;

namespace Domain.Tests;

/// <summary>The people of one agency, each with a post, and what acts are given.</summary>
sealed class AgencyPeople(World world)
{
    public static readonly Guid AgencyId = Guid.NewGuid();
    public static readonly Guid Chair = Guid.NewGuid();

    /// <summary>代办处主任, the vice chair in charge.</summary>
    public static readonly Guid Head = Guid.NewGuid();

    public static readonly Guid Member = Guid.NewGuid();
    public static readonly Guid Clerk = Guid.NewGuid();
    public static readonly Guid Clerk2 = Guid.NewGuid();
    public static readonly Guid Lead = Guid.NewGuid();
    public static readonly Guid Accountant = Guid.NewGuid();
    public static readonly Guid Cashier = Guid.NewGuid();
    public static readonly Guid Stranger = Guid.NewGuid();

    static readonly Guid Giver = Guid.NewGuid();

    public List<Post> Posts { get; } =
    [
        PostOf(Chair, PostKind.CommitteeChair),
        PostOf(Head, PostKind.AgencyDirector),
        PostOf(Member, PostKind.CommitteeMember),
        PostOf(Clerk, PostKind.Clerk),
        PostOf(Clerk2, PostKind.Clerk),
        PostOf(Lead, PostKind.LeadAccountant),
        PostOf(Accountant, PostKind.Accountant),
        PostOf(Cashier, PostKind.Cashier),
    ];

    public static Post PostOf(
        Guid person,
        PostKind kind,
        bool fullTime = true,
        string from = "2026-01-01",
        string? to = null,
        Guid? agency = null
    )
    {
        var post = Post.Propose(
            Guid.NewGuid(),
            person,
            Post.IsOfficePost(kind) ? null : agency ?? AgencyId,
            kind,
            World.Date(from),
            to is null ? null : World.Date(to),
            Giver,
            fullTime
        );
        post.Confirm(Guid.NewGuid());
        return post;
    }

    public IEnumerable<Post> Of(Guid person) => Posts.Where(p => p.PersonId == person);

    public Circumstances Now =>
        new(AgencyStaff.Of(AgencyId, Posts, world.Now), world.Now, world.Rulebook, Guid.NewGuid);

    public DateOnly Today => Now.Today;

    /// <summary>A sole accountant from now on.</summary>
    public void LetAccountantGo() => Posts.RemoveAll(p => p.PersonId == Accountant);

    public void Suspend(Guid person)
    {
        foreach (var post in Of(person))
        {
            post.Suspend(world.Now);
        }
    }

    /// <summary>What the committee passed today, from a meeting of its own.</summary>
    public Resolution Resolved(
        MotionKind kind,
        Guid? subject = null,
        Guid? agency = null,
        int? year = null
    )
    {
        var id = agency ?? AgencyId;
        var meeting = Meeting.Invite(Guid.NewGuid(), id, world.Now, "会议室", "议事");
        var motion = meeting.PutOnAgenda(
            Guid.NewGuid(),
            kind,
            kind.Label(),
            subject,
            Resolution.IsOfYear(kind) ? year ?? 2026 : null
        );
        var member = new CommitteeMember(
            Guid.NewGuid(),
            id,
            "王芳",
            CommitteeRole.UnionChair,
            "主席",
            World.Date("2026-01-01")
        );
        meeting.RecordAttendance(
            [member],
            new Dictionary<Guid, AttendanceState> { [member.Id] = AttendanceState.Present },
            true,
            Clerk,
            Now
        );
        meeting.CastVote(motion.Id, member.Id, VoteChoice.For, Clerk, Now);
        meeting.Conclude(motion.Id);
        meeting.DraftMinutes("西山", Now);
        return meeting.SignMinutes(Chair, 0, Now).Single();
    }
}

/// <summary>The seals and cheques of that agency, each with its keeper.</summary>
sealed class Strongbox
{
    readonly AgencyPeople people;

    /// <summary>Finance seal with the lead accountant, name seal with the director, a book of ten
    /// cheques with the cashier.</summary>
    public Strongbox(AgencyPeople people)
    {
        this.people = people;
        Custody = new(AgencyPeople.AgencyId);
        Finance = Register(ItemKind.FinanceSeal, "财务专用章", AgencyPeople.Lead);
        Name = Register(ItemKind.NameSeal, "个人名章", AgencyPeople.Head);
        Book = Register(
            ItemKind.ChequeBook,
            "工行支票",
            AgencyPeople.Cashier,
            "00001001",
            "00001010"
        );
    }

    public AgencyCustody Custody { get; }
    public CustodyItem Finance { get; }
    public CustodyItem Name { get; }
    public CustodyItem Book { get; }

    public CustodyItem Register(
        ItemKind kind,
        string title,
        Guid by,
        string? first = null,
        string? last = null
    ) =>
        Custody.Register(
            Guid.NewGuid(),
            kind,
            title,
            first is null ? null : new(first, last!),
            by,
            people.Now
        );

    public TransferTerms To(Guid receiver, Guid? secondKey = null, Guid? witness = null) =>
        new(new(receiver, secondKey), "轮岗", people.Today, witness);

    public CustodyTransfer Propose(CustodyItem item, Guid receiver, Guid? secondKey = null) =>
        Custody.Propose(
            Guid.NewGuid(),
            item.Id,
            To(receiver, secondKey),
            Custody.KeeperOf(item.Id).PersonId,
            people.Now
        );

    public bool Confirm(CustodyTransfer transfer, Guid by) =>
        Custody.Confirm(transfer.Id, transfer.Revision, by, people.Now);

    /// <summary>Proposed and confirmed by everybody.</summary>
    public void HandOver(CustodyItem item, Guid receiver, Guid? secondKey = null)
    {
        var transfer = Propose(item, receiver, secondKey);
        foreach (var signer in transfer.Missing)
        {
            Confirm(transfer, signer);
        }
    }

    public Cheque Write(string number = "00001001") =>
        Custody.WriteCheque(
            Guid.NewGuid(),
            Book.Id,
            number,
            new("北京文具店", Money.OfYuan(120), "办公用品", people.Today, null),
            Custody.KeeperOf(Book.Id).PersonId,
            people.Now
        );

    public SealUse Stamp(Cheque cheque, CustodyItem seal, Guid by) =>
        Custody.StampCheque(Guid.NewGuid(), cheque.Id, seal.Id, by, people.Now);
}
