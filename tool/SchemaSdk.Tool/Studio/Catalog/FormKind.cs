using SchemaSdk.Generator.Model;
using SchemaSdk.Metadata;

namespace SchemaSdk.Tool.Studio.Catalog;

/// <summary>Decides which field a form has for a value.</summary>
internal static class FormKind
{
    /// <summary>A text that may be longer has a field of several lines.</summary>
    private const double LongestLine = 200;

    private static readonly string[] s_longNames = ["prompt", "text", "lyrics", "script", "instruction", "description", "message"];

    public static string Of(Parameter value) => (value.Kind, value.TextFormat) switch
    {
        (ParameterKind.Flag, _) => "boolean",
        (ParameterKind.Union, _) => "one_of",
        (ParameterKind.Option, _) => "enum",
        _ when value.Options.Count > 0 => "enum",
        (ParameterKind.Number, _) => "number",
        (ParameterKind.Integer, _) => "integer",
        (ParameterKind.Array, TextFormat.Media) => "media_list",
        (ParameterKind.Array, TextFormat.Url or TextFormat.UrlList) => "url_list",
        (ParameterKind.Array, _) when value.IsList => "list",
        (ParameterKind.Object, _) when value.IsRecord => "object",
        (ParameterKind.Text, TextFormat.Scenes) => "scenes",
        (ParameterKind.Text, TextFormat.Media) => "media",
        (ParameterKind.Text, TextFormat.UrlList) => "url_list",
        (ParameterKind.Text, TextFormat.Url) => "url",
        (ParameterKind.Text, _) when value.Format == "uri" => "url",
        (ParameterKind.Text, _) => IsLong(value) ? "long_text" : "text",
        _ => "json",
    };

    private static bool IsLong(Parameter value) =>
        double.TryParse(value.Maximum, System.Globalization.CultureInfo.InvariantCulture, out double most)
            ? most > LongestLine
            : Array.Exists(s_longNames, name => value.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
}
