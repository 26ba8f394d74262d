using System.Buffers;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Checks;
using SchemaSdk.Hosts;
using SchemaSdk.Metadata;

namespace SchemaSdk.Export;

/// <summary>A model's request as JSON Schema: what the analyzer and <c>Validate()</c> check, for consumers outside .NET.</summary>
internal static class ModelSchema
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the complete schema, with parameters and rules.</summary>
    public static string Write(ModelMetadata model) => Write(Root(model, Words(model.Description), RuleSchema.BrokenAny(model)));

    /// <summary>
    /// Returns the schema without rules, which are in the description instead: some language model APIs allow no <c>not</c>, <c>anyOf</c>
    /// or <c>allOf</c> at the root of a tool's parameters.
    /// </summary>
    public static string WriteForTool(ModelMetadata model)
    {
        IEnumerable<string?> rules = model.Rules.Where(r => !r.IsWarning).Select(RuleSentence.Of);
        return Write(Root(model, Words([model.Description, .. rules]), rules: null));
    }

    private static JsonObject Root(ModelMetadata model, string description, JsonObject? rules)
    {
        var root = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = model.DisplayName,
        };
        if (description.Length > 0)
            root["description"] = description;

        root["type"] = "object";
        var types = new TypeSchemas(model);
        root["properties"] = Properties(model, types);
        JsonNode[] required = [.. model.Parameters.Where(p => p.Required).Select(p => (JsonNode)p.Name)];
        if (required.Length > 0)
            root["required"] = new JsonArray(required);

        // Parameters that are not in the document can't be checked; callers send them deliberately with Extra.
        root["additionalProperties"] = false;
        if (rules is not null)
            root["not"] = rules;

        if (types.Definitions is { } definitions)
            root["$defs"] = definitions;

        return root;
    }

    private static JsonObject Properties(ModelMetadata model, TypeSchemas types)
    {
        var properties = new JsonObject();
        if (model.ModelIn == ModelPlacement.Body)
            properties[model.ModelName] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(model.WireName) };

        for (int i = 0; i < model.Parameters.Count; i++)
            properties[model.Parameters[i].Name] = ParameterSchema.Of(model.Parameters[i], Words([.. ParameterWords.Of(model, i)]), types);

        return properties;
    }

    private static string Words(params IReadOnlyList<string?> sentences) =>
        string.Join(" ", sentences.Where(s => !string.IsNullOrWhiteSpace(s)));

    private static string Write(JsonObject schema)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
            schema.WriteTo(writer);

        // Same output on every machine: the writer uses the platform's line endings, and JSON strings can't contain raw ones.
        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
