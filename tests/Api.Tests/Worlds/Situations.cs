using System.Text.Json.Nodes;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Worlds;

/// <summary>A union with the secret link of its application.</summary>
public sealed record Applicant(Client Browser, Guid Id, string Name)
{
    public string Path => $"public/applications/{Id}";

    public Task<Answer> Get() => Browser.Get(Path);
}

/// <summary>An agency with its two first people, each at a browser.</summary>
public sealed record TestAgency(
    string Slug,
    string Name,
    Guid CaseId,
    TestPerson Chair,
    TestPerson Director,
    Client ChairBrowser,
    Client DirectorBrowser
)
{
    /// <summary>Its address in the agency's own part of the API.</summary>
    public string Path => $"agencies/{Slug}";

    /// <summary>Its address in the office's part.</summary>
    public string OfficePath => $"office/agencies/{Slug}";
}

/// <summary>Situations by name, brought about through the API.</summary>
public sealed partial class World
{
    /// <summary>A union that has opened an application and filled nothing in.</summary>
    public async Task<Applicant> Applicant(string name = "北方机械")
    {
        var browser = Visitor();
        var started = (await browser.Post("public/applications")).Ok();
        browser.CaseSecret = started.String("secret");
        return new(browser, started.Id(), name);
    }

    /// <summary>A draft with everything filled in and every document there.</summary>
    public async Task<(Applicant Union, SetUp Content)> CompleteApplication(
        string name = "北方机械"
    )
    {
        var union = await Applicant(name);
        var content = SetUp.Of(name);
        (await union.Browser.Put(union.Path, content.Json, (await union.Get()).Version)).Ok();
        await AttachRequired(union.Browser, union.Path);
        return (union, content);
    }

    /// <summary>Uploads each document that the case still asks for.</summary>
    public async Task AttachRequired(Client browser, string path)
    {
        var view = (await browser.Get(path)).Ok();
        foreach (var required in view.At("requiredDocuments")!.AsArray())
        {
            if (required!["present"]!.GetValue<bool>())
                continue;
            var kind = required["kind"]!.GetValue<string>();
            (await Attach(browser, path, kind)).Ok();
        }
    }

    /// <summary>Uploads one small PDF.</summary>
    public static async Task<Answer> Attach(
        Client browser,
        string path,
        string kind,
        byte[]? bytes = null,
        string name = "材料.pdf"
    ) =>
        await browser.Upload(
            $"{path}/documents/{Guid.CreateVersion7()}?kind={kind}&name={Uri.EscapeDataString(name)}",
            bytes ?? Files.Samples.Pdf(kind),
            version: (await browser.Get(path)).Ok().Version
        );

    public async Task<(Applicant Union, SetUp Content)> SubmittedApplication(
        string name = "北方机械"
    )
    {
        var (union, content) = await CompleteApplication(name);
        (await union.Browser.Act(union.Path, "submission")).Ok();
        return (union, content);
    }

    /// <summary>The five conditions are found to be met, and approval is proposed.</summary>
    public async Task<(Applicant Union, SetUp Content)> ProposedApplication(
        string name = "北方机械"
    )
    {
        var (union, content) = await SubmittedApplication(name);
        await Propose(union.Id);
        return (union, content);
    }

    /// <summary>The reviewer finds all conditions met and proposes approval.</summary>
    public async Task Propose(Guid caseId, string outcome = "approve", string? reasons = null)
    {
        var reviewer = await Office("reviewer");
        var path = $"office/cases/{caseId}";
        var view = (await reviewer.Get(path)).Ok();
        if (view.String("kind") == "setUp")
            (
                await reviewer.Put(
                    $"{path}/findings",
                    new { findings = SetUp.AllMet },
                    view.Version
                )
            ).Ok();
        (await reviewer.Act(path, "proposal", new { outcome, reasons })).Ok();
    }

    /// <summary>A second person confirms what was proposed.</summary>
    public async Task<Answer> Confirm(Guid caseId, string approver = "approver") =>
        (await (await Office(approver)).Act($"office/cases/{caseId}", "confirmation")).Ok();

