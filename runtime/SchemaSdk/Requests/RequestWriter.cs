using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// Writes a request and the objects in it, using pre-encoded names and options: the model if the host has it there, then the values
/// that are set in document order, then the parameters that the document does not define.
/// </summary>
internal ref struct RequestWriter
{
    private const int UsualLength = 512;

    /// <summary>The default maximum depth of a <see cref="Utf8JsonWriter"/>.</summary>
    public const int Deepest = 1000;

    /// <summary>The maximum number of Extra parameters and of items of a list shown.</summary>
    private const int MostShown = 32;

    private readonly bool _isForPeople;
    private readonly bool _isBody;
    private JsonTextBuilder _text;

    private RequestWriter(Span<byte> buffer, bool isForPeople, bool isBody = false)
    {
        _isForPeople = isForPeople;
        _isBody = isBody;
        _text = new JsonTextBuilder(buffer, isForPeople ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : JavaScriptEncoder.Default);
    }

    public static void Write(Utf8JsonWriter writer, ModelObject value)
    {
        var json = new RequestWriter(stackalloc byte[UsualLength], isForPeople: false);
        json.Write(value);
        json.CopyTo(writer);
    }

    public static void Write(Utf8JsonWriter writer, ModelUnion value)
    {
        var json = new RequestWriter(stackalloc byte[UsualLength], isForPeople: false);
        json.Write(value);
        json.CopyTo(writer);
    }

    /// <summary>Writes the body of a request as sent to the host: without the parameters that go into the path.</summary>
    public static byte[] ToUtf8(ModelRequest request, byte[] opening, byte[] closing)
    {
        var json = new RequestWriter(stackalloc byte[UsualLength], isForPeople: false, isBody: true);
        json.Write(request, opening, closing);
        return json.ToUtf8();
    }

    /// <summary>Writes a value of a union.</summary>
    public static byte[] ToUtf8(TypeMetadata union, UnionValue value)
    {
        var json = new RequestWriter(stackalloc byte[UsualLength], isForPeople: false);
        json.WriteUnion(union, value);
        return json.ToUtf8();
    }

    public static string ToJson(ModelObject value) => ToString(value, isForPeople: false);

    /// <summary>Writes for display: what JSON can't represent (NaN) becomes text, and long values are shortened.</summary>
    public static string ToText(ModelObject value) => ToString(value, isForPeople: true);

    /// <inheritdoc cref="ToText(ModelObject)"/>
    public static string ToText(ModelUnion value)
    {
        var json = new RequestWriter(stackalloc byte[UsualLength], isForPeople: true);
        json.Write(value);
        return json.AsString();
    }

    private static string ToString(ModelObject value, bool isForPeople)
    {
        var json = new RequestWriter(stackalloc byte[UsualLength], isForPeople);
        json.Write(value);
        return json.AsString();
    }

    private readonly void CopyTo(Utf8JsonWriter writer)
    {
        if (writer.Options is { Indented: false, Encoder: null })
        {
            writer.WriteRawValue(_text.Written, skipInputValidation: true);
        }
        else
        {
            // A caller's indentation or encoder requires a second pass over the output.
            var reader = new Utf8JsonReader(_text.Written, new JsonReaderOptions { MaxDepth = Deepest });
            JsonElement.ParseValue(ref reader).WriteTo(writer);
        }

        _text.Dispose();
    }

    private readonly byte[] ToUtf8()
    {
        byte[] utf8 = _text.Written.ToArray();
        _text.Dispose();
        return utf8;
    }

    private readonly string AsString()
    {
        string text = Encoding.UTF8.GetString(_text.Written);
        _text.Dispose();
        return text;
    }

    private void Write(ModelUnion value)
    {
        TypeMetadata type = value.DescribeObject().Type;
        WriteUnion(type, value.Content().Alternative);
    }

    private void Write(ModelObject value) => Write(value, WireNames.Of(value.DescribeObject().Type).Opening, "}"u8);

    private void Write(ModelObject value, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing)
    {
        TypeMetadata type = value.DescribeObject().Type;
        RequestValues values = default;
        values.TakeProperties(value, type);
        _text.Append(opening);
        WriteMembers(type, values.All, value.ExtraOrNull, isFirst: opening[^1] == '{');
        _text.Append(closing);
    }

    private void WriteMembers(TypeMetadata type, scoped ReadOnlySpan<ParameterValue> set, ExtraParameters? extra, bool isFirst)
    {
        WireNames wire = WireNames.Of(type);
        int comma = isFirst ? 1 : 0;
        for (int i = 0; i < wire.NextParameters.Length; i++)
        {
            if (_isBody && type.Parameters[i].InPath)
                continue;

            JsonNode? replacement = null;
            bool isReplaced = extra?.TryGetValue(type.Parameters[i].Name, out replacement) == true;
            if (!isReplaced && set[i].Kind is ParameterValueKind.Unset or ParameterValueKind.Unknown)
                continue;

            _text.Append(wire.NextParameters[i].AsSpan(comma));
            comma = 0;
            if (isReplaced)
                WriteJson(replacement);
            else
                WriteValue(type.Parameters[i], in set[i]);
        }

        if (extra is not null)
            WriteUnknown(type, extra, comma == 0);
    }

    private void WriteValue(ParameterMetadata parameter, in ParameterValue value)
    {
        switch (value.Kind)
        {
            case ParameterValueKind.Text:
                WriteText(value.Text);
                break;
            case ParameterValueKind.Option when OptionOnWire.Of(parameter) is var options && (uint)value.OptionIndex < (uint)options.Length:
                _text.Append(options[value.OptionIndex].Json);
                break;
            case ParameterValueKind.Option:
                WriteUnrepresentable(parameter, value.OptionIndex.ToString(CultureInfo.InvariantCulture));
                break;
            case ParameterValueKind.Number when double.IsFinite(value.Number):
                _text.Append(value.Number);
                break;
            case ParameterValueKind.Number:
                WriteUnrepresentable(parameter, value.Number.ToString(CultureInfo.InvariantCulture));
                break;
            case ParameterValueKind.Integer:
                _text.Append(value.Integer);
                break;
            case ParameterValueKind.Flag:
                _text.Append(value.Flag ? "true"u8 : "false"u8);
                break;
            case ParameterValueKind.Items when _isForPeople || parameter.Kind == ParameterKind.Text:
                WriteText(value.Content!.ToString()!);
                break;
            case ParameterValueKind.Items:
                WriteArray((UrlList)value.Content!);
                break;
            case ParameterValueKind.Opaque:
                WriteJson(NodeOf(((RawJson)value.Content!).Element));
                break;
            case ParameterValueKind.List:
                WriteList(parameter.Item!, value.ItemsOfList);
                break;
            case ParameterValueKind.Object:
                _text.Append("{"u8);
                WriteMembers(parameter.Type!, value.Members.Members, ExtraParameters.Of(value.Members.Extra), isFirst: true);
                _text.Append("}"u8);
                break;
            case ParameterValueKind.Union:
                WriteUnion(parameter.Type!, value.Alternative);
                break;
            default:
                _text.Append("null"u8);
                break;
        }
    }

    private void WriteUnion(TypeMetadata union, UnionValue value)
    {
        ParameterValue content = value.Value;
        WriteValue(union.Parameters[value.Alternative], in content);
    }

    private void WriteList(ParameterMetadata item, ParameterValue[] items)
    {
        _text.Append("["u8);
        for (int i = 0; i < items.Length; i++)
        {
            _text.Append(i == 0 ? ""u8 : ","u8);
            if (_isForPeople && i == MostShown)
            {
                _text.AppendQuoted(string.Create(CultureInfo.InvariantCulture, $"… ({items.Length} items)"));
                break;
            }

            WriteValue(item, in items[i]);
        }

        _text.Append("]"u8);
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

    private void WriteUnrepresentable(ParameterMetadata parameter, string value)
    {
        if (!_isForPeople)
        {
            string name = parameter.Name.Length > 0 ? parameter.Name : "An item";
            throw new ArgumentException($"{name} is {value}, which can't be sent; Validate() lists the allowed values.");
        }

        _text.AppendQuoted(value);
    }

    private void WriteUnknown(TypeMetadata type, ExtraParameters extra, bool hasOthers)
    {
        int written = 0;
        foreach ((string name, JsonNode? value) in extra)
        {
            if (type.Find(name) >= 0)
                continue;

            _text.Append(hasOthers ? ","u8 : ""u8);
            hasOthers = true;
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
