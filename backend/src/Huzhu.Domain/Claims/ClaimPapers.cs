using static Huzhu.Domain.Claims.ClaimPaper;

namespace Huzhu.Domain.Claims;

/// <summary>What a paper is.</summary>
public enum ClaimPaper
{
    Identity,
    Account,
    UnitStatement,
    DischargeSummary,
    Diagnosis,
    Receipt,
    Settlement,
    CostList,
    Pathology,
    AccidentReport,
    GradeCertificate,
    DeathCertificate,
    Deregistration,
    Heirs,
    Relation,
    LossProof,
    Title,
    Photos,
    LossList,
    StampedForm,
    Other,
}

/// <summary>Which papers an event asks for (CL-2; our own list), and how a file's name tells what
/// it is.</summary>
public static class ClaimPapers
{
    /// <summary>Every claim needs these, and its kind some more.</summary>
    public static IReadOnlyList<ClaimPaper> Needed(EventKind kind) =>
        [
            Identity,
            Account,
            .. kind switch
            {
                EventKind.Stay => (ClaimPaper[])[DischargeSummary, Diagnosis],
                EventKind.Illness => [Diagnosis, Pathology],
                EventKind.Accident => [AccidentReport, GradeCertificate],
                EventKind.Death => [DeathCertificate, Heirs],
                EventKind.Loss => [LossProof, Title, Photos],
                EventKind.Medical => [Receipt, Settlement],
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            },
        ];

    static readonly (string Word, ClaimPaper Kind)[] Words =
    [
        ("申请书", StampedForm),
        ("身份证", Identity),
        ("银行卡", Account),
        ("账户", Account),
        ("单位证明", UnitStatement),
        ("出院", DischargeSummary),
        ("病案", DischargeSummary),
        ("病理", Pathology),
        ("检查报告", Pathology),
        ("诊断", Diagnosis),
        ("发票", Receipt),
        ("票据", Receipt),
        ("收据", Receipt),
        ("结算", Settlement),
        ("费用清单", CostList),
        ("明细", CostList),
        ("事故", AccidentReport),
        ("鉴定", GradeCertificate),
        ("死亡", DeathCertificate),
        ("注销", Deregistration),
        ("继承", Heirs),
        ("受益", Heirs),
        ("关系", Relation),
        ("户口", Relation),
        ("火灾", LossProof),
        ("物业", LossProof),
        ("房产", Title),
        ("照片", Photos),
        ("损失清单", LossList),
    ];

    /// <summary>What a file is, by the first word that its name holds.</summary>
    public static ClaimPaper Sort(string fileName) =>
        Words
            .Where(w => fileName.Contains(w.Word, StringComparison.Ordinal))
            .Select(w => (ClaimPaper?)w.Kind)
            .FirstOrDefault()
        ?? Other;

    public static string Label(this ClaimPaper kind) =>
        kind switch
        {
            Identity => "身份证明",
            Account => "账户证明",
            UnitStatement => "单位证明",
            DischargeSummary => "出院小结或病案首页",
            Diagnosis => "诊断证明",
            Receipt => "收费票据",
            Settlement => "医保结算单",
            CostList => "费用清单",
            Pathology => "病理或检查报告",
            AccidentReport => "事故证明",
            GradeCertificate => "伤残鉴定",
            DeathCertificate => "死亡证明",
            Deregistration => "户口注销证明",
            Heirs => "受益人或继承材料",
            Relation => "亲属关系证明",
            LossProof => "消防或物业证明",
            Title => "房产证明",
            Photos => "现场照片",
            LossList => "损失清单",
            StampedForm => "盖章申请书",
            Other => "其他材料",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
