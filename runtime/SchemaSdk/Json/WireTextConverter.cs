using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>Converts values and dictionary keys to and from text, without reflection, in any <see cref="JsonSerializer"/> call.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
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
