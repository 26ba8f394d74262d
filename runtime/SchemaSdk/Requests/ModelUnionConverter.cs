using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaSdk.Rules;

namespace SchemaSdk.Generated;

/// <summary>Reads and writes a generated choice between kinds of value with any <see cref="JsonSerializer"/> call, without
/// reflection.</summary>
/// <typeparam name="T">The type of the choice.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelUnionConverter<T> : JsonConverter<T>
    where T : ModelUnion, IModelUnion<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ParameterValue value = PartJson.Read(ref reader, T.Shape, options);
        var values = new RequestReader([value]);
        return values.Union<T>()!;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => RequestWriter.Write(writer, value);
}
