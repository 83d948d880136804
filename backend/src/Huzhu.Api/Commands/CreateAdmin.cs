using System.CommandLine;
using Huzhu.Api.People;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Commands;

/// <summary>
/// Two administrators of the office, at once: giving rights takes two natural persons (GV-8,
/// GV-10), so one alone could do nothing. Each confirms the other's post. Only while fewer than
/// two people who could do it on the people page can still sign in: at the beginning, and when
/// all of them are suspended or have lost access.
/// </summary>
static class CreateAdmin
{
    public static Command Command()
    {
        var person = new Option<string[]>("--person")
        {
            Description = "姓名，给两次；身份证号逐个从标准输入读取，不写在命令行里",
            Arity = new(0, 2),
        };
        var address = new Option<string?>("--address")
        {
            Description = "系统网址，印在激活链接里（不给则用 HUZHU_ADDRESS）",
        };
        var command = new Command("create-admin", "建立最初的两名系统管理员（须是两个人）")
        {
            person,
            address,
        };
        command.SetAction(
            (call, ct) =>
                CommandLine.WithServicesAsync(async services =>
                {
                    var names = call.GetValue(person) is { Length: > 0 } given
                        ? given
                        : [Ask("第一名管理员的姓名"), Ask("第二名管理员的姓名")];
                    if (names.FirstOrDefault(n => n.Any(char.IsAsciiDigit)) is not null)
                        throw new CommandFailed(
                            "--person 只写姓名；身份证号会另行询问，请勿写在命令行里。"
                        );
                    var people = names.Select(Read).ToList();
                    var at =
                        call.GetValue(address)
                        ?? services.GetRequiredService<Settings>().PublicAddress;
                    foreach (var (name, token) in await RunAsync(services, people, ct))
                        Console.WriteLine($"{name}：{at.TrimEnd('/')}/apply/#/activate/{token}");
                    Console.WriteLine(
                        "请把链接分别交给本人，30 天内凭身份证号激活；链接只显示这一次。"
                    );
                    return 0;
                })
        );
        return command;
    }

    static string Ask(string what)
    {
        Console.Write($"{what}：");
        return Console.ReadLine()?.Trim() is { Length: > 0 } answer
            ? answer
            : throw new CommandFailed($"缺少{what}。");
    }

    static (string Name, string IdentityNumber) Read(string name) =>
        (
            name.Trim(),
            ResidentId.TryParse(Ask($"{name}的身份证号"))?.Number
                ?? throw new CommandFailed($"{name}的身份证号不正确，请核对位数和校验码。")
        );

    /// <returns>Each person's name and activation token.</returns>
    public static async Task<List<(string Name, string Token)>> RunAsync(
        IServiceProvider services,
        IReadOnlyList<(string Name, string IdentityNumber)> people,
        CancellationToken ct
    )
    {
        if (people.Count != 2 || people[0].IdentityNumber == people[1].IdentityNumber)
            throw new CommandFailed("须同时建立两名管理员，而且是两个不同的人。");
        var ledger = services.GetRequiredService<PersonLedger>();
        return await services
            .GetRequiredService<Work>()
            .AsOfficeAsync(
                writes: true,
                async (db, _) =>
                {
                    var ids = new List<Guid>();
                    foreach (var (name, number) in people)
                        ids.Add(
                            await ledger.FindOrAddAsync(db, name, number, "identityNumber", ct)
                        );
                    if (await AbleAsync(db, services, ct) >= 2)
                        throw new CommandFailed("办事处已有系统管理员，请由他们在“人员”页面办理。");
                    var clock = services.GetRequiredService<TimeProvider>();
                    var tokens = new List<(string, string)>();
                    for (var i = 0; i < people.Count; i++)
                        tokens.Add(
                            (people[i].Name, await AppointAsync(db, clock, ids[i], ids[1 - i], ct))
                        );
                    return tokens;
                },
                ct
            );
    }

    /// <summary>How many people may invite or confirm people of the office, and can sign in: not
    /// suspended, and with a password or an invitation that is still open.</summary>
    static async Task<int> AbleAsync(HuzhuDb db, IServiceProvider services, CancellationToken ct)
    {
        var now = services.GetRequiredService<TimeProvider>().Now();
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.AgencyId == null && p.ConfirmedById != null && p.EndedAt == null)
            .ToListAsync(ct);
        var may = posts
            .Where(p =>
                p.GivesRightsAt(now) && Rights.Of([p.Kind]).Contains(Permission.ConfirmOfficePosts)
            )
            .Select(p => p.PersonId)
            .Distinct()
            .ToList();
        var free = await db
            .Users.AsNoTracking()
            .Where(p => may.Contains(p.Id) && p.SuspendedAt == null)
            .Select(p => new { p.Id, HasPassword = p.PasswordHash != null })
            .ToListAsync(ct);
        var invited = await db
            .Invitations.AsNoTracking()
            .Where(i => may.Contains(i.PersonId))
            .ToListAsync(ct);
        return free.Count(p =>
            p.HasPassword || invited.Any(i => i.PersonId == p.Id && i.IsOpenAt(now))
        );
    }

    /// <summary>The post, unless the person has it, and the way in: whoever was suspended is free
    /// again, and a new invitation voids older ones.</summary>
    static async Task<string> AppointAsync(
        HuzhuDb db,
        TimeProvider clock,
        Guid id,
        Guid confirmedBy,
        CancellationToken ct
    )
    {
        var now = clock.Now();
        var held = await db.Posts.AnyAsync(
            p =>
                p.PersonId == id
                && p.Kind == PostKind.OfficeAdministrator
                && p.ConfirmedById != null
                && p.EndedAt == null,
            ct
        );
        if (!held)
        {
            // Nobody proposes them: whoever runs the command is no person of the office.
            var post = Post.Propose(
                clock.NewId(),
                id,
                null,
                PostKind.OfficeAdministrator,
                Beijing.DateOf(now),
                null,
                by: Guid.Empty
            );
            post.Confirm(confirmedBy);
            db.Posts.Add(post);
        }
        var person = await db.Users.FindAsync([id], ct);
        person!.SuspendedAt = null;
        await Invitations.RevokeAsync(db, id, now, null, ct);
        db.AuditEntries.Add(
            new AuditEntry
            {
                Id = clock.NewId(),
                At = now,
                ActorName = "命令行",
                Action = "CreateAdmin",
                Subject = id.ToString(),
                Data = "{}",
            }
        );
        return Invitations.Invite(
            db,
            clock,
            id,
            confirmedBy,
            person.PasswordHash is null ? InvitationPurpose.FirstSignIn : InvitationPurpose.Recovery
        );
    }
}
