using System.Collections.Concurrent;

namespace Huzhu.Data.Tenancy;

/// <summary>The demo's clock: starts at a given instant and lets time run on from there.</summary>
public sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    static readonly ConcurrentDictionary<DateTimeOffset, ShiftedClock> Running = new();

    /// <summary>The one clock of this process that started there: what seeds the demo and what
    /// serves it afterwards read the same.</summary>
    public static ShiftedClock Of(DateTimeOffset start) =>
        Running.GetOrAdd(start, at => new ShiftedClock(at));

    TimeSpan shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;

    /// <summary>Goes on from an instant that is already recorded, where that is later: a demo that
    /// is started again doesn't go back in time.</summary>
    public void GoOnFrom(DateTimeOffset recorded)
    {
        if (recorded > GetUtcNow())
            shift = recorded - System.GetUtcNow();
    }
}

public static class ClockReading
{
    /// <summary>The present instant in UTC, in whole microseconds as databases keep it.</summary>
    public static DateTime Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>A time-ordered id (UUIDv7) made from this clock.</summary>
    public static Guid NewId(this TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
}
