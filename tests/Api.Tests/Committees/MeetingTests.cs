using System.Text.Json.Nodes;
using UglyToad.PdfPig;

namespace Api.Tests.Committees;

/// <summary>A meeting of the management committee through the API, from invitation to resolution.
/// </summary>
public class MeetingTests
{
    sealed record Held(World World, TestAgency Agency, Guid Id, JsonArray Members)
    {
        public string Path => $"{Agency.Path}/meetings/{Id}";
        public Client Director => Agency.DirectorBrowser;

        public Task<Answer> Motion(string kind, Guid? subject = null) =>
            Director.Act(
                Path,
                "motions",
                new
                {
                    kind,
                    title = "审议事项",
                    subjectId = subject,
                    year = kind is "annualPlan" or "budget" ? 2026 : (int?)null,
                }
            );

        /// <summary>The first so many members are present, the others absent.</summary>
        public Task<Answer> Attend(int present) =>
            Director.Act(
                Path,
                "attendance",
                new
                {
                    members = Members.Select(
                        (m, i) =>
                            new
                            {
                                memberId = m!["memberId"],
                                state = i < present ? "present" : "absent",
                            }
                    ),
                    ledByChair = true,
                }
            );

        /// <summary>The first so many members vote for it.</summary>
        public async Task<Answer> Vote(int votes)
        {
            var motions = (await Director.Get(Path)).Ok().At("motions")!.AsArray();
            var open = motions.First(m => m!["outcome"]!.GetValue<string>() == "open")!;
            return await Director.Act(
                Path,
                $"motions/{open["id"]}/votes",
                new
                {
                    votes = Members
                        .Take(votes)
                        .Select(m => new { memberId = m!["memberId"], choice = "for" }),
                }
            );
        }

        public Task<Answer> Draft() => Director.Act(Path, "minutes", new { text = (string?)null });

        public Task<Answer> Sign() => Agency.ChairBrowser.Act(Path, "signature");
    }

    /// <summary>A meeting that began an hour ago; the committee has three members.</summary>
    /// <param name="joined">A fourth joined the day before.</param>
    static async Task<Held> Meeting(World world, bool joined = false)
    {
        var agency = await world.OperatingAgency();
        if (joined)
        {
            (
                await agency.DirectorBrowser.Post(
                    $"{agency.Path}/committee-members",
                    new
                    {
                        name = "欧阳明",
                        role = "departmentHead",
                        title = "部长",
                        from = world.Today,
                    }
                )
            ).Ok();
            world.Pass(TimeSpan.FromDays(1));
            agency = agency with
            {
                ChairBrowser = await world.SignInAnew(agency.Chair),
                DirectorBrowser = await world.SignInAnew(agency.Director),
            };
        }
        var meeting = (
            await agency.DirectorBrowser.Post(
                $"{agency.Path}/meetings",
                new
                {
                    startsAt = world.Clock.GetUtcNow().AddHours(-1),
                    place = "三层会议室",
                    agenda = "季度工作",
                }
            )
        ).Ok();
        return new(world, agency, meeting.Id(), meeting.At("attendees")!.AsArray());
    }

    [Fact, Keeps("GV-3", "GV-4", "GV-5", "GV-6")]
    public async Task A_quarters_meeting_ends_in_signed_minutes_and_a_resolution()
    {
        await using var world = await World.StartAsync();
        var meeting = await Meeting(world);
        Assert.Equal(3, meeting.Members.Count);
        (await meeting.Motion("annualPlan")).Ok();
        (await meeting.Attend(2)).Ok();
        var voted = (await meeting.Vote(2)).Ok();
        Assert.Equal("passed", voted.String("motions.0.outcome"));
        var draft = (await meeting.Draft()).Ok().String("minutes.0.text");
        Assert.Contains("应到3人，实到2人", draft);
        Assert.Empty(
            (await meeting.Director.Get($"{meeting.Agency.Path}/resolutions"))
                .Ok()
                .At("items")!
                .AsArray()
        );
        (await meeting.Sign()).Ok();
        var resolution = (await meeting.Director.Get($"{meeting.Agency.Path}/resolutions"))
            .Ok()
            .At("items.0")!;
        Assert.Equal("annualPlan", resolution["kind"]!.GetValue<string>());
        var printed = (await meeting.Director.Get($"{meeting.Path}/minutes.pdf")).Ok();
        using var pdf = PdfDocument.Open(printed.Bytes);
        Assert.Contains("会议纪要", string.Concat(pdf.GetPages().Select(p => p.Text)));
    }

    [Fact, Breaks("GV-4")]
    public async Task Fewer_than_half_decide_nothing_and_half_is_enough()
    {
        await using var world = await World.StartAsync();
        var meeting = await Meeting(world, joined: true);
        (await meeting.Motion("budget")).Ok();
        (await meeting.Attend(1)).Ok();
        (await meeting.Vote(1)).Breaks("GV-4");
        (await meeting.Attend(2)).Ok(); // two of four
        Assert.Equal("passed", (await meeting.Vote(2)).Ok().String("motions.0.outcome"));
    }

    [Fact, Breaks("GV-5")]
    public async Task Signed_minutes_are_locked_and_corrected_by_a_version_signed_anew()
    {
        await using var world = await World.StartAsync();
        var meeting = await Meeting(world);
        (await meeting.Attend(3)).Ok();
        (await meeting.Draft()).Ok();
        // who kept the record doesn't sign it; nor does a clerk
        (await meeting.Director.Act(meeting.Path, "signature")).Is(403);
        (await meeting.Sign()).Ok();
        (await meeting.Director.Act(meeting.Path, "minutes", new { text = "改写" })).Breaks("GV-5");
        (
            await meeting.Director.Act(
                meeting.Path,
                "correction",
                new { text = "更正后的纪要", because = "人名有误" }
            )
        ).Ok();
        var signed = (await meeting.Sign()).Ok();
        Assert.Equal(2, signed.At("minutes")!.AsArray().Count);
    }

    [Fact, Breaks("GV-6")]
    public async Task Seals_together_need_a_resolution_that_carries_once()
    {
        await using var world = await World.StartAsync();
        var meeting = await Meeting(world);
        await world.Appoint(meeting.Agency, "accountant");
        await world.Appoint(meeting.Agency, "accountant");
        var person = (await meeting.Director.Get("session")).Ok().Id("person.id");
        var body = new
        {
            personId = person,
            from = world.Today,
            lastDay = world.Today,
        };
        var custody = $"{meeting.Agency.Path}/custody";
        Task<Answer> Allow() => meeting.Agency.ChairBrowser.Act(custody, "seals-together", body);
        Assert.Equal("SealsTogether", (await Allow()).Breaks("GV-6").String("facts.motionKind"));
        (await meeting.Motion("sealsTogether", person)).Ok();
        (await meeting.Attend(3)).Ok();
        (await meeting.Vote(3)).Ok();
        (await meeting.Draft()).Ok();
        (await meeting.Sign()).Ok();
        (await Allow()).Ok();
        (await Allow()).Is(422);
    }
}
