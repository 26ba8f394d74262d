using Microsoft.AspNetCore.OpenApi;
using SchemaSdk.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Describes model requests in OpenAPI documents.</summary>
public static class ModelSchemaOpenApiOptionsExtensions
{
    /// <summary>
    /// Describes every model request and every generated enum as the model's document does: parameters by their names in JSON, with
    /// description, default, options and bounds, and the rules between them. Without it, an OpenAPI document shows them as any value.
    /// </summary>
    /// <param name="options">The options of an OpenAPI document.</param>
    /// <returns>The same options.</returns>
    /// <remarks>The schema is <see cref="SchemaSdk.ModelInfo.JsonSchema"/>. Parameters of type <see cref="SchemaSdk.WireEnum{TEnum}"/> in a
    /// route, a query or a header list their options.</remarks>
    public static OpenApiOptions AddModelSchemas(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AddSchemaTransformer(ModelSchemaTransformer.TransformAsync);
        options.AddOperationTransformer(OptionParameterTransformer.TransformAsync);
        return options;
    }
}