    /// <summary>Reviewed, proposed and confirmed.</summary>
    public async Task<Answer> Decide(Guid caseId)
    {
        await Propose(caseId);
        return await Confirm(caseId);
    }

    /// <summary>Approved; nothing issued yet.</summary>
    public async Task<(Applicant Union, SetUp Content, string Slug)> ApprovedAgency(
        string name = "北方机械"
    )
    {
        var (union, content) = await ProposedApplication(name);
        var slug = (await Confirm(union.Id)).String("agency.slug");
        return (union, content, slug);
    }

    /// <summary>Certificate issued, chair and director activated.</summary>
    public async Task<TestAgency> IssuedAgency(string name = "北方机械")
    {
        var (union, content, slug) = await ApprovedAgency(name);
        var reviewer = await Office("reviewer");
        (await reviewer.Act($"office/agencies/{slug}", "certificates")).Ok();
        var invited = (await reviewer.Post($"office/agencies/{slug}/invitations")).Ok();
        foreach (var invitation in invited.At("invitations")!.AsArray())
            await Activate(invitation!["token"]!.GetValue<string>(), content.Who(invitation));
        return new(
            slug,
            name,
            union.Id,
            content.Chair,
            content.Director,
            await SignedIn(content.Chair),
            await SignedIn(content.Director)
        );
    }

    /// <summary>Certificate collected today.</summary>
    public async Task<TestAgency> CollectedAgency(string name = "北方机械")
    {
        var agency = await IssuedAgency(name);
        (
            await (await Office("reviewer")).Act(
                agency.OfficePath,
                "collection",
                new { collectedOn = Today, collectedBy = agency.Director.Name }
            )
        ).Ok();
        return agency;
    }

    /// <summary>Business started today, and the office has accepted the report.</summary>
    public async Task<TestAgency> OperatingAgency(string name = "北方机械")
    {
        var agency = await CollectedAgency(name);
        var report = await SubmittedCase(
            agency,
            "businessStart",
            new JsonObject { ["startedOn"] = Today, ["description"] = "已开始受理参保。" }
        );
        await Decide(report);
        return agency;
    }

    /// <summary>A case of an agency's own, filled in and submitted by its director; a change or
    /// termination with a resolution, passed for it unless the content names one.</summary>
    public async Task<Guid> SubmittedCase(TestAgency agency, string kind, JsonObject content)
    {
        var director = agency.DirectorBrowser;
        var id = (await director.Post($"{agency.Path}/cases", new { kind })).Ok().Id();
        var path = $"{agency.Path}/cases/{id}";
        // the discriminator may stand anywhere
        var whole = (JsonObject)content.DeepClone();
        whole["kind"] = kind;
        if (kind is "change" or "termination" && !whole.ContainsKey("resolutionId"))
            whole["resolutionId"] = (await Resolved(agency, kind)).ToString();
        (await director.Put(path, whole, (await director.Get(path)).Version)).Ok();
        await AttachRequired(director, path);
        (await director.Act(path, "submission")).Ok();
        return id;
    }

    /// <summary>One more person with a post in an agency, proposed by its director and confirmed
    /// by its chair.</summary>
    public async Task<Client> Appoint(
        TestAgency agency,
        string post,
        TestPerson? whom = null,
        bool fullTime = true,
        Guid? resolutionId = null
    )
    {
        var who = whom ?? TestPerson.Next();
        var postId = (
            await agency.DirectorBrowser.Post(
                $"{agency.Path}/people",
                new
                {
                    name = who.Name,
                    identityNumber = who.IdentityNumber,
                    post,
                    from = Today,
                    fullTime,
                    resolutionId,
                }
            )
        ).Ok().Id("postId");
        var confirmed = (
            await agency.ChairBrowser.Post($"{agency.Path}/posts/{postId}/confirmation", null, 0)
        ).Ok();
        await Activate(confirmed.String("invitation.token"), who);
        return await SignedIn(who);
    }

