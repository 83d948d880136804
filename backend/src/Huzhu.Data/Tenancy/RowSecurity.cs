using System.Text;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huzhu.Data.Tenancy;

/// <summary>
/// Wall 3: PostgreSQL itself keeps agencies apart. Four group roles without a login own
/// nothing; the app's login may only take them on, one per transaction. The migrate command
/// writes all of it anew each time, from the model and the table below.
/// </summary>
public static class RowSecurity
{
    const string Agency = "huzhu_agency";
    const string Office = "huzhu_office";
    const string Public = "huzhu_public";
    const string Ledger = "huzhu_ledger";
    const string OwnAgency = "nullif(current_setting('app.agency_id', true), '')::uuid";
    const string OwnCase = "nullif(current_setting('app.case_id', true), '')::uuid";
    const string OwnEngagement =
        $"engagement_id in (select id from engagements where by_agency_id = {OwnAgency})";

    /// <summary>What the agency itself engaged, and what engages others to look into it.</summary>
    const string EngagesHere =
        $"by_agency_id = {OwnAgency} or kind = 'FederationSupervision' "
        + "or id in (select engagement_id from engaged_agencies)";
    const string PeopleHere =
        "select person_id from posts union select person_id from engaged_persons";
    const string OpenStates = "status in ('Draft', 'Submitted', 'Returned', 'Withdrawn')";

    /// <summary>What agency and public (and the office on the audit log) may do on a registry table: which commands, on which
    /// rows, and for updates on which columns (null: all).</summary>
    sealed record Grant(
        string Role,
        string Table,
        string Commands,
        string Rows,
        string? Check = null,
        string? Columns = null
    );

    const string CaseColumns =
        "title, applicant_name, agency_kind, area_code, receipt_number, "
        + "content, status, submitted_at, return_reasons, version";

