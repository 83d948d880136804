using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

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
        new StatisticsTables(),
    ];

    public abstract void Map(ModelBuilder model, FieldCipher cipher);

    /// <summary>What agencies and the public (and the office on the audit log) may do on tables of
    /// the registry.</summary>
    public virtual IReadOnlyList<Grant> Grants => [];
}
