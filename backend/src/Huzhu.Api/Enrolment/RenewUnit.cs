using System.Security.Cryptography;
using System.Text;
using Huzhu.Api.Duties;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>
/// Renewal (管17.2, EN-3, EN-4): the calendar of terms that end, with the days left, and the renewal
/// roster of a unit made from its old one: without the retired and the departed, with who has
/// joined since, to be ticked.
/// </summary>
public static class RenewUnit
{
    /// <param name="Awaiting">Persons of the unit whose money for this plan is asked for since the
    /// window opened and hasn't come.</param>
    public sealed record RenewalRow(
        Guid UnitId,
        string Unit,
        string UnitNumber,
        string PlanCode,
        string PlanName,
        DateOnly Effective,
        DateOnly Expiry,
        [property: People] int? Persons,
        [property: People] int? Renewed,
        [property: People] int? Awaiting,
        DateOnly FirstDay,
        DateOnly LastDay,
        int DaysLeft,
        RenewalState State,
        string StateLabel
    );

    /// <summary>Somebody who could be on the renewal roster.</summary>
    /// <param name="Why">Why left out unless ticked; null: goes on.</param>
    public sealed record RenewalCandidate(
        Guid MemberId,
        [property: Personal(PersonalKind.Name)] string Name,
        [property: Personal] string Identity,
        int Units,
        bool Joiner,
        string? Why
    );

    public sealed record RenewalView(
        RenewalRow Term,
        IReadOnlyList<RenewalCandidate> Candidates,
        DateOnly NextEffective,
        DateOnly? CoverCountsFrom
    );

    public sealed record RenewalPerson(Guid MemberId, int Units);

    /// <param name="Persons">Whom, with how many units; all of them consent (EN-13).</param>
    public sealed record Request(
        Guid UnitId,
        string Plan,
        DateOnly Expiry,
        IReadOnlyList<RenewalPerson> Persons,
        bool Consent
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("renewals", ListRenewals, Permission.ViewAgency);
        agency.Exports("renewals", "续保", Permission.ViewAgency, Export);
        agency.Read("renewals/{unitId:guid}/{plan}/{expiry}", GetRenewal, Permission.ViewAgency);
        agency.Write("renewals", Handle, Permission.KeepRosters);
    }

