using System.Text.Json.Nodes;
using Api.Tests.Commands;
using Huzhu.Api.Statistics;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Statistics;

/// <summary>Enrolment in figures: the office's are the agencies' sums, and each is what was counted
/// by hand (ST-1, ST-2).</summary>
public class EnrolmentStatisticsTests
{
    const string More = "more-test";
    const string Large = "金丝雀大厂";
    const string Small = "金丝雀小厂";
    const string Tiny = "金丝雀微厂";
    const string Elsewhere = "画眉鸟厂";

    /// <summary>
    /// Jinghua: seven of the large unit, three of the small and two of the tiny in March, in April
    /// one of the large in a second plan with two units. Jingyan: two in March.
    /// </summary>
    sealed record Scene(
        World World,
        TestAgency Here,
        TestAgency There,
        Client Clerk,
        Client Auditor
    ) : IAsyncDisposable
    {
        public static async Task<Scene> Make()
        {
            var world = await World.StartAsync("2026-03-02 10:00");
            await world.Plan();
            await world.Plan(More);
            var (here, there) = (
                await world.OperatingAgency("京华"),
                await world.OperatingAgency("京燕")
            );
            await world.Unit(here, Large, "D001");
            await world.Unit(here, Small, "D002");
            await world.Unit(here, Tiny, "D003");
            await world.Unit(there, Elsewhere, "D001");
            var clerk = await world.Appoint(here, "clerk");
            await Enrol(clerk, here, World.Free, [.. Lines(0, 7), .. Lines(12, 3, "D002")]);
            await Enrol(clerk, here, World.Free, Lines(9, 2, "D003"));
            var other = await world.Appoint(there, "clerk");
            await Enrol(other, there, World.Free, Lines(20, 2));
            var auditor = await world.Engage(here, to: "2026-12-31");
            var (clerkName, auditorName) = (await NameOf(clerk), await NameOf(auditor));
            world.PassUntil("2026-04-10T10:00");
            clerk = await world.Visitor().SignIn(clerkName, TestPerson.Password);
            auditor = await world.Visitor().SignIn(auditorName, TestPerson.Password);
            await Enrol(clerk, here, More, [Lines(0, 1)[0] with { Units = "2" }]);
            return new(world, here, there, clerk, auditor);
        }

        static async Task<string> NameOf(Client client) =>
            (await client.Get("session")).Ok().String("person.userName");

        static RosterLine[] Lines(int first, int count, string unit = "D001") =>
            [
                .. Enumerable
                    .Range(first, count)
                    .Select(n => new RosterLine(
                        unit,
                        "赵" + "甲乙丙丁戊己庚辛壬癸"[n % 10],
                        TestPerson.Identity(7000 + n)
                    )),
            ];

        static async Task Enrol(
            Client clerk,
            TestAgency agency,
            string plan,
            params RosterLine[] lines
        )
        {
            var roster = await World.Import(clerk, agency, await World.Xlsx(lines), plan);
            Assert.Equal(0, roster.Int("faultyRows"));
            await World.ConfirmRoster(clerk, agency, roster.Id());
        }

        public async Task<Answer> OfOffice(string query = "") =>
            (
                await (await World.Office("inspector")).Get(
                    $"office/statistics/enrolment?year=2026{query}"
                )
            ).Ok();

        public async Task<Answer> OfAgency(Client reader, string query = "") =>
            (await reader.Get($"{Here.Path}/statistics/enrolment?year=2026{query}")).Ok();

        public ValueTask DisposeAsync() => World.DisposeAsync();
    }

    /// <summary>Person-terms, people, units, first enrolments.</summary>
    static (int, int, int, int) Of(JsonNode? figures) =>
        (
            figures!["insured"]!.GetValue<int>(),
            figures["covered"]!.GetValue<int>(),
            figures["units"]!.GetValue<int>(),
            figures["firstEnrolments"]!.GetValue<int>()
        );

    static JsonNode Row(Answer answer, string rows, string key, string value) =>
        answer.At(rows)!.AsArray().Single(r => r![key]!.GetValue<string>() == value)!["figures"]!;

