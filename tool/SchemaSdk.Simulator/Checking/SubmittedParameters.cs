using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;

namespace SchemaSdk.Simulator;

/// <summary>Finds the parameters of a request: in its body, under the host's name for them, and in its path.</summary>
internal static class SubmittedParameters
{
    /// <returns>The parameters; <see langword="null"/> if the body has no object where they belong.</returns>
    public static JsonElement? Of(JsonElement body, PlayedHost host) =>
        host.Profile.SubmitWrap is not { } wrap ? body
            : JsonPlace.Find(body, wrap) is { ValueKind: JsonValueKind.Object } inner ? inner
            : null;

    /// <summary>Returns the parameters with those that a model has in the path.</summary>
    public static JsonElement WithPath(JsonElement parameters, ModelMetadata model, IReadOnlyDictionary<string, string> path)
    {
        ParameterMetadata[] inPath = [.. model.Parameters.Where(parameter => parameter.InPath && path.ContainsKey(parameter.Name))];
        if (inPath.Length == 0)
            return parameters;

        JsonObject all = JsonObject.Create(parameters.Clone())!;
        foreach (ParameterMetadata parameter in inPath)
            all[parameter.Name] = ValueOf(parameter, path[parameter.Name]);

        return JsonSerializer.SerializeToElement(all);
    }

    private static JsonNode ValueOf(ParameterMetadata parameter, string text)
    {
        bool isText = parameter.Kind is ParameterKind.Text or ParameterKind.Option;
        try
        {
            return isText ? text : JsonNode.Parse(text) ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
