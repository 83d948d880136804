using Huzhu.Domain.Custody;
using Huzhu.Domain.Shared;
using static Domain.Tests.AgencyPeople;

namespace Domain.Tests.Custody;

/// <summary>Seal use, cheques and electronic payments: CU-6, CU-8.</summary>
public class ChequeTests
{
    readonly World world = new();
    readonly AgencyPeople people;
    readonly Strongbox box;

    public ChequeTests()
    {
        people = new(world);
        box = new(people);
    }

    [Fact, Keeps("CU-6")]
    public void Two_keepers_stamp_a_cheque_that_a_third_has_written()
    {
        var cheque = box.Write();
        var use = box.Stamp(cheque, box.Finance, Lead);
        Assert.Equal(ChequeStatus.Written, cheque.Status);
        box.Stamp(cheque, box.Name, Head);
        Assert.Equal(ChequeStatus.Stamped, cheque.Status);
        Assert.Equal("00001001", cheque.NumberOnPaper);
        Assert.Equal(
            (cheque.Id, Lead, "支票 00001001"),
            (use.ChequeId, use.PersonId, use.Document)
        );
    }

    [Fact, Breaks("CU-6")]
    public void One_person_never_puts_on_both_seals_though_he_may_use_both()
    {
        // Both seals in a safe to which the clerk has a key.
        box.HandOver(box.Finance, Clerk, Lead);
        box.HandOver(box.Name, Clerk, Head);
        var cheque = box.Write();
        box.Stamp(cheque, box.Finance, Clerk);
        Refused.By("CU-6", () => box.Stamp(cheque, box.Name, Clerk));
        Refused.ByState(() => box.Stamp(cheque, box.Finance, Lead));
        var use = box.Stamp(cheque, box.Name, Head);
        Assert.Equal(Clerk, use.WithId);
    }

    [Fact, Breaks("CU-6")]
    public void No_number_is_left_out_or_used_twice()
    {
        var broken = Refused.By("CU-6", () => box.Write("00001002"));
        Assert.Equal("00001001", broken.Facts["next"]);
        box.Write();
        Refused.By("CU-6", () => box.Write());
        Refused.By("CU-6", () => box.Write("1002"));
    }

    [Fact, Keeps("CU-6")]
    public void Spoilt_cheques_stay_in_the_register_and_no_number_is_missing()
    {
        var written = box.Write();
        box.Custody.SpoilCheque(written.Id, "金额有误", Cashier, people.Now);
        box.Custody.SpoilBlank(
            Guid.NewGuid(),
            box.Book.Id,
            "00001002",
            "打印卡纸",
            Cashier,
            people.Now
        );
        box.Write("00001003");
        Assert.Equal(3, box.Custody.Cheques.Count);
        Assert.Empty(Cheque.Missing(box.Book, box.Custody.Cheques));
        Refused.ByState(() => box.Stamp(written, box.Finance, Lead));
        Refused.ByState(() => box.Custody.SpoilCheque(written.Id, "再次", Cashier, people.Now));
    }

    [Fact, Breaks("CU-6")]
    public void A_line_that_is_gone_from_the_register_is_missed()
    {
        box.Write();
        box.Write("00001002");
        Assert.Equal([1001], Cheque.Missing(box.Book, box.Custody.Cheques.Skip(1)));
        Assert.Equal([1002], Cheque.Missing(box.Book, box.Custody.Cheques.Take(1)));
    }

    [Fact, Keeps("CU-2", "CU-6")]
    public void A_used_up_book_issues_nothing_and_counts_no_longer()
    {
        for (var number = 1001; number < 1010; number++)
        {
            box.Custody.SpoilBlank(
                Guid.NewGuid(),
                box.Book.Id,
                $"0000{number}",
                "过期",
                Cashier,
                people.Now
            );
        }
        var cheque = box.Write("00001010");
        // Written and not yet stamped, it can still be issued.
        Assert.Equal([ItemKind.ChequeBook], box.Custody.KeptAlone(Cashier));
        box.Stamp(cheque, box.Finance, Lead);
        box.Stamp(cheque, box.Name, Head);
        Assert.True(box.Book.IsUsedUp);
        Assert.Empty(box.Custody.KeptAlone(Cashier));
        Refused.ByState(() => box.Write("00001011"));
        box.HandOver(box.Finance, Cashier);
    }

