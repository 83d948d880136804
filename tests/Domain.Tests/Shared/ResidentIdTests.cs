using FsCheck.Xunit;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Shared;

public class ResidentIdTests
{
    /// <summary>The example in GB 11643-1999.</summary>
    const string Example = "11010519491231002X";

    [Theory]
    [InlineData(Example)]
    [InlineData("11010519491231002x")]
    [InlineData(" 110105 19491231 002X ")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("110105491231002")]
    public void Every_way_to_write_it_is_one_number(string text)
    {
        var id = ResidentId.TryParse(text);
        Assert.Equal(Example, id?.Number);
        Assert.Equal(new DateOnly(1949, 12, 31), id?.BirthDate);
        Assert.Equal(Sex.Female, id?.Sex);
        Assert.Equal("110105", id?.Region);
        Assert.Equal("110***********002X", id?.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("110105194912310021")] // wrong check character
    [InlineData("990105194912310020")] // no such province
    [InlineData("119999194912310021")] // no such district in a province that is
    [InlineData("110105194902300020")] // 30 February
    [InlineData("1101051949123100")]
    [InlineData("1101051949123100X2")]
    [InlineData("<script>alert(1)<")]
    [InlineData("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X")] // digits of another script
    public void What_is_no_number_is_refused(string? text) =>
        Assert.Null(ResidentId.TryParse(text));

    [Property]
    public bool One_wrong_digit_is_always_found(byte place, byte digit)
    {
        var at = place % 17;
        var other = (char)('0' + digit % 10);
        var changed = Example[..at] + other + Example[(at + 1)..];
        return changed == Example || ResidentId.TryParse(changed) is null;
    }

    [Property]
    public bool Two_neighbouring_digits_swapped_are_always_found(byte place)
    {
        var at = place % 16;
        var swapped = Example[..at] + Example[at + 1] + Example[at] + Example[(at + 2)..];
        return swapped == Example || ResidentId.TryParse(swapped) is null;
    }
}
