using Api.Tests.Commands;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Audit;

/// <summary>Logs and proofs as they are downloaded, checked by the command as anyone runs it.
/// </summary>
public sealed class ProveEntryTests
{
    [Fact]
    [Keeps("SE-1")]
    public async Task What_the_office_and_an_agency_download_is_verified_without_the_server()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var (sealer, office) = (world.Service<Sealer>(), await world.Office("inspector"));
        await sealer.SealAsync();
        var older = (await office.Get("office/audit/checkpoints?size=1")).Ok();
        (await office.Get("office/audit/log")).Ok(); // recorded, so that the log grows
        await sealer.SealAsync();
        var log = (await office.Get("office/audit/log")).Ok().Text;
        Assert.Contains("\"DownloadLog\"", log);
        await sealer.SealAsync(); // that download too: both proofs end at the same checkpoint
        var size = older.At("items.0.treeSize");
        var growth = (await office.Get($"office/audit/growth?older={size}")).Ok().Text;
        var own = (await agency.DirectorBrowser.Get($"{agency.Path}/audit?size=100")).Ok();
        Assert.All(
            own.At("items")!.AsArray(),
            row => Assert.NotNull(row!["agency"]?.GetValue<string>())
        );
        var entry = own.Id("items.0.id");
        var proof = (await agency.DirectorBrowser.Get($"{agency.Path}/audit/{entry}/proof")).Ok();

        using var folder = new Downloads();
        folder.Add("keys", (await world.Visitor().Get("/.well-known/huzhu-audit.json")).Ok().Text);
        folder.Add("kept", older.String("items.0.line") + "\n");
        folder.Add("log", log);
        folder.Add("growth", growth);
        folder.Add("proof", proof.Text);
        (await folder.Verify("--log", "log", "--proof", "growth", "proof")).Ok();
        (await folder.Verify("--proof", "growth", "proof")).Ok();

        folder.Add("proof", proof.Text.Replace("\"sequence\":", "\"sequence\":1"));
        Assert.Contains("被改动", (await folder.Verify("--proof", "growth", "proof")).Output);
        folder.Add("log", log[..(log.IndexOf('\n') + 1)]);
        Assert.Equal(1, (await folder.Verify("--log", "log")).Code);
        Assert.Equal(2, (await CommandRun.OfAsync(folder.Start("verify-log"))).Code);
    }

    [Fact]
    public async Task A_proof_of_a_large_log_holds_for_every_kind_of_place()
    {
        await using var world = await World.StartAsync();
        var (sealer, clock) = (world.Service<Sealer>(), world.Clock);
        foreach (var count in new[] { 1500, 1800 })
        {
            await world.Work.AsOfficeAsync(
                writes: true,
                (db, _) =>
                {
                    for (var i = 0; i < count; i++)
                        db.AuditEntries.Add(
                            new()
                            {
                                Id = clock.NewId(),
                                At = clock.Now(),
                                ActorName = "系统",
                                Action = "Test",
                                Subject = "",
                                Data = "{}",
                            }
                        );
                    return Task.FromResult(0);
                }
            );
            while (await sealer.SealAsync() > 0) { }
            await RequireProven(world);
        }
    }

    static async Task RequireProven(World world)
    {
        var office = await world.Office("inspector");
        var size = (await office.Get("office/audit/checkpoints?size=1"))
            .Ok()
            .At("items.0.treeSize")!
            .GetValue<long>();
        using var verifier = new LogVerifier(
            (await world.Visitor().Get("/.well-known/huzhu-audit.json")).Ok().Text,
            [(await office.Get("office/audit/checkpoints?size=1")).Ok().String("items.0.line")]
        );
        foreach (var place in new[] { 0, 1, 1023, 1024, 1025, size - 2, size - 1 })
        {
            var id = await world.Work.AsOfficeAsync(
                writes: false,
                (db, _) =>
                    db.AuditEntries.Where(e => e.Sequence == place).Select(e => e.Id).SingleAsync()
            );
            var proof = (await office.Get($"office/audit/{id}/proof")).Ok().Text;
            Assert.Null(verifier.CheckProof(proof));
        }
        var rows = (await office.Get("office/audit/checkpoints?size=100")).Ok().At("items")!;
        foreach (var row in rows.AsArray())
        {
            var growth = await office.Get($"office/audit/growth?older={row!["treeSize"]}");
            Assert.Null(verifier.CheckProof(growth.Ok().Text));
        }
    }

    /// <summary>A folder with what was downloaded, and nothing else.</summary>
    sealed class Downloads : IDisposable
    {
        readonly string folder = Directory.CreateTempSubdirectory("huzhu-downloads-").FullName;

        public void Add(string name, string text) =>
            File.WriteAllText(Path.Combine(folder, name), text);

        public Task<CommandRun> Verify(params string[] arguments) =>
            CommandRun.OfAsync(
                Start(["verify-log", "--keys", "keys", "--checkpoint", "kept", .. arguments])
            );

        public System.Diagnostics.ProcessStartInfo Start(params string[] arguments)
        {
            var program = typeof(Huzhu.Api.Server).Assembly.Location;
            var start = new System.Diagnostics.ProcessStartInfo("dotnet", [program, .. arguments])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // neither database nor folder nor settings
            foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("HUZHU_")).ToList())
                start.Environment.Remove(name);
            return start;
        }

        public void Dispose() => Directory.Delete(folder, true);
    }
}
