using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Files;
using Huzhu.Data.Members;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Pipeline;

/// <summary>The database, the tenancy and the key ring as services.</summary>
static class DataServices
{
    public static IServiceCollection AddHuzhuData(
        this IServiceCollection services,
        Settings settings
    )
    {
        services.AddSingleton(_ =>
            KeyRing.Open(Path.Combine(settings.DataFolder, "keys"), settings.KeyWrap)
        );
        services.AddSingleton<FieldCipher>().AddSingleton<BlindIndex>().AddSingleton<MemberKeys>();
        services.AddSingleton<KeyRotation>();
        services.AddSingleton(s => new FileStore(
            Path.Combine(settings.DataFolder, "files"),
            s.GetRequiredService<FieldCipher>(),
            s.GetRequiredService<TimeProvider>()
        ));
        services
            .AddSingleton(_ => new CheckpointLog(Path.Combine(settings.DataFolder, "audit")))
            .AddSingleton<AuditCheck>()
            .AddSingleton<AuditProofs>()
            .AddSingleton<Sealer>()
            .AddHostedService(s => s.GetRequiredService<Sealer>());
        services
            .AddSingleton(s => new CertificateKeys(
                s.GetRequiredService<KeyRing>(),
                Path.Combine(settings.DataFolder, "keys"),
                s.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<CertificateSigning>();
        services.AddScoped<TenantScope>().AddSingleton<Work>();
        if (settings.Postgres)
            services.AddPool<PostgresHuzhuDb>(o => Postgres(o, settings.Connection));
        else
            services.AddPool<SqliteHuzhuDb>(o => Sqlite(o, settings.Connection));
        return services;
    }

    static void AddPool<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> set)
        where T : HuzhuDb =>
        services
            .AddPooledDbContextFactory<T>(set)
            .AddScoped<HuzhuDb>(s =>
                s.GetRequiredService<IDbContextFactory<T>>()
                    .CreateDbContext()
                    .In(s.GetRequiredService<TenantScope>())
            );

    /// <summary>The database as its owner sees it, for migrations.</summary>
    public static HuzhuDb Owner(IServiceProvider services, Settings settings)
    {
        if (!settings.Postgres)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteHuzhuDb>();
            Sqlite(sqlite, settings.Connection);
            sqlite.UseApplicationServiceProvider(services);
            return new SqliteHuzhuDb(sqlite.Options).In(new());
        }
        var postgres = new DbContextOptionsBuilder<PostgresHuzhuDb>();
        Postgres(postgres, settings.OwnerConnection);
        postgres.UseApplicationServiceProvider(services);
        return new PostgresHuzhuDb(postgres.Options).In(new());
    }

    static void Sqlite(DbContextOptionsBuilder options, string connection) =>
        options
            .UseSqlite(
                connection,
                s =>
                    s.MigrationsAssembly(typeof(HuzhuDb).Assembly.FullName)
                        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            )
            .With();

    static void Postgres(DbContextOptionsBuilder options, string connection) =>
        options
            .UseNpgsql(
                connection,
                p =>
                    p.MigrationsAssembly(typeof(HuzhuDb).Assembly.FullName)
                        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            )
            .With();

    static void With(this DbContextOptionsBuilder options) =>
        options
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new TenantGuard(), new EnterScope(), new StorableText())
            .UseModelPerKeyRing();
}
