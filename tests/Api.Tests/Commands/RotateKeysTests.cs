using System.Text.Json;
using System.Text.RegularExpressions;
using Api.Tests.Crash;
using Api.Tests.Isolation;
using Huzhu.Api;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Files;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Api.Tests.Commands;

/// <summary>A new master key, and all cipher text under it, while people work.</summary>
public partial class RotateKeysTests
{
    [Fact]
    public async Task Everything_comes_under_the_new_key_and_says_the_same()
    {
        await using var world = await World.StartAsync();
        foreach (var name in new[] { "京华", "海淀仪表" })
            await (await new Side(world, name).SetUp()).FillCommitteeAndCustody();
        await world.StopAsync();
        var (before, marked) = (await Contents(world), await CipherTexts(world, "v1:0001:"));
        Assert.True(marked.Count >= 10, string.Join(" ", marked.Keys));

        var rotated = (await CommandRun.On(world, "rotate-keys")).Ok();
        // every column that holds any cipher text was marked as one, and so was gone through
        var done = Progress()
            .Matches(rotated.Output)
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(marked.Keys, done);
        Assert.Empty(await CipherTexts(world, "v1:0001:"));
        Assert.Equal(marked, await CipherTexts(world, "v1:0002:"));
        Assert.Equal(before, await Contents(world));

        Assert.Contains("已停用主密钥 0001", (await Retire(world)).Ok().Output);
        Assert.False(File.Exists(Path.Combine(world.Folder, "keys", "master-0001.key")));
        Assert.Equal(before, await Contents(world));
        Assert.Contains("没有旧密钥", (await Retire(world)).Ok().Output);
        // the number of a retired key isn't given again
        Assert.Contains("主密钥 0003", (await CommandRun.On(world, "rotate-keys")).Ok().Output);
    }

    [Fact]
    public async Task Killed_in_the_middle_it_goes_on_while_people_work()
    {
        await using var world = await World.StartAsync();
        await world.Plan();
        var agency = await world.OperatingAgency("京华");
        await world.Unit(agency);
        var lines = Enumerable
            .Range(0, 2_500)
            .Select(i => new RosterLine("D001", "王甲", TestPerson.Identity(9_000 + i)));
        var director = agency.DirectorBrowser;
        var roster = await World.Import(director, agency, await World.Xlsx(lines));
        await World.ConfirmRoster(director, agency, roster.Id());
        await world.StopAsync();

        await KillAt(world, "members.details");
        var left = await CipherTexts(world, "v1:0001:");
        Assert.InRange(left["members.details"], 1, 2_499);
        (await Retire(world)).Refuses("还有旧密钥的密文");

        await using var server = await ServerProcess.StartAsync(world.Folder, world.Database);
        using var clerk = await new Client(server.Root).SignIn(
            agency.Director.UserName,
            TestPerson.Password
        );
        var path = $"{agency.Path}/members";
        var found = (await clerk.Get($"{path}?size=100")).Ok().At("items")!.AsArray();
        var members = found.Select(m => (Guid)m!["id"]!).ToList();
        var rotating = CommandRun.On(world, "rotate-keys");
        var edits = 0;
        for (; edits < members.Count && (edits < 20 || !rotating.IsCompleted); edits++)
        {
            // the version that was seen before the rotation is still the right one
            var phone = $"139{10_000_000 + edits}";
            (await clerk.Put($"{path}/{members[edits]}", new { phone, card = "" }, 0)).Ok();
        }
        Assert.Contains("接着上次的轮换", (await rotating).Ok().Output);
        (await Retire(world)).Ok();
        Assert.Empty(await CipherTexts(world, "v1:0001:"));
        for (var i = 0; i < edits; i++)
        {
            var whole = await clerk.Post($"{path}/{members[i]}/reveal", null, key: "");
            Assert.Equal($"139{10_000_000 + i}", whole.Ok().String("phone"));
        }
    }

