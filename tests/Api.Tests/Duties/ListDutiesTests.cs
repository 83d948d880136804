using System.Text.Json.Nodes;
using Api.Tests.Contributions;
using Api.Tests.Isolation;

namespace Api.Tests.Duties;

/// <summary>Who finds what among their to-dos, and that lists, filter and export agree.</summary>
public class ListDutiesTests
{
    static async Task<List<JsonNode>> Cards(Client person, string area) =>
        [
            .. (await person.Get($"{area}/to-dos"))
                .Ok()
                .Json.AsArray()
                .Where(d => d!["mine"]!.GetValue<bool>())
                .Select(d => d!),
        ];

    /// <summary>Who of some people has how many cards of a kind; those without are left out.
    /// </summary>
    static async Task<string> Whose(string kind, string area, IEnumerable<(string, Client)> people)
    {
        var found = new List<string>();
        foreach (var (name, browser) in people)
        {
            var count = (await Cards(browser, area)).Count(d => (string)d["kind"]! == kind);
            if (count > 0)
                found.Add(count == 1 ? name : $"{name} {count}");
        }
        return string.Join(", ", found.Order());
    }

    static async Task<Side> SideOf(World world) => await new Side(world, "金丝雀甲").SetUp();

    [Fact]
    [Keeps("CU-5", "CU-6", "CU-8")]
    public async Task In_custody_a_card_is_on_the_desk_of_those_who_act_next_and_of_nobody_else()
    {
        await using var world = await World.StartAsync();
        var side = await SideOf(world);
        var agency = side.Agency.Path;
        Task<string> Who(string kind) =>
            Whose(kind, agency, side.Posts.Select(p => (p.Key, p.Value)));
        Assert.Equal("agencyDirector, clerk", await Who("confirmTransfer"));
        var transfer = $"transfers/{side.Transfer}/confirmation";
        (await side.Posts["clerk"].Act($"{agency}/custody", transfer, new { revision = 1 })).Ok();
        Assert.Equal("agencyDirector", await Who("confirmTransfer"));

        Assert.Equal("accountant, clerk", await Who("stampCheque"));
        (
            await side.Posts["accountant"]
                .Act(
                    $"{agency}/custody",
                    $"cheques/{side.Cheque}/stamp",
                    new { sealId = side.NameSeal }
                )
        ).Ok();
        Assert.Equal("clerk", await Who("stampCheque"));

        Assert.Equal("", await Who("releasePayment"));
        await side.PreparePayment();
        Assert.Equal(
            "accountant, agencyDirector, cashier, committeeChair",
            await Who("releasePayment")
        );
    }

    [Fact]
    [Keeps("GV-10", "GV-5", "GV-8")]
    public async Task In_an_agency_whoever_proposed_it_has_no_card_and_the_second_person_has_one()
    {
        await using var world = await World.StartAsync();
        var side = await SideOf(world);
        var (agency, director) = (side.Agency.Path, side.Agency.DirectorBrowser);
        Task<string> Who(string kind) =>
            Whose(kind, agency, side.Posts.Select(p => (p.Key, p.Value)));

        var newcomer = TestPerson.Next();
        var post = new
        {
            name = newcomer.Name,
            identityNumber = newcomer.IdentityNumber,
            post = "clerk",
            from = world.Today,
        };
        (await director.Post($"{agency}/people", post)).Ok();
        Assert.Equal("committeeChair", await Who("confirmAgencyPost"));

        var client = new { name = "人事系统", permissions = new[] { "viewAgency" } };
        (await director.Post($"{agency}/api-clients", client)).Ok();
        Assert.Equal("committeeChair", await Who("confirmApiClient"));

        var terms = world.TermsOf(side.Agency, TestPerson.Next());
        (await director.Post($"{agency}/engagements", terms)).Ok();
        Assert.Equal("committeeChair", await Who("confirmAgencyEngagement"));

        await side.DraftHandover();
        Assert.Equal("agencyDirector, cashier, clerk", await Who("signHandover"));

        var meeting = $"{agency}/meetings/{side.Meeting}";
        (await director.Act(meeting, $"motions/{side.Motion}/removal")).Ok();
        var members = (await director.Get(meeting)).Ok().At("attendees")!.AsArray();
        var present = members.Select(m => new { memberId = m!["memberId"], state = "present" });
        (
            await director.Act(meeting, "attendance", new { members = present, ledByChair = true })
        ).Ok();
        Assert.Equal("", await Who("signMinutes"));
        (await director.Act(meeting, "minutes", new { text = (string?)null })).Ok();
        Assert.Equal("committeeChair", await Who("signMinutes"));
        var card = (await Cards(side.Agency.ChairBrowser, agency)).Single(d =>
            (string)d["kind"]! == "signMinutes"
        );
        Assert.Equal($"/meetings/{side.Meeting}", (string)card["address"]!);
        (await side.Agency.ChairBrowser.Act(meeting, "signature")).Ok();
        Assert.Equal("", await Who("signMinutes"));

        await Dues.ReportedOf(side);
        Assert.Equal("accountant, agencyDirector", await Who("confirmReceipts"));
        await Dues.RemittanceOf(side);
        Assert.Equal("accountant, agencyDirector", await Who("confirmRemittances"));
    }

