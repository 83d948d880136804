using System.Text.Json.Nodes;
using Api.Tests.Files;
using Api.Tests.Isolation;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Claims;

/// <summary>Situations of claims at one agency, brought about through the API.</summary>
public sealed class Reports(World world, TestAgency agency, Client clerk)
{
    TestPerson? person;

    public const string Allowance = "hospital-allowance";

    public World World => world;
    public TestAgency Agency => agency;
    public Client Clerk => clerk;
    public string Path => $"{agency.Path}/claims";

    public string Of(Guid claim) => $"{Path}/{claim}";

    public static string Office(Guid claim) => $"office/claims/{claim}";

    public static async Task<Reports> SetUp(World world, string name = "北方机械")
    {
        var agency = await world.OperatingAgency(name);
        var who = TestPerson.Next();
        return new(world, agency, await world.Appoint(agency, "clerk", who)) { person = who };
    }

    /// <summary>The clerk, after a while in which the session ended.</summary>
    public async Task<Client> SignInAnew() => clerk = await world.SignInAnew(person!);

    Guid unit;

    async Task<Guid> Unit() => unit != Guid.Empty ? unit : unit = (
                await clerk.Post(
                    $"{agency.Path}/units",
                    new
                    {
                        number = $"D{Random.Shared.Next(1_000_000_000)}",
                        name = $"{agency.Name}一厂{Random.Shared.Next(1_000_000)}",
                        pointId = (Guid?)null,
                        contactName = "欧阳明",
                        contactPhone = "010-65001234",
                        workers = 120,
                    }
                )
            ).Ok().Id();

