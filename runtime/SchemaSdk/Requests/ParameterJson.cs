using System.Text.Json;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Json;

/// <summary>
/// What a JSON value means as a parameter's value, the same wherever a request is read. The local host and the tool compile this file too.
/// </summary>
internal static class ParameterJson
{
    /// <summary>
    /// The value; unset, with the reader where it was, for one of another kind than the parameter's, or none of an enum's options.
    /// </summary>
    /// <param name="json">Stands at the value's first token; then at its last.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="options">The parameter's options.</param>
    /// <exception cref="InvalidOperationException">A string holds half a surrogate pair, which is JSON and no text.</exception>
    public static ParameterValue Read(ref Utf8JsonReader json, ParameterMetadata parameter, OptionOnWire[] options) =>
        (parameter.Kind, json.TokenType) switch
        {
            (ParameterKind.Option, _) => OptionOnWire.Find(options, ref json) is >= 0 and var option
                ? ParameterValue.Option(option)
                : ParameterValue.Unset,
            (ParameterKind.Text, JsonTokenType.String) => ParameterValue.Of(json.GetString()),
            (ParameterKind.Number, JsonTokenType.Number) => Number(ref json),
            (ParameterKind.Integer, JsonTokenType.Number) => Integer(ref json),
            (ParameterKind.Flag, JsonTokenType.True or JsonTokenType.False) => ParameterValue.Of(json.GetBoolean()),
            (ParameterKind.Array, JsonTokenType.StartArray) when parameter.Format != TextFormat.None => Urls(ref json),
            (ParameterKind.Array, JsonTokenType.StartArray) => Array(JsonElement.ParseValue(ref json)),
            (ParameterKind.Object, JsonTokenType.StartObject) => ParameterValue.Opaque(
                JsonElement.ParseValue(ref json),
                MetadataShape.Object),
            _ => ParameterValue.Unset,
        };

    private static ParameterValue Number(ref Utf8JsonReader json) =>
        json.TryGetDouble(out double value) && double.IsFinite(value) ? ParameterValue.Of(value) : ParameterValue.Unset;

    /// <summary><c>6.0</c> is a whole number too.</summary>
    private static ParameterValue Integer(ref Utf8JsonReader json)
    {
        if (json.TryGetInt64(out long value))
            return ParameterValue.Of(value);

        return json.TryGetDecimal(out decimal number)
            && decimal.Truncate(number) == number
            && number is >= long.MinValue and <= long.MaxValue
            ? ParameterValue.Of((long)number)
            : ParameterValue.Unset;
    }

    private static ParameterValue Array(JsonElement items) => ParameterValue.Opaque(items, MetadataShape.Array, items.GetArrayLength());

    private static ParameterValue Urls(ref Utf8JsonReader json)
    {
        Utf8JsonReader start = json;
        var urls = new List<string>();
        while (json.Read() && json.TokenType == JsonTokenType.String && json.GetString() is { } url && !string.IsNullOrWhiteSpace(url))
            urls.Add(url);

        if (json.TokenType == JsonTokenType.EndArray)
            return ParameterValue.Items(urls.ToArray(), urls.Count);

        json = start;
        return ParameterValue.Unset;
    }
}
