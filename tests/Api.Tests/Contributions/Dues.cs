using System.Text.Json.Nodes;
using Api.Tests.Isolation;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Contributions;

/// <summary>What units owe, straight into the database, as a confirmed roster leaves it.</summary>
public sealed class Dues(World world, TestAgency agency)
{
    static int made;
    Guid agencyId;
    Guid director;

    public string Path => $"{agency.Path}/contributions";

    /// <summary>A unit of this name owes an amount for a new roster.</summary>
    public async Task<Guid> Add(string unit, decimal yuan, string plan = "accident") =>
        (await AddRoster(unit, yuan, plan)).Due;

    public async Task<(Guid Due, string Roster)> AddRoster(
        string unit,
        decimal yuan,
        string plan = "accident"
    )
    {
        if (agencyId == Guid.Empty)
            agencyId = (await agency.DirectorBrowser.Get(agency.Path)).Ok().Id();
        if (director == Guid.Empty)
            director = (await agency.DirectorBrowser.Get("session")).Ok().Id("person.id");
        var number = $"MC-2026-{Interlocked.Increment(ref made):0000}";
        return await world.Work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, _) =>
            {
                var now = world.Clock.Now();
                var member = await db.MemberUnits.SingleOrDefaultAsync(u => u.Name == unit);
                member ??= db
                    .MemberUnits.Add(
                        new(world.Clock.NewId(), agencyId) { Number = number, Name = unit }
                    )
                    .Entity;
                var roster = new Roster(world.Clock.NewId(), agencyId)
                {
                    Number = number,
                    FileName = unit + ".xlsx",
                    SourceHash = Guid.NewGuid().ToString("N"),
                    PlanCode = plan,
                    Status = RosterStatus.Confirmed,
                    CreatedAt = now,
                    ConfirmedById = director,
                    ConfirmedAt = now,
                };
                db.Rosters.Add(roster);
                var due = new Contribution(world.Clock.NewId(), agencyId)
                {
                    RosterId = roster.Id,
                    UnitId = member.Id,
                    PlanCode = plan,
                    Persons = 3,
                    Units = 3,
                    Due = Money.OfYuan(yuan),
                    DueSince = now,
                    AskedById = director,
                };
                db.Contributions.Add(due);
                await db.SaveChangesAsync();
                return (due.Id, number);
            }
        );
    }

    /// <summary>Its roster was confirmed by somebody else than the director.</summary>
    public async Task AskedBy(Guid due, Client client)
    {
        var person = (await client.Get("session")).Ok().Id("person.id");
        await world.Work.AsAgencyAsync(
            agencyId,
            writes: true,
            (db, _) =>
                db
                    .Contributions.Where(c => c.Id == due)
                    .ExecuteUpdateAsync(c => c.SetProperty(x => x.AskedById, person))
        );
    }

    public static JsonObject Report(decimal yuan, string on, string? late = null) =>
        new()
        {
            ["amount"] = yuan,
            ["on"] = on,
            ["way"] = "transfer",
            ["reference"] = "回单1",
            ["lateReason"] = late,
        };

    /// <summary>A statement as a bank's web site exports it.</summary>
    public static byte[] Statement(
        params (string Serial, string On, string Credit, string Payer, string Remark)[] lines
    ) =>
        System.Text.Encoding.UTF8.GetBytes(
            "账户明细\r\n交易日期,借方金额,贷方金额,对方户名,摘要,流水号\r\n"
                + string.Concat(
                    lines.Select(l => $"{l.On},,\"{l.Credit}\",{l.Payer},{l.Remark},{l.Serial}\r\n")
                )
        );

    /// <summary>For the isolation matrix: a fresh due of the side's unit.</summary>
    public static Task<Guid> Of(Side side, decimal yuan = 300) =>
        new Dues(side.World, side.Agency).Add(side.Canary, yuan);

    /// <summary>One that the clerk has reported.</summary>
    public static async Task<Guid> ReportedOf(Side side, string? on = null)
    {
        var id = await Of(side);
        var report = Report(300, on ?? side.World.Today);
        (await side.Posts["clerk"].Post($"{PathOf(side, id)}/report", report, 0)).Ok();
        return id;
    }

    public static async Task<Guid> ReceivedOf(Side side, string? on = null)
    {
        var id = await ReportedOf(side, on);
        (await side.Posts["accountant"].Post($"{PathOf(side, id)}/confirmation", null, 1)).Ok();
        return id;
    }

    /// <summary>A received one of which the clerk says that its receipt was a mistake.</summary>
    public static async Task<Guid> TakingBackOf(Side side)
    {
        var id = await ReceivedOf(side);
        var reason = new JsonObject { ["reason"] = side.Canary };
        (await side.Posts["clerk"].Post($"{PathOf(side, id)}/withdrawal", reason, 2)).Ok();
        return id;
    }

    /// <summary>100 yuan of a received due, for people who couldn't be enrolled.</summary>
    public static async Task<Guid> UnusedOf(Side side) =>
        await new Dues(side.World, side.Agency).Unused(await ReceivedOf(side), 100, side.Canary);

    /// <summary>The same, and the clerk says that it goes back.</summary>
    public static async Task<Guid> RefundingOf(Side side)
    {
        var id = await UnusedOf(side);
        var path = $"{side.Agency.Path}/unused-sums/{id}/refund";
        (await side.Posts["clerk"].Post(path, Refund(side), 0)).Ok();
        return id;
    }

    public static JsonObject Refund(Side side) =>
        new() { ["on"] = side.World.Today, ["reference"] = side.Canary };

    /// <summary>A part of a due brings no cover, as a refused row leaves it.</summary>
    public async Task<Guid> Unused(Guid due, decimal yuan, string because = "EN-8") =>
        await world.Work.AsAgencyAsync(
            (await agency.DirectorBrowser.Get(agency.Path)).Ok().Id(),
            writes: true,
            async (db, _) =>
            {
                var paid = await db.Contributions.SingleAsync(c => c.Id == due);
                var sum = new UnusedSum
                {
                    Id = world.Clock.NewId(),
                    AgencyId = paid.AgencyId,
                    ContributionId = due,
                    UnitId = paid.UnitId,
                    PlanCode = paid.PlanCode,
                    Amount = Money.OfYuan(yuan),
                    Persons = 1,
                    Kind = UnusedKind.NotEnrolled,
                    Because = because,
                    AroseAt = world.Clock.Now(),
                };
                db.UnusedSums.Add(sum);
                await db.SaveChangesAsync();
                return sum.Id;
            }
        );

    /// <summary>A line that fits no due of the side, not even by its amount.</summary>
    public static async Task<Guid> LineOf(Side side)
    {
        var serial = Guid.NewGuid().ToString();
        var file = Statement((serial, side.World.Today, "777.77", side.Canary, side.Canary));
        (await side.Posts["accountant"].Upload($"{side.Agency.Path}/bank-lines", file)).Ok();
        return (await side.Posts["clerk"].Get($"{side.Agency.Path}/bank-lines?q={serial}"))
            .Ok()
            .Id("items.0.id");
    }

    public static async Task<Guid> RemittanceOf(Side side)
    {
        await ReceivedOf(side);
        return (await side.Posts["clerk"].Post($"{side.Agency.Path}/remittances", Remitting(side)))
            .Ok()
            .Id();
    }

    public static JsonObject Remitting(Side side) =>
        new()
        {
            ["planCode"] = "accident",
            ["on"] = side.World.Today,
            ["reference"] = side.Canary,
        };

    /// <summary>A row in each table of contributions.</summary>
    public static async Task Fill(Side side)
    {
        await RemittanceOf(side);
        await LineOf(side);
        await RefundingOf(side);
    }

    static string PathOf(Side side, Guid id) => $"{side.Agency.Path}/contributions/{id}";
}
