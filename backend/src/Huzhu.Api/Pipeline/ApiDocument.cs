using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Huzhu.Api.Pipeline;

/// <summary>The OpenAPI 3.1 document, from which the front ends' types are generated: each
/// operation with the headers that it asks for and the refusals that it may answer with.</summary>
static class ApiDocument
{
    /// <summary>The page on which a programmer reads the document.</summary>
    public const string ReferencePage = "/reference";

    const string Address = "/openapi/v1.json";

    /// <summary>The document and its page are open to everybody: they say what the sources say, and
    /// nothing of what is kept.</summary>
    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = ReferencePage[1..];
            page.DocumentTitle = "Huzhu API";
            page.SwaggerEndpoint(Address, "Huzhu");
            page.DocExpansion(DocExpansion.None);
            page.EnableFilter();
            // programs read only
            page.SupportedSubmitMethods(SubmitMethod.Get);
        });
    }

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new()
                {
                    Title = "Huzhu 互助",
                    Version = "v1",
                    Description = HowToRead,
                };
                document.Servers = [];
                document.AddComponent(Problem, ProblemSchema());
                foreach (var (status, words) in Refusals)
                    document.AddComponent($"{status}", RefusalOf(status, words, document));
                document.AddComponent("session", SessionScheme);
                document.AddComponent("program", ProgramScheme);
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                foreach (var asked in context.Description.ParameterDescriptions)
                    if (WordsOf(asked.ParameterDescriptor?.ParameterType) is { } words)
                        foreach (
                            var shown in operation.Parameters?.OfType<OpenApiParameter>() ?? []
                        )
                            if (shown.Name == asked.Name)
                                shown.Schema = new OpenApiSchema
                                {
                                    Type = JsonSchemaType.String,
                                    Enum = words,
                                };
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                // The pipeline reads the agency's slug; most handlers don't ask for it.
                if (
                    context.Description.RelativePath?.Contains("{slug}") == true
                    && operation.Parameters?.Any(p => p.Name == "slug") != true
                )
                    (operation.Parameters ??= []).Add(
                        new OpenApiParameter
                        {
                            Name = "slug",
                            In = ParameterLocation.Path,
                            Required = true,
                            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                        }
                    );
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                if (
                    context
                        .Description.ActionDescriptor.EndpointMetadata.OfType<UseCase>()
                        .FirstOrDefault() is
                    { } useCase
                )
                    DescribePipeline(operation, context, useCase);
                return Task.CompletedTask;
            }
        );
        options.CreateSchemaReferenceId = info =>
        {
            var id = OpenApiOptions.CreateDefaultSchemaReferenceId(info);
            // records nested in a use case take its name along, so that two Requests differ
            return
                id is not null
                && info.Type.DeclaringType is { } owner
                && !info.Type.IsGenericType
                && info.Type.Name is "Request"
                ? owner.Name + id
                : id;
        };
    }

    /// <summary>What a parameter that is a <see cref="Word{T}"/> may say; else null.</summary>
    static List<JsonNode>? WordsOf(Type? type)
    {
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return
            type is not { IsGenericType: true } || type.GetGenericTypeDefinition() != typeof(Word<>)
            ? null
            :
            [
                .. Enum.GetNames(type.GenericTypeArguments[0])
                    .Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name)),
            ];
    }

    /// <summary>As docs/recipes/api-clients.md has it.</summary>
    const string HowToRead = """
        A program reads one agency's data by a service account (接口账号), masked:

        ```
        token=$(curl -fsS $HUZHU/connect/token -d grant_type=client_credentials \
          -d client_id=$ID --data-urlencode client_secret=$SECRET | jq -r .access_token)
        curl -fsS $HUZHU/api/agencies/dongcheng -H "Authorization: Bearer $token"
        ```

        A token lasts five minutes. Refusals are RFC 9457 problems whose detail says, in
        Chinese, what to do next; code says it to programs.
        """;

    const string Problem = "Problem";

    /// <summary>What the pipeline refuses with, and what a program does then.</summary>
    static readonly SortedDictionary<int, string> Refusals = new()
    {
        [400] = "A field, named in errors, or the whole content isn't understood.",
        [401] = "Not signed in, or password, code, token or link don't hold.",
        [403] = "Not among the caller's rights; code step-up: prove who you are once more.",
        [404] = "Absent, or not the caller's: the same answer.",
        [409] = "The object is in another state; detail says which, and what to do.",
        [412] = "Changed by somebody else since it was read: read it again, then decide.",
        [413] = "Too large.",
        [415] = "Another content type than this operation takes.",
        [422] = "A rule forbids it: rule, article, facts and figures say why.",
        [428] = "If-Match is missing.",
        [429] = "Too often: try again after Retry-After seconds.",
        [503] = "Database, disk or printer is away: try again after Retry-After seconds.",
    };

    static readonly OpenApiSecurityScheme SessionScheme = new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Cookie,
        Name = "huzhu",
        Description = "A person's session. A write carries X-CSRF from GET /api/session too.",
    };

    static readonly OpenApiSecurityScheme ProgramScheme = new()
    {
        Type = SecuritySchemeType.OAuth2,
        Description = "A service account reads in its one agency, masked.",
        Flows = new()
        {
            ClientCredentials = new()
            {
                TokenUrl = new(Session.Programs.TokenPath, UriKind.Relative),
                Scopes = new Dictionary<string, string>(),
            },
        },
    };

    /// <summary>Headers and refusals that come from the pipeline, whatever the handler
    /// does.</summary>
    static void DescribePipeline(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        UseCase useCase
    )
    {
        var isPost = context.Description.HttpMethod == "POST";
        if (useCase.ActsOnExisting)
            AddHeader("If-Match", true, "The version that was read, as its ETag says.");
        if (isPost && useCase is { Writes: true, NeedsNoKey: false, OwnWork: false })
            AddHeader(
                "Idempotency-Key",
                true,
                "Random, the same when the same request is sent again: one effect, one answer."
            );
        if (useCase is { Writes: true, Area: not Area.Public, NeedsNoSession: false })
            AddHeader("X-CSRF", false, "The token of GET /api/session; a session needs it.");
        if (useCase.StepUp)
            AddHeader(StepUp.Header, false, "The proof of POST /api/session/step-up.");
        var responses = operation.Responses ??= [];
        foreach (var status in RefusalsOf(context.Description, useCase).Order())
            responses.TryAdd(
                $"{status}",
                new OpenApiResponseReference($"{status}", context.Document)
            );
        var answer = context.Description.SupportedResponseTypes.FirstOrDefault(r =>
            typeof(IVersioned).IsAssignableFrom(r.Type)
        );
        if (answer is not null && responses[$"{answer.StatusCode}"] is OpenApiResponse versioned)
            (versioned.Headers ??= new Dictionary<string, IOpenApiHeader>())["ETag"] =
                new OpenApiHeader { Description = "Its version.", Schema = Text() };
        if (useCase is { Area: Area.Public } or { NeedsNoSession: true })
            return;
        operation.Security = [By("session")];
        if (useCase.Area == Area.Agency && (!useCase.Writes || useCase.ForPrograms))
            operation.Security.Add(By("program"));

        void AddHeader(string name, bool isRequired, string words) =>
            (operation.Parameters ??= []).Add(
                new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Header,
                    Required = isRequired,
                    Description = words,
                    Schema = Text(),
                }
            );
        OpenApiSecurityRequirement By(string scheme) =>
            new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };
    }

    static IEnumerable<int> RefusalsOf(
        Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription description,
        UseCase useCase
    )
    {
        var hasBody = description.SupportedRequestFormats.Count > 0;
        yield return 503;
        if (useCase.Writes || hasBody || description.ParameterDescriptions.Count > 0)
            yield return 400;
        if (useCase.Area != Area.Public)
            yield return 401;
        if (useCase is { Area: Area.Office or Area.Agency } or { Area: Area.Session, Writes: true })
            yield return 403;
        yield return 404;
        if (hasBody)
        {
            yield return 413;
            yield return 415;
            yield return 422;
        }
        if (useCase.Writes)
        {
            yield return 409;
            yield return 412;
            yield return 422;
        }
        if (useCase.ActsOnExisting)
            yield return 428;
        if (useCase.Writes || useCase.Area == Area.Public || hasBody)
            yield return 429;
    }

    static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    static OpenApiResponse RefusalOf(int status, string words, OpenApiDocument document) =>
        new()
        {
            Description = words,
            Headers = status is 429 or 503
                ? new Dictionary<string, IOpenApiHeader>
                {
                    ["Retry-After"] = new OpenApiHeader { Schema = Text() },
                }
                : null,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = new OpenApiSchemaReference(Problem, document),
                },
            },
        };

    /// <summary>RFC 9457, with what ours say besides (see <see cref="Problems"/>).</summary>
    static OpenApiSchema ProblemSchema()
    {
        OpenApiSchema Of(JsonSchemaType type, string words, OpenApiSchema? items = null) =>
            new()
            {
                Type = type,
                Description = words,
                Items = items,
            };
        return new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "title", "status", "detail", "code" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["title"] = Of(JsonSchemaType.String, "Its kind, in Chinese."),
                ["status"] = Of(JsonSchemaType.Integer, "The HTTP status."),
                ["detail"] = Of(JsonSchemaType.String, "Why, and what to do, in Chinese."),
                ["code"] = Of(JsonSchemaType.String, "The same in one word, for programs."),
                ["traceId"] = Of(JsonSchemaType.String, "What the office finds it by."),
                ["errors"] = Of(JsonSchemaType.Object, "Of 400: what is wrong, by field."),
                ["rule"] = Of(JsonSchemaType.String, "Of 422: the rule's number."),
                ["ruleText"] = Of(JsonSchemaType.String, "Of 422: the rule."),
                ["article"] = Of(JsonSchemaType.String, "Of 422: where it stands."),
                ["facts"] = Of(JsonSchemaType.Object, "Of 422: what it was decided by."),
                ["figures"] = Of(
                    JsonSchemaType.Array,
                    "Of 422: the facts as a person reads them.",
                    new() { Type = JsonSchemaType.Object }
                ),
            },
        };
    }
}
