using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

/// <summary>What a motion is about; all but the last need a resolution of their kind (GV-6).</summary>
public enum MotionKind
{
    /// <summary>发展规划 (管13.1)</summary>
    DevelopmentPlan,

    /// <summary>年度展业计划 (管13.1)</summary>
    AnnualPlan,

    /// <summary>年度预算 (管13.2)</summary>
    Budget,

    /// <summary>年度决算 (管13.2)</summary>
    FinalAccounts,

    /// <summary>回拨管理费使用方案 (管13.2)</summary>
    FeeScheme,

    /// <summary>管理规定 (管13.1)</summary>
    OwnRules,

    /// <summary>提议任免管理人员: director or lead accountant (管13.5)</summary>
    Appointment,

    /// <summary>变更决定 (管9.1)</summary>
    Change,

    /// <summary>终止决定 (管10)</summary>
    Termination,

    /// <summary>大额资金使用 (监30)</summary>
    LargeSum,

    /// <summary>会费补助方案 (支6)</summary>
    PremiumSubsidy,

    /// <summary>两枚印鉴暂时合管 (CU-3)</summary>
    SealsTogether,

    /// <summary>其他重大事项 (管13.4)</summary>
    Other,
}

/// <summary>
/// What the committee has passed, from the moment that the chair signed the minutes on: the object
/// that other operations ask for (GV-6). One that concerns a single case, person or sum is used up
/// by it; a plan, a budget or a scheme may be cited again.
/// </summary>
public sealed class Resolution : IAgencyOwned
{
    Resolution() { }

    internal Resolution(Guid id, Meeting meeting, Motion motion, DateTime now)
    {
        (Id, AgencyId, MeetingId) = (id, meeting.AgencyId, meeting.Id);
        (MotionId, Kind, SubjectId) = (motion.Id, motion.Kind, motion.SubjectId);
        (Title, PassedOn) = (motion.Title, meeting.HeldOn);
        SignedAt = Beijing.Utc(now);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid MeetingId { get; private set; }
    public Guid MotionId { get; private set; }
    public MotionKind Kind { get; private set; }

    /// <summary>The case, person or thing that it is about; null when it names none.</summary>
    public Guid? SubjectId { get; private set; }

    public string Title { get; private set; } = "";
    public DateOnly PassedOn { get; private set; }

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
            is MotionKind.Appointment
                or MotionKind.Change
                or MotionKind.Termination
                or MotionKind.LargeSum
                or MotionKind.OwnRules
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

    /// <summary>An operation cites it, and uses it up if it is for once.</summary>
    /// <exception cref="RuleBroken">GV-6: of another agency, kind or subject, or used up.</exception>
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
            ("motionKind", kind.ToString()),
            ("motion", kind.Label()),
            ("subjectId", subjectId),
            ("why", $"请将“{kind.Label()}”列入下次管委会会议议程。")
        );
}
