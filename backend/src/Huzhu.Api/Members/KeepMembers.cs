using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Members;
using Huzhu.Data.Settlements;
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
    /// <param name="IdentityKind">身份证 (also when missing), 护照, 通行证 or 永久居留身份证.</param>
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
        [property: Personal(PersonalKind.Name)] string Name,
        Guid UnitId,
        string Unit,
        IdentityKind IdentityKind,
        [property: Personal] string Identity,
        [property: Personal(PersonalKind.Whole)] DateOnly? BirthDate,
        Sex? Sex,
        [property: Personal] string? Phone,
        ContactState PhoneState,
        [property: Personal] string? Card,
        ContactState CardState,
        string JobTitle,
        DateOnly? RetiredOn,
        DateOnly? LeftOn,
        [property: Personal(PersonalKind.Name)] string? Guardian,
        int Version
    ) : IVersioned;

    /// <summary>Whole, for a task that needs it.</summary>
    public sealed record MemberWhole(
        [property: Personal] string IdentityNumber,
        [property: Personal(PersonalKind.Whole)] DateOnly? BirthDate,
        [property: Personal] string? Phone,
        [property: Personal] string? Card
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const string one = "members/{id:guid}";
        agency.Write("members", AddMember, Permission.KeepMembers);
        agency.Read(one, GetMember, Permission.ViewAgency);
        agency.Put(one, EditMember, Permission.KeepMembers);
        agency
            .Write(one + "/reveal", RevealMember, Permission.RevealMembers)
            .NoKey()
            .WhenReadOnly();
    }

    static async Task<Ok<MemberView>> AddMember(MemberRequest request, Here here, MemberKeys keys)
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
            await here.Rulebook(),
            here.Clock
        );
        var unit =
            await here.Db.MemberUnits.SingleOrDefaultAsync(
                u => u.Id == request.UnitId && u.LeftOn == null,
                here.Ct
            ) ?? throw new InvalidField("unitId", "请选择一个没有退出的单位。");
        var person = keys.Person(details.Number);
        await RequireNewAsync(here, person, null);
        var member = new Member(here.NewId(), here.Me.AgencyId, person)
        {
            UnitId = unit.Id,
            Name = Typed.Name(request.Name),
            JobTitle = Text.Optional("jobTitle", request.JobTitle, "岗位", 50) ?? "",
        };
        keys.Describe(member, details);
        here.Db.Members.Add(member);
        await CardHolders.FollowAsync(here.Db, member, person, here.NewId(), here.Today, here.Ct);
        here.About(member.Id, new { unit = unit.Name });
        await here.Save();
        return TypedResults.Ok(ViewOf(member, unit.Name));
    }

    static async Task<Ok<MemberView>> GetMember(Guid id, Here here) =>
        await here.Db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, here.Ct)
            is { } member
            ? TypedResults.Ok(
                ViewOf(member, await UnitNameAsync(here.Db, member, here.Ct), here.Me.ReadsWhole)
            )
            : throw new Absent();

    static async Task<Ok<MemberView>> EditMember(
        Guid id,
        MemberEdit request,
        Here here,
        MemberKeys keys
    )
    {
        var member = await here.Find(here.Db.Members, id);
        var rulebook = await here.Rulebook();
        var details = Read(Merged(member, request, rulebook, here.Clock), rulebook, here.Clock) with
        {
            Guardian = member.Details.Guardian,
        };
        var (person, before) = (keys.Person(details.Number), member.PersonKey);
        if (person != before)
        {
            await RequireNewAsync(here, person, id);
            member.Identify(
                person,
                await here.Db.Enrolments.AnyAsync(e => e.MemberId == id, here.Ct)
            );
        }
        member.Name = Typed.Name(request.Name ?? member.Name);
        if (request.JobTitle is { } job)
            member.JobTitle = Text.Optional("jobTitle", job, "岗位", 50) ?? "";
        keys.Describe(member, details);
        await CardHolders.FollowAsync(here.Db, member, before, here.NewId(), here.Today, here.Ct);
        here.About(id, new { changed = ChangedIn(request) });
        await here.Save();
        return TypedResults.Ok(ViewOf(member, await UnitNameAsync(here.Db, member, here.Ct)));
    }

    static async Task<Ok<MemberWhole>> RevealMember(Guid id, Here here)
    {
        var m =
            await here.Db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, here.Ct)
            ?? throw new Absent();
        await CountAsync(here);
        here.About(id);
        var (_, number, birth, _, phone, card, _) = m.Details;
        return TypedResults.Ok(new MemberWhole(number, birth, phone, card));
    }

    /// <summary>One more look of this person today (SE-1).</summary>
    static async Task CountAsync(Here here)
    {
        var (by, today) = (here.Me.PersonId, here.Today);
        await UnitOfWork.HoldAsync(here.Db, $"reveals:{by}", here.Ct);
        var count =
            await here.Db.RevealCounts.SingleOrDefaultAsync(
                c => c.PersonId == by && c.On == today,
                here.Ct
            ) ?? here.Db.RevealCounts.Add(new(here.NewId(), here.Me.AgencyId, by, today)).Entity;
        count.Add(await here.Rulebook());
    }

    /// <summary>What was there, with what is to change; who gives another number says all that
    /// belongs to it.</summary>
    static MemberTexts Merged(
        Member member,
        MemberEdit request,
        Rulebook rulebook,
        TimeProvider clock
    )
    {
        var (old, today) = (member.Details, Beijing.DateOf(clock.Now()));
        var sameDocument = request.IdentityNumber is null;
        return new(
            request.Name ?? member.Name,
            request.IdentityKind ?? (sameDocument ? old.Kind.Label() : null),
            request.IdentityNumber ?? old.Number,
            request.BirthDate ?? (sameDocument ? $"{old.BirthDate:yyyy-MM-dd}" : null),
            request.Sex ?? (sameDocument ? old.Sex?.Label() : null),
            request.Phone ?? old.Phone,
            request.Card ?? old.Card,
            Child: old.BirthDate?.AddYears(rulebook.On(AgencyRules.YoungestMember, today)) > today
        );
    }

    static IEnumerable<string> ChangedIn(MemberEdit request) =>
        from property in typeof(MemberEdit).GetProperties()
        where property.GetValue(request) is not null
        select property.Name;

    /// <summary>The form shows one fault after the other; a roster shows all at once.</summary>
    static MemberDetails Read(MemberTexts texts, Rulebook rulebook, TimeProvider clock)
    {
        var faults = new List<Finding>();
        var today = Beijing.DateOf(clock.Now());
        return MemberParser.Parse(texts, today, MemberAges.On(rulebook, today), faults)
            ?? throw new InvalidField(faults[0].Column, faults[0].Message);
    }

    /// <summary>The same person once in an agency (EN-8).</summary>
    static async Task RequireNewAsync(Here here, Guid person, Guid? but)
    {
        var other = await here
            .Db.Members.Where(m => m.PersonKey == person && m.Id != but)
            .Select(m => new { m.Id, m.Name })
            .FirstOrDefaultAsync(here.Ct);
        AgencyRules.ValidIdentity.Require(
            other is null,
            ("member", other?.Name),
            ("memberId", other?.Id)
        );
    }

    internal static Task<string> UnitNameAsync(HuzhuDb db, Member member, CancellationToken ct) =>
        db.MemberUnits.Where(u => u.Id == member.UnitId).Select(u => u.Name).SingleAsync(ct);

    /// <param name="whole">For readers whose mandate opens personal data.</param>
    internal static MemberView ViewOf(Member member, string unit, bool whole = false) =>
        new(
            member.Id,
            member.Name,
            member.UnitId,
            unit,
            member.Details.Kind,
            whole ? member.Details.Number : MemberMask.Identity(member.Details.Number),
            member.Details.BirthDate,
            member.Details.Sex,
            whole ? member.Details.Phone : MemberMask.Phone(member.Details.Phone),
            member.PhoneState,
            whole ? member.Details.Card : MemberMask.Card(member.Details.Card),
            member.CardState,
            member.JobTitle,
            member.RetiredOn,
            member.LeftOn,
            member.Details.Guardian,
            member.Version
        );
}
