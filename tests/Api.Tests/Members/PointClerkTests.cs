using Api.Tests.Claims;
using Api.Tests.Payments;

namespace Api.Tests.Members;

/// <summary>A clerk of a service point works for the units of the own point, whichever door is
/// tried (管15.1).</summary>
public class PointClerkTests
{
    sealed record Place(
        Guid Point,
        Guid Unit,
        Guid Member,
        string Name,
        string Identity,
        Guid Claim
    );

    internal static async Task<Guid> PointOf(World world, TestAgency agency, string name) => (
            await agency.DirectorBrowser.Post(
                $"{agency.Path}/points",
                new
                {
                    shortName = name,
                    unitName = name,
                    address = "西直门外大街1号",
                    contactName = "欧阳明",
                    contactPhone = "010-65001234",
                    openedOn = world.Today,
                }
            )
        ).Ok().Id();

    static async Task<Place> PlaceOf(
        Reports here,
        string name,
        string number,
        string card = "6222020200001234562"
    )
    {
        var (clerk, agency) = (here.Clerk, here.Agency);
        var point = await PointOf(here.World, agency, name);
        var unit = (
            await clerk.Post(
                $"{agency.Path}/units",
                new
                {
                    number,
                    name = name + "一厂",
                    pointId = point,
                    contactName = "欧阳明",
                    contactPhone = "010-65001234",
                    workers = 12,
                }
            )
        ).Ok().Id();
        var who = TestPerson.Next();
        var member = (
            await clerk.Post(
                $"{agency.Path}/members",
                new
                {
                    unitId = unit,
                    name = who.Name,
                    identityKind = "身份证",
                    identityNumber = who.IdentityNumber,
                    birthDate = (string?)null,
                    sex = (string?)null,
                    phone = "13812345678",
                    card,
                    jobTitle = "",
                }
            )
        ).Ok().Id();
        await here.Covered(member);
        var claim = await here.Registered(member);
        return new(point, unit, member, who.Name, who.IdentityNumber, claim);
    }

    internal static async Task<Client> Clerk(
        World world,
        TestAgency agency,
        Guid point,
        TestPerson? known = null
    )
    {
        var who = known ?? TestPerson.Next();
        object Post(Guid? at) =>
            new
            {
                name = who.Name,
                identityNumber = who.IdentityNumber,
                post = "pointClerk",
                from = world.Today,
                pointId = at,
            };
        var people = $"{agency.Path}/people";
        (await agency.DirectorBrowser.Post(people, Post(null))).Is(400, "invalid");
        (await agency.DirectorBrowser.Post(people, Post(Guid.CreateVersion7()))).Is(400, "invalid");
        var id = (await agency.DirectorBrowser.Post(people, Post(point))).Ok().Id("postId");
        var confirmed = (
            await agency.ChairBrowser.Post($"{agency.Path}/posts/{id}/confirmation", null, 0)
        ).Ok();
        await world.Activate(confirmed.String("invitation.token"), who);
        return await world.SignedIn(who);
    }

