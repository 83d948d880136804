using Huzhu.Domain.People;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Huzhu.Api.Pipeline;

/// <summary>What the pipeline knows of one endpoint; its name is the handler method, the audit
/// entry and the OpenAPI operationId.</summary>
public sealed record UseCase(string Name, Area Area)
{
    /// <summary>The right it needs; null where a signed-in person is enough, or nobody.</summary>
    public Permission? Permission { get; init; }

    /// <summary>Whether it changes anything: transaction, audit entry, idempotency key.</summary>
    public bool Writes { get; internal set; }

    /// <summary>Whether it acts on an existing object, so that If-Match is asked for.</summary>
    public bool ActsOnExisting { get; internal set; }

    /// <summary>Whether it takes no Idempotency-Key though it is a POST (sign-in,
    /// checks).</summary>
    public bool NeedsNoKey { get; internal set; }

    /// <summary>Whether an address of a session answers without one too (sign-in itself).</summary>
    public bool NeedsNoSession { get; internal set; }

    /// <summary>Whether it handles its units of work itself: no PDF, upload or event stream
    /// runs inside a transaction.</summary>
    public bool OwnWork { get; internal set; }

    /// <summary>Whether it reads by one command only, so that PostgreSQL is asked in one round
    /// trip.
    /// </summary>
    public bool AtOnce { get; internal set; }

    /// <summary>Whether it stays open to an agency that is read-only.</summary>
    public bool WhenReadOnly { get; internal set; }

    /// <summary>Whether its answer may hold personal data that can't be masked: originals and
    /// prints.</summary>
    public bool ShowsPersonal { get; internal set; }

    /// <summary>Whether a service account may do it, though it writes.</summary>
    public bool ForPrograms { get; internal set; }

    /// <summary>Whether password or passkey is asked for once more (see <see
    /// cref="Pipeline.StepUp"/>).
    /// </summary>
    public bool StepUp { get; internal set; }
}

/// <summary>Who an address is for; it decides the scope of the unit of work.</summary>
public enum Area
{
    Public,
    Session,
    Office,
    Agency,
}

/// <summary>A use case that is registered with routing; what is special about it is said in
/// words behind it.</summary>
public sealed class UseCaseRoute(RouteHandlerBuilder route, UseCase useCase)
    : IEndpointConventionBuilder
{
    /// <summary>It acts on an object as the caller saw it: If-Match is asked for.</summary>
    public UseCaseRoute OnExisting() => With(u => u.ActsOnExisting = true);

    /// <summary>It makes the object or replaces it whole: no If-Match.</summary>
    public UseCaseRoute OnNew() => With(u => u.ActsOnExisting = false);

    /// <summary>Password or passkey once more.</summary>
    public UseCaseRoute StepUp() => With(u => u.StepUp = true);

    /// <summary>No Idempotency-Key: the same twice does no harm.</summary>
    public UseCaseRoute NoKey() => With(u => u.NeedsNoKey = true);

    /// <summary>Answers people who aren't signed in too.</summary>
    public UseCaseRoute NoSession() => With(u => u.NeedsNoSession = true);

    /// <summary>It opens its units of work itself.</summary>
    public UseCaseRoute OwnWork() => With(u => u.OwnWork = true);

    /// <summary>It reads by one command.</summary>
    public UseCaseRoute AtOnce() => With(u => u.AtOnce = true);

    /// <summary>Open to an agency that is read-only.</summary>
    public UseCaseRoute WhenReadOnly() => With(u => u.WhenReadOnly = true);

    /// <summary>Shows originals and prints with personal data.</summary>
    public UseCaseRoute ShowsPersonal() => With(u => u.ShowsPersonal = true);

    /// <summary>Open to service accounts.</summary>
    public UseCaseRoute ForPrograms() => With(u => u.ForPrograms = true);

    /// <summary>A POST that only computes: no transaction for writing, no audit entry.</summary>
    public UseCaseRoute WritesNothing() => With(u => u.Writes = false);

    /// <summary>The body it takes, where that is no JSON.</summary>
    public UseCaseRoute Accepts<T>(string contentType, params string[] others)
        where T : notnull
    {
        route.Accepts<T>(contentType, others);
        return this;
    }

    public void Add(Action<EndpointBuilder> convention) =>
        ((IEndpointConventionBuilder)route).Add(convention);

    public void Finally(Action<EndpointBuilder> convention) =>
        ((IEndpointConventionBuilder)route).Finally(convention);

    UseCaseRoute With(Action<UseCase> say)
    {
        say(useCase);
        return this;
    }
}

