using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Metadata;

namespace SchemaSdk.Tool.Setup;

/// <summary>Writes the values of a sample as JSON.</summary>
internal static class SampleJson
{
    public static string Quoted(Literal literal) => literal.Kind == LiteralKind.Text ? Quoted(literal.Text) : literal.Text;

    public static string Quoted(string text)
    {
        var json = new StringBuilder();
        JsonEscape.WriteString(json, text);
        return json.ToString();
    }

    public static string Array(IEnumerable<string> items) => $"[{string.Join(',', items)}]";

    /// <summary>Returns an object; names may need quoting, values are JSON.</summary>
    public static string Object(IEnumerable<(string Name, string Value)> members) =>
        $"{{{string.Join(',', members.Select(member => $"{Quoted(member.Name)}:{member.Value}"))}}}";
}
