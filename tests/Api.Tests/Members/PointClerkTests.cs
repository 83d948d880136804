using Api.Tests.Claims;
using Api.Tests.Payments;

namespace Api.Tests.Members;

/// <summary>A clerk of a service point works for the units of the own point, whichever door is
/// tried (管15.1).</summary>
public class PointClerkTests
{
    sealed record Place(Guid Point, Guid Unit, Guid Member, string Name, Guid Claim);

    static async Task<Guid> PointOf(World world, TestAgency agency, string name) => (
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

    static async Task<Place> PlaceOf(Reports here, string name, string number)
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
                    card = "6222020200001234562",
                    jobTitle = "",
                }
            )
        ).Ok().Id();
        await here.Covered(member);
        return new(point, unit, member, who.Name, await here.Registered(member));
    }

    static async Task<Client> Clerk(World world, TestAgency agency, Guid point)
    {
        var who = TestPerson.Next();
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
}
