using System.Text.Json;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// Converts JSON to parameter values, the same way everywhere. This file is also compiled into the local host and the tool.
/// </summary>
internal static class ParameterJson
{
    /// <summary>True for a value that has no other values inside, as far as the document describes it.</summary>
    public static bool IsPlain(ParameterMetadata parameter) =>
        parameter is { Type: null, Item: null } || parameter is { Kind: ParameterKind.Array, Format: not TextFormat.None };

    /// <summary>
    /// Reads a value; returns unset, without advancing the reader, if it has the wrong type or is not one of the enum's options.
    /// </summary>
    /// <param name="json">The reader, at the value's first token; afterward at its last.</param>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">A string contains an unpaired surrogate, which JSON allows but a string can't be read
    /// from.</exception>
    public static ParameterValue Read(ref Utf8JsonReader json, ParameterMetadata parameter) =>
        (parameter.Kind, json.TokenType) switch
        {
            (ParameterKind.Option, _) => OptionOnWire.Find(OptionOnWire.Of(parameter), ref json) is >= 0 and var option
                ? ParameterValue.Option(option)
                : ParameterValue.Unset,
            (ParameterKind.Text, JsonTokenType.String) => ParameterValue.Of(json.GetString()),
            (ParameterKind.Number, JsonTokenType.Number) => Number(ref json),
            (ParameterKind.Integer, JsonTokenType.Number) => Integer(ref json),
            (ParameterKind.Flag, JsonTokenType.True or JsonTokenType.False) => ParameterValue.Of(json.GetBoolean()),
            (ParameterKind.Array, JsonTokenType.StartArray) when parameter.Format != TextFormat.None => Urls(ref json),
            (ParameterKind.Array, JsonTokenType.StartArray) or (ParameterKind.Object, JsonTokenType.StartObject) =>
                RawJson.Of(JsonElement.ParseValue(ref json)),
            _ => ParameterValue.Unset,
        };

    private static ParameterValue Number(ref Utf8JsonReader json) =>
        json.TryGetDouble(out double value) && double.IsFinite(value) ? ParameterValue.Of(value) : ParameterValue.Unset;

    /// <summary>Reads an integer; <c>6.0</c> is one too.</summary>
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
