using System.Text;
using System.Text.Json;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Wire;

/// <summary>Reads values from request JSON the way the runtime does. This file is also compiled into the tool.</summary>
internal static class WireValue
{
    /// <summary>Returns the value; unset if it has the wrong type or is not one of an enum's options.</summary>
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
}
