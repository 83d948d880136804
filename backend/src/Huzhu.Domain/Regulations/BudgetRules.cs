using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// The budget of the management fee: 管 articles 13.2, 23 and 26, 支 article 8 and 监 article 26.
/// Which article says what: docs/regulations/register.md.
/// </summary>
public static class BudgetRules
{
    public static readonly Rule WithinBudget = new(
        "FI-3",
        Breach.Block,
        "管理费支出不超预算",
        "预算由代办处编制、管委会通过、办事处备案，支出不得超过本项预算；确需增加的，请经管委会决议调整预算。",
        new Article("管", 13, 2),
        new Article("管", 23),
        new Article("监", 26)
    );

    public static readonly Rule BeforeBudget = new(
        "RE-8",
        Breach.Block,
        "预算备案前按月十二分之一支出",
        "年度预算备案前，须有管委会“预算未批先支”决议，每月只可支出上年本项预算的十二分之一，请先办理预算备案。",
        new Article("支", 8),
        Article.Design
    );

    public static readonly Rule WithinPlan = new(
        "RE-8",
        Breach.Block,
        "付款不超过核准的事项",
        "从已核准的活动付款的，请按核准的预算项目列支，合计不得超过核准的总金额。",
        new Article("支", 8)
    );

    public static readonly Rule PurposeNamed = new(
        "FI-10",
        Breach.Block,
        "管理费支出注明预算项目",
        "管理费只用于互助保障事项，请选择预算项目；划转会费的，收款人只能是办事处或者本代办处的参保单位。",
        new Article("管", 26),
        new Article("支", 2)
    );

    public static readonly Rule YearOfPayment = new(
        "RE-15",
        Breach.Block,
        "支出计入付款年度预算",
        "上年占用、本年付款的，改占本年预算；本年本项已无余额的，请先调整预算。",
        Article.Design
    );

    public static readonly Rule HandedInOnTime = new(
        "CO-1",
        Breach.Track,
        "年度预算按期报送",
        "请在12月15日至次年1月15日间编制下一年度预算，经管委会通过后报办事处备案。",
        new Article("管", 23)
    );

    /// <summary>The day of December on which the window opens.</summary>
    public static readonly Dated<int> WindowOpensDay = new(
        "budgetWindowOpensDay",
        "年度预算开始报送日（12月）",
        "日",
        ("2017-01-01", 15, new Article("管", 23))
    );

    /// <summary>The day of January on which it ends.</summary>
    public static readonly Dated<int> WindowClosesDay = new(
        "budgetWindowClosesDay",
        "年度预算截止报送日（1月）",
        "日",
        ("2017-01-01", 15, new Article("管", 23))
    );
}
