using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SchemaSdk.OpenApi;

/// <summary>Lists the options of parameters in routes, queries and headers, which OpenAPI otherwise sees as any text.</summary>
internal static class OptionParameterTransformer
{
    public static Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (ApiParameterDescription parameter in context.Description.ParameterDescriptions)
        {
            if (IWireEnum.OptionsOf(parameter.ParameterDescriptor?.ParameterType) is { } options
                && operation.Parameters?.FirstOrDefault(p => p.Name == parameter.Name) is OpenApiParameter described)
            {
                described.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = [.. options.Select(option => (JsonNode)option)],
                };
            }
        }

        return Task.CompletedTask;
    }
}