    /// <summary>An export of the office's that was given up.</summary>
    public async Task<Guid> FailedJob()
    {
        var job = new Huzhu.Data.Office.Job
        {
            Id = Guid.CreateVersion7(),
            Kind = "export",
            Arguments = """{"List":"agencies","Query":"","Masked":true}""",
            PersonId = Guid.CreateVersion7(),
            Status = Huzhu.Data.Office.JobStatus.Failed,
            Attempts = 5,
            Problem = "导出多次未能完成",
            CreatedAt = Clock.GetUtcNow().UtcDateTime,
            FinishedAt = Clock.GetUtcNow().UtcDateTime,
        };
        return await Work.AsOfficeAsync(
            true,
            (db, _) =>
            {
                db.Jobs.Add(job);
                return Task.FromResult(job.Id);
            }
        );
    }

    /// <summary>A service account that may read all that a program may, with its secret.</summary>
    public async Task<(Guid Id, string Secret)> ServiceAccount(TestAgency agency)
    {
        var path = $"{agency.Path}/api-clients";
        var asked = new
        {
            name = agency.Slug,
            permissions = new[] { "viewAgency", "viewAgencyAudit", "keepRosters" },
        };
        var id = (await agency.DirectorBrowser.Post(path, asked)).Ok().Id();
        (await agency.ChairBrowser.Post($"{path}/{id}/confirmation", null, 0)).Ok();
        var secret = await agency.DirectorBrowser.Post($"{path}/{id}/secret", null, 1);
        return (id, secret.Ok().String("secret"));
    }

