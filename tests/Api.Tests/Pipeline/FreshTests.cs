using System.Text.Json;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Pipeline;

/// <summary>What is written out for all is computed anew once something has changed, and only then.
/// </summary>
public sealed class FreshTests
{
    static readonly TimeSpan Life = TimeSpan.FromMilliseconds(20);

    [Theory]
    [InlineData("same", "same", 1)]
    [InlineData("before", "after", 2)]
    [InlineData(null, null, 2)]
    public async Task It_is_computed_again_when_its_state_is_another_or_unknown(
        string? before,
        string? after,
        int expected
    )
    {
        var (computed, state) = (0, before);
        var fresh = new Fresh<int>(
            () => Task.FromResult(++computed),
            () => Task.FromResult(state),
            Life,
            JsonSerializerOptions.Web
        );
        await fresh.GetAsync(default);
        state = after;
        await Task.Delay(2 * Life);
        await fresh.GetAsync(default);
        Assert.Equal(expected, computed);
    }

    [Fact]
    public async Task Every_commit_is_another_state_of_the_database()
    {
        await using var world = await World.StartAsync();
        if (!TestDatabase.IsPostgres)
        {
            Assert.Null(await world.Work.StateAsync());
            return;
        }
        for (var i = 0; i < 20; i++)
        {
            var before = await world.Work.StateAsync();
            await world.Work.AsOfficeAsync(
                writes: true,
                async (HuzhuDb db, IServiceProvider _) =>
                {
                    (await db.Users.FirstAsync()).AccessFailedCount++;
                    return true;
                }
            );
            Assert.NotEqual(before, await world.Work.StateAsync());
        }
    }
}
