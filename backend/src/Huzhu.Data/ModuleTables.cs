using System.Text.Json;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huzhu.Data;

/// <summary>What one module keeps in the database: its tables, and the grants on those of the
/// registry (a tenant's tables get theirs by convention, see <see cref="RowSecurity"/>).</summary>
abstract class ModuleTables
{
    /// <summary>All modules, in the order in which their tables refer to each other.</summary>
    public static readonly IReadOnlyList<ModuleTables> All =
    [
        new AgencyTables(),
        new PeopleTables(),
        new OfficeTables(),
        new AuditTables(),
        new CommitteeTables(),
        new BudgetTables(),
        new CustodyTables(),
        new PlanTables(),
        new MemberTables(),
        new EnrolmentTables(),
        new ContributionTables(),
        new ClaimTables(),
        new PaymentTables(),
        new ReconciliationTables(),
        new SettlementTables(),
        new ReliefTables(),
        new RebateTables(),
        new BookTables(),
        new StatisticsTables(),
    ];

    public abstract void Map(ModelBuilder model, FieldCipher cipher);

    /// <summary>What agencies and the public (and the office on the audit log) may do on tables of
    /// the registry.</summary>
    public virtual IReadOnlyList<Grant> Grants => [];

    /// <summary>Kept as JSON text: it is read whole and never searched.</summary>
    protected static void AsJson<T>(PropertyBuilder<T> property) =>
        property.HasConversion(
            new ValueConverter<T, string>(
                value => JsonSerializer.Serialize(value, Benefit.Json),
                stored => JsonSerializer.Deserialize<T>(stored, Benefit.Json)!
            ),
            new ValueComparer<T>(
                (a, b) =>
                    JsonSerializer.Serialize(a, Benefit.Json)
                    == JsonSerializer.Serialize(b, Benefit.Json),
                value => JsonSerializer.Serialize(value, Benefit.Json).GetHashCode()
            )
        );
}
