using System.Text.Json.Nodes;
using Api.Tests.Isolation;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Enrolment;

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
                };
                db.Contributions.Add(due);
                await db.SaveChangesAsync();
                return (due.Id, number);
            }
        );
    }

    /// <summary>Cover has come of a due's roster.</summary>
    public Task Cover(Guid id) =>
        world.Work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, _) =>
            {
                var due = await db.Contributions.SingleAsync(c => c.Id == id);
                var member = new Member(world.Clock.NewId(), agencyId, Guid.NewGuid())
                {
                    UnitId = due.UnitId,
                    Name = "欧阳明",
                    Details = new(IdentityKind.Passport, "E1", null, null, null, null),
                };
                db.Members.Add(member);
                var today = Beijing.DateOf(world.Clock.Now());
                db.Enrolments.Add(
                    new()
                    {
                        Id = world.Clock.NewId(),
                        AgencyId = agencyId,
                        MemberId = member.Id,
                        UnitId = due.UnitId,
                        PlanCode = due.PlanCode,
                        PlanVersionId = Guid.NewGuid(),
                        RosterId = due.RosterId,
                        Kind = CoverKind.FirstEnrolment,
                        Units = 1,
                        Effective = today,
                        Expiry = today.AddYears(1),
                        CoveredFrom = today,
                        HandledOn = today,
                    }
                );
                await db.SaveChangesAsync();
                return true;
            }
        );

    public static JsonObject Report(decimal yuan, string on) =>
        new()
        {
            ["amount"] = yuan,
            ["on"] = on,
            ["way"] = "transfer",
            ["reference"] = "回单1",
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

    /// <summary>A line that fits no due of the side, not even by its amount.</summary>
    public static async Task<Guid> LineOf(Side side)
    {
        var serial = Guid.NewGuid().ToString();
        var file = Statement((serial, side.World.Today, "777.77", side.Canary, side.Canary));
        (await side.Posts["clerk"].Upload($"{side.Agency.Path}/bank-lines", file)).Ok();
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
    }

    static string PathOf(Side side, Guid id) => $"{side.Agency.Path}/contributions/{id}";
}
