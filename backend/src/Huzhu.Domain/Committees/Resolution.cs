using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

/// <summary>What a motion is about; all but the last need a resolution of their kind
/// (GV-6).</summary>
public enum MotionKind
{
    /// <summary>发展规划 (管13.1)</summary>
    DevelopmentPlan,

    /// <summary>年度展业计划 (管13.1)</summary>
    AnnualPlan,

    /// <summary>年度预算 (管13.2)</summary>
    Budget,

    /// <summary>预算调整: a change of the filed budget (管23)</summary>
    BudgetChange,

    /// <summary>预算未批先支: spending by twelfths before the budget is filed (RE-8)</summary>
    EarlySpending,

    /// <summary>年度决算 (管13.2)</summary>
    FinalAccounts,

    /// <summary>管理规定 (管13.1)</summary>
    OwnRules,

    /// <summary>提议任免管理人员: the lead accountant (管13.5); chair and director change by
    /// <see cref="Change"/>.</summary>
    Appointment,

    /// <summary>变更决定 (管9.1)</summary>
    Change,

    /// <summary>终止决定 (管10)</summary>
    Termination,

    /// <summary>大额资金使用 (监30)</summary>
    LargeSum,

    /// <summary>会费补助方案 (支6)</summary>
    PremiumSubsidy,

    /// <summary>救助慰问标准 (支3.3)</summary>
    ReliefStandards,

    /// <summary>现场现金: cash above the limit on a visit (支10), with a sum</summary>
    CashVisit,

    /// <summary>救助慰问个案: what is above the agency's standards, or other goods (支3.3, 支5.1)</summary>
    ReliefException,

    /// <summary>两枚印鉴暂时合管 (CU-3)</summary>
    SealsTogether,

    /// <summary>其他重大事项 (管13.4)</summary>
    Other,
}

/// <summary>What the subject of a motion is, so that it can only be something real.</summary>
public enum MotionSubject
{
    None,

    /// <summary>A person with a post in the agency; must be named.</summary>
    Person,

    /// <summary>A draft case of the agency; may be named.</summary>
    Case,
}

/// <summary>
/// What the committee has passed, from the moment that the chair signed the minutes on: the object
/// that other operations ask for (GV-6). One that concerns a single case, person or sum is used up
/// by it, a budget by its handing-in; a plan or a scheme may be cited again.
/// </summary>
public sealed class Resolution : IAgencyOwned
{
    Resolution() { }