    /// <summary>A token for a service account, as a program asks for it.</summary>
    public async Task<string> Token(Guid id, string secret)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            new Uri(Root, "/connect/token"),
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = id.ToString(),
                    ["client_secret"] = secret,
                }
            )
        );
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!["access_token"]!.GetValue<string>();
    }

    /// <summary>An auditor whom the office engages for an agency, approved by a second person and
    /// signed in.</summary>
    /// <param name="agency">Null: the federation's committee, which reads all.</param>
    public async Task<Client> Engage(
        TestAgency? agency,
        string? from = null,
        string? to = null,
        bool unmasked = false
    )
    {
        var who = TestPerson.Next();
        var (inspector, approver) = (await Office("inspector"), await Office("approver"));
        var proposed = await inspector.Post(
            "office/engagements",
            TermsOf(agency, who, from, to, unmasked)
        );
        var confirmed = await approver.Post(
            $"office/engagements/{proposed.Ok().Id()}/confirmation",
            new { revision = 1 },
            proposed.Version
        );
        await Activate(confirmed.Ok().String("invitations.0.token"), who);
        return await SignedIn(who);
    }

    /// <summary>What an engagement of one person says.</summary>
    public object TermsOf(
        TestAgency? agency,
        TestPerson who,
        string? from = null,
        string? to = null,
        bool unmasked = false
    ) =>
        new
        {
            kind = agency is null ? "federationSupervision" : "externalAudit",
            firm = "京审会计师事务所",
            purpose = "年度审计",
            mandate = "委托书",
            from = from ?? Today,
            to = agency is null ? null : to ?? Today,
            unmasked,
            agencies = agency is null ? new string[0] : [agency.Slug],
            persons = new[] { new { name = who.Name, identityNumber = who.IdentityNumber } },
        };

    /// <summary>A resolution of this kind that the whole committee has passed today.</summary>
    /// <param name="about">The person or case that it is about.</param>
    /// <param name="amount">Of cash on a visit, in yuan.</param>
    public async Task<Guid> Resolved(
        TestAgency agency,
        string kind,
        Guid? about = null,
        int? year = null,
        decimal? amount = null
    )
    {
        var director = agency.DirectorBrowser;
        var startsAt = Clock.GetUtcNow().AddHours(-1);
        var invitation = new
        {
            startsAt,
            place = "会议室",
            agenda = "审议",
        };
        var path =
            $"{agency.Path}/meetings/{(await director.Post($"{agency.Path}/meetings", invitation)).Ok().Id()}";
        var motion = new
        {
            kind,
            title = "审议事项",
            subjectId = about,
            amount,
            year = year
                ?? (
                    kind
                        is "annualPlan"
                            or "budget"
                            or "budgetChange"
                            or "earlySpending"
                            or "finalAccounts"
                        ? 2026
                        : (int?)null
                ),
        };
        var meeting = (await director.Act(path, "motions", motion)).Ok();
        var ids = meeting.At("attendees")!.AsArray().Select(m => m!["memberId"]).ToList();
        var members = ids.Select(memberId => new { memberId, state = "present" });
        (await director.Act(path, "attendance", new { members, ledByChair = true })).Ok();
        var votes = ids.Select(memberId => new { memberId, choice = "for" });
        var vote = $"motions/{meeting.Id("motions.0.id")}/votes";
        (await director.Act(path, vote, new { votes })).Ok();
        (await director.Act(path, "minutes", new { text = (string?)null })).Ok();
        (await agency.ChairBrowser.Act(path, "signature")).Ok();
        return (await director.Get($"{agency.Path}/resolutions?kind={kind}")).Ok().Id("items.0.id");
    }

    /// <summary>A small PDF that a record may name afterwards.</summary>
    public static async Task<Guid> Send(Client browser, string area, string inside = "") =>
        (await SendFile(browser, area, "材料.pdf", Files.Samples.Pdf(inside))).Ok().Id();

    /// <summary>Sends a file to an agency (its path) or to the office.</summary>
    public static Task<Answer> SendFile(Client browser, string area, string name, byte[] bytes)
    {
        var path = $"{area}/files?name={Uri.EscapeDataString(name)}";
        var request = browser.Json(HttpMethod.Post, path, null, null, "");
        request.Content = new ByteArrayContent(bytes);
        return browser.Send(request);
    }

    /// <summary>A document of the office that agencies take note of, sent today.</summary>
    public async Task<Guid> Matter(string kind = "document", string? on = null) => (
            await (await Office("reviewer")).Post(
                "office/matters",
                new
                {
                    kind,
                    title = "关于续保工作的通知",
                    text = "请各代办处执行。",
                    on = on ?? Today,
                }
            )
        ).Ok().Id();

    /// <summary>A plan version in the catalogue, made beside the office's own acts.</summary>
    public async Task<Guid> ReleasedPlan(string name = "住院津贴示例")
    {
        var id = Guid.CreateVersion7();
        await Work.AsOfficeAsync(
            true,
            (db, _) =>
            {
                db.PlanVersions.Add(
                    new PlanVersion
                    {
                        Id = id,
                        Code = $"example-{id:N}",
                        Name = name,
                        EffectiveFrom = new(2020, 1, 1),
                        WhoMayJoin = PlanMembers.InService,
                        Price = Money.OfYuan(40),
                        MaxUnits = 4,
                        TermMonths = 12,
                        WaitingDays = 30,
                        Status = PlanStatus.Released,
                    }
                );
                return Task.FromResult(true);
            }
        );
        return id;
    }

    /// <summary>Cover of a member as a roster would have left it.</summary>
    /// <param name="effective">A date as text; null: today.</param>
    /// <param name="waits">Days of the waiting period.</param>
    public async Task<Guid> Cover(
        TestAgency agency,
        Guid member,
        Guid plan,
        int units,
        string? effective = null,
        CoverKind kind = CoverKind.FirstEnrolment,
        int waits = 0
    )
    {
        var agencyId = await Work.AsOfficeAsync(
            false,
            (db, _) => db.Agencies.Where(a => a.Slug == agency.Slug).Select(a => a.Id).SingleAsync()
        );
        var term = Term.Of(DateOnly.Parse(effective ?? Today), 12);
        return await Work.AsAgencyAsync(
            agencyId,
            true,
            async (db, _) =>
            {
                var of = await db.Members.SingleAsync(m => m.Id == member);
                var enrolled = new Enrolled
                {
                    Id = Guid.CreateVersion7(),
                    AgencyId = agencyId,
                    MemberId = member,
                    UnitId = of.UnitId,
                    PlanCode = (await db.PlanVersions.SingleAsync(p => p.Id == plan)).Code,
                    PlanVersionId = plan,
                    RosterId = Guid.CreateVersion7(),
                    Kind = kind,
                    Units = units,
                    Effective = term.Effective,
                    Expiry = term.Expiry,
                    CoveredFrom = term.Effective.AddDays(waits),
                    HandledOn = term.Effective.AddDays(-1),
                };
                db.Enrolments.Add(enrolled);
                return enrolled.Id;
            }
        );
    }

    /// <summary>Today in Beijing.</summary>
    public string Today => Beijing.DateOf(Clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd");

    /// <summary>Somebody of the office who has the approver's post as well: one natural person,
    /// both rights.</summary>
    public async Task<Client> AlsoApprover(string userName)
    {
        var person = (await Template.Get()).Office[userName];
        var post = (
            await (await Office("administrator")).Post(
                "office/people",
                new
                {
                    name = person.Name,
                    identityNumber = person.IdentityNumber,
                    post = "officeApprover",
                    from = Today,
                }
            )
        ).Ok().Id("postId");
        (
            await (await Office("administrator2")).Post(
                $"office/posts/{post}/confirmation",
                null,
                0
            )
        ).Ok();
        Pass(TimeSpan.FromSeconds(2));
        return await Office(userName);
    }
}

