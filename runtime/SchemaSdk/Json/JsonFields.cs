using System.Globalization;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads fields that may be missing or have any type. A mismatch returns null rather than throwing.</summary>
internal static class JsonFields
{
    public static JsonElement? Field(JsonElement value, ReadOnlySpan<byte> name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement field)
            && field.ValueKind != JsonValueKind.Null
            ? field
            : null;

    public static string? Text(JsonElement? field)
    {
        if (field is not { ValueKind: JsonValueKind.String } value)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate is valid JSON but can't be converted to a string.
            return null;
        }
    }

    public static string? TextOrNumber(JsonElement? field) =>
        field is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Text(field);

    public static double? Number(JsonElement? field)
    {
        double number = double.NaN;
        bool read = field switch
        {
            { ValueKind: JsonValueKind.Number } value => value.TryGetDouble(out number),
            _ => double.TryParse(Text(field), NumberStyles.Float, CultureInfo.InvariantCulture, out number),
        };
        return read && double.IsFinite(number) ? number : null;
    }

    public static decimal? Decimal(JsonElement? field)
    {
        decimal number = 0;
        bool read = field switch
        {
            { ValueKind: JsonValueKind.Number } value => value.TryGetDecimal(out number),
            _ => decimal.TryParse(Text(field), NumberStyles.Float, CultureInfo.InvariantCulture, out number),
        };
        return read ? number : null;
    }
}
