using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// Counting of time and money: Civil Code (民) articles 200-204 and 1259, and our own conventions.
/// Which article says what: docs/regulations/register.md.
/// </summary>
public static class TimeRules
{
    static Article Art(int number) => new("民", number);

    /// <summary>Where no value is known for a date, the rule turns to approve.</summary>
    public static readonly Rule ValueKnown = new(
        "T-0",
        Breach.Approve,
        "该日期没有可用数值",
        "该日期尚无已公布的数值，请由办事处作出决定并登记后再办理。",
        Article.Design
    );

    public static readonly Rule ArticleFigures = new(
        "T-0",
        Breach.Approve,
        "办法规定的数值只可从严",
        "办法条文规定的期限只可缩短；确需延长的，请写明准予延长的文件文号。",
        Article.Design
    );

    public static readonly Rule BeijingTime = new(
        "T-1",
        Breach.Automatic,
        "按北京时间计日",
        "日期一律按北京时间确定，请核对日期后再提交。",
        Article.Design
    );

    public static readonly Rule DayAfterEvent = new(
        "T-2",
        Breach.Automatic,
        "期间自次日起算",
        "事件当日不计入，自次日起逐日计算，至最后一日24时届满，请在届满前办结。",
        Art(200),
        Art(201)
    );

    public static readonly Rule EndsOnWorkingDay = new(
        "T-3",
        Breach.Automatic,
        "末日遇休顺延",
        "最后一日为休息日的，顺延至下一个工作日，请按顺延后的日期办理。",
        Art(203)
    );

    public static readonly Rule MonthsEnd = new(
        "T-4",
        Breach.Automatic,
        "按月计算的期间",
        "按月计算的，到期月的对应日为最后一日，没有对应日的为该月末日，请据此安排。",
        Art(202)
    );

    public static readonly Rule LimitWords = new(
        "T-5",
        Breach.Automatic,
        "以上以内含本数",
        "“以上、以内、以下、不超过、届满”含本数，“超过、不满、低于”不含本数，请按此核对。",
        Art(1259)
    );

    public static readonly Rule CapYear = new(
        "T-6",
        Breach.Automatic,
        "年度按公历年",
        "年度限额按事件发生日所在的公历年计算，请核对事件日期。",
        Article.Design
    );

    public static readonly Rule WholeFen = new(
        "T-7",
        Breach.Block,
        "金额精确到分",
        "金额最小单位为分，请填写不超过两位小数的金额。",
        Article.Design
    );

    /// <summary>Refuses a date that is later than today in Beijing or before the event.</summary>
    /// <exception cref="RuleBroken">T-1, with the bounds.</exception>
    public static void RequireHappened(DateOnly on, DateOnly notBefore, DateTime now)
    {
        var today = Beijing.DateOf(now);
        BeijingTime.Require(
            notBefore <= on && on <= today,
            ("asked", on),
            ("from", notBefore),
            ("to", today)
        );
    }
}
