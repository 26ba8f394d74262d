using System.Text;
using System.Text.Json;
using SchemaSdk.Facts;

namespace SchemaSdk.Json;

/// <summary>A model's names and options in the form that JSON is written and read with, made once.</summary>
internal sealed class WireNames
{
    public WireNames(ModelFacts facts)
    {
        Model = JsonEncodedText.Encode(facts.Id);
        for (int i = 0; i < Math.Min(facts.Parameters.Count, 64); i++)
        {
            Required |= facts.Parameters[i].Required ? 1UL << i : 0;
        }

        Parameters = [.. facts.Parameters.ConvertAll(p => JsonEncodedText.Encode(p.Name))];
        ModelBytes = Encoding.UTF8.GetBytes(facts.Id);
        Opening = Encoding.UTF8.GetBytes($"{{\"model\":\"{Model}\"");
        NextParameters = Array.ConvertAll(Parameters, name => Encoding.UTF8.GetBytes($",\"{name}\":"));
        ParameterBytes = [.. facts.Parameters.ConvertAll(p => Encoding.UTF8.GetBytes(p.Name))];
        Options = [.. facts.Parameters.ConvertAll(p => Array.ConvertAll(p.Options, o => new OptionOnWire(o)))];
    }

    public static JsonEncodedText ModelProperty { get; } = JsonEncodedText.Encode("model");

    public JsonEncodedText Model { get; }

    public JsonEncodedText[] Parameters { get; }

    /// <summary>Which of the first 64 parameters are required, as bits.</summary>
    public ulong Required { get; }

    /// <summary>The id as it is read, not encoded.</summary>
    public byte[] ModelBytes { get; }

    /// <summary>How every request to the model begins.</summary>
    public byte[] Opening { get; }

    /// <summary>The names as they stand after another value: comma, quotes and colon included.</summary>
    public byte[][] NextParameters { get; }

    /// <summary>The names as they are read, not encoded.</summary>
    public byte[][] ParameterBytes { get; }

    public OptionOnWire[][] Options { get; }
}

/// <summary>An option as it is sent: the kind that the document wrote it as, text or number.</summary>
internal sealed class OptionOnWire
{
    private readonly byte[] _utf8;
    private readonly bool _isNumber;

    public OptionOnWire(FactLiteral option)
    {
        _utf8 = Encoding.UTF8.GetBytes(option.Text);
        Text = option.Text;
        _isNumber = option.Kind == FactLiteralKind.Number;
        Json = _isNumber ? _utf8 : Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(option.Text)}\"");
    }

    /// <summary>The option as the document writes it: the key of a dictionary.</summary>
    public string Text { get; }

    /// <summary>The option as JSON, quotes included.</summary>
    public byte[] Json { get; }

    public void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(Json, skipInputValidation: true);

    /// <summary>True where the reader stands on this option.</summary>
    public bool IsAt(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => !_isNumber && reader.ValueTextEquals(_utf8),
        JsonTokenType.Number => _isNumber && SameNumber(ref reader),
        JsonTokenType.PropertyName => reader.ValueTextEquals(_utf8),
        _ => false,
    };

    private bool SameNumber(ref Utf8JsonReader reader) =>
        reader.ValueSpan.SequenceEqual(_utf8)
        || (reader.TryGetDouble(out double value) && value == FactNumbers.ToDouble(Encoding.UTF8.GetString(_utf8)));
}
