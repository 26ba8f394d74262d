using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace SchemaSdk.Models.Tests.Schema;

/// <summary>What a JSON Schema validator says to a request's JSON.</summary>
internal sealed class Verdict(ModelInfo model)
{
    private readonly JsonSchema _schema = JsonSchema.FromJsonAsync(model.JsonSchema).GetAwaiter().GetResult();

    /// <summary>What the schema refuses; empty for a request that it accepts.</summary>
    public ICollection<NJsonSchema.Validation.ValidationError> Refusals(string json)
    {
        // Numbers with all their digits, and no text taken for a date.
        using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
        return _schema.Validate(JToken.ReadFrom(reader));
    }
}
