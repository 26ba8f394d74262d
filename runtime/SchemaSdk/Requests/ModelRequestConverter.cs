using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaSdk.Json;

namespace SchemaSdk.Generated;

/// <summary>Reads and writes a generated request with any <see cref="JsonSerializer"/> call, without reflection.</summary>
/// <typeparam name="T">The request type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelRequestConverter<T> : JsonConverter<T>
    where T : ModelRequest, IModelRequest<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <summary>Reads without the serializer, which would double the cost.</summary>
    internal static T Read(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        T request = Read(ref reader);
        while (reader.Read())
        {
            // The reader itself reports an error for anything after the object.
        }

        return request;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => RequestWriter.Write(writer, value);

    private static T Read(ref Utf8JsonReader json)
    {
        ModelInfo model = T.Model;
        RequestValues values = default;
        ExtraParameters? extra;
        try
        {
            extra = RequestJson.Read(ref json, model, values.MakeRoom(model.Metadata.Parameters.Count));
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException(JsonTexts.NoText, fault);
        }

        var reader = new RequestReader(values.All);
        T request = T.Read(ref reader);
        request.SetExtra(extra);
        return request;
    }
}
