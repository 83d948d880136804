using Huzhu.Domain.People;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Huzhu.Api.Pipeline;

/// <summary>What the pipeline knows of one endpoint; its name is the file, the audit entry and
/// the OpenAPI operationId.</summary>
public sealed record UseCase(string Name, Area Area)
{
    /// <summary>The right it needs; null where a signed-in person is enough, or nobody.</summary>
    public Permission? Permission { get; init; }

    /// <summary>Whether it changes anything: transaction, audit entry, idempotency key.</summary>
    public bool Writes { get; init; }

    /// <summary>Whether it acts on an existing object, so that If-Match is asked for.</summary>
    public bool ActsOnExisting { get; init; }

    /// <summary>Whether it takes no Idempotency-Key though it is a POST (sign-in, checks).</summary>
    public bool NeedsNoKey { get; init; }

    /// <summary>Whether an address of a session answers without one too (sign-in itself).</summary>
    public bool NeedsNoSession { get; init; }

    /// <summary>Whether it handles its units of work itself: no PDF, upload or event stream
    /// runs inside a transaction.</summary>
    public bool OwnWork { get; init; }

    /// <summary>Whether it reads by one command only, so that PostgreSQL is asked in one round trip.
    /// </summary>
    public bool AtOnce { get; init; }

    /// <summary>Whether it stays open to an agency that is read-only.</summary>
    public bool WhenReadOnly { get; init; }

    /// <summary>Whether its answer may hold personal data that can't be masked: originals and
    /// prints.</summary>
    public bool ShowsPersonal { get; init; }

    /// <summary>Whether a service account may do it, though it writes.</summary>
    public bool ForPrograms { get; init; }

    /// <summary>Whether password or passkey is asked for once more (see <see cref="Pipeline.StepUp"/>).
    /// </summary>
    public bool StepUp { get; init; }
}

/// <summary>Who an address is for; it decides the scope of the unit of work.</summary>
public enum Area
{
    Public,
    Session,
    Office,
    Agency,
}

/// <summary>How a use case is put on the map.</summary>
public static class UseCaseMapping
{
    /// <summary>A read: one deferred transaction, no audit entry.</summary>
    public static RouteHandlerBuilder Reads(
        this RouteGroupBuilder group,
        string route,
        Delegate handle,
        string name,
        Permission? permission = null,
        bool ownWork = false,
        bool showsPersonal = false,
        bool atOnce = false
    ) =>
        group.Map(
            "GET",
            route,
            handle,
            new(name, AreaOf(group))
            {
                Permission = permission,
                OwnWork = ownWork,
                ShowsPersonal = showsPersonal,
                AtOnce = atOnce,
            }
        );

    /// <summary>A POST that changes something. <paramref name="existing"/>: If-Match.</summary>
    public static RouteHandlerBuilder Posts(
        this RouteGroupBuilder group,
        string route,
        Delegate handle,
        string name,
        Permission? permission = null,
        bool existing = false,
        bool needsNoKey = false,
        bool ownWork = false,
        bool whenReadOnly = false,
        bool writes = true,
        bool needsNoSession = false,
        bool stepUp = false,
        bool forPrograms = false
    ) =>
        group.Map(
            "POST",
            route,
            handle,
            new(name, AreaOf(group))
            {
                Permission = permission,
                Writes = writes,
                ActsOnExisting = existing,
                NeedsNoKey = needsNoKey,
                OwnWork = ownWork,
                WhenReadOnly = whenReadOnly,
                NeedsNoSession = needsNoSession,
                StepUp = stepUp,
                ForPrograms = forPrograms,
            }
        );

    /// <summary>A PUT: the same twice has one effect by nature.</summary>
    public static RouteHandlerBuilder Puts(
        this RouteGroupBuilder group,
        string route,
        Delegate handle,
        string name,
        Permission? permission = null,
        bool existing = true,
        bool ownWork = false
    ) =>
        group.Map(
            "PUT",
            route,
            handle,
            new(name, AreaOf(group))
            {
                Permission = permission,
                Writes = true,
                ActsOnExisting = existing,
                OwnWork = ownWork,
            }
        );

    public static RouteHandlerBuilder Deletes(
        this RouteGroupBuilder group,
        string route,
        Delegate handle,
        string name,
        Permission? permission = null,
        bool existing = true
    ) =>
        group.Map(
            "DELETE",
            route,
            handle,
            new(name, AreaOf(group))
            {
                Permission = permission,
                Writes = true,
                ActsOnExisting = existing,
            }
        );

    /// <summary>A group of routes for one area, with the pipeline in front of each.</summary>
    public static RouteGroupBuilder Area(
        this IEndpointRouteBuilder routes,
        string prefix,
        Area area
    )
    {
        var group = routes.MapGroup(prefix);
        group.WithTags(area.ToString());
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

    /// <summary>Maps a use case whose handler is made ready when it is asked for first: to make all of
    /// them ready took longer than everything else of a start. What others read of the endpoint is
    /// there at once.</summary>
    static RouteHandlerBuilder Map(
        this RouteGroupBuilder group,
        string method,
        string route,
        Delegate handle,
        UseCase useCase
    )
    {
        Lazy<RequestDelegate>? ready = null;
        var map = group.MapMethods(route, [method], http => ready!.Value(http));
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
        return new RouteHandlerBuilder([map]).WithName(useCase.Name).WithMetadata(useCase);
    }

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
