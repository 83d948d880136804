using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Members;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Members;

/// <summary>The members (会员) of an agency, newest first, page by page from where the last one
/// ended: the page after the millionth row costs what the first one costs. Personal data is
/// masked; a person is found by the exact number, which never stands in an address.</summary>
public static class ListMembers
{
    public sealed record MemberLine(
        Guid Id,
        [property: Personal(PersonalKind.Name)] string Name,
        Guid UnitId,
        string Unit,
        [property: Personal] string Identity,
        [property: Personal] string? Phone,
        ContactState PhoneState,
        [property: Personal] string? Card,
        ContactState CardState,
        string JobTitle,
        DateOnly? RetiredOn,
        DateOnly? LeftOn,
        int Version
    );

    /// <param name="Next">Where the next page begins; null: this is the last.</param>
    public sealed record MemberPage(IReadOnlyList<MemberLine> Items, Guid? Next);

    /// <param name="Total">Null: too few to be told to who may not see persons.</param>
    public sealed record MemberCount([property: People] int? Total);

    /// <param name="Text">An identity number, phone or card, exact; or the beginning of a name.
    /// </param>
    public sealed record FindRequest(string Text);

    /// <param name="Name">The beginning of a name.</param>
    /// <param name="Left">Whether to show who has left; null: both.</param>
    public sealed record MemberFilter(
        Guid? Unit = null,
        string? Name = null,
        ContactFault? Contact = null,
        bool? Left = null
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("members", Handle, Permission.ViewAgency).AtOnce();
        agency.Exports("members", "会员", Permission.ViewAgency, Export);
        agency.Read("members/count", GetMemberCount, Permission.ViewAgency);
        agency
            .Write("members/search", SearchMembers, Permission.ViewAgency)
            .NoKey()
            .WritesNothing();
    }

    static async Task<Ok<MemberPage>> Handle(
        Guid? unit,
        string? name,
        Word<ContactFault>? contact,
        bool? left,
        Guid? after,
        int? size,
        Here here
    )
    {
        var length = Math.Clamp(size ?? 20, 1, Paging.Largest);
        if (
            string.IsNullOrWhiteSpace(name)
            && contact is null
            && left is null
            && here.Me.Point is null
        )
        {
            var (page, more) = await MemberPages.ReadAsync(here.Db, unit, after, length);
            return PageOf(page, more, here.Me);
        }
        var members = Matching(here.Db, new(unit, name, contact?.Value, left));
        if (after is { } last)
            members = members.Where(m => m.Id < last);
        var rows = await Rows(here.Db, members.OrderByDescending(m => m.Id))
            .Take(length + 1)
            .ToListAsync(here.Ct);
        return PageOf(rows.Take(length), rows.Count > length, here.Me);
    }

    static Ok<MemberPage> PageOf(IEnumerable<MemberRow> rows, bool more, Acting me)
    {
        MemberLine[] lines = [.. rows.Select(r => RowOf(r, me.ReadsWhole))];
        return TypedResults.Ok(new MemberPage(lines, more ? lines[^1].Id : null));
    }

    static async Task<Ok<MemberCount>> GetMemberCount(
        Guid? unit,
        string? name,
        Word<ContactFault>? contact,
        bool? left,
        Here here
    ) =>
        TypedResults.Ok(
            new MemberCount(
                await Matching(here.Db, new(unit, name, contact?.Value, left)).CountAsync(here.Ct)
            )
        );

    static async Task<Ok<MemberPage>> SearchMembers(FindRequest request, Here here, MemberKeys keys)
    {
        var text = Text.Of("text", request.Text, "要查找的号码或姓名", 50);
        var rows = await Rows(here.Db, Sought(here.Db, keys, text).OrderByDescending(m => m.Id))
            .Take(Paging.Largest)
            .ToListAsync(here.Ct);
        return TypedResults.Ok(
            new MemberPage([.. rows.Select(r => RowOf(r, here.Me.ReadsWhole))], null)
        );
    }

    /// <summary>Whom a number can belong to, in one of its three meanings.</summary>
    static IQueryable<Member> Sought(HuzhuDb db, MemberKeys keys, string text)
    {
        var members = db.Members.AsNoTracking();
        if (!text.Any(char.IsAsciiDigit) && !text.Any(c => c is >= '０' and <= '９'))
        {
            var whose = Typed.Name(text);
            return members.Where(m => m.Name.StartsWith(whose));
        }
        var person = MemberParser.CanonicalNumber(text) is { } number
            ? keys.Person(number)
            : (Guid?)null;
        var (phone, card) = (keys.Phone(text), keys.Card(text));
        return members.Where(m =>
            m.PersonKey == person
            || (phone != null && m.PhoneKey == phone)
            || (card != null && m.CardKey == card)
        );
    }

    internal static IQueryable<Member> Matching(HuzhuDb db, MemberFilter filter)
    {
        var members = db.Members.AsNoTracking();
        if (filter.Unit is { } unit)
            members = members.Where(m => m.UnitId == unit);
        if (Typed.Name(filter.Name) is { Length: > 0 } name)
            members = members.Where(m => m.Name.StartsWith(name));
        if (filter.Left is { } left)
            members = members.Where(m => m.LeftOn != null == left);
        return filter.Contact is { } fault ? members.With(fault, db) : members;
    }

    internal static IQueryable<MemberRow> Rows(HuzhuDb db, IQueryable<Member> members) =>
        from m in members.AsSingleQuery()
        join u in db.MemberUnits
            on new { m.AgencyId, Id = m.UnitId } equals new { u.AgencyId, u.Id }
        select new MemberRow(
            m.Id,
            m.Name,
            m.UnitId,
            u.Name,
            MemberNumbers.Of(m.Details),
            m.PhoneState,
            m.CardState,
            m.JobTitle,
            m.RetiredOn,
            m.LeftOn,
            m.Version
        );

    /// <param name="whole">For readers whose mandate opens personal data.</param>
    internal static MemberLine RowOf(MemberRow m, bool whole) =>
        new(
            m.Id,
            m.Name,
            m.UnitId,
            m.Unit,
            whole ? m.Numbers.Number : MemberMask.Identity(m.Numbers.Number),
            whole ? m.Numbers.Phone : MemberMask.Phone(m.Numbers.Phone),
            m.PhoneState,
            whole ? m.Numbers.Card : MemberMask.Card(m.Numbers.Card),
            m.CardState,
            m.JobTitle,
            m.RetiredOn,
            m.LeftOn,
            m.Version
        );

    /// <summary>As the screen shows it: numbers stay masked, whoever asks.</summary>
    static Task<int> Export(ExportRequest export)
    {
        var members = Matching(
            export.Db,
            new(
                export.Id("unit"),
                export.Text("name"),
                export.Choice<ContactFault>("contact"),
                export.Flag("left")
            )
        );
        return export.Stream(
            Rows(export.Db, members.OrderBy(m => m.UnitId).ThenBy(m => m.Id))
                .AsAsyncEnumerable()
                .Select(r => RowOf(r, export.Me.ReadsWhole)),
            new("姓名", r => r.Name, Personal: true, Kind: PersonalKind.Name),
            new("单位", r => r.Unit, 40),
            new("证件号码", r => r.Identity, 24, Personal: true),
            new("手机", r => r.Phone, 20, Personal: true),
            new("手机情况", r => r.PhoneState.Label()),
            new("银行卡", r => r.Card, 24, Personal: true),
            new("银行卡情况", r => r.CardState.Label()),
            new("岗位", r => r.JobTitle),
            new("退休日期", r => r.RetiredOn),
            new("离开日期", r => r.LeftOn)
        );
    }
}
