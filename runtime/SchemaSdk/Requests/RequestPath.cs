using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>Fills the places of an endpoint that are for parameters of the request, each with one escaped segment.</summary>
internal static class RequestPath
{
    /// <param name="endpoint">The endpoint, such as <c>POST /v1/text-to-speech/{voice_id}</c>. Other places are left as they are.</param>
    /// <param name="request">A valid request.</param>
    /// <exception cref="ArgumentException">A value is empty, <c>.</c> or <c>..</c>, which would lead to another endpoint.</exception>
    public static string Fill(string endpoint, ModelRequest request)
    {
        if (!endpoint.Contains('{'))
            return endpoint;

        ModelInfo model = request.Describe();
        RequestValues values = default;
        values.TakeProperties(request, model.Metadata.Root);
        for (int i = 0; i < model.Metadata.Parameters.Count; i++)
        {
            ParameterMetadata parameter = model.Metadata.Parameters[i];
            if (!parameter.InPath)
                continue;

            string text = Replaced(request, parameter.Name) ?? TextOf(parameter, values[i]);
            if (text is "" or "." or "..")
                throw new ArgumentException($"{parameter.Name} is '{text}', which can't be part of a path ({model.Id}).");

            endpoint = endpoint.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(text), StringComparison.Ordinal);
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
