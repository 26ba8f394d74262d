using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Json;

/// <summary>
/// Reads a request's JSON, in whatever order and form it comes, into values by the parameters' places. What the document does not know,
/// a parameter, an option or a value of another type, is kept for <see cref="ModelRequest.Extra"/>, where
/// <see cref="ModelRequest.Validate"/> points at it.
/// </summary>
internal ref struct JsonValues
{
    private readonly ModelInfo _model;
    private readonly FactValue[] _values;
    private Utf8JsonReader _json;
    private int _current = -1;

    /// <param name="model">The model that the request is for.</param>
    /// <param name="json">Stands at the request's first token.</param>
    public JsonValues(ModelInfo model, Utf8JsonReader json)
    {
        _model = model;
        _values = new FactValue[model.Facts.Parameters.Count];
        _json = json;
    }

    /// <summary>Where the JSON reader stands: at the end of the object once <see cref="Read"/> returned.</summary>
    public readonly Utf8JsonReader Json => _json;

    /// <summary>The values by the parameters' places; unknown where the type did not fit.</summary>
    public readonly ReadOnlySpan<FactValue> Values => _values;

    public ExtraParameters? Extra { get; private set; }

    /// <exception cref="JsonException">The object is for another model, or a required parameter is missing.</exception>
    public void Read()
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A request to {_model.Id} is a JSON object, not {RequestJsonErrors.Describe(_json.TokenType)}.");
        }

        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            int place = Find();
            if (place >= 0)
            {
                _current = place;
                ReadKnown(_model.Facts.Parameters[place]);
            }
            else
            {
                ReadUnknown();
            }
        }

        ThrowIfMissing();
    }

    /// <summary>Makes sure that nothing follows the object.</summary>
    public void End()
    {
        while (_json.Read())
        {
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

    private void ReadKnown(ParameterFacts parameter)
    {
        // Of two values under one key the last counts, also where the first could not be typed.
        Extra?.Remove(parameter.Name);
        _json.Read();
        if (_json.TokenType == JsonTokenType.Null)
        {
            _values[_current] = FactValue.Unset;
            return;
        }

        FactValue value = Typed(parameter);
        if (!value.IsSet)
        {
            // The typed property can't hold it, and a request that was written is read back as it was.
            Keep(parameter.Name);
            value = FactValue.Unknown;
        }

        _values[_current] = value;
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

    private void Keep(string name)
    {
        JsonNode? value = JsonNode.Parse(ref _json);

        // A node reads its text when it is asked for it; half a surrogate pair is to be found here, and not when the request is sent.
        _ = value?.ToJsonString();
        (Extra ??= new ExtraParameters()).Adopt(name, value);
    }

    /// <summary>The value as the parameter's type has it; unset where it is of another.</summary>
    private FactValue Typed(ParameterFacts parameter) => (parameter.Kind, _json.TokenType) switch
    {
        (FactKind.Option, _) => Option(),
        (FactKind.Text, JsonTokenType.String) => FactValue.Of(_json.GetString()),
        (FactKind.Number, JsonTokenType.Number) => Number(),
        (FactKind.Integer, JsonTokenType.Number) => Integer(),
        (FactKind.Flag, JsonTokenType.True) => FactValue.Of(true),
        (FactKind.Flag, JsonTokenType.False) => FactValue.Of(false),
        (FactKind.Array, JsonTokenType.StartArray) when parameter.Format != TextFormat.None => Items(),
        (FactKind.Array, JsonTokenType.StartArray) => FactValue.Opaque(JsonElement.ParseValue(ref _json)),
        (FactKind.Object, JsonTokenType.StartObject) => FactValue.Opaque(JsonElement.ParseValue(ref _json)),
        _ => FactValue.Unset,
    };

    private FactValue Option()
    {
        OptionOnWire[] options = _model.Wire.Options[_current];
        for (int i = 0; i < options.Length; i++)
        {
            if (options[i].IsAt(ref _json))
            {
                return FactValue.Option(i);
            }
        }

        return FactValue.Unset;
    }

    private readonly FactValue Number() =>
        _json.TryGetDouble(out double value) && double.IsFinite(value) ? FactValue.Of(value) : FactValue.Unset;

    /// <summary><c>6.0</c> is a whole number too.</summary>
    private readonly FactValue Integer()
    {
        if (_json.TryGetInt64(out long value))
        {
            return FactValue.Of(value);
        }

        return _json.TryGetDecimal(out decimal number) && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue
            ? FactValue.Of((long)number)
            : FactValue.Unset;
    }

    private FactValue Items()
    {
        Utf8JsonReader start = _json;
        var urls = new List<string>();
        while (_json.Read() && _json.TokenType == JsonTokenType.String && !string.IsNullOrWhiteSpace(_json.GetString()))
        {
            urls.Add(_json.GetString()!);
        }

        if (_json.TokenType == JsonTokenType.EndArray)
        {
            return FactValue.Items(new UrlList(urls), urls.Count);
        }

        _json = start;
        return FactValue.Unset;
    }

    private readonly void ThrowIfMissing()
    {
        List<string>? missing = null;
        List<ParameterFacts> parameters = _model.Facts.Parameters;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Required && !_values[i].IsSet)
            {
                (missing ??= []).Add(parameters[i].Name);
            }
        }

        if (missing is not null)
        {
            throw new JsonException($"A request to {_model.Id} needs {string.Join(", ", missing)}.");
        }
    }
}