    static readonly Grant[] Grants =
    [
        new(Agency, "agencies", "SELECT", $"id = {OwnAgency}"),
        new(
            Agency,
            "agencies",
            "UPDATE",
            $"id = {OwnAgency}",
            Columns: "set_up_notice_on, business_started_on, termination_received_on, "
                + "termination_notice_on, version"
        ),
        new(Agency, "change_notices", "SELECT", $"agency_id = {OwnAgency}"),
        new(
            Agency,
            "change_notices",
            "UPDATE",
            $"agency_id = {OwnAgency}",
            Columns: "notice_on, collected_on"
        ),
        new(Agency, "successions", "SELECT", $"agency_id = {OwnAgency}"),
        new(Agency, "agency_cases", "SELECT", $"agency_id = {OwnAgency}"),
        new(Agency, "agency_cases", "INSERT", $"agency_id = {OwnAgency} and {OpenStates}"),
        new(
            Agency,
            "agency_cases",
            "UPDATE",
            $"agency_id = {OwnAgency}",
            $"agency_id = {OwnAgency} and {OpenStates}",
            CaseColumns
        ),
        new(Agency, "case_documents", "ALL", "case_id in (select id from agency_cases)"),
        new(Agency, "case_steps", "SELECT", "case_id in (select id from agency_cases)"),
        new(Agency, "case_steps", "INSERT", "case_id in (select id from agency_cases)"),
        new(Agency, "certificates", "SELECT", $"agency_id = {OwnAgency}"),
        new(Agency, "letters", "SELECT", $"agency_id = {OwnAgency}"),
        new(Agency, "posts", "SELECT", $"agency_id = {OwnAgency}"),
        new(Agency, "posts", "INSERT", $"agency_id = {OwnAgency}"),
        new(Agency, "posts", "UPDATE", $"agency_id = {OwnAgency}"),
        new(Agency, "persons", "SELECT", $"id in ({PeopleHere})"),
        new(Agency, "invitations", "SELECT", $"person_id in ({PeopleHere})"),
        new(Agency, "invitations", "INSERT", $"person_id in ({PeopleHere})"),
        new(Agency, "engagements", "SELECT", EngagesHere),
        new(Agency, "engagements", "INSERT", $"by_agency_id = {OwnAgency}"),
        new(Agency, "engagements", "UPDATE", $"by_agency_id = {OwnAgency}"),
        new(Agency, "engaged_agencies", "SELECT", $"agency_id = {OwnAgency}"),
        new(Agency, "engaged_agencies", "INSERT", $"agency_id = {OwnAgency}"),
        new(Agency, "engaged_persons", "SELECT", "engagement_id in (select id from engagements)"),
        new(Agency, "engaged_persons", "INSERT", OwnEngagement),
        new(Agency, "office_matters", "SELECT", "true"),
        new(Agency, "number_series", "ALL", "kind = 'Receipt'"),
        new(Agency, "calendar_edits", "SELECT", "true"),
        new(Agency, "parameter_values", "SELECT", "true"),
        new(Agency, "occurrences", "SELECT", $"agency_id = {OwnAgency}"),
        new(Agency, "jobs", "ALL", $"agency_id = {OwnAgency}"),
        new(Agency, "files", "ALL", $"agency_id = {OwnAgency}"),
        new(Agency, "files", "SELECT", "id in (select file_id from office_matters)"),
        new(Agency, "idempotent_answers", "ALL", $"agency_id = {OwnAgency}"),
        new(Agency, "audit_entries", "SELECT", $"agency_id = {OwnAgency}"),
        new(Agency, "audit_entries", "INSERT", $"agency_id = {OwnAgency} and sequence is null"),
        new(Agency, "plan_versions", "SELECT", "status = 'Released'"),
        new(Agency, "joiner_decisions", "SELECT", $"agency_id = {OwnAgency}"),
        new(Agency, "joiner_decisions", "INSERT", $"agency_id = {OwnAgency} and approved is null"),
        new(Agency, "joiner_decisions", "DELETE", $"agency_id = {OwnAgency} and approved is null"),
        new(Agency, "cover_certificates", "SELECT", $"agency_id = {OwnAgency}"),
        new(Agency, "cover_certificates", "INSERT", $"agency_id = {OwnAgency}"),
        new(Public, "plan_versions", "SELECT", "status = 'Released'"),
        new(Public, "cover_certificates", "SELECT", "true"),
        // one function alone takes this role on, within the caller's transaction
        new(Ledger, "cover_ledger", "SELECT", "true"),
        new(Ledger, "cover_ledger", "INSERT", "true"),
        new(Ledger, "cover_ledger", "DELETE", "true"),
        new(Office, "cover_ledger", "SELECT", "false"),
        // roots tell nothing of what is under them, and are there to be handed out
        new(Agency, "audit_checkpoints", "SELECT", "true"),
        new(Agency, "installation", "SELECT", "true"),
        new(Public, "agencies", "SELECT", "true"),
        new(Public, "certificates", "SELECT", "true"),
        new(Public, "letters", "SELECT", "true"),
        new(Public, "calendar_edits", "SELECT", "true"),
        new(Public, "parameter_values", "SELECT", "true"),
        new(Public, "agency_cases", "SELECT", $"id = {OwnCase}"),
        new(Public, "agency_cases", "INSERT", $"id = {OwnCase} and {OpenStates}"),
        new(
            Public,
            "agency_cases",
            "UPDATE",
            $"id = {OwnCase}",
            $"id = {OwnCase} and {OpenStates}",
            CaseColumns
        ),
        new(Public, "case_documents", "ALL", $"case_id = {OwnCase}"),
        new(Public, "case_findings", "SELECT", "false"),
        new(Agency, "case_findings", "SELECT", "false"),
        new(Public, "case_steps", "SELECT", $"case_id = {OwnCase}"),
        new(Public, "case_steps", "INSERT", $"case_id = {OwnCase}"),
        new(Public, "files", "ALL", $"case_id = {OwnCase} and agency_id is null"),
        new(Public, "misuse_reports", "INSERT", "true"),
        new(Public, "number_series", "ALL", "kind = 'Receipt'"),
        new(Public, "idempotent_answers", "ALL", "agency_id is null"),
        new(Public, "audit_entries", "INSERT", "sequence is null"),
        new(Public, "installation", "SELECT", "true"),
        // The log only grows; the sealer numbers an entry once, and nobody touches it again.
        new(Office, "audit_entries", "SELECT", "true"),
        new(Office, "audit_entries", "INSERT", "sequence is null"),
        new(
            Office,
            "audit_entries",
            "UPDATE",
            "sequence is null",
            "sequence is not null",
            "sequence, leaf_hash"
        ),
        new(Office, "audit_checkpoints", "SELECT", "true"),
        new(Office, "audit_checkpoints", "INSERT", "true"),
    ];

