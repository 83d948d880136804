using Api.Tests.Isolation;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace Api.Tests.Custody;

/// <summary>Seals and cheques through the API: who may, what two people at once make of it, and
/// that the password is asked once more.</summary>
public class CustodyTests
{
    static async Task<Side> Side(World world) => await new Side(world, "京华").SetUp();

    static string Path(Side side) => $"{side.Agency.Path}/custody";

    static Task<Answer> Confirm(Side side, string post, Guid? transfer = null, int revision = 1) =>
        side.Posts[post]
            .Act(
                Path(side),
                $"transfers/{transfer ?? side.Transfer}/confirmation",
                new { revision }
            );

    [Fact, Keeps("CU-5")]
    public async Task A_transfer_is_in_force_once_giver_and_receiver_have_confirmed()
    {
        await using var world = await World.StartAsync();
        var side = await Side(world);
        var one = (await Confirm(side, "clerk")).Ok();
        Assert.Equal(side.People["clerk"], one.Id("items.0.keepers.0.id"));
        var both = (await Confirm(side, "agencyDirector")).Ok();
        Assert.Equal(side.People["agencyDirector"], both.Id("items.0.keepers.0.id"));
        Assert.Empty(both.At("transfers")!.AsArray());
        // who held it when
        var before = (
            await side.Posts["cashier"].Get($"{Path(side)}/history?at=2026-03-02T09:05")
        ).Ok();
        Assert.Empty(before.Json.AsArray());
        var now = (await side.Posts["cashier"].Get($"{Path(side)}/history?at={world.Today}")).Ok();
        Assert.Equal(side.People["agencyDirector"], now.Id("0.keepers.0.id"));
    }

