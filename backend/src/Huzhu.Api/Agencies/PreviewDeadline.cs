using Huzhu.Api.Pipeline;
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
        bool CalendarKnown,
        IReadOnlyList<CountingRule> CountedBy
    );

    /// <summary>A rule by which the days were counted, and its article.</summary>
    public sealed record CountingRule(string Article, string Text);

    public static void Map(RouteGroupBuilder open) => open.Read("deadlines/preview", Handle);

    static async Task<Results<Ok<Preview>, ProblemHttpResult>> Handle(
        string rule,
        string from,
        Here here
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
        var deadline = Deadlines.Preview(rule, date, await here.Rulebook())!;
        return TypedResults.Ok(
            new Preview(
                rule,
                deadline.Rule.Citation,
                deadline.From,
                deadline.Due,
                deadline.CalendarKnown,
                [.. deadline.CountedBy.Select(r => new CountingRule(r.Citation, r.Text))]
            )
        );
    }
}
