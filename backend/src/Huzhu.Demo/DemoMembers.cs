using Huzhu.Data.Members;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Members;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>Units and members of a few agencies, some with phones and cards that are missing,
/// impossible or shared, a few about to retire.</summary>
static class DemoMembers
{
    /// <summary>Agencies that have members, and how many.</summary>
    static readonly IReadOnlyDictionary<string, int> Sizes = new Dictionary<string, int>
    {
        ["dongcheng"] = 1200,
        ["xicheng"] = 800,
        ["haidian"] = 800,
        ["huairou"] = 60,
    };

    const int MembersOfAUnit = 60;

    static readonly string[] Kinds =
    [
        "机械厂",
        "第一小学",
        "人民医院",
        "环卫中心",
        "百货公司",
        "印刷厂",
        "公交场站",
        "建筑公司",
        "食品公司",
        "街道办事处",
    ];

    static readonly string[] Jobs = ["职工", "教师", "护士", "司机", "技工", "会计", "营业员"];

    /// <summary>Two tables of rows in one transaction for each agency.</summary>
    public static Task<bool> PlayAsync(
        Work work,
        Guid agencyId,
        string slug,
        DemoFacts facts,
        DateTime now,
        CancellationToken ct
    ) =>
        !Sizes.TryGetValue(slug, out var size)
            ? Task.FromResult(false)
            : work.AsAgencyAsync(
                agencyId,
                writes: true,
                async (db, services) =>
                {
                    var keys = services.GetRequiredService<MemberKeys>();
                    var points = await db.Points.OrderBy(p => p.Id).ToListAsync(ct);
                    var area = DemoFacts.Agencies.Single(a => a.Slug == slug).Name[..2];
                    for (var made = 0; made < size; made += MembersOfAUnit)
                    {
                        var number = made / MembersOfAUnit + 1;
                        var unit = new MemberUnit(Guid.CreateVersion7(now), agencyId)
                        {
                            Number = $"{number:000}",
                            Name = $"{area}{Kinds[number % 10]}{Suffix(number)}",
                            PointId =
                                number % 3 == 0 ? null : points[(number - 1) % points.Count].Id,
                            ContactName = facts.Name(),
                            ContactPhone = facts.Phone(),
                            Workers = MembersOfAUnit + facts.Between(0, 40),
                        };
                        db.MemberUnits.Add(unit);
                        for (var n = 0; n < Math.Min(MembersOfAUnit, size - made); n++)
                        {
                            var member = MemberOf(unit, made + n, facts, keys, now);
                            db.Members.Add(member);
                            db.CardHolders.Add(
                                CardHolder.Follow(
                                    member,
                                    [],
                                    Guid.CreateVersion7(now),
                                    Beijing.DateOf(now)
                                )!
                            );
                        }
                    }
                    return true;
                },
                ct
            );

    static string Suffix(int number) => number <= 10 ? "" : $"（{number / 10 + 1}分部）";

    /// <summary>Of a hundred, twelve have no phone, six an impossible one, and four share one;
    /// cards are a little better kept.</summary>
    static Member MemberOf(MemberUnit unit, int n, DemoFacts facts, MemberKeys keys, DateTime now)
    {
        var id = ResidentId.Parse(facts.MemberIdentity());
        var member = new Member(Guid.CreateVersion7(now), unit.AgencyId, keys.Person(id.Number))
        {
            UnitId = unit.Id,
            Name = facts.Name(),
            JobTitle = Jobs[n % Jobs.Length],
        };
        var phone = (n % 100) switch
        {
            < 12 => null,
            < 18 => n % 2 == 0 ? "12345678901" : "13800000000",
            < 22 => $"1391234{n / 100:0000}",
            _ => facts.Phone(),
        };
        var card = (n % 90) switch
        {
            < 6 => null,
            < 9 => "6222020200001234",
            < 11 => DemoFacts.Card(n / 90),
            _ => DemoFacts.Card(1_000_000 + facts.Between(0, 900_000_000)),
        };
        keys.Describe(
            member,
            new(IdentityKind.ResidentId, id.Number, id.BirthDate, id.Sex, phone, card)
        );
        var today = Beijing.DateOf(now);
        if (id.BirthDate.AddYears(60) is var retires && retires <= today.AddMonths(6))
            member.RetiredOn = retires;
        return member;
    }
}
