using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>管 articles 11 to 16 and 21: committee, internal rules, handover, access.</summary>
public static partial class AgencyRules
{
    // ---- Article 6 and 11: who watches

    public static readonly Rule FederationSupervises = new(
        "GV-12",
        Breach.Block,
        "市总管委会只读监督",
        "市总工会职工互助保障管理委员会对全部代办处只可查阅监督，请由代办处或者办事处办理业务。",
        Art(6),
        Art(11)
    );

    // ---- Article 13: what the committee decides

    public static readonly Rule NeedsResolution = new(
        "GV-6",
        Breach.Approve,
        "须有管委会决议",
        "该事项须有管委会通过的有效决议，请将对应议题列入下次会议议程，通过后再办理。",
        Art(13),
        Art(9, 1),
        Art(10),
        new Article("支", 6),
        new Article("监", 30)
    );

    public static readonly Rule YearlyTasks = new(
        "GV-13",
        Breach.Track,
        "年度计划、检查、总结和考核",
        "请按期完成年度计划、进度检查、工作总结和年终考核，并登记完成日期和材料。",
        Art(13, 3),
        Art(16, 2)
    );

    public static readonly Dated<int> PlanMonth = MonthFigure("planMonth", "年度计划完成月份", 1);

    public static readonly Dated<int> ProgressMonth = MonthFigure(
        "progressMonth",
        "进度检查完成月份",
        7
    );

    public static readonly Dated<int> SummaryMonth = MonthFigure(
        "summaryMonth",
        "年度总结完成月份",
        12
    );

    public static readonly Dated<int> AssessmentMonth = MonthFigure(
        "assessmentMonth",
        "年终考核完成月份",
        12
    );

    public static readonly Dated<int> SeparationReviewMonth = MonthFigure(
        "separationReviewMonth",
        "岗位分离年度检查完成月份",
        12
    );

    // ---- Article 16.1: meetings

    public static readonly Rule QuarterlyMeeting = new(
        "GV-3",
        Breach.Track,
        "每季度召开管委会",
        "请在本季度内召开一次由管委会主任主持的会议，并由主任签署会议纪要。",
        Art(16, 1)
    );

    public static readonly Rule MeetingQuorum = new(
        "GV-4",
        Breach.Block,
        "半数以上委员出席",
        "出席委员不足半数，不能表决重大事项，请补充到会或者另行召开会议。",
        Art(16, 1)
    );

    public static readonly Rule ResolutionMajority = new(
        "GV-5",
        Breach.Block,
        "决议过半数通过",
        "决议须由出席委员过半数同意，每人只表决一次，请核对出席和表决情况。",
        Article.Design
    );

    public static readonly Rule MinutesLocked = new(
        "GV-5",
        Breach.Block,
        "会议纪要签署后锁定",
        "纪要由管委会主任签署后锁定，记录人不能自行签署；需要更正的，请另立新版本再签署。",
        Article.Design
    );

    // ---- Article 16.3: internal rules

    public static readonly Rule InternalRulesOnFile = new(
        "GV-7",
        Breach.Track,
        "内部管理制度备存",
        "请补齐缺少的内部管理制度，逾期未修订的请复核后登记新版本和日期。",
        Art(16, 3),
        Art(19, 1),
        Art(13, 4),
        Art(29),
        new Article("支", 11)
    );

    public static readonly Dated<int> InternalRuleMonths = new(
        "internalRuleMonths",
        "内部管理制度复核周期",
        "个月",
        (InForce, 36, Article.Design)
    );

    // ---- Article 16.4: the office's meetings and documents

    public static readonly Rule OfficeMatters = new(
        "GV-14",
        Breach.Track,
        "参加会议并传达文件",
        "请按时参加办事处会议、阅读文件，及时传达并登记。",
        Art(16, 4)
    );

    public static readonly Dated<int> OfficeMatterDays = new(
        "officeMatterDays",
        "会议文件阅读传达期限",
        "日",
        (InForce, 5, Article.Design)
    );

    // ---- Article 16.8: handover; article 21: access

    public static readonly Rule SignedHandover = new(
        "GV-8",
        Breach.Block,
        "交接清单三方签字",
        "交接清单须由移交人、接收人和监交人分别签字，三人不得相同，请核对后签字。",
        Art(16, 8),
        Article.Design
    );

    public static readonly Rule RestoredByTwo = new(
        "GV-8",
        Breach.Block,
        "恢复权限须两人",
        "停用可由一人立即办理，恢复须由另外两人提出和确认，请换另一人确认。",
        Art(16, 8),
        Article.Design
    );

    public static readonly Rule SomebodyLeft = new(
        "GV-8",
        Breach.Block,
        "至少留一人能够恢复他人",
        "恢复登录和岗位须由核准或者系统管理岗位的人员办理，最后一人不能由一人停用或者结束，请先任命另一人。",
        Art(16, 8),
        Article.Design
    );

    public static readonly Rule RevealsLimited = new(
        "SE-1",
        Breach.Block,
        "每日查看完整个人信息有上限",
        "一人一天查看会员完整信息的次数不超过上限，请只为办理所需查看。",
        Art(21),
        Article.Design
    );

    public static readonly Dated<int> RevealsPerDay = new(
        "revealsPerDay",
        "一人一天查看会员完整信息的次数",
        "次",
        ("1990-01-01", 200, Article.Design)
    );

    public static readonly Rule NamedAccounts = new(
        "SE-1",
        Breach.Block,
        "实名岗位和最小权限",
        "岗位和查阅权限只授予具名的自然人，导出和查阅均留痕，请指明本人并写明用途。",
        Art(21),
        Art(16, 8)
    );

    /// <summary>A yearly task is due by the end of a month; the month is ours.</summary>
    static Dated<int> MonthFigure(string key, string title, int month) =>
        new(key, title, "月", (InForce, month, Article.Design));
}
