using System.Text.Json;

namespace SchemaSdk.Tool.Studio.Security;

/// <summary>Reads what the page sends.</summary>
internal static class StudioJson
{
    public static string Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && TextOf(value) is { Length: > 0 } text
            ? text
            : throw StudioException.Invalid($"The body needs a text \"{name}\".");

    public static string? OptionalText(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? Text(body, name) : null;

    public static JsonElement Object(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object
            ? value
            : throw StudioException.Invalid($"The body needs an object \"{name}\".");

    public static decimal? OptionalAmount(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal amount) && amount >= 0
            ? amount
            : throw StudioException.Invalid($"\"{name}\" must be an amount of 0 or more, or null.");
    }

    /// <summary>Half of a surrogate pair is JSON, and no text.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
