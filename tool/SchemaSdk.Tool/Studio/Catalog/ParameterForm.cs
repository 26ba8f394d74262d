using System.Text.Json;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Metadata;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Studio.Catalog;

/// <summary>
/// Writes what a form has to know of a value, from the document and its overlay. The exported JSON Schema does not say which texts are
/// addresses, scenes or media.
/// </summary>
internal static class ParameterForm
{
    public static void Write(Utf8JsonWriter json, Parameter value, bool refusesNull)
    {
        string kind = FormKind.Of(value);
        bool isText = value.Kind == ParameterKind.Text;
        json.WriteStartObject();
        json.WriteString("name", value.Name);
        json.WriteString("kind", kind);
        json.WriteBoolean("required", value.Required);
        json.WriteBoolean("has_default", value.Default is not null);
        json.WritePropertyName("default");
        WriteLiteral(json, value.Default);
        json.WriteString("default_text", value.Default?.Text);
        json.WriteBoolean("nullable", value.Nullable ?? !refusesNull);
        json.WriteString("description", value.Description);
        json.WriteString("deprecated", value.Deprecated);
        json.WriteBoolean("constant", value.IsConstant && value.Required);
        json.WriteStartArray("options");
        foreach (Literal option in value.Options)
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
            WriteLiteral(json, option);
            json.WriteString("text", option.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("minimum", isText ? null : value.Minimum);
        json.WriteString("maximum", isText ? null : value.Maximum);
        json.WriteString("exclusive_minimum", value.ExclusiveMinimum);
        json.WriteString("exclusive_maximum", value.ExclusiveMaximum);
        json.WriteString("step", value.Step);
        json.WriteCount("min_length", isText ? Count(value.Minimum) : null);
        json.WriteCount("max_length", isText ? Count(value.Maximum) : null);
        json.WriteString("pattern", value.Pattern);
        json.WriteCount("min_items", value.MinItems);
        json.WriteCount("max_items", value.MaxItems);
        json.WriteBoolean("unique_items", value.UniqueItems);
        // On the wire of some hosts a list of addresses is one text, with commas between them.
        json.WriteBoolean("joined", isText && Formats.Of(value) == TextFormat.UrlList);
        json.WritePropertyName("item");
        if (value.Items is { } item)
            Write(json, item, refusesNull);
        else
            json.WriteNullValue();
        json.WriteStartArray("parameters");
        foreach (Parameter member in value.Members)
            Write(json, member, refusesNull);
        json.WriteEndArray();
        json.WriteBoolean("closed", value.Closed);
        json.WriteStartArray("alternatives");
        foreach (Parameter alternative in value.Alternatives)
        {
            json.WriteStartObject();
            json.WriteString("label", LabelOf(alternative));
            json.WritePropertyName("parameter");
            Write(json, alternative, refusesNull);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string LabelOf(Parameter alternative) =>
        alternative.Tag is { } tag ? tag.Options[0].Text
        : alternative.Name.Length > 0 ? alternative.Name
        : FormKind.Of(alternative).Replace('_', ' ');

    private static void WriteLiteral(Utf8JsonWriter json, Literal? literal)
    {
        if (literal is null)
            json.WriteNullValue();
        else if (literal.Kind == LiteralKind.Text)
            json.WriteStringValue(literal.Text);
        else
            json.WriteRawValue(literal.Text);
    }

    private static int? Count(string? digits) =>
        double.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out double count) && count is >= 0 and <= int.MaxValue
            ? (int)count
            : null;
}