    /// <summary>Somebody new with a card; the person where it matters who.</summary>
    public async Task<Guid> Member(TestPerson? who = null, string card = "6222020200001234562")
    {
        who ??= TestPerson.Next();
        return (
            await clerk.Post(
                $"{agency.Path}/members",
                new
                {
                    unitId = await Unit(),
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
    }

    /// <summary>The version of a plan that is in force on a day.</summary>
    public Task<Guid> Version(string plan, string on) =>
        world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
                PlanCatalogue
                    .InForce(
                        await db.PlanVersions.AsNoTracking().ToListAsync(),
                        plan,
                        DateOnly.Parse(on)
                    )!
                    .Id
        );

    /// <summary>Units of the shipped allowance, from 2025-04-01 to 2026-03-31 unless said
    /// otherwise.
    /// </summary>
    public async Task<Guid> Covered(
        Guid member,
        int units = 1,
        string effective = "2025-04-01",
        int waits = 30,
        string plan = Allowance,
        CoverKind kind = CoverKind.FirstEnrolment
    ) =>
        await world.Cover(
            agency,
            member,
            await Version(plan, effective),
            units,
            effective,
            kind,
            waits
        );

    public async Task<Guid> CoveredMember(TestPerson? who = null)
    {
        var member = await Member(who);
        await Covered(member);
        return member;
    }

    /// <summary>Eleven days in hospital: 400 yuan a unit from the second day on.</summary>
    public static JsonObject Stay(
        string from = "2026-01-05",
        string until = "2026-01-16",
        string? diagnosis = "阑尾炎"
    ) =>
        new()
        {
            ["kind"] = "stay",
            ["on"] = from,
            ["diagnosis"] = diagnosis,
            ["recordNumber"] = "B001",
            ["what"] = null,
            ["stays"] = new JsonArray(
                new JsonObject
                {
                    ["hospital"] = "市第一医院",
                    ["from"] = from,
                    ["until"] = until,
                }
            ),
            ["loss"] = null,
            ["lossAmount"] = null,
            ["address"] = null,
        };

    public static JsonObject Report(
        Guid member,
        JsonObject? happened = null,
        string? plan = null
    ) =>
        new()
        {
            ["memberId"] = member.ToString(),
            ["planCode"] = plan ?? Allowance,
            ["event"] = happened ?? Stay(),
            ["eventId"] = null,
            ["channel"] = "unit",
            ["reporter"] = "工会干事",
        };

    /// <summary>A report that is entered.</summary>
    public async Task<Guid> Registered(
        Guid? member = null,
        JsonObject? happened = null,
        string? plan = null
    ) =>
        (await clerk.Post(Path, Report(member ?? await CoveredMember(), happened, plan))).Ok().Id();

    public static async Task<Answer> Attach(
        Client browser,
        string claim,
        string? kind,
        string name = "材料.pdf"
    )
    {
        var request = browser.Json(
            HttpMethod.Post,
            $"{claim}/documents?name={Uri.EscapeDataString(name)}"
                + (kind is null ? "" : $"&kind={kind}"),
            null,
            null,
            ""
        );
        request.Content = new ByteArrayContent(Samples.Pdf(kind ?? name));
        request.Content.Headers.ContentType = new("application/pdf");
        return await browser.Send(request);
    }

    /// <summary>All papers that its kind asks for, and it is reviewed.</summary>
    public async Task<Guid> Reviewed(
        Guid? member = null,
        JsonObject? happened = null,
        string? plan = null,
        params string[] papers
    )
    {
        var id = await Registered(member, happened, plan);
        foreach (
            var kind in papers.Length > 0
                ? papers
                : ["identity", "account", "dischargeSummary", "diagnosis"]
        )
            (await Attach(clerk, Of(id), kind)).Ok();
        (await clerk.Act(Of(id), "review")).Ok();
        return id;
    }

    /// <summary>Its form is printed, stamped and scanned.</summary>
    public async Task Stamp(Guid id)
    {
        (await clerk.Act(Of(id), "form")).Ok();
        (await Attach(clerk, Of(id), "stampedForm")).Ok();
    }

    /// <summary>Ready to go up.</summary>
    public async Task<Guid> Stamped(
        Guid? member = null,
        JsonObject? happened = null,
        string? plan = null,
        params string[] papers
    )
    {
        var id = await Reviewed(member, happened, plan, papers);
        await Stamp(id);
        return id;
    }

    public async Task<Guid> SentUp(
        Guid? member = null,
        JsonObject? happened = null,
        string? plan = null,
        params string[] papers
    )
    {
        var id = await Stamped(member, happened, plan, papers);
        (await clerk.Act(Of(id), "sending")).Ok();
        return id;
    }

    public static object Approve(decimal seen) => new { outcome = "approved", seen };

    /// <summary>Proposed by the reviewer for what is computed.</summary>
    public async Task<Guid> Proposed(Guid? member = null, JsonObject? happened = null)
    {
        var id = await SentUp(member, happened);
        await Propose(id);
        return id;
    }

    public async Task<Answer> Propose(Guid id)
    {
        var reviewer = await world.Office("reviewer");
        var total = (decimal)(await reviewer.Get(Office(id))).Ok().At("claim.total")!;
        return (await reviewer.Act(Office(id), "proposal", Approve(total))).Ok();
    }

    public async Task<Answer> Confirm(Guid id, string approver = "approver") =>
        await (await world.Office(approver)).Act(Office(id), "confirmation");

    public async Task<Guid> Approved(Guid? member = null, JsonObject? happened = null)
    {
        var id = await Proposed(member, happened);
        (await Confirm(id)).Ok();
        return id;
    }

    /// <summary>For the isolation matrix: claims of one side's agency.</summary>
    public static Reports At(Side side) => new(side.World, side.Agency, side.Posts["clerk"]);

    /// <summary>A covered member of the side, and a stay whose words carry the canary.</summary>
    public static async Task<(Guid Member, JsonObject Happened)> Case(Side side)
    {
        var reports = At(side);
        var member = await side.NewMember();
        await reports.Covered(member);
        return (member, Stay(diagnosis: side.Canary));
    }

    public static async Task<Guid> RegisteredAt(Side side)
    {
        var (member, happened) = await Case(side);
        return await At(side).Registered(member, happened);
    }

    public static async Task<Guid> StampedAt(Side side)
    {
        var (member, happened) = await Case(side);
        return await At(side).Stamped(member, happened);
    }

    public static async Task<Guid> SentUpAt(Side side)
    {
        var (member, happened) = await Case(side);
        return await At(side).SentUp(member, happened);
    }

    public static async Task<Guid> ProposedAt(Side side)
    {
        var id = await SentUpAt(side);
        await At(side).Propose(id);
        return id;
    }

    public static async Task<Guid> ApprovedAt(Side side)
    {
        var id = await ProposedAt(side);
        (await At(side).Confirm(id)).Ok();
        return id;
    }

    /// <summary>One that the inspector has frozen.</summary>
    public static async Task<Guid> FrozenAt(Side side)
    {
        var id = await SentUpAt(side);
        var inspector = await side.World.Office("inspector");
        (await inspector.Post($"{Office(id)}/freezes", new { what = side.Canary })).Is(204);
        return id;
    }

    public static async Task<Guid> DocumentOf(Side side, Guid claim) =>
        (await side.Posts["clerk"].Get(At(side).Of(claim))).Ok().Id("documents.0.id");

    public static JsonObject Bill(
        string? code = "11010124",
        string? number = "0012345678",
        decimal total = 1000,
        string on = "2026-01-10",
        bool inpatient = true
    ) =>
        new()
        {
            ["code"] = code,
            ["number"] = number,
            ["checkCode"] = "a1b2c3",
            ["hospital"] = "市第一医院",
            ["inpatient"] = inpatient,
            ["on"] = on,
            ["total"] = total,
            ["selfPaid"] = total,
            ["ownPaid"] = 0,
        };

    /// <summary>A row of every tenant table of claims.</summary>
    public static async Task Fill(Side side)
    {
        var id = await RegisteredAt(side);
        var (clerk, path) = (side.Posts["clerk"], At(side).Of(id));
        (
            await clerk.Put(
                $"{path}/bills",
                new { bills = new JsonArray(Bill(number: $"{Random.Shared.Next()}")) },
                (await clerk.Get(path)).Ok().Version
            )
        ).Ok();
        (await Attach(clerk, path, "identity", $"{side.Canary}.pdf")).Ok();
        (await clerk.Act(path, "form")).Ok();
    }
}
