using System.Text.Json.Nodes;

namespace Api.Tests.Isolation;

/// <summary>A request that would go through, if the caller may make it.</summary>
/// <param name="Version">The version for If-Match; null where none is asked for.</param>
public sealed record Call(
    HttpMethod Method, string Path, JsonNode? Body = null, int? Version = null, byte[]? File = null)
{
    public Task<Answer> By(Client browser, JsonNode? body = null, string? key = null)
    {
        var request = browser.Json(Method, Path, (body ?? Body)?.ToJsonString(), Version,
            key ?? (Method == HttpMethod.Post ? Guid.NewGuid().ToString() : ""));
        if (File is not null) request.Content = new ByteArrayContent(File);
        return browser.Send(request);
    }
}

/// <summary>
/// How each use case is called about one side: every endpoint must be here, or the matrix and the
/// bad-input test fail. Each call is fresh: it brings about what it acts on.
/// </summary>
public static class EndpointCalls
{
    public static readonly IReadOnlyDictionary<string, Func<Side, Task<Call>>> Known =
        new Dictionary<string, Func<Side, Task<Call>>>
        {
            // public
            ["GetReference"] = Get(_ => "public/reference"),
            ["PreviewDeadline"] = Get(_ => "public/deadlines/preview?rule=AG-5&from=2026-03-02"),
            ["StartApplication"] = Post(_ => "public/applications"),
            ["GetApplication"] = Get(s => s.Union.Path),
            ["EditApplication"] = async s => Put(s.Union.Path, SetUp.Of(s.Canary + "二").Json,
                (await s.Union.Get()).Ok().Version),
            ["AttachApplicationDocument"] = s => Upload(s.Union.Path),
            ["RemoveApplicationDocument"] = s => Task.FromResult(new Call(
                HttpMethod.Delete, $"{s.Union.Path}/documents/{Guid.CreateVersion7()}")),
            ["GetApplicationDocument"] = Get(s => $"{s.Union.Path}/documents/{s.UnionDocument}"),
            ["SubmitSetUpApplication"] = async s => new(HttpMethod.Post,
                $"{s.Union.Path}/submission", null, (await s.Union.Get()).Ok().Version),
            ["WithdrawApplication"] = async s => new(HttpMethod.Post,
                $"{s.Union.Path}/withdrawal", null, (await s.Union.Get()).Ok().Version),
            ["PreviewActivation"] = Post(_ => "public/activations/preview",
                _ => new JsonObject { ["token"] = "none" }),
            ["Activate"] = Post(_ => "public/activations", _ => new JsonObject
            {
                ["token"] = "none", ["identityNumber"] = TestPerson.Identity(1),
                ["userName"] = "nobody", ["password"] = TestPerson.Password,
            }),
            ["PrintInvitation"] = Post(_ => "public/activations/sheet",
                _ => new JsonObject { ["token"] = "none" }),
            ["PrintApplicationReceipt"] = Get(s => $"{s.Union.Path}/receipt.pdf"),
            ["PrintApplicationDecision"] = Get(s => $"{s.Union.Path}/decision.pdf"),
            ["VerifyCertificate"] = Post(_ => "public/certificates/verify", s => new JsonObject
            { ["number"] = s.Certificate, ["code"] = "none", ["payload"] = null }),
            ["ReportMisuse"] = Post(s => $"public/certificates/{s.Certificate}/misuse-reports",
                s => new JsonObject { ["what"] = s.Canary, ["contact"] = s.Canary }),
            // session
            ["GetSession"] = Get(_ => "session"),
            ["SignIn"] = Post(_ => "session/sign-in", _ => new JsonObject
            { ["userName"] = "nobody", ["password"] = "wrong", ["code"] = "123456" }),
            ["SignOut"] = Post(_ => "session/sign-out"),
            ["ChangePassword"] = Post(_ => "session/password",
                _ => new JsonObject { ["present"] = "wrong", ["next"] = "another-电池-4321" }),
            ["BeginTotp"] = Post(_ => "session/totp"),
            ["ConfirmTotp"] = Post(_ => "session/totp/confirmation",
                _ => new JsonObject { ["code"] = "000000" }),
            ["ListSessions"] = Get(_ => "session/sessions"),
            ["EndSession"] = s => Task.FromResult(new Call(
                HttpMethod.Delete, $"session/sessions/{Guid.CreateVersion7()}")),
            ["GetJob"] = async s => new(HttpMethod.Get, $"session/jobs/{await Exported(s)}"),
            ["FollowJob"] = async s => new(HttpMethod.Get, $"session/jobs/{await Exported(s)}/events"),
            ["GetJobResult"] = async s =>
                new(HttpMethod.Get, $"session/jobs/{await Exported(s)}/result"),
            // office: cases
            ["ListOfficeToDos"] = Get(_ => "office/to-dos"),
            ["ListDeadlines"] = Get(_ => "office/deadlines"),
            ["ListOfficeCases"] = Get(_ => "office/cases"),
            ["GetOfficeCase"] = Get(s => $"office/cases/{s.Submitted}"),
            ["GetOfficeDocument"] = Get(s => $"office/cases/{s.Agency.CaseId}/documents/"
                + "00000000-0000-0000-0000-000000000000"),
            ["RecordFindings"] = async s =>
            {
                var (union, _) = await s.World.SubmittedApplication(s.Canary + "三");
                return Put($"office/cases/{union.Id}/findings", new JsonObject
                {
                    ["findings"] = new JsonArray(new JsonObject
                    { ["condition"] = "rules", ["met"] = true, ["evidence"] = s.Canary }),
                }, (await union.Get()).Version);
            },
            ["ReturnForCompletion"] = s => OnCase(s, "return",
                new JsonObject { ["reasons"] = s.Canary }),
            ["ProposeDecision"] = s => OnCase(s, "proposal",
                new JsonObject { ["outcome"] = "approve", ["reasons"] = s.Canary }),
            ["SendBackToReviewer"] = s => OnProposed(s, "send-back",
                new JsonObject { ["reasons"] = s.Canary }),
            ["ConfirmDecision"] = s => OnProposed(s, "confirmation", null),
            // office: agencies
            ["ListAgencies"] = Get(_ => "office/agencies"),
            ["GetOfficeAgency"] = Get(s => s.Agency.OfficePath),
            ["IssueCertificate"] = s => OnAgency(s, "certificates", null),
            ["RecordCollection"] = async s =>
            {
                var agency = await s.World.IssuedAgency(Fresh(s));
                return await OnAgency(s, "collection", new JsonObject
                { ["collectedOn"] = s.World.Today, ["collectedBy"] = s.Canary }, agency);
            },
            ["InviteAgencyPeople"] = Post(s => $"{s.Agency.OfficePath}/invitations"),
            ["OrderTermination"] = s => OnAgency(s, "termination-order", new JsonObject
            { ["reason"] = s.Canary, ["successorSlug"] = s.Agency.Slug }),
            ["NameSuccessor"] = s => OnAgency(s, "succession",
                new JsonObject { ["successorSlug"] = s.Agency.Slug }),
            // office: rules and people
            ["GetCalendarYear"] = Get(_ => "office/calendar/2026"),
            ["SetCalendarDay"] = s => Task.FromResult(Put("office/calendar/days/2027-05-01",
                new JsonObject { ["dayOff"] = true, ["name"] = "劳动节", ["source"] = "通知" })),
            ["ListParameters"] = Get(_ => "office/parameters"),
            ["ProposeParameter"] = Post(_ => "office/parameters", s => new JsonObject
            {
                ["name"] = "decisionDays", ["value"] = "15", ["source"] = "京互办〔2026〕9号",
                ["from"] = $"20{Random.Shared.Next(30, 99)}-{Random.Shared.Next(1, 13):00}-01",
            }),
            ["ConfirmParameter"] = s => Task.FromResult(new Call(HttpMethod.Post,
                $"office/parameters/{Guid.CreateVersion7()}/confirmation", null, 0)),
            ["ListOfficePeople"] = Get(_ => "office/people"),
            ["ProposeOfficePost"] = Post(_ => "office/people", s => PersonOf("officeFinance", s)),
            ["ConfirmOfficePost"] = async s => new(HttpMethod.Post,
                $"office/posts/{(await Proposed(s)).Post}/confirmation", null, 0),
            ["EndOfficePost"] = async s => new(HttpMethod.Post,
                $"office/posts/{(await Proposed(s)).Post}/end", null, 0),
            ["RequestRecovery"] = async s => new(HttpMethod.Post,
                $"office/people/{(await Proposed(s)).Person}/recovery",
                new JsonObject { ["reason"] = s.Canary }),
            ["ConfirmRecovery"] = s => Task.FromResult(new Call(HttpMethod.Post,
                $"office/recoveries/{Guid.CreateVersion7()}/confirmation", null, 0)),
            ["SuspendPerson"] = async s => new(HttpMethod.Post,
                $"office/people/{(await Proposed(s)).Person}/suspension",
                new JsonObject { ["reason"] = s.Canary }),
            ["GetStatistics"] = Get(_ => "office/statistics"),
            ["SearchOffice"] = Get(_ => "office/search?q=2026"),
            ["ExportOfficeList"] = Post(_ => "office/exports",
                _ => new JsonObject { ["list"] = "agencies", ["query"] = "?q=1" }),
            ["ListMisuseReports"] = Get(_ => "office/misuse-reports"),
            ["HandleMisuse"] = async s =>
            {
                (await s.World.Visitor().Post($"public/certificates/{s.Certificate}/misuse-reports",
                    new { what = s.Canary })).Ok();
                var id = (await (await s.World.Office("inspector")).Get("office/misuse-reports"))
                    .Ok().Id("items.0.id");
                return new(HttpMethod.Post, $"office/misuse-reports/{id}/handling",
                    new JsonObject { ["handling"] = s.Canary }, 0);
            },
            ["PrintOfficeDecision"] = Get(s => $"office/cases/{s.Agency.CaseId}/decision.pdf"),
            ["PrintOfficeCertificate"] = Get(s => $"office/certificates/{s.Certificate}/pdf"),
            ["PrintOfficeLetter"] = Get(s => $"office/letters/{s.Letter}/pdf"),
            ["PrintAgencyPapers"] = Get(s => $"{s.Agency.OfficePath}/papers.pdf"),
            ["ReadAudit"] = Get(_ => "office/audit"),
            // an agency's own
            ["GetAgency"] = Get(s => s.Agency.Path),
            ["ListAgencyToDos"] = Get(s => $"{s.Agency.Path}/to-dos"),
            ["ListAgencyCases"] = Get(s => $"{s.Agency.Path}/cases"),
            ["StartCase"] = Post(s => $"{s.Agency.Path}/cases",
                _ => new JsonObject { ["kind"] = "change" }),
            ["GetAgencyCase"] = Get(s => $"{s.Agency.Path}/cases/{s.Draft}"),
            ["EditCase"] = async s => Put($"{s.Agency.Path}/cases/{s.Draft}", new JsonObject
            {
                ["kind"] = "change", ["whats"] = new JsonArray("other"), ["other"] = s.Canary,
                ["newShortName"] = s.Canary, ["newAddress"] = s.Canary,
                ["newChair"] = SetUp.Holder(TestPerson.Next(), "chair"),
                ["newDirector"] = SetUp.Holder(TestPerson.Next(), "other"),
                ["decidedOn"] = s.World.Today,
            }, await Version(s, $"cases/{s.Draft}")),
            ["AttachDocument"] = s => Upload($"{s.Agency.Path}/cases/{s.Draft}"),
            ["RemoveDocument"] = s => Task.FromResult(new Call(HttpMethod.Delete,
                $"{s.Agency.Path}/cases/{s.Draft}/documents/{Guid.CreateVersion7()}")),
            ["GetDocument"] = Get(s => $"{s.Agency.Path}/cases/{s.Draft}/documents/{s.Document}"),
            ["SubmitCase"] = async s => new(HttpMethod.Post,
                $"{s.Agency.Path}/cases/{s.Draft}/submission", null, await Version(s, $"cases/{s.Draft}")),
            ["WithdrawCase"] = async s => new(HttpMethod.Post,
                $"{s.Agency.Path}/cases/{s.Draft}/withdrawal", null, await Version(s, $"cases/{s.Draft}")),
            ["ListNotices"] = Get(s => $"{s.Agency.Path}/notices"),
            ["PublishNotice"] = async s => new(HttpMethod.Post, $"{s.Agency.Path}/notices", new JsonObject
            {
                ["kind"] = "change", ["caseId"] = s.Submitted.ToString(), ["place"] = s.Canary,
                ["publishedOn"] = s.World.Today, ["text"] = s.Canary,
            }, await Version(s, "")),
            ["ReceiveTermination"] = async s => new(HttpMethod.Post,
                $"{s.Agency.Path}/termination-receipt",
                new JsonObject { ["receivedOn"] = s.World.Today }, await Version(s, "")),
            ["ListPoints"] = Get(s => $"{s.Agency.Path}/points"),
            ["OpenPoint"] = Post(s => $"{s.Agency.Path}/points", s => s.PointOf(Fresh(s))),
            ["EditPoint"] = async s => Put($"{s.Agency.Path}/points/{s.Point}",
                s.PointOf(s.Canary), await RowVersion(s, "points", s.Point)),
            ["ClosePoint"] = async s => new(HttpMethod.Post,
                $"{s.Agency.Path}/points/{s.Point}/closure",
                new JsonObject { ["closedOn"] = s.World.Today }, await RowVersion(s, "points", s.Point)),
            ["ListCommitteeMembers"] = Get(s => $"{s.Agency.Path}/committee-members"),
            ["AddCommitteeMember"] = Post(s => $"{s.Agency.Path}/committee-members", s => new JsonObject
            {
                ["name"] = "欧阳明", ["role"] = "representative", ["title"] = s.Canary,
                ["from"] = s.World.Today,
            }),
            ["EndCommitteeMembership"] = async s => new(HttpMethod.Post,
                $"{s.Agency.Path}/committee-members/{s.Member}/end",
                new JsonObject { ["lastDay"] = s.World.Today },
                await RowVersion(s, "committee-members", s.Member)),
            ["PrintReceipt"] = Get(s => $"{s.Agency.Path}/cases/{s.Submitted}/receipt.pdf"),
            ["PrintDecision"] = Get(s => $"{s.Agency.Path}/cases/{s.Decided}/decision.pdf"),
            ["PrintCertificate"] = Get(s => $"{s.Agency.Path}/papers/certificates/{s.Certificate}/pdf"),
            ["PrintLetter"] = Get(s => $"{s.Agency.Path}/papers/letters/{s.Letter}/pdf"),
            ["SearchAgency"] = Get(s => $"{s.Agency.Path}/search?q=2026"),
            ["ExportAgencyList"] = Post(s => $"{s.Agency.Path}/exports",
                _ => new JsonObject { ["list"] = "points", ["query"] = "?q=1" }),
            ["ListAgencyPeople"] = Get(s => $"{s.Agency.Path}/people"),
            ["ProposeAgencyPost"] = Post(s => $"{s.Agency.Path}/people", s => PersonOf("clerk", s)),
            ["ConfirmAgencyPost"] = async s => new(HttpMethod.Post,
                $"{s.Agency.Path}/posts/{await ProposedClerk(s)}/confirmation", null, 0),
            ["EndAgencyPost"] = async s => new(HttpMethod.Post,
                $"{s.Agency.Path}/posts/{await ProposedClerk(s)}/end", null, 0),
        };

