using System.Text;
using System.Text.Json;
using SchemaSdk.Generated;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>A request to a model that is known only while the program runs; it is checked, priced and sent like a generated one.</summary>
/// <param name="Info">The model.</param>
/// <param name="Values">The values of the parameters, by index.</param>
internal sealed record JsonRequest(ModelInfo Info, ParameterValue[] Values) : ModelRequest
{
    /// <exception cref="JsonException">Not JSON, not an object, for another model, or a missing required parameter.</exception>
    public static JsonRequest Read(ModelInfo model, string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var values = new ParameterValue[model.Metadata.Parameters.Count];
        try
        {
            reader.Read();
            KeptMembers? kept = RequestJson.Read(ref reader, model, values);
            while (reader.Read())
            {
                // The reader itself reports an error for anything after the object.
            }

            var request = new JsonRequest(model, values);
            request.SetExtra(ExtraParameters.Of(kept));
            return request;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(JsonTexts.NoText, exception);
        }
    }

    /// <summary>Reads a request of someone who is not trusted, such as a language model, and finds everything that is wrong with
    /// it.</summary>
    /// <returns>Null if the report has errors.</returns>
    /// <exception cref="JsonException">Not JSON.</exception>
    public static JsonRequest? ReadStrictly(ModelInfo model, string json, out ValidationReport report)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var strict = new StrictRequestReader(model);
        report = strict.Read(ref reader);
        if (!report.IsValid)
            return null;
        var request = new JsonRequest(model, strict.Values.ToArray());
        request.SetExtra(ExtraParameters.Of(strict.Kept));
        return request;
    }

    protected internal override ModelInfo Describe() => Info;

    protected internal override void Collect(ref ParameterValues values)
    {
        for (int i = 0; i < Values.Length; i++)
        {
            ParameterValue value = Values[i];
            switch (value.Kind)
            {
                case ParameterValueKind.Items: values.UrlList((string[])value.Content!); break;
                case ParameterValueKind.Text when Info.Metadata.Parameters[i].Format == TextFormat.UrlList:
                    values.UrlList(value.Text);
                    break;
                default: values.Put(value); break;
            }
        }
    }
}
