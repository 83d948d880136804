using System.Text.Json;
using System.Text.Json.Serialization;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>
/// What a case asks for, as the applicant filled it in; every field may be missing in a draft.
/// In JSON the discriminator is <c>kind</c>, so that the agency's own kind is
/// <c>agencyKind</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SetUpContent), "setUp")]
[JsonDerivedType(typeof(ChangeContent), "change")]
[JsonDerivedType(typeof(TerminationContent), "termination")]
[JsonDerivedType(typeof(ReissueContent), "reissue")]
[JsonDerivedType(typeof(BusinessStartContent), "businessStart")]
[JsonDerivedType(typeof(LapseExtensionContent), "lapseExtension")]
public abstract record CaseContent
{
    /// <summary>How content is written and read: camelCase, enums as camelCase words.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The kind of case that this content belongs to.</summary>
    [JsonIgnore]
    public abstract CaseKind CaseKind { get; }

    /// <summary>The committee's resolution that the case rests on (GV-6); null for kinds that need
    /// none.</summary>
    [JsonIgnore]
    public virtual Guid? RestsOn => null;

    /// <summary>An empty draft of a kind.</summary>
    public static CaseContent Empty(CaseKind kind) =>
        kind switch
        {
            CaseKind.SetUp => new SetUpContent(),
            CaseKind.Change => new ChangeContent(),
            CaseKind.Termination => new TerminationContent(),
            CaseKind.Reissue => new ReissueContent(),
            CaseKind.BusinessStart => new BusinessStartContent(),
            CaseKind.LapseExtension => new LapseExtensionContent(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}

/// <summary>Post that a person holds in the sponsoring union (GV-2).</summary>
public enum UnionPost
{
    /// <summary>主席</summary>
    Chair,

    /// <summary>主管副主席</summary>
    ViceChairInCharge,

    /// <summary>其他</summary>
    Other,
}

/// <summary>Somebody intended as committee chair or agency director.</summary>
public sealed record PostHolder
{
    public string? Name { get; init; }

    /// <summary>Resident identity number.</summary>
    [Personal]
    public string? IdentityNumber { get; init; }

    public UnionPost? UnionPost { get; init; }

    /// <summary>Why it is someone other than the union post that GV-2 names.</summary>
    public string? ExceptionReason { get; init; }
}

/// <summary>Why somebody sits on the management committee (GV-1, 管12).</summary>
public enum CommitteeRole
{
    /// <summary>本级主席</summary>
    UnionChair,

    /// <summary>主管副主席</summary>
    ViceChairInCharge,

    /// <summary>有关部门负责人</summary>
    DepartmentHead,

    /// <summary>地区或者行业工会负责人代表</summary>
    Representative,
}

/// <summary>A line of the committee list.</summary>
public sealed record CommitteeEntry
{
    public string? Name { get; init; }
    public CommitteeRole? Role { get; init; }

    /// <summary>Position in the union or the unit.</summary>
    public string? Title { get; init; }
}

/// <summary>What a member of staff does.</summary>
public enum StaffDuty
{
    /// <summary>经办人员</summary>
    Clerk,

    /// <summary>会计</summary>
    Accountant,

    /// <summary>出纳</summary>
    Cashier,
}

/// <summary>A line of the staff list.</summary>
public sealed record StaffEntry
{
    public string? Name { get; init; }
    public StaffDuty? Duty { get; init; }
    public bool? FullTime { get; init; }

    [Personal]
    public string? Phone { get; init; }
}

/// <summary>Set-up application (AG-4, 管8.1).</summary>
public sealed record SetUpContent : CaseContent
{
    [JsonIgnore]
    public override CaseKind CaseKind => CaseKind.SetUp;

    public AgencyKind? AgencyKind { get; init; }

    /// <summary>Name without prefix and 代办处 (AG-2).</summary>
    public string? ShortName { get; init; }

    public string? SponsorUnion { get; init; }

    /// <summary>Code of one of the sixteen districts; a district agency must have it.</summary>
    public string? AreaCode { get; init; }

    public string? Address { get; init; }
    public string? Premises { get; init; }
    public string? Equipment { get; init; }

    /// <summary>Member units expected.</summary>
    public int? ScaleUnits { get; init; }

    /// <summary>Members expected.</summary>
    public int? ScaleMembers { get; init; }

    public string? ContactName { get; init; }

    [Personal]
    public string? ContactPhone { get; init; }

    public PostHolder? Chair { get; init; }
    public PostHolder? Director { get; init; }
    public IReadOnlyList<CommitteeEntry> Committee
    {
        get;
        init => field = value ?? [];
    } = [];
    public IReadOnlyList<StaffEntry> Staff
    {
        get;
        init => field = value ?? [];
    } = [];
}

/// <summary>What a change application changes (管9).</summary>
public enum ChangeWhat
{
    Name,
    Chair,
    Director,
    Premises,
    Other,
}

/// <summary>Change application (AG-8, 管9.1).</summary>
public sealed record ChangeContent : CaseContent
{
    [JsonIgnore]
    public override CaseKind CaseKind => CaseKind.Change;

    public IReadOnlyList<ChangeWhat> Whats
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NewShortName { get; init; }
    public string? NewAddress { get; init; }
    public PostHolder? NewChair { get; init; }
    public PostHolder? NewDirector { get; init; }
    public string? Other { get; init; }

    /// <summary>The committee's resolution on the change; used up by the submission
    /// (GV-6).</summary>
    public Guid? ResolutionId { get; init; }

    [JsonIgnore]
    public override Guid? RestsOn => ResolutionId;
}

/// <summary>The two grounds of 管10.1.</summary>
public enum TerminationGround
{
    /// <summary>不能履行办法、章程及有关规定</summary>
    CannotFulfil,

    /// <summary>办事处责令终止</summary>
    Ordered,
}

/// <summary>Termination application or order (AG-9, 管10.1).</summary>
public sealed record TerminationContent : CaseContent
{
    [JsonIgnore]
    public override CaseKind CaseKind => CaseKind.Termination;

    public TerminationGround? Ground { get; init; }
    public string? Reason { get; init; }

    /// <summary>The committee's resolution on the end, used up by the submission (GV-6); none in
    /// an order of the office.</summary>
    public Guid? ResolutionId { get; init; }

    [JsonIgnore]
    public override Guid? RestsOn => ResolutionId;

    /// <summary>Full name of the agency proposed to take over cover and claims; none means the
    /// office, which names the successor in the end (AG-15).</summary>
    public string? Successor { get; init; }
}

public enum ReissueCause
{
    Lost,
    Damaged,
}

/// <summary>Replacement of a lost or damaged certificate or appointment letter (AG-11, 管18.1).
/// </summary>
public sealed record ReissueContent : CaseContent
{
    [JsonIgnore]
    public override CaseKind CaseKind => CaseKind.Reissue;

    /// <summary>DJZ-2026-0001 of a certificate, PS-2026-0001 of a letter.</summary>
    public string? CertificateNumber { get; init; }
    public ReissueCause? Cause { get; init; }

    /// <summary>Date on which the committee declared it void.</summary>
    public DateOnly? DeclaredVoidOn { get; init; }

    /// <summary>Wording of the declaration.</summary>
    public string? Declaration { get; init; }
}

/// <summary>Report that business has started (AG-6, AG-7).</summary>
public sealed record BusinessStartContent : CaseContent
{
    [JsonIgnore]
    public override CaseKind CaseKind => CaseKind.BusinessStart;

    public DateOnly? StartedOn { get; init; }
    public string? Description { get; init; }
}

/// <summary>A stated cause for not having started business yet (AG-7).</summary>
public sealed record LapseExtensionContent : CaseContent
{
    [JsonIgnore]
    public override CaseKind CaseKind => CaseKind.LapseExtension;

    public string? Cause { get; init; }
    public DateOnly? AskedUntil { get; init; }
}
