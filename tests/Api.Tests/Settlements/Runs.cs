using System.Net.Http.Headers;
using System.Text;
using Api.Tests.Claims;
using Api.Tests.Isolation;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Settlements;

/// <summary>A line of a file as it is typed; a blank id is none.</summary>
public sealed record Line(
    string Identity,
    string Paid,
    string Id = "",
    string Day = "2026-01-20",
    string Refund = "否",
    string Name = "",
    string Code = "",
    string Receipt = "",
    string Year = ""
);

/// <summary>Settlements in bulk, brought about through the API: a file by the reviewer, confirmed by
/// the approver. The figures are the demo's: from 300.00 on 20, 40, 60 and 90 %.</summary>
public sealed class Runs(World world, Reports reports, Client reviewer, Client approver)
{
    public const string Plan = "second-test";

    public World World => world;
    public Reports Reports => reports;
    public Client Reviewer => reviewer;
    public Client Approver => approver;

    public static async Task<Runs> SetUp(World world, string name = "北方机械")
    {
        await Released(world, Plan);
        return new(
            world,
            await Reports.SetUp(world, name),
            await world.Office("reviewer"),
            await world.Office("approver")
        );
    }

    public static Task<bool> Released(World world, string code) =>
        world.Work.AsOfficeAsync(
            true,
            async (db, _) =>
            {
                if (await db.PlanVersions.AnyAsync(v => v.Code == code))
                    return false;
                db.PlanVersions.Add(
                    new PlanVersion
                    {
                        Id = Guid.CreateVersion7(),
                        Code = code,
                        Name = "二次报销试验",
                        EffectiveFrom = new(2020, 1, 1),
                        WhoMayJoin = PlanMembers.CardHolders,
                        Price = Money.Zero,
                        MaxUnits = 1,
                        TermMonths = 12,
                        WaitingDays = 0,
                        Status = PlanStatus.Released,
                        Benefits =
                        [
                            new TieredReimbursement
                            {
                                Name = "二次报销",
                                Deductible = 300,
                                Cap = 200_653,
                                Tiers =
                                [
                                    new(0, 0.2m),
                                    new(2_000, 0.4m),
                                    new(10_000, 0.6m),
                                    new(50_000, 0.9m),
                                ],
                            },
                        ],
                    }
                );
                return true;
            }
        );

    public static string Of(Guid run) => $"office/settlements/{run}";

    public static string Csv(params Line[] lines) =>
        "结算编号,证件号码,姓名,结束日期,自付一,退费标志,票据代码,票据号码,年度\r\n"
        + string.Concat(
            lines.Select(l =>
                $"{l.Id},{l.Identity},{l.Name},{l.Day},{l.Paid},{l.Refund},{l.Code},{l.Receipt},{l.Year}\r\n"
            )
        );

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Sends a file; what became of it, once its job is done.</summary>
    public async Task<Answer> Import(
        byte[] file,
        string name = "结算.csv",
        Client? by = null,
        string plan = Plan
    )
    {
        var answer = await Send(file, name, by ?? reviewer, plan);
        if (answer.Status != 200)
            return answer;
        await Settle();
        return (await reviewer.Get(Of(answer.Id()))).Ok();
    }

    public static Task<Answer> Send(byte[] file, string name, Client by, string plan)
    {
        var request = by.Json(
            HttpMethod.Put,
            $"{Of(Guid.CreateVersion7())}?name={Uri.EscapeDataString(name)}&plan={plan}",
            null,
            null,
            ""
        );
        request.Content = new ByteArrayContent(file);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return by.Send(request);
    }

    public Task<Answer> Import(params Line[] lines) => Import(Utf8(Csv(lines)));

    /// <summary>Waits until no job is left.</summary>
    public Task Settle() => world.Quiet();

    public static decimal Amount(Answer view) => (decimal)view.At("run.amount")!;

    /// <summary>Proposed by one, confirmed by another, and booked.</summary>
    public async Task<Answer> Pay(Answer view)
    {
        var id = view.Id("run.id");
        (await Propose(view)).Ok();
        (await Confirm(id, Amount(view))).Ok();
        await Settle();
        return (await reviewer.Get(Of(id))).Ok();
    }

    public Task<Answer> Propose(Answer view) =>
        reviewer.Act(Of(view.Id("run.id")), "proposal", new { seen = Amount(view) });

    public Task<Answer> Confirm(Guid run, decimal seen) =>
        approver.Act(Of(run), "confirmation", new { seen });

    public async Task<Answer> Again(Guid run)
    {
        (await reviewer.Act(Of(run), "trial")).Ok();
        await Settle();
        return (await reviewer.Get(Of(run))).Ok();
    }

    /// <summary>A member with a card; the number of their identity.</summary>
    public async Task<(Guid Member, string Identity)> Member(TestPerson? who = null)
    {
        who ??= TestPerson.Next();
        return (await reports.Member(who), who.IdentityNumber);
    }

    public async Task<List<decimal>> Owed() =>
        [
            .. (await reviewer.Get($"office/payables?plan={Plan}&size=100"))
                .Ok()
                .At("items")!
                .AsArray()
                .Select(p => (decimal)p!["amount"]!),
        ];

    /// <summary>For the isolation matrix: a file of one side's words.</summary>
    public static async Task<byte[]> FileAt(Side side)
    {
        await Released(side.World, Plan);
        return Utf8(Csv(new Line(TestPerson.Next().IdentityNumber, "1000", Name: side.Canary)));
    }

    /// <summary>For the isolation matrix: a run of one side's member whose name differs.</summary>
    public static async Task<Guid> RunAt(Side side)
    {
        await Released(side.World, Plan);
        var here = new Runs(
            side.World,
            Reports.At(side),
            await side.World.Office("reviewer"),
            await side.World.Office("approver")
        );
        var (_, identity) = await here.Member();
        var view = await here.Import(
            Utf8(Csv(new Line(identity, "1000", $"{Guid.NewGuid()}", Name: side.Canary))),
            $"{side.Canary}.csv"
        );
        return view.Id("run.id");
    }

    /// <summary>A member of the side who was paid.</summary>
    public static async Task<Guid> PaidAt(Side side)
    {
        await Released(side.World, Plan);
        var here = new Runs(
            side.World,
            Reports.At(side),
            await side.World.Office("reviewer"),
            await side.World.Office("approver")
        );
        var (member, identity) = await here.Member();
        await here.Pay(await here.Import(new Line(identity, "1000", $"{Guid.NewGuid()}")));
        return member;
    }

    public static async Task<Guid> PersonAt(Side side)
    {
        var run = await RunAt(side);
        return await side.World.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db
                    .SettlementPeople.Where(p =>
                        p.SettlementId == run && p.Doubt == PersonDoubt.NameDiffers
                    )
                    .Select(p => p.Id)
                    .SingleAsync()
        );
    }

    public static async Task<Guid> AnsweredAt(Side side)
    {
        var id = await PersonAt(side);
        (
            await side.Posts["clerk"]
                .Post(
                    $"{side.Agency.Path}/settled-people/{id}/answer",
                    new { pay = true, note = side.Canary },
                    1
                )
        ).Ok();
        return id;
    }
}
