using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace SchemaSdk.Judges;

/// <summary>What a JSON Schema validator says to a request's JSON.</summary>
internal sealed class SchemaVerdict(ModelInfo model)
{
    private readonly JsonSchema _schema = JsonSchema.FromJsonAsync(model.JsonSchema).GetAwaiter().GetResult();

    /// <summary>What the schema refuses; empty for a request that it accepts.</summary>
    public ICollection<NJsonSchema.Validation.ValidationError> Refusals(string json)
    {
        // Numbers with all their digits, and no text taken for a date.
        using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
        JToken request = JToken.ReadFrom(reader);
        foreach (JValue text in request.SelectTokens("..*").OfType<JValue>().Where(v => v.Type == JTokenType.String).ToArray())
            text.Value = OneUnitEach((string)text.Value!);

        return _schema.Validate(request);
    }

    /// <summary>This validator counts UTF-16 units where JSON Schema counts characters, so it gets a text in which each has one unit.</summary>
    private static string OneUnitEach(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            result.Append(rune.IsBmp ? (char)rune.Value : '\uE000');

        return result.ToString();
    }
}