    [Fact]
    public async Task A_row_that_somebody_holds_is_passed_by_and_done_the_next_time()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "SQLite has one writer at a time");
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        await side.NewMember();
        await world.StopAsync();
        await using var app = Open(world);
        app.Services.GetRequiredService<KeyRing>().AddMasterKey();
        var rotation = app.Services.GetRequiredService<KeyRotation>();
        await app
            .Services.GetRequiredService<Work>()
            .AsAgencyAsync(
                await world.AgencyIdOf(side.Agency.Slug),
                true,
                async (db, _) =>
                {
                    (await db.Members.SingleAsync(m => m.Id == side.Insured)).JobTitle = "在改";
                    await db.SaveChangesAsync();
                    Assert.True(await rotation.PassAsync((_, _) => { }, default) > 1);
                    return true;
                }
            );
        Assert.Equal([("members.details", 1L)], await rotation.UnderOlderKeysAsync(default));
        Assert.Equal(1, await rotation.PassAsync((_, _) => { }, default));
        Assert.Empty(await rotation.UnderOlderKeysAsync(default));
    }

    static Task<CommandRun> Retire(World world) => CommandRun.On(world, "rotate-keys", "--retire");

    [GeneratedRegex(@"^(\w+\.\w+)：\d+ 条", RegexOptions.Multiline)]
    private static partial Regex Progress();

    /// <summary>Runs the command until it has told of a column for the first time.</summary>
    static async Task KillAt(World world, string column)
    {
        using var process = System.Diagnostics.Process.Start(
            ServerProcess.StartInfo(world.Folder, world.Database, "rotate-keys")
        )!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(column, StringComparison.Ordinal))
                break;
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>The program with the keys of the world's folder as they are now, not
    /// serving.</summary>
    static WebApplication Open(World world) =>
        Server.Build(
            World.Arguments(world.Folder, world.Database),
            services => services.AddSingleton<TimeProvider>(world.Clock)
        );

    /// <summary>The columns that hold values of a beginning, with how many.</summary>
    static async Task<SortedDictionary<string, long>> CipherTexts(World world, string beginning)
    {
        await using var app = Open(world);
        return await app
            .Services.GetRequiredService<Work>()
            .AsOfficeAsync(
                false,
                async (db, _) =>
                {
                    var found = new SortedDictionary<string, long>(StringComparer.Ordinal);
                    foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsMappedToJson()))
                    foreach (var property in type.GetProperties())
                        if (Stored(property) == typeof(string))
                        {
                            var (table, column) = (type.GetTableName(), property.GetColumnName());
                            var sql =
                                $"SELECT count(*) AS \"Value\" FROM {table} WHERE {column} LIKE '{beginning}%'";
                            var count = await db.Database.SqlQueryRaw<long>(sql).SingleAsync();
                            if (count > 0)
                                found[$"{table}.{column}"] = count;
                        }
                    return found;
                }
            );
    }

    static Type Stored(IReadOnlyProperty property) =>
        property.GetTypeMapping() is var mapping && mapping.Converter is { } converter
            ? converter.ProviderClrType
            : mapping.ClrType;

    /// <summary>All that the database says, decrypted, versions included; and the contents of
    /// files.
    /// </summary>
    static async Task<List<string>> Contents(World world)
    {
        await using var app = Open(world);
        var cipher = app.Services.GetRequiredService<FieldCipher>();
        var files = app.Services.GetRequiredService<FileStore>();
        return await app
            .Services.GetRequiredService<Work>()
            .AsOfficeAsync(
                false,
                async (db, _) =>
                {
                    var rows = new List<string>();
                    foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned()))
                        if (!Growing.Contains(type.ClrType))
                            rows.AddRange(
                                await (Task<List<string>>)
                                    typeof(RotateKeysTests)
                                        .GetMethod(nameof(Rows), Hidden)!
                                        .MakeGenericMethod(type.ClrType)
                                        .Invoke(null, [db, cipher])!
                            );
                    foreach (var file in await db.Files.AsNoTracking().ToListAsync())
                        Assert.Equal(file.Size, (await files.ReadAsync(file, default)).Length);
                    rows.Sort(StringComparer.Ordinal);
                    return rows;
                }
            );
    }

    const System.Reflection.BindingFlags Hidden =
        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static;

    static readonly Type[] Growing =
    [
        typeof(AuditEntry),
        typeof(AuditCheckpoint),
        typeof(Huzhu.Domain.Enrolment.LedgerEntry),
    ];

    static async Task<List<string>> Rows<T>(HuzhuDb db, FieldCipher cipher)
        where T : class
    {
        var rows = await db.Set<T>().AsNoTracking().ToListAsync();
        return [.. rows.Select(row => typeof(T).Name + " " + string.Join(" ", Values(row)))];

        IEnumerable<string> Values(T row) =>
            db.Entry(row)
                .Properties.Select(p =>
                    p.CurrentValue is string text
                    && text.StartsWith("v1:", StringComparison.Ordinal)
                        ? cipher.Decrypt(text, row is StoredFile f ? $"file:{f.Id}" : "")
                        : JsonSerializer.Serialize(p.CurrentValue)
                );
    }
}
