using System.Text;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huzhu.Data.Tenancy;

/// <summary>What agency and public (and the office on the audit log) may do on a registry table:
/// which commands, on which rows, and for updates on which columns (null: all).</summary>
sealed record Grant(
    string Role,
    string Table,
    string Commands,
    string Rows,
    string? Check = null,
    string? Columns = null
);

/// <summary>
/// Wall 3: PostgreSQL itself keeps agencies apart. Four group roles without a login own
/// nothing; the app's login may only take them on, one per transaction. The migrate command
/// writes all of it anew each time, from the model and the table below.
/// </summary>
public static class RowSecurity
{
    internal const string AgencyRole = "huzhu_agency";
    internal const string OfficeRole = "huzhu_office";
    internal const string PublicRole = "huzhu_public";
    internal const string LedgerRole = "huzhu_ledger";
    internal const string OwnAgency = "nullif(current_setting('app.agency_id', true), '')::uuid";
    internal const string OwnCase = "nullif(current_setting('app.case_id', true), '')::uuid";
    internal const string OwnEngagement =
        $"engagement_id in (select id from engagements where by_agency_id = {OwnAgency})";

    /// <summary>What the agency itself engaged, and what engages others to look into it.</summary>
    internal const string EngagesHere =
        $"by_agency_id = {OwnAgency} or kind = 'FederationSupervision' "
        + "or id in (select engagement_id from engaged_agencies)";
    internal const string PeopleHere =
        "select person_id from posts union select person_id from engaged_persons";
    internal const string OpenStates = "status in ('Draft', 'Submitted', 'Returned', 'Withdrawn')";

    internal const string CaseColumns =
        "title, applicant_name, agency_kind, area_code, receipt_number, "
        + "content, status, submitted_at, return_reasons, resolution_id, version";

    static IEnumerable<Grant> Grants => ModuleTables.All.SelectMany(m => m.Grants);

    /// <summary>The statements that open a transaction in a scope. Ids are written from a
    /// Guid, never from text.</summary>
    public static string[] Entering(TenantScope scope) =>
        scope.Reach switch
        {
            Reach.AllAgencies => [$"SET LOCAL ROLE {OfficeRole}"],
            Reach.Agency =>
            [
                $"SET LOCAL ROLE {AgencyRole}",
                $"SET LOCAL app.agency_id = '{scope.AgencyId}'",
            ],
            Reach.Public =>
            [
                $"SET LOCAL ROLE {PublicRole}",
                $"SET LOCAL app.case_id = '{scope.CaseId}'",
            ],
            _ => throw new InvalidOperationException("the unit of work has no scope yet"),
        };

    /// <summary>The same as one text.</summary>
    public static string Enter(TenantScope scope) => string.Join("; ", Entering(scope));

    /// <summary>Takes on, for what follows in this transaction, the role that alone reaches the
    /// ledger of persons; <see cref="Enter"/> leaves it again.</summary>
    internal const string EnterLedger = $"SET LOCAL ROLE {LedgerRole}";

    /// <summary>Works on the ledgers of persons within the caller's transaction, in the role that
    /// alone reaches them, and leaves it again.</summary>
    internal static async Task<T> InLedgerAsync<T>(
        HuzhuDb db,
        Func<Task<T>> work,
        CancellationToken ct
    )
    {
        if (db.Embedded)
            return await work();
        await Bulk.ExecuteAsync(db, EnterLedger, ct);
        var result = await work();
        // a failed statement ends the transaction, and its role with it
        await Bulk.ExecuteAsync(db, Enter(db.Scope), ct);
        return result;
    }

    /// <summary>Everything that the owner sets up after the migrations; may run any number of
    /// times. <paramref name="login"/> is the app's login role.</summary>
    public static string SetUp(IModel model, string login)
    {
        var sql = new StringBuilder();
        foreach (var role in new[] { AgencyRole, OfficeRole, PublicRole, LedgerRole })
            sql.AppendLine(
                $"""
                DO $$ BEGIN CREATE ROLE {role} NOLOGIN NOBYPASSRLS;
                EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
                GRANT USAGE ON SCHEMA public TO {role};
                GRANT {role} TO {Quote(login)};
                """
            );
        // migrate itself writes a row, in the office's role; a backup takes the ledger along
        sql.AppendLine($"GRANT {OfficeRole}, {LedgerRole} TO CURRENT_USER;");
        var tenants = model
            .GetEntityTypes()
            .Where(t => typeof(IAgencyOwned).IsAssignableFrom(t.ClrType))
            .Select(t => t.GetTableName()!)
            .ToHashSet();
        foreach (var table in model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct())
        {
            sql.AppendLine(
                $"""
                REVOKE ALL ON {table} FROM {AgencyRole}, {OfficeRole}, {PublicRole}, {LedgerRole}, {Quote(
                    login
                )}, PUBLIC;
                ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
                ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
                DO $$ DECLARE p record; BEGIN
                FOR p IN SELECT policyname FROM pg_policies
                WHERE schemaname = 'public' AND tablename = '{table}' LOOP
                EXECUTE format('DROP POLICY %I ON {table}', p.policyname); END LOOP; END $$;
                """
            );
            if (tenants.Contains(table))
                SetUpTenantTable(sql, table);
            else if (!Grants.Any(g => g.Role == OfficeRole && g.Table == table))
                sql.AppendLine(Allow(new(OfficeRole, table, "ALL", "true")));
        }
        foreach (var grant in Grants)
            sql.AppendLine(Allow(grant));
        return sql.ToString();
    }

