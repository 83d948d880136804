using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Relief;

/// <summary>A natural person of a case.</summary>
/// <param name="Number">Identity number in canonical form.</param>
public sealed record ReliefPerson(string Name, string Number);

/// <summary>Whom the money goes to.</summary>
/// <param name="Number">Identity number of a person other than the member; null: the member, or a
/// supplier.</param>
public sealed record ReliefPayee(
    PayeeRelation Relation,
    string Name,
    string Account,
    string? Number
);

/// <summary>Personal part of a case; kept encrypted as a whole.</summary>
/// <param name="Member">The member it is for.</param>
/// <param name="Concerned">Who is ill, hurt, in need or dead; of education aid the
/// student.</param>
/// <param name="MemberDied">Whether the member is dead, so that spouse or child is paid.</param>
/// <param name="Payee">Null: cash on a visit.</param>
/// <param name="Statement">情况说明.</param>
/// <param name="CashReason">Why it is paid in cash.</param>
/// <param name="Goods">What the gift consists of.</param>
public sealed record ReliefContent(
    ReliefPerson Member,
    ReliefRelation Relation,
    ReliefPerson Concerned,
    bool MemberDied,
    ReliefPayee? Payee,
    string Statement,
    string? CashReason,
    StudentKind? Student,
    GoodsCategory? Category,
    string? Goods
);

/// <summary>All that a clerk writes of a case.</summary>
/// <param name="EventOn">The day of the cause: it decides the cap's year or occasion.</param>
public sealed record ReliefTerms(
    ReliefKind Kind,
    DateOnly EventOn,
    ReliefCause Cause,
    Money Amount,
    ReliefWay Way,
    ReliefContent Content
)
{
    /// <summary>Whose cap it counts against: the student of education aid (RE-2), who is ill, hurt or
    /// dead for condolence money (RE-5), else the member.</summary>
    public ReliefPerson Counted =>
        Kind is ReliefKind.EducationAid or ReliefKind.Condolence
            ? Content.Concerned
            : Content.Member;

    /// <exception cref="RuleBroken">The rule of the kind, RE-9 or RE-14.</exception>
    internal void RequireAllowed(DateTime now)
    {
        TimeRules.RequireHappened(EventOn, Beijing.DateOf(now).AddYears(-3), now);
        Kind.CapRule()
            .Require(
                Kind.Causes().Contains(Cause),
                $"“{Kind.Label()}”不适用于“{Cause.Label()}”，请核对事由。"
            );
        Kind.CapRule().Require(Amount > Money.Zero, "请填写大于0的金额。", ("asked", Amount));
        RequireConcerned();
        if (Way == ReliefWay.CashOnVisit)
        {
            ReliefRules.CashOnVisits.Require(
                Kind is ReliefKind.LivingRelief or ReliefKind.Condolence
                    && !string.IsNullOrWhiteSpace(Content.CashReason),
                "只有生活救助金、慰问金可以在现场慰问时付现，并须写明付现理由。"
            );
            return;
        }
        ReliefRules.PaidByTransfer.Require(Content.Payee is { } payee && MayBePaid(payee));
    }

    void RequireConcerned()
    {
        var relation = Content.Relation;
        if (Kind == ReliefKind.EducationAid)
        {
            ReliefRules.EducationAid.Require(
                relation == ReliefRelation.Child,
                "子女助学金只用于会员的子女，请核对学生与会员的关系。"
            );
            ReliefRules.EducationAid.Require(
                Content.Student == StudentKind.Ordinary,
                $"{Content.Student?.Label() ?? "未写明学籍的学生"}不在助学范围内，请核对。"
            );
        }
        if (Kind == ReliefKind.Condolence)
        {
            ReliefRules.Condolence.Require(
                relation != ReliefRelation.OtherRelative,
                "慰问金只用于会员本人、配偶或者子女，其他亲属不适用。"
            );
        }
        if (Kind == ReliefKind.SmallGift)
        {
            ReliefRules.SmallGift.Require(
                relation == ReliefRelation.Self,
                "日常慰问品发给会员本人，请核对当事人。"
            );
        }
    }

    bool MayBePaid(ReliefPayee payee) =>
        payee.Relation switch
        {
            PayeeRelation.Supplier => Kind == ReliefKind.SmallGift,
            PayeeRelation.Student => Kind == ReliefKind.EducationAid
                && payee.Name == Content.Concerned.Name
                && ResidentId.TryParse(Content.Concerned.Number) is { } id
                && id.BirthDate.AddYears(18) <= EventOn,
            PayeeRelation.Member => Kind != ReliefKind.SmallGift
                && !MemberIsDead
                && payee.Name == Content.Member.Name,
            PayeeRelation.Spouse or PayeeRelation.Child => Kind != ReliefKind.SmallGift
                && MemberIsDead
                && payee.Number is { Length: > 0 }
                && payee.Number != Content.Member.Number,
            _ => throw new InvalidOperationException($"{payee.Relation}"),
        };

    bool MemberIsDead =>
        Content.MemberDied
        || Content.Relation == ReliefRelation.Self && Cause == ReliefCause.DeathFromIllness;
}
