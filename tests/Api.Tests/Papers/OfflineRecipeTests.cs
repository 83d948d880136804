using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Papers;

/// <summary>The commands of docs/recipes/verify-offline.md, run as they stand there.</summary>
public class OfflineRecipeTests
{
    const string Keys = "/.well-known/huzhu-certificates.json";

    [Fact]
    [Keeps("AG-11")]
    public async Task The_recipe_verifies_what_we_signed_and_nothing_else()
    {
        await using var world = await World.StartAsync();
        var (_, _, slug) = await world.ApprovedAgency();
        (
            await (await world.Office("reviewer")).Act($"office/agencies/{slug}", "certificates")
        ).Ok();
        var keys = (await world.Visitor().Get(Keys)).Ok().Text;
        var certificate = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Certificates.SingleAsync()
        );
        var letter = await world.Work.AsOfficeAsync(false, (db, _) => db.Letters.FirstAsync());

        foreach (
            var (token, fact) in new[]
            {
                (certificate.Payload, certificate.FullName),
                (letter.Payload, letter.PersonName),
            }
        )
        {
            var (code, output) = await Follow(token, keys);
            Assert.True(
                code == 0 && output.StartsWith("Verified OK\n", StringComparison.Ordinal),
                output
            );
            Assert.Contains(fact, output);
        }
        // one byte of the payload, then of the signature
        foreach (
            var at in new[]
            {
                certificate.Payload.LastIndexOf('.') - 20,
                certificate.Payload.Length - 20,
            }
        )
        {
            var changed = certificate.Payload.ToCharArray();
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            var (code, output) = await Follow(new string(changed), keys);
            Assert.NotEqual(0, code);
            Assert.DoesNotContain("Verified OK", output);
        }
        // keys that don't hold the one it names
        Assert.NotEqual(
            0,
            (
                await Follow(
                    certificate.Payload,
                    keys.Replace("certificate-0001", "certificate-0009")
                )
            ).Code
        );
    }

    /// <summary>Runs the recipe in an empty folder, but for the download of the keys.</summary>
    static async Task<(int Code, string Output)> Follow(string token, string keys)
    {
        var recipe = await File.ReadAllTextAsync(Repository("docs/recipes/verify-offline.md"));
        var blocks = recipe.Split("```").Where((_, i) => i % 2 == 1).Select(b => b.Trim()).ToList();
        var download = Assert.Single(
            blocks,
            b => b.StartsWith("curl -fsSo keys.json http", StringComparison.Ordinal)
        );
        Assert.EndsWith(Keys, download);
        Assert.Single(blocks, b => b == "token='HZ1.….…'");
        var commands = Assert.Single(blocks, b => b.Contains("openssl"));
        var folder = Directory.CreateTempSubdirectory("huzhu-recipe-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "keys.json"), keys);
            using var bash = Process.Start(
                new ProcessStartInfo("bash", ["-ec", $"token='{token}'\n{commands}"])
                {
                    WorkingDirectory = folder,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var errors = bash.StandardError.ReadToEndAsync();
            var output = await bash.StandardOutput.ReadToEndAsync();
            await bash.WaitForExitAsync();
            return (bash.ExitCode, output + await errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Repository(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Makefile")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, path);
    }
}
