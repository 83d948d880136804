using System.Linq.Expressions;
using Huzhu.Data.People;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Custody;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Reconciliations;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace Huzhu.Data;

/// <summary>
/// The whole database. A unit of work opens its <see cref="Scope"/> first; the filter "Tenant"
/// then hides every row of other agencies. SQLite and PostgreSQL have an empty subclass each,
/// which owns their migrations. Contexts are pooled: each takes on the scope of who uses it, and
/// has none in between.
/// </summary>
public abstract partial class HuzhuDb(DbContextOptions options)
    : IdentityUserContext<Person, Guid>(options)
{
    /// <summary>The name of the query filter that keeps agencies apart.</summary>
    public const string TenantFilter = "Tenant";

    /// <summary>The name of the query filter that holds a clerk of points to the own point.
    /// </summary>
    public const string PointFilter = "Point";

    TenantScope? scope;

    public TenantScope Scope =>
        scope ?? throw new InvalidOperationException("the context belongs to no unit of work");

    internal FieldCipher Cipher { get; } =
        options
            .FindExtension<CoreOptionsExtension>()!
            .ApplicationServiceProvider!.GetRequiredService<FieldCipher>();

    /// <summary>Whether it is the embedded database.</summary>
    public abstract bool Embedded { get; }

    /// <summary>Belongs to the unit of work with this scope, until it is disposed of.</summary>
    public HuzhuDb In(TenantScope taken)
    {
        if (scope is not null)
            throw new InvalidOperationException("the context belongs to a unit of work");
        scope = taken;
        return this;
    }

    public override void Dispose()
    {
        Leave();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Leave();
        return base.DisposeAsync();
    }

    void Leave() => (scope, Carried) = (null, null);

    /// <summary>What stands before and after the first command in PostgreSQL, until it has carried
    /// it there: what opens the scope and, where it is the only command, what ends it.</summary>
    internal (string[] Before, string[] After)? Carried { get; set; }

    /// <summary>The statements that go to the database for one: itself and what it has to
    /// carry.</summary>
    internal string[] Carrying(string sql)
    {
        if (Carried is not var (before, after))
            return [sql];
        Carried = null;
        return [.. before, sql, .. after];
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<DateTime>().HaveConversion<UtcInstant>();
        conventions.Properties<Money>().HaveConversion<WholeFen>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        foreach (var module in ModuleTables.All)
            module.Map(model, Cipher);
        foreach (
            var type in model.Model.GetEntityTypes().Where(t => t.FindProperty("Version") != null)
        )
            model.Entity(type.ClrType).Property<int>("Version").IsConcurrencyToken();
        model
            .HasDbFunction(() => IsAbsent(default))
            .HasTranslation(of => new SqlUnaryExpression(
                ExpressionType.Equal,
                of[0],
                typeof(bool),
                null
            ));
        foreach (var type in TenantTypes(model))
            MapTenant(model, type);
    }

    /// <summary>IS NULL of a parameter. EF Core knows whether it is and leaves the whole
    /// alternative out of the statement, so that the database plans "agency_id = …" once, and by an
    /// index; a plain "== null" would be sent as one more parameter, which every plan would have to
    /// wait for.</summary>
    internal static bool IsAbsent(Guid? parameter) =>
        throw new InvalidOperationException($"only within a query: {parameter}");

    /// <summary>The entity types whose rows belong to one agency.</summary>
    public static IEnumerable<Type> TenantTypes(ModelBuilder model) =>
        model
            .Model.GetEntityTypes()
            .Select(t => t.ClrType)
            .Where(typeof(IAgencyOwned).IsAssignableFrom)
            .ToList();

    void MapTenant(ModelBuilder model, Type type) =>
        typeof(HuzhuDb)
            .GetMethod(
                nameof(MapTenantOf),
                System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic
            )!
            .MakeGenericMethod(type)
            .Invoke(this, [model]);

    /// <summary>Wall 1 for one tenant table, and its key (agency, id), unless it has one of its own
    /// that begins with the agency.</summary>
    void MapTenantOf<T>(ModelBuilder model)
        where T : class, IAgencyOwned
    {
        if (typeof(T).GetProperty("Id") is not null)
            model.Entity<T>().HasKey("AgencyId", "Id");
        model
            .Entity<T>()
            .HasQueryFilter(
                TenantFilter,
                row => IsAbsent(Scope.Only) || row.AgencyId == Scope.Only
            );
        if (OfPoint<T>() is { } ofPoint)
            model.Entity<T>().HasQueryFilter(PointFilter, ofPoint);
    }

    /// <summary>What of a table a clerk of points reaches: what belongs to a unit of the own
    /// point, or hangs on what does; of rosters, bank lines, closed months, campaigns and registers
    /// of what was paid to whom, which are about many units, nothing. Null: the table isn't about
    /// units.</summary>
    Expression<Func<T, bool>>? OfPoint<T>()
        where T : class, IAgencyOwned
    {
        Type? Has(string property) => typeof(T).GetProperty(property)?.PropertyType;
        if (typeof(T) == typeof(MemberUnit))
            return row =>
                IsAbsent(Scope.Point) || EF.Property<Guid?>(row, "PointId") == Scope.Point;
        Type[] ofManyUnits =
        [
            typeof(Roster),
            typeof(BankLine),
            typeof(Reconciliation),
            typeof(Campaign),
            typeof(ElectronicPayment),
            typeof(Cheque),
        ];
        if (ofManyUnits.Contains(typeof(T)))
            return row => IsAbsent(Scope.Point);
        if (Has("UnitId") == typeof(Guid))
            return row =>
                IsAbsent(Scope.Point)
                || MemberUnits.Any(u =>
                    u.AgencyId == row.AgencyId && u.Id == EF.Property<Guid>(row, "UnitId")
                );
        if (Has("UnitId") == typeof(Guid?))
            return row =>
                IsAbsent(Scope.Point)
                || MemberUnits.Any(u =>
                    u.AgencyId == row.AgencyId && u.Id == EF.Property<Guid?>(row, "UnitId")
                );
        if (Has("MemberId") == typeof(Guid))
            return row =>
                IsAbsent(Scope.Point)
                || Members.Any(m =>
                    m.AgencyId == row.AgencyId && m.Id == EF.Property<Guid>(row, "MemberId")
                );
        if (Has("EventId") == typeof(Guid))
            return row =>
                IsAbsent(Scope.Point)
                || InsuredEvents.Any(e =>
                    e.AgencyId == row.AgencyId && e.Id == EF.Property<Guid>(row, "EventId")
                );
        if (Has("ClaimId") == typeof(Guid))
            return row =>
                IsAbsent(Scope.Point)
                || Claims.Any(c =>
                    c.AgencyId == row.AgencyId && c.Id == EF.Property<Guid>(row, "ClaimId")
                );
        return null;
    }
}

