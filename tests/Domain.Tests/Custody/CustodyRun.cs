using Huzhu.Domain.Committees;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Custody;

/// <summary>
/// One random life of an agency's custody, and what must be true after each step, worked out from
/// the bare records and not by the code under test.
/// </summary>
sealed class CustodyRun
{
    static readonly Guid[] Everyone =
    [
        AgencyPeople.Lead,
        AgencyPeople.Head,
        AgencyPeople.Cashier,
        AgencyPeople.Accountant,
        AgencyPeople.Clerk,
        AgencyPeople.Member,
        AgencyPeople.Chair,
        AgencyPeople.Stranger,
    ];

    readonly World world = new("2026-03-02");
    readonly AgencyPeople people;
    readonly Strongbox box;
    readonly Reached reached;
    readonly List<(SealUse Use, bool Allowed)> uses = [];
    int rest;

    public CustodyRun(Reached reached)
    {
        this.reached = reached;
        people = new(world);
        box = new(people);
    }

    AgencyCustody Custody => box.Custody;

    Guid New => Guid.NewGuid();

    public void Take(int step)
    {
        rest = step;
        Try(() => Act(Pick(24)));
    }

    /// <summary>Tries one act; a refusal must leave the version as it was.</summary>
    void Try(Action act)
    {
        var version = Custody.Version;
        try
        {
            act();
        }
        catch (RuleBroken refused)
        {
            reached.Count($"refusals by {refused.Rule.Id}");
            Assert.Equal(version, Custody.Version);
        }
        catch (WrongState)
        {
            Assert.Equal(version, Custody.Version);
        }
    }

    /// <summary>The next choice out of the step's number.</summary>
    int Pick(int of)
    {
        var choice = rest % of;
        rest /= of;
        return choice;
    }

    Guid Person() => Everyone[Pick(Everyone.Length)];

    T? Any<T>(IReadOnlyList<T> list)
        where T : class => list.Count == 0 ? null : list[Pick(list.Count)];

    void Act(int act)
    {
        var pending = Any(Custody.Transfers.Where(t => t.IsPending).ToList());
        var item = Custody.Items[Pick(Custody.Items.Count)];
        var keeper = Custody.KeeperOf(item.Id).PersonId;
        switch (act)
        {
            case <= 5:
                Custody.Propose(New, item.Id, Terms(), keeper, people.Now);
                break;
            case <= 11 when pending is not null:
                ConfirmAsAsked(pending);
                break;
            case 12 when pending is not null:
                Custody.Amend(pending.Id, Terms(), Person(), people.Now);
                break;
            case 13 when pending is not null:
                if (Pick(2) == 0)
                {
                    Custody.Withdraw(pending.Id, pending.ProposedById, people.Now);
                }
                else
                {
                    Custody.Refuse(pending.Id, "不便", Person(), people.Now);
                }
                break;
            case 14:
                var member = Pick(3) == 0 ? Person() : AgencyPeople.Member;
                var by = new TakeoverBy(AgencyPeople.Head, member);
                Custody.ProposeTakeover(New, item.Id, Terms(), by, by.DirectorId, people.Now);
                break;
            case 15:
                AllowTogether();
                break;
            case 16:
                var from = people.Today.AddDays(Pick(3));
                Custody.TakeLeave(New, Person(), from, from.AddDays(Pick(6)), people.Now);
                break;
            case 17:
                ChangePost();
                break;
            case 18:
                if (Custody.Items.Count < 6)
                {
                    Register();
                }
                break;
            case 19 or 20:
                Write();
                break;
            case 21 or 22:
                Stamp();
                break;
            default:
                world.At(
                    (world.Now + Beijing.Offset).AddHours(Pick(60)).ToString("yyyy-MM-dd HH:mm")
                );
                break;
        }
    }

    TransferTerms Terms()
    {
        var receiver = Person();
        Guid? second = Pick(4) == 0 ? Person() : null;
        Guid? witness = Pick(8) == 0 ? Person() : null;
        return new(
            new(receiver, second),
            "轮岗",
            people.Today.AddDays(Pick(8) == 0 ? 1 : 0),
            witness
        );
    }

    /// <summary>Mostly the next signer; now and then anybody, or an older revision.</summary>
    void ConfirmAsAsked(CustodyTransfer transfer)
    {
        var by = Pick(6) == 0 ? Person() : transfer.Missing[0];
        var revision = transfer.Revision - (Pick(10) == 0 ? 1 : 0);
        Custody.Confirm(transfer.Id, revision, by, people.Now);
    }

