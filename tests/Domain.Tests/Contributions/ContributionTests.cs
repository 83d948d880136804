using Huzhu.Domain.Contributions;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Contributions;

/// <summary>Contributions from the due to the office: in full, of one plan, by two
/// people.</summary>
public class ContributionTests
{
    static readonly Guid Agency = Guid.NewGuid();
    static readonly Guid Unit = Guid.NewGuid();
    static readonly Guid Clerk = Guid.NewGuid();
    static readonly Guid Accountant = Guid.NewGuid();
    static readonly Guid Importer = Guid.NewGuid();
    static readonly Guid Asker = Guid.NewGuid();
    static readonly DateTime Now = Instant("2026-11-25 10:00");

    static Contribution Due(decimal yuan = 300, string plan = "accident", Guid? unit = null) =>
        new(Guid.NewGuid(), Agency)
        {
            RosterId = Guid.NewGuid(),
            UnitId = unit ?? Unit,
            PlanCode = plan,
            Persons = 3,
            Units = 3,
            Due = Money.OfYuan(yuan),
            DueSince = Now,
            AskedById = Asker,
        };

    static BankLine Line(decimal yuan = 300, string payer = "北方机械厂", string remark = "") =>
        new()
        {
            Id = Guid.NewGuid(),
            AgencyId = Agency,
            Reference = Guid.NewGuid().ToString(),
            On = Date("2026-11-20"),
            Amount = Money.OfYuan(yuan),
            Payer = payer,
            Remark = remark,
            ImportedById = Importer,
            ImportedAt = Now,
        };

    static Contribution Received(decimal yuan = 300, string plan = "accident", Guid? unit = null)
    {
        var due = Due(yuan, plan, unit);
        Contribution.ReceiveByStatement([due], Line(yuan), null, Clerk, Now);
        return due;
    }

    static void Broken(string rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<RuleBroken>(act).Rule.Id);

    [Fact, Keeps("EN-7")]
    public void A_line_of_the_exact_amount_is_received_on_its_own_day()
    {
        var (due, line) = (Due(), Line());
        Contribution.ReceiveByStatement([due], line, null, Clerk, Now);
        Assert.Equal(Date("2026-11-20"), due.ReceivedOn);
        Assert.Equal(line.Id, due.BankLineId);
        Assert.Equal(ContributionState.Received, due.State(false));
        Assert.Throws<WrongState>(() =>
            Contribution.ReceiveByStatement([Due()], line, null, Clerk, Now)
        );
        Assert.Throws<WrongState>(() =>
            Contribution.ReceiveByStatement([due], Line(), null, Clerk, Now)
        );
        Assert.Throws<WrongState>(() => line.PutAside("利息"));
    }

    [Theory, Breaks("EN-7")]
    [InlineData(299.99), InlineData(300.01), InlineData(600)]
    public void Less_or_more_than_is_due_is_not_received(double yuan)
    {
        var due = Due();
        Broken(
            "EN-7",
            () => Contribution.ReceiveByStatement([due], Line((decimal)yuan), null, Clerk, Now)
        );
        Broken("EN-7", () => Report(due, (decimal)yuan));
        Assert.Equal(ContributionState.Open, due.State(false));
    }

    [Fact, Keeps("PL-10"), Breaks("PL-10", "EN-7")]
    public void A_line_pays_several_dues_of_one_plan_also_of_several_units()
    {
        Contribution.ReceiveByStatement(
            [Due(100), Due(200, unit: Guid.NewGuid())],
            Line(),
            null,
            Clerk,
            Now
        );
        Contribution.ReceiveByStatement([Due(100), Due(200)], Line(), null, Clerk, Now);
        Broken(
            "PL-10",
            () =>
                Contribution.ReceiveByStatement(
                    [Due(100), Due(200, "illness")],
                    Line(),
                    null,
                    Clerk,
                    Now
                )
        );
        Broken(
            "EN-7",
            () =>
                Contribution.ReceiveByStatement(
                    [Due(100), Due(200, unit: Guid.NewGuid())],
                    Line(299),
                    null,
                    Clerk,
                    Now
                )
        );
    }

    static void Report(Contribution due, decimal yuan = 300, string on = "2026-11-24") =>
        due.ReportReceived(
            Money.OfYuan(yuan),
            Date(on),
            ReceiptWay.Transfer,
            "回单1",
            null,
            Clerk,
            Now
        );

