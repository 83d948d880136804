namespace Api.Tests.People;

/// <summary>Auditors, inspectors and the federation's committee over HTTP (GV-9, GV-11, GV-12).
/// </summary>
public class EngagementTests
{
    [Fact]
    [Breaks("GV-10")]
    public async Task Who_proposes_an_auditor_does_not_approve_and_an_edit_voids_what_was_read()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("朝阳区总工会");
        var (administrator, approver) = (
            await world.Office("administrator"),
            await world.Office("approver")
        );
        var who = TestPerson.Next();
        var proposed = await administrator.Post("office/engagements", world.TermsOf(agency, who));
        var path = $"office/engagements/{proposed.Ok().Id()}";
        (
            await administrator.Post($"{path}/confirmation", new { revision = 1 }, proposed.Version)
        ).Breaks("GV-10");
        var amended = await administrator.Put(
            path,
            world.TermsOf(agency, who, unmasked: true),
            proposed.Version
        );
        Assert.Equal(2, amended.Ok().At("revision")!.GetValue<int>());
        (await approver.Post($"{path}/confirmation", new { revision = 1 }, amended.Version)).Breaks(
            "GV-11"
        );
        (await approver.Post($"{path}/confirmation", new { revision = 2 }, amended.Version)).Ok();
    }

    [Fact]
    [Breaks("GV-9")]
    public async Task Nobody_audits_where_they_work_nor_works_where_they_audit()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("朝阳区总工会");
        var inspector = await world.Office("inspector");
        (await inspector.Post("office/engagements", world.TermsOf(agency, agency.Director))).Breaks(
            "GV-9"
        );
        var auditor = TestPerson.Next();
        (await inspector.Post("office/engagements", world.TermsOf(agency, auditor))).Ok();
        var post = new
        {
            name = auditor.Name,
            identityNumber = auditor.IdentityNumber,
            post = "clerk",
            from = world.Today,
        };
        (await agency.DirectorBrowser.Post($"{agency.Path}/people", post)).Breaks("GV-9");
    }

    [Fact]
    [Breaks("GV-11")]
    [Keeps("GV-11")]
    public async Task An_auditor_reads_writes_nothing_and_is_seen_reading_until_the_end()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("朝阳区总工会");
        var director = agency.DirectorBrowser;
        var auditor = await world.Engage(agency);
        Assert.Equal(
            agency.Slug,
            (await auditor.Get("session")).Ok().String("engagements.0.agency")
        );
        (await auditor.Get($"{agency.Path}/custody")).Ok();
        (await auditor.Post($"{agency.Path}/cases", new { kind = "change" })).Is(403);
        var job = (await auditor.Post($"{agency.Path}/exports", new { list = "points" })).Ok().Id();
        var result = $"session/jobs/{job}/result";
        for (var i = 0; i < 200 && (await auditor.Get(result)).Status != 200; i++)
            await Task.Delay(50);
        (await auditor.Get(result)).Ok();

        var seen = (await director.Get($"{agency.Path}/engagement-views")).Ok();
        Assert.Contains(
            "GetCustody /custody",
            seen.At("items")!.AsArray().Select(v => (string)v!["page"]!)
        );
        Assert.Equal("京审会计师事务所", seen.String("items.0.firm"));
        // which list, and each time that it was fetched
        var pages = seen.At("items")!.AsArray().Select(v => (string)v!["page"]!).ToList();
        Assert.Contains(pages, p => p.StartsWith("ExportAgencyList /exports/points"));
        Assert.True(pages.Count(p => p.StartsWith("GetJobResult ")) >= 2, string.Join("; ", pages));

        var engagement = (await director.Get($"{agency.Path}/engagements")).Ok();
        var approver = await world.Office("approver");
        (
            await approver.Post(
                $"office/engagements/{engagement.Id("0.id")}/end",
                null,
                engagement.At("0.version")!.GetValue<int>()
            )
        ).Ok();
        world.Pass(TimeSpan.FromSeconds(1));
        (await auditor.Get($"{agency.Path}/custody")).Is(404);
        // nothing that was asked for before works on
        (await auditor.Get(result)).Is(404);
        (await auditor.Get($"session/jobs/{job}")).Is(404);
    }

    [Fact]
    [Breaks("GV-11")]
    public async Task Personal_data_is_masked_unless_the_engagement_says_otherwise()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("朝阳区总工会");
        var point = new
        {
            shortName = "第一",
            unitName = "第一单位",
            address = "大街1号",
            contactName = "欧阳明",
            contactPhone = "13800138000",
            openedOn = world.Today,
        };
        (await agency.DirectorBrowser.Post($"{agency.Path}/points", point)).Ok();
        var (masked, whole) = (
            await world.Engage(agency),
            await world.Engage(agency, unmasked: true)
        );
        Assert.Equal(
            "138******00",
            (await masked.Get($"{agency.Path}/points")).Ok().String("items.0.contactPhone")
        );
        Assert.Equal(
            "13800138000",
            (await whole.Get($"{agency.Path}/points")).Ok().String("items.0.contactPhone")
        );
        Assert.DoesNotContain("13800138000", await ExportOf(masked, agency));
        Assert.Contains("13800138000", await ExportOf(whole, agency));
    }

    [Fact]
    [Keeps("GV-11")]
    public async Task Of_members_an_auditor_sees_no_birth_date_and_no_name_unless_the_mandate_opens_them()
    {
        await using var world = await World.StartAsync();
        var side = await new Isolation.Side(world, "京华").SetUp();
        var member = $"{side.Agency.Path}/members/{side.Insured}";
        var (masked, whole) = (
            await world.Engage(side.Agency),
            await world.Engage(side.Agency, unmasked: true)
        );
        var own = (await side.Posts["clerk"].Get(member)).Ok();
        var birth = own.String("birthDate");
        var seen = (await masked.Get(member)).Ok();
        Assert.Null(seen.At("birthDate"));
        Assert.Equal(own.String("name")[..1] + "某", seen.String("name"));
        foreach (var list in new[] { "members", "units", "renewals", "contacts", "contributions" })
        {
            var text = (await masked.Get($"{side.Agency.Path}/{list}")).Ok().Text;
            Assert.DoesNotContain(birth, text);
            Assert.DoesNotContain(own.String("name"), text);
        }
        Assert.Null((await masked.Get($"{side.Agency.Path}/units")).Ok().At("items.0.members"));
        Assert.Null((await masked.Get($"{side.Agency.Path}/members/count")).Ok().At("total"));
        Assert.Equal(
            1,
            (await side.Posts["clerk"].Get($"{side.Agency.Path}/members/count")).Int("total")
        );
        var sheet = await World.Exported(masked, side.Agency.Path, "members");
        Assert.Equal(own.String("name")[..1] + "某", sheet[0]["姓名"]);
        (await masked.Post($"{member}/reveal", null, key: "")).Is(403);

        // an inspection whose mandate opens persons sees all, and each look is on record
        var revealed = (await whole.Post($"{member}/reveal", null, key: "")).Ok();
        Assert.Equal(birth, revealed.String("birthDate"));
        Assert.Equal(
            revealed.String("identityNumber"),
            (await whole.Get(member)).Ok().String("identity")
        );
        Assert.Equal(
            revealed.String("identityNumber"),
            (await whole.Get($"{side.Agency.Path}/members")).Ok().String("items.0.identity")
        );
        var looks = (await side.Agency.ChairBrowser.Get($"{side.Agency.Path}/engagement-views"))
            .Ok()
            .Text;
        Assert.Contains("RevealMember", looks);
    }

    [Fact]
    [Keeps("GV-12")]
    public async Task The_federations_committee_reads_every_agency()
    {
        await using var world = await World.StartAsync();
        var (one, other) = (
            await world.OperatingAgency("朝阳区总工会"),
            await world.OperatingAgency("海淀区总工会")
        );
        var federation = await world.Engage(null);
        (await federation.Get(one.Path)).Ok();
        (await federation.Get(other.Path)).Ok();
        (await federation.Post($"{one.Path}/meetings", new { place = "一" })).Is(403);
    }

    [Fact]
    public async Task An_agency_engages_its_own_auditor_with_two_people()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("朝阳区总工会");
        var who = TestPerson.Next();
        var proposed = await agency.DirectorBrowser.Post(
            $"{agency.Path}/engagements",
            world.TermsOf(agency, who)
        );
        var confirmed = await agency.ChairBrowser.Post(
            $"{agency.Path}/engagements/{proposed.Ok().Id()}/confirmation",
            new { revision = 1 },
            proposed.Version
        );
        await world.Activate(confirmed.Ok().String("invitations.0.token"), who);
        var auditor = await world.SignedIn(who);
        (await auditor.Get(agency.Path)).Ok();
    }

    static async Task<string> ExportOf(Client auditor, TestAgency agency)
    {
        var job = (await auditor.Post($"{agency.Path}/exports", new { list = "points" })).Ok().Id();
        for (var i = 0; i < 100; i++)
        {
            if ((await auditor.Get($"session/jobs/{job}")).Ok().String("status") == "done")
                break;
            await Task.Delay(50);
        }
        var file = (await auditor.Get($"session/jobs/{job}/result")).Ok().Bytes;
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        return string.Concat(
            zip.Entries.Select(e =>
            {
                using var reader = new StreamReader(e.Open());
                return reader.ReadToEnd();
            })
        );
    }
}
