using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Agencies;

/// <summary>Decisions that reach an agency although it doesn't say so (AG-8, AG-9), papers declared
/// void and replaced (AG-11), and how a paper is checked.</summary>
public class ServedDecisionTests
{
    static async Task<Client> Reviewer(World world) =>
        await world.SignInAnew((await Template.Get()).Office["reviewer"]);

    /// <summary>An order to terminate, decided by two persons.</summary>
    static async Task<TestAgency> Ordered(World world, string name = "北方机械")
    {
        var agency = await world.OperatingAgency(name);
        var order = await (await world.Office("reviewer")).Act(
            agency.OfficePath,
            "termination-order",
            new { reason = "违反规定，责令终止。" }
        );
        await world.Propose(order.Ok().Id());
        await world.Confirm(order.Id());
        return agency;
    }

    [Fact, Keeps("AG-9", "AG-10"), Breaks("AG-9")]
    public async Task An_ordered_end_comes_once_the_office_has_served_it()
    {
        await using var world = await World.StartAsync();
        var agency = await Ordered(world);
        var office = await world.Office("reviewer");
        var view = (await agency.DirectorBrowser.Get(agency.Path)).Ok();
        Assert.Equal("terminating", view.String("status"));
        // until it stops it works on
        Assert.True(view.At("canDoBusiness")!.GetValue<bool>());
        Assert.Contains("送达终止批复", (await office.Get("office/to-dos")).Ok().Text);
        (
            await office.Act(
                agency.OfficePath,
                "service",
                new { caseId = (Guid?)null, servedOn = "2026-03-03" }
            )
        ).Breaks("T-1");
        var served = new { caseId = (Guid?)null, servedOn = world.Today };
        (await office.Act(agency.OfficePath, "service", served)).Ok();
        (await office.Act(agency.OfficePath, "service", served)).Is(409);
        // served on Monday 2 March, received on the 5th, twenty days until the 25th
        view = (await office.Get(agency.OfficePath)).Ok();
        Assert.Equal("2026-03-05", view.String("terminationReceivedOn"));
        world.PassUntil("2026-03-25T23:59:50");
        office = await Reviewer(world);
        Assert.Equal("terminating", (await office.Get(agency.OfficePath)).String("status"));
        world.PassUntil("2026-03-26T00:00:01");
        view = (await office.Get(agency.OfficePath)).Ok();
        Assert.Equal("terminated", view.String("status"));
        Assert.Equal("revoked", view.At("papers")![0]!["status"]!.GetValue<string>());
        var director = await world.SignInAnew(agency.Director);
        (await director.Post($"{agency.Path}/cases", new { kind = "termination" })).Breaks("AG-9");
    }

    [Fact, Keeps("AG-9", "T-3")]
    public async Task An_earlier_receipt_by_the_agency_counts_and_a_third_day_off_moves_on()
    {
        await using var world = await World.StartAsync();
        var agency = await Ordered(world);
        world.PassUntil("2026-03-04T10:00:00");
        var office = await Reviewer(world);
        var served = new { caseId = (Guid?)null, servedOn = world.Today };
        (await office.Act(agency.OfficePath, "service", served)).Ok();
        // the third day is a Saturday
        var view = (await office.Get(agency.OfficePath)).Ok();
        Assert.Equal("2026-03-09", view.String("terminationReceivedOn"));
        world.PassUntil("2026-03-05T10:00:00");
        var director = await world.SignInAnew(agency.Director);
        (
            await director.Post(
                $"{agency.Path}/decision-receipts",
                new { receivedOn = world.Today },
                (await director.Get(agency.Path)).Version
            )
        ).Ok();
        view = (await director.Get(agency.Path)).Ok();
        Assert.Equal("2026-03-05", view.String("terminationReceivedOn"));
    }

