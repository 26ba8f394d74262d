using System.Text;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Json;
using SchemaSdk.Metadata;

namespace SchemaSdk.Tool.Setup;

/// <summary>A value for a parameter or for what is inside one, in a request as JSON and in C#.</summary>
internal sealed record SampleValue(string Json, string CSharp)
{
    private const int LongestLiteral = 200;

    public static SampleValue Flag(bool value) => new(value ? "true" : "false", value ? "true" : "false");

    public static SampleValue Text(string text) => new(
        Quoted(text),
        text.Length > LongestLiteral && text.All(c => c == 'x')
            ? $"new string('x', {NumberLiteral.Int32(text.Length).Text})"
            : new TextLiteral(text).Text);

    /// <summary>Returns JSON that has no type of its own in C#.</summary>
    public static SampleValue Raw(string json) =>
        new(json, $"System.Text.Json.JsonDocument.Parse({new TextLiteral(json).Text}).RootElement");

    public static string Quoted(Literal literal) => literal.Kind == LiteralKind.Text ? Quoted(literal.Text) : literal.Text;

    public static string Quoted(string text)
    {
        var json = new StringBuilder();
        JsonEscape.WriteString(json, text);
        return json.ToString();
    }
}
