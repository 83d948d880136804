using Huzhu.Data;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Enrolment;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Api.Tests.Enrolment;

/// <summary>Nothing in the schema keeps it from being spread over several databases by agency
/// (infra/citus): what is unique is unique within an agency, and refers to rows of the same one.</summary>
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
        var ledger = db.Model.FindEntityType(typeof(LedgerEntry))!;
        if (ledger.FindPrimaryKey()!.Properties[0].Name != nameof(LedgerEntry.PersonKey))
            yield return "cover_ledger isn't keyed by person";
    }

    static bool IsTenant(IReadOnlyEntityType type) =>
        typeof(IAgencyOwned).IsAssignableFrom(type.ClrType);
}
