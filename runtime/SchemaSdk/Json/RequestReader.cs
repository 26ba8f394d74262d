using System.ComponentModel;
using System.Text.Json;
using SchemaSdk.Facts;
using SchemaSdk.Json;
using SchemaSdk.Rules;

namespace SchemaSdk.Generated;

/// <summary>
/// Hands a request's values to generated code, which asks for all of them in the document's order: there is a method for every type that
/// a parameter can have. What is not there, or can't be typed, is null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RequestReader
{
    private readonly ModelInfo _model;
    private readonly bool _isPlain;
    private readonly ReadOnlySpan<FactValue> _values;
    private PlainReader _plain;
    private int _next;

    /// <summary>Hands out what was read already.</summary>
    internal RequestReader(ModelInfo model, ReadOnlySpan<FactValue> values)
    {
        _model = model;
        _values = values;
    }

    /// <summary>Reads the text while it hands out, which is twice as fast; only for a text that is as we write it.</summary>
    internal RequestReader(ModelInfo model, ReadOnlySpan<byte> utf8Json)
    {
        _model = model;
        _isPlain = true;
        _plain = new PlainReader(utf8Json, model.Wire.Opening);
    }

    /// <summary>False after a text that is not as we write it: what was handed out is not all of it.</summary>
    internal readonly bool IsComplete => !_isPlain || _plain.IsAtEnd;

    /// <summary>The next parameter as text.</summary>
    public string? Text() => _isPlain ? (PlainHasNext() ? _plain.Text() : null) : Next() is { Kind: FactValueKind.Text } value ? value.Text : null;

    /// <summary>The next parameter as scenes.</summary>
    public Scenes? Scenes() => Text();

    /// <summary>The next parameter as media.</summary>
    public MediaInput? Media() => Text();

    /// <summary>The next parameter as a number.</summary>
    public double? Number() => _isPlain ? (PlainHasNext() ? _plain.Whole() : null) : Next() is { Kind: FactValueKind.Number } value ? value.Number : null;

    /// <summary>The next parameter as a whole number.</summary>
    public long? Integer() => _isPlain ? (PlainHasNext() ? _plain.Whole() : null) : Next() is { Kind: FactValueKind.Integer } value ? value.Integer : null;

    /// <summary>The next parameter as true or false.</summary>
    public bool? Flag() => _isPlain ? (PlainHasNext() ? _plain.Flag() : null) : Next() is { Kind: FactValueKind.Flag } value ? value.Flag : null;

    /// <summary>The next parameter as an option's place.</summary>
    public int? Option()
    {
        if (!_isPlain)
        {
            return Next() is { Kind: FactValueKind.Option } value ? value.OptionIndex : null;
        }

        OptionOnWire[] options = _model.Wire.Options[_next];
        return PlainHasNext() ? _plain.Option(options) : null;
    }

    /// <summary>The next parameter as a list of addresses.</summary>
    public UrlList? UrlList()
    {
        if (_isPlain)
        {
            // An array is left to the other way, and so is a text where an array belongs.
            bool isText = _model.Facts.Parameters[_next].Kind == FactKind.Text;
            return PlainHasNext() && isText ? _plain.Text() : null;
        }

        FactValue value = Next();
        return value.Kind == FactValueKind.Text ? value.Text : value.Content as UrlList;
    }

    /// <summary>The next parameter as an array or an object.</summary>
    public JsonElement? Element()
    {
        if (_isPlain)
        {
            _ = PlainHasNext();
            return null;
        }

        return Next().Content as JsonElement?;
    }

    private FactValue Next() => _values[_next++];

    private bool PlainHasNext()
    {
        int parameter = _next++;
        return _plain.IsAt(_model.Wire.NextParameters[parameter], _model.Facts.Parameters[parameter].Required);
    }
}
