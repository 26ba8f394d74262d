using System.Text;
using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Wire;

/// <summary>Reads values from request JSON the way the runtime does. This file is also compiled into the tool.</summary>
internal static class WireValue
{
    private const string NoText = "no valid text: a string has half a surrogate pair";

    /// <summary>Returns the value sent for a parameter, unknown if its type is wrong; unset if there is none.</summary>
    /// <param name="model">The model.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="sent">The JSON; null if there is none.</param>
    /// <param name="findings">Receives what does not fit.</param>
    public static ParameterValue Of(
        ModelMetadata model,
        ParameterMetadata parameter,
        JsonElement? sent,
        ref List<RequestFinding>? findings)
    {
        if (sent is not { } value)
            return ParameterValue.Unset;

        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(value.GetRawText()));
        json.Read();
        try
        {
            KeptMembers? kept = null;
            return new JsonValueReader(model, isStrict: true).ReadMember(ref json, parameter, ref kept, ref findings);
        }
        catch (InvalidOperationException)
        {
            ParameterCheck.Add(ref findings, RequestFinding.Misfit(model, parameter, ExpectedValue.Of(parameter), NoText));
            return ParameterValue.Unknown;
        }
    }
}
