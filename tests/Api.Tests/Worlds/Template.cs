using Huzhu.Data.Audit;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Identity;
using Person = Huzhu.Data.People.Person;

namespace Api.Tests.Worlds;

/// <summary>
/// What every world starts from, made once per run and then copied: a migrated database and the
/// people of the office. Worlds share its keys, because a model is built per key ring.
/// </summary>
public sealed class Template
{
    /// <summary>A Monday morning in Beijing; worlds start five minutes later.</summary>
    public static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-03-02T09:00:00+08:00");

    static readonly Lazy<Task<Template>> Made = new(MakeAsync);

    public static Task<Template> Get() => Made.Value;

    public static readonly string Root = Path.Combine(
        Path.GetTempPath(),
        $"huzhu-tests-{Environment.ProcessId}"
    );

    public required string Folder { get; init; }
    public required TestDatabase Database { get; init; }
    public required KeyRing Keys { get; init; }
    public required FieldCipher Cipher { get; init; }
    public required BlindIndex Index { get; init; }

    /// <summary>The people of the office, by user name.</summary>
    public Dictionary<string, TestPerson> Office { get; } = [];

    static async Task<Template> MakeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(Root))
                Directory.Delete(Root, true);
        };
        var folder = Directory.CreateDirectory(Path.Combine(Root, "template")).FullName;
        var keys = KeyRing.Open(Path.Combine(folder, "keys"));
        var template = new Template
        {
            Folder = folder,
            Database = await TestDatabase.MakeAsync(folder),
            Keys = keys,
            Cipher = new(keys),
            Index = new(keys),
        };
        await using (
            var world = await World.RunAsync(
                template,
                folder,
                template.Database,
                Start,
                World.Installed.Production
            )
        )
        {
            // made at its first use: here, so that it goes to every copy of the folder
            _ = world.Service<CertificateKeys>();
            _ = keys.SigningKeys(Sealer.Purpose);
            foreach (var name in new[] { "administrator", "administrator2" })
                template.Office[name] = await AddAdministratorAsync(world, name);
            foreach (var (name, post) in Posts)
                template.Office[name] = await AppointAsync(world, template, name, post);
        }
        await template.Database.CloseAsync();
        return template;
    }

    static readonly (string Name, PostKind Post)[] Posts =
    [
        ("reviewer", PostKind.OfficeReviewer),
        ("reviewer2", PostKind.OfficeReviewer),
        ("approver", PostKind.OfficeApprover),
        ("approver2", PostKind.OfficeApprover),
        ("inspector", PostKind.OfficeInspector),
        ("finance", PostKind.OfficeFinance),
        ("finance2", PostKind.OfficeFinance),
    ];

    /// <summary>The first two people are there before anybody can sign in (create-admin).</summary>
    static async Task<TestPerson> AddAdministratorAsync(World world, string userName)
    {
        var who = TestPerson.Next(userName);
        await world.Work.AsOfficeAsync(
            writes: true,
            async (db, services) =>
            {
                var person = new Person
                {
                    Id = world.Clock.NewId(),
                    Name = who.Name,
                    UserName = userName,
                    IdentityNumber = who.IdentityNumber,
                    CreatedAt = world.Clock.Now(),
                    IdentityHash = world.Service<BlindIndex>().Of(who.IdentityNumber),
                };
                var made = await services
                    .GetRequiredService<UserManager<Person>>()
                    .CreateAsync(person, TestPerson.Password);
                Assert.True(made.Succeeded, string.Concat(made.Errors.Select(e => e.Description)));
                var post = Post.Propose(
                    world.Clock.NewId(),
                    person.Id,
                    null,
                    PostKind.OfficeAdministrator,
                    Beijing.DateOf(world.Clock.Now()),
                    null,
                    Guid.Empty
                );
                post.Confirm(Guid.CreateVersion7());
                db.Posts.Add(post);
                return true;
            }
        );
        return who;
    }

    /// <summary>One administrator proposes, the other confirms, the person activates.</summary>
    static async Task<TestPerson> AppointAsync(
        World world,
        Template template,
        string userName,
        PostKind post
    )
    {
        var who = TestPerson.Next(userName);
        var maker = await world.SignedIn(template.Office["administrator"]);
        var checker = await world.SignedIn(template.Office["administrator2"]);
        var postId = (
            await maker.Post(
                "office/people",
                new
                {
                    name = who.Name,
                    identityNumber = who.IdentityNumber,
                    post = Wording.Camel(post),
                    from = "2026-03-02",
                }
            )
        ).Ok().Id("postId");
        var invited = (await checker.Post($"office/posts/{postId}/confirmation", null, 0)).Ok();
        await world.Activate(invited.String("invitation.token"), who);
        return who;
    }
}

static class Wording
{
    /// <summary>An enum value as the API writes it.</summary>
    public static string Camel(Enum value) => Camel(value.ToString());

    /// <summary>A property name as JSON has it.</summary>
    public static string Camel(string name) =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
