using System.Globalization;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Papers;

/// <summary>Dates and numbers as papers write them.</summary>
public static class PaperText
{
    const string Digits = "〇一二三四五六七八九";

    /// <summary>2026年9月28日, as on official letters (GB/T 9704).</summary>
    public static string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>二〇二六年九月二十八日, as on certificates.</summary>
    public static string DayInWords(DateOnly day) =>
        string.Concat(day.Year.ToString(CultureInfo.InvariantCulture).Select(c => Digits[c - '0']))
        + $"年{Words(day.Month)}月{Words(day.Day)}日";

    /// <summary>2026年9月28日 14:05, Beijing time of a UTC instant.</summary>
    public static string Instant(DateTime utc)
    {
        var day = Beijing.DateOf(utc);
        var time = utc - Beijing.StartOf(day);
        return Day(day) + time.ToString(@"\ hh\:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>1.4 MB, 312 KB.</summary>
    public static string Size(long bytes) =>
        bytes >= 1 << 20
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB");

    static string Words(int number) =>
        (number / 10 > 1 ? Digits[number / 10].ToString() : "")
        + (number >= 10 ? "十" : "")
        + (number % 10 > 0 ? Digits[number % 10].ToString() : "");
}
