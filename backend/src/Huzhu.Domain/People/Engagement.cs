using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.People;

/// <summary>Who looks into agencies from outside; all of them read only.</summary>
public enum EngagementKind
{
    /// <summary>外部审计 (监32)</summary>
    ExternalAudit,

    /// <summary>经审、财务和行政检查 (监21)</summary>
    OfficialInspection,

    /// <summary>市总工会职工互助保障管理委员会 (管6, 管11)</summary>
    FederationSupervision,
}

/// <summary>What an engagement says; an edit replaces all of it.</summary>
public sealed record EngagementTerms
{
    public required EngagementKind Kind { get; init; }

    /// <summary>The audit firm or authority.</summary>
    public required string Firm { get; init; }
    public required string Purpose { get; init; }

    /// <summary>Contract, order or decision that it rests on.</summary>
    public required string Mandate { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Last day; open only for the federation's committee.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Whether personal data is shown whole; says so, else it is masked.</summary>
    public required bool Unmasked { get; init; }

    /// <summary>The agencies; none for the federation's committee: it sees all.</summary>
    public required IReadOnlyList<Guid> AgencyIds { get; init; }
    public required IReadOnlyList<Guid> PersonIds { get; init; }
}

/// <summary>
/// The read-only right of named persons to look into named agencies from a date to a date
/// (GV-11, GV-12); it gives nothing before a second person has approved it, and an edit voids
/// the approval.
/// </summary>
public sealed class Engagement
{
    readonly List<EngagedAgency> agencies = [];
    readonly List<EngagedPerson> persons = [];

    Engagement() { }

    public Guid Id { get; private set; }

    /// <summary>The agency that engages its own auditor; null for the office.</summary>
    public Guid? ByAgencyId { get; private set; }

