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
        services.AddSingleton(_ => KeyRing.Open(Path.Combine(settings.DataFolder, "keys")));
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
            services.AddDbContext<HuzhuDb, PostgresHuzhuDb>(
                o => Postgres(o, settings.Connection),
                optionsLifetime: ServiceLifetime.Singleton
            );
        else
            services.AddDbContext<HuzhuDb, SqliteHuzhuDb>(
                o => Sqlite(o, settings.Connection),
                optionsLifetime: ServiceLifetime.Singleton
            );
        return services;
    }

    /// <summary>The database as its owner sees it, for migrations.</summary>
    public static HuzhuDb Owner(IServiceProvider services, Settings settings)
    {
        var cipher = services.GetRequiredService<FieldCipher>();
        if (!settings.Postgres)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteHuzhuDb>();
            Sqlite(sqlite, settings.Connection);
            return new SqliteHuzhuDb(sqlite.Options, new(), cipher);
        }
        var postgres = new DbContextOptionsBuilder<PostgresHuzhuDb>();
        Postgres(postgres, settings.OwnerConnection);
        return new PostgresHuzhuDb(postgres.Options, new(), cipher);
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
