using Huzhu.Data.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Huzhu.Data;

/// <summary>For `make migration`: the model without a server or a real key ring.</summary>
sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteHuzhuDb>
{
    public SqliteHuzhuDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteHuzhuDb>()
                .UseSqlite("Data Source=:memory:")
                .UseSnakeCaseNamingConvention()
                .UseApplicationServiceProvider(DesignKeys.Cipher())
                .Options
        );
}

sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresHuzhuDb>
{
    public PostgresHuzhuDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresHuzhuDb>()
                .UseNpgsql("Host=localhost")
                .UseSnakeCaseNamingConvention()
                .UseApplicationServiceProvider(DesignKeys.Cipher())
                .Options
        );
}

static class DesignKeys
{
    public static IServiceProvider Cipher() =>
        new ServiceCollection()
            .AddSingleton(KeyRing.Open(Directory.CreateTempSubdirectory("huzhu-design").FullName))
            .AddSingleton<FieldCipher>()
            .BuildServiceProvider();
}
