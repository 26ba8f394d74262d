using System.Text;
using System.Text.Json;
using SchemaSdk.Metadata;
using SchemaSdk.Json;
using SchemaSdk.Rules;

namespace SchemaSdk.Wire;

/// <summary>A value of a request's JSON, read as the runtime reads it. The tool compiles this file too.</summary>
internal static class WireValue
{
    /// <summary>The value; unset where it is of another kind than the parameter's, or none of an enum's options.</summary>
    public static ParameterValue Of(ParameterMetadata parameter, JsonElement value)
    {
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(value.GetRawText()));
        json.Read();
        try
        {
            return ParameterJson.Read(ref json, parameter, OptionOnWire.Of(parameter));
        }
        catch (InvalidOperationException)
        {
            return ParameterValue.Unset;
        }
    }

    /// <summary>What a value of the parameter is, for messages.</summary>
    public static string Expected(ParameterMetadata parameter) => parameter.Kind switch
    {
        ParameterKind.Text => "a string",
        ParameterKind.Option => "an option",
        ParameterKind.Number => "a number",
        ParameterKind.Integer => "a whole number",
        ParameterKind.Flag => "true or false",
        ParameterKind.Array when parameter.Format != TextFormat.None => "an array of addresses",
        ParameterKind.Array => "an array",
        _ => "an object",
    };
}
