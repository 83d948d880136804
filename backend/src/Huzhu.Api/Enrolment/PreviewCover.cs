using System.Text.Json.Serialization;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Enrolment;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Enrolment;

/// <summary>续保试算: when cover would begin and end, which units wait, and by which rules (EN-3,
/// EN-4, EN-6, EN-10 to EN-12). For anyone; it writes nothing.</summary>
public static class PreviewCover
{
    const int MostUnits = 999;
    const int MostMonths = 60;
    const int MostWaitingDays = 365;

    public sealed record PreviousCover(DateOnly Effective, DateOnly Expiry, int Units);

    /// <summary>The old term or null; Beijing dates; the plan's term in months and its waiting
    /// period in days, where 0 means something and a missing one is refused.</summary>
    public sealed record Request(
        PreviousCover? Previous,
        DateOnly HandledOn,
        DateOnly? AskedFor,
        int Units,
        int TermMonths,
        int? WaitingDays
    );

    /// <summary>Rules are ids of the register; the first day is there when it is too early.
    /// </summary>
    public sealed record CoverPreview(
        CoverKind Kind,
        IReadOnlyList<CoverSegment> Segments,
        IReadOnlyList<string> Rules,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
            DateOnly? FirstDay = null
    );

    public static void Map(RouteGroupBuilder open) =>
        open.Write("cover/preview", Handle).NoKey().WritesNothing();

    /// <exception cref="InvalidField">A field is missing or out of its range.</exception>
    static async Task<Ok<CoverPreview>> Handle(Request request, Here here)
    {
        var (previous, asked) = Read(request);
        var decision = Cover.Decide(previous, asked, await here.Rulebook());
        return TypedResults.Ok(
            new CoverPreview(
                decision.Kind,
                decision.Segments,
                [.. decision.Rules.Select(rule => rule.Id)],
                decision.FirstDay
            )
        );
    }

    static (ExpiringCover? Previous, CoverAsked Asked) Read(Request request)
    {
        ExpiringCover? previous = null;
        if (request.Previous is { } old)
        {
            var term = new Term(
                Day("previous.effective", old.Effective),
                Day("previous.expiry", old.Expiry)
            );
            if (term.Expiry <= term.Effective)
                throw new InvalidField("previous.expiry", "上期失效日应当晚于上期生效日。");
            previous = new(term, Number("previous.units", old.Units, 1, MostUnits));
        }
        return (
            previous,
            new(
                Number("units", request.Units, 1, MostUnits),
                Day("handledOn", request.HandledOn),
                request.AskedFor is { } day ? Day("askedFor", day) : null,
                Number("termMonths", request.TermMonths, 1, MostMonths),
                Number("waitingDays", request.WaitingDays, 0, MostWaitingDays)
            )
        );
    }

    static DateOnly Day(string field, DateOnly date) =>
        date.Year is >= 1990 and <= 2100
            ? date
            : throw new InvalidField(field, "请按“2026-09-28”的格式填写1990年至2100年的日期。");

    static int Number(string field, int? value, int least, int most) =>
        value >= least && value <= most
            ? value.Value
            : throw new InvalidField(field, $"请填写{least}至{most}的整数。");
}
