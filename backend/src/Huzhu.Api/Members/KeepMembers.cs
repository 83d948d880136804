using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Members;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Members;

/// <summary>One member: seen masked, added, put right, shown whole with an entry in the log
/// (EN-8).</summary>
public static class KeepMembers
{
    /// <param name="IdentityKind">身份证 (also when missing), 护照 or 通行证.</param>
    /// <param name="BirthDate">Needed without a resident ID.</param>
    public sealed record MemberRequest(
        Guid UnitId,
        string Name,
        string? IdentityKind,
        string IdentityNumber,
        string? BirthDate,
        string? Sex,
        string? Phone,
        string? Card,
        string? JobTitle
    );

    /// <summary>What is to be changed; null: stays as it is, blank: is taken away.</summary>
    public sealed record MemberEdit(
        string? Name,
        string? IdentityKind,
        string? IdentityNumber,
        string? BirthDate,
        string? Sex,
        string? Phone,
        string? Card,
        string? JobTitle
    );

    /// <summary>Masked, as everybody of the agency sees it.</summary>
    public sealed record MemberView(
        Guid Id,
        string Name,
        Guid UnitId,
        string Unit,
        IdentityKind IdentityKind,
        [property: Personal] string Identity,
        DateOnly? BirthDate,
        Sex? Sex,
        [property: Personal] string? Phone,
        ContactState PhoneState,
        [property: Personal] string? Card,
        ContactState CardState,
        string JobTitle,
        DateOnly? RetiredOn,
        DateOnly? LeftOn,
        string? Guardian,
        int Version
    ) : IVersioned;

    /// <summary>Whole, for a task that needs it.</summary>
    public sealed record MemberWhole(
        [property: Personal] string IdentityNumber,
        DateOnly? BirthDate,
        [property: Personal] string? Phone,
        [property: Personal] string? Card
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const string one = "members/{id:guid}";
        agency.Posts("members", Add, "AddMember", Permission.KeepMembers);
        agency.Reads(one, Get, "GetMember", Permission.ViewAgency);
        agency.Puts(one, Edit, "EditMember", Permission.KeepMembers);
        agency.Posts(
            one + "/reveal",
            Reveal,
            "RevealMember",
            Permission.RevealMembers,
            needsNoKey: true,
            whenReadOnly: true
        );
    }

