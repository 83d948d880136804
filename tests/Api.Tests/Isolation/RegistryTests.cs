using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Isolation;

/// <summary>Registry tables by role: what PostgreSQL itself shows an agency, and somebody without
/// an account, of what the office keeps for all.</summary>
public class RegistryTests
{
    [Fact]
    public async Task An_agency_sees_the_invitations_of_its_own_people_alone()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "row-level security is PostgreSQL's");
        await using var world = await World.StartAsync();
        var (one, other) = (
            await world.OperatingAgency("甲区总工会"),
            await world.OperatingAgency("乙区总工会")
        );
        var all = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Invitations.AsNoTracking().ToListAsync()
        );
        foreach (var agency in new[] { one, other })
        {
            var id = await world.Work.AsOfficeAsync(
                false,
                (db, _) =>
                    db.Agencies.Where(a => a.Slug == agency.Slug).Select(a => a.Id).SingleAsync()
            );
            var people = await world.Work.AsOfficeAsync(
                false,
                (db, _) =>
                    db.Posts.Where(p => p.AgencyId == id).Select(p => p.PersonId).ToListAsync()
            );
            var seen = await world.Work.AsAgencyAsync(
                id,
                false,
                (db, _) => db.Invitations.AsNoTracking().ToListAsync()
            );
            Assert.NotEmpty(seen);
            Assert.All(seen, i => Assert.Contains(i.PersonId, people));
            Assert.True(seen.Count < all.Count);
        }
    }

    [Fact]
    public async Task Somebody_without_an_account_sees_one_application_alone()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "row-level security is PostgreSQL's");
        await using var world = await World.StartAsync();
        var (one, other) = (await world.Applicant(), await world.Applicant());
        Assert.Equal([one.Id], await Seen(one.Id));
        Assert.Equal([other.Id], await Seen(other.Id));
        Assert.Empty(await Seen(Guid.CreateVersion7()));

        async Task<List<Guid>> Seen(Guid id)
        {
            await using var services = world.Services.CreateAsyncScope();
            services.ServiceProvider.GetRequiredService<TenantScope>().OpenPublic(id);
            var db = services.ServiceProvider.GetRequiredService<HuzhuDb>();
            await using var unit = await UnitOfWork.BeginAsync(db, writes: false, default);
            return await db.Cases.Select(c => c.Id).ToListAsync();
        }
    }
}