/// <summary>The content of a set-up application, complete and right; tests spoil it.</summary>
public sealed record SetUp(JsonObject Json, TestPerson Chair, TestPerson Director)
{
    public static readonly object[] AllMet =
    [
        .. new[] { "rules", "premises", "organisation", "clerks", "scale" }.Select(condition => new
        {
            condition,
            met = true,
            evidence = "申请报告",
        }),
    ];

    public static SetUp Of(string name)
    {
        var (chair, director, head, clerk) = (
            TestPerson.Next(),
            TestPerson.Next(),
            TestPerson.Next(),
            TestPerson.Next()
        );
        return new(
            new JsonObject
            {
                ["kind"] = "setUp",
                ["agencyKind"] = "enterprise",
                ["shortName"] = name,
                ["sponsorUnion"] = $"{name}工会委员会",
                ["areaCode"] = "110101",
                ["address"] = $"北京市东城区{name}路1号",
                ["premises"] = "办公室两间",
                ["equipment"] = "电脑、打印机",
                ["scaleUnits"] = 12,
                ["scaleMembers"] = 3400,
                ["contactName"] = clerk.Name,
                ["contactPhone"] = "010-65001234",
                ["chair"] = Holder(chair, "chair"),
                ["director"] = Holder(director, "viceChairInCharge"),
                ["committee"] = new JsonArray(
                    Member(chair, "unionChair", "工会主席"),
                    Member(director, "viceChairInCharge", "副主席"),
                    Member(head, "departmentHead", "保障部部长")
                ),
                ["staff"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = clerk.Name,
                        ["duty"] = "clerk",
                        ["fullTime"] = true,
                        ["phone"] = "13800138000",
                    }
                ),
            },
            chair,
            director
        );
    }

    public static JsonObject Holder(TestPerson who, string unionPost) =>
        new()
        {
            ["name"] = who.Name,
            ["identityNumber"] = who.IdentityNumber,
            ["unionPost"] = unionPost,
        };

    static JsonObject Member(TestPerson who, string role, string title) =>
        new()
        {
            ["name"] = who.Name,
            ["role"] = role,
            ["title"] = title,
        };

    /// <summary>Whom an invitation is for.</summary>
    public TestPerson Who(JsonNode? invitation) =>
        invitation!["name"]!.GetValue<string>() == Chair.Name ? Chair : Director;
}