    [Fact, Keeps("ST-1", "ST-2")]
    public async Task The_office_sees_the_sum_of_the_agencies_as_counted_by_hand()
    {
        await using var scene = await Scene.Make();
        var office = await scene.OfOffice();
        Assert.Equal((15, 14, 16, 15), Of(office.At("total")));
        Assert.Equal((13, 12, 14, 13), Of(Row(office, "agencies", "slug", scene.Here.Slug)));
        Assert.Equal((2, 2, 2, 2), Of(Row(office, "agencies", "slug", scene.There.Slug)));
        Assert.Equal((14, 0, 14, 14), Of(Row(office, "plans", "code", World.Free)));
        Assert.Equal((1, 0, 2, 1), Of(Row(office, "plans", "code", More)));
        Assert.Equal((0, 0, 0, 0), Of(office.At("months.1.figures")));
        Assert.Equal((14, 14, 14, 14), Of(office.At("months.2.figures")));
        Assert.Equal((15, 14, 16, 1), Of(office.At("months.3.figures")));
        // the published figures to 2020 stand beside, in no sum
        Assert.True(office.At("openingBalance.plans")!.AsArray().Count > 0);

        var own = await scene.OfAgency(scene.Clerk);
        var drilled = await scene.OfOffice($"&agency={scene.Here.Slug}");
        Assert.Equal((13, 12, 14, 13), Of(own.At("total")));
        foreach (var part in new[] { "total", "plans", "months" })
            Assert.Equal(own.At(part)!.ToJsonString(), drilled.At(part)!.ToJsonString());
        Assert.Equal((8, 7, 9, 8), Of(Row(own, "units", "name", Large)));
        Assert.Equal((3, 3, 3, 3), Of(Row(own, "units", "name", Small)));

        var districts = await scene.OfOffice("&area=110101");
        var sum = districts.At("agencies")!.AsArray().Sum(a => Of(a!["figures"]).Item1);
        Assert.Equal(sum, Of(districts.At("total")).Item1);
    }

    [Fact, Breaks("ST-1")]
    public async Task No_year_before_2021_is_counted_the_published_figures_stand_for_it()
    {
        await using var world = await World.StartAsync("2026-03-02 10:00");
        var inspector = await world.Office("inspector");
        var answer = (await inspector.Get("office/statistics/enrolment?year=2019")).Ok();
        Assert.Equal(2021, answer.Int("year"));
        Assert.Equal(2021, answer.At("years")!.AsArray().Min(y => y!.GetValue<int>()));
        Assert.Equal((0, 0, 0, 0), Of(answer.At("total")));
        Assert.Contains(
            answer.At("openingBalance.plans")!.AsArray(),
            p => p!["insured"]?.GetValue<long>() > 0
        );
    }

