using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Regulations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>期限试算: when a period of the regulations ends, for anyone to check.</summary>
public static class PreviewDeadline
{
    public sealed record Preview(
        string Rule,
        string Article,
        DateOnly From,
        DateOnly Due,
        bool CalendarKnown
    );

    public static void Map(RouteGroupBuilder open) =>
        open.Reads("deadlines/preview", Handle, nameof(PreviewDeadline));

    static async Task<Results<Ok<Preview>, ProblemHttpResult>> Handle(
        string rule,
        string from,
        HuzhuDb db,
        RulebookSource rulebooks,
        CancellationToken ct
    )
    {
        if (!Deadlines.ByRule.ContainsKey(rule))
            return (ProblemHttpResult)
                Problems.Of(
                    404,
                    "没有这条期限规则，可用：" + string.Join("、", Deadlines.ByRule.Keys) + "。",
                    "not-found"
                );
        if (
            !DateOnly.TryParseExact(from, "yyyy-MM-dd", out var date)
            || date.Year is < 2017 or > 2100
        )
            throw new InvalidField("from", "请按“2026-09-28”的格式填写2017年至2100年的日期。");
        var deadline = Deadlines.Preview(rule, date, await rulebooks.GetAsync(db, ct))!;
        return TypedResults.Ok(
            new Preview(
                rule,
                deadline.Rule.Citation,
                deadline.From,
                deadline.Due,
                deadline.CalendarKnown
            )
        );
    }
}
