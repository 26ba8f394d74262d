using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>The options of a generated enum, read and written by the enum's own converter, as the keys of a dictionary are.</summary>
internal static class OptionNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly JsonSerializerOptions s_options = new();

    private static readonly JsonConverter<TEnum>? s_converter =
        typeof(TEnum).GetCustomAttribute<JsonConverterAttribute>()?.ConverterType is { } type
            ? Activator.CreateInstance(type) as JsonConverter<TEnum>
            : null;

    private static JsonConverter<TEnum> Converter =>
        s_converter ?? throw new InvalidOperationException($"{typeof(TEnum)} is not an enum that was generated from a model document.");

    public static bool TryParse(string? text, out TEnum value)
    {
        value = default;
        if (text is null)
            return false;

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{{\"{JsonEncodedText.Encode(text)}\":0}}"));
        reader.Read();
        reader.Read();
        try
        {
            value = Converter.ReadAsPropertyName(ref reader, typeof(TEnum), s_options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static string ToText(TEnum value)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            Converter.WriteAsPropertyName(writer, value, s_options);
            writer.WriteNullValue();
            writer.WriteEndObject();
        }

        using JsonDocument document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.EnumerateObject().First().Name;
    }
}
