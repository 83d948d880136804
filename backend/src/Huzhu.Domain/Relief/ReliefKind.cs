using Huzhu.Domain.Budgets;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Relief;

/// <summary>What one person is helped with out of the management fee.</summary>
public enum ReliefKind
{
    /// <summary>生活救助金 (支4.1)</summary>
    LivingRelief,

    /// <summary>子女助学金 (支4.2)</summary>
    EducationAid,

    /// <summary>慰问金 (支5.2)</summary>
    Condolence,

    /// <summary>日常慰问品 (支5.1)</summary>
    SmallGift,
}

/// <summary>What brought it about.</summary>
public enum ReliefCause
{
    /// <summary>患重大疾病</summary>
    SeriousIllness,

    /// <summary>遭受意外</summary>
    Accident,

    /// <summary>自然灾害</summary>
    NaturalDisaster,

    /// <summary>突发公共事件</summary>
    PublicEmergency,

    /// <summary>疾病身故</summary>
    DeathFromIllness,

    /// <summary>身故或者丧失劳动能力</summary>
    DeathOrDisability,

    /// <summary>自负医疗费用过大</summary>
    MedicalCosts,

    /// <summary>生病、住院</summary>
    Illness,

    /// <summary>生活困难</summary>
    Hardship,
}

/// <summary>Whom it concerns, seen from the member.</summary>
public enum ReliefRelation
{
    Self,
    Spouse,
    Child,

    /// <summary>其他亲属</summary>
    OtherRelative,
}

/// <summary>Whose account is paid.</summary>
public enum PayeeRelation
{
    Member,
    Spouse,
    Child,

    /// <summary>受助学生本人</summary>
    Student,

    /// <summary>慰问品供应商</summary>
    Supplier,
}

public enum ReliefWay
{
    /// <summary>转账</summary>
    Transfer,

    /// <summary>现场慰问付现</summary>
    CashOnVisit,
}

/// <summary>What kind of place a student has (支4.2).</summary>
public enum StudentKind
{
    /// <summary>普通学生</summary>
    Ordinary,

    /// <summary>军事院校学生</summary>
    Military,

    /// <summary>免缴学费师范生</summary>
    TuitionFreeTeacher,

    /// <summary>定向生</summary>
    Commissioned,

    /// <summary>国防生</summary>
    Defence,
}

/// <summary>What a small gift consists of (支5.1).</summary>
public enum GoodsCategory
{
    /// <summary>必要生活用品</summary>
    Necessities,

    /// <summary>营养保健品</summary>
    Nourishment,

    /// <summary>水果食物</summary>
    FruitAndFood,

    /// <summary>其他物品</summary>
    Other,
}

/// <summary>What the articles say of each kind, and Chinese labels.</summary>
public static class ReliefKinds
{
    /// <summary>The rule that its cap is refused by.</summary>
    public static Rule CapRule(this ReliefKind kind) =>
        kind switch
        {
            ReliefKind.LivingRelief => ReliefRules.LivingRelief,
            ReliefKind.EducationAid => ReliefRules.EducationAid,
            ReliefKind.Condolence => ReliefRules.Condolence,
            ReliefKind.SmallGift => ReliefRules.SmallGift,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The figure of its cap, in yuan.</summary>
    public static Dated<int> Cap(this ReliefKind kind) =>
        kind switch
        {
            ReliefKind.LivingRelief => ReliefRules.LivingReliefYuan,
            ReliefKind.EducationAid => ReliefRules.EducationAidYuan,
            ReliefKind.Condolence => ReliefRules.CondolenceYuan,
            ReliefKind.SmallGift => ReliefRules.SmallGiftYuan,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Whether its cap counts an occasion (RE-16), or else a calendar year (T-6).</summary>
    public static bool IsPerOccasion(this ReliefKind kind) =>
        kind is ReliefKind.Condolence or ReliefKind.SmallGift;

    /// <summary>The line of the budget that it is paid from.</summary>
    public static SpendingPurpose Line(this ReliefKind kind) =>
        kind switch
        {
            ReliefKind.LivingRelief => SpendingPurpose.LivingRelief,
            ReliefKind.EducationAid => SpendingPurpose.EducationAid,
            ReliefKind.Condolence => SpendingPurpose.Condolence,
            ReliefKind.SmallGift => SpendingPurpose.SmallGifts,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The causes that the article of a kind names.</summary>
    public static IReadOnlyList<ReliefCause> Causes(this ReliefKind kind) =>
        kind switch
        {
            ReliefKind.LivingRelief =>
            [
                ReliefCause.SeriousIllness,
                ReliefCause.Accident,
                ReliefCause.NaturalDisaster,
                ReliefCause.PublicEmergency,
            ],
            ReliefKind.EducationAid => [ReliefCause.DeathOrDisability, ReliefCause.MedicalCosts],
            ReliefKind.Condolence =>
            [
                ReliefCause.SeriousIllness,
                ReliefCause.Accident,
                ReliefCause.DeathFromIllness,
            ],
            ReliefKind.SmallGift => [ReliefCause.Illness, ReliefCause.Hardship],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this ReliefKind kind) => kind.Line().Label();

    public static string Label(this ReliefCause cause) =>
        cause switch
        {
            ReliefCause.SeriousIllness => "重大疾病",
            ReliefCause.Accident => "意外事故",
            ReliefCause.NaturalDisaster => "自然灾害",
            ReliefCause.PublicEmergency => "突发公共事件",
            ReliefCause.DeathFromIllness => "疾病身故",
            ReliefCause.DeathOrDisability => "身故或者丧失劳动能力",
            ReliefCause.MedicalCosts => "自负医疗费用过大",
            ReliefCause.Illness => "生病、住院",
            ReliefCause.Hardship => "生活困难",
            _ => throw new ArgumentOutOfRangeException(nameof(cause)),
        };

    public static string Label(this ReliefRelation relation) =>
        relation switch
        {
            ReliefRelation.Self => "会员本人",
            ReliefRelation.Spouse => "配偶",
            ReliefRelation.Child => "子女",
            ReliefRelation.OtherRelative => "其他亲属",
            _ => throw new ArgumentOutOfRangeException(nameof(relation)),
        };

    public static string Label(this PayeeRelation relation) =>
        relation switch
        {
            PayeeRelation.Member => "会员本人",
            PayeeRelation.Spouse => "配偶",
            PayeeRelation.Child => "子女",
            PayeeRelation.Student => "学生本人",
            PayeeRelation.Supplier => "供应商",
            _ => throw new ArgumentOutOfRangeException(nameof(relation)),
        };

    public static string Label(this ReliefWay way) =>
        way switch
        {
            ReliefWay.Transfer => "转账",
            ReliefWay.CashOnVisit => "现场付现",
            _ => throw new ArgumentOutOfRangeException(nameof(way)),
        };

    public static string Label(this StudentKind kind) =>
        kind switch
        {
            StudentKind.Ordinary => "普通学生",
            StudentKind.Military => "军事院校学生",
            StudentKind.TuitionFreeTeacher => "免缴学费师范生",
            StudentKind.Commissioned => "定向生",
            StudentKind.Defence => "国防生",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this GoodsCategory category) =>
        category switch
        {
            GoodsCategory.Necessities => "必要生活用品",
            GoodsCategory.Nourishment => "营养保健品",
            GoodsCategory.FruitAndFood => "水果食物",
            GoodsCategory.Other => "其他物品",
            _ => throw new ArgumentOutOfRangeException(nameof(category)),
        };
}
