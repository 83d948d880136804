using Api.Tests.Isolation;
using Huzhu.Data;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Enrolment;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Api.Tests.Enrolment;

/// <summary>Nothing in the schema keeps it from being spread over several databases by agency
/// (infra/citus): what is unique is unique within an agency, refers to rows of the same one, and is
/// joined to them by it.</summary>
public class DistributionTests
{
    [Fact]
    public async Task Keys_and_references_of_tenant_tables_begin_with_the_agency()
    {
        await using var world = await World.StartAsync();
        var wrong = await world.Work.AsOfficeAsync(
            false,
            (db, _) => Task.FromResult(WrongOf(db).ToList())
        );
        Assert.Empty(wrong);
    }

    /// <summary>Whatever the calls of the isolation matrix need is brought about, and what can be
    /// read is read by somebody who may; then the statements are looked at.</summary>
    [Fact]
    public async Task Statements_join_tenant_tables_by_the_agency_alone()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "only PostgreSQL is spread over databases");
        await using var world = await World.StartAsync();
        using var sent = new SentSql(world);
        var scene = await Scene.SetUp(world);
        await scene.A.FillCommitteeAndCustody();
        foreach (var (name, callOf) in EndpointCalls.Known.Where(k => !IsPrinted(k.Key)))
        {
            var call = await callOf(scene.A);
            if (call.Method != HttpMethod.Get)
                continue;
            foreach (var caller in scene.Callers.Where(c => c.MayRead(scene.A)))
                if ((await call.By(caller.Browser)).Status < 300)
                    break;
        }
        var tenants = await world.Work.AsOfficeAsync(
            false,
            (db, _) =>
                Task.FromResult(
                    db.Model.GetEntityTypes()
                        .Where(IsTenant)
                        .Select(t => t.GetTableName()!)
                        .ToHashSet()
                )
        );
        Assert.True(sent.Statements.Count > 500);
        var strays = sent
            .Statements.Keys.Select(s =>
                (s.Reach, s.Sql, Joins: SentSql.Strays(s.Reach, s.Sql, tenants))
            )
            .Where(s => s.Joins is not null)
            .GroupBy(s => $"{s.Reach}: {s.Joins}")
            .Select(g => $"{g.Key}\n{g.First().Sql}");
        Assert.True(!strays.Any(), string.Join("\n\n", strays));
        // the registry stands apart: no statement names a table of it beside a tenant's
        var mixed = sent
            .Statements.Keys.SelectMany(s => s.Sql.Split(';'))
            .Select(one => SentSql.Tables(one))
            .Where(t => t.Overlaps(tenants) && t.Any(name => !tenants.Contains(name)))
            .Select(t => string.Join(" × ", t.Order()))
            .Distinct()
            .Order();
        Assert.True(!mixed.Any(), string.Join("\n", mixed));
        // persons are spread by their own key: nothing of an agency can be joined to them
        Assert.DoesNotContain(
            sent.Statements.Keys,
            s => SentSql.Tables(s.Sql) is var t && t.Contains("cover_ledger") && t.Overlaps(tenants)
        );
    }

    static bool IsPrinted(string name) => name.StartsWith("Print", StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT 1 FROM members AS m JOIN enrolments AS e ON m.id = e.member_id", true)]
    [InlineData(
        "SELECT 1 FROM members AS m JOIN enrolments AS e ON m.agency_id = e.agency_id",
        false
    )]
    [InlineData(
        "SELECT 1 FROM members AS m WHERE (@s OR m.agency_id = @a) AND m.id IN (SELECT e.id FROM enrolments AS e WHERE @s OR e.agency_id = @a)",
        true
    )]
    [InlineData(
        "SELECT m.id, (SELECT COUNT(*) FROM enrolments AS e WHERE e.units > 1) AS t FROM members AS m",
        false
    )]
    [InlineData(
        "SELECT m.id, (SELECT COUNT(*) FROM enrolments AS e WHERE e.member_id = m.id) AS t FROM members AS m",
        true
    )]
    public void The_reading_of_statements_can_fail(string sql, bool strays) =>
        Assert.Equal(
            strays,
            SentSql.Strays(
                Huzhu.Data.Tenancy.Reach.AllAgencies,
                sql,
                new HashSet<string> { "members", "enrolments" }
            )
                is not null
        );

    static IEnumerable<string> WrongOf(HuzhuDb db)
    {
        foreach (var table in db.Model.GetEntityTypes().Where(IsTenant))
        {
            var keys = table.GetKeys().Select(k => k.Properties);
            var unique = table.GetIndexes().Where(i => i.IsUnique).Select(i => i.Properties);
            foreach (var columns in keys.Concat(unique))
                if (columns[0].Name != "AgencyId")
                    yield return $"{table.GetTableName()}: {string.Join(", ", columns.Select(c => c.Name))}";
            foreach (var key in table.GetForeignKeys().Where(k => IsTenant(k.PrincipalEntityType)))
                if (
                    key.Properties[0].Name != "AgencyId"
                    || key.PrincipalKey.Properties[0].Name != "AgencyId"
                )
                    yield return $"{table.GetTableName()} → {key.PrincipalEntityType.GetTableName()}";
        }
        // the registry stands on the coordinator, tenants on workers: no key between them
        foreach (var table in db.Model.GetEntityTypes().Where(IsTenant))
        foreach (var key in table.GetForeignKeys().Where(k => !IsTenant(k.PrincipalEntityType)))
            yield return $"{table.GetTableName()} → {key.PrincipalEntityType.GetTableName()}";
        foreach (var table in db.Model.GetEntityTypes().Where(t => !IsTenant(t)))
        foreach (var key in table.GetForeignKeys().Where(k => IsTenant(k.PrincipalEntityType)))
            yield return $"{table.GetTableName()} → {key.PrincipalEntityType.GetTableName()}";
        var ledger = db.Model.FindEntityType(typeof(LedgerEntry))!;
        if (ledger.FindPrimaryKey()!.Properties[0].Name != nameof(LedgerEntry.PersonKey))
            yield return "cover_ledger isn't keyed by person";
    }

    static bool IsTenant(IReadOnlyEntityType type) =>
        typeof(IAgencyOwned).IsAssignableFrom(type.ClrType);
}