    /// <summary>A resolution for somebody, and both seals on their way to him.</summary>
    void AllowTogether()
    {
        var person = Person();
        var last = people.Today.AddDays(Pick(9));
        var resolution = people.Resolved(MotionKind.SealsTogether, Pick(5) == 0 ? New : person);
        Custody.AllowSealsTogether(New, person, people.Today, last, resolution, people.Now);
        foreach (var seal in Custody.Items.Where(i => i.IsSeal).Take(2))
        {
            Try(() => box.Propose(seal, person));
            foreach (
                var (transfer, signer) in Custody
                    .Transfers.Where(t => t.IsPending && t.ItemId == seal.Id)
                    .SelectMany(t => t.Missing.Select(m => (t, m)))
                    .ToList()
            )
            {
                Try(() => box.Confirm(transfer, signer));
            }
        }
    }

    void ChangePost()
    {
        var person = Person();
        var posts = people.Of(person).ToList();
        switch (Pick(3))
        {
            case 0:
                Custody.RequireMayLeave(person, people.Now);
                posts.ForEach(p => p.End(world.Now));
                people.Posts.RemoveAll(p => p.PersonId == person);
                reached.Count("posts ended", posts.Count);
                break;
            case 1:
                posts.ForEach(p => p.Suspend(world.Now));
                break;
            default:
                people.Posts.RemoveAll(p => p.PersonId == person);
                people.Posts.Add(AgencyPeople.PostOf(person, KindOf(person)));
                break;
        }
    }

    static PostKind KindOf(Guid person) =>
        person == AgencyPeople.Head ? PostKind.AgencyDirector
        : person == AgencyPeople.Member ? PostKind.CommitteeMember
        : person == AgencyPeople.Chair ? PostKind.CommitteeChair
        : person == AgencyPeople.Cashier ? PostKind.Cashier
        : person == AgencyPeople.Lead ? PostKind.LeadAccountant
        : PostKind.Accountant;

    void Register()
    {
        var kind = (ItemKind)Pick(3);
        var first = Custody.Items.Count * 100;
        var isBook = kind == ItemKind.ChequeBook;
        box.Register(kind, kind.Label(), Person(), isBook ? $"{first}" : null, $"{first + 3}");
    }

    void Write()
    {
        var book = Any(Custody.Items.Where(i => !i.IsSeal).ToList())!;
        var next = book.NextNumber + (Pick(5) == 0 ? 1 : 0);
        var (number, by) = (next.ToString($"D{book.Digits}"), Custody.KeeperOf(book.Id).PersonId);
        switch (Pick(4))
        {
            case 0:
                Custody.SpoilBlank(New, book.Id, number, "损坏", by, people.Now);
                break;
            case 1 when Any(Custody.Cheques) is { } cheque:
                Custody.SpoilCheque(cheque.Id, "误写", Person(), people.Now);
                break;
            default:
                var details = new ChequeDetails("文具店", new(100), "办公", people.Today, null);
                Custody.WriteCheque(New, book.Id, number, details, by, people.Now);
                break;
        }
    }

    void Stamp()
    {
        var item = Any(Custody.Items.Where(i => i.IsSeal || Pick(8) == 0).ToList())!;
        var keeper = Custody.KeeperOf(item.Id);
        var by = Pick(5) == 0 ? Person() : keeper.People[^1];
        var written = Any(Custody.Cheques.Where(c => c.Status == ChequeStatus.Written).ToList());
        var use =
            written is null || Pick(4) == 0
                ? Custody.UseSeal(New, item.Id, "函", "报送", by, people.Now)
                : Custody.StampCheque(New, written.Id, item.Id, by, people.Now);
        uses.Add((use, !HasBothSeals(by) || MayHaveBoth(by)));
    }

    /// <summary>What is broken now, in words; null when everything holds.</summary>
    public string? Broken()
    {
        var open = Custody.Holdings.Where(h => h.Until is null).ToList();
        if (Custody.Items.Any(i => open.Count(h => h.ItemId == i.Id) != 1))
            return "CU-1: an item without exactly one keeper";
        if (Everyone.Any(p => Kinds(p).Count == 3))
            return "CU-2: one person with all three kinds";
        if (Everyone.Any(p => HasBothSeals(p) && !HadLeaveForBoth(p)))
            return "CU-3: both seals with one person and no resolution for it";
        if (uses.Any(u => !u.Allowed))
            return "CU-3: a seal was used by a person who might not keep both";
        if (Custody.Cheques.Any(OneStamper))
            return "CU-6: a cheque with fewer than two stampers";
        if (Custody.Items.Any(i => !NumbersAreDense(i)))
            return "CU-6: a missing number";
        if (Custody.Transfers.Any(t => t.Status == TransferStatus.Done && !SignedByAll(t)))
            return "CU-5: in force without everybody's confirmation";
        if (Custody.Items.Any(i => !HistoryIsWhole(i)))
            return "CU-1: a hole or an overlap in the history of an item";
        if (open.Any(h => Keys(h).Any(IsAwayToday)))
            return "CU-7: a keeper on leave";
        if (open.Any(h => Keys(h).Any(p => !people.Of(p).Any())))
            return "CU-7: a keeper without a post";
        return null;
    }

