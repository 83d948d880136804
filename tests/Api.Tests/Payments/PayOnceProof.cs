using System.Text.Json.Nodes;
using Huzhu.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Payments;

/// <summary>Whatever people and banks do in whatever order, nothing goes out twice unknown: of each
/// obligation what is booked is never above what is owed and the overpayments that are noted, one
/// attempt stands at most, and what a batch released never changes (CL-12).</summary>
public class PayOnceProof
{
    static readonly string[] Results = ["成功", "失败", "退汇", "处理中", "不详"];
    static readonly string[] Reasons = ["账户已销户", "户名不符", "余额不足", "重复提交", ""];

    [Fact]
    [Keeps("CL-12")]
    [Trait("Kind", "Proof")]
    public async Task Random_steps_of_people_and_banks_never_pay_twice_unknown()
    {
        var random = Proof.Seeded("pay once");
        var steps = Proof.Count(60, 1_500);
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(3);
        var (second, files, done) = (await world.Office("finance2"), new List<byte[]>(), 0);
        for (var step = 0; step < steps; step++)
        {
            var answer = await Step(world, here, second, files, random);
            Assert.True(answer is null or { Status: < 500 }, $"{answer}");
            done += answer is { Status: 200 or 204 } ? 1 : 0;
            await RequireOnce(world, $"step {step}");
        }
        Proof.Say("pay once", $"{steps} steps, {done} of them with an effect");
        Assert.Empty(world.Errors);
    }

    static async Task<Answer?> Step(
        World world,
        Payouts here,
        Client second,
        List<byte[]> files,
        Random random
    )
    {
        var batches = (await here.Finance.Get($"{Payouts.Path}?size=100"))
            .Ok()
            .At("items")!
            .AsArray();
        T? Any<T>(IEnumerable<T> of) => of.OrderBy(_ => random.Next()).FirstOrDefault();
        string? In(params string[] states) =>
            Any(batches.Where(b => states.Contains((string)b!["state"]!))) is { } one
                ? Payouts.Of(Guid.Parse((string)one["id"]!))
                : null;
        switch (random.Next(12))
        {
            case 0 or 1:
                return await here.Finance.Post(Payouts.Path, Payouts.Batch());
            case 2 or 3 when In("prepared") is { } batch:
                return await here.Releaser.Act(batch, "release");
            case 4 or 5 when In("released") is { } batch:
                return await here.Finance.Act(batch, "sending", new { bankNumber = "1" });
            case 6 when random.Next(4) == 0 && In("prepared", "released", "sent") is { } batch:
                return await here.Finance.Act(batch, "cancellation");
            case 7 when await here.FirstFailure() is { } failure:
                return failure["change"] is null ? await here.Mend() : await here.ConfirmMended();
            case 8 when Unknown(await here.Finance.Get("office/payment-attempts")) is { } line:
                return await Answered(here, second, line, random.Next(2) == 0);
            default:
                return In("sent", "settled") is { } sent
                    ? await Import(here, Guid.Parse(sent.Split('/')[^1]), files, random)
                    : null;
        }
    }

    static JsonNode? Unknown(Answer list) =>
        list.Ok().At("items")!.AsArray().FirstOrDefault() is { } row ? row["line"] : null;

    static async Task<Answer> Answered(Payouts here, Client second, JsonNode line, bool paid)
    {
        var path = $"office/payment-attempts/{line["id"]}/answer";
        var version = (int)line["version"]!;
        return line["answeredPaid"] is null
            ? await here.Finance.Post(
                path,
                new { paid, fileId = await here.Evidence(here.Finance, "office") },
                version
            )
            : await second.Post($"{path}/confirmation", null, version);
    }

    /// <summary>A new answer of the bank, true or not, or one that it has given before.</summary>
    static async Task<Answer> Import(Payouts here, Guid batch, List<byte[]> files, Random random)
    {
        if (files.Count > 0 && random.Next(4) == 0)
            return await here.Import(batch, files[random.Next(files.Count)]);
        var lines = (await here.Lines(batch)).Where(_ => random.Next(3) > 0).ToList();
        var file = random.Next(3) switch
        {
            0 => BankFiles.Status(
                $"M{random.Next()}",
                random.Next(4) == 0 ? "RJCT" : null,
                [
                    .. lines.Select(l =>
                        (Of(l), random.Next(2) == 0 ? "ACSC" : "RJCT", (string?)"AC04")
                    ),
                ]
            ),
            1 => BankFiles.Booked(
                random.Next(2) == 0 ? "DBIT" : "CRDT",
                random.Next(5) == 0 ? "PDNG" : "BOOK",
                [.. lines.Select(l => (Of(l), random.Next(6) == 0 ? 200m : 400m, (string?)null))]
            ),
            _ => Payouts.Table([
                .. lines.Select(l =>
                    (Of(l), Results[random.Next(5)], Reasons[random.Next(Reasons.Length)])
                ),
            ]),
        };
        files.Add(file);
        return await here.Import(batch, file);
    }

    static string Of(JsonNode? line) => (string)line!["reference"]!;

    static Task<bool> RequireOnce(World world, string at) =>
        world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var attempts = await db.PaymentAttempts.AsNoTracking().ToListAsync();
                var over = await db.Overpayments.AsNoTracking().ToListAsync();
                foreach (var owed in await db.Payables.AsNoTracking().ToListAsync())
                {
                    var own = attempts.Where(a => a.PayableId == owed.Id).ToList();
                    var booked = own.Where(a => a.Outcome == AttemptOutcome.Paid)
                        .Sum(a => a.Amount.Fen);
                    var known = over.Where(o => o.PayableId == owed.Id).Sum(o => o.Amount.Fen);
                    Assert.True(
                        booked <= owed.Amount.Fen + known,
                        $"{at}: {booked} of {owed.Number}"
                    );
                    Assert.True(own.Count(a => a.Stands) <= 1, $"{at}: two stand of {owed.Number}");
                    Assert.Equal(own.Count, own.Select(a => a.Reference).Distinct().Count());
                }
                return true;
            }
        );
}