    [Fact, Keeps("AG-9"), Breaks("AG-9")]
    public async Task An_ordered_agency_hands_in_the_papers_or_the_office_closes_it_itself()
    {
        await using var world = await World.StartAsync();
        var willing = await Ordered(world, "甲甲");
        var silent = await Ordered(world, "乙乙");
        Assert.Contains(
            "提交终止申请报告、决议和清算报告",
            (await willing.DirectorBrowser.Get($"{willing.Path}/to-dos")).Ok().Text
        );
        var papers = await world.SubmittedCase(
            willing,
            "termination",
            new JsonObject { ["ground"] = "ordered", ["reason"] = "按责令终止办理" }
        );
        await world.Decide(papers);
        Assert.DoesNotContain(
            "提交终止申请报告",
            (await willing.DirectorBrowser.Get($"{willing.Path}/to-dos")).Ok().Text
        );
        (
            await willing.DirectorBrowser.Post(
                $"{willing.Path}/cases",
                new { kind = "termination" }
            )
        ).Is(409);
        var approver = await world.Office("approver");
        var liquidation = new { on = world.Today, found = "账户已清，余额上缴。" };
        (await approver.Act(silent.OfficePath, "liquidation", liquidation)).Is(409);
        foreach (var agency in new[] { willing, silent })
            (
                await agency.DirectorBrowser.Post(
                    $"{agency.Path}/notices",
                    new
                    {
                        kind = "termination",
                        publishedOn = world.Today,
                        place = "公告栏",
                    },
                    (await agency.DirectorBrowser.Get(agency.Path)).Version
                )
            ).Ok();
        (await approver.Act(willing.OfficePath, "liquidation", liquidation)).Is(409);
        Assert.Contains("自行清算", (await approver.Get("office/to-dos")).Ok().Text);
        (
            await approver.Act(
                silent.OfficePath,
                "liquidation",
                new { on = world.Today, found = " " }
            )
        ).Breaks("AG-9");
        (await approver.Act(silent.OfficePath, "liquidation", liquidation)).Ok();
        Assert.DoesNotContain("自行清算", (await approver.Get("office/to-dos")).Ok().Text);
    }