    static async Task<Ok<MemberView>> Add(
        MemberRequest request,
        Acting me,
        HuzhuDb db,
        MemberKeys keys,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var details = Read(
            new(
                request.Name,
                request.IdentityKind,
                request.IdentityNumber,
                request.BirthDate,
                request.Sex,
                request.Phone,
                request.Card
            ),
            clock
        );
        var unit =
            await db.MemberUnits.SingleOrDefaultAsync(
                u => u.Id == request.UnitId && u.LeftOn == null,
                ct
            ) ?? throw new InvalidField("unitId", "请选择一个没有退出的单位。");
        var person = keys.Person(details.Number);
        await RequireNewAsync(db, person, null, ct);
        var member = new Member(clock.NewId(), me.AgencyId, person)
        {
            UnitId = unit.Id,
            Name = request.Name.Trim(),
            JobTitle = Text.Optional("jobTitle", request.JobTitle, "岗位", 50) ?? "",
        };
        keys.Describe(member, details);
        db.Members.Add(member);
        audit.About(member.Id.ToString(), new { unit = unit.Name });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ViewOf(member, unit.Name));
    }

    static async Task<Results<Ok<MemberView>, ProblemHttpResult>> Get(
        Guid id,
        HuzhuDb db,
        CancellationToken ct
    ) =>
        await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is { } member
            ? TypedResults.Ok(ViewOf(member, await UnitNameAsync(db, member, ct)))
            : (ProblemHttpResult)Problems.NotFound();

    static async Task<Results<Ok<MemberView>, ProblemHttpResult>> Edit(
        Guid id,
        MemberEdit request,
        HuzhuDb db,
        MemberKeys keys,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.Members.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } member)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(member.Version);
        var details = Read(Merged(member, request, Beijing.DateOf(clock.Now())), clock) with
        {
            Guardian = member.Details.Guardian,
        };
        var person = keys.Person(details.Number);
        if (person != member.PersonKey)
        {
            await RequireNewAsync(db, person, id, ct);
            member.Identify(person, await db.Enrolments.AnyAsync(e => e.MemberId == id, ct));
        }
        member.Name = (request.Name ?? member.Name).Trim();
        if (request.JobTitle is { } job)
            member.JobTitle = Text.Optional("jobTitle", job, "岗位", 50) ?? "";
        keys.Describe(member, details);
        audit.About(id.ToString(), new { changed = ChangedIn(request) });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ViewOf(member, await UnitNameAsync(db, member, ct)));
    }

    static async Task<Results<Ok<MemberWhole>, ProblemHttpResult>> Reveal(
        Guid id,
        HuzhuDb db,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } m)
            return (ProblemHttpResult)Problems.NotFound();
        audit.About(id.ToString());
        var (_, number, birth, _, phone, card, _) = m.Details;
        return TypedResults.Ok(new MemberWhole(number, birth, phone, card));
    }

    /// <summary>What was there, with what is to change; who gives another number says all that
    /// belongs to it.</summary>
    static MemberTexts Merged(Member member, MemberEdit request, DateOnly today)
    {
        var old = member.Details;
        var sameDocument = request.IdentityNumber is null;
        return new(
            request.Name ?? member.Name,
            request.IdentityKind ?? (sameDocument ? old.Kind.Label() : null),
            request.IdentityNumber ?? old.Number,
            request.BirthDate ?? (sameDocument ? $"{old.BirthDate:yyyy-MM-dd}" : null),
            request.Sex ?? (sameDocument ? old.Sex?.Label() : null),
            request.Phone ?? old.Phone,
            request.Card ?? old.Card,
            Child: old.BirthDate?.AddYears(MemberReading.Youngest) > today
        );
    }

    static IEnumerable<string> ChangedIn(MemberEdit request) =>
        from property in typeof(MemberEdit).GetProperties()
        where property.GetValue(request) is not null
        select property.Name;

    /// <summary>The form shows one fault after the other; a roster shows all at once.</summary>
    static MemberDetails Read(MemberTexts texts, TimeProvider clock)
    {
        var faults = new List<Finding>();
        return MemberReading.Read(texts, Beijing.DateOf(clock.Now()), faults)
            ?? throw new InvalidField(faults[0].Column, faults[0].Message);
    }

    /// <summary>The same person once in an agency (EN-8).</summary>
    static async Task RequireNewAsync(HuzhuDb db, Guid person, Guid? but, CancellationToken ct)
    {
        var other = await db
            .Members.Where(m => m.PersonKey == person && m.Id != but)
            .Select(m => new { m.Id, m.Name })
            .FirstOrDefaultAsync(ct);
        AgencyRules.ValidIdentity.Require(
            other is null,
            ("member", other?.Name),
            ("memberId", other?.Id)
        );
    }

    internal static Task<string> UnitNameAsync(HuzhuDb db, Member member, CancellationToken ct) =>
        db.MemberUnits.Where(u => u.Id == member.UnitId).Select(u => u.Name).SingleAsync(ct);

    internal static MemberView ViewOf(Member member, string unit) =>
        new(
            member.Id,
            member.Name,
            member.UnitId,
            unit,
            member.Details.Kind,
            MemberMask.Identity(member.Details.Number),
            member.Details.BirthDate,
            member.Details.Sex,
            MemberMask.Phone(member.Details.Phone),
            member.PhoneState,
            MemberMask.Card(member.Details.Card),
            member.CardState,
            member.JobTitle,
            member.RetiredOn,
            member.LeftOn,
            member.Details.Guardian,
            member.Version
        );
}
