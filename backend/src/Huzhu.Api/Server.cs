using System.Text.Json;
using System.Text.Json.Serialization;
using Huzhu.Api.Audit;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;

namespace Huzhu.Api;

/// <summary>The web program: what it is made of, in one place.</summary>
public static class Server
{
    /// <summary>Starts the server and stays until it is stopped.</summary>
    public static async Task<int> RunAsync(string[] args, Action<IServiceCollection>? adjust = null)
    {
        var app = Build(args, adjust);
        if (await Readiness.FaultAsync(app.Services) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 1;
        }
        var settings = app.Services.GetRequiredService<Settings>();
        if (settings is { Demo: false, KeyWrap: null })
            await Console.Error.WriteLineAsync(
                $"警告：{Path.Combine(settings.DataFolder, "keys")} 里的密钥没有封装，"
                    + "拿到这块磁盘或备份的人能读出全部资料。"
                    + "请设置 HUZHU_KEY_PASSPHRASE_FILE（见部署说明“密钥”一节）。"
            );
        await app.RunAsync();
        return 0;
    }

    /// <param name="args">Settings as on the command line, such as --urls=….</param>
    /// <param name="adjust">Last word on the services: tests set the clock here, the demo adds
    /// itself.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // whether keys lie in clear is said once, of all of them, at the start
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.AddTelemetry();
        AddTo(builder.Services, Settings.From(builder.Configuration));
        adjust?.Invoke(builder.Services);
        var app = builder.Build();
        Use(app);
        return app;
    }

    /// <summary>All services; the command line uses the same ones.</summary>
    public static void AddTo(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<TimeProvider>(
            settings.Now is { } start ? ShiftedClock.Of(start) : TimeProvider.System
        );
        services.AddHuzhuData(settings);
        AddSessions(services, settings);
        AddPipeline(services, settings);
        services.AddModules();
    }

    static void AddSessions(IServiceCollection services, Settings settings)
    {
        var cookies = Path.Combine(settings.DataFolder, "keys", "cookies");
        Durable.MakePrivateFolder(cookies);
        services
            .AddDataProtection()
            .SetApplicationName("huzhu")
            .PersistKeysToFileSystem(new DirectoryInfo(cookies));
        if (settings.KeyWrap is { } wrap)
            services.Configure<KeyManagementOptions>(keys =>
                keys.XmlEncryptor = new WrappedXml(wrap)
            );
        services.AddMemoryCache().AddHttpContextAccessor().AddSingleton<Sessions>();
        services
            .AddIdentityCore<Person>(identity =>
            {
                identity.User.AllowedUserNameCharacters = null!;
                identity.Password = new()
                {
                    RequiredLength = 10,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 1,
                };
            })
            .AddEntityFrameworkStores<HuzhuDb>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<BreachedPasswords>();
        // OWASP's figure for PBKDF2 with SHA-512
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);

        services
            .AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>()
            .Configure<IdentityPasskeyOptions>(passkeys =>
            {
                passkeys.UserVerificationRequirement = "required";
                passkeys.ResidentKeyRequirement = "required";
                if (Uri.TryCreate(settings.PublicAddress, UriKind.Absolute, out var address))
                    passkeys.ServerDomain = address.Host;
            });
        services.AddAuthentication().AddForeignAuthority(settings);
        services.AddTokens();
        services
            .AddSingleton<Hashing>()
            .AddSingleton<Tries>()
            .AddSingleton<KnownBrowsers>()
            .AddSingleton<Passwords>()
            .AddSingleton<SignIn.Door>()
            .AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>()
            .AddSingleton<SecurityLog>()
            .AddHostedService(s => s.GetRequiredService<SecurityLog>());
    }

    static void AddPipeline(IServiceCollection services, Settings settings)
    {
        services
            .AddScoped<Here>()
            .AddSingleton<Links>()
            .AddScoped<Acting>()
            .AddScoped<Precondition>()
            .AddScoped<AuditTrail>()
            .AddScoped<Idempotency>()
            .AddScoped<RulebookSource>()
            .AddSingleton<StepUp>()
            .AddSingleton<EngagementViews>()
            .AddScoped<Gate>()
            .AddSingleton<RequestFigures>()
            .AddSingleton<SystemState>()
            .AddSingleton<ReadyCheck>()
            .AddScoped<UseCaseFilter>();
        services.ConfigureHttpJsonOptions(json => SetJson(json.SerializerOptions));
        services
            .AddOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>()
            .Configure<IHttpContextAccessor>(
                (json, http) => Masking.AddTo(json.SerializerOptions, http)
            );
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails().AddExceptionHandler<Problems>();
        services.AddRateLimiter(Throttling.Set);
        services.AddHostFiltering(hosts => hosts.AllowedHosts = settings.Hosts());
        services.AddOpenApi("v1", ApiDocument.Describe);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in settings.Proxies)
                forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
    }

    /// <summary>One way of writing JSON, for requests, answers and remembered answers.</summary>
    public static void SetJson(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, false));
        json.NumberHandling = JsonNumberHandling.Strict;
        json.AllowDuplicateProperties = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.AllowOutOfOrderMetadataProperties = true;
    }

    static void Use(WebApplication app)
    {
        app.UseHostFiltering();
        app.UseRequestFigures();
        app.UseForwardedHeaders();
        app.UseSecurityLog();
        app.UseExceptionHandler();
        app.UseSecurityHeaders();
        app.UseFrontends();
        app.UseRefusalsOfRouting();
        app.UseRouting();
        app.UseWhen(Throttling.Counts, counted => counted.UseRateLimiter());
        app.UsePrograms();
        app.UseActing();
        app.MapModules();
    }
}
