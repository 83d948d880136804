using Huzhu.Data;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Pipeline;

/// <summary>The rulebook of this request: published values and calendar, with what the office
/// has added. Read once per unit of work, immutable afterwards.</summary>
public sealed class RulebookSource
{
    Rulebook? read;

    public async Task<Rulebook> GetAsync(HuzhuDb db, CancellationToken ct = default)
    {
        if (read is not null)
            return read;
        var days = await db.CalendarEdits.AsNoTracking().ToListAsync(ct);
        var values = await db
            .ParameterValues.AsNoTracking()
            .Where(v => v.ConfirmedAt != null)
            .ToListAsync(ct);
        return read = new(
            Parameters.With(values.Select(v => new AddedValue(v.Name, v.From, v.Value, v.Source))),
            WorkCalendar.Shipped.With(days.Select(d => new CalendarDay(d.Date, !d.DayOff, d.Name)))
        );
    }
}
