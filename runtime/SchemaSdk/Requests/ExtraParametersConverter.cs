using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>Reads and writes parameters as a JSON object, with any <see cref="JsonSerializer"/> call, without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExtraParametersConverter : JsonConverter<ExtraParameters>
{
    /// <inheritdoc/>
    public override ExtraParameters Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"{nameof(ExtraParameters)} must be an object; it is {RequestJsonErrors.Describe(reader.TokenType)}.");

        var parameters = new ExtraParameters();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonTexts.Read(ref reader);
            reader.Read();
            JsonNode? value = JsonNode.Parse(ref reader);
            try
            {
                parameters[name] = value;
            }
            catch (ArgumentException exception)
            {
                throw new JsonException(exception.Message, exception);
            }
        }

        return parameters;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ExtraParameters value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string name, JsonNode? node) in value)
        {
            writer.WritePropertyName(name);
            if (node is null)
                writer.WriteNullValue();
            else
                node.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
