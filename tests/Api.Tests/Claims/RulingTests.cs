using System.Text.Json.Nodes;
using Api.Tests.Contributions;
using Huzhu.Api.Statistics;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Claims;

/// <summary>Rulings by two, limits and duplicates over all agencies, freezes, and what is owed. The
/// numbered checks are those of the design (claims.md §9).</summary>
public class RulingTests
{
    [Fact]
    [Breaks("CL-4", "GV-10"), Keeps("CL-4", "GV-10", "GV-9", "CL-8", "CL-10")]
    public async Task Check_2_computed_proposed_and_confirmed_by_another()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.SentUp();
        var (reviewer, approver) = (await world.Office("reviewer"), await world.Office("approver"));
        var path = Reports.Office(id);
        var shown = (await reviewer.Get(path)).Ok();
        Assert.Equal(400m, (decimal)shown.At("claim.total")!);
        // the sum isn't typed: what isn't computed isn't proposed
        (await reviewer.Act(path, "proposal", Reports.Approve(500))).Breaks("CL-4");
        (await reviewer.Act(path, "proposal", new { outcome = "approved" })).Is(400, "invalid");
        (await reviewer.Act(path, "proposal", Reports.Approve(400))).Ok();
        (await reviewer.Act(path, "proposal", Reports.Approve(400))).Is(409, "state");
        (await reviewer.Act(path, "confirmation")).Is(403);
        Assert.Contains("confirmRulings", (await approver.Get("office/to-dos")).Ok().Text);
        // the approver doesn't agree; it is proposed anew
        (await approver.Act(path, "send-back", new { reasons = "请核对天数" })).Ok();
        (await approver.Act(path, "confirmation")).Is(409, "state");
        (await reviewer.Act(path, "proposal", Reports.Approve(400))).Ok();
        var done = (await approver.Act(path, "confirmation")).Ok();
        Assert.Equal("approved", done.String("claim.state"));
        (await approver.Act(path, "confirmation")).Is(409, "state");
        // the agency sees it, line by line, and prints the notice
        var view = (await here.Clerk.Get(here.Of(id))).Ok();
        Assert.Equal(400m, (decimal)view.At("total")!);
        Assert.Equal("PL-3", view.String("lines.0.rule"));
        var notice = (await here.Clerk.Get($"{here.Of(id)}/notice.pdf")).Ok();
        Assert.StartsWith("%PDF", notice.Text);
        (await here.Clerk.Act(here.Of(id), "withdrawal", new { reason = "不要了" })).Is(
            409,
            "state"
        );
        await Agree(world);
        Assert.Empty(world.Errors);
    }

    /// <summary>The figures are what the base tables say (ST-1).</summary>
    static async Task Agree(World world)
    {
        var (_, faults) = await world.Service<Recompute>().CompareAsync(default);
        Assert.DoesNotContain(faults, f => f.Key.Contains("Claims") || f.Key.Contains("Benefits"));
    }

    [Fact]
    [Breaks("GV-9", "GV-10")]
    public async Task Check_17_one_person_with_two_posts_neither_proposes_nor_confirms_his_own()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        // a person of the office who is a clerk of the agency as well
        var office = (await Template.Get()).Office["reviewer"];
        var post = (
            await here.Agency.DirectorBrowser.Post(
                $"{here.Agency.Path}/people",
                new
                {
                    name = office.Name,
                    identityNumber = office.IdentityNumber,
                    post = "clerk",
                    from = world.Today,
                    fullTime = false,
                    resolutionId = (Guid?)null,
                }
            )
        ).Ok().Id("postId");
        (
            await here.Agency.ChairBrowser.Post(
                $"{here.Agency.Path}/posts/{post}/confirmation",
                null,
                0
            )
        ).Ok();
        world.Pass(TimeSpan.FromSeconds(2));
        var both = await world.AlsoApprover("reviewer");
        var member = await here.CoveredMember();
        var own = new Reports(world, here.Agency, both);
        var id = await own.SentUp(member);
        var path = Reports.Office(id);
        (await both.Act(path, "proposal", Reports.Approve(400))).Breaks("GV-9");
        (
            await both.Act(
                path,
                "return",
                new { gaps = new[] { new { code = "x", text = "缺少材料" } } }
            )
        ).Breaks("GV-9");
        // proposed by somebody else, he doesn't confirm what he registered
        (await (await world.Office("reviewer2")).Act(path, "proposal", Reports.Approve(400))).Ok();
        (await both.Act(path, "confirmation")).Breaks("GV-9");
        (await here.Confirm(id)).Ok();
        // and of a stranger's claim not what he proposed himself
        var other = await here.SentUp(await here.CoveredMember());
        (await both.Act(Reports.Office(other), "proposal", Reports.Approve(400))).Ok();
        (await both.Act(Reports.Office(other), "confirmation")).Breaks("GV-10");
    }

    [Fact]
    [Breaks("CL-17")]
    public async Task Nobody_of_the_office_decides_about_himself_or_his_own_account()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var reviewer = (await Template.Get()).Office["reviewer"];
        var id = await here.SentUp(await here.CoveredMember(reviewer));
        var client = await world.Office("reviewer");
        (await client.Act(Reports.Office(id), "proposal", Reports.Approve(400))).Breaks("CL-17");
        var shown = (await client.Get(Reports.Office(id))).Ok();
        Assert.DoesNotContain("propose", shown.At("open")!.AsArray().Select(a => (string)a!));
    }

    [Fact]
    [Keeps("CL-4", "PL-2")]
    public async Task Check_10_a_cap_over_two_agencies_leaves_the_second_what_is_left()
    {
        await using var world = await World.StartAsync();
        var (a, b) = (
            await Reports.SetUp(world, "甲区总工会"),
            await Reports.SetUp(world, "乙区总工会")
        );
        await world.Work.AsOfficeAsync(
            true,
            (db, _) =>
            {
                db.PlanVersions.Add(
                    new PlanVersion
                    {
                        Id = Guid.CreateVersion7(),
                        Code = "capped",
                        Name = "意外试验",
                        EffectiveFrom = new(2020, 1, 1),
                        WhoMayJoin = PlanMembers.InService,
                        Price = Money.Zero,
                        MaxUnits = 4,
                        TermMonths = 12,
                        WaitingDays = 0,
                        Status = PlanStatus.Released,
                        Benefits =
                        [
                            new GradeTable
                            {
                                Name = "伤残",
                                Sum = 40_000,
                                Cap = 137_600,
                                Grades = [new("一级", 1)],
                            },
                        ],
                    }
                );
                return Task.FromResult(true);
            }
        );
        var who = TestPerson.Next();
        var ids = new List<Guid>();
        foreach (var (at, effective) in new[] { (a, "2025-04-01"), (b, "2025-05-01") })
        {
            var member = await at.Member(who);
            await at.Covered(member, 2, effective, 0, "capped");
            var accident = Reports.Stay();
            (accident["kind"], accident["stays"]) = ("accident", null);
            (accident["on"], accident["what"]) = ("2026-01-10", "一级");
            ids.Add(
                await at.SentUp(
                    member,
                    accident,
                    "capped",
                    "identity",
                    "account",
                    "accidentReport",
                    "gradeCertificate"
                )
            );
        }
        foreach (var id in ids)
            Assert.Equal(80_000m, (decimal)(await a.Propose(id)).At("proposal.total")!);
        var answers = await Task.WhenAll(ids.Select(id => a.Confirm(id)));
        Assert.Equal([200, 409], answers.Select(r => r.Status).Order());
        var refused = answers.Single(r => r.Status == 409);
        Assert.Contains("80,000.00", refused.Text);
        Assert.Contains("尚余 57,600.00", refused.Text);
        // the second agency reads what is left, and nobody's name
        var late = answers[0].Status == 409 ? 0 : 1;
        var (second, other) = late == 0 ? (a, b) : (b, a);
        var seen = (await second.Clerk.Get(second.Of(ids[late]))).Ok();
        Assert.Equal(57_600m, (decimal)seen.At("total")!);
        Assert.DoesNotContain(other.Agency.Name, seen.Text);
        (
            await (await world.Office("approver")).Act(
                Reports.Office(ids[late]),
                "send-back",
                new { reasons = "重新计算" }
            )
        ).Ok();
        await a.Propose(ids[late]);
        (await a.Confirm(ids[late])).Ok();
        var payables = (await (await world.Office("finance")).Get("office/payables")).Ok();
        Assert.Equal(137_600m, payables.At("items")!.AsArray().Sum(p => (decimal)p!["amount"]!));
        await Agree(world);
    }

    [Fact]
    [Breaks("CL-10"), Keeps("CL-10")]
    public async Task Check_18_a_stay_pays_on_each_agencys_own_units_and_nothing_twice()
    {
        await using var world = await World.StartAsync();
        var (a, b) = (
            await Reports.SetUp(world, "甲区总工会"),
            await Reports.SetUp(world, "乙区总工会")
        );
        var who = TestPerson.Next();
        var (atA, atB) = (await a.Member(who), await b.Member(who));
        await a.Covered(atA);
        await b.Covered(atB);
        var first = await a.Approved(atA);
        var second = await b.Approved(atB);
        foreach (var (here, id) in new[] { (a, first), (b, second) })
            Assert.Equal(400m, (decimal)(await here.Clerk.Get(here.Of(id))).Ok().At("total")!);
        // the same stay on A's own segment again: another report, whatever its diagnosis
        var again = await a.Stamped(atA, Reports.Stay(diagnosis: "复查"));
        var twice = (await a.Clerk.Act(a.Of(again), "sending")).Breaks("CL-2");
        Assert.Contains("BA-2026-000001", twice.Text);
        Assert.Contains(
            "CL-10",
            (await a.Clerk.Get(a.Of(again))).Ok().At("findings")!.ToJsonString()
        );

        // one receipt at two agencies: B learns only that the office must check, the office which
        await Medical(world);
        async Task<Guid> Sent(Reports here, Guid member)
        {
            await here.Covered(member, 1, "2025-06-01", 0, "medical");
            var bills = Reports.Stay("2026-02-01", "2026-02-10");
            var id = await here.Registered(member, bills, "medical");
            (
                await here.Clerk.Put(
                    $"{here.Of(id)}/bills",
                    new { bills = new JsonArray(Reports.Bill()) },
                    (await here.Clerk.Get(here.Of(id))).Ok().Version
                )
            ).Ok();
            foreach (var kind in new[] { "identity", "account", "dischargeSummary", "diagnosis" })
                (await Reports.Attach(here.Clerk, here.Of(id), kind)).Ok();
            (await here.Clerk.Act(here.Of(id), "review")).Ok();
            await here.Stamp(id);
            (await here.Clerk.Act(here.Of(id), "sending")).Ok();
            return id;
        }
        var (one, two) = (await Sent(a, atA), await Sent(b, atB));
        await a.Propose(one);
        await a.Propose(two);
        (await a.Confirm(one)).Ok();
        (await a.Confirm(two)).Breaks("CL-10");
        var seenByB = (await b.Clerk.Get(b.Of(two))).Ok();
        Assert.Contains("需办事处核对", seenByB.Text);
        Assert.DoesNotContain(a.Agency.Name, seenByB.Text);
        var number = (await a.Clerk.Get(a.Of(one))).Ok().String("number");
        var seenByOffice = (await (await world.Office("reviewer")).Get(Reports.Office(two))).Ok();
        Assert.Contains(number, seenByOffice.At("claim.findings")!.ToJsonString());
        Assert.Contains(a.Agency.Name, seenByOffice.Text);
        // two honest claims of the same amount to one account: two payables
        var payables = (await (await world.Office("finance")).Get("office/payables")).Ok();
        Assert.Equal(2, payables.At("items")!.AsArray().Count(p => (decimal)p!["amount"]! == 400m));
        Assert.Empty(world.Errors);
    }

    static Task<bool> Medical(World world) =>
        world.Work.AsOfficeAsync(
            true,
            (db, _) =>
            {
                db.PlanVersions.Add(
                    new PlanVersion
                    {
                        Id = Guid.CreateVersion7(),
                        Code = "medical",
                        Name = "住院医疗试验",
                        EffectiveFrom = new(2020, 1, 1),
                        WhoMayJoin = PlanMembers.InService,
                        Price = Money.Zero,
                        MaxUnits = 4,
                        TermMonths = 12,
                        WaitingDays = 0,
                        Status = PlanStatus.Released,
                        Benefits =
                        [
                            new TieredReimbursement
                            {
                                Name = "住院医疗",
                                Deductible = 300,
                                Cap = 20_000,
                                Tiers = [new(0, 0.2m)],
                            },
                        ],
                    }
                );
                return Task.FromResult(true);
            }
        );

    [Fact]
    [Breaks("CL-8", "GV-10"), Keeps("CL-8")]
    public async Task A_report_of_forgery_freezes_at_once_and_two_persons_lift_it()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.Proposed();
        var path = Reports.Office(id);
        var cashier = await world.Appoint(here.Agency, "cashier");
        var report = $"{here.Of(id)}/forgery-reports";
        (await cashier.Post(report, new { what = "诊断证明像是改过的" })).Is(204);
        (await here.Confirm(id)).Breaks("CL-8");
        // nobody of the agency learns who, or what
        var seen = (await here.Clerk.Get(here.Of(id))).Ok();
        Assert.True((bool)seen.At("frozen")!);
        Assert.DoesNotContain("像是改过", seen.Text);
        Assert.DoesNotContain(
            "ReportForgery",
            (await here.Agency.DirectorBrowser.Get($"{here.Agency.Path}/audit?size=100")).Ok().Text
        );
        var reporter = await world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var entry = await db.AuditEntries.SingleAsync(e => e.Action == "ReportForgery");
                Assert.Null(entry.ActorPersonId);
                return await db
                    .Database.SqlQuery<string>(
                        $"SELECT reported_by_id AS \"Value\" FROM claim_freezes"
                    )
                    .SingleAsync();
            }
        );
        Assert.StartsWith("v1:", reporter);
        var (inspector, approver) = (
            await world.Office("inspector"),
            await world.Office("approver")
        );
        Assert.Contains("answerReports", (await inspector.Get("office/to-dos")).Ok().Text);
        Assert.Contains("像是改过", (await inspector.Get(path)).Ok().Text);
        (await approver.Act(path, "lift/confirmation")).Is(409, "state");
        (await inspector.Act(path, "lift", new { reason = "医院已经核实" })).Ok();
        (await inspector.Act(path, "lift/confirmation")).Is(403);
        (await approver.Act(path, "lift/confirmation")).Ok();
        (await here.Confirm(id)).Ok();
        // after the ruling: what is owed isn't paid while it is frozen
        (await inspector.Post($"{path}/freezes", new { what = "来信举报" })).Is(204);
        var payable = (await (await world.Office("finance")).Get("office/payables")).Ok();
        Assert.Equal("frozen", payable.String("items.0.state"));
        (await inspector.Act(path, "lift", new { reason = "查无此事" })).Ok();
        var again = (await inspector.Get(path)).Ok();
        Assert.DoesNotContain("confirmLift", again.At("open")!.AsArray().Select(a => (string)a!));
        (await approver.Act(path, "lift/confirmation")).Ok();
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("CL-2")]
    public async Task A_refusal_names_its_rule_and_facts_and_pays_nothing()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.SentUp();
        var (reviewer, path) = (await world.Office("reviewer"), Reports.Office(id));
        object Refusal(string rule, string? facts) =>
            new
            {
                outcome = "declined",
                rule,
                facts,
            };
        (await reviewer.Act(path, "proposal", Refusal("XX-1", "事实"))).Is(400, "invalid");
        (await reviewer.Act(path, "proposal", Refusal("EN-11", " "))).Is(400, "invalid");
        // every ground that is offered is taken
        var grounds = (await reviewer.Get(path)).Ok().At("grounds")!.AsArray();
        Assert.Equal(8, grounds.Count);
        foreach (var ground in grounds)
        {
            Assert.NotEmpty((string)ground!["words"]!);
            (await reviewer.Act(path, "proposal", Refusal((string)ground["rule"]!, "事实"))).Ok();
            (
                await (await world.Office("approver")).Act(
                    path,
                    "send-back",
                    new { reasons = "请另选依据" }
                )
            ).Ok();
        }
        (await reviewer.Act(path, "proposal", Refusal("EN-11", "入院时在观察期内"))).Ok();
        (await here.Confirm(id)).Ok();
        var view = (await here.Clerk.Get(here.Of(id))).Ok();
        Assert.Equal("declined", view.String("state"));
        Assert.Contains("入院时在观察期内", view.Text);
        Assert.StartsWith("%PDF", (await here.Clerk.Get($"{here.Of(id)}/notice.pdf")).Ok().Text);
        Assert.Equal(
            0,
            (await (await world.Office("finance")).Get("office/payables")).Ok().Int("total")
        );
        await Agree(world);
    }

    [Fact]
    [Keeps("CL-10", "GV-10")]
    public async Task Many_at_once_propose_and_confirm_with_one_effect()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.SentUp();
        var (reviewer, path) = (await world.Office("reviewer"), Reports.Office(id));
        var version = (await reviewer.Get(path)).Ok().Version;
        var proposed = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => reviewer.Post($"{path}/proposal", Reports.Approve(400), version))
        );
        Assert.Equal(1, proposed.Count(a => a.Status == 200));
        Assert.All(proposed, a => Assert.Contains(a.Status, new[] { 200, 409, 412 }));
        var approver = await world.Office("approver");
        version = (await approver.Get(path)).Ok().Version;
        var confirmed = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => approver.Post($"{path}/confirmation", null, version))
        );
        Assert.Equal(1, confirmed.Count(a => a.Status == 200));
        var payables = (await (await world.Office("finance")).Get("office/payables")).Ok();
        Assert.Equal(1, payables.Int("total"));
        await Agree(world);
    }

    [Fact]
    [Keeps("CL-4")]
    public async Task Reports_10_and_11_what_is_declined_stays_so_and_what_is_corrected_is_computed_anew()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var id = await here.Registered();
        var path = here.Of(id);
        Assert.Equal(400m, (decimal)(await here.Clerk.Get(path)).Ok().At("total")!);
        var shorter = (
            await here.Clerk.Put(
                $"{path}/event",
                Reports.Stay("2026-01-05", "2026-01-10"),
                (await here.Clerk.Get(path)).Ok().Version
            )
        ).Ok();
        Assert.Equal(160m, (decimal)shorter.At("total")!);
        // a stay corrected into the waiting period or before the cover: nothing is left of the sum
        var before = (
            await here.Clerk.Put(
                $"{path}/event",
                Reports.Stay("2025-03-05", "2025-03-10"),
                shorter.Version
            )
        ).Ok();
        Assert.Equal(0m, (decimal)before.At("total")!);

        var declined = await here.SentUp(await here.CoveredMember());
        var (reviewer, office) = (await world.Office("reviewer"), Reports.Office(declined));
        (
            await reviewer.Act(
                office,
                "proposal",
                new
                {
                    outcome = "declined",
                    rule = "PL-2",
                    facts = "不在保障范围内",
                }
            )
        ).Ok();
        (await here.Confirm(declined)).Ok();
        (await reviewer.Act(office, "proposal", Reports.Approve(400))).Is(409, "state");
        (await reviewer.Act(office, "proposal", Reports.Approve(0))).Is(409, "state");
        (await here.Clerk.Act(here.Of(declined), "sending")).Is(409, "state");
    }

    [Fact]
    [Breaks("PL-2")]
    public async Task Check_14_what_cannot_be_computed_yet_is_registered_all_the_same()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var member = await here.Member();
        var pipe = Reports.Stay();
        (pipe["kind"], pipe["stays"], pipe["on"]) = ("loss", null, "2026-01-10");
        (pipe["loss"], pipe["lossAmount"]) = ("burstPipe", 15_000);
        pipe["address"] = "某街1号院2号楼";
        var burst = (
            await here.Clerk.Post(here.Path, Reports.Report(member, pipe, "accident-home"))
        ).Ok();
        Assert.Equal("BA-2026-000001", burst.String("number"));
        Assert.Contains("PL-2", burst.At("findings")!.ToJsonString());
        var fire = pipe.DeepClone().AsObject();
        fire["loss"] = "fire";
        var burnt = (
            await here.Clerk.Post(here.Path, Reports.Report(member, fire, "accident-home"))
        ).Ok();
        Assert.Equal(10_000m, (decimal)burnt.At("total")!);
    }

    [Fact]
    [Breaks("EN-7"), Keeps("EN-7")]
    public async Task Check_9_what_is_owed_waits_until_the_office_has_the_contribution()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var member = await here.Member();
        var enrolled = await here.Covered(member);
        var remittance = await Remitted(world, here, enrolled);
        var id = await here.Approved(member);
        var finance = await world.Office("finance");
        Assert.Equal(
            "awaitsOffice",
            (await finance.Get("office/payables")).Ok().String("items.0.state")
        );
        Assert.Equal("待缴办处", (await here.Clerk.Get(here.Of(id))).Ok().String("waits"));
        var path = $"office/remittances/{remittance}/acknowledgement";
        // not before it left, not in time to come, and once
        (await finance.Post(path, new { on = "2026-12-01", reference = "1" })).Breaks("T-1");
        (await finance.Post(path, new { on = world.Today, reference = "银行回单9" })).Is(204);
        (await finance.Post(path, new { on = world.Today, reference = "银行回单9" })).Is(
            409,
            "state"
        );
        Assert.Equal("due", (await finance.Get("office/payables")).Ok().String("items.0.state"));
        Assert.Equal(1, (await finance.Get("office/payables?state=due")).Ok().Int("total"));
        Assert.Equal(
            0,
            (await finance.Get("office/payables?state=awaitsOffice")).Ok().Int("total")
        );
        (
            await finance.Post(
                $"office/remittances/{Guid.NewGuid()}/acknowledgement",
                new { on = world.Today, reference = "1" }
            )
        ).Is(404);
    }

    /// <summary>The contribution of a segment, received and passed on; the remittance.</summary>
    static Task<Guid> Remitted(World world, Reports here, Guid enrolled) =>
        Task.Run(async () =>
        {
            var agencyId = await world.AgencyIdOf(here.Agency.Slug);
            var dues = new Dues(world, here.Agency);
            var due = await dues.Add("缴费单位", 40, Reports.Allowance);
            var chair = (await here.Agency.ChairBrowser.Get("session")).Ok().Id("person.id");
            var (roster, unit, remittance) = await world.Work.AsAgencyAsync(
                agencyId,
                true,
                async (db, _) =>
                {
                    var one = await db.Contributions.SingleAsync(c => c.Id == due);
                    var passed = new Remittance
                    {
                        Id = Guid.CreateVersion7(),
                        AgencyId = agencyId,
                        PlanCode = Reports.Allowance,
                        Amount = Money.OfYuan(40),
                        RemittedOn = DateOnly.Parse(world.Today),
                        Reference = "回单",
                        PreparedById = Guid.NewGuid(),
                        PreparedAt = world.Clock.GetUtcNow().UtcDateTime,
                    };
                    passed.Confirm(chair, world.Clock.GetUtcNow().UtcDateTime);
                    db.Remittances.Add(passed);
                    await db.SaveChangesAsync();
                    return (one.RosterId, one.UnitId, passed.Id);
                }
            );
            await world.Work.AsAgencyAsync(
                agencyId,
                true,
                async (db, _) =>
                    await db
                        .Contributions.Where(c => c.Id == due)
                        .ExecuteUpdateAsync(c => c.SetProperty(x => x.RemittanceId, remittance))
                    + await db
                        .Enrolments.Where(e => e.Id == enrolled)
                        .ExecuteUpdateAsync(e =>
                            e.SetProperty(x => x.RosterId, roster).SetProperty(x => x.UnitId, unit)
                        )
            );
            return remittance;
        });
}
