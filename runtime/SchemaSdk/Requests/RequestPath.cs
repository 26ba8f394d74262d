using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>Fills the places of an endpoint that are for parameters of the request, each with one escaped segment.</summary>
internal static class RequestPath
{
    /// <param name="endpoint">The endpoint, such as <c>/v1/text-to-speech/{voice_id}</c>. Other places are left as they are.</param>
    /// <param name="request">A valid request.</param>
    /// <exception cref="ArgumentException">A value would lead to another endpoint, or would not be sent at all, because the endpoint has no
    /// place for it.</exception>
    public static string Fill(string endpoint, ModelRequest request)
    {
        ModelInfo model = request.Describe();
        if (!model.Metadata.Parameters.Exists(static parameter => parameter.InPath))
            return endpoint;

        RequestValues values = default;
        values.TakeProperties(request, model.Metadata.Root);
        for (int i = 0; i < model.Metadata.Parameters.Count; i++)
        {
            ParameterMetadata parameter = model.Metadata.Parameters[i];
            if (!parameter.InPath)
                continue;

            string place = $"{{{parameter.Name}}}";
            string? replaced = Replaced(request, parameter.Name);
            if (!endpoint.Contains(place, StringComparison.Ordinal))
            {
                if (replaced is null && !values[i].IsSet)
                    continue;
                throw new ArgumentException(
                    $"The endpoint {endpoint} has no place for {parameter.Name}, which is sent in the path ({model.Id}).");
            }

            string text = replaced ?? TextOf(parameter, values[i]);
            if (text.Length == 0 || DotSegments.AreIn(text))
                throw new ArgumentException($"{parameter.Name} is '{text}', which can't be part of a path ({model.Id}).");

            endpoint = endpoint.Replace(place, Uri.EscapeDataString(text), StringComparison.Ordinal);
        }

        return endpoint;
    }

    private static string? Replaced(ModelRequest request, string name) =>
        request.ExtraOrNull is { } extra && extra.TryGetValue(name, out JsonNode? node)
            ? node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node?.ToJsonString() ?? ""
            : null;

    private static string TextOf(ParameterMetadata parameter, in ParameterValue value) => value.Kind switch
    {
        ParameterValueKind.Text => value.Text,
        ParameterValueKind.Option when (uint)value.OptionIndex < (uint)parameter.Options.Length
            => parameter.Options[value.OptionIndex].Text,
        _ => "",
    };
}
