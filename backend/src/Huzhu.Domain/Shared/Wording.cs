using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.Shared;

/// <summary>
/// What the limiting words of a regulation mean (T-5), and the year of a cap (T-6).
/// </summary>
public static class Wording
{
    /// <summary>以上、届满: the limit itself is included.</summary>
    public static bool AtLeast<T>(T value, T limit)
        where T : IComparable<T> => Read(value.CompareTo(limit) >= 0);

    /// <summary>以内、以下、不超过: the limit itself is included.</summary>
    public static bool Within<T>(T value, T limit)
        where T : IComparable<T> => Read(value.CompareTo(limit) <= 0);

    /// <summary>超过: the limit itself isn't enough.</summary>
    public static bool Exceeds<T>(T value, T limit)
        where T : IComparable<T> => Read(value.CompareTo(limit) > 0);

    /// <summary>不满、低于: the limit itself is no longer below.</summary>
    public static bool Below<T>(T value, T limit)
        where T : IComparable<T> => Read(value.CompareTo(limit) < 0);

    /// <summary>半数以上: exactly half is enough.</summary>
    public static bool HalfOrMore(int part, int whole) => AtLeast(2L * part, whole);

    static bool Read(bool answer)
    {
        TimeRules.LimitWords.Applied();
        return answer;
    }

    /// <summary>The year that a yearly cap counts the event in: its calendar year.</summary>
    public static int CapYear(DateOnly eventDate)
    {
        TimeRules.CapYear.Applied();
        return eventDate.Year;
    }
}
