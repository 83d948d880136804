using Huzhu.Domain.Committees;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using static Domain.Tests.AgencyPeople;
using static Domain.Tests.World;

namespace Domain.Tests.Custody;

/// <summary>Keepers and transfers: CU-1 to CU-5, CU-7.</summary>
public class CustodyTests
{
    readonly World world = new("2026-03-02"); // a Monday
    readonly AgencyPeople people;
    readonly Strongbox box;

    public CustodyTests()
    {
        people = new(world);
        box = new(people);
    }

    AgencyCustody Custody => box.Custody;

    [Fact, Keeps("CU-1", "CU-5")]
    public void An_item_moves_when_giver_and_receiver_have_both_confirmed()
    {
        var transfer = box.Propose(box.Finance, Accountant);
        Assert.False(box.Confirm(transfer, Lead));
        Assert.Equal(new Keeper(Lead), Custody.KeeperOf(box.Finance.Id));
        Assert.True(box.Confirm(transfer, Accountant));
        Assert.Equal(new Keeper(Accountant), Custody.KeeperOf(box.Finance.Id));
        Assert.Single(Custody.Holdings, h => h.ItemId == box.Finance.Id && h.IsOpen);
        Refused.ByState(() => box.Confirm(transfer, Accountant));
    }

    [Fact, Breaks("CU-5")]
    public void Nobody_confirms_for_another_or_twice_or_ahead_of_the_day()
    {
        var transfer = box.Propose(box.Finance, Accountant);
        Refused.By("CU-5", () => box.Confirm(transfer, Clerk));
        box.Confirm(transfer, Lead);
        Refused.ByState(() => box.Confirm(transfer, Lead));
        var later = box.To(Clerk) with { On = people.Today.AddDays(1) };
        Custody.Amend(transfer.Id, later, Lead, people.Now);
        Refused.By("CU-5", () => box.Confirm(transfer, Lead));
    }

    [Fact, Breaks("CU-5")]
    public void An_edit_voids_what_was_confirmed_before()
    {
        var transfer = box.Propose(box.Finance, Accountant);
        var read = transfer.Revision;
        box.Confirm(transfer, Lead);
        Custody.Amend(transfer.Id, box.To(Clerk), Lead, people.Now);
        Assert.Equal([Lead, Clerk], transfer.Missing);
        Refused.By("CU-5", () => Custody.Confirm(transfer.Id, read, Lead, people.Now));
        Refused.By("CU-5", () => Custody.Amend(transfer.Id, box.To(Clerk2), Member, people.Now));
    }

    [Fact, Keeps("CU-5")]
    public void A_named_witness_confirms_too()
    {
        var terms = box.To(Accountant, witness: Member);
        var transfer = Custody.Propose(Guid.NewGuid(), box.Finance.Id, terms, Lead, people.Now);
        box.Confirm(transfer, Lead);
        Assert.False(box.Confirm(transfer, Accountant));
        Assert.True(box.Confirm(transfer, Member));
    }

    [Fact, Breaks("CU-5", "CU-1")]
    public void A_witness_is_a_third_person_in_post_and_so_is_everybody_until_the_end()
    {
        void Witnessed(Guid witness) =>
            Custody.Propose(
                Guid.NewGuid(),
                box.Finance.Id,
                box.To(Accountant, witness: witness),
                Lead,
                people.Now
            );
        Refused.By("CU-5", () => Witnessed(Lead));
        Refused.By("CU-5", () => Witnessed(Accountant));
        Refused.By("CU-5", () => Witnessed(Stranger));
        var transfer = box.Propose(box.Finance, Accountant);
        box.Confirm(transfer, Lead);
        people.Suspend(Lead);
        Refused.By("CU-1", () => box.Confirm(transfer, Accountant));
    }

    [Fact, Keeps("CU-5")]
    public void A_pending_transfer_can_be_withdrawn_or_refused_and_nothing_moves()
    {
        var withdrawn = box.Propose(box.Finance, Accountant);
        Refused.By("CU-5", () => Custody.Withdraw(withdrawn.Id, Accountant, people.Now));
        Custody.Withdraw(withdrawn.Id, Lead, people.Now);
        var refused = box.Propose(box.Finance, Accountant);
        Refused.ByState(() => box.Propose(box.Finance, Clerk));
        Refused.By("CU-5", () => Custody.Refuse(refused.Id, " ", Accountant, people.Now));
        Custody.Refuse(refused.Id, "正在休假", Accountant, people.Now);
        Assert.Equal(
            [TransferStatus.Withdrawn, TransferStatus.Refused],
            Custody.Transfers.Select(t => t.Status)
        );
        Assert.Equal(new Keeper(Lead), Custody.KeeperOf(box.Finance.Id));
    }

