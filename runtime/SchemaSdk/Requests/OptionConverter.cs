using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generated;

/// <summary>Reads and writes a generated enum as the option sent to the host, without reflection.</summary>
/// <typeparam name="TEnum">The enum; its members are numbered in the order of the document's options.</typeparam>
/// <typeparam name="TRequest">The request type that the enum belongs to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionConverter<TEnum, TRequest> : JsonConverter<TEnum>
    where TEnum : unmanaged, Enum
    where TRequest : ModelRequest, IModelRequest<TRequest>
{
    private static OptionOnWire[] Options => OptionOnWire.Of(Parameter);

    private static ParameterMetadata Parameter { get; } = TRequest.Model.Metadata.FindEnum(typeof(TEnum).Name)!;

    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        int option = OptionOnWire.Find(Options, ref reader);
        return option >= 0
            ? Unsafe.BitCast<int, TEnum>(option)
            : throw new JsonException(
                $"{Parameter.Name} of {TRequest.Model.Id} must be one of {string.Join(", ", Array.ConvertAll(Options, o => o.Text))}.");
    }

    /// <inheritdoc/>
    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteRawValue(OptionOf(value).Json, skipInputValidation: true);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WritePropertyName(OptionOf(value).Text);

    private static OptionOnWire OptionOf(TEnum value)
    {
        int option = Unsafe.BitCast<TEnum, int>(value);
        return (uint)option < (uint)Options.Length
            ? Options[option]
            : throw new JsonException($"{option} is not an option of {Parameter.Name} ({TRequest.Model.Id}).");
    }
}
