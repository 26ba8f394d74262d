using NJsonSchema;

namespace SchemaSdk.Benchmarks.Beside;

/// <summary>The same checks as a JSON Schema, for NJsonSchema; the rules in the keywords that it evaluates.</summary>
internal static class SchemaO3
{
    private const string Text = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["model", "prompt"],
          "properties": {
            "model": { "enum": ["kling-o3"] },
            "prompt": { "type": "string", "pattern": "^\\s*[^|\\s][^|\\r\\n]*([|\\r\\n][^|\\r\\n]+){0,5}$" },
            "model_tier": { "enum": ["standard", "pro", "4k"] },
            "workflow": { "enum": ["auto", "t2v", "i2v", "video_edit", "reference"] },
            "aspect_ratio": { "enum": ["16:9", "1:1", "9:16"] },
            "duration": { "type": "number", "minimum": 3, "maximum": 15 },
            "sound": { "type": "boolean" },
            "keep_original_sound": { "type": "boolean" },
            "image": { "type": "string" },
            "image_end": { "type": "string" },
            "video": { "type": "string" },
            "reference_images": { "type": "string" },
            "reference_videos": { "type": "string" }
          },
          "allOf": [
            { "anyOf": [{ "not": { "required": ["model_tier"], "properties": { "model_tier": { "enum": ["4k"] } } } },
                        { "not": { "anyOf": [{ "required": ["video"] }, { "required": ["reference_videos"] }] } }] },
            { "anyOf": [{ "not": { "required": ["workflow"], "properties": { "workflow": { "enum": ["t2v"] } } } },
                        { "not": { "anyOf": [{ "required": ["image"] }, { "required": ["image_end"] }, { "required": ["video"] },
                                             { "required": ["reference_images"] }, { "required": ["reference_videos"] }] } }] },
            { "anyOf": [{ "not": { "required": ["workflow"], "properties": { "workflow": { "enum": ["i2v"] } } } }, { "required": ["image"] }] },
            { "anyOf": [{ "not": { "required": ["image_end"] } }, { "required": ["image"] }] },
            { "anyOf": [{ "not": { "required": ["workflow"], "properties": { "workflow": { "enum": ["video_edit"] } } } }, { "required": ["video"] }] },
            { "anyOf": [{ "not": { "required": ["workflow"], "properties": { "workflow": { "enum": ["reference"] } } } },
                        { "required": ["reference_images"] }, { "required": ["reference_videos"] }] }
          ]
        }
        """;

    public static JsonSchema Load() => JsonSchema.FromJsonAsync(Text).GetAwaiter().GetResult();
}
