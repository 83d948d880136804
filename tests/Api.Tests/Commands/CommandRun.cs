using System.Diagnostics;
using Api.Tests.Crash;

namespace Api.Tests.Commands;

/// <summary>What a command of the real program said, and how it ended.</summary>
public sealed record CommandRun(int Code, string Output, string Errors)
{
    /// <summary>Runs it in a process of its own, on a folder and database.</summary>
    public static Task<CommandRun> On(
        string folder,
        TestDatabase database,
        params string[] arguments
    ) => OfAsync(ServerProcess.StartInfo(folder, database, arguments));

    public static Task<CommandRun> On(World world, params string[] arguments) =>
        On(world.Folder, world.Database, arguments);

    /// <param name="input">What is typed, line by line; null: nobody is there.</param>
    public static async Task<CommandRun> OfAsync(ProcessStartInfo start, string? input = null)
    {
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>Fails unless it did what it was asked.</summary>
    public CommandRun Ok()
    {
        Assert.True(Code == 0, ToString());
        Assert.Equal("", Errors);
        return this;
    }

    /// <summary>Fails unless it refused, in one line and with these words.</summary>
    public CommandRun Refuses(string words)
    {
        Assert.True(Code == 1, ToString());
        Assert.Contains(words, Errors);
        Assert.DoesNotContain("   at ", Errors);
        return this;
    }
}