    /// <summary>The statements that open a transaction in a scope. Ids are written from a
    /// Guid, never from text.</summary>
    public static string[] Entering(TenantScope scope) =>
        scope.Reach switch
        {
            Reach.AllAgencies => [$"SET LOCAL ROLE {Office}"],
            Reach.Agency =>
            [
                $"SET LOCAL ROLE {Agency}",
                $"SET LOCAL app.agency_id = '{scope.AgencyId}'",
            ],
            Reach.Public =>
            [
                $"SET LOCAL ROLE {Public}",
                $"SET LOCAL app.case_id = '{scope.CaseId}'",
            ],
            _ => throw new InvalidOperationException("the unit of work has no scope yet"),
        };

    /// <summary>The same as one text.</summary>
    public static string Enter(TenantScope scope) => string.Join("; ", Entering(scope));

    /// <summary>Takes on, for what follows in this transaction, the role that alone reaches the
    /// ledger of persons; <see cref="Enter"/> leaves it again.</summary>
    internal const string EnterLedger = $"SET LOCAL ROLE {Ledger}";

    /// <summary>Everything that the owner sets up after the migrations; may run any number of
    /// times. <paramref name="login"/> is the app's login role.</summary>
    public static string SetUp(IModel model, string login)
    {
        var sql = new StringBuilder();
        foreach (var role in new[] { Agency, Office, Public, Ledger })
            sql.AppendLine(
                $"""
                DO $$ BEGIN CREATE ROLE {role} NOLOGIN NOBYPASSRLS;
                EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
                GRANT USAGE ON SCHEMA public TO {role};
                GRANT {role} TO {Quote(login)};
                """
            );
        // migrate itself writes a row, in the office's role; a backup takes the ledger along
        sql.AppendLine($"GRANT {Office}, {Ledger} TO CURRENT_USER;");
        var tenants = model
            .GetEntityTypes()
            .Where(t => typeof(IAgencyOwned).IsAssignableFrom(t.ClrType))
            .Select(t => t.GetTableName()!)
            .ToHashSet();
        foreach (var table in model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct())
        {
            sql.AppendLine(
                $"""
                REVOKE ALL ON {table} FROM {Agency}, {Office}, {Public}, {Ledger}, {Quote(
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
            else if (!Grants.Any(g => g.Role == Office && g.Table == table))
                sql.AppendLine(Allow(new(Office, table, "ALL", "true")));
        }
        foreach (var grant in Grants)
            sql.AppendLine(Allow(grant));
        return sql.ToString();
    }

    static void SetUpTenantTable(StringBuilder sql, string table)
    {
        sql.AppendLine(Allow(new(Agency, table, "ALL", $"agency_id = {OwnAgency}")));
        sql.AppendLine(Allow(new(Office, table, "SELECT", "true")));
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
        return open.Count == 0
            ? null
            : $"下列数据表没有强制行级安全：{string.Join("、", open)}。请先执行 migrate。";
    }

    static string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";
}
