using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaSdk.Rules;

namespace SchemaSdk.Generated;

/// <summary>Reads and writes a generated request with any <see cref="JsonSerializer"/> call, without reflection.</summary>
/// <typeparam name="T">The request type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelRequestConverter<T> : JsonConverter<T>
    where T : ModelRequest, IModelRequest<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, StrictRequestConverter.IsIn(options));

    /// <summary>Reads without the serializer, which would double the cost.</summary>
    internal static T Read(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        T request = Read(ref reader, isStrict: false);
        while (reader.Read())
        {
            // The reader itself reports an error for anything after the object.
        }

        return request;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => RequestWriter.Write(writer, value);

    private static T Read(ref Utf8JsonReader json, bool isStrict)
    {
        ModelInfo model = T.Model;
        RequestValues values = default;
        Span<ParameterValue> room = values.MakeRoom(model.Metadata.Parameters.Count);
        KeptMembers? kept;
        try
        {
            kept = isStrict ? ReadStrictly(ref json, model, room) : RequestJson.Read(ref json, model, room);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(JsonTexts.NoText, exception);
        }

        var reader = new RequestReader(values.All);
        T request = T.Read(ref reader);
        request.SetExtra(ExtraParameters.Of(kept));
        return request;
    }

    private static KeptMembers? ReadStrictly(ref Utf8JsonReader json, ModelInfo model, scoped Span<ParameterValue> values)
    {
        var reader = new StrictRequestReader(model);
        ValidationReport report = reader.Read(ref json);
        if (!report.IsValid)
            throw new RequestJsonException(model.Id, report);

        reader.Values.CopyTo(values);
        return reader.Kept;
    }
}