    [Fact]
    [Keeps("SE-1")]
    public async Task Every_door_leads_to_the_units_of_the_own_point_only()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var (own, other) = (
            await PlaceOf(here, "朝阳机械", "D801"),
            await PlaceOf(here, "丰台纺织", "D802")
        );
        var agency = here.Agency.Path;
        var clerk = await Clerk(world, here.Agency, own.Point);
        // lists and searches
        foreach (
            var path in new[]
            {
                "units",
                "members",
                "claims",
                "search?q=BA-2026",
                "search?q=D80",
                "contributions",
                "rosters",
                "bank-lines",
            }
        )
        {
            var seen = (await clerk.Get($"{agency}/{path}")).Ok().Text;
            Assert.DoesNotContain(other.Unit.ToString(), seen);
            Assert.DoesNotContain(other.Name, seen);
            Assert.DoesNotContain("丰台纺织一厂", seen);
            Assert.DoesNotContain(other.Claim.ToString(), seen);
        }
        Assert.Equal(1, (await clerk.Get($"{agency}/units")).Ok().Int("total"));
        Assert.Contains(own.Name, (await clerk.Get($"{agency}/members")).Ok().Text);
        Assert.Equal(1, (await clerk.Get(here.Path)).Ok().Int("total"));
        Assert.DoesNotContain("BA-2026-000002", (await clerk.Get($"{agency}/to-dos")).Ok().Text);
        // one by one
        (await clerk.Get($"{agency}/members/{own.Member}")).Ok();
        (await clerk.Get(here.Of(own.Claim))).Ok();
        foreach (
            var path in new[]
            {
                $"members/{other.Member}",
                $"members/{other.Member}/cover?on=2026-01-05",
                $"claims/{other.Claim}",
            }
        )
            (await clerk.Get($"{agency}/{path}")).Is(404);
        // what is written
        (await clerk.Post(here.Path, Reports.Report(other.Member))).Is(400, "invalid");
        (await clerk.Act(here.Of(own.Claim), "form")).Ok();
        (await clerk.Post($"{here.Of(other.Claim)}/form", null, 0)).Is(404);
        (await Reports.Attach(clerk, here.Of(other.Claim), "identity")).Is(404);
        (await clerk.Post($"{here.Of(other.Claim)}/forgery-reports", new { what = "像是改过" })).Is(
            404
        );
        // exports run later, by a job, within the same bounds
        foreach (var list in new[] { "claims", "members", "units" })
        {
            var book = string.Join(
                "\n",
                (await World.Exported(clerk, agency, list)).SelectMany(row => row.Values)
            );
            Assert.DoesNotContain(other.Name, book);
            Assert.DoesNotContain("丰台纺织一厂", book);
            Assert.Contains("朝阳机械一厂", book);
        }
        // everybody else sees both, also who is a clerk besides
        Assert.Equal(2, (await here.Clerk.Get(here.Path)).Ok().Int("total"));
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("SE-1")]
    public async Task What_the_office_pays_is_seen_of_the_own_point_only()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var own = await PlaceOf(here.Reports, "朝阳机械", "D801");
        var clerk = await Clerk(world, here.Reports.Agency, own.Point);
        await here.Reports.Approved(own.Member, Reports.Stay("2026-02-02", "2026-02-13"));
        // of a unit that is below no point
        await here.Granted(1);
        (await here.Result(await here.Sent(), "失败", "账户已销户")).Ok();
        const string list = "payment-failures";
        Assert.Equal(2, (await here.Clerk.Get($"{here.Agency}/{list}")).Ok().Int("total"));
        var seen = (await clerk.Get($"{here.Agency}/{list}")).Ok();
        Assert.Equal(1, seen.Int("total"));
        Assert.Equal(own.Name, seen.String("items.0.payee"));
        var book = await World.Exported(clerk, here.Agency, list);
        var row = Assert.Single(book, r => r.Values.Contains("已销户"));
        Assert.Contains(own.Name, row.Values);
    }

    [Fact]
    [Keeps("SE-1")]
    public async Task What_comes_through_the_agency_is_seen_of_the_own_point_only()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var own = await PlaceOf(here.Reports, "朝阳机械", "D801");
        var other = await PlaceOf(here.Reports, "丰台纺织", "D802", Payouts.Card(3));
        var clerk = await Clerk(world, here.Reports.Agency, own.Point);
        foreach (var place in new[] { own, other })
            await here.Reports.Approved(place.Member, Reports.Stay("2026-02-02", "2026-02-13"));
        (await here.Result(await here.Sent(), "失败", "账户已销户")).Ok();
        var failed = (await here.Finance.Get("office/payables?state=failed")).Ok();
        var transfer = new
        {
            account = "110010010000123456",
            bank = "工商银行",
            contributionsSide = true,
        };
        foreach (var payable in failed.At("items")!.AsArray())
            (await here.Finance.Post($"office/payables/{payable!["id"]}/transfer", transfer)).Is(
                204
            );
        var second = await world.Office("finance2");
        var changes = (await second.Get("office/payment-failures")).Ok().At("items")!.AsArray();
        Assert.Equal(2, changes.Count);
        foreach (var change in changes.Select(c => c!["change"]!))
            (
                await second.Post(
                    $"office/transfers/{change["id"]}/confirmation",
                    null,
                    (int)change["version"]!
                )
            ).Is(204);
        (await here.Result(await here.Sent(), "成功")).Ok();
        const string list = "disbursements";
        var all = (await here.Clerk.Get($"{here.Agency}/{list}")).Ok();
        Assert.Equal(2, all.Int("total"));
        var seen = (await clerk.Get($"{here.Agency}/{list}")).Ok();
        Assert.Equal((1, own.Name), (seen.Int("total"), seen.String("items.0.member")));
        var book = await World.Exported(clerk, here.Agency, list);
        Assert.DoesNotContain(book, r => r.Values.Contains(other.Name));
        Assert.Contains(book, r => r.Values.Contains(own.Name));
        // the sheet that the member signs, and what is to be done about it
        foreach (var row in all.At("items")!.AsArray())
        {
            var sheet = await clerk.Get($"{here.Agency}/{list}/sheets.pdf?id={row!["id"]}");
            Assert.Equal((string)row["member"]! == own.Name ? 200 : 404, sheet.Status);
        }
        var toDos = (await clerk.Get($"{here.Agency}/to-dos")).Ok().Text;
        Assert.DoesNotContain(other.Name, toDos);
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("SE-1")]
    public async Task What_is_settled_in_bulk_is_seen_of_the_own_point_only()
    {
        await using var world = await World.StartAsync();
        var here = await Settlements.Runs.SetUp(world);
        var (own, other) = (
            await PlaceOf(here.Reports, "朝阳机械", "D801"),
            await PlaceOf(here.Reports, "丰台纺织", "D802")
        );
        var agency = here.Reports.Agency.Path;
        var clerk = await Clerk(world, here.Reports.Agency, own.Point);
        await here.Pay(
            await here.Import(
                new Settlements.Line(own.Identity, "1000", "A1"),
                new Settlements.Line(other.Identity, "1000", "A2")
            )
        );
        var everybody = here.Reports.Clerk;
        Assert.Equal(2, (await everybody.Get($"{agency}/settled-shares")).Ok().Int("total"));
        var seen = (await clerk.Get($"{agency}/settled-shares")).Ok();
        Assert.Equal((1, own.Name), (seen.Int("total"), seen.String("items.0.name")));
        const string paper = "settled/second-test/2026.pdf";
        (await clerk.Get($"{agency}/members/{own.Member}/{paper}")).Ok();
        (await clerk.Get($"{agency}/members/{other.Member}/{paper}")).Is(404);
        // who is in doubt
        await here.Import(
            new Settlements.Line(own.Identity, "500", "B1", Name: "别人"),
            new Settlements.Line(other.Identity, "500", "B2", Name: "别人")
        );
        Assert.Equal(2, (await everybody.Get($"{agency}/settled-people")).Ok().Int("total"));
        var doubted = (await clerk.Get($"{agency}/settled-people")).Ok();
        Assert.Equal((1, own.Name), (doubted.Int("total"), doubted.String("items.0.name")));
        Assert.DoesNotContain(other.Name, (await clerk.Get($"{agency}/to-dos")).Ok().Text);
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("SE-1")]
    public async Task Rosters_and_what_the_office_says_of_their_joiners_are_not_the_points()
    {
        await using var scene = await Enrolment.RosterTests.Scene.At("2026-03-02 10:00");
        await scene.Enrol(Enrolment.RosterTests.Line(1));
        var who = TestPerson.Next();
        await Clerk(
            scene.World,
            scene.Agency,
            await PointOf(scene.World, scene.Agency, "朝阳"),
            who
        );
        await scene.GoTo("2026-06-01");
        var clerk = await scene.World.SignInAnew(who);
        var roster = await scene.Check(Enrolment.RosterTests.Line(2));
        var path = $"{scene.Agency.Path}/rosters/{roster.Id()}";
        (await scene.Clerk.Post($"{path}/joiner-decisions", new { reason = "整体划转" })).Ok();
        var approver = await scene.World.SignInAnew((await Template.Get()).Office["approver"]);
        var asked = (await approver.Get("office/joiner-decisions?open=true")).Ok();
        (
            await approver.Post(
                $"office/joiner-decisions/{asked.Id("items.0.id")}/answer",
                new { approved = true, answer = "同意" },
                0
            )
        ).Is(204);
        async Task<string> ToDos(Client by) =>
            (await by.Get($"{scene.Agency.Path}/to-dos")).Ok().Text;
        Assert.Contains(roster.Id().ToString(), await ToDos(scene.Clerk));
        Assert.DoesNotContain(roster.Id().ToString(), await ToDos(clerk));
        (await scene.Clerk.Get(path)).Ok();
        (await clerk.Get(path)).Is(404);
        (await clerk.Get($"{path}/rows")).Is(404);
        Assert.Empty(await World.Exported(clerk, scene.Agency.Path, "rosters"));
    }

    [Fact]
    [Keeps("SE-1")]
    public async Task Registers_of_what_is_paid_and_given_to_whom_are_not_the_points()
    {
        await using var world = await World.StartAsync();
        var side = await new Isolation.Side(world, "京华").SetUp();
        await Budgets.FiledBudget.Of(side.Agency, world);
        await side.PreparePayment();
        var campaign = await Relief.Campaigning.Draft(side);
        var agency = side.Agency.Path;
        var clerk = await Clerk(world, side.Agency, await PointOf(world, side.Agency, "朝阳"));
        foreach (var list in new[] { "electronic-payments", "custody/cheques", "campaigns" })
        {
            var all = (await side.Posts["clerk"].Get($"{agency}/{list}")).Ok();
            Assert.True(all.Int("total") > 0, list);
            Assert.Equal(0, (await clerk.Get($"{agency}/{list}")).Ok().Int("total"));
            var name = list[(list.IndexOf('/') + 1)..];
            Assert.Empty(await World.Exported(clerk, agency, name));
        }
        foreach (var page in new[] { "to-dos", "relief-cases", "budget", "custody", "" })
            (await clerk.Get($"{agency}/{page}".TrimEnd('/'))).Ok();
        (await side.Posts["clerk"].Get($"{agency}/campaigns/{campaign.Id}")).Ok();
        (await clerk.Get($"{agency}/campaigns/{campaign.Id}")).Is(404);
        Assert.Empty(world.Errors);
    }
}
