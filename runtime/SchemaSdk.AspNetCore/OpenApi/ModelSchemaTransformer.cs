using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using SchemaSdk.Generated;

namespace SchemaSdk.OpenApi;

/// <summary>Replaces the empty schemas of types that have converters of their own.</summary>
internal static class ModelSchemaTransformer
{
    public static Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        Type type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (typeof(ModelRequest).IsAssignableFrom(type) && type.IsDefined(typeof(ModelMetadataAttribute), inherit: false))
            DescribeRequest(schema, type, context.Document);
        else if (IsGeneratedEnum(type))
            DescribeOptions(schema, OptionsOf(type, context.JsonTypeInfo));
        return Task.CompletedTask;
    }

    private static void DescribeRequest(OpenApiSchema schema, Type type, OpenApiDocument? document)
    {
        ModelInfo? model = null;
        document ??= new();

        // Definitions are components here. No text in JSON has a quotation mark that is not escaped, so this finds only references.
        string json = ModelMetadataAttribute.Load(type, ref model).JsonSchema
            .Replace("\"$ref\": \"#/$defs/", "\"$ref\": \"#/components/schemas/", StringComparison.Ordinal);
        if (Parse(json, document) is not { } read)
            return;

        using JsonDocument parsed = JsonDocument.Parse(json);
        if (parsed.RootElement.TryGetProperty("$defs", out JsonElement definitions))
        {
            foreach (JsonProperty definition in definitions.EnumerateObject())
            {
                if (Parse(definition.Value.GetRawText(), document) is { } component)
                    document.AddComponent(definition.Name, component);
            }
        }

        schema.Title = read.Title;
        schema.Description = read.Description;
        schema.Type = read.Type;
        schema.Properties = read.Properties;
        schema.Required = read.Required;
        schema.AdditionalPropertiesAllowed = read.AdditionalPropertiesAllowed;
        schema.AdditionalProperties = read.AdditionalProperties;
        schema.Not = read.Not;
    }

    private static OpenApiSchema? Parse(string json, OpenApiDocument document) =>
        OpenApiModelFactory.Parse<OpenApiSchema>(json, OpenApiSpecVersion.OpenApi3_1, document, out _, "json");

    private static void DescribeOptions(OpenApiSchema schema, JsonNode[] options)
    {
        schema.Enum = options;
        schema.Type = options.Aggregate(default(JsonSchemaType), (all, option) => all | TypeOf(option));
    }

    private static JsonSchemaType TypeOf(JsonNode option) =>
        option.GetValueKind() == JsonValueKind.Number ? JsonSchemaType.Number : JsonSchemaType.String;

    private static bool IsGeneratedEnum(Type type) =>
        type.IsEnum
        && type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType is { IsGenericType: true } converter
        && converter.GetGenericTypeDefinition() == typeof(OptionConverter<,>);

    /// <summary>The options as the enum's own converter writes them: text, or numbers.</summary>
    private static JsonNode[] OptionsOf(Type type, JsonTypeInfo contract)
    {
        Array values = Enum.GetValuesAsUnderlyingType(type);
        return [.. values.Cast<object>().Select(value => JsonSerializer.SerializeToNode(Enum.ToObject(type, value), contract)!)];
    }
}
