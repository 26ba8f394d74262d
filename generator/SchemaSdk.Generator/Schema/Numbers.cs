using System.Globalization;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads numbers in documents, which may be JSON numbers or numeric text.</summary>
internal static class Numbers
{
    /// <summary>Returns the digits of a number, or of a text that is a JSON number; null for anything else.</summary>
    public static string? RawOf(JsonNode node) => node switch
    {
        JsonNumber number => number.Raw,
        JsonString text => RawOf(text.Value),
        _ => null,
    };

    public static string? RawOf(string text) => (JsonReader.Read(text).Root as JsonNumber)?.Raw;

    /// <summary>Returns true if a <c>double</c> can hold the number; the frameworks differ in how they report overflow.</summary>
    public static bool IsFinite(string raw) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value);

    /// <summary>Returns a whole number in plain digits, whatever its notation; null if it is not whole or exceeds a <c>long</c>.</summary>
    public static string? Whole(string raw)
    {
        if (!ExactNumber.Of(raw).TryGetInt64(out long value))
            return null;

        return raw.IndexOfAny(['.', 'e', 'E']) < 0 ? raw : value.ToString(CultureInfo.InvariantCulture);
    }

    public static int Compare(string left, string right) => ExactNumber.Of(left).CompareTo(ExactNumber.Of(right));
}
