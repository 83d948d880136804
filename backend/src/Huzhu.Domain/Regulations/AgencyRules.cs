using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// 代办处管理办法 (管), in force from 2017-01-01: its rules and figures in article order, then our own
/// conventions beside them. Which article says what: docs/regulations/register.md.
/// </summary>
public static partial class AgencyRules
{
    const string InForce = "2017-01-01";

    static Article Art(int number, int? item = null) => new("管", number, item);

    // ---- Article 2 and 3: what an agency is

    public static readonly Rule NamesTheOffice = new(
        "AG-12",
        Breach.Show,
        "文书载明办事处",
        "代办处不具备法人资格，其文书须载明中国职工保险互助会北京办事处，请使用系统生成的文书。",
        Art(2)
    );

    public static readonly Rule OnlyActiveAgencies = new(
        "AG-10",
        Breach.Block,
        "在业代办处方可办理",
        "只有已领取登记证且尚未停止业务的代办处可以办理参保、理赔和支出（支票、付款均属支出），请先领取登记证或者联系办事处。",
        Art(3)
    );

    // ---- Article 7: conditions of setting up

    public static readonly Rule FiveConditions = new(
        "AG-3",
        Breach.Block,
        "设立五项条件",
        "请逐项确认五项设立条件，并写明各项依据的材料，全部符合后才能拟核准。",
        Art(7)
    );

    // ---- Article 8: setting up

    public static readonly Rule SetUpPapers = new(
        "AG-4",
        Breach.Block,
        "设立申请材料",
        "请补齐设立申请要求的内容和文件后再提交。",
        Art(8, 1)
    );

    public static readonly Rule FilesAccepted = new(
        "AG-4",
        Breach.Block,
        "文件格式与大小",
        "请换成 PDF、JPG、PNG 或者 DOCX 文件，大小不超过限额，再重新上传。",
        Art(8, 1),
        Article.Design
    );

    public static readonly Dated<int> FileMegabytes = new(
        "fileMegabytes",
        "单个文件大小上限",
        "MB",
        (InForce, 20, Article.Design)
    );

    public static readonly Dated<int> DraftRestDays = new(
        "draftRestDays",
        "未提交的申请无人办理后保留天数",
        "日",
        (InForce, 60, Article.Design)
    );

    public static readonly Rule DecideSetUp = new(
        "AG-5",
        Breach.Track,
        "设立申请限期批复",
        "请在限期内作出核准或者驳回的批复；驳回须写明理由。",
        Art(8, 2)
    );

    public static readonly Dated<int> DecisionDays = new(
        "decisionDays",
        "设立申请批复期限",
        "日",
        (InForce, 10, Art(8, 2))
    );

    public static readonly Rule StartBusiness = new(
        "AG-6",
        Breach.Track,
        "领证后通告并开业",
        "领取登记证后，请在限期内发布设立通告、开展业务，并登记日期。",
        Art(8, 3)
    );

    public static readonly Dated<int> StartBusinessDays = new(
        "startBusinessDays",
        "领证后通告并开业期限",
        "日",
        (InForce, 20, Art(8, 3))
    );

    public static readonly Rule Lapse = new(
        "AG-7",
        Breach.Automatic,
        "逾期未开业自动取消资格",
        "请在期满前报告开业，或者说明事由申请延期；期满仍未开业的资格自动取消。",
        Art(8, 4)
    );

    public static readonly Rule LapsedIsReadOnly = new(
        "AG-7",
        Breach.Block,
        "资格取消后只可查阅",
        "该代办处资格已自动取消，系统只可查阅；需要继续开展业务的，请重新申请设立。",
        Art(8, 4)
    );

    public static readonly Dated<int> LapseMonths = new(
        "lapseMonths",
        "未开业自动取消资格期限",
        "个月",
        (InForce, 3, Art(8, 4))
    );

    // ---- Article 9: change

    public static readonly Rule ChangePapers = new(
        "AG-8",
        Breach.Block,
        "变更申请材料",
        "请补齐变更申请要求的内容和文件后再提交。",
        Art(9, 1)
    );

    public static readonly Rule DecideChange = new(
        "AG-8",
        Breach.Track,
        "变更申请限期批复",
        "请在限期内作出核准或者驳回的批复；驳回须写明理由。",
        Art(9, 2)
    );

    public static readonly Dated<int> ChangeDecisionDays = new(
        "changeDecisionDays",
        "变更申请批复期限",
        "日",
        (InForce, 10, Art(9, 2))
    );

    public static readonly Rule PublishChange = new(
        "AG-8-notice",
        Breach.Track,
        "变更通告",
        "接到核准变更的批复后，请立即发布变更通告并登记日期。",
        Art(9, 3),
        Article.Design
    );

    public static readonly Dated<int> ChangeNoticeDays = new(
        "changeNoticeDays",
        "变更通告期限",
        "日",
        (InForce, 3, Article.Design)
    );

    // ---- Article 10: termination

    public static readonly Rule TerminationPapers = new(
        "AG-9",
        Breach.Block,
        "终止申请材料",
        "请补齐终止申请要求的内容和文件后再提交；责令终止须写明理由。",
        Art(10, 1)
    );