    [Fact, Keeps("AG-8"), Breaks("AG-8")]
    public async Task A_change_decision_is_received_or_served_and_its_notice_counts_from_there()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var change = await world.SubmittedCase(
            agency,
            "change",
            new JsonObject { ["whats"] = new JsonArray("other"), ["other"] = "增设服务窗口" }
        );
        await world.Decide(change);
        async Task<string> Due() =>
            (await agency.DirectorBrowser.Get(agency.Path))
                .Ok()
                .At("duties")!
                .AsArray()
                .Single(d => d!["rule"]!.GetValue<string>() == "AG-8-notice")!["deadline"]![
                "due"
            ]!.GetValue<string>();
        Assert.Equal("2026-03-05", await Due());
        var office = await world.Office("reviewer");
        var served = new { caseId = change, servedOn = world.Today };
        (await office.Act(agency.OfficePath, "service", served)).Ok();
        // received on the 5th; three days later is a Sunday
        Assert.Equal("2026-03-09", await Due());
        (await office.Act(agency.OfficePath, "service", served)).Is(409);
        var receipt = new { receivedOn = world.Today, caseId = change };
        Task<Answer> Receive(int version) =>
            agency.DirectorBrowser.Post($"{agency.Path}/decision-receipts", receipt, version);
        (await Receive((await agency.DirectorBrowser.Get(agency.Path)).Version)).Ok();
        Assert.Equal("2026-03-05", await Due());
        (await Receive((await agency.DirectorBrowser.Get(agency.Path)).Version)).Is(409);
    }

    static JsonObject Lost(World world, string number) =>
        new()
        {
            ["certificateNumber"] = number,
            ["cause"] = "lost",
            ["declaredVoidOn"] = world.Today,
            ["declaration"] = "遗失，声明作废。",
        };

    static JsonNode Paper(Answer agency, string number) =>
        agency
            .Ok()
            .At("papers")!
            .AsArray()
            .Single(p => p!["number"]!.GetValue<string>() == number)!;

    [Fact, Keeps("AG-11"), Breaks("AG-11")]
    public async Task A_lost_letter_is_void_and_replaced_and_an_unfit_number_is_refused_at_once()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("甲甲");
        var other = await world.OperatingAgency("乙乙");
        var director = agency.DirectorBrowser;
        async Task<Answer> Submit(string number)
        {
            var id = (await director.Post($"{agency.Path}/cases", new { kind = "reissue" }))
                .Ok()
                .Id();
            var path = $"{agency.Path}/cases/{id}";
            var content = Lost(world, number);
            content["kind"] = "reissue";
            (await director.Put(path, content, (await director.Get(path)).Version)).Ok();
            await world.AttachRequired(director, path);
            return await director.Act(path, "submission");
        }
        (await Submit("PS-2026-0099")).Breaks("AG-11");
        // another agency's
        (await Submit("PS-2026-0003")).Breaks("AG-11");
        // as it stands on the paper
        var lost = (await Submit("京互办聘〔2026〕1号")).Ok().Id();
        await world.Decide(lost);
        var office = await world.Office("reviewer");
        var view = await office.Get(agency.OfficePath);
        Assert.Equal("void", Paper(view, "PS-2026-0001")["status"]!.GetValue<string>());
        Assert.Contains("issueCertificate", view.At("actions")!.ToJsonString());
        var issued = (await office.Act(agency.OfficePath, "certificates")).Ok();
        Assert.Null(issued.At("certificateNumber"));
        Assert.Equal("PS-2026-0005", issued.String("letterNumbers.0"));
        view = await office.Get(agency.OfficePath);
        Assert.Equal("PS-2026-0005", Paper(view, "PS-2026-0001")["replacedBy"]!.GetValue<string>());
        Assert.Equal("valid", Paper(view, "PS-2026-0005")["status"]!.GetValue<string>());
        Assert.Equal("valid", Paper(view, "DJZ-2026-0001")["status"]!.GetValue<string>());
        (await office.Act(agency.OfficePath, "certificates")).Breaks("AG-11");
        // what is void or superseded already needs no replacement
        (await Submit("PS-2026-0001")).Breaks("AG-11");
        Assert.Equal("乙乙", other.Name);
    }

    [Fact, Keeps("AG-11"), Breaks("AG-11")]
    public async Task A_code_is_read_in_any_spelling_and_two_papers_in_one_question_differ()
    {
        await using var world = await World.StartAsync();
        await world.OperatingAgency();
        var (code, payload, letterPayload) = await world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var made = await db.Certificates.SingleAsync();
                var letter = await db.Letters.FirstAsync();
                return (made.Code, made.Payload, letter.Payload);
            }
        );
        async Task<string> Ask(string? number, string? code = null, string? payload = null) => (
                await world
                    .Visitor()
                    .Post(
                        "public/certificates/verify",
                        new
                        {
                            number,
                            code,
                            payload,
                        },
                        key: ""
                    )
            ).Ok().String("status");
        Assert.Equal("valid", await Ask("DJZ-2026-0001", code));
        Assert.Equal("valid", await Ask(" djz-2026-0001", code.ToLowerInvariant()));
        Assert.Equal("valid", await Ask("京互办登〔2026〕1号", code.Replace("-", " ")));
        Assert.Equal("valid", await Ask("ＤＪＺ－2026－0001", code.Replace("-", "")));
        var wrong = code[..^1] + (code[^1] == '2' ? '3' : '2');
        Assert.Equal("unknown", await Ask("DJZ-2026-0001", wrong));
        Assert.Equal("valid", await Ask(null, null, payload));
        Assert.Equal("valid", await Ask("DJZ-2026-0001", null, payload));
        Assert.Equal("differs", await Ask("DJZ-2026-0001", null, letterPayload));
        Assert.Equal("differs", await Ask("DJZ-2026-0002", null, payload));
    }

    [Fact, Keeps("AG-7", "T-3")]
    public async Task An_extension_to_a_day_off_moves_on_to_the_next_working_day()
    {
        await using var world = await World.StartAsync();
        var agency = await world.CollectedAgency();
        // a Saturday
        var more = await world.SubmittedCase(
            agency,
            "lapseExtension",
            new JsonObject { ["cause"] = "办公场所装修", ["askedUntil"] = "2026-07-04" }
        );
        await world.Decide(more);
        world.PassUntil("2026-07-06T23:59:50");
        var office = await Reviewer(world);
        Assert.Equal("collected", (await office.Get(agency.OfficePath)).String("status"));
        world.PassUntil("2026-07-07T00:00:01");
        Assert.Equal("lapsed", (await office.Get(agency.OfficePath)).String("status"));
    }

    [Fact]
    public async Task A_days_entries_stand_in_the_order_of_the_procedure()
    {
        await using var world = await World.StartAsync();
        var agency = await world.CollectedAgency();
        var line = (await (await world.Office("reviewer")).Get(agency.OfficePath))
            .Ok()
            .At("timeline")!
            .AsArray()
            .Select(e => e!["what"]!.GetValue<string>())
            .ToList();
        var order = new[] { "提交设立申请", "核准设立申请", "制发登记证", "领取登记证" };
        Assert.Equal(order, line.Where(order.Contains));
    }
}
