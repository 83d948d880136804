using Api.Tests.Contributions;
using Api.Tests.Isolation;
using Api.Tests.Settlements;

namespace Api.Tests.Rebates;

/// <summary>Contributions of one agency that the office has by its own statement, and what it gives
/// back of them, all through the API.</summary>
public sealed class Rebating(World world, Side side, Client finance, Client approver)
{
    public const string Plan = "accident";
    static int units;

    public Side Side => side;
    public Client Finance => finance;
    public Client Approver => approver;
    public Client Accountant => side.Posts["accountant"];
    public string Path => $"{side.Agency.Path}/rebates";

    public static async Task<Rebating> SetUp(World world, string name = "京华")
    {
        await Runs.Released(world, Plan);
        return new(
            world,
            await new Side(world, name).SetUp(),
            await world.Office("finance"),
            await world.Office("approver")
        );
    }

    public static string Of(Guid id) => $"office/rebates/{id}";

    /// <summary>A rate for the agency's kind, by two persons.</summary>
    public async Task<Answer> Rate(decimal percent, string from, string plan = Plan)
    {
        var proposed = (await Propose(percent, from, plan)).Ok();
        return await approver.Post(
            $"office/rebate-rates/{proposed.Id()}/confirmation",
            null,
            proposed.Version
        );
    }

    public async Task<Answer> Propose(decimal percent, string from, string plan = Plan) =>
        await finance.Post(
            "office/rebate-rates",
            new
            {
                planCode = plan,
                kind = await Kind(),
                rate = percent,
                from,
                document = "示例〔2026〕1号",
            }
        );

    async Task<string> Kind() =>
        (await side.Agency.DirectorBrowser.Get(side.Agency.Path)).Ok().String("kind");

    /// <summary>A due of a unit, received on a day; it is held until it is passed on.</summary>
    public async Task<Guid> Received(decimal yuan, string on)
    {
        var dues = new Dues(world, side.Agency);
        var id = await dues.Add($"单位{Interlocked.Increment(ref units)}", yuan, Plan);
        (await side.Posts["clerk"].Act($"{dues.Path}/{id}", "report", Dues.Report(yuan, on))).Ok();
        (await Accountant.Act($"{dues.Path}/{id}", "confirmation")).Ok();
        return id;
    }

    /// <summary>All that is held, passed on by two; the remittance.</summary>
    public async Task<Guid> PassedOn(string on)
    {
        var path = $"{side.Agency.Path}/remittances";
        var id = (
            await side.Posts["clerk"]
                .Post(
                    path,
                    new
                    {
                        planCode = Plan,
                        on,
                        reference = "上缴回单",
                    }
                )
        ).Ok().Id();
        (await Accountant.Post($"{path}/{id}/confirmation", null, 0)).Ok();
        return id;
    }

    /// <summary>The office has it on a day by its own statement.</summary>
    public async Task Came(Guid remittance, string day) =>
        (
            await finance.Post(
                $"office/remittances/{remittance}/acknowledgement",
                new { on = day, reference = $"银行回单{day}" }
            )
        ).Is(204);

    /// <summary>A sum comes to the office on a day; the due.</summary>
    public async Task<Guid> Came(decimal yuan, string day)
    {
        var due = await Received(yuan, day);
        await Came(await PassedOn(day), day);
        return due;
    }

    public Task<Answer> Compute(int quarter, int year = 2026, Client? by = null) =>
        (by ?? finance).Post("office/rebates", new { year, quarter });

    /// <summary>The agency's statement of a quarter.</summary>
    public async Task<Answer> Computed(int quarter, int year = 2026) =>
        await At((Guid)(await Compute(quarter, year)).Ok().Json.AsArray().Single()!);

    public async Task<Answer> At(Guid id, Client? by = null) =>
        (await (by ?? finance).Get(Of(id))).Ok();

    public static Guid IdOf(Answer view) => view.Id("row.id");

    public static decimal Total(Answer view) => (decimal)view.At("row.total")!;

    public static decimal Payable(Answer view) => (decimal)view.At("row.payable")!;

    public static string State(Answer view) => view.String("row.state");

    public static List<(string Kind, decimal Base, decimal Amount)> Lines(Answer view) =>
        [
            .. view.At("lines")!
                .AsArray()
                .Select(l => ((string)l!["kind"]!, (decimal)l["base"]!, (decimal)l["amount"]!)),
        ];

    public Task<Answer> Proposed(Answer view, Client? by = null) =>
        (by ?? finance).Act(Of(IdOf(view)), "proposal", new { seen = Payable(view) });

    public Task<Answer> Confirmed(Answer view, Client? by = null) =>
        (by ?? approver).Act(Of(IdOf(view)), "confirmation", new { seen = Payable(view) });

    /// <summary>Proposed by one, confirmed by another.</summary>
    public async Task<Answer> Decided(Answer view)
    {
        (await Proposed(view)).Ok();
        return (await Confirmed(view)).Ok();
    }

    public Task<Answer> Paid(Answer view, string? on = null, Client? by = null) =>
        (by ?? finance).Act(
            Of(IdOf(view)),
            "payment",
            new { on = on ?? world.Today, reference = "回拨回单" }
        );

    public Task<Answer> TakenBack(Answer view) =>
        finance.Act(Of(IdOf(view)), "taking-back", new { reason = "登记有误" });

    public Task<Answer> Receive(Guid id, string? on = null, Client? by = null) =>
        (by ?? Accountant).Act(
            $"{Path}/{id}",
            "receipt",
            new { on = on ?? world.Today, reference = "管理费户回单" }
        );
}
