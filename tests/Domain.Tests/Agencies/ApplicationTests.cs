using System.Text.Json;
using Huzhu.Domain.Agencies;
using static Domain.Tests.World;

namespace Domain.Tests.Agencies;

/// <summary>Filling in and sending an application: AG-1, AG-2, AG-4, GV-1, GV-2.</summary>
public class ApplicationTests
{
    readonly World world = new();

    IReadOnlyList<Problem> ProblemsOf(SetUpContent content) =>
        world.CompleteDraft(content).Problems(world.Now, world.Rulebook);

    void RefusesField(string field, string rule, SetUpContent content) =>
        Assert.Contains(ProblemsOf(content), p => p.Field == field && p.Rule.Id == rule);

    [Fact, Keeps("AG-1", "AG-4", "GV-1", "GV-2")]
    public void A_complete_application_is_received_and_starts_the_clock()
    {
        var application = world.ReceivedSetUp();
        Assert.Equal(CaseStatus.Submitted, application.Status);
        Assert.Equal(Date("2026-03-12"), application.Deadline(world.Rulebook)?.Due);
        Assert.Equal("SQ-2026-0001", application.ReceiptNumber);
    }

    [Fact, Breaks("AG-4")]
    public void An_empty_draft_names_every_missing_field_and_document_at_once()
    {
        var draft = AgencyCase.ApplyForSetUp(Guid.NewGuid(), "hash", world.Now);
        var fields = draft.Problems(world.Now, world.Rulebook).Select(p => p.Field).ToList();
        Assert.Superset(
            new HashSet<string>
            {
                "agencyKind",
                "shortName",
                "sponsorUnion",
                "address",
                "chair.name",
                "director.identityNumber",
                "committee",
                "staff",
                "documents.sealedReport",
                "documents.ownRules",
                "documents.staffList",
                "documents.chairCv",
                "documents.directorCv",
            },
            fields.ToHashSet()
        );
        Refused.By("AG-1", () => draft.Submit("SQ-2026-0001", Union, world.Now, world.Rulebook));
        Assert.Equal(CaseStatus.Draft, draft.Status);
    }

    [Fact, Breaks("AG-4")]
    public void One_missing_document_stops_the_submission()
    {
        var draft = world.CompleteDraft();
        draft.RemoveDocument(draft.Documents.Single(d => d.Kind == DocumentKind.OwnRules).Id);
        Refused.By("AG-4", () => draft.Submit("SQ-2026-0001", Union, world.Now, world.Rulebook));
        Assert.Null(draft.ReceiptNumber);
    }

    [Theory, Breaks("AG-4")]
    [InlineData("application/zip", 10)]
    [InlineData("application/pdf", 0)]
    [InlineData("application/pdf", 20 * 1024 * 1024 + 1)]
    public void Files_of_another_kind_empty_or_too_large_are_refused(string type, long size)
    {
        var draft = world.CompleteDraft();
        var before = draft.Documents.Count;
        Refused.By(
            "AG-4",
            () =>
                draft.AttachDocument(
                    new(
                        Guid.NewGuid(),
                        DocumentKind.Other,
                        "a",
                        type,
                        size,
                        "x",
                        Guid.NewGuid(),
                        world.Now
                    ),
                    world.Rulebook
                )
        );
        Assert.Equal(before, draft.Documents.Count);
    }

    [Fact, Keeps("AG-4")]
    public void A_file_of_exactly_the_limit_is_accepted() =>
        world
            .CompleteDraft()
            .AttachDocument(world.Paper(DocumentKind.Other, 20 * 1024 * 1024), world.Rulebook);

    [Fact]
    public void The_same_upload_twice_is_one_document_and_other_bytes_are_a_conflict()
    {
        var draft = world.CompleteDraft();
        var paper = world.Paper(DocumentKind.Other);
        draft.AttachDocument(paper, world.Rulebook);
        draft.AttachDocument(paper, world.Rulebook);
        Assert.Single(draft.Documents, d => d.Kind == DocumentKind.Other);
        Refused.ByState(() =>
            draft.AttachDocument(
                new(
                    paper.Id,
                    paper.Kind,
                    paper.Name,
                    paper.ContentType,
                    paper.Size,
                    "other",
                    Guid.NewGuid(),
                    world.Now
                ),
                world.Rulebook
            )
        );
    }

    [Fact, Breaks("AG-1")]
    public void A_kind_that_the_regulation_does_not_know_is_refused()
    {
        RefusesField("agencyKind", "AG-1", CompleteSetUp() with { AgencyKind = (AgencyKind)9 });
        Refused.By("AG-1", () => ((AgencyKind)9).Label());
    }

    [Fact, Breaks("AG-1")]
    public void A_district_agency_names_its_district() =>
        RefusesField(
            "areaCode",
            "AG-1",
            CompleteSetUp() with
            {
                AgencyKind = AgencyKind.District,
                AreaCode = null,
            }
        );

