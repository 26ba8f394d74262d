extern alias Runtime;

using System.Globalization;
using System.Text.Json;
using Runtime::SchemaSdk;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Requests;

/// <summary>Makes of a value in JSON what a property of the request would hold.</summary>
internal static class RequestValue
{
    /// <summary>The value; none where it is of another type than the parameter's, or not one of an enum's options.</summary>
    public static object? Of(Parameter parameter, JsonNode node) => (parameter.Kind, node) switch
    {
        (ParameterKind.Text, JsonString text) => text.Value,
        (ParameterKind.Number, JsonNumber number) when double.TryParse(number.Raw, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) => value,
        (ParameterKind.Integer, JsonNumber number) when ExactNumber.Of(number.Raw).TryGetInt64(out long value) => value,
        (ParameterKind.Flag, JsonBoolean flag) => flag.Value,
        (ParameterKind.Option, JsonString or JsonNumber) => Option(parameter, node),
        (ParameterKind.Array, JsonArray { Items: var items }) when items.All(i => i is JsonString s && !string.IsNullOrWhiteSpace(s.Value)) =>
            new UrlList(items.Select(i => ((JsonString)i).Value)),
        (ParameterKind.Array, JsonArray) or (ParameterKind.Object, JsonObject) => JsonDocument.Parse(CompactJson.Write(node)).RootElement,
        _ => null,
    };

    /// <summary>What a value of the parameter is, for messages.</summary>
    public static string Expected(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Text => "text",
        ParameterKind.Option => "one of its options",
        ParameterKind.Integer => "a whole number",
        ParameterKind.Flag => "true or false",
        _ => $"{(parameter.Kind is ParameterKind.Array or ParameterKind.Object ? "an" : "a")} {ParameterWords.Type(parameter.Kind)}",
    };

    private static object? Option(Parameter parameter, JsonNode node)
    {
        Literal identity = Literals.Identity(Literals.Of(node));
        for (int i = 0; i < parameter.Options.Count; i++)
        {
            if (Literals.Identity(parameter.Options[i]) == identity)
            {
                return i;
            }
        }

        return null;
    }
}