    HashSet<ItemKind> Kinds(Guid person) =>
        Custody
            .Holdings.Where(h => h.Until is null && h.PersonId == person && h.SecondKeyId is null)
            .Select(h => Custody.Items.Single(i => i.Id == h.ItemId))
            .Where(i =>
                i.Kind != ItemKind.ChequeBook
                || Custody.Cheques.Count(c => c.BookId == i.Id && c.Status != ChequeStatus.Written)
                    < i.LastNumber - i.FirstNumber + 1
            )
            .Select(i => i.Kind)
            .ToHashSet();

    bool HasBothSeals(Guid person) =>
        Kinds(person).IsSupersetOf([ItemKind.FinanceSeal, ItemKind.NameSeal]);

    bool MayHaveBoth(Guid person) =>
        people.Posts.Count(p =>
            p.GivesRightsAt(world.Now) && p.Kind is PostKind.Accountant or PostKind.LeadAccountant
        ) >= 2
        && Custody.SealsTogether.Any(s =>
            s.PersonId == person && s.From <= people.Today && people.Today <= s.LastDay
        );

    /// <summary>The second of the two seals came within the five days of a resolution.</summary>
    bool HadLeaveForBoth(Guid person)
    {
        DateTime Since(ItemKind kind) =>
            Custody
                .Holdings.Where(h =>
                    h.Until is null
                    && h.PersonId == person
                    && h.SecondKeyId is null
                    && Custody.Items.Single(i => i.Id == h.ItemId).Kind == kind
                )
                .Min(h => h.From);
        var finance = Since(ItemKind.FinanceSeal);
        var name = Since(ItemKind.NameSeal);
        var day = Beijing.DateOf(finance > name ? finance : name);
        return Custody.SealsTogether.Any(s =>
            s.PersonId == person
            && s.From <= day
            && day <= s.LastDay
            && WorkCalendar.Shipped.WorkingDays(s.From, s.LastDay) <= 5
        );
    }

    static bool OneStamper(Cheque cheque)
    {
        var (one, other) = (cheque.FinanceSealById, cheque.NameSealById);
        return cheque.Status == ChequeStatus.Stamped && (one is null || other is null)
            || one is not null && one == other;
    }

    bool NumbersAreDense(CustodyItem book)
    {
        var used = Custody.Cheques.Where(c => c.BookId == book.Id).Select(c => c.Number).Order();
        return used.Select((number, i) => number == book.FirstNumber + i).All(dense => dense);
    }

    static bool SignedByAll(CustodyTransfer transfer) =>
        transfer.Signers.All(p =>
            transfer.Signatures.Any(s => s.PersonId == p && s.Revision == transfer.Revision)
        );

    bool HistoryIsWhole(CustodyItem item)
    {
        var history = Custody.Holdings.Where(h => h.ItemId == item.Id).ToList();
        return history[0].From == item.RegisteredAt
            && history.Zip(history.Skip(1)).All(pair => pair.First.Until == pair.Second.From);
    }

    bool IsAwayToday(Guid person) =>
        Custody.Leaves.Any(l =>
            l.PersonId == person && l.From <= people.Today && people.Today <= l.To
        );

    static Guid[] Keys(Holding holding) =>
        holding.SecondKeyId is { } second ? [holding.PersonId, second] : [holding.PersonId];

    public void CountWhatWasReached()
    {
        var done = Custody.Transfers.Where(t => t.Status == TransferStatus.Done).ToList();
        reached.Count("transfers", done.Count);
        reached.Count("takeovers", done.Count(t => t.Kind == TransferKind.Takeover));
        reached.Count("safes", Custody.Holdings.Count(h => h.SecondKeyId is not null));
        reached.Count("leaves", Custody.Leaves.Count);
        reached.Count("seals used", uses.Count);
        reached.Count("seals together", Everyone.Count(HasBothSeals));
        reached.Count(
            "cheques stamped",
            Custody.Cheques.Count(c => c.Status == ChequeStatus.Stamped)
        );
        reached.Count(
            "cheques spoilt",
            Custody.Cheques.Count(c => c.Status == ChequeStatus.Spoilt)
        );
    }
}
