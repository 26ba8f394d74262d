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
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = new JsonValues(T.Model, reader);
        T request = Read(ref json);
        reader = json.Json;
        return request;
    }

    /// <summary>Reads without the serializer, which costs as much again.</summary>
    internal static T Read(ReadOnlySpan<byte> utf8Json)
    {
        var plain = new RequestReader(T.Model, utf8Json);
        T request = T.Read(ref plain);
        if (plain.IsComplete)
        {
            return request;
        }

        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        var json = new JsonValues(T.Model, reader);
        request = Read(ref json);
        json.End();
        return request;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => RequestWriter.Write(writer, value);

    private static T Read(ref JsonValues json)
    {
        try
        {
            json.Read();
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException(JsonTexts.NoText, fault);
        }

        var reader = new RequestReader(T.Model, json.Values);
        T request = T.Read(ref reader);
        request.SetExtra(json.Extra);
        return request;
    }
}
