using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Json;

/// <summary>Writes a request as one flat object: the model, what is set in the document's order, then what the document does not know.</summary>
internal static class RequestWriter
{
    /// <summary>How much of Extra is shown.</summary>
    private const int MostShown = 32;

    public static void Write(Utf8JsonWriter writer, ModelRequest request) => Write(writer, request, lenient: false);

    public static string ToJson(ModelRequest request, bool indented) => ToString(request, new JsonWriterOptions { Indented = indented }, lenient: false);

    /// <summary>As it goes over the wire.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ModelRequest request)
    {
        ModelInfo model = request.Describe();
        if (request.ExtraOrNull is null)
        {
            RequestValues values = default;
            values.TakeProperties(request, model.Facts);
            if (CompactWriter.ToUtf8(model, ref values) is { } json)
            {
                return json;
            }
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, request, lenient: false);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>For people: what JSON can't say (NaN) is written as text instead of failing, and what is long is shortened.</summary>
    public static string ToText(ModelRequest request) =>
        ToString(request, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }, lenient: true);

    private static string ToString(ModelRequest request, JsonWriterOptions options, bool lenient)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            Write(writer, request, lenient);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, ModelRequest request, bool lenient)
    {
        ModelInfo model = request.Describe();
        WireNames wire = model.Wire;
        ExtraParameters? extra = request.ExtraOrNull;
        List<ParameterFacts> parameters = model.Facts.Parameters;
        RequestValues values = default;
        values.TakeProperties(request, model.Facts);
        if (extra is null && CompactWriter.TryWrite(writer, model, ref values))
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(WireNames.ModelProperty, wire.Model);
        for (int i = 0; i < parameters.Count; i++)
        {
            if (extra is not null && extra.TryGetValue(parameters[i].Name, out JsonNode? replacement))
            {
                writer.WritePropertyName(wire.Parameters[i]);
                WriteNode(writer, replacement, lenient);
                continue;
            }

            FactValue value = values[i];
            if (value.IsSet)
            {
                WriteValue(writer, model, i, value, lenient);
            }
        }

        if (extra is not null)
        {
            WriteUnknown(writer, model, extra, lenient);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, ModelInfo model, int index, FactValue value, bool lenient)
    {
        JsonEncodedText name = model.Wire.Parameters[index];
        switch (value.Kind)
        {
            case FactValueKind.Text:
                writer.WriteString(name, lenient ? ShownText.Of(value.Text) : value.Text);
                break;
            case FactValueKind.Integer:
                writer.WriteNumber(name, value.Integer);
                break;
            case FactValueKind.Flag:
                writer.WriteBoolean(name, value.Flag);
                break;
            case FactValueKind.Number:
                WriteNumber(writer, model, index, value.Number, lenient);
                break;
            case FactValueKind.Option:
                WriteOption(writer, model, index, value.OptionIndex, lenient);
                break;
            case FactValueKind.Items:
                WriteList(writer, model, index, (UrlList)value.Content!, lenient);
                break;
            case FactValueKind.Opaque:
                writer.WritePropertyName(name);
                WriteElement(writer, (JsonElement)value.Content!, lenient);
                break;
        }
    }

    /// <summary>A list is text with commas, or an array, as its parameter's type is.</summary>
    private static void WriteList(Utf8JsonWriter writer, ModelInfo model, int index, UrlList list, bool lenient)
    {
        if (lenient || model.Facts.Parameters[index].Kind == FactKind.Text)
        {
            writer.WriteString(model.Wire.Parameters[index], lenient ? ShownText.Of(list.ToString()) : list.ToString());
            return;
        }

        writer.WriteStartArray(model.Wire.Parameters[index]);
        foreach (string url in list)
        {
            writer.WriteStringValue(url);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, ModelInfo model, int index, double number, bool lenient)
    {
        if (double.IsFinite(number))
        {
            writer.WriteNumber(model.Wire.Parameters[index], number);
        }
        else
        {
            WriteUnsayable(writer, model, index, number.ToString(CultureInfo.InvariantCulture), lenient);
        }
    }

    private static void WriteOption(Utf8JsonWriter writer, ModelInfo model, int index, int option, bool lenient)
    {
        OptionOnWire[] options = model.Wire.Options[index];
        if ((uint)option < (uint)options.Length)
        {
            writer.WritePropertyName(model.Wire.Parameters[index]);
            options[option].WriteTo(writer);
        }
        else
        {
            WriteUnsayable(writer, model, index, option.ToString(CultureInfo.InvariantCulture), lenient);
        }
    }

    private static void WriteUnsayable(Utf8JsonWriter writer, ModelInfo model, int index, string value, bool lenient)
    {
        if (!lenient)
        {
            throw new ArgumentException($"{model.Facts.Parameters[index].Name} is {value}, which can't be sent ({model.Id}); Validate() tells what can.");
        }

        writer.WriteString(model.Wire.Parameters[index], value);
    }

    private static void WriteUnknown(Utf8JsonWriter writer, ModelInfo model, ExtraParameters extra, bool lenient)
    {
        int written = 0;
        foreach ((string name, JsonNode? value) in extra)
        {
            if (model.Facts.Parameters.Exists(p => p.Name == name))
            {
                continue;
            }

            if (lenient && written++ == MostShown)
            {
                writer.WriteString("…", string.Create(CultureInfo.InvariantCulture, $"{extra.Count} in Extra"));
                return;
            }

            writer.WritePropertyName(lenient ? ShownText.Of(name) : name);
            WriteNode(writer, value, lenient);
        }
    }

    private static void WriteNode(Utf8JsonWriter writer, JsonNode? node, bool lenient)
    {
        if (node is null)
        {
            writer.WriteNullValue();
        }
        else if (lenient)
        {
            WriteShown(writer, node.ToJsonString());
        }
        else
        {
            node.WriteTo(writer);
        }
    }

    private static void WriteElement(Utf8JsonWriter writer, JsonElement element, bool lenient)
    {
        if (lenient)
        {
            WriteShown(writer, element.GetRawText());
        }
        else
        {
            element.WriteTo(writer);
        }
    }

    private static void WriteShown(Utf8JsonWriter writer, string json)
    {
        if (json.Length <= ShownText.Longest)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(ShownText.Of(json));
        }
    }
}
