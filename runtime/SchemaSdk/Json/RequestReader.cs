using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Facts;
using SchemaSdk.Json;

namespace SchemaSdk;

/// <summary>
/// Steps through a request's JSON, parameter by parameter, for generated code. What the document does not know, a parameter, an option
/// or a value of another type, is kept for <see cref="ModelRequest.Extra"/>, where <see cref="ModelRequest.Validate"/> points at it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RequestReader
{
    private readonly ModelInfo _model;
    private readonly ReadOnlySpan<byte> _text;
    private PlainReader _plain;
    private bool _isPlain;
    private RequiredSeen _seen;
    private Utf8JsonReader _json;
    private int _current;

    internal RequestReader(ModelInfo model, Utf8JsonReader json)
    {
        _model = model;
        _json = json;
        _current = -1;
        _seen = new RequiredSeen(model);
        CheckStart();
    }

    /// <summary>Reads the text itself.</summary>
    internal RequestReader(ModelInfo model, ReadOnlySpan<byte> utf8Json)
    {
        _model = model;
        _text = utf8Json;
        _current = -1;
        _seen = new RequiredSeen(model);
        _plain = new PlainReader(utf8Json);
        _isPlain = _plain.TrySkip(model.Wire.Opening);
        if (!_isPlain)
        {
            _json = new Utf8JsonReader(utf8Json);
            _json.Read();
            CheckStart();
        }
    }

    /// <summary>Where the JSON reader stands: at the end of the object once <see cref="Next"/> returned false.</summary>
    internal readonly Utf8JsonReader Json => _json;

    internal ExtraParameters? Extra { get; private set; }

    /// <summary>Steps to the next parameter that the document knows and that is not null.</summary>
    /// <param name="parameter">Its place in the document.</param>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="JsonException">The object is for another model, or a required parameter is missing.</exception>
    public bool Next(out int parameter)
    {
        if (_isPlain)
        {
            if (_plain.TryName(_model.Wire.NextParameters, ref _current))
            {
                parameter = _current;
                _seen.Mark(parameter);
                return true;
            }

            if (_plain.IsAtEnd)
            {
                parameter = -1;
                _seen.ThrowIfMissing(_model);
                return false;
            }

            LeavePlain();
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            parameter = Find();
            if (parameter < 0)
            {
                ReadUnknown();
                continue;
            }

            // Of two values under one key the last counts, also where the first could not be typed.
            Extra?.Remove(_model.Facts.Parameters[parameter].Name);
            _current = parameter;
            _json.Read();
            if (_json.TokenType != JsonTokenType.Null)
            {
                _seen.Mark(parameter);
                return true;
            }
        }

        parameter = -1;
        _seen.ThrowIfMissing(_model);
        return false;
    }

    /// <summary>The current parameter as text; empty where it is something else.</summary>
    public string Text()
    {
        if (_isPlain)
        {
            if (_plain.Text() is { } text)
            {
                return text;
            }

            LeavePlainAtValue();
        }

        return _json.TokenType == JsonTokenType.String ? _json.GetString()! : KeepAnd("");
    }

    /// <summary>The current parameter as a number.</summary>
    public double? Number()
    {
        if (_isPlain)
        {
            if (_plain.Whole() is { } number)
            {
                return number;
            }

            LeavePlainAtValue();
        }

        if (_json.TokenType == JsonTokenType.Number)
        {
            if (_json.TryGetDouble(out double value) && double.IsFinite(value))
            {
                return value;
            }
        }

        return KeepAnd<double?>(null);
    }

    /// <summary>The current parameter as a whole number; <c>6.0</c> is one.</summary>
    public long? Integer()
    {
        if (_isPlain)
        {
            if (_plain.Whole() is { } number)
            {
                return number;
            }

            LeavePlainAtValue();
        }

        if (_json.TokenType == JsonTokenType.Number)
        {
            if (_json.TryGetInt64(out long value))
            {
                return value;
            }

            if (_json.TryGetDecimal(out decimal number) && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue)
            {
                return (long)number;
            }
        }

        return KeepAnd<long?>(null);
    }

    /// <summary>The current parameter as true or false.</summary>
    public bool? Flag()
    {
        if (_isPlain)
        {
            if (_plain.Flag() is { } flag)
            {
                return flag;
            }

            LeavePlainAtValue();
        }

        return _json.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => KeepAnd<bool?>(null),
        };
    }

    /// <summary>The current parameter as an option's place.</summary>
    public int? Option()
    {
        OptionOnWire[] options = _model.Wire.Options[_current];
        if (_isPlain)
        {
            if (_plain.Option(options) is { } option)
            {
                return option;
            }

            LeavePlainAtValue();
        }

        for (int i = 0; i < options.Length; i++)
        {
            if (options[i].IsAt(ref _json))
            {
                return i;
            }
        }

        return KeepAnd<int?>(null);
    }

    /// <summary>The current parameter as a list of addresses: text with commas, or an array of text, as its type asks.</summary>
    public UrlList? UrlList()
    {
        LeavePlainAtValue();
        if (_model.Facts.Parameters[_current].Kind == FactKind.Text)
        {
            return _json.TokenType == JsonTokenType.String ? _json.GetString() : KeepAnd<UrlList?>(null);
        }

        Utf8JsonReader start = _json;
        var urls = new List<string>();
        if (_json.TokenType == JsonTokenType.StartArray)
        {
            while (_json.Read() && _json.TokenType == JsonTokenType.String && !string.IsNullOrWhiteSpace(_json.GetString()))
            {
                urls.Add(_json.GetString()!);
            }
        }

        if (_json.TokenType == JsonTokenType.EndArray)
        {
            return new UrlList(urls);
        }

        _json = start;
        return KeepAnd<UrlList?>(null);
    }

    /// <summary>The current parameter as an array or an object, as its type asks.</summary>
    public JsonElement? Element()
    {
        LeavePlainAtValue();
        JsonTokenType wanted = _model.Facts.Parameters[_current].Kind == FactKind.Array ? JsonTokenType.StartArray : JsonTokenType.StartObject;
        return _json.TokenType == wanted ? JsonElement.ParseValue(ref _json) : KeepAnd<JsonElement?>(null);
    }

    /// <summary>Makes sure that nothing follows the object.</summary>
    internal void End()
    {
        while (!_isPlain && _json.Read())
        {
        }
    }

    /// <summary>From here on the text is not as we write it.</summary>
    private void LeavePlain()
    {
        _isPlain = false;
        _json = new Utf8JsonReader(_text);
        while (_json.BytesConsumed < _plain.At && _json.Read())
        {
        }
    }

    private void LeavePlainAtValue()
    {
        if (_isPlain)
        {
            LeavePlain();
            _json.Read();
        }
    }

    private readonly void CheckStart()
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A request to {_model.Id} is a JSON object, not {RequestJsonErrors.Describe(_json.TokenType)}.");
        }
    }

    private readonly int Find()
    {
        byte[][] names = _model.Wire.ParameterBytes;
        bool isPlain = !_json.HasValueSequence && !_json.ValueIsEscaped;
        ReadOnlySpan<byte> plain = isPlain ? _json.ValueSpan : default;

        // A request that was written by us comes in the document's order, so the next one is nearly always the one after.
        int place = _current;
        for (int i = 0; i < names.Length; i++)
        {
            place = place + 1 < names.Length ? place + 1 : 0;
            if (isPlain ? plain.SequenceEqual(names[place]) : _json.ValueTextEquals(names[place]))
            {
                return place;
            }
        }

        return -1;
    }

    private void ReadUnknown()
    {
        if (_json.ValueTextEquals("model"u8))
        {
            _json.Read();
            if (_json.TokenType != JsonTokenType.String || !_json.ValueTextEquals(_model.Wire.ModelBytes))
            {
                throw new JsonException($"This request is for another model than {_model.Id}.");
            }
        }
        else
        {
            string name = _json.GetString()!;
            _json.Read();
            Keep(name);
        }
    }

    /// <summary>Keeps what the typed property can't hold, so that a request that was written is read back as it was.</summary>
    private T KeepAnd<T>(T instead)
    {
        Keep(_model.Facts.Parameters[_current].Name);
        return instead;
    }

    private void Keep(string name) => (Extra ??= new ExtraParameters()).Adopt(name, JsonNode.Parse(ref _json));
}
