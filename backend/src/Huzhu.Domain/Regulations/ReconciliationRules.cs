using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>What unit, agency and office count of claims is compared each month (管17.9).</summary>
public static class ReconciliationRules
{
    public static readonly Rule EveryMonth = new(
        "CL-7",
        Breach.Track,
        "理赔按月核对",
        "请与参保单位、办事处逐月核对理赔的件数和金额，差异逐笔说明后由另一人关账；上一月没有关账的，先核对上一月。",
        new Article("管", 17, 9)
    );

    /// <summary>The day of the next month by which a month is closed; our own figure.</summary>
    public static readonly Dated<int> DueDay = new(
        "reconciliationDueDay",
        "理赔月度核对截止日（次月）",
        "日",
        ("2017-01-01", 10, Article.Design)
    );
}