    public EngagementKind Kind { get; private set; }
    public string Firm { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public string Mandate { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public bool Unmasked { get; private set; }
    public Guid ProposedById { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>Raised by each edit; the approval names the one that was read.</summary>
    public int Revision { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<EngagedAgency> Agencies => agencies;
    public IReadOnlyList<EngagedPerson> Persons => persons;

    /// <summary>The office, or an agency for itself alone, engages an auditor.</summary>
    public static Engagement Propose(
        Guid id,
        Guid? byAgencyId,
        EngagementTerms terms,
        Guid by,
        Func<Guid> newId
    )
    {
        var engagement = new Engagement { Id = id, ByAgencyId = byAgencyId };
        engagement.Write(terms, by, newId);
        return engagement;
    }

    /// <summary>Changes it; an approval given before counts no longer.</summary>
    public void Amend(EngagementTerms terms, Guid by, Func<Guid> newId)
    {
        RequireOpen();
        Write(terms, by, newId);
    }

    /// <summary>A second person, not one of those engaged, approves it (GV-10).</summary>
    /// <param name="posts">All posts of the persons engaged, in whatever agency (GV-9).</param>
    public void Confirm(int revision, IEnumerable<Post> posts, Guid by)
    {
        RequireOpen();
        if (ConfirmedById is not null)
        {
            throw new WrongState("该委托已经核准，不能再改；要变更的请结束后另行委托。");
        }
        SupervisionRules.EngagedAuditors.Require(
            revision == Revision,
            "委托内容已经修改，请核对后重新核准。"
        );
        SupervisionRules.SecondPerson.Require(by != ProposedById && !Names(by));
        IncompatiblePosts.RequireNone(IncompatiblePosts.Of(this, posts));
        ConfirmedById = by;
    }

    /// <summary>Ends it at this instant; one person is enough.</summary>
    public void End(DateTime now)
    {
        RequireOpen();
        EndedAt = Beijing.Utc(now);
    }

    public bool Names(Guid personId) => persons.Any(p => p.PersonId == personId);

    public bool Covers(Guid agencyId) =>
        Kind == EngagementKind.FederationSupervision || agencies.Any(a => a.AgencyId == agencyId);

    /// <summary>Whether it lets the person read that agency at an instant.</summary>
    public bool Opens(Guid personId, Guid agencyId, DateTime at) =>
        ConfirmedById is not null
        && !(EndedAt <= at)
        && From <= Beijing.DateOf(at)
        && !(To < Beijing.DateOf(at))
        && Names(personId)
        && Covers(agencyId);

    /// <summary>One look at one page; the audited agency sees the record of it.</summary>
    /// <exception cref="RuleBroken">GV-11 (GV-12): the engagement doesn't open it.</exception>
    public EngagementView View(
        Guid id,
        Guid personId,
        Guid agencyId,
        string page,
        bool writes,
        DateTime now
    )
    {
        var rule =
            Kind == EngagementKind.FederationSupervision
                ? AgencyRules.FederationSupervises
                : SupervisionRules.EngagedAuditors;
        rule.Require(!writes, "审计和监督人员只可查阅。");
        rule.Require(
            Opens(personId, agencyId, now),
            "该代办处、人员或者日期不在委托范围内。",
            ("from", From),
            ("to", To)
        );
        return new(id, agencyId, this, personId, page, now);
    }

    void Write(EngagementTerms terms, Guid by, Func<Guid> newId)
    {
        var federation = terms.Kind == EngagementKind.FederationSupervision;
        var rule = federation ? AgencyRules.FederationSupervises : SupervisionRules.EngagedAuditors;
        AgencyRules.NamedAccounts.Require(
            terms.PersonIds.Count > 0 && !terms.PersonIds.Contains(Guid.Empty)
        );
        AgencyRules.NamedAccounts.Require(!string.IsNullOrWhiteSpace(terms.Purpose));
        rule.Require(
            !string.IsNullOrWhiteSpace(terms.Firm) && !string.IsNullOrWhiteSpace(terms.Mandate),
            "请写明机构和委托依据。"
        );
        rule.Require(
            (
                federation
                    ? terms.AgencyIds.Count == 0
                    : terms is { To: not null, AgencyIds.Count: > 0 }
            ) && !(terms.To < terms.From),
            "请列明代办处和起止日期；市总管委会监督全部代办处，不逐一列明。"
        );
        rule.Require(
            ByAgencyId is null
                || terms.Kind == EngagementKind.ExternalAudit
                    && terms.AgencyIds.All(a => a == ByAgencyId),
            "代办处只能委托对本代办处的外部审计。"
        );
        (Kind, Firm, Purpose) = (terms.Kind, terms.Firm.Trim(), terms.Purpose.Trim());
        (Mandate, From, To) = (terms.Mandate.Trim(), terms.From, terms.To);
        Unmasked = terms.Unmasked;
        agencies.Clear();
        agencies.AddRange(terms.AgencyIds.Distinct().Select(a => new EngagedAgency(newId(), a)));
        persons.Clear();
        persons.AddRange(terms.PersonIds.Distinct().Select(p => new EngagedPerson(newId(), p)));
        (ProposedById, ConfirmedById, Revision) = (by, null, Revision + 1);
    }

    void RequireOpen()
    {
        if (EndedAt is not null)
        {
            throw new WrongState("该委托已经结束，需要的请另行委托。");
        }
    }
}

/// <summary>An agency that an engagement opens.</summary>
public sealed class EngagedAgency
{
    EngagedAgency() { }

    internal EngagedAgency(Guid id, Guid agencyId) => (Id, AgencyId) = (id, agencyId);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
}

/// <summary>A natural person whom an engagement names.</summary>
public sealed class EngagedPerson
{
    EngagedPerson() { }

    internal EngagedPerson(Guid id, Guid personId) => (Id, PersonId) = (id, personId);

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
}

/// <summary>One recorded look of an auditor into an agency (GV-11); never changed.</summary>
public sealed class EngagementView : IAgencyOwned
{
    EngagementView() { }

    internal EngagementView(
        Guid id,
        Guid agencyId,
        Engagement engagement,
        Guid personId,
        string page,
        DateTime at
    )
    {
        (Id, AgencyId, EngagementId) = (id, agencyId, engagement.Id);
        (PersonId, Page, At) = (personId, page, Beijing.Utc(at));
        Masked = !engagement.Unmasked;
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid EngagementId { get; private set; }
    public Guid PersonId { get; private set; }
    public string Page { get; private set; } = "";

    /// <summary>Whether personal data was hidden on it.</summary>
    public bool Masked { get; private set; }

    public DateTime At { get; private set; }
}
