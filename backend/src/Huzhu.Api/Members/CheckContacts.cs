using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Members;

/// <summary>What keeps an agency from reaching or paying a member.</summary>
public enum ContactFault
{
    PhoneMissing,
    PhoneImpossible,

    /// <summary>Another member has the same one.</summary>
    PhoneShared,
    CardMissing,
    CardImpossible,
    CardShared,
}

/// <summary>联系方式核对: members without a usable phone or card, and those who share one, as a
/// list to work through. In 2015, 22 % of those who were paid had no usable phone number.</summary>
public static class CheckContacts
{
    public sealed record FaultCount(ContactFault Fault, [property: People] int? Members);

    /// <param name="Members">All who are with a unit now.</param>
    /// <param name="WithoutPhone">How many of them have no usable phone.</param>
    public sealed record ContactSummary(
        [property: People] int? Members,
        [property: People] int? WithoutPhone,
        [property: People] int? WithoutCard,
        IReadOnlyList<FaultCount> Faults
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("contacts", ListContactFaults, Permission.ViewAgency);
        agency.Exports("contacts", "联系方式核对", Permission.RevealMembers, Export);
        agency.Read("contacts/summary", GetContactSummary, Permission.ViewAgency);
    }

    static async Task<Ok<Page<ListMembers.MemberLine>>> ListContactFaults(
        Word<ContactFault>? fault,
        Guid? unit,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await ListMembers
            .Rows(here.Db, Matching(here.Db, fault?.Value, unit))
            .PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<ListMembers.MemberLine>(
                [.. found.Items.Select(r => ListMembers.RowOf(r, here.Me.ReadsWhole))],
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    /// <summary>Sharers of one number stand together.</summary>
    static IQueryable<Member> Matching(HuzhuDb db, ContactFault? fault, Guid? unit)
    {
        var wanted = fault ?? ContactFault.PhoneMissing;
        var members = ListMembers.Matching(db, new(unit, null, wanted, Left: false));
        return wanted switch
        {
            ContactFault.PhoneShared => members.OrderBy(m => m.PhoneKey).ThenBy(m => m.Id),
            ContactFault.CardShared => members.OrderBy(m => m.CardKey).ThenBy(m => m.Id),
            ContactFault.PhoneMissing
            or ContactFault.PhoneImpossible
            or ContactFault.CardMissing
            or ContactFault.CardImpossible => members.OrderBy(m => m.UnitId).ThenBy(m => m.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    /// <summary>Whole, for who is to call or pay: asks for the right to see members whole.
    /// </summary>
    static Task<int> Export(ExportRequest export)
    {
        var members = Matching(export.Db, export.Choice<ContactFault>("fault"), export.Id("unit"));
        return export.Stream(
            ListMembers.Rows(export.Db, members).AsAsyncEnumerable(),
            new("姓名", r => r.Name, Personal: true, Kind: PersonalKind.Name),
            new("单位", r => r.Unit, 40),
            new("证件号码", r => r.Numbers.Number, 24, Personal: true),
            new("手机", r => r.Numbers.Phone, 20, Personal: true),
            new("手机情况", r => r.PhoneState.Label()),
            new("银行卡", r => r.Numbers.Card, 24, Personal: true),
            new("银行卡情况", r => r.CardState.Label())
        );
    }

    static async Task<Ok<ContactSummary>> GetContactSummary(Here here)
    {
        var states = await here
            .Db.Members.Where(m => m.LeftOn == null)
            .GroupBy(m => new { m.PhoneState, m.CardState })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(here.Ct);
        int Phones(ContactState state) =>
            states.Where(s => s.Key.PhoneState == state).Sum(s => s.Count);
        int Cards(ContactState state) =>
            states.Where(s => s.Key.CardState == state).Sum(s => s.Count);
        Task<int> Shared(ContactFault fault) =>
            ListMembers.Matching(here.Db, new(Contact: fault, Left: false)).CountAsync(here.Ct);
        var all = states.Sum(s => s.Count);
        return TypedResults.Ok(
            new ContactSummary(
                all,
                all - Phones(ContactState.Usable),
                all - Cards(ContactState.Usable),
                [
                    new(ContactFault.PhoneMissing, Phones(ContactState.Missing)),
                    new(ContactFault.PhoneImpossible, Phones(ContactState.Impossible)),
                    new(ContactFault.PhoneShared, await Shared(ContactFault.PhoneShared)),
                    new(ContactFault.CardMissing, Cards(ContactState.Missing)),
                    new(ContactFault.CardImpossible, Cards(ContactState.Impossible)),
                    new(ContactFault.CardShared, await Shared(ContactFault.CardShared)),
                ]
            )
        );
    }

    /// <summary>Members with this fault.</summary>
    internal static IQueryable<Member> With(
        this IQueryable<Member> members,
        ContactFault fault,
        HuzhuDb db
    )
    {
        var present = db.Members.Where(m => m.LeftOn == null);
        return fault switch
        {
            ContactFault.PhoneMissing => members.Where(m => m.PhoneState == ContactState.Missing),
            ContactFault.PhoneImpossible => members.Where(m =>
                m.PhoneState == ContactState.Impossible
            ),
            ContactFault.PhoneShared => members.Where(m =>
                present
                    .Where(o => o.PhoneKey != null)
                    .GroupBy(o => o.PhoneKey)
                    .Where(g => g.Count() > 1)
                    .Select(g => g.Key)
                    .Contains(m.PhoneKey)
            ),
            ContactFault.CardMissing => members.Where(m => m.CardState == ContactState.Missing),
            ContactFault.CardImpossible => members.Where(m =>
                m.CardState == ContactState.Impossible
            ),
            ContactFault.CardShared => members.Where(m =>
                present
                    .Where(o => o.CardKey != null)
                    .GroupBy(o => o.CardKey)
                    .Where(g => g.Count() > 1)
                    .Select(g => g.Key)
                    .Contains(m.CardKey)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }
}
