using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>
/// Writes a list of addresses as an array and reads an array or a string, with any <see cref="JsonSerializer"/> call, without reflection.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UrlListConverter : JsonConverter<UrlList>
{
    /// <inheritdoc/>
    public override UrlList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return JsonTexts.Read(ref reader, nameof(UrlList));

        var urls = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            string url = JsonTexts.Read(ref reader, "An address");
            if (string.IsNullOrWhiteSpace(url))
                throw new JsonException("An address in the list is blank.");

            urls.Add(url);
        }

        return new UrlList(urls);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UrlList value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (string url in value)
            writer.WriteStringValue(url);

        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public override UrlList ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonTexts.Read(ref reader, nameof(UrlList));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, UrlList value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}
