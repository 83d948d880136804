using System.Text.RegularExpressions;
using Api.Tests.Crash;
using Huzhu.Api;
using Huzhu.Data.Audit;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Api.Tests.Commands;

/// <summary>What a backup holds comes back whole; what it doesn't hold whole does not come back.
/// </summary>
public partial class BackupTests
{
    [Fact]
    public async Task After_everything_is_destroyed_a_backup_gives_the_same_product()
    {
        await using var safe = await Empty.MakeAsync(); // where the backup is kept
        await using var place = await Empty.MakeAsync(); // where it is restored
        var (before, agency, document, archive) = await LiveAndDieAsync(safe.Folder);

        var restored = (await place.Run("restore", "--from", archive)).Ok();
        Assert.Equal(before.Root, RootIn(restored.Output));
        await RequireNoAuthorityLeft(place);
        Assert.Matches("raise-numbers[^\\n]*\\n  [A-Z]{2,3}-2026-[0-9]{4}\\n", restored.Output);
        (await place.Run("raise-numbers", "DJZ-2026-0012")).Ok();
        (await place.Run("raise-numbers", "XYZ-1")).Refuses("不是编号");
        Assert.Contains(
            "序列已到 12 号",
            (await place.Run("raise-numbers", "DJZ-2026-0003")).Ok().Output
        );
        Assert.Equal(before, await Facts.Of(place, agency.Director));
        await RequireEveryFileReadable(place);
        Assert.Contains(
            "有效",
            (await place.Run("verify-certificate", "--payload", before.Payload)).Ok().Output
        );

        // people sign in as before, and see the same document
        await using var server = await ServerProcess.StartAsync(place.Folder, place.Database);
        using var reviewer = await new Client(server.Root).SignIn("reviewer", TestPerson.Password);
        Assert.Equal(document.Bytes, (await reviewer.Get(document.Path)).Ok().Bytes);

        // nothing is ever restored over something
        (await place.Run("restore", "--from", archive)).Refuses("不会覆盖");
    }