    [Fact, Breaks("CU-1")]
    public void A_keeper_is_one_person_or_two_different_ones_and_has_a_post()
    {
        Refused.By("CU-1", () => box.Propose(box.Finance, Clerk, Clerk));
        Refused.By("CU-1", () => box.Propose(box.Finance, Lead));
        Refused.By("CU-1", () => box.Propose(box.Finance, Stranger));
        Refused.By("CU-1", () => box.Register(ItemKind.NameSeal, "名章", Stranger));
    }

    [Fact, Keeps("CU-1")]
    public void A_safe_needs_both_keys_and_is_with_neither_alone()
    {
        box.HandOver(box.Finance, Head, Cashier);
        Assert.Equal(new Keeper(Head, Cashier), Custody.KeeperOf(box.Finance.Id));
        Assert.Equal([ItemKind.NameSeal], Custody.KeptAlone(Head));
        Refused.By("CU-1", () => box.Propose(box.Finance, Cashier, Head));
        box.HandOver(box.Finance, Clerk);
        Assert.Equal(3, Custody.Transfers[^1].Signatures.Count);
    }

    [Fact, Breaks("CU-2")]
    public void Nobody_ever_gets_all_three()
    {
        // Two accountants and a resolution may relax CU-3, but never CU-2.
        var resolution = people.Resolved(MotionKind.SealsTogether, Lead);
        Custody.AllowSealsTogether(
            Guid.NewGuid(),
            Lead,
            people.Today,
            Date("2026-03-06"),
            resolution,
            people.Now
        );
        box.HandOver(box.Name, Lead);
        Refused.By("CU-2", () => box.Propose(box.Book, Lead));
        Refused.By("CU-2", () => box.Register(ItemKind.ChequeBook, "新支票", Lead, "2001", "2002"));
    }

    [Fact, Breaks("CU-2")]
    public void Several_pending_transfers_count_together()
    {
        var resolution = people.Resolved(MotionKind.SealsTogether, Clerk);
        Custody.AllowSealsTogether(
            Guid.NewGuid(),
            Clerk,
            people.Today,
            Date("2026-03-06"),
            resolution,
            people.Now
        );
        box.Propose(box.Finance, Clerk);
        box.Propose(box.Book, Clerk);
        var broken = Refused.By("CU-2", () => box.Propose(box.Name, Clerk));
        Assert.Equal("财务专用章、个人名章、支票", broken.Facts["kept"]);
    }

    [Fact, Keeps("CU-2", "CU-3")]
    public void A_seal_and_the_cheques_may_be_with_one_person()
    {
        box.HandOver(box.Book, Lead);
        Assert.Equal([ItemKind.FinanceSeal, ItemKind.ChequeBook], Custody.KeptAlone(Lead).Order());
    }

    [Fact, Breaks("CU-3")]
    public void Both_seals_are_never_with_one_person_also_not_by_pending_transfers()
    {
        Refused.By("CU-3", () => box.Propose(box.Name, Lead));
        box.Propose(box.Finance, Clerk);
        Refused.By("CU-3", () => box.Propose(box.Name, Clerk));
        // A swap would put both into one hand if only its first half came about.
        Refused.By("CU-3", () => box.Propose(box.Name, Lead));
    }

    [Fact, Breaks("CU-3")]
    public void A_sole_accountants_agency_cannot_relax_it()
    {
        var resolution = people.Resolved(MotionKind.SealsTogether, Head);
        people.LetAccountantGo();
        Refused.By("CU-3", () => Allow(Head, "2026-03-02", "2026-03-02", resolution));
    }

    [Theory, Breaks("CU-3")]
    [InlineData("2026-03-02", "2026-03-09")] // six working days
    [InlineData("2026-03-01", "2026-03-02")] // before today
    [InlineData("2026-03-04", "2026-03-03")]
    public void Seals_are_together_for_five_working_days_at_most(string from, string last) =>
        Refused.By(
            "CU-3",
            () => Allow(Lead, from, last, people.Resolved(MotionKind.SealsTogether, Lead))
        );

    [Fact, Keeps("CU-3")]
    public void Days_off_do_not_count_among_the_five()
    {
        // Tomb-Sweeping Day 2026: 4 to 6 April are off.
        world.Today("2026-04-01");
        Allow(Lead, "2026-04-01", "2026-04-08", people.Resolved(MotionKind.SealsTogether, Lead));
        box.HandOver(box.Name, Lead);
        Assert.True(Custody.KeepsBothSeals(Lead));
        Custody.UseSeal(Guid.NewGuid(), box.Name.Id, "合同", "采购", Lead, people.Now);
    }

