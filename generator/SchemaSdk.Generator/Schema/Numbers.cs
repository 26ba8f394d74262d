using System.Globalization;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>Numbers as documents have them: written as numbers, or as text that is one.</summary>
internal static class Numbers
{
    /// <summary>The digits of a number or of a text that is a JSON number; none for anything else.</summary>
    public static string? RawOf(JsonNode node) => node switch
    {
        JsonNumber number => number.Raw,
        JsonString text => RawOf(text.Value),
        _ => null,
    };

    public static string? RawOf(string text) => (JsonReader.Read(text).Root as JsonNumber)?.Raw;

    /// <summary>True for what a <c>double</c> can hold without becoming infinite. The frameworks disagree on how they say it can't.</summary>
    public static bool IsFinite(string raw) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value);

    /// <summary>A whole number in plain digits, whatever notation it was written in; none if it is not whole or exceeds a <c>long</c>.</summary>
    public static string? Whole(string raw)
    {
        if (!ExactNumber.Of(raw).TryGetInt64(out long value))
            return null;

        return raw.IndexOfAny(['.', 'e', 'E']) < 0 ? raw : value.ToString(CultureInfo.InvariantCulture);
    }

    public static int Compare(string left, string right) => ExactNumber.Of(left).CompareTo(ExactNumber.Of(right));
}
