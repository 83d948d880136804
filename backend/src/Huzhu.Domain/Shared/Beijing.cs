using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.Shared;

/// <summary>
/// Civil time is Beijing time (T-1): UTC+8 without summer time for every date the product knows
/// (2017 onwards). Instants are UTC; a day runs from 00:00 to 24:00 in Beijing.
/// </summary>
public static class Beijing
{
    /// <summary>Distance of Beijing time from UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The Beijing date at an instant.</summary>
    /// <exception cref="ArgumentException">The instant isn't marked as UTC.</exception>
    public static DateOnly DateOf(DateTime utc)
    {
        TimeRules.BeijingTime.Applied();
        return DateOnly.FromDateTime(Utc(utc) + Offset);
    }

    /// <summary>The instant (UTC) at which a Beijing day begins.</summary>
    public static DateTime StartOf(DateOnly day) =>
        DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>24:00 of a Beijing day as an instant (UTC): the start of the next day.</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The instant itself, refused when it isn't UTC.</summary>
    /// <exception cref="ArgumentException">The instant isn't marked as UTC.</exception>
    public static DateTime Utc(DateTime instant) =>
        instant.Kind == DateTimeKind.Utc
            ? instant
            : throw new ArgumentException("An instant is UTC (T-1).", nameof(instant));
}
