using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaSdk.Json;

namespace SchemaSdk;

/// <summary>Reads and writes a value as its text, and as the key of a dictionary, with any <see cref="JsonSerializer"/> call, without reflection.</summary>
/// <typeparam name="T">The value's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireTextConverter<T> : JsonConverter<T>
    where T : IWireText<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.FromWire(JsonTexts.Read(ref reader, typeof(T).Name));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToWire());

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.FromWire(JsonTexts.Read(ref reader, typeof(T).Name));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToWire());
}