    static async Task<Ok<Page<RenewalRow>>> ListRenewals(
        Here here,
        Word<RenewalState>? state,
        string? plan,
        Guid? unit,
        int? page,
        int? size
    ) =>
        TypedResults.Ok(
            (
                await RowsAsync(
                    here.Db,
                    here.Rulebooks,
                    here.Clock,
                    state?.Value,
                    plan,
                    unit,
                    here.Ct
                )
            ).Page(page, size)
        );

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Db,
                export.Rulebooks,
                export.Clock,
                export.Choice<RenewalState>("state"),
                export.Text("plan"),
                null,
                export.Ct
            ),
            new("单位编号", r => r.UnitNumber),
            new("单位", r => r.Unit, 40),
            new("保障活动", r => r.PlanName, 40),
            new("本期生效日", r => r.Effective),
            new("本期失效日", r => r.Expiry),
            new("最早可办日", r => r.FirstDay),
            new("最晚可办日", r => r.LastDay),
            new("剩余天数", r => r.DaysLeft),
            new("状态", r => r.StateLabel),
            new("在保人数", r => r.Persons, People: true),
            new("已续保人数", r => r.Renewed, People: true),
            new("待缴费人数", r => r.Awaiting, People: true)
        );

    /// <summary>The terms that the calendar of today shows, of units that still take
    /// part.</summary>
    internal static async Task<List<RenewalRow>> RowsAsync(
        HuzhuDb db,
        RulebookSource rulebooks,
        TimeProvider clock,
        RenewalState? state,
        string? plan,
        Guid? unit,
        CancellationToken ct
    )
    {
        var today = Beijing.DateOf(clock.Now());
        var rulebook = await rulebooks.GetAsync(db, ct);
        var (first, last) = Renewal.Shown(today, rulebook);
        var terms = await (
            from term in db.UnitTerms.AsNoTracking()
            join owner in db.MemberUnits on term.UnitId equals owner.Id
            where term.Expiry >= first && term.Persons > 0 && owner.LeftOn == null
            where plan == null || term.PlanCode == plan
            where unit == null || term.UnitId == unit
            select new
            {
                term,
                owner.Name,
                owner.Number,
            }
        ).ToListAsync(ct);
        var names = await ImportRoster.NamesAsync(db, ct);
        var owed = (
            await db
                .Contributions.AsNoTracking()
                .Where(c => c.ReceivedOn == null && c.VoidedOn == null)
                .Where(c => plan == null || c.PlanCode == plan)
                .Where(c => unit == null || c.UnitId == unit)
                .Select(c => new
                {
                    c.UnitId,
                    c.PlanCode,
                    c.DueSince,
                    c.Persons,
                })
                .ToListAsync(ct)
        ).ToLookup(c => (c.UnitId, c.PlanCode), c => (c.DueSince, c.Persons));
        return
        [
            .. terms
                .Where(t => t.term.Expiry <= last)
                .Select(t =>
                    RowOf(
                        t.term,
                        (t.Name, t.Number),
                        names.GetValueOrDefault(t.term.PlanCode, t.term.PlanCode),
                        terms
                            .Where(next =>
                                next.term.UnitId == t.term.UnitId
                                && next.term.PlanCode == t.term.PlanCode
                                && next.term.Effective == t.term.Expiry.AddDays(1)
                            )
                            .Sum(next => next.term.Persons),
                        owed[(t.term.UnitId, t.term.PlanCode)],
                        today,
                        rulebook
                    )
                )
                .Where(r => state is null || r.State == state)
                .OrderBy(r => r.Expiry)
                .ThenBy(r => r.UnitNumber, StringComparer.Ordinal)
                .ThenBy(r => r.PlanCode, StringComparer.Ordinal),
        ];
    }

    /// <summary>Units whose renewal can be handled now and hasn't begun, nor waits for money. It is
    /// theirs to use or leave: the office is not reminded of it.</summary>
    internal static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query)
    {
        if (query.Scope.SeesAll)
            return [];
        var rows = await RowsAsync(
            query.Db,
            query.Rulebooks,
            query.Clock,
            null,
            null,
            null,
            query.Ct
        );
        return rows.Where(r => r.Renewed + r.Awaiting == 0)
            .Where(r => r.State is RenewalState.Open or RenewalState.Late)
            .Select(r => DutyOf(r, query.Scope.AgencyId));
    }

    static Duty DutyOf(RenewalRow row, Guid agencyId) =>
        new(
            DutyKind.Renew,
            row.UnitId,
            DutyOwner.Agency,
            Permission.KeepRosters,
            AgencyRules.ContiguousRenewal,
            row.State == RenewalState.Late ? "续保（宽限期内）" : "续保",
            $"{row.Unit}　{row.PlanName}（{row.Persons}人）",
            new(
                AgencyRules.ContiguousRenewal,
                row.FirstDay,
                row.State == RenewalState.Late ? row.LastDay : row.Expiry,
                CalendarKnown: true
            )
        )
        {
            AgencyId = agencyId,
            Day = row.Expiry,
            Detail = row.PlanCode,
        };

    static RenewalRow RowOf(
        Domain.Statistics.UnitTerm term,
        (string Name, string Number) unit,
        string planName,
        int renewed,
        IEnumerable<(DateTime DueSince, int Persons)> owed,
        DateOnly today,
        Rulebook rulebook
    )
    {
        var renewal = Renewal.On(today, new(term.Effective, term.Expiry), rulebook);
        return new(
            term.UnitId,
            unit.Name,
            unit.Number,
            term.PlanCode,
            planName,
            term.Effective,
            term.Expiry,
            term.Persons,
            renewed,
            owed.Where(o => Beijing.DateOf(o.DueSince) >= renewal.Window.First).Sum(o => o.Persons),
            renewal.Window.First,
            renewal.Window.Last,
            renewal.DaysLeft,
            renewal.State,
            renewal.State.Label()
        );
    }

    static async Task<Ok<RenewalView>> GetRenewal(
        Guid unitId,
        string plan,
        DateOnly expiry,
        Here here
    )
    {
        var rows = await RowsAsync(
            here.Db,
            here.Rulebooks,
            here.Clock,
            null,
            plan,
            unitId,
            here.Ct
        );
        if (rows.SingleOrDefault(r => r.Expiry == expiry) is not { } row)
            throw new Absent();
        var held = await here
            .Db.Enrolments.AsNoTracking()
            .Where(e => e.UnitId == unitId && e.PlanCode == plan && e.Expiry == expiry)
            .Where(e => e.CancelledOn == null)
            .GroupBy(e => e.MemberId)
            .Select(g => new { g.Key, Units = g.Sum(e => e.Units) })
            .ToDictionaryAsync(g => g.Key, g => g.Units, here.Ct);
        var later = await here
            .Db.Enrolments.AsNoTracking()
            .Where(e => e.UnitId == unitId && e.PlanCode == plan && e.Expiry > expiry)
            .Where(e => e.CancelledOn == null)
            .Select(e => e.MemberId)
            .Distinct()
            .ToListAsync(here.Ct);
        var members = await here
            .Db.Members.AsNoTracking()
            .Where(m => m.UnitId == unitId)
            .ToListAsync(here.Ct);
        var awaiting = await Awaiting.OfUnitAsync(here.Db, unitId, plan, here.Ct);
        var next = expiry.AddDays(1);
        var version = (await RosterPass.VersionsAsync(here.Db, plan, here.Ct))
            .Where(v => v.EffectiveFrom <= next)
            .MaxBy(v => v.EffectiveFrom);
        return TypedResults.Ok(
            new RenewalView(
                row,
                [
                    .. members
                        .Where(m => !later.Contains(m.Id))
                        // who can't join and wasn't on the old roster is no news
                        .Where(m =>
                            held.ContainsKey(m.Id) || m.LeftOn is null && !(m.RetiredOn <= next)
                        )
                        .Select(m =>
                            CandidateOf(m, held, next, awaiting.GetValueOrDefault(m.PersonKey))
                        )
                        // who needs a look stands first: the retired, then the joiners
                        .OrderBy(c => c.Why is null)
                        .ThenBy(c => c.Joiner)
                        .ThenBy(c => c.Name, StringComparer.Ordinal),
                ],
                next,
                row.State == RenewalState.Over
                    ? here.Today.AddDays(1 + (version?.WaitingDays ?? 0))
                    : null
            )
        );
    }

    static RenewalCandidate CandidateOf(
        Member m,
        Dictionary<Guid, int> held,
        DateOnly next,
        string? awaiting
    ) =>
        new(
            m.Id,
            m.Name,
            PersonalAttribute.Mask(m.Details.Number)!,
            held.GetValueOrDefault(m.Id, 1),
            !held.ContainsKey(m.Id),
            m.RetiredOn <= next ? $"{m.RetiredOn:yyyy-MM-dd}退休，不再参保"
                : awaiting is not null ? $"已在名册{awaiting}中，等待会费到账"
                : m.LeftOn is not null ? "已离开单位"
                : held.ContainsKey(m.Id) ? null
                : "上期没有参保，勾选即作为新增人员"
        );

    static async Task<Ok<RosterView>> Handle(
        Request request,
        Here here,
        RosterCheck check,
        RosterReader reader,
        FieldCipher cipher
    )
    {
        AgencyRules.Consent.Require(request.Consent);
        var code = await ImportRoster.PlanAsync(here.Db, request.Plan, here.Ct);
        if (
            request.Persons.Count == 0
            || request.Persons.DistinctBy(p => p.MemberId).Count() != request.Persons.Count
        )
            throw new InvalidField("persons", "请至少勾选一人，每人只勾选一次。");
        if (request.Persons.Any(p => p.Units is < 1 or > 999))
            throw new InvalidField("persons", "份数请填写1以上的整数。");
        var source = SourceOf(request);
        if (await ImportRoster.KnownAsync(here.Db, Guid.Empty, source, code, here.Ct) is { } known)
            return TypedResults.Ok(await reader.ViewAsync(known, here.Ct));
        var agency = await here.Db.Agencies.SingleAsync(a => a.Id == here.Me.AgencyId, here.Ct);
        agency.RequireCanDoBusiness(here.Now, await here.Rulebook());
        await RequireBegunAsync(request, code, here);
        var ids = request.Persons.Select(p => p.MemberId).ToList();
        var members = await here
            .Db.Members.AsNoTracking()
            .Where(m => m.UnitId == request.UnitId && ids.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, here.Ct);
        if (members.Count != ids.Count)
            throw new InvalidField("persons", "有人已不在这个单位，请刷新后重新勾选。");
        var unit = await here.Db.MemberUnits.SingleAsync(u => u.Id == request.UnitId, here.Ct);
        if (unit.LeftOn is not null)
            throw new WrongState("该单位已经退出，请先登记恢复参加，或者把职工移到其他单位。");
        var roster = new Roster(here.NewId(), here.Me.AgencyId)
        {
            Number = await ImportRoster.NumberAsync(here.Db, here.Clock, here.Ct),
            FileName = $"续保：{unit.Name}",
            SourceHash = source,
            PlanCode = code,
            CreatedById = here.Me.PersonId,
            CreatedAt = here.Now,
        };
        here.Db.Rosters.Add(roster);
        await here.Save();
        var pass = await RosterPass.OfAsync(here.Db, roster, here.Rulebooks, here.Ct);
        var rows = request.Persons.Select(
            (p, i) =>
                (RowOf(roster, members[p.MemberId], p.Units, i + 1, cipher), new List<Finding>())
        );
        await check.StageAsync(here.Db, pass, rows, here.Ct);
        here.About(roster.Number, new { roster.PlanCode, persons = ids.Count });
        await here.Save();
        return TypedResults.Ok(await reader.ViewAsync(roster, here.Ct));
    }

    /// <summary>Before its first day a renewal can't be handled (EN-10).</summary>
    static async Task RequireBegunAsync(Request request, string code, Here here)
    {
        var term = await here
            .Db.UnitTerms.AsNoTracking()
            .SingleOrDefaultAsync(
                t =>
                    t.UnitId == request.UnitId
                    && t.PlanCode == code
                    && t.Expiry == request.Expiry
                    && t.Persons > 0,
                here.Ct
            );
        if (term is null)
            throw new InvalidField("expiry", "该单位没有在这一天到期的保障，请刷新后重新选择。");
        Renewal
            .On(here.Today, new(term.Effective, term.Expiry), await here.Rulebook())
            .RequireBegun();
    }

    static string SourceOf(Request request) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"renewal {request.UnitId} {request.Plan} {request.Expiry:O} "
                        + string.Join(
                            ",",
                            request
                                .Persons.OrderBy(p => p.MemberId)
                                .Select(p => $"{p.MemberId}:{p.Units}")
                        )
                )
            )
        );

    static RosterRow RowOf(
        Roster roster,
        Member member,
        int units,
        int number,
        FieldCipher cipher
    ) =>
        new()
        {
            AgencyId = roster.AgencyId,
            RosterId = roster.Id,
            RowNumber = number,
            PersonKey = member.PersonKey,
            UnitId = member.UnitId,
            Name = member.Name,
            Sealed = MemberSeal.Close(cipher, member.Details),
            PhoneKey = member.PhoneKey,
            PhoneState = member.PhoneState,
            CardKey = member.CardKey,
            CardState = member.CardState,
            JobTitle = member.JobTitle,
            Units = units,
            RetiredOn = member.RetiredOn,
        };
}
