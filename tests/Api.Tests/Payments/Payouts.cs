using System.Text;
using System.Text.Json.Nodes;
using Api.Tests.Claims;
using Api.Tests.Files;
using Api.Tests.Isolation;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Payments;

/// <summary>Batches of what is owed, brought about through the API: prepared by finance, released
/// by the second approver, its results read by finance.</summary>
public sealed class Payouts(World world, Reports reports, Client finance, Client releaser)
{
    public const string Path = "office/payment-batches";

    public World World => world;
    public Reports Reports => reports;
    public Client Finance => finance;
    public Client Releaser => releaser;
    public Client Clerk => reports.Clerk;
    public Client Director => reports.Agency.DirectorBrowser;
    public string Agency => reports.Agency.Path;

    public static async Task<Payouts> SetUp(World world, string name = "北方机械") =>
        new(
            world,
            await Reports.SetUp(world, name),
            await world.Office("finance"),
            await world.Office("approver2")
        );

    /// <summary>The same people, signed in again after time has passed.</summary>
    public async Task<Payouts> Anew()
    {
        await reports.SignInAnew();
        var office = (await Template.Get()).Office;
        return new(
            world,
            reports,
            await world.SignInAnew(office["finance"]),
            await world.SignInAnew(office["approver2"])
        );
    }

    /// <summary>A granted benefit of 400.00 of somebody new.</summary>
    public Task<Guid> Granted(TestPerson? who = null, string? card = null) =>
        Granted(() => card is null ? reports.Member(who) : reports.Member(who, card));

    async Task<Guid> Granted(Func<Task<Guid>> make)
    {
        var member = await make();
        await reports.Covered(member);
        return await reports.Approved(member);
    }

    public async Task<List<Guid>> Granted(int count)
    {
        var claims = new List<Guid>();
        for (var i = 0; i < count; i++)
            claims.Add(await Granted(card: Card(i)));
        return claims;
    }

    /// <summary>Cards with tails of their own.</summary>
    public static string Card(int n) => $"62220202000{n + 10:00}34{n + 1000}";

    public static object Batch(string format = "csvUtf8", params Guid[] payables) =>
        new
        {
            planCode = Reports.Allowance,
            format,
            payableIds = payables.Length > 0 ? payables : null,
        };

    public async Task<Guid> Prepared(string format = "csvUtf8") =>
        (await finance.Post(Path, Batch(format))).Ok().Id("batch.id");

    public static string Of(Guid batch) => $"{Path}/{batch}";

    public async Task<Guid> Released(string format = "csvUtf8")
    {
        var id = await Prepared(format);
        (await releaser.Act(Of(id), "release")).Ok();
        return id;
    }

    public async Task<Guid> Sent(string format = "csvUtf8")
    {
        var id = await Released(format);
        (await finance.Act(Of(id), "sending", new { bankNumber = "ICBC-1" })).Ok();
        return id;
    }

    public async Task<JsonArray> Lines(Guid batch) =>
        (await finance.Get(Of(batch))).Ok().At("lines")!.AsArray();

    public async Task<byte[]> File(Guid batch, string? reason = null)
    {
        var answer = (await finance.Post($"{Of(batch)}/file", new { reason })).Ok();
        return answer.Bytes;
    }

    /// <summary>A result as banks give it out; of each line a word, a reason, an amount.</summary>
    public static byte[] Table(params (string Reference, string Result, string Why)[] lines) =>
        Encoding.UTF8.GetBytes(
            "交易日期,附言,收款账号,金额,处理结果,失败原因\r\n"
                + string.Concat(
                    lines.Select(l => $"2026-02-01,{l.Reference},,400.00,{l.Result},{l.Why}\r\n")
                )
        );

    public Task<Answer> Import(Guid batch, byte[] file, Client? by = null, bool look = false)
    {
        by ??= finance;
        var request = by.Json(
            HttpMethod.Post,
            $"{Of(batch)}/results{(look ? "/preview" : "")}",
            null,
            null,
            ""
        );
        request.Content = new ByteArrayContent(file);
        request.Content.Headers.ContentType = new("application/octet-stream");
        return by.Send(request);
    }

    /// <summary>All of a batch with one outcome, as the bank's table says it.</summary>
    public async Task<Answer> Result(Guid batch, string result, string why = "") =>
        (
            await Import(
                batch,
                Table([
                    .. (await Lines(batch)).Select(l => ((string)l!["reference"]!, result, why)),
                ])
            )
        ).Ok();

    public async Task<Guid> Evidence(Client by, string at)
    {
        var request = by.Json(HttpMethod.Post, $"{at}/files?name=card.pdf", null, null, "");
        request.Content = new ByteArrayContent(Samples.Pdf($"{Guid.NewGuid()}"));
        request.Content.Headers.ContentType = new("application/pdf");
        return (await by.Send(request)).Ok().Id();
    }

    public async Task<JsonNode> Failure() => (await FirstFailure())!;

