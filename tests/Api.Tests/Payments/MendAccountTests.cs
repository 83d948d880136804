namespace Api.Tests.Payments;

/// <summary>What follows a failure: the account mended by two, or the way through the agency,
/// passed on and signed for (CL-5, CL-11, FI-2).</summary>
public class MendAccountTests
{
    static async Task<(Payouts Here, Guid Claim)> Failed(World world, string why = "账户已销户")
    {
        var here = await Payouts.SetUp(world);
        var claim = (await here.Granted(1)).Single();
        var id = await here.Sent();
        (await here.Result(id, "失败", why)).Ok();
        return (here, claim);
    }

    [Fact]
    [Breaks("CL-11", "CL-12", "CL-5"), Keeps("CL-11", "CL-5")]
    public async Task Check_22_the_account_is_mended_by_two_and_never_while_a_payment_is_open()
    {
        await using var world = await World.StartAsync();
        var (here, claim) = await Failed(world);
        var failure = await here.Failure();
        Assert.Equal("已销户", (string)failure["reason"]!);
        // neither diagnosis nor whole number in it
        var text = failure.ToJsonString();
        Assert.DoesNotContain(Payouts.Card(0), text);
        Assert.DoesNotContain("阑尾炎", text);
        var path = $"{here.Agency}/payment-failures/{failure["id"]}/account";
        object Account(Guid file, string account = "6222020200009999999") =>
            new
            {
                account,
                bank = "北京银行",
                name = (string?)null,
                fileId = file,
            };
        // not paid again before that
        var waits = (await here.Finance.Get("office/payables?state=failed")).Ok();
        (
            await here.Finance.Post(Payouts.Path, Payouts.Batch("xlsx", waits.Id("items.0.id")))
        ).Breaks("CL-5");
        // not without evidence
        (await here.Clerk.Post(path, Account(Guid.NewGuid()))).Is(400, "invalid");
        (
            await here.Clerk.Post(path, Account(await here.Evidence(here.Clerk, here.Agency), "x"))
        ).Is(400);
        (await here.Mend()).Is(204);
        (await here.Mend()).Is(409, "state");
        (await here.ConfirmMended(here.Clerk)).Is(403);
        // the director who proposes doesn't confirm
        var change = (await here.Failure())["change"]!;
        (
            await here.Clerk.Post(
                $"{here.Agency}/account-changes/{change["id"]}/withdrawal",
                null,
                (int)change["version"]!
            )
        ).Is(204);
        (
            await here.Director.Post(path, Account(await here.Evidence(here.Director, here.Agency)))
        ).Is(204);
        (await here.ConfirmMended()).Breaks("CL-11");
        change = (await here.Failure())["change"]!;
        (
            await here.Director.Post(
                $"{here.Agency}/account-changes/{change["id"]}/withdrawal",
                null,
                (int)change["version"]!
            )
        ).Is(204);
        (await here.Mend()).Is(204);
        (await here.ConfirmMended()).Is(204);
        Assert.Equal("due", await here.State(claim));
        // paid on the new account; while it is on its way there is nothing to mend
        var id = await here.Sent();
        Assert.EndsWith("9999", (string)(await here.Lines(id))[0]!["account"]!);
        (await here.Clerk.Post(path, Account(await here.Evidence(here.Clerk, here.Agency)))).Breaks(
            "CL-12"
        );
        (await here.Result(id, "成功")).Ok();
        Assert.Equal("paid", await here.State(claim));
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Breaks("CL-17")]
    public async Task Nobody_mends_an_account_into_their_own_name()
    {
        await using var world = await World.StartAsync();
        var (here, _) = await Failed(world, "户名不符");
        var failure = await here.Failure();
        (
            await here.Director.Post(
                $"{here.Agency}/payment-failures/{failure["id"]}/account",
                new
                {
                    account = "6222020200009999999",
                    bank = (string?)null,
                    name = here.Reports.Agency.Director.Name,
                    fileId = await here.Evidence(here.Director, here.Agency),
                }
            )
        ).Breaks("CL-17");
    }

