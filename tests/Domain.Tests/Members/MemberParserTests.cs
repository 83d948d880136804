using Huzhu.Domain.Members;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Members;

public class MemberParserTests
{
    static readonly DateOnly Today = new(2026, 11, 25);

    static readonly MemberAges Ages = MemberAges.On(Rulebook.Shipped, Today);

    /// <summary>A man of 1990, with a good phone and card.</summary>
    static readonly MemberTexts Good = new(
        "王小明",
        "身份证",
        "110105199003078510",
        null,
        null,
        "138 1234 5678",
        "6222 0202 0000 1234 562"
    );

    static (MemberDetails? Details, List<Finding> Faults) Read(MemberTexts texts)
    {
        var faults = new List<Finding>();
        return (MemberParser.Parse(texts, Today, Ages, faults), faults);
    }

    [Fact]
    [Keeps("EN-8")]
    public void A_resident_ID_gives_birth_date_and_sex()
    {
        var (details, faults) = Read(Good);
        Assert.Empty(faults);
        Assert.Equal(
            new(
                IdentityKind.ResidentId,
                "110105199003078510",
                new(1990, 3, 7),
                Sex.Male,
                "13812345678",
                "6222020200001234562"
            ),
            details
        );
    }

    [Fact]
    [Breaks("EN-8")]
    public void All_faults_come_at_once_each_with_its_column()
    {
        var (details, faults) = Read(
            new("", "身份证", "110105199003078514", "不知道", "未知", null, null)
        );
        Assert.Null(details);
        Assert.Equal(
            [
                MemberColumns.Name,
                MemberColumns.BirthDate,
                MemberColumns.Sex,
                MemberColumns.IdentityNumber,
            ],
            faults.Select(f => f.Column)
        );
        Assert.All(faults, f => Assert.Equal("EN-8", f.Rule));
        Assert.All(faults, f => Assert.EndsWith("。", f.Message));
    }

    [Theory]
    [InlineData("1990-03-08", null, MemberColumns.BirthDate)]
    [InlineData(null, "女", MemberColumns.Sex)]
    public void What_contradicts_the_number_is_found(string? birth, string? sex, string column)
    {
        var (details, faults) = Read(Good with { BirthDate = birth, Sex = sex });
        Assert.Null(details);
        Assert.Equal(column, Assert.Single(faults).Column);
    }

    [Theory]
    [InlineData("2010-11-25", false, true)]
    [InlineData("2010-11-26", false, false)]
    [InlineData("2010-11-26", true, true)]
    [InlineData("2026-11-26", true, false)]
    [InlineData("1925-11-26", false, true)]
    [InlineData("1925-11-25", false, false)]
    [InlineData(null, false, false)]
    public void A_passport_needs_a_birth_date_and_an_age(string? birth, bool child, bool good)
    {
        var (details, faults) = Read(
            new("John Smith", "护照", "e 1234-5678", birth, "男", null, null, child)
        );
        Assert.Equal(good, details is not null);
        Assert.Equal(good, faults.Count == 0);
        Assert.Equal(good ? "E12345678" : null, details?.Number);
    }

    [Theory]
    [InlineData("台湾居民来往大陆通行证", "12345678", true)]
    [InlineData("港澳居民来往内地通行证", "H12345678", true)]
    [InlineData("通行证", "12", false)]
    [InlineData("护照", "ABCDEFGH", false)]
    [InlineData("护照", "E1234567-<b>", false)]
    [InlineData("军官证", "12345678", false)]
    public void Other_documents_are_read_by_their_shape(string kind, string number, bool good)
    {
        var (details, _) = Read(new("李四", kind, number, "1980/5/6", null, null, null));
        Assert.Equal(good, details is not null);
    }

    [Theory]
    [InlineData("13812345678", ContactState.Usable)]
    [InlineData("+86 138-1234-5678", ContactState.Usable)]
    [InlineData("００８６１３８１２３４５６７８", ContactState.Usable)]
    [InlineData("010-62345678", ContactState.Usable)]
    [InlineData("(0311) 8765432", ContactState.Usable)]
    [InlineData("12345678901", ContactState.Impossible)]
    [InlineData("13800000000", ContactState.Impossible)]
    [InlineData("11111111111", ContactState.Impossible)]
    [InlineData("62345678", ContactState.Impossible)]
    [InlineData("010-12345678", ContactState.Impossible)]
    [InlineData("010-22222222", ContactState.Impossible)]
    [InlineData("1381234567", ContactState.Impossible)]
    [InlineData("1381234567890123456789012345", ContactState.Impossible)]
    [InlineData("1.38E+10", ContactState.Impossible)]
    [InlineData("无", ContactState.Missing)]
    [InlineData(" ", ContactState.Missing)]
    [InlineData(null, ContactState.Missing)]
    public void A_phone_is_usable_or_not_by_its_digits(string? phone, ContactState state) =>
        Assert.Equal(state, MemberParser.PhoneState(phone));

    [Theory]
    [InlineData("6222020200001234562", ContactState.Usable)]
    [InlineData("6222 0202 0000 1234 562", ContactState.Usable)]
    [InlineData("6222020200001234568", ContactState.Usable)]
    [InlineData("6222020200001230000", ContactState.Impossible)]
    [InlineData("0000000000000000", ContactState.Impossible)]
    [InlineData("62220202000", ContactState.Impossible)]
    [InlineData("6.22202E+18", ContactState.Impossible)]
    [InlineData("", ContactState.Missing)]
    public void A_card_is_usable_by_its_digits_checked_or_not(string card, ContactState state) =>
        Assert.Equal(state, MemberParser.CardState(card));

    [Fact]
    public void An_impossible_contact_is_kept_to_be_mended()
    {
        var (details, faults) = Read(Good with { Phone = " 138 ", Card = new string('九', 40) });
        Assert.Empty(faults);
        Assert.Equal("138", details!.Phone);
        Assert.Equal(30, details.Card!.Length);
        Assert.Null(MemberParser.PhoneDigits(details.Phone));
    }

    [Theory]
    [InlineData("2026-11-01")]
    [InlineData("20261101")]
    [InlineData("2026/11/1")]
    [InlineData("2026.11.1")]
    [InlineData("2026年11月1日")]
    [InlineData("２０２６－１１－０１")]
    public void A_date_may_be_written_as_people_write_it(string text) =>
        Assert.Equal(new DateOnly(2026, 11, 1), MemberParser.ReadDate(text));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("11/1/2026")]
    [InlineData("明天")]
    [InlineData("46327")]
    public void What_is_no_date_is_none(string text) => Assert.Null(MemberParser.ReadDate(text));
}
