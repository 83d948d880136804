using System.Diagnostics;

namespace Api.Tests.Papers;

/// <summary>Reads a QR code off a printed page as a phone would: from pixels.</summary>
static class Scanner
{
    /// <summary>The QR code's text of a PDF's first page at a resolution in dots per inch; the
    /// test is skipped, with the reason, where poppler or zbar isn't installed.</summary>
    public static async Task<string> ReadQrAsync(byte[] pdf, int resolution, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("huzhu-scan-").FullName;
        try
        {
            var file = Path.Combine(folder, "paper.pdf");
            await File.WriteAllBytesAsync(file, pdf, ct);
            await RunAsync(
                "pdftoppm",
                ct,
                "-r",
                $"{resolution}",
                "-png",
                "-singlefile",
                file,
                Path.Combine(folder, "page")
            );
            var text = await RunAsync(
                "zbarimg",
                ct,
                "--quiet",
                "--raw",
                "-Sdisable",
                "-Sqrcode.enable",
                Path.Combine(folder, "page.png")
            );
            return text.TrimEnd('\n');
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<string> RunAsync(string tool, CancellationToken ct, params string[] words)
    {
        var start = new ProcessStartInfo(tool, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{tool} isn't installed (Debian: poppler-utils, zbar-tools)");
        }
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            Assert.True(process.ExitCode == 0, $"{tool}: {await errors}");
            return await output;
        }
    }
}
