using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads counts: <c>131072</c>, <c>"131072"</c>, <c>"128,000"</c>, <c>"100K"</c>, <c>"1.5M tokens"</c>.</summary>
internal static class Counts
{
    private const string Tokens = "tokens";

    /// <summary>Returns the count, or null if it is not a whole number, is negative, or exceeds a <c>long</c>.</summary>
    public static long? Read(JsonNode node)
    {
        string? text = node switch
        {
            JsonNumber number => number.Raw,
            JsonString written => written.Value.Trim(),
            _ => null,
        };
        if (text is null)
            return null;

        if (text.EndsWith(Tokens, StringComparison.OrdinalIgnoreCase))
            text = text.Substring(0, text.Length - Tokens.Length).TrimEnd();

        string? factor = text.Length == 0 ? null : text[text.Length - 1] switch
        {
            'k' or 'K' => "e3",
            'm' or 'M' => "e6",
            'b' or 'B' => "e9",
            _ => null,
        };
        string digits = factor is null ? text : text.Substring(0, text.Length - 1).TrimEnd();
        return Amounts.WithoutSeparators(digits) is { } plain
            && Numbers.RawOf(plain) == plain
            && Whole(plain, factor) is { } count
            && count >= 0
                ? count
                : null;
    }

    private static long? Whole(string digits, string? factor)
    {
        // A number that already has an exponent can't take a second one.
        bool hasExponent = digits.IndexOfAny(['e', 'E']) >= 0;
        return (factor is null || !hasExponent) && ExactNumber.Of(digits + factor).TryGetInt64(out long value) ? value : null;
    }
}
