using Huzhu.Api.Commands;

namespace Huzhu.Demo;

/// <summary>The demo's data, as the product asks for it.</summary>
public sealed class InventedOffice : IDemo
{
    readonly DemoFacts facts = new();

    public Task<bool> SeedAsync(IServiceProvider services, CancellationToken ct) =>
        DemoData.SeedAsync(services, ct);

    public Task PrintSignInsAsync(string dataFolder) => DemoCast.PrintAsync(dataFolder);

    public async Task<IReadOnlyList<DemoSignIn>> SignInsAsync(
        string dataFolder,
        CancellationToken ct
    ) =>
        [
            .. (await DemoCast.ReadAsync(dataFolder, ct))
                .Where(account => account.Posts.Count > 0)
                .Select(account => new DemoSignIn(
                    account.User,
                    account.Password,
                    account.Name,
                    account.Posts[0].Agency,
                    account.Posts[0].Post
                )),
        ];

    public (string Name, string IdentityNumber) Invent()
    {
        lock (facts)
            return (facts.Name(), DemoFacts.AnyIdentity());
    }
}