    [Fact, Breaks("CU-3", "GV-6")]
    public void Without_a_resolution_for_that_person_the_seals_stay_apart()
    {
        var other = people.Resolved(MotionKind.SealsTogether, Head);
        var broken = Refused.By("GV-6", () => Allow(Lead, "2026-03-02", "2026-03-03", other));
        Assert.Equal("两枚印鉴暂时合管", broken.Facts["motion"]);
        Refused.By("CU-3", () => box.Propose(box.Name, Lead));
    }

    [Fact, Breaks("CU-3")]
    public void After_the_last_day_the_seals_cannot_be_used_until_they_are_parted()
    {
        Allow(Lead, "2026-03-02", "2026-03-06", people.Resolved(MotionKind.SealsTogether, Lead));
        box.HandOver(box.Name, Lead);
        world.Today("2026-03-07");
        Assert.True(Custody.IsFrozen(Lead, people.Now));
        Refused.By(
            "CU-3",
            () => Custody.UseSeal(Guid.NewGuid(), box.Name.Id, "合同", "采购", Lead, people.Now)
        );
        var duty = Assert.Single(CustodyDuties.Of(Custody, people.Now), d => d.Rule.Id == "CU-3");
        Assert.Equal(DeadlineState.Overdue, duty.Deadline!.StateAt(world.Now));
        var next = people.Resolved(MotionKind.SealsTogether, Lead);
        Refused.By("CU-3", () => Allow(Lead, "2026-03-09", "2026-03-10", next));
        box.HandOver(box.Name, Head);
        Assert.False(Custody.IsFrozen(Lead, people.Now));
    }

    [Fact, Breaks("CU-3")]
    public void The_second_accountant_cannot_leave_while_the_seals_are_together()
    {
        Allow(Lead, "2026-03-02", "2026-03-06", people.Resolved(MotionKind.SealsTogether, Lead));
        box.HandOver(box.Name, Lead);
        Refused.By("CU-3", () => Custody.RequireMayLeave(Accountant, people.Now));
        Custody.RequireMayLeave(Clerk, people.Now);
        people.Suspend(Accountant);
        Assert.True(Custody.IsFrozen(Lead, people.Now));
    }

    [Fact, Keeps("CU-4")]
    public void The_page_says_which_of_the_two_arrangements_there_is()
    {
        var two = ArrangementStatement.Of(people.Now.Staff);
        Assert.Equal((AccountantArrangement.TwoWithLead, true), (two.Arrangement, two.Fulfilled));
        people.LetAccountantGo();
        var sole = ArrangementStatement.Of(people.Now.Staff);
        Assert.Equal((AccountantArrangement.ItemsApart, true), (sole.Arrangement, sole.Fulfilled));
        Assert.Contains("第二种安排", sole.Sentence);
        Assert.DoesNotContain(CustodyDuties.Of(Custody, people.Now), d => d.Rule.Id == "CU-4");
    }

    [Fact, Breaks("CU-4")]
    public void Part_timers_do_not_make_the_first_arrangement_and_nobody_makes_neither()
    {
        people.LetAccountantGo();
        people.Posts.Add(PostOf(Accountant, PostKind.Accountant, fullTime: false));
        Assert.Equal(
            AccountantArrangement.ItemsApart,
            ArrangementStatement.Of(people.Now.Staff).Arrangement
        );
        people.Posts.RemoveAll(p => p.PersonId == Accountant || p.PersonId == Lead);
        Assert.Contains(CustodyDuties.Of(Custody, people.Now), d => d.Rule.Id == "CU-4");
    }

    [Fact, Breaks("CU-7")]
    public void A_keeper_neither_leaves_nor_goes_on_leave()
    {
        Refused.By("CU-7", () => Custody.RequireMayLeave(Lead, people.Now));
        box.HandOver(box.Finance, Clerk, Clerk2);
        Refused.By("CU-7", () => Leave(Clerk2));
        box.Propose(box.Name, Member);
        Refused.By("CU-7", () => Leave(Member));
    }

