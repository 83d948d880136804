using Microsoft.AspNetCore.OpenApi;

namespace Huzhu.Api.Pipeline;

/// <summary>The OpenAPI 3.1 document, from which the front ends' types are generated.</summary>
static class ApiDocument
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Huzhu 互助", Version = "v1" };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.CreateSchemaReferenceId = info =>
        {
            var id = OpenApiOptions.CreateDefaultSchemaReferenceId(info);
            // records nested in a use case take its name along, so that two Requests differ
            return id is not null && info.Type.DeclaringType is { } owner && !info.Type.IsGenericType
                && info.Type.Name is "Request" ? owner.Name + id : id;
        };
    }
}
