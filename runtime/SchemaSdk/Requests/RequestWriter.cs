using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// Writes a request as one flat object, using pre-encoded names and options: the model, then the values that are set in document order,
/// then the parameters that the document does not define.
/// </summary>
internal ref struct RequestWriter
{
    private const int UsualLength = 512;

    /// <summary>The default maximum depth of a <see cref="Utf8JsonWriter"/>.</summary>
    private const int Deepest = 1000;

    /// <summary>The maximum number of Extra parameters shown.</summary>
    private const int MostShown = 32;

    private readonly bool _isForPeople;
    private JsonTextBuilder _text;

    private RequestWriter(Span<byte> buffer, bool isForPeople)
    {
        _isForPeople = isForPeople;
        _text = new JsonTextBuilder(buffer, isForPeople ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : JavaScriptEncoder.Default);
    }

    public static void Write(Utf8JsonWriter writer, ModelRequest request)
    {
        var json = new RequestWriter(stackalloc byte[UsualLength], isForPeople: false);
        json.Write(request);
        if (writer.Options is { Indented: false, Encoder: null })
        {
            writer.WriteRawValue(json._text.Written, skipInputValidation: true);
        }
        else
        {
            // A caller's indentation or encoder requires a second pass over the output.
            var reader = new Utf8JsonReader(json._text.Written, new JsonReaderOptions { MaxDepth = Deepest });
            JsonElement.ParseValue(ref reader).WriteTo(writer);
        }

        json._text.Dispose();
    }

    /// <summary>Writes a request as sent to the host.</summary>
    public static byte[] ToUtf8(ModelRequest request)
    {
        var json = new RequestWriter(stackalloc byte[UsualLength], isForPeople: false);
        json.Write(request);
        byte[] utf8 = json._text.Written.ToArray();
        json._text.Dispose();
        return utf8;
    }

    public static string ToJson(ModelRequest request) => ToString(request, isForPeople: false);

    /// <summary>Writes for display: what JSON can't represent (NaN) becomes text, and long values are shortened.</summary>
    public static string ToText(ModelRequest request) => ToString(request, isForPeople: true);

    private static string ToString(ModelRequest request, bool isForPeople)
    {
        var json = new RequestWriter(stackalloc byte[UsualLength], isForPeople);
        json.Write(request);
        string text = Encoding.UTF8.GetString(json._text.Written);
        json._text.Dispose();
        return text;
    }

    private void Write(ModelRequest request)
    {
        ModelInfo model = request.Describe();
        WireNames wire = model.Wire;
        ExtraParameters? extra = request.ExtraOrNull;
        RequestValues values = default;
        values.TakeProperties(request, model.Metadata);
        ReadOnlySpan<ParameterValue> set = values.All;
        _text.Append(wire.Opening);
        for (int i = 0; i < wire.NextParameters.Length; i++)
        {
            if (extra is not null && extra.TryGetValue(model.Metadata.Parameters[i].Name, out JsonNode? replacement))
            {
                _text.Append(wire.NextParameters[i]);
                WriteJson(replacement);
            }
            else if (set[i].IsSet)
            {
                _text.Append(wire.NextParameters[i]);
                WriteValue(model, i, in set[i]);
            }
        }

        if (extra is not null)
            WriteUnknown(model, extra);

        _text.Append("}"u8);
    }

    private void WriteValue(ModelInfo model, int parameter, in ParameterValue value)
    {
        switch (value.Kind)
        {
            case ParameterValueKind.Text:
                WriteText(value.Text);
                break;
            case ParameterValueKind.Option when (uint)value.OptionIndex < (uint)model.Wire.Options[parameter].Length:
                _text.Append(model.Wire.Options[parameter][value.OptionIndex].Json);
                break;
            case ParameterValueKind.Option:
                WriteUnrepresentable(model, parameter, value.OptionIndex.ToString(CultureInfo.InvariantCulture));
                break;
            case ParameterValueKind.Number when double.IsFinite(value.Number):
                _text.Append(value.Number);
                break;
            case ParameterValueKind.Number:
                WriteUnrepresentable(model, parameter, value.Number.ToString(CultureInfo.InvariantCulture));
                break;
            case ParameterValueKind.Integer:
                _text.Append(value.Integer);
                break;
            case ParameterValueKind.Flag:
                _text.Append(value.Flag ? "true"u8 : "false"u8);
                break;
            case ParameterValueKind.Items when _isForPeople || model.Metadata.Parameters[parameter].Kind == ParameterKind.Text:
                WriteText(value.Content!.ToString()!);
                break;
            case ParameterValueKind.Items:
                WriteArray((UrlList)value.Content!);
                break;
            case ParameterValueKind.Opaque:
                WriteJson(NodeOf((JsonElement)value.Content!));
                break;
        }
    }

    private void WriteText(string text) => _text.AppendQuoted(_isForPeople ? ShownText.Of(text) : text);

    private void WriteArray(UrlList urls)
    {
        _text.Append("["u8);
        for (int i = 0; i < urls.Count; i++)
        {
            _text.Append(i == 0 ? ""u8 : ","u8);
            _text.AppendQuoted(urls[i]);
        }

        _text.Append("]"u8);
    }

    private void WriteUnrepresentable(ModelInfo model, int parameter, string value)
    {
        if (!_isForPeople)
        {
            string name = model.Metadata.Parameters[parameter].Name;
            throw new ArgumentException($"{name} is {value}, which can't be sent ({model.Id}); Validate() lists the allowed values.");
        }

        _text.AppendQuoted(value);
    }

    private void WriteUnknown(ModelInfo model, ExtraParameters extra)
    {
        int written = 0;
        foreach ((string name, JsonNode? value) in extra)
        {
            if (model.Metadata.Parameters.Exists(p => p.Name == name))
                continue;

            _text.Append(","u8);
            if (_isForPeople && written++ == MostShown)
            {
                _text.AppendJson(string.Create(CultureInfo.InvariantCulture, $"\"…\":\"{extra.Count} in Extra\""));
                return;
            }

            WriteText(name);
            _text.Append(":"u8);
            WriteJson(value);
        }
    }

    private void WriteJson(JsonNode? node)
    {
        string json = node?.ToJsonString() ?? "null";
        if (_isForPeople && json.Length > ShownText.Longest)
            _text.AppendQuoted(ShownText.Of(json));
        else
            _text.AppendJson(json);
    }

    private static JsonNode? NodeOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Object => JsonObject.Create(element),
        _ => JsonValue.Create(element),
    };
}