    static Func<Side, Task<Call>> Get(Func<Side, string> path) =>
        s => Task.FromResult(new Call(HttpMethod.Get, path(s)));

    static Func<Side, Task<Call>> Post(Func<Side, string> path, Func<Side, JsonObject>? body = null) =>
        s => Task.FromResult(new Call(HttpMethod.Post, path(s), body?.Invoke(s)));

    static Call Put(string path, JsonObject body, int? version = null) =>
        new(HttpMethod.Put, path, body, version);

    static Task<Call> Upload(string casePath) => Task.FromResult(new Call(HttpMethod.Put,
        $"{casePath}/documents/{Guid.CreateVersion7()}?kind=other&name=x.pdf", File: Files.Samples.Pdf()));

    static async Task<Call> OnCase(Side s, string act, JsonObject? body)
    {
        var id = await s.SubmitChange();
        return new(HttpMethod.Post, $"office/cases/{id}/{act}", body,
            (await (await s.World.Office("reviewer")).Get($"office/cases/{id}")).Ok().Version);
    }

    static async Task<Call> OnProposed(Side s, string act, JsonObject? body)
    {
        var id = await s.SubmitChange();
        await s.World.Propose(id);
        return new(HttpMethod.Post, $"office/cases/{id}/{act}", body,
            (await (await s.World.Office("reviewer")).Get($"office/cases/{id}")).Ok().Version);
    }

