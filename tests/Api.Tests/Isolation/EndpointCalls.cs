using System.Text.Json;
using System.Text.Json.Nodes;
using Api.Tests.Books;
using Api.Tests.Budgets;
using Api.Tests.Claims;
using Api.Tests.Contributions;
using Api.Tests.Enrolment;
using Api.Tests.Files;
using Api.Tests.Payments;
using Api.Tests.Rebates;
using Api.Tests.Reconciliations;
using Api.Tests.Relief;
using Api.Tests.Settlements;
using Huzhu.Data.Audit;
using Huzhu.Domain.Rebates;

namespace Api.Tests.Isolation;

/// <summary>A request that would go through, if the caller may make it.</summary>
/// <param name="Version">The version for If-Match; null where none is asked for.</param>
public sealed record Call(
    HttpMethod Method,
    string Path,
    JsonNode? Body = null,
    int? Version = null,
    byte[]? File = null
)
{
    public Task<Answer> By(Client browser, JsonNode? body = null, string? key = null)
    {
        var request = browser.Json(
            Method,
            Path,
            (body ?? Body)?.ToJsonString(),
            Version,
            key ?? (Method == HttpMethod.Post ? Guid.NewGuid().ToString() : "")
        );
        if (File is not null)
            request.Content = new ByteArrayContent(File);
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
            ["ListDemoAccounts"] = Get(_ => "public/demo-accounts"),
            ["PreviewDeadline"] = Get(_ => "public/deadlines/preview?rule=AG-5&from=2026-03-02"),
            ["PreviewCover"] = Post(
                _ => "public/cover/preview",
                _ => new JsonObject
                {
                    ["previous"] = new JsonObject
                    {
                        ["effective"] = "2025-03-01",
                        ["expiry"] = "2026-02-28",
                        ["units"] = 2,
                    },
                    ["handledOn"] = "2026-02-20",
                    ["askedFor"] = "2026-03-01",
                    ["units"] = 3,
                    ["termMonths"] = 12,
                    ["waitingDays"] = 30,
                }
            ),
            ["ListPublicPlans"] = Get(_ => "public/plans"),
            ["SimulateBenefit"] = Post(_ => "public/plans/simulation", _ => WrittenPlans.Stay()),
            ["StartApplication"] = Post(_ => "public/applications"),
            ["GetApplication"] = Get(s => s.Union.Path),
            ["EditApplication"] = async s =>
                Put(
                    s.Union.Path,
                    SetUp.Of(s.Canary + "二").Json,
                    (await s.Union.Get()).Ok().Version
                ),
            ["AttachApplicationDocument"] = s => Upload(s.Union.Path),
            ["RemoveApplicationDocument"] = s =>
                Task.FromResult(
                    new Call(HttpMethod.Delete, $"{s.Union.Path}/documents/{Guid.CreateVersion7()}")
                ),
            ["GetApplicationDocument"] = Get(s => $"{s.Union.Path}/documents/{s.UnionDocument}"),
            ["SubmitSetUpApplication"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Union.Path}/submission",
                    null,
                    (await s.Union.Get()).Ok().Version
                ),
            ["WithdrawApplication"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Union.Path}/withdrawal",
                    null,
                    (await s.Union.Get()).Ok().Version
                ),
            ["PreviewActivation"] = Post(
                _ => "public/activations/preview",
                _ => new JsonObject { ["token"] = "none" }
            ),
            ["Activate"] = Post(
                _ => "public/activations",
                _ => new JsonObject
                {
                    ["token"] = "none",
                    ["identityNumber"] = TestPerson.Identity(1),
                    ["userName"] = "nobody",
                    ["password"] = TestPerson.Password,
                }
            ),
            ["PrintInvitation"] = Post(
                _ => "public/activations/sheet",
                _ => new JsonObject { ["token"] = "none" }
            ),
            ["PrintApplicationReceipt"] = Get(s => $"{s.Union.Path}/receipt.pdf"),
            ["PrintApplicationDecision"] = Get(s => $"{s.Union.Path}/decision.pdf"),
            ["VerifyCertificate"] = Post(
                _ => "public/certificates/verify",
                s => new JsonObject
                {
                    ["number"] = s.Certificate,
                    ["code"] = "none",
                    ["payload"] = null,
                }
            ),
            ["ReportMisuse"] = Post(
                s => $"public/certificates/{s.Certificate}/misuse-reports",
                s => new JsonObject { ["what"] = s.Canary, ["contact"] = s.Canary }
            ),
            // session
            ["GetSession"] = Get(_ => "session"),
            ["SignIn"] = Post(
                _ => "session/sign-in",
                _ => new JsonObject
                {
                    ["userName"] = "nobody",
                    ["password"] = "wrong",
                    ["code"] = "123456",
                }
            ),
            ["SignOut"] = Post(_ => "session/sign-out"),
            ["ChangePassword"] = Post(
                _ => "session/password",
                _ => new JsonObject { ["present"] = "wrong", ["next"] = "another-电池-4321" }
            ),
            ["BeginTotp"] = Post(_ => "session/totp"),
            ["ConfirmTotp"] = Post(
                _ => "session/totp/confirmation",
                _ => new JsonObject { ["code"] = "000000" }
            ),
            ["ProveAgain"] = Post(
                _ => "session/step-up",
                _ => new JsonObject
                {
                    ["password"] = TestPerson.Password,
                    ["passkey"] = null,
                    ["path"] = "/api/session",
                    ["version"] = null,
                }
            ),
            ["BeginPasskey"] = Post(_ => "session/passkeys/options"),
            ["AddPasskey"] = Post(
                _ => "session/passkeys",
                s => new JsonObject
                {
                    ["name"] = s.Canary,
                    ["credential"] = "{}",
                    ["state"] = "none",
                }
            ),
            ["ListPasskeys"] = Get(_ => "session/passkeys"),
            ["RemovePasskey"] = s =>
                Task.FromResult(new Call(HttpMethod.Delete, "session/passkeys/none")),
            ["ChallengePasskey"] = Post(
                _ => "session/passkeys/challenge",
                _ => new JsonObject { ["path"] = null, ["version"] = null }
            ),
            ["SignInByPasskey"] = Post(
                _ => "session/sign-in/passkey",
                _ => new JsonObject { ["credential"] = "{}", ["state"] = "none" }
            ),
            ["ListSessions"] = Get(_ => "session/sessions"),
            ["EndSession"] = s =>
                Task.FromResult(
                    new Call(HttpMethod.Delete, $"session/sessions/{Guid.CreateVersion7()}")
                ),
            ["GetJob"] = async s => new(HttpMethod.Get, $"session/jobs/{await Exported(s)}"),
            ["FollowJob"] = async s =>
                new(HttpMethod.Get, $"session/jobs/{await Exported(s)}/events"),
            ["GetJobResult"] = async s =>
                new(HttpMethod.Get, $"session/jobs/{await Exported(s)}/result"),
            // office: cases
            ["ListOfficeToDos"] = Get(_ => "office/to-dos"),
            ["ListDeadlines"] = Get(_ => "office/deadlines"),
            ["ListDeadlineRules"] = Get(_ => "office/deadlines/rules"),
            ["ListOfficeCases"] = Get(_ => "office/cases"),
            ["GetOfficeCase"] = Get(s => $"office/cases/{s.Submitted}"),
            ["GetOfficeDocument"] = Get(s =>
                $"office/cases/{s.Agency.CaseId}/documents/"
                + "00000000-0000-0000-0000-000000000000"
            ),
            ["RecordFindings"] = async s =>
            {
                var (union, _) = await s.World.SubmittedApplication(s.Canary + "三");
                return Put(
                    $"office/cases/{union.Id}/findings",
                    new JsonObject
                    {
                        ["findings"] = new JsonArray(
                            new JsonObject
                            {
                                ["condition"] = "rules",
                                ["met"] = true,
                                ["evidence"] = s.Canary,
                            }
                        ),
                    },
                    (await union.Get()).Version
                );
            },
            ["ReturnForCompletion"] = s =>
                OnCase(s, "return", new JsonObject { ["reasons"] = s.Canary }),
            ["ProposeDecision"] = s =>
                OnCase(
                    s,
                    "proposal",
                    new JsonObject { ["outcome"] = "approve", ["reasons"] = s.Canary }
                ),
            ["SendBackToReviewer"] = s =>
                OnProposed(s, "send-back", new JsonObject { ["reasons"] = s.Canary }),
            ["ConfirmDecision"] = s => OnProposed(s, "confirmation", null),
            // office: agencies
            ["ListAgencies"] = Get(_ => "office/agencies"),
            ["GetOfficeAgency"] = Get(s => s.Agency.OfficePath),
            ["ListPapers"] = Get(_ => "office/papers?status=valid"),
            ["ListPointsOfAgency"] = Get(s => $"{s.Agency.OfficePath}/points"),
            ["ListMembersOfAgency"] = Get(s => $"{s.Agency.OfficePath}/committee-members"),
            ["ListPeopleOfAgency"] = Get(s => $"{s.Agency.OfficePath}/people"),
            ["IssueCertificate"] = s => OnAgency(s, "certificates", null),
            ["RecordCollection"] = async s =>
            {
                var agency = await s.World.IssuedAgency(Fresh(s));
                return await OnAgency(
                    s,
                    "collection",
                    new JsonObject { ["collectedOn"] = s.World.Today, ["collectedBy"] = s.Canary },
                    agency
                );
            },
            ["InviteAgencyPeople"] = Post(s => $"{s.Agency.OfficePath}/invitations"),
            ["OrderTermination"] = s =>
                OnAgency(
                    s,
                    "termination-order",
                    new JsonObject { ["reason"] = s.Canary, ["successorSlug"] = s.Agency.Slug }
                ),
            ["NameSuccessor"] = s =>
                OnAgency(s, "succession", new JsonObject { ["successorSlug"] = s.Agency.Slug }),
            ["ServeDecision"] = s =>
                OnAgency(
                    s,
                    "service",
                    new JsonObject { ["caseId"] = null, ["servedOn"] = s.World.Today }
                ),
            ["LiquidateByOffice"] = s =>
                OnAgency(
                    s,
                    "liquidation",
                    new JsonObject { ["on"] = s.World.Today, ["found"] = s.Canary }
                ),
            // office: rules and people
            ["GetCalendarYear"] = Get(_ => "office/calendar/2026"),
            ["ConfirmCalendarDay"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/calendar/proposals/{await PastDay(s)}/confirmation",
                    null,
                    0
                ),
            ["SetCalendarDay"] = s =>
                Task.FromResult(
                    Put(
                        "office/calendar/days/2027-05-01",
                        new JsonObject
                        {
                            ["dayOff"] = true,
                            ["name"] = "劳动节",
                            ["source"] = "通知",
                        }
                    )
                ),
            ["ListParameters"] = Get(_ => "office/parameters"),
            ["ProposeParameter"] = Post(
                _ => "office/parameters",
                s => new JsonObject
                {
                    ["name"] = "decisionDays",
                    ["value"] = "15",
                    ["source"] = "京互办〔2026〕9号",
                    ["from"] = $"20{Random.Shared.Next(30, 99)}-{Random.Shared.Next(1, 13):00}-01",
                    ["allowedBy"] = "京互办函〔2026〕3号",
                }
            ),
            ["ConfirmParameter"] = s =>
                Task.FromResult(
                    new Call(
                        HttpMethod.Post,
                        $"office/parameters/{Guid.CreateVersion7()}/confirmation",
                        null,
                        0
                    )
                ),
            ["ListJoinerDecisions"] = Get(_ => "office/joiner-decisions?open=true"),
            ["DecideJoiners"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/joiner-decisions/{await SideRosters.Asked(s)}/answer",
                    new JsonObject { ["approved"] = true, ["answer"] = s.Canary },
                    0
                ),
            ["ListPlans"] = Get(_ => "office/plans"),
            ["GetPlanVersion"] = async s =>
                new(HttpMethod.Get, $"office/plans/{await WrittenPlans.Drafted(s.World)}"),
            ["DraftPlan"] = Post(_ => "office/plans", s => WrittenPlans.Version(s.World)),
            // claims
            ["VerifyClaimForm"] = Post(
                _ => "public/claim-forms/verify",
                s => new JsonObject
                {
                    ["agency"] = s.Agency.Slug,
                    ["form"] = Guid.CreateVersion7().ToString(),
                    ["code"] = "none",
                }
            ),
            ["ListClaims"] = Get(s => $"{s.Agency.Path}/claims"),
            ["PrintClaimRegister"] = Get(s => $"{s.Agency.Path}/claims/register.pdf"),
            ["RegisterClaim"] = async s =>
            {
                var (member, happened) = await Reports.Case(s);
                return new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/claims",
                    Reports.Report(member, happened)
                );
            },
            ["PreviewClaim"] = async s =>
            {
                var (member, happened) = await Reports.Case(s);
                return new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/claims/preview",
                    new JsonObject { ["memberId"] = member.ToString(), ["event"] = happened }
                );
            },
            ["GetClaim"] = OnClaim(HttpMethod.Get, "", null),
            ["CorrectEvent"] = async s =>
                Put(
                    $"{s.Agency.Path}/claims/{await Reports.RegisteredAt(s)}/event",
                    Reports.Stay(diagnosis: s.Canary),
                    0
                ),
            ["SetPayee"] = async s =>
                Put(
                    $"{s.Agency.Path}/claims/{await Reports.RegisteredAt(s)}/payee",
                    new JsonObject
                    {
                        ["name"] = s.Canary,
                        ["account"] = "6217000000000000000",
                        ["bank"] = s.Canary,
                        ["relation"] = "亲属",
                        ["identityNumber"] = null,
                    },
                    0
                ),
            ["RecordBills"] = async s =>
                Put(
                    $"{s.Agency.Path}/claims/{await Reports.RegisteredAt(s)}/bills",
                    new JsonObject { ["bills"] = new JsonArray() },
                    0
                ),
            ["AttachClaimDocument"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/claims/{await Reports.RegisteredAt(s)}/documents"
                        + "?kind=other&name=a.pdf",
                    File: Samples.Pdf(s.Canary)
                ),
            ["RemoveClaimDocument"] = async s =>
            {
                var id = await Reports.StampedAt(s);
                return new(
                    HttpMethod.Delete,
                    $"{s.Agency.Path}/claims/{id}/documents/{await Reports.DocumentOf(s, id)}",
                    null,
                    0
                );
            },
            ["SeeOriginal"] = async s =>
            {
                var id = await Reports.StampedAt(s);
                return new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/claims/{id}/documents/{await Reports.DocumentOf(s, id)}/original",
                    null,
                    0
                );
            },
            ["GetClaimDocument"] = async s =>
            {
                var id = await Reports.StampedAt(s);
                return new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/claims/{id}/documents/{await Reports.DocumentOf(s, id)}"
                );
            },
            ["ReviewClaim"] = OnClaim(HttpMethod.Post, "/review", 0),
            ["PrintApplication"] = OnClaim(HttpMethod.Post, "/form", 0),
            ["PrintClaimForm"] = async s =>
                new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/claims/{await Reports.StampedAt(s)}/form.pdf"
                ),
            ["SendUpClaim"] = OnClaim(HttpMethod.Post, "/sending", 0),
            ["WithdrawClaim"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/claims/{await Reports.RegisteredAt(s)}/withdrawal",
                    new JsonObject { ["reason"] = s.Canary },
                    0
                ),
            ["ReportForgery"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/claims/{await Reports.RegisteredAt(s)}/forgery-reports",
                    new JsonObject { ["what"] = s.Canary }
                ),
            ["PrintClaimNotice"] = async s =>
                new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/claims/{await Reports.ApprovedAt(s)}/notice.pdf"
                ),
            ["ListOfficeClaims"] = Get(_ => "office/claims?state=sentUp"),
            ["GetOfficeClaim"] = OnSentUp(HttpMethod.Get, "", null),
            ["GetOfficeClaimDocument"] = async s =>
            {
                var id = await Reports.SentUpAt(s);
                return new(
                    HttpMethod.Get,
                    $"office/claims/{id}/documents/{await Reports.DocumentOf(s, id)}"
                );
            },
            ["ReturnClaim"] = OnSentUp(
                HttpMethod.Post,
                "/return",
                0,
                s => new JsonObject
                {
                    ["gaps"] = new JsonArray(
                        new JsonObject { ["code"] = "paper", ["text"] = s.Canary }
                    ),
                }
            ),
            ["ProposeRuling"] = OnSentUp(
                HttpMethod.Post,
                "/proposal",
                0,
                s => new JsonObject
                {
                    ["outcome"] = "approved",
                    ["seen"] = 400,
                    ["rule"] = null,
                    ["facts"] = null,
                }
            ),
            ["ConfirmRuling"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/claims/{await Reports.ProposedAt(s)}/confirmation",
                    null,
                    1
                ),
            ["SendBackRuling"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/claims/{await Reports.ProposedAt(s)}/send-back",
                    new JsonObject { ["reasons"] = s.Canary },
                    1
                ),
            ["FreezeClaim"] = OnSentUp(
                HttpMethod.Post,
                "/freezes",
                null,
                s => new JsonObject { ["what"] = s.Canary }
            ),
            ["ProposeLift"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/claims/{await Reports.FrozenAt(s)}/lift",
                    new JsonObject { ["reason"] = s.Canary },
                    0
                ),
            ["ConfirmLift"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/claims/{await Reports.FrozenAt(s)}/lift/confirmation",
                    null,
                    0
                ),
            ["ListAgencyBudgets"] = Get(_ => "office/budgets?year=2026"),
            ["GetBudgetFiling"] = OnFiling(HttpMethod.Get, "", null),
            ["ProposeFiling"] = OnFiling(HttpMethod.Post, "/proposal", 0),
            ["ConfirmFiling"] = OnFiling(HttpMethod.Post, "/confirmation", 0),
            ["ReturnBudget"] = OnFiling(
                HttpMethod.Post,
                "/return",
                0,
                s => new JsonObject { ["reasons"] = s.Canary }
            ),
            ["ListCharts"] = Get(_ => "office/charts"),
            ["ProposeChart"] = async s =>
                new(HttpMethod.Post, "office/charts", await SideBooks.Chart(s, "2027-01-01")),
            ["ConfirmChart"] = async s =>
            {
                var (id, version) = await SideBooks.Waiting(s);
                return new(HttpMethod.Post, $"office/charts/{id}/confirmation", null, version);
            },
            ["WithdrawChart"] = async s =>
            {
                var (id, version) = await SideBooks.Waiting(s);
                return new(HttpMethod.Delete, $"office/charts/{id}", null, version);
            },
            ["ListAgencyBooks"] = Get(_ => "office/books"),
            ["ListPayables"] = Get(_ => "office/payables?state=due"),
            // rebates of the management fee
            ["ListRebateRates"] = Get(_ => "office/rebate-rates"),
            ["ProposeRebateRate"] = SideRebates.ProposeRate,
            ["ConfirmRebateRate"] = s => SideRebates.OnRate(s, HttpMethod.Post, "/confirmation"),
            ["WithdrawRebateRate"] = s => SideRebates.OnRate(s, HttpMethod.Delete, ""),
            ["ListAgencyRebates"] = Get(_ => "office/rebates?quarter=2026-01-01"),
            ["ListRebateQuarters"] = Get(_ => "office/rebates/quarters"),
            ["ComputeRebates"] = Post(
                _ => "office/rebates",
                _ => new JsonObject
                {
                    ["year"] = 2020,
                    ["quarter"] = 1,
                    ["agency"] = null,
                }
            ),
            ["GetAgencyRebate"] = SideRebates.ReadAtOffice(""),
            ["ListAgencyRebateItems"] = SideRebates.ReadAtOffice("/items"),
            ["PrintAgencyRebate"] = SideRebates.ReadAtOffice(".pdf"),
            ["ComputeRebate"] = SideRebates.AtOffice(RebateState.Draft, "computation"),
            ["ProposeRebate"] = SideRebates.AtOffice(
                RebateState.Draft,
                "proposal",
                new() { ["seen"] = 8 }
            ),
            ["ConfirmRebate"] = SideRebates.AtOffice(
                RebateState.Proposed,
                "confirmation",
                new() { ["seen"] = 8 }
            ),
            ["PayRebate"] = SideRebates.AtOffice(
                RebateState.Confirmed,
                "payment",
                new() { ["on"] = "2026-03-02", ["reference"] = "1" }
            ),
            ["TakeBackRebate"] = SideRebates.AtOffice(
                RebateState.Confirmed,
                "taking-back",
                new() { ["reason"] = "登记有误" }
            ),
            ["ListRebates"] = Get(s => $"{s.Agency.Path}/rebates"),
            ["GetRebate"] = SideRebates.Read(""),
            ["ListRebateItems"] = SideRebates.Read("/items"),
            ["PrintRebate"] = SideRebates.Read(".pdf"),
            ["ReceiveRebate"] = SideRebates.Receive,
            // settlements in bulk
            ["ImportSettlement"] = async s =>
                new(
                    HttpMethod.Put,
                    $"{Runs.Of(Guid.CreateVersion7())}?name={Uri.EscapeDataString(s.Canary)}.csv"
                        + $"&plan={Runs.Plan}",
                    File: await Runs.FileAt(s)
                ),
            ["ListSettlements"] = Get(_ => "office/settlements"),
            ["GetSettlement"] = async s => new(HttpMethod.Get, Runs.Of(await Runs.RunAt(s))),
            ["TrySettlement"] = OnSettlement("trial", 3),
            ["ProposeSettlement"] = OnSettlement("proposal", 3, new() { ["seen"] = 0 }),
            ["ConfirmSettlement"] = OnSettlement("confirmation", 3, new() { ["seen"] = 0 }),
            ["ListSettledPeople"] = Get(s => $"{s.Agency.Path}/settled-people?open=true"),
            ["ListSettledShares"] = Get(s => $"{s.Agency.Path}/settled-shares?year=2026"),
            ["PrintSettled"] = async s =>
                new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/members/{await Runs.PaidAt(s)}/settled/{Runs.Plan}/2026.pdf"
                ),
            ["AnswerSettled"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/settled-people/{await Runs.PersonAt(s)}/answer",
                    new JsonObject { ["pay"] = true, ["note"] = s.Canary },
                    1
                ),
            ["ConfirmSettled"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/settled-people/{await Runs.AnsweredAt(s)}/confirmation",
                    null,
                    2
                ),
            // payments
            ["ListBatchProposals"] = Get(_ => "office/payment-batches/proposals"),
            ["ListBatches"] = Get(_ => "office/payment-batches?state=prepared"),
            ["GetBatch"] = OnBatch(HttpMethod.Get, "", null),
            ["PrintBatchList"] = OnBatch(HttpMethod.Get, "/list.pdf", null),
            ["PrepareBatch"] = async s =>
            {
                var (_, payable) = await Payouts.GrantedAt(s);
                return new(
                    HttpMethod.Post,
                    Payouts.Path,
                    JsonSerializer.SerializeToNode(Payouts.Batch("xlsx", payable))
                );
            },
            ["AddBatchLine"] = OnBatch(
                HttpMethod.Post,
                "/lines",
                0,
                _ => new JsonObject { ["payableId"] = Guid.CreateVersion7() }
            ),
            ["RemoveBatchLine"] = async s =>
            {
                var batch = await Payouts.PreparedAt(s);
                var payouts = await Payouts.At(s);
                var line = (string)(await payouts.Lines(batch))[0]!["id"]!;
                return new(HttpMethod.Delete, $"{Payouts.Of(batch)}/lines/{line}", null, 0);
            },
            ["CancelBatch"] = OnBatch(HttpMethod.Post, "/cancellation", 0),
            ["ReleaseBatch"] = OnBatch(HttpMethod.Post, "/release", 0),
            ["RecordSent"] = OnBatch(
                HttpMethod.Post,
                "/sending",
                0,
                s => new JsonObject { ["bankNumber"] = s.Canary }
            ),
            ["DownloadBatchFile"] = OnBatch(
                HttpMethod.Post,
                "/file",
                null,
                s => new JsonObject { ["reason"] = s.Canary }
            ),
            ["PreviewBankResult"] = OnResult("/results/preview"),
            ["ImportBankResult"] = OnResult("/results"),
            ["ListAttempts"] = Get(_ => "office/payment-attempts?outcome=failed"),
            ["AnswerUnknown"] = OnUnknown(
                "",
                _ => new JsonObject { ["paid"] = true, ["fileId"] = Guid.CreateVersion7() }
            ),
            ["ConfirmAnswer"] = OnUnknown("/confirmation"),
            ["ListOfficeFailures"] = Get(_ => "office/payment-failures"),
            ["TransferViaAgency"] = async s =>
            {
                var failed = await Payouts.FailedAt(s);
                return new(
                    HttpMethod.Post,
                    $"office/payables/{failed.Payable}/transfer",
                    new JsonObject
                    {
                        ["account"] = "110010010000123456",
                        ["bank"] = s.Canary,
                        ["contributionsSide"] = true,
                    }
                );
            },
            ["ConfirmTransferViaAgency"] = OnTransfer("confirmation"),
            ["WithdrawTransferViaAgency"] = OnTransfer("withdrawal"),
            ["ListFailures"] = Get(s => $"{s.Agency.Path}/payment-failures"),
            ["MendAccount"] = async s =>
            {
                var failed = await Payouts.FailedAt(s);
                return new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/payment-failures/{failed.Attempt}/account",
                    new JsonObject
                    {
                        ["account"] = "6222020200009999999",
                        ["bank"] = s.Canary,
                        ["name"] = null,
                        ["fileId"] = Guid.CreateVersion7(),
                    }
                );
            },
            ["ConfirmAccount"] = OnChange("confirmation"),
            ["WithdrawAccount"] = OnChange("withdrawal"),
            ["ListDisbursements"] = Get(s => $"{s.Agency.Path}/disbursements"),
            ["PrintSignSheets"] = async s =>
                new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/disbursements/sheets.pdf?id={await Payouts.ReceivedAt(s)}"
                ),
            ["PassOnBenefit"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/disbursements/{await Payouts.ReceivedAt(s)}/passing",
                    new JsonObject { ["on"] = s.World.Today, ["reference"] = s.Canary }
                ),
            ["SignForBenefit"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/disbursements/{await Payouts.PassedAt(s)}/signature",
                    new JsonObject { ["on"] = s.World.Today, ["fileId"] = Guid.CreateVersion7() },
                    0
                ),
            ["AcknowledgeRemittance"] = s =>
                Task.FromResult(
                    new Call(
                        HttpMethod.Post,
                        $"office/remittances/{Guid.CreateVersion7()}/acknowledgement",
                        new JsonObject { ["on"] = s.World.Today, ["reference"] = s.Canary }
                    )
                ),
            ["ReviseClaim"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/claims/{await Reports.ApprovedAt(s)}/revision",
                    new JsonObject { ["why"] = s.Canary },
                    0
                ),
            ["ListOverpayments"] = Get(_ => "office/overpayments?open=true"),
            ["RecoverOverpayment"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/overpayments/{await RevisionTests.OverpaidAt(s)}/recovery",
                    new JsonObject
                    {
                        ["on"] = s.World.Today,
                        ["reference"] = "流水1",
                        ["payableId"] = null,
                    },
                    0
                ),
            ["ConfirmRecoveredSum"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/overpayments/{await RevisionTests.RecoveredAt(s)}/recovery/confirmation",
                    null,
                    0
                ),
            ["ListClaimTerms"] = async s =>
                new(
                    HttpMethod.Get,
                    $"office/plans/{await WrittenPlans.Drafted(s.World)}/claim-terms"
                ),
            ["ProposeClaimTerms"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/plans/{await WrittenPlans.Released(s.World)}/claim-terms",
                    ClaimTermsTests.Terms(DateOnly.Parse(s.World.Today))
                ),
            ["ConfirmClaimTerms"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/claim-terms/{await ClaimTermsTests.Proposed(s.World)}/confirmation",
                    null,
                    0
                ),
            ["WithdrawClaimTerms"] = async s =>
                new(
                    HttpMethod.Delete,
                    $"office/claim-terms/{await ClaimTermsTests.Proposed(s.World)}",
                    null,
                    0
                ),
            ["ListPlanSupplements"] = async s =>
                new(
                    HttpMethod.Get,
                    $"office/plans/{await WrittenPlans.Drafted(s.World)}/supplements"
                ),
            ["ProposeSupplement"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/plans/{await WrittenPlans.Released(s.World, WrittenPlans.Lacking(s.World))}/supplements",
                    WrittenPlans.Supplement(s.World)
                ),
            ["ConfirmSupplement"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/plan-supplements/{await WrittenPlans.Supplemented(s.World)}/confirmation",
                    null,
                    0
                ),
            ["WithdrawSupplement"] = async s =>
                new(
                    HttpMethod.Delete,
                    $"office/plan-supplements/{await WrittenPlans.Supplemented(s.World)}",
                    null,
                    0
                ),
            ["AmendPlan"] = async s =>
            {
                var body = WrittenPlans.Version(s.World);
                return Put($"office/plans/{await WrittenPlans.Drafted(s.World, body)}", body, 0);
            },
            ["WithdrawPlan"] = async s =>
                new(
                    HttpMethod.Delete,
                    $"office/plans/{await WrittenPlans.Drafted(s.World)}",
                    null,
                    0
                ),
            ["ProposePlan"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/plans/{await WrittenPlans.Drafted(s.World)}/proposal",
                    null,
                    0
                ),
            ["ReleasePlan"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/plans/{await WrittenPlans.Proposed(s.World)}/release",
                    null,
                    1
                ),
            ["ListStartUpLoans"] = Get(_ => "office/start-up-loans"),
            ["RecordStartUpLoan"] = Post(_ => "office/start-up-loans", _ => WrittenPlans.Loan()),
            ["CorrectStartUpLoan"] = async s =>
                Put(
                    $"office/start-up-loans/{await WrittenPlans.Recorded(s.World)}",
                    WrittenPlans.Loan(),
                    0
                ),
            ["ListOfficePeople"] = Get(_ => "office/people"),
            ["ProposeOfficePost"] = Post(_ => "office/people", s => PersonOf("officeFinance", s)),
            ["ConfirmOfficePost"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/posts/{(await Proposed(s)).Post}/confirmation",
                    null,
                    0
                ),
            ["EndOfficePost"] = async s =>
                new(HttpMethod.Post, $"office/posts/{(await Proposed(s)).Post}/end", null, 0),
            ["SuspendOfficePost"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/posts/{(await Proposed(s)).Post}/suspension",
                    new JsonObject { ["reason"] = s.Canary },
                    0
                ),
            ["ProposeRestoringOfficePost"] = async s =>
                new(HttpMethod.Post, $"office/posts/{await Suspended(s)}/restoring", null, 1),
            ["ConfirmRestoringOfficePost"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/posts/{await ToRestore(s)}/restoring/confirmation",
                    null,
                    2
                ),
            ["ProposeName"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/people/{(await Proposed(s)).Person}/name",
                    new JsonObject { ["name"] = "欧阳明", ["evidence"] = s.Canary }
                ),
            ["ConfirmName"] = async s =>
            {
                var person = (await Proposed(s)).Person;
                (
                    await (await s.World.Office("administrator2")).Post(
                        $"office/people/{person}/name",
                        new JsonObject { ["name"] = "欧阳明", ["evidence"] = s.Canary }
                    )
                ).Is(204);
                return new(HttpMethod.Post, $"office/people/{person}/name/confirmation");
            },
            ["RequestRecovery"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/people/{(await Proposed(s)).Person}/recovery",
                    new JsonObject { ["reason"] = s.Canary }
                ),
            ["ConfirmRecovery"] = s =>
                Task.FromResult(
                    new Call(
                        HttpMethod.Post,
                        $"office/recoveries/{Guid.CreateVersion7()}/confirmation",
                        null,
                        0
                    )
                ),
            ["SuspendPerson"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/people/{(await Proposed(s)).Person}/suspension",
                    new JsonObject { ["reason"] = s.Canary }
                ),
            ["GetStatistics"] = Get(_ => "office/statistics"),
            ["GetOfficeEnrolment"] = Get(_ => "office/statistics/enrolment"),
            ["PrintOfficeEnrolmentReport"] = Get(_ => "office/statistics/enrolment/report.pdf"),
            ["GetAgencyEnrolment"] = Get(s => $"{s.Agency.Path}/statistics/enrolment"),
            ["PrintAgencyEnrolmentReport"] = Get(s =>
                $"{s.Agency.Path}/statistics/enrolment/report.pdf"
            ),
            ["SearchOffice"] = Get(_ => "office/search?q=2026"),
            ["ExportOfficeList"] = Post(
                _ => "office/exports",
                _ => new JsonObject { ["list"] = "agencies", ["query"] = "?q=1" }
            ),
            ["GetSystemState"] = Get(_ => "office/system"),
            ["RetryJob"] = async s =>
                new(HttpMethod.Post, $"office/jobs/{await s.World.FailedJob()}/retry", null, 0),
            ["ListMisuseReports"] = Get(_ => "office/misuse-reports"),
            ["HandleMisuse"] = async s =>
            {
                (
                    await s
                        .World.Visitor()
                        .Post(
                            $"public/certificates/{s.Certificate}/misuse-reports",
                            new { what = s.Canary }
                        )
                ).Ok();
                var id = (await (await s.World.Office("inspector")).Get("office/misuse-reports"))
                    .Ok()
                    .Id("items.0.id");
                return new(
                    HttpMethod.Post,
                    $"office/misuse-reports/{id}/handling",
                    new JsonObject { ["handling"] = s.Canary },
                    0
                );
            },
            ["PrintOfficeDecision"] = Get(s => $"office/cases/{s.Agency.CaseId}/decision.pdf"),
            ["PrintOfficeCertificate"] = Get(s => $"office/certificates/{s.Certificate}/pdf"),
            ["PrintOfficeLetter"] = Get(s => $"office/letters/{s.Letter}/pdf"),
            ["PrintAgencyPapers"] = Get(s => $"{s.Agency.OfficePath}/papers.pdf"),
            ["PrintChosenPapers"] = Get(s =>
                $"office/papers.pdf?number={s.Certificate}&number={s.Letter}"
            ),
            ["ReadAudit"] = Get(_ => "office/audit"),
            ["ListSecurityEvents"] = Get(_ => "office/security-events"),
            ["ProveEntry"] = async s =>
                new(HttpMethod.Get, $"office/audit/{await Sealed(s)}/proof"),
            ["ListCheckpoints"] = Get(_ => "office/audit/checkpoints"),
            ["ProveGrowth"] = async s =>
                new(HttpMethod.Get, $"office/audit/growth?older={await Checkpoint(s)}"),
            ["DownloadLog"] = Get(_ => "office/audit/log"),

            ["SendOfficeFile"] = s => Sending("office"),
            ["GetOfficeFile"] = Get(s => $"office/files/{s.File}"),
            ["ListInternalRulesOfAgency"] = Get(s => $"{s.Agency.OfficePath}/internal-rules"),
            ["GetYearOfAgency"] = Get(s => $"{s.Agency.OfficePath}/yearly-tasks?year=2026"),
            ["ListMatters"] = Get(_ => "office/matters?kind=document&q=1"),
            ["GetMatter"] = async s =>
                new(HttpMethod.Get, $"office/matters/{await s.World.Matter()}?state=none"),
            ["PublishMatter"] = Post(
                _ => "office/matters",
                s => new JsonObject
                {
                    ["kind"] = "meeting",
                    ["title"] = "季度工作会议",
                    ["text"] = "请各代办处参加。",
                    ["on"] = s.World.Today,
                    ["fileId"] = null,
                }
            ),
            ["ListOversight"] = Get(_ => "office/oversight?finding=meetings&q=1"),
            ["GetOversight"] = Get(s => $"{s.Agency.OfficePath}/oversight"),
            // an agency's own
            ["GetAgency"] = Get(s => s.Agency.Path),
            ["SuspendAgencyPost"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/posts/{await AgencyPost(s, 0)}/suspension",
                    new JsonObject { ["reason"] = s.Canary },
                    0
                ),
            ["ProposeRestoringAgencyPost"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/posts/{await AgencyPost(s, 1)}/restoring",
                    null,
                    1
                ),
            ["ConfirmRestoringAgencyPost"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/posts/{await AgencyPost(s, 2)}/restoring/confirmation",
                    null,
                    2
                ),
            ["ListAgencyToDos"] = Get(s => $"{s.Agency.Path}/to-dos"),
            ["ListAgencyCases"] = Get(s => $"{s.Agency.Path}/cases"),
            ["StartCase"] = Post(
                s => $"{s.Agency.Path}/cases",
                _ => new JsonObject { ["kind"] = "change" }
            ),
            ["GetAgencyCase"] = Get(s => $"{s.Agency.Path}/cases/{s.Draft}"),
            ["EditCase"] = async s =>
                Put(
                    $"{s.Agency.Path}/cases/{s.Draft}",
                    new JsonObject
                    {
                        ["kind"] = "change",
                        ["whats"] = new JsonArray("other"),
                        ["other"] = s.Canary,
                        ["newShortName"] = s.Canary,
                        ["newAddress"] = s.Canary,
                        ["newChair"] = SetUp.Holder(TestPerson.Next(), "chair"),
                        ["newDirector"] = SetUp.Holder(TestPerson.Next(), "other"),
                    },
                    await Version(s, $"cases/{s.Draft}")
                ),
            ["AttachDocument"] = s => Upload($"{s.Agency.Path}/cases/{s.Draft}"),
            ["RemoveDocument"] = s =>
                Task.FromResult(
                    new Call(
                        HttpMethod.Delete,
                        $"{s.Agency.Path}/cases/{s.Draft}/documents/{Guid.CreateVersion7()}"
                    )
                ),
            ["GetDocument"] = Get(s => $"{s.Agency.Path}/cases/{s.Draft}/documents/{s.Document}"),
            ["SubmitCase"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/cases/{s.Draft}/submission",
                    null,
                    await Version(s, $"cases/{s.Draft}")
                ),
            ["WithdrawCase"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/cases/{s.Draft}/withdrawal",
                    null,
                    await Version(s, $"cases/{s.Draft}")
                ),
            ["ListNotices"] = Get(s => $"{s.Agency.Path}/notices"),
            ["PublishNotice"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/notices",
                    new JsonObject
                    {
                        ["kind"] = "change",
                        ["caseId"] = s.Submitted.ToString(),
                        ["place"] = s.Canary,
                        ["publishedOn"] = s.World.Today,
                        ["text"] = s.Canary,
                    },
                    await Version(s, "")
                ),
            ["RecordSuccession"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/successions",
                    s.SuccessionOf(TestPerson.Next()),
                    await Version(s, "")
                ),
            ["ConfirmSuccession"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/successions/{s.Succession}/confirmation",
                    null,
                    await Version(s, "")
                ),
            ["WithdrawSuccession"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/successions/{s.Succession}/withdrawal",
                    null,
                    await Version(s, "")
                ),
            ["ReceiveDecision"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/decision-receipts",
                    new JsonObject { ["caseId"] = null, ["receivedOn"] = s.World.Today },
                    await Version(s, "")
                ),
            ["ListPoints"] = Get(s => $"{s.Agency.Path}/points"),
            ["OpenPoint"] = Post(s => $"{s.Agency.Path}/points", s => s.PointOf(Fresh(s))),
            ["EditPoint"] = async s =>
                Put(
                    $"{s.Agency.Path}/points/{s.Point}",
                    s.PointOf(s.Canary),
                    await RowVersion(s, "points", s.Point)
                ),
            ["ClosePoint"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/points/{s.Point}/closure",
                    new JsonObject { ["closedOn"] = s.World.Today },
                    await RowVersion(s, "points", s.Point)
                ),
            ["ListCommitteeMembers"] = Get(s => $"{s.Agency.Path}/committee-members"),
            ["AddCommitteeMember"] = Post(
                s => $"{s.Agency.Path}/committee-members",
                s => new JsonObject
                {
                    ["name"] = "欧阳明",
                    ["role"] = "departmentHead",
                    ["title"] = s.Canary,
                    ["from"] = s.World.Today,
                }
            ),
            ["EndCommitteeMembership"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/committee-members/{s.Member}/end",
                    new JsonObject { ["lastDay"] = s.World.Today },
                    await RowVersion(s, "committee-members", s.Member)
                ),
            ["ReadAgencyAudit"] = Get(s => $"{s.Agency.Path}/audit"),
            ["ProveAgencyEntry"] = async s =>
                new(HttpMethod.Get, $"{s.Agency.Path}/audit/{await Sealed(s)}/proof"),
            ["ListAgencyCheckpoints"] = Get(s => $"{s.Agency.Path}/audit/checkpoints"),
            ["ProveAgencyGrowth"] = async s =>
                new(HttpMethod.Get, $"{s.Agency.Path}/audit/growth?older={await Checkpoint(s)}"),
            ["ListApiClients"] = Get(s => $"{s.Agency.Path}/api-clients"),
            ["ProposeApiClient"] = Post(
                s => $"{s.Agency.Path}/api-clients",
                s => new JsonObject
                {
                    ["name"] = s.Canary,
                    ["permissions"] = new JsonArray("viewAgency"),
                    ["foreignId"] = Fresh(s),
                }
            ),
            ["ConfirmApiClient"] = s => OnApiClient(s, "confirmation"),
            ["SetApiClientSecret"] = s => OnApiClient(s, "secret"),
            ["EndApiClient"] = s => OnApiClient(s, "end"),
            // agency: members
            ["ListUnits"] = Get(s => $"{s.Agency.Path}/units?q=1"),
            ["GetUnit"] = Get(s => $"{s.Agency.Path}/units/{s.Unit}"),
            ["AddUnit"] = Post(s => $"{s.Agency.Path}/units", s => s.UnitOf(Fresh(s))),
            ["EditUnit"] = async s =>
                Put(
                    $"{s.Agency.Path}/units/{s.Unit}",
                    s.UnitOf(s.Canary),
                    await Version(s, $"units/{s.Unit}")
                ),
            ["RecordUnitDeparture"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/units/{await s.NewUnit(Fresh(s))}/departure",
                    new JsonObject { ["leftOn"] = s.World.Today },
                    0
                ),
            ["RecordUnitReturn"] = async s =>
            {
                var unit = $"{s.Agency.Path}/units/{await s.NewUnit(Fresh(s))}";
                var left = await s.Posts["clerk"]
                    .Post($"{unit}/departure", new { leftOn = s.World.Today }, 0);
                return new(HttpMethod.Post, $"{unit}/return", null, left.Ok().Version);
            },
            ["ListTerms"] = Get(s => $"{s.Agency.Path}/units/{s.Unit}/terms"),
            ["AcknowledgeTerms"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/units/{await s.NewUnit(Fresh(s))}/terms",
                    new JsonObject
                    {
                        ["planVersionId"] = s.Plan.ToString(),
                        ["by"] = s.Canary,
                        ["on"] = s.World.Today,
                    }
                ),
            ["ListMembers"] = Get(s => $"{s.Agency.Path}/members?left=false&name=1"),
            ["GetMemberCount"] = Get(s => $"{s.Agency.Path}/members/count?contact=phoneShared"),
            ["SearchMembers"] = Post(
                s => $"{s.Agency.Path}/members/search",
                _ => new JsonObject { ["text"] = "13812345678" }
            ),
            ["AddMember"] = Post(s => $"{s.Agency.Path}/members", s => s.MemberOf()),
            ["GetMember"] = Get(s => $"{s.Agency.Path}/members/{s.Insured}"),
            ["EditMember"] = async s =>
                Put(
                    $"{s.Agency.Path}/members/{s.Insured}",
                    new JsonObject
                    {
                        ["name"] = null,
                        ["identityKind"] = null,
                        ["identityNumber"] = null,
                        ["birthDate"] = null,
                        ["sex"] = null,
                        ["phone"] = "13912345678",
                        ["card"] = null,
                        ["jobTitle"] = s.Canary,
                    },
                    await Version(s, $"members/{s.Insured}")
                ),
            ["RevealMember"] = Post(s => $"{s.Agency.Path}/members/{s.Insured}/reveal"),
            ["RecordRetirement"] = s =>
                OnMember(s, "retirement", new JsonObject { ["on"] = "2026-12-31" }),
            ["MoveMember"] = async s =>
                await OnMember(
                    s,
                    "move",
                    new JsonObject { ["unitId"] = (await s.NewUnit(Fresh(s))).ToString() }
                ),
            ["RecordMemberDeparture"] = s =>
                OnMember(s, "departure", new JsonObject { ["leftOn"] = s.World.Today }),
            ["GetMemberCover"] = Get(s =>
                $"{s.Agency.Path}/members/{s.Insured}/cover?on=2026-03-02"
            ),
            ["ListCoverCertificates"] = Get(s =>
                $"{s.Agency.Path}/members/{s.Insured}/cover-certificates"
            ),
            ["CertifyCover"] = Post(s => $"{s.Agency.Path}/members/{s.Insured}/cover-certificates"),
            ["PrintCoverCertificate"] = Get(s =>
                $"{s.Agency.Path}/cover-certificates/{s.CoverCertificate}/pdf"
            ),
            ["ListContactFaults"] = Get(s => $"{s.Agency.Path}/contacts?fault=cardShared"),
            ["GetContactSummary"] = Get(s => $"{s.Agency.Path}/contacts/summary"),
            // agency: custody
            ["GetCustody"] = Get(s => $"{s.Agency.Path}/custody"),
            ["GetCustodyAt"] = Get(s => $"{s.Agency.Path}/custody/history?at=2026-03-02"),
            ["ListTransfers"] = Get(s => $"{s.Agency.Path}/custody/transfers"),
            ["ListCheques"] = Get(s => $"{s.Agency.Path}/custody/cheques"),
            ["ListSealUses"] = Get(s => $"{s.Agency.Path}/custody/seal-uses"),
            ["PrintTransfer"] = Get(s =>
                $"{s.Agency.Path}/custody/transfers/{s.Transfer}/sheet.pdf"
            ),
            ["RegisterItem"] = s =>
                OnCustody(
                    s,
                    "items",
                    new JsonObject
                    {
                        ["kind"] = "chequeBook",
                        ["title"] = s.Canary,
                        ["firstNumber"] = "00000001",
                        ["lastNumber"] = "00000050",
                    }
                ),
            ["ProposeTransfer"] = s =>
                OnCustody(
                    s,
                    "transfers",
                    new JsonObject
                    {
                        ["itemId"] = s.NameSeal.ToString(),
                        ["terms"] = s.TermsTo("committeeChair"),
                    }
                ),
            ["ProposeTakeover"] = s =>
                OnCustody(
                    s,
                    "takeovers",
                    new JsonObject
                    {
                        ["itemId"] = s.Book.ToString(),
                        ["terms"] = s.TermsTo("accountant"),
                        ["directorId"] = s.People["agencyDirector"].ToString(),
                        ["memberId"] = s.People["committeeChair"].ToString(),
                    }
                ),
            ["AmendTransfer"] = s =>
                OnTransfer(s, "amendment", new JsonObject { ["terms"] = s.TermsTo("accountant") }),
            ["ConfirmTransfer"] = s =>
                OnTransfer(s, "confirmation", new JsonObject { ["revision"] = 1 }),
            ["WithdrawTransfer"] = s => OnTransfer(s, "withdrawal", null),
            ["RefuseTransfer"] = s =>
                OnTransfer(s, "refusal", new JsonObject { ["reason"] = s.Canary }),
            ["UseSeal"] = s =>
                OnCustody(
                    s,
                    "seal-uses",
                    new JsonObject
                    {
                        ["itemId"] = s.NameSeal.ToString(),
                        ["document"] = s.Canary,
                        ["purpose"] = s.Canary,
                    }
                ),
            ["WriteCheque"] = s =>
                OnCustody(
                    s,
                    "cheques",
                    new JsonObject
                    {
                        ["bookId"] = s.Book.ToString(),
                        ["number"] = "00000002",
                        ["payee"] = s.Canary,
                        ["amount"] = 100,
                        ["purpose"] = s.Canary,
                        ["line"] = null,
                        ["date"] = s.World.Today,
                        ["resolutionId"] = null,
                        ["reservationId"] = null,
                    }
                ),
            ["SpoilBlankCheque"] = s =>
                OnCustody(
                    s,
                    "spoilt-cheques",
                    new JsonObject
                    {
                        ["bookId"] = s.Book.ToString(),
                        ["number"] = "00000002",
                        ["because"] = s.Canary,
                    }
                ),
            ["StampCheque"] = s =>
                OnCustody(
                    s,
                    $"cheques/{s.Cheque}/stamp",
                    new JsonObject { ["sealId"] = s.NameSeal.ToString() }
                ),
            ["SpoilCheque"] = s =>
                OnCustody(
                    s,
                    $"cheques/{s.Cheque}/spoiling",
                    new JsonObject { ["because"] = s.Canary }
                ),
            ["TakeLeave"] = s =>
                OnCustody(
                    s,
                    "leaves",
                    new JsonObject { ["from"] = "2027-01-04", ["to"] = "2027-01-05" }
                ),
            ["ReturnFromLeave"] = s => OnCustody(s, $"leaves/{Guid.CreateVersion7()}/return", null),
            ["AllowSealsTogether"] = s =>
                OnCustody(
                    s,
                    "seals-together",
                    new JsonObject
                    {
                        ["personId"] = s.People["agencyDirector"].ToString(),
                        ["from"] = s.World.Today,
                        ["lastDay"] = s.World.Today,
                    }
                ),
            // agency: committee
            ["ListMeetings"] = Get(s => $"{s.Agency.Path}/meetings?year=2026"),
            ["GetMeeting"] = Get(s => $"{s.Agency.Path}/meetings/{s.Meeting}"),
            ["ListResolutions"] = Get(s => $"{s.Agency.Path}/resolutions"),
            ["InviteMeeting"] = Post(
                s => $"{s.Agency.Path}/meetings",
                s => new JsonObject
                {
                    ["startsAt"] = "2026-04-01T01:00:00Z",
                    ["place"] = s.Canary,
                    ["agenda"] = s.Canary,
                }
            ),
            ["RescheduleMeeting"] = s =>
                OnMeeting(
                    s,
                    "rescheduling",
                    new JsonObject
                    {
                        ["startsAt"] = "2026-03-01T01:00:00Z",
                        ["place"] = s.Canary,
                        ["agenda"] = s.Canary,
                    },
                    "fresh"
                ),
            ["CancelMeeting"] = s =>
                OnMeeting(s, "cancellation", new JsonObject { ["because"] = s.Canary }, "fresh"),
            ["PutOnAgenda"] = s =>
                OnMeeting(
                    s,
                    "motions",
                    new JsonObject
                    {
                        ["kind"] = "budget",
                        ["title"] = s.Canary,
                        ["year"] = 2026,
                        ["subjectId"] = null,
                        ["amount"] = null,
                    }
                ),
            ["TakeOffAgenda"] = s => OnMeeting(s, $"motions/{Guid.CreateVersion7()}/removal", null),
            ["RecordAttendance"] = async s =>
            {
                var member = (
                    await s.Agency.ChairBrowser.Get($"{s.Agency.Path}/meetings/{s.Meeting}")
                )
                    .Ok()
                    .String("attendees.0.memberId");
                return await OnMeeting(
                    s,
                    "attendance",
                    new JsonObject
                    {
                        ["members"] = new JsonArray(
                            new JsonObject { ["memberId"] = member, ["state"] = "present" }
                        ),
                        ["ledByChair"] = true,
                    }
                );
            },
            ["RecordVotes"] = s =>
                OnMeeting(
                    s,
                    $"motions/{s.Motion}/votes",
                    new JsonObject { ["votes"] = new JsonArray() }
                ),
            ["DraftMinutes"] = s => OnMeeting(s, "minutes", new JsonObject { ["text"] = s.Canary }),
            ["CorrectMinutes"] = s =>
                OnMeeting(
                    s,
                    "correction",
                    new JsonObject { ["text"] = s.Canary, ["because"] = s.Canary }
                ),
            ["SignMinutes"] = s => OnMeeting(s, "signature", null),
            ["PrintMinutes"] = Get(s => $"{s.Agency.Path}/meetings/{s.Meeting}/minutes.pdf"),
            ["SendFile"] = s => Sending(s.Agency.Path),
            ["GetFile"] = Get(s => $"{s.Agency.Path}/files/{s.File}"),
            ["ListInternalRules"] = Get(s => $"{s.Agency.Path}/internal-rules"),
            ["AdoptInternalRule"] = Post(
                s => $"{s.Agency.Path}/internal-rules",
                s => new JsonObject
                {
                    ["kind"] = "financeRules",
                    ["adoptedOn"] = s.World.Today,
                    ["fileId"] = s.File.ToString(),
                    ["resolutionId"] = null,
                    ["decision"] = null,
                }
            ),
            ["GetYear"] = Get(s => $"{s.Agency.Path}/yearly-tasks?year=2026"),
            ["CompleteYearlyTask"] = Post(
                s => $"{s.Agency.Path}/yearly-tasks",
                s => new JsonObject
                {
                    ["year"] = 2026,
                    ["kind"] = "plan",
                    ["doneOn"] = s.World.Today,
                    ["text"] = s.Canary,
                    ["fileId"] = null,
                    ["resolutionId"] = null,
                }
            ),
            ["SignSeparationReview"] = Post(
                s => $"{s.Agency.Path}/yearly-tasks/review",
                s => new JsonObject
                {
                    ["year"] = 2026,
                    ["doneOn"] = s.World.Today,
                    ["text"] = s.Canary,
                }
            ),
            ["ListOfficeMatters"] = Get(s => $"{s.Agency.Path}/office-matters?open=true"),
            ["TakeNoteOfMatter"] = Post(
                s => $"{s.Agency.Path}/office-matters/{Guid.CreateVersion7()}/receipt",
                s => new JsonObject { ["on"] = s.World.Today }
            ),
            ["PassMatterOn"] = s =>
                Task.FromResult(
                    new Call(
                        HttpMethod.Post,
                        $"{s.Agency.Path}/office-matters/{Guid.CreateVersion7()}/passing-on",
                        new JsonObject { ["to"] = s.Canary, ["on"] = s.World.Today },
                        0
                    )
                ),
            ["PrintReceipt"] = Get(s => $"{s.Agency.Path}/cases/{s.Submitted}/receipt.pdf"),
            ["PrintDecision"] = Get(s => $"{s.Agency.Path}/cases/{s.Decided}/decision.pdf"),
            ["PrintCertificate"] = Get(s =>
                $"{s.Agency.Path}/papers/certificates/{s.Certificate}/pdf"
            ),
            ["PrintLetter"] = Get(s => $"{s.Agency.Path}/papers/letters/{s.Letter}/pdf"),
            ["PrintPapers"] = Get(s => $"{s.Agency.Path}/papers.pdf"),
            ["SearchAgency"] = Get(s => $"{s.Agency.Path}/search?q=2026"),
            ["ExportAgencyList"] = Post(
                s => $"{s.Agency.Path}/exports",
                _ => new JsonObject { ["list"] = "points", ["query"] = "?q=1" }
            ),
            ["ListAgencyPeople"] = Get(s => $"{s.Agency.Path}/people"),
            ["ProposeAgencyPost"] = Post(s => $"{s.Agency.Path}/people", s => PersonOf("clerk", s)),
            ["ConfirmAgencyPost"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/posts/{await ProposedClerk(s)}/confirmation",
                    null,
                    0
                ),
            ["ListEngagements"] = Get(_ => "office/engagements"),
            ["ProposeEngagement"] = Post(
                _ => "office/engagements",
                s => EngagementOf(s, s.Agency.Slug)
            ),
            ["AmendEngagement"] = async s =>
                Put($"office/engagements/{await Engaged(s)}", EngagementOf(s, s.Agency.Slug), 0),
            ["ConfirmEngagement"] = async s =>
                new(
                    HttpMethod.Post,
                    $"office/engagements/{await Engaged(s)}/confirmation",
                    new JsonObject { ["revision"] = 1 },
                    0
                ),
            ["EndEngagement"] = async s =>
                new(HttpMethod.Post, $"office/engagements/{await Engaged(s)}/end", null, 0),
            ["ListPlansOfAgency"] = Get(s => $"{s.Agency.Path}/plans"),
            ["ListAgencyEngagements"] = Get(s => $"{s.Agency.Path}/engagements"),
            ["ProposeAgencyEngagement"] = Post(
                s => $"{s.Agency.Path}/engagements",
                s => EngagementOf(s)
            ),
            ["ConfirmAgencyEngagement"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/engagements/{await EngagedByAgency(s)}/confirmation",
                    new JsonObject { ["revision"] = 1 },
                    0
                ),
            ["EndAgencyEngagement"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/engagements/{await EngagedByAgency(s)}/end",
                    null,
                    0
                ),
            ["ListEngagementViews"] = Get(s => $"{s.Agency.Path}/engagement-views"),
            ["ListClaimSteps"] = Get(s => $"{s.Agency.Path}/claim-steps"),
            ["ListReconciliations"] = Get(s => $"{s.Agency.Path}/reconciliations"),
            ["GetReconciliation"] = Get(s => $"{Months.Path(s)}/sheet?month=2026-01-01"),
            ["PrintReconciliation"] = Get(s => $"{Months.Path(s)}/sheet.pdf?month=2026-01-01"),
            ["PrintUnitSheet"] = Get(s =>
                $"{Months.Path(s)}/unit.pdf?month=2026-01-01&unit={s.Unit}"
            ),
            ["ReconcileMonth"] = Post(Months.Path, _ => Months.Content("2017-01-01")),
            ["RecordUnitAnswer"] = Post(
                s => $"{Months.Path(s)}/unit-answers",
                s => new JsonObject
                {
                    ["month"] = "2026-01-01",
                    ["unitId"] = s.Unit,
                    ["said"] = s.Canary,
                }
            ),
            ["CloseReconciliation"] = async s =>
            {
                var (id, version) = await Months.Prepared(s);
                return new(HttpMethod.Post, $"{Months.Path(s)}/{id}/closing", null, version);
            },
            ["ListAgencyReconciliations"] = Get(_ => "office/reconciliations"),
            ["ListRelief"] = Get(s => $"{s.Agency.Path}/relief-cases"),
            ["GetReliefCase"] = OnRelief(HttpMethod.Get, ""),
            ["AskReliefLeft"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/relief-cases/left",
                    new JsonObject
                    {
                        ["memberId"] = (await s.NewMember()).ToString(),
                        ["kind"] = "livingRelief",
                        ["relation"] = "self",
                        ["concernedNumber"] = null,
                        ["eventOn"] = s.World.Today,
                    }
                ),
            ["DraftRelief"] = async s =>
                new(HttpMethod.Post, $"{s.Agency.Path}/relief-cases", await SideRelief.Body(s)),
            ["AmendRelief"] = async s =>
            {
                var (id, member, version) = await SideRelief.Draft(s);
                return Put(
                    $"{s.Agency.Path}/relief-cases/{id}",
                    await SideRelief.Body(s, member),
                    version
                );
            },
            ["SubmitRelief"] = OnRelief(
                HttpMethod.Post,
                "/submission",
                _ => new JsonObject { ["cashId"] = null, ["exceptionId"] = null }
            ),
            ["ListReliefStandards"] = Get(s => $"{s.Agency.Path}/relief-standards"),
            ["PassReliefStandards"] = Post(
                s => $"{s.Agency.Path}/relief-standards",
                _ => SideRelief.Standards(null)
            ),
            ["MendReliefPayee"] = async s =>
            {
                var (id, _, version) = await SideRelief.Draft(s);
                return Put(
                    $"{s.Agency.Path}/relief-cases/{id}/payee",
                    new JsonObject
                    {
                        ["relation"] = "member",
                        ["name"] = null,
                        ["account"] = "6222020200008888",
                        ["number"] = null,
                    },
                    version
                );
            },
            ["WithdrawRelief"] = OnRelief(HttpMethod.Post, "/withdrawal"),
            ["ApproveRelief"] = OnRelief(
                HttpMethod.Post,
                "/approval",
                _ => new JsonObject { ["revision"] = 1 }
            ),
            ["RefuseRelief"] = OnRelief(
                HttpMethod.Post,
                "/refusal",
                s => new JsonObject { ["reason"] = s.Canary }
            ),
            ["OrderRelief"] = OnRelief(HttpMethod.Post, "/order"),
            ["WithdrawReliefOrder"] = OnRelief(HttpMethod.Post, "/order-withdrawal"),
            ["ReleaseRelief"] = OnRelief(
                HttpMethod.Post,
                "/release",
                _ => new JsonObject { ["revision"] = 1 }
            ),
            ["RecordReliefPaid"] = OnRelief(
                HttpMethod.Post,
                "/payment",
                s => new JsonObject { ["on"] = s.World.Today, ["reference"] = s.Canary }
            ),
            ["RecordReliefReturned"] = OnRelief(
                HttpMethod.Post,
                "/return",
                s => new JsonObject { ["on"] = s.World.Today, ["reason"] = s.Canary }
            ),
            ["SignForRelief"] = OnRelief(
                HttpMethod.Post,
                "/signature",
                s => new JsonObject
                {
                    ["on"] = s.World.Today,
                    ["fileId"] = s.File.ToString(),
                    ["place"] = s.Canary,
                }
            ),
            ["CompleteRelief"] = OnRelief(HttpMethod.Post, "/completion"),
            ["PrintReliefRegister"] = Get(s =>
                $"{s.Agency.Path}/relief-cases/register.pdf?year=2026"
            ),
            ["PrintReliefReceipts"] = async s =>
                new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/relief-cases/receipts.pdf?id={(await SideRelief.Draft(s)).Id}"
                ),
            ["GetReliefOfYear"] = Get(_ => "office/relief?year=2026"),
            ["ListCampaigns"] = Get(s => $"{s.Agency.Path}/campaigns"),
            ["GetCampaignYear"] = Get(s => $"{s.Agency.Path}/campaigns/year?year=2026"),
            ["GetCampaign"] = OnCampaign(HttpMethod.Get, ""),
            ["PrintCampaignRoster"] = OnCampaign(HttpMethod.Get, "/roster.pdf"),
            ["ListCampaignHeads"] = OnCampaign(HttpMethod.Get, "/heads"),
            ["SetCampaignHeads"] = OnCampaign(
                HttpMethod.Put,
                "/heads",
                s => Campaigning.Heads((s.Unit, null))
            ),
            ["DraftCampaign"] = Post(
                s => $"{s.Agency.Path}/campaigns",
                _ => Campaigning.Body(10, "2026-02-01")
            ),
            ["AmendCampaign"] = OnCampaign(
                HttpMethod.Put,
                "",
                _ => Campaigning.Body(20, "2026-02-01")
            ),
            ["SubmitCampaign"] = OnCampaign(HttpMethod.Post, "/submission"),
            ["WithdrawCampaign"] = OnCampaign(HttpMethod.Post, "/withdrawal"),
            ["ApproveCampaign"] = OnCampaign(
                HttpMethod.Post,
                "/approval",
                _ => new() { ["revision"] = 2 }
            ),
            ["RefuseCampaign"] = OnCampaign(
                HttpMethod.Post,
                "/refusal",
                s => new() { ["reason"] = s.Canary }
            ),
            ["VoidCampaign"] = OnCampaign(
                HttpMethod.Post,
                "/voiding",
                s => new() { ["reason"] = s.Canary, ["back"] = 0 }
            ),
            ["CompleteCampaign"] = OnCampaign(
                HttpMethod.Post,
                "/completion",
                s => Campaigning.Outcome(s.World.Today, s.File, 10)
            ),
            ["SettleCampaign"] = OnCampaign(HttpMethod.Post, "/settlement"),
            ["GetAgencyChart"] = Get(s => $"{s.Agency.Path}/books/chart"),
            ["ListVouchers"] = Get(s => $"{s.Agency.Path}/books/vouchers?state=posted"),
            ["GetVoucher"] = OnVoucher(HttpMethod.Get, "", 0),
            ["PrepareVoucher"] = async s =>
                new(HttpMethod.Post, $"{s.Agency.Path}/books/vouchers", await SideBooks.Content(s)),
            ["AmendVoucher"] = async s =>
            {
                var (path, version) = await SideBooks.Draft(s);
                return Put(path, await SideBooks.Content(s), version);
            },
            ["SubmitVoucher"] = OnVoucher(HttpMethod.Post, "/submission", 0),
            ["VoidVoucher"] = OnVoucher(
                HttpMethod.Post,
                "/voiding",
                0,
                s => new JsonObject { ["reasons"] = s.Canary }
            ),
            ["PostVoucher"] = OnVoucher(HttpMethod.Post, "/posting", 1),
            ["ReturnVoucher"] = OnVoucher(
                HttpMethod.Post,
                "/return",
                1,
                s => new JsonObject { ["reasons"] = s.Canary }
            ),
            ["ReverseVoucher"] = OnVoucher(
                HttpMethod.Post,
                "/reversal",
                2,
                s => new JsonObject { ["why"] = s.Canary }
            ),
            ["PostManyVouchers"] = async s =>
            {
                var (path, version) = await SideBooks.Draft(s, acts: 1);
                return new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/books/postings",
                    new JsonObject
                    {
                        ["vouchers"] = new JsonArray(
                            new JsonObject { ["id"] = path.Split('/')[^1], ["version"] = version }
                        ),
                    }
                );
            },
            ["PrintVouchers"] = async s =>
                new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/books/voucher-sheets.pdf?id="
                        + (await SideBooks.Draft(s)).Path.Split('/')[^1]
                ),
            ["ListBookEvents"] = Get(s => $"{s.Agency.Path}/books/events"),
            ["TakeUpBookEvents"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/books/events/taking-up",
                    new JsonObject { ["ids"] = new JsonArray(await SideBooks.Event(s)) }
                ),
            ["ListPeriods"] = Get(s => $"{s.Agency.Path}/books/periods"),
            ["BeginBooks"] = Post(
                s => $"{s.Agency.Path}/books/periods",
                _ => new JsonObject { ["year"] = 2026, ["month"] = 1 }
            ),
            ["ClosePeriod"] = Post(s => $"{s.Agency.Path}/books/periods/2026/2/closing"),
            ["CarryYear"] = Post(s => $"{s.Agency.Path}/books/periods/2026/12/carrying"),
            ["ListBankAccounts"] = Get(s => $"{s.Agency.Path}/books/bank"),
            ["RecordBankAccount"] = Post(s => $"{SideBank.Path(s)}/number", SideBank.Account),
            ["ImportBankStatement"] = async s =>
                new(HttpMethod.Put, $"{SideBank.Path(s)}/statement", File: await SideBank.File(s)),
            ["GetBankMatching"] = Get(SideBank.Path),
            ["MatchBankLines"] = async s =>
                new(HttpMethod.Post, $"{SideBank.Path(s)}/matches", await SideBank.Content(s)),
            ["MatchPlainLines"] = Post(s => $"{SideBank.Path(s)}/plain-matches"),
            ["UndoBankMatch"] = async s =>
            {
                var (id, version) = await SideBank.Match(s);
                return new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/books/bank/matches/{id}/undoing",
                    new JsonObject { ["reason"] = s.Canary },
                    version
                );
            },
            ["GetBankSheet"] = Get(s => $"{SideBank.Path(s)}/sheet?year=2026&month=1"),
            ["PrintBankSheet"] = Get(s => $"{SideBank.Path(s)}/sheet.pdf?year=2026&month=1"),
            ["PrepareBankSheet"] = async s =>
                new(HttpMethod.Post, $"{SideBank.Path(s)}/sheets", await SideBank.SheetContent(s)),
            ["SignBankSheet"] = async s =>
            {
                var (id, version) = await SideBank.Sheet(s);
                return new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/books/bank/sheets/{id}/signature",
                    Version: version
                );
            },
            ["GetJournal"] = Get(s =>
                $"{s.Agency.Path}/books/journal?account=10201&year=2026&month=1"
            ),
            ["ListCashCounts"] = Get(s => $"{s.Agency.Path}/books/cash-counts"),
            ["TakeCashCount"] = Post(
                s => $"{s.Agency.Path}/books/cash-counts",
                SideBank.CountContent
            ),
            ["ConfirmCashCount"] = async s =>
            {
                var (id, version) = await SideBank.Count(s);
                return new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/books/cash-counts/{id}/confirmation",
                    Version: version
                );
            },
            ["GetTrialBalance"] = Get(s =>
                $"{s.Agency.Path}/books/trial-balance?year=2026&month=1"
            ),
            ["GetLedger"] = Get(s => $"{s.Agency.Path}/books/ledger?account=504&year=2026"),
            ["GetBudget"] = Get(s => $"{s.Agency.Path}/budget?year=2026"),
            ["PrepareBudget"] = Post(
                s => $"{s.Agency.Path}/budgets",
                s => FiledBudget.Content(s, 2027)
            ),
            ["AmendBudget"] = async s =>
            {
                var (id, version) = await FiledBudget.Draft(s);
                return Put($"{s.Agency.Path}/budgets/{id}", FiledBudget.Content(s, null), version);
            },
            ["HandInBudget"] = async s =>
            {
                var (id, version) = await FiledBudget.Draft(s);
                return new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/budgets/{id}/handing-in",
                    new JsonObject { ["resolutionId"] = null },
                    version
                );
            },
            ["PrintBudget"] = async s =>
                new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/budgets/{(await FiledBudget.Draft(s)).Id}/sheet.pdf"
                ),
            ["AllowEarlySpending"] = Post(
                s => $"{s.Agency.Path}/early-spendings",
                _ => new JsonObject
                {
                    ["year"] = 2026,
                    ["lines"] = new JsonArray("administration"),
                    ["lastMonth"] = 12,
                    ["resolutionId"] = null,
                }
            ),
            ["ListElectronicPayments"] = Get(s => $"{s.Agency.Path}/electronic-payments"),
            ["PrepareElectronicPayment"] = Post(
                s => $"{s.Agency.Path}/electronic-payments",
                s => s.Payment()
            ),
            ["AmendElectronicPayment"] = async s =>
                Put(
                    $"{s.Agency.Path}/electronic-payments/{await s.PreparePayment()}",
                    s.Payment(),
                    0
                ),
            ["ReleaseElectronicPayment"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/electronic-payments/{await s.PreparePayment()}/release",
                    new JsonObject { ["revision"] = 1 },
                    0
                ),
            ["WithdrawElectronicPayment"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/electronic-payments/{await s.PreparePayment()}/withdrawal",
                    null,
                    0
                ),
            // agency: rosters and renewal
            ["ImportRoster"] = async s =>
                new(HttpMethod.Put, SideRosters.NewPath(s), File: await SideRosters.File(s)),
            ["ListRosters"] = Get(s => $"{s.Agency.Path}/rosters?status=checked"),
            ["GetRoster"] = async s => new(HttpMethod.Get, await SideRosters.Checked(s)),
            ["ListRosterRows"] = async s =>
                new(HttpMethod.Get, await SideRosters.Checked(s) + "/rows?faulty=false"),
            ["ConfirmRoster"] = s => SideRosters.On(s, "confirmation", SideRosters.Confirmation(s)),
            ["RecheckRoster"] = s => SideRosters.On(s, "recheck", null),
            ["WithdrawRoster"] = s => SideRosters.On(s, "withdrawal", null),
            ["GetRosterTemplate"] = Get(s => $"{s.Agency.Path}/roster-template?plan={World.Free}"),
            ["GetExampleRoster"] = Get(s =>
                $"{s.Agency.Path}/example-rosters/clean?plan={World.Free}"
            ),
            ["GetCheckedRoster"] = async s =>
                new(
                    HttpMethod.Get,
                    await SideRosters.Checked(s, faulty: true) + "/checked?faulty=true"
                ),
            ["EnrolByHand"] = Post(s => $"{s.Agency.Path}/rosters", SideRosters.HandOf),
            ["AskForJoiners"] = async s =>
                new(
                    HttpMethod.Post,
                    await SideRosters.Checked(s) + "/joiner-decisions",
                    new JsonObject { ["reason"] = s.Canary }
                ),
            ["ListRenewals"] = Get(s => $"{s.Agency.Path}/renewals?state=open"),
            ["GetRenewal"] = async s =>
                new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/renewals/{s.Unit}/{World.Free}/"
                        + $"{await SideRosters.Term(s):yyyy-MM-dd}"
                ),
            ["RenewUnit"] = async s =>
                new(HttpMethod.Post, $"{s.Agency.Path}/renewals", await SideRosters.Renewal(s)),
            // agency: contributions
            ["ListContributions"] = Get(s => $"{s.Agency.Path}/contributions?state=open"),
            ["GetContributionTotals"] = Get(s => $"{s.Agency.Path}/contributions/totals"),
            ["GetContribution"] = async s =>
                new(HttpMethod.Get, $"{s.Agency.Path}/contributions/{await Dues.Of(s)}"),
            ["ReportContribution"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/contributions/{await Dues.Of(s)}/report",
                    Dues.Report(300, s.World.Today),
                    0
                ),
            ["ConfirmContribution"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/contributions/{await Dues.ReportedOf(s)}/confirmation",
                    null,
                    1
                ),
            ["TakeBackContribution"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/contributions/{await Dues.ReportedOf(s)}/withdrawal",
                    new JsonObject { ["reason"] = s.Canary },
                    1
                ),
            ["ConfirmTakeBack"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/contributions/{await Dues.TakingBackOf(s)}/withdrawal/confirmation",
                    null,
                    3
                ),
            ["DropTakeBack"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/contributions/{await Dues.TakingBackOf(s)}/withdrawal/withdrawal",
                    null,
                    3
                ),
            ["ListUnusedSums"] = Get(s => $"{s.Agency.Path}/unused-sums?state=open"),
            ["ProposeRefund"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/unused-sums/{await Dues.UnusedOf(s)}/refund",
                    Dues.Refund(s),
                    0
                ),
            ["ProposeCredit"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/unused-sums/{await Dues.UnusedOf(s)}/credit",
                    new JsonObject
                    {
                        ["dueId"] = (await Dues.Of(s)).ToString(),
                        ["consentBy"] = s.Canary,
                        ["lateReason"] = null,
                    },
                    0
                ),
            ["ConfirmUnusedSum"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/unused-sums/{await Dues.RefundingOf(s)}/confirmation",
                    null,
                    1
                ),
            ["WithdrawUnusedSum"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/unused-sums/{await Dues.RefundingOf(s)}/withdrawal",
                    null,
                    1
                ),
            ["PrintReceipts"] = async s =>
                new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/contributions/receipts.pdf?id={await Dues.ReceivedOf(s)}"
                ),
            ["ImportStatement"] = s =>
                Task.FromResult(
                    new Call(
                        HttpMethod.Put,
                        $"{s.Agency.Path}/bank-lines",
                        File: Dues.Statement((s.Canary, s.World.Today, "1.00", s.Canary, s.Canary))
                    )
                ),
            ["ListBankLines"] = Get(s => $"{s.Agency.Path}/bank-lines?state=open"),
            ["GetBankLineTotals"] = Get(s => $"{s.Agency.Path}/bank-lines/totals"),
            ["AcceptSureLines"] = Post(
                s => $"{s.Agency.Path}/bank-lines/acceptance",
                _ => new JsonObject { ["count"] = 0 }
            ),
            ["LinkBankLine"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/bank-lines/{await Dues.LineOf(s)}/link",
                    new JsonObject
                    {
                        ["contributions"] = new JsonArray((await Dues.Of(s, 777.77m)).ToString()),
                        ["lateReason"] = null,
                    },
                    0
                ),
            ["PutLineAside"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/bank-lines/{await Dues.LineOf(s)}/aside",
                    new JsonObject { ["reason"] = s.Canary },
                    0
                ),
            ["ListRemittances"] = Get(s => $"{s.Agency.Path}/remittances"),
            ["ListHeldContributions"] = Get(s => $"{s.Agency.Path}/remittances/held"),
            ["PrepareRemittance"] = async s =>
            {
                await Dues.ReceivedOf(s);
                return new(HttpMethod.Post, $"{s.Agency.Path}/remittances", Dues.Remitting(s));
            },
            ["ConfirmRemittance"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/remittances/{await Dues.RemittanceOf(s)}/confirmation",
                    null,
                    0
                ),
            // it leaves no row: whoever comes second finds nothing
            ["WithdrawRemittance"] = s =>
                Task.FromResult(
                    new Call(
                        HttpMethod.Post,
                        $"{s.Agency.Path}/remittances/{Guid.CreateVersion7()}/withdrawal",
                        null,
                        0
                    )
                ),
            ["ListAgencyHoldings"] = Get(_ => "office/contributions/held"),
            ["ListAgencyUnusedSums"] = Get(_ => "office/unused-sums"),
            ["ListLateRenewals"] = Get(_ => "office/late-renewals"),
            ["ListAgencyRemittances"] = Get(_ => "office/remittances"),
            ["ListHandovers"] = Get(s => $"{s.Agency.Path}/handovers"),
            ["SuggestHandover"] = Get(s =>
                $"{s.Agency.Path}/handovers/things?leaver={s.People["clerk"]}"
            ),
            ["GetHandover"] = async s =>
                new(HttpMethod.Get, $"{s.Agency.Path}/handovers/{await s.DraftHandover()}"),
            ["DraftHandover"] = Post(
                s => $"{s.Agency.Path}/handovers",
                s => s.HandoverOf("accountant")
            ),
            ["AmendHandover"] = async s =>
                Put($"{s.Agency.Path}/handovers/{await s.DraftHandover()}", s.HandoverOf(), 0),
            ["SignHandover"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/handovers/{await s.DraftHandover()}/signature",
                    new JsonObject { ["revision"] = 1 },
                    0
                ),
            ["ReportHandover"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/handovers/{await s.DraftHandover()}/report",
                    new JsonObject { ["on"] = s.World.Today },
                    0
                ),
            ["PrintHandover"] = async s =>
                new(
                    HttpMethod.Get,
                    $"{s.Agency.Path}/handovers/{await s.DraftHandover()}/sheet.pdf"
                ),
            ["EndAgencyPost"] = async s =>
                new(
                    HttpMethod.Post,
                    $"{s.Agency.Path}/posts/{await ProposedClerk(s)}/end",
                    null,
                    0
                ),
        };

    static Func<Side, Task<Call>> Get(Func<Side, string> path) =>
        s => Task.FromResult(new Call(HttpMethod.Get, path(s)));

    static Func<Side, Task<Call>> Post(
        Func<Side, string> path,
        Func<Side, JsonObject>? body = null
    ) => s => Task.FromResult(new Call(HttpMethod.Post, path(s), body?.Invoke(s)));

    static Func<Side, Task<Call>> OnClaim(HttpMethod method, string act, int? version) =>
        async s =>
            new(
                method,
                $"{s.Agency.Path}/claims/{await Reports.RegisteredAt(s)}{act}",
                null,
                version
            );

    static Func<Side, Task<Call>> OnRelief(
        HttpMethod method,
        string act,
        Func<Side, JsonObject>? body = null
    ) =>
        async s =>
        {
            var (id, _, version) = await SideRelief.Draft(s);
            return new(
                method,
                $"{s.Agency.Path}/relief-cases/{id}{act}",
                body?.Invoke(s),
                method == HttpMethod.Get ? null : version
            );
        };

    static Func<Side, Task<Call>> OnCampaign(
        HttpMethod method,
        string act,
        Func<Side, JsonObject>? body = null
    ) =>
        async s =>
        {
            var (id, version) = await Campaigning.Draft(s);
            return new(
                method,
                $"{s.Agency.Path}/campaigns/{id}{act}",
                body?.Invoke(s),
                method == HttpMethod.Get ? null : version
            );
        };

    static Func<Side, Task<Call>> OnVoucher(
        HttpMethod method,
        string act,
        int acts,
        Func<Side, JsonObject>? body = null
    ) =>
        async s =>
        {
            var (path, version) = await SideBooks.Draft(s, acts);
            return new(
                method,
                path + act,
                body?.Invoke(s),
                method == HttpMethod.Get ? null : version
            );
        };

    static Func<Side, Task<Call>> OnFiling(
        HttpMethod method,
        string act,
        int? version,
        Func<Side, JsonObject>? body = null
    ) =>
        async s =>
            new(
                method,
                $"office/budgets/{await FiledBudget.Waiting(s)}{act}",
                body?.Invoke(s),
                version
            );

    static Func<Side, Task<Call>> OnSentUp(
        HttpMethod method,
        string act,
        int? version,
        Func<Side, JsonObject>? body = null
    ) =>
        async s =>
            new(
                method,
                $"office/claims/{await Reports.SentUpAt(s)}{act}",
                body?.Invoke(s),
                version
            );

    static Func<Side, Task<Call>> OnBatch(
        HttpMethod method,
        string act,
        int? version,
        Func<Side, JsonObject>? body = null
    ) =>
        async s =>
            new(method, Payouts.Of(await Payouts.PreparedAt(s)) + act, body?.Invoke(s), version);

    static Func<Side, Task<Call>> OnSettlement(string act, int version, JsonObject? body = null) =>
        async s =>
            new(
                HttpMethod.Post,
                $"{Runs.Of(await Runs.RunAt(s))}/{act}",
                body?.DeepClone().AsObject(),
                version
            );

    static Func<Side, Task<Call>> OnResult(string act) =>
        async s =>
            new(
                HttpMethod.Post,
                Payouts.Of(await Payouts.PreparedAt(s)) + act,
                File: Payouts.Table(("HZ0000000000000", "成功", s.Canary))
            );

    static Func<Side, Task<Call>> OnUnknown(string act, Func<Side, JsonObject>? body = null) =>
        async s =>
            new(
                HttpMethod.Post,
                $"office/payment-attempts/{await Payouts.UnknownAt(s)}/answer{act}",
                body?.Invoke(s),
                0
            );

    static Func<Side, Task<Call>> OnTransfer(string act) =>
        async s =>
            new(HttpMethod.Post, $"office/transfers/{await Payouts.TransferAt(s)}/{act}", null, 0);

    static Func<Side, Task<Call>> OnChange(string act) =>
        async s =>
            new(
                HttpMethod.Post,
                $"{s.Agency.Path}/account-changes/{await Payouts.ChangeAt(s)}/{act}",
                null,
                0
            );

    static Call Put(string path, JsonObject body, int? version = null) =>
        new(HttpMethod.Put, path, body, version);

    static Task<Call> Upload(string casePath) =>
        Task.FromResult(
            new Call(
                HttpMethod.Put,
                $"{casePath}/documents/{Guid.CreateVersion7()}?kind=other&name=x.pdf",
                File: Files.Samples.Pdf()
            )
        );

    static Task<Call> Sending(string area) =>
        Task.FromResult(
            new Call(HttpMethod.Post, $"{area}/files?name=x.pdf", File: Files.Samples.Pdf())
        );

    static async Task<Call> OnCase(Side s, string act, JsonObject? body)
    {
        var id = await s.SubmitChange();
        return new(
            HttpMethod.Post,
            $"office/cases/{id}/{act}",
            body,
            (await (await s.World.Office("reviewer")).Get($"office/cases/{id}")).Ok().Version
        );
    }

    static async Task<Call> OnProposed(Side s, string act, JsonObject? body)
    {
        var id = await s.SubmitChange();
        await s.World.Propose(id);
        return new(
            HttpMethod.Post,
            $"office/cases/{id}/{act}",
            body,
            (await (await s.World.Office("reviewer")).Get($"office/cases/{id}")).Ok().Version
        );
    }

    static async Task<Call> OnAgency(
        Side s,
        string act,
        JsonObject? body,
        TestAgency? agency = null
    )
    {
        var path = (agency ?? s.Agency).OfficePath;
        return new(
            HttpMethod.Post,
            $"{path}/{act}",
            body,
            (await (await s.World.Office("reviewer")).Get(path)).Ok().Version
        );
    }

    static async Task<Call> OnCustody(Side s, string act, JsonObject? body) =>
        new(HttpMethod.Post, $"{s.Agency.Path}/custody/{act}", body, await Version(s, "custody"));

    static async Task<Call> OnTransfer(Side s, string act, JsonObject? body)
    {
        var id = await s.NewTransfer();
        return await OnCustody(s, $"transfers/{id}/{act}", body);
    }

    static async Task<Call> OnMeeting(Side s, string act, JsonObject? body, string? fresh = null)
    {
        var id = fresh is null ? s.Meeting : (
                await s.Agency.DirectorBrowser.Post(
                    $"{s.Agency.Path}/meetings",
                    new
                    {
                        startsAt = "2026-05-01T01:00:00Z",
                        place = s.Canary,
                        agenda = s.Canary,
                    }
                )
            ).Ok().Id();
        return new(
            HttpMethod.Post,
            $"{s.Agency.Path}/meetings/{id}/{act}",
            body,
            await Version(s, $"meetings/{id}")
        );
    }

    static async Task<Call> OnMember(Side s, string act, JsonObject body) =>
        new(HttpMethod.Post, $"{s.Agency.Path}/members/{await s.NewMember()}/{act}", body, 0);

    /// <summary>A change of a past day that waits for its second person.</summary>
    static async Task<Guid> PastDay(Side s)
    {
        var maker = await s.World.Office("administrator");
        (
            await maker.Put(
                "office/calendar/days/2026-02-03",
                new
                {
                    dayOff = true,
                    name = "补录",
                    source = "通知",
                }
            )
        ).Ok();
        return (await maker.Get("office/calendar/2026")).Ok().Id("proposals.0.id");
    }

    static async Task<int> Version(Side s, string thing) =>
        (
            await s.Agency.ChairBrowser.Get(
                thing.Length == 0 ? s.Agency.Path : $"{s.Agency.Path}/{thing}"
            )
        )
            .Ok()
            .Version;

    static async Task<int> RowVersion(Side s, string list, Guid id)
    {
        var rows = (await s.Agency.ChairBrowser.Get($"{s.Agency.Path}/{list}")).Ok().Json;
        return (rows as JsonArray ?? rows["items"]!.AsArray()).First(r =>
            r!["id"]!.GetValue<Guid>() == id
        )!["version"]!.GetValue<int>();
    }

    static JsonObject PersonOf(string post, Side s)
    {
        var who = TestPerson.Next();
        return new()
        {
            ["name"] = who.Name,
            ["identityNumber"] = who.IdentityNumber,
            ["post"] = post,
            ["fullTime"] = false,
            ["from"] = s.World.Today,
            ["to"] = "2030-12-31",
            ["resolutionId"] = null,
            ["pointId"] = null,
        };
    }

    static async Task<(Guid Post, Guid Person)> Proposed(Side s)
    {
        var made = (
            await (await s.World.Office("administrator2")).Post(
                "office/people",
                PersonOf("officeFinance", s)
            )
        ).Ok();
        return (made.Id("postId"), made.Id("personId"));
    }

    /// <summary>A post of the office that somebody else than the callers has suspended.</summary>
    static async Task<Guid> Suspended(Side s)
    {
        var post = (await Proposed(s)).Post;
        (
            await (await s.World.Office("administrator2")).Post(
                $"office/posts/{post}/suspension",
                new JsonObject { ["reason"] = s.Canary },
                0
            )
        ).Is(204);
        return post;
    }

    static async Task<Guid> ToRestore(Side s)
    {
        var post = await Suspended(s);
        (
            await (await s.World.Office("administrator2")).Post(
                $"office/posts/{post}/restoring",
                null,
                1
            )
        ).Is(204);
        return post;
    }

    /// <summary>The same in an agency, by its director.</summary>
    static async Task<Guid> AgencyPost(Side s, int steps)
    {
        var (who, director) = (TestPerson.Next(), s.Agency.DirectorBrowser);
        var post = (
            await director.Post(
                $"{s.Agency.Path}/people",
                new JsonObject
                {
                    ["name"] = who.Name,
                    ["identityNumber"] = who.IdentityNumber,
                    ["post"] = "clerk",
                    ["from"] = s.World.Today,
                }
            )
        ).Ok().Id("postId");
        var path = $"{s.Agency.Path}/posts/{post}";
        var reason = new JsonObject { ["reason"] = s.Canary };
        if (steps > 0)
            (await director.Post($"{path}/suspension", reason, 0)).Is(204);
        if (steps > 1)
            (await director.Post($"{path}/restoring", null, 1)).Is(204);
        return post;
    }

    static JsonObject EngagementOf(Side s, params string[] agencies)
    {
        var who = TestPerson.Next();
        return new()
        {
            ["kind"] = "externalAudit",
            ["firm"] = s.Canary,
            ["purpose"] = s.Canary,
            ["mandate"] = s.Canary,
            ["from"] = s.World.Today,
            ["to"] = s.World.Today,
            ["unmasked"] = false,
            ["agencies"] = new JsonArray([.. agencies.Select(a => JsonValue.Create(a))]),
            ["persons"] = new JsonArray(
                new JsonObject { ["name"] = who.Name, ["identityNumber"] = who.IdentityNumber }
            ),
        };
    }

    static async Task<Guid> Engaged(Side s) =>
        (
            await (await s.World.Office("inspector")).Post(
                "office/engagements",
                EngagementOf(s, s.Agency.Slug)
            )
        )
            .Ok()
            .Id();

    static async Task<Guid> EngagedByAgency(Side s) =>
        (await s.Agency.DirectorBrowser.Post($"{s.Agency.Path}/engagements", EngagementOf(s)))
            .Ok()
            .Id();

    static async Task<Guid> ProposedClerk(Side s) =>
        (await s.Agency.DirectorBrowser.Post($"{s.Agency.Path}/people", PersonOf("clerk", s)))
            .Ok()
            .Id("postId");

    /// <summary>A finished export of the director's.</summary>
    static async Task<Guid> Exported(Side s)
    {
        var director = s.Agency.DirectorBrowser;
        var job = (await director.Post($"{s.Agency.Path}/exports", new { list = "points" }))
            .Ok()
            .Id();
        for (var i = 0; i < 100; i++)
        {
            var status = (await director.Get($"session/jobs/{job}")).Ok().String("status");
            Assert.NotEqual("failed", status);
            if (status == "done")
                return job;
            await Task.Delay(50);
        }
        throw new TimeoutException("the export is not done after five seconds");
    }

    static async Task<Call> OnApiClient(Side s, string act)
    {
        var path = $"{s.Agency.Path}/api-clients";
        var asked = new { name = s.Canary, permissions = new[] { "viewAgency" } };
        var id = (await s.Agency.DirectorBrowser.Post(path, asked)).Ok().Id();
        return new(HttpMethod.Post, $"{path}/{id}/{act}", null, 0);
    }

    /// <summary>The newest entry of the agency, sealed.</summary>
    static async Task<Guid> Sealed(Side s)
    {
        await s.World.Service<Sealer>().SealAsync();
        var newest = await s.Agency.DirectorBrowser.Get($"{s.Agency.Path}/audit?size=1");
        return newest.Ok().Id("items.0.id");
    }

    static async Task<long> Checkpoint(Side s)
    {
        await s.World.Service<Sealer>().SealAsync();
        var newest = await s.Agency.DirectorBrowser.Get(
            $"{s.Agency.Path}/audit/checkpoints?size=1"
        );
        return newest.Ok().At("items.0.treeSize")!.GetValue<long>();
    }

    static int made;

    /// <summary>A name that nothing has yet, with the side's canary in it.</summary>
    static string Fresh(Side s) =>
        s.Canary
        + "零一二三四五六七八九"[made / 10 % 10]
        + "零一二三四五六七八九"[Interlocked.Increment(ref made) % 10];
}