    /// <summary>An agency with its papers, backed up; then database and folder are gone.</summary>
    static async Task<(Facts, TestAgency, (string Path, byte[] Bytes), string)> LiveAndDieAsync(
        string safe
    )
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var (reviewer, path) = (await world.Office("reviewer"), $"office/cases/{agency.CaseId}");
        path += $"/documents/{(await reviewer.Get(path)).Ok().Id("documents.0.id")}";
        var bytes = (await reviewer.Get(path)).Ok().Bytes;
        await world.StopAsync();
        await world.Service<Sealer>().SealAsync();
        var facts = await Facts.Of(world.Services, agency.Director);
        Assert.True(facts.Rows.Count > 20);
        Assert.Equal(facts.Root, RootIn((await CommandRun.On(world, "verify-audit")).Ok().Output));
        return (facts, agency, (path, bytes), await BackupAsync(world, safe));
    }

    [Fact]
    public async Task A_backup_taken_while_people_work_is_of_one_moment()
    {
        await using var world = await World.StartAsync();
        await world.SubmittedApplication();
        using var enough = new CancellationTokenSource();
        var working = Enumerable
            .Range(0, 3)
            .Select(async _ =>
            {
                var submitted = 0;
                for (; !enough.IsCancellationRequested; submitted++)
                    await world.SubmittedApplication($"单位{submitted}");
                return submitted;
            })
            .ToList();
        await using var safe = await Empty.MakeAsync();
        var sizes = new List<int>();
        for (var i = 0; i < 2; i++)
        {
            var archive = await BackupAsync(world, safe.Folder);
            await using var place = await Empty.MakeAsync();
            (await place.Run("restore", "--from", archive)).Ok();
            sizes.Add(await RequireOneMoment(place));
            File.Delete(archive);
        }
        await enough.CancelAsync();
        Assert.True((await Task.WhenAll(working)).Sum() > 0);
        Assert.True(sizes[1] > sizes[0], $"nobody worked meanwhile: {sizes[0]}, {sizes[1]}");
    }

    /// <summary>Numbers, cases, steps and audit entries agree, and no file is missing.</summary>
    /// <returns>How many applications were submitted.</returns>
    static async Task<int> RequireOneMoment(Empty place)
    {
        await RequireEveryFileReadable(place);
        await using var app = Build(place);
        return await app
            .Services.GetRequiredService<Work>()
            .AsOfficeAsync(
                false,
                async (db, _) =>
                {
                    var submitted = await db.Cases.CountAsync(c => c.ReceiptNumber != null);
                    Assert.Equal(
                        submitted,
                        await db
                            .NumberSeries.Where(n => n.Kind == NumberKind.Receipt)
                            .SumAsync(n => n.Last)
                    );
                    Assert.Equal(
                        submitted,
                        await db.AuditEntries.CountAsync(e => e.Action.StartsWith("Submit"))
                    );
                    return submitted;
                }
            );
    }

    [Fact]
    public async Task A_backup_that_is_cut_or_changed_anywhere_is_refused_and_leaves_nothing_behind()
    {
        await using var world = await World.StartAsync();
        await world.SubmittedApplication();
        await world.StopAsync();
        await world.Service<Sealer>().SealAsync();
        await using var safe = await Empty.MakeAsync();
        var archive = await BackupAsync(world, safe.Folder);
        await using var place = await Empty.MakeAsync();
        var (tried, random) = (0, Proof.Seeded("damaged backups"));
        foreach (var damaged in await DamagedArchive.AllAsync(archive, safe.Folder, random))
        {
            var refusal = await Record.ExceptionAsync(() => RestoreAsync(place, damaged.Path));
            Assert.True(refusal is Huzhu.Api.Commands.CommandFailed, $"{damaged.What}: {refusal}");
            await RequireNothing(place, damaged.What);
            tried++;
        }
        Proof.Say("damaged backups", $"{tried}, all refused");
        // and as a command
        var cut = Path.Combine(safe.Folder, "cut.tar.gz");
        await File.WriteAllBytesAsync(cut, (await File.ReadAllBytesAsync(archive))[..5000]);
        (await place.Run("restore", "--from", cut)).Refuses("备份文件");
        (await place.Run("restore", "--from", cut + ".none")).Refuses("没有这个备份文件");
        await RequireNothing(place, "as a command");
        // the allowed twin
        await RestoreAsync(place, archive);
    }

    /// <summary>Nobody is signed in, no sheet opens an account, no program has a secret.</summary>
    static async Task RequireNoAuthorityLeft(Empty place)
    {
        await using var app = Build(place);
        await app
            .Services.GetRequiredService<Work>()
            .AsOfficeAsync(
                false,
                async (db, _) =>
                {
                    Assert.True(await db.Sessions.AnyAsync());
                    Assert.False(await db.Sessions.AnyAsync(s => s.EndedAt == null));
                    Assert.False(
                        await db.Invitations.AnyAsync(i => i.UsedAt == null && i.RevokedAt == null)
                    );
                    Assert.False(await db.ApiClients.AnyAsync(c => c.SecretHash != null));
                    Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.Action == "Restore"));
                    return true;
                }
            );
    }

    static Task RestoreAsync(Empty place, string archive) =>
        Huzhu.Api.Commands.Restore.RunAsync(SettingsOf(place), archive, default);

    static Huzhu.Api.Pipeline.Settings SettingsOf(Empty place) =>
        Huzhu.Api.Pipeline.Settings.From(
            new ConfigurationBuilder()
                .AddCommandLine(World.Arguments(place.Folder, place.Database))
                .Build()
        );

    static async Task RequireNothing(Empty place, string what)
    {
        Assert.True(!Directory.EnumerateFileSystemEntries(place.Folder).Any(), what);
        Assert.True(
            await Huzhu.Api.Commands.DatabaseCopy.ObstacleAsync(SettingsOf(place), default) is null,
            what
        );
    }

    [Fact]
    public async Task A_dump_that_would_leave_rows_out_fails_and_names_the_table()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "row-level security is PostgreSQL's");
        await using var world = await World.StartAsync();
        await world.StopAsync();
        await using var safe = await Empty.MakeAsync();
        await using var owner = new NpgsqlConnection(world.Database.OwnerConnection);
        await owner.OpenAsync();
        foreach (
            var (spoil, mend) in new[]
            {
                (
                    "DROP POLICY huzhu_office_select ON agency_points",
                    "CREATE POLICY huzhu_office_select ON agency_points FOR SELECT TO huzhu_office USING (true)"
                ),
                (
                    "CREATE POLICY fewer ON letters AS RESTRICTIVE USING (number <> '')",
                    "DROP POLICY fewer ON letters"
                ),
            }
        )
        {
            await RunAsync(spoil);
            (await CommandRun.On(world, "backup", "--to", safe.Folder)).Refuses(
                spoil.Contains("letters") ? "letters" : "agency_points"
            );
            Assert.Empty(Directory.GetFiles(safe.Folder));
            await RunAsync(mend);
        }
        await BackupAsync(world, safe.Folder);

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, owner);
            await command.ExecuteNonQueryAsync();
        }
    }

    static async Task<string> BackupAsync(World world, string safe)
    {
        (await CommandRun.On(world, "backup", "--to", safe)).Ok();
        var archive = Assert.Single(Directory.GetFiles(safe));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(archive)
            );
        return archive;
    }

    static async Task RequireEveryFileReadable(Empty place)
    {
        await using var app = Build(place);
        var store = app.Services.GetRequiredService<FileStore>();
        var files = await app
            .Services.GetRequiredService<Work>()
            .AsOfficeAsync(false, (db, _) => db.Files.AsNoTracking().ToListAsync());
        Assert.NotEmpty(files);
        foreach (var file in files)
            Assert.Equal(
                file.Sha256,
                Convert.ToHexStringLower(
                    System.Security.Cryptography.SHA256.HashData(
                        await store.ReadAsync(file, default)
                    )
                )
            );
    }

    static WebApplication Build(Empty place) =>
        Server.Build(World.Arguments(place.Folder, place.Database));

    static string RootIn(string output) => Root().Match(output).Groups[1].Value;

    [GeneratedRegex("树根 ([0-9a-f]{64})\n")]
    private static partial Regex Root();

    /// <summary>What must be the same before and after.</summary>
    sealed record Facts(
        string Root,
        string Payload,
        string Identity,
        IReadOnlyDictionary<string, long> Rows
    )
    {
        public static async Task<Facts> Of(Empty place, TestPerson who)
        {
            await using var app = Build(place);
            return await Of(app.Services, who);
        }

        public static async Task<Facts> Of(IServiceProvider services, TestPerson who)
        {
            var work = services.GetRequiredService<Work>();
            // a restore is an entry of its own, and remembered answers are not brought back
            var rows = (await work.Rows())
                .Where(r =>
                    r.Key is not ("audit_entries" or "idempotent_answers" or "number_series")
                )
                .ToDictionary();
            return await work.AsOfficeAsync(
                false,
                async (db, _) =>
                    new Facts(
                        Convert.ToHexStringLower(
                            (
                                await services
                                    .GetRequiredService<AuditCheck>()
                                    .RunAsync(db, default)
                            ).RootHash
                        ),
                        (await db.Certificates.SingleAsync()).Payload,
                        (
                            await db.Users.SingleAsync(p => p.UserName == who.UserName)
                        ).IdentityNumber!,
                        rows
                    )
            );
        }

        public bool Equals(Facts? other) =>
            other is not null
            && (Root, Payload, Identity) == (other.Root, other.Payload, other.Identity)
            && Rows.SequenceEqual(other.Rows);

        public override int GetHashCode() => Root.GetHashCode();

        public override string ToString() =>
            $"{Root} {Payload} {Identity} {string.Join(", ", Rows.Select(r => $"{r.Key}={r.Value}"))}";
    }
}