    static async Task<Call> OnAgency(Side s, string act, JsonObject? body, TestAgency? agency = null)
    {
        var path = (agency ?? s.Agency).OfficePath;
        return new(HttpMethod.Post, $"{path}/{act}", body,
            (await (await s.World.Office("reviewer")).Get(path)).Ok().Version);
    }

    static async Task<int> Version(Side s, string thing) => (await s.Agency.ChairBrowser.Get(
        thing.Length == 0 ? s.Agency.Path : $"{s.Agency.Path}/{thing}")).Ok().Version;

    static async Task<int> RowVersion(Side s, string list, Guid id)
    {
        var rows = (await s.Agency.ChairBrowser.Get($"{s.Agency.Path}/{list}")).Ok().Json;
        return (rows as JsonArray ?? rows["items"]!.AsArray())
            .First(r => r!["id"]!.GetValue<Guid>() == id)!["version"]!.GetValue<int>();
    }

    static JsonObject PersonOf(string post, Side s)
    {
        var who = TestPerson.Next();
        return new()
        {
            ["name"] = who.Name, ["identityNumber"] = who.IdentityNumber, ["post"] = post,
            ["from"] = s.World.Today, ["to"] = "2030-12-31",
        };
    }

    static async Task<(Guid Post, Guid Person)> Proposed(Side s)
    {
        var made = (await (await s.World.Office("administrator2"))
            .Post("office/people", PersonOf("officeFinance", s))).Ok();
        return (made.Id("postId"), made.Id("personId"));
    }

    static async Task<Guid> ProposedClerk(Side s) => (await s.Agency.DirectorBrowser
        .Post($"{s.Agency.Path}/people", PersonOf("clerk", s))).Ok().Id("postId");

    /// <summary>A finished export of the director's.</summary>
    static async Task<Guid> Exported(Side s)
    {
        var director = s.Agency.DirectorBrowser;
        var job = (await director.Post($"{s.Agency.Path}/exports", new { list = "points" })).Ok().Id();
        for (var i = 0; i < 100; i++)
        {
            var status = (await director.Get($"session/jobs/{job}")).Ok().String("status");
            Assert.NotEqual("failed", status);
            if (status == "done") return job;
            await Task.Delay(50);
        }
        throw new TimeoutException("the export is not done after five seconds");
    }

    static int made;

    /// <summary>A name that nothing has yet, with the side's canary in it.</summary>
    static string Fresh(Side s) => s.Canary + "零一二三四五六七八九"[made / 10 % 10]
        + "零一二三四五六七八九"[Interlocked.Increment(ref made) % 10];
}
