using System.Text;
using System.Text.Json;
using SchemaSdk.Metadata;

namespace SchemaSdk.Json;

/// <summary>A model's names and options in the form that JSON is written and read with, made once.</summary>
internal sealed class WireNames(ModelMetadata metadata)
{
    /// <summary>The id as it is read, not encoded.</summary>
    public byte[] ModelBytes { get; } = Encoding.UTF8.GetBytes(metadata.Id);

    /// <summary>How every request to the model begins.</summary>
    public byte[] Opening { get; } = Encoding.UTF8.GetBytes($"{{\"model\":\"{JsonEncodedText.Encode(metadata.Id)}\"");

    /// <summary>The names as they stand after another value: comma, quotes and colon included.</summary>
    public byte[][] NextParameters { get; } =
        [.. metadata.Parameters.ConvertAll(p => Encoding.UTF8.GetBytes($",\"{JsonEncodedText.Encode(p.Name)}\":"))];

    /// <summary>The names as they are read, not encoded.</summary>
    public byte[][] ParameterBytes { get; } = [.. metadata.Parameters.ConvertAll(p => Encoding.UTF8.GetBytes(p.Name))];

    public OptionOnWire[][] Options { get; } = [.. metadata.Parameters.ConvertAll(OptionOnWire.Of)];
}
