using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Npgsql;

namespace Bench;

/// <summary>
/// The limit: Kestrel, the framework's cookie with a session store in memory, and one prepared,
/// indexed query for twenty rows inside the row-level-security transaction. BEGIN, both SET LOCAL,
/// the query and COMMIT go in one round trip. No count, no rules, no deadlines, no labels.
/// </summary>
static class BareServer
{
    sealed record Row(
        Guid Id,
        string Kind,
        string Status,
        string? ReceiptNumber,
        string Title,
        string Applicant,
        DateTime? SubmittedAt,
        string? DecisionNumber,
        DateTime? DecidedAt
    );

    public static async Task RunAsync(string port, string connection, string agency)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => cookie.SessionStore = new Store());
        await using var source = NpgsqlDataSource.Create(connection);
        var app = builder.Build();
        app.UseAuthentication();
        app.MapGet("/healthz/ready", () => IsInstalledAsync(source));
        app.MapGet(
            "/sign-in",
            http =>
                http.SignInAsync(
                    new(
                        new ClaimsIdentity(
                            [new("sid", "1")],
                            CookieAuthenticationDefaults.AuthenticationScheme
                        )
                    )
                )
        );
        var id = Guid.TryParse(agency, out var parsed) ? parsed : Guid.Empty;
        app.MapGet(
            "/rows",
            async (HttpContext http) =>
                http.User.Identity?.IsAuthenticated == true
                    ? Results.Ok(await RowsAsync(source, id))
                    : Results.Unauthorized()
        );
        app.MapGet(
            "/members",
            async (HttpContext http) =>
                http.User.Identity?.IsAuthenticated == true
                    ? Results.Ok(await MembersAsync(source, id))
                    : Results.Unauthorized()
        );
        await app.RunAsync();
    }

    sealed record Member(Guid Id, string Name, Guid UnitId, string Details, string PhoneState);

    /// <summary>Twenty members as they stand in the table, still encrypted.</summary>
    static async Task<List<Member>> MembersAsync(NpgsqlDataSource source, Guid agency)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("BEGIN"),
                new("SET LOCAL ROLE huzhu_agency"),
                new($"SET LOCAL app.agency_id = '{agency}'"),
                new(
                    """
                    SELECT id, name, unit_id, details, phone_state FROM members
                    WHERE agency_id = $1 ORDER BY id DESC LIMIT 20
                    """
                )
                {
                    Parameters = { new() { Value = agency } },
                },
                new("COMMIT"),
            },
        };
        var rows = new List<Member>(20);
        await using var reader = await batch.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(
                new(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetGuid(2),
                    reader.GetString(3),
                    reader.GetString(4)
                )
            );
        return rows;
    }

    /// <summary>The first answer from the database.</summary>
    static async Task<string> IsInstalledAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            "BEGIN; SET LOCAL ROLE huzhu_office; SELECT created_at FROM installation; COMMIT",
            connection
        );
        return $"{await command.ExecuteScalarAsync()}";
    }

    static async Task<List<Row>> RowsAsync(NpgsqlDataSource source, Guid agency)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("BEGIN"),
                new("SET LOCAL ROLE huzhu_agency"),
                new($"SET LOCAL app.agency_id = '{agency}'"),
                new(
                    """
                    SELECT id, kind, status, receipt_number, title, applicant_name, submitted_at,
                    decision_number, decided_at FROM agency_cases
                    WHERE agency_id = $1 AND secret_hash IS NULL AND status = 'Approved'
                    ORDER BY coalesce(submitted_at, created_at) DESC, id DESC LIMIT 20
                    """
                )
                {
                    Parameters = { new() { Value = agency } },
                },
                new("COMMIT"),
            },
        };
        var rows = new List<Row>(20);
        await using var reader = await batch.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(
                new(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    Text(3),
                    reader.GetString(4),
                    reader.GetString(5),
                    Instant(6),
                    Text(7),
                    Instant(8)
                )
            );
        return rows;

        string? Text(int i) => reader.IsDBNull(i) ? null : reader.GetString(i);
        DateTime? Instant(int i) => reader.IsDBNull(i) ? null : reader.GetDateTime(i);
    }

    sealed class Store : ITicketStore
    {
        readonly ConcurrentDictionary<string, AuthenticationTicket> tickets = [];

        public Task<string> StoreAsync(AuthenticationTicket ticket)
        {
            var key = Guid.NewGuid().ToString();
            tickets[key] = ticket;
            return Task.FromResult(key);
        }

        public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
            Task.FromResult(tickets.GetValueOrDefault(key));

        public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

        public Task RemoveAsync(string key) => Task.CompletedTask;
    }
}
