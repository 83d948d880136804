using Huzhu.Api.Budgets;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Members;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>Who gets something: units with all their members, units of which only the number is known,
/// and persons one by one, from members or from a list (RE-4).</summary>
public static class ListHeads
{
    /// <param name="Heads">Null: all members of the unit, by name.</param>
    /// <param name="FrontLine">Whether they are 一线职工.</param>
    public sealed record UnitHeadsRequest(Guid UnitId, int? Heads, bool FrontLine);

    /// <param name="Number">Identity number.</param>
    public sealed record PersonHeadRequest(string Name, string Number, bool FrontLine);

    /// <summary>All heads, in place of those before.</summary>
    public sealed record HeadsRequest(
        IReadOnlyList<UnitHeadsRequest> Units,
        IReadOnlyList<PersonHeadRequest> People
    );

    /// <summary>A named head.</summary>
    public sealed record HeadRow(
        Guid MemberId,
        [property: Personal(PersonalKind.Name)] string Name,
        string Unit,
        bool FrontLine
    );

    const int MostListed = 20_000;

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("campaigns/{id:guid}/heads", ListCampaignHeads, Permission.ViewAgency);
        agency.Put("campaigns/{id:guid}/heads", SetCampaignHeads, Permission.PrepareRelief);
    }

    static async Task<Ok<Page<HeadRow>>> ListCampaignHeads(
        Guid id,
        string? q,
        int? page,
        int? size,
        Here here
    )
    {
        if (!await here.Db.Campaigns.AnyAsync(c => c.Id == id, here.Ct))
            throw new Absent();
        return TypedResults.Ok(await Rows(here, id, q?.Trim()).PageAsync(page, size, here.Ct));
    }

    internal static IQueryable<HeadRow> Rows(Here here, Guid id, string? q = null) =>
        from head in here.Db.CampaignHeads.AsNoTracking()
        where head.CampaignId == id
        join member in here.Db.Members on head.MemberId equals member.Id
        where string.IsNullOrEmpty(q) || member.Name.StartsWith(q)
        join unit in here.Db.MemberUnits on head.UnitId equals unit.Id
        orderby unit.Number, member.Id
        select new HeadRow(member.Id, member.Name, unit.Name, head.FrontLine);

    static async Task<Ok<CampaignView>> SetCampaignHeads(
        Guid id,
        HeadsRequest request,
        Here here,
        CampaignReading reading,
        MemberKeys keys,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.Campaigns, id);
        await PrepareCampaigns.FreeAsync(one, here, budget);
        if (request.Units.DistinctBy(u => u.UnitId).Count() != request.Units.Count)
            throw new InvalidField("units", "同一单位只填一行。");
        var wanted = request.Units.Select(u => u.UnitId).ToList();
        var units = await here
            .Db.MemberUnits.AsNoTracking()
            .Where(u => wanted.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        if (units.Count != wanted.Count)
            throw new InvalidField("units", "没有这个单位，请重新选择。");
        var listed = new Dictionary<Guid, CampaignHead>();
        await AddUnitsAsync(one, request, here, listed);
        await AddPeopleAsync(one, request.People, here, keys, listed);
        if (listed.Count > MostListed)
            throw new InvalidField("units", $"一次最多登记{MostListed}人的名单。");
        var counts = request.Units.Where(u => u.Heads is not null).ToList();
        if (counts.Any(u => u.Heads is <= 0 or > PrepareCampaigns.MostHeads))
            throw new InvalidField("units", "请填写人数。");
        var named = listed.Values.GroupBy(h => h.UnitId).ToList();
        if (named.Any(u => counts.Any(c => c.UnitId == u.Key)))
            throw new InvalidField("units", "同一单位不能既填人数又列名单，请只选一种。");
        var names = await NamesAsync([.. named.Select(u => u.Key)], here);
        one.SetHeads(
            [
                .. named.Select(u => new CampaignUnit(
                    u.Key,
                    names[u.Key],
                    u.Count(),
                    u.Count(h => h.FrontLine),
                    Listed: true
                )),
                .. counts.Select(u => new CampaignUnit(
                    u.UnitId,
                    units[u.UnitId],
                    u.Heads!.Value,
                    u.FrontLine ? u.Heads.Value : 0,
                    Listed: false
                )),
            ],
            here.Me.PersonId,
            here.Now
        );
        here.Db.CampaignHeads.RemoveRange(
            await here.Db.CampaignHeads.Where(h => h.CampaignId == id).ToListAsync(here.Ct)
        );
        await here.Save();
        here.Db.CampaignHeads.AddRange(listed.Values);
        return await PrepareCampaigns.SavedAsync(one, here, reading);
    }

    static async Task AddUnitsAsync(
        Campaign one,
        HeadsRequest request,
        Here here,
        Dictionary<Guid, CampaignHead> listed
    )
    {
        var whole = request.Units.Where(u => u.Heads is null).ToDictionary(u => u.UnitId);
        var ids = whole.Keys.ToList();
        var members = await here
            .Db.Members.AsNoTracking()
            .Where(m => ids.Contains(m.UnitId))
            .Where(m => m.LeftOn == null || m.LeftOn > one.HeldOn)
            .Select(m => new
            {
                m.Id,
                m.PersonKey,
                m.UnitId,
            })
            .ToListAsync(here.Ct);
        foreach (var m in members)
            listed[m.PersonKey] = Head(one, m.PersonKey, m.Id, m.UnitId, whole[m.UnitId].FrontLine);
    }

    /// <exception cref="InvalidField">Somebody is no member here; the first rows are named.</exception>
    static async Task AddPeopleAsync(
        Campaign one,
        IReadOnlyList<PersonHeadRequest> people,
        Here here,
        MemberKeys keys,
        Dictionary<Guid, CampaignHead> listed
    )
    {
        var asked = people
            .Select(
                (p, at) =>
                    (
                        Row: at + 1,
                        Person: p,
                        Key: MemberParser.CanonicalNumber(p.Number) is { } number
                            ? keys.Person(number)
                            : Guid.Empty
                    )
            )
            .ToList();
        var wanted = asked.Select(a => a.Key).Distinct().ToList();
        var found = (
            await here
                .Db.Members.AsNoTracking()
                .Where(m => wanted.Contains(m.PersonKey))
                .Where(m => m.LeftOn == null || m.LeftOn > one.HeldOn)
                .Select(m => new
                {
                    m.Id,
                    m.Name,
                    m.PersonKey,
                    m.UnitId,
                })
                .ToListAsync(here.Ct)
        ).ToDictionary(m => m.PersonKey);
        var faulty = asked
            .Where(a =>
                !found.TryGetValue(a.Key, out var m) || m.Name != (a.Person.Name ?? "").Trim()
            )
            .Select(a => $"{a.Row}")
            .ToList();
        if (faulty.Count > 0)
            throw new InvalidField(
                "people",
                $"第{string.Join("、", faulty.Take(10))}行{(faulty.Count > 10 ? "等" : "")}"
                    + $"共{faulty.Count}行没有对应的在册会员，请核对姓名和证件号码。"
            );
        foreach (var (_, person, key) in asked)
            listed[key] = Head(one, key, found[key].Id, found[key].UnitId, person.FrontLine);
    }

    static CampaignHead Head(Campaign one, Guid key, Guid member, Guid unit, bool frontLine) =>
        new()
        {
            AgencyId = one.AgencyId,
            CampaignId = one.Id,
            PersonKey = key,
            MemberId = member,
            UnitId = unit,
            FrontLine = frontLine,
        };

    static Task<Dictionary<Guid, string>> NamesAsync(List<Guid> units, Here here) =>
        here
            .Db.MemberUnits.AsNoTracking()
            .Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
}
