using System.Text.Json;
using System.Text.Json.Serialization;
using Huzhu.Api.Agencies;
using Huzhu.Api.Committees;
using Huzhu.Api.Custody;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Papers.Printing;
using Huzhu.Api.People;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Api.Statistics;
using Huzhu.Data;
using Huzhu.Data.Members;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;

namespace Huzhu.Api;

/// <summary>The web program: what it is made of, in one place.</summary>
public static class Server
{
    /// <summary>Starts the server and stays until it is stopped.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var app = Build(args);
        if (await Readiness.FaultAsync(app.Services) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 1;
        }
        await app.RunAsync();
        return 0;
    }

    /// <param name="args">Settings as on the command line, such as --urls=….</param>
    /// <param name="adjust">Last word on the services: tests set the clock here.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
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
            settings.Now is { } start ? new ShiftedClock(start) : TimeProvider.System
        );
        services.AddHuzhuData(settings);
        AddSessions(services, settings);
        AddPipeline(services, settings);
        AddModules(services);
    }

    static void AddSessions(IServiceCollection services, Settings settings)
    {
        services
            .AddDataProtection()
            .SetApplicationName("huzhu")
            .PersistKeysToFileSystem(
                Directory.CreateDirectory(Path.Combine(settings.DataFolder, "keys", "cookies"))
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
                    RequiredUniqueChars = 5,
                };
                identity.Lockout.MaxFailedAccessAttempts = 8;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<HuzhuDb>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<BreachedPasswords>()
            .AddTokenProvider<AuthenticatorTokenProvider<Person>>(
                TokenOptions.DefaultAuthenticatorProvider
            );
        services
            .AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>()
            .Configure<IdentityPasskeyOptions>(passkeys =>
            {
                passkeys.UserVerificationRequirement = "required";
                passkeys.ResidentKeyRequirement = "required";
                if (Uri.TryCreate(settings.PublicAddress, UriKind.Absolute, out var address))
                    passkeys.ServerDomain = address.Host;
            });
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddForeignAuthority(settings);
        services.AddTokens();
        services
            .AddOptions<CookieAuthenticationOptions>(
                CookieAuthenticationDefaults.AuthenticationScheme
            )
            .Configure<Sessions>(
                (cookie, sessions) =>
                {
                    cookie.Cookie.Name = "huzhu";
                    cookie.Cookie.SameSite = SameSiteMode.Strict;
                    cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                    cookie.SlidingExpiration = false;
                    cookie.SessionStore = sessions;
                }
            );
        services.AddAntiforgery(forgery =>
        {
            forgery.HeaderName = "X-CSRF";
            forgery.Cookie.Name = "huzhu-csrf";
            forgery.Cookie.SameSite = SameSiteMode.Strict;
        });
    }

    static void AddPipeline(IServiceCollection services, Settings settings)
    {
        services
            .AddScoped<Acting>()
            .AddScoped<Precondition>()
            .AddScoped<AuditTrail>()
            .AddScoped<Idempotency>()
            .AddScoped<RulebookSource>()
            .AddSingleton<StepUp>()
            .AddSingleton<EngagementViews>()
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
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.AllowOutOfOrderMetadataProperties = true;
    }

    static void AddModules(IServiceCollection services)
    {
        services
            .AddSingleton<Sweep>()
            .AddHostedService<SweepTimer>()
            .AddSingleton<JobQueue>()
            .AddSingleton<ExportLists>()
            .AddHostedService<JobWorker>();
        services.AddSingleton<Links>().AddSingleton<PersonLedger>();
        services
            .AddScoped<CaseReading>()
            .AddScoped<ReviewCase.Review>()
            .AddScoped<DecisionEffects>()
            .AddScoped<AgencyReading>()
            .AddScoped<CustodyReading>()
            .AddScoped<MeetingReading>();
        services
            .AddSingleton<MemberKeys>()
            .AddSingleton<RosterJobs>()
            .AddSingleton<RosterCheck>()
            .AddSingleton<RosterStaging>()
            .AddSingleton<Recompute>()
            .AddScoped<Enrolling>()
            .AddScoped<RosterReader>()
            .AddScoped<Receiving>()
            .AddScoped<ContributionReading>()
            .AddScoped<LineReading>()
            .AddScoped<RemittanceReading>();
        services.AddSingleton<Press>().AddSingleton<PaperPrinter>();
        services.AddScoped<PrintCertificate.Reading>();
    }

    static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler();
        app.UseSecurityHeaders();
        app.UseFrontends();
        app.UseRouting();
        app.UseWhen(Throttling.Counts, counted => counted.UseRateLimiter());
        app.UsePrograms();
        app.UseActing();
        app.MapEndpoints();
    }
}
