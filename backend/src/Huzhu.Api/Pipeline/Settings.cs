using Huzhu.Data.Security;

namespace Huzhu.Api.Pipeline;

/// <summary>Everything that is set from outside, read once at start.</summary>
public sealed record Settings
{
    /// <summary>Demo mode: seeded data, accounts without a second factor, a clock to set.</summary>
    public required bool Demo { get; init; }

    /// <summary>The folder of database, files, keys and checkpoints (HUZHU_DATA).</summary>
    public required string DataFolder { get; init; }
    public required bool Postgres { get; init; }

    /// <summary>The app's connection; on PostgreSQL a role that owns nothing.</summary>
    public required string Connection { get; init; }

    /// <summary>The owner's connection, for migrate only (ConnectionStrings:Owner).</summary>
    public required string OwnerConnection { get; init; }

    /// <summary>Where the demo's clock starts (HUZHU_NOW); null in production.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The address that printed links and QR codes start with (HUZHU_ADDRESS). Only a demo
    /// goes without: its links lead to this machine.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>The host names that requests may name, besides that of the address and of this
    /// machine (AllowedHosts, separated by semicolons).</summary>
    public IReadOnlyList<string> OtherHosts { get; init; } = [];

    /// <summary>What wraps the keys on the disk (HUZHU_KEY_PASSPHRASE, or HUZHU_KEY_PASSPHRASE_FILE
    /// such as a systemd credential); null: they lie there in clear.</summary>
    public KeyWrap? KeyWrap { get; init; }

    /// <summary>Proxies whose X-Forwarded-For is believed (HUZHU_PROXIES, comma
    /// separated).</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Whether everybody needs a second factor: always, but in a demo, or where a gateway
    /// in front asks for one (HUZHU_SECOND_FACTOR=optional).</summary>
    public bool SecondFactor { get; init; } = true;

    /// <summary>A foreign OpenID Connect authority whose tokens programs may bring, and what they
    /// call us (Authority:Address, Authority:Audience); empty: none.</summary>
    public string Authority { get; init; } = "";
    public string Audience { get; init; } = "";

    /// <summary>What this instance is called (HUZHU_INSTANCE), one process at a time: on starting
    /// anew it takes up the jobs that it had begun. The machine's name unless set.</summary>
    public string Instance { get; init; } = Environment.MachineName;

    /// <summary>Bytes that must stay free on the disk of the data folder, or uploads of people
    /// without an account stop (HUZHU_FREE_SPACE; 2 GB).</summary>
    public long FreeSpace { get; init; } = 2L << 30;

    /// <summary>Bytes that all drafts of people without an account may hold together
    /// (HUZHU_PUBLIC_STORAGE; 20 GB).</summary>
    public long PublicStorage { get; init; } = 20L << 30;

    /// <summary>The folder of built front ends (HUZHU_FRONTEND).</summary>
    public string Frontend { get; init; } = "";

    /// <summary>Reads the configuration; refuses what production must not have.</summary>
    public static Settings From(IConfiguration config)
    {
        var folder = Path.GetFullPath(config["HUZHU_DATA"] ?? "data");
        var postgres = "Postgres".Equals(
            config["Database:Provider"],
            StringComparison.OrdinalIgnoreCase
        );
        var given = WithPassword(
            config.GetConnectionString("Default"),
            config["HUZHU_APP_PASSWORD_FILE"]
        );
        var connection = postgres
            ? Prepared(
                given ?? throw new InvalidOperationException("缺少 ConnectionStrings__Default。")
            )
            : given ?? $"Data Source={Path.Combine(folder, "huzhu.db")}";
        var demo = config.GetValue("HUZHU_DEMO", false);
        var now = config["HUZHU_NOW"];
        if (now is not null && !demo)
            throw new InvalidOperationException("HUZHU_NOW 只能用于演示模式（HUZHU_DEMO=true）。");
        return new()
        {
            Demo = demo,
            DataFolder = folder,
            Postgres = postgres,
            Connection = connection,
            OwnerConnection =
                WithPassword(
                    config.GetConnectionString("Owner"),
                    config["HUZHU_OWNER_PASSWORD_FILE"]
                ) ?? connection,
            Now = now is null ? null : DateTimeOffset.Parse(now, null),
            PublicAddress = (config["HUZHU_ADDRESS"] ?? "").TrimEnd('/'),
            OtherHosts = (config["AllowedHosts"] ?? "").Split(
                ';',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            KeyWrap = KeyWrap.From(
                config["HUZHU_KEY_PASSPHRASE"],
                config["HUZHU_KEY_PASSPHRASE_FILE"]
            ),
            Proxies = (config["HUZHU_PROXIES"] ?? "").Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            SecondFactor = !demo && config["HUZHU_SECOND_FACTOR"] != "optional",
            Authority = config["Authority:Address"] ?? "",
            Audience = config["Authority:Audience"] ?? "huzhu",
            Instance = config["HUZHU_INSTANCE"] ?? Environment.MachineName,
            Frontend = config["HUZHU_FRONTEND"] ?? "",
            FreeSpace = config.GetValue("HUZHU_FREE_SPACE", 2L << 30),
            PublicStorage = config.GetValue("HUZHU_PUBLIC_STORAGE", 20L << 30),
        };
    }

    /// <summary>The host names that requests may name.</summary>
    public IList<string> Hosts() =>
        [
            "localhost",
            "127.0.0.1",
            "[::1]",
            .. Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address)
                ? [address.Host]
                : (string[])[],
            .. OtherHosts,
        ];

    /// <summary>Whether browsers come by https: the address says so, or this request does.</summary>
    public bool IsSecure(HttpContext http) =>
        http.Request.IsHttps
        || PublicAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a cookie; under https one that no other host can set.</summary>
    public string CookieName(HttpContext http, string name) =>
        IsSecure(http) ? "__Host-" + name : name;

    /// <summary>How every cookie of ours is set.</summary>
    public CookieOptions Cookie(HttpContext http, TimeSpan lives) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.Strict,
            Secure = IsSecure(http),
            MaxAge = lives,
        };

    /// <summary>A connection whose password stands in a file, such as a container's
    /// secret.</summary>
    static string? WithPassword(string? connection, string? file) =>
        string.IsNullOrEmpty(connection) || string.IsNullOrEmpty(file)
            ? connection
            : new Npgsql.NpgsqlConnectionStringBuilder(connection)
            {
                Password = File.ReadAllText(file).Trim(),
            }.ToString();

    /// <summary>Statements are prepared once per connection, unless the text says otherwise; and
    /// nothing is reset between two uses of one, since whatever is set is set within a
    /// transaction.</summary>
    static string Prepared(string connection) =>
        connection.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase)
            ? connection
            : $"{connection};Max Auto Prepare=100;Auto Prepare Min Usages=3;No Reset On Close=true";
}
