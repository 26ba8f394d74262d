using System.Text.Json;
using SchemaSdk.Facts;
using SchemaSdk.Generator.Json;
using SchemaSdk.Rules;

namespace SchemaSdk.Wire;

/// <summary>A value of a request's JSON as the shared checks see it. The tool compiles this file too.</summary>
internal static class WireValue
{
    /// <summary>The value; unset where it is of another kind than the parameter's, or none of an enum's options.</summary>
    public static FactValue Of(ParameterFacts parameter, JsonElement value) => (parameter.Kind, value.ValueKind) switch
    {
        (FactKind.Text, JsonValueKind.String) => FactValue.Of(TextOf(value)),
        (FactKind.Option, JsonValueKind.String or JsonValueKind.Number) => Option(parameter, value),
        (FactKind.Number, JsonValueKind.Number) when value.TryGetDouble(out double number) && double.IsFinite(number) => FactValue.Of(number),
        (FactKind.Integer, JsonValueKind.Number) when ExactNumber.Of(value.GetRawText()).TryGetInt64(out long whole) => FactValue.Of(whole),
        (FactKind.Flag, JsonValueKind.True or JsonValueKind.False) => FactValue.Of(value.GetBoolean()),
        (FactKind.Array, JsonValueKind.Array) when parameter.Format != TextFormat.None => Urls(value),
        (FactKind.Array, JsonValueKind.Array) => FactValue.Opaque(value, FactShape.Array, value.GetArrayLength()),
        (FactKind.Object, JsonValueKind.Object) => FactValue.Opaque(value, FactShape.Object),
        _ => FactValue.Unset,
    };

    /// <summary>What a value of the parameter is, for messages.</summary>
    public static string Expected(ParameterFacts parameter) => parameter.Kind switch
    {
        FactKind.Text => "a string",
        FactKind.Option => "an option",
        FactKind.Number => "a number",
        FactKind.Integer => "a whole number",
        FactKind.Flag => "true or false",
        FactKind.Array when parameter.Format != TextFormat.None => "an array of addresses",
        FactKind.Array => "an array",
        _ => "an object",
    };

    private static FactValue Option(ParameterFacts parameter, JsonElement value)
    {
        bool isNumber = value.ValueKind == JsonValueKind.Number;
        string? text = isNumber ? null : TextOf(value);
        double number = isNumber ? FactNumbers.ToDouble(value.GetRawText()) : 0;
        int place = Array.FindIndex(parameter.Options, option => isNumber
            ? option.Kind == FactLiteralKind.Number && option.Number == number
            : option.Kind == FactLiteralKind.Text && option.Text == text);
        return place < 0 ? FactValue.Unset : FactValue.Option(place);
    }

    private static FactValue Urls(JsonElement array)
    {
        string?[] urls = [.. array.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? TextOf(item) : null)];
        return urls.Any(string.IsNullOrWhiteSpace) ? FactValue.Unset : FactValue.Items(urls, urls.Length);
    }

    /// <summary>None for half a surrogate pair, which is JSON and no text.</summary>
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