/// <summary>The embedded database: nothing to install.</summary>
public sealed class SqliteHuzhuDb(DbContextOptions<SqliteHuzhuDb> options) : HuzhuDb(options)
{
    public override bool Embedded => true;
}

/// <summary>The production database, with row-level security as the third wall.</summary>
public sealed class PostgresHuzhuDb(DbContextOptions<PostgresHuzhuDb> options) : HuzhuDb(options)
{
    public override bool Embedded => false;
}

/// <summary>A model belongs to the key ring that its encrypting converters hold.</summary>
sealed class ModelPerKeyRing : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), ((HuzhuDb)context).Cipher, designTime);
}

/// <summary>Options that every HuzhuDb is opened with.</summary>
public static class HuzhuDbOptions
{
    /// <summary>Caches the model per key ring, since its converters hold the keys.</summary>
    public static DbContextOptionsBuilder UseModelPerKeyRing(
        this DbContextOptionsBuilder options
    ) => options.ReplaceService<IModelCacheKeyFactory, ModelPerKeyRing>();
}

/// <summary>Instants are UTC in the database and come back as UTC.</summary>
sealed class UtcInstant()
    : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTime, DateTime>(
        value =>
            value.Kind == DateTimeKind.Unspecified
                ? DateTime.SpecifyKind(value, DateTimeKind.Utc)
                : value.ToUniversalTime(),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc)
    );

/// <summary>Amounts are whole fen in the database (T-7).</summary>
sealed class WholeFen()
    : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Money, long>(
        money => money.Fen,
        fen => new Money(fen)
    );