    [Fact, Keeps("CU-7")]
    public async Task What_is_kept_is_asked_for_before_the_keepers_post_ends_and_after()
    {
        await using var world = await World.StartAsync();
        var side = await Side(world);
        async Task<List<string>> Asked(Client who) =>
            [
                .. (await who.Get($"{side.Agency.Path}/to-dos"))
                    .Ok()
                    .Json.AsArray()
                    .Where(d => (bool)d!["mine"]!)
                    .Select(d => (string)d!["kind"]!),
            ];
        Assert.DoesNotContain("handOnItem", await Asked(side.Posts["clerk"]));
        var (keeper, last) = (side.People["clerk"], DateOnly.Parse(world.Today).AddDays(30));
        await world.Work.AsOfficeAsync(
            true,
            (db, _) =>
                db
                    .Posts.Where(p => p.PersonId == keeper)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.To, (DateOnly?)last))
        );
        Assert.Contains("handOnItem", await Asked(side.Posts["clerk"]));
        Assert.DoesNotContain("handOnItem", await Asked(side.Posts["agencyDirector"]));
        world.PassUntil($"{last.AddDays(1):yyyy-MM-dd}T09:00");
        var director = await world.SignInAnew(side.Agency.Director);
        Assert.Contains("takeOverItem", await Asked(director));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [Keeps("CU-6"), Breaks("CU-6")]
    public async Task A_cheque_bears_a_day_between_the_books_registration_and_today(
        int days,
        bool taken
    )
    {
        await using var world = await World.StartAsync();
        var side = await Side(world);
        await Budgets.FiledBudget.Of(side.Agency, world);
        var cheque = new
        {
            bookId = side.Book,
            number = "00000002",
            payee = "东城印务",
            amount = 12.5,
            purpose = "印刷",
            line = "administration",
            date = DateOnly.Parse(world.Today).AddDays(days),
        };
        var answer = await side.Posts["cashier"].Act(Path(side), "cheques", cheque);
        if (taken)
            answer.Ok();
        else
            answer.Breaks("CU-6");
    }

    [Fact, Keeps("CU-4"), Breaks("CU-4")]
    public async Task Two_full_time_accountants_with_a_lead_are_shown_as_such_where_they_are()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var office = await world.Office("inspector");
        async Task<string> Shown() =>
            (await agency.DirectorBrowser.Get($"{agency.Path}/custody"))
                .Ok()
                .String("arrangement.arrangement");
        Assert.Equal("none", await Shown());
        var lead = TestPerson.Next();
        await world.Appoint(agency, "accountant", lead, fullTime: false);
        await world.Appoint(agency, "accountant");
        Assert.Equal("itemsApart", await Shown());
        var people = (await agency.DirectorBrowser.Get($"{agency.Path}/people")).Ok();
        var leadId = people.Json!.AsArray().Single(p => (string)p!["name"]! == lead.Name)![
            "id"
        ]!.GetValue<Guid>();
        var named = new
        {
            name = lead.Name,
            identityNumber = lead.IdentityNumber,
            post = "leadAccountant",
            from = world.Today,
            fullTime = true,
            resolutionId = await world.Resolved(agency, "appointment", leadId),
        };
        var post = (await agency.DirectorBrowser.Post($"{agency.Path}/people", named)).Ok();
        var confirmation = $"{agency.Path}/posts/{post.Id("postId")}/confirmation";
        (await agency.ChairBrowser.Post(confirmation, null, 0)).Ok();
        Assert.Equal("twoWithLead", await Shown());
        foreach (var reader in new[] { agency.DirectorBrowser, office })
            Assert.Equal(
                "twoWithLead",
                (await reader.Get(reader == office ? agency.OfficePath : agency.Path))
                    .Ok()
                    .String("accountants.arrangement")
            );
    }

    [Fact]
    public async Task An_accountants_post_says_whether_it_is_full_time()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var who = TestPerson.Next();
        object Post(string post, bool? fullTime) =>
            new
            {
                name = who.Name,
                identityNumber = who.IdentityNumber,
                post,
                from = world.Today,
                fullTime,
            };
        var path = $"{agency.Path}/people";
        (await agency.DirectorBrowser.Post(path, Post("accountant", null))).Is(400);
        (await agency.DirectorBrowser.Post(path, Post("clerk", null))).Ok();
        (await agency.DirectorBrowser.Post(path, Post("accountant", false))).Ok();
    }

    [Fact]
    public async Task The_same_post_for_the_same_person_is_not_asked_for_twice()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var (who, path) = (TestPerson.Next(), $"{agency.Path}/people");
        object Post(string post) =>
            new
            {
                name = who.Name,
                identityNumber = who.IdentityNumber,
                post,
                from = world.Today,
            };
        var many = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => agency.DirectorBrowser.Post(path, Post("clerk")))
        );
        Assert.Single(many, a => a.Status == 200);
        // whoever came in the same instant may also read that it has changed
        Assert.All(
            many.Where(a => a.Status != 200),
            a => Assert.Contains(a.Status, new[] { 409, 412 })
        );
        (await agency.DirectorBrowser.Post(path, Post("cashier"))).Ok();
        var first = many.Single(a => a.Status == 200).Id("postId");
        (await agency.ChairBrowser.Post($"{agency.Path}/posts/{first}/end", null, 0)).Is(204);
        (await agency.DirectorBrowser.Post(path, Post("clerk"))).Ok();
    }

    [Fact, Breaks("CU-5")]
    public async Task Nobody_confirms_for_another_nor_what_was_changed_meanwhile()
    {
        await using var world = await World.StartAsync();
        var side = await Side(world);
        (await Confirm(side, "cashier")).Breaks("CU-5");
        (await Confirm(side, "clerk")).Ok();
        (
            await side.Posts["clerk"]
                .Act(
                    Path(side),
                    $"transfers/{side.Transfer}/amendment",
                    new { terms = side.TermsTo("committeeChair") }
                )
        ).Ok();
        (await Confirm(side, "committeeChair")).Breaks("CU-5");
        var waiting = (await Confirm(side, "committeeChair", revision: 2)).Ok();
        // the clerk's confirmation of the first terms counts no longer
        Assert.Single(waiting.At("transfers")!.AsArray());
    }

    [Fact, Breaks("CU-2", "CU-3")]
    public async Task Nobody_gets_everything_not_even_by_several_transfers_on_their_way()
    {
        await using var world = await World.StartAsync();
        var side = await Side(world);
        var refused = await side.Posts["accountant"]
            .Act(
                Path(side),
                "transfers",
                new { itemId = side.NameSeal, terms = side.TermsTo("agencyDirector") }
            );
        refused.Breaks("CU-3");
        (
            await side.Posts["cashier"]
                .Act(
                    Path(side),
                    "transfers",
                    new { itemId = side.Book, terms = side.TermsTo("agencyDirector") }
                )
        ).Ok();
        Assert.Contains(
            (
                await side.Posts["accountant"]
                    .Act(
                        Path(side),
                        "transfers",
                        new { itemId = side.NameSeal, terms = side.TermsTo("agencyDirector") }
                    )
            )
                .Is(422)
                .String("rule"),
            new[] { "CU-2", "CU-3" }
        );
    }

    [Fact]
    public async Task The_password_is_asked_once_more_for_exactly_this_act()
    {
        await using var world = await World.StartAsync();
        var side = await Side(world);
        var clerk = side.Posts["clerk"].Copy();
        clerk.Password = null;
        var version = (await clerk.Get(Path(side))).Ok().Version;
        var address = $"{Path(side)}/transfers/{side.Transfer}/confirmation";
        (await clerk.Post(address, new { revision = 1 }, version)).Is(403, "step-up");
        async Task<string> Proof(object about) =>
            (await clerk.Post("session/step-up", about, key: "")).Ok().String("token");
        async Task<Answer> With(string proof)
        {
            var request = clerk.Json(
                HttpMethod.Post,
                address,
                new { revision = 1 },
                version,
                Guid.NewGuid().ToString()
            );
            request.Headers.Add("X-Step-Up", proof);
            return await clerk.Send(request);
        }
        var password = TestPerson.Password;
        (
            await With(
                await Proof(
                    new
                    {
                        password,
                        path = "/api/" + address,
                        version = version + 1,
                    }
                )
            )
        ).Is(403, "step-up");
        (
            await With(
                await Proof(
                    new
                    {
                        password,
                        path = "/api/session",
                        version,
                    }
                )
            )
        ).Is(403, "step-up");
        (await With("nonsense")).Is(403, "step-up");
        (
            await clerk.Post(
                "session/step-up",
                new
                {
                    password = "wrong",
                    path = "/api/" + address,
                    version,
                },
                key: ""
            )
        ).Is(401, "wrong");
        var right = await Proof(
            new
            {
                password,
                path = "/api/" + address,
                version,
            }
        );
        // another person's session can't use it
        var director = side.Posts["agencyDirector"].Copy();
        director.Password = null;
        var stolen = director.Json(
            HttpMethod.Post,
            address,
            new { revision = 1 },
            version,
            Guid.NewGuid().ToString()
        );
        stolen.Headers.Add("X-Step-Up", right);
        (await director.Send(stolen)).Is(403, "step-up");
        (await With(right)).Ok();
    }

    [Fact, Trait("Kind", "Proof"), Keeps("CU-5")]
    public async Task Many_confirmations_of_one_transfer_at_once_have_one_effect()
    {
        await using var world = await World.StartAsync();
        var side = await Side(world);
        var times = Proof.Count(20, 200);
        (await Confirm(side, "clerk")).Ok();
        var version = (await side.Posts["agencyDirector"].Get(Path(side))).Ok().Version;
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, times)
                .Select(_ =>
                    side.Posts["agencyDirector"]
                        .Post(
                            $"{Path(side)}/transfers/{side.Transfer}/confirmation",
                            new { revision = 1 },
                            version
                        )
                )
        );
        Assert.Single(answers, a => a.Status == 200);
        Assert.All(
            answers.Where(a => a.Status != 200),
            a => Assert.Contains(a.Status, new[] { 409, 412, 429 })
        );
        var holdings = await world.Work.AsAgencyAsync(
            (
                await world.Work.AsOfficeAsync(
                    false,
                    (db, _) =>
                        Task.FromResult(db.Agencies.Single(a => a.Slug == side.Agency.Slug).Id),
                    default
                )
            ),
            false,
            (db, _) =>
                Task.FromResult(
                    db.Set<Huzhu.Domain.Custody.Holding>()
                        .Where(h => h.ItemId == side.FinanceSeal)
                        .ToList()
                ),
            default
        );
        Assert.Equal(2, holdings.Count);
        Assert.Single(holdings, h => h.Until is null);
        Proof.Say("confirmations of one transfer at once", $"{times}, one effect");
    }

    [Fact, Keeps("CU-6"), Breaks("CU-6")]
    public async Task A_cheque_bears_the_stamps_of_two_persons_and_no_number_is_left_out()
    {
        await using var world = await World.StartAsync();
        var side = await Side(world);
        await Budgets.FiledBudget.Of(side.Agency, world);
        var cashier = side.Posts["cashier"];
        object Cheque(string number) =>
            new
            {
                bookId = side.Book,
                number,
                payee = "第一医院",
                amount = 1234.5,
                purpose = "慰问",
                line = "administration",
                date = world.Today,
            };
        (await cashier.Act(Path(side), "cheques", Cheque("00000003"))).Breaks("CU-6");
        (
            await cashier.Act(
                Path(side),
                "spoilt-cheques",
                new
                {
                    bookId = side.Book,
                    number = "０００００００２",
                    because = "填写错误",
                }
            )
        ).Ok();
        (await cashier.Act(Path(side), "cheques", Cheque("00000003"))).Ok();
        var stamp = $"cheques/{side.Cheque}/stamp";
        (
            await side.Posts["accountant"].Act(Path(side), stamp, new { sealId = side.NameSeal })
        ).Ok();
        (
            await side.Posts["accountant"].Act(Path(side), stamp, new { sealId = side.FinanceSeal })
        ).Is(422);
        (await side.Posts["clerk"].Act(Path(side), stamp, new { sealId = side.FinanceSeal })).Ok();
        var register = (await cashier.Get($"{Path(side)}/cheques")).Ok().At("items")!.AsArray();
        Assert.Equal(
            new[] { "00000003", "00000002", "00000001" },
            register.Select(c => c!["number"]!.GetValue<string>())
        );
        Assert.Equal("stamped", register[2]!["status"]!.GetValue<string>());
        Assert.Equal(1234.50m, register[0]!["amount"]!.GetValue<decimal>());
        Assert.Equal(2, (await cashier.Get($"{Path(side)}/seal-uses")).Ok().Int("total"));
    }

    [Fact, Breaks("CU-7"), Keeps("CU-7")]
    public async Task A_keeper_goes_on_leave_only_once_the_items_are_handed_over()
    {
        await using var world = await World.StartAsync();
        var side = await Side(world);
        var clerk = side.Posts["clerk"];
        var leave = new { from = world.Today, to = world.Today };
        (await clerk.Act(Path(side), "leaves", leave)).Breaks("CU-7");
        (await Confirm(side, "clerk")).Ok();
        (await Confirm(side, "agencyDirector")).Ok();
        (await clerk.Act(Path(side), "leaves", leave)).Ok();
        // nor can the post of somebody who keeps an item be taken away
        var people = (await side.Agency.ChairBrowser.Get($"{side.Agency.Path}/people")).Ok();
        var post = people
            .Json.AsArray()
            .First(p => p!["id"]!.GetValue<Guid>() == side.People["accountant"])!["posts"]![0]!;
        (
            await side.Agency.ChairBrowser.Post(
                $"{side.Agency.Path}/posts/{post["id"]}/end",
                null,
                post["version"]!.GetValue<int>()
            )
        ).Breaks("CU-7");
    }

    [Fact]
    public async Task The_sheet_says_who_confirmed_what()
    {
        await using var world = await World.StartAsync();
        var side = await Side(world);
        (await Confirm(side, "clerk")).Ok();
        var printed = (
            await side.Posts["cashier"].Get($"{Path(side)}/transfers/{side.Transfer}/sheet.pdf")
        ).Ok();
        using var pdf = PdfDocument.Open(printed.Bytes);
        var text = string.Concat(pdf.GetPages().Select(p => p.Text)).Replace(" ", "");
        Assert.Contains("印鉴交接单", text);
        Assert.Contains("尚未生效", text);
        Assert.Contains("未确认", text);
    }
}
