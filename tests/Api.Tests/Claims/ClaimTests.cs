using System.Text.Json.Nodes;
using Huzhu.Domain.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Claims;

/// <summary>From the report to the office: register, papers, review, form, sending up and returns.
/// The numbered checks are those of the design (claims.md §9).</summary>
public class ClaimTests
{
    [Fact]
    [Breaks("CL-1", "T-1"), Keeps("CL-1")]
    public async Task The_register_holds_every_report_once_covered_or_not()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var member = await here.Member();
        // nothing covers it, and it is entered all the same
        var first = (await here.Clerk.Post(here.Path, Reports.Report(member))).Ok();
        Assert.Equal("BA-2026-000001", first.String("number"));
        Assert.Equal("reported", first.String("state"));
        Assert.Contains("CL-2", first.Text);
        // the same event under the same plan is one line; under another plan another
        var again = Reports.Report(member);
        (again["event"], again["eventId"]) = (null, first.String("event.id"));
        (await here.Clerk.Post(here.Path, again.DeepClone())).Breaks("CL-1");
        again["planCode"] = "womens-illness";
        Assert.Equal(
            "BA-2026-000002",
            (await here.Clerk.Post(here.Path, again)).Ok().String("number")
        );
        // T-1: to come, or before birth
        (
            await here.Clerk.Post(
                here.Path,
                Reports.Report(member, Reports.Stay("2026-05-01", "2026-05-02"))
            )
        ).Breaks("T-1");
        (
            await here.Clerk.Post(
                here.Path,
                Reports.Report(member, Reports.Stay("1950-05-01", "1950-05-02"))
            )
        ).Breaks("T-1");
        var listed = (await here.Clerk.Get($"{here.Path}?state=reported&q=BA-2026")).Ok();
        Assert.Equal(2, listed.Int("total"));
        // withdrawn, the number stays, and it may be reported anew
        (
            await here.Clerk.Act(here.Of(first.Id()), "withdrawal", new { reason = "本人要求" })
        ).Ok();
        again["planCode"] = Reports.Allowance;
        Assert.Equal(
            "BA-2026-000003",
            (await here.Clerk.Post(here.Path, again)).Ok().String("number")
        );
        Assert.Equal(1, (await here.Clerk.Get($"{here.Path}?state=withdrawn")).Ok().Int("total"));
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("CL-1")]
    public async Task Check_15_numbers_have_no_gap_and_follow_the_year_in_Beijing()
    {
        await using var world = await World.StartAsync("2026-12-31T23:50");
        var here = await Reports.SetUp(world);
        var member = await here.Member();
        var asked = Enumerable
            .Range(0, 50)
            .Select(i =>
            {
                var day = new DateOnly(2026, 1, 1).AddDays(i).ToString("yyyy-MM-dd");
                var report = Reports.Report(member, Reports.Stay(day, day));
                if (i % 5 == 0)
                    report["reporter"] = "";
                return here.Clerk.Post(here.Path, report);
            })
            .ToList();
        var answers = await Task.WhenAll(asked);
        Assert.Equal(10, answers.Count(a => a.Status == 400));
        Assert.Equal(
            Enumerable.Range(1, 40).Select(n => $"BA-2026-{n:000000}"),
            answers.Where(a => a.Status == 200).Select(a => a.String("number")).Order()
        );
        // the last second of the year, and the first of the next
        world.PassUntil("2026-12-31T23:59:58");
        var last = Reports.Report(member, Reports.Stay("2026-12-01", "2026-12-02"));
        Assert.Equal(
            "BA-2026-000041",
            (await here.Clerk.Post(here.Path, last)).Ok().String("number")
        );
        world.PassUntil("2027-01-01T00:00:01");
        var next = Reports.Report(member, Reports.Stay("2026-12-03", "2026-12-04"));
        var entered = (await here.Clerk.Post(here.Path, next)).Ok();
        Assert.Equal("BA-2027-000001", entered.String("number"));
        Assert.Equal("2027-01-01", entered.String("reportedOn"));
        // the same request twice is one report
        var (key, twice) = (
            Guid.NewGuid().ToString(),
            Reports.Report(member, Reports.Stay("2026-12-05", "2026-12-06"))
        );
        var one = (await here.Clerk.Post(here.Path, twice.DeepClone(), key: key)).Ok();
        var other = (await here.Clerk.Post(here.Path, twice, key: key)).Ok();
        Assert.Equal(one.Id(), other.Id());
    }

    [Fact]
    [Breaks("CL-2", "CL-3"), Keeps("CL-2", "CL-3", "CL-4")]
    public async Task Check_16_only_the_stamped_print_of_the_present_content_goes_up()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var member = await here.CoveredMember();
        var id = await here.Registered(member);
        var (clerk, path) = (here.Clerk, here.Of(id));
        // nothing reviewed; then all that is missing at once
        (await clerk.Act(path, "sending")).Breaks("CL-2");
        (await clerk.Act(path, "review")).Ok();
        var missing = (await clerk.Act(path, "sending")).Breaks("CL-2");
        foreach (var paper in new[] { "身份证明", "账户证明", "出院小结", "诊断证明" })
            Assert.Contains(paper, missing.Text);
        // names of files say what they are
        foreach (var name in new[] { "身份证.pdf", "银行卡.pdf", "出院小结.pdf", "诊断证明.pdf" })
            (await Reports.Attach(clerk, path, null, name)).Ok();
        (await clerk.Act(path, "sending")).Breaks("CL-3");
        (await Reports.Attach(clerk, path, "stampedForm")).Breaks("CL-3");

        var printed = (await clerk.Act(path, "form")).Ok();
        var code = printed.String("form.code");
        Assert.Equal(400m, (decimal)printed.At("total")!);
        Assert.Equal("PL-3", printed.String("lines.0.rule"));
        // two prints of the same content bear one code; a phone isn't on the form
        Assert.Equal(code, (await clerk.Act(path, "form")).Ok().String("form.code"));
        Assert.Equal("valid", (await Verify(world, here, printed)).String("status"));
        (await clerk.Act(path, "sending")).Breaks("CL-3");
        (await Reports.Attach(clerk, path, "stampedForm")).Ok();

        // another diagnosis: the print says something else now
        var changed = (
            await clerk.Put(
                $"{path}/event",
                Reports.Stay(diagnosis: "胆囊炎"),
                (await clerk.Get(path)).Ok().Version
            )
        ).Ok();
        Assert.True((bool)changed.At("form.changed")!);
        (await clerk.Act(path, "sending")).Breaks("CL-3");
        Assert.Equal("changed", (await Verify(world, here, printed)).String("status"));
        Assert.Equal(
            "unknown",
            (await Verify(world, here, printed, "0000-0000-0000-0000")).String("status")
        );
        await here.Stamp(id);
        var sent = (await clerk.Act(path, "sending")).Ok();
        Assert.Equal("sentUp", sent.String("state"));
        Assert.NotEqual(code, sent.String("form.code"));
        // what lies with the office stays as it is
        (
            await clerk.Put($"{path}/event", Reports.Stay(), (await clerk.Get(path)).Ok().Version)
        ).Is(409, "state");
        (await clerk.Act(path, "sending")).Is(409, "state");
        (await Reports.Attach(clerk, path, "other")).Is(409, "state");
        Assert.Empty(world.Errors);
        Assert.DoesNotContain(world.Logged, l => l.Contains("胆囊炎"));
    }

    static async Task<Answer> Verify(
        World world,
        Reports here,
        Answer printed,
        string? code = null
    ) =>
        (
            await world
                .Visitor()
                .Post(
                    "public/claim-forms/verify",
                    new
                    {
                        agency = here.Agency.Slug,
                        form = printed.Id("form.id"),
                        code = code ?? printed.String("form.code"),
                    },
                    key: ""
                )
        ).Ok();

    [Fact]
    [Breaks("CL-2"), Keeps("CL-1", "CL-2")]
    public async Task Returns_name_all_gaps_and_the_number_stays_over_three_rounds()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.SentUp();
        var (clerk, path) = (here.Clerk, here.Of(id));
        var reviewer = await world.Office("reviewer");
        var number = (await clerk.Get(path)).Ok().String("number");
        for (var round = 1; round <= 2; round++)
        {
            (
                await reviewer.Act(
                    Reports.Office(id),
                    "return",
                    new { gaps = Array.Empty<object>() }
                )
            ).Breaks("CL-2");
            (
                await reviewer.Act(
                    Reports.Office(id),
                    "return",
                    new
                    {
                        gaps = new[]
                        {
                            new { code = "paper", text = "诊断证明没有盖章" },
                            new { code = "payee", text = "开户行没有填写" },
                        },
                    }
                )
            ).Ok();
            // the agency sees all of it, when, and by when to answer
            var back = (await clerk.Get(path)).Ok();
            Assert.Equal("returned", back.String("state"));
            Assert.Equal(2, back.At($"rounds.{round - 1}.gaps")!.AsArray().Count);
            Assert.Contains(
                "completeClaim",
                (await clerk.Get($"{here.Agency.Path}/to-dos")).Ok().Text
            );
            Assert.Equal(1, (await clerk.Get($"{here.Path}?state=returned")).Ok().Int("total"));
            world.Pass(TimeSpan.FromHours(20));
            clerk = await here.SignInAnew();
            reviewer = await world.Office("reviewer");
            (await clerk.Act(path, "sending")).Ok();
        }
        var seen = (await clerk.Get(path)).Ok();
        Assert.Equal(number, seen.String("number"));
        Assert.Equal(3, seen.Int("round"));
        Assert.Equal(
            3,
            seen.At("rounds")!.AsArray().Select(r => (string)r!["sentUpAt"]!).Distinct().Count()
        );
        Assert.Equal(1, (await reviewer.Get("office/claims")).Ok().Int("total"));
        Assert.Equal(0, (await clerk.Get($"{here.Path}?state=returned")).Ok().Int("total"));
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Breaks("CL-17"), Keeps("CL-17")]
    public async Task Nobody_registers_or_handles_a_case_of_his_own_or_pays_himself()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var who = TestPerson.Next("clerk-himself");
        var clerk = await world.Appoint(agency, "clerk", who);
        var here = new Reports(world, agency, clerk);
        var own = await here.Member(who, "6228480402564890018");
        await here.Covered(own);
        (await clerk.Post(here.Path, Reports.Report(own))).Breaks("CL-17");
        // the director may, and the clerk sees it but doesn't touch it
        var id = (await agency.DirectorBrowser.Post(here.Path, Reports.Report(own))).Ok().Id();
        Assert.Equal(["reportForgery"], Acts(await clerk.Get(here.Of(id))));
        (await clerk.Act(here.Of(id), "review")).Breaks("CL-17");
        (await Reports.Attach(clerk, here.Of(id), "identity")).Breaks("CL-17");
        // somebody else's claim, paid to the clerk by name or by card
        var other = await here.Registered(await here.CoveredMember());
        foreach (
            var (name, account) in new[]
            {
                (who.Name, "6217000000000000000"),
                ($"{who.Name}（代收）", "6217000000000000001"),
                ("别的名字", "6228480402564890018"),
            }
        )
            (
                await clerk.Put(
                    $"{here.Of(other)}/payee",
                    new
                    {
                        name,
                        account,
                        bank = "示例银行",
                        relation = "亲属",
                        identityNumber = (string?)null,
                    },
                    (await agency.DirectorBrowser.Get(here.Of(other))).Ok().Version
                )
            ).Breaks("CL-17");
        (await clerk.Act(here.Of(other), "review")).Ok();
    }

    static List<string> Acts(Answer view) =>
        [.. view.Ok().At("open")!.AsArray().Select(a => (string)a!)];

    [Fact]
    [Keeps("CL-1", "CL-3")]
    public async Task What_the_office_reads_is_not_changed_through_another_claim_of_the_event()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var member = await here.CoveredMember();
        var first = await here.SentUp(member);
        var report = Reports.Report(member, plan: "womens-illness");
        report["event"] = null;
        report["eventId"] = (await here.Clerk.Get(here.Of(first))).Ok().String("event.id");
        var second = (await here.Clerk.Post(here.Path, report)).Ok();
        var path = here.Of(second.Id());
        (
            await here.Clerk.Put($"{path}/event", Reports.Stay(diagnosis: "别的病"), second.Version)
        ).Is(409, "state");
        (
            await here.Clerk.Put(
                $"{path}/bills",
                new JsonObject { ["bills"] = new JsonArray(Reports.Bill()) },
                second.Version
            )
        ).Is(409, "state");
        (
            await here.Clerk.Delete(
                $"{path}/documents/{second.Id("documents.0.id")}",
                second.Version
            )
        ).Is(409, "state");
        Assert.Equal(
            second.String("number"),
            (await here.Clerk.Get(here.Of(first))).Ok().String("others.0.number")
        );
        // another paper harms nobody
        (await Reports.Attach(here.Clerk, path, "other")).Ok();
    }

    [Fact]
    [Keeps("EN-3"), Breaks("EN-11")]
    public async Task The_register_prints_and_previews_say_what_else_is_due()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var member = await here.Member();
        await here.Covered(member, 1, "2025-12-20", 30);
        // check 1 over HTTP: in the waiting period, by the name of the first day that counts
        var preview = (
            await here.Clerk.Post(
                $"{here.Path}/preview",
                new { memberId = member, @event = Reports.Stay() },
                key: ""
            )
        ).Ok();
        var plan = preview
            .Json.AsArray()
            .Single(p => (string)p!["planCode"]! == Reports.Allowance)!;
        Assert.False((bool)plan["covered"]!);
        Assert.Contains("2026-01-19", plan["findings"]!.ToJsonString());
        await here.Covered(member, 1, "2025-06-01", 0, kind: CoverKind.Renewal);
        var id = await here.Registered(member);
        var rows = (await here.Clerk.Get(here.Path)).Ok();
        Assert.Equal("阑尾炎", rows.String("items.0.diagnosis"));
        var pdf = (await here.Clerk.Get($"{here.Path}/register.pdf?from=2026-01-01")).Ok();
        Assert.StartsWith("%PDF", pdf.Text);
        (await here.Clerk.Act(here.Of(id), "form")).Ok();
        Assert.StartsWith("%PDF", (await here.Clerk.Get($"{here.Of(id)}/form.pdf")).Ok().Text);
        (await here.Clerk.Get($"{here.Of(id)}/notice.pdf")).Is(409, "state");
        Assert.Contains(
            "sendUpClaim",
            (await here.Clerk.Get($"{here.Agency.Path}/to-dos")).Ok().Text
        );
    }

    [Fact]
    [Breaks("AG-9", "AG-10")]
    public async Task An_agency_that_has_ended_or_has_not_begun_reports_nothing()
    {
        await using var world = await World.StartAsync();
        var early = await world.IssuedAgency("西山机器");
        (
            await early.DirectorBrowser.Post($"{early.Path}/claims", Reports.Report(Guid.NewGuid()))
        ).Breaks("AG-10");
        var here = await Reports.SetUp(world);
        var id = await here.Reviewed();
        var office = await world.Office("reviewer");
        var order = await office.Act(
            here.Agency.OfficePath,
            "termination-order",
            new { reason = "违反规定，责令终止。" }
        );
        await world.Propose(order.Ok().Id());
        await world.Confirm(order.Id());
        var served = new { caseId = (Guid?)null, servedOn = world.Today };
        (await office.Act(here.Agency.OfficePath, "service", served)).Ok();
        // until it stops it works on
        (await here.Clerk.Act(here.Of(id), "review")).Ok();
        world.PassUntil("2026-03-26T00:00:01");
        var clerk = await here.SignInAnew();
        (await clerk.Act(here.Of(id), "review")).Breaks("AG-9");
        (await clerk.Post(here.Path, Reports.Report(Guid.NewGuid()))).Breaks("AG-9");
        (await Reports.Attach(clerk, here.Of(id), "other")).Breaks("AG-9");
        (await clerk.Get(here.Of(id))).Ok();
    }

    [Fact]
    public async Task Bad_input_is_refused_in_Chinese_field_by_field()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var member = await here.CoveredMember();
        Action<JsonObject>[] bad =
        [
            r => r["planCode"] = "nothing",
            r => r["reporter"] = " ",
            r => r["event"] = null,
            r => r["eventId"] = Guid.NewGuid().ToString(),
            r => r["event"]!["stays"]![0]!["until"] = "2026-01-01",
            r => r["event"]!["stays"]![0]!["hospital"] = "",
            r => r["event"] = Leg("2026-01-20"),
            r => r["event"]!["kind"] = "loss",
        ];
        foreach (var change in bad)
        {
            var report = Reports.Report(member);
            change(report);
            (await here.Clerk.Post(here.Path, report)).Is(400, "invalid");
        }
        var id = await here.Registered(member);
        JsonObject Bills(params JsonObject[] bills) =>
            new() { ["bills"] = new JsonArray([.. bills]) };
        async Task<Answer> Put(JsonObject bills) =>
            await here.Clerk.Put(
                $"{here.Of(id)}/bills",
                bills,
                (await here.Clerk.Get(here.Of(id))).Ok().Version
            );
        (await Put(Bills(Reports.Bill(), Reports.Bill()))).Is(400, "invalid");
        (await Put(Bills(Reports.Bill(total: -1)))).Is(400, "invalid");
        (await Put(Bills(Reports.Bill(on: "2027-01-01")))).Is(400, "invalid");
        // blanks are no bill that anything could equal
        (await Put(Bills(Reports.Bill(null, null), Reports.Bill(null, null)))).Ok();
        Assert.Empty(world.Errors);
    }

    /// <summary>Two hospitals that don't follow each other on the same day.</summary>
    static JsonObject Leg(string from)
    {
        var stay = Reports.Stay();
        stay["stays"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["hospital"] = "二院",
                    ["from"] = from,
                    ["until"] = from,
                }
            );
        return stay;
    }

    /// <summary>What is left of a person's limits over all agencies is told of so many persons a
    /// day; each question is in the log. A report is entered all the same (CL-1).</summary>
    [Fact]
    [Breaks("EN-8"), Keeps("EN-8", "CL-1")]
    public async Task Trials_are_counted_limited_and_in_the_log()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var (member, fresh) = (await here.CoveredMember(), await here.CoveredMember());
        await here.Approved(member);
        await Enrolment.OtherAgenciesTests.Allow(world, 1);
        world.Pass(TimeSpan.FromSeconds(2));
        Task<Answer> Try(Guid whose) =>
            here.Clerk.Post(
                $"{here.Path}/preview",
                new JsonObject
                {
                    ["memberId"] = whose.ToString(),
                    ["event"] = Reports.Stay("2026-02-01", "2026-02-05"),
                }
            );
        // of somebody who has used nothing yet nothing is told
        (await Try(fresh)).Ok();
        (await Try(member)).Ok();
        (await Try(member)).Breaks("EN-8");
        (await Try(fresh)).Breaks("EN-8");
        await here.Registered(member, Reports.Stay("2026-02-01", "2026-02-05"));
        var (asked, told, logged) = await world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var answers = await db.LedgerAnswers.SingleAsync();
                return (
                    answers.Asked,
                    answers.Told,
                    await db.AuditEntries.CountAsync(e => e.Action == "PreviewClaim")
                );
            }
        );
        Assert.Equal((4, 2, 2), (asked, told, logged));
    }
}
