using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Huzhu.Api.Pipeline;
using Huzhu.Data.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Huzhu.Api.Session;

/// <summary>
/// Hashes passwords, which takes a core a tenth of a second each: never within a unit of work,
/// and only a few at once over all callers. Callers who are known (a session, a browser that
/// signed in before) have a lane of their own, so that a flood of strangers doesn't keep them
/// waiting. The threads are "nice": every other request goes first.
/// </summary>
public sealed class Hashing : IDisposable
{
    /// <summary>How many may wait in one lane; more are told to come again.</summary>
    const int MostWaiting = 16;

    /// <summary>How many of one address may wait or be hashed.</summary>
    const int MostOfOneAddress = 3;

    readonly PasswordHasher<Person> hasher;
    readonly Lazy<string> nobodys;
    readonly Lane known = new("hashing");
    readonly Lane strangers = new("hashing of strangers");
    readonly ConcurrentDictionary<string, int> waiting = new();

    public Hashing(IOptions<PasswordHasherOptions> options)
    {
        hasher = new(options);
        nobodys = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));
    }

    /// <summary>Whether a password is the one of a hash; a missing hash takes as long.</summary>
    /// <returns>And the hash to keep from now on, where the kept one is of an older kind.</returns>
    /// <exception cref="TryLater">Too many are waiting.</exception>
    public Task<(bool Right, string? Renewed)> VerifyAsync(
        string? hash,
        string password,
        Caller caller
    ) =>
        RunAsync(
            caller,
            () =>
            {
                var found = hasher.VerifyHashedPassword(null!, hash ?? nobodys.Value, password);
                return hash is null || found == PasswordVerificationResult.Failed ? (false, null)
                    : found == PasswordVerificationResult.Success ? (true, (string?)null)
                    : (true, hasher.HashPassword(null!, password));
            }
        );

    /// <summary>The hash of a new password.</summary>
    /// <exception cref="TryLater">Too many are waiting.</exception>
    public Task<string> HashAsync(string password, Caller caller) =>
        RunAsync(caller, () => hasher.HashPassword(null!, password));

    internal async Task<T> RunAsync<T>(Caller caller, Func<T> work)
    {
        if (waiting.AddOrUpdate(caller.Address, 1, (_, n) => n + 1) > MostOfOneAddress)
        {
            Leave(caller.Address);
            throw new TryLater(5);
        }
        try
        {
            return await (caller.IsKnown ? known : strangers).RunAsync(work);
        }
        finally
        {
            Leave(caller.Address);
        }
    }

    void Leave(string address)
    {
        if (waiting.AddOrUpdate(address, 0, (_, n) => n - 1) == 0)
            waiting.TryRemove(new(address, 0));
    }

    public void Dispose()
    {
        known.Dispose();
        strangers.Dispose();
    }

    /// <summary>A queue with threads of its own: half the cores, at least one.</summary>
    sealed class Lane : IDisposable
    {
        readonly BlockingCollection<Action> queue = new(MostWaiting);

        public Lane(string name)
        {
            for (var i = 0; i < Math.Max(1, Environment.ProcessorCount / 2); i++)
                new Thread(Work) { Name = name, IsBackground = true }.Start();
        }

        public Task<T> RunAsync<T>(Func<T> work)
        {
            var done = new TaskCompletionSource<T>(
                TaskCreationOptions.RunContinuationsAsynchronously
            );
            if (!queue.TryAdd(() => Complete(done, work)))
                throw new TryLater(5);
            return done.Task;
        }

        static void Complete<T>(TaskCompletionSource<T> done, Func<T> work)
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        }

        void Work()
        {
            if (OperatingSystem.IsLinux())
                _ = setpriority(which: 0, who: 0, priority: 10);
            foreach (var work in queue.GetConsumingEnumerable())
                work();
        }

        public void Dispose() => queue.CompleteAdding();
    }

    // Linux gives each thread a priority of its own, which .NET doesn't set there.
#pragma warning disable SYSLIB1054, IDE1006
    [DllImport("libc", SetLastError = true)]
    static extern int setpriority(int which, uint who, int priority);
#pragma warning restore SYSLIB1054, IDE1006
}
