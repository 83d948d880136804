namespace Huzhu.Domain.Agencies;

/// <summary>Chinese labels for timelines, lists and papers.</summary>
public static class CaseLabels
{
    public static string Label(this CaseKind kind) =>
        kind switch
        {
            CaseKind.SetUp => "设立申请",
            CaseKind.Change => "变更申请",
            CaseKind.Termination => "终止申请",
            CaseKind.Reissue => "补发申请",
            CaseKind.BusinessStart => "开业报告",
            CaseKind.LapseExtension => "延期开业申请",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this CaseStatus status) =>
        status switch
        {
            CaseStatus.Draft => "草稿",
            CaseStatus.Submitted => "已受理",
            CaseStatus.Returned => "待补正",
            CaseStatus.Proposed => "待核准",
            CaseStatus.Approved => "已核准",
            CaseStatus.Rejected => "已驳回",
            CaseStatus.Withdrawn => "已撤回",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static string Label(this CertificateStatus status) =>
        status switch
        {
            CertificateStatus.Valid => "有效",
            CertificateStatus.Superseded => "已被新证取代",
            CertificateStatus.Void => "已声明作废",
            CertificateStatus.Revoked => "已随代办处资格终止而失效",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static string Label(this CaseAct act) =>
        act switch
        {
            CaseAct.Created => "建立",
            CaseAct.Submitted => "提交",
            CaseAct.Returned => "退回补正",
            CaseAct.FindingsRecorded => "记录审核意见",
            CaseAct.Proposed => "提出拟办意见",
            CaseAct.SentBack => "退回审核",
            CaseAct.Approved => "核准",
            CaseAct.Rejected => "驳回",
            CaseAct.Withdrawn => "撤回",
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

    public static string Label(this SetUpCondition condition) =>
        condition switch
        {
            SetUpCondition.Rules => "符合总会章程和办事处管理办法",
            SetUpCondition.Premises => "有固定活动场所和必要设备",
            SetUpCondition.Organisation => "有健全的组织机构和管理制度",
            SetUpCondition.Clerks => "有固定的经办人员",
            SetUpCondition.Scale => "能够达到预期规模",
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

    public static string Label(this DocumentKind kind) =>
        kind switch
        {
            DocumentKind.SealedReport => "本级工会盖章的申请报告",
            DocumentKind.OwnRules => "代办处管理办法",
            DocumentKind.StaffList => "组织机构人员名单",
            DocumentKind.ChairCv => "管委会主任简历",
            DocumentKind.DirectorCv => "代办处主任简历",
            DocumentKind.CommitteeDecision => "管委会决定或者决议",
            DocumentKind.ChairSignedReport => "管委会主任签署的终止申请报告",
            DocumentKind.LiquidationReport => "管委会确认的清算报告",
            DocumentKind.NoticeEvidence => "通告材料",
            DocumentKind.BusinessEvidence => "开展业务的证明材料",
            DocumentKind.Other => "其他资料",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this CommitteeRole role) =>
        role switch
        {
            CommitteeRole.UnionChair => "本级主席",
            CommitteeRole.ViceChairInCharge => "主管副主席",
            CommitteeRole.DepartmentHead => "部门负责人",
            CommitteeRole.Representative => "工会负责人代表",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
}
