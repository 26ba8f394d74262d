using System.Text.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Simulator;

/// <summary>Checks a request against its model's document, and lists everything that is wrong.</summary>
internal sealed class RequestChecker(bool acceptsUnknownParameters)
{
    public IReadOnlyList<string> Check(CatalogEntry model, JsonElement request, IReadOnlyList<string> ownFields)
    {
        var faults = new List<string>();
        foreach (Parameter parameter in model.Document.Parameters)
        {
            if (request.TryGetProperty(parameter.Name, out JsonElement value) && value.ValueKind != JsonValueKind.Null)
                ParameterChecker.Check(parameter, value, faults);
            else if (parameter.Required)
                faults.Add($"{parameter.Name} is required");
        }

        if (!acceptsUnknownParameters)
        {
            faults.AddRange(request.EnumerateObject()
                .Where(sent => sent.Name != "model" && !model.Parameters.ContainsKey(sent.Name) && !ownFields.Contains(sent.Name))
                .Select(sent => $"{Excerpt.Of(sent.Name)} is no parameter of {model.Document.Id}"));
        }

        return faults;
    }
}