    public static readonly Rule DecideTermination = new(
        "AG-9",
        Breach.Track,
        "终止申请限期批复",
        "请在限期内作出批复；驳回须写明理由。",
        Art(10, 2)
    );

    public static readonly Dated<int> TerminationDecisionDays = new(
        "terminationDecisionDays",
        "终止申请批复期限",
        "日",
        (InForce, 20, Art(10, 2))
    );

    public static readonly Rule PublishTermination = new(
        "AG-9-notice",
        Breach.Track,
        "终止通告并停止业务",
        "接到终止批复后，请在限期内发布终止通告并停止业务；自通告之日起系统只可查阅。",
        Art(10, 2)
    );

    public static readonly Rule ServedDecision = new(
        "AG-9",
        Breach.Track,
        "批复送达",
        "请向代办处送达批复并登记送达日期；送达后第3日视为接到，期限自该日起算。",
        Art(10, 2),
        Art(9, 3),
        Article.Design
    );

    public static readonly Dated<int> ServiceDays = new(
        "serviceDays",
        "批复送达后视为接到的期限",
        "日",
        (InForce, 3, Article.Design)
    );

    public static readonly Rule TerminatedIsReadOnly = new(
        "AG-9",
        Breach.Block,
        "终止后只可查阅",
        "该代办处已终止，系统只可查阅；会员权益请向承接方或者办事处办理。",
        Art(10, 2)
    );

    public static readonly Dated<int> TerminationStopDays = new(
        "terminationStopDays",
        "终止通告并停止业务期限",
        "日",
        (InForce, 20, Art(10, 2))
    );

    public static readonly Rule SuccessorTakesOver = new(
        "AG-15",
        Breach.Block,
        "承接会员权益",
        "终止或者取消资格后，有效保障和未结理赔须有承接方，请指定另一家在业代办处；未指定的由办事处承接。",
        Art(10),
        new Article("监", 13)
    );

    // ---- Article 11 and 12: management committee

    public static readonly Rule CommitteeFromDayOne = new(
        "GV-1",
        Breach.Block,
        "同时成立管委会",
        "请填写管委会名单，至少包括本级主席、主管副主席和一名部门负责人。",
        Art(11),
        Art(12)
    );

    public static readonly Rule ExOfficioPosts = new(
        "GV-2",
        Breach.Approve,
        "主任人选原则",
        "管委会主任原则上由本级主席担任，代办处主任原则上由主管副主席担任；另选他人的请写明理由，由办事处决定。",
        Art(12)
    );

    public static readonly Rule ManagersByDecision = new(
        "GV-2",
        Breach.Block,
        "主任不经普通任命",
        "管委会主任和代办处主任只由变更申请核准或者自然替补产生，请提出变更申请，或者登记自然替补。",
        Art(12),
        Art(9)
    );

    public static readonly Dated<int> SuccessionFilingDays = new(
        "successionFilingDays",
        "自然替补后报办变更期限",
        "日",
        (InForce, 10, Article.Design)
    );

    // ---- Article 15 and 16: points, coverage, handover

    public static readonly Rule CoverageShown = new(
        "AG-16",
        Breach.Show,
        "代办点覆盖率",
        "有工会的单位均应建立代办点，请对照覆盖率安排建点。",
        Art(15, 1),
        Art(16, 2)
    );

    public static readonly Rule ReportHandover = new(
        "GV-8",
        Breach.Track,
        "经办人员变更交接",
        "经办人员变更后，请完成交接并在限期内报办事处。",
        Art(16, 8),
        Article.Design
    );

    public static readonly Dated<int> HandoverDays = new(
        "handoverDays",
        "经办人员变更上报期限",
        "日",
        (InForce, 10, Article.Design)
    );

    // ---- Article 18 and 20: certificates and letters

    public static readonly Rule PapersByOffice = new(
        "AG-11",
        Breach.Block,
        "证书由办事处制发",
        "登记证和聘书由办事处统一制发；遗失、损毁的请先声明作废，再申请补发。",
        Art(20),
        Art(18, 1)
    );

    public static readonly Rule NoMisuse = new(
        "AG-14",
        Breach.Track,
        "登记证不得出借涂改",
        "如发现涂改、出借、租让登记证，请在核验页举报；办事处登记后纳入稽核。",
        Art(20)
    );

    // ---- Article 27 and 28: names and kinds

    public static readonly Rule FullName = new(
        "AG-2",
        Breach.Block,
        "代办处名称",
        "请只填写简称，不含前缀和“代办处”字样，全称由系统组成。",
        Art(27)
    );

    public static readonly Rule UniqueName = new(
        "AG-2",
        Breach.Block,
        "代办处名称不得重复",
        "已有在用的代办处或者代办点使用该名称，请更换简称。",
        Art(27),
        Article.Design
    );

    public static readonly Rule KnownKind = new(
        "AG-1",
        Breach.Block,
        "代办处类别",
        "请选择代办处类别；代办点只能设在在业的代办处之下。",
        Art(28),
        Art(15, 1)
    );

    // ---- Our own conventions

    public static readonly Rule NumbersWithoutGaps = new(
        "AG-13",
        Breach.Block,
        "编号连续",
        "编号按种类和年度连续编排，不得重复或者跳号，请重新取号。",
        Article.Design
    );
}