    [Theory, Keeps("AG-1")]
    [InlineData(AgencyKind.District, "110101")]
    [InlineData(AgencyKind.DevelopmentZone, "110115")]
    [InlineData(AgencyKind.Enterprise, null)]
    [InlineData(AgencyKind.CentralUnit, null)]
    [InlineData(AgencyKind.Industry, null)]
    public void Each_of_the_five_kinds_can_apply(AgencyKind kind, string? area) =>
        Assert.Empty(ProblemsOf(CompleteSetUp() with { AgencyKind = kind, AreaCode = area }));

    [Fact, Breaks("AG-2")]
    public void The_full_name_is_not_a_short_name() =>
        RefusesField(
            "shortName",
            "AG-2",
            CompleteSetUp("中国职工保险互助会北京办事处西山机器厂代办处")
        );

    [Theory, Breaks("GV-1")]
    [InlineData(CommitteeRole.UnionChair)]
    [InlineData(CommitteeRole.ViceChairInCharge)]
    [InlineData(CommitteeRole.DepartmentHead)]
    public void A_committee_without_one_of_the_three_roles_is_refused(CommitteeRole missing)
    {
        var content = CompleteSetUp();
        RefusesField(
            "committee",
            "GV-1",
            content with
            {
                Committee = [.. content.Committee.Where(m => m.Role != missing)],
            }
        );
    }

    [Fact, Breaks("GV-2")]
    public void Another_chair_than_the_union_chair_needs_a_reason() =>
        RefusesField(
            "chair.exceptionReason",
            "GV-2",
            CompleteSetUp() with
            {
                Chair = Holder("王芳", UnionPost.Other, "110101800101001"),
            }
        );

    [Fact, Breaks("GV-2")]
    public void Whoever_claims_the_union_post_is_the_one_on_the_committee_list() =>
        RefusesField(
            "director.name",
            "GV-2",
            CompleteSetUp() with
            {
                Director = Holder("赵强", UnionPost.ViceChairInCharge, "110101800101001"),
            }
        );

    [Theory]
    [InlineData("chair.identityNumber", "110101199001011230")]
    [InlineData("chair.name", "<script>")]
    [InlineData("chair.name", "王1")]
    public void A_wrong_person_is_refused_in_its_field(string field, string value)
    {
        var chair = CompleteSetUp().Chair!;
        RefusesField(
            field,
            "AG-4",
            CompleteSetUp() with
            {
                Chair =
                    field == "chair.name"
                        ? chair with
                        {
                            Name = value,
                        }
                        : chair with
                        {
                            IdentityNumber = value,
                        },
            }
        );
    }

    [Fact]
    public void Wrong_values_of_every_sort_are_found_together()
    {
        var problems = ProblemsOf(
            CompleteSetUp() with
            {
                SponsorUnion = new string('长', 101),
                Address = "北京\0",
                ScaleUnits = 0,
                ScaleMembers = int.MaxValue,
                ContactPhone = "电话",
                AreaCode = "999999",
            }
        );
        Assert.Equal(
            ["address", "areaCode", "contactPhone", "scaleMembers", "scaleUnits", "sponsorUnion"],
            problems.Select(p => p.Field).Order()
        );
    }

    [Fact]
    public void What_people_type_is_tidied_when_it_is_received()
    {
        var content = CompleteSetUp();
        var application = world.ReceivedSetUp(
            content with
            {
                ContactPhone = "０１０－６２３４５６７８",
                Chair = content.Chair! with { Name = " 张建国 " },
            }
        );
        var tidied = (SetUpContent)application.Content;
        Assert.Equal("010-62345678", tidied.ContactPhone);
        Assert.Equal("张建国", tidied.Chair!.Name);
        Assert.Equal(18, tidied.Chair.IdentityNumber!.Length);
    }

    [Fact]
    public void Content_survives_being_written_and_read_whatever_the_order_of_its_fields()
    {
        CaseContent content = CompleteSetUp();
        var json = JsonSerializer.Serialize(content, CaseContent.Json);
        Assert.Contains("\"kind\":\"setUp\"", json);
        Assert.Contains("\"agencyKind\":\"enterprise\"", json);
        Assert.Equal(
            json,
            JsonSerializer.Serialize(
                JsonSerializer.Deserialize<CaseContent>(json, CaseContent.Json),
                CaseContent.Json
            )
        );
        var late = JsonSerializer.Deserialize<CaseContent>(
            """{"whats":null,"other":"改","kind":"change"}""",
            CaseContent.Json
        );
        Assert.Empty(Assert.IsType<ChangeContent>(late).Whats);
    }

    [Fact]
    public void Content_of_another_kind_does_not_fit() =>
        Refused.ByState(() => world.CompleteDraft().EditDraft(new TerminationContent()));
}