    [Fact, Keeps("GV-10"), Breaks("GV-10", "T-1")]
    public void By_hand_one_person_reports_and_another_confirms()
    {
        var due = Due();
        Assert.Throws<WrongState>(() => due.ConfirmReceived(Accountant, Now));
        Broken("T-1", () => Report(due, on: "2026-11-26"));
        Report(due);
        Assert.Null(due.ReceivedOn);
        Broken("GV-10", () => due.ConfirmReceived(Clerk, Now));
        due.ConfirmReceived(Accountant, Now);
        Assert.Equal(Date("2026-11-24"), due.ReceivedOn);
    }

    [Fact, Breaks("GV-9"), Keeps("GV-9")]
    public void Neither_the_confirmer_of_the_roster_nor_the_importer_of_the_line_records_its_money()
    {
        Broken("GV-9", () => Contribution.ReceiveByStatement([Due()], Line(), null, Importer, Now));
        Broken("GV-9", () => Contribution.ReceiveByStatement([Due()], Line(), null, Asker, Now));
        var due = Due();
        Broken(
            "GV-9",
            () =>
                due.ReportReceived(
                    Money.OfYuan(300),
                    Date("2026-11-24"),
                    ReceiptWay.Cash,
                    "1",
                    null,
                    Asker,
                    Now
                )
        );
        Assert.False(due.MayBeLinkedBy(Importer, Line()));
        Assert.True(due.MayBeLinkedBy(Clerk, Line()));
        Report(due);
    }

    [Fact, Breaks("EN-3"), Keeps("EN-3")]
    public void Money_after_the_old_terms_last_day_asks_for_a_reason()
    {
        var due = new Contribution(Guid.NewGuid(), Agency)
        {
            UnitId = Unit,
            PlanCode = "accident",
            Due = Money.OfYuan(300),
            DueSince = Now,
            AskedById = Asker,
            RenewsUntil = Date("2026-11-19"),
        };
        Broken("EN-3", () => Contribution.ReceiveByStatement([due], Line(), " ", Clerk, Now));
        Report(due, on: "2026-11-19");
        Assert.Null(due.LateReason);
        due.TakeBackReport();
        Contribution.ReceiveByStatement([due], Line(), "换届", Clerk, Now);
        Assert.Equal("换届", due.LateReason);
    }

    [Fact, Breaks("GV-10"), Keeps("GV-10")]
    public void A_mistaken_receipt_is_taken_back_by_two_and_is_void_once_cover_has_come_of_it()
    {
        var (due, line) = (Due(), Line());
        Assert.Throws<WrongState>(() => due.TakeBackReport());
        Assert.Throws<WrongState>(() => due.AskTakeBack("误登", false, Clerk));
        Contribution.ReceiveByStatement([due], line, null, Clerk, Now);
        due.Number("SJ-2026-000001");
        Assert.Throws<WrongState>(() => due.ConfirmTakeBack(line, false, Accountant, Now));
        Assert.Throws<WrongState>(() => due.AskTakeBack("误登", remitting: true, Clerk));
        due.AskTakeBack("误登", false, Clerk);
        Assert.Equal(ContributionState.TakingBack, due.State(false));
        Assert.Throws<WrongState>(() => due.AskTakeBack("误登", false, Accountant));
        Broken("GV-10", () => due.ConfirmTakeBack(line, false, Clerk, Now));
        due.DropTakeBack();
        due.AskTakeBack("误登", false, Clerk);
        due.ConfirmTakeBack(line, false, Accountant, Now);
        Assert.Equal(ContributionState.Open, due.State(false));
        Contribution.ReceiveByStatement([due], line, null, Clerk, Now);
        due.Number("SJ-2026-000002");
        Assert.Equal("SJ-2026-000001", due.ReceiptNumber);
        due.AskTakeBack("误登", false, Clerk);
        due.ConfirmTakeBack(line, true, Accountant, Now);
        Assert.Equal(ContributionState.Voided, due.State(false));
        Assert.Throws<WrongState>(() => Report(due));
    }

    static UnusedSum Unused(Contribution of, decimal yuan) =>
        new()
        {
            Id = Guid.NewGuid(),
            AgencyId = Agency,
            ContributionId = of.Id,
            UnitId = of.UnitId,
            PlanCode = of.PlanCode,
            Amount = Money.OfYuan(yuan),
            Persons = 1,
            Kind = UnusedKind.NotEnrolled,
            Because = "EN-8",
            AroseAt = Now,
        };