    [Fact, Breaks("ST-2")]
    public async Task Who_may_not_see_persons_sees_no_group_of_less_than_five()
    {
        await using var scene = await Scene.Make();
        var masked = await scene.OfAgency(scene.Auditor);
        var text = masked.Json.ToJsonString(
            new()
            {
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
        Assert.DoesNotContain(Small, text);
        Assert.DoesNotContain(Tiny, text);
        Assert.Equal((8, 7, 9, 8), Of(Row(masked, "units", "name", Large)));
        var together = masked.At("units")!.AsArray().Single(u => u!["unitId"] is null);
        Assert.Equal((5, 5, 5, 5), Of(together!["figures"]));
        // nor does a plan tell of one, or a month
        Assert.DoesNotContain(More, text);
        var refused = await scene.Auditor.Get(
            $"{scene.Here.Path}/statistics/enrolment?year=2026&plan={More}"
        );
        refused.Is(422);
        Assert.Equal("ST-2", refused.String("rule"));
        var months = masked.At("months")!.AsArray();
        var last = months[^1]!;
        Assert.Equal(
            ("2026-03-01", "2026-04-01"),
            (last["from"]!.GetValue<string>(), last["month"]!.GetValue<string>())
        );
        Assert.Equal((13, 12, 14, 13), Of(last["figures"]));
    }

    [Fact, Breaks("ST-2")]
    public async Task An_agency_of_less_than_five_tells_who_may_not_see_persons_nothing()
    {
        await using var scene = await Scene.Make();
        var auditor = await scene.World.Engage(scene.There, to: "2026-12-31");
        var masked = (await auditor.Get($"{scene.There.Path}/statistics/enrolment?year=2026")).Ok();
        Assert.Equal((0, 0, 0, 0), Of(masked.At("total")));
        Assert.All(
            masked.At("units")!.AsArray(),
            u => Assert.Equal((0, 0, 0, 0), Of(u!["figures"]))
        );
        Assert.Empty(masked.At("plans")!.AsArray());
        Assert.All(
            masked.At("months")!.AsArray(),
            m => Assert.Equal((0, 0, 0, 0), Of(m!["figures"]))
        );
    }

    [Fact, Keeps("ST-2")]
    public async Task Kinds_and_districts_are_the_sums_of_their_agencies()
    {
        await using var scene = await Scene.Make();
        var office = await scene.OfOffice();
        foreach (var part in new[] { "kinds", "areas" })
        {
            var groups = office.At(part)!.AsArray();
            Assert.Equal(15, groups.Sum(g => Of(g!["figures"]).Item1));
            Assert.Equal(16, groups.Sum(g => Of(g!["figures"]).Item3));
            Assert.Equal(
                office.At("agencies")!.AsArray().Count,
                groups.Sum(g => g!["agencies"]!.GetValue<int>())
            );
        }
    }

    [Fact, Keeps("ST-2")]
    public async Task No_agency_reads_a_word_of_anothers_and_the_office_no_units()
    {
        await using var scene = await Scene.Make();
        var relaxed = new System.Text.Json.JsonSerializerOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        var own = (await scene.OfAgency(scene.Clerk)).Json.ToJsonString(relaxed);
        Assert.Contains(Tiny, own);
        Assert.DoesNotContain(Elsewhere, own);
        (await scene.Clerk.Get($"{scene.There.Path}/statistics/enrolment")).Is(404);
        (await scene.Clerk.Get("office/statistics/enrolment")).Is(403);
        var office = (await scene.OfOffice()).Json.ToJsonString(relaxed);
        Assert.DoesNotContain("金丝雀", office);
        Assert.DoesNotContain(Elsewhere, office);
    }

    [Fact, Breaks("ST-2")]
    public async Task A_fact_that_was_changed_behind_the_programs_back_is_found()
    {
        await using var scene = await Scene.Make();
        var sound = await CommandRun.On(scene.World, "verify-statistics");
        Assert.Equal(0, sound.Code);
        Assert.Contains("完全一致", sound.Output);

        var id = await scene.World.AgencyIdOf(scene.Here.Slug);
        var changed = await scene.World.Work.AsAgencyAsync(
            id,
            true,
            (db, _) =>
                db
                    .AgencyFacts.Where(f =>
                        f.Measure == Measure.Insured
                        && f.PlanCode == More
                        && f.Month == new DateOnly(2026, 4, 1)
                    )
                    .ExecuteUpdateAsync(s => s.SetProperty(f => f.Value, f => f.Value + 1))
        );
        Assert.Equal(1, changed);
        var (_, faults) = await scene.World.Service<Recompute>().CompareAsync(default);
        var fault = Assert.Single(faults);
        Assert.Equal(("agency_facts", 2, 1), (fault.Table, fault.Kept, fault.Computed));
        var found = await CommandRun.On(scene.World, "verify-statistics");
        Assert.Equal(1, found.Code);
        Assert.Contains("agency_facts", found.Output);
    }

    [Fact, Keeps("SE-1")]
    public async Task A_clerk_of_a_point_reads_the_figures_of_the_own_units_only()
    {
        await using var scene = await Scene.Make();
        var (world, here) = (scene.World, scene.Here);
        var director = await world.SignInAnew(here.Director);
        var agency = here with
        {
            DirectorBrowser = director,
            ChairBrowser = await world.SignInAnew(here.Chair),
        };
        var point = await Members.PointClerkTests.PointOf(world, agency, "朝阳");
        var units = (await scene.Clerk.Get($"{here.Path}/units?q=D002")).Ok();
        var unit = $"{here.Path}/units/{units.Id("items.0.id")}";
        var known = (await scene.Clerk.Get(unit)).Ok();
        (
            await scene.Clerk.Put(
                unit,
                new
                {
                    number = "D002",
                    name = Small,
                    pointId = point,
                    contactName = "欧阳明",
                    contactPhone = "010-65001234",
                    workers = 12,
                },
                known.Version
            )
        ).Ok();
        var clerk = await Members.PointClerkTests.Clerk(world, agency, point);
        var own = await scene.OfAgency(clerk);
        Assert.Equal((3, 3, 3, 3), Of(own.At("total")));
        Assert.Equal((3, 0, 3, 3), Of(Row(own, "plans", "code", World.Free)));
        Assert.Single(own.At("plans")!.AsArray());
        Assert.Equal((3, 3, 3, 3), Of(own.At("months.2.figures")));
        Assert.Equal(Small, own.At("units")!.AsArray().Single()!["name"]!.GetValue<string>());
        Assert.Equal(12, own.Int("workers"));
        foreach (var list in new[] { "enrolment-by-unit", "enrolment-by-plan" })
        {
            var rows = await World.Exported(clerk, here.Path, list, "year=2026");
            var row = Assert.Single(rows, r => !r.Values.Contains("合计"));
            Assert.Equal("3", row["参保人次"]);
        }
        Assert.StartsWith(
            "%PDF",
            (await clerk.Get($"{here.Path}/statistics/enrolment/report.pdf?year=2026")).Ok().Text
        );
        // everybody else of the agency reads all
        Assert.Equal((13, 12, 14, 13), Of((await scene.OfAgency(scene.Clerk)).At("total")));
    }
}