    static void SetUpTenantTable(StringBuilder sql, string table)
    {
        // a module that says itself what the agency may do leaves out what it may not
        if (!Grants.Any(g => g.Role == AgencyRole && g.Table == table))
            sql.AppendLine(Allow(new(AgencyRole, table, "ALL", $"agency_id = {OwnAgency}")));
        sql.AppendLine(Allow(new(OfficeRole, table, "SELECT", "true")));
    }

    static string Allow(Grant grant)
    {
        var commands = grant.Commands == "ALL" ? "SELECT, INSERT, UPDATE, DELETE" : grant.Commands;
        var columns = grant.Columns is null ? "" : $" ({grant.Columns})";
        var rows = grant.Commands switch
        {
            "INSERT" => $"WITH CHECK ({grant.Rows})",
            "SELECT" or "DELETE" => $"USING ({grant.Rows})",
            _ => $"USING ({grant.Rows}) WITH CHECK ({grant.Check ?? grant.Rows})",
        };
        return $"""
            GRANT {commands}{columns} ON {grant.Table} TO {grant.Role};
            CREATE POLICY {grant.Role}_{grant.Commands.ToLowerInvariant()} ON {grant.Table}
            FOR {grant.Commands} TO {grant.Role} {rows};
            """;
    }

    /// <summary>Why a role must not be the app's login, in Chinese; null when it may. What a role
    /// is a member of, it can become.</summary>
    /// <param name="login">Its name; null for the present one.</param>
    internal static async Task<string?> RoleFaultAsync(
        HuzhuDb db,
        string? login,
        CancellationToken ct
    )
    {
        var isUnfit = await db
            .Database.SqlQuery<bool>(
                $"""
                SELECT EXISTS (SELECT 1 FROM pg_roles r
                    WHERE pg_has_role(coalesce({login}::text::name, current_user), r.oid, 'MEMBER')
                    AND (r.rolsuper OR r.rolbypassrls OR EXISTS (
                        SELECT 1 FROM pg_class c WHERE c.relowner = r.oid
                        AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p'))))
                AS "Value"
                """
            )
            .SingleAsync(ct);
        return !isUnfit
            ? null
            : "数据库登录角色是超级用户、可绕过行级安全、拥有数据表，或者是这种角色的成员：拒绝启动。"
                + "请把 ConnectionStrings__Default 换成普通角色（migrate 会建立）。";
    }

    /// <summary>What is wrong with the login or the tables, if anything: the app refuses to
    /// start as a role that could bypass row-level security.</summary>
    public static async Task<string?> FaultAsync(HuzhuDb db, CancellationToken ct)
    {
        if (await RoleFaultAsync(db, null, ct) is { } fault)
            return fault;
        var open = await db
            .Database.SqlQueryRaw<string>(
                """
                SELECT c.relname::text AS "Value" FROM pg_class c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                AND c.relname <> '__EFMigrationsHistory'
                AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                """
            )
            .ToListAsync(ct);
        if (open.Count > 0)
            return $"下列数据表没有强制行级安全：{string.Join("、", open)}。请先执行 migrate。";
        var around = await WaysAroundAsync(db, ct);
        return around.Count == 0
            ? null
            : $"下列视图、物化视图或外部表绕过行级安全：{string.Join("、", around)}。"
                + "请删除，或改为 security_invoker 视图（外部表和物化视图须收回权限）。";
    }

    /// <summary>Views that read with their owner's rights, and what can't have row-level security
    /// at all (materialised views, foreign tables), as far as one of the app's roles may read it.
    /// What belongs to an extension is the database's own.</summary>
    static Task<List<string>> WaysAroundAsync(HuzhuDb db, CancellationToken ct) =>
        db
            .Database.SqlQueryRaw<string>(
                $"""
                SELECT c.relname::text AS "Value" FROM pg_class c
                WHERE c.relnamespace = 'public'::regnamespace
                AND (c.relkind IN ('m', 'f') OR c.relkind = 'v' AND NOT EXISTS (
                    SELECT 1 FROM pg_options_to_table(c.reloptions) o
                    WHERE o.option_name = 'security_invoker'
                    AND lower(o.option_value) IN ('true', 'on', 'yes', '1')))
                AND NOT EXISTS (SELECT 1 FROM pg_depend d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
                AND EXISTS (
                    SELECT 1 FROM unnest(ARRAY['{AgencyRole}', '{OfficeRole}', '{PublicRole}', '{LedgerRole}',
                        current_user::text]) r
                    WHERE has_any_column_privilege(r::name, c.oid, 'SELECT'))
                """
            )
            .ToListAsync(ct);

    static string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";
}