    [Fact, Breaks("GV-10", "GV-9", "EN-7", "PL-10"), Keeps("EN-7", "GV-10")]
    public void A_sum_without_cover_goes_back_or_pays_another_due_of_the_unit_by_two()
    {
        var paid = Received();
        var back = Unused(paid, 100);
        Broken("T-1", () => back.ProposeRefund(Date("2026-11-26"), "退1", Clerk, Now));
        back.ProposeRefund(Date("2026-11-25"), "退1", Clerk, Now);
        Broken("GV-10", () => back.ConfirmRefund(Clerk, Now));
        back.Withdraw();
        back.ProposeRefund(Date("2026-11-25"), "退2", Clerk, Now);
        back.ConfirmRefund(Accountant, Now);
        Assert.Equal(UnusedState.Refunded, back.State);
        Assert.Throws<WrongState>(() => back.Withdraw());

        var (due, on) = (Due(250), Unused(paid, 100));
        Broken("PL-10", () => on.ProposeCredit(Due(plan: "illness"), "王", null, Clerk, Now));
        Broken("EN-7", () => on.ProposeCredit(Due(unit: Guid.NewGuid()), "王", null, Clerk, Now));
        Broken("EN-7", () => on.ProposeCredit(Due(99), "王", null, Clerk, Now));
        Broken("GV-9", () => on.ProposeCredit(due, "王", null, Asker, Now));
        Assert.Throws<WrongState>(() => on.ProposeCredit(paid, "王", null, Clerk, Now));
        on.ProposeCredit(due, "王", null, Clerk, Now);
        Broken("GV-10", () => on.ConfirmCredit(due, Clerk, Now));
        Assert.False(on.ConfirmCredit(due, Accountant, Now));
        Assert.Equal(Money.OfYuan(150), due.Owed);
        Broken("EN-7", () => Report(due, 250));
        Report(due, 150);
        due.ConfirmReceived(Accountant, Now);

        // the office gets what is held, less what brings no cover
        var remittance = Remittance.Prepare(
            Guid.NewGuid(),
            Agency,
            [paid, due],
            [back, on],
            Date("2026-11-25"),
            "电汇1",
            Clerk,
            Now
        );
        Assert.Equal(Money.OfYuan(350), remittance.Amount);
        remittance.Withdraw([paid, due], [back, on]);
        Assert.Throws<WrongState>(() =>
            Remittance.Prepare(
                Guid.NewGuid(),
                Agency,
                [Received(10)],
                [Unused(paid, 10.01m)],
                Date("2026-11-25"),
                "电汇1",
                Clerk,
                Now
            )
        );
    }

    [Fact, Keeps("EN-7")]
    public void A_sum_that_pays_all_of_a_due_makes_it_received_and_comes_free_when_that_is_taken_back()
    {
        var (due, sum) = (Due(100), Unused(Received(), 100));
        sum.ProposeCredit(due, "王", null, Clerk, Now);
        Assert.True(sum.ConfirmCredit(due, Accountant, Now));
        Assert.Equal(ContributionState.Received, due.State(false));
        due.AskTakeBack("误登", false, Clerk);
        due.ConfirmTakeBack(null, true, Accountant, Now);
        sum.Free(due);
        Assert.True(sum.IsUntouched);
        Assert.Equal(Money.OfYuan(100), due.Owed);
    }

    [Fact]
    public void A_mistake_takes_along_what_nobody_has_settled()
    {
        var paid = Received();
        var open = Unused(paid, 100);
        Assert.False(open.Correct(Clerk, Now));
        var deducted = Unused(paid, 100);
        Remittance.Prepare(
            Guid.NewGuid(),
            Agency,
            [paid],
            [deducted],
            Date("2026-11-25"),
            "电汇1",
            Clerk,
            Now
        );
        Assert.True(deducted.Correct(Clerk, Now));
        Assert.Equal(UnusedState.Corrected, deducted.State);
        open.ProposeRefund(Date("2026-11-25"), "退1", Clerk, Now);
        Assert.Throws<WrongState>(() => open.Correct(Clerk, Now));
        var mistake = UnusedSum.OfMistake(
            Guid.NewGuid(),
            paid,
            Money.OfYuan(200),
            "误登",
            Clerk,
            Now
        );
        Assert.Equal((UnusedState.Corrected, 20000), (mistake.State, mistake.Amount.Fen));
    }

    static Remittance PassOn(IReadOnlyCollection<Contribution> held, string on = "2026-11-25") =>
        Remittance.Prepare(Guid.NewGuid(), Agency, held, [], Date(on), "电汇1", Clerk, Now);

