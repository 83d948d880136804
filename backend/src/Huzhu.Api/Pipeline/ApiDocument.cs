using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Huzhu.Api.Pipeline;

/// <summary>The OpenAPI 3.1 document, from which the front ends' types are generated.</summary>
static class ApiDocument
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new() { Title = "Huzhu 互助", Version = "v1" };
                document.Servers = [];
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
}
