using System.Text;
using System.Text.Json;
using SchemaSdk.Metadata;

namespace SchemaSdk;

/// <summary>A model's names and options, encoded once for reading and writing JSON.</summary>
internal sealed class WireNames(ModelMetadata metadata)
{
    /// <summary>The id for reading, not escaped.</summary>
    public byte[] ModelBytes { get; } = Encoding.UTF8.GetBytes(metadata.Id);

    /// <summary>The start of every request to the model.</summary>
    public byte[] Opening { get; } = Encoding.UTF8.GetBytes($"{{\"model\":\"{JsonEncodedText.Encode(metadata.Id)}\"");

    /// <summary>The names as written after another value, including comma, quotes and colon.</summary>
    public byte[][] NextParameters { get; } =
        [.. metadata.Parameters.ConvertAll(p => Encoding.UTF8.GetBytes($",\"{JsonEncodedText.Encode(p.Name)}\":"))];

    /// <summary>The names for reading, not escaped.</summary>
    public byte[][] ParameterBytes { get; } = [.. metadata.Parameters.ConvertAll(p => Encoding.UTF8.GetBytes(p.Name))];

    public OptionOnWire[][] Options { get; } = [.. metadata.Parameters.ConvertAll(OptionOnWire.Of)];
}