    public async Task<JsonNode?> FirstFailure() =>
        (await Clerk.Get($"{Agency}/payment-failures"))
            .Ok()
            .At("items")!
            .AsArray()
            .FirstOrDefault();

    /// <summary>The clerk mends the first failure's account.</summary>
    public async Task<Answer> Mend(string account = "6222020200009999999")
    {
        var failure = await Failure();
        return await Clerk.Post(
            $"{Agency}/payment-failures/{failure["id"]}/account",
            new
            {
                account,
                bank = "北京银行",
                name = (string?)null,
                fileId = await Evidence(Clerk, Agency),
            }
        );
    }

    /// <summary>And the director confirms it.</summary>
    public async Task<Answer> ConfirmMended(Client? by = null)
    {
        var change = (await Failure())["change"]!;
        return await (by ?? Director).Post(
            $"{Agency}/account-changes/{change["id"]}/confirmation",
            null,
            (int)change["version"]!
        );
    }

    public async Task<string> State(Guid claim) =>
        (await Clerk.Get(reports.Of(claim))).Ok().String("payment.state");

    /// <summary>For the isolation matrix: payments of one side's agency.</summary>
    public static async Task<Payouts> At(Side side) =>
        new(
            side.World,
            Reports.At(side),
            await side.World.Office("finance"),
            await side.World.Office("approver2")
        );

    public static async Task<(Guid Claim, Guid Payable)> GrantedAt(Side side)
    {
        var claim = await Reports.ApprovedAt(side);
        var payable = await side.World.Work.AsOfficeAsync(
            false,
            (db, _) => db.Payables.Where(p => p.ClaimId == claim).Select(p => p.Id).SingleAsync()
        );
        return (claim, payable);
    }

    /// <summary>A batch of one benefit of the side.</summary>
    public static async Task<Guid> PreparedAt(Side side) => (await OneAt(side)).Batch;

    static async Task<(Guid Batch, Guid Payable)> OneAt(Side side, Guid? due = null)
    {
        var payable = due ?? (await GrantedAt(side)).Payable;
        var here = await At(side);
        var batch = (await here.Finance.Post(Path, Batch("csvUtf8", payable))).Ok();
        return (batch.Id("batch.id"), payable);
    }

    /// <summary>The same sent, and what the bank says of it.</summary>
    static async Task<(Guid Attempt, Guid Payable)> HeardAt(
        Side side,
        string result,
        string why,
        Guid? due = null
    )
    {
        var here = await At(side);
        var (batch, payable) = await OneAt(side, due);
        (await here.Releaser.Act(Of(batch), "release")).Ok();
        (await here.Finance.Act(Of(batch), "sending", new { bankNumber = side.Canary })).Ok();
        (await here.Result(batch, result, why)).Ok();
        return (Guid.Parse((string)(await here.Lines(batch))[0]!["id"]!), payable);
    }

    public static Task<(Guid Attempt, Guid Payable)> FailedAt(Side side) =>
        HeardAt(side, "失败", "账户已销户");

    public static async Task<Guid> UnknownAt(Side side) =>
        (await HeardAt(side, "不详", side.Canary)).Attempt;

    static async Task<Guid> Changed(Side side, Guid payable) =>
        await side.World.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db.PayeeChanges.Where(c => c.PayableId == payable).Select(c => c.Id).SingleAsync()
        );

    public static async Task<Guid> ChangeAt(Side side)
    {
        var (attempt, payable) = await FailedAt(side);
        var clerk = side.Posts["clerk"];
        (
            await clerk.Post(
                $"{side.Agency.Path}/payment-failures/{attempt}/account",
                new
                {
                    account = "6222020200009999999",
                    bank = side.Canary,
                    name = (string?)null,
                    fileId = await World.Send(clerk, side.Agency.Path, side.Canary),
                }
            )
        ).Is(204);
        return await Changed(side, payable);
    }

    public static async Task<Guid> TransferAt(Side side) =>
        await Transferred(side, (await FailedAt(side)).Payable);

    static async Task<Guid> Transferred(Side side, Guid payable)
    {
        (
            await (await side.World.Office("finance")).Post(
                $"office/payables/{payable}/transfer",
                new
                {
                    account = "110010010000123456",
                    bank = side.Canary,
                    contributionsSide = true,
                }
            )
        ).Is(204);
        return await Changed(side, payable);
    }

    /// <summary>What came to the agency for its member.</summary>
    public static async Task<Guid> ReceivedAt(Side side)
    {
        var (_, payable) = await FailedAt(side);
        var change = await Transferred(side, payable);
        (
            await (await side.World.Office("finance2")).Post(
                $"office/transfers/{change}/confirmation",
                null,
                0
            )
        ).Is(204);
        return (await HeardAt(side, "成功", "", payable)).Attempt;
    }

    public static async Task<Guid> PassedAt(Side side)
    {
        var received = await ReceivedAt(side);
        (
            await side.Posts["clerk"]
                .Post(
                    $"{side.Agency.Path}/disbursements/{received}/passing",
                    new { on = side.World.Today, reference = side.Canary }
                )
        ).Is(204);
        return received;
    }
}
