using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Hosts;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;
using SchemaSdk.Wire;

namespace SchemaSdk.Simulator;

/// <summary>Validates a request with the same code as the compiler and <c>Validate()</c>, and lists all errors.</summary>
internal sealed class RequestChecker(PlayedHost host, bool acceptsUnknownParameters)
{
    public IReadOnlyList<string> Check(CatalogEntry model, JsonElement request, IReadOnlyList<string> ownFields)
    {
        var errors = new List<string>();
        var values = new ParameterValue[model.Metadata.Parameters.Count];
        List<RequestFinding>? findings = null;
        for (int i = 0; i < values.Length; i++)
        {
            ParameterMetadata parameter = model.Metadata.Parameters[i];
            values[i] = WireValue.Of(model.Metadata, parameter, SentFor(request, parameter), ref findings);
            ParameterCheck.Check(model.Metadata, parameter, values[i], ref findings);
        }

        RuleCheck.Check(model.Metadata, values, ref findings);
        errors.AddRange((findings ?? []).Where(finding => !finding.IsWarning).Select(finding => finding.Text));
        if (!acceptsUnknownParameters || model.Metadata.Root.IsClosed)
            errors.AddRange(Unknown(model.Metadata, request, ownFields));

        return errors;
    }

    private static JsonElement? SentFor(JsonElement request, ParameterMetadata parameter) =>
        request.TryGetProperty(parameter.Name, out JsonElement sent) ? sent : null;

    private IEnumerable<string> Unknown(ModelMetadata model, JsonElement request, IReadOnlyList<string> ownFields)
    {
        bool hasModel = host.Profile is { ModelIn: ModelPlacement.Body, SubmitWrap: null };
        string[] ofHost = hasModel ? [host.Profile.ModelName] : [];
        HashSet<string> known = [.. ofHost, .. ownFields, .. model.Parameters.Select(parameter => parameter.Name)];
        return request.EnumerateObject()
            .Where(sent => !known.Contains(sent.Name))
            .Select(sent => $"{Excerpt.Of(sent.Name)} is not a parameter of {model.Id}");
    }
}
