using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Huzhu.Data;

/// <summary>For `make migration`: the model without a server or a real key ring.</summary>
sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteHuzhuDb>
{
    public SqliteHuzhuDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteHuzhuDb>()
                .UseSqlite("Data Source=:memory:")
                .UseSnakeCaseNamingConvention()
                .Options,
            new TenantScope(),
            DesignKeys.Cipher()
        );
}

sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresHuzhuDb>
{
    public PostgresHuzhuDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresHuzhuDb>()
                .UseNpgsql("Host=localhost")
                .UseSnakeCaseNamingConvention()
                .Options,
            new TenantScope(),
            DesignKeys.Cipher()
        );
}

static class DesignKeys
{
    public static FieldCipher Cipher() =>
        new(KeyRing.Open(Directory.CreateTempSubdirectory("huzhu-design").FullName));
}
