using Api.Tests.Claims;

namespace Api.Tests.Payments;

/// <summary>What goes into a batch, and what doesn't (CL-8, CL-12, CL-17, EN-7, PL-10). The
/// numbered checks are those of the design (claims.md §9).</summary>
public class PrepareBatchTests
{
    [Fact]
    [Breaks("PL-10", "CL-12"), Keeps("PL-10", "CL-12")]
    public async Task What_is_due_is_proposed_prepared_and_reserved_once()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var claims = await here.Granted(2);
        var proposal = (await here.Finance.Get($"{Payouts.Path}/proposals")).Ok();
        Assert.Equal(2, proposal.Int("0.count"));
        Assert.Equal(800m, (decimal)proposal.At("0.total")!);
        var shown = (await here.Finance.Post(Payouts.Path, Payouts.Batch())).Ok();
        Assert.Equal(2, shown.At("lines")!.AsArray().Count);
        Assert.Matches("^HZ[0-9A-Z]{13}$", shown.String("lines.0.reference"));
        // no whole number on a screen
        Assert.DoesNotContain(Payouts.Card(0), shown.Text);
        Assert.Equal("batched", await here.State(claims[0]));
        // it is reserved: nothing is left for a second batch
        (await here.Finance.Post(Payouts.Path, Payouts.Batch())).Is(409, "state");
        Assert.Empty((await here.Finance.Get($"{Payouts.Path}/proposals")).Ok().Json.AsArray());
        // taken out it is free again, and its reference is never used again
        var id = shown.Id("batch.id");
        var line = shown.At("lines.0")!;
        var left = (
            await here.Finance.Delete($"{Payouts.Of(id)}/lines/{line["id"]}", shown.Version)
        ).Ok();
        Assert.Equal(2, left.Int("revision"));
        var payable = await Payable(here, (string)line["number"]!);
        var back = (
            await here.Finance.Post(
                $"{Payouts.Of(id)}/lines",
                new { payableId = payable },
                left.Version
            )
        ).Ok();
        Assert.DoesNotContain((string)line["reference"]!, back.Text);
        Assert.Equal(3, back.Int("lines.1.line"));
        // twice in one batch, or another plan
        (
            await here.Finance.Post(
                $"{Payouts.Of(id)}/lines",
                new { payableId = payable },
                back.Version
            )
        ).Breaks("CL-12");
        (
            await here.Finance.Post(
                Payouts.Path,
                new
                {
                    planCode = "accident-home",
                    format = "xlsx",
                    payableIds = new[] { payable },
                }
            )
        ).Breaks("PL-10");
        (await here.Finance.Act(Payouts.Of(id), "cancellation")).Ok();
        Assert.Equal("due", await here.State(claims[0]));
        (await here.Finance.Act(Payouts.Of(id), "cancellation")).Is(409, "state");
        Assert.Empty(world.Errors);
    }

    static async Task<Guid> Payable(Payouts here, string number) =>
        (await here.Finance.Get("office/payables"))
            .Ok()
            .At("items")!
            .AsArray()
            .Where(p => (string)p!["number"]! == number)
            .Select(p => Guid.Parse((string)p!["id"]!))
            .Single();

    [Fact]
    [Breaks("CL-8"), Keeps("CL-8")]
    public async Task Check_24_a_report_strikes_the_line_and_whoever_releases_the_old_revision_is_refused()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var claims = await here.Granted(3);
        var id = await here.Prepared();
        var read = (await here.Releaser.Get(Payouts.Of(id))).Ok();
        Assert.Equal(1200m, (decimal)read.At("batch.total")!);
        // anybody of the agency reports it; the batch is the office's
        (
            await here.Clerk.Post(
                $"{here.Reports.Of(claims[0])}/forgery-reports",
                new { what = "发票像是改过" }
            )
        ).Is(204);
        (await here.Releaser.Post($"{Payouts.Of(id)}/release", null, read.Version)).Is(412);
        var now = (await here.Releaser.Get(Payouts.Of(id))).Ok();
        Assert.Equal(2, now.Int("revision"));
        Assert.Equal(800m, (decimal)now.At("batch.total")!);
        (await here.Releaser.Post($"{Payouts.Of(id)}/release", null, now.Version)).Ok();
        Assert.Equal(2, (await here.Lines(id)).Count);
        Assert.Equal("frozen", await here.State(claims[0]));
        var payable = (await here.Finance.Get("office/payables?state=frozen"))
            .Ok()
            .Id("items.0.id");
        (await here.Finance.Post(Payouts.Path, Payouts.Batch("xlsx", payable))).Breaks("CL-8");
        // lifted by two it joins the next
        var (inspector, approver) = (
            await world.Office("inspector"),
            await world.Office("approver")
        );
        var path = Reports.Office(claims[0]);
        (await inspector.Act(path, "lift", new { reason = "已经核实" })).Ok();
        (await approver.Act(path, "lift/confirmation")).Ok();
        Assert.Equal("due", await here.State(claims[0]));
        Assert.Single(await here.Lines(await here.Prepared()));
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Breaks("EN-7")]
    public async Task What_the_office_has_not_got_is_in_no_batch()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(1);
        await Unfund(world);
        Assert.Empty((await here.Finance.Get($"{Payouts.Path}/proposals")).Ok().Json.AsArray());
        var payable = (await here.Finance.Get("office/payables")).Ok().Id("items.0.id");
        (await here.Finance.Post(Payouts.Path, Payouts.Batch("xlsx", payable))).Breaks("EN-7");
    }

    static Task<int> Unfund(World world) =>
        world.Work.AsOfficeAsync(
            true,
            (db, _) =>
                Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync(
                    db.Payables,
                    p => p.SetProperty(x => x.FundedAt, (DateTime?)null)
                )
        );

    [Fact]
    [Breaks("CL-17", "CU-8", "GV-9")]
    public async Task Nobody_prepares_what_they_are_in_or_have_handled()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var finance = (await Template.Get()).Office["finance"];
        var own = await here.Granted(finance);
        // the payee is the preparer
        var refused = (await here.Finance.Post(Payouts.Path, Payouts.Batch())).Breaks("CU-8");
        Assert.Contains("第1笔", refused.Text);
        Assert.DoesNotContain(finance.Name, refused.Text);
        // the insured person, paid to somebody else
        await world.Work.AsOfficeAsync(
            true,
            async (db, _) =>
            {
                var payable = Assert.Single(db.Payables);
                db.Entry(payable).Property(p => p.Payee).CurrentValue = payable.Payee with
                {
                    Name = "别人",
                    Account = "6222020200007777777",
                };
                return await Task.FromResult(true);
            }
        );
        (await here.Finance.Post(Payouts.Path, Payouts.Batch())).Breaks("CL-17");
        (await (await world.Office("finance2")).Post(Payouts.Path, Payouts.Batch())).Ok();
        Assert.Equal("batched", await here.State(own));
        // a reviewer who is finance as well pays nothing that they proposed
        await here.Granted(1);
        var both = await AlsoFinance(world, "reviewer");
        (await both.Post(Payouts.Path, Payouts.Batch())).Breaks("GV-9");
    }

    static async Task<Client> AlsoFinance(World world, string userName)
    {
        var person = (await Template.Get()).Office[userName];
        var post = (
            await (await world.Office("administrator")).Post(
                "office/people",
                new
                {
                    name = person.Name,
                    identityNumber = person.IdentityNumber,
                    post = "officeFinance",
                    from = world.Today,
                }
            )
        ).Ok().Id("postId");
        (
            await (await world.Office("administrator2")).Post(
                $"office/posts/{post}/confirmation",
                null,
                0
            )
        ).Ok();
        world.Pass(TimeSpan.FromSeconds(2));
        return await world.Office(userName);
    }

    [Fact]
    [Keeps("CL-12")]
    public async Task Of_one_person_with_two_accounts_the_later_waits()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var who = TestPerson.Next();
        var member = await here.Reports.Member(who, Payouts.Card(1));
        await here.Reports.Covered(member);
        await here.Reports.Approved(member);
        var later = await here.Reports.Approved(member, Reports.Stay("2026-01-18", "2026-01-20"));
        await world.Work.AsOfficeAsync(
            true,
            async (db, _) =>
            {
                var payable = db.Payables.Single(p => p.ClaimId == later);
                db.Entry(payable).Property(p => p.Payee).CurrentValue = payable.Payee with
                {
                    Account = Payouts.Card(2),
                };
                return await Task.FromResult(true);
            }
        );
        var proposal = (await here.Finance.Get($"{Payouts.Path}/proposals")).Ok();
        Assert.Equal((1, 1), (proposal.Int("0.count"), proposal.Int("0.waiting")));
        var first = await here.Prepared();
        var line = Assert.Single(await here.Lines(first));
        Assert.Equal(400m, (decimal)line!["amount"]!);
        var payable = (await here.Finance.Get("office/payables?state=due")).Ok().Id("items.0.id");
        (await here.Finance.Act(Payouts.Of(first), "lines", new { payableId = payable })).Is(
            409,
            "state"
        );
        // in a batch of its own it goes
        (await here.Finance.Post(Payouts.Path, Payouts.Batch("xlsx", payable))).Ok();
        Assert.Equal("batched", await here.State(later));
    }

    [Fact]
    [Keeps("CL-12")]
    public async Task What_no_file_can_hold_is_named_by_line_before_any_file_is_made()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(1);
        var id = await here.Prepared("csvGb18030");
        async Task Name(string name) =>
            await world.Work.AsOfficeAsync(
                true,
                async (db, _) =>
                {
                    var line = Assert.Single(db.PaymentAttempts);
                    db.Entry(line).Property(l => l.Payee).CurrentValue = line.Payee with
                    {
                        Name = name,
                    };
                    return await Task.FromResult(true);
                }
            );
        foreach (var name in new[] { "王,明", "王\uE000明", "=王明", "王\u0007明" })
        {
            await Name(name);
            var shown = (await here.Releaser.Get(Payouts.Of(id))).Ok();
            Assert.Contains("第1笔", shown.String("faults.0"));
            var refused = (await here.Releaser.Act(Payouts.Of(id), "release")).Is(409, "state");
            Assert.Contains("第1笔", refused.Text);
            Assert.DoesNotContain(name, refused.Text);
        }
        // a rare character is written as it is
        await Name("王𠀀明");
        (await here.Releaser.Act(Payouts.Of(id), "release")).Ok();
        var text = System.Text.Encoding.GetEncoding("GB18030").GetString(await here.File(id));
        Assert.Contains("王𠀀明", text);
        Assert.DoesNotContain("?", text);
    }

    [Fact]
    [Keeps("CL-12")]
    public async Task A_claim_that_is_looked_at_again_is_not_paid()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var claim = (await here.Granted(1)).Single();
        var batch = await here.Prepared();
        var read = (await here.Finance.Get(Payouts.Of(batch))).Version;
        (
            await (await world.Office("reviewer2")).Act(
                Reports.Office(claim),
                "revision",
                new { why = "出院日期有误" }
            )
        ).Ok();
        // what was read is no more; nothing is left to let go
        (await here.Releaser.Post($"{Payouts.Of(batch)}/release", null, read)).Is(412);
        (await here.Releaser.Act(Payouts.Of(batch), "release")).Is(409, "state");
        (await here.Finance.Act(Payouts.Of(batch), "cancellation")).Ok();
        Assert.Equal("revising", await here.State(claim));
        var payable = (await here.Finance.Get("office/payables?state=revising")).Ok();
        (
            await here.Finance.Post(Payouts.Path, Payouts.Batch("xlsx", payable.Id("items.0.id")))
        ).Breaks("CL-12");
    }
}
