using System.Linq;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>Detects whether JSON contains anything besides descriptive metadata.</summary>
internal static class JsonContent
{
    private static readonly string[] s_descriptions =
    [
        "id", "object", "type", "model", "created", "created_at", "completed_at", "status", "usage", "cost", "metrics", "timings",
        "metadata", "index", "content_type", "mime_type", "format", "duration_seconds", "width", "height", "size", "seed", "error",
    ];

    public static bool IsIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(field => !IsDescription(field) && IsIn(field.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(IsIn),
        JsonValueKind.String => !string.IsNullOrWhiteSpace(JsonFields.Text(value)),
        JsonValueKind.Number => true,
        _ => false,
    };

    private static bool IsDescription(JsonProperty field) => Array.Exists(s_descriptions, name => field.NameEquals(name));
}