    [Fact]
    [Keeps("GV-10", "AG-14")]
    public async Task At_the_office_every_act_that_waits_is_a_card_of_those_who_may_confirm()
    {
        await using var world = await World.StartAsync();
        var office = new Dictionary<string, Client>();
        foreach (var name in (await Template.Get()).Office.Keys)
            office[name] = await world.Office(name);
        Task<string> Who(string kind) =>
            Whose(kind, "office", office.Select(p => (p.Key, p.Value)));

        var newcomer = TestPerson.Next();
        var post = new
        {
            name = newcomer.Name,
            identityNumber = newcomer.IdentityNumber,
            post = "officeFinance",
            from = world.Today,
        };
        (await office["administrator"].Post("office/people", post)).Ok();
        Assert.Equal("administrator2, approver, approver2", await Who("confirmOfficePost"));

        var figure = new
        {
            name = "decisionDays",
            value = "9",
            from = "2027-01-01",
            source = "京互办〔2026〕9号",
        };
        (await office["reviewer"].Post("office/parameters", figure)).Ok();
        Assert.Equal(
            "administrator, administrator2, approver, approver2",
            await Who("confirmParameter")
        );

        var agency = await world.OperatingAgency();
        var terms = world.TermsOf(agency, TestPerson.Next());
        (await office["inspector"].Post("office/engagements", terms)).Ok();
        Assert.Equal(
            "administrator, administrator2, approver, approver2",
            await Who("confirmOfficeEngagement")
        );

        var chair = (await agency.ChairBrowser.Get("session")).Ok().Id("person.id");
        (
            await office["approver"]
                .Post($"office/people/{chair}/recovery", new { reason = "忘记密码" })
        ).Ok();
        Assert.Equal("administrator, administrator2, approver2", await Who("confirmRecovery"));

        Assert.Equal("", await Who("handleMisuse"));
        var misuse = new { what = "登记证被出借", contact = "13800138000" };
        (
            await world.Visitor().Post("public/certificates/DJZ-2026-0001/misuse-reports", misuse)
        ).Ok();
        Assert.Equal("inspector", await Who("handleMisuse"));
        var card = (await Cards(office["inspector"], "office")).Single(d =>
            (string)d["kind"]! == "handleMisuse"
        );
        Assert.Equal(agency.Slug, (string)card["agencySlug"]!);
        Assert.Equal($"/misuse-reports/{card["subjectId"]}", (string)card["address"]!);
    }

    [Fact]
    public async Task Deadlines_name_their_agency_and_every_rule_in_them_can_be_filtered_by()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        await world.OperatingAgency("南方机械");
        await world.Matter();
        var reader = await world.Office("finance");
        var all = (await reader.Get("office/deadlines?size=100")).Ok().At("items")!.AsArray();
        Assert.All(all, d => Assert.NotNull(d!["agencyName"]));
        Assert.All(all, d => Assert.StartsWith("/agencies/", (string)d!["address"]!));
        var rules = (await reader.Get("office/deadlines/rules")).Ok().Json.AsArray();
        var ids = rules.Select(r => (string)r!["id"]!).ToList();
        Assert.Superset(new HashSet<string> { "AG-6", "GV-3", "GV-14" }, ids.ToHashSet());
        foreach (var rule in all.Select(d => (string)d!["rule"]!).Distinct())
            Assert.Contains(rule, ids);
        foreach (var rule in ids)
            (await reader.Get($"office/deadlines?rule={rule}")).Ok();
        var own = (await reader.Get($"office/deadlines?size=100&agency={agency.Slug}"))
            .Ok()
            .At("items")!
            .AsArray();
        Assert.NotEmpty(own);
        Assert.True(own.Count < all.Count);
        Assert.All(own, d => Assert.Equal(agency.Slug, (string)d!["agencySlug"]!));
    }

    [Fact]
    public async Task The_exported_to_dos_are_those_on_the_screen()
    {
        await using var world = await World.StartAsync();
        var side = await SideOf(world);
        await side.PreparePayment();
        foreach (
            var (browser, area) in new[]
            {
                (side.Posts["cashier"], side.Agency.Path),
                (await world.Office("approver"), "office"),
            }
        )
        {
            var shown = (await browser.Get($"{area}/to-dos")).Ok().Json.AsArray();
            Assert.NotEmpty(shown);
            var sheet = await World.Exported(browser, area, "to-dos");
            Assert.Equal(
                shown.Select(d => ((string)d!["title"]!, (string)d["subject"]!)),
                sheet.Select(row => (row["事项"], row["对象"]))
            );
        }
    }
}
