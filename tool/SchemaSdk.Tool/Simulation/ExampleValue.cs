using System.Text.Json.Nodes;
using SchemaSdk.Metadata;

namespace SchemaSdk.Tool.Simulation;

/// <summary>A valid value of a parameter.</summary>
internal static class ExampleValue
{
    private const string Prompt = "sunrise over the ocean";
    private const string Address = "https://example.com/input";

    public static JsonNode? Of(ParameterMetadata parameter)
    {
        if (parameter.Options.Length > 0)
            return Node(parameter.Options[Math.Max(0, parameter.DefaultOption)]);

        return parameter.Kind switch
        {
            ParameterKind.Number or ParameterKind.Integer => parameter.Default is { } usual ? Node(usual) : Number(parameter),
            ParameterKind.Flag => true,
            ParameterKind.Array when parameter.Format == TextFormat.UrlList => new JsonArray(Address),
            ParameterKind.Array => new JsonArray(),
            ParameterKind.Object => new JsonObject(),
            _ => parameter.Format is TextFormat.Url or TextFormat.Media or TextFormat.UrlList ? Address : Text(parameter),
        };
    }

    private static JsonNode? Node(Literal value) => value.Kind == LiteralKind.Text ? value.Text : JsonNode.Parse(value.Text);

    /// <summary>Steps count from the minimum, or from zero if there is none.</summary>
    private static JsonNode Number(ParameterMetadata parameter)
    {
        decimal number = parameter switch
        {
            { Minimum.Exact: { } minimum } => minimum,
            { Step.Exact: { } step } => step,
            _ => 1,
        };
        number = parameter.Kind == ParameterKind.Integer ? Math.Ceiling(number) : number;
        return parameter is { Minimum: null, Maximum.Exact: { } maximum } && number > maximum ? Math.Min(0, maximum) : number;
    }

    private static string Text(ParameterMetadata parameter)
    {
        int minimum = (int)Math.Min(parameter.Minimum?.Value ?? 0, 1000);
        string text = Prompt;
        while (text.Length < minimum)
            text += ", " + Prompt;

        return parameter.Maximum is { Value: var maximum } && text.Length > maximum ? text[..(int)Math.Max(0, maximum)] : text;
    }
}
