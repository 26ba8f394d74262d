using System.Text;
using System.Text.Json;
using SchemaSdk.Metadata;

namespace SchemaSdk;

/// <summary>An option as sent: text or number, as in the document. This file is also compiled into the local host and the tool.</summary>
internal sealed class OptionOnWire
{
    private readonly byte[] _utf8;
    private readonly LiteralKind _kind;

    private OptionOnWire(Literal option)
    {
        _utf8 = Encoding.UTF8.GetBytes(option.Text);
        Text = option.Text;
        _kind = option.Kind;
        Json = _kind == LiteralKind.Text ? Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(option.Text)}\"") : _utf8;
    }

    /// <summary>The option as written in the document: a dictionary key.</summary>
    public string Text { get; }

    /// <summary>The option as JSON, including quotes.</summary>
    public byte[] Json { get; }

    /// <summary>Returns a parameter's options, encoded once.</summary>
    public static OptionOnWire[] Of(ParameterMetadata parameter)
    {
        if (parameter.OnWire is OptionOnWire[] known)
            return known;

        OptionOnWire[] options = Array.ConvertAll(parameter.Options, option => new OptionOnWire(option));
        parameter.OnWire = options;
        return options;
    }

    /// <summary>Returns the index of the option at the reader's position; -1 for none.</summary>
    public static int Find(OptionOnWire[] options, ref Utf8JsonReader reader)
    {
        for (int i = 0; i < options.Length; i++)
        {
            if (options[i].IsAt(ref reader))
                return i;
        }

        return -1;
    }

    private bool IsAt(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => _kind == LiteralKind.Text && WireText.IsAt(ref reader, _utf8),
        JsonTokenType.Number => _kind == LiteralKind.Number && SameNumber(ref reader),
        JsonTokenType.True or JsonTokenType.False => _kind == LiteralKind.Boolean && reader.ValueSpan.SequenceEqual(_utf8),
        JsonTokenType.PropertyName => WireText.IsAt(ref reader, _utf8),
        _ => false,
    };

    private bool SameNumber(ref Utf8JsonReader reader) =>
        reader.ValueSpan.SequenceEqual(_utf8)
        || (reader.TryGetDouble(out double value) && value == MetadataNumbers.ToDouble(Text));
}