    [Fact, Keeps("EN-7", "CU-8"), Breaks("CU-8", "PL-10")]
    public void All_of_one_plan_is_passed_on_and_a_second_person_confirms()
    {
        Broken("PL-10", () => PassOn([Received(), Received(plan: "illness")]));
        Assert.Throws<WrongState>(() => PassOn([Received()], on: "2026-11-19"));
        Assert.Throws<WrongState>(() => PassOn([]));
        Assert.Throws<WrongState>(() => PassOn([Due()]));
        Contribution[] held = [Received(100), Received(200.5m)];
        var remittance = PassOn(held);
        Assert.Equal(Money.OfYuan(300.5m), remittance.Amount);
        Assert.All(held, c => Assert.Equal(ContributionState.Remitting, c.State(false)));
        Assert.Throws<WrongState>(() => PassOn(held));
        Broken("CU-8", () => remittance.Confirm(Clerk, Now));
        remittance.Withdraw(held, []);
        Assert.All(held, c => Assert.Null(c.RemittanceId));
        remittance.Confirm(Accountant, Now);
        Assert.Throws<WrongState>(() => remittance.Withdraw(held, []));
    }

    [Fact, Breaks("EN-7"), Keeps("EN-7")]
    public void What_is_not_passed_on_ten_days_after_its_receipt_is_late()
    {
        var deadline = Remittance.DeadlineOf(Date("2026-11-02"), Rulebook.Shipped);
        Assert.Equal(Date("2026-11-12"), deadline.Due);
        Assert.Equal(DeadlineState.DueToday, deadline.StateAt(Instant("2026-11-12 23:59")));
        Assert.Equal(DeadlineState.Overdue, deadline.StateAt(Instant("2026-11-13 00:00")));
        Assert.Equal(Date("2026-11-02"), Remittance.LateUpTo(Date("2026-11-13"), Rulebook.Shipped));
        // the tenth day is a Saturday: the period ends on Monday (T-3)
        Assert.Equal(
            Date("2026-11-16"),
            Remittance.DeadlineOf(Date("2026-11-04"), Rulebook.Shipped).Due
        );
    }

    static OpenDue Open(string roster, string unit, decimal yuan, string plan = "accident") =>
        new(Guid.NewGuid(), roster, IdOf(unit), unit, plan, Money.OfYuan(yuan));

    static Guid IdOf(string unit) =>
        new(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(unit))[
                ..16
            ]
        );

    static IReadOnlyList<Candidate> Propose(BankLine line, params OpenDue[] open) =>
        new StatementMatching(open).Propose([line])[line.Id];

    [Fact]
    public void A_line_that_names_the_roster_or_comes_from_the_unit_alone_is_sure()
    {
        var mine = Open("MC-2026-0001", "北方机械厂", 300);
        var other = Open("MC-2026-00012", "南方机械厂", 300);
        Assert.True(
            Propose(Line(payer: "张三", remark: "会费MC-2026-0001付"), mine, other)[0].Sure
        );
        Assert.Equal([mine], Propose(Line(payer: "北方 机械厂"), mine, other)[0].Dues);
        Assert.True(Propose(Line(payer: "北方 机械厂"), mine, other)[0].Sure);
        // the amount alone proves nothing, a part of a number neither
        Assert.False(Propose(Line(payer: "张三", remark: "MC-2026-000"), mine, other)[0].Sure);
        Assert.Empty(Propose(Line(301), mine, other));
    }

    [Fact]
    public void Several_dues_that_fit_are_proposed_but_not_sure()
    {
        var (first, second) = (Open("A1", "北方机械厂", 300), Open("A2", "北方机械厂", 300));
        Assert.All(Propose(Line(), first, second), c => Assert.False(c.Sure));
        var sum = Propose(Line(600), first, second)[0];
        Assert.Equal([first, second], sum.Dues);
        Assert.False(sum.Sure);
        // PL-10: no sum over two plans
        Assert.Empty(Propose(Line(600), first, Open("A3", "北方机械厂", 300, "illness")));
    }

    [Fact]
    public void What_two_lines_claim_is_sure_for_neither()
    {
        BankLine[] lines = [Line(), Line()];
        var proposals = new StatementMatching([Open("A1", "北方机械厂", 300)]).Propose(lines);
        Assert.All(lines, l => Assert.False(proposals[l.Id][0].Sure));
    }

    [Theory]
    [InlineData(0, "人民币零元整"), InlineData(5, "人民币伍分"), InlineData(50, "人民币伍角整")]
    [InlineData(105, "人民币壹元零伍分"), InlineData(10000, "人民币壹佰元整")]
    [InlineData(123450, "人民币壹仟贰佰叁拾肆元伍角整"), InlineData(100500, "人民币壹仟零伍元整")]
    [InlineData(1000100, "人民币壹万零壹元整"), InlineData(10010000, "人民币壹拾万零壹佰元整")]
    [
        InlineData(10000000001, "人民币壹亿元零壹分"),
        InlineData(1020300000, "人民币壹仟零贰拾万零叁仟元整")
    ]
    public void An_amount_is_written_in_capitals(long fen, string capitals) =>
        Assert.Equal(capitals, CapitalMoney.Of(new(fen)));
}
