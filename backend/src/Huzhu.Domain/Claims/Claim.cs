using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Claims;

/// <summary>How the report came.</summary>
public enum ClaimChannel
{
    /// <summary>单位报送.</summary>
    Unit,

    /// <summary>本人或家属.</summary>
    Member,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>办事处转来.</summary>
    Office,
}

/// <summary>Where a claim stands: a function of what is recorded (ADR 0006).</summary>
public enum ClaimState
{
    /// <summary>已报案.</summary>
    Reported,

    /// <summary>已上报.</summary>
    SentUp,

    /// <summary>已打回.</summary>
    Returned,

    /// <summary>拟核: one person has proposed.</summary>
    Proposed,

    /// <summary>已核准.</summary>
    Approved,

    /// <summary>不予给付.</summary>
    Declined,

    /// <summary>已撤案.</summary>
    Withdrawn,
}

/// <summary>To whom the benefit is paid (CU-8); kept encrypted as a whole.</summary>
/// <param name="Relation">To the insured person: 本人, 监护人, 继承人 …</param>
/// <param name="IdentityNumber">Of a payee who isn't the insured person.</param>
public sealed record Payee(
    string Name,
    string Account,
    string? Bank,
    string Relation,
    string? IdentityNumber
);

/// <summary>A claim (报案): one event under one plan, one line of the register (CL-1). What the
/// office says of it stands in <see cref="ClaimRound"/>.</summary>
public sealed class Claim : IAgencyOwned
{
    Claim() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid EventId { get; private set; }
    public Guid MemberId { get; private set; }

    /// <summary>The member's unit when it was reported.</summary>
    public Guid UnitId { get; private set; }
    public string PlanCode { get; private set; } = "";

    /// <summary>BA-2026-000001: without gaps in the agency and Beijing year.</summary>
    public string Number { get; private set; } = "";

    /// <summary>申报份数: units whose cover counted when it was reported.</summary>
    public int Units { get; private set; }
    public DateOnly ReportedOn { get; private set; }
    public Guid ReportedById { get; private set; }
    public ClaimChannel Channel { get; private set; }

    /// <summary>报案人, to be kept encrypted.</summary>
    public string Reporter { get; private set; } = "";

    /// <summary>To be kept encrypted; null: not given yet.</summary>
    public Payee? Payee { get; private set; }

    /// <summary>Keyed hash of the payee's account.</summary>
    public Guid? AccountKey { get; private set; }
    public DateTime? ReviewedAt { get; private set; }
    public Guid? ReviewedById { get; private set; }

