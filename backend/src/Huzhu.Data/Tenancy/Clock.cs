namespace Huzhu.Data.Tenancy;

/// <summary>The demo's clock: starts at a given instant and lets time run on from there.</summary>
public sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    readonly TimeSpan shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
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
