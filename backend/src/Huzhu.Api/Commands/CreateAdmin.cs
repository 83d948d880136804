using System.CommandLine;
using Huzhu.Api.People;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Commands;

/// <summary>
/// The first two administrators of the office, at once: giving rights takes two natural persons
/// (GV-8, GV-10), so one alone could do nothing. Each confirms the other's post. Only while the
/// office has no administrator; later ones come by the people page.
/// </summary>
static class CreateAdmin
{
    public static Command Command()
    {
        var person = new Option<string[]>("--person")
        {
            Description = "“姓名:身份证号”，给两次；不给则逐项询问",
            Arity = new(0, 2),
        };
        var address = new Option<string>("--address")
        {
            Description = "系统网址，印在激活链接里",
            DefaultValueFactory = _ => "http://localhost:8080",
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
                    var given = call.GetValue(person) is { Length: > 0 } texts
                        ? texts
                        : [Ask("第一"), Ask("第二")];
                    var people = given.Select(Read).ToList();
                    foreach (var (name, token) in await RunAsync(services, people, ct))
                        Console.WriteLine(
                            $"{name}：{call.GetValue(address)!.TrimEnd('/')}/apply/#/activate/{token}"
                        );
                    Console.WriteLine(
                        "请把链接分别交给本人，30 天内凭身份证号激活；链接只显示这一次。"
                    );
                    return 0;
                })
        );
        return command;
    }

    static string Ask(string which)
    {
        Console.Write($"{which}名管理员的姓名：");
        var name = Console.ReadLine();
        Console.Write("身份证号：");
        return $"{name}:{Console.ReadLine()}";
    }

    static (string Name, string IdentityNumber) Read(string text) =>
        text.Split(':', '：') is [var name, var number] && name.Trim().Length > 0
            ? (
                name.Trim(),
                ResidentId.TryParse(number)?.Number
                    ?? throw new CommandFailed($"{name}的身份证号不正确，请核对位数和校验码。")
            )
            : throw new CommandFailed("请按“姓名:身份证号”的格式填写。");

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
                    if (
                        await db.Posts.AnyAsync(
                            p =>
                                p.Kind == PostKind.OfficeAdministrator
                                && p.ConfirmedById != null
                                && p.EndedAt == null,
                            ct
                        )
                    )
                        throw new CommandFailed("办事处已有系统管理员，请由他们在“人员”页面办理。");
                    var clock = services.GetRequiredService<TimeProvider>();
                    return people
                        .Select(
                            (p, i) => (p.Name, Appoint(db, clock, ids[i], confirmedBy: ids[1 - i]))
                        )
                        .ToList();
                },
                ct
            );
    }

    static string Appoint(HuzhuDb db, TimeProvider clock, Guid id, Guid confirmedBy)
    {
        var today = Beijing.DateOf(clock.Now());
        // Nobody proposes the first ones: whoever runs the command is no person of the office.
        var post = Post.Propose(
            clock.NewId(),
            id,
            null,
            PostKind.OfficeAdministrator,
            today,
            null,
            by: Guid.Empty
        );
        post.Confirm(confirmedBy);
        db.Posts.Add(post);
        db.AuditEntries.Add(
            new AuditEntry
            {
                Id = clock.NewId(),
                At = clock.Now(),
                ActorName = "命令行",
                Action = "CreateAdmin",
                Subject = id.ToString(),
                Data = "{}",
            }
        );
        return Invitations.Invite(db, clock, id, confirmedBy);
    }
}
