namespace Huzhu.Domain.People;

/// <summary>The posts a natural person can hold, at the Beijing office or in one agency.</summary>
public enum PostKind
{
    /// <summary>办事处审核: prepares decisions on agencies.</summary>
    OfficeReviewer,

    /// <summary>办事处核准: confirms what another person prepared.</summary>
    OfficeApprover,

    /// <summary>办事处稽核: inspects agencies and follows reports of misuse.</summary>
    OfficeInspector,

    /// <summary>办事处财务.</summary>
    OfficeFinance,

    /// <summary>办事处系统管理: people, calendar, parameters; no decisions on agencies.</summary>
    OfficeAdministrator,

    /// <summary>管委会主任 (管12).</summary>
    CommitteeChair,

    /// <summary>代办处主任 (管12, 管14).</summary>
    AgencyDirector,

    /// <summary>经办人员 (管7.4).</summary>
    Clerk,

    /// <summary>会计 (管19.2).</summary>
    Accountant,

    /// <summary>出纳.</summary>
    Cashier,

    /// <summary>管委会委员 (管12).</summary>
    CommitteeMember,

    /// <summary>会计负责人: the accountant who is named to lead (管19.2).</summary>
    LeadAccountant,

    /// <summary>代办点经办人员 (管15.1).</summary>
    PointClerk,
}

/// <summary>
/// One person holding one post from a date to a date. Giving rights needs two natural persons
/// (GV-8, GV-10): a post counts only once somebody else than its proposer has confirmed it.
/// </summary>
public sealed class Post
{
    /// <summary>For the database.</summary>
    private Post() { }

    public Guid Id { get; private set; }

    /// <summary>Who holds the post.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The agency, or null for a post at the office.</summary>
    public Guid? AgencyId { get; private set; }

    public PostKind Kind { get; private set; }

    /// <summary>The service point (代办点) that a clerk of points is held to; null for all other
    /// posts.</summary>
    public Guid? PointId { get; private set; }

    /// <summary>First day of the post, in Beijing.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the post (inclusive), in Beijing; null while open.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Whether the post is held full-time (专职, 管19.2).</summary>
    public bool FullTime { get; private set; }

    /// <summary>The instant at which an act ended the post before its last day was over.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The instant since which the sign-in is suspended for this post (GV-8).</summary>
    public DateTime? SuspendedAt { get; private set; }

    /// <summary>Who proposed to give the post.</summary>
    public Guid? ProposedById { get; private set; }

    /// <summary>The name that the proposal gives the holder; compared with the ledger of persons
    /// only when it is confirmed, so that a proposal tells nothing of a number.</summary>
    public string? ProposedName { get; private set; }

    /// <summary>Who confirmed it; null while it waits, and then it gives no rights.</summary>
    public Guid? ConfirmedById { get; private set; }

    /// <summary>Who proposed to lift a suspension; null unless that waits for a second
    /// person.</summary>
    public Guid? RestoreProposedById { get; private set; }

    public int Version { get; private set; }

    /// <summary>A post that waits for a second person's confirmation.</summary>
    public static Post Propose(
        Guid id,
        Guid personId,
        Guid? agencyId,
        PostKind kind,
        DateOnly from,
        DateOnly? to,
        Guid by,
        bool fullTime = false,
        string? name = null,
        Guid? pointId = null
    )
    {
        Regulations.AgencyRules.NamedAccounts.Require(personId != Guid.Empty);
        if (IsOfficePost(kind) != (agencyId is null))
            throw new ArgumentException("an office post has no agency, an agency post has one");
        if (kind == PostKind.PointClerk != pointId is not null)
            throw new ArgumentException("a clerk of points has a point, nobody else has one");
        return new()
        {
            Id = id,
            PersonId = personId,
            AgencyId = agencyId,
            Kind = kind,
            From = from,
            To = to,
            ProposedById = by,
            FullTime = fullTime,
            ProposedName = name,
            PointId = pointId,
        };
    }

    /// <summary>Whether it is asked if a post is held full-time (专职, 管19.2).</summary>
    public static bool AsksFullTime(PostKind kind) =>
        kind is PostKind.Accountant or PostKind.LeadAccountant;

    /// <summary>Refuses the same post for the same person on the same days, in force or waiting.
    /// </summary>
    /// <param name="held">All posts of the person, in whatever agency.</param>
    /// <exception cref="Shared.WrongState">There is one.</exception>
    public void RequireNew(IEnumerable<Post> held, DateOnly today)
    {
        var same = held.FirstOrDefault(h =>
            h.Id != Id
            && h.PersonId == PersonId
            && h.AgencyId == AgencyId
            && h.Kind == Kind
            && h.EndedAt is null
            && !(h.To < today)
            && !(h.To < From)
            && !(To < h.From)
        );
        if (same is not null)
            throw new Shared.WrongState(
                same.ConfirmedById is null
                    ? "该人员的同一岗位已经提出，正等待另一人确认；有误的请先结束那一份。"
                    : "该人员这段时间已任同一岗位，无需重复提出；须改期限的请先结束原岗位。"
            );
    }

    /// <summary>Brings the post into force. The proposer, and the person who would hold it,
    /// cannot confirm (GV-10).</summary>
    public void Confirm(Guid by)
    {
        if (ConfirmedById is not null)
            throw new Shared.WrongState("该岗位已经确认，无需再次确认。");
        Regulations.SupervisionRules.SecondPerson.Require(by != ProposedById && by != PersonId);
        ConfirmedById = by;
    }

    /// <summary>Ends the post at this instant.</summary>
    public void End(DateTime now)
    {
        if (EndedAt is not null)
            throw new Shared.WrongState("该岗位已经结束。");
        EndedAt = now;
    }

    /// <summary>Takes the rights away at once; one person is enough. Post and items stay, frozen
    /// (GV-8).</summary>
    public void Suspend(DateTime now) =>
        (SuspendedAt, RestoreProposedById) = (SuspendedAt ?? now, null);

    /// <summary>One person proposes to give suspended rights back (GV-8).</summary>
    public void ProposeRestoring(Guid by)
    {
        if (SuspendedAt is null)
            throw new Shared.WrongState("该岗位目前没有停用，请刷新后查看。");
        RestoreProposedById = by;
    }

    /// <summary>A second person, who is not the holder, gives them back (GV-8, GV-10).</summary>
    public void ConfirmRestoring(Guid by)
    {
        if (RestoreProposedById is null)
            throw new Shared.WrongState("目前没有待确认的恢复，请先提出恢复。");
        Regulations.AgencyRules.RestoredByTwo.Require(
            by != RestoreProposedById && by != PersonId && RestoreProposedById != PersonId
        );
        (SuspendedAt, RestoreProposedById) = (null, null);
    }

    /// <summary>Whether the post gives rights at this instant.</summary>
    public bool GivesRightsAt(DateTime instant)
    {
        var today = Shared.Beijing.DateOf(instant);
        return ConfirmedById is not null
            && SuspendedAt is null
            && (EndedAt is null || instant < EndedAt)
            && From <= today
            && (To is null || today <= To);
    }

    /// <summary>Whether this kind of post belongs to the office rather than to an agency.</summary>
    public static bool IsOfficePost(PostKind kind) => kind <= PostKind.OfficeAdministrator;
}