    [Fact, Keeps("CU-7")]
    public void After_a_stand_in_has_taken_over_the_keeper_may_go_and_gets_it_back()
    {
        var terms = box.To(Accountant) with { ReturnOn = Date("2026-03-06") };
        var transfer = Custody.Propose(Guid.NewGuid(), box.Finance.Id, terms, Lead, people.Now);
        box.Confirm(transfer, Lead);
        box.Confirm(transfer, Accountant);
        Leave(Lead);
        Assert.Contains(
            CustodyDuties.Of(Custody, people.Now),
            d => d.Title == "归还代管物品" && d.Deadline!.Due == Date("2026-03-06")
        );
        Refused.By("CU-7", () => box.Propose(box.Finance, Lead));
        world.Today("2026-03-05");
        Custody.ReturnFromLeave(Custody.Leaves[0].Id, people.Now);
        box.HandOver(box.Finance, Lead);
        Assert.Equal(new Keeper(Lead), Custody.KeeperOf(box.Finance.Id));
    }

    [Fact, Keeps("CU-7")]
    public void Director_and_one_member_take_over_from_who_cannot_hand_over()
    {
        people.Suspend(Lead);
        var stuck = Custody.Propose(
            Guid.NewGuid(),
            box.Finance.Id,
            box.To(Clerk),
            Clerk,
            people.Now
        );
        var takeover = Takeover(Accountant, new(Head, Member));
        Assert.Equal(TransferStatus.Withdrawn, stuck.Status);
        box.Confirm(takeover, Head);
        box.Confirm(takeover, Accountant);
        Assert.Equal(new Keeper(Lead), Custody.KeeperOf(box.Finance.Id));
        Assert.True(box.Confirm(takeover, Member));
        Assert.Equal(new Keeper(Accountant), Custody.KeeperOf(box.Finance.Id));
        Assert.Equal(TransferKind.Takeover, takeover.Kind);
    }

    [Fact, Breaks("CU-7", "CU-3")]
    public void A_takeover_needs_both_and_obeys_the_other_rules()
    {
        Refused.By("CU-7", () => Takeover(Accountant, new(Head, Head)));
        Refused.By("CU-7", () => Takeover(Accountant, new(Clerk, Member)));
        Refused.By("CU-7", () => Takeover(Accountant, new(Head, Clerk)));
        Refused.By("CU-3", () => Takeover(Head, new(Head, Member)));
        var takeover = Takeover(Accountant, new(Head, Member));
        Refused.By("CU-5", () => box.Confirm(takeover, Lead));
        people.Posts.RemoveAll(p => p.PersonId == Member);
        Refused.By("CU-7", () => box.Confirm(takeover, Head));
    }

    [Fact, Breaks("CU-1")]
    public void Who_is_suspended_neither_gives_nor_uses()
    {
        people.Suspend(Lead);
        Refused.By("CU-1", () => box.Propose(box.Finance, Clerk));
        Refused.By(
            "CU-1",
            () => Custody.UseSeal(Guid.NewGuid(), box.Finance.Id, "函", "报送", Lead, people.Now)
        );
    }

    [Fact, Keeps("CU-1")]
    public void Who_kept_an_item_is_known_for_every_instant()
    {
        world.At("2026-03-03 09:30");
        box.HandOver(box.Finance, Accountant);
        Keeper? At(string beijing) =>
            AgencyCustody.KeeperAt(Custody.Holdings, box.Finance.Id, Instant(beijing));
        Assert.Null(At("2026-03-02 09:59"));
        Assert.Equal(new Keeper(Lead), At("2026-03-02 10:00"));
        Assert.Equal(new Keeper(Lead), At("2026-03-03 09:29"));
        Assert.Equal(new Keeper(Accountant), At("2026-03-03 09:30"));
        Assert.Equal(new Keeper(Accountant), At("2029-01-01 00:00"));
    }

    [Fact]
    public void Every_decision_raises_the_version_and_a_refusal_does_not()
    {
        var version = Custody.Version;
        var transfer = box.Propose(box.Finance, Accountant);
        box.Confirm(transfer, Lead);
        Assert.Equal(version + 2, Custody.Version);
        Refused.By("CU-3", () => box.Propose(box.Name, Lead));
        Assert.Equal(version + 2, Custody.Version);
    }

    void Leave(Guid person) =>
        Custody.TakeLeave(
            Guid.NewGuid(),
            person,
            people.Today,
            people.Today.AddDays(4),
            people.Now
        );

    SealsTogether Allow(Guid person, string from, string last, Resolution resolution) =>
        Custody.AllowSealsTogether(
            Guid.NewGuid(),
            person,
            Date(from),
            Date(last),
            resolution,
            people.Now
        );

    CustodyTransfer Takeover(Guid receiver, TakeoverBy by) =>
        Custody.ProposeTakeover(
            Guid.NewGuid(),
            box.Finance.Id,
            box.To(receiver),
            by,
            by.DirectorId,
            people.Now
        );
}