    [Fact]
    public async Task Check_22_the_deadline_is_a_dated_figure_that_ends_on_a_working_day()
    {
        await using var world = await World.StartAsync("2026-09-29T09:00:00");
        var (here, _) = await Failed(world);
        // five days from the 29th end on the 4th of October, in the holidays
        Assert.Equal("2026-10-08", (string)(await here.Failure())["due"]!);
    }

    [Fact]
    [Breaks("FI-2", "GV-10", "CL-11"), Keeps("CL-5", "FI-2")]
    public async Task Check_22_through_the_agency_it_is_held_until_the_member_has_signed()
    {
        await using var world = await World.StartAsync();
        var (here, claim) = await Failed(world);
        var payable = (await here.Finance.Get("office/payables?state=failed"))
            .Ok()
            .Id("items.0.id");
        object Transfer(bool side = true) =>
            new
            {
                account = "110010010000123456",
                bank = "工商银行",
                contributionsSide = side,
            };
        var path = $"office/payables/{payable}/transfer";
        (await here.Finance.Post(path, Transfer(false))).Breaks("FI-2");
        (await here.Finance.Post(path, Transfer())).Is(204);
        async Task<Answer> Confirm(Client by)
        {
            var change = (await by.Get("office/payment-failures")).Ok().At("items.0.change")!;
            return await by.Post(
                $"office/transfers/{change["id"]}/confirmation",
                null,
                (int)change["version"]!
            );
        }
        (await Confirm(here.Finance)).Breaks("CL-11");
        // the agency neither confirms nor withdraws what is the office's
        Assert.Empty((await here.Failure())["open"]!.AsArray());
        (await Confirm(await world.Office("finance2"))).Is(204);
        var id = await here.Sent();
        var line = (await here.Lines(id))[0]!;
        Assert.True((bool)line["viaAgency"]!);
        Assert.Contains(here.Reports.Agency.Name, (string)line["payee"]!);
        (await here.Result(id, "成功")).Ok();
        Assert.Equal("withAgency", await here.State(claim));
        await SignedFor(world, here, Guid.Parse((string)line["id"]!));
        Assert.Equal("signedFor", await here.State(claim));
        Assert.Empty(world.Errors);
    }

    static async Task SignedFor(World world, Payouts here, Guid id)
    {
        var path = $"{here.Agency}/disbursements/{id}";
        var row = (await here.Clerk.Get($"{here.Agency}/disbursements")).Ok();
        Assert.Equal("待下拨", row.String("items.0.stateLabel"));
        Assert.Contains("passOnBenefit", (await here.Clerk.Get($"{here.Agency}/to-dos")).Ok().Text);
        (
            await here.Clerk.Post($"{path}/passing", new { on = "2030-01-01", reference = "1" })
        ).Breaks("T-1");
        // what the agency holds for a member is a difference until it is passed on (CL-7)
        var sheet = $"{here.Agency}/reconciliations/sheet?month={world.Today}";
        var held = (await here.Clerk.Get(sheet)).Ok();
        Assert.Equal(400m, (decimal)held.At("differences.0.office")!);
        Assert.Null(held.At("differences.0.agency"));
        (
            await here.Clerk.Post($"{path}/passing", new { on = world.Today, reference = "网银9" })
        ).Is(204);
        Assert.Empty((await here.Clerk.Get(sheet)).Ok().At("differences")!.AsArray());
        (
            await here.Clerk.Post($"{path}/passing", new { on = world.Today, reference = "网银9" })
        ).Is(409, "state");
        Assert.StartsWith(
            "%PDF",
            (await here.Clerk.Get($"{here.Agency}/disbursements/sheets.pdf?id={id}")).Ok().Text
        );
        async Task<Answer> Sign(Client by) =>
            await by.Post(
                $"{path}/signature",
                new { on = world.Today, fileId = await here.Evidence(by, here.Agency) },
                0
            );
        // another than who passed it on records the signature
        (await Sign(here.Clerk)).Breaks("GV-10");
        (await Sign(here.Director)).Is(204);
        (
            await here.Director.Post(
                $"{path}/signature",
                new { on = world.Today, fileId = await here.Evidence(here.Director, here.Agency) },
                1
            )
        ).Is(409, "state");
    }
}
