using System.Text;
using System.Text.Json;
using SchemaSdk.Facts;

namespace SchemaSdk.Json;

/// <summary>A model's names and options in the form that JSON is written and read with, made once.</summary>
internal sealed class WireNames(ModelFacts facts)
{
    /// <summary>The id as it is read, not encoded.</summary>
    public byte[] ModelBytes { get; } = Encoding.UTF8.GetBytes(facts.Id);

    /// <summary>How every request to the model begins.</summary>
    public byte[] Opening { get; } = Encoding.UTF8.GetBytes($"{{\"model\":\"{JsonEncodedText.Encode(facts.Id)}\"");

    /// <summary>The names as they stand after another value: comma, quotes and colon included.</summary>
    public byte[][] NextParameters { get; } =
        [.. facts.Parameters.ConvertAll(p => Encoding.UTF8.GetBytes($",\"{JsonEncodedText.Encode(p.Name)}\":"))];

    /// <summary>The names as they are read, not encoded.</summary>
    public byte[][] ParameterBytes { get; } = [.. facts.Parameters.ConvertAll(p => Encoding.UTF8.GetBytes(p.Name))];

    public OptionOnWire[][] Options { get; } = [.. facts.Parameters.ConvertAll(OptionOnWire.Of)];
}