    /// <summary>How often it was sent up.</summary>
    public int Round { get; private set; }
    public DateTime? SentUpAt { get; private set; }
    public Guid? SentUpById { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>When anything of it, its event, bills or papers changed last.</summary>
    public DateTime ChangedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Enters a report. It is never refused for lack of cover: the register holds every
    /// one.
    /// </summary>
    public static Claim Register(
        Guid id,
        InsuredEvent happened,
        Guid unitId,
        string planCode,
        int units,
        ClaimChannel channel,
        string reporter,
        Guid by,
        DateTime now
    ) =>
        new()
        {
            Id = id,
            AgencyId = happened.AgencyId,
            EventId = happened.Id,
            MemberId = happened.MemberId,
            UnitId = unitId,
            PlanCode = planCode,
            Units = units,
            Channel = channel,
            Reporter = reporter,
            ReportedById = by,
            ReportedOn = Beijing.DateOf(now),
            ChangedAt = Beijing.Utc(now),
        };

    /// <summary>Gives the number that was drawn for it, and the day of the drawing.</summary>
    public void Enter(string number, DateTime at)
    {
        ClaimRules.EveryReportOnce.Applied();
        (Number, ReportedOn) = (number, Beijing.DateOf(at));
    }

    /// <summary>Where it stands, with the office's latest round of it; null: it was never sent up.
    /// </summary>
    public ClaimState State(ClaimRound? latest) =>
        WithdrawnAt is not null ? ClaimState.Withdrawn : latest?.State ?? ClaimState.Reported;

    /// <summary>Notes a change of the claim, its event, bills or papers.</summary>
    /// <exception cref="WrongState">It lies with the office, or is closed.</exception>
    public void Change(ClaimRound? latest, DateTime now)
    {
        RequireHere(latest);
        ChangedAt = Beijing.Utc(now);
    }

    /// <exception cref="WrongState">It lies with the office, or is closed.</exception>
    public void SetPayee(Payee payee, Guid? accountKey, ClaimRound? latest, DateTime now)
    {
        Change(latest, now);
        (Payee, AccountKey) = (payee, accountKey);
    }

    /// <summary>初审: somebody has looked at what the findings say (CL-2).</summary>
    /// <exception cref="WrongState">It lies with the office, or is closed.</exception>
    public void Review(ClaimRound? latest, Guid by, DateTime now)
    {
        Change(latest, now);
        (ReviewedById, ReviewedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>Goes up to the office; the number stays, the round counts on.</summary>
    /// <param name="form">The form of the present content; null: none was printed.</param>
    /// <exception cref="RuleBroken">CL-2: findings that block, or nobody has reviewed it. CL-3: the
    /// form of the present content isn't printed, or its stamped scan isn't there.</exception>
    /// <exception cref="WrongState">It lies with the office, or is closed.</exception>
    public ClaimRound SendUp(
        Guid roundId,
        ClaimAssessment assessment,
        ClaimForm? form,
        bool scanned,
        ClaimRound? latest,
        Guid by,
        DateTime now
    )
    {
        RequireHere(latest);
        ClaimRules.ReviewedFirst.Require(
            ReviewedAt is not null,
            "这件报案还没有初审，请先核对并登记初审。"
        );
        var blocking = assessment.Blocking.ToList();
        ClaimRules.ReviewedFirst.Require(
            blocking.Count == 0,
            "初审还有未解决的问题，请逐项处理后再上报："
                + string.Join("", blocking.Select(f => f.Text)),
            ("findings", blocking.Count)
        );
        ClaimRules.FormOfTheCase.Require(
            form is not null,
            "申请书还没有打印，或者打印以后内容有变动，请重新打印、盖章签字后再上报。"
        );
        ClaimRules.FormOfTheCase.Require(
            scanned,
            "还没有本次申请书的盖章扫描件，请扫描后按“盖章申请书”上传。"
        );
        Round++;
        (SentUpAt, SentUpById, ChangedAt) = (Beijing.Utc(now), by, Beijing.Utc(now));
        return ClaimRound.Of(roundId, this);
    }

    /// <summary>撤案, on the claimant's written request; the number stays in the register.</summary>
    /// <exception cref="WrongState">Decided already.</exception>
    public void Withdraw(ClaimRound? latest, DateTime now)
    {
        if (
            State(latest) is ClaimState.Approved or ClaimState.Declined or ClaimState.Withdrawn
            || latest?.Revises is not null
        )
        {
            throw new WrongState("该报案已经办结，不能再撤案，请刷新后查看。");
        }
        latest?.Withdraw(now);
        (WithdrawnAt, ChangedAt) = (Beijing.Utc(now), Beijing.Utc(now));
    }

    void RequireHere(ClaimRound? latest)
    {
        if (State(latest) is not (ClaimState.Reported or ClaimState.Returned))
        {
            throw new WrongState(
                $"该报案目前为“{State(latest).Label()}”，不能再改动，请刷新后查看。"
            );
        }
    }
}

/// <summary>What the agency did.</summary>
public enum ClaimAct
{
    Registered,
    Corrected,
    Reviewed,
    Printed,
    SentUp,
    Withdrawn,
}

/// <summary>One act of the agency on a claim; never changed (CL-9).</summary>
public sealed class ClaimStep : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid ClaimId { get; init; }
    public required ClaimAct Act { get; init; }
    public required int Round { get; init; }

    /// <summary>A reason, to be kept encrypted.</summary>
    public string? Text { get; init; }
    public required Guid ById { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>A paper of an event (材料), shared by its claims; the stamped form belongs to
/// one.</summary>
public sealed class ClaimDocument : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid EventId { get; init; }
    public required ClaimPaper Kind { get; init; }

    /// <summary>The name of the file, to be kept encrypted: people write names into it.</summary>
    public required string Name { get; init; }
    public required Guid FileId { get; init; }
    public required long Size { get; init; }

    /// <summary>Of a stamped form: the print that it shows.</summary>
    public Guid? FormId { get; init; }
    public required Guid AddedById { get; init; }
    public required DateTime AddedAt { get; init; }

    /// <summary>原件已核: by whom; null: nobody has seen the original.</summary>
    public Guid? OriginalSeenById { get; set; }
}

/// <summary>A print of the application (互助金申请书, CL-3): what it says, and the code that says later
/// whether the case has changed.</summary>
public sealed class ClaimForm : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid ClaimId { get; init; }
    public required int Revision { get; init; }

    /// <summary>Of the content and the revision; two prints of the same content bear one
    /// code.</summary>
    public required string Code { get; init; }

    /// <summary>What is printed, as JSON, to be kept encrypted.</summary>
    public required string Content { get; init; }
    public required Guid PrintedById { get; init; }
    public required DateTime PrintedAt { get; init; }
}

/// <summary>Words for screen, lists and papers.</summary>
public static class ClaimLabels
{
    public static string Label(this ClaimState state) =>
        state switch
        {
            ClaimState.Reported => "已报案",
            ClaimState.SentUp => "已上报",
            ClaimState.Returned => "已打回",
            ClaimState.Proposed => "拟核",
            ClaimState.Approved => "已核准",
            ClaimState.Declined => "不予给付",
            ClaimState.Withdrawn => "已撤案",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Label(this EventKind kind) =>
        kind switch
        {
            EventKind.Stay => "住院",
            EventKind.Illness => "确诊疾病",
            EventKind.Accident => "意外伤残",
            EventKind.Death => "身故",
            EventKind.Loss => "家财损失",
            EventKind.Medical => "医疗费",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this ClaimChannel channel) =>
        channel switch
        {
            ClaimChannel.Unit => "单位报送",
            ClaimChannel.Member => "本人或家属",
            ClaimChannel.Phone => "电话",
            ClaimChannel.Office => "办事处转来",
            _ => throw new ArgumentOutOfRangeException(nameof(channel)),
        };

    public static string Label(this ClaimAct act) =>
        act switch
        {
            ClaimAct.Registered => "报案登记",
            ClaimAct.Corrected => "更正",
            ClaimAct.Reviewed => "初审",
            ClaimAct.Printed => "打印申请书",
            ClaimAct.SentUp => "上报",
            ClaimAct.Withdrawn => "撤案",
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
}