    [Theory, Breaks("CU-6")]
    [InlineData("1003", "1001")]
    [InlineData("999", "1001")]
    [InlineData("A001", "A010")]
    [InlineData("00001010", "00001019")] // overlaps
    public void A_book_has_a_range_of_numbers_of_its_own(string first, string last) =>
        Refused.By("CU-6", () => box.Register(ItemKind.ChequeBook, "另一本", Cashier, first, last));

    [Fact, Breaks("CU-6")]
    public void A_seal_has_no_numbers_and_every_paper_says_what_it_is_for()
    {
        Refused.By("CU-6", () => box.Register(ItemKind.NameSeal, "名章", Clerk, "1", "2"));
        Refused.By("CU-6", () => Use("", "报送"));
        Refused.By("CU-6", () => Use("函", " "));
        Refused.By(
            "CU-6",
            () =>
                box.Custody.WriteCheque(
                    Guid.NewGuid(),
                    box.Book.Id,
                    "00001001",
                    new("文具店", Money.Zero, "办公", people.Today, null),
                    Cashier,
                    people.Now
                )
        );
        Refused.By("CU-6", () => box.Custody.SpoilCheque(Guid.NewGuid(), "", Cashier, people.Now));
    }

    [Fact, Breaks("CU-1")]
    public void Only_the_keeper_writes_and_stamps()
    {
        var cheque = box.Write();
        Refused.By("CU-1", () => box.Stamp(cheque, box.Finance, Cashier));
        Refused.By("CU-1", () => box.Custody.SpoilCheque(cheque.Id, "误写", Lead, people.Now));
    }

    SealUse Use(string document, string purpose) =>
        box.Custody.UseSeal(Guid.NewGuid(), box.Finance.Id, document, purpose, Lead, people.Now);

    static PaymentTerms Terms(Guid? payee = null, decimal yuan = 300) =>
        new("王芳", "6222000000000001", payee, Money.OfYuan(yuan), "慰问金", null);

    ElectronicPayment Prepare(Guid? payee = null) =>
        ElectronicPayment.Prepare(Guid.NewGuid(), AgencyId, Terms(payee), Cashier, people.Now);

    [Fact, Keeps("CU-8", "GV-10")]
    public void One_prepares_another_releases()
    {
        var payment = Prepare();
        payment.Release(payment.Revision, Lead, [], people.Now);
        Assert.Equal((PaymentStatus.Released, Lead), (payment.Status, payment.ReleasedById));
        Refused.ByState(() => payment.Release(payment.Revision, Lead, [], people.Now));
        Refused.ByState(() => payment.Withdraw(Cashier));
    }

    [Fact, Breaks("CU-8")]
    public void Neither_is_the_other_or_the_payee_or_from_outside()
    {
        var payment = Prepare(payee: Lead);
        Refused.By("CU-8", () => payment.Release(payment.Revision, Cashier, [], people.Now));
        Refused.By("CU-8", () => payment.Release(payment.Revision, Lead, [], people.Now));
        Refused.By("CU-8", () => payment.Release(payment.Revision, Stranger, [], people.Now));
        Refused.By("CU-8", () => Prepare(payee: Cashier));
        Refused.By("CU-8", () => payment.Withdraw(Lead));
    }

    [Fact, Breaks("CU-8")]
    public void What_was_read_before_an_edit_is_not_released()
    {
        var payment = Prepare();
        var read = payment.Revision;
        payment.Amend(Terms(yuan: 3000), Cashier, people.Now);
        Refused.By("CU-8", () => payment.Release(read, Lead, [], people.Now));
        Refused.By("CU-8", () => payment.Amend(Terms(), Lead, people.Now));
        Refused.By("CU-8", () => payment.Amend(Terms(yuan: 0), Cashier, people.Now));
        payment.Withdraw(Cashier);
        Refused.ByState(() => payment.Amend(Terms(), Cashier, people.Now));
    }
}
