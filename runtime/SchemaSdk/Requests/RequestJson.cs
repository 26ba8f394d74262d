using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// Reads a request's JSON, with its parameters in any order, into values by parameter index. Whatever the document does not define, whether
/// a parameter, an option or a value of another type, is kept in <see cref="ModelObject.Extra"/> and reported by
/// <see cref="ModelRequest.Validate"/>.
/// </summary>
internal static class RequestJson
{
    /// <param name="json">The reader, at the request's first token; afterward at its last.</param>
    /// <param name="model">The model of the request.</param>
    /// <param name="values">Receives the values by parameter index; unknown if the type did not match.</param>
    /// <returns>The values that the typed properties can't hold.</returns>
    /// <exception cref="JsonException">The object is for another model, or a required parameter is missing.</exception>
    public static KeptMembers? Read(ref Utf8JsonReader json, ModelInfo model, scoped Span<ParameterValue> values)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"A request to {model.Id} must be a JSON object; it is {RequestJsonErrors.Describe(json.TokenType)}.");

        KeptMembers? kept = null;
        JsonValueReader? inside = null;
        int last = -1;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int place = Find(ref json, model.Wire.ParameterBytes, last);
            if (place >= 0)
            {
                last = place;
                ReadKnown(ref json, model, place, values, ref inside, ref kept);
            }
            else
            {
                ReadUnknown(ref json, model, ref kept);
            }
        }

        ThrowIfMissing(model, values);
        return kept;
    }

    private static int Find(ref Utf8JsonReader json, byte[][] names, int last)
    {
        // A request written by the SDK is in document order, so the next parameter is nearly always close by.
        int place = last;
        for (int i = 0; i < names.Length; i++)
        {
            place = place + 1 < names.Length ? place + 1 : 0;
            if (WireText.IsAt(ref json, names[place]))
                return place;
        }

        return -1;
    }

    private static void ReadKnown(
        ref Utf8JsonReader json,
        ModelInfo model,
        int place,
        scoped Span<ParameterValue> values,
        ref JsonValueReader? inside,
        ref KeptMembers? kept)
    {
        // For duplicate keys the last value wins, even if the first could not be typed.
        ParameterMetadata parameter = model.Metadata.Parameters[place];
        kept?.Remove(parameter.Name);
        json.Read();
        if (json.TokenType == JsonTokenType.Null && !parameter.IsNullable)
        {
            values[place] = ParameterValue.Unset;
            return;
        }

        if (json.TokenType == JsonTokenType.Null || !ParameterJson.IsPlain(parameter))
        {
            List<RequestFinding>? findings = null;
            inside ??= new JsonValueReader(model.Metadata, isStrict: false);
            values[place] = inside.ReadMember(ref json, parameter, ref kept, ref findings);
            return;
        }

        values[place] = ParameterJson.Read(ref json, parameter);
        if (!values[place].IsSet)
        {
            // Keep what the typed property can't hold, so that a request is read back as it was written.
            (kept ??= new KeptMembers()).Keep(parameter.Name, ref json);
            values[place] = ParameterValue.Unknown;
        }
    }

    private static void ReadUnknown(ref Utf8JsonReader json, ModelInfo model, ref KeptMembers? kept)
    {
        if (model.Wire.ModelNameBytes.Length > 0 && WireText.IsAt(ref json, model.Wire.ModelNameBytes))
        {
            json.Read();
            if (json.TokenType != JsonTokenType.String || !WireText.IsAt(ref json, model.Wire.ModelBytes))
                throw new JsonException($"This request is for a model other than {model.WireName}.");
        }
        else
        {
            string name = json.GetString()!;
            json.Read();
            (kept ??= new KeptMembers()).Keep(name, ref json);
        }
    }

    private static void ThrowIfMissing(ModelInfo model, ReadOnlySpan<ParameterValue> values)
    {
        List<string>? missing = null;
        List<ParameterMetadata> parameters = model.Metadata.Parameters;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (!values[i].IsSet || !ParameterJson.IsPlain(parameters[i]))
                RequiredMembers.Find(parameters[i], in values[i], parameters[i].Name, ref missing);
        }

        if (missing is not null)
            throw new JsonException($"A request to {model.Id} needs {string.Join(", ", missing)}.");
    }
}