    internal Resolution(Guid id, Meeting meeting, Motion motion, int number, DateTime now)
    {
        (Id, AgencyId, MeetingId) = (id, meeting.AgencyId, meeting.Id);
        (MotionId, Kind, SubjectId) = (motion.Id, motion.Kind, motion.SubjectId);
        (Year, Amount) = (motion.Year, motion.Amount);
        (Title, PassedOn, Number) = (motion.Title, meeting.HeldOn, number);
        SignedAt = Beijing.Utc(now);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid MeetingId { get; private set; }
    public Guid MotionId { get; private set; }
    public MotionKind Kind { get; private set; }

    /// <summary>The case, person or thing that it is about; null when it names none.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>The year that a plan, budget or final account is for; null for other kinds.
    /// </summary>
    public int? Year { get; private set; }

    /// <summary>What it carries in all, of a kind that has a sum; null for other kinds.</summary>
    public Money? Amount { get; private set; }

    public string Title { get; private set; } = "";
    public DateOnly PassedOn { get; private set; }

    /// <summary>1, 2, 3 … of the agency in the year in which it was passed.</summary>
    public int Number { get; private set; }

    /// <summary>Year and number as other papers cite it.</summary>
    public string OnPaper => $"管委会决议〔{PassedOn.Year}〕{Number}号";

    /// <summary>When the chair signed the minutes that prove it.</summary>
    public DateTime SignedAt { get; private set; }

    /// <summary>When an operation used it up.</summary>
    public DateTime? ConsumedAt { get; private set; }

    /// <summary>The operation that used it up.</summary>
    public Guid? ConsumedById { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether it carries one operation only.</summary>
    public bool IsForOnce =>
        Kind
            is MotionKind.Budget
                or MotionKind.BudgetChange
                or MotionKind.EarlySpending
                or MotionKind.Appointment
                or MotionKind.Change
                or MotionKind.Termination
                or MotionKind.LargeSum
                or MotionKind.OwnRules
                or MotionKind.ReliefStandards
                or MotionKind.ReliefException
                or MotionKind.SealsTogether;

    public bool IsUsable => !IsForOnce || ConsumedAt is null;

    /// <summary>Whether it carries an agency's operation of that kind about that subject.</summary>
    public bool Carries(Guid agencyId, MotionKind kind, Guid? subjectId) =>
        AgencyId == agencyId && Kind == kind && SubjectId == subjectId && IsUsable;

    /// <summary>The resolution that an operation needs, out of the agency's own.</summary>
    /// <exception cref="RuleBroken">
    /// GV-6: there is none; the facts name the motion to put on the next agenda.
    /// </exception>
    public static Resolution Required(
        Guid agencyId,
        MotionKind kind,
        Guid? subjectId,
        IEnumerable<Resolution> passed
    ) =>
        passed.Where(r => r.Carries(agencyId, kind, subjectId)).MaxBy(r => r.PassedOn)
        ?? throw Lacking(kind, subjectId);

    /// <summary>What a motion of a kind is about.</summary>
    public static MotionSubject SubjectOf(MotionKind kind) =>
        kind switch
        {
            MotionKind.Appointment or MotionKind.SealsTogether => MotionSubject.Person,
            MotionKind.Change or MotionKind.Termination => MotionSubject.Case,
            MotionKind.DevelopmentPlan
            or MotionKind.AnnualPlan
            or MotionKind.Budget
            or MotionKind.BudgetChange
            or MotionKind.EarlySpending
            or MotionKind.FinalAccounts
            or MotionKind.OwnRules
            or MotionKind.LargeSum
            or MotionKind.PremiumSubsidy
            or MotionKind.ReliefStandards
            or MotionKind.CashVisit
            or MotionKind.ReliefException
            or MotionKind.Other => MotionSubject.None,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The kind of case that a change or termination motion is about.</summary>
    public static CaseKind CaseKindOf(MotionKind kind) =>
        kind == MotionKind.Termination ? CaseKind.Termination : CaseKind.Change;

    /// <summary>Whether a motion of a kind names a sum, which its resolution then carries in
    /// all.</summary>
    public static bool HasSum(MotionKind kind) => kind == MotionKind.CashVisit;

    /// <summary>Whether a motion of a kind names a year, which its resolution then is
    /// for.</summary>
    public static bool IsOfYear(MotionKind kind) =>
        kind
            is MotionKind.AnnualPlan
                or MotionKind.Budget
                or MotionKind.BudgetChange
                or MotionKind.EarlySpending
                or MotionKind.FinalAccounts;

    /// <summary>A case cites it: one about this case, or about no named one. Cited again by the
    /// same case, after a return for completion, it is the same use.</summary>
    /// <exception cref="RuleBroken">GV-6: of another agency, kind or case, or used up.</exception>
    public void CarryCase(AgencyCase dossier, DateTime now)
    {
        var kind = dossier.Kind == CaseKind.Change ? MotionKind.Change : MotionKind.Termination;
        if (ConsumedById == dossier.Id)
        {
            dossier.RestOn(Id);
            return;
        }
        if (!Carries(dossier.AgencyId!.Value, kind, SubjectId is null ? null : dossier.Id))
        {
            throw Lacking(kind, null);
        }
        (ConsumedAt, ConsumedById) = (Beijing.Utc(now), dossier.Id);
        dossier.RestOn(Id);
    }

    /// <summary>An operation cites it, and uses it up if it is for once.</summary>
    /// <exception cref="RuleBroken">GV-6: of another agency, kind or subject, or used
    /// up.</exception>
    public void Consume(
        Guid agencyId,
        MotionKind kind,
        Guid? subjectId,
        Guid operationId,
        Circumstances at
    )
    {
        if (!Carries(agencyId, kind, subjectId))
        {
            throw Lacking(kind, subjectId);
        }
        if (IsForOnce)
        {
            (ConsumedAt, ConsumedById) = (Beijing.Utc(at.Now), operationId);
        }
    }

    static RuleBroken Lacking(MotionKind kind, Guid? subjectId) =>
        AgencyRules.NeedsResolution.Broken(
            $"请将“{kind.Label()}”列入下次管委会会议议程。",
            ("motionKind", kind.ToString()),
            ("motion", kind.Label()),
            ("subjectId", subjectId)
        );
}
