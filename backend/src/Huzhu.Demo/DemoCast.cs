using System.Text.Json;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Data.Security;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>The demo's accounts; they need no second factor, and no production has any.</summary>
sealed class DemoCast(
    HuzhuDb db,
    DemoFacts facts,
    BlindIndex index,
    IPasswordHasher<Person> hasher,
    DateTime now
)
{
    public const string Password = "huzhu-demo-2026";

    public sealed record AccountPost(string Agency, string Post);

    public sealed record Account(
        string User,
        string Password,
        string Name,
        IReadOnlyList<AccountPost> Posts
    );

    readonly List<Account> accounts = [];
    string? hash;
    int postsAdded;

    public IReadOnlyList<Account> Accounts => accounts;

    /// <summary>Somebody of the office, from long ago.</summary>
    public Person Office(string user, PostKind kind)
    {
        var person = Add(user, facts.Name(), facts.Identity());
        AddPost(person, null, kind, now.AddYears(-10));
        accounts.Add(new(user, Password, person.Name, [new("office", NameOf(kind))]));
        return person;
    }

    /// <summary>The chair and director whom the decision appointed get their sign-ins, and a clerk
    /// and an accountant join them.</summary>
    public async Task AgencyAsync(string slug, Guid agencyId, CancellationToken ct)
    {
        var appointed = await (
            from post in db.Posts
            where post.AgencyId == agencyId && post.EndedAt == null
            join person in db.Users on post.PersonId equals person.Id
            select new { post.Kind, person }
        ).ToListAsync(ct);
        foreach (var held in appointed)
        {
            var user = slug + (held.Kind == PostKind.CommitteeChair ? "-guanwei" : "-zhuren");
            Activate(held.person, user);
            accounts.Add(new(user, Password, held.person.Name, [new(slug, NameOf(held.Kind))]));
        }
        foreach (
            var (suffix, kind) in new[]
            {
                ("-jingban", PostKind.Clerk),
                ("-kuaiji", PostKind.Accountant),
            }
        )
        {
            Join(slug, agencyId, suffix, kind);
        }
    }

    /// <summary>One more person with a post in an agency.</summary>
    public void Join(
        string slug,
        Guid agencyId,
        string suffix,
        PostKind kind,
        bool fullTime = false,
        Guid? point = null
    )
    {
        var person = Add(slug + suffix, facts.Name(), facts.Identity());
        AddPost(person, agencyId, kind, now.AddYears(-1), fullTime, point);
        accounts.Add(new(slug + suffix, Password, person.Name, [new(slug, NameOf(kind))]));
    }

    /// <summary>The two accountants that an agency must have, who sign in nowhere.</summary>
    public void Accountants(string slug, Guid agencyId)
    {
        foreach (var kind in new[] { PostKind.LeadAccountant, PostKind.Accountant })
        {
            var person = Add($"{slug}-{NameOf(kind)}", facts.Name(), facts.Identity());
            AddPost(person, agencyId, kind, now.AddYears(-1), fullTime: true);
        }
    }

    /// <summary>Somebody who looks in from outside.</summary>
    public Person Auditor(string user, string post, params string[] agencies)
    {
        var person = Add(user, facts.Name(), facts.Identity());
        accounts.Add(
            new(user, Password, person.Name, [.. agencies.Select(a => new AccountPost(a, post))])
        );
        return person;
    }

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the sign-ins for people and programs to read.</summary>
    public Task WriteAsync(string folder, CancellationToken ct) =>
        File.WriteAllTextAsync(FileIn(folder), JsonSerializer.Serialize(accounts, Json) + "\n", ct);

    /// <summary>Prints the sign-ins that this demo was seeded with.</summary>
    public static async Task PrintAsync(string folder)
    {
        var known = await ReadAsync(folder, default);
        if (known.Count == 0)
            return;
        Console.WriteLine($"演示账号（口令均为 {Password}）：");
        foreach (var account in known)
            Console.WriteLine(
                $"  {account.User, -22}{account.Name}\t"
                    + string.Join("、", account.Posts.Select(p => $"{p.Agency} {p.Post}"))
            );
    }

    /// <summary>The sign-ins that this demo was seeded with; none before that.</summary>
    public static async Task<IReadOnlyList<Account>> ReadAsync(string folder, CancellationToken ct)
    {
        if (!File.Exists(FileIn(folder)))
            return [];
        var text = await File.ReadAllTextAsync(FileIn(folder), ct);
        return JsonSerializer.Deserialize<List<Account>>(text, Json)!;
    }

    static string FileIn(string folder) => Path.Combine(folder, "demo-accounts.json");

    Person Add(string user, string name, string identity)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            IdentityNumber = identity,
            CreatedAt = now,
            IdentityHash = index.Of(identity),
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        Activate(person, user);
        db.Users.Add(person);
        return person;
    }

    void Activate(Person person, string user)
    {
        person.UserName = user;
        person.NormalizedUserName = user.ToUpperInvariant();
        person.PasswordHash = hash ??= hasher.HashPassword(person, Password);
        person.LockoutEnabled = true;
        person.Demo = true;
    }

    void AddPost(
        Person person,
        Guid? agencyId,
        PostKind kind,
        DateTime since,
        bool fullTime = false,
        Guid? point = null
    )
    {
        // one after the other, so that ids sort as people joined: the first of a kind is certain
        var post = Post.Propose(
            Guid.CreateVersion7(now.AddMilliseconds(postsAdded++)),
            person.Id,
            agencyId,
            kind,
            Beijing.DateOf(since),
            null,
            Guid.Empty,
            fullTime,
            pointId: point
        );
        post.Confirm(Guid.AllBitsSet);
        db.Posts.Add(post);
    }

    static string NameOf(PostKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