/// <summary>How a use case is registered with routing. Its name is the handler's: a method
/// "ConfirmTransfer", or the class of a method "Handle"; a handler that serves two areas is given
/// a name for each.</summary>
public static class UseCaseMapping
{
    /// <summary>A GET: one deferred transaction, no audit entry.</summary>
    public static UseCaseRoute Read(
        this RouteGroupBuilder group,
        string route,
        Delegate handle,
        Permission? permission = null,
        string? name = null
    ) => group.Map("GET", route, handle, permission, name);

    /// <summary>A POST that changes something.</summary>
    public static UseCaseRoute Write(
        this RouteGroupBuilder group,
        string route,
        Delegate handle,
        Permission? permission = null,
        string? name = null
    ) => group.Map("POST", route, handle, permission, name);

    /// <summary>A PUT on an existing object: the same twice has one effect by nature.</summary>
    public static UseCaseRoute Put(
        this RouteGroupBuilder group,
        string route,
        Delegate handle,
        Permission? permission = null,
        string? name = null
    ) => group.Map("PUT", route, handle, permission, name).OnExisting();

    public static UseCaseRoute Delete(
        this RouteGroupBuilder group,
        string route,
        Delegate handle,
        Permission? permission = null,
        string? name = null
    ) => group.Map("DELETE", route, handle, permission, name).OnExisting();

    /// <summary>A group of routes for one area, with the pipeline in front of each.</summary>
    public static RouteGroupBuilder Area(
        this IEndpointRouteBuilder routes,
        string prefix,
        Area area
    )
    {
        var group = routes.MapGroup(prefix);
        Areas.Add(group, area);
        return group;
    }

    static readonly System.Runtime.CompilerServices.ConditionalWeakTable<
        RouteGroupBuilder,
        object
    > Areas = [];

    internal static Area AreaOf(RouteGroupBuilder group) =>
        (Area)
            Areas.GetValue(
                group,
                _ => throw new InvalidOperationException("map use cases on a group made by Area(…)")
            );

    /// <summary>Maps a use case whose handler is made ready when it is asked for first: to make all
    /// of them ready took longer than everything else of a start. What others read of the endpoint
    /// is there at once.</summary>
    static UseCaseRoute Map(
        this RouteGroupBuilder group,
        string method,
        string route,
        Delegate handle,
        Permission? permission,
        string? name
    )
    {
        var useCase = new UseCase(name ?? NameOf(handle), AreaOf(group))
        {
            Permission = permission,
            Writes = method != "GET",
        };
        Lazy<RequestDelegate>? ready = null;
        var map = group.MapMethods(
            route,
            [method],
            async http =>
            {
                var gate = http.RequestServices.GetRequiredService<Gate>();
                if (gate.Refuse(http, useCase) is { } refusal)
                    await refusal.ExecuteAsync(http);
                else
                    await ready!.Value(http);
            }
        );
        map.Add(endpoint =>
        {
            var pattern = ((RouteEndpointBuilder)endpoint).RoutePattern;
            endpoint.Metadata.Add(handle.Method);
            RequestDelegateFactory.InferMetadata(
                handle.Method,
                new()
                {
                    EndpointBuilder = endpoint,
                    ServiceProvider = endpoint.ApplicationServices,
                    RouteParameterNames = pattern.Parameters.Select(p => p.Name),
                    DisableInferBodyFromParameters = method is "GET" or "DELETE",
                }
            );
            ready = new(() => MakeReady(endpoint.ApplicationServices, pattern, method, handle));
        });
        return new(
            new RouteHandlerBuilder([map])
                .WithName(useCase.Name)
                .WithTags(handle.Method.DeclaringType!.Namespace!.Split('.')[^1])
                .WithMetadata(useCase),
            useCase
        );
    }

    static string NameOf(Delegate handle) =>
        handle.Method.Name switch
        {
            "Handle" => handle.Method.DeclaringType!.Name,
            var name when !name.Contains('<') => name,
            _ => throw new InvalidOperationException("a use case is a named method"),
        };

    /// <summary>The handler with the pipeline in front, as the framework makes it of an endpoint.
    /// </summary>
    static RequestDelegate MakeReady(
        IServiceProvider services,
        RoutePattern pattern,
        string method,
        Delegate handle
    )
    {
        var apart = new Apart(services);
        apart
            .MapMethods(pattern.RawText!, [method], handle)
            .AddEndpointFilter(
                (context, next) =>
                    context
                        .HttpContext.RequestServices.GetRequiredService<UseCaseFilter>()
                        .InvokeAsync(context, next)
            );
        return apart.DataSources.Single().Endpoints.Single().RequestDelegate!;
    }

    /// <summary>Endpoints that no route leads to.</summary>
    sealed class Apart(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;
        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
